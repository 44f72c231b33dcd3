//! The alignment table: rules, cells and their marks.

use ratatui::layout::Rect;
use ratatui::style::Style;

use super::Screen;
use super::theme::sign;
use crate::app::{CellContent, CellLine, ClassMark, Column, Flow, Highlights, LinePlace, Regions};
use crate::compare::{Class, RowId, SectionPlace, Span, SpeechId};
use crate::speech::{Section, SectionKind};
use crate::strings::ShownLength;
use crate::text::CharRange;
use crate::text::visible::{glyphs_of, shortened};
use crate::text::width::columns as width;

/// In fewer columns the name of a folded section tells nothing, and only its size is told.
const SHORTEST_NAME: usize = 6;

/// A stretch of text and how it is drawn; later ones over earlier ones.
struct StyleLayer {
    range: CharRange,
    style: Style,
}

impl Screen<'_> {
    pub(super) fn table(&mut self, regions: Regions) {
        let columns = self.state.columns();
        let bottom = regions.body + regions.body_height;
        let mut place = self.state.top();
        let mut y = regions.body;
        while y < bottom && place.block < self.state.view().table.rows.len() {
            let row = RowId(place.block);
            let cells: Vec<Vec<CellLine>> = self
                .state
                .with_layout(|layout| columns.iter().map(|&column| layout.cell(row, column)).collect());
            let height = self.state.with_layout(|layout| layout.height(place.block));
            while place.line < height && y < bottom {
                if place.line == 0 {
                    self.rule(row, &columns, y);
                    if height == 1 {
                        self.folded(row, &columns, &cells, y);
                    }
                } else {
                    for (&column, lines) in columns.iter().zip(&cells) {
                        self.cell_line(column, lines, place, y);
                    }
                }
                place.line += 1;
                y += 1;
            }
            place = LinePlace { block: place.block + 1, line: 0 };
        }
    }

    /// The rule above a row, with the row's number.
    fn rule(&mut self, row: RowId, columns: &[Column], y: u16) {
        let style = self.theme.text.patch(self.theme.rule);
        for &column in columns {
            for x in column.left..column.left + column.width {
                let sign =
                    if x == column.left && x > 0 { self.ornaments.crossing } else { self.ornaments.rule };
                self.canvas.text(x, y, x + 1, sign, style);
            }
        }
        let cursor = self.state.cursor();
        let style = if row == RowId(cursor.block) { self.theme.focus } else { self.theme.quiet };
        let style = self.theme.text.patch(style);
        let end = columns.first().map_or(0, |column| column.left + column.width);
        self.canvas.text(2, y, end, &format!(" {} ", row.0 + 1), style);
        let focused = columns.iter().find(|column| column.speech == self.state.focus());
        if let Some(column) = focused.filter(|_| cursor == LinePlace { block: row.0, line: 0 }) {
            self.canvas.text(column.edge(), y, column.edge() + 1, self.ornaments.cursor, style);
        }
    }

    /// What is folded, on the rule; or which other speeches the row belongs to.
    fn folded(&mut self, row: RowId, columns: &[Column], cells: &[Vec<CellLine>], y: u16) {
        let number = u16::try_from((row.0 + 1).to_string().len()).unwrap_or(0);
        if cells.iter().all(Vec::is_empty) {
            let cells = self.state.view().table.rows[row].cells.entries();
            let speeches = cells.filter(|(_, cell)| !cell.is_empty());
            let speeches: Vec<String> = speeches.map(|(speech, _)| (speech.0 + 1).to_string()).collect();
            let words = (self.state.words().only_in)(&speeches.join(self.state.words().list_separator));
            let style = self.theme.text.patch(self.theme.quiet);
            let end = columns.first().map_or(0, |column| column.left + column.width);
            self.canvas.text(number + 5, y, end, &format!(" {words} "), style);
            return;
        }
        for (&column, lines) in columns.iter().zip(cells) {
            let Some(&CellLine { section, content: CellContent::Folded { sections, length } }) =
                lines.first()
            else {
                continue;
            };
            // The first column has the row's number before it.
            let left = column.text_left() + if column.left == 0 { number + 3 } else { 0 };
            let end = column.text_left() + column.text_width();
            let room = usize::from(end.saturating_sub(left + 2));
            let place = section.map(|section| SectionPlace { speech: column.speech, section });
            let words = self.folded_note(place, sections, length, room);
            let style = self.theme.text.patch(self.theme.quiet);
            self.canvas.text(left, y, end, &format!(" {words} "), style);
        }
    }

    /// A line of a cell, with the edge that shows whether it has the focus.
    fn cell_line(&mut self, column: Column, lines: &[CellLine], place: LinePlace, y: u16) {
        let cursor = self.state.cursor();
        let focused_cell = self.state.focus() == column.speech && cursor.block == place.block;
        let index = place.line.saturating_sub(1);
        let at_cursor = cursor.line.saturating_sub(1).min(lines.len().saturating_sub(1));
        let section_of = |index: usize| lines.get(index).and_then(|line| line.section);
        let line = lines.get(index);
        let focused = focused_cell
            && match line {
                Some(line) => line.section == section_of(at_cursor),
                None => place.line == cursor.line,
            };
        self.column_edge(column, y, focused);
        if focused && cursor.line > 0 && index == at_cursor.max(cursor.line.saturating_sub(1)) {
            let style = self.theme.text.patch(self.theme.focus);
            self.canvas.text(column.edge(), y, column.edge() + 1, self.ornaments.cursor, style);
        }
        let ground = if focused { self.theme.text.patch(self.theme.focused) } else { self.theme.text };
        if focused {
            let area = Rect { x: column.gutter(), y, width: column.width.saturating_sub(1), height: 1 };
            self.canvas.restyle(area, ground);
        }
        if let Some(line) = line {
            self.content(column, line, y, ground);
        }
    }

    /// What stands on a line of a column.
    pub(super) fn content(&mut self, column: Column, line: &CellLine, y: u16, ground: Style) {
        let section = line.section.map(|section| SectionPlace { speech: column.speech, section });
        let quiet = ground.patch(self.theme.quiet);
        let words = self.state.words();
        let note = match &line.content {
            CellContent::Text(range) => {
                if let Some(place) = section {
                    self.text_line(column, place, *range, y, ground);
                }
                return;
            }
            CellContent::NoticeReason => {
                let reason = section.and_then(|place| self.state.comparison().section(place).reason);
                (words.notice)(reason.map_or("", words.notice_reason))
            }
            CellContent::Elsewhere { moved, further } => self.elsewhere(*moved, further),
            &CellContent::Folded { sections, length } => {
                self.folded_note(section, sections, length, usize::from(column.text_width()))
            }
            CellContent::NoCounterpart => words.no_counterpart.to_owned(),
            CellContent::Space => return,
        };
        let note = shortened(&note, usize::from(column.text_width()), self.canvas.ambiguous());
        let end = column.text_left() + column.text_width();
        self.canvas.text(column.text_left(), y, end, &note, quiet);
    }

    /// What is folded, in so many columns: what its first section is called, so that folded rows read as an outline, and
    /// how much it is.
    fn folded_note(
        &self,
        first: Option<SectionPlace>,
        sections: usize,
        length: ShownLength,
        room: usize,
    ) -> String {
        let (ambiguous, words) = (self.canvas.ambiguous(), self.state.words());
        let sign = format!("{} ", self.ornaments.folded);
        let name = first.map(|first| self.state.comparison().section_name(first)).unwrap_or_default();
        // Where it is narrow, the name tells more than how many sections there are.
        for further in [sections.saturating_sub(1), 0] {
            let rest =
                format!("{}{}", words.list_separator, (words.folded)(further, &(words.length)(length)));
            let room_for_name = room.saturating_sub(width(&sign, ambiguous) + width(&rest, ambiguous));
            if room_for_name >= SHORTEST_NAME && !name.is_empty() {
                return format!("{sign}{}{rest}", shortened(&name, room_for_name, ambiguous));
            }
        }
        shortened(&format!("{sign}{}", (words.folded)(0, &(words.length)(length))), room, ambiguous)
    }

    fn elsewhere(&self, moved: bool, further: &[(SpeechId, RowId)]) -> String {
        let words = self.state.words();
        let mut parts = Vec::new();
        if !further.is_empty() {
            let places: Vec<String> =
                further.iter().map(|&(speech, row)| (words.further)(speech.0 + 1, row.0 + 1)).collect();
            parts.push(format!("{} {}", self.ornaments.elsewhere, places.join(words.list_separator)));
        }
        if moved {
            parts.push(format!("{} {}", self.ornaments.moved, words.moved));
        }
        format!("{} {}", self.ornaments.corner, parts.join("  "))
    }

    fn text_line(&mut self, column: Column, place: SectionPlace, range: CharRange, y: u16, ground: Style) {
        let speech = self.state.comparison().speech(place.speech);
        let section = speech.section(place.section);
        let layers = self.layers(place.speech, section, range);
        let ground = match section.kind {
            SectionKind::Notice => ground.patch(self.theme.quiet),
            SectionKind::Heading | SectionKind::Title => ground.patch(self.theme.heading),
            _ => ground,
        };
        let ground = if self.state.filter().dims() { ground.patch(self.theme.quiet) } else { ground };
        let mut x = column.text_left();
        let end = x + column.text_width();
        for glyph in glyphs_of(&speech.text, range, self.canvas.ambiguous()) {
            let covering = layers.iter().filter(|layer| layer.range.contains(glyph.range.start));
            let style = covering.fold(ground, |style, layer| style.patch(layer.style));
            match self.canvas.glyph(x, y, end, &glyph, style) {
                Some(next) => x = next,
                None => break,
            }
        }
        self.gutter(column, place.speech, range, y, ground);
    }

    /// Everything that is marked on a line.
    fn layers(&self, speech: SpeechId, section: &Section, range: CharRange) -> Vec<StyleLayer> {
        let mut layers = Vec::new();
        let label = CharRange::new(section.own.start, section.own.start + section.label.chars().count());
        layers.push(StyleLayer { range: label, style: self.theme.heading });
        let highlights = self.state.highlights(speech);
        layers.extend(self.lit(highlights, range).map(|(mark, span)| StyleLayer {
            range: span.range,
            style: self.mark_style(mark, span.spread()),
        }));
        let differing = highlights.differing_in(range).filter(|_| self.is_lit(ClassMark::Of(Class::Near)));
        layers.extend(differing.map(|range| StyleLayer { range, style: self.theme.differing }));
        if let Some(search) = self.state.search() {
            let hits = search.hits_in(speech, range);
            layers.extend(hits.map(|range| StyleLayer { range, style: self.theme.hit }));
        }
        if let Some(item) = self.state.item().filter(|item| item.speech == speech) {
            layers.push(StyleLayer { range: item.range, style: self.theme.chosen });
        }
        layers
    }

    /// Whether the filter leaves a mark as it is, or dims it with the rest.
    fn is_lit(&self, mark: ClassMark) -> bool {
        self.state.filter().leaves(mark)
    }

    /// What is marked in a range and not dimmed, in drawing order.
    fn lit<'a>(
        &'a self,
        highlights: &'a Highlights,
        range: CharRange,
    ) -> impl Iterator<Item = (ClassMark, &'a Span)> {
        let marked = highlights.spans_in(range).map(|span| (ClassMark::of(span), span));
        marked.filter(|&(mark, _)| self.is_lit(mark))
    }

    /// What marked text looks like. Under a filter that leaves it lit, stock is quiet no more.
    fn mark_style(&self, mark: ClassMark, spread: usize) -> Style {
        if mark == ClassMark::Of(Class::Stock) && self.state.filter().dims() {
            return self.theme.loud;
        }
        self.theme.marked(mark, spread)
    }

    /// The mark of what is most telling on a line.
    fn gutter(&mut self, column: Column, speech: SpeechId, range: CharRange, y: u16, ground: Style) {
        let highlights = self.state.highlights(speech);
        let marks = self.lit(highlights, range).map(|(mark, span)| (mark, span.spread()));
        let Some((mark, spread)) = marks.max().filter(|&(mark, _)| mark != ClassMark::Of(Class::Stock))
        else {
            return;
        };
        let sign = self.sign(mark);
        let style = ground.patch(self.theme.gutter(mark, spread));
        self.canvas.text(column.gutter(), y, column.gutter() + 1, sign, style);
    }

    /// The sign of a mark in the gutter.
    pub(super) fn sign(&self, mark: ClassMark) -> &'static str {
        sign(mark, self.canvas.ambiguous())
    }
}
