//! Lines that are a person's name, or an office and one.

use crate::text::symbols::is_han;

/// Whether a line is a name and nothing else: two to four Chinese characters, or two to five words with capitals.
pub fn is_name(line: &str) -> bool {
    let chinese = (2..=4).contains(&line.chars().count()) && line.chars().all(is_han);
    const JOINING: [&str; 9] = ["on", "of", "at", "in", "the", "to", "for", "and", "with"];
    let first = line.split_whitespace().next().unwrap_or_default().to_lowercase();
    let capital = |word: &str| {
        word.starts_with(char::is_uppercase) && word.chars().all(|c| c.is_alphabetic() || ".'’-".contains(c))
    };
    let words = line.split_whitespace().count();
    chinese
        || (2..=5).contains(&words)
            && !JOINING.contains(&first.as_str())
            && line.split_whitespace().all(capital)
}

/// Whether a line that names an office ends with a name: `乡长 何秋实`, `Warden Ines Calloway`.
pub fn ends_with_name(line: &str) -> bool {
    let last = line.split_whitespace().last().unwrap_or_default();
    let words = line.split_whitespace().count();
    words > 1 && (last.contains(is_han) && is_name(last)) || words > 2 && is_name(line)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_told_by_its_form() {
        assert!(
            is_name("何秋实") && is_name("Ines Calloway") && !is_name("On the River") && !is_name("Harbours")
        );
        assert!(ends_with_name("乡长 何秋实") && ends_with_name("Warden Ines Calloway"));
        assert!(!ends_with_name("国务院总理") && !ends_with_name("Office of the Warden"));
    }
}
