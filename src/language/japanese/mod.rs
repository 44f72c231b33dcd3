//! Japanese: told by its kana, without spaces between words. Lists of words tell the frame and the parts of its speeches.

use super::detection::{Script, Sign};
use super::other::WordGrammar;
use super::redactions::LoneX;
use super::rules::Rules;
use super::{chinese, other};
use crate::text::WordList;

/// What the program knows of Japanese.
pub(super) static RULES: Rules = Rules {
    code: "ja",
    sign: Sign::Script(Script::Kana),
    parts_words: false,
    is_of_every_place: chinese::RULES.is_of_every_place,
    names_nobody: chinese::RULES.names_nobody,
    read_x,
    tells_names: |_| true,
    grammar: &GRAMMAR,
    ..other::RULES
};

static GRAMMAR: WordGrammar = WordGrammar {
    speeches: WordList::new(include_str!("data/speeches.txt")),
    after_speeches: &["全文", "要旨", "について", "の全文"],
    offices: WordList::new(include_str!("data/offices.txt")),
    date_signs: &["年月日", "年月", "元年月日"],
    eras: &["令和", "平成", "昭和"],
    listeners: &["皆さん", "皆さま", "皆样", "みなさん", "みなさま", "诸君"],
    ordinals: &[("第一に", 1), ("第二に", 2), ("第三に", 3), ("第四に", 4), ("第五に", 5)],
    counted_points: WordList::new(include_str!("data/counted_points.txt")),
    looking_back: WordList::new(include_str!("data/looking_back.txt")),
    to_do: WordList::new(include_str!("data/to_do.txt")),
    done: WordList::new(include_str!("data/done.txt")),
    welcomes: WordList::new(include_str!("data/welcomes.txt")),
    closing_starts: WordList::new(include_str!("data/closing_starts.txt")),
    closing_ends: WordList::new(include_str!("data/closing_ends.txt")),
};

/// Before what follows 党 in Chinese, `X` is no name either: `X組`.
fn read_x(after: Option<char>) -> LoneX {
    match (chinese::RULES.read_x)(after) {
        LoneX::Party => LoneX::Letter,
        read => read,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::grammar::{FrameLine, Grammar};

    #[test]
    fn addresses_and_numbers_in_words() {
        assert_eq!(GRAMMAR.salutation("村民の皆さん、"), Some(7));
        assert_eq!(GRAMMAR.label("第三に、道を広げます。").and_then(|label| label.number), Some(3));
    }

    #[test]
    fn titles_dates_and_offices_are_told_apart() {
        use FrameLine::{Dateline, Speaker, Title};
        for (line, told) in [
            ("入学式式辞（令和4年4月7日）", Some(Title)),
            ("仕事納め式 市長あいさつ", Some(Title)),
            ("平成30年12月28日", Some(Dateline)),
            ("令和3年1月4日（月曜日）", Some(Dateline)),
            ("霧原村長　本間　芳夫", Some(Speaker)),
            ("市長の話を聞きました。", None),
            ("橋をなおす", None),
        ] {
            assert_eq!(GRAMMAR.frame_line(line), told, "{line}");
        }
    }

    #[test]
    fn parts_are_told_by_their_words() {
        assert!(GRAMMAR.closes("おわりに、皆さまのご多幸をお祈りします。"));
        assert!(!GRAMMAR.closes("橋を最後に渡ったのは三年前です。"));
        assert!(GRAMMAR.looks_back("昨年は雪が多く、道が三度ふさがりました。"));
        assert!(GRAMMAR.announces("本日は二つ、いや、次の三つをお願いします。"));
        assert!(!GRAMMAR.announces(
            "次の三つの橋を渡って、川を越え、山を越え、そのまた向こうの谷までの道を、春の雪どけを待って、子どもたちの手を引きながら、みんなで歩いて行きましょう。"
        ));
        assert!(GRAMMAR.welcomes("本日はお集まりいただき、うれしく思います。"));
        assert!(!GRAMMAR.welcomes("道を広げます。"));
    }
}
