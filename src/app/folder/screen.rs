//! The table: its rows, which of them are shown in which order, focus and marks.

use std::path::PathBuf;
use std::sync::Arc;

use super::command::FolderCommand;
use super::help::{FolderHelp, HelpReaction};
use super::keys::FolderKeymap;
use super::message::{FolderEffect, FolderMessage, FolderSurvey};
use super::row::{FolderRow, RowState};
use super::sorting::{FIELD_COLUMNS, SortColumn, Sorting};
use super::sources_list::{SourcesList, SourcesReaction};
use crate::app::appearance::Appearance;
use crate::app::key::{Key, KeyCode};
use crate::app::overlay::text_field::TextField;
use crate::app::regions::Size;
use crate::speech::field_names;
use crate::text::folding::folded;

/// How many speeches can be marked: as many as stand side by side.
pub const MOST_MARKED: usize = 9;

/// Which rows are shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum RowFilter {
    /// All.
    #[default]
    All,
    /// Those that are copies of others.
    Copies,
    /// Those that are marked.
    Marked,
}

/// How far the folder is known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FolderProgress {
    /// Files are being read; how many seconds are left, if that is known.
    Reading(Option<u64>),
    /// The speeches are held against each other: how much of that is done, in per cent, and how many seconds are left, if
    /// that is known.
    Comparing(u8, Option<u64>),
    /// Everything is known.
    Done,
    /// Something failed, and why.
    Failed(String),
}

/// The table of a folder of speeches.
#[derive(Debug)]
pub struct FolderScreen {
    pub(super) folder: String,
    pub(super) rows: Vec<FolderRow>,
    pub(super) copies: Vec<Vec<usize>>,
    pub(super) progress: FolderProgress,
    pub(super) read: usize,
    /// Whether the reader has stopped the reading.
    pub(super) is_stopped: bool,
    /// The rows that are shown, in their order.
    pub(super) order: Vec<usize>,
    /// The number of each row, counted from 1: what is left out has none, so that speeches are called in the table as in an
    /// overview of the folder.
    pub(super) numbers: Vec<usize>,
    /// Whether `order` and `numbers` have to be made anew.
    pub(super) is_stale: bool,
    /// The focused row.
    pub(super) focus: usize,
    pub(super) marks: Vec<usize>,
    pub(super) sorting: Sorting,
    /// The names of what is known of the speeches beside their texts: as many as have columns.
    pub(super) fields: Vec<Arc<str>>,
    pub(super) filter: RowFilter,
    pub(super) sought: TextField,
    pub(super) is_typing: bool,
    pub(super) help: Option<FolderHelp>,
    pub(super) sources: Option<SourcesList>,
    pub(super) message: Option<String>,
    pub(super) keymap: FolderKeymap,
    pub(super) appearance: Appearance,
    pub(super) size: Size,
}

impl FolderScreen {
    /// The table of the files of a folder, none of which is read yet.
    pub fn new(folder: String, files: Vec<PathBuf>, appearance: Appearance, size: Size) -> Self {
        let rows: Vec<FolderRow> = files.into_iter().map(FolderRow::waiting).collect();
        Self {
            folder,
            order: (0..rows.len()).collect(),
            numbers: (1..=rows.len()).collect(),
            rows,
            copies: Vec::new(),
            progress: FolderProgress::Reading(None),
            read: 0,
            is_stopped: false,
            is_stale: false,
            focus: 0,
            marks: Vec::new(),
            sorting: Sorting::default(),
            fields: Vec::new(),
            filter: RowFilter::default(),
            sought: TextField::default(),
            is_typing: false,
            help: None,
            sources: None,
            message: None,
            keymap: FolderKeymap::default(),
            appearance,
            size,
        }
    }

    /// The same table with the reader's keys.
    #[must_use]
    pub fn with_keymap(mut self, keymap: FolderKeymap) -> Self {
        self.keymap = keymap;
        self
    }

    /// Takes in what happens, and says what follows from it.
    pub fn update(&mut self, message: FolderMessage) -> Vec<FolderEffect> {
        match message {
            FolderMessage::Key(key) => return self.press(key),
            FolderMessage::Click(target) => return self.click(target),
            FolderMessage::Wheel(turn) => self.wheel(turn),
            FolderMessage::Paste(text) => self.paste(&text),
            FolderMessage::Resize(size) => self.size = size,
            FolderMessage::AmbiguousWidth(width) => self.appearance.ambiguous = width,
            FolderMessage::Theme(theme) => self.appearance.theme = theme,
            FolderMessage::Read { row, speech } => {
                self.read += 1;
                self.is_stale = true;
                if let Some(row) = self.rows.get_mut(row) {
                    row.state = speech.map_or(RowState::LeftOut, RowState::Speech);
                }
            }
            FolderMessage::TimeLeft(seconds) => self.progress = FolderProgress::Reading(seconds),
            FolderMessage::Comparing => self.progress = FolderProgress::Comparing(0, None),
            FolderMessage::ComparedSoFar { percent, left } => {
                self.progress = FolderProgress::Comparing(percent, left);
            }
            FolderMessage::SurveyedSoFar(survey) => self.take_survey(survey),
            FolderMessage::Surveyed(survey) => {
                self.take_survey(survey);
                self.finish();
            }
            FolderMessage::Sources(found) => {
                if let Some(list) = &mut self.sources {
                    list.take(found);
                }
            }
            FolderMessage::Warned(warning) => self.message = Some(warning),
            FolderMessage::Failed(why) => self.progress = FolderProgress::Failed(why),
            FolderMessage::Returned(error) => {
                self.message = error.map(|why| (self.words().folder.compare_failed)(&why));
            }
        }
        Vec::new()
    }

    /// Puts the rows in order and numbers them if something has changed. To be called before drawing; not after every
    /// message, of which there are thousands while files are read.
    pub fn settle(&mut self) {
        if !std::mem::take(&mut self.is_stale) {
            return;
        }
        let place = self.place();
        let known = self.rows.iter().filter_map(|row| Some(&row.speech()?.metadata));
        self.fields = field_names(known);
        self.fields.truncate(FIELD_COLUMNS.len());
        let sought = folded(&self.sought.text().to_lowercase());
        let is_shown = |(index, row): &(usize, &FolderRow)| {
            let passes = match self.filter {
                RowFilter::All => true,
                RowFilter::Copies => row.survey.as_ref().is_some_and(|survey| survey.copies.is_some()),
                RowFilter::Marked => self.marks.contains(index),
            };
            passes && !matches!(row.state, RowState::LeftOut) && (sought.is_empty() || row.has(&sought))
        };
        let mut shown: Vec<(usize, &FolderRow)> = self.rows.iter().enumerate().filter(is_shown).collect();
        shown.sort_by(|a, b| self.sorting.order(a.1, b.1, &self.fields));
        if self.sorting.column == SortColumn::Number && self.sorting.is_reversed {
            shown.reverse();
        }
        self.order = shown.into_iter().map(|(index, _)| index).collect();
        let mut next = 1;
        self.numbers.clear();
        self.numbers.extend(self.rows.iter().map(|row| {
            let number = next;
            next += usize::from(!matches!(row.state, RowState::LeftOut));
            number
        }));
        if !self.order.contains(&self.focus) {
            let place = place.min(self.order.len().saturating_sub(1));
            self.focus = self.order.get(place).copied().unwrap_or(self.focus);
        }
    }

    fn take_survey(&mut self, FolderSurvey { rows, copies, left_out }: FolderSurvey) {
        for (row, survey) in rows {
            if let Some(row) = self.rows.get_mut(row) {
                row.survey = Some(survey);
            }
        }
        for row in left_out {
            // A file that was not read is not left out.
            if let Some(row) = self.rows.get_mut(row).filter(|row| row.speech().is_some()) {
                row.state = RowState::LeftOut;
            }
        }
        self.copies = copies;
        self.is_stale = true;
    }

    /// All that is to be read is read and compared.
    fn finish(&mut self) {
        self.progress = FolderProgress::Done;
        if self.is_stopped {
            let unread = self.rows.iter().filter(|row| matches!(row.state, RowState::Waiting)).count();
            self.message = Some((self.words().survey.unread)(unread));
        }
    }

    pub(super) fn press(&mut self, key: Key) -> Vec<FolderEffect> {
        self.message = None;
        self.settle();
        let command = self.keymap.command_for(key);
        match command {
            Some(
                everywhere @ (FolderCommand::QuitAtOnce | FolderCommand::Suspend | FolderCommand::Repaint),
            ) if key.written().is_none() => return self.obey(everywhere),
            _ if self.help.is_some() => {
                self.press_in_help(key, command);
                return Vec::new();
            }
            _ if self.is_typing && self.type_key(key) => return Vec::new(),
            _ if self.sources.is_some() => return self.press_in_sources(command),
            _ => {}
        }
        command.map(|command| self.obey(command)).unwrap_or_default()
    }

    fn press_in_help(&mut self, key: Key, command: Option<FolderCommand>) {
        let words = &self.words().folder.commands;
        let Some(help) = &mut self.help else { return };
        let lines = help.lines(&self.keymap, words).len();
        let last = lines.saturating_sub(Self::help_lines(self.size));
        if help.press(key, command, last) == HelpReaction::Close {
            self.help = None;
        }
    }

    /// How many lines of the help a screen shows: all but header, key line and the title of the window with its lower edge.
    pub fn help_lines(size: Size) -> usize {
        usize::from(size.lines.saturating_sub(4))
    }

    /// Whether files are still being read and nobody has stopped that.
    fn can_stop(&self) -> bool {
        matches!(self.progress, FolderProgress::Reading(_)) && !self.is_stopped
    }

    /// Gives a command to the list of sources; the help opens over it.
    fn press_in_sources(&mut self, command: Option<FolderCommand>) -> Vec<FolderEffect> {
        let (Some(list), Some(command)) = (&mut self.sources, command) else { return Vec::new() };
        if matches!(command, FolderCommand::Help | FolderCommand::SwitchTheme) {
            return self.obey(command);
        }
        let draft = list.draft;
        match list.obey(command) {
            SourcesReaction::Stay => {}
            SourcesReaction::Close => self.sources = None,
            SourcesReaction::Compare(source) => {
                return vec![FolderEffect::Compare(self.paths(&[source, draft]))];
            }
        }
        Vec::new()
    }

    /// Types a key into the search line; whether it belongs there.
    fn type_key(&mut self, key: Key) -> bool {
        match (key.code, key.written()) {
            (_, Some(character)) => {
                self.sought.push(character.encode_utf8(&mut [0; 4]));
            }
            (KeyCode::Backspace, _) => self.sought.delete_last(),
            (KeyCode::Enter, _) => self.is_typing = false,
            (KeyCode::Escape, _) => {
                self.is_typing = false;
                self.sought = TextField::default();
            }
            _ => return false,
        }
        self.is_stale = true;
        true
    }

    fn paste(&mut self, text: &str) {
        if let Some(help) = &mut self.help {
            help.write(text);
        } else if self.is_typing {
            self.sought.push(text.lines().next().unwrap_or_default());
            self.is_stale = true;
        }
    }

    pub(super) fn obey(&mut self, command: FolderCommand) -> Vec<FolderEffect> {
        let (place, page) = (self.place(), self.page());
        match command {
            FolderCommand::Down => self.go_to_place(place + 1),
            FolderCommand::Up => self.go_to_place(place.saturating_sub(1)),
            FolderCommand::PageDown => self.go_to_place(place + page),
            FolderCommand::PageUp => self.go_to_place(place.saturating_sub(page)),
            FolderCommand::First => self.go_to_place(0),
            FolderCommand::Last => self.go_to_place(usize::MAX),
            FolderCommand::Mark => self.mark(),
            FolderCommand::Compare => return self.compare(),
            FolderCommand::Sort(column) => self.sort(column),
            FolderCommand::Search => self.is_typing = true,
            FolderCommand::Filter => {
                self.filter = match self.filter {
                    RowFilter::All => RowFilter::Copies,
                    RowFilter::Copies => RowFilter::Marked,
                    RowFilter::Marked => RowFilter::All,
                };
            }
            FolderCommand::Sources => return self.find_sources(),
            FolderCommand::ToShared => self.go_to(self.most_shared_with(self.focus)),
            FolderCommand::ToNearest => {
                let survey = self.focused().and_then(|row| row.survey.as_ref());
                self.go_to(survey.and_then(|survey| Some(survey.neighbours.first()?.index)));
            }
            FolderCommand::SwitchTheme => self.appearance.theme = self.appearance.theme.next(),
            FolderCommand::Help => self.help = Some(FolderHelp::default()),
            FolderCommand::Reset => self.reset(),
            FolderCommand::QuitAtOnce if self.can_stop() => {
                self.is_stopped = true;
                self.message = Some(self.words().folder.stopping.to_owned());
                return vec![FolderEffect::StopReading];
            }
            FolderCommand::Quit | FolderCommand::QuitAtOnce => return vec![FolderEffect::Quit],
            FolderCommand::Suspend => return vec![FolderEffect::Suspend],
            FolderCommand::Repaint => return vec![FolderEffect::Repaint],
        }
        self.is_stale |= matches!(
            command,
            FolderCommand::Sort(_) | FolderCommand::Filter | FolderCommand::Reset | FolderCommand::Mark
        );
        Vec::new()
    }

    /// Sorts by a column; by a field only where it is known of the speeches. On small screens its column may not be seen.
    fn sort(&mut self, column: SortColumn) {
        let says = &self.words().folder;
        let place = FIELD_COLUMNS.iter().position(|field| *field == column);
        let name = place.map(|place| self.fields.get(place));
        if name == Some(None) {
            self.message = Some(says.no_field.to_owned());
            return;
        }
        self.message = name.flatten().map(|name| (says.sorted_by)(name));
        self.sorting = self.sorting.by(column);
    }

    fn mark(&mut self) {
        let place = self.place();
        let Some(row) = self.focused() else { return };
        if let Some(marked) = self.marks.iter().position(|mark| *mark == self.focus) {
            self.marks.remove(marked);
        } else if row.speech().is_none() {
            self.message = Some(self.words().folder.not_read_yet.to_owned());
            return;
        } else if self.marks.len() >= MOST_MARKED {
            self.message = Some((self.words().folder.enough_marked)(MOST_MARKED));
            return;
        } else {
            self.marks.push(self.focus);
        }
        self.go_to_place(place + 1);
    }

    /// The marked speeches; where none is marked, the focused one and the one that has most of it.
    fn compare(&mut self) -> Vec<FolderEffect> {
        let rows = match self.marks.as_slice() {
            [] => self.most_shared_with(self.focus).map(|other| vec![self.focus, other]),
            marks => (marks.len() > 1).then(|| marks.to_vec()),
        };
        let Some(rows) = rows else {
            self.message = Some(self.words().folder.mark_two.to_owned());
            return Vec::new();
        };
        vec![FolderEffect::Compare(self.paths(&rows))]
    }

    /// Opens the list of the focused speech's sources, which can be looked for when all files are read.
    fn find_sources(&mut self) -> Vec<FolderEffect> {
        let is_known = self.focused().is_some_and(|row| row.survey.is_some());
        if !is_known {
            self.message = Some(self.words().folder.not_read_yet.to_owned());
            return Vec::new();
        }
        self.sources = Some(SourcesList::of(self.focus));
        vec![FolderEffect::FindSources(self.focus)]
    }

    fn paths(&self, rows: &[usize]) -> Vec<PathBuf> {
        rows.iter().filter_map(|row| Some(self.rows.get(*row)?.path.clone())).collect()
    }

    fn most_shared_with(&self, row: usize) -> Option<usize> {
        Some(self.rows.get(row)?.survey.as_ref()?.shared_with.first()?.index)
    }

    fn reset(&mut self) {
        if self.filter == RowFilter::All && self.sought.text().is_empty() {
            self.marks.clear();
        }
        self.filter = RowFilter::All;
        self.sought = TextField::default();
    }

    fn go_to(&mut self, row: Option<usize>) {
        let says = &self.words().folder;
        match row {
            None => self.message = Some(says.no_such.to_owned()),
            Some(row) if !self.order.contains(&row) => self.message = Some(says.hidden.to_owned()),
            Some(row) => self.focus = row,
        }
    }

    fn go_to_place(&mut self, place: usize) {
        let place = place.min(self.order.len().saturating_sub(1));
        self.focus = self.order.get(place).copied().unwrap_or(self.focus);
    }

    /// How many rows a page has: those between header and details, as near as matters here.
    fn page(&self) -> usize {
        (usize::from(self.size.lines) / 2).max(1)
    }
}
