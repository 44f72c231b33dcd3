//! Korean: told by its letters. Lists of words tell the frame and the parts of its speeches.

use super::detection::{Script, Sign};
use super::other::WordGrammar;
use super::rules::Rules;
use super::{japanese, other};
use crate::text::WordList;

/// What the program knows of Korean.
pub(super) static RULES: Rules = Rules {
    code: "ko",
    sign: Sign::Script(Script::Hangul),
    read_x: japanese::RULES.read_x,
    tells_names: |_| true,
    grammar: &GRAMMAR,
    ..other::RULES
};

static GRAMMAR: WordGrammar = WordGrammar {
    speeches: WordList::new(include_str!("data/speeches.txt")),
    after_speeches: &["전문", "요지", "요약", "문", "내용"],
    offices: WordList::new(include_str!("data/offices.txt")),
    date_signs: &["년월일", "년월"],
    eras: &[],
    listeners: &["여러분"],
    ordinals: &[("첫째", 1), ("둘째", 2), ("셋째", 3), ("넷째", 4), ("다섯째", 5)],
    counted_points: WordList::new(include_str!("data/counted_points.txt")),
    looking_back: WordList::new(include_str!("data/looking_back.txt")),
    to_do: WordList::new(include_str!("data/to_do.txt")),
    done: WordList::new(include_str!("data/done.txt")),
    welcomes: WordList::new(include_str!("data/welcomes.txt")),
    closing_starts: WordList::new(include_str!("data/closing_starts.txt")),
    closing_ends: WordList::new(include_str!("data/closing_ends.txt")),
};

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::grammar::{FrameLine, Grammar};

    #[test]
    fn addresses_and_numbers_in_words() {
        assert_eq!(GRAMMAR.salutation("사랑하는 주민 여러분!"), Some(12));
        assert_eq!(GRAMMAR.salutation("여러분과 함께 걷겠습니다."), None);
        assert_eq!(GRAMMAR.label("둘째, 길을 넓히겠습니다.").and_then(|label| label.number), Some(2));
    }

    #[test]
    fn titles_dates_and_offices_are_told_apart() {
        assert_eq!(GRAMMAR.frame_line("수목원 개원 기념사 전문"), Some(FrameLine::Title));
        assert_eq!(GRAMMAR.frame_line("2021년 3월 2일"), Some(FrameLine::Dateline));
        assert_eq!(GRAMMAR.frame_line("2021. 3. 2."), None);
        assert_eq!(GRAMMAR.frame_line("솔내군수 한 지 우"), Some(FrameLine::Speaker));
    }

    #[test]
    fn parts_are_told_by_their_words() {
        assert!(GRAMMAR.closes("함께 걸어 주십시오. 고맙습니다."));
        assert!(GRAMMAR.looks_back("지난해 우리는 도서관을 열었습니다."));
        assert!(GRAMMAR.announces("두 가지만 당부드리겠습니다."));
    }
}
