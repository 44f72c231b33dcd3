//! How long wording is, and from which length on it counts.

/// The length of wording: its characters (Han or other unspaced ones), or, where it has none, half as many again as it
/// has words and figures, rounded down: a word carries about one and a half characters. Nothing but figures has none.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Length(usize);

impl Length {
    /// The length of so many symbols of each kind.
    pub fn of(characters: usize, words: usize, figures: usize) -> Self {
        match (characters, words) {
            (0, 0) => Self(0),
            (0, _) => Self((words + figures) * 3 / 2),
            (characters, _) => Self(characters),
        }
    }

    /// The same length in characters.
    pub const fn characters(self) -> usize {
        self.0
    }

    /// The same length in words.
    pub const fn words(self) -> usize {
        (self.0 * 2).div_ceil(3)
    }

    /// Whether it is enough for a minimum.
    pub const fn reaches(self, minimum: MinimumLength) -> bool {
        self.0 >= minimum.0
    }

    /// Twice a minimum.
    pub(super) const fn twice(minimum: MinimumLength) -> Self {
        Self(2 * minimum.0)
    }
}

/// The least length from which shared wording counts: so many Han (or other unspaced) characters, or two thirds as
/// many words, rounded up.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct MinimumLength(pub usize);

impl MinimumLength {
    /// The lowest minimum that the program offers; a comparison holds everything from here on.
    pub const LOWEST: Self = Self(4);
    /// The highest minimum that the program offers: longer shared wording is a copied paragraph, which a lower minimum
    /// finds too.
    pub const HIGHEST: Self = Self(40);

    /// Where chance ends in Chinese speeches: the five samples have 71 phrases of 6 and more characters where 51 are to be
    /// expected by chance; of 4 and more 311 where 316 are, so that shorter ones say nothing (tests/suite/chance.rs).
    pub const DEFAULT: Self = Self(6);

    /// The same minimum in characters.
    pub const fn characters(self) -> usize {
        self.0
    }

    /// The minimum inside a pair of linked sections: two characters less, down to [`Self::LOWEST`]. They speak of the
    /// same thing, so chance is lower there.
    pub fn in_linked_sections(self) -> Self {
        Self(self.0.saturating_sub(2)).max(Self::LOWEST)
    }

    /// The same minimum in words: 3 for 4 characters, 4 for 6.
    pub const fn words(self) -> usize {
        Length(self.0).words()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_length_reaches_as_many_words_as_it_has() {
        for words in 1..40 {
            let length = Length::of(0, words, 0);
            assert!(MinimumLength(length.characters()).words() <= words);
            assert!(MinimumLength(length.characters() + 1).words() > words);
        }
        assert_eq!(Length::of(0, 2, 2).characters(), 6);
        assert_eq!(Length::of(5, 9, 9).characters(), 5);
        assert_eq!(Length::of(0, 0, 9).characters(), 0);
    }
}
