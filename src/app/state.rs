//! All that the interactive program knows at a moment.

use std::mem;

use super::anchor::{Anchor, section_at};
use super::appearance::{Appearance, ScreenLayout};
use super::columns::{Column, columns, first_with_focus};
use super::context::Context;
use super::filter::Filter;
use super::flow::{Flow, LinePlace};
use super::highlights::Highlights;
use super::keymap::Keymap;
use super::link_index::LinkIndex;
use super::overlay::{Cursor, Overlay, OverlayContext};
use super::regions::{Regions, Size};
use super::running::RunningSpeech;
use super::search::{Search, Searchable};
use super::table_layout::{Folds, LineCache, TableLayout};
use super::threads::on_own_threads;
use super::viewport::Viewport;
use crate::compare::{Comparison, PerSpeech, Place, SectionPlace, SpeechId, View, ViewSettings};
use crate::notes::UnresolvedNotes;
use crate::speech::SectionId;
use crate::strings::Strings;
use crate::text::CharRange;

/// How far the comparison has come.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Progress {
    /// It is being worked out.
    Working,
    /// It is done.
    Done,
    /// It could not be made, and why.
    Failed(String),
}

/// All that the interactive program knows at a moment. Changed by [`State::update`] alone.
#[derive(Debug)]
pub struct State {
    pub(super) comparison: Comparison,
    pub(super) settings: ViewSettings,
    pub(super) view: View,
    pub(super) link_index: LinkIndex,
    pub(super) highlights: PerSpeech<Highlights>,
    pub(super) expected_by_chance: Option<f64>,
    pub(super) progress: Progress,
    /// Which comparison is awaited; results of another are stale.
    pub(super) generation: u64,
    pub(super) warnings: Vec<String>,
    /// How many of the warnings were there from the start; the others come from the last reload.
    pub(super) warnings_at_start: usize,
    pub(super) warnings_put_away: bool,
    pub(super) appearance: Appearance,
    pub(super) keymap: Keymap,
    pub(super) size: Size,
    pub(super) screen_layout: ScreenLayout,

    /// The focused speech.
    pub(super) focus: SpeechId,
    pub(super) viewport: Viewport,
    /// The passage or search hit that the reader has stepped to.
    pub(super) item: Option<Place>,
    /// The first of the speeches other than the base that stands on the screen.
    pub(super) first_column: usize,
    pub(super) filter: Filter,
    pub(super) folds: Folds,
    pub(super) lines: LineCache,
    /// Where jumps started, the latest last.
    pub(super) history: Vec<Anchor>,

    pub(super) overlays: Vec<Overlay>,
    pub(super) search: Option<Search>,
    pub(super) searchable: Option<Searchable>,
    /// What the reader has noted of sections that the speeches do not have; the view holds the rest.
    pub(super) unresolved_notes: UnresolvedNotes,
    /// The section that the reader wants to link, while they choose the other.
    pub(super) picking: Option<SectionPlace>,
    /// What the last key led to, in words; gone with the next key.
    pub(super) message: Option<String>,
}

impl State {
    /// The program at its start: usually with [`Comparison::outlined`], while the analysis runs as generation 0.
    pub fn new(
        comparison: Comparison,
        settings: ViewSettings,
        warnings: Vec<String>,
        appearance: Appearance,
        size: Size,
    ) -> Self {
        let mut state = Self {
            progress: if comparison.analysed { Progress::Done } else { Progress::Working },
            comparison,
            settings,
            view: View::default(),
            link_index: LinkIndex::default(),
            highlights: PerSpeech::default(),
            expected_by_chance: None,
            generation: 0,
            warnings_at_start: warnings.len(),
            warnings,
            warnings_put_away: false,
            appearance,
            keymap: Keymap::default(),
            size,
            screen_layout: ScreenLayout::default(),
            focus: SpeechId::default(),
            viewport: Viewport::default(),
            item: None,
            first_column: 0,
            filter: Filter::default(),
            folds: Folds::default(),
            lines: LineCache::default(),
            history: Vec::new(),
            overlays: Vec::new(),
            search: None,
            searchable: None,
            unresolved_notes: UnresolvedNotes::default(),
            picking: None,
            message: None,
        };
        state.derive();
        state.focus = state.settings.base;
        state.settle();
        // The first section of the base, with what other speeches have before it still in view.
        let first = SectionPlace { speech: state.focus, section: SectionId(0) };
        state.viewport.cursor = state.line_of(first, 0);
        state.viewport.screen_line = usize::MAX;
        state.settle();
        state
    }

    /// The same, with the reader's keys.
    #[must_use]
    pub fn with_keymap(self, keymap: Keymap) -> Self {
        Self { keymap, ..self }
    }

    /// The same, in this layout.
    #[must_use]
    pub fn with_screen_layout(mut self, layout: ScreenLayout) -> Self {
        if self.screen_layout != layout {
            self.switch_layout();
        }
        self
    }

    /// What is known of the speeches.
    pub fn comparison(&self) -> &Comparison {
        &self.comparison
    }

    /// The reader's settings.
    pub fn settings(&self) -> &ViewSettings {
        &self.settings
    }

    /// What the settings show.
    pub fn view(&self) -> &View {
        &self.view
    }

    /// Which sections answer which.
    pub(crate) fn link_index(&self) -> &LinkIndex {
        &self.link_index
    }

    /// What is marked in a speech.
    pub(crate) fn highlights(&self, speech: SpeechId) -> &Highlights {
        &self.highlights[speech]
    }

    /// How many finds were carried over, in all speeches.
    pub fn carried_over(&self) -> usize {
        let everywhere = CharRange::new(0, usize::MAX);
        self.highlights.iter().map(|highlights| highlights.carried_over_in(everywhere)).sum()
    }

    /// How many finds were carried over in a section.
    pub fn carried_over_in(&self, place: SectionPlace) -> usize {
        let own = self.comparison.section(place).map(|section| section.own);
        own.map_or(0, |own| self.highlights[place.speech].carried_over_in(own))
    }

    /// How many matches to expect by chance; `None` before the analysis.
    pub fn expected_by_chance(&self) -> Option<f64> {
        self.expected_by_chance
    }

    /// How far the comparison has come.
    pub fn progress(&self) -> &Progress {
        &self.progress
    }

    /// All warnings, also those that the reader has put away.
    pub fn warnings(&self) -> &[String] {
        &self.warnings
    }

    /// The warnings that still lie on the screen.
    pub fn open_warnings(&self) -> &[String] {
        if self.warnings_put_away { &[] } else { &self.warnings }
    }

    /// How the screen is to look.
    pub fn appearance(&self) -> Appearance {
        self.appearance
    }

    /// Which keys give which commands.
    pub fn keymap(&self) -> &Keymap {
        &self.keymap
    }

    /// The words in the reader's language.
    pub(crate) fn words(&self) -> &'static Strings {
        self.appearance.language.words()
    }

    /// The size of the screen.
    pub fn size(&self) -> Size {
        self.size
    }

    /// How the screen is divided; `None` if it is too small.
    pub fn regions(&self) -> Option<Regions> {
        Regions::of(self.size, !self.open_warnings().is_empty())
    }

    /// The focused speech.
    pub fn focus(&self) -> SpeechId {
        self.focus
    }

    /// In which order the speeches stand on the screen.
    pub fn screen_layout(&self) -> ScreenLayout {
        self.screen_layout
    }

    /// The focused line of the table, or of the focused speech in the columns layout.
    pub fn cursor(&self) -> LinePlace {
        self.viewport.cursor
    }

    /// The line of the table, or of the focused speech, at the top of the screen.
    pub fn top(&self) -> LinePlace {
        self.with_flow(|flow| self.viewport.top(flow))
    }

    /// The row of the table that has the focus.
    pub fn focused_row(&self) -> usize {
        match self.screen_layout {
            ScreenLayout::Rows => self.viewport.cursor.block,
            ScreenLayout::Columns => {
                self.focused_section().and_then(|section| self.view.table.row_of(section)).unwrap_or(0)
            }
        }
    }

    /// The passage or search hit that the reader has stepped to.
    pub fn item(&self) -> Option<Place> {
        self.item
    }

    /// What of the table the reader wants to see.
    pub fn filter(&self) -> Filter {
        self.filter
    }

    /// The overlays, the topmost last.
    pub fn overlays(&self) -> &[Overlay] {
        &self.overlays
    }

    /// The search that is on.
    pub fn search(&self) -> Option<&Search> {
        self.search.as_ref()
    }

    /// What the last key led to, in words.
    pub fn message(&self) -> Option<&str> {
        self.message.as_deref()
    }

    /// Which part of the program has the keyboard.
    pub fn context(&self) -> Context {
        let below = if self.picking.is_some() { Context::Pick } else { Context::Compare };
        self.overlays.last().map_or(below, Overlay::context)
    }

    /// The speeches on the screen and where they stand.
    pub fn columns(&self) -> Vec<Column> {
        let speeches = self.comparison.speeches.len();
        columns(self.size.columns, self.appearance.columns, speeches, self.settings.base, self.first_column)
    }

    /// Works with the table as it is laid out.
    pub(crate) fn with_layout<T>(&self, work: impl FnOnce(&TableLayout<'_>) -> T) -> T {
        let columns = self.columns();
        work(&TableLayout {
            comparison: &self.comparison,
            table: &self.view.table,
            link_index: &self.link_index,
            columns: &columns,
            folds: &self.folds,
            ambiguous: self.appearance.ambiguous,
            lines: &self.lines,
        })
    }

    /// Works with a speech as it runs on in the columns layout.
    pub(crate) fn with_running<T>(&self, speech: SpeechId, work: impl FnOnce(&RunningSpeech<'_>) -> T) -> T {
        self.with_layout(|layout| work(&RunningSpeech::new(layout, layout.column_of(speech))))
    }

    /// Works with what runs down the screen: the table, or the focused speech in the columns layout.
    pub(crate) fn with_flow<T>(&self, work: impl FnOnce(&dyn Flow) -> T) -> T {
        match self.screen_layout {
            ScreenLayout::Rows => self.with_layout(|layout| work(layout)),
            ScreenLayout::Columns => self.with_running(self.focus, |running| work(running)),
        }
    }

    /// The section in focus; `None` where the focused cell is empty.
    pub fn focused_section(&self) -> Option<SectionPlace> {
        let cursor = self.viewport.cursor;
        if let Some((section, _)) = self.left_in_fold().map(Anchor::place)
            && section.speech == self.focus
        {
            return Some(section);
        }
        match self.screen_layout {
            ScreenLayout::Rows => self.with_layout(|layout| section_at(layout, self.focus, cursor)),
            ScreenLayout::Columns => {
                let section = self.with_running(self.focus, |running| running.section(cursor.block));
                section.map(|section| SectionPlace { speech: self.focus, section })
            }
        }
    }

    /// What overlays may look at.
    pub(crate) fn overlay_context(&self) -> OverlayContext<'_> {
        OverlayContext {
            comparison: &self.comparison,
            settings: &self.settings,
            view: &self.view,
            link_index: &self.link_index,
            warnings: &self.warnings,
            size: self.size,
            words: self.words(),
            keymap: &self.keymap,
            ambiguous: self.appearance.ambiguous,
        }
    }

    /// Where the reader is.
    pub(super) fn overlay_cursor(&self) -> Cursor {
        Cursor { speech: self.focus, row: self.focused_row(), section: self.focused_section() }
    }

    /// How many lines of the table the screen shows; at least 1, so that moving makes sense on any screen.
    pub(super) fn body_height(&self) -> usize {
        self.regions().map_or(1, |regions| usize::from(regions.body_height).max(1))
    }

    /// Works out anew what the settings show.
    pub(super) fn derive(&mut self) {
        let (settings, comparison) = (&self.settings, &self.comparison);
        let before =
            (mem::take(&mut self.view), mem::take(&mut self.link_index), mem::take(&mut self.highlights));
        (self.view, (self.link_index, self.highlights)) = on_own_threads(|| {
            let view = settings.apply(comparison);
            let sorted = rayon::join(|| LinkIndex::new(&view), || Highlights::of(comparison, &view));
            // Giving back what so many small parts took up is work too, and the screen need not wait for it.
            rayon::spawn(|| drop(before));
            (view, sorted)
        });
        self.folds.wanted = self.filter.wanted(&self.comparison, &self.view);
        self.expected_by_chance =
            self.comparison.analysed.then(|| self.comparison.expected_by_chance(self.settings.minimum));
    }

    /// Brings the focus back inside the screen.
    pub(super) fn settle(&mut self) {
        let speeches = self.comparison.speeches.len();
        self.focus = SpeechId(self.focus.0.min(speeches.saturating_sub(1)));
        self.first_column = first_with_focus(
            self.size.columns,
            self.appearance.columns,
            speeches,
            self.settings.base,
            self.first_column,
            self.focus,
        );
        self.move_viewport(|viewport, flow, height| viewport.settle(flow, height));
    }

    /// Moves what is on the screen.
    pub(super) fn move_viewport(&mut self, change: impl FnOnce(&mut Viewport, &dyn Flow, usize)) {
        let mut viewport = self.viewport;
        let height = self.body_height();
        self.with_flow(|flow| change(&mut viewport, flow, height));
        self.viewport = viewport;
    }
}
