//! One speech as the columns layout shows it: undivided, in its own order.
//!
//! Nothing is folded unless a filter is on; then the sections that it leaves out are folded to one line a run.

use super::columns::Column;
use super::flow::{Flow, LinePlace};
use super::table_layout::{CellContent, CellLine, Lines, TableLayout};
use crate::compare::SectionPlace;
use crate::speech::{SectionId, SectionKind, Speech};
use crate::text::CharRange;

/// A speech that runs on in its column.
#[derive(Debug)]
pub struct RunningSpeech<'a> {
    layout: TableLayout<'a>,
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
    pub fn new(layout: &TableLayout<'a>, column: Column) -> Self {
        let mut running = Self { layout: *layout, column, blocks: Vec::new() };
        let sections = &running.speech().sections;
        for section in sections {
            let place = SectionPlace { speech: column.speech, section: section.id };
            let row = layout.row(layout.table.row_of(place));
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
    pub fn section(&self, block: usize) -> SectionId {
        self.blocks[block].first
    }

    /// All sections of a block.
    pub fn sections(&self, block: usize) -> impl Iterator<Item = SectionId> + use<> {
        let Block { first, sections, .. } = self.blocks[block];
        (first.0..first.0 + sections).map(SectionId)
    }

    /// Whether a block is folded.
    pub fn is_folded(&self, block: usize) -> bool {
        self.blocks[block].folded
    }

    /// The block that a section stands in.
    pub fn block_of(&self, section: SectionId) -> usize {
        self.blocks.partition_point(|block| block.first <= section).saturating_sub(1)
    }

    /// The line on which a character of a section stands.
    pub fn place_of(&self, section: SectionId, position: usize) -> LinePlace {
        let index = self.block_of(section);
        let line = self.blocks.get(index).filter(|block| !block.folded).map_or(0, |&block| {
            // The start is known without breaking the section into lines.
            if position <= self.layout.own(self.column.speech, section).start {
                return self.lines_before_text(block);
            }
            let lines = self.text_lines(block);
            let holding = lines.partition_point(|range| range.end <= position);
            self.lines_before_text(block) + holding.min(lines.len().saturating_sub(1))
        });
        LinePlace { block: index, line }
    }

    /// The text at a line, or at the last line above it in its section that has text.
    pub fn text_line(&self, place: LinePlace) -> Option<CharRange> {
        let block = *self.blocks.get(place.block)?;
        let lines = self.text_lines(block);
        let line = place.line.saturating_sub(self.lines_before_text(block));
        lines.get(line).or(lines.last()).copied()
    }

    /// How many lines of a block have something on them: all but the white space at its end.
    pub fn filled_height(&self, block: usize) -> usize {
        match self.blocks.get(block) {
            Some(block) if !block.folded => self.lines_before_text(*block) + self.text_lines(*block).len(),
            _ => 1,
        }
    }

    fn speech(&self) -> &'a Speech {
        self.layout.comparison.speech(self.column.speech)
    }

    fn text_lines(&self, block: Block) -> Lines {
        let place = SectionPlace { speech: self.column.speech, section: block.first };
        self.layout.broken(place, self.column.text_width())
    }

    /// A notice has a line above it that says why it is none of the speech.
    fn lines_before_text(&self, block: Block) -> usize {
        usize::from(self.speech().section(block.first).reason.is_some())
    }

    /// White space sets sections apart, but not a heading from what stands under it. It belongs to the block before, so
    /// that every block starts with its text.
    fn lines_after_text(&self, block: Block) -> usize {
        let sections = &self.speech().sections;
        let leads = matches!(sections[block.first].kind, SectionKind::Heading | SectionKind::Title);
        usize::from(!leads && sections.of(SectionId(block.first.0 + 1)).is_some())
    }

    fn folded(&self, block: Block) -> CellContent {
        let sections = (block.first.0..block.first.0 + block.sections).map(SectionId);
        let length = self.layout.length(self.column.speech, sections);
        CellContent::Folded { sections: block.sections, length }
    }
}

impl Flow for RunningSpeech<'_> {
    fn blocks(&self) -> usize {
        self.blocks.len()
    }

    fn height(&self, block: usize) -> usize {
        let after = self.blocks.get(block).filter(|block| !block.folded);
        self.filled_height(block) + after.map_or(0, |&block| self.lines_after_text(block))
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use proptest::prelude::*;

    use super::*;
    use crate::app::folds::Folds;
    use crate::app::link_index::LinkIndex;
    use crate::app::table_layout::LineCache;
    use crate::compare::{Comparison, SpeechId, ViewSettings};
    use crate::text::width::AmbiguousWidth;

    /// Works with a text as it runs on in a column so wide.
    fn with_running<T>(text: &str, width: u16, work: impl FnOnce(&RunningSpeech<'_>, &Speech) -> T) -> T {
        let speech = |text: &str| Arc::new(Speech::from_string("speech.txt", text.to_owned()));
        let comparison = Comparison::outlined(vec![speech(text), speech("x")]);
        let view = ViewSettings::default().apply(&comparison);
        let column = Column { speech: SpeechId(0), left: 0, width };
        let layout = TableLayout {
            comparison: &comparison,
            table: &view.table,
            link_index: &LinkIndex::new(&view),
            columns: &[column],
            folds: &Folds::default(),
            ambiguous: AmbiguousWidth::default(),
            lines: &LineCache::default(),
        };
        work(&RunningSpeech::new(&layout, column), comparison.speech(SpeechId(0)))
    }

    /// All lines, top to bottom.
    fn lines(running: &RunningSpeech<'_>) -> Vec<CellLine> {
        let places = (0..running.blocks())
            .flat_map(|block| (0..running.height(block)).map(move |line| LinePlace { block, line }));
        places.map(|place| running.line(place).unwrap()).collect()
    }

    #[test]
    fn sections_are_set_apart_and_headings_belong_to_what_follows() {
        let text = "同志们：\n一、加强党的建设\n一是抓学习。\n二、推动发展\n二是抓项目。";
        with_running(text, 39, |running, _| {
            let lines = lines(running);
            let spaces = lines.iter().filter(|line| line.content == CellContent::Space).count();
            assert_eq!(spaces, 2, "{lines:?}");
            assert_ne!(lines.last().map(|line| &line.content), Some(&CellContent::Space));
        });
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(128))]

        #[test]
        fn lines_read_in_order_give_back_the_text_and_are_found_again(
            text in "([一二三]、[四风问题]{2,9}\n|[四风问题]{0,60}。\n|[a-z ]{0,80}\n|\\PC{0,30}\n){1,8}x",
            width in 28_u16..125,
        ) {
            let without_space = |text: &str| text.split_whitespace().collect::<String>();
            with_running(&text, width, |running, speech| {
                let mut read = String::new();
                for line in lines(running) {
                    if let CellContent::Text(range) = line.content {
                        read.push_str(&without_space(speech.slice(range)));
                        let place = running.place_of(line.section.unwrap(), range.start);
                        prop_assert_eq!(running.line(place), Some(line));
                    }
                }
                prop_assert_eq!(read, without_space(speech.text.as_str()));
                Ok(())
            })?;
        }
    }
}
