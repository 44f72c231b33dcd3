//! The rows of the alignment as rows of a table: the numbers of the rows, then the speeches.

use super::looks::{HEAD_GROUND, look_of};
use super::markup::Style;
use super::package::TEXT_WIDTH;
use super::{Document, PlaceComment};
use crate::compare::{RowId, SectionPlace};
use crate::report::html::pieces::{CutSpeech, shown};
use crate::speech::SectionId;
use crate::text::visible::one_line;

/// The width of the column of row numbers, in twentieths of a point.
const NUMBER_WIDTH: usize = 600;

impl Document<'_> {
    pub(super) fn table(&mut self, cut: &[CutSpeech<'_>]) {
        let (source, words) = (self.source, self.words);
        let speeches = source.comparison.speeches.len();
        let width = (TEXT_WIDTH - NUMBER_WIDTH) / speeches.max(1);
        self.body.paragraph(Style::Heading, words.report.table);
        self.legend();
        self.body.open_table(&[vec![NUMBER_WIDTH], vec![width; speeches]].concat());
        self.body.open_row(true);
        self.body.cell(NUMBER_WIDTH, Some(HEAD_GROUND), "");
        for (id, speech) in source.comparison.speeches.entries() {
            self.body.cell(width, Some(HEAD_GROUND), &format!("{} {}", id.0 + 1, one_line(&speech.title)));
        }
        self.body.close_row();
        for (id, row) in source.view.table.rows.entries() {
            if !row.sections().any(|place| source.view.listed.has_section(place)) {
                continue;
            }
            self.body.open_row(false);
            self.body.cell(NUMBER_WIDTH, None, &(id.0 + 1).to_string());
            for ((speech, cell), cut) in row.cells.entries().zip(cut) {
                self.body.open_cell(width, None);
                for place in cell.iter().map(|&section: &SectionId| SectionPlace { speech, section }) {
                    if source.view.listed.has_section(place) {
                        self.section(id, place, cut);
                    }
                }
                self.body.close_cell();
            }
            self.body.close_row();
        }
        self.body.close_table();
    }

    /// A paragraph for each section, and what it matches on another row.
    fn section(&mut self, row: RowId, place: SectionPlace, cut: &CutSpeech<'_>) {
        let (source, words) = (self.source, self.words);
        let (speech, section) = (source.comparison.speech(place.speech), source.comparison.section(place));
        if let Some(notice) = section.reason {
            self.body.paragraph(Style::Note, &(words.notice)((words.notice_reason)(notice)));
        }
        self.body.open_paragraph(Style::Normal);
        let mut open = None;
        for (range, marks) in cut.parts(speech.text.trim(section.own)) {
            let starts_here = |comment: &PlaceComment| {
                comment.place.speech == place.speech && range.contains(comment.place.range.start)
            };
            if open.is_none()
                && let Some(index) = self.unsaid.iter().position(starts_here)
            {
                let comment = self.unsaid.swap_remove(index);
                open = Some((self.said.len(), comment.place.range.end));
                self.body.comment_start(self.said.len());
                self.said.push(comment);
            }
            self.body.run(&shown(speech.slice(range)), look_of(&marks));
            if let Some((id, _)) = open.take_if(|(_, end)| *end <= range.end) {
                self.body.comment_end(id);
            }
        }
        open.into_iter().for_each(|(id, _)| self.body.comment_end(id));
        self.body.close_paragraph();
        for link in source.view.listed_links().filter(|link| link.a == place) {
            let other = source.view.table.row_of(link.b);
            if other != row {
                let name = source.comparison.section_name(link.b);
                let reasons: Vec<String> =
                    link.reasons.iter().map(|&reason| (words.link_reason)(reason)).collect();
                let reasons = reasons.join(words.list_separator);
                let answer = (words.report.answers)(link.b.speech.0 + 1, &name, link.score, &reasons);
                let told = [answer, (words.report.row)(other.0 + 1)].join(words.list_separator);
                self.body.paragraph(Style::Note, &told);
            }
        }
    }
}
