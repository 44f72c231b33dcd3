//! What a file holds beside the speech: advertising, and what a program, a web page or an editor left behind.

use super::notice::Notice;
use super::page::{ADVERTISING, are_only_links, is_path, told_anywhere};
use crate::language::{Grammar, LabelStyle};
use crate::text::CharRange;
use crate::text::folding::folded;

/// The longest line in characters that counts as advertising or residue: a paragraph that speaks of downloads or
/// members is a paragraph of the speech.
const LONGEST_NOTICE: usize = 80;

/// The longest name of an annex in characters, `2 名词解释`.
const LONGEST_NOTE_HEAD: usize = 12;

/// Words that web pages put around a text.
const WEB_PAGE: [&str; 33] = [
    "相关文章",
    "相关阅读",
    "相关推荐",
    "相关热词",
    "推荐阅读",
    "延伸阅读",
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
    "字号：",
    "当前位置：",
    "现在的位置：",
    "Creative Commons",
    "All rights reserved",
    "Print this page",
    "Retrieved from",
];

/// Words by which a site disclaims a text, in a whole sentence, too.
const DISCLAIMERS: [&str; 6] = ["免责声明", "版权归原作者", "侵权请", "删除侵权", "QQ群：", "QQ群:"];

/// Words that stand together in a licence and in no speech, however long the paragraph.
const LICENCES: [[&str; 2]; 5] = [
    ["本作品", "公有领域"],
    // In the folded form that all lines are in here.
    ["着作权法", "公有领域"],
    ["知识共享", "协议"],
    ["Creative Commons", "licen"],
    ["Creative Commons", "Licen"],
];

/// Why a whole line is no part of the speech; `None` for a line of the speech. A numbered line is one, whatever it
/// names; `- 12 -` only looks numbered.
pub fn notice(line: &str, grammar: &dyn Grammar) -> Option<Notice> {
    let line = folded(line);
    let told_by_words = |found: Notice| matches!(found, Notice::Advertising | Notice::WebPage);
    // A dash in front of a line numbers nothing.
    let numbered = || grammar.label(&line).is_some_and(|label| label.style != LabelStyle::Dash);
    told(&line).filter(|&found| !told_by_words(found) || !numbered())
}

fn told(line: &str) -> Option<Notice> {
    if LICENCES.iter().any(|words| words.iter().all(|word| line.contains(word))) {
        return Some(Notice::WebPage);
    }
    let short = line.chars().count() <= LONGEST_NOTICE;
    short.then(|| told_in_short(line)).flatten().or_else(|| told_anywhere(line))
}

/// Why a short line is no part of the speech.
fn told_in_short(line: &str) -> Option<Notice> {
    let holds = |words: &[&str]| words.iter().any(|word| line.contains(word));
    if is_page_number(line) {
        Some(Notice::PageNumber)
    } else if is_source(line) {
        Some(Notice::Source)
    } else if are_only_links(line) {
        Some(Notice::WebPage)
    } else if is_remark(line) {
        Some(Notice::Remark)
    } else if line.ends_with('。') {
        (holds(&DISCLAIMERS) && !holds_sentence(line)).then_some(Notice::WebPage)
    } else if is_path(line) {
        Some(Notice::WebPage)
    } else if ADVERTISING.stand_in(line) && !holds_sentence(line) {
        Some(Notice::Advertising)
    } else if holds(&WEB_PAGE) {
        Some(Notice::WebPage)
    } else {
        None
    }
}

/// Whether a sentence ends inside a line: what an advertisement stands after is a line of the speech.
fn holds_sentence(line: &str) -> bool {
    let inside = line.trim_end_matches(|c: char| !c.is_alphanumeric());
    inside.contains('。') && !line.starts_with(['（', '(', '【', '[', '※', '*'])
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

/// What a line below the speech stands over: `名词解释`, `注：`, `附件1`.
pub fn heads_notes(line: &str) -> Option<Attachment> {
    const GLOSSARIES: [&str; 8] = [
        "名词解释",
        "名词解释和说明",
        "有关名词解释",
        "名词注释",
        "相关名词解释",
        "有关用语说明",
        "glossary",
        "glossary of terms",
    ];
    const NOTES: [&str; 6] = ["注释", "附注", "注", "notes", "footnotes", "references"];
    const ANNEXES: [&str; 4] = ["附件", "附录", "annex", "appendix"];
    let line = folded(line).to_lowercase();
    let bare = line.trim_matches(|c: char| !c.is_alphanumeric());
    let annex = ANNEXES.iter().find_map(|word| bare.strip_prefix(word));
    let name = annex.map(|rest| rest.trim_start_matches(|c: char| !c.is_alphabetic()));
    if GLOSSARIES.contains(&bare) || name.is_some_and(|name| GLOSSARIES.contains(&name)) {
        Some(Attachment::Glossary)
    } else if NOTES.contains(&bare) {
        Some(Attachment::Notes)
    } else if annex.is_some_and(|rest| rest.chars().count() <= LONGEST_NOTE_HEAD) {
        Some(Attachment::Annex)
    } else {
        None
    }
}

/// What a line below a speech stands over.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Attachment {
    /// What is handed out with the speech.
    Annex,
    /// Explanations of its terms.
    Glossary,
    /// Notes and references.
    Notes,
}

/// What the listeners did, in an editor's brackets.
const REACTIONS: [&str; 13] = [
    "applause",
    "laughter",
    "laughs",
    "cheer",
    "ovation",
    "chanting",
    "inaudible",
    "crosstalk",
    "booing",
    "掌声",
    "鼓掌",
    "笑声",
    "欢呼",
];

/// Whether a notice says what the listeners did.
pub fn is_reaction(notice: &str) -> bool {
    let lower = notice.to_lowercase();
    REACTIONS.iter().any(|word| lower.contains(word))
}

/// The longest remark of that kind in characters, its brackets included.
const LONGEST_REACTION: usize = 80;

/// The notices that stand inside a paragraph, in characters: a word processor's bookmarks, `[bookmark: _GoBack]`, and
/// what the listeners did, `[Applause]`.
pub fn inline_notices(paragraph: &str) -> Vec<(CharRange, Notice)> {
    let mut out = Vec::new();
    let mut opened = None;
    let mut inside = String::new();
    for (position, character) in paragraph.chars().enumerate() {
        match (character, opened) {
            ('[' | '(' | '（', _) => {
                opened = Some(position);
                inside.clear();
            }
            (']' | ')' | '）', Some(start)) => {
                let range = CharRange::new(start, position + 1);
                out.extend(inline_notice(&inside, range.len()).map(|notice| (range, notice)));
                opened = None;
            }
            _ if opened.is_some() => inside.push(character),
            _ => {}
        }
    }
    out
}

fn inline_notice(inside: &str, length: usize) -> Option<Notice> {
    if inside.starts_with("bookmark:") {
        Some(Notice::Bookmark)
    } else if length <= LONGEST_REACTION && is_reaction(inside) {
        Some(Notice::Remark)
    } else if length <= LONGEST_REACTION && ADVERTISING.stand_in(inside) {
        Some(Notice::Advertising)
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::{Language, grammar};

    fn notice(line: &str) -> Option<Notice> {
        super::notice(line, grammar(Language::Chinese))
    }

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
    fn what_a_download_site_puts_into_a_file_is_advertising() {
        for line in [
            "本文由第一范文网收集整理",
            "资料来源于网络，如有侵权请联系删除",
            "（此文档部分内容来源于网络，如有侵权请告知删除，本文档可自行编辑和修改内容，感谢您的支持！）",
            "精品文档，下载后可编辑",
        ] {
            assert_eq!(notice(line), Some(Notice::Advertising), "{line}");
        }
        assert_eq!(notice("要推动优质文化资源网上传播、收集整理革命史料。"), None);
    }

    #[test]
    fn links_around_a_text_are_what_a_web_page_left() {
        for line in [
            "【字体：大 中 小】",
            "[大 中 小]",
            "打印",
            "分享 | 打印 | 关闭",
            "Print | Email | Share",
            "当前位置：首页 > 政务公开",
        ] {
            assert_eq!(notice(line), Some(Notice::WebPage), "{line}");
        }
        for line in ["大", "中小企业", "打印机产业", "下载"] {
            assert_eq!(notice(line).is_some(), line == "下载", "{line}");
        }
    }

    #[test]
    fn a_licence_is_told_in_a_long_paragraph_too() {
        let line = "本作品是中华人民共和国的法律、法规，国家机关的决议、决定、命令和其他具有立法、行政、司法性质的文件，\
            及其官方正式译文，根据《中华人民共和国著作权法》第五条，在中国大陆和其他地区属于公有领域。";
        assert_eq!(notice(line), Some(Notice::WebPage));
        assert_eq!(
            notice("本站的全部文字在知识共享 署名-相同方式共享 4.0协议之条款下提供。"),
            Some(Notice::WebPage)
        );
        assert_eq!(notice("我们修订了著作权法，加强版权保护，建设知识产权强国。"), None);
    }

    #[test]
    fn bookmarks_and_reactions_are_found_anywhere_in_a_paragraph() {
        let found = |paragraph: &str| {
            inline_notices(paragraph)
                .into_iter()
                .map(|(range, _)| (range.start, range.end))
                .collect::<Vec<_>>()
        };
        assert_eq!(found("[bookmark: _GoBack]在政法工作上，"), [(0, 19)]);
        assert_eq!(found("一是[bookmark: a]要抓[bookmark: b]"), [(2, 15), (17, 30)]);
        assert_eq!(found("在政法工作上，[bookmark: 未完"), []);
        assert_eq!(found("We won. [Loud applause] We did (all of us)."), [(8, 23)]);
        assert_eq!(found("干得好！（热烈鼓掌）谢谢（各位）"), [(4, 10)]);
    }
}
