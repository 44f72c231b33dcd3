//! The one place where something changes: a message in, effects out.

use super::appearance::Colours;
use super::commands::Command;
use super::direction::Direction;
use super::key::Key;
use super::message::{Effect, Message};
use super::navigation::Distance;
use super::overlay::phrase_list::PhraseList;
use super::overlay::{Overlay, Reaction};
use super::session::Progress;
use super::state::State;

impl State {
    /// Takes a message in.
    pub fn update(&mut self, message: Message) -> Vec<Effect> {
        let mut effects = self.take(message);
        effects.extend(self.screen.model.wanting_chance().map(Effect::ExpectByChance));
        effects
    }

    fn take(&mut self, message: Message) -> Vec<Effect> {
        match message {
            Message::Key(key) => return self.key(key),
            Message::Click(target) => return self.click(target),
            Message::Wheel(turn) => self.wheel(turn),
            Message::Paste(text) => return self.write(&text),
            Message::Resize(size) => self.screen.resize(size),
            Message::AmbiguousWidth(width) if self.screen.set_ambiguous_width(width) => {
                return vec![Effect::Repaint];
            }
            Message::AmbiguousWidth(_) => {}
            Message::Theme(theme) => self.screen.appearance.theme = theme,
            Message::Compared { generation, comparison } if generation == self.session.generation => {
                self.take_comparison(*comparison);
                return self.reload_outdated();
            }
            Message::CompareFailed { generation, reason } if generation == self.session.generation => {
                self.session.progress = Progress::Failed(reason);
                return self.reload_outdated();
            }
            Message::Reloaded { generation, comparison, warnings, kept }
                if generation == self.session.generation =>
            {
                self.take_reloaded(*comparison, warnings, kept);
                return self.reload_outdated();
            }
            Message::Compared { .. } | Message::CompareFailed { .. } | Message::Reloaded { .. } => {}
            Message::ExpectedByChance { of, figure } => self.screen.model.chance.take(of, figure),
            Message::Copied(copied) => self.tell_copied(&copied),
            Message::KeptInNew(path) => {
                let told = (self.words().saved_in)(&path.display().to_string());
                let said = self.session.message.take().map(|said| said + self.words().list_separator);
                self.session.message = Some(said.unwrap_or_default() + &told);
            }
            Message::NotKept(why) => self.session.message = Some((self.words().not_kept)(&why)),
            Message::EditorFailed(why) => self.session.message = Some((self.words().editor_failed)(&why)),
            Message::Noted(notes) => self.take_notes(&notes),
            Message::Edited => return self.reload(),
            Message::FilesChanged => return self.reload_changed(),
            Message::OpenedElsewhere(opened) => {
                let told = opened.map(|()| self.words().opened_elsewhere.to_owned());
                self.session.message = Some(told.unwrap_or_else(|why| why));
            }
        }
        Vec::new()
    }

    pub(super) fn key(&mut self, key: Key) -> Vec<Effect> {
        self.session.message = None;
        let command = self.keymap().command_for(key, self.context());
        // What only takes the screen away or paints it anew is no answer to a greeting.
        self.session.is_greeting &= matches!(command, Some(Command::Suspend | Command::Repaint));
        match command {
            Some(command) => self.command(command, key),
            None if self.open_another(key) => Vec::new(),
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
            Command::Undo | Command::Redo => true,
            Command::Open(kind) => self.opens_over_all(kind),
            _ => false,
        };
        if self.session.overlays.is_empty() || everywhere {
            self.compare_command(command, key)
        } else {
            self.overlay_command(command, key)
        }
    }

    fn switch_theme(&mut self) {
        if self.screen.appearance.colours == Colours::None {
            self.session.message = Some(self.words().no_colours.to_owned());
            return;
        }
        self.screen.appearance.theme = self.screen.appearance.theme.next();
        self.session.message = Some(self.screen.appearance.theme.in_words(self.words()).to_owned());
    }

    /// A command of the compare screen.
    fn compare_command(&mut self, command: Command, key: Key) -> Vec<Effect> {
        let search = self.session.search.as_ref();
        let screen = &mut self.screen;
        let mut told = None;
        match command {
            Command::LineDown => screen.step_line(Direction::Forward),
            Command::LineUp => screen.step_line(Direction::Backward),
            Command::HalfPageDown => screen.scroll(Distance::HalfPage, Direction::Forward),
            Command::HalfPageUp => screen.scroll(Distance::HalfPage, Direction::Backward),
            Command::PageDown => screen.scroll(Distance::Page, Direction::Forward),
            Command::PageUp => screen.scroll(Distance::Page, Direction::Backward),
            Command::Top => screen.go_to_line(screen.block_start(0)),
            Command::Bottom => screen.go_to_line(screen.with_flow(|flow| flow.last())),
            Command::NextSection => screen.step_section(Direction::Forward),
            Command::PreviousSection => screen.step_section(Direction::Backward),
            Command::NextPart => screen.step_part(Direction::Forward),
            Command::PreviousPart => screen.step_part(Direction::Backward),
            Command::Fold => told = screen.toggle_fold(),
            Command::SwitchLayout => screen.switch_layout(),
            Command::Back => told = screen.go_back(),

            Command::NextColumn => screen.step_column(Direction::Forward),
            Command::PreviousColumn => screen.step_column(Direction::Backward),
            Command::FocusSpeech => told = screen.focus_number(key.digit()),
            Command::MakeBase => screen.make_base(),

            Command::NextItem => told = screen.step_item(search, Direction::Forward),
            Command::PreviousItem => told = screen.step_item(search, Direction::Backward),
            Command::Occurrences => self.show_occurrences(),
            Command::Open(kind) => self.open(kind),

            Command::LongerMinimum => told = screen.change_minimum(Direction::Forward),
            Command::ShorterMinimum => told = screen.change_minimum(Direction::Backward),
            Command::MoreSpread => told = screen.change_spread(Direction::Forward),
            Command::LessSpread => told = screen.change_spread(Direction::Backward),

            Command::Link => self.start_link(),
            Command::LinkHere => return self.link_here(),
            Command::Unlink => return self.unlink(),
            Command::Undo => return self.undo(Direction::Backward),
            Command::Redo => return self.undo(Direction::Forward),
            Command::Edit => return self.edit(),
            Command::Reload => return self.reload(),
            Command::Watch => return self.switch_watching(),

            Command::Close | Command::Quit if self.session.picking.is_some() => self.session.picking = None,
            Command::Close if self.session.is_from_folder && self.closing().is_none() => {
                return vec![Effect::Quit];
            }
            Command::Close => self.close(),
            Command::QuitAtOnce if self.session.is_from_folder => return vec![Effect::QuitWithFolder],
            Command::Quit | Command::QuitAtOnce => return vec![Effect::Quit],
            Command::Suspend => return vec![Effect::Suspend],
            Command::Repaint => return vec![Effect::Repaint],
            Command::SwitchTheme => self.switch_theme(),

            // The keymap gives these only to open overlays.
            Command::Overlay(_) => {}
        }
        self.session.tell(told);
        Vec::new()
    }

    /// Opens the phrase list at the phrase under the focus.
    fn show_occurrences(&mut self) {
        match self.screen.phrase_here(self.session.search.as_ref()) {
            Ok((item, place)) => {
                let list = PhraseList::opened_at(item, place, self.overlay_context());
                self.session.overlays.push(Overlay::Phrases(list));
            }
            Err(why) => self.session.message = Some(why),
        }
    }

    pub(super) fn overlay_command(&mut self, command: Command, key: Key) -> Vec<Effect> {
        let Some(mut overlay) = self.session.overlays.pop() else { return Vec::new() };
        let reaction = overlay.behaviour().command(command, key, self.overlay_context());
        self.session.overlays.push(overlay);
        self.react(reaction)
    }

    fn write(&mut self, text: &str) -> Vec<Effect> {
        let Some(mut overlay) = self.session.overlays.pop() else { return Vec::new() };
        let written: String = text.chars().filter(|character| !character.is_control()).collect();
        let reaction = overlay.behaviour().write(&written, self.overlay_context());
        self.session.overlays.push(overlay);
        self.react(reaction)
    }

    fn react(&mut self, reaction: Reaction) -> Vec<Effect> {
        match reaction {
            Reaction::Stay => {}
            Reaction::Tell(words) => self.session.message = Some(words),
            Reaction::Close => {
                self.session.overlays.pop();
            }
            Reaction::GoTo(place) => {
                self.session.overlays.clear();
                self.screen.jump(place);
            }
            Reaction::PhrasesOf(speeches) => {
                let mut list = PhraseList::new(self.overlay_context());
                list.limit_to(speeches, self.overlay_context());
                self.session.overlays.push(Overlay::Phrases(list));
            }
            Reaction::GoToSection(section) => {
                self.session.overlays.clear();
                self.screen.jump_to_section(section);
            }
            Reaction::Filter(filter) => {
                self.session.overlays.pop();
                let told = self.screen.choose_filter(filter);
                self.session.tell(told);
            }
            Reaction::Search(query) => match self.searched_help() {
                Some(help) => help.search(&query),
                None => self.search_while_typing(&query),
            },
            Reaction::KeepSearch => {
                let is_of_help = self.searched_help().is_some();
                self.session.overlays.pop();
                if !is_of_help {
                    self.accept_search();
                }
            }
            Reaction::EndSearch => {
                let help = self.searched_help().map(|help| help.search(""));
                self.session.overlays.pop();
                if help.is_none() {
                    self.give_up_search();
                }
            }
            Reaction::Dismiss(wording) => return self.dismiss(wording),
            Reaction::TakeBack(wording) => return self.take_back(&wording),
            Reaction::Tick(speech, wording) => return self.tick(speech, wording),
            Reaction::Copy(evidence) => return vec![Effect::Copy(evidence)],
            Reaction::CopyHere(kind) => {
                let evidence = self.evidence_here(kind);
                if evidence.is_some() {
                    self.session.overlays.pop();
                }
                return evidence.map(Effect::Copy).into_iter().collect();
            }
        }
        Vec::new()
    }

    pub(super) fn refresh_overlays(&mut self) {
        let mut overlays = std::mem::take(&mut self.session.overlays);
        overlays.iter_mut().for_each(|overlay| overlay.behaviour().refresh(self.overlay_context()));
        self.session.overlays = overlays;
    }
}
