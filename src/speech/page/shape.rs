//! Lines of a web page that are told by their form: paths and rows of links, fields, counters, page breaks, the names
//! of sites. All of them see a line folded and in lower case.

use super::cues::{
    CONTACTS, COUNTERS, END_MARKS, FIELDS, LINKS, LINKS_BY_THEMSELVES, PAGE_BREAK_COMPANY, PAGE_BREAKS,
    SITE_ENDS,
};
use crate::text::line_end::ends_sentence;
use crate::text::symbols::is_unspaced;

/// The longest part of a path of links or a list of them, in characters of Chinese; Latin letters have twice as many.
const LONGEST_LINK: usize = 24;

/// The longest value of a field in characters: a title, or the name of a body.
const LONGEST_VALUE: usize = 30;

/// `首页 > 讲话 > 正文`: names of pages, one inside the other. Between words of a speech arrows stand too, `镇→村→组`, but
/// without blanks around them and after no name of a page.
pub fn is_path(line: &str) -> bool {
    const MARKS: [&str; 10] = [">", "＞", "›", "»", "〉", "->", ">>", " :: ", "》》", " → "];
    let marks = |c: char| ">＞›»→〉-:》".contains(c);
    let parts = || line.split(marks).map(str::trim).filter(|part| !part.is_empty());
    let from_home = line.contains('→') && parts().next().is_some_and(|first| LINKS.has(first));
    let parted = from_home || MARKS.iter().any(|mark| line.contains(mark)) || line.contains("\u{3000}→");
    let sentence = ends_sentence(line) || line.contains(['。', '；', '！', '？', '，']);
    parted && !sentence && parts().count() > 1 && parts().all(is_short)
}

/// Whether a text is as short as the name of a page.
fn is_short(part: &str) -> bool {
    let longest = if part.is_ascii() { LONGEST_LINK * 2 } else { LONGEST_LINK };
    (1..=longest).contains(&part.chars().count())
}

/// How many things a page says about itself: `来源：乡党政办　作者：佚名　点击：1186次`.
pub fn fields(line: &str) -> usize {
    // In a sentence `date` and `present` are words: `I present the report of 2014.`
    let is_sentence = ends_sentence(line) && line.split(' ').count() >= WORDS_OF_SENTENCE;
    let is_value = |rest: &str| is_after_field(rest) && !(is_sentence && rest.is_empty());
    let named = |token: &&str| FIELDS.after_start(token).is_some_and(is_value) || is_longer_field(token);
    let valued = line.contains(['：', ':', '(', '（']) || line.contains(|c: char| c.is_ascii_digit());
    let first = usize::from(is_field(line));
    if valued { tokens(line).filter(named).count().max(first) } else { 0 }
}

/// Whether a line is a name of what a page says about itself, a colon and a value: `标 题：…`, `From: the Chair`. Blanks
/// may stand between the characters of the name.
pub fn is_field(line: &str) -> bool {
    line.split_once(['：', ':']).is_some_and(|(name, value)| {
        let name: String = name.chars().filter(|c| !c.is_whitespace()).collect();
        !value.trim().is_empty() && FIELDS.has(&name)
    })
}

/// From how many words on a line with a full stop is a sentence.
const WORDS_OF_SENTENCE: usize = 8;

fn is_after_field(rest: &str) -> bool {
    rest.is_empty() || rest.starts_with(['：', ':']) || rest.starts_with(|c: char| c.is_ascii_digit())
}

/// A field whose name starts with that of another: `发布时间` and `发布`.
fn is_longer_field(token: &str) -> bool {
    token.split_once(['：', ':']).is_some_and(|(name, _)| FIELDS.has(name))
}

/// A row of fields whose names nobody knows: `楼盘：甲　户型：乙　热度：12`. At least two, and half of the line.
pub fn is_row_of_fields(line: &str) -> bool {
    let is_field = |token: &&str| {
        token.split_once(['：', ':']).is_some_and(|(name, value)| {
            (2..=6).contains(&name.chars().count())
                && name.chars().all(char::is_alphabetic)
                && value.chars().count() <= LONGEST_VALUE
        })
    };
    let parts =
        || line.split(|c: char| c.is_whitespace() || "|｜".contains(c)).filter(|part| !part.is_empty());
    let found = parts().filter(is_field).count();
    found > 1 && found * 2 >= parts().count() && !line.contains(['。', '，', '！', '？', '；'])
}

/// The parts of a line between white space and the marks that part links.
fn tokens(line: &str) -> impl Iterator<Item = &str> {
    line.split(|c: char| c.is_whitespace() || "|｜/·[]【】()（）".contains(c))
        .filter(|token| !token.is_empty())
}

/// `118人已读`, `4 min read`: what a page counts after a figure.
pub fn counts(line: &str) -> bool {
    let after_figure = |word: &str| {
        line.split_once(word)
            .is_some_and(|(before, _)| before.trim_end().ends_with(|c: char| c.is_ascii_digit()))
    };
    COUNTERS.any(after_figure) && !line.ends_with(['。', '.', '！', '!'])
}

/// A row of links: at least two, and no less than half of what stands on the line, figures aside.
pub fn is_links(line: &str) -> bool {
    let (mut links, mut others, mut longest) = (0_usize, 0_usize, 0_usize);
    for segment in segments(line) {
        if LINKS.has(segment) {
            links += 1;
        } else if segment.chars().any(char::is_alphabetic) {
            let words: Vec<&str> = tokens(segment).collect();
            let known = words.iter().filter(|word| LINKS.has(word)).count();
            // Words of Latin letters with single blanks between them are links only if all of them are.
            let counted = !segment.is_ascii() || known == words.len();
            links += if counted { known } else { 0 };
            others += if counted {
                words.iter().filter(|word| is_word(word)).count().saturating_sub(known)
            } else {
                1
            };
        }
        longest = longest.max(segment.chars().count());
    }
    links > 1 && links >= others && !line.contains(['。', '，'])
}

/// `【字体：大 中 小】 打印`: links and nothing else. None ends like a sentence.
pub fn are_only_links(line: &str) -> bool {
    let words: Vec<&str> =
        line.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    match words[..] {
        _ if ends_sentence(line) => false,
        [] => false,
        [only] => LINKS_BY_THEMSELVES.has(only),
        _ => words.iter().all(|word| LINKS.has(word)),
    }
}

fn is_word(token: &str) -> bool {
    token.chars().any(char::is_alphabetic)
}

/// What stands between wide blanks, brackets and marks that part links.
fn segments(line: &str) -> impl Iterator<Item = &str> {
    line.split(['|', '｜', '/', '·', '•', '[', ']', '【', '】', '\t', '\u{3000}', '\u{2003}'])
        .flat_map(|part| part.split("  "))
        .map(str::trim)
        .filter(|part| !part.is_empty())
}

/// `【文库首页】【上传文档】`: names in brackets and nothing else, at least two.
pub fn is_row_of_brackets(line: &str) -> bool {
    const LONGEST_NAME: usize = 10;
    let mut names = 0;
    let mut rest = line.trim();
    while let Some((open, close)) =
        [('【', '】'), ('[', ']')].into_iter().find(|pair| rest.starts_with(pair.0))
    {
        let Some((name, after)) = rest.strip_prefix(open).and_then(|inside| inside.split_once(close)) else {
            return false;
        };
        if name.chars().count() > LONGEST_NAME {
            return false;
        }
        names += 1;
        rest = after.trim_start();
    }
    names > 1 && rest.is_empty()
}

/// `新聞稿 / 鄉長的話`, `首页 · 家长会讲话`: short names with marks between them that part links.
pub fn is_row(line: &str) -> bool {
    const MARKS: [&str; 8] = [" | ", " / ", " · ", " • ", " — ", "　|　", "　·　", "｜"];
    // `宣讲｜村里的事` is a title, `My mother — a nurse — taught me that.` a sentence, `诚 · 勤 · 勇` a motto.
    if line.matches('｜').count() == 1 || ends_sentence(line) {
        return false;
    }
    let parts = |mark: &str| {
        let parts = || line.split(mark).map(str::trim);
        let is_motto = mark.contains('·') && parts().all(|part| part.chars().count() == 1);
        parts().count() > 1 && parts().all(is_short) && !is_motto
    };
    MARKS.iter().any(|mark| parts(mark)) && !line.contains(['。', '，'])
}

/// A row of three and more such names: no title has so many.
pub fn is_long_row(line: &str) -> bool {
    const MARKS: [char; 6] = ['|', '｜', '/', '·', '•', '—'];
    is_row(line) && MARKS.iter().any(|&mark| line.matches(mark).count() > 1)
}

/// Where a page leads to the next part of the text: `分页：[1] [2] [3] 下一页`, `—— 下转第二页 ——`, `Next page`.
pub fn is_page_break(line: &str) -> bool {
    let numeral = |c: char| c.is_numeric() || "一二三四五六七八九十".contains(c);
    let words: String = line.chars().filter(|&c| c.is_alphanumeric() && !numeral(c)).collect();
    let (mut rest, mut leads) = (words.as_str(), false);
    while !rest.is_empty() {
        let leading = PAGE_BREAKS.longest_start(rest);
        let Some(word) = leading.or_else(|| PAGE_BREAK_COMPANY.longest_start(rest)) else { return false };
        leads |= leading.is_some();
        rest = rest.strip_prefix(word).unwrap_or_default();
    }
    leads
}

/// Where a page says that the text ends: `（完）`, `- END -`, `###`.
pub fn is_end_mark(line: &str) -> bool {
    let bare = line.trim_matches(|c: char| !c.is_alphanumeric());
    let mark = |c: char| c.is_whitespace() || matches!(c, '#' | '*' | '＊' | '=' | '_' | '◆' | '■');
    let marks = !line.is_empty() && line.chars().all(mark);
    marks || END_MARKS.has(bare)
}

/// `第A03版：两会`, `A3`: the page of a newspaper.
pub fn is_newspaper_page(line: &str) -> bool {
    const LONGEST: usize = 50;
    let page = |rest: &str| {
        let figure = rest.trim_start_matches(|c: char| c.is_ascii_alphabetic());
        let end = figure.trim_start_matches(|c: char| c.is_ascii_digit());
        end.len() < figure.len() && end.trim_start().starts_with('版')
    };
    line.chars().count() <= LONGEST
        && !line.contains(['，', '。'])
        && line.match_indices('第').any(|(byte, found)| line.get(byte + found.len()..).is_some_and(page))
}

/// `柳溪观察　昨天`, `3小时前`: when a page was published, as seen by its reader.
pub fn ends_with_age(line: &str) -> bool {
    const LONGEST: usize = 30;
    const DAYS: [&str; 5] = ["今天", "昨天", "前天", "刚刚", "刚才"];
    const UNITS: [&str; 6] = ["分钟前", "小时前", "天前", "周前", "个月前", "年前"];
    let last = line.split_whitespace().last().unwrap_or_default();
    let is_age = |unit: &&str| {
        last.strip_suffix(*unit)
            .is_some_and(|number| !number.is_empty() && number.chars().all(|c| c.is_ascii_digit()))
    };
    let parted = line.len() > last.len();
    line.chars().count() <= LONGEST && (parted && DAYS.contains(&last) || UNITS.iter().any(is_age))
}

/// `学校概况　机构设置　师资队伍　招生就业`: a row of short names with wide blanks, the parts of a site. No title has so many
/// parts, and a spaced name has one character in each.
pub fn is_row_of_names(line: &str) -> bool {
    const FEWEST: usize = 4;
    const LENGTHS: std::ops::RangeInclusive<usize> = 2..=6;
    let parts = || line.split_whitespace();
    parts().count() >= FEWEST
        && parts().all(|part| LENGTHS.contains(&part.chars().count()) && part.chars().all(is_unspaced))
}

/// A time of day, when a page was published: `2019-05-13 14:06`, `15时42分`.
pub fn has_time(line: &str) -> bool {
    let characters: Vec<char> = line.chars().collect();
    let digit = |place: usize| characters.get(place).is_some_and(char::is_ascii_digit);
    let clock = (1..characters.len()).any(|place| {
        matches!(characters.get(place), Some(':' | '：'))
            && digit(place - 1)
            && digit(place + 1)
            && digit(place + 2)
    });
    let spelt = line.ends_with('分')
        && line.rsplit_once('时').is_some_and(|(hour, _)| hour.ends_with(|c: char| c.is_ascii_digit()));
    clock && line.contains(['-', '/', '.', '年']) || spelt
}

/// `2:14 P.M. EDT`, `END 2:45 P.M. EDT`: a time of day and nothing else, with which a transcript begins and ends.
pub fn is_clock(line: &str) -> bool {
    let line = line.strip_prefix("end ").unwrap_or(line);
    let Some((hour, rest)) = line.split_once(':') else { return false };
    let figures = |text: &str| (1..=2).contains(&text.len()) && text.chars().all(|c| c.is_ascii_digit());
    let (minute, half) = rest.split_at_checked(2).unwrap_or_default();
    let letters: String = half.chars().filter(|c| c.is_alphabetic()).collect();
    let marks = half.chars().all(|c| c.is_alphabetic() || c.is_whitespace() || c == '.');
    figures(hour)
        && figures(minute)
        && marks
        && letters.len() <= LONGEST_ZONE
        && (letters.starts_with("am") || letters.starts_with("pm"))
}

/// The longest half of a day with its time zone, in letters: `pmlocal`, `amcest`.
const LONGEST_ZONE: usize = 7;

/// `汀溪在线`, `县人民政府公报　2020年第3期`.
pub fn is_site(line: &str) -> bool {
    line.chars().count() <= LONGEST_LINK * 2
        && (SITE_ENDS.any(|end| line.trim_end().ends_with(end)) || is_issue(line))
        && !line.contains(['，', '。'])
}

/// `2020年第3期`: an issue of a gazette.
fn is_issue(line: &str) -> bool {
    line.contains('第') && line.trim_end().ends_with('期') && line.contains(|c: char| c.is_ascii_digit())
}

/// `在分苗会上的讲话.doc`: the name of a file.
pub fn is_file_name(line: &str) -> bool {
    const ENDS: [&str; 8] = [".doc", ".docx", ".pdf", ".txt", ".wps", ".odt", ".rtf", ".hwp"];
    ENDS.iter().any(|end| line.strip_suffix(end).is_some_and(|name| name.ends_with(char::is_alphanumeric)))
}

/// `点击 452`, `作者 场部`: a name of what a page says about itself, blanks and a short value. A speech may start so; only
/// several such lines tell a page.
pub fn is_spaced_field(line: &str) -> bool {
    line.split_once(char::is_whitespace).is_some_and(|(name, value)| {
        FIELDS.has(name)
            && (1..=LONGEST_VALUE).contains(&value.trim().chars().count())
            && !line.ends_with(['。', '.'])
    })
}

/// The most characters of a line beside the web address in it.
const LONGEST_AROUND_ADDRESS: usize = 60;

/// Whether a web address stands in a line.
pub fn holds_web_address(line: &str) -> bool {
    ["http://", "https://", "www."].iter().any(|start| line.contains(start))
}

/// A web address, by itself or with a few words around it: `更多讲话请访问 www.example.com`.
pub fn is_address(line: &str) -> bool {
    let holds = holds_web_address(line);
    let is_only_word = line.split_whitespace().count() == 1 && line.starts_with("http");
    let around: usize = line
        .split_whitespace()
        .filter(|word| !holds_web_address(word))
        .map(|word| word.chars().count())
        .sum();
    let short = around <= LONGEST_AROUND_ADDRESS && !line.contains(['，', '。', ',']);
    holds && (is_only_word || short && !line.ends_with(['.', '!', '！', '?']))
}

/// How many characters may stand between `Tel` and the number: `Tel. (`, `电话：`.
const BEFORE_NUMBER: usize = 3;

/// How a page says where to reach it: `Tel. (212) 555-0134 • Fax …`, `联系电话：0571-1234567`; no sentence.
pub fn is_contact(line: &str) -> bool {
    let numbered = |word: &str| {
        line.match_indices(word).any(|(byte, _)| {
            let start =
                line.get(..byte).is_none_or(|before| !before.ends_with(|c: char| c.is_ascii_alphanumeric()));
            let rest = line.get(byte + word.len()..).unwrap_or_default();
            let number = rest.trim_start_matches(|c: char| !c.is_alphanumeric());
            let between = rest.chars().count() - number.chars().count();
            start
                && (1..=BEFORE_NUMBER).contains(&between)
                && number.starts_with(|c: char| c.is_ascii_digit())
        })
    };
    !line.ends_with(['。', '！', '？', '!', '?']) && !line.contains(['，', '；']) && CONTACTS.any(numbered)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_and_rows_of_links_are_told_by_their_marks() {
        for line in
            ["主页 >> 领导之声 >> 正文", "home › news and media › speeches and statements", "首页→要闻→讲话"]
        {
            assert!(is_path(line), "{line}");
        }
        assert!(!is_path("党支部→党小组→党员中心户"));
        assert!(!is_path("“十四五”以来，产值从三百亿 > 五百亿。"));
        for line in [
            "收藏　推荐 3　顶 20　踩 1",
            "save  |  print  |  listen",
            "【字号 大 中 小】 【打印】",
            "home news contact",
        ] {
            assert!(is_links(line), "{line}");
        }
        assert!(!is_links("share the news with your neighbours"));
        assert!(!is_links("打印机产业 中小企业"));
    }

    #[test]
    fn pages_of_newspapers_and_parts_of_sites_are_told_by_their_form() {
        assert!(is_newspaper_page("柳溪日报 2011年5月6日 第a03版：要闻") && is_newspaper_page("第4版"));
        assert!(!is_newspaper_page("第一版方案") && !is_newspaper_page("第3条渠"));
        assert!(is_row_of_names("育苗概况　分苗安排　场部队伍　联系场部"));
        assert!(ends_with_age("柳溪观察 昨天") && ends_with_age("3小时前") && !ends_with_age("今天"));
        assert!(!is_row_of_names("在　分　苗　会　上　的　讲　话") && !is_row_of_names("修渠 种树"));
    }

    #[test]
    fn fields_are_told_by_their_colons_whatever_their_names() {
        assert_eq!(fields("作者：佚名　人气：38"), 2);
        assert_eq!(fields("it is a pleasure to present to this location the figures of 2014."), 0);
        assert!(is_row_of_fields("难度：中等　适用：村干部　热度：120"));
        assert!(!is_row_of_fields("同志们：大家好！"));
        assert!(!is_row_of_fields("主持人：欢迎。　嘉宾：谢谢。"));
    }

    #[test]
    fn a_field_has_a_name_that_pages_use_and_a_value() {
        assert!(
            is_field("文 号：无") && is_field("from: the clerk of works") && is_field("原标题：林场的早晨")
        );
        assert!(!is_field("同志们：今天开会。") && !is_field("location:"));
        assert!(counts("27 人赞同") && counts("3 reads") && !counts("27人赞同这个办法。"));
    }

    #[test]
    fn sites_rows_and_issues_are_told_by_their_form() {
        for line in ["山泉在线", "苗木论坛", "林业公报 2014年第6期"] {
            assert!(is_site(line), "{line}");
        }
        assert!(!is_site("护林员在线，大家放心") && !is_site("一张网织到底"));
        assert!(is_row("场部新闻 / 场长的话") && is_row("tides | boats"));
        assert!(!is_row("勤 · 慎 · 和") && !is_row("the tide — our oldest clock — waits for no one."));
        assert!(!is_row("分苗｜场里的事") && !is_row("苗要直 / 坑要深，水要足。"));
        assert!(is_long_row("苗 | 水 | 肥") && !is_long_row("苗 | 水"));
        assert!(is_file_name("场长讲话.docx") && !is_file_name("见 .doc") && !is_file_name("场长讲话"));
        assert!(
            is_spaced_field("点击 12") && is_spaced_field("日期　2014/10/18") && !is_spaced_field("点击")
        );
        assert!(is_address(
            "saved from https://example.org/a/very/long/way/to/the/speech/of/the/warden/in/the/year/2009"
        ));
        assert!(is_clock("9:05 a.m.") && is_clock("12:31 pm cet"));
        assert!(!is_clock("9:05") && !is_clock("9:05 am at the gate of the mill") && !is_clock("comes: am"));
    }

    #[test]
    fn a_contact_has_a_number_after_its_name() {
        for line in
            ["9 dock road • tel. (01) 555 01 • fax 555 02", "联系电话：0571-000000", "秘书系　电话：0000-11"]
        {
            assert!(is_contact(line), "{line}");
        }
        for line in [
            "大家有事就打电话：12345，不分早晚。",
            "the hotel 22 is closed",
            "电话进村，修路2公里",
            "tel aviv 2019",
        ] {
            assert!(!is_contact(line), "{line}");
        }
    }

    #[test]
    fn page_breaks_lead_elsewhere() {
        for line in ["分页：1 2 3 下一页", "——上接第一版——", "【第2页 下一页 尾页】", "« previous   next »"]
        {
            assert!(is_page_break(line), "{line}");
        }
        for line in ["第一", "全文", "下一步", "首页", "next year"] {
            assert!(!is_page_break(line), "{line}");
        }
    }

    #[test]
    fn ends_and_times_of_publication() {
        assert!(["（全文完）", "—— 完 ——", "# # #", "- end -"].iter().all(|line| is_end_mark(line)));
        assert!(!is_end_mark("完成"));
        assert!(has_time("2021/3/4 08:15") && has_time("本地时间9时05分"));
        assert!(!has_time("8:30 开会"));
        assert!(is_row_of_brackets("[我的收藏] [帮助]") && !is_row_of_brackets("【打击倒卖活动】"));
        assert!(
            is_address("本站网址 www.example.com")
                && !is_address("请大家登录 www.example.com，查看办事指南。")
        );
    }
}
