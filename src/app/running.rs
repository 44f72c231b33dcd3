//! One speech as the columns layout shows it: undivided, in its own order.
//!
//! Nothing is folded unless a filter is on; then the sections that it leaves out are folded to one line a run.

use super::columns::Column;
use super::flow::{Flow, LinePlace};
use super::layout::{CellContent, CellLine, Layout, Lines};
use crate::compare::SectionPlace;
use crate::speech::{Section, SectionId, SectionKind, Speech};
use crate::text::CharRange;

/// A speech that runs on in its column.
#[derive(Debug)]
pub struct RunningSpeech<'a> {
    layout: Layout<'a>,
    column: Column,
    blocks: Vec<Block>,
}

/// A section, or a run of folded ones.
#[derive(Clone, Copy, Debug)]
struct Block {
    first: SectionId,
    sections: usize,
    folded: bool,
}

impl<'a> RunningSpeech<'a> {
    /// The speech of a column.
    pub fn new(layout: &Layout<'a>, column: Column) -> Self {
        let mut running = Self { layout: *layout, column, blocks: Vec::new() };
        let sections = running.speech().map_or(&[][..], |speech| &speech.sections);
        for section in sections {
            let place = SectionPlace { speech: column.speech, section: section.id };
            let row = layout.table.row_of(place).and_then(|row| layout.row(row));
            let folded = row.is_some_and(|row| layout.folds.is_filtered_out(row));
            match running.blocks.last_mut() {
                Some(last) if last.folded && folded => last.sections += 1,
                _ => running.blocks.push(Block { first: section.id, sections: 1, folded }),
            }
        }
        running
    }

    /// What stands on a line; `None` beyond the end.
    pub fn line(&self, place: LinePlace) -> Option<CellLine> {
        let block = *self.blocks.get(place.block)?;
        let content = match place.line.checked_sub(self.lines_before_text(block)) {
            _ if block.folded => (place.line == 0).then(|| self.folded(block))?,
            None => CellContent::NoticeReason,
            Some(line) => match self.text_lines(block).get(line) {
                Some(&range) => CellContent::Text(range),
                None => (place.line < self.height(place.block)).then_some(CellContent::Space)?,
            },
        };
        Some(CellLine { section: Some(block.first), content })
    }

    /// The section of a block; the first one of a folded run.
    pub fn section(&self, block: usize) -> Option<SectionId> {
        self.blocks.get(block).map(|block| block.first)
    }

    /// All sections of a block.
    pub fn sections(&self, block: usize) -> impl Iterator<Item = SectionId> + use<> {
        let block =
            self.blocks.get(block).map_or(0..0, |block| block.first.0..block.first.0 + block.sections);
        block.map(SectionId)
    }

    /// Whether a block is folded.
    pub fn is_folded(&self, block: usize) -> bool {
        self.blocks.get(block).is_some_and(|block| block.folded)
    }

    /// The block that a section stands in.
    pub fn block_of(&self, section: SectionId) -> usize {
        self.blocks.partition_point(|block| block.first <= section).saturating_sub(1)
    }

    /// The line on which a character of a section stands.
    pub fn place_of(&self, section: SectionId, position: usize) -> LinePlace {
        let index = self.block_of(section);
        let line = self.blocks.get(index).filter(|block| !block.folded).map_or(0, |&block| {
            let lines = self.text_lines(block);
            let holding = lines.partition_point(|range| range.end <= position);
            self.lines_before_text(block) + holding.min(lines.len().saturating_sub(1))
        });
        LinePlace { block: index, line }
    }

    /// The first character of the text at a line, or of the last line above it in its section that has text.
    pub fn text_position(&self, place: LinePlace) -> Option<usize> {
        let block = *self.blocks.get(place.block)?;
        let lines = self.text_lines(block);
        let line = place.line.saturating_sub(self.lines_before_text(block));
        lines.get(line).or(lines.last()).map(|range| range.start)
    }

    fn speech(&self) -> Option<&'a Speech> {
        self.layout.comparison.speeches.get(self.column.speech.0).map(AsRef::as_ref)
    }

    fn at(&self, section: SectionId) -> Option<&'a Section> {
        self.speech()?.section(section)
    }

    fn text_lines(&self, block: Block) -> Lines {
        let place = SectionPlace { speech: self.column.speech, section: block.first };
        self.layout.broken(place, self.column.text_width())
    }

    /// A notice has a line above it that says why it is none of the speech.
    fn lines_before_text(&self, block: Block) -> usize {
        usize::from(self.at(block.first).is_some_and(|section| section.reason.is_some()))
    }

    /// A heading has white space above it. It belongs to the block before, so that every block starts with its text.
    fn lines_after_text(&self, block: Block) -> usize {
        let next = self.at(SectionId(block.first.0 + 1));
        usize::from(next.is_some_and(|section| section.kind == SectionKind::Heading))
    }

    fn folded(&self, block: Block) -> CellContent {
        let sections = block.first.0..block.first.0 + block.sections;
        let own = sections.map(|section| self.layout.own(self.column.speech, SectionId(section)));
        CellContent::Folded { sections: block.sections, characters: own.map(CharRange::len).sum() }
    }
}

impl Flow for RunningSpeech<'_> {
    fn blocks(&self) -> usize {
        self.blocks.len()
    }

    fn height(&self, block: usize) -> usize {
        match self.blocks.get(block) {
            Some(block) if !block.folded => {
                self.lines_before_text(*block) + self.text_lines(*block).len() + self.lines_after_text(*block)
            }
            _ => 1,
        }
    }
}
