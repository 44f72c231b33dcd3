//! Chinese numerals.

/// The number that a text starts with, written in Chinese numerals (一 to 九十九), and its length in characters.
pub fn leading_numeral(text: &str) -> Option<(u32, usize)> {
    let mut characters = text.chars().peekable();
    let tens = characters.next_if(|&c| c != '十').map(unit);
    let Some(first) = tens else {
        // 十, 十一 … 十九
        characters.next_if_eq(&'十')?;
        let units = characters.peek().copied().and_then(unit);
        return Some((10 + units.unwrap_or(0), 1 + usize::from(units.is_some())));
    };
    let first = first?;
    if characters.next_if_eq(&'十').is_none() {
        return Some((first, 1));
    }
    let units = characters.peek().copied().and_then(unit);
    Some((first * 10 + units.unwrap_or(0), 2 + usize::from(units.is_some())))
}

fn unit(character: char) -> Option<u32> {
    const UNITS: &str = "一二三四五六七八九";
    UNITS.chars().zip(1..).find(|&(unit, _)| unit == character).map(|(_, value)| value)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_numerals_up_to_ninety_nine() {
        assert_eq!(leading_numeral("三、强化责任担当"), Some((3, 1)));
        assert_eq!(leading_numeral("十是"), Some((10, 1)));
        assert_eq!(leading_numeral("十一是"), Some((11, 2)));
        assert_eq!(leading_numeral("二十"), Some((20, 2)));
        assert_eq!(leading_numeral("九十九章"), Some((99, 3)));
        assert_eq!(leading_numeral("章"), None);
        assert_eq!(leading_numeral(""), None);
    }
}
