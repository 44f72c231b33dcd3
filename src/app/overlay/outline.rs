//! The outline of a speech, with the shares of its sections.

use super::behaviour::{Cursor, OverlayBehaviour, OverlayContext, Reaction};
use super::class::OverlayClass;
use super::scrolling::stepped;
use super::{Overlay, OverlayKind};
use crate::app::commands::{Command, DIGITS, OverlayCommand, Task, entry, overlay_entry};
use crate::app::context::{Keyboard, Scope};
use crate::app::key::{Key, KeyCode};
use crate::app::section_remap::SectionRemap;
use crate::compare::{SectionPlace, Shares, SpeechId};
use crate::speech::SectionId;

const KIND: OverlayKind = OverlayKind::Outline;

#[rustfmt::skip]
pub(super) static CLASS: OverlayClass = OverlayClass {
    keyboard: Keyboard::Scrolled,
    heading: |headings| headings.outline_tree,
    opener: entry(Command::Open(KIND), "outline", |words| words.outline, Task::Finding,
        &[Key::char('o')], Scope::Compare, 11),
    commands: &[
        overlay_entry(KIND, Command::Overlay(OverlayCommand::GoThere), "outline-go-there", |words| words.outline_go_there,
            &[Key::plain(KeyCode::Enter)], 1),
        overlay_entry(KIND, Command::FocusSpeech, "outline-of-speech", |words| words.outline_of_speech,
            DIGITS, 2),
        overlay_entry(KIND, Command::Close, "close-outline", |words| words.close_outline,
            &[Key::char('o')], 0),
    ],
    open: |cursor, context| Ok(Overlay::Outline(OutlineTree::new(cursor, context))),
};

/// The sections of a speech as a tree, each with its shares.
#[derive(Clone, Copy, Debug)]
pub struct OutlineTree {
    /// Which speech.
    pub speech: SpeechId,
    /// The chosen section.
    pub chosen: SectionId,
}

impl OutlineTree {
    /// The outline of the focused speech, opened at the section that is nearest to the reader.
    pub fn new(cursor: Cursor, context: OverlayContext<'_>) -> Self {
        let nearest = cursor.section_in(cursor.speech, context);
        let chosen = nearest.map_or(SectionId(0), |nearest| nearest.section);
        Self { speech: cursor.speech, chosen }
    }

    /// The shares of a section, those that stand under it included.
    pub fn shares(&self, section: SectionId, context: OverlayContext<'_>) -> Shares {
        let speech = context.comparison.speech(self.speech);
        let shares = &context.view.section_shares[self.speech];
        Shares::joined(speech.sections_under(section).map(|under| shares[under.id]))
    }

    /// Shows another speech, at what answers the section that was chosen.
    fn turn_to(&mut self, speech: SpeechId, context: OverlayContext<'_>) {
        let before = SectionPlace { speech: self.speech, section: self.chosen };
        if speech != self.speech {
            let answer = context.link_index.of(before).find(|other| other.speech == speech);
            *self = Self { speech, chosen: answer.map_or(SectionId(0), |answer| answer.section) };
        }
    }

    fn sections(&self, context: OverlayContext<'_>) -> usize {
        context.comparison.speech(self.speech).sections.len()
    }
}

impl OverlayBehaviour for OutlineTree {
    fn command(&mut self, command: Command, key: Key, context: OverlayContext<'_>) -> Reaction {
        match command {
            Command::Close | Command::Quit => return Reaction::Close,
            Command::Overlay(OverlayCommand::GoThere) => {
                return Reaction::GoToSection(SectionPlace { speech: self.speech, section: self.chosen });
            }
            Command::FocusSpeech => match context.speech_numbered(key.digit()) {
                Ok(speech) => self.turn_to(speech, context),
                Err(tell) => return tell,
            },
            _ => {
                let to = stepped(command, self.chosen.0, self.sections(context));
                self.chosen = to.map_or(self.chosen, SectionId);
            }
        }
        Reaction::Stay
    }

    fn follow(&mut self, remap: &mut SectionRemap) -> bool {
        let chosen = SectionPlace { speech: self.speech, section: self.chosen };
        self.chosen = remap.section_or_next(chosen).section;
        true
    }
}
