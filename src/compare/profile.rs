//! What a section speaks of, as vectors that can be compared.

use rustc_hash::FxHashMap;

use super::SpeechWords;
use crate::language::is_empty_word;
use crate::speech::{Section, SectionKind, Speech};
use crate::text::CharRange;
use crate::text::symbols::SymbolTable;

/// A sparse vector by rising dimension.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Vector(Vec<(u32, f64)>);

impl Vector {
    fn from_sums(sums: FxHashMap<u32, f64>) -> Self {
        let mut entries: Vec<(u32, f64)> = sums.into_iter().collect();
        entries.sort_unstable_by_key(|&(dimension, _)| dimension);
        Self(entries)
    }

    fn length(&self) -> f64 {
        self.0.iter().map(|(_, value)| value * value).sum::<f64>().sqrt()
    }

    /// The vector of length 1 in the same direction; the empty vector stays empty.
    fn normalised(mut self) -> Self {
        let length = self.length();
        self.0.iter_mut().for_each(|(_, value)| *value /= length);
        self
    }

    /// The cosine of the angle between two vectors of length 1; 0 if one is empty.
    pub(super) fn cosine(&self, other: &Self) -> f64 {
        let (mut left, mut right) = (self.0.iter().peekable(), other.0.iter().peekable());
        let mut sum = 0.0;
        while let (Some(&&(x, a)), Some(&&(y, b))) = (left.peek(), right.peek()) {
            if x == y {
                sum += a * b;
            }
            if x <= y {
                left.next();
            }
            if y <= x {
                right.next();
            }
        }
        sum
    }

    /// The sum of vectors, each times its weight.
    fn sum<'a>(parts: impl Iterator<Item = (&'a Self, f64)>) -> Self {
        let mut sums = FxHashMap::default();
        for (vector, weight) in parts {
            for &(dimension, value) in &vector.0 {
                *sums.entry(dimension).or_insert(0.0) += weight * value;
            }
        }
        Self::from_sums(sums)
    }
}

/// What one section speaks of.
#[derive(Clone, Debug, Default)]
pub(super) struct Profile {
    /// Its words and, in part, those of the sections above and below it in the outline.
    pub(super) words: Vector,
    /// The words of its heading.
    pub(super) heading: Vector,
}

/// How much a section with others below it takes over from their mean: a heading says little, its points say what it
/// is about. Anything from 0.4 to 0.6 links as well on the gold standard.
const CHILDREN: f64 = 0.5;

/// How much a section takes over from the one above it: enough to tell points on the same subject under different
/// headings apart, too little to make all points of a heading alike. 0.3 to 0.4 link as well.
const PARENT: f64 = 0.3;

/// The profiles of all sections of all speeches, by speech and section.
pub(super) fn profiles(speeches: &[&Speech], words: &[SpeechWords]) -> Vec<Vec<Profile>> {
    let mut table = SymbolTable::default();
    let counted: Vec<Vec<[Counts; 2]>> = speeches
        .iter()
        .zip(words)
        .map(|(speech, words)| {
            let mut count_in = |range| count_words(speech, words.inside(range), &mut table);
            let count = |section| [count_in(own_text(section)), count_in(heading_text(speech, section))];
            speech.sections.iter().map(count).collect()
        })
        .collect();
    let rarity = Rarity::of(counted.iter().flatten().map(|[own, _]| own));
    speeches
        .iter()
        .zip(&counted)
        .map(|(speech, counts)| {
            let own: Vec<Vector> = counts.iter().map(|[own, _]| rarity.weigh(own)).collect();
            let headings = counts.iter().map(|[_, heading]| rarity.weigh(heading));
            smooth(speech, &own)
                .into_iter()
                .zip(headings)
                .map(|(words, heading)| Profile { words, heading })
                .collect()
        })
        .collect()
}

type Counts = FxHashMap<u32, f64>;

/// The words that carry meaning, with how often each stands there.
fn count_words(speech: &Speech, words: &[CharRange], table: &mut SymbolTable) -> Counts {
    let mut counts = Counts::default();
    for &word in words {
        let word = speech.slice(word);
        if is_empty_word(word, speech.language) || word.chars().all(char::is_numeric) {
            continue;
        }
        *counts.entry(table.intern(&word.to_lowercase()).0).or_insert(0.0) += 1.0;
    }
    counts
}

fn own_text(section: &Section) -> CharRange {
    if section.kind == SectionKind::Notice {
        CharRange::new(section.own.start, section.own.start)
    } else {
        section.own
    }
}

fn heading_text(speech: &Speech, section: &Section) -> CharRange {
    // The heading stands at the start of the section, behind the label.
    let lead = section.label.chars().count();
    let start = section.own.start + lead;
    let heading = CharRange::new(start, start + section.heading.chars().count());
    if speech.slice(heading) == section.heading { heading } else { CharRange::new(start, start) }
}

/// How rare each word is over all sections, as in tf-idf (Spärck Jones 1972).
struct Rarity {
    sections: f64,
    sections_with: FxHashMap<u32, f64>,
}

impl Rarity {
    fn of<'a>(sections: impl Iterator<Item = &'a Counts>) -> Self {
        let mut rarity = Self { sections: 0.0, sections_with: FxHashMap::default() };
        for counts in sections {
            rarity.sections += 1.0;
            for &word in counts.keys() {
                *rarity.sections_with.entry(word).or_insert(0.0) += 1.0;
            }
        }
        rarity
    }

    /// The tf-idf vector of a text, with logarithmic term frequency, of length 1.
    fn weigh(&self, counts: &Counts) -> Vector {
        let weigh = |(&word, &count): (&u32, &f64)| {
            let with = self.sections_with.get(&word).copied().unwrap_or(0.0);
            (word, (1.0 + count.ln()) * ((self.sections + 1.0) / (with + 1.0)).ln())
        };
        Vector::from_sums(counts.iter().map(weigh).collect()).normalised()
    }
}

/// Lets sections take over from the sections above and below them.
fn smooth(speech: &Speech, own: &[Vector]) -> Vec<Vector> {
    let mut children: Vec<Vec<&Vector>> = vec![Vec::new(); own.len()];
    for (section, vector) in speech.sections.iter().zip(own) {
        if let Some(siblings) = section.parent.and_then(|parent| children.get_mut(parent.0)) {
            siblings.push(vector);
        }
    }
    let with_children: Vec<Vector> =
        own.iter().zip(&children).map(|(own, children)| with_mean(own, children)).collect();
    speech
        .sections
        .iter()
        .zip(&with_children)
        .map(|(section, below)| {
            let above = section.parent.and_then(|parent| with_children.get(parent.0));
            Vector::sum([(below, 1.0)].into_iter().chain(above.map(|above| (above, PARENT)))).normalised()
        })
        .collect()
}

fn with_mean(own: &Vector, children: &[&Vector]) -> Vector {
    if children.is_empty() {
        return own.clone();
    }
    let weight = CHILDREN / children.len() as f64;
    let below = children.iter().map(|&child| (child, weight));
    Vector::sum([(own, 1.0 - CHILDREN)].into_iter().chain(below)).normalised()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_cosine_counts_common_dimensions_only() {
        let vector =
            |entries: &[(u32, f64)]| Vector::from_sums(entries.iter().copied().collect()).normalised();
        let (a, b) = (vector(&[(1, 3.0), (4, 4.0)]), vector(&[(4, 2.0), (9, 1.5)]));
        assert!((a.cosine(&b) - 0.8 * 0.8).abs() < 1e-9);
        assert!((a.cosine(&a) - 1.0).abs() < 1e-9);
        assert!(a.cosine(&Vector::default()).abs() < 1e-9);
    }

    #[test]
    fn rare_words_weigh_more_than_common_ones() {
        let sections: Vec<Counts> = [[1, 2], [1, 3], [1, 4]]
            .iter()
            .map(|words| words.iter().map(|&word| (word, 1.0)).collect())
            .collect();
        let Vector(entries) = Rarity::of(sections.iter()).weigh(&sections[0]);
        assert!(entries[0].1 < entries[1].1);
    }
}
