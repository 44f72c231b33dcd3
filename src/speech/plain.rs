//! A speech without the characters that take no part in wording, and the way back to the speech that has them.

use super::{Section, Speech};
use crate::text::folding::is_ignored;
use crate::text::{CharRange, Text};

/// Where the characters of a plain text stand in the text that it was made from, in order.
#[derive(Clone, Debug)]
pub struct KeptPositions(Vec<usize>);

impl KeptPositions {
    /// From where each character of the plain text stands, in order.
    pub(super) fn new(positions: Vec<usize>) -> Self {
        Self(positions)
    }

    /// A range of the speech as a range of the plain one.
    pub fn to_plain(&self, range: CharRange) -> CharRange {
        CharRange::new(self.plain_position(range.start), self.plain_position(range.end))
    }

    /// How many characters of the plain text stand before a position.
    pub(super) fn plain_position(&self, position: usize) -> usize {
        self.0.partition_point(|kept| *kept < position)
    }

    /// Where a character of the plain text stands; beyond its end where further ones would.
    pub(super) fn original_position(&self, position: usize) -> usize {
        let end = self.0.last().map_or(0, |last| last + 1);
        self.0.get(position).copied().unwrap_or(end + position.saturating_sub(self.0.len()))
    }

    /// A range of the plain speech as a range of the speech: from its first character to its last one, with what takes
    /// no part in between. An empty range, or one beyond the end, is an empty one.
    pub fn to_speech(&self, range: CharRange) -> CharRange {
        match self.0.get(range.start..range.end) {
            Some([first, .., last] | [first @ last]) => CharRange::new(*first, last + 1),
            _ => CharRange::default(),
        }
    }
}

impl Speech {
    /// The same speech without the characters that take no part in wording (see [`is_ignored`]), for rules and models
    /// that look at characters; `None` where it has none. Lines of the file are asked of the speech itself.
    pub fn plain(&self) -> Option<(Self, KeptPositions)> {
        if !self.folded.as_str().chars().any(is_ignored) {
            return None;
        }
        let kept =
            || self.folded.chars_in(self.folded.range()).filter(|&(_, character)| !is_ignored(character));
        let positions = KeptPositions(kept().map(|(position, _)| position).collect());
        let section = |section: &Section| Section {
            range: positions.to_plain(section.range),
            own: positions.to_plain(section.own),
            ..section.clone()
        };
        let plain = Self {
            text: Text::new(self.text.as_str().chars().filter(|&character| !is_ignored(character)).collect()),
            folded: Text::new(kept().map(|(_, character)| character).collect()),
            sections: self.sections.iter().map(section).collect(),
            ..self.clone()
        };
        Some((plain, positions))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ranges_lead_there_and_back() {
        let speech = Speech::from_string("speech", "同志们：\n石\u{200B}坎\u{AD}镇要发展。".to_owned());
        let (plain, kept) = speech.plain().unwrap();
        assert_eq!(plain.text.as_str(), "同志们：\n石坎镇要发展。");
        let name = CharRange::new(5, 8);
        assert_eq!(plain.slice(name), "石坎镇");
        assert_eq!(speech.slice(kept.to_speech(name)), "石\u{200B}坎\u{AD}镇");
        assert_eq!(kept.to_plain(kept.to_speech(name)), name);
        let own = |speech: &Speech| speech.sections.iter().map(|section| section.own).collect::<Vec<_>>();
        assert_eq!(own(&speech).into_iter().map(|own| kept.to_plain(own)).collect::<Vec<_>>(), own(&plain));
        assert!(plain.plain().is_none());
    }
}
