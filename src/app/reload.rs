//! Taking over results, and reading the files again, without losing the reader's place.

use super::section_remap::SectionRemap;
use super::state::{Progress, State};
use super::update::Effect;
use crate::compare::Comparison;

impl State {
    /// Asks for all files to be read again; what is known stays on the screen meanwhile.
    pub(super) fn reload(&mut self) -> Vec<Effect> {
        self.generation += 1;
        self.progress = Progress::Working;
        vec![Effect::Reload { generation: self.generation }]
    }

    /// Takes over what was read again: all files but so many, whose speeches are as they were.
    pub(super) fn take_reloaded(&mut self, comparison: Comparison, warnings: Vec<String>, kept: usize) {
        let notes = self.notes();
        self.unresolved_notes = notes.show_in(&mut self.settings, &comparison.speeches);
        self.warnings.truncate(self.warnings_at_start);
        let unresolved = self.unresolved_notes.summary();
        let unresolved = unresolved.map(|(first, more)| (self.words().errors.unresolved_links)(first, more));
        let news = warnings.into_iter().chain(unresolved);
        let news: Vec<String> = news.filter(|warning| !self.warnings.contains(warning)).collect();
        self.warnings_put_away &= news.is_empty();
        self.warnings.extend(news);
        self.take_comparison(comparison);
        // What went wrong in the editor is worth more.
        let (words, files) = (self.words(), self.comparison.speeches.len());
        self.message.get_or_insert_with(|| match kept {
            0 => words.reloaded.to_owned(),
            _ => (words.reloaded_in_part)(files.saturating_sub(kept), files),
        });
    }

    /// Takes over a comparison of the speeches, or of later forms of them. Whatever speaks of a section or of words
    /// (the focus, folds, jumps, overlays) follows them to where they stand now.
    pub(super) fn take_comparison(&mut self, comparison: Comparison) {
        let mut remap = SectionRemap::new(&self.comparison.speeches, &comparison.speeches);
        let anchor = self.anchor().map(|anchor| remap.anchor(anchor));
        for jumped_from in &mut self.history {
            *jumped_from = remap.anchor(*jumped_from);
        }
        self.folds.follow(&mut remap);
        self.item = self.item.and_then(|item| remap.place(item));
        self.picking = self.picking.and_then(|section| remap.section(section));
        self.overlays.retain_mut(|overlay| overlay.follow(&mut remap));

        self.comparison = comparison;
        self.progress = Progress::Done;
        self.searchable = None;
        self.lines.clear();
        self.derive();
        match anchor {
            Some(anchor) => self.return_to(anchor),
            None => self.settle(),
        }
        self.refresh_overlays();
        if let Some(search) = self.search.take() {
            self.search_for(&search.query);
        }
    }
}
