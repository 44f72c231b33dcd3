//! Changing what counts as shared, which speech is the base, and what of the table is shown.

use super::compare_screen::CompareScreen;
use super::direction::Direction;
use super::filter::Filter;
use super::folds::Folds;
use super::regions::Size;
use crate::compare::ViewSettings;
use crate::repeats::MinimumLength;
use crate::text::width::AmbiguousWidth;

impl CompareScreen {
    /// Makes the focused speech the base.
    pub(super) fn make_base(&mut self) {
        let base = self.position.focus;
        self.keep_place(|screen| {
            screen.model.set_base(base);
            screen.filter_rows();
        });
    }

    /// A longer or shorter minimum length. Returns what to tell the reader at the limit.
    pub(super) fn change_minimum(&mut self, direction: Direction) -> Option<String> {
        let MinimumLength(minimum) = self.model.settings.minimum;
        let changed = match direction {
            Direction::Forward => MinimumLength(minimum + 1).min(MinimumLength::HIGHEST),
            Direction::Backward => MinimumLength(minimum.saturating_sub(1)).max(MinimumLength::LOWEST),
        };
        self.change_settings(|settings| settings.minimum = changed)
    }

    /// A phrase has to stand in more or fewer speeches. Returns what to tell the reader at the limit.
    pub(super) fn change_spread(&mut self, direction: Direction) -> Option<String> {
        let spread = self.model.settings.spread;
        let most = self.model.speeches().max(ViewSettings::LOWEST_SPREAD);
        let changed = match direction {
            Direction::Forward => (spread + 1).min(most),
            Direction::Backward => spread.saturating_sub(1).max(ViewSettings::LOWEST_SPREAD),
        };
        self.change_settings(|settings| settings.spread = changed)
    }

    fn change_settings(&mut self, change: impl FnOnce(&mut ViewSettings)) -> Option<String> {
        let mut settings = self.model.settings.clone();
        change(&mut settings);
        if settings == self.model.settings {
            return Some(self.words().limit.to_owned());
        }
        self.position.item = None;
        self.keep_place(|screen| {
            screen.model.settings = settings;
            screen.derive();
        });
        None
    }

    /// Puts a filter on the table. Returns what to tell the reader where it would leave nothing.
    pub(super) fn choose_filter(&mut self, filter: Filter) -> Option<String> {
        let wanted = filter.wanted(&self.model.comparison, &self.model.view);
        let leaves_nothing = wanted.is_some_and(|wanted| wanted.is_empty());
        match filter.nothing_in_words(self.words()) {
            Some(_) if !self.model.comparison.analysed => Some(self.words().not_yet.to_owned()),
            Some(words) if leaves_nothing => Some(words.to_owned()),
            _ => {
                let lifted = (filter == Filter::All).then(|| self.lift_section()).flatten();
                self.show_only(filter);
                if filter == Filter::LeftIn {
                    // It is rare: the reader wants to see it, not the place where they were.
                    self.jump_to_first_find();
                }
                lifted
            }
        }
    }

    /// Shows the sections of every name again, where only those of one were asked for. Returns what to tell the reader.
    fn lift_section(&mut self) -> Option<String> {
        let words = self.words();
        let pattern = self.model.settings.narrowing.section.take()?;
        self.keep_place(Self::derive);
        self.warnings.set_narrowed(words.narrowed(&self.model.settings));
        Some((words.narrowing.section_lifted)(&pattern))
    }

    /// Puts a filter on the table. What the reader folded and unfolded under the last one is forgotten.
    pub(super) fn show_only(&mut self, filter: Filter) {
        self.position.item = None;
        self.keep_place(|screen| {
            screen.position.filter = filter;
            screen.position.folds = Folds::default();
            screen.filter_rows();
        });
    }

    /// Fits the screen to another size of the terminal.
    pub(super) fn resize(&mut self, size: Size) {
        if size != self.size {
            self.keep_place(|screen| {
                screen.size = size;
                screen.forget_lines();
            });
        }
    }

    /// Takes in how wide the terminal draws ambiguous characters; returns whether that is news.
    pub(super) fn set_ambiguous_width(&mut self, width: AmbiguousWidth) -> bool {
        let is_news = width != self.appearance.ambiguous;
        if is_news {
            self.keep_place(|screen| {
                screen.appearance.ambiguous = width;
                screen.forget_lines();
            });
        }
        is_news
    }
}
