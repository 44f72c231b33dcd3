//! What a name is of, and how it stands in a speech.

use super::particular::Standing;
use crate::language::local::LocalReason;
use crate::speech::SectionKind;

/// What a name is of, and how surely it is one place's.
#[derive(Clone, Copy, Debug)]
pub(super) struct NameKind {
    pub(super) reason: LocalReason,
    pub(super) standing: Standing,
}

/// How a name stands in a speech.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Presence {
    pub(super) count: usize,
    /// See [`Presence::is_in_title`].
    in_title: bool,
    /// Whether the opening has it: a speech introduces its own place there.
    is_introduced: bool,
}

/// A title says whose a name is as clearly as so many mentions.
const TITLE: usize = 3;

/// An introduction as clearly as one more mention.
const INTRODUCTION: usize = 1;

/// From so many mentions on, a name is a speech's own: nobody overlooks it so often.
const OWN: usize = 3;

impl Presence {
    /// Counts one more mention, in a section of this kind.
    pub(super) fn mention(&mut self, section: Option<SectionKind>) {
        self.count += 1;
        self.is_introduced |= section == Some(SectionKind::Opening);
        self.in_title |=
            matches!(section, Some(SectionKind::Title | SectionKind::Dateline | SectionKind::Speaker));
    }

    /// How much speaks for the name being this speech's, in mentions.
    pub(super) fn weight(self) -> usize {
        let introduction = if self.is_introduced { INTRODUCTION } else { 0 };
        self.count + introduction + if self.in_title { TITLE } else { 0 }
    }

    /// Whether the speech says of the name in front whose it is.
    pub(super) fn is_introduced(self) -> bool {
        self.is_introduced || self.in_title
    }

    /// Whether the title, the dateline or the line of the speaker has it.
    pub(super) fn is_in_title(self) -> bool {
        self.in_title
    }

    /// Whether the name is this speech's own, whatever others have of it.
    pub(super) fn is_own(self) -> bool {
        self.in_title || self.count >= OWN
    }
}
