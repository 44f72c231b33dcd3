//! Where the keyboard is, and where commands work.

use super::overlay::OverlayKind;

/// Which part of the program has the keyboard.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Context {
    /// The compare screen.
    Compare,
    /// The compare screen while the reader chooses the section to link to.
    Pick,
    /// An overlay.
    Overlay(OverlayKind),
}

impl Context {
    /// All of them.
    pub fn all() -> impl Iterator<Item = Self> {
        [Self::Compare, Self::Pick].into_iter().chain(OverlayKind::ALL.map(Self::Overlay))
    }

    /// Whether characters that are typed go to a text field.
    pub fn types_text(self) -> bool {
        Scope::TextFields.includes(self)
    }
}

/// Where a command works.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scope {
    /// On the compare screen.
    Compare,
    /// On the compare screen while the reader chooses the section to link to.
    Pick,
    /// On the compare screen at all times.
    Reading,
    /// Where there is something to scroll.
    Scrolled,
    /// Where characters that are typed are text.
    TextFields,
    /// Where they are not.
    WithoutTextField,
    /// In one overlay.
    Overlay(OverlayKind),
    /// Everywhere.
    Everywhere,
}

impl Scope {
    /// Whether the command works there.
    pub fn includes(self, context: Context) -> bool {
        let keyboard = match context {
            Context::Compare | Context::Pick => Keyboard::Scrolled,
            Context::Overlay(kind) => kind.class().keyboard,
        };
        match self {
            Self::Compare => context == Context::Compare,
            Self::Pick => context == Context::Pick,
            Self::Reading => matches!(context, Context::Compare | Context::Pick),
            Self::Scrolled => keyboard == Keyboard::Scrolled,
            Self::TextFields => keyboard == Keyboard::Text,
            Self::WithoutTextField => keyboard != Keyboard::Text,
            Self::Overlay(kind) => context == Context::Overlay(kind),
            Self::Everywhere => true,
        }
    }
}

/// What an overlay takes from the keyboard besides its own commands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Keyboard {
    /// Nothing: one key chooses and closes it.
    Menu,
    /// The keys that scroll.
    Scrolled,
    /// Characters, which are text.
    Text,
}
