//! What web pages and download sites put around a speech: where the page stands in the site, who published it and how
//! often it was read, what it is about, and what to read next. Words are data (`data/`), the rest is told by form.

mod cues;
mod shape;

use super::notice::Notice;
use crate::text::folding::folded;
pub use cues::ADVERTISING;
use cues::{FIELDS, LINE_STARTS, LINKS, STAMPS, TAIL_STARTS};
pub use shape::is_path;
use shape::{
    counts, fields, has_time, is_address, is_end_mark, is_links, is_long_row, is_page_break, is_row,
    is_row_of_brackets, is_row_of_fields, is_site,
};

/// The longest line that is told by its form, in characters: a row of links with counters.
const LONGEST_PAGE_LINE: usize = 160;

/// How a paragraph starts that says what the speech below it is about.
const ABSTRACTS: [&str; 24] = [
    "导语",
    "导读",
    "编者按",
    "编者的话",
    "摘要",
    "内容提要",
    "内容摘要",
    "内容简介",
    "前言：",
    "前言:",
    "提纲",
    "讲话要点",
    "要点：",
    "本文",
    "这篇",
    "本篇",
    "以下是",
    "以下为",
    "下面是",
    "下面为",
    "小编",
    "本站",
    "the full text",
    "the following is",
];

/// What such a paragraph speaks of, two of which tell one in any wording.
const SPEAKS_OF_TEXT: [&str; 25] = [
    "讲话稿",
    "本文",
    "这篇",
    "全文",
    "欢迎阅读",
    "参考",
    "借鉴",
    "整理",
    "收集",
    "分享",
    "范文",
    "读者",
    "点击",
    "下载",
    "小编",
    "适合",
    "录音",
    "审阅",
    "未经",
    "full text",
    "the speech",
    "transcript",
    "remarks",
    "follows",
    "delivered",
];

/// What a sentence below a speech speaks of that belongs to the page; one that starts like a tail and speaks of none of
/// them may be the last sentence of the speech.
const SPEAKS_OF_PAGE: [&str; 26] = [
    "本站",
    "本网",
    "本文",
    "小编",
    "转载",
    "侵权",
    "版权",
    "着作权",
    "下载",
    "范文",
    "公众号",
    "参考",
    "扫码",
    "点击",
    "原创",
    "授权",
    "文档",
    "网站",
    "网友",
    "全部内容",
    "transcript",
    "page",
    "newsletter",
    "website",
    "copyright",
    "permission",
];

/// The longest paragraph in characters that is an abstract without starting like one.
const LONGEST_ABSTRACT: usize = 400;

/// Words of a speaker, who may speak of remarks, too.
const FIRST_PERSON: [&str; 6] = [" i ", " my ", " me ", " we ", " our ", " us "];

/// Line starts of pages that speakers have in their sentences, too: `Listen to this: the tide is late.`
const SAID_TOO: [&str; 14] = [
    "listen to this",
    "share this",
    "share on",
    "follow us",
    "connect with us",
    "contact us",
    "give feedback",
    "report this",
    "more from",
    "jump to",
    "sign in",
    "sign up for our",
    "click here to",
    "watch the video",
];

/// Why a whole line belongs to a web page, wherever it stands in the file.
pub fn told_anywhere(line: &str) -> Option<Notice> {
    let line = normalized(line);
    let bare = line.trim_start_matches(|c: char| !c.is_alphanumeric() && c != '©');
    let long = line.chars().count() > LONGEST_PAGE_LINE;
    let by_form = || {
        is_path(&line)
            || fields(&line) > 1
            || is_row_of_fields(&line)
            || counts(&line)
            || is_links(&line)
            || is_long_row(&line)
            || is_row_of_brackets(&line)
            || is_page_break(&line)
            || is_address(&line)
            || is_publication(&line)
            || is_stamp(&line)
    };
    let is_said = SAID_TOO.iter().any(|words| bare.starts_with(words)) && ends_sentence(&line);
    let starts = LINE_STARTS.start(bare) && (!is_said || speaks_of_page(&line));
    let is_page = starts || bare.starts_with('©') || !long && by_form();
    is_page.then_some(Notice::WebPage)
}

/// Why a line above the speech belongs to a web page: what says about a page what a speech could say as well.
pub fn told_above(line: &str) -> Option<Notice> {
    let folded = normalized(line);
    let marks = !folded.is_empty() && !folded.contains(char::is_alphanumeric);
    let named = marks
        || is_link(line)
        || fields(&folded) > 0
        || has_time(&folded)
        || is_site(&folded)
        || is_row(&folded);
    (named && folded.chars().count() <= LONGEST_PAGE_LINE).then_some(Notice::WebPage)
}

/// Whether a line is a link or the name of a channel and nothing else: `LinkedIn`, `长者版`. Elsewhere than above or
/// below a speech it may be a heading.
pub fn is_link(line: &str) -> bool {
    LINKS.has(&normalized(line))
}

/// Whether a line is the name of a site and nothing else.
pub fn names_site(line: &str) -> bool {
    is_site(&normalized(line))
}

/// Whether a line is a name of what a page says about itself and a value.
pub fn is_field(line: &str) -> bool {
    shape::is_field(&normalized(line))
}

/// Whether a line is such a name, and its value stands on the next one.
pub fn is_field_name(line: &str) -> bool {
    let line = normalized(line);
    let name = line.trim_end_matches(['：', ':']);
    FIELDS.has(name) && (name.len() < line.len() || name.is_ascii())
}

/// Whether a line starts what a page puts below a speech.
pub fn starts_tail(line: &str) -> bool {
    let line = normalized(line);
    let bare = line.trim_start_matches(|c: char| !c.is_alphanumeric());
    is_end_mark(&line)
        || TAIL_STARTS.start(bare) && (!ends_sentence(&line) || speaks_of_page(&line))
        || is_site(&line) && is_row(&line)
}

fn ends_sentence(line: &str) -> bool {
    line.ends_with(['。', '！', '？', '.', '!', '?'])
}

fn speaks_of_page(line: &str) -> bool {
    SPEAKS_OF_PAGE.iter().any(|words| line.contains(words))
}

/// Whether a line that ends like a sentence may stand in a tail.
pub fn goes_on_tail(line: &str) -> bool {
    told_above(line).is_some()
}

/// Whether a line stands between the text of a page and what the page lists below it: further texts, rights, the end.
pub fn ends_text(line: &str) -> bool {
    const FIRST: [&str; 44] = [
        "相关文",
        "相关阅",
        "相关新",
        "相关链",
        "相关推",
        "相关主",
        "相关热",
        "相关资",
        "推荐阅",
        "推荐文",
        "延伸阅",
        "拓展阅",
        "热门文",
        "热门推",
        "猜你",
        "上一篇",
        "下一篇",
        "上一条",
        "下一条",
        "上一则",
        "下一则",
        "版权",
        "免责",
        "声明：",
        "责任编辑",
        "责编",
        "编辑：",
        "看了本文",
        "喜欢此",
        "阅读原文",
        "网友评论",
        "发表评论",
        "related",
        "more from",
        "share this",
        "tags",
        "previous post",
        "next post",
        "you might",
        "you may also",
        "media contact",
        "media enquiries",
        "is this page",
        "was this page",
    ];
    let line = normalized(line);
    let bare = line.trim_start_matches(|c: char| !c.is_alphanumeric());
    is_end_mark(&line) || is_links(&line) || FIRST.iter().any(|words| bare.starts_with(words))
}

/// Whether a sentence below the speech is the page's own, whatever it starts with: `看完本文的网友还下载了…`.
pub fn is_outro(line: &str) -> bool {
    let line = normalized(line);
    SPEAKS_OF_PAGE.iter().filter(|words| line.contains(**words)).count() > 1
}

/// Whether a line announces the speech below it: `以下是…的致辞全文：`. It may end like a title.
pub fn announces_text(line: &str) -> bool {
    const FIRST: [&str; 8] =
        ["以下是", "以下为", "下面是", "下面为", "全文如下", "the full text", "the following is", "below is"];
    const LAST: [&str; 5] = ["全文", "如下", "full text", "follows", "text of"];
    let line = normalized(line);
    FIRST.iter().any(|words| line.starts_with(words))
        || line.ends_with(['：', ':']) && LAST.iter().any(|words| line.contains(words))
}

/// Whether a paragraph above the speech says what the speech is about.
pub fn is_abstract(line: &str) -> bool {
    let line = normalized(line);
    let bare = line.trim_start_matches(|c: char| !c.is_alphanumeric());
    let speaks_of_text = || SPEAKS_OF_TEXT.iter().filter(|words| line.contains(**words)).count() > 1;
    let first_person = || FIRST_PERSON.iter().any(|word| line.contains(word));
    ABSTRACTS.iter().any(|words| bare.starts_with(words))
        || line.chars().count() <= LONGEST_ABSTRACT && speaks_of_text() && !first_person()
}

/// The longest stamp in characters.
const LONGEST_STAMP: usize = 40;

/// `（送审稿）`, `抄送：各科室`, `2018年11月27日印发`, `共印80份`: what an office or a mail program put on a document.
fn is_stamp(line: &str) -> bool {
    let bare = line.trim_matches(|c: char| !c.is_alphanumeric());
    let dated = |c: char| c.is_ascii_digit();
    // A sentence may speak of what a stamp names: `讨论稿已经发到各组。`
    let sentence = line.ends_with(['。', '.']) && !bare.starts_with('此');
    let stamped = STAMPS.after_start(bare).is_some_and(|rest| rest.is_empty() || !sentence);
    let issued = bare.ends_with("日印发") || bare.starts_with("共印") && bare.ends_with('份');
    line.chars().count() <= LONGEST_STAMP
        && !line.ends_with(['，', '；', '！', '？', '?', '!'])
        && !line.contains(['，', '；'])
        && (stamped || issued && bare.contains(dated))
}

/// `Published 29 Nov 2021`, `Posted on May 3`, `Updated: today`: a verb of a page and when.
fn is_publication(line: &str) -> bool {
    const VERBS: [&str; 5] = ["published", "posted", "updated", "issued", "released"];
    const MONTHS: [&str; 12] =
        ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
    let Some(rest) = VERBS.iter().find_map(|verb| line.strip_prefix(verb)) else { return false };
    let rest = rest.trim_start();
    let dated = rest.starts_with(|c: char| c.is_ascii_digit() || c == ':')
        || ["on ", "by ", "at ", "in "].iter().any(|word| rest.starts_with(word))
        || MONTHS.iter().any(|month| rest.starts_with(month));
    dated && !line.ends_with(['.', '!', '?'])
}

/// Links and nothing else: `【字体：大 中 小】 打印`. By itself on its line only a word that is no heading is one.
pub fn are_only_links(line: &str) -> bool {
    let line = normalized(line);
    shape::are_only_links(&line)
}

/// A line as the words are written.
fn normalized(line: &str) -> String {
    folded(line).to_lowercase()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_page_says_about_itself_is_told_wherever_it_stands() {
        for line in [
            "猜你喜欢：村级换届动员讲话",
            "【编者按】县里开了一个会，本刊摘要刊登如下。",
            "Posted on 3 June 2020 by the Clerk",
            "Published June 3",
            "Skip to main content",
            "访问 12 次阅读",
            "5 min read",
            "阅读(12)  评论(3)",
            "（讨论稿）",
            "抄送：水务站、农技站",
            "河道管理所2016年4月8日印发",
            "共印35份",
            "Draft 2 - not for distribution",
        ] {
            assert_eq!(told_anywhere(line), Some(Notice::WebPage), "{line}");
        }
        for line in [
            "图书馆今年要开到村里去。",
            "文化站要办好三件事",
            "Published research tells us that fewer birds return each spring.",
            "首页是门面，内容是里子。",
            "讨论稿已经发到各组。",
            "Draft horses pulled the first engine to the fire.",
            "Nobody was posted here by choice.",
            "Listen to this. The tide came in on the roof of the boat house.",
            "Share this with the children who could not come tonight.",
        ] {
            assert_eq!(told_anywhere(line), None, "{line}");
        }
    }

    #[test]
    fn a_link_by_itself_belongs_to_the_page_above_a_speech() {
        for line in ["Bluesky", "Copy link", "关怀版", "柳溪镇发布", "Login"] {
            assert_eq!(told_above(line), Some(Notice::WebPage), "{line}");
            assert_eq!(told_anywhere(line), None, "{line}");
        }
        for line in ["The ferry", "Harbour lights", "修好水渠"] {
            assert_eq!(told_above(line), None, "{line}");
        }
        assert_eq!(told_anywhere("(As delivered)"), Some(Notice::WebPage));
        assert_eq!(told_anywhere("As prepared for delivery"), Some(Notice::WebPage));
    }

    #[test]
    fn a_tail_is_told_from_the_last_sentence_of_a_speech() {
        for line in [
            "推荐阅读",
            "（完）",
            "Tags: budget, roads",
            "以上就是本站整理的全部内容，谢谢阅读。",
            "附：分工表（略）",
        ] {
            assert!(starts_tail(line), "{line}");
        }
        for line in
            ["以上就是我的发言，谢谢大家。", "More than ever, we need you.", "关注民生，就是关注未来！"]
        {
            assert!(!starts_tail(line), "{line}");
        }
    }

    #[test]
    fn an_abstract_speaks_of_the_text() {
        assert!(is_abstract("下面是一位乡长的发言，供各位参考。"));
        assert!(is_abstract("The remarks are printed here as they were delivered."));
        assert!(!is_abstract("今天的会议，主要是安排春耕生产。"));
        assert!(!is_abstract("We have delivered the boats, and so my remarks can be short."));
    }
}
