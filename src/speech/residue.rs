//! What a file holds beside the speech: advertising, and what a program, a web page or an editor left behind.

use super::notice::Notice;
use super::page::cues::{
    ADVERTISING, ANNEXES, DISCLAIMERS, GLOSSARIES, LICENCES, NOTES, QUESTIONS, SHORT_LINES, SOURCES,
    normalized,
};
use super::page::{are_only_links, is_outro, is_path, jamming, may_be_said, told_anywhere};
use super::remarks::{is_cue, is_remark};
use crate::language::{Grammar, LabelStyle};
use crate::text::CharRange;
use crate::text::folding::{folded, lower_case};
use crate::text::line_end::ends_sentence;

/// The longest line in characters that counts as advertising or residue: a paragraph that speaks of downloads or
/// members is a paragraph of the speech.
const LONGEST_NOTICE: usize = 80;

/// The longest name of an annex in characters, `2 名词解释`.
const LONGEST_NOTE_HEAD: usize = 12;

/// The longest where a number, a colon or a blank parts its name from the word for it.
const LONGEST_NAMED: usize = 40;

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
    if page_tail_of(line).is_some() { None } else { told_whole(line) }
}

/// Whether a line ends with what a page put after its last sentence.
pub fn ends_with_page(line: &str) -> bool {
    page_tail_of(&folded(line)).is_some()
}

/// Where what a page put right after the last sentence of a paragraph starts, and what it is: `渠修好了。责任编辑：小禾`. The
/// paragraph's other sentences are the speaker's, so only the tail is a notice.
fn page_tail_of(line: &str) -> Option<(usize, Notice)> {
    const MARKS: [char; 6] = ['。', '！', '？', '.', '!', '?'];
    const CLOSING: [char; 3] = ['”', '）', '」'];
    let after = |byte: usize, mark: char| {
        let rest = line.get(byte + mark.len_utf8()..).unwrap_or_default();
        line.len() - rest.trim_start_matches(CLOSING).len()
    };
    let cuts = line.rmatch_indices(MARKS).filter_map(|(byte, mark)| Some(after(byte, mark.chars().next()?)));
    let parts = cuts.filter_map(|cut| line.split_at_checked(cut));
    let mut found = None;
    for (before, rest) in parts.take_while(|(_, rest)| rest.chars().count() <= LONGEST_NOTICE) {
        let is_own = |notice| matches!(notice, Notice::WebPage | Notice::Advertising | Notice::Source);
        // Between words with blanks only what ends without a mark is told: `The ferry ran. Posted by admin at 10:22 pm`.
        let is_spaced = rest.starts_with(' ');
        // A row of links stands on a line of the page.
        let is_row = is_spaced && rest.contains(['|', '｜']);
        let is_said =
            ends_sentence(rest) && (is_spaced || may_be_said(rest)) && !is_whole_bracket(rest.trim());
        let notice = told_whole(rest.trim()).filter(|&notice| is_own(notice) && !is_said);
        let Some(notice) = notice.or_else(|| names_page(rest).then_some(Notice::WebPage)) else { continue };
        let is_open =
            before.matches(['（', '(', '【', '[']).count() > before.matches(['）', ')', '】', ']']).count();
        let is_parted = is_spaced || !before.ends_with(['.', '!', '?']);
        let is_speech = !is_open
            && !is_row
            && is_parted
            && told_whole(before).is_none()
            && !ADVERTISING.stand_in(before)
            && may_be_said(before);
        let blanks = rest.chars().take_while(|character| character.is_whitespace()).count();
        found = is_speech.then(|| (before.chars().count() + blanks, notice)).or(found);
    }
    found
}

fn is_whole_bracket(text: &str) -> bool {
    text.starts_with(['（', '(', '【', '[']) && text.ends_with(['）', ')', '】', ']'])
}

/// `本文来自某某网，转载请注明出处。`: a sentence of the page about itself.
fn names_page(sentence: &str) -> bool {
    const FIRST: [&str; 4] = ["本文", "本站", "本网", "转载"];
    FIRST.iter().any(|word| sentence.trim_start().starts_with(word)) && is_outro(sentence)
}

fn told_whole(line: &str) -> Option<Notice> {
    let lower = lower_case(line);
    if LICENCES.any(|words| words.split('\t').all(|word| lower.contains(word))) {
        return Some(Notice::WebPage);
    }
    let is_jamming =
        jamming(line).first().is_some_and(|jam| jam.end == line.chars().count() && jam.start == 0);
    if is_jamming {
        return Some(Notice::WebPage);
    }
    let short = line.chars().count() <= LONGEST_NOTICE;
    short.then(|| told_in_short(line)).flatten().or_else(|| told_anywhere(line))
}

/// Why a short line is no part of the speech.
fn told_in_short(line: &str) -> Option<Notice> {
    let lower = lower_case(line);
    if is_page_number(line) {
        Some(Notice::PageNumber)
    } else if is_word_count(line) {
        Some(Notice::WebPage)
    } else if is_source(line) {
        Some(Notice::Source)
    } else if are_only_links(line) {
        Some(Notice::WebPage)
    } else if is_remark(line) || is_time(line) {
        Some(Notice::Remark)
    } else if line.ends_with('。') {
        (DISCLAIMERS.stand_in(&lower) && !holds_sentence(line)).then_some(Notice::WebPage)
    } else if is_path(line) {
        Some(Notice::WebPage)
    } else if ADVERTISING.stand_in(line) && !holds_sentence(line) {
        Some(Notice::Advertising)
    } else if SHORT_LINES.stand_in(&lower) {
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

/// What a line has beside its figures and white space, in lower case.
fn without_figures(line: &str) -> String {
    let kept = line.chars().filter(|c| !c.is_numeric() && !c.is_whitespace());
    kept.flat_map(char::to_lowercase).collect()
}

/// `1,672 words`, `（全文共 3200 字）`: what a page or a program counted.
fn is_word_count(line: &str) -> bool {
    const COUNTS: [&str; 8] =
        ["words", "wordcount", "wordcount:", "characters", "共字", "全文共字", "字数", "字数："];
    let bare = without_figures(line).replace([',', '(', ')', '（', '）', '[', ']'], "");
    line.contains(char::is_numeric) && COUNTS.contains(&bare.as_str())
}

/// `第 3 页 共 5 页`, `- 3 -`, `3/5`, `Page 3 of 5`, `11 | P a g e`.
fn is_page_number(line: &str) -> bool {
    let figures = line.chars().filter(|c| c.is_numeric()).count();
    let frame = without_figures(line);
    const FRAMES: [&str; 15] = [
        "第页",
        "第页共页",
        "第页，共页",
        "第页/共页",
        "--",
        "——",
        "—-",
        "/",
        "page",
        "pageof",
        "－－",
        "-page-",
        "|page",
        "page|",
        "|pageof",
    ];
    // What a word processor has in place of a number.
    let field = frame.starts_with("page") || frame.starts_with("numpages");
    if field && frame.ends_with("mergeformat") {
        return true;
    }
    (1..=6).contains(&figures) && FRAMES.contains(&frame.as_str())
}

/// `来源：解放日报`.
fn is_source(line: &str) -> bool {
    let lower = lower_case(line);
    let is_said = line.ends_with('。') && line.trim_end_matches('。').contains(['，', '；', '。']);
    !is_said && SOURCES.after_start(&lower).is_some_and(|rest| rest.trim_start().starts_with(['：', ':']))
}

/// `17:42`, `00:01:07`: when something was said, as a record has it.
fn is_time(line: &str) -> bool {
    let figures = |part: &str| (1..=2).contains(&part.len()) && part.chars().all(|c| c.is_ascii_digit());
    let parts = line.split(':').count();
    (2..=3).contains(&parts)
        && line.split(':').all(figures)
        && line.split(':').skip(1).all(|part| part.len() == 2)
}

/// What a line below the speech stands over: `名词解释`, `注：`, `附件1`.
pub fn heads_notes(line: &str) -> Option<Attachment> {
    let line = normalized(line);
    let bare = line.trim_matches(|c: char| !c.is_alphanumeric());
    // `附：分工表`
    let colon = |rest: &&str| rest.starts_with(['：', ':']);
    let annex = ANNEXES.after_start(bare).or_else(|| bare.strip_prefix('附').filter(colon));
    let name = annex.map(|rest| rest.trim_start_matches(|c: char| !c.is_alphabetic()));
    if GLOSSARIES.has(bare) || name.is_some_and(|name| GLOSSARIES.has(name)) {
        Some(Attachment::Glossary)
    } else if NOTES.has(bare) {
        Some(Attachment::Notes)
    } else if QUESTIONS.has(bare) || annex.is_some_and(is_annex_name) && !ends_sentence(&line) {
        Some(Attachment::Annex)
    } else {
        None
    }
}

/// Whether what follows the word for an annex labels it: nothing, a number, or a name after a mark or a number, `A: Tax
/// rates`. What a sentence says of an annex labels none: `附表在会后发。`
fn is_annex_name(rest: &str) -> bool {
    let is_parted = rest.starts_with(['：', ':', ' ']);
    let numbered = rest.trim_start_matches(|c: char| c.is_ascii_digit() || is_chinese_digit(c));
    let is_labelled = rest.is_empty() || is_parted || numbered.len() < rest.len();
    let longest = if is_parted || rest.starts_with(|c: char| c.is_ascii_digit()) {
        LONGEST_NAMED
    } else {
        LONGEST_NOTE_HEAD
    };
    is_labelled && !rest.contains(['，', '。']) && rest.chars().count() <= longest
}

fn is_chinese_digit(character: char) -> bool {
    "一二三四五六七八九十".contains(character)
}

/// What a line below a speech stands over.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Attachment {
    /// What is handed out with the speech, or what was asked after it.
    Annex,
    /// Explanations of its terms.
    Glossary,
    /// Notes and references.
    Notes,
}

/// The longest remark of that kind in characters, its brackets included.
const LONGEST_REACTION: usize = 80;

/// The notices that stand inside a paragraph, in characters: a word processor's bookmarks, `[bookmark: _GoBack]`, and
/// what the listeners did, `[Applause]`; and at its edges the signs by which a forum spoils copies.
pub fn inline_notices(paragraph: &str) -> Vec<(CharRange, Notice)> {
    let jams: Vec<CharRange> =
        jamming(paragraph).into_iter().map(|jam| CharRange::new(jam.start, jam.end)).collect();
    let is_jammed = |range: CharRange| jams.iter().any(|jam| jam.start < range.end && range.start < jam.end);
    let mut out: Vec<(CharRange, Notice)> = in_brackets(paragraph);
    out.retain(|&(range, _)| !is_jammed(range));
    if let Some((start, notice)) = page_tail_of(paragraph) {
        let end = jams.iter().map(|jam| jam.start).filter(|&jam| jam > start).min();
        let tail = CharRange::new(start, end.unwrap_or_else(|| paragraph.chars().count()));
        out.retain(|(range, _)| range.end <= tail.start);
        if !is_jammed(tail) {
            out.push((tail, notice));
        }
    }
    out.extend(jams.iter().map(|&jam| (jam, Notice::WebPage)));
    out.sort_by_key(|(range, _)| range.start);
    out
}

/// The notices in brackets inside a paragraph.
fn in_brackets(paragraph: &str) -> Vec<(CharRange, Notice)> {
    let mut out = Vec::new();
    let mut opened = None;
    let mut inside = String::new();
    for (position, character) in paragraph.chars().enumerate() {
        match (character, opened) {
            ('[' | '(' | '（' | '【', _) => {
                opened = Some(position);
                inside.clear();
            }
            (']' | ')' | '）' | '】', Some(start)) => {
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
    } else if length <= LONGEST_REACTION && is_cue(inside) || is_time(inside) {
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
        assert_eq!(notice("- PAGE 7 -"), Some(Notice::PageNumber));
        assert_eq!(notice("来源：河口晚报"), Some(Notice::Source));
        assert_eq!(notice("来源：有人问水从哪里来，我说从山上来。"), None);
        assert_eq!(notice("来源：山上的雪；去处：山下的田。水就是这样走的。"), None);
        assert_eq!(notice("12 | P a g e"), Some(Notice::PageNumber));
        assert_eq!(notice("2,140 words"), Some(Notice::WebPage));
        assert_eq!(notice("（全文共3200字）"), Some(Notice::WebPage));
        assert_eq!(notice("A page of 12 words"), None);
        assert_eq!(notice("PAGE \\* MERGEFORMAT 7"), Some(Notice::PageNumber));
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
    fn lines_over_annexes_notes_and_explanations_are_told_apart() {
        for (line, told) in [
            ("附件3：", Some(Attachment::Annex)),
            ("附录 分苗表", Some(Attachment::Annex)),
            ("附件1 名词解释", Some(Attachment::Glossary)),
            ("（有关用语说明）", Some(Attachment::Glossary)),
            ("Glossary", Some(Attachment::Glossary)),
            ("Footnotes:", Some(Attachment::Notes)),
            ("注：", Some(Attachment::Notes)),
            ("附表2：分苗表", Some(Attachment::Annex)),
            ("Annex B: Saplings by county and year", Some(Attachment::Annex)),
            ("Questions and answers", Some(Attachment::Annex)),
            ("【现场问答】", Some(Attachment::Annex)),
            ("附件随后发到各组，请大家对照检查自己的工作", None),
            ("附件已经发了。", None),
            ("附件里有一张图", None),
            ("附录不长，要看完。", None),
            ("附表二", Some(Attachment::Annex)),
            ("附件二分苗表", Some(Attachment::Annex)),
            ("附：分苗表", Some(Attachment::Annex)),
            ("附件：这个词我们用得多，人不是附件。", None),
            ("Appendix trouble kept me at home.", None),
            ("注意防火", None),
        ] {
            assert_eq!(heads_notes(line), told, "{line}");
        }
    }

    #[test]
    fn a_sentence_of_the_speech_is_no_notice_for_what_it_names() {
        for line in [
            "要把免责声明和承诺书一并收上来。大家都签。",
            "大家加我们的公众号。不懂就问。",
            "来源要查清，去向要说明",
        ] {
            assert_eq!(notice(line), None, "{line}");
        }
        assert_eq!(notice("文章来源：育苗场简报"), Some(Notice::Source));
        assert_eq!(notice("本站内容侵权请联系，我们会删除。"), Some(Notice::WebPage));
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
        assert_eq!(found("修好了。【掌声】谢谢【各位】"), [(4, 8)]);
    }

    #[test]
    fn of_a_paragraph_only_what_a_page_put_after_it_is_a_notice() {
        let tail = |line: &str| {
            let found = inline_notices(line);
            let text: Vec<String> = found
                .iter()
                .map(|(range, _)| line.chars().skip(range.start).take(range.len()).collect())
                .collect();
            text
        };
        for (line, expected) in [
            ("渠修好了。责任编辑：小禾", "责任编辑：小禾"),
            ("苗分完了，水也浇了。（责任编辑：小禾）", "（责任编辑：小禾）"),
            ("谁也不能多占。版权所有，翻印必究", "版权所有，翻印必究"),
            ("谁也不能少！更多范文请访问www.example.com", "更多范文请访问www.example.com"),
            ("The ferry ran all winter. Posted by admin at 10:22 pm", "Posted by admin at 10:22 pm"),
            ("坑要挖深。本文来自某某公文网，转载请注明出处。", "本文来自某某公文网，转载请注明出处。"),
        ] {
            assert_eq!(tail(line), [expected], "{line}");
            assert_eq!(notice(line), None, "{line}");
        }
        for line in [
            "要把账目公开。版权声明不是一张纸，要有人看。",
            "图纸上写得清楚。转载请注明出处，这是规矩。",
            "苗分完了。大家都签。",
            "The ferry ran all winter. Share this burden with us.",
            "The weir is 3.5 m high. It held.",
        ] {
            assert!(tail(line).is_empty() && notice(line).is_none(), "{line}");
        }
        // The page's own from its start.
        assert!(notice("更多材料请加群。责任编辑：小禾").is_some());
        assert!(notice("Delivered in Corn Hall. Share this: Facebook | Twitter | Email").is_some());
    }

    #[test]
    fn a_sentence_that_says_something_of_a_page_s_words_is_the_speaker_s() {
        for line in ["版权声明不是贴在墙上的纸，要保护原创。", "免责声明救不了渠。"]
        {
            assert_eq!(notice(line), None, "{line}");
        }
        assert!(notice("版权声明：本站文章均为原创，转载请注明出处。").is_some());
    }
}
