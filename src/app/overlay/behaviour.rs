//! What all overlays have in common: what they may look at, and what can become of them.

use crate::app::commands::Command;
use crate::app::evidence::{Evidence, EvidenceKind};
use crate::app::filter::Filter;
use crate::app::key::Key;
use crate::app::keymap::Keymap;
use crate::app::link_index::LinkIndex;
use crate::app::regions::Size;
use crate::app::search::Search;
use crate::app::section_remap::SectionRemap;
use crate::compare::{Comparison, Place, RowId, SectionPlace, SpeechId, View, ViewSettings};
use crate::strings::Strings;
use crate::text::width::AmbiguousWidth;

/// How an overlay behaves while it has the keyboard, and while the program changes under it.
pub trait OverlayBehaviour {
    /// Carries out a command that belongs to the overlay; `key` is the key that gave it.
    fn command(&mut self, command: Command, key: Key, context: OverlayContext<'_>) -> Reaction;

    /// Takes typed or pasted text.
    fn write(&mut self, _text: &str, _context: OverlayContext<'_>) -> Reaction {
        Reaction::Stay
    }

    /// Follows sections and words to where they stand now, before the rest of the program has; returns whether there is
    /// still something for the overlay to show.
    fn follow(&mut self, _remap: &mut SectionRemap) -> bool {
        true
    }

    /// Takes in that the settings or the results have changed.
    fn refresh(&mut self, _context: OverlayContext<'_>) {}
}

/// What an overlay may look at.
#[derive(Clone, Copy, Debug)]
pub struct OverlayContext<'a> {
    /// Everything that is known.
    pub comparison: &'a Comparison,
    /// The reader's settings.
    pub settings: &'a ViewSettings,
    /// What they show of it.
    pub view: &'a View,
    /// Which sections answer which.
    pub link_index: &'a LinkIndex,
    /// What is searched for, and where it stands.
    pub search: Option<&'a Search>,
    /// What went wrong on the way.
    pub warnings: &'a [String],
    /// The size of the screen.
    pub size: Size,
    /// The words in the reader's language.
    pub words: &'static Strings,
    /// Which keys give which commands.
    pub keymap: &'a Keymap,
    /// How wide the terminal draws ambiguous characters.
    pub ambiguous: AmbiguousWidth,
}

impl OverlayContext<'_> {
    /// The speech of a number that was typed, from 1, or what to tell the reader where there is none.
    pub(super) fn speech_numbered(self, number: usize) -> Result<SpeechId, Reaction> {
        let speech = self.comparison.speech_numbered(number);
        speech.ok_or_else(|| Reaction::Tell((self.words.no_such_speech)(number)))
    }
}

/// Where the reader is while an overlay opens.
#[derive(Clone, Copy, Debug)]
pub struct Cursor {
    /// The focused speech.
    pub speech: SpeechId,
    /// The focused row of the table.
    pub row: RowId,
    /// The focused section; `None` where the focused cell is empty.
    pub section: Option<SectionPlace>,
}

impl Cursor {
    /// The section of a speech that is nearest: the focused one, or else the last one of the speech down to the
    /// focused row.
    pub(super) fn section_in(self, speech: SpeechId, context: OverlayContext<'_>) -> Option<SectionPlace> {
        self.section.filter(|section| section.speech == speech).or_else(|| {
            let rows = context.view.table.rows.iter().take(self.row.0 + 1);
            let section = rows.rev().find_map(|row| row.cells[speech].first().copied())?;
            Some(SectionPlace { speech, section })
        })
    }
}

/// What becomes of an overlay after it was given a command or a character.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reaction {
    /// It stays.
    Stay,
    /// It stays, and the reader is told something.
    Tell(String),
    /// It closes.
    Close,
    /// All overlays close, and the reader goes to a place.
    GoTo(Place),
    /// All overlays close, and the reader goes to a section.
    GoToSection(SectionPlace),
    /// It stays, and the phrases that stand in all of these speeches lie over it.
    PhrasesOf(Vec<SpeechId>),
    /// It closes, and the reader sees only this.
    Filter(Filter),
    /// It stays, and the search is for this now.
    Search(String),
    /// It closes, the search stays on, and the reader goes to the next hit.
    KeepSearch,
    /// It closes and leaves no search after.
    EndSearch,
    /// It stays, and this wording does not count as shared any more.
    Dismiss(String),
    /// It stays, and this dismissed wording counts again.
    TakeBack(String),
    /// It stays, and this wording of a speech is ticked off, or not any more.
    Tick(SpeechId, String),
    /// It stays, and this is copied.
    Copy(Evidence),
    /// What there is of this kind at the focus is copied and it closes; or else it stays, and the reader is told.
    CopyHere(EvidenceKind),
}
