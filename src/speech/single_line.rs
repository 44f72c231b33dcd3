//! A text on a single line: where its paragraphs were before the line ends were lost.

use unicode_width::UnicodeWidthChar;

use super::piece::{Numbering, lists, parts};
use super::single_line_frame::{ahead, around};
use crate::language::{Grammar, LabelStyle};
use crate::text::symbols::is_unspaced;
use crate::text::{CharRange, Text};

/// The longest heading in characters that is told from its paragraph by the blank between them.
const LONGEST_HEADING: usize = 60;

/// The width in columns from which sentences make up a passage; paragraphs of the corpora have around this much.
const PASSAGE_WIDTH: usize = 600;

/// Cuts a paragraph that is a whole text: what a page put around the speech, then the speech at its numbering, or else
/// into passages of several sentences; where it holds a list, at the sentences that say what they are for.
pub fn cut(text: &Text, range: CharRange, grammar: &dyn Grammar) -> Vec<CharRange> {
    let frame = around(text, range, grammar);
    let body = frame.body;
    let starts = starts(text, body);
    let headings = headings(text, body, &starts, grammar);
    let ends = line_ends(text, body);
    let mut cuts = frame.cuts;
    if headings.is_empty() {
        cuts.extend(if !ends.is_empty() {
            ends
        } else if parts(text, body, grammar).len() > 1 {
            telling(text, body, &starts, grammar)
        } else {
            let winds_up = closing(text, body, &starts, body.start, grammar);
            let winds_up = winds_up.filter(|at| body.end - at <= LONGEST_CLOSING);
            passages(text, body).into_iter().chain(winds_up).collect()
        });
        return parted(text, range, cuts);
    }
    cuts.extend(ends);
    let address = starts.iter().find(|start| {
        start.place == Place::AfterBlank && grammar.salutation(ahead(text, body, start.at)).is_some()
    });
    let after = |&heading: &usize| {
        let next = starts.iter().find(|start| start.at > heading)?;
        (next.place == Place::AfterBlank && next.at - heading <= LONGEST_HEADING).then_some(next.at)
    };
    cuts.extend(headings.iter().filter_map(after));
    cuts.extend(headings.iter().max().and_then(|&last| closing(text, body, &starts, last, grammar)));
    cuts.extend(headings);
    cuts.extend(address.map(|address| address.at));
    parted(text, range, cuts)
}

/// How many sentences at the end of a text may wind it up.
const CLOSING_SENTENCES: usize = 3;

/// The longest closing of a text without numbers, in characters: three sentences.
const LONGEST_CLOSING: usize = 240;

/// Where the sentences start that wind the speech up below `last`, its last numbered heading or item.
fn closing(
    text: &Text,
    body: CharRange,
    starts: &[Start],
    last: usize,
    grammar: &dyn Grammar,
) -> Option<usize> {
    let from = starts.len().saturating_sub(CLOSING_SENTENCES);
    let ends = starts.iter().skip(from + 1).map(|start| start.at).chain([body.end]);
    let sentences = starts.iter().skip(from).map(|start| start.at).zip(ends);
    let closes = |&(at, end): &(usize, usize)| {
        at > last && grammar.closes(text.slice(text.trim(CharRange::new(at, end))))
    };
    sentences.into_iter().find(closes).map(|(at, _)| at)
}

/// The fewest blanks after sentences that say where lines ended.
const LINE_ENDS: usize = 3;

/// The largest share of sentences with a blank after them where such blanks are lost line ends: who sets one after
/// every sentence means nothing by it.
const LINE_END_SHARE: f64 = 0.7;

/// Where lines started that the blank after a sentence is left of. No Chinese sentence has one after it otherwise.
fn line_ends(text: &Text, range: CharRange) -> Vec<usize> {
    let (mut out, mut sentences, mut ended, mut blank) = (Vec::new(), 0_usize, false, false);
    for (at, character) in text.chars_in(range) {
        if character.is_whitespace() {
            blank = true;
            continue;
        }
        let closing = matches!(character, '”' | '’' | '）' | ')' | '」' | '』' | '！' | '？');
        if ended && !closing {
            sentences += 1;
            out.extend(blank.then_some(at));
        }
        ended = matches!(character, '。' | '！' | '？' | '：') || ended && closing;
        blank = false;
    }
    let told = out.len() >= LINE_ENDS && out.len() as f64 <= sentences as f64 * LINE_END_SHARE;
    if told { out } else { Vec::new() }
}

/// How many characters of a sentence say that it looks back.
const FIRST_WORDS: usize = 12;

/// Where the sentences start that say what a part of a speech with a list is for: one that looks back, the one that
/// leads to the list, one that winds up.
fn telling(text: &Text, body: CharRange, starts: &[Start], grammar: &dyn Grammar) -> Vec<usize> {
    let items: Vec<usize> = parts(text, body, grammar)
        .into_iter()
        .filter(|piece| piece.inside && piece.label.is_some())
        .map(|piece| piece.range.start)
        .collect();
    let (Some(&first), Some(&last)) = (items.first(), items.last()) else { return Vec::new() };
    let sentences: Vec<usize> = starts.iter().map(|start| start.at).collect();
    let ends = sentences.iter().skip(1).copied().chain([body.end]);
    let (mut out, mut reviewed) = (Vec::new(), false);
    for (&at, end) in sentences.iter().zip(ends) {
        let sentence = text.slice(text.trim(CharRange::new(at, end)));
        let listed = at >= first;
        let leads = end == first && grammar.announces(sentence);
        let start: String = sentence.chars().take(FIRST_WORDS).collect();
        let reviews = !listed && !reviewed && grammar.reviews(&start);
        let closes = at > last && grammar.closes(sentence);
        reviewed |= reviews;
        if leads || reviews || closes {
            out.push(at);
        }
        if closes {
            break;
        }
    }
    out
}

/// A place at which a paragraph may start.
#[derive(Clone, Copy)]
struct Start {
    at: usize,
    place: Place,
}

/// What stands before it.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Place {
    /// The end of a sentence or a colon.
    AfterSentence,
    /// A blank between two Chinese characters, which only a lost line end leaves.
    AfterBlank,
}

/// The places at which a paragraph may start, outside of quotations.
fn starts(text: &Text, range: CharRange) -> Vec<Start> {
    let mut out = Vec::new();
    let (mut quoted, mut blank, mut before) = (false, true, None);
    for (at, character) in text.chars_in(range) {
        if character.is_whitespace() {
            blank = true;
            continue;
        }
        let place = before.and_then(|before| match before {
            '。' | '！' | '？' | '；' | '：' => Some(Place::AfterSentence),
            '.' | '!' | '?' | ';' | ':' if blank => Some(Place::AfterSentence),
            _ if blank && is_unspaced(before) => Some(Place::AfterBlank),
            _ => None,
        });
        out.extend(place.filter(|_| !quoted).map(|place| Start { at, place }));
        match character {
            '“' => quoted = true,
            '”' => quoted = false,
            // A sentence ends after the brackets and quotation marks around its end.
            '）' | ')' | '’' | '"' => continue,
            _ => {}
        }
        (blank, before) = (false, Some(character).filter(|&c| c != '”').or(before));
    }
    out
}

/// Where numbered headings start: those of lists that count upwards, with enough text to each.
fn headings(text: &Text, range: CharRange, starts: &[Start], grammar: &dyn Grammar) -> Vec<usize> {
    let mut numberings: Vec<Numbering> = Vec::new();
    let first = Start { at: range.start, place: Place::AfterSentence };
    for Start { at, .. } in [&[first], starts].concat() {
        let label = grammar.label(ahead(text, range, at));
        let label = label.filter(|label| label.style.makes_headings() && label.number.is_some());
        numberings.extend(label.map(|label| Numbering { at, label }));
    }
    let mut styles: Vec<LabelStyle> = Vec::new();
    for numbering in &numberings {
        if !styles.contains(&numbering.label.style) {
            styles.push(numbering.label.style);
        }
    }
    let listed = styles.iter().flat_map(|&style| lists(text, &numberings, style, range.start, None));
    listed.flatten().map(|numbering| numbering.at).collect()
}

/// Where passages of several sentences start.
fn passages(text: &Text, range: CharRange) -> Vec<usize> {
    let mut cuts = Vec::new();
    let (mut width, mut ended) = (0, false);
    for (position, character) in text.chars_in(range) {
        let closing = matches!(character, '”' | '’' | '"' | '）' | ')' | '」');
        if ended && !closing && width >= PASSAGE_WIDTH && (character.is_whitespace() || !character.is_ascii())
        {
            cuts.push(position);
            width = 0;
        }
        ended = matches!(character, '。' | '！' | '？' | '.' | '!' | '?') || (ended && closing);
        width += character.width().unwrap_or(0);
    }
    cuts
}

/// The parts of a range between the places at which it is cut, in order, without the white space at their ends.
fn parted(text: &Text, range: CharRange, mut cuts: Vec<usize>) -> Vec<CharRange> {
    cuts.extend([range.start, range.end]);
    cuts.sort_unstable();
    cuts.dedup();
    let parts = cuts.windows(2).filter_map(|pair| match *pair {
        [start, end] => Some(text.trim(CharRange::new(start, end))),
        _ => None,
    });
    parts.filter(|part| !part.is_empty()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::{Language, grammar};

    /// How each part of a text on one line starts.
    fn cut_at(line: &str) -> Vec<String> {
        let text = Text::new(line.to_owned());
        let parts = cut(&text.folded(), text.range(), grammar(Language::Chinese));
        parts.iter().map(|&part| text.slice(part).chars().take(6).collect()).collect()
    }

    const ITEM: &str = "把渠道一条一条修通，把水一家一家送到，谁家的田也不许旱着。";

    #[test]
    fn what_a_page_put_around_a_line_is_parted_from_the_speech() {
        let line = format!(
            "农技之窗 栏目：讲话 2011-04-02 在春灌现场会上的讲话 同志们：今年春旱来得早。{ITEM}大家辛苦了。\
             二〇一一年四月二日 上一篇：春播简报 责任编辑：小禾"
        );
        let expected = ["农技之窗 栏", "在春灌现场会", "同志们：今年", "二〇一一年四", "上一篇：春播"];
        assert_eq!(cut_at(&line), expected);
    }

    #[test]
    fn a_blank_after_a_sentence_is_a_lost_line_end() {
        let line = format!(
            "各位社员：今天分苗。{ITEM} 先说去年。{ITEM}{ITEM} 再说今年。{ITEM}{ITEM} 都听明白了就动手。"
        );
        assert_eq!(cut_at(&line), ["各位社员：今", "先说去年。把", "再说今年。把", "都听明白了就"]);
        // A writer who sets one after every sentence means nothing by it.
        let spaced = line.replace('。', "。 ");
        assert_eq!(cut_at(&spaced).len(), 1);
    }

    #[test]
    fn a_date_and_a_name_may_stand_between_title_and_address() {
        let line =
            format!("在育苗现场会上的讲话 （2013年4月9日） 场长 邱大川 浏览：86 各位社员：{ITEM}{ITEM}");
        assert_eq!(cut_at(&line)[..3], ["在育苗现场会", "（2013年", "场长 邱大川"]);
        assert_eq!(cut_at(&line)[3..], ["浏览：86", "各位社员：把"]);
    }

    #[test]
    fn the_last_sentences_below_numbered_items_wind_the_speech_up() {
        let line =
            format!("各位社员：今天分苗。一、分好苗。{ITEM}二、栽好苗。{ITEM}各位社员，苗不等人。散会。");
        assert_eq!(cut_at(&line), ["各位社员：今", "一、分好苗。", "二、栽好苗。", "各位社员，苗"]);
        let open = format!("各位社员：今天分苗。一、分好苗。{ITEM}二、栽好苗。{ITEM}{ITEM}{ITEM}");
        assert_eq!(cut_at(&open), ["各位社员：今", "一、分好苗。", "二、栽好苗。"]);
    }

    #[test]
    fn the_last_sentences_of_a_line_without_numbers_wind_the_speech_up() {
        let line = format!("各位乡亲：今天说说修渠。{}渠修好了，谢谢大家。", ITEM.repeat(24));
        assert_eq!(cut_at(&line).last().unwrap(), "渠修好了，谢", "{:?}", cut_at(&line));
    }

    #[test]
    fn a_list_on_one_line_has_a_review_a_lead_and_a_closing() {
        let line = format!(
            "各位乡亲：天旱得厉害，先说声辛苦。去年我们修了三条渠。下面我讲三点意见。一是{ITEM}二是{ITEM}三是{ITEM}\
             让我们一起把这一关过好！"
        );
        let expected = ["各位乡亲：天", "去年我们修了", "下面我讲三点", "让我们一起把"];
        assert_eq!(cut_at(&line), expected);
    }
}
