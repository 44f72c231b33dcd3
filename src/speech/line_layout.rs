//! How the lines of a text are set: whether somebody broke them at a width, and what white space says about paragraphs.

use super::line::{Line, SENTENCE_MARKS, may_end_paragraph};
use super::wrap::{HANGING, Wrap, is_full};
use crate::formats::Start;
use crate::language::{Grammar, LabelStyle};
use crate::text::line_end::ends_clause;
use crate::text::symbols::is_han;

/// By how many columns a full line that ends a sentence may be narrower than the width: one character.
const NARROWER: usize = 2;

/// The same where full lines are of many widths: two characters.
const NARROWER_IF_RAGGED: usize = 4;

/// How a text is set.
pub struct LineLayout {
    /// The width at which its lines are broken, if they are.
    pub wrap: Option<Wrap>,
    /// The numberings that stand over headings on lines of their own, where lines are broken at a width.
    pub heading_styles: Vec<LabelStyle>,
    /// Whether empty lines stand between its paragraphs, so that a single line end is none of a paragraph.
    pub spaced: bool,
    /// Whether a paragraph ends where the file says that it does.
    pub ends_paragraphs: bool,
    /// Whether an empty line stands after every line, so that it says nothing.
    pub doubled: bool,
    /// Whether paragraphs start with white space.
    pub indented: bool,
    /// Whether white space stands in front of every line, so that it says nothing of lines in mid-sentence.
    pub all_indented: bool,
    /// Whether lines stop in mid-sentence at no width.
    pub torn: bool,
    /// Whether white space stands in front of each paragraph and of no other line.
    pub hanging: bool,
    /// Whether lines are broken at the width with white space in front of each paragraph, so that its lack says that a
    /// paragraph goes on.
    pub starts_indented: bool,
    /// Whether full lines are of many widths.
    pub ragged: bool,
}

impl LineLayout {
    pub fn of(lines: &[Line], grammar: &dyn Grammar) -> Self {
        let wrap = Wrap::of(lines, grammar);
        // A file that breaks lines inside of its paragraphs, or has no line of a fixed width, means the ends of paragraphs.
        let ends_paragraphs = wrap.is_none() || lines.iter().any(|line| line.start == Start::Break);
        let apart =
            lines.windows(2).filter(|pair| matches!(pair, [line, next] if next.place == line.place + 2));
        let doubled = wrap.is_some() && apart.count() as f64 > lines.len() as f64 * SPACED_SHARE;
        let indents = lines.iter().filter(|line| line.is_indented()).count();
        let torn = lines.windows(2).filter(|pair| {
            let [line, next] = pair else { return false };
            next.is_right_below(line) && !next.is_indented() && is_torn(line)
        });
        let torn = torn.count();
        let indented = indents > 1 && indents < lines.len();
        Self {
            heading_styles: wrap.map(|wrap| heading_styles(lines, wrap, grammar)).unwrap_or_default(),
            wrap,
            spaced: is_spaced(lines),
            ends_paragraphs,
            doubled,
            indented,
            all_indented: indents == lines.len(),
            torn: torn >= TORN_LINES,
            hanging: indents >= INDENTED && torn > 0,
            starts_indented: indented && wrap.is_some_and(|wrap| starts_indented(lines, wrap)),
            ragged: wrap.is_some_and(|wrap| is_ragged(lines, wrap)),
        }
    }

    /// Whether a line stands where the next line of a paragraph would.
    pub fn adjacent(&self, last: &Line, line: &Line) -> bool {
        line.is_right_below(last) || self.doubled && line.place == last.place + 2
    }

    /// Whether a line was broken at the width before the next one. One that ends a sentence may be a paragraph's last:
    /// only a full one is broken.
    pub fn is_broken(&self, line: &Line, next: &Line) -> bool {
        self.wrap.is_some_and(|wrap| {
            let narrower = if self.ragged { NARROWER_IF_RAGGED } else { NARROWER };
            let tight =
                (wrap.width()..=wrap.width() + HANGING + narrower).contains(&(line.columns() + narrower));
            is_full(line, next, wrap)
                && (!ends_clause(line.text) || line.text.ends_with(['.', '!', '?', ':', ';']) || tight)
        })
    }
}

/// The numberings that stand over headings on lines of their own. Most lines with them that were not broken end without
/// a mark; where all are as wide as broken ones, no sentence ends in any, as one would in a paragraph that starts with
/// its heading.
fn heading_styles(lines: &[Line], wrap: Wrap, grammar: &dyn Grammar) -> Vec<LabelStyle> {
    let mut counts: Vec<(LabelStyle, StyleCounts)> = Vec::new();
    for pair in lines.windows(2) {
        let [line, next] = pair else { continue };
        let label = line.label(grammar).filter(|label| label.style.makes_headings());
        let Some(label) = label.filter(|_| line.text.contains(is_han)) else { continue };
        let place = counts.iter().position(|(style, _)| *style == label.style).unwrap_or_else(|| {
            counts.push((label.style, StyleCounts::default()));
            counts.len() - 1
        });
        let Some((_, counts)) = counts.get_mut(place) else { continue };
        let full = is_full(line, next, wrap);
        counts.full += usize::from(full);
        counts.sentences += usize::from(line.text.contains(SENTENCE_MARKS));
        counts.short += usize::from(!full);
        counts.bare += usize::from(!full && !may_end_paragraph(line.text));
    }
    counts.retain(|(_, counts)| match counts.short {
        _ if counts.sentences > 0 => false,
        0 => counts.full > 1,
        short => counts.bare * 2 > short,
    });
    counts.into_iter().map(|(style, _)| style).collect()
}

/// What the lines with one style of numbering look like.
#[derive(Default)]
struct StyleCounts {
    /// Those as wide as broken lines.
    full: usize,
    /// The others, and those of them without a mark at the end.
    short: usize,
    bare: usize,
    /// Those with the end of a sentence inside.
    sentences: usize,
}

/// The share of sure starts of paragraphs that have white space in front of them where all paragraphs have.
const INDENTED_STARTS: f64 = 0.8;

/// Whether white space stands in front of the lines that a paragraph surely starts with: those after a line that ends
/// a sentence and is not full.
fn starts_indented(lines: &[Line], wrap: Wrap) -> bool {
    let (mut all, mut indented) = (0_usize, 0_usize);
    for pair in lines.windows(2) {
        let [line, next] = pair else { continue };
        if ends_clause(line.text) && !is_full(line, next, wrap) {
            all += 1;
            indented += usize::from(next.is_indented());
        }
    }
    indented >= INDENTED && indented as f64 >= all as f64 * INDENTED_STARTS
}

/// The share of broken lines that are narrower than the width by more than a character where a text is ragged.
const RAGGED_SHARE: f64 = 0.3;

/// Whether lines that stop in mid-sentence are of many widths.
fn is_ragged(lines: &[Line], wrap: Wrap) -> bool {
    let broken = lines.windows(2).filter_map(|pair| match pair {
        [line, next] if !may_end_paragraph(line.text) && is_full(line, next, wrap) => Some(line),
        _ => None,
    });
    let (all, narrow) = broken.fold((0_usize, 0_usize), |(all, narrow), line| {
        (all + 1, narrow + usize::from(line.columns() + NARROWER < wrap.width()))
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
        if ends_clause(line.text) {
            ends += 1;
            apart += usize::from(!next.is_right_below(line));
        }
    }
    ends > 0 && apart as f64 >= ends as f64 * SPACED_SHARE
}

/// From which width in columns on a line with a sentence in it and none at its end was broken: 24 characters.
pub const WIDEST_TORN: usize = 48;

/// From how many lines with white space in front on that shows where paragraphs start.
const INDENTED: usize = 3;

/// From how many torn lines on a text counts as broken at no width.
const TORN_LINES: usize = 2;

/// Whether a wide line with a mark inside stops without one.
pub fn is_torn(line: &Line) -> bool {
    !may_end_paragraph(line.text)
        && !line.text.ends_with(is_mid_sentence_end)
        && line.text.contains(['。', '，', ',', '；'])
        && line.text_columns() >= WIDEST_TORN
        && line.text.starts_with(|c: char| !c.is_ascii())
}

/// Characters that no paragraph ends with.
pub fn is_mid_sentence_end(character: char) -> bool {
    "，、《〈（“‘「『(".contains(character)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::formats::lines_of;
    use crate::language::{Language, grammar};
    use crate::speech::lines::lines;

    const PARAGRAPH: &str = "去年入冬以来，我们把全镇的水渠走了一遍，哪一段漏水，哪一段塌方，都画在了图上，\
        今年开春就照着图一段一段修，修一段验一段，不让一户人家的田旱着，也不让一分钱花得不明不白。";

    /// A paragraph in lines of so many characters, with something in front of the first and between the lines.
    fn broken(paragraph: &str, characters: usize, indent: &str, between: &str) -> String {
        let all: Vec<char> = paragraph.chars().collect();
        let lines: Vec<String> = all.chunks(characters).map(|line| line.iter().collect()).collect();
        format!("{indent}{}\n", lines.join(between))
    }

    fn layout(text: &str) -> LineLayout {
        let (file, grammar) = (lines_of(text), grammar(Language::Chinese));
        LineLayout::of(&lines(&file, grammar), grammar)
    }

    #[test]
    fn empty_lines_after_all_lines_say_nothing_and_after_paragraphs_part_them() {
        let doubled = layout(&broken(PARAGRAPH, 20, "", "\n\n").replace("。\n", "。\n\n").repeat(3));
        assert!(doubled.doubled);
        let spaced = layout(&broken(PARAGRAPH, 20, "", "\n").replace("。\n", "。\n\n").repeat(3));
        assert!(spaced.spaced && !spaced.doubled);
        let plain = layout(&broken(PARAGRAPH, 20, "", "\n").repeat(3));
        assert!(!plain.doubled && !plain.indented);
    }

    #[test]
    fn white_space_in_front_of_paragraphs_is_seen() {
        let indented = layout(&broken(PARAGRAPH, 20, "　　", "\n").repeat(4));
        assert!(indented.indented && indented.starts_indented);
        assert!(!layout(&broken(PARAGRAPH, 20, "", "\n").repeat(4)).starts_indented);
    }

    #[test]
    fn lines_of_many_widths_are_ragged() {
        let even = broken(PARAGRAPH, 20, "", "\n").repeat(4);
        let uneven: String =
            [20, 18, 20, 17].iter().map(|&width| broken(PARAGRAPH, width, "", "\n")).collect();
        assert!(!layout(&even).ragged && layout(&uneven).ragged);
    }

    #[test]
    fn headings_on_lines_of_their_own_are_told_by_their_numbering() {
        let part = |number| format!("{number}、把水渠修好\n{}", broken(PARAGRAPH, 20, "", "\n"));
        let styles = layout(&["一", "二", "三"].map(part).concat()).heading_styles;
        assert_eq!(styles, [LabelStyle::Ideographic]);
        let run_in = |number| broken(&format!("{number}、把水渠修好。{PARAGRAPH}"), 20, "", "\n");
        assert_eq!(layout(&["一", "二", "三"].map(run_in).concat()).heading_styles, []);
    }

    #[test]
    fn lines_torn_at_no_width_are_told() {
        let text = "今年的水渠要一段一段地修，修一段就要验收一段，让全村人都看得见这个变化和\n\
            结果，钱也要一笔一笔记清楚。\n\
            路也一样，先修到村口，再修到各家门前，雨天也能走，老人孩子出门都不再踩着烂\n\
            泥了，这是大家盼了多年的事。\n谢谢。\n";
        assert!(layout(text).torn);
        assert!(!layout(&format!("{PARAGRAPH}\n").repeat(3)).torn);
    }
}
