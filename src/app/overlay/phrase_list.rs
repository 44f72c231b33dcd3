//! The phrases that several speeches have, and every place where the chosen one stands.

use std::cmp::Reverse;

use super::behaviour::{OverlayBehaviour, OverlayContext, Reaction};
use super::class::OverlayClass;
use super::scrolling::stepped;
use super::text_field::TextField;
use super::{Overlay, OverlayKind};
use crate::app::commands::{Command, OverlayCommand, Task, entry, overlay_entry};
use crate::app::context::{Keyboard, Scope};
use crate::app::evidence::Evidence;
use crate::app::key::{Key, KeyCode};
use crate::app::search::Search;
use crate::app::units::Units;
use crate::compare::{LeftInFind, NearMatchId, PhraseId, Place, SpeechId, left_in_finds};
use crate::strings::Strings;
use crate::text::listed_enum;

const KIND: OverlayKind = OverlayKind::Phrases;

#[rustfmt::skip]
pub(super) static CLASS: OverlayClass = OverlayClass {
    keyboard: Keyboard::Text,
    heading: |headings| headings.phrase_list,
    opener: entry(Command::Open(KIND), "phrases", |words| words.phrases, Task::Finding,
        &[Key::char('p')], Scope::Compare, 14),
    commands: &[
        overlay_entry(KIND, Command::Overlay(OverlayCommand::ListDown), "list-down", |words| words.list_down,
            &[Key::plain(KeyCode::Down), Key::control('n')], 0),
        overlay_entry(KIND, Command::Overlay(OverlayCommand::ListUp), "list-up", |words| words.list_up,
            &[Key::plain(KeyCode::Up), Key::control('p')], 0),
        overlay_entry(KIND, Command::PageDown, "list-page-down", |words| words.list_page_down,
            &[Key::plain(KeyCode::PageDown)], 0),
        overlay_entry(KIND, Command::PageUp, "list-page-up", |words| words.list_page_up,
            &[Key::plain(KeyCode::PageUp)], 0),
        overlay_entry(KIND, Command::Top, "list-top", |words| words.list_top,
            &[Key::plain(KeyCode::Home)], 0),
        overlay_entry(KIND, Command::Bottom, "list-bottom", |words| words.list_bottom,
            &[Key::plain(KeyCode::End)], 0),
        overlay_entry(KIND, Command::Overlay(OverlayCommand::SwitchList), "switch-list", |words| words.switch_list,
            &[Key::plain(KeyCode::Tab)], 4),
        overlay_entry(KIND, Command::Overlay(OverlayCommand::NextOrder), "next-order", |words| words.next_order,
            &[Key::plain(KeyCode::Right)], 7),
        overlay_entry(KIND, Command::Overlay(OverlayCommand::PreviousOrder), "previous-order", |words| words.previous_order,
            &[Key::plain(KeyCode::Left)], 7),
        overlay_entry(KIND, Command::Overlay(OverlayCommand::GoThere), "go-there", |words| words.go_there,
            &[Key::plain(KeyCode::Enter)], 1),
        overlay_entry(KIND, Command::Overlay(OverlayCommand::Dismiss), "dismiss", |words| words.dismiss,
            &[Key::plain(KeyCode::Delete)], 8),
        overlay_entry(KIND, Command::Overlay(OverlayCommand::CopyPhrase), "copy-chosen", |words| words.copy_chosen,
            &[Key::control('y')], 9),
    ],
    open: |_, context| Ok(Overlay::Phrases(PhraseList::new(context))),
};

/// What stands in the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Item {
    /// What is searched for.
    Searched,
    /// What was left in, as an index of [`PhraseList::finds`].
    LeftIn(usize),
    /// Wording that several speeches have.
    Phrase(PhraseId),
    /// A passage that two speeches have but for some edits.
    NearMatch(NearMatchId),
    /// Wording that the reader has dismissed, as an index of [`crate::compare::View::dismissed`].
    Dismissed(usize),
}

listed_enum! {
    /// By what the list is sorted, in the order in which the reader goes through them.
    #[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
    pub enum Order {
        /// What tells most first.
        #[default]
        Weight,
        /// The longest first.
        Length,
        /// What most speeches have first.
        Spread,
        /// Where it first stands.
        Place,
    }
}

impl Order {
    /// What it is called.
    pub fn name(self, words: &Strings) -> &'static str {
        let names = &words.orders;
        match self {
            Self::Weight => names.weight,
            Self::Length => names.length,
            Self::Spread => names.spread,
            Self::Place => names.place,
        }
    }

    fn stepped(self, by: usize) -> Self {
        Self::ALL[(self as usize + by) % Self::ALL.len()]
    }
}

/// Which of the two lists the arrow keys move in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum List {
    /// The phrases.
    Phrases,
    /// The occurrences of the chosen one.
    Occurrences,
}

/// All phrases that count, and the occurrences of the chosen one in their context.
#[derive(Clone, Debug)]
pub struct PhraseList {
    /// What has been typed to choose among the phrases.
    pub filter: TextField,
    /// The speeches to which the list is limited: a phrase stands in all of them.
    pub speeches: Vec<SpeechId>,
    /// What was left in, by wording.
    pub finds: Vec<LeftInFind>,
    /// By what they are sorted.
    pub order: Order,
    /// Which list the arrow keys move in.
    pub active: List,
    /// What the filter leaves: what is searched for and what was left in first, then the rest, each sorted; what was dismissed last.
    pub items: Vec<Item>,
    /// How many phrases and near matches there are without the filter.
    pub total: usize,
    /// The chosen one, as an index of `items`.
    pub chosen: usize,
    /// The chosen occurrence.
    pub occurrence: usize,
}

impl PhraseList {
    /// The list, the strongest phrase first.
    pub fn new(context: OverlayContext<'_>) -> Self {
        let mut list = Self {
            filter: TextField::default(),
            speeches: Vec::new(),
            finds: Vec::new(),
            order: Order::default(),
            active: List::Phrases,
            items: Vec::new(),
            total: 0,
            chosen: 0,
            occurrence: 0,
        };
        list.refresh(context);
        list
    }

    /// The list opened at an item, at that of its occurrences which holds `place`.
    pub fn opened_at(item: Item, place: Place, context: OverlayContext<'_>) -> Self {
        let mut list = Self::new(context);
        list.chosen = list.items.iter().position(|&other| other == item).unwrap_or(0);
        list.active = List::Occurrences;
        let here = |other: &Place| other.speech == place.speech && other.range.overlaps(place.range);
        list.occurrence = list.places(item, context).iter().position(here).unwrap_or(0);
        list
    }

    /// Leaves the phrases that stand in all of some speeches, and chooses the first.
    pub fn limit_to(&mut self, speeches: Vec<SpeechId>, context: OverlayContext<'_>) {
        self.speeches = speeches;
        self.choose_items(context);
        (self.chosen, self.occurrence) = (0, 0);
    }

    /// What the filter leaves of phrases and near matches, and of what was left in.
    pub fn counts(&self) -> (usize, usize) {
        let count = |wanted: fn(&Item) -> bool| self.items.iter().filter(|item| wanted(item)).count();
        let phrases = count(|item| matches!(item, Item::Phrase(_) | Item::NearMatch(_)));
        (phrases, count(|item| matches!(item, Item::LeftIn(_))))
    }

    /// The chosen item.
    pub fn item(&self) -> Option<Item> {
        self.items.get(self.chosen).copied()
    }

    /// Where the chosen item stands.
    pub fn occurrences(&self, context: OverlayContext<'_>) -> Vec<Place> {
        self.item().map(|item| self.places(item, context)).unwrap_or_default()
    }

    /// Takes in another filter or order; the same phrase stays chosen.
    fn choose_items(&mut self, context: OverlayContext<'_>) {
        let chosen = self.item();
        self.items = self.sifted(context);
        self.chosen = self.items.iter().position(|&item| Some(item) == chosen).unwrap_or(0);
        self.occurrence = self.occurrence.min(self.occurrences(context).len().saturating_sub(1));
    }

    /// What the filter leaves, in order.
    fn sifted(&mut self, context: OverlayContext<'_>) -> Vec<Item> {
        // A near match is longer than any phrase of it, so the near matches lead; the view has sorted the rest.
        let mut near: Vec<NearMatchId> = context.view.near_matches.clone();
        near.sort_by_key(|&id| Reverse(self.length(Item::NearMatch(id), context)));
        let near = near.into_iter().map(Item::NearMatch);
        let phrases = near.chain(context.view.phrases.iter().map(|phrase| Item::Phrase(phrase.id)));
        let inside = |item: &Item| self.is_in_all(*item, context);
        let phrases: Vec<Item> = phrases.filter(inside).collect();
        let finds: Vec<Item> = (0..self.finds.len()).map(Item::LeftIn).filter(inside).collect();
        let total = phrases.len();
        let wanted = self.filter.text().trim().to_lowercase();
        let holds = |item: &Item| wanted.is_empty() || self.holds(*item, &wanted, context);
        let [finds, phrases] = [finds, phrases].map(|mut items| {
            items.retain(holds);
            self.sort_items(&mut items, context);
            items
        });
        let dismissed = (0..context.view.dismissed.len()).map(Item::Dismissed);
        let dismissed = dismissed.filter(inside).filter(holds).collect();
        let searched = context.search.filter(|search| !search.is_empty() && self.speeches.is_empty());
        let searched = searched.map(|_| Item::Searched).into_iter().filter(holds).collect();
        self.total = total;
        [searched, finds, phrases, dismissed].concat()
    }

    fn sort_items(&self, items: &mut [Item], context: OverlayContext<'_>) {
        match self.order {
            Order::Weight => {}
            Order::Length => items.sort_by_key(|&item| Reverse(self.length(item, context))),
            Order::Spread => items.sort_by_key(|&item| Reverse(self.speeches_of(item, context).len())),
            Order::Place => items.sort_by_key(|&item| self.places(item, context).into_iter().min()),
        }
    }

    /// Everywhere that an item stands.
    pub fn places(&self, item: Item, context: OverlayContext<'_>) -> Vec<Place> {
        match item {
            Item::Searched => context.search.into_iter().flat_map(Search::places).collect(),
            Item::LeftIn(index) => self.finds[index].places.clone(),
            Item::Phrase(id) => context.view.phrases[id].occurrences.clone(),
            Item::NearMatch(id) => {
                let near = &context.comparison.near_matches[id];
                vec![near.a, near.b]
            }
            Item::Dismissed(index) => context.view.dismissed[index].occurrences.clone(),
        }
    }

    /// The wording of an item; of a near match the first one.
    pub fn wording<'a>(&'a self, item: Item, context: OverlayContext<'a>) -> &'a str {
        match item {
            Item::Searched => context.search.map_or("", |search| &search.query),
            Item::LeftIn(index) => &self.finds[index].text,
            Item::Phrase(id) => &context.view.phrases[id].text,
            Item::NearMatch(id) => context.comparison.wording(context.comparison.near_matches[id].a),
            Item::Dismissed(index) => &context.view.dismissed[index].text,
        }
    }

    /// The speeches that have an item, in order.
    pub fn speeches_of(&self, item: Item, context: OverlayContext<'_>) -> Vec<SpeechId> {
        let mut speeches: Vec<SpeechId> =
            self.places(item, context).into_iter().map(|place| place.speech).collect();
        speeches.dedup();
        speeches
    }

    /// The length of an item: in words where all speeches are in languages that part them, else in characters.
    pub fn length(&self, item: Item, context: OverlayContext<'_>) -> usize {
        let in_words = Units::of(&context.comparison.speeches) == Units::Words;
        match (item, in_words) {
            (Item::Phrase(id), true) => context.view.phrases[id].length.words(),
            (Item::Phrase(id), false) => context.view.phrases[id].length.characters(),
            (_, true) => self.wording(item, context).split_whitespace().count(),
            (_, false) => self.wording(item, context).chars().count(),
        }
    }

    fn is_in_all(&self, item: Item, context: OverlayContext<'_>) -> bool {
        let speeches = self.speeches_of(item, context);
        self.speeches.iter().all(|speech| speeches.contains(speech))
    }

    /// Whether the wording of an item has some characters in it; of a near match either wording.
    fn holds(&self, item: Item, wanted: &str, context: OverlayContext<'_>) -> bool {
        let has = |text: &str| text.to_lowercase().contains(wanted);
        let other = match item {
            Item::NearMatch(id) => context.comparison.wording(context.comparison.near_matches[id].b),
            Item::Searched | Item::LeftIn(_) | Item::Phrase(_) | Item::Dismissed(_) => "",
        };
        has(self.wording(item, context)) || has(other)
    }

    /// Dismisses the chosen wording, or takes it back.
    fn dismiss(&self, context: OverlayContext<'_>) -> Reaction {
        let Some(item) = self.item() else { return Reaction::Stay };
        let wording = self.wording(item, context).to_owned();
        match item {
            Item::Dismissed(_) => Reaction::TakeBack(wording),
            // Without one of its passages a near match is none.
            Item::Phrase(_) | Item::NearMatch(_) => Reaction::Dismiss(wording),
            // That it is left from another place is no less true where the wording is allowed.
            Item::LeftIn(_) => Reaction::Tell(context.words.left_in_stays.to_owned()),
            Item::Searched => Reaction::Stay,
        }
    }

    fn sort(&mut self, order: Order, context: OverlayContext<'_>) {
        self.order = order;
        self.choose_items(context);
    }

    fn step(&mut self, command: Command, context: OverlayContext<'_>) {
        match self.active {
            List::Phrases => {
                if let Some(chosen) = stepped(command, self.chosen, self.items.len()) {
                    (self.chosen, self.occurrence) = (chosen, 0);
                }
            }
            List::Occurrences => {
                let to = stepped(command, self.occurrence, self.occurrences(context).len());
                self.occurrence = to.unwrap_or(self.occurrence);
            }
        }
    }
}

impl OverlayBehaviour for PhraseList {
    fn command(&mut self, command: Command, _key: Key, context: OverlayContext<'_>) -> Reaction {
        match command {
            Command::Close => return Reaction::Close,
            Command::Overlay(OverlayCommand::SwitchList) => {
                self.active = match self.active {
                    List::Phrases => List::Occurrences,
                    List::Occurrences => List::Phrases,
                }
            }
            Command::Overlay(OverlayCommand::NextOrder) => self.sort(self.order.stepped(1), context),
            Command::Overlay(OverlayCommand::PreviousOrder) => {
                self.sort(self.order.stepped(Order::ALL.len() - 1), context)
            }
            Command::Overlay(OverlayCommand::DeleteCharacter) => {
                self.filter.delete_last();
                self.choose_items(context);
            }
            Command::Overlay(OverlayCommand::GoThere) => {
                let place = self.occurrences(context).get(self.occurrence).copied();
                return place.map_or(Reaction::Stay, Reaction::GoTo);
            }
            Command::Overlay(OverlayCommand::Dismiss) => return self.dismiss(context),
            Command::Overlay(OverlayCommand::CopyPhrase) if !self.occurrences(context).is_empty() => {
                return Reaction::Copy(Evidence::Phrase(self.occurrences(context)));
            }
            _ => self.step(command, context),
        }
        Reaction::Stay
    }

    fn write(&mut self, text: &str, context: OverlayContext<'_>) -> Reaction {
        if self.active == List::Occurrences {
            return Reaction::Tell(context.words.type_in_phrases.to_owned());
        }
        self.filter.push(text);
        self.choose_items(context);
        Reaction::Stay
    }

    /// Takes in that other phrases count now. They have other numbers, so what stays chosen is the line.
    fn refresh(&mut self, context: OverlayContext<'_>) {
        self.finds = left_in_finds(context.comparison, context.view);
        self.items = self.sifted(context);
        self.chosen = self.chosen.min(self.items.len().saturating_sub(1));
        self.occurrence = self.occurrence.min(self.occurrences(context).len().saturating_sub(1));
    }
}
