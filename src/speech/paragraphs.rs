//! Lines to paragraphs: which lines of a file belong together because they were broken in mid-sentence.

use std::ops::RangeInclusive;

use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

use super::line::{Line, is_mid_sentence};
use super::page::{starts_tail, told_above};
use crate::formats::Start;
use crate::language::{FrameLine, Grammar};
use crate::text::symbols::is_han;

/// The narrowest and widest width in columns to which texts are broken manually or by a program.
const WRAP_WIDTHS: RangeInclusive<usize> = 24..=200;

/// By how many columns a full line may be narrower than the width, in a script without spaces: four characters that a
/// program would not part from a mark or a figure.
const RAGGED: usize = 8;

/// By how many columns a line may be wider: a punctuation mark that hangs over the edge, and the next one.
const HANGING: usize = 4;

/// By how many columns a full line that ends a sentence may be narrower than the width: one character.
const NARROWER: usize = 2;

/// The same where full lines are of many widths: two characters.
const NARROWER_IF_RAGGED: usize = 4;

/// The share of a text's lines that have to be full for the text to count as broken at a fixed width. A text with one
/// paragraph a line has full lines only by chance.
const WRAPPED_SHARE: f64 = 0.45;

/// The share of the full lines that have to stop in mid-sentence: those of a text with one paragraph a line end one.
const BROKEN_SHARE: f64 = 0.5;

/// The share of lines that may be wider than the width, such as one that was never broken.
const WIDER_SHARE: f64 = 0.3;

/// From how many lines on a fixed width can be told at all.
const WRAPPED_LINES: usize = 6;

/// The lines of each paragraph, in order: those that were broken in mid-sentence stand together.
pub fn paragraphs<'a>(lines: Vec<Line<'a>>, grammar: &dyn Grammar) -> Vec<Vec<Line<'a>>> {
    let layout = LineLayout::of(&lines);
    let mut out: Vec<Vec<Line>> = Vec::new();
    for line in lines {
        // A sentence may be broken more than once: the line is held against the whole paragraph so far.
        match out.last_mut().filter(|paragraph| continues(grammar, paragraph, &line, layout)) {
            Some(paragraph) => paragraph.push(line),
            None => out.push(vec![line]),
        }
    }
    out
}

/// How a text is set.
#[derive(Clone, Copy)]
struct LineLayout {
    /// The width in columns at which its lines are broken, if they are.
    width: Option<usize>,
    /// Whether empty lines stand between its paragraphs, so that a single line end is none of a paragraph.
    spaced: bool,
    /// Whether a paragraph ends where the file says that it does.
    ends_paragraphs: bool,
    /// Whether an empty line stands behind every line, so that it says nothing.
    doubled: bool,
    /// Whether paragraphs start with white space.
    indented: bool,
    /// Whether lines stop in mid-sentence at no width.
    torn: bool,
    /// Whether white space stands in front of each paragraph and of no other line.
    hanging: bool,
    /// Whether lines are broken at the width with white space in front of each paragraph, so that its lack says that a
    /// paragraph goes on.
    starts_indented: bool,
    /// Whether full lines are of many widths.
    ragged: bool,
}

impl LineLayout {
    fn of(lines: &[Line]) -> Self {
        let width = wrap_width(lines);
        // A file that breaks lines inside of its paragraphs, or has no line of a fixed width, means the ends of paragraphs.
        let ends_paragraphs = width.is_none() || lines.iter().any(|line| line.start == Start::Break);
        let apart =
            lines.windows(2).filter(|pair| matches!(pair, [line, next] if next.place == line.place + 2));
        let doubled = width.is_some() && apart.count() as f64 > lines.len() as f64 * SPACED_SHARE;
        let indents = lines.iter().filter(|line| line.is_indented()).count();
        let torn = lines.windows(2).filter(|pair| {
            let [line, next] = pair else { return false };
            next.is_right_below(line) && !next.is_indented() && is_torn(line)
        });
        let torn = torn.count();
        let indented = indents > 1 && indents < lines.len();
        Self {
            width,
            spaced: is_spaced(lines),
            ends_paragraphs,
            doubled,
            indented,
            torn: torn >= TORN_LINES,
            hanging: indents >= INDENTED && torn > 0,
            starts_indented: indented && width.is_some_and(|width| starts_indented(lines, width)),
            ragged: width.is_some_and(|width| is_ragged(lines, width)),
        }
    }

    /// Whether a line stands where the next line of a paragraph would.
    fn adjacent(self, last: &Line, line: &Line) -> bool {
        line.is_right_below(last) || self.doubled && line.place == last.place + 2
    }

    /// Whether a line was broken at the width before the next one. One that ends a sentence may be a paragraph's last:
    /// only a full one is broken.
    fn is_broken(self, line: &Line, next: &Line) -> bool {
        self.width.is_some_and(|width| {
            let narrower = if self.ragged { NARROWER_IF_RAGGED } else { NARROWER };
            let tight = (width..=width + HANGING + narrower).contains(&(line.columns() + narrower));
            is_full(line, next, width)
                && (!ends_whole_sentence(line.text)
                    || line.text.ends_with(['.', '!', '?', ':', ';'])
                    || tight)
        })
    }
}

/// The width in columns at which the text is broken, if it is: the one that most lines are full at, while few are
/// wider. Neither the widest line nor the narrowest decides.
fn wrap_width(lines: &[Line]) -> Option<usize> {
    if lines.len() < WRAPPED_LINES {
        return None;
    }
    let widths: Vec<usize> = lines.iter().map(|line| line.text.width()).collect();
    let mut counts = vec![0_usize; WRAP_WIDTHS.end() + HANGING + 2];
    for &width in &widths {
        counts.get_mut(width).into_iter().for_each(|count| *count += 1);
    }
    let full_at = |width: usize| -> usize {
        counts.get(width.saturating_sub(RAGGED)..=width + HANGING).unwrap_or_default().iter().sum()
    };
    let width = WRAP_WIDTHS.rev().max_by_key(|&width| full_at(width))?;
    let wider = widths.iter().filter(|&&other| other > width + HANGING).count();
    // A line that is much wider says nothing of this width.
    let full = lines.windows(2).filter(|pair| {
        matches!(pair, [line, next] if line.text.width() <= width + HANGING && is_full(line, next, width))
    });
    let (full, broken) = full.fold((0_usize, 0_usize), |(full, broken), pair| {
        (full + 1, broken + usize::from(pair.first().is_some_and(|line| !ends_sentence(line.text))))
    });
    let wrapped = full as f64 >= lines.len() as f64 * WRAPPED_SHARE
        && broken as f64 >= full as f64 * BROKEN_SHARE
        && wider as f64 <= lines.len() as f64 * WIDER_SHARE;
    wrapped.then_some(width)
}

/// The share of sure starts of paragraphs that have white space in front of them where all paragraphs have.
const INDENTED_STARTS: f64 = 0.8;

/// Whether white space stands in front of the lines that a paragraph surely starts with: those behind a line that ends
/// a sentence and is not full.
fn starts_indented(lines: &[Line], width: usize) -> bool {
    let (mut all, mut indented) = (0_usize, 0_usize);
    for pair in lines.windows(2) {
        let [line, next] = pair else { continue };
        if ends_whole_sentence(line.text) && !is_full(line, next, width) {
            all += 1;
            indented += usize::from(next.is_indented());
        }
    }
    indented >= INDENTED && indented as f64 >= all as f64 * INDENTED_STARTS
}

/// The share of broken lines that are narrower than the width by more than a character where a text is ragged.
const RAGGED_SHARE: f64 = 0.3;

/// Whether lines that stop in mid-sentence are of many widths.
fn is_ragged(lines: &[Line], width: usize) -> bool {
    let broken = lines.windows(2).filter_map(|pair| match pair {
        [line, next] if !ends_sentence(line.text) && is_full(line, next, width) => Some(line),
        _ => None,
    });
    let (all, narrow) = broken.fold((0_usize, 0_usize), |(all, narrow), line| {
        (all + 1, narrow + usize::from(line.columns() + NARROWER < width))
    });
    narrow as f64 > all as f64 * RAGGED_SHARE
}

/// The share of lines ending a sentence that have an empty line after them where empty lines part the paragraphs.
const SPACED_SHARE: f64 = 0.8;

/// Whether empty lines part the paragraphs of the text.
fn is_spaced(lines: &[Line]) -> bool {
    let (mut ends, mut apart) = (0_usize, 0_usize);
    for pair in lines.windows(2) {
        let [line, next] = pair else { continue };
        if line.text.ends_with(['。', '！', '？', '.', '!', '?', '：', ':']) {
            ends += 1;
            apart += usize::from(!next.is_right_below(line));
        }
    }
    ends > 0 && apart as f64 >= ends as f64 * SPACED_SHARE
}

/// Whether the next line's first word would not have fitted behind this line any more, or in a script without spaces
/// only a few characters of it would have.
fn is_full(line: &Line, next: &Line, width: usize) -> bool {
    let own = line.columns();
    let first_word = next.text.split_word_bounds().next().unwrap_or_default();
    let unspaced = line.text.ends_with(|c: char| !c.is_ascii()) || line.text.contains(is_han);
    own + first_word.width() >= width || unspaced && own + RAGGED >= width
}

fn ends_sentence(text: &str) -> bool {
    text.ends_with(|c: char| "。！？：；…”’）》」』.!?:;—)".contains(c))
}

/// Whether a line of a broken text ends a sentence: one inside of quotation marks or brackets at its end.
fn ends_whole_sentence(text: &str) -> bool {
    text.trim_end_matches(|c: char| "”’）》」』)".contains(c))
        .ends_with(|c: char| "。！？：；….!?:;—".contains(c))
}

/// Whether a line goes on with the sentence of the paragraph before it.
fn continues(grammar: &dyn Grammar, paragraph: &[Line], line: &Line, layout: LineLayout) -> bool {
    let Some(last) = paragraph.last() else { return false };
    if !layout.adjacent(last, line) || [last, line].iter().any(|line| line.stands_alone()) {
        return false;
    }
    if line.start == Start::Paragraph && layout.ends_paragraphs {
        return false;
    }
    if last.text.ends_with(is_mid_sentence_end) || layout.doubled && line.text.starts_with(is_mid_sentence) {
        return true;
    }
    if line.goes_on_from(last) {
        return !signs_title(grammar, last, line, layout);
    }
    if line.start == Start::Break {
        return goes_on_behind_break(grammar, last, line);
    }
    if layout.width.is_some()
        && (layout.indented && line.is_indented() || begins_part(grammar, paragraph, last, line))
    {
        return false;
    }
    if layout.starts_indented
        && !line.is_indented()
        && paragraph.first().is_some_and(|first| first.is_indented())
        && line.is_right_below(last)
    {
        return true;
    }
    if layout.is_broken(last, line) && !ends_whole_sentence(last.text) {
        return true;
    }
    // Below an indented paragraph a wide line without white space in front goes on with it.
    if layout.hanging
        && !line.is_indented()
        && paragraph.first().is_some_and(|first| first.is_indented())
        && [last, line].iter().all(|line| line.text.width() >= WIDEST_TORN || ends_sentence(line.text))
        && line.label(grammar).is_none()
        && grammar.frame_line(line.text).is_none()
        && !starts_tail(line.text)
    {
        return true;
    }
    line.label(grammar).is_none()
        && (is_unfinished(grammar, paragraph, last, layout)
            || layout.is_broken(last, line) && !parts_paragraphs(grammar, paragraph, last, line))
}

/// Whether the end of a full line parts two paragraphs where its sentence ends there: it is a heading of one sentence, or
/// the next one starts as paragraphs do.
fn parts_paragraphs(grammar: &dyn Grammar, paragraph: &[Line], last: &Line, line: &Line) -> bool {
    let sentences = last.text.matches(['。', '！', '？', '；']).count();
    let numbered = last.label(grammar).is_some_and(|label| label.style.makes_headings());
    let heading = paragraph.len() == 1 && sentences == 1 && numbered;
    ends_whole_sentence(last.text) && (heading || grammar.turns(line.text) || grammar.looks_back(line.text))
}

/// Whether a line below a title names the speaker: `by the Head of School` starts like the rest of a sentence.
fn signs_title(grammar: &dyn Grammar, last: &Line, line: &Line, layout: LineLayout) -> bool {
    let is_full = layout.width.is_some_and(|width| is_full(last, line, width));
    line.place < LINES_ABOVE && !is_full && grammar.frame_line(line.text) == Some(FrameLine::Speaker)
}

/// How many lines may stand above a speech on a page.
const LINES_ABOVE: usize = 20;

/// Whether a line of a broken text starts or ends a part whatever its width: an address, or a heading that stands alone.
fn begins_part(grammar: &dyn Grammar, paragraph: &[Line], last: &Line, line: &Line) -> bool {
    let address = |line: &Line| grammar.salutation(line.text) == Some(line.text.chars().count());
    let heading = paragraph.len() == 1
        && !ends_sentence(last.text)
        && last.label(grammar).is_some_and(|label| label.style.makes_headings())
        && line.label(grammar).is_some();
    let title = paragraph.len() == 1 && grammar.frame_line(last.text) == Some(FrameLine::Title);
    let page = line.place < LINES_ABOVE && told_above(line.text).is_some();
    address(line) || address(last) && paragraph.len() == 1 || heading || title || page
}

/// By how many columns the lines of a paragraph may fall short of its widest one where it was broken to fit a width.
const SHORT_OF_BREAK: usize = 4;

/// Whether a line behind a line break goes on with the sentence before it: that was broken where the paragraph's lines
/// are full, and is no heading of what follows.
fn goes_on_behind_break(grammar: &dyn Grammar, last: &Line, line: &Line) -> bool {
    let width = line.break_width.filter(|width| WRAP_WIDTHS.contains(width));
    let is_full = width.is_some_and(|width| is_full(last, line, width.saturating_sub(SHORT_OF_BREAK)));
    is_full && !ends_sentence(last.text) && line.label(grammar).is_none()
}

/// Characters that no paragraph ends with.
fn is_mid_sentence_end(character: char) -> bool {
    "，、《〈（“‘「『(".contains(character)
}

/// From which width in columns on a line with a sentence in it and none at its end was broken: 24 characters.
const WIDEST_TORN: usize = 48;

/// From how many lines with white space in front on that shows where paragraphs start.
const INDENTED: usize = 3;

/// From how many torn lines on a text counts as broken at no width.
const TORN_LINES: usize = 2;

/// Whether a wide line with a mark inside stops without one.
fn is_torn(line: &Line) -> bool {
    !ends_sentence(line.text)
        && !line.text.ends_with(is_mid_sentence_end)
        && line.text.contains(['。', '，', ',', '；'])
        && line.text.width() >= WIDEST_TORN
        && line.text.starts_with(|c: char| !c.is_ascii())
}

/// Whether Chinese text stops in mid-sentence: sentences, then words without an end, or a particle that wants a noun.
/// A heading is one sentence without an end and stays as it is.
fn is_unfinished(grammar: &dyn Grammar, paragraph: &[Line], last: &Line, layout: LineLayout) -> bool {
    let ended = ends_sentence(last.text);
    // Where empty lines part the paragraphs, a line end between two sentences or in a joined line parts nothing.
    let parts = layout.spaced && (paragraph.len() > 1 || last.text.contains('。'));
    // Behind a whole sentence a wide line stops where it was broken, whatever the width of the others.
    let parts = parts || is_torn(last) && (layout.torn || last.text.contains('。'));
    // So does one of words with blanks between them where empty lines part the paragraphs.
    let framed = last.place < LINES_ABOVE && grammar.frame_line(last.text).is_some();
    let words = layout.spaced && last.text.is_ascii() && last.text.width() >= WIDEST_TORN;
    let parts = parts || words && !framed;
    !ended && (parts || last.text.ends_with(['的', '和', '与', '及', '在', '对', '从']))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::formats::lines_of;
    use crate::language::{Language, grammar};
    use crate::speech::line::lines;

    /// The paragraphs of a text, the ends of joined lines as `|`.
    fn cut(string: &str, language: Language) -> Vec<String> {
        let (file, grammar) = (lines_of(string), grammar(language));
        let paragraphs = paragraphs(lines(&file, grammar), grammar);
        let texts =
            |paragraph: &Vec<Line>| paragraph.iter().map(|line| line.text).collect::<Vec<_>>().join("|");
        paragraphs.iter().map(texts).collect()
    }

    #[test]
    fn a_paragraph_is_a_line_without_the_white_space_around_it() {
        let text = "同志们：\n\n\u{3000}\u{3000}一、提高政治站位\n\t\n一要始终把政治建设摆在首位。\n";
        assert_eq!(
            cut(text, Language::Chinese),
            ["同志们：", "一、提高政治站位", "一要始终把政治建设摆在首位。"]
        );
    }

    #[test]
    fn a_link_that_splits_a_sentence_does_not_split_the_paragraph() {
        let text =
            "会议听取和审议了国务院总理李克强所作的\n政府工作报告\n。会议充分肯定国务院过去一年的工作。";
        assert_eq!(cut(text, Language::Chinese).len(), 1);
        let text = "我们召开了全会。我们依照\n宪法\n和\n基本法\n有效实施全面管治权。\n\n五年来，我们坚持党的领导。\n\n会议号召。";
        assert_eq!(cut(text, Language::Chinese).len(), 3);
    }

    #[test]
    fn a_paragraph_a_line_that_lacks_its_full_stop_stays_a_paragraph() {
        let text = "今天我们开会。任务很重\n大家要抓好落实。\n同志们，让我们一起努力。";
        assert_eq!(cut(text, Language::Chinese).len(), 3);
    }

    #[test]
    fn a_heading_without_a_full_stop_is_not_joined_to_what_follows() {
        let text = "（一）奋力落实重要使命，城市核心功能进一步强化\n加快国际经济中心建设。";
        assert_eq!(cut(text, Language::Chinese).len(), 2);
    }

    #[test]
    fn lines_of_a_fixed_width_are_joined() {
        let text = "It is a pleasure to return from whence I came. You are among\n\
            my oldest friends in Washington, and this House is my oldest\n\
            home. It was here, more than 14 years ago, that I first took\n\
            the oath of Federal office. It was here, for 14 years, that\n\
            I gained both knowledge and inspiration from members of both\n\
            parties in both Houses.\n\
            \n\
            I speak today in an hour of national peril and national\n\
            opportunity. Before my term has ended, we shall have to test\n\
            anew whether a nation such as ours can endure.";
        assert_eq!(cut(text, Language::English).len(), 2);
    }

    #[test]
    fn lines_that_are_paragraphs_are_not_joined() {
        let text = "Mr. Speaker:\nMy fellow Americans, the state of the Union is strong.\nThank you.";
        assert_eq!(cut(text, Language::English).len(), 3);
    }
}
