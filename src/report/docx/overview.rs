//! What stands before the texts: the findings, what was left in, the speeches with their shares; and what stands below.

use super::Document;
use super::looks::{HEAD_GROUND, LEFT_IN, run_look};
use super::markup::{RunLook, Style};
use super::package::TEXT_WIDTH;
use crate::compare::SpeechId;
use crate::report::classes::look;
use crate::report::limits::{SharedPair, strongest_pairs};
use crate::report::{Limits, provenance};
use crate::text::visible::one_line;

/// The width of a column of figures, in twentieths of a point: `boilerplate`.
const FIGURE_WIDTH: usize = 1_250;

impl Document<'_> {
    pub(super) fn overview(&mut self) {
        let (source, words) = (self.source, self.words);
        let speeches = source.comparison.speeches.len();
        self.body.paragraph(Style::Title, &(words.page.title)(speeches));
        if let Some(narrowed) = words.narrowed(source.settings) {
            self.body.paragraph(Style::Normal, &narrowed);
        }
        for warning in source.warnings {
            self.body.paragraph(Style::Normal, &(words.report.warning)(&one_line(warning)));
        }
        self.body.paragraph(Style::Heading, words.page.findings);
        for sentence in self.findings.sentences(source, words) {
            self.body.paragraph(Style::Normal, &sentence);
        }
        if Limits::are_many(speeches) {
            self.body.paragraph(Style::Normal, words.page.summary_only);
        }
        self.left_in();
        self.body.paragraph(Style::Heading, words.page.speeches);
        self.speeches();
    }

    fn left_in(&mut self) {
        let (source, words) = (self.source, self.words);
        self.body.paragraph(Style::Heading, &(words.left_in_count)(self.findings.left_in.len()));
        let listed = source.limits.of_finds(source.comparison.speeches.len());
        for find in self.findings.left_in.iter().take(listed) {
            let places: Vec<String> =
                find.left_in.iter().map(|&place| source.where_is(place, words)).collect();
            let owner = find.owner.map(|speech| speech.0 + 1);
            let reason = (words.local_reason)(find.reason);
            let places = places.join(words.list_separator);
            let told = (words.report.left_in)(&one_line(&find.text), reason, owner, &places);
            self.body.paragraph(Style::Normal, &told);
        }
        self.more(self.findings.left_in.len(), listed);
    }

    fn speeches(&mut self) {
        let words = self.words;
        let figures = 3 + self.source.comparison.classes().len();
        let name = TEXT_WIDTH - figures * FIGURE_WIDTH;
        let widths: Vec<usize> = [name].into_iter().chain(vec![FIGURE_WIDTH; figures]).collect();
        self.body.open_table(&widths);
        self.body.open_row(true);
        self.body.cell(name, Some(HEAD_GROUND), words.page.speech);
        let columns = &words.overview_columns;
        for heading in [self.source.length_heading(words), columns.sections, words.boilerplate] {
            self.body.cell(FIGURE_WIDTH, Some(HEAD_GROUND), heading);
        }
        for class in self.source.comparison.classes() {
            self.body.cell(FIGURE_WIDTH, Some(look(class).ground), (words.class)(class));
        }
        self.body.close_row();
        for speech in self.source.comparison.speeches.ids() {
            self.speech(speech, name);
        }
        self.body.close_table();
    }

    fn speech(&mut self, id: SpeechId, name: usize) {
        let (source, words) = (self.source, self.words);
        let (speech, shares) = (source.comparison.speech(id), source.view.shares[id]);
        self.body.open_row(false);
        self.body.open_cell(name, None);
        self.body.paragraph(Style::Normal, &format!("{} {}", id.0 + 1, one_line(&speech.title)));
        self.body.paragraph(Style::Note, &speech.path.display().to_string());
        if let Some(known) = words.metadata(&speech.metadata) {
            self.body.paragraph(Style::Note, &known);
        }
        self.body.close_cell();
        let percent = words.page.percent;
        for figure in
            [source.length(id).to_string(), speech.sections.len().to_string(), percent(shares.boilerplate())]
        {
            self.body.cell(FIGURE_WIDTH, None, &figure);
        }
        for class in self.source.comparison.classes() {
            let told = match source.comparison.measures(id, class) {
                true => percent(shares.of(class)),
                false => words.not_measured.to_owned(),
            };
            self.body.cell(FIGURE_WIDTH, None, &told);
        }
        self.body.close_row();
    }

    pub(super) fn strongest_pairs(&mut self) {
        let (source, words) = (self.source, self.words);
        let pairs = strongest_pairs(source);
        self.body.paragraph(Style::Heading, &(words.report.pairs)(pairs.len()));
        let listed = source.limits.of_finds(source.comparison.speeches.len());
        for SharedPair { speech, other, fraction } in pairs.iter().take(listed) {
            let title = |id: SpeechId| format!("{} {}", id.0 + 1, one_line(source.comparison.title(id)));
            let told = (words.report.pair)(fraction * 100.0, &title(*speech), &title(*other));
            self.body.paragraph(Style::Normal, &told);
        }
        self.more(pairs.len(), listed);
    }

    pub(super) fn provenance(&mut self) {
        let lines = provenance::lines(self.source, self.words);
        if !lines.is_empty() {
            self.body.paragraph(Style::Heading, self.words.provenance.title);
        }
        lines.iter().for_each(|line| self.body.paragraph(Style::Note, line));
    }

    /// What the marks mean, each in its own look.
    pub(super) fn legend(&mut self) {
        let words = self.words;
        self.body.open_paragraph(Style::Normal);
        for class in self.source.comparison.classes() {
            self.body.run((words.class)(class), run_look(class));
            self.body.run(&format!(" {}   ", (words.class_legend)(class)), RunLook::default());
        }
        self.body.run(words.left_in, LEFT_IN);
        self.body.run(&format!(" {}", words.left_in_legend), RunLook::default());
        self.body.close_paragraph();
    }

    /// Says how many entries of a list are left out.
    fn more(&mut self, count: usize, listed: usize) {
        if let Some(rest) = count.checked_sub(listed).filter(|&rest| rest > 0) {
            self.body.paragraph(Style::Normal, &(self.words.report.more)(rest));
        }
    }
}
