//! Lines that have moved up or down: the terminal moves them itself, which takes a few bytes where painting them anew takes
//! thousands.

use std::hash::{Hash, Hasher};
use std::io::{self, Write};

use ratatui::buffer::{Buffer, Cell};
use rustc_hash::FxHasher;

/// So many columns are compared at once. A mark or a bar at the side changes where the text beside it only moves.
const PIECE: usize = 8;

/// So many lines, in pieces, must be saved for a scroll to be worth it: the command and what it may do to a slow screen.
const LEAST_SAVED_LINES: i64 = 2;

/// Lines that the terminal moves within bounds; what they leave is blank.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Scroll {
    /// The first line of the bounds.
    top: usize,
    /// The line after the last one.
    bottom: usize,
    distance: Distance,
}

/// By how many lines, at least one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Distance {
    Up(usize),
    Down(usize),
}

impl Scroll {
    /// The scroll that saves the most when one buffer follows another of the same size; `None` where none saves enough.
    pub(super) fn between(shown: &Buffer, next: &Buffer) -> Option<Self> {
        let (shown, next) = (Pieces::of(shown), Pieces::of(next));
        let lines = next.lines.len();
        let distances = (1..lines).flat_map(|count| [Distance::Up(count), Distance::Down(count)]);
        let (saved, best) = distances
            .filter_map(|distance| saving(&shown, &next, distance))
            .max_by_key(|&(saved, _)| saved)?;
        (saved >= LEAST_SAVED_LINES * next.a_line()).then_some(best)
    }

    /// Moves the lines of a buffer as the terminal does.
    pub(super) fn apply(self, buffer: &mut Buffer) {
        let columns = usize::from(buffer.area.width);
        let Some(cells) = buffer.content.get_mut(self.top * columns..self.bottom * columns) else { return };
        match self.distance {
            Distance::Up(count) => {
                cells.rotate_left(count * columns);
                cells.iter_mut().rev().take(count * columns).for_each(Cell::reset);
            }
            Distance::Down(count) => {
                cells.rotate_right(count * columns);
                cells.iter_mut().take(count * columns).for_each(Cell::reset);
            }
        }
    }

    /// Tells the terminal: bounds, then line feeds on the last line or their reverse on the first one, which every terminal
    /// knows since the VT100. The cursor ends up elsewhere.
    ///
    /// # Errors
    /// If the terminal cannot be written to.
    pub(super) fn write(self, out: &mut impl Write) -> io::Result<()> {
        let Self { top, bottom, distance } = self;
        write!(out, "\x1b[{};{bottom}r", top + 1)?;
        match distance {
            Distance::Up(count) => write!(out, "\x1b[{bottom}H{}", "\n".repeat(count))?,
            Distance::Down(count) => write!(out, "\x1b[{}H{}", top + 1, "\x1bM".repeat(count))?,
        }
        out.write_all(b"\x1b[r")
    }
}

/// The lines of a buffer, each as the hashes of its pieces.
struct Pieces {
    lines: Vec<Vec<u64>>,
    /// A line of blanks.
    blank: Vec<u64>,
}

impl Pieces {
    fn of(buffer: &Buffer) -> Self {
        let columns = usize::from(buffer.area.width.max(1));
        let line = |cells: &[Cell]| cells.chunks(PIECE).map(hash).collect();
        Self {
            lines: buffer.content.chunks_exact(columns).map(line).collect(),
            blank: line(&vec![Cell::default(); columns]),
        }
    }

    /// The pieces of one line.
    fn a_line(&self) -> i64 {
        i64::try_from(self.blank.len()).unwrap_or(i64::MAX)
    }

    fn line(&self, at: usize) -> &[u64] {
        self.lines.get(at).map_or(&[], Vec::as_slice)
    }
}

fn hash(cells: &[Cell]) -> u64 {
    let mut hasher = FxHasher::default();
    for cell in cells {
        (cell.symbol(), cell.fg, cell.bg, cell.modifier).hash(&mut hasher);
    }
    hasher.finish()
}

/// How many pieces two lines have in common.
fn in_common(one: &[u64], other: &[u64]) -> i64 {
    one.iter().zip(other).map(|(one, other)| i64::from(one == other)).sum()
}

/// Within which bounds lines should move by a distance, and how many pieces need not be painted then.
fn saving(shown: &Pieces, next: &Pieces, distance: Distance) -> Option<(i64, Scroll)> {
    let lines = next.lines.len();
    let stays = |line: usize| in_common(shown.line(line), next.line(line));
    // The lines that others can move to, and how far those stand after the first one.
    let (targets, count) = match distance {
        Distance::Up(count) => (0..lines.saturating_sub(count), count),
        Distance::Down(count) => (count..lines, count),
    };
    let source = |line: usize| match distance {
        Distance::Up(count) => line + count,
        Distance::Down(count) => line.saturating_sub(count),
    };
    let gain = |line: usize| in_common(shown.line(source(line)), next.line(line)) - stays(line);
    let (start, end) = best_run(targets, gain)?;
    let (top, bottom, left) = match distance {
        Distance::Up(_) => (start, end + count, end..end + count),
        Distance::Down(_) => (start.saturating_sub(count), end, start.saturating_sub(count)..start),
    };
    let saved: i64 = (start..end).map(gain).sum();
    // What is left blank may hold a line that has been moved to elsewhere, or one that only had to stay.
    let lost: i64 = left.map(|line| stays(line) - in_common(&next.blank, next.line(line))).sum();
    Some((saved - lost, Scroll { top, bottom, distance }))
}

/// The run of lines with the greatest sum, from its first to after its last; `None` where none is positive (Kadane's
/// algorithm).
fn best_run(lines: std::ops::Range<usize>, value: impl Fn(usize) -> i64) -> Option<(usize, usize)> {
    let (mut best, mut found) = (0, None);
    let (mut sum, mut start) = (0, lines.start);
    for line in lines {
        if sum <= 0 {
            (sum, start) = (0, line);
        }
        sum += value(line);
        if sum > best {
            (best, found) = (sum, Some((start, line + 1)));
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use ratatui::layout::Rect;
    use ratatui::style::Style;

    use super::*;

    fn buffer(lines: &[&str]) -> Buffer {
        let height = u16::try_from(lines.len()).unwrap();
        let mut buffer = Buffer::empty(Rect::new(0, 0, 8, height));
        for (line, y) in lines.iter().zip(0..) {
            buffer.set_string(0, y, line, Style::default());
        }
        buffer
    }

    fn scrolled(shown: &[&str], next: &[&str]) -> Option<Buffer> {
        let (mut shown, next) = (buffer(shown), buffer(next));
        let scroll = Scroll::between(&shown, &next)?;
        scroll.apply(&mut shown);
        Some(shown)
    }

    const SHOWN: [&str; 7] = ["head", "one", "two", "three", "four", "five", "foot"];

    #[test]
    fn text_between_head_and_foot_moves_and_these_stay() {
        let up = ["head", "two", "three", "four", "five", "six", "foot"];
        assert_eq!(
            scrolled(&SHOWN, &up),
            Some(buffer(&["head", "two", "three", "four", "five", "", "foot"]))
        );
        let down = ["head", "before", "zero", "one", "two", "three", "foot"];
        assert_eq!(scrolled(&SHOWN, &down), Some(buffer(&["head", "", "", "one", "two", "three", "foot"])));
    }

    #[test]
    fn what_stays_or_is_new_does_not_scroll() {
        assert_eq!(scrolled(&SHOWN, &SHOWN), None);
        assert_eq!(scrolled(&SHOWN, &["a", "b", "c", "d", "e", "f", "g"]), None);
        // A single line is painted sooner than scrolled.
        assert_eq!(scrolled(&SHOWN, &["head", "x", "y", "z", "one", "u", "foot"]), None);
        assert_eq!(scrolled(&[], &[]), None);
    }

    #[test]
    fn the_terminal_moves_what_the_buffer_moves() {
        let next = ["head", "two", "three", "four", "five", "six", "foot"];
        for (shown, next) in [(SHOWN, next), (next, SHOWN)] {
            let mut parser = vt100::Parser::new(7.try_into().unwrap(), 8.try_into().unwrap(), 0);
            parser.process(shown.join("\r\n").as_bytes());
            let (mut model, next) = (buffer(&shown), buffer(&next));
            let scroll = Scroll::between(&model, &next).unwrap();
            scroll.apply(&mut model);
            let mut bytes = Vec::new();
            scroll.write(&mut bytes).unwrap();
            parser.process(&bytes);
            let lines: Vec<String> = parser.screen().rows(0, 8).collect();
            let wanted: Vec<String> = model
                .content
                .chunks(8)
                .map(|line| line.iter().map(Cell::symbol).collect::<String>().trim_end().to_owned())
                .collect();
            assert_eq!(lines, wanted);
        }
    }
}
