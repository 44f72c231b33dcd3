//! How many terminal columns a text takes up.

use unicode_width::UnicodeWidthStr;

/// How wide the terminal draws characters of ambiguous East Asian width (`“ ” … — · ① →`, UAX #11): one column in
/// most terminals, two in some that are set up for Chinese or Japanese.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum AmbiguousWidth {
    /// One column.
    #[default]
    One,
    /// Two columns.
    Two,
}

/// The columns that a text without control characters takes up.
///
/// Half-width sound marks (`ﾞ`) count one column, as terminals draw them; ratatui's own count can differ, so cells
/// whose width it gets wrong have to be given theirs.
pub fn columns(string: &str, ambiguous: AmbiguousWidth) -> usize {
    match ambiguous {
        AmbiguousWidth::One => string.width(),
        AmbiguousWidth::Two => string.width_cjk(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn chinese_takes_two_columns_and_quotation_marks_as_the_terminal_says() {
        assert_eq!(columns("四风", AmbiguousWidth::One), 4);
        assert_eq!(columns("“四风”…", AmbiguousWidth::One), 7);
        assert_eq!(columns("“四风”…", AmbiguousWidth::Two), 10);
    }

    #[test]
    fn half_width_sound_marks_stand_alone() {
        assert_eq!(columns("ｶﾞ", AmbiguousWidth::One), 2);
    }
}
