//! The frame of a Chinese speech, told by its wording: address, title, date, office, announcing, looking back,
//! winding up.

use crate::language::grammar::FrameLine;
use crate::text::symbols::is_han;

/// The longest address in characters: the longest in the corpora, `各位代表、各位委员、同志们：`, has 14; protocol
/// lists of guests run to several times that.
const LONGEST_ADDRESS: usize = 60;

/// The longest line that names a speaker: office and name; `宁夏回族自治区人民政府主席 张雨浦` has 17 characters.
const LONGEST_SPEAKER: usize = 40;

/// The length of the address that a paragraph starts with, its colon or exclamation mark included.
pub fn salutation(paragraph: &str) -> Option<usize> {
    let marked = paragraph.chars().take(LONGEST_ADDRESS).position(|c| matches!(c, '：' | ':' | '！' | '!'));
    let Some(end) = marked else { return bare_salutation(paragraph) };
    let mut names = paragraph
        .split(['：', ':', '！', '!'])
        .next()?
        .split(['、', '，', ',', ' ', '\u{3000}'])
        .filter(|name| !name.is_empty())
        .peekable();
    names.peek()?;
    names.all(is_addressed).then_some(end + 1)
}

/// `同志们` alone on its line, without a colon.
fn bare_salutation(line: &str) -> Option<usize> {
    const WORDS: [&str; 5] = ["同志们", "各位代表", "各位领导", "朋友们", "各位同志"];
    let length = line.chars().count();
    let bare = line.trim_end_matches(['，', ',']);
    let last = bare.rsplit(['、', '，', ' ']).next()?;
    (length <= LONGEST_ADDRESS && WORDS.contains(&last) && bare.split(['、', '，', ' ']).all(is_addressed))
        .then_some(length)
}

fn is_addressed(name: &str) -> bool {
    const FIRST: [&str; 4] = ["各位", "尊敬的", "亲爱的", "全体"];
    const LAST: [&str; 12] =
        ["们", "同志", "领导", "代表", "委员", "来宾", "嘉宾", "朋友", "女士", "先生", "同事", "同仁"];
    FIRST.iter().any(|word| name.starts_with(word)) || LAST.iter().any(|word| name.ends_with(word))
}

/// What a line before the speech proper is.
pub fn frame_line(line: &str) -> Option<FrameLine> {
    const TITLES: [&str; 16] = [
        "讲话",
        "报告",
        "发言",
        "致辞",
        "致词",
        "演讲",
        "党课",
        "贺词",
        "贺辞",
        "汇报",
        "决议",
        "主持词",
        "讲话稿",
        "发言稿",
        "献词",
        "提纲",
    ];
    let bare =
        line.trim_matches(|c: char| matches!(c, '（' | '）' | '(' | ')' | '《' | '》') || c.is_whitespace());
    if line.starts_with('—') || line.starts_with("--") || starts_with_date(bare) {
        Some(FrameLine::Dateline)
    } else if TITLES.iter().any(|word| bare.ends_with(word)) {
        Some(FrameLine::Title)
    } else if is_speaker(line) {
        Some(FrameLine::Speaker)
    } else {
        None
    }
}

/// `2024年3月`, `二〇二四年三月`, `XX年XX月`: a year, then a month; or `2024.3.5`, figures alone.
fn starts_with_date(line: &str) -> bool {
    let parts: Vec<&str> = line.split(['.', '-', '/']).collect();
    if parts.len() == 3
        && parts.iter().all(|part| !part.is_empty() && part.chars().all(|c| c.is_ascii_digit()))
    {
        return true;
    }
    let figure = |c: char| c.is_numeric() || "〇○零一二三四五六七八九十".contains(c) || "XxＸ×*".contains(c);
    let after_year = line.trim_start_matches(figure);
    let Some(month) = after_year.strip_prefix('年') else { return false };
    let month = month.trim_start();
    after_year.len() < line.len()
        && month.starts_with(figure)
        && month.trim_start_matches(figure).starts_with('月')
}

/// `省长 王予波`, `习　近　平`: an office, or a name spread out with spaces.
fn is_speaker(line: &str) -> bool {
    const OFFICES: [&str; 19] = [
        "书记",
        "主任",
        "省长",
        "市长",
        "州长",
        "县长",
        "区长",
        "旗长",
        "镇长",
        "乡长",
        "主席",
        "总理",
        "局长",
        "部长",
        "厅长",
        "院长",
        "校长",
        "董事长",
        "秘书长",
    ];
    let letters = line.chars().filter(|c| !c.is_whitespace()).count();
    let short_name =
        (2..=4).contains(&letters) && line.chars().all(|c| is_han(c) || c.is_whitespace() || c == '·');
    let spread = short_name && letters < line.chars().count();
    letters <= LONGEST_SPEAKER && (spread || OFFICES.iter().any(|office| line.contains(office)))
}

/// Whether a paragraph ends by announcing the points that follow.
pub fn announces(paragraph: &str) -> bool {
    const COUNTED: [&str; 10] =
        ["意见", "要求", "希望", "建议", "体会", "问题", "工作", "看法", "想法", "方面"];
    const FOLLOWING: [&str; 6] = ["以下", "如下", "下列", "下面", "这样几", "几点"];
    const SPEAKING: [&str; 8] = ["讲", "谈", "强调", "提出", "提几", "做好", "做了", "抓好"];
    let paragraph = paragraph.trim_end();
    if paragraph.ends_with(['：', ':']) {
        return true;
    }
    let sentence = last_sentence(paragraph);
    let ending = sentence.trim_end_matches(['。', '！', '.']);
    COUNTED.iter().any(|word| ending.ends_with(word))
        && FOLLOWING.iter().chain(&["点"]).any(|word| sentence.contains(word))
        && SPEAKING.iter().any(|word| sentence.contains(word))
}

fn last_sentence(paragraph: &str) -> &str {
    let body = paragraph.trim_end_matches(['。', '！', '？']);
    body.rfind(['。', '！', '？'])
        .and_then(|byte| paragraph.get(byte..))
        .map_or(paragraph, |rest| rest.trim_start_matches(['。', '！', '？', '”']))
}

/// Whether a paragraph starts by looking back on past work.
pub fn looks_back(paragraph: &str) -> bool {
    const FIRST: [&str; 18] = [
        "过去",
        "在过去",
        "刚刚过去",
        "回顾",
        "回首",
        "回望",
        "一年来",
        "两年来",
        "三年来",
        "四年来",
        "五年来",
        "这些成绩",
        "这些成就",
        "成绩的取得",
        "在肯定成绩",
        "在看到成绩",
        "在充分肯定",
        "取得这样的成绩",
    ];
    let paragraph = after_address(paragraph);
    FIRST.iter().any(|word| paragraph.starts_with(word)) || names_shortcomings(paragraph)
}

/// `同时，我们也清醒地看到面临的困难和挑战`: reports turn to what is lacking in these words.
fn names_shortcomings(paragraph: &str) -> bool {
    const WORDS: [&str; 5] = ["清醒地看到", "清醒地认识", "清醒认识", "清醒看到", "在看到成绩的同时"];
    let sentence = paragraph.split('。').next().unwrap_or_default();
    WORDS.iter().any(|word| sentence.contains(word))
}

/// Whether a heading stands over a part that looks back: `一、2024年工作回顾`.
pub fn heading_looks_back(heading: &str) -> bool {
    const WORDS: [&str; 7] = ["回顾", "过去", "工作总结", "取得的成", "年来的", "完成情况", "执行情况"];
    WORDS.iter().any(|word| heading.contains(word))
}

/// Whether a paragraph at the end winds the speech up.
pub fn closes(paragraph: &str) -> bool {
    const FIRST: [&str; 5] = ["总之", "最后", "让我们", "谢谢", "会议号召"];
    const ANYWHERE: [&str; 15] = [
        "让我们",
        "谢谢大家",
        "祝大家",
        "祝愿",
        "万岁",
        "奋斗！",
        "奋斗。",
        "紧密团结",
        "奋勇前进",
        "共同创造",
        "新篇章",
        "新胜利",
        "更大胜利",
        "作出新的更大贡献",
        "一定能够",
    ];
    FIRST.iter().any(|word| paragraph.starts_with(word))
        || ANYWHERE.iter().any(|word| paragraph.contains(word))
        || after_address(paragraph).len() < paragraph.len()
}

/// Whether a paragraph turns to the listeners, `各位代表！`, or from what was reached to what is lacking.
pub fn turns(paragraph: &str) -> bool {
    after_address(paragraph).len() < paragraph.len() || names_shortcomings(paragraph)
}

/// A paragraph without the address (`同志们，`, `各位代表！`) that it starts with.
fn after_address(paragraph: &str) -> &str {
    let Some(byte) = paragraph.find(['，', '！', '：', ',', '!', ':']) else { return paragraph };
    let (first, rest) = paragraph.split_at(byte);
    let short = first.chars().count() <= 6;
    if short && (first.ends_with('们') || first.starts_with("各位")) {
        rest.trim_start_matches(['，', '！', '：', ',', '!', ':'])
    } else {
        paragraph
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_names_the_listeners_and_nothing_else() {
        assert_eq!(salutation("各位领导、同志们："), Some(9));
        assert_eq!(salutation("各位代表！"), Some(5));
        assert_eq!(salutation("同志们"), Some(3));
        assert_eq!(salutation("同志们，今天开会"), None);
        assert_eq!(salutation("同志们：今天，我们在这里召开会议"), Some(4));
        assert_eq!(salutation("同志们，做好新时代党群工作使命光荣：要全面加强"), None);
        assert_eq!(salutation("会议的主题是：高举旗帜"), None);
        assert_eq!(salutation("："), None);
    }

    #[test]
    fn the_lines_above_a_speech_are_told_apart() {
        assert_eq!(frame_line("在新城街道党群工作会议上的讲话"), Some(FrameLine::Title));
        assert_eq!(frame_line("2025年上海市政府工作报告"), Some(FrameLine::Title));
        assert_eq!(frame_line("（2024年3月）"), Some(FrameLine::Dateline));
        assert_eq!(frame_line("2024-03-05"), Some(FrameLine::Dateline));
        assert_eq!(frame_line("——在中国共产党第二十次全国代表大会上的报告"), Some(FrameLine::Dateline));
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
        assert!(!announces("大家要结合各自工作实际，认真抓好落实。"));
        assert!(!announces("全面提升街道各项工作。"));
    }

    #[test]
    fn looking_back_is_told_from_looking_ahead() {
        assert!(looks_back("过去一年是发展进程中极为重要的一年，我们主动服务四个中心建设"));
        assert!(looks_back("回顾2023年，新城街道党工委坚持以习近平新时代中国特色社会主义思想为指导"));
        assert!(looks_back("这些成绩的背后，离不开街道广大党群干部的团结奋斗"));
        assert!(looks_back("同时，我们也清醒地看到面临的困难和挑战：有效需求不足"));
        assert!(!looks_back("2022年是党的二十大召开之年。做好全年各项工作"));
        assert!(heading_looks_back("2024年工作回顾"));
        assert!(!heading_looks_back("突出党建引领，推动党群工作走深走实"));
    }

    #[test]
    fn winding_up_is_told_from_content() {
        assert!(closes("总之，做好今年各项工作任务艰巨、责任重大。"));
        assert!(closes("同志们！工作任务明确，时间节点清晰"));
        assert!(closes("会议号召，全国各族人民紧密团结在党中央周围"));
        assert!(closes("全党同志和全国各族人民，紧密团结在党中央周围，共同创造我们的幸福生活和美好未来！"));
        assert!(!closes("要强化民主集中制，推进政务公开，切实促进街道依法行政"));
    }
}
