//! Writing cells with the fewest bytes: over a slow line these are the speed.

use std::io::{self, Write};
use std::mem;

use ratatui::buffer::{Buffer, Cell};
use ratatui::crossterm::style::Colored;
use ratatui::prelude::IntoCrossterm;
use ratatui::style::{Color, Modifier};
use rustc_hash::FxHashMap;
use unicode_width::UnicodeWidthChar;

use crate::text::width::AmbiguousWidth;

/// What is seen of a blank beside its ground.
const SEEN_ON_BLANKS: Modifier = Modifier::REVERSED.union(Modifier::UNDERLINED).union(Modifier::CROSSED_OUT);

/// The attributes of a character with the numbers that set and unset each (ECMA-48, select graphic rendition).
const ATTRIBUTES: [(Modifier, &str, &str); 9] = [
    (Modifier::BOLD, "1", "22"),
    (Modifier::DIM, "2", "22"),
    (Modifier::ITALIC, "3", "23"),
    (Modifier::UNDERLINED, "4", "24"),
    (Modifier::SLOW_BLINK, "5", "25"),
    (Modifier::RAPID_BLINK, "6", "25"),
    (Modifier::REVERSED, "7", "27"),
    (Modifier::HIDDEN, "8", "28"),
    (Modifier::CROSSED_OUT, "9", "29"),
];

/// How the terminal writes: as its own default to begin with.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
struct Style {
    foreground: Color,
    background: Color,
    attributes: Modifier,
}

impl Style {
    fn of(cell: &Cell) -> Self {
        Self { foreground: cell.fg, background: cell.bg, attributes: cell.modifier }
    }

    /// The style in which a cell looks as it should, as near to this one as can be.
    fn for_cell(self, cell: &Cell) -> Self {
        match is_blank(cell) {
            true => Self { background: cell.bg, attributes: self.attributes - SEEN_ON_BLANKS, ..self },
            false => Self::of(cell),
        }
    }

    /// The numbers that turn one style into another.
    fn change(self, to: Self) -> Vec<String> {
        let unset =
            |(attribute, ..): &&(Modifier, _, _)| (self.attributes - to.attributes).contains(*attribute);
        let mut numbers: Vec<String> =
            ATTRIBUTES.iter().filter(unset).map(|(_, _, off)| (*off).to_owned()).collect();
        numbers.dedup();
        // Bold and dim have one number that unsets both.
        let weights = Modifier::BOLD | Modifier::DIM;
        let lost = if numbers.iter().any(|number| number == "22") { weights } else { Modifier::empty() };
        let added = to.attributes - (self.attributes - lost);
        let set = ATTRIBUTES.iter().filter(|(attribute, ..)| added.contains(*attribute));
        numbers.extend(set.map(|(_, on, _)| (*on).to_owned()));
        if self.foreground != to.foreground {
            numbers.push(Colored::ForegroundColor(to.foreground.into_crossterm()).to_string());
        }
        if self.background != to.background {
            numbers.push(Colored::BackgroundColor(to.background.into_crossterm()).to_string());
        }
        // Without colours (NO_COLOR) there is no number for one.
        numbers.retain(|number| !number.is_empty());
        numbers
    }

    /// The command that turns one style into another; empty if nothing has to change.
    fn command(self, to: Self) -> String {
        if self == to {
            return String::new();
        }
        let command = |numbers: Vec<String>| format!("\x1b[{}m", numbers.join(";"));
        let changed = self.change(to);
        if changed.is_empty() {
            return String::new();
        }
        let anew = [vec![String::new()], Self::default().change(to)].concat();
        [command(changed), command(anew)].into_iter().min_by_key(String::len).unwrap_or_default()
    }
}

/// Whether nothing is seen of a cell but its ground.
fn is_blank(cell: &Cell) -> bool {
    cell.symbol() == " " && !cell.modifier.intersects(SEEN_ON_BLANKS)
}

/// Takes the colour and weight of blanks away, which nobody sees, so that they never differ by them.
pub(super) fn plain_blanks(buffer: &mut Buffer) {
    for cell in buffer.content.iter_mut().filter(|cell| is_blank(cell)) {
        (cell.fg, cell.modifier) = (Color::Reset, Modifier::empty());
    }
}

/// Where the terminal's cursor stands, as far as that is known.
#[derive(Clone, Copy, Debug, Default)]
struct Cursor {
    line: Option<u16>,
    column: Option<u16>,
}

impl Cursor {
    /// The shortest command that moves it to a place.
    fn command(self, column: u16, line: u16) -> String {
        // Nearly every time.
        if (self.line, self.column) == (Some(line), Some(column)) {
            return String::new();
        }
        let absolute = match column {
            0 => number(line + 1, "H"),
            _ => format!("\x1b[{};{}H", line + 1, column + 1),
        };
        let along = self.line.filter(|&at| at == line).map(|_| number(column + 1, "G"));
        let relative = self.line.zip(self.column).map(|(from_line, from_column)| {
            let across = match column.checked_sub(from_column) {
                Some(count) => moves(count, "C"),
                None => "\x08".repeat(usize::from(from_column - column)),
            };
            let down = line.checked_sub(from_line).map(|count| moves(count, "B"));
            down.unwrap_or_else(|| moves(from_line - line, "A")) + &across
        });
        [relative, along, Some(absolute)].into_iter().flatten().min_by_key(String::len).unwrap_or_default()
    }
}

/// A command that moves by so many cells; empty for none.
fn moves(count: u16, command: &str) -> String {
    if count == 0 { String::new() } else { number(count, command) }
}

/// A command with a number, which is 1 if it is left out.
fn number(count: u16, command: &str) -> String {
    if count == 1 { format!("\x1b[{command}") } else { format!("\x1b[{count}{command}") }
}

/// So many cells that stand there already are written once more rather than passed over, which takes three bytes.
const LEAST_PASSED: u16 = 4;

/// So many blanks in a row are erased rather than written: to erase and to pass over them takes eight to ten bytes.
const LEAST_ERASED: usize = 10;

/// So many blanks at the end of a line are erased: that takes three bytes.
const LEAST_ERASED_TO_END: usize = 4;

/// Writes what a buffer has at the cells of `changed` (column, line), in reading order, from the terminal's own style and back
/// to it.
///
/// # Errors
/// If the terminal cannot be written to.
pub(super) fn write(
    out: &mut impl Write,
    buffer: &Buffer,
    ambiguous: Option<AmbiguousWidth>,
    changed: &[(u16, u16, &Cell)],
) -> io::Result<()> {
    let mut pen = Pen { out, buffer, ambiguous, cursor: Cursor::default(), style: Style::default() };
    let changed = by_style(changed);
    let mut rest = changed.as_slice();
    while let [(column, line, cell), after @ ..] = rest {
        rest = match pen.erase(rest)? {
            0 => {
                pen.go_to(*column, *line)?;
                pen.put(cell)?;
                after
            }
            erased => rest.get(erased..).unwrap_or_default(),
        };
    }
    pen.set(Style::default())
}

/// The cells of one style after those of another, each in reading order: to go to a place takes fewer bytes than to change the
/// style on the way. A blank follows what stands before it, if it may.
fn by_style<'a>(cells: &[(u16, u16, &'a Cell)]) -> Vec<(u16, u16, &'a Cell)> {
    let mut ranks: FxHashMap<Style, usize> = FxHashMap::default();
    let mut style = Style::default();
    let mut ranked: Vec<(usize, (u16, u16, &Cell))> = Vec::with_capacity(cells.len());
    for &(column, line, cell) in cells {
        style = style.for_cell(cell);
        let next = ranks.len();
        ranked.push((*ranks.entry(style).or_insert(next), (column, line, cell)));
    }
    ranked.sort_by_key(|&(rank, _)| rank);
    ranked.into_iter().map(|(_, cell)| cell).collect()
}

struct Pen<'a, W: Write> {
    out: &'a mut W,
    buffer: &'a Buffer,
    ambiguous: Option<AmbiguousWidth>,
    cursor: Cursor,
    style: Style,
}

impl<'a, W: Write> Pen<'a, W> {
    fn set(&mut self, style: Style) -> io::Result<()> {
        let before = mem::replace(&mut self.style, style);
        self.out.write_all(before.command(style).as_bytes())
    }

    /// Puts a cell where the cursor stands.
    fn put(&mut self, cell: &Cell) -> io::Result<()> {
        self.set(self.style.for_cell(cell))?;
        self.out.write_all(cell.symbol().as_bytes())?;
        let after = self.cursor.column.zip(sure_width(cell.symbol(), self.ambiguous));
        // Past the last column it stands differently from terminal to terminal.
        self.cursor.column =
            after.map(|(column, width)| column + width).filter(|&after| after < self.buffer.area.width);
        Ok(())
    }

    fn go_to(&mut self, column: u16, line: u16) -> io::Result<()> {
        if let Some(between) = self.cheap_between(column, line) {
            return between.iter().try_for_each(|cell| self.put(cell));
        }
        self.out.write_all(self.cursor.command(column, line).as_bytes())?;
        self.cursor = Cursor { line: Some(line), column: Some(column) };
        Ok(())
    }

    /// The cells from the cursor to a column, if to write them once more takes fewer bytes than to pass over them.
    fn cheap_between(&self, column: u16, line: u16) -> Option<&'a [Cell]> {
        let at = self.cursor.column.filter(|_| self.cursor.line == Some(line))?;
        let count = column.checked_sub(at).filter(|count| (1..LEAST_PASSED).contains(count))?;
        let start = usize::from(line) * usize::from(self.buffer.area.width) + usize::from(at);
        let cells = self.buffer.content.get(start..start + usize::from(count))?;
        let is_cheap = |cell: &Cell| cell.symbol().is_ascii() && self.style.for_cell(cell) == self.style;
        cells.iter().all(is_cheap).then_some(cells)
    }

    /// Erases the blanks that the cells start with, if they are many enough; how many they are.
    fn erase(&mut self, cells: &[(u16, u16, &Cell)]) -> io::Result<usize> {
        let Some(&(column, line, _)) = cells.first() else { return Ok(0) };
        // Some terminals erase to the colour of the ground, others to their own: only the latter is the same to all.
        let is_erased = |cell: &Cell| is_blank(cell) && cell.bg == Color::Reset;
        let in_row =
            |&&((x, y, cell), place): &&((u16, u16, &Cell), u16)| y == line && x == place && is_erased(cell);
        let count = cells.iter().copied().zip(column..).take_while(|pair| in_row(&pair)).count();
        let to_end = usize::from(column) + count == usize::from(self.buffer.area.width);
        if count < if to_end { LEAST_ERASED_TO_END } else { LEAST_ERASED } {
            return Ok(0);
        }
        self.go_to(column, line)?;
        self.set(Style { background: Color::Reset, ..self.style })?;
        let command = if to_end { "\x1b[K".to_owned() } else { format!("\x1b[{count}X") };
        self.out.write_all(command.as_bytes())?;
        Ok(count)
    }
}

/// The columns by which the terminal moves on after a symbol; `None` where terminals differ and nothing is known of this one:
/// after characters of ambiguous East Asian width (`“`, `│`), combined ones and pictures. Nothing is lost by a doubt but the
/// bytes of a command.
fn sure_width(symbol: &str, ambiguous: Option<AmbiguousWidth>) -> Option<u16> {
    let mut characters = symbol.chars();
    let (Some(character), None) = (characters.next(), characters.next()) else { return None };
    let narrow_and_wide = (character.width()?, character.width_cjk()?);
    match (character, narrow_and_wide) {
        (' '..='~' | '\u{A0}'..='\u{2FF}', (1, 1)) => Some(1),
        (
            '\u{2E80}'..='\u{9FFF}'
            | '\u{AC00}'..='\u{D7A3}'
            | '\u{F900}'..='\u{FAFF}'
            | '\u{FF01}'..='\u{FF60}',
            (2, 2),
        ) => Some(2),
        // A terminal that draws one of them in two columns may still draw others in one.
        ('\u{A0}'..='\u{25FF}', (1, 2)) if ambiguous == Some(AmbiguousWidth::One) => Some(1),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use ratatui::layout::Rect;
    use ratatui::style::Style as CellStyle;
    use ratatui::text::{Line, Span};

    use super::*;

    fn written_by(line: &[(&str, CellStyle)], ambiguous: Option<AmbiguousWidth>) -> String {
        let before = Buffer::empty(Rect::new(0, 0, 40, 1));
        let mut buffer = before.clone();
        let mut column = 0;
        for &(string, style) in line {
            column = buffer.set_stringn(column, 0, string, 40, style).0;
        }
        plain_blanks(&mut buffer);
        changes(&before, &buffer, ambiguous)
    }

    fn changes(before: &Buffer, after: &Buffer, ambiguous: Option<AmbiguousWidth>) -> String {
        let mut out = Vec::new();
        write(&mut out, after, ambiguous, &before.diff(after)).unwrap();
        String::from_utf8(out).unwrap().replace('\x1b', "^")
    }

    /// What is written for a line of forty columns of which nothing stands there yet.
    fn written(line: &[(&str, CellStyle)]) -> String {
        written_by(line, None)
    }

    const PLAIN: CellStyle = CellStyle::new();
    const RED: CellStyle = CellStyle::new().fg(Color::Indexed(9));

    #[test]
    fn the_cursor_moves_on_by_itself_where_every_terminal_agrees() {
        assert_eq!(written(&[("我们are修渠", PLAIN)]), "^[H我们are修渠");
        // Some draw a quotation mark or a line in two columns.
        assert_eq!(written(&[("“修”│x", PLAIN)]), "^[H“^[2G修”^[5G│^[6Gx");
        assert_eq!(written_by(&[("“修”│x", PLAIN)], Some(AmbiguousWidth::One)), "^[H“修”│x");
        assert_eq!(written(&[("e\u{301}x", PLAIN)]), "^[He\u{301}^[2Gx");
    }

    #[test]
    fn a_column_of_one_style_goes_down() {
        let line = Line::from_iter([Span::raw("修"), Span::styled("|", RED), Span::raw("渠")]);
        let after = Buffer::with_lines([line.clone(), line]);
        let written = changes(&Buffer::empty(after.area), &after, None);
        assert_eq!(written, "^[H修^[C渠^[2H修^[C渠^[1;3H^[38;5;9m|^[B\u{8}|^[m");
    }

    #[test]
    fn what_is_there_is_passed_over_or_written_once_more() {
        assert_eq!(written(&[("a     b c", PLAIN)]), "^[Ha^[5Cb c");
        // What costs a style is passed over, too.
        assert_eq!(changes(&Buffer::with_lines(["a..b"]), &Buffer::with_lines(["c..d"]), None), "^[Hc..d");
        let line =
            |first, last| Buffer::with_lines([Line::from_iter([first, Span::styled("..", RED), last])]);
        assert_eq!(changes(&line("a".into(), "b".into()), &line("c".into(), "d".into()), None), "^[Hc^[2Cd");
    }

    #[test]
    fn many_blanks_are_erased() {
        let full = Buffer::with_lines(["x".repeat(20)]);
        assert_eq!(changes(&full, &Buffer::with_lines(["a                  b"]), None), "^[Ha^[18X^[18Cb");
        assert_eq!(changes(&full, &Buffer::with_lines(["ab                  "]), None), "^[Hab^[K");
        assert_eq!(
            changes(&full, &Buffer::with_lines(["a     bcdefghijklmno"]), None),
            "^[Ha     bcdefghijklmno"
        );
        let ground = Line::styled(" ".repeat(20), CellStyle::new().on_red());
        assert_eq!(changes(&full, &Buffer::with_lines([ground]), None).matches(' ').count(), 20);
    }

    #[test]
    fn each_style_is_told_once_and_only_what_differs_of_it() {
        let line = [("a", PLAIN), ("b", RED), ("c", RED.bold()), ("d", RED), ("e", PLAIN)];
        assert_eq!(written(&line), "^[Ha^[3Ce\u{8}\u{8}\u{8}\u{8}^[38;5;9mb^[Cd\u{8}\u{8}^[1mc^[m");
        let line = [("a", RED.bold().dim()), ("b", RED.dim()), ("c", RED.underlined().on_black())];
        assert_eq!(written(&line), "^[H^[1;2;38;5;9ma^[22;2mb^[22;4;48;5;0mc^[m");
    }

    #[test]
    fn blanks_need_no_colour_but_their_ground_and_lines() {
        let ground = PLAIN.on_black();
        let line = [("a", RED.on_black()), (" ", ground), ("b", RED.on_black()), (" ", ground.underlined())];
        assert_eq!(written(&line), "^[H^[38;5;9;48;5;0ma b^[4;39m ^[m");
    }

    #[test]
    fn after_the_last_column_the_cursor_is_moved() {
        let after = Buffer::with_lines(["修渠", "abcd"]);
        assert_eq!(changes(&Buffer::empty(after.area), &after, None), "^[H修渠^[2Habcd");
    }
}
