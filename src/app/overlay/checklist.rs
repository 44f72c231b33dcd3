//! What is to be looked at before a draft is sent.

use super::behaviour::{OverlayBehaviour, OverlayContext, Reaction};
use super::class::OverlayClass;
use super::scrolling::stepped;
use super::{Overlay, OverlayKind};
use crate::app::commands::{Command, DIGITS, OverlayCommand, Task, entry, overlay_entry};
use crate::app::context::{Keyboard, Scope};
use crate::app::evidence::Evidence;
use crate::app::key::{Key, KeyCode};
use crate::compare::{CheckEntry, CheckReason, Place, SpeechId, checklist, left_to_look_at};

const KIND: OverlayKind = OverlayKind::Checklist;

#[rustfmt::skip]
pub(super) static CLASS: OverlayClass = OverlayClass {
    keyboard: Keyboard::Scrolled,
    heading: |headings| headings.checklist,
    opener: entry(Command::Open(KIND), "checklist", |words| words.checklist, Task::Finding,
        &[Key::char('!')], Scope::Compare, 8),
    commands: &[
        overlay_entry(KIND, Command::Overlay(OverlayCommand::GoThere), "checklist-go-there", |words| words.checklist_go_there,
            &[Key::plain(KeyCode::Enter)], 1),
        overlay_entry(KIND, Command::Overlay(OverlayCommand::Tick), "tick", |words| words.tick,
            &[Key::char('x')], 2),
        overlay_entry(KIND, Command::Overlay(OverlayCommand::CopyChecklist), "copy-checklist", |words| words.copy_checklist,
            &[Key::char('y')], 4),
        overlay_entry(KIND, Command::FocusSpeech, "checklist-of-speech", |words| words.checklist_of_speech,
            DIGITS, 7),
        overlay_entry(KIND, Command::PreviousColumn, "checklist-previous-speech", |words| words.checklist_previous_speech,
            &[Key::char('h'), Key::plain(KeyCode::Left)], 0),
        overlay_entry(KIND, Command::NextColumn, "checklist-next-speech", |words| words.checklist_next_speech,
            &[Key::char('l'), Key::plain(KeyCode::Right)], 0),
        overlay_entry(KIND, Command::Close, "close-checklist", |words| words.close_checklist,
            &[Key::char('!')], 0),
    ],
    open: |_, context| Checklist::opened(context).map(Overlay::Checklist),
};

/// A line of the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CheckLine {
    /// Why what follows is to be looked at, how many entries are left to look at, and how many are ticked off.
    Heading(CheckReason, usize, usize),
    /// An entry, as an index of [`Checklist::entries`].
    Entry(usize),
    /// A place of an entry: the entry, and which of its places.
    Place(usize, usize),
}

/// What is to be looked at in a speech.
#[derive(Clone, Debug)]
pub struct Checklist {
    /// The draft.
    pub speech: SpeechId,
    /// What is to be looked at, also what is ticked off.
    pub entries: Vec<CheckEntry>,
    /// The chosen place, counted through all entries.
    pub chosen: usize,
}

impl Checklist {
    /// The list of the last speech, which `refrain check` takes for the draft, or of the last one that has something left
    /// to look at.
    fn opened(context: OverlayContext<'_>) -> Result<Self, &'static str> {
        if !context.comparison.analysed {
            return Err(context.words.not_yet);
        }
        let list = |speech| {
            let mut list = Self { speech, entries: Vec::new(), chosen: 0 };
            list.refresh(context);
            list.go_to_what_is_left();
            list
        };
        let speeches = || context.comparison.speeches.ids().rev();
        let last = speeches().next().unwrap_or_default();
        let has_more =
            |list: &Self| list.entries.iter().any(|entry| !context.settings.has_ticked(&entry.wording));
        Ok(speeches().map(list).find(has_more).unwrap_or_else(|| list(last)))
    }

    /// The lines of the list.
    pub fn lines(&self) -> Vec<CheckLine> {
        let mut out = Vec::new();
        let mut number = 0;
        for entries in self.entries.chunk_by(|x, y| x.reason.is_like(y.reason)) {
            let left = left_to_look_at(entries);
            let heading = |first: &CheckEntry| CheckLine::Heading(first.reason, left, entries.len() - left);
            out.extend(entries.first().map(heading));
            for entry in entries {
                out.push(CheckLine::Entry(number));
                out.extend((0..entry.places.len()).map(|place| CheckLine::Place(number, place)));
                number += 1;
            }
        }
        out
    }

    /// All places, each with the entry that it belongs to.
    fn places(&self) -> impl Iterator<Item = (&CheckEntry, Place)> {
        self.entries.iter().flat_map(|entry| entry.places.iter().map(move |&place| (entry, place)))
    }

    /// How many places there are.
    pub fn place_count(&self) -> usize {
        self.places().count()
    }

    /// The line of the chosen place.
    pub fn chosen_line(&self, lines: &[CheckLine]) -> usize {
        let places = lines.iter().enumerate().filter(|(_, line)| matches!(line, CheckLine::Place(..)));
        places.map(|(number, _)| number).nth(self.chosen).unwrap_or(0)
    }

    /// The chosen place, and the entry that it belongs to.
    fn chosen(&self) -> Option<(&CheckEntry, Place)> {
        self.places().nth(self.chosen)
    }

    /// The entries, each with the number of its first place.
    fn first_places(&self) -> impl Iterator<Item = (usize, &CheckEntry)> {
        self.entries.iter().scan(0, |sum, entry| {
            let first = *sum;
            *sum += entry.places.len();
            Some((first, entry))
        })
    }

    /// Chooses the first place of the first entry that is not ticked off.
    fn go_to_what_is_left(&mut self) {
        let left = self.first_places().find(|(_, entry)| !entry.is_ticked);
        self.chosen = left.map_or(0, |(first, _)| first);
    }

    /// Chooses the first place of the entry after the chosen one, if there is one.
    fn go_to_next_entry(&mut self) {
        let next = self.first_places().map(|(first, _)| first).find(|&first| first > self.chosen);
        self.chosen = next.unwrap_or(self.chosen);
    }

    /// Lists the speech of a number, from 1.
    fn turn_to(&mut self, number: usize, context: OverlayContext<'_>) -> Reaction {
        match context.speech_numbered(number) {
            Ok(speech) => {
                self.speech = speech;
                self.refresh(context);
                self.go_to_what_is_left();
                Reaction::Stay
            }
            Err(tell) => tell,
        }
    }
}

impl OverlayBehaviour for Checklist {
    fn command(&mut self, command: Command, key: Key, context: OverlayContext<'_>) -> Reaction {
        match command {
            Command::Close | Command::Quit => return Reaction::Close,
            Command::Overlay(OverlayCommand::GoThere) => {
                return self.chosen().map_or(Reaction::Stay, |(_, place)| Reaction::GoTo(place));
            }
            Command::Overlay(OverlayCommand::Tick) => {
                let Some((entry, _)) = self.chosen() else { return Reaction::Stay };
                let (tick, was_ticked) =
                    (Reaction::Tick(self.speech, entry.wording.clone()), entry.is_ticked);
                // On to what is left; a tick that is taken back is looked at once more.
                if !was_ticked {
                    self.go_to_next_entry();
                }
                return tick;
            }
            Command::Overlay(OverlayCommand::CopyChecklist) if !self.entries.is_empty() => {
                return Reaction::Copy(Evidence::Checklist(self.speech));
            }
            Command::FocusSpeech => return self.turn_to(key.digit(), context),
            Command::NextColumn => return self.turn_to(self.speech.0 + 2, context),
            Command::PreviousColumn => return self.turn_to(self.speech.0, context),
            _ => {
                self.chosen = stepped(command, self.chosen, self.place_count()).unwrap_or(self.chosen);
            }
        }
        Reaction::Stay
    }

    fn refresh(&mut self, context: OverlayContext<'_>) {
        self.entries = checklist(context.comparison, context.settings, context.view, self.speech);
        self.chosen = self.chosen.min(self.place_count().saturating_sub(1));
    }
}
