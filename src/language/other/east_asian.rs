//! What the frame and the parts of Japanese and Korean speeches are told by: words, in folded form.

use crate::language::grammar::FrameLine;
use crate::text::WordList;
use crate::text::line_end::ends_with_mark;

/// The longest line that names a speech, a date or a speaker, in characters.
const LONGEST_FRAME_LINE: usize = 60;

/// How a line ends that names a speech: `年頭職員訓示`, `취임사 전문`.
static SPEECHES: WordList = WordList::new(include_str!("data/speeches.txt"));

/// What may stand after that.
const AFTER_SPEECH: [&str; 9] = ["全文", "要旨", "について", "の全文", "전문", "요지", "요약", "문", "내용"];

/// Offices in the line that names a speaker.
static OFFICES: WordList = WordList::new(include_str!("data/offices.txt"));

/// How a paragraph starts that looks back.
static BACK: WordList = WordList::new(include_str!("data/looking_back.txt"));

/// How a paragraph starts that winds a speech up.
static CLOSING_STARTS: WordList = WordList::new(include_str!("data/closing_starts.txt"));

/// How a paragraph ends that winds a speech up.
static CLOSING_ENDS: WordList = WordList::new(include_str!("data/closing_ends.txt"));

/// What a paragraph holds that welcomes, thanks or says what the occasion is.
static WELCOMES: WordList = WordList::new(include_str!("data/welcomes.txt"));

/// What a sentence holds that says how many points follow: `次の三つ`, `세 가지를`.
static COUNTED: WordList = WordList::new(include_str!("data/counted_points.txt"));

/// The longest sentence in characters that says so.
const LONGEST_ANNOUNCEMENT: usize = 60;

/// What a line before the speech proper is.
pub fn frame_line(line: &str) -> Option<FrameLine> {
    let bare = line.trim_matches(|c: char| !c.is_alphanumeric());
    if line.chars().count() > LONGEST_FRAME_LINE || ends_with_mark(line) {
        return None;
    }
    let titled = without_brackets(line);
    let titled = AFTER_SPEECH.iter().find_map(|word| titled.strip_suffix(word)).unwrap_or(titled).trim_end();
    if SPEECHES.any(|word| titled.ends_with(word)) {
        Some(FrameLine::Title)
    } else if is_date(bare) {
        Some(FrameLine::Dateline)
    } else if OFFICES.stand_in(bare) {
        Some(FrameLine::Speaker)
    } else {
        None
    }
}

/// A line without the bracket at its end: `職員訓示（令和6年1月4日）`.
fn without_brackets(line: &str) -> &str {
    let line = line.trim_end();
    let open = match line.chars().next_back() {
        Some('）') => line.rfind('（'),
        Some(')') => line.rfind('('),
        Some('」') => line.rfind('「'),
        _ => None,
    };
    open.and_then(|byte| line.get(..byte)).unwrap_or(line).trim_end()
}

/// `令和6年1月4日`, `2018년 10월 4일`, `2024.1.4`: a year, a month and nothing but a day or a weekday after it.
fn is_date(line: &str) -> bool {
    let letters: String = line.chars().filter(|c| !c.is_numeric() && !c.is_whitespace()).collect();
    let figures = line.chars().filter(|c| c.is_numeric()).count();
    let marks = letters.trim_start_matches("令和").trim_start_matches("平成").trim_start_matches("昭和");
    let marks = marks.trim_end_matches(['（', '）', '(', ')']);
    (2..=8).contains(&figures)
        && ["年月日", "年月", "元年月日", "년월일", "년월", "..", "...", "--"].contains(&marks)
}

/// Whether a paragraph says in its last sentence how many points follow.
pub fn announces(paragraph: &str) -> bool {
    let sentence = paragraph.trim_end_matches(['。', '.', '！', '!']);
    let sentence = sentence.rsplit(['。', '.', '！', '!']).next().unwrap_or_default();
    sentence.chars().count() <= LONGEST_ANNOUNCEMENT && COUNTED.stand_in(sentence)
}

/// Whether a paragraph starts by looking back.
pub fn looks_back(paragraph: &str) -> bool {
    BACK.any(|words| paragraph.starts_with(words))
}

/// Whether a paragraph says of more that it is to be done than that it was.
pub fn looks_ahead(paragraph: &str) -> bool {
    static TO_DO: WordList = WordList::new(include_str!("data/to_do.txt"));
    static DONE: WordList = WordList::new(include_str!("data/done.txt"));
    let count =
        |words: &WordList| -> usize { words.iter().map(|word| paragraph.matches(word).count()).sum() };
    count(&TO_DO) > count(&DONE)
}

/// Whether a paragraph welcomes, thanks or congratulates.
pub fn welcomes(paragraph: &str) -> bool {
    WELCOMES.stand_in(paragraph)
}

/// Whether a paragraph at the end of the speech winds it up.
pub fn closes(paragraph: &str) -> bool {
    let end = paragraph.trim_end_matches(|c: char| !c.is_alphanumeric());
    CLOSING_STARTS.any(|words| paragraph.starts_with(words)) || CLOSING_ENDS.any(|words| end.ends_with(words))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::folding::folded;

    #[test]
    fn titles_dates_and_offices_are_told_apart() {
        use FrameLine::{Dateline, Speaker, Title};
        for (line, told) in [
            ("入学式式辞（令和4年4月7日）", Some(Title)),
            ("仕事納め式 市長あいさつ", Some(Title)),
            ("수목원 개원 기념사 전문", Some(Title)),
            ("平成30年12月28日", Some(Dateline)),
            ("2021년 3월 2일", Some(Dateline)),
            ("2021. 3. 2.", None),
            ("霧原村長　本間　芳夫", Some(Speaker)),
            ("솔내군수 한 지 우", Some(Speaker)),
            ("市長の話を聞きました。", None),
            ("橋をなおす", None),
        ] {
            assert_eq!(frame_line(&folded(line)), told, "{line}");
        }
    }

    #[test]
    fn parts_are_told_by_their_words() {
        assert!(
            closes("おわりに、皆さまのご多幸をお祈りします。") && closes("함께 걸어 주십시오. 고맙습니다.")
        );
        assert!(!closes("橋を最後に渡ったのは三年前です。"));
        assert!(
            looks_back("昨年は雪が多く、道が三度ふさがりました。")
                && looks_back("지난해 우리는 도서관을 열었습니다.")
        );
        assert!(
            announces("本日は二つ、いや、次の三つをお願いします。")
                && announces("두 가지만 당부드리겠습니다.")
        );
        assert!(!announces(
            "次の三つの橋を渡って、川を越え、山を越え、そのまた向こうの谷までの道を、春の雪どけを待って、子どもたちの手を引きながら、みんなで歩いて行きましょう。"
        ));
        assert!(welcomes("本日はお集まりいただき、うれしく思います。") && !welcomes("道を広げます。"));
    }
}
