//! The map of links: which sections of the base have matches, where, and how good ones.

use super::behaviour::{Cursor, OverlayBehaviour, OverlayContext, Reaction};
use super::class::OverlayClass;
use super::scrolling::stepped;
use super::{Overlay, OverlayKind};
use crate::app::commands::{Command, DIGITS, OverlayCommand, Task, entry, overlay_entry};
use crate::app::context::{Keyboard, Scope};
use crate::app::key::{Key, KeyCode};
use crate::app::section_remap::SectionRemap;
use crate::compare::{SectionPlace, SpeechId};
use crate::speech::SectionId;
use crate::text::longest_increasing::in_order;

const KIND: OverlayKind = OverlayKind::Map;

#[rustfmt::skip]
pub(super) static CLASS: OverlayClass = OverlayClass {
    keyboard: Keyboard::Scrolled,
    heading: |headings| headings.link_map,
    opener: entry(Command::Open(KIND), "map", |words| words.map, Task::Finding,
        &[Key::char('m')], Scope::Compare, 16),
    commands: &[
        overlay_entry(KIND, Command::PreviousColumn, "map-previous-column", |words| words.map_previous_column,
            &[Key::char('h'), Key::plain(KeyCode::Left), Key::plain(KeyCode::BackTab)], 2),
        overlay_entry(KIND, Command::NextColumn, "map-next-column", |words| words.map_next_column,
            &[Key::char('l'), Key::plain(KeyCode::Right), Key::plain(KeyCode::Tab)], 2),
        overlay_entry(KIND, Command::FocusSpeech, "map-column", |words| words.map_column,
            DIGITS, 0),
        overlay_entry(KIND, Command::Overlay(OverlayCommand::GoThere), "map-go-there", |words| words.map_go_there,
            &[Key::plain(KeyCode::Enter)], 1),
        overlay_entry(KIND, Command::Close, "close-map", |words| words.close_map,
            &[Key::char('m')], 0),
    ],
    open: |cursor, context| Ok(Overlay::Map(LinkMap::new(cursor, context))),
};

/// Where the sections of the base are answered: its sections down, the other speeches across.
#[derive(Clone, Debug)]
pub struct LinkMap {
    /// The base.
    pub base: SpeechId,
    /// The other speeches.
    pub speeches: Vec<SpeechId>,
    /// The sections of the base in its own order, notices left out.
    pub rows: Vec<MapRow>,
    /// The chosen row.
    pub row: usize,
    /// The chosen speech, as an index of `speeches`.
    pub column: usize,
}

/// A section of the base and what answers it.
#[derive(Clone, Debug)]
pub struct MapRow {
    /// The section.
    pub section: SectionId,
    /// What answers it best in each of the other speeches.
    pub counterparts: Vec<Option<Counterpart>>,
}

/// What answers a section in another speech.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Counterpart {
    /// The section that answers best.
    pub place: SectionPlace,
    /// How well, 0 to 1.
    pub score: f64,
    /// Whether it stands out of the order of the base: the fewest do without which the others stand in order.
    pub crosses: bool,
}

impl LinkMap {
    /// The map, opened at the section of the base that is nearest to the reader.
    pub fn new(cursor: Cursor, context: OverlayContext<'_>) -> Self {
        let base = context.settings.base;
        let speeches = (0..context.comparison.speeches.len()).map(SpeechId);
        let speeches: Vec<SpeechId> = speeches.filter(|&speech| speech != base).collect();
        let column = speeches.iter().position(|&speech| speech == cursor.speech).unwrap_or(0);
        let mut map = Self { base, speeches, rows: Vec::new(), row: 0, column };
        map.refresh(context);
        let answered = cursor.section.and_then(|section| {
            context.link_index.of(section).find(|other| section.speech != base && other.speech == base)
        });
        let nearest = answered.or_else(|| cursor.section_in(base, context));
        map.row = nearest.map_or(0, |nearest| map.row_at(nearest.section));
        map
    }

    /// The row of a section of the base, or the one above it for a notice.
    fn row_at(&self, section: SectionId) -> usize {
        self.rows.partition_point(|row| row.section <= section).saturating_sub(1)
    }

    /// The chosen section of the base.
    pub fn section(&self) -> Option<SectionPlace> {
        Some(SectionPlace { speech: self.base, section: self.rows.get(self.row)?.section })
    }

    /// What answers it in the chosen speech.
    pub fn counterpart(&self) -> Option<Counterpart> {
        self.rows.get(self.row)?.counterparts.get(self.column).copied()?
    }
}

impl OverlayBehaviour for LinkMap {
    fn command(&mut self, command: Command, key: Key, context: OverlayContext<'_>) -> Reaction {
        match command {
            Command::Close | Command::Quit => return Reaction::Close,
            Command::Overlay(OverlayCommand::GoThere) => {
                let chosen = self.counterpart().map(|counterpart| counterpart.place).or(self.section());
                return chosen.map_or(Reaction::Stay, Reaction::GoToSection);
            }
            Command::NextColumn => self.column = (self.column + 1).min(self.speeches.len().saturating_sub(1)),
            Command::PreviousColumn => self.column = self.column.saturating_sub(1),
            Command::FocusSpeech => {
                let wanted = key.digit();
                match self.speeches.iter().position(|speech| speech.0 + 1 == wanted) {
                    Some(column) => self.column = column,
                    None => return Reaction::Tell((context.words.no_such_column)(wanted)),
                }
            }
            _ => self.row = stepped(command, self.row, self.rows.len()).unwrap_or(self.row),
        }
        Reaction::Stay
    }

    fn follow(&mut self, remap: &mut SectionRemap) -> bool {
        if let Some(row) = self.rows.get_mut(self.row) {
            let section = SectionPlace { speech: self.base, section: row.section };
            row.section = remap.section_or_next(section).section;
        }
        true
    }

    fn refresh(&mut self, context: OverlayContext<'_>) {
        let chosen = self.section();
        let base = context.comparison.speech(self.base);
        let sections = base.sections.iter().filter(|section| !section.kind.is_outside());
        let row = |section| MapRow { section, counterparts: vec![None; self.speeches.len()] };
        let mut rows: Vec<MapRow> = sections.map(|section| row(section.id)).collect();
        for (column, &speech) in self.speeches.iter().enumerate() {
            for row in &mut rows {
                let section = SectionPlace { speech: self.base, section: row.section };
                let mut links = context.link_index.links(section, context.view);
                let best = links.find(|(other, _)| other.speech == speech);
                if let (Some(cell), Some((place, link))) = (row.counterparts.get_mut(column), best) {
                    *cell = Some(Counterpart { place, score: link.score, crosses: false });
                }
            }
            let column = rows.iter_mut().filter_map(|row| row.counterparts.get_mut(column)?.as_mut());
            mark_crossings(column.collect());
        }
        self.rows = rows;
        self.row = chosen.map_or(0, |chosen| self.row_at(chosen.section));
    }
}

fn mark_crossings(column: Vec<&mut Counterpart>) {
    let positions: Vec<usize> = column.iter().map(|counterpart| counterpart.place.section.0).collect();
    for (counterpart, in_order) in column.into_iter().zip(in_order(&positions)) {
        counterpart.crosses = !in_order;
    }
}
