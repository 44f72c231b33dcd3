//! At which width the lines of a text were broken, if they were: manually, or by a program.

use std::ops::RangeInclusive;

use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

use super::line::{Line, SENTENCE_MARKS, may_end_paragraph};
use crate::language::Grammar;
use crate::text::symbols::is_han;

/// The narrowest and widest width in columns to which texts are broken manually or by a program.
pub const WRAP_WIDTHS: RangeInclusive<usize> = 24..=200;

/// By how many columns a full line may be narrower than the width, in a script without spaces: four characters that a
/// program would not part from a mark or a figure.
const RAGGED: usize = 8;

/// By how many columns a line may be wider: a punctuation mark that hangs over the edge, and the next one.
pub const HANGING: usize = 4;

/// By so many columns full lines of one width differ in a script without spaces: a mark that may not start a line, or half a
/// character.
const TIGHT: usize = 2;

/// So much of the lines near a width are of that width where a short text was broken at it. Lines that end where their
/// clauses end spread evenly.
const TIGHT_SHARE: f64 = 0.7;

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

/// The shares of broken lines in percent that are narrower than the narrowest, and wider than the width: headings among them, and
/// marks that hang over.
const NARROWEST_PERCENT: usize = 3;
const WIDEST_PERCENT: usize = 90;

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
    /// The widths of the lines of a text, if it is broken at a width.
    pub fn of(lines: &[Line], grammar: &dyn Grammar) -> Option<Self> {
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
        Some(Self { width: at(WIDEST_PERCENT).unwrap_or(width), narrowest })
    }

    /// The width that lines were broken to fit into, in columns.
    pub fn width(self) -> usize {
        self.width
    }

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

/// Whether the next line's first word would not have fitted after this line any more, or in a script without spaces
/// only a few characters of it would have.
pub fn is_full(line: &Line, next: &Line, wrap: Wrap) -> bool {
    let own = line.columns();
    let first_word = next.text.split_word_bounds().next().unwrap_or_default();
    let unspaced = line.text.ends_with(|c: char| !c.is_ascii()) || line.text.contains(is_han);
    own + first_word.width() >= wrap.width || unspaced && own >= wrap.narrowest
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::formats::lines_of;
    use crate::language::{Language, grammar};
    use crate::speech::lines::lines;

    const PARAGRAPH: &str = "去年入冬以来，我们把全镇的水渠走了一遍，哪一段漏水，哪一段塌方，都画在了图上，\
        今年开春就照着图一段一段修，修一段验一段，不让一户人家的田旱着，也不让一分钱花得不明不白。";

    /// A paragraph in lines of so many characters.
    fn broken(paragraph: &str, characters: usize) -> String {
        let all: Vec<char> = paragraph.chars().collect();
        all.chunks(characters).map(|line| line.iter().collect::<String>() + "\n").collect()
    }

    fn wrap(text: &str) -> Option<Wrap> {
        let (file, grammar) = (lines_of(text), grammar(Language::Chinese));
        Wrap::of(&lines(&file, grammar), grammar)
    }

    #[test]
    fn a_width_is_told_where_most_lines_are_full_and_stop_in_mid_sentence() {
        let wrapped = wrap(&broken(PARAGRAPH, 20).repeat(3));
        assert!(wrapped.is_some_and(|wrap| (36..=44).contains(&wrap.width)));
        // One paragraph a line, and too few lines to tell.
        assert!(wrap(&format!("{PARAGRAPH}\n").repeat(9)).is_none());
        assert!(wrap(&broken(PARAGRAPH, 30)).is_none());
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
            assert!(wrap(&text.join("\n")).is_none(), "{times}");
        }
    }

    #[test]
    fn a_short_text_is_broken_at_a_width_whatever_its_headings_are() {
        let item = "水渠要一段一段修，修一段验一段，哪一段漏水，哪一段塌方，都要记下来。";
        let part = |number| format!("{number}、修渠\n{}", broken(item, 20));
        let text =
            format!("在修渠会上的讲话\n\n各位乡亲：\n{}谢谢大家！", ["一", "二", "三"].map(part).concat());
        assert!(wrap(&text).is_some());
        // Short paragraphs under headings of the same width.
        let text = "各位老师、同学们：\n大家好！我讲三点希望。\n一、希望大家认真读书\n书山有路勤为径。\n二、希望大家守住规矩\n\
            没有规矩，不成方圆。\n谢谢大家！";
        assert!(wrap(text).is_none());
    }
}
