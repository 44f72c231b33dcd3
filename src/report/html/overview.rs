//! What stands before the texts: the findings, what was left in, the speeches with their shares, the map of pairs.

use std::fmt::Write;

use maud::{Markup, html};

use super::{Body, Page};
use crate::compare::{Class, SpeechId};
use crate::report::limits::{SharedPair, strongest_pairs};
use crate::speech::SectionKind;
use crate::text::visible::one_line;

/// How many speeches the map of pairs has with a figure in each of its squares.
const FIGURES: usize = 15;

/// The side of a square of the map, without figures and with them, and the room for the numbers of the speeches.
const SQUARE: usize = 8;
const SQUARE_WITH_FIGURE: usize = 44;
const NUMBERS: usize = 26;

/// How many shades the map has besides none.
const SHADES: f64 = 10.0;

/// The shade of a fraction, by the name of its style: `h0` for none, up to `h10`.
pub(super) fn shade(fraction: f64) -> &'static str {
    const NAMES: [&str; 11] = ["h0", "h1", "h2", "h3", "h4", "h5", "h6", "h7", "h8", "h9", "h10"];
    let reached = |shade: &usize| fraction > 0.0 && fraction * SHADES >= *shade as f64 - 0.5;
    let strongest = (1..NAMES.len()).rev().find(reached);
    // The faintest for whatever there is.
    let index = strongest.unwrap_or(usize::from(fraction > 0.0));
    NAMES.get(index).copied().unwrap_or_default()
}

impl Page<'_> {
    pub(super) fn findings_paragraph(&self, body: &Body<'_>) -> Markup {
        html! {
            p { (self.findings.sentences(self.source, self.words).join(" ")) }
            @if matches!(body, Body::Summary) { p.warning { (self.words.page.summary_only) } }
        }
    }

    pub(super) fn left_in(&self) -> Markup {
        let finds = &self.findings.left_in;
        let listed = self.finds_listed();
        html! {
            @if finds.is_empty() { p { (self.words.page.nothing_left_in) } }
            @else { p { (self.words.left_in_legend) } }
            ul {
                @for find in finds.iter().take(listed) {
                    @let reason = (self.words.local_reason)(find.reason);
                    @let owner = find.owner.map(|speech| speech.0 + 1);
                    li {
                        ((self.words.report.left_in)(&one_line(&find.text), reason, owner, ""))
                        (self.places(&find.left_in))
                    }
                }
            }
            (self.more(finds.len(), listed))
        }
    }

    pub(super) fn finds_listed(&self) -> usize {
        self.source.limits.of_finds(self.source.comparison.speeches.len())
    }

    pub(super) fn speeches(&self) -> Markup {
        let words = self.words;
        let headings = &words.overview_columns;
        html! {
            table.figures {
                thead {
                    tr {
                        th scope="col" { (words.page.speech) }
                        th scope="col" { (self.source.length_heading(words)) }
                        th scope="col" { (headings.sections) }
                        th scope="col" { (words.boilerplate) }
                        @for class in self.source.comparison.classes() { th scope="col" { ((words.class)(class)) } }
                        th scope="col" aria-hidden="true" {}
                    }
                }
                tbody {
                    @for speech in self.source.comparison.speeches.ids() { (self.speech(speech)) }
                }
            }
        }
    }

    fn speech(&self, id: SpeechId) -> Markup {
        let words = self.words;
        let speech = self.source.comparison.speech(id);
        let shares = self.source.view.shares[id];
        let read_as = words.read_as(speech);
        let left_out = speech.length_left_out(SectionKind::Glossary);
        html! {
            tr {
                th scope="row" lang=(speech.language.code()) {
                    (id.0 + 1) " " (one_line(&speech.title))
                    div.path lang=(words.page.language) {
                        (one_line(&speech.path.display().to_string()))
                        @for told in read_as { (words.list_separator) (told) }
                        @if let Some(known) = words.metadata(&speech.metadata) { br; (known) }
                        @if left_out > 0 {
                            (words.list_separator) ((words.sections_left_out)(SectionKind::Glossary, left_out))
                        }
                    }
                }
                td { (self.source.length(id)) }
                td { (speech.sections.len()) }
                td { (self.percent(shares.boilerplate())) }
                @for class in self.source.comparison.classes() {
                    td {
                        @if self.source.comparison.measures(id, class) { (self.percent(shares.of(class))) }
                        @else { (words.not_measured) }
                    }
                }
                td { (bar(self.source.comparison.classes().into_iter().map(|class| (class, shares.of(class))))) }
            }
        }
    }

    pub(super) fn pairs(&self) -> Markup {
        let speeches = self.source.comparison.speeches.len();
        html! {
            p { (self.words.page.pairs_hint) }
            @if speeches <= FIGURES {
                (self.map_with_figures(speeches))
                details {
                    summary { (self.words.page.as_table) }
                    (self.pairs_as_table())
                }
            } @else { (self.map_without_figures(speeches)) }
        }
    }

    fn map_with_figures(&self, speeches: usize) -> Markup {
        let side = NUMBERS + speeches * SQUARE_WITH_FIGURE;
        let at = |index: usize| NUMBERS + index * SQUARE_WITH_FIGURE;
        let middle = |index: usize| at(index) + SQUARE_WITH_FIGURE / 2;
        html! {
            svg.map role="img" aria-label=(self.words.page.pairs_hint) width=(side) height=(side)
                viewBox={ "0 0 " (side) " " (side) } {
                @for speech in self.source.comparison.speeches.ids() {
                    text x=(middle(speech.0)) y="18" { (speech.0 + 1) }
                    text x="12" y=(middle(speech.0) + 5) { (speech.0 + 1) }
                    @for other in self.source.comparison.speeches.ids().filter(|&other| other != speech) {
                        @let fraction = self.findings.overlap.fraction(speech, other);
                        rect class=(shade(fraction)) x=(at(other.0)) y=(at(speech.0))
                            width=(SQUARE_WITH_FIGURE - 1) height=(SQUARE_WITH_FIGURE - 1) {
                            title { (self.pair(speech, other, fraction)) }
                        }
                        text x=(middle(other.0)) y=(middle(speech.0) + 5) { (format!("{:.0}", fraction * 100.0)) }
                    }
                }
            }
        }
    }

    /// The squares of each shade as one path: there may be forty thousand.
    fn map_without_figures(&self, speeches: usize) -> Markup {
        let side = speeches * SQUARE;
        let mut paths: std::collections::BTreeMap<&str, String> = std::collections::BTreeMap::new();
        for speech in self.source.comparison.speeches.ids() {
            for other in self.source.comparison.speeches.ids().filter(|&other| other != speech) {
                let path = paths.entry(shade(self.findings.overlap.fraction(speech, other))).or_default();
                let length = SQUARE - 1;
                let (x, y) = (other.0 * SQUARE, speech.0 * SQUARE);
                let _ = write!(path, "M{x} {y}h{length}v{length}h-{length}");
            }
        }
        html! {
            svg.map role="img" aria-label=(self.words.page.pairs_hint) width=(side) height=(side)
                viewBox={ "0 0 " (side) " " (side) } {
                @for (shade, path) in paths { path class=(shade) d=(path) {} }
            }
        }
    }

    fn pairs_as_table(&self) -> Markup {
        let ids = || self.source.comparison.speeches.ids();
        html! {
            table.figures {
                thead {
                    tr {
                        th scope="col" { (self.words.of_it_in) }
                        @for other in ids() { th scope="col" { (other.0 + 1) } }
                    }
                }
                tbody {
                    @for speech in ids() {
                        tr {
                            th scope="row" { (speech.0 + 1) " " (self.title(speech)) }
                            @for other in ids() {
                                td {
                                    @if other != speech {
                                        (self.percent(self.findings.overlap.fraction(speech, other)))
                                    }
                                }
                            }
                        }
                    }
                }
            }
        }
    }

    pub(super) fn strongest_pairs(&self) -> Markup {
        let pairs = strongest_pairs(self.source);
        let listed = self.finds_listed();
        html! {
            ol {
                @for &SharedPair { speech, other, fraction } in pairs.iter().take(listed) {
                    li { (self.pair(speech, other, fraction)) }
                }
            }
            (self.more(pairs.len(), listed))
        }
    }

    fn pair(&self, speech: SpeechId, other: SpeechId, fraction: f64) -> String {
        let name = |speech: SpeechId| format!("{} {}", speech.0 + 1, self.title(speech));
        (self.words.report.pair)(fraction * 100.0, &name(speech), &name(other))
    }
}

/// A bar of the shares of the classes; the figures stand beside it.
fn bar(shares: impl Iterator<Item = (Class, f64)>) -> Markup {
    let mut start = 0.0;
    let parts = shares.map(|(class, share)| {
        let x = start;
        start += share * 100.0;
        (class.name(), x, share * 100.0)
    });
    html! {
        svg.bar aria-hidden="true" width="160" height="14" viewBox="0 0 100 10" preserveAspectRatio="none" {
            @for (class, x, width) in parts.filter(|&(_, _, width)| width > 0.0) {
                rect class=(class) x=(format!("{x:.1}")) y="0" width=(format!("{width:.1}")) height="10" {}
            }
        }
    }
}
