use super::{Material, Reaction};
use crate::app::Evidence;
use crate::app::commands::Command;
use crate::compare::{Place, SectionPlace};

/// The choice of what to copy; one key copies and closes it.
#[derive(Clone, Debug)]
pub struct CopyChoice {
    /// The focused section.
    pub(in crate::app) section: Option<SectionPlace>,
    /// The focused row.
    pub(in crate::app) row: usize,
    /// All places of the phrase under the focus.
    pub(in crate::app) phrase: Option<Vec<Place>>,
    /// Why there is no phrase.
    pub(in crate::app) no_phrase: Option<String>,
}

impl CopyChoice {
    pub(super) fn command(&self, command: Command, material: Material<'_>) -> Reaction {
        match command {
            Command::CopySection => match self.section {
                Some(section) => Reaction::Copy(Evidence::Section(section)),
                None => Reaction::Tell(material.words.no_section_here.to_owned()),
            },
            Command::CopyRow => Reaction::Copy(Evidence::Row(self.row)),
            Command::CopyPhrase => match &self.phrase {
                Some(places) => Reaction::Copy(Evidence::Phrase(places.clone())),
                None => Reaction::Tell(self.no_phrase.clone().unwrap_or_default()),
            },
            Command::Close | Command::Quit => Reaction::Close,
            _ => Reaction::Stay,
        }
    }
}
