//! Opening what lies over the compare screen, from there and from each other.

use super::commands::Command;
use super::context::Context;
use super::key::Key;
use super::overlay::help::HelpPage;
use super::overlay::{Overlay, OverlayKind};
use super::state::State;

impl State {
    /// Whether a command opens an overlay over any other: the help, and in it the search.
    pub(super) fn opens_over_all(&self, kind: OverlayKind) -> bool {
        let in_help = self.context() == Context::Overlay(OverlayKind::Help);
        match kind {
            OverlayKind::Help => !in_help,
            OverlayKind::Search => in_help,
            _ => false,
        }
    }

    /// Whether what lies on top takes the characters that are typed as text. In the occurrences of a phrase they are commands.
    pub fn takes_text(&self) -> bool {
        self.session.overlays.last().is_some_and(Overlay::takes_text)
    }

    /// Puts another overlay in the place of the one on top, if the key opens one on the compare screen, or closes it, if it
    /// is the key that quits. Returns whether the key does.
    pub(super) fn open_another(&mut self, key: Key) -> bool {
        let is_free = matches!(self.context(), Context::Overlay(_)) && !self.takes_text();
        let kind = match self.keymap().command_for(key, Context::Compare).filter(|_| is_free) {
            Some(Command::Open(kind)) => kind,
            Some(Command::Quit) => {
                self.session.overlays.pop();
                return true;
            }
            _ => return false,
        };
        let before = self.session.overlays.len();
        self.open(kind);
        if self.session.overlays.len() > before {
            self.session.overlays.remove(before - 1);
        }
        true
    }

    /// Lays an overlay over the screen, or says why it cannot be opened. The help is opened at what lies there already.
    pub(super) fn open(&mut self, kind: OverlayKind) {
        if let (OverlayKind::Help, Context::Overlay(on_top)) = (kind, self.context()) {
            let help = HelpPage::at(on_top, self.overlay_context());
            return self.session.overlays.push(Overlay::Help(help));
        }
        match (kind.class().open)(self.overlay_cursor(), self.overlay_context()) {
            Ok(overlay) => self.session.overlays.push(overlay),
            Err(why) => self.session.message = Some(why.to_owned()),
        }
    }

    /// The help under the search line, which is then for it.
    pub(super) fn searched_help(&mut self) -> Option<&mut HelpPage> {
        match self.session.overlays.as_mut_slice() {
            [.., Overlay::Help(help), Overlay::Search(_)] => Some(help),
            _ => None,
        }
    }
}
