//! What is known of the focused speech.

use std::sync::Arc;

use ratatui::layout::Rect;
use ratatui::style::Style;

use super::super::percent;
use super::FolderDrawing;
use crate::collection::{Ranked, SharedWith, SurveyRow};
use crate::text::visible::shortened;

/// How many speeches of a kind are listed.
const LISTED: usize = 3;

/// How many fields of what is known of it are listed.
const FIELDS_LISTED: usize = 8;

impl FolderDrawing<'_> {
    pub(super) fn details(&mut self, area: Rect) {
        let Some(row) = self.state.focused() else { return };
        let (text, quiet) = (self.theme.text, self.laid(self.theme.quiet));
        let mut lines = vec![(row.path.display().to_string(), quiet)];
        if let Some(speech) = row.speech() {
            // Below the table there are only a few lines.
            let words = self.state.words();
            match usize::from(area.height) < LISTED * 3 + 5 {
                true => lines.extend(words.metadata(&speech.metadata).map(|known| (known, text))),
                false => {
                    let field = |(name, value): &(Arc<str>, String)| ((words.field)(name, value), text);
                    lines.extend(speech.metadata.fields.iter().take(FIELDS_LISTED).map(field));
                }
            }
        }
        match &row.survey {
            Some(survey) => {
                // Beside the table each speech has a line; below it there are only a few.
                let is_narrow = usize::from(area.height) < LISTED * 3 + 5;
                lines.extend(self.survey(survey, is_narrow));
            }
            None if row.speech().is_none() => {
                lines.push((self.state.words().folder.not_read_yet.to_owned(), quiet));
            }
            None => {}
        }
        if usize::from(area.height) >= LISTED * 3 + 5 {
            lines.insert(0, (row.title(), text.patch(self.theme.heading)));
        }
        for (y, (line, style)) in (area.top()..area.bottom()).zip(lines) {
            let line = shortened(&line, usize::from(area.width), self.canvas.ambiguous());
            self.canvas.text(area.x, y, area.right(), &line, style);
        }
    }

    fn survey(&self, survey: &SurveyRow, is_narrow: bool) -> Vec<(String, Style)> {
        let says = &self.state.words().folder;
        let (text, quiet) = (self.theme.text, self.laid(self.theme.quiet));
        let listed = if is_narrow { 1 } else { LISTED };
        let coverage = &survey.coverage;
        let total = (says.coverage)(&percent(coverage.total));
        let parts = [
            Some((says.in_others)(&percent(coverage.in_collection))),
            coverage.in_reference.map(|share| (says.in_reference)(&percent(share))),
        ];
        let parts = parts.into_iter().flatten();
        let mut lines: Vec<(String, Style)> = if is_narrow {
            vec![([total].into_iter().chain(parts).collect::<Vec<_>>().join("  "), text)]
        } else {
            [total]
                .into_iter()
                .chain(parts.map(|part| format!("  {part}")))
                .map(|line| (line, text))
                .collect()
        };
        let mut group = |heading: String, entries: Vec<String>| {
            if is_narrow {
                lines.extend(
                    entries.into_iter().map(|entry| (format!("{heading} {}", entry.trim_start()), text)),
                );
            } else if !entries.is_empty() {
                lines.push((heading, quiet));
                lines.extend(entries.into_iter().map(|entry| (entry, text)));
            }
        };
        let shared = |with: &SharedWith| self.entry(with.index, &percent(with.shares.of_first));
        group(says.shared_with.to_owned(), survey.shared_with.iter().take(listed).map(shared).collect());
        let near = |near: &Ranked| self.entry(near.index, &format!("{:.2}", near.score));
        group(says.nearest.to_owned(), survey.neighbours.iter().take(listed).map(near).collect());
        if let Some(copies) = survey.copies.map(|copies| self.state.copies(copies)) {
            let others = copies.iter().filter(|row| **row != self.state.focus()).take(listed);
            group((says.copies)(copies.len()), others.map(|row| self.entry(*row, "")).collect());
        }
        lines
    }

    /// Another speech, with a figure.
    fn entry(&self, row: usize, figure: &str) -> String {
        let title = self.state.row(row).map(crate::app::folder::FolderRow::title).unwrap_or_default();
        format!("  {} {figure}{}{title}", self.state.number(row), if figure.is_empty() { "" } else { "  " })
    }
}
