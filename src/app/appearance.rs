//! How the screen is to look.

use super::columns::MostColumns;
use crate::speech::SpeakingRate;
use crate::strings::{InterfaceLanguage, Strings};
use crate::text::listed_enum;
use crate::text::width::AmbiguousWidth;

listed_enum! {
    /// The colours of the screen, in the order in which the reader goes through them.
    #[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
    pub enum Theme {
        /// Light text on a dark ground.
        #[default]
        Dark,
        /// Dark text on a light ground.
        Light,
        /// White on black.
        HighContrast,
        /// Black on white.
        HighContrastLight,
        /// Blue against orange on a dark ground, for eyes without green receptors.
        Deuteranopia,
        /// The same on a light ground.
        DeuteranopiaLight,
        /// No colour at all: weight, underline and marks.
        Mono,
    }
}

impl Theme {
    /// The one that comes next.
    pub(super) fn next(self) -> Self {
        Self::ALL[(self as usize + 1) % Self::ALL.len()]
    }

    /// What it is called.
    pub fn in_words(self, words: &Strings) -> &'static str {
        let names = &words.themes;
        match self {
            Self::Dark => names.dark,
            Self::Light => names.light,
            Self::HighContrast => names.high_contrast,
            Self::HighContrastLight => names.high_contrast_light,
            Self::Deuteranopia => names.deuteranopia,
            Self::DeuteranopiaLight => names.deuteranopia_light,
            Self::Mono => names.mono,
        }
    }
}

/// How many colours the terminal has.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Colours {
    /// None are wanted: everything is told by weight, underline and marks.
    None,
    /// The 256 that nearly all terminals agree on.
    #[default]
    Indexed,
    /// Any.
    True,
}

/// In which order the speeches stand on the screen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ScreenLayout {
    /// The rows of the table, one below the other: sections that answer each other stand side by side.
    #[default]
    Rows,
    /// Each speech in its own order: what answers the focused section moves beside it.
    Columns,
}

impl ScreenLayout {
    /// The one that is not on.
    pub fn other(self) -> Self {
        match self {
            Self::Rows => Self::Columns,
            Self::Columns => Self::Rows,
        }
    }
}

/// How the screen is to look.
#[derive(Clone, Copy, Debug, Default)]
pub struct Appearance {
    /// Dark or light.
    pub theme: Theme,
    /// How many colours may be used.
    pub colours: Colours,
    /// How wide the terminal draws ambiguous characters.
    pub ambiguous: AmbiguousWidth,
    /// In which language the program speaks.
    pub language: InterfaceLanguage,
    /// How many speeches stand side by side at most.
    pub columns: MostColumns,
    /// How fast the reader speaks.
    pub rate: SpeakingRate,
}
