//! The report as one page that a browser shows without anything else: no other file, no network, no script needed to
//! read it. What the script adds are the places of a phrase, filters and folds.

mod overview;
mod phrases;
pub(super) mod pieces;
mod rows;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use maud::{DOCTYPE, Markup, PreEscaped, html};
use sha2::{Digest, Sha256};

use super::findings::Findings;
use super::{Limits, Source, cited, classes, provenance};
use crate::compare::{Class, Place, SectionPlace, SpeechId};
use crate::strings::Strings;
use crate::text::visible::one_line;
use pieces::CutSpeech;

const STYLE: &str = include_str!("page.css");
const SCRIPT: &str = include_str!("page.js");

/// The largest page that still has the texts, in bytes: browsers scroll more only slowly, and mail servers refuse it.
const LARGEST: usize = 2_000_000;

/// The report as a page of HTML. With more than nine speeches, or more text than a page takes, it has the overview and
/// the strongest pairs only, and says so.
pub fn render(source: Source<'_>, words: &'static Strings) -> String {
    let has_texts = !Limits::are_many(source.comparison.speeches.len());
    let mut page = Page { source, words, findings: Findings::of(source), has_texts };
    if has_texts {
        let whole = page.markup(&Body::Whole(CutSpeech::all(source))).into_string();
        if whole.len() <= LARGEST {
            return whole;
        }
    }
    page.has_texts = false;
    page.markup(&Body::Summary).into_string()
}

/// How much the page has.
enum Body<'a> {
    /// Everything, the texts included.
    Whole(Vec<CutSpeech<'a>>),
    /// The overview and the strongest pairs.
    Summary,
}

/// A page that is being written.
struct Page<'a> {
    source: Source<'a>,
    words: &'static Strings,
    findings: Findings,
    /// Whether the sections are on the page, so that links may lead to them.
    has_texts: bool,
}

/// A part of the page: its id, its heading and what stands in it.
struct Part {
    id: &'static str,
    heading: String,
    content: Markup,
}

impl Page<'_> {
    fn markup(&self, body: &Body<'_>) -> Markup {
        let title = (self.words.page.title)(self.source.comparison.speeches.len());
        let parts = self.parts(body);
        let style = format!(
            "{}{STYLE}{}",
            classes::style_rules(),
            rows::columns_rule(self.source.comparison.speeches.len())
        );
        html! {
            (DOCTYPE)
            html lang=(self.words.page.language) {
                head {
                    meta charset="utf-8";
                    meta http-equiv="Content-Security-Policy" content=(policy(&style));
                    meta name="viewport" content="width=device-width, initial-scale=1";
                    meta name="color-scheme" content="light dark";
                    meta name="generator" content=(super::PROGRAM);
                    title { (title) }
                    style { (PreEscaped(style.as_str())) }
                }
                body {
                    header {
                        h1 { (title) }
                        @if let Some(narrowed) = self.words.narrowed(self.source.settings) { p.warning { (narrowed) } }
                        @for warning in self.source.warnings {
                            p.warning { ((self.words.report.warning)(&one_line(warning))) }
                        }
                        nav aria-label=(self.words.page.contents) {
                            ul {
                                @for part in &parts { li { a href={ "#" (part.id) } { (part.heading) } } }
                            }
                        }
                    }
                    main {
                        @for part in &parts {
                            section id=(part.id) aria-labelledby={ (part.id) "-heading" } {
                                h2 id={ (part.id) "-heading" } { (part.heading) }
                                (part.content)
                            }
                        }
                    }
                    footer {
                        h2 { (self.words.provenance.title) }
                        @for line in provenance::lines(self.source, self.words) { p { (line) } }
                    }
                    aside #places aria-label=(self.words.page.places) data-close=(self.words.page.close) hidden {}
                    script { (PreEscaped(SCRIPT)) }
                }
            }
        }
    }

    fn parts(&self, body: &Body<'_>) -> Vec<Part> {
        let (page, report) = (&self.words.page, &self.words.report);
        let part = |id, heading: &str, content: Markup| Part { id, heading: heading.to_owned(), content };
        let mut parts = vec![
            part("findings", page.findings, self.findings_paragraph(body)),
            part("left-in", &(self.words.left_in_count)(self.findings.left_in.len()), self.left_in()),
            part("speeches", page.speeches, self.speeches()),
            part("pairs", page.pairs, self.pairs()),
        ];
        if let Body::Whole(cut) = body {
            let Source { comparison, view, .. } = self.source;
            let phrases = view.listed_phrases(comparison).count();
            parts.push(part("glance", page.rows_at_a_glance, self.rows_at_a_glance()));
            parts.push(part("table", report.table, self.table(cut)));
            if view.listed.has_class(Class::Shared) {
                parts.push(part("phrases", &(self.words.phrases_title)(phrases, phrases), self.phrases()));
            }
            if view.listed.has_class(Class::Near) {
                let near = view.listed_near_matches(comparison).count();
                parts.push(part("near", &(report.near_matches)(near), self.near_matches()));
            }
        } else {
            let count = super::limits::strongest_pairs(self.source).len();
            parts.push(part("strongest", &(report.pairs)(count), self.strongest_pairs()));
        }
        parts
    }

    /// Whether a section is on the page.
    fn has_text(&self, section: SectionPlace) -> bool {
        self.has_texts && self.source.view.listed.has_section(section)
    }

    fn percent(&self, fraction: f64) -> String {
        (self.words.page.percent)(fraction)
    }

    /// The title of a speech on one line.
    fn title(&self, speech: SpeechId) -> String {
        one_line(self.source.comparison.title(speech))
    }

    /// The speech and where in its file a place starts, with a link to its section.
    fn place(&self, place: Place) -> Markup {
        let speech = self.source.comparison.speech(place.speech);
        let cited = one_line(&cited(speech, place.range.start, self.words));
        let told = (self.words.report.place)(place.speech.0 + 1, &cited);
        match self.source.comparison.section_of(place).filter(|&section| self.has_text(section)) {
            Some(section) => html! { a href={ "#" (section_id(section)) } { (told) } },
            None => html! { (told) },
        }
    }

    fn places(&self, places: &[Place]) -> Markup {
        html! {
            @for (index, &place) in places.iter().enumerate() {
                @if index > 0 { (self.words.list_separator) }
                (self.place(place))
            }
        }
    }

    /// Says how many entries of a list are left out.
    fn more(&self, count: usize, listed: usize) -> Markup {
        match count.checked_sub(listed).filter(|&rest| rest > 0) {
            Some(rest) => html! { p { ((self.words.report.more)(rest)) } },
            None => html! {},
        }
    }
}

/// What a browser may do with the page: nothing but show it, and run this script and no other.
fn policy(style: &str) -> String {
    let hash = |text: &str| format!("'sha256-{}'", STANDARD.encode(Sha256::digest(text.as_bytes())));
    format!(
        "default-src 'none'; style-src {}; script-src {}; base-uri 'none'; form-action 'none'",
        hash(style),
        hash(SCRIPT)
    )
}

/// The id of a section on the page; its numbers are those of the JSON report.
fn section_id(place: SectionPlace) -> String {
    format!("s{}-{}", place.speech.0, place.section.0)
}
