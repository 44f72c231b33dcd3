//! Lines that run down the screen in blocks: the rows of the table, or the sections of one speech.
//!
//! Nothing here asks for more blocks than those between the places it is told of, so that only what is near the screen
//! is ever laid out.

/// A line of what runs down the screen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct LinePlace {
    /// The block: a row of the table in the rows layout, a section of the focused speech (or a run of folded ones) in
    /// the columns layout.
    pub block: usize,
    /// The line of the block; in the rows layout line 0 is the rule above the row.
    pub line: usize,
}

/// Blocks of lines, one below the other.
pub trait Flow {
    /// How many blocks there are.
    fn blocks(&self) -> usize;

    /// How many lines a block takes up; at least 1.
    fn height(&self, block: usize) -> usize;

    /// The last line of all.
    fn last(&self) -> LinePlace {
        let block = self.blocks().saturating_sub(1);
        LinePlace { block, line: self.height(block).saturating_sub(1) }
    }

    /// The line so many lines below, and how many lines that really are: fewer at the end.
    fn below(&self, place: LinePlace, lines: usize) -> (LinePlace, usize) {
        let mut place = place;
        let mut left = lines;
        loop {
            let rest = self.height(place.block).saturating_sub(place.line + 1);
            if left <= rest {
                place.line += left;
                return (place, lines);
            }
            if place.block + 1 >= self.blocks() {
                place.line += rest;
                return (place, lines - (left - rest));
            }
            left -= rest + 1;
            place = LinePlace { block: place.block + 1, line: 0 };
        }
    }

    /// The line so many lines above, and how many lines that really are: fewer at the start.
    fn above(&self, place: LinePlace, lines: usize) -> (LinePlace, usize) {
        let mut place = place;
        let mut left = lines;
        loop {
            if left <= place.line {
                place.line -= left;
                return (place, lines);
            }
            if place.block == 0 {
                return (LinePlace::default(), lines - (left - place.line));
            }
            left -= place.line + 1;
            place.block -= 1;
            place.line = self.height(place.block) - 1;
        }
    }

    /// How many lines `to` stands below `from`, if that is at most `limit`; `None` if it stands above.
    fn distance(&self, from: LinePlace, to: LinePlace, limit: usize) -> Option<usize> {
        if to < from {
            return None;
        }
        let mut distance = 0_usize;
        let mut place = from;
        while place.block < to.block && distance <= limit {
            distance += self.height(place.block).saturating_sub(place.line);
            place = LinePlace { block: place.block + 1, line: 0 };
        }
        distance += to.line.saturating_sub(place.line);
        (distance <= limit).then_some(distance)
    }
}
