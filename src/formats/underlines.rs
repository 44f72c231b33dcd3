//! Headings with a row of dashes below them, as a text without headings has them: press releases of Hong Kong, mail.

use unicode_width::UnicodeWidthStr;

use super::Paragraph;

/// The fewest dashes of a row.
const FEWEST: usize = 2;

/// The widest heading in columns.
const WIDEST_HEADING: usize = 60;

/// By how many columns a row may be narrower or wider than what it stands below.
const UNEVEN: usize = 4;

/// How high such headings are: the title of a text is above them.
const LEVEL: u8 = 2;

/// From how many headings on they are headings: one row may part a signature.
const HEADINGS: usize = 2;

/// Makes headings of paragraphs that stand above rows of dashes as wide as they are. The rows stay where they are, without
/// their dashes.
pub fn mark_underlined(paragraphs: &mut [Paragraph]) {
    let is_underlined = |pair: &[Paragraph]| match pair {
        [heading, row] => heading.heading.is_none() && is_row_below(&heading.text, &row.text),
        _ => false,
    };
    let places: Vec<usize> = paragraphs
        .windows(2)
        .enumerate()
        .filter_map(|(place, pair)| is_underlined(pair).then_some(place))
        .collect();
    if places.len() < HEADINGS {
        return;
    }
    for place in places {
        if let Some([heading, row]) = paragraphs.get_mut(place..=place + 1) {
            heading.heading = Some(LEVEL);
            row.text.clear();
        }
    }
}

fn is_row_below(heading: &str, row: &str) -> bool {
    let [heading, row] = [heading.trim(), row.trim()];
    let is_dash = |c: char| matches!(c, '-' | '－' | '—' | '─' | '–');
    row.chars().count() >= FEWEST
        && row.chars().all(is_dash)
        && heading.contains(char::is_alphanumeric)
        && heading.width() <= WIDEST_HEADING
        && heading.width().abs_diff(row.width()) <= UNEVEN
        && !heading.ends_with(['。', '，', '；', '.', ',', ';'])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::formats::lines_of;

    /// The headings of a text, and its lines.
    fn read(text: &str) -> (Vec<String>, Vec<String>) {
        let mut paragraphs = lines_of(text);
        mark_underlined(&mut paragraphs);
        let headings = paragraphs.iter().filter(|paragraph| paragraph.heading.is_some());
        let headings = headings.map(|paragraph| paragraph.text.clone()).collect();
        (headings, paragraphs.into_iter().map(|paragraph| paragraph.text).collect())
    }

    #[test]
    fn headings_stand_above_rows_of_dashes_as_wide_as_they_are() {
        let (headings, lines) = read("修渠的事\n－－－－\n渠要修。\nThe mill\n--------\nIt turns.");
        assert_eq!(headings, ["修渠的事", "The mill"]);
        assert_eq!(lines, ["修渠的事", "", "渠要修。", "The mill", "", "It turns."]);
    }

    #[test]
    fn other_rows_part_paragraphs() {
        for text in [
            "渠要修。\n－－－－\n水要放。\n－－－－",
            "修渠\n－－－－－－－－－－－－\n分水\n－－－－－－－－－－－－",
            "何秋实\n－－－\n电话",
        ] {
            assert_eq!(read(text).0, Vec::<String>::new(), "{text}");
        }
    }
}
