//! From the text of a speech to the lines of its file.

use crate::text::CharRange;

/// Which line of the file each character of a repaired text came from.
#[derive(Clone, Debug, Default)]
pub struct LineMap {
    /// In the order of the text; positions never repeat.
    starts: Vec<LineStart>,
}

/// Where the text of a line of the file starts.
#[derive(Clone, Copy, Debug)]
struct LineStart {
    /// The first of its characters in the repaired text.
    position: usize,
    /// The line's number in the file, from 1.
    line: usize,
}

impl LineMap {
    /// Notes that what stands from `position` on comes from a line of the file; positions come in rising order.
    pub fn note(&mut self, position: usize, line: usize) {
        self.starts.push(LineStart { position, line });
    }

    /// The lines that a stretch of the text came from, each with the position in the text from which on it did.
    pub fn within(&self, range: CharRange) -> impl Iterator<Item = (usize, usize)> {
        let first = (range.start, self.line_at(range.start));
        let further = self
            .starts
            .iter()
            .filter(move |start| range.start < start.position && start.position < range.end);
        [first].into_iter().chain(further.map(|start| (start.position, start.line)))
    }

    /// The line of the file, from 1, that the character at `position` came from; the first before all lines.
    pub fn line_at(&self, position: usize) -> usize {
        let after = self.starts.partition_point(|start| start.position <= position);
        after.checked_sub(1).and_then(|before| self.starts.get(before)).map_or(1, |start| start.line)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_character_leads_to_the_line_that_it_came_from() {
        let mut map = LineMap::default();
        assert_eq!(map.line_at(3), 1);
        map.note(0, 2);
        map.note(5, 3);
        map.note(6, 7);
        assert_eq!([0, 4, 5, 6, 99].map(|position| map.line_at(position)), [2, 2, 3, 7, 7]);
    }
}
