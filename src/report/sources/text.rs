//! A draft's sources as text: the ranking, the passages of each, what no source has.

use super::{SourcesReport, TellingSource};
use crate::collection::GRAM;
use crate::repeats::{MinimumLength, SymbolRange};
use crate::report::whole_percent;
use crate::strings::Strings;
use crate::text::visible::{one_line, shortened};
use crate::text::width::AmbiguousWidth;

/// How many columns a passage has: enough to recognise it. JSON has all of it.
const WIDEST_PASSAGE: usize = 160;

/// The sources as lines of text, in the language of `words`.
pub fn render(report: SourcesReport<'_>, words: &'static Strings) -> String {
    let says = &words.sources;
    let draft = &report.draft.speech;
    let mut lines = vec![
        format!("{}  {}", one_line(&draft.title), one_line(&draft.path.display().to_string())),
        (says.covered)(
            &whole_percent(report.sources.covered),
            report.sources.ranked.len(),
            report.speeches(),
        ),
    ];
    if !report.collected.left_out.is_empty() {
        lines.push((words.survey.left_out)(report.collected.left_out.len()));
    }
    if report.collected.unread > 0 {
        lines.push((words.survey.unread)(report.collected.unread));
    }
    lines.push((says.about)(GRAM, MinimumLength(GRAM).words()));
    for (rank, source) in report.ranked().enumerate() {
        lines.push(String::new());
        lines.push(format!("{}  {}", rank + 1, heading(&source, words)));
        lines.extend(source.source.passages.iter().map(|passage| {
            let place = (says.place)(report.draft.line(passage.in_draft), source.line(passage));
            format!("   {place}: {}", wording(&report, passage.in_draft))
        }));
    }
    lines.push(String::new());
    lines.push((says.uncovered)(report.sources.uncovered.len()));
    lines.extend(report.sources.uncovered.iter().map(|run| {
        format!("   {}: {}", (says.place)(report.draft.line(*run), None), wording(&report, *run))
    }));
    lines.join("\n") + "\n"
}

fn heading(source: &TellingSource<'_>, words: &Strings) -> String {
    let facts = &source.speech.facts;
    let shares = (words.sources.shares)(
        &whole_percent(source.source.share),
        &whole_percent(source.source.adds),
        &whole_percent(source.source.share_of_source),
    );
    let date = facts.date.map(|date| format!("  {date}")).unwrap_or_default();
    let path = one_line(&source.speech.path.display().to_string());
    format!("{}  {path}{date}  {shares}", one_line(&facts.title))
}

fn wording(report: &SourcesReport<'_>, run: SymbolRange) -> String {
    shortened(report.draft.wording(run), WIDEST_PASSAGE, AmbiguousWidth::One)
}
