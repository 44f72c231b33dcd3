//! What passim is to be told, and what it leaves out in any case.

use std::collections::VecDeque;
use std::hash::{BuildHasher, Hasher};

use rustc_hash::{FxBuildHasher, FxHashMap};

use crate::text::symbols::is_unspaced;

/// In how many documents an n-gram may stand for passim to match it, if it is not told otherwise (`-u`).
pub const LARGEST_DOCUMENT_FREQUENCY: usize = 100;

/// The options of passim for documents of one kind of script.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PassimSettings {
    /// How many letters an n-gram has.
    pub gram: usize,
    /// Whether n-grams start inside of words, too: where no blanks separate words there are hardly any others.
    pub is_floating: bool,
    /// The options as they are typed.
    pub options: &'static str,
}

impl PassimSettings {
    /// For scripts without blanks between words. Shared wording counts from six characters on, one run of six is enough to
    /// align two documents, and what is more than 20 characters away is another passage.
    pub const UNSPACED: Self =
        Self { gram: 6, is_floating: true, options: "--floating-ngrams -n 6 -m 1 -a 6 -g 20" };

    /// For scripts with blanks between words: what passim does without options.
    pub const SPACED: Self = Self { gram: 25, is_floating: false, options: "" };

    /// The settings for a text, by most of its letters.
    pub fn for_text(text: &str) -> Self {
        let letters = text.chars().filter(|c| c.is_alphabetic());
        let (mut unspaced, mut all) = (0_usize, 0_usize);
        for letter in letters {
            all += 1;
            unspaced += usize::from(is_unspaced(letter));
        }
        if unspaced * 2 > all { Self::UNSPACED } else { Self::SPACED }
    }
}

/// How many n-grams passim sees in some documents, and how many of them it leaves out because they recur inside of one.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct GramCount {
    /// All of them.
    pub all: usize,
    /// Those that recur inside of their document.
    pub recurring: usize,
}

impl GramCount {
    /// Counts as passim does: letters only, in lower case.
    pub fn of(text: &str, settings: PassimSettings) -> Self {
        let mut counts: FxHashMap<u64, usize> = FxHashMap::default();
        let mut run: VecDeque<(usize, char)> = VecDeque::with_capacity(settings.gram);
        for (position, letter) in text.chars().enumerate().filter(|(_, c)| c.is_alphabetic()) {
            let mut before = None;
            if run.len() == settings.gram {
                before = run.pop_front();
            }
            run.push_back((position, letter));
            let starts_word = match (before, run.front()) {
                (Some((before, _)), Some((start, _))) => start - before > 1,
                _ => true,
            };
            if run.len() == settings.gram && (settings.is_floating || starts_word) {
                *counts.entry(hash(&run)).or_default() += 1;
            }
        }
        let recurring = counts.values().filter(|&&count| count > 1).sum();
        Self { all: counts.values().sum(), recurring }
    }

    /// Adds those of another document.
    pub fn add(&mut self, other: Self) {
        self.all += other.all;
        self.recurring += other.recurring;
    }

    /// The share that passim leaves out, from 0 to 1.
    #[allow(clippy::cast_precision_loss)]
    pub fn recurring_share(self) -> f64 {
        if self.all == 0 { 0.0 } else { self.recurring as f64 / self.all as f64 }
    }
}

fn hash(run: &VecDeque<(usize, char)>) -> u64 {
    let mut hasher = FxBuildHasher.build_hasher();
    for letter in run.iter().flat_map(|(_, letter)| letter.to_lowercase()) {
        hasher.write_u32(letter.into());
    }
    hasher.finish()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_recurs_inside_a_document_is_counted_as_passim_does() {
        let floating = PassimSettings { gram: 3, ..PassimSettings::UNSPACED };
        // 抓落实 twice, through a comma; 2024 is no letters.
        let count = GramCount::of("抓落实，2024抓落实", floating);
        assert_eq!(count, GramCount { all: 4, recurring: 2 });
        assert!((count.recurring_share() - 0.5).abs() < 1e-9);
        let at_words = PassimSettings { gram: 3, is_floating: false, options: "" };
        assert_eq!(GramCount::of("the lake The lake", at_words), GramCount { all: 4, recurring: 4 });
        assert_eq!(GramCount::of("ab", at_words).recurring_share(), 0.0);
    }

    #[test]
    fn settings_go_by_most_of_the_letters() {
        assert_eq!(PassimSettings::for_text("把GDP增长落到实处"), PassimSettings::UNSPACED);
        assert_eq!(PassimSettings::for_text("We met in 北京 last year."), PassimSettings::SPACED);
    }
}
