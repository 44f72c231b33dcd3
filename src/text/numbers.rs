//! Where a number in figures begins and ends, with the signs that belong to it.

use super::{CharRange, Text};

/// Signs before the figures of a number, and after them.
const BEFORE: &str = "$£€¥￥";
const AFTER: &str = "%％‰℃";

/// Longer runs of figures are no number that anybody reads.
const LONGEST: usize = 64;

/// The number that a position lies inside of: `19.4%` of a position before its `9`, `.` or `%`. `None` elsewhere.
pub fn number_around(text: &Text, position: usize) -> Option<CharRange> {
    // Most edges stand in no number.
    if !goes_on(text, position) {
        return None;
    }
    let earlier = (position.saturating_sub(LONGEST)..position).rev();
    let later = position + 1..position + LONGEST;
    let start = earlier.take_while(|&position| goes_on(text, position + 1)).last()?;
    let end = later.take_while(|&position| goes_on(text, position - 1)).last()?;
    let number = CharRange::new(start, end);
    text.slice(number).contains(|character: char| character.is_ascii_digit()).then_some(number)
}

/// Whether the characters before and after a position may be of one number.
fn goes_on(text: &Text, position: usize) -> bool {
    let at = |offset: isize| position.checked_add_signed(offset).and_then(|position| text.char_at(position));
    let is_digit = |offset: isize| at(offset).is_some_and(|character| character.is_ascii_digit());
    let (Some(before), Some(after)) = (at(-1), at(0)) else { return false };
    match (before, after) {
        // With letters, too: `5G`, `1.2m`.
        _ if before.is_ascii_alphanumeric() && after.is_ascii_alphanumeric() => true,
        (_, '.' | ',') => is_digit(-1) && is_digit(1),
        ('.' | ',', _) => is_digit(-2) && is_digit(0),
        _ if BEFORE.contains(before) => is_digit(0),
        _ => AFTER.contains(after) && is_digit(-1),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn around(string: &str, position: usize) -> Option<String> {
        let text = Text::new(string.to_owned());
        number_around(&text, position).map(|range| text.slice(range).to_owned())
    }

    #[test]
    fn a_number_is_whole_with_its_signs() {
        let line = "增长19.4%，";
        for position in 3..=6 {
            assert_eq!(around(line, position).as_deref(), Some("19.4%"), "{position}");
        }
        for position in [0, 1, 2, 7, 8, 20] {
            assert_eq!(around(line, position), None, "{position}");
        }
        assert_eq!(around("$1,400m, too", 1).as_deref(), Some("$1,400m"));
        assert_eq!(around("5G", 1).as_deref(), Some("5G"));
    }

    #[test]
    fn words_and_the_ends_of_sentences_are_no_numbers() {
        assert_eq!(around("GDP grew.", 2), None);
        assert_eq!(around("In 2024. Then", 7), None);
        assert_eq!(around("5, 6", 1), None);
    }
}
