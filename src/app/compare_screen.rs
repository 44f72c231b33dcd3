//! The compare screen: what is known of the speeches, where in them the reader is, and how that lies on the screen.

use super::appearance::{Appearance, ScreenLayout};
use super::columns::{Column, columns, first_with_focus};
use super::flow::Flow;
use super::model::Model;
use super::position::Position;
use super::regions::{Regions, Size};
use super::running::RunningSpeech;
use super::table_layout::{LineCache, TableLayout};
use super::viewport::Viewport;
use super::warnings::Warnings;
use crate::compare::SpeechId;
use crate::strings::Strings;

/// The compare screen, without what lies over it.
#[derive(Debug)]
pub struct CompareScreen {
    pub(super) model: Model,
    pub(super) position: Position,
    pub(super) appearance: Appearance,
    pub(super) size: Size,
    pub(super) warnings: Warnings,
    lines: LineCache,
}

impl CompareScreen {
    /// The screen at its start, with the focus on the first line of the base.
    pub(super) fn new(model: Model, warnings: Warnings, appearance: Appearance, size: Size) -> Self {
        let position = Position { focus: model.settings.base, ..Position::default() };
        let mut screen = Self { model, position, appearance, size, warnings, lines: LineCache::default() };
        screen.settle();
        screen
    }

    /// The words in the reader's language.
    pub(super) fn words(&self) -> &'static Strings {
        self.appearance.language.words()
    }

    /// How the screen is divided; `None` if it is too small.
    pub(super) fn regions(&self) -> Option<Regions> {
        Regions::of(self.size, !self.warnings.open().is_empty())
    }

    /// How many lines of the table the screen shows; at least 1, so that moving makes sense on any screen.
    pub(super) fn body_height(&self) -> usize {
        self.regions().map_or(1, |regions| usize::from(regions.body_height).max(1))
    }

    /// The speeches on the screen and where they stand.
    pub(super) fn columns(&self) -> Vec<Column> {
        let (most, base) = (self.appearance.columns, self.model.settings.base);
        columns(self.size.columns, most, self.model.speeches(), base, self.position.first_column)
    }

    /// Works with the table as it is laid out.
    pub(super) fn with_layout<T>(&self, work: impl FnOnce(&TableLayout<'_>) -> T) -> T {
        let columns = self.columns();
        work(&TableLayout {
            comparison: &self.model.comparison,
            table: &self.model.view.table,
            link_index: &self.model.link_index,
            columns: &columns,
            folds: &self.position.folds,
            ambiguous: self.appearance.ambiguous,
            lines: &self.lines,
        })
    }

    /// Works with a speech as it runs on in the columns layout.
    pub(super) fn with_running<T>(&self, speech: SpeechId, work: impl FnOnce(&RunningSpeech<'_>) -> T) -> T {
        self.with_layout(|layout| work(&RunningSpeech::new(layout, layout.column_of(speech))))
    }

    /// Works with what runs down the screen: the table, or the focused speech in the columns layout.
    pub(super) fn with_flow<T>(&self, work: impl FnOnce(&dyn Flow) -> T) -> T {
        match self.position.layout {
            ScreenLayout::Rows => self.with_layout(|layout| work(layout)),
            ScreenLayout::Columns => self.with_running(self.position.focus, |running| work(running)),
        }
    }

    /// Works out anew what the settings show, and what of it the filter leaves.
    pub(super) fn derive(&mut self) {
        self.model.derive();
        self.filter_rows();
    }

    /// Works out anew what the filter leaves of the table.
    pub(super) fn filter_rows(&mut self) {
        let Model { comparison, view, .. } = &self.model;
        self.position.folds.wanted = self.position.filter.wanted(comparison, view);
    }

    /// Forgets how texts are broken into lines, after their width or they themselves have changed.
    pub(super) fn forget_lines(&self) {
        self.lines.clear();
    }

    /// Brings the focus back inside the screen.
    pub(super) fn settle(&mut self) {
        let speeches = self.model.speeches();
        self.position.focus = SpeechId(self.position.focus.0.min(speeches.saturating_sub(1)));
        self.position.first_column = first_with_focus(
            self.size.columns,
            self.appearance.columns,
            speeches,
            self.model.settings.base,
            self.position.first_column,
            self.position.focus,
        );
        self.move_viewport(|viewport, flow, height| viewport.settle(flow, height));
    }

    /// Moves what is on the screen.
    pub(super) fn move_viewport(&mut self, change: impl FnOnce(&mut Viewport, &dyn Flow, usize)) {
        let mut viewport = self.position.viewport;
        let height = self.body_height();
        self.with_flow(|flow| change(&mut viewport, flow, height));
        self.position.viewport = viewport;
    }
}
