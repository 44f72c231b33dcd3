//! What Escape closes on the compare screen.

use super::filter::Filter;
use super::state::State;
use crate::strings::Strings;

/// What [`super::commands::Command::Close`] closes on the compare screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Closing {
    /// The search.
    Search,
    /// The filter.
    Filter,
    /// The warnings.
    Warnings,
    /// The mark on the phrase that the reader has stepped to.
    Item,
}

impl Closing {
    /// What the key line says of it; `None` for what is not worth a place there.
    pub fn hint(self, words: &Strings) -> Option<&'static str> {
        let names = &words.closing;
        match self {
            Self::Search => Some(names.search),
            Self::Filter => Some(names.filter),
            Self::Warnings => Some(names.warnings),
            Self::Item => None,
        }
    }
}

impl State {
    /// What lies on the compare screen and closes next.
    pub fn closing(&self) -> Option<Closing> {
        if self.search().is_some() {
            Some(Closing::Search)
        } else if self.filter() != Filter::All {
            Some(Closing::Filter)
        } else if !self.open_warnings().is_empty() {
            Some(Closing::Warnings)
        } else {
            self.item().map(|_| Closing::Item)
        }
    }

    pub(super) fn close(&mut self) {
        match self.closing() {
            Some(Closing::Search) => (self.session.search, self.screen.position.item) = (None, None),
            Some(Closing::Filter) => self.screen.show_only(Filter::All),
            Some(Closing::Warnings) => self.screen.keep_place(|screen| screen.warnings.dismiss()),
            Some(Closing::Item) => self.screen.position.item = None,
            None => {}
        }
    }
}
