//! How the screen is divided, top to bottom.

/// The size of the terminal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Size {
    /// Its width in columns.
    pub columns: u16,
    /// Its height in lines.
    pub lines: u16,
}

/// The smallest terminal that the program draws more in than a request for a larger one: two columns of speeches,
/// and three lines of text.
pub const SMALLEST: Size = Size { columns: 60, lines: 8 };

/// From this height on there is room for a second status line and for the parts of the speeches above the text.
const ROOMY: u16 = 16;

/// Lines of the screen, counted from the top.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Regions {
    /// The header with all speeches.
    pub header: u16,
    /// The titles of the columns.
    pub titles: u16,
    /// The parts of the speeches that the focused row belongs to, where there is room.
    pub parts: Option<u16>,
    /// The first line of the table.
    pub body: u16,
    /// How many lines the table has.
    pub body_height: u16,
    /// A warning, while there is one to show.
    pub warning: Option<u16>,
    /// Why the focused row's sections stand together; also messages.
    pub status: u16,
    /// The figures, where there is room for a line of their own.
    pub figures: Option<u16>,
    /// The keys.
    pub keys: u16,
}

impl Regions {
    /// Divides a screen; `None` if it is too small.
    pub fn of(size: Size, warning: bool) -> Option<Self> {
        if size.columns < SMALLEST.columns || size.lines < SMALLEST.lines {
            return None;
        }
        let roomy = size.lines >= ROOMY;
        let keys = size.lines - 1;
        let figures = roomy.then_some(keys - 1);
        let status = figures.unwrap_or(keys) - 1;
        let warning = warning.then_some(status - 1);
        let parts = roomy.then_some(2);
        let body = if roomy { 3 } else { 2 };
        let body_height = warning.unwrap_or(status) - body;
        Some(Self { header: 0, titles: 1, parts, body, body_height, warning, status, figures, keys })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_gets_what_the_rest_leaves() {
        let height =
            |lines, warning| Regions::of(Size { columns: 80, lines }, warning).map(|r| r.body_height);
        assert_eq!(height(24, false), Some(18));
        assert_eq!(height(24, true), Some(17));
        assert_eq!(height(8, true), Some(3));
        assert_eq!(height(7, false), None);
    }
}
