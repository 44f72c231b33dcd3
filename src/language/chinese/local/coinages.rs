//! Wording made up here: `“板凳评议团”`, `“12+8+N”`, `“三区一带”`; and documents of this place by their titles.

use std::sync::OnceLock;

use rustc_hash::FxHashSet;

use super::generic::COMPASS;
use crate::language::local::is_familiar;
use crate::language::local::{CorpusFrequency, LocalMark, LocalReason, Passage};
use crate::text::folding::folded;
use crate::text::symbols::is_han;
use crate::text::{CharRange, WordList};

/// Wording that speeches everywhere quote: counted in government reports, and the set terms of party building.
const NATIONAL: [&str; 2] =
    [include_str!("../data/national_terms.txt"), include_str!("../data/party_terms.txt")];

/// Opening and closing marks; the straight one is both.
const QUOTATION_MARKS: [(char, char); 3] = [('“', '”'), ('「', '」'), ('"', '"')];

/// Longer quotations are sentences.
const LONGEST: usize = 16;

/// What stands close after the name of something that was set up: `“石榴籽+N”系列活动`, `“城市纵贯线”理论宣讲队伍`.
static PROJECT_NOUNS: WordList = WordList::new(include_str!("../data/nouns_after_projects.txt"));

/// How far after the quotation such a noun may end, in characters.
const REACH: usize = 8;

/// Verbs before the name of something that was set up.
static PROJECT_VERBS: WordList = WordList::new(include_str!("../data/project_verbs.txt"));

/// After it, the quotation is only a way of speaking: `“就近办”服务`, `“小事不出网格”的工作目标`.
const RHETORICAL_NOUNS: [&str; 9] =
    ["的", "问题", "意识", "原则", "理念", "不动摇", "典型", "等专项", "转变"];

/// Adds quoted coinages and titles of documents that hold something local.
pub(super) fn extend_with_coinages(
    passage: &Passage,
    familiar: &dyn CorpusFrequency,
    marks: &mut Vec<LocalMark>,
) {
    let mut found: Vec<LocalMark> = numbered_things(passage);
    let mut local_before: Option<usize> = None;
    for quote in QUOTATION_MARKS.into_iter().flat_map(|(open, close)| quotes(passage, open, close)) {
        // `“书记带头讲”“书记讲给书记听”`: what is listed is of one kind.
        let listed = local_before.is_some_and(|end| is_next_in_list(passage, end, quote.start));
        let local = holds_mark(quote, marks)
            || is_honour(passage, quote)
            || is_motto(passage, quote)
            || ((listed || is_set_up_here(passage, quote)) && can_be_coinage(passage, quote, familiar));
        local_before = local.then_some(quote.end);
        if local {
            let specific = is_specific(passage.slice(quote));
            found.push(LocalMark::new(quote.start, quote.end, LocalReason::Coinage).if_specific(specific));
        }
    }
    let titles = quotes(passage, '《', '》').into_iter();
    for title in titles.filter(|title| holds_mark(*title, marks) || is_local_document(passage, *title)) {
        found.push(LocalMark::new(title.start, title.end, LocalReason::Project));
    }
    marks.extend(found);
}

/// What stands before the name of an honour: `被评为“全国文明村”`.
const HONOURED: [&str; 8] = ["评为", "荣获", "获评", "授予", "命名为", "获得", "入选", "喜获"];

/// An honour is this place's, however national its name.
fn is_honour(passage: &Passage, quote: CharRange) -> bool {
    let before = passage.head(quote.start.saturating_sub(1));
    quote.len() <= LONGEST && HONOURED.iter().any(|verb| before.ends_with(verb))
}

/// What is said in a motto, and how far before it that stands.
const MOTTOES: [&str; 6] = ["校训", "院训", "厂训", "家训", "村训", "办学理念"];
const MOTTO_REACH: usize = 6;

/// `以“厚德博学”为校训`, `校训“厚德博学”`.
fn is_motto(passage: &Passage, quote: CharRange) -> bool {
    let start = quote.start.saturating_sub(1 + MOTTO_REACH);
    let before = passage.between(start, quote.start.saturating_sub(1));
    let after: String = passage.rest(quote.end + 1).chars().take(MOTTO_REACH).collect();
    quote.len() <= 2 * LONGEST
        && MOTTOES.iter().any(|motto| {
            before.contains(motto)
                || after.starts_with(&format!("为{motto}"))
                || after.starts_with(&format!("的{motto}"))
        })
}

/// What the documents of a government are.
const DOCUMENTS: [&str; 9] = ["意见", "方案", "办法", "通知", "规划", "细则", "决定", "措施", "公约"];

/// Whose documents are everybody's, before the title.
const NATIONAL_AUTHORS: [&str; 6] = ["中央", "国务院", "国家", "全国", "省委", "部委"];
const AUTHOR_REACH: usize = 10;

/// `《关于…的意见》`, unless a national body issued it.
fn is_local_document(passage: &Passage, title: CharRange) -> bool {
    let wording = passage.slice(title);
    let before = passage.between(title.start.saturating_sub(1 + AUTHOR_REACH), title.start.saturating_sub(1));
    wording.starts_with("关于")
        && DOCUMENTS.iter().any(|document| wording.ends_with(document))
        && !NATIONAL_AUTHORS.iter().any(|author| before.contains(author) || wording.contains(author))
}

/// Whether nothing but the quotation marks and a comma of a list part two quotations.
fn is_next_in_list(passage: &Passage, end: usize, start: usize) -> bool {
    (2..=3).contains(&start.saturating_sub(end))
        && passage.between(end, start).chars().all(|c| c == '、' || is_quotation_mark(c))
}

fn is_quotation_mark(character: char) -> bool {
    QUOTATION_MARKS.iter().any(|&(open, close)| character == open || character == close)
}

fn holds_mark(quote: CharRange, marks: &[LocalMark]) -> bool {
    let counts = |reason| !matches!(reason, LocalReason::Date | LocalReason::Figure);
    quote.len() <= 2 * LONGEST && marks.iter().any(|mark| counts(mark.reason) && quote.covers(mark.range))
}

/// What stands between an opening and a closing mark, innermost pairs.
fn quotes(passage: &Passage, open: char, close: char) -> Vec<CharRange> {
    let mut out = Vec::new();
    let mut opened = None;
    for (position, character) in passage.text.chars_in(passage.range) {
        if character == close && opened.is_some() {
            out.extend(opened.take().map(|start| CharRange::new(start, position)));
        } else if character == open {
            opened = Some(position + 1);
        }
    }
    out
}

/// Whether a quotation is short and not everybody's.
fn can_be_coinage(passage: &Passage, quote: CharRange, familiar: &dyn CorpusFrequency) -> bool {
    let wording = passage.slice(quote);
    (2..=LONGEST).contains(&quote.len())
        && !is_national(wording)
        && !is_familiar(wording, passage.text, familiar)
}

/// Whether its form or what stands around it makes a quotation the name of something that was set up.
fn is_set_up_here(passage: &Passage, quote: CharRange) -> bool {
    let before = passage.head(quote.start.saturating_sub(1));
    let after = passage.rest(quote.end + 1);
    let after: String = after.chars().take(REACH).take_while(|c| is_han(*c)).collect();
    let rhetorical = RHETORICAL_NOUNS.iter().any(|noun| after.starts_with(noun));
    has_form_of_coinage(passage.slice(quote))
        || !rhetorical && (PROJECT_NOUNS.stand_in(&after) || PROJECT_VERBS.any(|verb| before.ends_with(verb)))
}

/// What a place counts as its own without quotation marks: `四个中心`, `两件大事`.
static COUNTED: WordList = WordList::new(include_str!("../data/things_counted.txt"));

fn numbered_things(passage: &Passage) -> Vec<LocalMark> {
    let mut out = Vec::new();
    for (position, character) in passage.text.chars_in(passage.range) {
        if !"两三四五六七八九十".contains(character) || !passage.is_between_words(position) {
            continue;
        }
        let rest = passage.rest(position + 1);
        if let Some(thing) = COUNTED.longest_start(rest) {
            let end = position + 1 + thing.chars().count();
            if passage.is_between_words(end) && !is_national(passage.between(position, end)) {
                out.push(LocalMark::new(position, end, LocalReason::Coinage).if_specific(false));
            }
        }
    }
    out
}

/// `7中心7站`, `文化活力+`, `三区一带`, `六抓六提`: made of numbers and signs.
fn has_form_of_coinage(wording: &str) -> bool {
    let has_figure = wording.chars().any(|c| c.is_ascii_digit()) && wording.chars().any(is_han);
    let sign = |c: char| "+＋".contains(c);
    let formula = wording.contains(sign) && wording.chars().any(|c| c.is_ascii_alphanumeric());
    has_figure
        || formula
        || wording.ends_with(sign)
        || pairs_numerals(wording)
        || counts_things(wording)
        || names_a_part(wording)
}

/// Whether two places would hardly make up the same wording: `1+N` and `四个平台` are everywhere.
fn is_specific(wording: &str) -> bool {
    let formula = !wording.chars().any(is_han) && wording.split(['+', '＋']).count() < 3;
    wording.chars().count() >= SHORTEST_SPECIFIC && !formula && !counts_things(wording)
}

/// Wording of two characters means many things: `双城`.
const SHORTEST_SPECIFIC: usize = 3;

/// `三区一带`, `六抓六提`.
fn pairs_numerals(wording: &str) -> bool {
    let characters: Vec<char> = wording.chars().collect();
    matches!(*characters.as_slice(), [a, b, c, d]
        if is_numeral(a) && is_numeral(c) && !is_numeral(b) && !is_numeral(d))
}

/// `四个平台`, `六大行动`.
fn counts_things(wording: &str) -> bool {
    let characters: Vec<char> = wording.chars().collect();
    matches!(*characters.as_slice(), [a, '个' | '大' | '项' | '件', _, _] | [a, '个' | '大' | '项' | '件', _, _, _]
        if is_numeral(a) && a != '一')
}

fn is_numeral(character: char) -> bool {
    "一二两三四五六七八九十双".contains(character)
}

/// `东部崛起`: it speaks of one part of this place.
fn names_a_part(wording: &str) -> bool {
    COMPASS.iter().any(|part| wording.starts_with(part))
}

/// Whether speeches everywhere use the wording, punctuation aside.
fn is_national(wording: &str) -> bool {
    static TERMS: OnceLock<FxHashSet<String>> = OnceLock::new();
    let terms = TERMS.get_or_init(|| NATIONAL.into_iter().flat_map(str::lines).map(folded).collect());
    let bare: String = wording.chars().filter(|c| c.is_alphanumeric() || "+×".contains(*c)).collect();
    terms.contains(bare.as_str())
}

#[cfg(test)]
mod tests {
    use super::super::redacted::redacted;
    use super::super::tests::marked;
    use super::*;
    use crate::language::local::NoReference;

    fn coinages(passage: &Passage) -> Vec<LocalMark> {
        let mut marks = redacted(passage);
        let before = marks.len();
        extend_with_coinages(passage, &NoReference, &mut marks);
        marks.split_off(before)
    }

    #[test]
    fn what_was_set_up_here_is_a_coinage() {
        assert_eq!(
            marked(
                "推广“板凳评议团”，以“12+8+N”为抓手，完善“7中心7站”运行管理，做实“三区一带”，建设“和美***”，开展“石榴籽+N”系列活动",
                coinages
            ),
            ["板凳评议团", "12+8+N", "7中心7站", "三区一带", "和美***", "石榴籽+N"]
        );
    }

    #[test]
    fn national_wording_and_ways_of_speaking_are_none() {
        let text =
            "增强“四个意识”，深化“枫桥经验”，打通“断头路”，“急难愁盼”问题，落实“三会一课”，树立“名人”典型";
        assert!(marked(text, coinages).is_empty());
    }

    #[test]
    fn honours_mottoes_and_documents_of_this_place_are_marked() {
        assert_eq!(
            marked(
                "被评为“平安建设先进县”，牢记校训“厚德博学”，印发《关于推进河湖长制的实施意见》",
                coinages
            ),
            ["平安建设先进县", "厚德博学", "关于推进河湖长制的实施意见"]
        );
        assert!(marked("学习中央《关于加强社会治理的意见》", coinages).is_empty());
    }

    #[test]
    fn straight_and_corner_marks_quote_too() {
        assert_eq!(marked("推广\"板凳评议团\"，深化「组团联楼」", coinages), ["板凳评议团", "组团联楼"]);
    }

    #[test]
    fn a_document_of_this_place_is_marked_whole() {
        assert_eq!(
            marked("出台《***街道关于加强干部执行力建设的实施办法》，学习《信访工作条例》", coinages),
            ["***街道关于加强干部执行力建设的实施办法"]
        );
    }
}
