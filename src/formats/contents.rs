//! Lines of a table of contents, detected from their form.

/// The fewest signs in a row that lead the eye to a page number.
const SHORTEST_LEADER: usize = 3;

/// Signs that lead to a page number.
const LEADERS: [char; 16] =
    ['.', '…', '‥', '·', '・', '．', '_', '﹒', '─', '-', '—', '－', '～', '~', '=', '*'];

/// The longest page number in characters: `xviii`, `1024`.
const LONGEST_NUMBER: usize = 5;

/// What leads from an entry of a table of contents to its page number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Leader {
    /// Dots or strokes: nothing but a table of contents has them there.
    Dots,
    /// A tab or wide gap, as tables have, too.
    Gap,
}

/// The words of a line that ends in a leader and a page number: `一、总体要求………3`, `Introduction . . . . iv`.
pub fn entry(line: &str) -> Option<(&str, Leader)> {
    let line = line.trim_end().trim_end_matches(['）', ')', '）']);
    let is_number =
        |c: &char| c.is_ascii_digit() || matches!(c, '０'..='９' | 'i' | 'v' | 'x' | 'I' | 'V' | 'X');
    let length = line.chars().rev().take_while(is_number).count();
    let (split, _) = line.char_indices().rev().nth(length.checked_sub(1)?)?;
    let before = line.get(..split)?;
    let before = before.strip_suffix(['（', '(', '-', '—']).unwrap_or(before);
    if length > LONGEST_NUMBER {
        return None;
    }
    let is_leader = |c: &char| LEADERS.contains(c) || c.is_whitespace();
    let leader = before.chars().rev().take_while(is_leader);
    let (dots, tabs) = leader.clone().fold((0, 0), |(dots, tabs), c| match c {
        '…' | '‥' => (dots + 2, tabs),
        '\t' => (dots, tabs + 1),
        c if c.is_whitespace() => (dots, tabs),
        _ => (dots + 1, tabs),
    });
    let start = before.char_indices().rev().nth(leader.clone().count().checked_sub(1)?)?.0;
    let words = before.get(..start)?.trim();
    let kind = if dots >= SHORTEST_LEADER {
        Leader::Dots
    } else if tabs > 0 || leader.filter(|c| c.is_whitespace()).count() >= SHORTEST_LEADER {
        Leader::Gap
    } else {
        return None;
    };
    words.chars().any(char::is_alphabetic).then_some((words, kind))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_entry_ends_in_a_leader_and_a_number() {
        let dots = |words| Some((words, Leader::Dots));
        assert_eq!(entry("一、总体要求…………3"), dots("一、总体要求"));
        assert_eq!(entry("Introduction . . . . . iv"), dots("Introduction"));
        assert_eq!(entry("（二）主要任务........（12）"), dots("（二）主要任务"));
        assert_eq!(entry("Part 2 ______ 17"), dots("Part 2"));
        assert_eq!(entry("三、加强领导 -------- 6"), dots("三、加强领导"));
        assert_eq!(entry("Our Harbour ————— 12"), dots("Our Harbour"));
        assert_eq!(entry("二、主要任务\t4"), Some(("二、主要任务", Leader::Gap)));
        assert_eq!(entry("Thanks     9"), Some(("Thanks", Leader::Gap)));
        for line in
            ["2024", "We were 3", "1...2", "……3", "等等……", "增长 5", "see chapter 3.1", "........ 12345678"]
        {
            assert_eq!(entry(line), None, "{line}");
        }
    }
}
