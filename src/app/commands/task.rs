//! What commands are for: the parts of the help.

use crate::app::overlay::OverlayKind;
use crate::strings::Strings;

/// What a command is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Task {
    /// Reading on and back.
    Reading,
    /// Choosing a speech.
    Speeches,
    /// Finding phrases and words.
    Finding,
    /// Changing what counts as shared.
    Measure,
    /// Links, copying, the files.
    Links,
    /// The program itself.
    Program,
    /// What an overlay is for.
    Overlay(OverlayKind),
    /// Choosing the section to link to.
    Pick,
}

impl Task {
    /// All tasks in the order of the help.
    pub fn all() -> impl Iterator<Item = Self> {
        let compare =
            [Self::Reading, Self::Speeches, Self::Finding, Self::Measure, Self::Links, Self::Program];
        compare.into_iter().chain(OverlayKind::ALL.map(Self::Overlay)).chain([Self::Pick])
    }

    /// The heading of its commands.
    pub fn heading(self, words: &Strings) -> &'static str {
        let headings = &words.tasks;
        match self {
            Self::Reading => headings.reading,
            Self::Speeches => headings.speeches,
            Self::Finding => headings.finding,
            Self::Measure => headings.measure,
            Self::Links => headings.links,
            Self::Program => headings.program,
            Self::Overlay(kind) => (kind.class().heading)(headings),
            Self::Pick => headings.pick,
        }
    }
}
