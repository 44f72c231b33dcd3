//! All speeches set against each other: who shares how much with whom.

use std::cmp::Ordering;

use super::behaviour::{OverlayBehaviour, OverlayContext, Reaction};
use super::class::OverlayClass;
use super::phrase_list::PhraseList;
use super::scrolling::stepped;
use super::{Overlay, OverlayKind};
use crate::app::commands::{Command, DIGITS, OverlayCommand, Task, entry, overlay_entry};
use crate::app::context::{Keyboard, Scope};
use crate::app::key::{Key, KeyCode};
use crate::compare::{Overlap, SpeechId};

const KIND: OverlayKind = OverlayKind::Overview;

#[rustfmt::skip]
pub(super) static CLASS: OverlayClass = OverlayClass {
    keyboard: Keyboard::Scrolled,
    heading: |headings| headings.overview,
    opener: entry(Command::Open(KIND), "overview", |words| words.overview, Task::Finding,
        &[Key::char('i')], Scope::Compare, 7),
    commands: &[
        overlay_entry(KIND, Command::PreviousColumn, "overview-previous-column", |words| words.overview_previous_column,
            &[Key::char('h'), Key::plain(KeyCode::Left)], 2),
        overlay_entry(KIND, Command::NextColumn, "overview-next-column", |words| words.overview_next_column,
            &[Key::char('l'), Key::plain(KeyCode::Right)], 2),
        overlay_entry(KIND, Command::Overlay(OverlayCommand::SwitchList), "overview-phrases", |words| words.overview_phrases,
            &[Key::plain(KeyCode::Tab)], 7),
        overlay_entry(KIND, Command::FocusSpeech, "overview-speech", |words| words.overview_speech,
            DIGITS, 0),
        overlay_entry(KIND, Command::Overlay(OverlayCommand::GoThere), "overview-go-there", |words| words.overview_go_there,
            &[Key::plain(KeyCode::Enter)], 1),
        overlay_entry(KIND, Command::Close, "close-overview", |words| words.close_overview,
            &[Key::char('i')], 0),
    ],
    open: |_, context| Ok(Overlay::Overview(Overview::new(context))),
};

/// Which part of the overview the arrow keys move in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OverviewPart {
    /// The speeches and their pairs.
    Pairs,
    /// The phrases of the chosen pair.
    Phrases,
}

/// All speeches set against each other: what each is made of, how much of it each other one has, and the phrases
/// that make it up.
#[derive(Clone, Debug)]
pub struct Overview {
    /// The speeches, that which has most in common with the others first.
    pub speeches: Vec<SpeechId>,
    /// How much of each speech every other one has.
    pub overlap: Overlap,
    /// The chosen speech, as an index of `speeches`.
    pub row: usize,
    /// The one that it is set against, as an index of `speeches`.
    pub column: usize,
    /// Where the arrow keys move.
    pub part: OverviewPart,
    /// The phrases of the chosen pair.
    pub phrases: PhraseList,
}

impl Overview {
    /// The overview, opened at the speech that has most in common with the others and the one that has most of it.
    pub fn new(context: OverlayContext<'_>) -> Self {
        let mut overview = Self {
            speeches: Vec::new(),
            overlap: Overlap::default(),
            row: 0,
            column: 0,
            part: OverviewPart::Pairs,
            phrases: PhraseList::new(context),
        };
        overview.measure(context);
        overview.column = overview.closest(0);
        overview.choose_phrases(context);
        overview
    }

    /// How much of a speech at least one other has, word for word or with edits.
    pub fn in_others(speech: SpeechId, context: OverlayContext<'_>) -> f64 {
        context.view.shares[speech].in_others()
    }

    /// The date of a speech as its dateline has it.
    pub fn date(id: SpeechId, context: OverlayContext<'_>) -> Option<&str> {
        context.view.date(context.comparison, id)
    }

    /// The chosen speech.
    pub fn speech(&self) -> SpeechId {
        self.speeches[self.row]
    }

    /// The one that it is set against; itself on the diagonal.
    pub fn other(&self) -> SpeechId {
        self.speeches[self.column]
    }

    /// The column of the speech that has most of the row's speech; the row's own if there is no other.
    pub fn closest(&self, row: usize) -> usize {
        let speech = self.speeches[row];
        let others = self.speeches.iter().enumerate().filter(|&(_, &other)| other != speech);
        let fraction = |other: SpeechId| self.overlap.fraction(speech, other);
        // Of equals the first.
        let most = others.rev().max_by(|(_, x), (_, y)| fraction(**x).total_cmp(&fraction(**y)));
        most.map_or(row, |(column, _)| column)
    }

    fn measure(&mut self, context: OverlayContext<'_>) {
        self.overlap = Overlap::of(context.comparison, context.settings, context.view);
        self.speeches = context.comparison.speeches.ids().collect();
        self.speeches.sort_by(|&x, &y| {
            let most_first = Self::in_others(y, context).total_cmp(&Self::in_others(x, context));
            let order = if most_first == Ordering::Equal { x.cmp(&y) } else { most_first };
            // What the others are held against has what they took from it, and took nothing.
            let is_base = |speech: SpeechId| context.settings.against == Some(speech);
            is_base(x).cmp(&is_base(y)).then(order)
        });
    }

    fn choose_phrases(&mut self, context: OverlayContext<'_>) {
        self.phrases.limit_to(self.pair(), context);
    }

    /// The speeches of the chosen pair; one on the diagonal.
    fn pair(&self) -> Vec<SpeechId> {
        let mut pair = vec![self.speech(), self.other()];
        pair.sort_unstable();
        pair.dedup();
        pair
    }

    /// To where the chosen phrase first stands in the chosen speech.
    fn go_to_phrase(&self, context: OverlayContext<'_>) -> Reaction {
        let places = self.phrases.occurrences(context);
        let place = places.into_iter().find(|place| place.speech == self.speech());
        place.map_or(Reaction::Stay, Reaction::GoTo)
    }
}

impl OverlayBehaviour for Overview {
    fn command(&mut self, command: Command, key: Key, context: OverlayContext<'_>) -> Reaction {
        let last = self.speeches.len().saturating_sub(1);
        match command {
            Command::Close | Command::Quit => return Reaction::Close,
            Command::Overlay(OverlayCommand::SwitchList) => {
                self.part = match self.part {
                    OverviewPart::Pairs => OverviewPart::Phrases,
                    OverviewPart::Phrases => OverviewPart::Pairs,
                };
                return Reaction::Stay;
            }
            Command::Overlay(OverlayCommand::GoThere) if self.part == OverviewPart::Pairs => {
                return Reaction::PhrasesOf(self.pair());
            }
            Command::Overlay(OverlayCommand::GoThere) => return self.go_to_phrase(context),
            Command::NextColumn => self.column = (self.column + 1).min(last),
            Command::PreviousColumn => self.column = self.column.saturating_sub(1),
            Command::FocusSpeech => {
                let number = key.digit();
                match self.speeches.iter().position(|speech| speech.0 + 1 == number) {
                    Some(row) => self.row = row,
                    None => return Reaction::Tell((context.words.no_such_speech)(number)),
                }
            }
            _ if self.part == OverviewPart::Phrases => {
                let count = self.phrases.items.len();
                self.phrases.chosen =
                    stepped(command, self.phrases.chosen, count).unwrap_or(self.phrases.chosen);
                return Reaction::Stay;
            }
            _ => self.row = stepped(command, self.row, self.speeches.len()).unwrap_or(self.row),
        }
        self.choose_phrases(context);
        Reaction::Stay
    }

    fn refresh(&mut self, context: OverlayContext<'_>) {
        let (speech, other) = (self.speech(), self.other());
        self.measure(context);
        let place_of = |wanted| self.speeches.iter().position(|&speech| speech == wanted);
        // The same speeches in another order.
        if let Some(pair) = place_of(speech).zip(place_of(other)) {
            (self.row, self.column) = pair;
        }
        self.phrases.refresh(context);
        self.choose_phrases(context);
    }
}
