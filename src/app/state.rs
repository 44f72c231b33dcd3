//! All that the interactive program knows at a moment.

use super::appearance::{Appearance, ScreenLayout};
use super::beside::RunningColumn;
use super::columns::Column;
use super::compare_screen::CompareScreen;
use super::context::Context;
use super::filter::Filter;
use super::flow::{Flow, LinePlace};
use super::highlights::Highlights;
use super::keymap::Keymap;
use super::link_index::LinkIndex;
use super::model::Model;
use super::overlay::{Cursor, Overlay, OverlayContext};
use super::regions::{Regions, Size};
use super::running::RunningSpeech;
use super::search::Search;
use super::session::{Progress, Session};
use super::step_target::StepTarget;
use super::table_layout::TableLayout;
use super::threads::Threads;
use super::units::Units;
use super::warnings::Warnings;
use crate::compare::{Comparison, Place, RowId, SectionPlace, SpeechId, View, ViewSettings};
use crate::notes::{Notes, UnresolvedNotes};
use crate::speech::SectionId;
use crate::strings::Strings;

/// All that the interactive program knows at a moment. Only [`State::update`] changes it.
#[derive(Debug)]
pub struct State {
    pub(super) screen: CompareScreen,
    pub(super) session: Session,
}

impl State {
    /// The program at its start: usually with [`Comparison::outlined`], while the analysis runs as generation 0.
    pub fn new(
        comparison: Comparison,
        settings: ViewSettings,
        warnings: Vec<String>,
        appearance: Appearance,
        size: Size,
        threads: Threads,
    ) -> Self {
        let progress = if comparison.analysed { Progress::Done } else { Progress::Working };
        let model = Model::new(comparison, settings, threads);
        let screen = CompareScreen::new(model, Warnings::new(warnings), appearance, size);
        let mut state = Self { screen, session: Session::new(progress) };
        // The first section of the base, with what other speeches have before it still in view.
        let first = SectionPlace { speech: state.focus(), section: SectionId(0) };
        state.screen.position.viewport.cursor = state.screen.line_of(first, 0);
        state.screen.position.viewport.screen_line = usize::MAX;
        state.screen.settle();
        state
    }

    /// The same, with a warning that says what is left out of the lists, if anything is.
    #[must_use]
    pub fn narrowed(mut self, told: Option<String>) -> Self {
        self.screen.keep_place(|screen| screen.warnings.set_narrowed(told));
        self
    }

    /// The same, with the reader's keys.
    #[must_use]
    pub fn with_keymap(mut self, keymap: Keymap) -> Self {
        self.session.keymap = keymap;
        self
    }

    /// The same, opened from the table of a folder or not: then Esc quits where it closes nothing.
    #[must_use]
    pub fn opened_from_folder(mut self, is_from_folder: bool) -> Self {
        self.session.is_from_folder = is_from_folder;
        self
    }

    /// The same, with a key line that says which keys answer which questions, until the reader presses one.
    #[must_use]
    pub fn greeting(mut self) -> Self {
        self.session.is_greeting = true;
        self
    }

    /// Whether the key line greets the reader.
    pub(crate) fn is_greeting(&self) -> bool {
        self.session.is_greeting
    }

    /// The same, with its files watched or not; the program sees to it.
    #[must_use]
    pub fn watching(mut self, is_watching: bool) -> Self {
        self.session.is_watching = is_watching;
        self
    }

    /// Whether files are read again when they change.
    pub fn is_watching(&self) -> bool {
        self.session.is_watching
    }

    /// The same, with the focus on the first of some places that were found elsewhere, and the others ahead.
    #[must_use]
    pub fn opened_at(mut self, found: Option<Search>) -> Self {
        let Some(found) = found.filter(|found| !found.is_empty()) else { return self };
        if let Some(first) = found.places().next() {
            self.screen.go_to_item(first);
        }
        self.session.search = Some(found);
        self
    }

    /// Whether it was opened from the table of a folder, to which quitting leads back.
    pub(crate) fn is_from_folder(&self) -> bool {
        self.session.is_from_folder
    }

    /// The same, in this layout.
    #[must_use]
    pub fn with_screen_layout(mut self, layout: ScreenLayout) -> Self {
        if self.screen_layout() != layout {
            self.screen.switch_layout();
        }
        self
    }

    /// The same, with a filter on the table. The reader can take it off.
    #[must_use]
    pub fn with_filter(mut self, filter: Filter) -> Self {
        self.screen.show_only(filter);
        self
    }

    /// The same, with notes that speak of what the speeches do not have; they are kept with the others.
    #[must_use]
    pub fn with_unresolved_notes(mut self, unresolved: UnresolvedNotes) -> Self {
        self.screen.model.unresolved_notes = unresolved;
        self
    }

    /// What is known of the speeches.
    pub fn comparison(&self) -> &Comparison {
        &self.screen.model.comparison
    }

    /// The reader's settings.
    pub fn settings(&self) -> &ViewSettings {
        &self.screen.model.settings
    }

    /// What the settings show.
    pub fn view(&self) -> &View {
        &self.screen.model.view
    }

    /// Which sections answer which.
    pub(crate) fn link_index(&self) -> &LinkIndex {
        &self.screen.model.link_index
    }

    /// What is marked in a speech.
    pub(crate) fn highlights(&self, speech: SpeechId) -> &Highlights {
        self.screen.model.highlights(speech)
    }

    /// How many names, figures and coinages were left in, in all speeches.
    pub fn left_in(&self) -> usize {
        self.screen.model.left_in()
    }

    /// At how many places of a section something was left in.
    pub fn left_in_within(&self, place: SectionPlace) -> usize {
        self.screen.model.left_in_within(place)
    }

    /// How many phrases to expect by chance; `None` as long as that is not known.
    pub fn expected_by_chance(&self) -> Option<f64> {
        self.screen.model.expected_by_chance()
    }

    /// The units in which lengths are told.
    pub fn units(&self) -> Units {
        self.screen.model.units()
    }

    /// What the reader has decided manually, in this session and before.
    pub fn notes(&self) -> Notes {
        self.screen.model.notes()
    }

    /// The number of a section's speech, and the section's name, cut to what a message shows.
    pub(crate) fn name_of(&self, place: SectionPlace) -> String {
        self.screen.model.name_of(place, self.appearance().ambiguous)
    }

    /// All warnings, also those that the reader has dismissed.
    pub fn warnings(&self) -> &[String] {
        self.screen.warnings.all()
    }

    /// The warnings that still lie on the screen.
    pub fn open_warnings(&self) -> &[String] {
        self.screen.warnings.open()
    }

    /// How the screen is to look.
    pub fn appearance(&self) -> Appearance {
        self.screen.appearance
    }

    /// The words in the reader's language.
    pub(crate) fn words(&self) -> &'static Strings {
        self.screen.words()
    }

    /// The size of the screen.
    pub fn size(&self) -> Size {
        self.screen.size
    }

    /// How the screen is divided; `None` if it is too small.
    pub fn regions(&self) -> Option<Regions> {
        self.screen.regions()
    }

    /// The speeches on the screen and where they stand.
    pub fn columns(&self) -> Vec<Column> {
        self.screen.columns()
    }

    /// Works with the table as it is laid out.
    pub(crate) fn with_layout<T>(&self, work: impl FnOnce(&TableLayout<'_>) -> T) -> T {
        self.screen.with_layout(work)
    }

    /// Works with a speech as it runs on in the columns layout.
    pub(crate) fn with_running<T>(&self, speech: SpeechId, work: impl FnOnce(&RunningSpeech<'_>) -> T) -> T {
        self.screen.with_running(speech, work)
    }

    /// Works with what runs down the screen: the table, or the focused speech in the columns layout.
    pub(crate) fn with_flow<T>(&self, work: impl FnOnce(&dyn Flow) -> T) -> T {
        self.screen.with_flow(work)
    }

    /// What the columns layout shows of a speech.
    pub(crate) fn running_column(&self, column: Column) -> RunningColumn {
        self.screen.running_column(column)
    }

    /// Whether the columns layout shows a speech beside a focused section that nothing of it answers.
    pub(crate) fn lacks_counterpart(&self, speech: SpeechId) -> bool {
        self.screen.lacks_counterpart(speech)
    }

    /// The section of a speech that stands beside the focus, or else the nearest one above.
    pub(crate) fn section_beside(&self, speech: SpeechId) -> Option<SectionId> {
        self.screen.section_beside(speech)
    }

    /// The focused speech.
    pub fn focus(&self) -> SpeechId {
        self.screen.position.focus
    }

    /// In which order the speeches stand on the screen.
    pub fn screen_layout(&self) -> ScreenLayout {
        self.screen.position.layout
    }

    /// The focused line of the table, or of the focused speech in the columns layout.
    pub fn cursor(&self) -> LinePlace {
        self.screen.position.viewport.cursor
    }

    /// The line of the table, or of the focused speech, at the top of the screen.
    pub fn top(&self) -> LinePlace {
        self.screen.with_flow(|flow| self.screen.position.viewport.top(flow))
    }

    /// The row of the table that has the focus.
    pub fn focused_row(&self) -> RowId {
        self.screen.focused_row()
    }

    /// The section in focus; `None` where the focused cell is empty.
    pub fn focused_section(&self) -> Option<SectionPlace> {
        self.screen.focused_section()
    }

    /// The passage or search hit that the reader has stepped to.
    pub fn item(&self) -> Option<Place> {
        self.screen.position.item
    }

    /// What of the table the reader wants to see.
    pub fn filter(&self) -> Filter {
        self.screen.position.filter
    }

    /// What the reader steps through.
    pub fn step_target(&self) -> StepTarget {
        self.screen.step_target(self.search())
    }

    /// How much there is to step through.
    pub(crate) fn step_count(&self) -> usize {
        self.screen.step_count(self.search())
    }

    /// How far the comparison has come.
    pub fn progress(&self) -> &Progress {
        &self.session.progress
    }

    /// Which keys give which commands.
    pub fn keymap(&self) -> &Keymap {
        &self.session.keymap
    }

    /// The overlays, the topmost last.
    pub fn overlays(&self) -> &[Overlay] {
        &self.session.overlays
    }

    /// The search that is on.
    pub fn search(&self) -> Option<&Search> {
        self.session.search.as_ref()
    }

    /// The section that the reader wants to link, while they choose the other.
    pub fn picking(&self) -> Option<SectionPlace> {
        self.session.picking
    }

    /// What the last key led to, in words.
    pub fn message(&self) -> Option<&str> {
        self.session.message.as_deref()
    }

    /// Which part of the program has the keyboard.
    pub fn context(&self) -> Context {
        self.session.context()
    }

    /// What overlays may look at.
    pub(crate) fn overlay_context(&self) -> OverlayContext<'_> {
        let Model { comparison, settings, view, link_index, .. } = &self.screen.model;
        OverlayContext {
            comparison,
            settings,
            view,
            link_index,
            search: self.session.search.as_ref(),
            warnings: self.warnings(),
            size: self.size(),
            words: self.words(),
            keymap: self.keymap(),
            ambiguous: self.appearance().ambiguous,
        }
    }

    /// Where the reader is while an overlay opens.
    pub(super) fn overlay_cursor(&self) -> Cursor {
        Cursor { speech: self.focus(), row: self.focused_row(), section: self.focused_section() }
    }
}
