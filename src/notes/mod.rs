//! What a reader has decided manually, in a form that outlives the session: links made and taken away, phrases
//! dismissed. Kept in `NAME.refrain.toml` beside the first speech, and written only after the reader has done something.
//!
//! Sections are named by their text, not by their number, so that the notes still hold after the speeches have been
//! edited, elsewhere or in the very section.

mod error;
mod file;
mod recognise;

use std::sync::Arc;

use serde::{Deserialize, Serialize};

pub use error::{NotesError, NotesProblem};
pub use file::{NotesFile, Opened};
pub use recognise::{Recognised, SAME_SECTION, UnresolvedNotes, successor};

use crate::compare::{SectionPair, SectionPlace, ViewSettings};
use crate::speech::{Section, Speech};

/// Everything that a reader has decided manually.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Notes {
    /// Manual links, the latest last.
    pub linked: Vec<LinkNote>,
    /// Links taken away, the latest last.
    pub unlinked: Vec<LinkNote>,
    /// Wording that does not count as shared.
    pub dismissed: Vec<String>,
}

/// Two sections of two speeches.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LinkNote {
    /// One of them.
    pub a: SectionNote,
    /// The other.
    pub b: SectionNote,
}

/// How a section is found again.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SectionNote {
    /// The file of its speech, without the folder.
    pub speech: String,
    /// Its heading or first words, for whoever reads the file.
    pub section: String,
    /// Its own text.
    pub text: String,
    /// Which of the sections with this very text it is, from 1: a speech may say `（鼓掌）` more than once.
    #[serde(default = "first", skip_serializing_if = "is_first")]
    pub which: usize,
}

fn first() -> usize {
    1
}

// As serde calls it.
#[allow(clippy::trivially_copy_pass_by_ref)]
fn is_first(which: &usize) -> bool {
    *which == first()
}

impl SectionNote {
    /// Notes a section of a speech.
    pub fn of(speech: &Speech, section: &Section) -> Self {
        Self {
            speech: speech.file_name(),
            section: speech.section_name(section),
            text: speech.slice(section.own).to_owned(),
            which: 1 + recognise::same_text_before(speech, section),
        }
    }
}

impl LinkNote {
    fn of(pair: SectionPair, speeches: &[Arc<Speech>]) -> Option<Self> {
        let note = |place: SectionPlace| {
            let speech = speeches.get(place.speech.0)?;
            Some(SectionNote::of(speech, speech.sections.of(place.section)?))
        };
        Some(Self { a: note(pair.a())?, b: note(pair.b())? })
    }
}

impl Notes {
    /// What a reader's settings have manually, in the present wording of its sections, and what was lost before.
    #[must_use]
    pub fn of(settings: &ViewSettings, lost: &UnresolvedNotes, speeches: &[Arc<Speech>]) -> Self {
        let all = |lost: &[LinkNote], pairs: &[SectionPair]| {
            let present = pairs.iter().filter_map(|&pair| LinkNote::of(pair, speeches));
            lost.iter().cloned().chain(present).collect()
        };
        Self {
            linked: all(&lost.linked, settings.manual_links.linked()),
            unlinked: all(&lost.unlinked, settings.manual_links.unlinked()),
            dismissed: settings.dismissed.clone(),
        }
    }

    /// Lets a view of speeches show what is noted, and returns what they do not have.
    #[must_use]
    pub fn show_in(&self, settings: &mut ViewSettings, speeches: &[Arc<Speech>]) -> UnresolvedNotes {
        let Recognised { manual_links, lost } = self.recognise(speeches);
        settings.manual_links = manual_links;
        settings.dismissed.clone_from(&self.dismissed);
        lost
    }

    /// Whether nothing is noted.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}
