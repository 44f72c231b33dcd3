//! What the frame and the parts of Japanese and Korean speeches are told by: words, in folded form.

use crate::language::grammar::FrameLine;
use crate::text::line_end::ends_with_mark;

/// The longest line that names a speech, a date or a speaker, in characters.
const LONGEST_FRAME_LINE: usize = 60;

/// How a line ends that names a speech: `年頭職員訓示`, `취임사 전문`.
const SPEECHES: [&str; 42] = [
    "训示",
    "あいさつ",
    "挨拶",
    "ご挨拶",
    "式辞",
    "祝辞",
    "告辞",
    "答辞",
    "送辞",
    "吊辞",
    "演说",
    "讲演",
    "讲话",
    "谈话",
    "スピーチ",
    "メッセージ",
    "施政方针",
    "所信表明",
    "市政方针",
    "町政方针",
    "村政方针",
    "所信",
    "年头所感",
    "기념사",
    "축사",
    "취임사",
    "이임사",
    "퇴임사",
    "신년사",
    "송년사",
    "연설",
    "연설문",
    "인사말",
    "인사말씀",
    "환영사",
    "개회사",
    "폐회사",
    "격려사",
    "추념사",
    "추도사",
    "담화문",
    "기조연설",
];

/// What may stand after that.
const AFTER_SPEECH: [&str; 9] = ["全文", "要旨", "について", "の全文", "전문", "요지", "요약", "문", "내용"];

/// Offices in the line that names a speaker.
const OFFICES: [&str; 34] = [
    "町长",
    "市长",
    "村长",
    "区长",
    "知事",
    "大臣",
    "总理",
    "校长",
    "学长",
    "总长",
    "会长",
    "社长",
    "议长",
    "局长",
    "理事长",
    "委员长",
    "组合长",
    "园长",
    "馆长",
    "大统领",
    "시장",
    "군수",
    "구청장",
    "도지사",
    "장관",
    "총리",
    "교장",
    "총장",
    "회장",
    "의장",
    "위원장",
    "대통령",
    "교육감",
    "이사장",
];

/// How a paragraph starts that looks back.
const BACK: [&str; 22] = [
    "昨年",
    "昨年度",
    "この一年",
    "この1年",
    "一年を振り返",
    "振り返",
    "さて、昨年",
    "さて、昨年度",
    "これまで",
    "过去",
    "この间",
    "지난해",
    "지난 한 해",
    "지난 한해",
    "지난 1년",
    "지난 일 년",
    "지난 4년",
    "지난 임기",
    "돌아보면",
    "돌이켜보면",
    "그동안",
    "그간",
];

/// How a paragraph starts that winds a speech up.
const CLOSING_STARTS: [&str; 14] = [
    "结びに",
    "结びとなり",
    "终わりに",
    "おわりに",
    "最后に",
    "最后になり",
    "むすびに",
    "끝으로",
    "마지막으로",
    "다시 한번",
    "다시 한 번",
    "감사합니다",
    "고맙습니다",
    "대단히 감사",
];

/// How a paragraph ends that winds a speech up.
const CLOSING_ENDS: [&str; 14] = [
    "あいさつといたします",
    "挨拶といたします",
    "あいさつとさせていただきます",
    "挨拶とさせていただきます",
    "式辞といたします",
    "祝辞といたします",
    "训示といたします",
    "ありがとうございました",
    "お祈り申し上げます",
    "祈念いたします",
    "감사합니다",
    "고맙습니다",
    "기원합니다",
    "기원드립니다",
];

/// What a paragraph holds that welcomes, thanks or says what the occasion is.
const WELCOMES: [&str; 16] = [
    "明けまして",
    "あけまして",
    "おめでとうございます",
    "お礼を申し上げ",
    "御礼を申し上げ",
    "感谢申し上げ",
    "お集まり",
    "ご出席",
    "ご参集",
    "一言",
    "반갑습니다",
    "환영합니다",
    "안녕하십니까",
    "감사드립니다",
    "감사의 말씀",
    "축하드립니다",
];

/// What a sentence holds that says how many points follow: `次の三つ`, `세 가지를`.
const COUNTED: [&str; 21] = [
    "次の二つ",
    "次の三つ",
    "次の四つ",
    "次の五つ",
    "次の2つ",
    "次の3つ",
    "次の4つ",
    "以下の三",
    "以下の3",
    "二点申し",
    "三点申し",
    "2点申し",
    "3点申し",
    "三つお话",
    "三つのこと",
    "두 가지",
    "세 가지",
    "네 가지",
    "다섯 가지",
    "몇 가지",
    "다음과 같이",
];

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
    if SPEECHES.iter().any(|word| titled.ends_with(word)) {
        Some(FrameLine::Title)
    } else if is_date(bare) {
        Some(FrameLine::Dateline)
    } else if OFFICES.iter().any(|office| bare.contains(office)) {
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
    sentence.chars().count() <= LONGEST_ANNOUNCEMENT && COUNTED.iter().any(|words| sentence.contains(words))
}

/// Whether a paragraph starts by looking back.
pub fn looks_back(paragraph: &str) -> bool {
    BACK.iter().any(|words| paragraph.starts_with(words))
}

/// Whether a paragraph says of more that it is to be done than that it was.
pub fn looks_ahead(paragraph: &str) -> bool {
    const TO_DO: [&str; 12] = [
        "まいります",
        "いきます",
        "いたします",
        "ましょう",
        "ください",
        "お愿い",
        "겠습니다",
        "합시다",
        "주십시오",
        "해야 합니다",
        "것입니다",
        "바랍니다",
    ];
    const DONE: [&str; 5] = ["ました", "했습니다", "았습니다", "었습니다", "였습니다"];
    let count = |words: &[&str]| -> usize { words.iter().map(|word| paragraph.matches(word).count()).sum() };
    count(&TO_DO) > count(&DONE)
}

/// Whether a paragraph welcomes, thanks or congratulates.
pub fn welcomes(paragraph: &str) -> bool {
    WELCOMES.iter().any(|words| paragraph.contains(words))
}

/// Whether a paragraph at the end of the speech winds it up.
pub fn closes(paragraph: &str) -> bool {
    let end = paragraph.trim_end_matches(|c: char| !c.is_alphanumeric());
    CLOSING_STARTS.iter().any(|words| paragraph.starts_with(words))
        || CLOSING_ENDS.iter().any(|words| end.ends_with(words))
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
