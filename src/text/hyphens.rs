//! Words that were parted with a hyphen at the end of a line.

use rustc_hash::FxHashSet;

/// First parts that make a compound with any word, which keeps its hyphen (`self-evident`, `twenty-first`).
const COMPOUNDING: [&str; 11] =
    ["self", "well", "half", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

/// Endings of `long` that part it without being a word (`long-er`); it makes compounds with all words (`long-term`).
const OF_LONG: [&str; 5] = ["er", "est", "ed", "ing", "ings"];

/// The words of a document that are written with a hyphen in the middle of a line.
#[derive(Debug, Default)]
pub struct HyphenatedWords<'a>(FxHashSet<&'a str>);

/// How a line goes on with the one before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Joint {
    /// In mid-word: the hyphen at the end falls away.
    Parted,
    /// After a hyphen that belongs to the word.
    Hyphenated,
    /// With a new word.
    Apart,
}

impl<'a> HyphenatedWords<'a> {
    /// The words with a hyphen in the lines of a document.
    pub fn of(lines: impl IntoIterator<Item = &'a str>) -> Self {
        let words = lines.into_iter().flat_map(str::split_whitespace).map(bare);
        Self(words.filter(|word| word.contains('-') && !word.ends_with('-')).collect())
    }

    /// How `line` goes on with what stands before it. A hyphen after a letter and before a small one parts a word,
    /// unless the document writes the word with it elsewhere; a soft hyphen always does.
    pub fn joint(&self, before: &str, line: &str) -> Joint {
        let mut ends = before.chars().rev();
        match (ends.next(), ends.next(), line.chars().next()) {
            (Some('\u{AD}'), Some(_), Some(_)) => Joint::Parted,
            (Some('-' | '\u{2010}'), Some(letter), Some(start)) if letter.is_alphabetic() => {
                if start.is_lowercase() && !self.keeps_hyphen(before, line) {
                    Joint::Parted
                } else {
                    Joint::Hyphenated
                }
            }
            _ => Joint::Apart,
        }
    }

    fn keeps_hyphen(&self, before: &str, line: &str) -> bool {
        let half = before.rsplit(char::is_whitespace).next().unwrap_or_default();
        let half = bare(half).trim_end_matches(['-', '\u{2010}']);
        let rest = line.split_whitespace().next().unwrap_or_default();
        COMPOUNDING.iter().any(|first| half.eq_ignore_ascii_case(first))
            || half.eq_ignore_ascii_case("long") && !OF_LONG.contains(&bare(rest))
            || self.0.contains(bare(&format!("{half}-{rest}")))
    }
}

/// A word without the marks around it.
fn bare(word: &str) -> &str {
    word.trim_matches(|c: char| !c.is_alphanumeric() && c != '-')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_hyphen_at_a_line_end_parts_a_word_unless_the_document_writes_it() {
        let words = HyphenatedWords::of(["a long-term plan, by the half-hour"]);
        assert_eq!(words.joint("the neigh-", "bours came"), Joint::Parted);
        assert_eq!(words.joint("the neigh\u{2010}", "bours came"), Joint::Parted);
        assert_eq!(words.joint("the neigh\u{AD}", "bours came"), Joint::Parted);
        assert_eq!(words.joint("our “long-", "term” aim"), Joint::Hyphenated);
        assert_eq!(words.joint("these self-", "evident truths"), Joint::Hyphenated);
        assert_eq!(words.joint("the twenty-", "third vote"), Joint::Hyphenated);
        assert_eq!(words.joint("for a long-", "lasting peace"), Joint::Hyphenated);
        assert_eq!(words.joint("no long-", "er."), Joint::Parted);
        assert_eq!(words.joint("the Franco-", "German border"), Joint::Hyphenated);
        assert_eq!(words.joint("ten -", "or more"), Joint::Apart);
        assert_eq!(words.joint("the neighbours", "came"), Joint::Apart);
        assert_eq!(words.joint("", "came"), Joint::Apart);
    }
}
