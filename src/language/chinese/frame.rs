//! The frame of a Chinese speech, told by its wording: address, title, date, office, announcing, looking back,
//! winding up.

use crate::language::grammar::FrameLine;
use crate::text::symbols::is_han;

/// The longest address in characters: `各位代表、各位委员、同志们：` has 14; protocol lists of guests with their offices
/// run to several times that.
const LONGEST_ADDRESS: usize = 90;

/// The longest name in an address, in characters: `还有今天特地请假来的家属` has 12, guests with their offices more.
const LONGEST_NAME: usize = 24;

/// The longest line that names a speaker: office and name; `宁夏回族自治区人民政府主席 张雨浦` has 17 characters.
const LONGEST_SPEAKER: usize = 40;

/// The longest line that names a speech, in characters.
const LONGEST_TITLE: usize = 80;

/// The length of the address that a paragraph starts with, its colon or exclamation mark included.
pub fn salutation(paragraph: &str) -> Option<usize> {
    let marked = paragraph.chars().take(LONGEST_ADDRESS).position(|c| matches!(c, '：' | ':' | '！' | '!'));
    let Some(end) = marked else { return bare_salutation(paragraph) };
    let names: String = paragraph.chars().take(end).collect();
    is_address(&names).then_some(end + 1)
}

/// An address alone on its line, without a colon: `同志们`, `各位老师、各位同学，`.
fn bare_salutation(line: &str) -> Option<usize> {
    let length = line.chars().count();
    let bare = line.trim_end_matches(['，', ',']);
    let starts = FIRST_ADDRESSED.iter().any(|word| bare.starts_with(word))
        || ["同志们", "朋友们", "同学们", "老师们"].iter().any(|word| bare.starts_with(word));
    (length <= LONGEST_ADDRESS && starts && names(bare).all(|name| is_addressed(&name) || is_office(&name)))
        .then_some(length)
}

/// Whether a text names listeners and nothing else but a greeting: at least every other name is one of listeners, the
/// first and the last among them.
fn is_address(text: &str) -> bool {
    let named: Vec<String> = names(text).filter(|name| !is_greeting(name)).collect();
    let addressed = named.iter().filter(|name| is_addressed(name)).count();
    let fits = |name: &String| is_addressed(name) || is_office(name);
    named.iter().all(|name| name.chars().count() <= LONGEST_NAME)
        && addressed > 0
        && addressed * 2 >= named.len()
        && [named.first(), named.last()].into_iter().flatten().all(fits)
        && names(text).next().is_some_and(|name| !is_greeting(&name))
}

/// The names in an address, without what stands in brackets behind them.
fn names(text: &str) -> impl Iterator<Item = String> {
    let mut depth = 0_usize;
    let outside = move |character: &char| {
        match character {
            '（' | '(' => depth += 1,
            '）' | ')' => {
                depth = depth.saturating_sub(1);
                return false;
            }
            _ => {}
        }
        depth == 0
    };
    let bare: String = text.chars().filter(outside).collect();
    let parts: Vec<String> = bare
        .split(['、', '，', ',', ' ', '\u{3000}'])
        .filter(|name| !name.is_empty())
        .map(str::to_owned)
        .collect();
    parts.into_iter()
}

/// How a name of listeners starts.
const FIRST_ADDRESSED: [&str; 5] = ["各位", "尊敬的", "敬爱的", "亲爱的", "全体"];

/// Whether a name is one of listeners. What speaks of them, `各位同志要记住`, is none.
fn is_addressed(name: &str) -> bool {
    const LAST: [&str; 39] = [
        "们",
        "同志",
        "领导",
        "代表",
        "委员",
        "来宾",
        "嘉宾",
        "贵宾",
        "朋友",
        "女士",
        "先生",
        "同事",
        "同仁",
        "老师",
        "家长",
        "同学",
        "校友",
        "姐妹",
        "兄弟",
        "乡亲",
        "父老",
        "村民",
        "居民",
        "街坊",
        "坊众",
        "邻居",
        "职工",
        "员工",
        "战友",
        "官兵",
        "学员",
        "志愿者",
        "家属",
        "伙伴",
        "长者",
        "同胞",
        "市民",
        "专家",
        "议员",
    ];
    const SPEAKING: [&str; 6] = ["要", "请各", "必须", "希望", "应当", "就是"];
    (FIRST_ADDRESSED.iter().any(|word| name.starts_with(word) || is_guest_of(name, word))
        || LAST.iter().any(|word| name.ends_with(word)))
        && !SPEAKING.iter().any(|word| name.contains(word))
}

/// `社区的各位大姐`: whose listeners they are, then the address.
fn is_guest_of(name: &str, address: &str) -> bool {
    name.split_once(address).is_some_and(|(whose, _)| whose.ends_with('的'))
}

/// Whether a name is an office: `护士长`, `何副主席`. Among listeners it is one of them, alone it labels a speaker.
fn is_office(name: &str) -> bool {
    ["长", "书记", "主任", "主席", "经理", "教授", "总"].iter().any(|word| name.ends_with(word))
}

/// `大家好`, `早上好`.
fn is_greeting(name: &str) -> bool {
    name.starts_with("大家") || (name.ends_with('好') && name.chars().count() <= 6)
}

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
        None
    }
}

/// Whether a line ends by naming a speech, whatever a site or an editor put behind it: `…会上的讲话（节选）`,
/// `校长讲话稿 篇1`, `…上的致辞_某某网`.
fn names_speech(line: &str) -> bool {
    const NAMES: [&str; 19] = [
        "讲话",
        "报告",
        "发言",
        "致辞",
        "致词",
        "演讲",
        "演辞",
        "党课",
        "贺词",
        "贺辞",
        "献词",
        "汇报",
        "决议",
        "主持词",
        "提纲",
        "演讲词",
        "开幕词",
        "闭幕词",
        "感言",
    ];
    const BEHIND: [&str; 7] = ["稿", "全文", "实录", "节选", "摘要", "范文", "文稿"];
    let mut rest = without_site(in_bracket(line));
    if rest.chars().count() > LONGEST_TITLE || rest.contains(['。', '；']) {
        return false;
    }
    loop {
        let shorter = rest
            .trim_end_matches(['》', '”', '」', '：', ':'])
            .trim_end_matches(|c: char| c.is_ascii_digit() || c.is_whitespace());
        let shorter = shorter.strip_suffix('篇').unwrap_or(shorter).trim_end();
        let shorter = without_bracket(shorter);
        let shorter = BEHIND.iter().find_map(|word| shorter.strip_suffix(word)).unwrap_or(shorter).trim_end();
        if shorter.len() == rest.len() {
            return NAMES.iter().any(|word| rest.ends_with(word)) || is_words_for_occasion(rest);
        }
        rest = shorter;
    }
}

/// `欢迎辞`, `祝酒词`: words for an occasion.
fn is_words_for_occasion(title: &str) -> bool {
    const OCCASIONS: [&str; 14] =
        ["致", "谢", "欢迎", "欢送", "开幕", "闭幕", "祝酒", "主持", "贺", "献", "祝", "悼", "迎新", "动员"];
    title
        .strip_suffix(['词', '辞'])
        .is_some_and(|before| OCCASIONS.iter().any(|occasion| before.ends_with(occasion)))
}

/// The longest name of a site behind a title, in characters.
const LONGEST_SITE: usize = 16;

/// A line without the name of the site that a browser puts behind a page's title: `…上的讲话_某某网`.
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

/// `在全县…会上的讲话`: a speech named by its occasion is one even behind a date.
fn has_occasion(line: &str) -> bool {
    line.contains('在') && ["上的", "时的", "中的"].iter().any(|word| line.contains(word))
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
    const OFFICES: [&str; 22] = [
        "专员",
        "会长",
        "理事长",
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
    letters <= LONGEST_SPEAKER
        && !line.contains(['。', '？', '！'])
        && (spread || OFFICES.iter().any(|office| line.contains(office)))
}

/// Whether a paragraph ends by announcing the points that follow: `下面，我讲三点意见。`, `今天就说两件事。`.
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
    let counted = COUNTED.iter().any(|word| ending.ends_with(word))
        && FOLLOWING.iter().chain(&["点"]).any(|word| sentence.contains(word))
        && SPEAKING.iter().any(|word| sentence.contains(word));
    counted || announces_number(sentence)
}

/// The longest sentence in characters that says how many points follow.
const LONGEST_ANNOUNCEMENT: usize = 60;

/// Whether a sentence says that so many things will be said: `我谈四点`, `只盯两件事`.
fn announces_number(sentence: &str) -> bool {
    const SPEAKING: [&str; 16] = [
        "讲", "谈", "说", "提", "强调", "盯", "聊", "抓", "报告", "商量", "我有", "我想", "汇报", "做好",
        "做到", "送",
    ];
    const UNITS: [&str; 8] = ["点", "件", "条", "句", "项", "个", "层", "段"];
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

/// Whether a paragraph near the front of a speech speaks of what was done. Broader than [`looks_back`]: further on the
/// same words start a point.
pub fn reviews(paragraph: &str) -> bool {
    const FIRST: [&str; 23] = [
        "去年",
        "今年以来",
        "今年上半年",
        "上半年",
        "一季度",
        "前三季度",
        "第一季度",
        "三季度",
        "上学期",
        "这一年",
        "这一年来",
        "以来，",
        "年来，",
        "年来",
        "过去",
        "刚刚过去",
        "回顾",
        "回首",
        "回望",
        "上一届",
        "届以来",
        "成绩",
        "差距",
    ];
    let start: String = after_address(paragraph).chars().take(FIRST_WORDS).collect();
    looks_back(paragraph) || FIRST.iter().any(|word| start.contains(word)) || is_account(paragraph)
}

/// How many characters at the start of a paragraph tell that it looks back.
const FIRST_WORDS: usize = 24;

/// How many of a hundred characters are `了` in a paragraph that tells what was done.
const PAST_SHARE: f64 = 1.5;

/// How many figures an account of a year has at least.
const FIGURES_OF_YEAR: usize = 8;

/// Whether a paragraph tells what was done, with figures, and says of nothing that it has to be done.
fn is_account(paragraph: &str) -> bool {
    let (mut all, mut past, mut figures) = (0_usize, 0_usize, 0_usize);
    let (mut duty, mut before) = (false, ' ');
    for character in paragraph.chars() {
        all += 1;
        past += usize::from(character == '了');
        figures += usize::from(character.is_ascii_digit());
        // `主要`, `重要` and `要求` demand nothing.
        duty |= before == '要' && character != '求' && character != '的';
        before = if character == '要' && matches!(before, '主' | '重' | '需' | '首' | '紧') {
            ' '
        } else {
            character
        };
    }
    let told = past >= 2 && past as f64 * 100.0 >= all as f64 * PAST_SHARE;
    !duty && (told && (figures > 0 || past > 2) || starts_with_year(paragraph) && figures >= FIGURES_OF_YEAR)
}

/// `2023年，`, `二〇二三年，`.
fn starts_with_year(paragraph: &str) -> bool {
    let figure = |c: char| c.is_ascii_digit() || "〇零一二三四五六七八九".contains(c);
    let rest = paragraph.trim_start_matches(figure);
    paragraph.chars().take_while(|&c| figure(c)).count() == 4 && rest.starts_with("年，")
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
    const FIRST: [&str; 5] = ["总之", "最后，", "让我们", "谢谢", "会议号召"];
    const ANYWHERE: [&str; 27] = [
        "预祝",
        "祝各位",
        "祝同志",
        "祝姐妹",
        "身体健康",
        "阖家",
        "万事如意",
        "谢谢",
        "多谢",
        "拜个",
        "我就讲这",
        "散会",
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
        || paragraph.split(['。', '！', '，', '；', '：', '、']).any(wishes)
        || after_address(paragraph).len() < paragraph.len()
}

/// Whether a clause wishes the listeners well: `祝乡亲们新春愉快`.
fn wishes(clause: &str) -> bool {
    const FIRST: [&str; 12] = [
        "祝",
        "恭祝",
        "敬祝",
        "遥祝",
        "再祝",
        "最后祝",
        "衷心祝",
        "愿你们",
        "愿大家",
        "愿各位",
        "愿我们",
        "愿同学",
    ];
    FIRST.iter().any(|word| clause.starts_with(word)) && !clause.starts_with("祝贺")
}

/// Whether a paragraph is a greeting and nothing else: `大家上午好！`.
pub fn greets(paragraph: &str) -> bool {
    const LONGEST_GREETING: usize = 24;
    const WORDS: [&str; 4] = ["好！", "好。", "好!", "拜个"];
    paragraph.chars().count() <= LONGEST_GREETING && WORDS.iter().any(|word| paragraph.contains(word))
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
