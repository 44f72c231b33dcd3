//! The alignment table: all rows at a glance, and the sections side by side.

use maud::{Markup, html};
use rustc_hash::{FxHashMap, FxHashSet};

use super::overview::shade;
use super::pieces::CutSpeech;
use super::{Page, section_id};
use crate::compare::{Link, Row, RowId, RowKind, SectionPlace, Shares, SpeechId};
use crate::speech::SectionId;

/// The width of a row and the height of a speech in the bar of all rows, in its units.
const ROW_WIDTH: usize = 12;
const SPEECH_HEIGHT: usize = 16;

/// The narrowest column of a speech, in rem.
const NARROWEST: usize = 10;

/// The rule that gives the table as many columns as there are speeches: the numbers of the rows, then the speeches.
pub(super) fn columns_rule(speeches: usize) -> String {
    let width = speeches * NARROWEST + 4;
    format!(
        ".row{{grid-template-columns:3.5rem repeat({speeches},minmax(0,1fr))}}.table{{min-width:{width}rem}}"
    )
}

/// What stands beside each section: the links that start at it, and whether any touches it.
struct ListedLinks<'a> {
    from: FxHashMap<SectionPlace, Vec<&'a Link>>,
    linked: FxHashSet<SectionPlace>,
}

impl Page<'_> {
    pub(super) fn rows_at_a_glance(&self) -> Markup {
        let view = self.source.view;
        let (width, height) =
            (view.table.rows.len() * ROW_WIDTH, self.source.comparison.speeches.len() * SPEECH_HEIGHT);
        html! {
            p { (self.words.page.rows_hint) }
            svg.glance width="100%" height=(height) viewBox={ "0 0 " (width) " " (height) }
                preserveAspectRatio="none" {
                @for (id, row) in self.listed_rows() {
                    a href={ "#r" (id.0 + 1) } {
                        @for (speech, cell) in row.cells.entries().filter(|(_, cell)| !cell.is_empty()) {
                            (self.glance(id, speech, cell))
                        }
                    }
                }
            }
        }
    }

    fn glance(&self, row: RowId, speech: SpeechId, cell: &[SectionId]) -> Markup {
        let shares = &self.source.view.section_shares[speech];
        let in_others = Shares::joined(cell.iter().map(|&section| shares[section])).in_others();
        let kind = if self.has_left_in(speech, cell) { " left-in" } else { "" };
        html! {
            rect class={ (shade(in_others)) (kind) } x=(row.0 * ROW_WIDTH) y=(speech.0 * SPEECH_HEIGHT)
                width=(ROW_WIDTH - 1) height=(SPEECH_HEIGHT - 1) {
                title { ((self.words.page.row_cell)(row.0 + 1, speech.0 + 1, &self.percent(in_others))) }
            }
        }
    }

    fn has_left_in(&self, speech: SpeechId, cell: &[SectionId]) -> bool {
        let spans = self.source.view.spans[speech].iter();
        let starts = spans.filter(|span| span.is_left_in()).map(|span| span.range.start);
        let sections: Vec<_> =
            cell.iter().map(|&id| self.source.comparison.speech(speech).section(id).own).collect();
        starts.into_iter().any(|start| sections.iter().any(|own| own.contains(start)))
    }

    pub(super) fn table(&self, cut: &[CutSpeech<'_>]) -> Markup {
        let view = self.source.view;
        let links = self.listed_links();
        let words = self.words;
        html! {
            p { (words.page.table_hint) }
            (self.legend())
            div.table role="table" aria-label=(words.report.table) aria-rowcount=(view.table.rows.len() + 1)
                data-fold=(words.page.fold) data-fold-all=(words.page.fold_all)
                data-unfold-all=(words.page.unfold_all) {
                div.row.head role="row" aria-rowindex="1" {
                    div role="columnheader" {}
                    @for (id, speech) in self.source.comparison.speeches.entries() {
                        div role="columnheader" lang=(speech.language.code()) { (id.0 + 1) " " (self.title(id)) }
                    }
                }
                @for (id, row) in self.listed_rows() { (self.row(id, row, cut, &links)) }
            }
        }
    }

    /// What the marks mean; the script makes each a filter.
    fn legend(&self) -> Markup {
        let words = self.words;
        html! {
            ul.legend data-title=(words.filter_title) data-everything=(words.page.everything)
                data-unanswered=(words.filters.unanswered) {
                @for class in self.source.comparison.classes() {
                    li data-class=(class.name()) {
                        span class=(class.name()) { ((words.class)(class)) }
                        " " ((words.class_legend)(class))
                    }
                }
                li data-class="left-in" {
                    span class="local left-in" { (words.left_in) }
                    " " (words.left_in_legend)
                }
            }
        }
    }

    fn row(&self, id: RowId, row: &Row, cut: &[CutSpeech<'_>], links: &ListedLinks<'_>) -> Markup {
        let unanswered =
            row.kind == RowKind::Unanswered && !row.sections().any(|at| links.linked.contains(&at));
        let kind = if unanswered { "row unanswered" } else { "row" };
        html! {
            div id={ "r" (id.0 + 1) } class=(kind) role="row" aria-rowindex=(id.0 + 2) {
                div.number role="rowheader" { a href={ "#r" (id.0 + 1) } { (id.0 + 1) } }
                @for ((speech, cell), cut) in row.cells.entries().zip(cut) {
                    div role="cell" lang=(self.source.comparison.speech(speech).language.code())
                        data-speech=(speech.0 + 1) {
                        @for place in cell.iter().map(|&section| SectionPlace { speech, section }) {
                            @if self.has_text(place) { (self.section(id, place, cut, links)) }
                        }
                    }
                }
            }
        }
    }

    fn section(
        &self,
        row: RowId,
        place: SectionPlace,
        cut: &CutSpeech<'_>,
        links: &ListedLinks<'_>,
    ) -> Markup {
        let comparison = self.source.comparison;
        let (speech, section) = (comparison.speech(place.speech), comparison.section(place));
        let language = self.words.page.language;
        html! {
            div.section.{ (section.kind.name()) } id=(section_id(place)) {
                @if let Some(notice) = section.reason {
                    p.why lang=(language) { ((self.words.notice)((self.words.notice_reason)(notice))) }
                }
                p.text { (cut.marked(&speech.text, speech.text.trim(section.own))) }
                @for link in links.from.get(&place).into_iter().flatten() {
                    p.why lang=(language) {
                        a href={ "#" (section_id(link.b)) } { (self.answer(link)) }
                        @let other = self.source.view.table.row_of(link.b);
                        @if other != row { (self.words.list_separator) ((self.words.report.row)(other.0 + 1)) }
                    }
                }
            }
        }
    }

    fn answer(&self, link: &Link) -> String {
        let reasons: Vec<String> =
            link.reasons.iter().map(|&reason| (self.words.link_reason)(reason)).collect();
        let name = self.source.comparison.section_name(link.b);
        let reasons = reasons.join(self.words.list_separator);
        (self.words.report.answers)(link.b.speech.0 + 1, &name, link.score, &reasons)
    }

    fn listed_links(&self) -> ListedLinks<'_> {
        let listed = self.source.view.listed_links();
        let mut from: FxHashMap<SectionPlace, Vec<&Link>> = FxHashMap::default();
        listed.clone().for_each(|link| from.entry(link.a).or_default().push(link));
        from.values_mut().for_each(|links| links.sort_by(|x, y| x.stronger_first(y)));
        ListedLinks { from, linked: listed.flat_map(|link| [link.a, link.b]).collect() }
    }

    fn listed_rows(&self) -> impl Iterator<Item = (RowId, &Row)> {
        let rows = self.source.view.table.rows.entries();
        rows.filter(|(_, row)| row.sections().any(|place| self.source.view.listed.has_section(place)))
    }
}
