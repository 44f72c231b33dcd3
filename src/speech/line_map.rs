//! From the text of a speech to the lines of its file.

use crate::formats::PageStart;
use crate::text::CharRange;

/// Where in the file each character of a repaired text came from.
#[derive(Clone, Debug, Default)]
pub struct LineMap {
    /// In the order of the text; positions never repeat.
    starts: Vec<LineStart>,
    /// The pages, in the order of the text; none in a file without them.
    pages: Vec<PageStart>,
    /// Whether a line holds the starts of several paragraphs.
    shares_lines: bool,
}

/// Where the text of a line of the file starts, or a part of it.
#[derive(Clone, Copy, Debug)]
pub struct LineStart {
    /// The first of its characters in the repaired text.
    pub position: usize,
    /// The line's number in the file, from 1.
    pub line: usize,
    /// Which of the line's characters that is, from 1.
    pub character: usize,
    /// Which of the document's paragraphs the line is, from 0; several may stand on one line of a file.
    pub paragraph: usize,
}

impl LineMap {
    /// Notes where what stands from a position on comes from; positions come in rising order.
    pub fn note(&mut self, start: LineStart) {
        self.shares_lines |= self.starts.last().is_some_and(|last| last.line == start.line);
        self.starts.push(start);
    }

    /// Whether several paragraphs stand on a line, so that its number does not tell which.
    pub fn shares_lines(&self) -> bool {
        self.shares_lines
    }

    /// Which of the file's paragraphs, or parts of a line, the character at `position` came from, from 1.
    pub fn paragraph_at(&self, position: usize) -> usize {
        self.starts.partition_point(|start| start.position <= position).max(1)
    }

    /// Notes that what stands from `position` on comes from a page of the file; positions come in rising order.
    pub fn note_page(&mut self, position: usize, page: usize) {
        self.pages.push(PageStart { at: position, page });
    }

    /// The lines that a stretch of the text came from.
    pub fn within(&self, range: CharRange) -> impl Iterator<Item = LineStart> {
        let first = self.start_at(range.start);
        let further = self.starts.iter().copied();
        let further = further.filter(move |start| range.start < start.position && start.position < range.end);
        first.into_iter().chain(further)
    }

    /// The pages that a stretch of the text came from.
    pub fn pages_within(&self, range: CharRange) -> impl Iterator<Item = PageStart> {
        let first = self.page_at(range.start).map(|page| PageStart { at: range.start, page });
        let further =
            self.pages.iter().copied().filter(move |start| range.start < start.at && start.at < range.end);
        first.into_iter().chain(further)
    }

    /// The line of the file, from 1, that the character at `position` came from; the first before all lines.
    pub fn line_at(&self, position: usize) -> usize {
        self.start_at(position).map_or(1, |start| start.line)
    }

    /// Which of its line's characters the character at `position` is, from 1.
    pub fn character_at(&self, position: usize) -> usize {
        self.start_at(position).map_or(1, |start| start.character)
    }

    /// The page of the file, from 1, that the character at `position` came from.
    pub fn page_at(&self, position: usize) -> Option<usize> {
        let after = self.pages.partition_point(|start| start.at <= position);
        Some(self.pages.get(after.checked_sub(1)?)?.page)
    }

    /// The same for a text in which characters stand elsewhere, and elsewhere on their lines.
    pub fn moved(&self, position: impl Fn(usize) -> usize, character: impl Fn(LineStart) -> usize) -> Self {
        let start = |&start: &LineStart| LineStart {
            position: position(start.position),
            character: character(start),
            ..start
        };
        let page = |start: &PageStart| PageStart { at: position(start.at), ..*start };
        Self {
            starts: self.starts.iter().map(start).collect(),
            pages: self.pages.iter().map(page).collect(),
            ..*self
        }
    }

    /// Where the character at `position` came from.
    pub fn start_at(&self, position: usize) -> Option<LineStart> {
        let after = self.starts.partition_point(|start| start.position <= position);
        let start = self.starts.get(after.checked_sub(1)?)?;
        Some(LineStart { position, character: start.character + position - start.position, ..*start })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_character_leads_to_the_line_that_it_came_from() {
        let mut map = LineMap::default();
        assert_eq!(map.line_at(3), 1);
        map.note(LineStart { position: 0, line: 2, character: 1, paragraph: 0 });
        map.note(LineStart { position: 5, line: 3, character: 1, paragraph: 0 });
        map.note(LineStart { position: 6, line: 7, character: 1, paragraph: 0 });
        assert_eq!([0, 4, 5, 6, 99].map(|position| map.line_at(position)), [2, 2, 3, 7, 7]);
    }
}
