//! The text report: what each speech is made of, the strongest phrases with their places, and which sections answer
//! each other. Made to be read, aloud too: whole words, no boxes, no colours.

use std::collections::BTreeMap;
use std::fmt::{self, Write};

use super::Source;
use crate::compare::{Comparison, Link, Place, RowKind, SectionPlace, Shares, SpanDetail, SpeechId};
use crate::speech::Section;
use crate::text::visible::one_line;

/// How many phrases and near matches are listed; the JSON report has them all.
const LISTED: usize = 30;

/// How much of a section without a heading stands for it, in characters.
const GIST: usize = 20;

/// The report as lines of text.
pub fn render(source: Source<'_>) -> String {
    let mut out = String::new();
    // Writing to a string cannot fail.
    let _ = write(source, &mut out);
    out
}

fn write(source: Source<'_>, out: &mut String) -> fmt::Result {
    for warning in source.warnings {
        writeln!(out, "warning: {}", one_line(warning))?;
    }
    speeches(source, out)?;
    phrases(source, out)?;
    near_matches(source, out)?;
    carried_over(source, out)?;
    own_place(source, out)?;
    rows(source, out)
}

fn speeches(Source { comparison, view, shown, .. }: Source<'_>, out: &mut String) -> fmt::Result {
    writeln!(out, "{} speeches, base {}", comparison.speeches.len(), view.base.0 + 1)?;
    for reference in comparison.references.all() {
        let name = one_line(reference.name());
        writeln!(out, "reference {name}: {} documents", reference.documents())?;
    }
    if comparison.references.all().is_empty() {
        writeln!(out, "no reference: stock wording is not known")?;
    }
    for (number, (speech, shares)) in comparison.speeches.iter().zip(&shown.shares).enumerate() {
        writeln!(out)?;
        writeln!(out, "{}  {}", number + 1, one_line(&speech.title))?;
        writeln!(out, "   {}", one_line(&speech.path.display().to_string()))?;
        writeln!(
            out,
            "   {} characters, {} sections, {}",
            shares.characters,
            speech.sections.len(),
            describe(*shares)
        )?;
        for section in speech.sections.iter().filter(|section| section.reason.is_some()) {
            let reason = section.reason.as_deref().unwrap_or_default();
            writeln!(out, "   line {}: left out of the shares: {}", section.file_line, one_line(reason))?;
        }
    }
    Ok(())
}

fn describe(shares: Shares) -> String {
    let percent = |fraction: f64| format!("{:.1} %", fraction * 100.0);
    format!(
        "shared {}, near {}, stock {}, local {}, own {}",
        percent(shares.shared),
        percent(shares.near),
        percent(shares.stock),
        percent(shares.local),
        percent(shares.own)
    )
}

fn phrases(Source { comparison, view, shown, .. }: Source<'_>, out: &mut String) -> fmt::Result {
    writeln!(out)?;
    writeln!(
        out,
        "{} shared phrases of {} or more characters ({} words) in {} or more speeches; to expect by chance: {:.1}",
        shown.phrases.len(),
        view.minimum.characters(),
        view.minimum.words(),
        view.spread,
        comparison.expected_by_chance(view.minimum)
    )?;
    for phrase in shown.phrases.iter().take(LISTED) {
        writeln!(out, "   {}", one_line(&phrase.text))?;
        let places: Vec<String> =
            phrase.occurrences.iter().map(|place| where_is(comparison, *place)).collect();
        writeln!(out, "      in {} speeches: {}", phrase.spread, places.join(", "))?;
    }
    more(shown.phrases.len(), out)
}

fn near_matches(Source { comparison, shown, .. }: Source<'_>, out: &mut String) -> fmt::Result {
    writeln!(out)?;
    writeln!(out, "{} near matches", shown.near_matches.len())?;
    for near in shown.near_matches.iter().take(LISTED).filter_map(|&id| comparison.near_match(id)) {
        for place in [near.a, near.b] {
            writeln!(out, "   {}: {}", where_is(comparison, place), one_line(slice(comparison, place)))?;
        }
        let differences: Vec<String> = near
            .differences
            .iter()
            .map(|difference| {
                let a = slice(comparison, Place { range: difference.a, ..near.a });
                let b = slice(comparison, Place { range: difference.b, ..near.b });
                format!("{}｜{}", one_line(a), one_line(b))
            })
            .collect();
        writeln!(out, "      {} edits: {}", near.edits, differences.join(", "))?;
    }
    more(shown.near_matches.len(), out)
}

/// What is local to one speech and stands in another: the place that somebody forgot to change.
fn carried_over(source: Source<'_>, out: &mut String) -> fmt::Result {
    let finds: Vec<LocalFind> = local_finds(source).filter(|find| find.carried_over).collect();
    writeln!(out)?;
    writeln!(out, "{} carried over: local to one speech, and in another speech too", finds.len())?;
    for find in finds {
        writeln!(out, "   {}: {} ({})", where_is(source.comparison, find.place), find.wording, find.reason)?;
    }
    Ok(())
}

/// What each speech says of its own place, by kind.
fn own_place(source: Source<'_>, out: &mut String) -> fmt::Result {
    for (number, speech) in source.comparison.speeches.iter().enumerate() {
        writeln!(out)?;
        writeln!(out, "What {} says of its own place: {}", number + 1, one_line(&speech.title))?;
        let mut by_reason: BTreeMap<&str, BTreeMap<String, usize>> = BTreeMap::new();
        for find in local_finds(source).filter(|find| find.place.speech == SpeechId(number)) {
            *by_reason.entry(find.reason).or_default().entry(find.wording).or_default() += 1;
        }
        for (reason, wordings) in by_reason {
            let listed: Vec<String> = wordings
                .into_iter()
                .map(
                    |(wording, times)| if times > 1 { format!("{wording} ({times} times)") } else { wording },
                )
                .collect();
            writeln!(out, "   {reason}: {}", listed.join("; "))?;
        }
    }
    Ok(())
}

/// A stretch of text that is local.
struct LocalFind {
    place: Place,
    wording: String,
    reason: &'static str,
    carried_over: bool,
}

fn local_finds<'a>(Source { comparison, shown, .. }: Source<'a>) -> impl Iterator<Item = LocalFind> + 'a {
    shown.spans.iter().enumerate().flat_map(move |(speech, spans)| {
        spans.iter().filter_map(move |span| match span.detail {
            SpanDetail::Local { reason, carried_over } => {
                let place = Place { speech: SpeechId(speech), range: span.range };
                let wording = one_line(slice(comparison, place));
                Some(LocalFind { place, wording, reason: reason.name(), carried_over })
            }
            _ => None,
        })
    })
}

fn rows(Source { comparison, shown, .. }: Source<'_>, out: &mut String) -> fmt::Result {
    writeln!(out)?;
    writeln!(out, "Which sections answer each other")?;
    for (index, row) in shown.table.rows.iter().enumerate() {
        writeln!(out)?;
        match row.kind {
            RowKind::Answering => writeln!(out, "row {}", index + 1)?,
            RowKind::Unanswered => writeln!(out, "row {}: no counterpart", index + 1)?,
        }
        for (speech, cell) in row.cells.iter().enumerate() {
            for &section in cell {
                let place = SectionPlace { speech: SpeechId(speech), section };
                let Some(section) = comparison.section(place) else { continue };
                writeln!(out, "   {}  {}", speech + 1, name(comparison, place.speech, section))?;
                for link in shown.links_of(place).into_iter().filter(|link| link.a == place) {
                    writeln!(out, "      {}", answer(comparison, link))?;
                }
            }
        }
    }
    Ok(())
}

fn answer(comparison: &Comparison, link: &Link) -> String {
    let reasons: Vec<String> = link.reasons.iter().map(ToString::to_string).collect();
    let name = comparison.section(link.b).map(|section| name(comparison, link.b.speech, section));
    let number = link.b.speech.0 + 1;
    format!("answers {number} {} ({:.2}: {})", name.unwrap_or_default(), link.score, reasons.join(", "))
}

/// The label and heading of a section, or how it begins.
fn name(comparison: &Comparison, speech: SpeechId, section: &Section) -> String {
    if !section.heading.is_empty() {
        return one_line(&format!("{}{}", section.label, section.heading));
    }
    let text = comparison.speeches.get(speech.0).map_or("", |speech| speech.slice(section.own));
    let gist: String = text.trim().chars().take(GIST).collect();
    one_line(&format!("{gist}… ({})", section.kind.name()))
}

/// The number of the speech and the line of its file where the section starts in which the place stands.
fn where_is(comparison: &Comparison, place: Place) -> String {
    let line = comparison
        .speeches
        .get(place.speech.0)
        .and_then(|speech| speech.section_at(place.range.start))
        .map_or(1, |section| section.file_line);
    format!("{} line {line}", place.speech.0 + 1)
}

fn slice(comparison: &Comparison, place: Place) -> &str {
    comparison.speeches.get(place.speech.0).map_or("", |speech| speech.slice(place.range))
}

fn more(count: usize, out: &mut String) -> fmt::Result {
    match count.checked_sub(LISTED) {
        Some(rest) if rest > 0 => writeln!(out, "   and {rest} more"),
        _ => Ok(()),
    }
}
