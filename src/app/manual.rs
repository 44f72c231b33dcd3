//! What the reader decides by hand: which sections answer each other, which wording does not count as shared.

use super::state::State;
use super::update::Effect;
use crate::compare::{SectionPair, SectionPlace};
use crate::notes::{Notes, UnresolvedNotes};
use crate::text::visible::shortened;

/// How many columns of a section's name, or of a phrase, a message shows.
const NAME: usize = 24;

impl State {
    /// The program with notes that speak of what the speeches do not have; they are kept with the others.
    #[must_use]
    pub fn with_unresolved_notes(mut self, unresolved: UnresolvedNotes) -> Self {
        self.unresolved_notes = unresolved;
        self
    }

    /// What the reader has decided by hand, in this session and before.
    pub fn notes(&self) -> Notes {
        Notes::of(&self.settings, &self.unresolved_notes, &self.comparison.speeches)
    }

    /// Shows what somebody else has decided meanwhile.
    pub(super) fn take_notes(&mut self, notes: &Notes) {
        self.item = None;
        self.keep_place(|state| {
            state.unresolved_notes = notes.show_in(&mut state.settings, &state.comparison.speeches);
            state.derive();
        });
        self.refresh_overlays();
    }

    /// The section that the reader wants to link, while they choose the other.
    pub fn picking(&self) -> Option<SectionPlace> {
        self.picking
    }

    /// Starts choosing the section to link the focused one to.
    pub(super) fn start_link(&mut self) {
        if self.comparison.analysed {
            self.picking = self.section_here();
        } else {
            self.message = Some(self.words().not_yet.to_owned());
        }
    }

    /// The section in focus; tells the reader where there is none.
    pub(super) fn section_here(&mut self) -> Option<SectionPlace> {
        let section = self.focused_section();
        if section.is_none() {
            self.message = Some(self.words().no_section_here.to_owned());
        }
        section
    }

    /// Links the section that was chosen first with the focused one.
    pub(super) fn link_here(&mut self) -> Vec<Effect> {
        let Some(from) = self.picking else { return Vec::new() };
        let Some(to) = self.section_here() else { return Vec::new() };
        let Some(pair) = SectionPair::of(from, to) else {
            self.message = Some(self.words().same_speech.to_owned());
            return Vec::new();
        };
        self.picking = None;
        self.message = Some((self.words().linked)(&self.name_of(from), &self.name_of(to)));
        self.change_manually(|state| state.settings.manual_links.link(pair))
    }

    /// Takes away the link between the focused section and its best counterpart; one on the same row first.
    pub(super) fn unlink(&mut self) -> Vec<Effect> {
        let counterpart = self.focused_section().and_then(|section| {
            let table = &self.view.table;
            let same_row = |other: &SectionPlace| table.row_of(*other) == table.row_of(section);
            let other =
                self.link_index.of(section).find(same_row).or_else(|| self.link_index.of(section).next())?;
            Some((section, other, SectionPair::of(section, other)?))
        });
        let Some((section, other, pair)) = counterpart else {
            self.message = Some(self.words().nothing_to_unlink.to_owned());
            return Vec::new();
        };
        self.message = Some((self.words().unlinked)(&self.name_of(section), &self.name_of(other)));
        self.change_manually(|state| state.settings.manual_links.unlink(pair))
    }

    /// Lets wording not count as shared any more.
    pub(super) fn dismiss(&mut self, wording: String) -> Vec<Effect> {
        self.message = Some((self.words().dismissed)(&self.short(&wording)));
        self.change_manually(|state| state.settings.dismissed.push(wording))
    }

    /// Lets dismissed wording count again.
    pub(super) fn take_back(&mut self, wording: &str) -> Vec<Effect> {
        self.message = Some((self.words().taken_back)(&self.short(wording)));
        self.change_manually(|state| state.settings.dismissed.retain(|other| other != wording))
    }

    fn change_manually(&mut self, change: impl FnOnce(&mut Self)) -> Vec<Effect> {
        self.item = None;
        self.keep_place(|state| {
            change(state);
            state.derive();
        });
        self.refresh_overlays();
        vec![Effect::KeepNotes]
    }

    /// The number of a section's speech, and the section's name.
    pub(crate) fn name_of(&self, place: SectionPlace) -> String {
        format!("{} {}", place.speech.0 + 1, self.short(&self.comparison.section_name(place)))
    }

    fn short(&self, text: &str) -> String {
        shortened(text, NAME, self.appearance.ambiguous)
    }
}
