//! What the reader decides manually: which sections answer each other, which wording does not count as shared, what has
//! been looked at.

use super::direction::Direction;
use super::message::Effect;
use super::model::short;
use super::state::State;
use super::undo::UndoHistory;
use crate::compare::{SectionPair, SectionPlace, SpeechId, ViewSettings};
use crate::notes::Notes;

impl State {
    /// Shows what somebody else has decided meanwhile.
    pub(super) fn take_notes(&mut self, notes: &Notes) {
        self.session.undo = UndoHistory::default();
        self.screen.position.item = None;
        self.screen.keep_place(|screen| {
            let model = &mut screen.model;
            model.unresolved_notes = notes.show_in(&mut model.settings, model.comparison.speeches.as_slice());
            screen.derive();
        });
        self.refresh_overlays();
    }

    /// Starts choosing the section to link the focused one to.
    pub(super) fn start_link(&mut self) {
        if self.comparison().analysed {
            self.session.picking = self.section_here();
        } else {
            self.session.message = Some(self.words().not_yet.to_owned());
        }
    }

    /// Links the section that was chosen first with the focused one.
    pub(super) fn link_here(&mut self) -> Vec<Effect> {
        let Some(from) = self.session.picking else { return Vec::new() };
        let Some(to) = self.section_here() else { return Vec::new() };
        let Some(pair) = SectionPair::of(from, to) else {
            self.session.message = Some(self.words().same_speech.to_owned());
            return Vec::new();
        };
        self.session.picking = None;
        self.session.message = Some((self.words().linked)(&self.name_of(from), &self.name_of(to)));
        self.change_manually(|settings| settings.manual_links.link(pair))
    }

    /// Takes away the link between the focused section and its best counterpart; one on the same row first.
    pub(super) fn unlink(&mut self) -> Vec<Effect> {
        let counterpart = self.focused_section().and_then(|section| {
            let table = &self.view().table;
            let same_row = |other: &SectionPlace| table.row_of(*other) == table.row_of(section);
            let other = self
                .link_index()
                .of(section)
                .find(same_row)
                .or_else(|| self.link_index().of(section).next())?;
            Some((section, other, SectionPair::of(section, other)?))
        });
        let Some((section, other, pair)) = counterpart else {
            self.session.message = Some(self.words().nothing_to_unlink.to_owned());
            return Vec::new();
        };
        self.session.message = Some((self.words().unlinked)(&self.name_of(section), &self.name_of(other)));
        self.change_manually(|settings| settings.manual_links.unlink(pair))
    }

    /// Lets wording not count as shared any more.
    pub(super) fn dismiss(&mut self, wording: String) -> Vec<Effect> {
        self.session.message = Some((self.words().dismissed)(&self.short(&wording)));
        self.change_manually(|settings| settings.dismissed.push(wording))
    }

    /// Lets dismissed wording count again.
    pub(super) fn take_back(&mut self, wording: &str) -> Vec<Effect> {
        self.session.message = Some((self.words().taken_back)(&self.short(wording)));
        self.change_manually(|settings| settings.dismissed.retain(|other| other != wording))
    }

    /// Ticks wording of a speech off that has been looked at, or takes the tick back.
    pub(super) fn tick(&mut self, speech: SpeechId, wording: String) -> Vec<Effect> {
        self.session.undo.remember(&self.screen.model.settings);
        let ticked = &mut self.screen.model.settings.ticked;
        let tick = (speech, wording);
        if !ticked.remove(&tick) {
            ticked.insert(tick);
        }
        self.refresh_overlays();
        vec![Effect::KeepTicked(speech)]
    }

    /// Takes the last decision back, or makes it again.
    pub(super) fn undo(&mut self, direction: Direction) -> Vec<Effect> {
        let is_back = direction == Direction::Backward;
        let undo = &mut self.session.undo;
        let mut taken = None;
        self.screen.position.item = None;
        self.screen.keep_place(|screen| {
            taken = undo.step(direction, &mut screen.model.settings);
            screen.derive();
        });
        let (effects, message) = match taken {
            Some((effects, left)) => (effects, (self.words().undone)(is_back, left)),
            None => (Vec::new(), (self.words().nothing_to_undo)(is_back).to_owned()),
        };
        self.session.message = Some(message);
        self.refresh_overlays();
        effects
    }

    fn change_manually(&mut self, change: impl FnOnce(&mut ViewSettings)) -> Vec<Effect> {
        self.session.undo.remember(&self.screen.model.settings);
        self.screen.position.item = None;
        self.screen.keep_place(|screen| {
            change(&mut screen.model.settings);
            screen.derive();
        });
        self.refresh_overlays();
        vec![Effect::KeepNotes]
    }

    fn short(&self, text: &str) -> String {
        short(text, self.appearance().ambiguous)
    }
}
