//! Which speeches stand on the screen, and in which columns of the terminal.

use crate::compare::SpeechId;

/// The least width of a speech's column, in terminal columns: 12 Chinese characters and what stands beside them.
const NARROWEST: u16 = 28;

/// The width of the ruler at the right edge, in terminal columns.
pub const RULER: u16 = 2;

/// How many speeches stand side by side at most, however wide the screen is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MostColumns(usize);

impl MostColumns {
    /// The base and one beside it.
    pub const LEAST: Self = Self(2);

    /// Each speech has its own digit.
    pub const MOST: Self = Self(9);

    /// So many; `None` if that is too few or too many.
    pub fn new(speeches: usize) -> Option<Self> {
        (Self::LEAST.0..=Self::MOST.0).contains(&speeches).then_some(Self(speeches))
    }

    /// How many.
    pub fn speeches(self) -> usize {
        self.0
    }
}

impl Default for MostColumns {
    fn default() -> Self {
        Self::MOST
    }
}

/// What a column has beside its text: an edge and a gutter to the left, a blank to the right.
const BESIDE_TEXT: u16 = 3;

/// Where a speech stands on the screen, in terminal columns: an edge, a gutter for marks, its text, a blank.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Column {
    /// Which speech.
    pub speech: SpeechId,
    /// The first terminal column, that of its edge.
    pub left: u16,
    /// How many terminal columns it has, the edge and the blank included.
    pub width: u16,
}

impl Column {
    /// The terminal column of its edge, which shows the focus.
    pub fn edge(self) -> u16 {
        self.left
    }

    /// The terminal column of the gutter, which shows what the text is.
    pub fn gutter(self) -> u16 {
        self.left + 1
    }

    /// The first terminal column of the text.
    pub fn text_left(self) -> u16 {
        self.left + 2
    }

    /// How many terminal columns the text has; at least 2, so that any character fits.
    pub fn text_width(self) -> u16 {
        self.width.saturating_sub(BESIDE_TEXT).max(2)
    }
}

/// How many speeches of so many stand on a screen of this width.
pub fn fitting(screen_width: u16, most: MostColumns, speeches: usize) -> usize {
    let fitting = usize::from(screen_width.saturating_sub(RULER) / NARROWEST).clamp(1, most.speeches());
    fitting.min(speeches.max(1))
}

/// The columns of a screen: all speeches where they fit, or else the base and as many of the others as fit, from the
/// `first` of the others on. They stand in the order of loading.
pub fn columns(
    screen_width: u16,
    most: MostColumns,
    speeches: usize,
    base: SpeechId,
    first: usize,
) -> Vec<Column> {
    let fitting = fitting(screen_width, most, speeches);
    let others = (0..speeches).map(SpeechId).filter(|&speech| speech != base);
    let mut shown: Vec<SpeechId> =
        others.skip(first).take(fitting.saturating_sub(1)).chain([base]).take(speeches).collect();
    shown.sort_unstable();

    let usable = screen_width.saturating_sub(RULER);
    let count = u16::try_from(shown.len()).unwrap_or(1).max(1);
    let (width, remainder) = (usable / count, usable % count);
    let mut left = 0;
    let with_place = |(index, speech): (u16, SpeechId)| {
        let column = Column { speech, left, width: width + u16::from(index < remainder) };
        left += column.width;
        column
    };
    (0..count).zip(shown).map(with_place).collect()
}

/// Where the window over the speeches other than the base has to start so that the focused speech is in it; `first`
/// is where it starts now.
pub fn first_with_focus(
    screen_width: u16,
    most: MostColumns,
    speeches: usize,
    base: SpeechId,
    first: usize,
    focus: SpeechId,
) -> usize {
    let window = fitting(screen_width, most, speeches).saturating_sub(1);
    let others = speeches.saturating_sub(1);
    let first = first.min(others.saturating_sub(window));
    if focus == base || window == 0 {
        return first;
    }
    let place = focus.0 - usize::from(focus > base);
    first.clamp((place + 1).saturating_sub(window), place)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn numbers(columns: &[Column]) -> Vec<usize> {
        columns.iter().map(|column| column.speech.0).collect()
    }

    #[test]
    fn all_speeches_stand_side_by_side_where_they_fit() {
        let columns = columns(200, MostColumns::MOST, 5, SpeechId(0), 0);
        assert_eq!(numbers(&columns), [0, 1, 2, 3, 4]);
        assert_eq!(columns.iter().map(|column| column.width).sum::<u16>(), 198);
        assert_eq!(columns[1].left, columns[0].width);
    }

    #[test]
    fn no_more_stand_side_by_side_than_the_reader_wants() {
        let most = MostColumns::new(3).unwrap();
        assert_eq!(numbers(&columns(400, most, 9, SpeechId(0), 0)), [0, 1, 2]);
        assert_eq!([MostColumns::new(1), MostColumns::new(10)], [None, None]);
    }

    #[test]
    fn the_base_stays_while_the_others_move_past() {
        assert_eq!(numbers(&columns(90, MostColumns::MOST, 5, SpeechId(0), 0)), [0, 1, 2]);
        assert_eq!(numbers(&columns(90, MostColumns::MOST, 5, SpeechId(0), 2)), [0, 3, 4]);
        assert_eq!(numbers(&columns(90, MostColumns::MOST, 5, SpeechId(2), 2)), [2, 3, 4]);
    }

    #[test]
    fn the_window_follows_the_focus_and_no_further() {
        let first =
            |first, focus| first_with_focus(90, MostColumns::MOST, 5, SpeechId(0), first, SpeechId(focus));
        assert_eq!([first(0, 1), first(0, 2), first(0, 3), first(0, 4)], [0, 0, 1, 2]);
        assert_eq!([first(2, 0), first(2, 3), first(2, 1), first(7, 4)], [2, 2, 0, 2]);
    }
}
