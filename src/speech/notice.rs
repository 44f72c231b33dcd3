//! What a file holds beside the speech: advertising, and what a program, a web page or an editor left behind.

use std::ops::Range;

use crate::wording::Wording;

/// Why a stretch of a file is no part of the speech.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Notice {
    /// It offers something: memberships, downloads, groups to join.
    Advertising,
    /// It stands between lines of advertising.
    AmongAdvertising,
    /// A word processor's bookmark.
    Bookmark,
    /// A page number.
    PageNumber,
    /// It says where the text was published.
    Source,
    /// A web page's link, licence or address.
    WebPage,
    /// An editor's remark in brackets.
    Remark,
    /// Explanations of terms or references below the speech.
    Notes,
}

impl Notice {
    /// The reason in words.
    pub fn in_words(self, words: &Wording) -> &'static str {
        let [advertising, among, bookmark, page_number, source, web_page, remark, notes] = words.notices;
        match self {
            Self::Advertising => advertising,
            Self::AmongAdvertising => among,
            Self::Bookmark => bookmark,
            Self::PageNumber => page_number,
            Self::Source => source,
            Self::WebPage => web_page,
            Self::Remark => remark,
            Self::Notes => notes,
        }
    }
}

/// The longest line in characters that counts as advertising or residue: a paragraph that speaks of downloads or
/// members is a paragraph of the speech.
const LONGEST_NOTICE: usize = 80;

/// The longest name of an annex in characters, `2 名词解释`.
const LONGEST_NOTE_HEAD: usize = 12;

/// Words of advertising that no line of a speech consists of.
const ADVERTISING: [&str; 22] = [
    "QQ群",
    "qq群",
    "QQ：",
    "微信号",
    "加微信",
    "微信公众号",
    "公众号：",
    "扫码",
    "扫一扫",
    "会员群",
    "会员材料",
    "会员资料",
    "开通会员",
    "现在订阅",
    "倒卖",
    "禁止外传",
    "仅供学习",
    "仅供参考",
    "免费下载",
    "下载地址",
    "文档下载",
    "文库网",
];

/// Words that web pages put around a text.
const WEB_PAGE: [&str; 24] = [
    "打印本页",
    "关闭窗口",
    "【打印】",
    "【关闭】",
    "责任编辑",
    "上一篇",
    "下一篇",
    "浏览次数",
    "点击次数",
    "阅读次数",
    "版权所有",
    "免责声明",
    "转载请注明",
    "知识共享",
    "署名-相同方式共享",
    "公有领域",
    "取自“",
    "返回顶部",
    "分享到",
    "字体：",
    "Creative Commons",
    "All rights reserved",
    "Print this page",
    "Retrieved from",
];

/// Why a whole line is no part of the speech; `None` for a line of the speech.
pub fn notice(line: &str) -> Option<Notice> {
    let length = line.chars().count();
    if length > LONGEST_NOTICE {
        return None;
    }
    let holds = |words: &[&str]| words.iter().any(|word| line.contains(word));
    if is_page_number(line) {
        Some(Notice::PageNumber)
    } else if is_source(line) {
        Some(Notice::Source)
    } else if is_remark(line) {
        Some(Notice::Remark)
    } else if line.ends_with('。') {
        None
    } else if holds(&ADVERTISING) {
        Some(Notice::Advertising)
    } else if holds(&WEB_PAGE) || is_address(line) {
        Some(Notice::WebPage)
    } else {
        None
    }
}

/// `第 3 页 共 5 页`, `- 3 -`, `3/5`, `Page 3 of 5`.
fn is_page_number(line: &str) -> bool {
    let figures = line.chars().filter(|c| c.is_numeric()).count();
    let frame: String = line.chars().filter(|c| !c.is_numeric() && !c.is_whitespace()).collect();
    const FRAMES: [&str; 11] =
        ["第页", "第页共页", "第页，共页", "第页/共页", "--", "——", "—-", "/", "Page", "Pageof", "－－"];
    (1..=6).contains(&figures) && FRAMES.contains(&frame.as_str())
}

/// `来源：解放日报`.
fn is_source(line: &str) -> bool {
    const WORDS: [&str; 6] = ["来源", "信息来源", "文章来源", "稿件来源", "Source", "发布时间"];
    let rest = WORDS.iter().find_map(|word| line.strip_prefix(word));
    rest.is_some_and(|rest| rest.trim_start().starts_with(['：', ':']))
}

/// `[As delivered in person before a joint session]`.
fn is_remark(line: &str) -> bool {
    line.starts_with('[') && line.ends_with(']')
}

/// A web address and nothing else.
fn is_address(line: &str) -> bool {
    let first = line.split_whitespace().next().unwrap_or_default();
    first.len() + 2 > line.len()
        && ["http://", "https://", "www."].iter().any(|start| first.starts_with(start))
}

/// Whether a line stands over notes below the speech: `名词解释`, `注：`, `附件1`.
pub fn heads_notes(line: &str) -> bool {
    const WORDS: [&str; 8] =
        ["名词解释", "名词解释和说明", "有关名词解释", "注释", "附注", "注", "Notes", "Footnotes"];
    let bare = line.trim_matches(|c: char| !c.is_alphanumeric());
    WORDS.contains(&bare)
        || bare.strip_prefix("附件").is_some_and(|rest| rest.chars().count() <= LONGEST_NOTE_HEAD)
}

/// Where a word processor's bookmarks stand at the start of a paragraph, in characters: `[bookmark: _GoBack]`.
pub fn leading_bookmark(paragraph: &str) -> Option<Range<usize>> {
    let rest = paragraph.strip_prefix("[bookmark:")?;
    let (inside, _) = rest.split_once(']')?;
    (!inside.contains('\n')).then(|| 0.."[bookmark:".len() + inside.chars().count() + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn advertising_is_told_from_speech() {
        assert_eq!(notice("举报倒卖会员资料的人，举报成功免费赠送一年会员材料！"), Some(Notice::Advertising));
        assert_eq!(notice("会员群：                      免费QQ群："), Some(Notice::Advertising));
        assert_eq!(notice("仅供学习 禁止外传"), Some(Notice::Advertising));
        assert_eq!(notice("要用好微信公众号，扎实做好会员服务。"), None);
        assert_eq!(notice("一、提高政治站位，确保党的工作开创新局面"), None);
    }

    #[test]
    fn residue_is_told_by_its_form() {
        assert_eq!(notice("第 3 页 共 5 页"), Some(Notice::PageNumber));
        assert_eq!(notice("- 12 -"), Some(Notice::PageNumber));
        assert_eq!(notice("来源：解放日报"), Some(Notice::Source));
        assert_eq!(notice("【打印本页】【关闭窗口】"), Some(Notice::WebPage));
        assert_eq!(notice("[As delivered in person before a joint session]"), Some(Notice::Remark));
        assert_eq!(notice("2024"), None);
        assert_eq!(notice("来源于群众、服务于群众"), None);
    }

    #[test]
    fn a_bookmark_is_cut_off_the_paragraph() {
        assert_eq!(leading_bookmark("[bookmark: _GoBack]在政法工作上，"), Some(0..19));
        assert_eq!(leading_bookmark("在政法工作上，"), None);
    }
}
