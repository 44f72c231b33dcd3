//! Many strings that are searched for at once.

use rustc_hash::FxHashMap;

use crate::text::{CharRange, Text};

/// Patterns that are looked for all at once.
#[derive(Clone, Debug, Default)]
pub struct PatternSet {
    /// By their first two characters, the longest first.
    by_start: FxHashMap<(char, char), Vec<Vec<char>>>,
}

impl PatternSet {
    /// Makes the set; patterns of less than two characters are left out.
    pub fn new<'a>(wordings: impl IntoIterator<Item = &'a str>) -> Self {
        let mut by_start: FxHashMap<(char, char), Vec<Vec<char>>> = FxHashMap::default();
        for wording in wordings {
            let characters: Vec<char> = wording.chars().collect();
            if let [first, second, ..] = *characters {
                by_start.entry((first, second)).or_default().push(characters);
            }
        }
        for same_start in by_start.values_mut() {
            same_start.sort_by_key(|wording| std::cmp::Reverse(wording.len()));
            same_start.dedup();
        }
        Self { by_start }
    }

    /// Where they stand in a range of a text, from left to right; where several start, the longest first.
    pub fn find(&self, text: &Text, range: CharRange) -> Vec<CharRange> {
        let characters: Vec<char> = text.slice(range).chars().collect();
        let mut out = Vec::new();
        for (offset, pair) in characters.windows(2).enumerate() {
            let [first, second] = *pair else { continue };
            let Some(candidates) = self.by_start.get(&(first, second)) else { continue };
            let rest = characters.get(offset..).unwrap_or_default();
            let start = range.start + offset;
            let here = candidates.iter().filter(|wording| rest.starts_with(wording));
            out.extend(here.map(|wording| CharRange::new(start, start + wording.len())));
        }
        out
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_wording_is_found_wherever_it_stands() {
        let text = Text::new("在新城街道和新城社区，开发区".to_owned());
        let wordings = PatternSet::new(["新城", "新城街道", "城街", "发", ""]);
        let found: Vec<_> =
            wordings.find(&text, text.range()).iter().map(|&r| text.slice(r).to_owned()).collect();
        assert_eq!(found, ["新城街道", "新城", "城街", "新城"]);
    }
}
