//! Search over all speeches: finds wording through line ends, in any case, width and script.

use unicode_normalization::UnicodeNormalization;
use unicode_segmentation::UnicodeSegmentation;

use super::section_remap::SectionRemap;
use crate::compare::{Comparison, PerSpeech, Place, SpeechId};
use crate::text::folding::{folded, is_ignored};
use crate::text::symbols::is_unspaced;
use crate::text::{CharRange, Text};

/// A search and what it found.
#[derive(Clone, Debug, Default)]
pub struct Search {
    /// What is searched for, as typed.
    pub query: String,
    /// For each speech, where it stands, by position.
    pub hits: PerSpeech<Vec<CharRange>>,
    /// Whether the places were found elsewhere, and `query` is only how one of them begins.
    pub is_given: bool,
}

impl Search {
    /// Places of the speeches that were found elsewhere, by position in each; `text` is how they begin.
    pub fn of_places(text: String, hits: PerSpeech<Vec<CharRange>>) -> Self {
        Self { query: text, hits, is_given: true }
    }

    /// Follows places that were found elsewhere to where their words stand now.
    pub(super) fn follow(&mut self, remap: &mut SectionRemap) {
        if self.is_given {
            for speech in self.hits.ids() {
                let places =
                    self.hits[speech].iter().filter_map(|&range| remap.place(Place { speech, range }));
                self.hits[speech] = places.map(|place| place.range).collect();
            }
        }
    }

    /// Whether nothing was found.
    pub fn is_empty(&self) -> bool {
        self.hits.iter().all(Vec::is_empty)
    }

    /// All hits, by speech, then by position.
    pub fn places(&self) -> impl Iterator<Item = Place> + '_ {
        self.hits.entries().flat_map(|(speech, hits)| hits.iter().map(move |&range| Place { speech, range }))
    }

    /// The hits in one speech that reach into a range.
    pub fn hits_in(&self, speech: SpeechId, range: CharRange) -> impl Iterator<Item = CharRange> + '_ {
        let hits = &self.hits[speech];
        let first = hits.partition_point(|hit| hit.end <= range.start);
        hits.iter().copied().skip(first).take_while(move |hit| hit.start < range.end)
    }
}

/// The speeches in the form in which they are searched.
#[derive(Clone, Debug)]
pub struct Searchable(Vec<Searched>);

impl Searchable {
    /// Folds the texts of all speeches; some milliseconds for a hundred thousand characters.
    pub fn new(comparison: &Comparison) -> Self {
        Self(comparison.speeches.iter().map(|speech| Searched::new(&speech.folded)).collect())
    }

    /// Finds every place where a query stands; occurrences do not overlap. A blank query is found nowhere.
    pub fn search(&self, query: &str) -> Search {
        let wanted = Searched::new(&Text::new(folded(query)));
        let hits = self.0.iter().map(|text| text.find(&wanted.characters)).collect();
        Search { query: query.to_owned(), hits, is_given: false }
    }
}

/// A folded text without what a search overlooks: case, width, what takes up no room, kinds of white space, white space
/// beside Chinese.
#[derive(Clone, Debug, Default)]
struct Searched {
    characters: Vec<char>,
    /// The characters of the text that each of `characters` comes from.
    ranges: Vec<CharRange>,
}

impl Searched {
    fn new(text: &Text) -> Self {
        let mut out = Self::default();
        let mut position = 0;
        let mut space = None;
        for grapheme in text.as_str().graphemes(true) {
            let range = CharRange::new(position, position + grapheme.chars().count());
            position = range.end;
            if grapheme.chars().all(char::is_whitespace) {
                space = Some(range);
                continue;
            }
            for character in grapheme.nfkc().flat_map(char::to_lowercase).filter(|&c| !is_ignored(c)) {
                let separates = |other: &char| !is_unspaced(*other) && !is_unspaced(character);
                if let Some(space) = space.take()
                    && out.characters.last().is_some_and(separates)
                {
                    out.push(' ', space);
                }
                out.push(character, range);
            }
        }
        out
    }

    fn push(&mut self, character: char, range: CharRange) {
        self.characters.push(character);
        self.ranges.push(range);
    }

    fn find(&self, query: &[char]) -> Vec<CharRange> {
        let mut out = Vec::new();
        let mut from = 0;
        while !query.is_empty() && from + query.len() <= self.characters.len() {
            if self.characters.get(from..from + query.len()) == Some(query) {
                let first = self.ranges.get(from).copied().unwrap_or_default();
                let last = self.ranges.get(from + query.len() - 1).copied().unwrap_or_default();
                out.push(CharRange::new(first.start, last.end));
                from += query.len();
            } else {
                from += 1;
            }
        }
        out
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str, query: &str) -> Vec<String> {
        let text = Text::new(text.to_owned());
        let query = Searched::new(&Text::new(folded(query)));
        let hits = Searched::new(&text.folded()).find(&query.characters);
        hits.into_iter().map(|range| text.slice(range).to_owned()).collect()
    }

    #[test]
    fn finds_through_line_ends_and_full_width_forms() {
        assert_eq!(found("推动高质\n  量发展，ＧＤＰ增长", "质量"), ["质\n  量"]);
        assert_eq!(found("推动高质量发展，ＧＤＰ增长", "gdp增"), ["ＧＤＰ增"]);
        assert_eq!(found("the rule\nof law", "Rule of"), ["rule\nof"]);
        assert_eq!(found("softheart", "of the"), Vec::<String>::new());
    }

    #[test]
    fn finds_the_other_script_and_words_with_soft_hyphens() {
        assert_eq!(found("推動高質量發展", "高质量发展"), ["高質量發展"]);
        assert_eq!(found("为⼈⺠服务，二○二二年", "人民"), ["⼈⺠"]);
        assert_eq!(found("our vol\u{AD}un\u{AD}teers", "volunteers"), ["vol\u{AD}un\u{AD}teers"]);
    }

    #[test]
    fn finds_every_occurrence_and_nothing_for_a_blank_query() {
        assert_eq!(found("发展发展发展", "发展").len(), 3);
        assert!(found("发展", "  ").is_empty());
    }
}
