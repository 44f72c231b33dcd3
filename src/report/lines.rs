//! One answer a line, for other programs to go on with: the same figures as every report, in columns.

use super::Source;
use super::classes::LocalReasonName;
use super::local_wording::listed_local_entries;
use crate::compare::{Overlap, Place, SectionPlace};
use crate::text::visible::one_line;

/// What is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Question {
    /// Which phrases several speeches have.
    Phrases,
    /// Which sections there are, and how much of each other speeches have.
    Sections,
    /// What is local.
    Local,
    /// How much of each speech stands in each other one.
    Matrix,
}

/// What a column holds, which tells how it looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ColumnKind {
    /// A file, and where in it.
    Place,
    /// A figure.
    Figure,
    /// A word of the contract, as JSON has it.
    Name,
    /// Text of a speech.
    Text,
}

/// A cell of a line, on one line and without tabs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LineCell {
    /// What it holds.
    pub kind: ColumnKind,
    /// The text.
    pub text: String,
}

fn cell(kind: ColumnKind, text: &str) -> LineCell {
    LineCell { kind, text: one_line(text) }
}

/// The answers, each its cells; none if nothing was found.
pub fn answers(source: Source<'_>, question: Question) -> Vec<Vec<LineCell>> {
    let answers = match question {
        Question::Phrases => phrases(source),
        Question::Sections => sections(source),
        Question::Local => local(source),
        Question::Matrix => return matrix(source),
    };
    answers.into_iter().take(source.limits.of_all()).collect()
}

/// The spread, the length in characters, the text, then all places.
fn phrases(source: Source<'_>) -> Vec<Vec<LineCell>> {
    let phrases = source.view.listed_phrases(source.comparison);
    let line = phrases.map(|phrase| {
        let mut cells = vec![
            cell(ColumnKind::Figure, &phrase.spread.to_string()),
            cell(ColumnKind::Figure, &phrase.length.characters().to_string()),
            cell(ColumnKind::Text, &phrase.text),
        ];
        cells.extend(phrase.occurrences.iter().map(|&occurrence| place(source, occurrence)));
        cells
    });
    line.collect()
}

/// The place, the row of the table, the kind, how much of it other speeches have, and the name.
fn sections(source: Source<'_>) -> Vec<Vec<LineCell>> {
    let mut lines = Vec::new();
    for (id, speech) in source.comparison.speeches.entries() {
        for section in &speech.sections {
            let at = SectionPlace { speech: id, section: section.id };
            if !source.view.listed.has_section(at) {
                continue;
            }
            let own = Place { speech: id, range: speech.text.trim(section.own) };
            let in_others = source.view.section_shares[id][section.id].in_others();
            lines.push(vec![
                place(source, own),
                cell(ColumnKind::Figure, &(source.view.table.row_of(at).0 + 1).to_string()),
                cell(ColumnKind::Name, section.kind.name()),
                fraction(in_others),
                cell(ColumnKind::Text, &speech.section_name(section)),
            ]);
        }
    }
    lines
}

/// The place, why it is local, whether it was left in or did not move on, and the text.
fn local(source: Source<'_>) -> Vec<Vec<LineCell>> {
    let line = listed_local_entries(source).map(|entry| {
        let warning = match (entry.is_left_in, entry.unchanged) {
            (true, _) => "left_in",
            (_, true) => "unchanged",
            _ => "",
        };
        vec![
            place(source, entry.place),
            cell(ColumnKind::Name, &LocalReasonName::of(entry.reason).to_string()),
            cell(ColumnKind::Name, warning),
            cell(ColumnKind::Text, &entry.wording),
        ]
    });
    line.collect()
}

/// A line for each speech: its file, and how much of it stands in each speech, `-` for itself. None if nothing is shared.
fn matrix(source: Source<'_>) -> Vec<Vec<LineCell>> {
    let overlap = Overlap::of(source.comparison, source.settings, source.view);
    let ids = || source.comparison.speeches.ids();
    let is_found = ids().any(|speech| ids().any(|other| overlap.fraction(speech, other) > 0.0));
    let line = |speech| {
        let path = source.comparison.speech(speech).path.display().to_string();
        let figures = ids().map(|other| match other == speech {
            true => cell(ColumnKind::Figure, "-"),
            false => fraction(overlap.fraction(speech, other)),
        });
        [cell(ColumnKind::Place, &path)].into_iter().chain(figures).collect()
    };
    if is_found { ids().map(line).collect() } else { Vec::new() }
}

/// A fraction of 1, to four digits as everywhere.
fn fraction(fraction: f64) -> LineCell {
    cell(ColumnKind::Figure, &format!("{fraction:.4}"))
}

/// The file and the line, `a.txt:12`; in a file without lines the number of the paragraph.
fn place(source: Source<'_>, place: Place) -> LineCell {
    let speech = source.comparison.speech(place.speech);
    let line = speech.file_line(place.range.start);
    cell(ColumnKind::Place, &format!("{}:{line}", speech.path.display()))
}
