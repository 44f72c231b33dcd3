//! The local wording of a speech, by kind, and what the focused section says of its own.

use super::behaviour::{Cursor, OverlayBehaviour, OverlayContext, Reaction};
use super::class::OverlayClass;
use super::scrolling::stepped;
use super::{Overlay, OverlayKind};
use crate::app::commands::{Command, DIGITS, OverlayCommand, Task, entry, overlay_entry};
use crate::app::context::{Keyboard, Scope};
use crate::app::key::{Key, KeyCode};
use crate::app::section_remap::SectionRemap;
use crate::compare::{
    LeftIn, LeftInFind, Place, RowId, SectionPlace, Span, SpanDetail, SpeechId, left_in_finds, own_sentences,
};
use crate::language::local::LocalReason;

const KIND: OverlayKind = OverlayKind::Local;

#[rustfmt::skip]
pub(super) static CLASS: OverlayClass = OverlayClass {
    keyboard: Keyboard::Scrolled,
    heading: |headings| headings.local_list,
    opener: entry(Command::Open(KIND), "local", |words| words.local, Task::Finding,
        &[Key::char('L')], Scope::Compare, 9),
    commands: &[
        overlay_entry(KIND, Command::Overlay(OverlayCommand::GoThere), "local-go-there", |words| words.local_go_there,
            &[Key::plain(KeyCode::Enter)], 1),
        overlay_entry(KIND, Command::FocusSpeech, "local-of-speech", |words| words.local_of_speech,
            DIGITS, 2),
        overlay_entry(KIND, Command::Overlay(OverlayCommand::SwitchList), "local-of-row", |words| words.local_of_row,
            &[Key::char('r'), Key::plain(KeyCode::Tab)], 7),
        overlay_entry(KIND, Command::PreviousColumn, "local-previous-column", |words| words.local_previous_column,
            &[Key::char('h'), Key::plain(KeyCode::Left)], 0),
        overlay_entry(KIND, Command::NextColumn, "local-next-column", |words| words.local_next_column,
            &[Key::char('l'), Key::plain(KeyCode::Right)], 0),
        overlay_entry(KIND, Command::Close, "close-local", |words| words.close_local,
            &[Key::char('L')], 0),
    ],
    open: |cursor, context| Ok(Overlay::Local(LocalList::new(cursor, context))),
};

/// Under which heading a find stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LocalKind {
    /// Another speech has it too, whatever it is.
    LeftIn,
    /// A date or figure as in another text of the same office.
    Unchanged,
    /// A sentence that is not boilerplate, of a section of the focused row.
    OwnSentence,
    /// Local for this reason.
    Of(LocalReason),
}

impl LocalKind {
    /// The order of the list: names before figures, of which a report has hundreds.
    const ORDER: [Self; 11] = [
        Self::LeftIn,
        Self::Unchanged,
        Self::OwnSentence,
        Self::Of(LocalReason::Place),
        Self::Of(LocalReason::Body),
        Self::Of(LocalReason::Person),
        Self::Of(LocalReason::Project),
        Self::Of(LocalReason::Coinage),
        Self::Of(LocalReason::Figure),
        Self::Of(LocalReason::Date),
        Self::Of(LocalReason::Redaction),
    ];

    fn rank(self) -> Option<usize> {
        Self::ORDER.iter().position(|&kind| kind == self)
    }
}

/// Local wording of a speech.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LocalFind {
    /// Under which heading it stands.
    pub kind: LocalKind,
    /// Where it stands.
    pub place: Place,
}

/// A line of the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LocalLine {
    /// A heading, and how many finds stand under it.
    Heading(LocalKind, usize),
    /// For each of [`LocalList::columns`] a find, as an index of [`LocalList::finds`], while it has any left.
    Finds(Vec<Option<usize>>),
}

/// Whose a name is that was left in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Ownership {
    /// It belongs to this speech.
    Of(SpeechId),
    /// Nothing tells; these other speeches have it.
    Unclear(Vec<SpeechId>),
}

/// Of what the finds are listed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LocalScope {
    /// A whole speech.
    Speech,
    /// A row of the table: all its speeches side by side.
    Row,
}

/// The local wording of speeches, by kind.
#[derive(Clone, Debug)]
pub struct LocalList {
    /// The speech of the chosen find.
    pub speech: SpeechId,
    /// A section of the row on which the reader was.
    section: Option<SectionPlace>,
    /// Whether the whole speech is listed, or all speeches of the row.
    pub scope: LocalScope,
    /// All that is local there: what was left in first, then by kind, each in the order of the speeches and of
    /// their texts.
    pub finds: Vec<LocalFind>,
    /// The chosen one, as an index of `finds`.
    pub chosen: usize,
    /// What was left in, by wording.
    left_in: Vec<LeftInFind>,
}

impl LocalList {
    /// The list of the focused speech; the reader can turn to the row on which they are.
    pub fn new(cursor: Cursor, context: OverlayContext<'_>) -> Self {
        let mut list = Self {
            speech: cursor.speech,
            section: cursor.section.or_else(|| context.view.table.rows[cursor.row].sections().next()),
            scope: LocalScope::Speech,
            finds: Vec::new(),
            chosen: 0,
            left_in: Vec::new(),
        };
        list.refresh(context);
        list
    }

    /// The row on which the reader was, as it is numbered now; `None` in a table without rows.
    pub fn row(&self, context: OverlayContext<'_>) -> Option<RowId> {
        Some(context.view.table.row_of(self.section?))
    }

    /// The speeches side by side: those with something local.
    pub fn columns(&self) -> Vec<SpeechId> {
        let mut speeches: Vec<SpeechId> = self.finds.iter().map(|find| find.place.speech).collect();
        speeches.sort_unstable();
        speeches.dedup();
        speeches
    }

    /// The lines of the list.
    pub fn lines(&self) -> Vec<LocalLine> {
        let columns = self.columns();
        let mut out = Vec::new();
        let mut first = 0;
        for group in self.finds.chunk_by(|a, b| a.kind == b.kind) {
            out.extend(group.first().map(|find| LocalLine::Heading(find.kind, group.len())));
            let of_speech = |speech: SpeechId| {
                (first..)
                    .zip(group)
                    .filter(move |(_, find)| find.place.speech == speech)
                    .map(|(index, _)| index)
            };
            let mut left: Vec<_> = columns.iter().map(|&speech| of_speech(speech)).collect();
            loop {
                let line: Vec<Option<usize>> = left.iter_mut().map(Iterator::next).collect();
                if line.iter().all(Option::is_none) {
                    break;
                }
                out.push(LocalLine::Finds(line));
            }
            first += group.len();
        }
        out
    }

    /// The line of the chosen find.
    pub fn chosen_line(&self, lines: &[LocalLine]) -> usize {
        let holds =
            |line: &LocalLine| matches!(line, LocalLine::Finds(finds) if finds.contains(&Some(self.chosen)));
        lines.iter().position(holds).unwrap_or(0)
    }

    /// Whose what was left in is: the speech that it belongs to, or else the others that have it; `None` for any
    /// other find.
    pub fn ownership(&self, find: LocalFind) -> Option<Ownership> {
        let of_place = |other: &&LeftInFind| other.left_in.contains(&find.place);
        let name = self.left_in.iter().find(of_place)?;
        Some(match name.owner {
            Some(owner) => Ownership::Of(owner),
            None => {
                let mut others = name.speeches();
                others.retain(|&speech| speech != find.place.speech);
                Ownership::Unclear(others)
            }
        })
    }

    /// Lists what is in scope; keeps the choice where it can.
    fn collect(&mut self, context: OverlayContext<'_>) {
        let chosen = self.finds.get(self.chosen).map(|find| find.place);
        let spans = context.view.spans.entries();
        let places = spans.flat_map(|(speech, spans)| spans.iter().map(move |span| (speech, span)));
        let finds = places.filter_map(|(speech, span)| find(speech, span));
        self.finds = finds.filter(|find| self.is_in_scope(find.place, context)).collect();
        self.finds.extend(self.own_sentences(context));
        self.finds.sort_by_key(|find| (find.kind.rank(), find.place));
        let same_place = self.finds.iter().position(|find| Some(find.place) == chosen);
        let same_speech = || self.finds.iter().position(|find| find.place.speech == self.speech);
        self.chosen = same_place.or_else(same_speech).unwrap_or(0);
        self.speech = self.finds.get(self.chosen).map_or(self.speech, |find| find.place.speech);
    }

    /// What the sections of the row really say; of a whole speech only those of its section there.
    fn own_sentences(&self, context: OverlayContext<'_>) -> Vec<LocalFind> {
        let row = self.row(context).and_then(|row| context.view.table.rows.of(row));
        let sections = row.into_iter().flat_map(|row| row.sections());
        sections
            .filter(|section| self.scope == LocalScope::Row || section.speech == self.speech)
            .flat_map(|section| own_sentences(context.comparison, context.view, section))
            .map(|place| LocalFind { kind: LocalKind::OwnSentence, place })
            .collect()
    }

    fn is_in_scope(&self, place: Place, context: OverlayContext<'_>) -> bool {
        match self.scope {
            LocalScope::Speech => place.speech == self.speech,
            LocalScope::Row => {
                let section = context.comparison.section_of(place);
                section.is_some_and(|section| Some(context.view.table.row_of(section)) == self.row(context))
            }
        }
    }

    /// Up and down among the finds of the chosen speech.
    fn step(&mut self, command: Command) {
        let finds = self.finds.iter().enumerate();
        let column: Vec<usize> =
            finds.filter(|(_, find)| find.place.speech == self.speech).map(|(index, _)| index).collect();
        let at = column.iter().position(|&index| index == self.chosen).unwrap_or(0);
        let to = stepped(command, at, column.len()).and_then(|to| column.get(to));
        self.chosen = to.copied().unwrap_or(self.chosen);
    }

    /// To the find of the neighbouring speech that stands nearest.
    fn step_column(&mut self, forward: bool) {
        let columns = self.columns();
        let at = columns.iter().position(|&speech| speech == self.speech).unwrap_or(0);
        let to = if forward { at + 1 } else { at.saturating_sub(1) };
        let Some(&speech) = columns.get(to) else { return };
        let lines = self.lines();
        let line = self.chosen_line(&lines);
        let in_column = |line: &LocalLine| match line {
            LocalLine::Finds(finds) => finds.get(to).copied().flatten(),
            LocalLine::Heading(..) => None,
        };
        let finds = lines.iter().enumerate().filter_map(|(index, line)| Some((index, in_column(line)?)));
        if let Some((_, find)) = finds.min_by_key(|(index, _)| index.abs_diff(line)) {
            (self.speech, self.chosen) = (speech, find);
        }
    }

    /// Lists the speech of a number, from 1.
    fn turn_to(&mut self, number: usize, context: OverlayContext<'_>) -> Reaction {
        match context.speech_numbered(number) {
            Ok(speech) => {
                (self.speech, self.scope, self.chosen) = (speech, LocalScope::Speech, 0);
                self.finds.clear();
                self.collect(context);
                Reaction::Stay
            }
            Err(tell) => tell,
        }
    }
}

impl OverlayBehaviour for LocalList {
    fn command(&mut self, command: Command, key: Key, context: OverlayContext<'_>) -> Reaction {
        match command {
            Command::Close | Command::Quit => return Reaction::Close,
            Command::Overlay(OverlayCommand::GoThere) => {
                let chosen = self.finds.get(self.chosen);
                return chosen.map_or(Reaction::Stay, |find| Reaction::GoTo(find.place));
            }
            Command::Overlay(OverlayCommand::SwitchList) => {
                self.scope = match self.scope {
                    LocalScope::Speech => LocalScope::Row,
                    LocalScope::Row => LocalScope::Speech,
                };
                self.collect(context);
            }
            Command::FocusSpeech => return self.turn_to(key.digit(), context),
            Command::NextColumn | Command::PreviousColumn if self.scope == LocalScope::Row => {
                self.step_column(command == Command::NextColumn);
            }
            Command::NextColumn => return self.turn_to(self.speech.0 + 2, context),
            Command::PreviousColumn => return self.turn_to(self.speech.0, context),
            _ => self.step(command),
        }
        Reaction::Stay
    }

    fn follow(&mut self, remap: &mut SectionRemap) -> bool {
        self.section = self.section.map(|section| remap.section_or_next(section));
        if let Some(find) = self.finds.get_mut(self.chosen) {
            find.place = remap.place(find.place).unwrap_or(find.place);
        }
        true
    }

    fn refresh(&mut self, context: OverlayContext<'_>) {
        self.left_in = left_in_finds(context.comparison, context.view);
        self.collect(context);
    }
}

fn find(speech: SpeechId, span: &Span) -> Option<LocalFind> {
    let kind = match span.detail {
        SpanDetail::Local { left_in: Some(LeftIn::Foreign(_)), .. } => LocalKind::LeftIn,
        SpanDetail::Local { left_in: Some(LeftIn::Unchanged), .. } => LocalKind::Unchanged,
        SpanDetail::Local { reason, .. } => LocalKind::Of(reason),
        _ => return None,
    };
    Some(LocalFind { kind, place: Place { speech, range: span.range } })
}
