//! How the lines of a text are set: whether somebody broke them at a width, and what white space says about paragraphs.

use std::ops::RangeInclusive;

use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

use super::line::Line;
use crate::formats::Start;
use crate::language::{Grammar, LabelStyle};
use crate::text::line_end::{closes, ends_clause};
use crate::text::symbols::is_han;

/// The narrowest and widest width in columns to which texts are broken manually or by a program.
pub const WRAP_WIDTHS: RangeInclusive<usize> = 24..=200;

/// By how many columns a full line may be narrower than the width, in a script without spaces: four characters that a
/// program would not part from a mark or a figure.
const RAGGED: usize = 8;

/// By how many columns a line may be wider: a punctuation mark that hangs over the edge, and the next one.
const HANGING: usize = 4;

/// By so many columns full lines of one width differ in a script without spaces: a mark that may not start a line, or half a
/// character.
const TIGHT: usize = 2;

/// So much of the lines near a width are of that width where a short text was broken at it. Lines that end where their
/// clauses end spread evenly.
const TIGHT_SHARE: f64 = 0.7;

/// By how many columns a full line that ends a sentence may be narrower than the width: one character.
const NARROWER: usize = 2;

/// The same where full lines are of many widths: two characters.
const NARROWER_IF_RAGGED: usize = 4;

/// The share of a text's lines that have to be full for the text to count as broken at a fixed width. A text with one
/// paragraph a line has full lines only by chance.
const WRAPPED_SHARE: f64 = 0.45;

/// The share of the full lines that have to stop in mid-sentence: those of a text with one paragraph a line end one.
const BROKEN_SHARE: f64 = 0.5;

/// The share of the full lines that have a clause's end in them: sentences go over them. Lines of a list have none.
const MARKED_SHARE: f64 = 0.25;

/// What ends a clause, in any script.
const CLAUSE_MARKS: [char; 12] = ['，', '。', '；', '！', '？', '：', ',', '.', ';', '!', '?', ':'];

/// The share of lines that may be wider than the width, such as one that was never broken.
const WIDER_SHARE: f64 = 0.3;

/// From how many lines on a fixed width can be told at all.
const WRAPPED_LINES: usize = 6;

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
        let wrap = wrap(lines, grammar);
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
            let tight = (wrap.width..=wrap.width + HANGING + narrower).contains(&(line.columns() + narrower));
            is_full(line, next, wrap)
                && (!ends_clause(line.text) || line.text.ends_with(['.', '!', '?', ':', ';']) || tight)
        })
    }
}

/// The widths in columns of lines that were broken.
#[derive(Clone, Copy)]
pub struct Wrap {
    /// The width that lines were broken to fit into; marks may hang over it.
    width: usize,
    /// How narrow a line in a script without spaces may be that was broken.
    narrowest: usize,
}

/// By how many columns the lines of a paragraph may fall short of its widest one where it was broken to fit a width.
const SHORT_OF_BREAK: usize = 4;

impl Wrap {
    /// How narrow a line in a script without spaces may be that was broken, in columns.
    pub fn narrowest(self) -> usize {
        self.narrowest
    }

    /// The widths of the lines of one paragraph, whose widest is known.
    pub fn of_break(widest: usize) -> Self {
        let width = widest.saturating_sub(SHORT_OF_BREAK);
        Self { width, narrowest: width.saturating_sub(RAGGED) }
    }
}

/// The shares of broken lines in percent that are narrower than the narrowest, and wider than the width: headings among them, and
/// marks that hang over.
const NARROWEST_PERCENT: usize = 3;
const WIDEST_PERCENT: usize = 90;

/// The width at which the text is broken, if it is.
fn wrap(lines: &[Line], grammar: &dyn Grammar) -> Option<Wrap> {
    let width = wrap_width(lines, grammar)?;
    let window = width.saturating_sub(RAGGED)..=width + HANGING;
    let mut broken: Vec<usize> = lines
        .iter()
        .filter(|line| line.text.contains(is_han) && line.text.ends_with(char::is_alphanumeric))
        .filter(|line| line.label(grammar).is_none_or(|label| !label.style.makes_headings()))
        .map(Line::columns)
        .filter(|columns| window.contains(columns))
        .collect();
    broken.sort_unstable();
    let at = |percent: usize| broken.get(broken.len() * percent / 100).copied();
    // With a figure in it a line is narrower by a column.
    let narrowest = at(NARROWEST_PERCENT).map_or(width.saturating_sub(RAGGED), |narrowest| narrowest - 1);
    Some(Wrap { width: at(WIDEST_PERCENT).unwrap_or(width), narrowest })
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

/// Marks that no heading holds.
pub const SENTENCE_MARKS: [char; 5] = ['。', '！', '？', '；', '：'];

/// The width in columns at which the text is broken, if it is: the one that most lines are full at, while few are
/// wider. Neither the widest line nor the narrowest decides.
fn wrap_width(lines: &[Line], grammar: &dyn Grammar) -> Option<usize> {
    if lines.len() < WRAPPED_LINES {
        return None;
    }
    let widths: Vec<usize> = lines.iter().map(Line::text_columns).collect();
    let mut counts = vec![0_usize; WRAP_WIDTHS.end() + HANGING + 2];
    for &width in &widths {
        counts.get_mut(width).into_iter().for_each(|count| *count += 1);
    }
    let full_at = |width: usize| -> usize {
        counts.get(width.saturating_sub(RAGGED)..=width + HANGING).unwrap_or_default().iter().sum()
    };
    let has_few_wider = |width: usize| {
        let wider = widths.iter().filter(|&&other| other > width + HANGING).count();
        wider as f64 <= lines.len() as f64 * WIDER_SHARE
    };
    let fullest = WRAP_WIDTHS.rev().max_by_key(|&width| full_at(width))?;
    if has_few_wider(fullest) && is_wrapped_at(fullest, lines, &[]) {
        return Some(fullest);
    }
    // Of a short text most lines may be headings and ends of paragraphs: then its full lines are all of one width.
    let tight_at = |width: usize| -> usize {
        counts.get(width.saturating_sub(TIGHT)..=width + TIGHT).unwrap_or_default().iter().sum()
    };
    let width =
        WRAP_WIDTHS.rev().filter(|&width| has_few_wider(width)).max_by_key(|&width| tight_at(width))?;
    let is_tight = tight_at(width) as f64 >= full_at(width) as f64 * TIGHT_SHARE;
    let is_whole = |line: &Line| {
        let is_headed = line.label(grammar).is_some_and(|label| label.style.makes_headings());
        (is_headed || grammar.frame_line(line.text).is_some()) && !line.text.contains(SENTENCE_MARKS)
    };
    let whole: Vec<bool> =
        lines.iter().map(|line| is_tight && line.text_columns() < width && is_whole(line)).collect();
    (is_tight && is_wrapped_at(width, lines, &whole)).then_some(width)
}

/// Whether enough lines are full at a width and stop in mid-sentence; those that `whole` says are none of them count, being
/// titles and headings, which end where they end.
fn is_wrapped_at(width: usize, lines: &[Line], whole: &[bool]) -> bool {
    let wrap = Wrap { width, narrowest: width.saturating_sub(RAGGED) };
    let is_whole = |place: usize| whole.get(place).copied().unwrap_or(false);
    let text = (0..lines.len()).filter(|&place| !is_whole(place)).count();
    // A line that is much wider says nothing of this width.
    let full = lines.windows(2).enumerate().filter(|(place, pair)| {
        !is_whole(*place)
            && matches!(pair, [line, next] if line.text_columns() <= width + HANGING && is_full(line, next, wrap))
    });
    let (mut count, mut broken, mut marked) = (0_usize, 0_usize, 0_usize);
    for line in full.filter_map(|(_, pair)| pair.first()) {
        count += 1;
        broken += usize::from(!may_end_paragraph(line.text));
        marked += usize::from(line.text.contains(CLAUSE_MARKS));
    }
    count as f64 >= text as f64 * WRAPPED_SHARE
        && broken as f64 >= count as f64 * BROKEN_SHARE
        && marked as f64 >= count as f64 * MARKED_SHARE
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
        (all + 1, narrow + usize::from(line.columns() + NARROWER < wrap.width))
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

/// Whether the next line's first word would not have fitted after this line any more, or in a script without spaces
/// only a few characters of it would have.
pub fn is_full(line: &Line, next: &Line, wrap: Wrap) -> bool {
    let own = line.columns();
    let first_word = next.text.split_word_bounds().next().unwrap_or_default();
    let unspaced = line.text.ends_with(|c: char| !c.is_ascii()) || line.text.contains(is_han);
    own + first_word.width() >= wrap.width || unspaced && own >= wrap.narrowest
}

/// Whether a paragraph may end with a line: with a clause or what closes, be it only a name.
pub fn may_end_paragraph(text: &str) -> bool {
    ends_clause(text) || closes(text) || text.ends_with(LOST)
}

/// What stands for a character that was lost: at the end of a line it may have been the mark.
const LOST: char = '\u{FFFD}';

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
    fn a_width_is_told_where_most_lines_are_full_and_stop_in_mid_sentence() {
        let wrapped = layout(&broken(PARAGRAPH, 20, "", "\n").repeat(3));
        assert!(wrapped.wrap.is_some_and(|wrap| (36..=44).contains(&wrap.width)));
        assert!(!wrapped.doubled && !wrapped.indented);
        // One paragraph a line, and too few lines to tell.
        assert!(layout(&format!("{PARAGRAPH}\n").repeat(9)).wrap.is_none());
        assert!(layout(&broken(PARAGRAPH, 30, "", "\n")).wrap.is_none());
    }

    #[test]
    fn empty_lines_after_all_lines_say_nothing_and_after_paragraphs_part_them() {
        let doubled = layout(&broken(PARAGRAPH, 20, "", "\n\n").replace("。\n", "。\n\n").repeat(3));
        assert!(doubled.doubled);
        let spaced = layout(&broken(PARAGRAPH, 20, "", "\n").replace("。\n", "。\n\n").repeat(3));
        assert!(spaced.spaced && !spaced.doubled);
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

    #[test]
    fn clauses_of_any_length_on_lines_of_their_own_are_not_broken_at_a_width() {
        let clauses = [
            "修好三座水库的闸门和沿线的护坡",
            "办好村里的小学",
            "把羊圈迁到河的下游去",
            "各家门前的水沟各家负责清理干净",
            "老人吃药由卫生员送上门",
            "路灯再添二十盏",
            "粮食晒干以后再入库保管好",
            "秋后给每个生产小组算一次账",
            "桥面加宽到能过两辆拖拉机",
            "山上的防火道年年要重新开",
            "渡口夜里也要留一个人",
        ];
        for times in [1, 5, 40] {
            // In another order each time.
            let text: Vec<&str> =
                (0..clauses.len() * times).map(|at| clauses[at * 7 % clauses.len()]).collect();
            assert!(layout(&text.join("\n")).wrap.is_none(), "{times}");
        }
    }

    #[test]
    fn a_short_text_is_broken_at_a_width_whatever_its_headings_are() {
        let item = "水渠要一段一段修，修一段验一段，哪一段漏水，哪一段塌方，都要记下来。";
        let part = |number| format!("{number}、修渠\n{}", broken(item, 20, "", "\n"));
        let text =
            format!("在修渠会上的讲话\n\n各位乡亲：\n{}谢谢大家！", ["一", "二", "三"].map(part).concat());
        assert!(layout(&text).wrap.is_some());
        // Short paragraphs under headings of the same width.
        let text = "各位老师、同学们：\n大家好！我讲三点希望。\n一、希望大家认真读书\n书山有路勤为径。\n二、希望大家守住规矩\n\
            没有规矩，不成方圆。\n谢谢大家！";
        assert!(layout(text).wrap.is_none());
    }
}
