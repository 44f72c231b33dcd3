//! Taking over results, and reading the files again, without losing the reader's place.

use super::message::Effect;
use super::section_remap::SectionRemap;
use super::session::Progress;
use super::state::State;
use super::undo::UndoHistory;
use crate::compare::Comparison;

impl State {
    /// Asks for all files to be read again; what is known stays on the screen meanwhile.
    pub(super) fn reload(&mut self) -> Vec<Effect> {
        self.session.generation += 1;
        self.session.is_outdated = false;
        self.session.progress = Progress::Working;
        vec![Effect::Reload { generation: self.session.generation }]
    }

    /// Reads files again that have changed. While a comparison is awaited that has to wait: its result would never be seen if
    /// every change began another one.
    pub(super) fn reload_changed(&mut self) -> Vec<Effect> {
        if self.session.progress == Progress::Working {
            self.session.is_outdated = true;
            return Vec::new();
        }
        self.session.message = None;
        self.reload()
    }

    /// Reads files again that have changed while a comparison was awaited.
    pub(super) fn reload_outdated(&mut self) -> Vec<Effect> {
        if self.session.is_outdated { self.reload() } else { Vec::new() }
    }

    /// Watches the files, or no longer.
    pub(super) fn switch_watching(&mut self) -> Vec<Effect> {
        self.session.is_watching = !self.session.is_watching;
        self.session.message = Some((self.words().watching)(self.session.is_watching).to_owned());
        vec![Effect::Watch(self.session.is_watching)]
    }

    /// Takes over what was read again: all files but so many, whose speeches are as they were.
    pub(super) fn take_reloaded(&mut self, comparison: Comparison, warnings: Vec<String>, kept: usize) {
        // Sections and texts may not be what they were.
        self.session.undo = UndoHistory::default();
        let notes = self.notes();
        let words = self.words();
        let model = &mut self.screen.model;
        model.unresolved_notes = notes.show_in(&mut model.settings, comparison.speeches.as_slice());
        let unresolved = model.unresolved_notes.summary();
        let unresolved = unresolved.map(|(first, more)| (words.errors.unresolved_links)(first, more));
        self.screen.warnings.take_reloaded(warnings.into_iter().chain(unresolved));
        self.take_comparison(comparison);
        // What went wrong in the editor is worth more.
        let files = self.comparison().speeches.len();
        self.session.message.get_or_insert_with(|| match kept {
            0 => words.reloaded.to_owned(),
            _ => (words.reloaded_in_part)(files.saturating_sub(kept), files),
        });
    }

    /// Takes over a comparison of the speeches, or of later forms of them. Whatever speaks of a section or of words
    /// (the focus, folds, jumps, overlays) follows them to where they stand now.
    pub(super) fn take_comparison(&mut self, comparison: Comparison) {
        let incomplete =
            comparison.incomplete_near_matches().map(self.words().errors.incomplete_near_matches);
        self.screen.warnings.take_compared(incomplete);
        let Self { screen, session } = self;
        let mut remap = SectionRemap::new(&screen.model.comparison.speeches, &comparison.speeches);
        let anchor = screen.anchor().map(|anchor| remap.anchor(anchor));
        screen.position.follow(&mut remap);
        session.picking = session.picking.and_then(|section| remap.section(section));
        session.search.iter_mut().for_each(|search| search.follow(&mut remap));
        session.overlays.retain_mut(|overlay| overlay.behaviour().follow(&mut remap));

        screen.model.take_comparison(comparison);
        session.progress = Progress::Done;
        screen.forget_lines();
        screen.derive();
        match anchor {
            Some(anchor) => screen.return_to(anchor),
            None => screen.settle(),
        }
        if let Some(item) = screen.position.item
            && session.search.as_ref().is_some_and(|search| search.is_given)
        {
            // The analysis may have folded its row.
            screen.go_to_item(item);
        }
        session.search_again(&screen.model.comparison);
        self.refresh_overlays();
    }
}
