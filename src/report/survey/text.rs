//! The overview of many speeches as text: a line for each, then the groups of copies.

use super::SurveySource;
use crate::collection::{CollectedSpeech, GRAM, SurveyRow};
use crate::repeats::MinimumLength;
use crate::report::whole_percent;
use crate::strings::Strings;
use crate::text::visible::one_line;
use crate::text::width::{AmbiguousWidth, columns};

/// The overview as lines of text, in the language of `words`. What is left out is told on the standard error, each file by
/// name; here only how many.
pub fn render(source: SurveySource<'_>, words: &'static Strings) -> String {
    let mut lines = head(source, words);
    lines.push(String::new());
    lines.extend(table(source, words));
    lines.push(String::new());
    lines.extend(copies(source, words));
    lines.join("\n") + "\n"
}

fn head(source: SurveySource<'_>, words: &Strings) -> Vec<String> {
    let (says, collected) = (&words.survey, source.collected);
    let letters = collected.speeches.iter().map(|speech| speech.facts.letters).sum();
    let mut lines = vec![(says.speeches)(collected.speeches.len(), letters)];
    if !collected.left_out.is_empty() {
        lines.push((says.left_out)(collected.left_out.len()));
    }
    if collected.unread > 0 {
        lines.push((says.unread)(collected.unread));
    }
    if source.survey.is_none() {
        lines.push(says.not_surveyed.to_owned());
    }
    let named = |name: &str, documents| (words.report.reference)(&one_line(name), documents);
    lines.extend(source.references.iter().map(|reference| named(reference.name(), reference.documents())));
    if source.references.is_empty() {
        lines.push(words.report.no_reference.to_owned());
    }
    lines.push((says.about_coverage)(GRAM, MinimumLength(GRAM).words()));
    lines
}

/// The table, each column as wide as it has to be; titles come last, so that nothing has to be cut off.
fn table(source: SurveySource<'_>, words: &Strings) -> Vec<String> {
    let headings = words.survey.headings;
    let heading = [
        headings.number,
        headings.coverage,
        headings.length,
        headings.date,
        headings.most_shared_with,
        headings.nearest,
        headings.title,
    ];
    let mut rows = vec![heading.map(str::to_owned)];
    for (index, speech) in source.collected.speeches.iter().enumerate() {
        let row = source.survey.and_then(|survey| survey.rows.get(index));
        rows.push(cells(index, speech, row, words));
    }
    let width = |column: usize| {
        let cells = rows.iter().filter_map(|row| row.get(column));
        cells.map(|cell| columns(cell, AmbiguousWidth::One)).max().unwrap_or_default()
    };
    let widths: Vec<usize> = (0..heading.len() - 1).map(width).collect();
    rows.iter()
        .map(|row| {
            let mut line = String::new();
            for (cell, width) in row.iter().zip(&widths) {
                line.push_str(&" ".repeat(width.saturating_sub(columns(cell, AmbiguousWidth::One))));
                line.push_str(cell);
                line.push_str("  ");
            }
            line + row.last().map_or("", String::as_str)
        })
        .collect()
}

fn cells(index: usize, speech: &CollectedSpeech, row: Option<&SurveyRow>, words: &Strings) -> [String; 7] {
    let title =
        format!("{}  {}", one_line(&speech.facts.title), one_line(&speech.path.display().to_string()));
    let mark = row.and_then(|row| row.copies).map(|group| (words.survey.copy_mark)(group + 1));
    let shared = row.and_then(|row| row.shared_with.first());
    let nearest = row.and_then(|row| row.neighbours.first());
    [
        (index + 1).to_string(),
        row.map_or_else(String::new, |row| whole_percent(row.coverage.total)),
        speech.facts.letters.to_string(),
        speech.facts.date.map(|date| date.to_string()).unwrap_or_default(),
        shared
            .map(|with| format!("{} {}", with.index + 1, whole_percent(with.shares.of_first)))
            .unwrap_or_default(),
        nearest.map(|near| format!("{} {:.2}", near.index + 1, near.score)).unwrap_or_default(),
        [Some(title), mark].into_iter().flatten().collect::<Vec<_>>().join("  "),
    ]
}

fn copies(source: SurveySource<'_>, words: &Strings) -> Vec<String> {
    let Some(survey) = source.survey else { return Vec::new() };
    let mut lines = vec![(words.survey.copies)(survey.copies.len())];
    for (number, group) in survey.copies.iter().enumerate() {
        lines.push(format!("   {}", (words.survey.copy_group)(number + 1, group.len())));
        for speech in group.iter().filter_map(|&index| Some((index, source.collected.speeches.get(index)?))) {
            let (index, CollectedSpeech { path, facts }) = speech;
            let (title, path) = (one_line(&facts.title), one_line(&path.display().to_string()));
            lines.push(format!("      {}  {title}  {path}", index + 1));
        }
    }
    lines
}
