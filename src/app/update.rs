//! The one place where something changes: a message in, effects out.

use std::path::PathBuf;

use super::appearance::{Colours, Theme};
use super::commands::Command;
use super::context::Context;
use super::evidence::{Copied, Evidence};
use super::filter::Filter;
use super::key::Key;
use super::navigation::Direction;
use super::overlay::{
    CopyChoice, Cursor, FilterChoice, HelpPage, LinkMap, LocalList, OutlineTree, Overlay, OverlayContext,
    Overview, PhraseList, Reaction, SearchLine,
};
use super::regions::Size;
use super::search::Searchable;
use super::state::{Progress, State};
use super::table_layout::Folds;
use crate::compare::{Comparison, ViewSettings};
use crate::notes::Notes;
use crate::repeats::MinimumLength;
use crate::text::width::AmbiguousWidth;

/// What happens to the program.
#[derive(Clone, Debug)]
pub enum Message {
    /// A key was pressed.
    Key(Key),
    /// Text was pasted.
    Paste(String),
    /// The terminal has this size now.
    Resize(Size),
    /// The terminal draws ambiguous characters this wide.
    AmbiguousWidth(AmbiguousWidth),
    /// The terminal's ground asks for this theme.
    Theme(Theme),
    /// A comparison is done.
    Compared {
        /// Which one was asked for.
        generation: u64,
        /// What is known now.
        comparison: Box<Comparison>,
    },
    /// The files have been read again and compared.
    Reloaded {
        /// Which one was asked for.
        generation: u64,
        /// What is known now.
        comparison: Box<Comparison>,
        /// What the reader should know about the files.
        warnings: Vec<String>,
        /// How many files could not be read again; their speeches are as they were.
        kept: usize,
    },
    /// Something was copied, or was not.
    Copied(Copied),
    /// What the reader decided by hand could not be kept, and why.
    NotKept(String),
    /// The editor could not be started or failed, and why.
    EditorFailed(String),
    /// A file that the program has opened elsewhere may have changed.
    Edited,
    /// Somebody else has decided something by hand.
    Noted(Notes),
    /// A comparison could not be made.
    CompareFailed {
        /// Which one was asked for.
        generation: u64,
        /// Why.
        reason: String,
    },
}

/// What the terminal has to do. That the screen is drawn after every message goes without saying.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Effect {
    /// End the program.
    Quit,
    /// Give the terminal back until the program is resumed.
    Suspend,
    /// Paint every cell, whatever the terminal may have lost.
    Repaint,
    /// Keep what the reader has decided by hand: [`State::notes`].
    KeepNotes,
    /// Put something on the clipboard and tell what was put there.
    Copy(Evidence),
    /// Open a line of a file in the reader's editor, and tell when that has ended.
    Edit {
        /// The file.
        path: PathBuf,
        /// Its line, from 1.
        line: usize,
    },
    /// Read all files again and compare them.
    Reload {
        /// The number of the comparison.
        generation: u64,
    },
}

impl State {
    /// Takes a message in.
    pub fn update(&mut self, message: Message) -> Vec<Effect> {
        match message {
            Message::Key(key) => return self.key(key),
            Message::Paste(text) => return self.write(&text),
            Message::Resize(size) => self.resize(size),
            Message::AmbiguousWidth(width) => {
                if width != self.appearance.ambiguous {
                    self.keep_place(|state| {
                        state.appearance.ambiguous = width;
                        state.lines.clear();
                    });
                    return vec![Effect::Repaint];
                }
            }
            Message::Theme(theme) => self.appearance.theme = theme,
            Message::Compared { generation, comparison } if generation == self.generation => {
                self.take_comparison(*comparison);
            }
            Message::CompareFailed { generation, reason } if generation == self.generation => {
                self.progress = Progress::Failed(reason);
            }
            Message::Reloaded { generation, comparison, warnings, kept } if generation == self.generation => {
                self.take_reloaded(*comparison, warnings, kept);
            }
            Message::Compared { .. } | Message::CompareFailed { .. } | Message::Reloaded { .. } => {}
            Message::Copied(copied) => self.tell_copied(&copied),
            Message::NotKept(why) => self.message = Some((self.words().not_kept)(&why)),
            Message::EditorFailed(why) => self.message = Some((self.words().editor_failed)(&why)),
            Message::Noted(notes) => self.take_notes(&notes),
            Message::Edited => return self.reload(),
        }
        Vec::new()
    }

    fn resize(&mut self, size: Size) {
        if size != self.size {
            self.keep_place(|state| {
                state.size = size;
                state.lines.clear();
            });
        }
    }

    fn key(&mut self, key: Key) -> Vec<Effect> {
        self.message = None;
        match self.keymap.command_for(key, self.context()) {
            Some(command) => self.command(command, key),
            None => {
                let character = key.written();
                character.map(|typed| self.write(typed.encode_utf8(&mut [0; 4]))).unwrap_or_default()
            }
        }
    }

    /// Overlays have the commands of the keyboard, but for those that work wherever the reader is.
    fn command(&mut self, command: Command, key: Key) -> Vec<Effect> {
        let everywhere = match command {
            Command::QuitAtOnce | Command::Suspend | Command::Repaint | Command::SwitchTheme => true,
            Command::Help => self.context() != Context::Help,
            _ => false,
        };
        if self.overlays.is_empty() || everywhere {
            self.compare_command(command, key)
        } else {
            self.overlay_command(command, key)
        }
    }

    fn switch_theme(&mut self) {
        if self.appearance.colours == Colours::None {
            self.message = Some(self.words().no_colours.to_owned());
            return;
        }
        self.appearance.theme = self.appearance.theme.next();
        self.message = Some(self.appearance.theme.in_words(self.words()).to_owned());
    }

    /// A command of the compare screen.
    fn compare_command(&mut self, command: Command, key: Key) -> Vec<Effect> {
        // Two lines stay in view, so that the reader sees where they were.
        let page = |height: usize| height.saturating_sub(2).max(1);
        match command {
            Command::LineDown => self.read_on(|viewport, flow, height| viewport.down(flow, height, 1)),
            Command::LineUp => self.read_on(|viewport, flow, height| viewport.up(flow, height, 1)),
            Command::HalfPageDown => self.read_on(|v, flow, height| v.scroll(flow, height, height / 2, true)),
            Command::HalfPageUp => self.read_on(|v, flow, height| v.scroll(flow, height, height / 2, false)),
            Command::PageDown => self.read_on(|v, flow, height| v.scroll(flow, height, page(height), true)),
            Command::PageUp => self.read_on(|v, flow, height| v.scroll(flow, height, page(height), false)),
            Command::Top => self.go_to_line(self.block_start(0)),
            Command::Bottom => self.go_to_line(self.with_flow(|flow| flow.last())),
            Command::NextSection => self.step_section(Direction::Forward),
            Command::PreviousSection => self.step_section(Direction::Backward),
            Command::NextPart => self.step_part(Direction::Forward),
            Command::PreviousPart => self.step_part(Direction::Backward),
            Command::Fold => self.toggle_fold(),
            Command::SwitchLayout => self.switch_layout(),
            Command::Back => self.go_back(),

            Command::NextColumn => self.step_column(Direction::Forward),
            Command::PreviousColumn => self.step_column(Direction::Backward),
            Command::FocusSpeech => self.focus_number(key.digit()),
            Command::MakeBase => self.make_base(),

            Command::NextItem => self.step_item(Direction::Forward),
            Command::PreviousItem => self.step_item(Direction::Backward),
            Command::Occurrences => self.show_occurrences(),
            Command::Diff => self.show_diff(),
            Command::Phrases => self.open(|_, context| Overlay::Phrases(PhraseList::new(context))),
            Command::Local => self.open(|here, context| Overlay::Local(LocalList::new(here, context))),
            Command::Map => self.open(|here, context| Overlay::Map(LinkMap::new(here, context))),
            Command::Outline => self.open(|here, context| Overlay::Outline(OutlineTree::new(here, context))),
            Command::Overview => self.open(|_, context| Overlay::Overview(Overview::new(context))),
            Command::Filter => self.overlays.push(Overlay::Filter(FilterChoice)),
            Command::Search => self.overlays.push(Overlay::Search(SearchLine::default())),
            Command::Help => self.overlays.push(Overlay::Help(HelpPage::default())),

            Command::LongerMinimum => self.change_minimum(Direction::Forward),
            Command::ShorterMinimum => self.change_minimum(Direction::Backward),
            Command::MoreSpread => self.change_spread(Direction::Forward),
            Command::LessSpread => self.change_spread(Direction::Backward),

            Command::Link => self.start_link(),
            Command::LinkHere => return self.link_here(),
            Command::Unlink => return self.unlink(),
            Command::Copy => self.overlays.push(Overlay::Copy(CopyChoice)),
            Command::Edit => return self.edit(),
            Command::Reload => return self.reload(),

            Command::Close | Command::Quit if self.picking.is_some() => self.picking = None,
            Command::Close => self.close(),
            Command::Quit | Command::QuitAtOnce => return vec![Effect::Quit],
            Command::Suspend => return vec![Effect::Suspend],
            Command::Repaint => return vec![Effect::Repaint],
            Command::SwitchTheme => self.switch_theme(),

            // The keymap gives these to overlays alone.
            Command::ShowAll
            | Command::ShowLocal
            | Command::ShowBoilerplate
            | Command::ShowUnanswered
            | Command::ShowCarriedOver
            | Command::ListDown
            | Command::ListUp
            | Command::NextOrder
            | Command::PreviousOrder
            | Command::SwitchList
            | Command::GoThere
            | Command::DeleteCharacter
            | Command::Accept
            | Command::DiffWith
            | Command::DiffForm
            | Command::Dismiss
            | Command::CopySection
            | Command::CopyRow
            | Command::CopyPhrase => {}
        }
        Vec::new()
    }

    /// Lays over the screen what is made from where the reader is and what is known.
    fn open(&mut self, overlay: impl FnOnce(Cursor, OverlayContext<'_>) -> Overlay) {
        let overlay = overlay(self.overlay_cursor(), self.overlay_context());
        self.overlays.push(overlay);
    }

    fn read_on(&mut self, change: impl FnOnce(&mut super::viewport::Viewport, &dyn super::Flow, usize)) {
        self.item = None;
        self.move_viewport(change);
    }

    fn make_base(&mut self) {
        let base = self.focus;
        self.keep_place(|state| {
            state.settings.base = base;
            state.view.table = state.settings.table(&state.comparison, &state.view.links);
            state.folds.wanted = state.filter.wanted(&state.comparison, &state.view);
        });
    }

    fn change_minimum(&mut self, direction: Direction) {
        let MinimumLength(minimum) = self.settings.minimum;
        let changed = match direction {
            Direction::Forward => MinimumLength(minimum + 1).min(MinimumLength::HIGHEST),
            Direction::Backward => MinimumLength(minimum.saturating_sub(1)).max(MinimumLength::LOWEST),
        };
        self.change_measure(changed != self.settings.minimum, |state| state.settings.minimum = changed);
    }

    fn change_spread(&mut self, direction: Direction) {
        let most = self.comparison.speeches.len().max(ViewSettings::LOWEST_SPREAD);
        let changed = match direction {
            Direction::Forward => (self.settings.spread + 1).min(most),
            Direction::Backward => self.settings.spread.saturating_sub(1).max(ViewSettings::LOWEST_SPREAD),
        };
        self.change_measure(changed != self.settings.spread, |state| state.settings.spread = changed);
    }

    fn change_measure(&mut self, changes: bool, change: impl FnOnce(&mut Self)) {
        if !changes {
            self.message = Some(self.words().limit.to_owned());
            return;
        }
        self.item = None;
        self.keep_place(|state| {
            change(state);
            state.derive();
        });
    }

    fn overlay_command(&mut self, command: Command, key: Key) -> Vec<Effect> {
        let Some(mut overlay) = self.overlays.pop() else { return Vec::new() };
        let reaction = overlay.command(command, key, self.overlay_context());
        self.overlays.push(overlay);
        self.react(reaction)
    }

    fn write(&mut self, text: &str) -> Vec<Effect> {
        let Some(mut overlay) = self.overlays.pop() else { return Vec::new() };
        let written: String = text.chars().filter(|character| !character.is_control()).collect();
        let reaction = overlay.write(&written, self.overlay_context());
        self.overlays.push(overlay);
        self.react(reaction)
    }

    fn react(&mut self, reaction: Reaction) -> Vec<Effect> {
        match reaction {
            Reaction::Stay => {}
            Reaction::Tell(words) => self.message = Some(words),
            Reaction::Close => {
                self.overlays.pop();
            }
            Reaction::GoTo(place) => {
                self.overlays.clear();
                self.jump(place);
            }
            Reaction::PhrasesOf(speeches) => {
                let mut list = PhraseList::new(self.overlay_context());
                list.limit_to(speeches, self.overlay_context());
                self.overlays.push(Overlay::Phrases(list));
            }
            Reaction::GoToSection(section) => {
                self.overlays.clear();
                self.note_place();
                self.go_to_section(section);
            }
            Reaction::Filter(filter) => {
                self.overlays.pop();
                self.choose_filter(filter);
            }
            Reaction::Search(query) => self.search_for(&query),
            Reaction::KeepSearch => {
                self.overlays.pop();
                self.step_item(Direction::Forward);
            }
            Reaction::EndSearch => {
                self.overlays.pop();
                self.search = None;
            }
            Reaction::Dismiss(wording) => return self.dismiss(wording),
            Reaction::TakeBack(wording) => return self.take_back(&wording),
            Reaction::Copy(evidence) => return vec![Effect::Copy(evidence)],
            Reaction::CopyHere(kind) => {
                let evidence = self.evidence_here(kind);
                if evidence.is_some() {
                    self.overlays.pop();
                }
                return evidence.map(Effect::Copy).into_iter().collect();
            }
        }
        Vec::new()
    }

    /// Puts a filter on the table, unless it would leave nothing.
    fn choose_filter(&mut self, filter: Filter) {
        let nothing = filter.wanted(&self.comparison, &self.view).is_some_and(|wanted| wanted.is_empty());
        match filter.nothing_in_words(self.words()) {
            Some(_) if !self.comparison.analysed => self.message = Some(self.words().not_yet.to_owned()),
            Some(words) if nothing => self.message = Some(words.to_owned()),
            _ => self.show_only(filter),
        }
    }

    /// Puts a filter on the table. What the reader folded and unfolded under the last one is forgotten.
    pub(super) fn show_only(&mut self, filter: Filter) {
        self.item = None;
        self.keep_place(|state| {
            state.filter = filter;
            state.folds = Folds::default();
            state.derive();
        });
    }

    pub(super) fn search_for(&mut self, query: &str) {
        let searchable = self.searchable.get_or_insert_with(|| Searchable::new(&self.comparison));
        self.search = Some(searchable.search(query));
    }

    pub(super) fn refresh_overlays(&mut self) {
        let mut overlays = std::mem::take(&mut self.overlays);
        overlays.iter_mut().for_each(|overlay| overlay.refresh(self.overlay_context()));
        self.overlays = overlays;
    }
}
