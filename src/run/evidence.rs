//! What the reader copies, as Markdown.

use crate::app::{Evidence, State};
use crate::compare::checklist;
use crate::report::checklist::ChecklistReport;
use crate::report::{Limits, Source, markdown};

/// The evidence as the state shows it now, in the language of the interface.
pub fn as_markdown(state: &State, evidence: &Evidence) -> String {
    let source = Source {
        comparison: state.comparison(),
        settings: state.settings(),
        view: state.view(),
        warnings: state.warnings(),
        limits: Limits::default(),
        notes: None,
        provenance: None,
    };
    let words = state.appearance().language.words();
    match evidence {
        Evidence::Section(place) => markdown::section(source, *place, words),
        Evidence::Row(row) => markdown::row(source, *row, words),
        Evidence::Phrase(places) => markdown::phrase(source, places, words),
        Evidence::Checklist(speech) => {
            let entries = checklist(source.comparison, source.settings, source.view, *speech);
            ChecklistReport { comparison: source.comparison, draft: *speech, entries: &entries }
                .as_markdown(words)
        }
    }
}
