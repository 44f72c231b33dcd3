//! The overview of many speeches as text: a line for each, then the groups of copies.

use std::sync::Arc;

use super::{OverviewGroup, SurveySource};
use crate::collection::{CollectedSpeech, GRAM, SurveyRow};
use crate::repeats::MinimumLength;
use crate::report::whole_percent;
use crate::strings::Strings;
use crate::text::visible::{one_line, shortened};
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

/// How many fields of what is known of speeches have columns, and how wide these are at most. JSON has all of them.
const FIELDS_SHOWN: usize = 6;
const WIDEST_FIELD: usize = 24;

/// A line of the table.
enum TableLine {
    /// A speech, or the headings.
    Cells(Vec<String>),
    /// What a group is called.
    Group(String),
}

/// The table, each column as wide as it has to be; titles come last, so that nothing has to be cut off.
fn table(source: SurveySource<'_>, words: &Strings) -> Vec<String> {
    let fields: Vec<Arc<str>> = source.fields().into_iter().take(FIELDS_SHOWN).collect();
    let lines = table_lines(source, &fields, words);
    let rows = || {
        lines.iter().filter_map(|line| if let TableLine::Cells(cells) = line { Some(cells) } else { None })
    };
    let width = |column: usize| {
        let cells = rows().filter_map(|row| row.get(column));
        cells.map(|cell| columns(cell, AmbiguousWidth::One)).max().unwrap_or_default()
    };
    let widths: Vec<usize> = (0..FIGURES + fields.len()).map(width).collect();
    let line = |cells: &Vec<String>| {
        let mut line = String::new();
        for (number, (cell, width)) in cells.iter().zip(&widths).enumerate() {
            let blanks = " ".repeat(width.saturating_sub(columns(cell, AmbiguousWidth::One)));
            // Figures end in line, words begin in line.
            let (before, after) =
                if number < FIGURES { (blanks.as_str(), "") } else { ("", blanks.as_str()) };
            line.extend([before, cell, after, "  "]);
        }
        line + cells.last().map_or("", String::as_str)
    };
    let told = |table_line: &TableLine| match table_line {
        TableLine::Cells(cells) => line(cells),
        TableLine::Group(group) => group.clone(),
    };
    lines.iter().map(told).collect()
}

/// How many columns of figures stand in front of the others.
const FIGURES: usize = 6;

fn table_lines(source: SurveySource<'_>, fields: &[Arc<str>], words: &Strings) -> Vec<TableLine> {
    let headings = words.survey.headings;
    let figures = [
        headings.number,
        headings.coverage,
        headings.length,
        headings.date,
        headings.most_shared_with,
        headings.nearest,
    ];
    let names = fields.iter().map(|name| shown(name));
    let head =
        figures.iter().map(|heading| (*heading).to_owned()).chain(names).chain([headings.title.to_owned()]);
    let mut lines = vec![TableLine::Cells(head.collect())];
    let row = |index: usize| {
        let speech = source.collected.speeches.get(index)?;
        let row = source.survey.and_then(|survey| survey.rows.get(index));
        Some(TableLine::Cells(cells(index, speech, row, fields, words)))
    };
    if source.order.group.is_none() {
        lines.extend(source.order.sorted(source).into_iter().filter_map(row));
    }
    for group in source.order.groups(source) {
        lines.push(TableLine::Group(String::new()));
        lines.push(TableLine::Group(group_line(source, &group, words)));
        lines.extend(group.speeches.into_iter().filter_map(row));
    }
    lines
}

/// What a group is called, how many speeches it has, how long they are, and how much of them stands elsewhere.
fn group_line(source: SurveySource<'_>, group: &OverviewGroup, words: &Strings) -> String {
    let letters =
        |index: &usize| source.collected.speeches.get(*index).map_or(0, |speech| speech.facts.letters);
    let all: usize = group.speeches.iter().map(letters).sum();
    let covered = |index: &usize| {
        let row = source.survey?.rows.get(*index)?;
        Some(row.coverage.total * letters(index) as f64)
    };
    let covered: Option<f64> = group.speeches.iter().map(covered).sum();
    let share = covered.filter(|_| all > 0).map(|covered| whole_percent(covered / all as f64));
    let value = group.value.as_deref().map(one_line);
    (words.survey.group)(value.as_deref(), group.speeches.len(), all, share.as_deref())
}

fn shown(value: &str) -> String {
    shortened(&one_line(value), WIDEST_FIELD, AmbiguousWidth::One)
}

fn cells(
    index: usize,
    speech: &CollectedSpeech,
    row: Option<&SurveyRow>,
    fields: &[Arc<str>],
    words: &Strings,
) -> Vec<String> {
    let title =
        format!("{}  {}", one_line(&speech.facts.title), one_line(&speech.path.display().to_string()));
    let mark = row.and_then(|row| row.copies).map(|group| (words.survey.copy_mark)(group + 1));
    let shared = row.and_then(|row| row.shared_with.first());
    let nearest = row.and_then(|row| row.neighbours.first());
    let mut cells = vec![
        (index + 1).to_string(),
        row.map_or_else(String::new, |row| whole_percent(row.coverage.total)),
        speech.facts.letters.to_string(),
        speech.facts.date.map(|date| date.to_string()).unwrap_or_default(),
        shared
            .map(|with| format!("{} {}", with.index + 1, whole_percent(with.shares.of_first)))
            .unwrap_or_default(),
        nearest.map(|near| format!("{} {:.2}", near.index + 1, near.score)).unwrap_or_default(),
    ];
    cells.extend(fields.iter().map(|name| speech.facts.metadata.value(name).map(shown).unwrap_or_default()));
    cells.push([Some(title), mark].into_iter().flatten().collect::<Vec<_>>().join("  "));
    cells
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
