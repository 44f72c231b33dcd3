//! The frame of a Chinese speech, told by its wording: title, date, office, announcing, winding up.

use super::address::after_address;
use super::date::starts_with_date;
use super::review::names_shortcomings;
use crate::language::grammar::{FrameFields, FrameLine};
use crate::text::WordList;
use crate::text::symbols::is_han;

/// The longest line that names a speaker: office and name; `宁夏回族自治区人民政府主席 张雨浦` has 17 characters.
const LONGEST_SPEAKER: usize = 40;

/// The longest line that names a speech, in characters.
const LONGEST_TITLE: usize = 80;

/// What a line before the speech proper is.
pub fn frame_line(line: &str) -> Option<FrameLine> {
    let bare =
        line.trim_matches(|c: char| matches!(c, '（' | '）' | '(' | ')' | '《' | '》') || c.is_whitespace());
    let named = names_speech(line);
    if named && (line.starts_with('—') || line.starts_with("--") || has_occasion(line)) {
        Some(FrameLine::Title)
    } else if line.starts_with('—') || line.starts_with("--") || starts_with_date(bare) {
        Some(FrameLine::Dateline)
    } else if named {
        Some(FrameLine::Title)
    } else if is_speaker(line) {
        Some(FrameLine::Speaker)
    } else {
        is_date_of_republic(line).then_some(FrameLine::Dateline)
    }
}

/// `中华民国112年11月08日`: a date as Taiwan counts years.
fn is_date_of_republic(line: &str) -> bool {
    line.strip_prefix("中华民国").is_some_and(|date| {
        date.contains('年') && date.ends_with('日') && date.chars().count() <= LONGEST_DATE
    })
}

/// The longest date in characters, in words: `一百一十二年十二月三十一日`.
const LONGEST_DATE: usize = 14;

/// The names of the fields above a speech.
pub static FIELDS: FrameFields = FrameFields {
    titles: WordList::new(include_str!("data/title_fields.txt")),
    speakers: WordList::new(include_str!("data/speaker_fields.txt")),
    dates: WordList::new(include_str!("data/date_fields.txt")),
};

/// Whether a line names a speech and, after a colon, what it says: `校长在开学典礼致词：大学怎么读`.
pub fn is_headline(line: &str) -> bool {
    static SPEECHES: WordList = WordList::new(include_str!("data/headline_speeches.txt"));
    let parts = line.split_once('：').filter(|(_, said)| said.chars().count() > 1);
    parts.is_some_and(|(speech, _)| {
        speech.chars().count() > SHORTEST_HEADLINE
            && frame_line(line) == Some(FrameLine::Speaker)
            && SPEECHES.any(|end| speech.ends_with(end))
    })
}

/// How long the first half of such a line is at least in characters: `书记讲话：` stands in front of a name.
const SHORTEST_HEADLINE: usize = 6;

/// Whether a line ends by naming a speech, whatever a site or an editor put after it: `…会上的讲话（节选）`,
/// `校长讲话稿 篇1`, `…上的致辞_某某网`.
fn names_speech(line: &str) -> bool {
    static NAMES: WordList = WordList::new(include_str!("data/speeches.txt"));
    const AFTER: [&str; 11] =
        ["稿", "全文", "实录", "节选", "摘要", "范文", "文稿", "录音", "录音整理", "记录整理", "速记"];
    let mut rest = without_site(in_bracket(line));
    if rest.chars().count() > LONGEST_TITLE || rest.contains(['。', '；']) {
        return false;
    }
    loop {
        let shorter = rest
            .trim_end_matches(['》', '”', '」', '：', ':'])
            .trim_end_matches(|c: char| c.is_ascii_digit() || c.is_whitespace());
        let numbered = shorter.trim_end_matches(|c| "一二三四五六七八九十".contains(c));
        let shorter = numbered.strip_suffix('篇').unwrap_or(shorter).trim_end();
        let shorter = without_bracket(shorter);
        let shorter = AFTER.iter().find_map(|word| shorter.strip_suffix(word)).unwrap_or(shorter).trim_end();
        if shorter.len() == rest.len() {
            return NAMES.any(|word| rest.ends_with(word)) || is_words_for_occasion(rest);
        }
        rest = shorter;
    }
}

/// `欢迎辞`, `祝酒词`: words for an occasion.
fn is_words_for_occasion(title: &str) -> bool {
    static OCCASIONS: WordList = WordList::new(include_str!("data/occasions.txt"));
    title
        .strip_suffix(['词', '辞'])
        .is_some_and(|before| OCCASIONS.any(|occasion| before.ends_with(occasion)))
}

/// The longest name of a site after a title, in characters.
const LONGEST_SITE: usize = 16;

/// A line without the name of the site that a browser puts after a page's title: `…上的讲话_某某网`.
fn without_site(line: &str) -> &str {
    let parted = line.rsplit_once(['_', '|', '｜', '-', '－']);
    let short = parted.filter(|(before, site)| {
        site.trim().chars().count() <= LONGEST_SITE && before.chars().count() > site.chars().count()
    });
    short.map_or(line, |(before, _)| without_site(before)).trim()
}

/// A line without the brackets around the whole of it: `【…会上的讲话】`.
fn in_bracket(line: &str) -> &str {
    let inside = line.strip_prefix(['【', '[', '《']).and_then(|rest| rest.strip_suffix(['】', ']', '》']));
    inside.filter(|inside| !inside.contains(['【', '[', '《'])).unwrap_or(line)
}

/// A line without the bracket at its end: `（篇1）`, `【精选】`.
fn without_bracket(line: &str) -> &str {
    const PAIRS: [(char, char); 4] = [('（', '）'), ('(', ')'), ('【', '】'), ('[', ']')];
    let pair = PAIRS.iter().find(|(_, close)| line.ends_with(*close));
    pair.and_then(|&(open, _)| line.rfind(open)).and_then(|byte| line.get(..byte)).unwrap_or(line).trim_end()
}

/// `在全县…会上的讲话`: a speech named by its occasion is one even after a date.
fn has_occasion(line: &str) -> bool {
    line.contains('在') && ["上的", "时的", "中的"].iter().any(|word| line.contains(word))
}

/// `省长 王予波`, `习　近　平`: an office, or a name spread out with spaces.
fn is_speaker(line: &str) -> bool {
    static OFFICES: WordList = WordList::new(include_str!("data/offices.txt"));
    let bare: String = line.chars().filter(|c| !c.is_whitespace()).collect();
    let letters = bare.chars().count();
    let short_name =
        (2..=4).contains(&letters) && line.chars().all(|c| is_han(c) || c.is_whitespace() || c == '·');
    let spread = short_name && letters < line.chars().count();
    letters <= LONGEST_SPEAKER
        && !line.contains(['。', '？', '！'])
        && (spread || OFFICES.stand_in(&bare) || is_office_and_name(line))
}

/// Whether a line names a body and nothing else: `新桥街道办事处`.
pub fn names_body(line: &str) -> bool {
    static ENDS: WordList = WordList::new(include_str!("data/bodies_that_speak.txt"));
    (SHORTEST_BODY..=LONGEST_BODY).contains(&line.chars().count())
        && line.chars().all(is_han)
        && ENDS.any(|end| line.ends_with(end))
}

/// The shortest and the longest name of a body, in characters.
const SHORTEST_BODY: usize = 4;
const LONGEST_BODY: usize = 20;

/// `站长 何秋实`: what ends like an office, a blank and a name of two to four characters.
fn is_office_and_name(line: &str) -> bool {
    let Some((office, name)) = line.rsplit_once(char::is_whitespace) else { return false };
    let named = (2..=4).contains(&name.chars().count()) && name.chars().all(is_han);
    named && office.trim_end().ends_with(['长', '记', '任', '席', '理', '授']) && office.chars().count() > 1
}

/// Whether a paragraph ends by announcing the points that follow: `下面，我讲三点意见。`, `今天就说两件事。`.
pub fn announces(paragraph: &str) -> bool {
    static COUNTED: WordList = WordList::new(include_str!("data/counted_points.txt"));
    const FOLLOWING: [&str; 6] = ["以下", "如下", "下列", "下面", "这样几", "几点"];
    const SPEAKING: [&str; 8] = ["讲", "谈", "强调", "提出", "提几", "做好", "做了", "抓好"];
    let paragraph = paragraph.trim_end();
    if paragraph.ends_with(['：', ':']) {
        return true;
    }
    let sentence = last_sentence(paragraph);
    let ending = sentence.trim_end_matches(['。', '！', '.']);
    let counted = COUNTED.any(|word| ending.ends_with(word))
        && FOLLOWING.iter().chain(&["点"]).any(|word| sentence.contains(word))
        && SPEAKING.iter().any(|word| sentence.contains(word));
    counted || announces_number(sentence)
}

/// The longest sentence in characters that says how many points follow.
const LONGEST_ANNOUNCEMENT: usize = 60;

/// Whether a paragraph ends by asking something of the listeners: `成绩属于过去。我提四点希望：`.
pub fn asks(paragraph: &str) -> bool {
    const ASKING: [&str; 6] = ["希望", "要求", "意见", "建议", "今后", "下一步"];
    let sentence = last_sentence(paragraph);
    ASKING.iter().any(|word| sentence.contains(word))
}

/// Whether a sentence says that so many things will be said: `我谈四点`, `只盯两件事`.
fn announces_number(sentence: &str) -> bool {
    static SPEAKING: WordList = WordList::new(include_str!("data/saying.txt"));
    const UNITS: [&str; 15] =
        ["点", "件", "条", "句", "项", "个", "层", "段", "笔", "桩", "道", "招", "把", "样", "份"];
    if sentence.chars().count() > LONGEST_ANNOUNCEMENT {
        return false;
    }
    let spoken = SPEAKING.iter().filter_map(|word| sentence.find(word)).min();
    let Some(rest) = spoken.and_then(|byte| sentence.get(byte..)) else { return false };
    UNITS.iter().any(|unit| {
        rest.match_indices(unit).any(|(byte, _)| {
            let before = rest.get(..byte).and_then(|before| before.chars().next_back());
            before.is_some_and(|c| "两二三四五六七八九十几".contains(c) || c.is_ascii_digit())
        })
    })
}

fn last_sentence(paragraph: &str) -> &str {
    let body = paragraph.trim_end_matches(['。', '！', '？']);
    body.rfind(['。', '！', '？'])
        .and_then(|byte| paragraph.get(byte..))
        .map_or(paragraph, |rest| rest.trim_start_matches(['。', '！', '？', '”']))
}

/// Whether a paragraph at the end winds the speech up.
pub fn closes(paragraph: &str) -> bool {
    const FIRST: [&str; 5] = ["总之", "最后，", "让我们", "谢谢", "会议号召"];
    static ANYWHERE: WordList = WordList::new(include_str!("data/closings.txt"));
    FIRST.iter().any(|word| paragraph.starts_with(word))
        || ANYWHERE.stand_in(paragraph)
        || paragraph.split(['。', '！', '，', '；', '：', '、']).any(wishes)
        || after_address(paragraph).len() < paragraph.len()
}

/// Whether a line takes leave as letters do: `此致`, `敬礼！`.
pub fn signs_off(line: &str) -> bool {
    static WORDS: WordList = WordList::new(include_str!("data/valedictions.txt"));
    WORDS.has(line.trim_end_matches(['！', '!', '，', '。', '：']))
}

/// Whether a line without a mark is wording of a sentence: `要为家乡出力`. Names of sites and running heads have none of these
/// words.
pub fn has_words_of_sentence(line: &str) -> bool {
    const FIRST: [&str; 8] = ["要", "让", "把", "为了", "不要", "不能", "只有", "没有"];
    const ANYWHERE: [&str; 9] = ["我们", "咱们", "你们", "大家", "一定", "必须", "就是", "不是", "奋斗"];
    const NAMES: [&str; 4] = ["要闻", "要点", "要件", "要旨"];
    FIRST.iter().any(|word| line.starts_with(word)) && !NAMES.iter().any(|name| line.starts_with(name))
        || ANYWHERE.iter().any(|word| line.contains(word))
}

/// Whether a clause wishes the listeners well: `祝乡亲们新春愉快`.
fn wishes(clause: &str) -> bool {
    static FIRST: WordList = WordList::new(include_str!("data/wishes.txt"));
    FIRST.any(|word| clause.starts_with(word)) && !clause.starts_with("祝贺")
}

/// Whether a paragraph is a greeting and nothing else: `大家上午好！`.
pub fn greets(paragraph: &str) -> bool {
    const LONGEST_GREETING: usize = 24;
    const WORDS: [&str; 3] = ["好！", "好。", "好!"];
    // `过年好！`, `老师们好！`; `把渠修好！` greets nobody.
    let greeted = |before: &str| before.ends_with(|c: char| "们家上午年节您你位师学长友亲安".contains(c));
    let said = |word: &str| paragraph.split_once(word).is_some_and(|(before, _)| greeted(before));
    paragraph.chars().count() <= LONGEST_GREETING
        && (WORDS.iter().any(|word| said(word)) || paragraph.contains("拜个"))
}

/// Whether a paragraph welcomes, thanks or congratulates, as openings do.
pub fn welcomes(paragraph: &str) -> bool {
    const WORDS: [&str; 9] =
        ["欢迎", "代表", "祝贺", "欢聚", "致以", "召开", "会议的主要", "今天的会", "表示衷心的感谢"];
    WORDS.iter().any(|word| paragraph.contains(word))
}

/// Whether a paragraph turns to the listeners, `各位代表！`, or from what was reached to what is lacking.
pub fn turns(paragraph: &str) -> bool {
    after_address(paragraph).len() < paragraph.len() || names_shortcomings(paragraph)
}

/// Whether a line starts as the first sentence of a part does: it says what a year is, or goes on to the next thing.
pub fn opens_part(line: &str) -> bool {
    const FIRST: [&str; 8] =
        ["今年是", "明年是", "新的一年", "下一步，", "总之，", "总的看", "最后，", "借此机会"];
    let year = line.trim_start_matches(|c: char| c.is_ascii_digit());
    FIRST.iter().any(|words| line.starts_with(words))
        || year.len() + 4 == line.len() && year.starts_with("年是")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_part_opens_with_what_a_year_is_or_with_the_next_thing() {
        assert!(
            opens_part("2019年是建场六十周年。")
                && opens_part("最后，说说鱼苗。")
                && opens_part("今年是大旱之年")
        );
        assert!(!opens_part("2019年栽了三万棵树。") && !opens_part("最后一棵树"));
    }

    #[test]
    fn the_lines_above_a_speech_are_told_apart() {
        assert_eq!(frame_line("在新城街道党群工作会议上的讲话"), Some(FrameLine::Title));
        assert_eq!(frame_line("2025年上海市政府工作报告"), Some(FrameLine::Title));
        assert_eq!(frame_line("（2024年3月）"), Some(FrameLine::Dateline));
        assert_eq!(frame_line("2024-03-05"), Some(FrameLine::Dateline));
        assert_eq!(frame_line("——在中国共产党第二十次全国代表大会上的报告"), Some(FrameLine::Title));
        assert_eq!(
            frame_line("——2023年3月5日在第十四届全国人民代表大会第一次会议上"),
            Some(FrameLine::Dateline)
        );
        let occasion =
            "2025年1月13日在河北省第十四届人民代表大会第三次会议上河北省人民政府省长王正谱作政府工作报告";
        assert_eq!(frame_line(occasion), Some(FrameLine::Dateline));
        assert_eq!(frame_line("新城街道党工委书记、党群服务中心主任 马翔宇"), Some(FrameLine::Speaker));
        assert_eq!(frame_line("习　近　平"), Some(FrameLine::Speaker));
        assert_eq!(frame_line("酷乐文行"), None);
    }

    #[test]
    fn announcing_is_told_from_content() {
        assert!(announces("谋求各项事业更高水平发展。下面，我讲三点意见："));
        assert!(announces("不断实现新发展。下面，就做好今年区委各项工作，我再强调几点意见。"));
        assert!(announces("今年要重点做好以下工作。"));
        assert!(announces("一年来，主要做了以下7方面工作："));
        assert!(announces("临走以前，我送大家三把钥匙。") && announces("账不多，我给乡亲们算三笔账。"));
        assert!(names_body("青山乡人民政府") && !names_body("青山绿水") && !names_body("在青山乡政府的讲话"));
        assert!(!announces("大家要结合各自工作实际，认真抓好落实。"));
        assert!(!announces("全面提升街道各项工作。"));
    }

    #[test]
    fn winding_up_is_told_from_content() {
        assert!(closes("总之，做好今年各项工作任务艰巨、责任重大。"));
        assert!(closes("同志们！工作任务明确，时间节点清晰"));
        assert!(closes("会议号召，全国各族人民紧密团结在党中央周围"));
        assert!(closes("全党同志和全国各族人民，紧密团结在党中央周围，共同创造我们的幸福生活和美好未来！"));
        assert!(!closes("要强化民主集中制，推进政务公开，切实促进街道依法行政"));
    }

    #[test]
    fn titles_are_told_whatever_stands_around_them() {
        for line in [
            "【园长在毕业典礼上的讲话】",
            "老年大学结业式欢送辞",
            "镇长动员讲话（摘录版） 篇2",
            "宴会祝酒词",
            "场长动员讲话篇十二",
            "场长讲话稿_苗木网",
        ] {
            assert_eq!(frame_line(line), Some(FrameLine::Title), "{line}");
        }
        assert_eq!(frame_line("【通知】【公告】"), None);
    }

    #[test]
    fn wishes_wind_up() {
        assert!(closes("新的一年，祝街坊们生意兴隆！"));
        assert!(closes("路还长，愿你们走得稳。"));
        assert!(!closes("祝贺获奖的同学，也要看到差距。"));
    }

    #[test]
    fn greetings_welcomes_and_turns_are_told_by_their_words() {
        for line in ["乡亲们好！", "给大家拜个年了。", "各位师傅，过年好！"] {
            assert!(greets(line), "{line}");
        }
        for line in ["大家一定把渠修好！", "办法好。大家照着做。"] {
            assert!(!greets(line), "{line}");
        }
        assert!(asks("去年的事说完了。今年，场里提三点要求：") && !asks("去年提了三点要求。今年看结果。"));
        assert!(welcomes("首先，我代表场部祝贺大家。") && !welcomes("渠要修，水要放。"));
        assert!(
            turns("社员们，还有一件事。") && turns("我们也要清醒地看到，苗还不够。") && !turns("苗还不够。")
        );
    }

    #[test]
    fn a_speaker_has_an_office_or_a_name_with_blanks_in_it() {
        for line in
            ["林场副场长、护林队书记　何秋实", "邱 大 川", "县总工会主席", "站长 何秋实", "镇 长　何 秋 实"]
        {
            assert_eq!(frame_line(line), Some(FrameLine::Speaker), "{line}");
        }
        for line in ["书记要带头。", "护林员之歌", "山高水长 一路平安同行"] {
            assert_eq!(frame_line(line), None, "{line}");
        }
    }
}
