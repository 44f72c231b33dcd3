//! Chinese numbering of headings and points: `一、`, `（三）`, `二是`.

use super::numeral::leading_numeral;
use crate::language::grammar::{LAST, Label, LabelStyle};
use crate::language::other;
use crate::text::WordList;

/// The numbering at the start of a Chinese paragraph.
pub fn label(paragraph: &str) -> Option<Label> {
    running_label(paragraph).or_else(|| part(paragraph)).or_else(|| other::label(paragraph))
}

/// The numbering at a place in a Chinese paragraph where a clause starts.
pub fn running_label(clause: &str) -> Option<Label> {
    numeral(clause)
        .or_else(|| parenthesized(clause))
        .or_else(|| ordinal(clause))
        .or_else(|| sequence(clause))
        .or_else(|| one_by_one(clause))
        .or_else(|| other::running_label(clause))
}

/// `一、`, `一是`, `一要`.
fn numeral(clause: &str) -> Option<Label> {
    let (number, length) = leading_numeral(clause)?;
    let rest: String = clause.chars().skip(length).take(4).collect();
    let mut following = rest.chars();
    let style = match following.next()? {
        '、' | '．' | '.' if !counts_on(following.as_str()) => LabelStyle::Ideographic,
        verb @ ('是' | '要') => LabelStyle::Item(verb),
        _ => return None,
    };
    Some(Label { style, number: Some(number), length: length + 1 })
}

/// Whether numerals go on as in `一、二、三产业`, which counts and does not number; `一、十四年的总结` does number.
fn counts_on(rest: &str) -> bool {
    leading_numeral(rest).is_some_and(|(_, length)| rest.chars().nth(length) == Some('、'))
}

/// `（一）`.
fn parenthesized(clause: &str) -> Option<Label> {
    let inside = clause.strip_prefix(['（', '('])?;
    let (number, length) = leading_numeral(inside)?;
    inside.chars().nth(length).filter(|c| matches!(c, '）' | ')'))?;
    Some(Label { style: LabelStyle::ParenthesizedIdeographic, number: Some(number), length: length + 2 })
}

/// `第一，`, `第二是`, `其一，`, `第三个方面，`, `头一件，`.
fn ordinal(clause: &str) -> Option<Label> {
    let (number, numeral) = match clause.strip_prefix(['第', '其']) {
        Some(rest) => leading_numeral(rest)?,
        None => (1, clause.strip_prefix("头一").map(|_| 1)?),
    };
    let rest: String = clause.chars().skip(numeral + 1).take(LONGEST_UNIT + 1).collect();
    let unit = unit_of_order(&rest);
    let mark = rest.chars().nth(unit)?;
    matches!(mark, '，' | ',' | '、' | '：' | ':' | '是').then_some(Label {
        style: LabelStyle::Ordinal,
        number: Some(number),
        length: numeral + unit + 2,
    })
}

/// The longest unit after an ordinal, in characters: `个方面`.
const LONGEST_UNIT: usize = 3;

/// The length of the unit that an ordinal counts in: `第一个方面，`, `第二件，`; 0 where there is none.
fn unit_of_order(rest: &str) -> usize {
    static UNITS: WordList = WordList::new(include_str!("data/units_of_order.txt"));
    UNITS.longest_start(rest).map_or(0, |unit| unit.chars().count())
}

/// `首先，`, `其次要`, `最后，`, `再就是`.
fn sequence(clause: &str) -> Option<Label> {
    const WORDS: [(&str, u32); 16] = [
        ("首先", 1),
        ("其次", 2),
        ("再次", 3),
        ("再者", 3),
        ("再一个", 4),
        ("再有一个", 4),
        ("再一件", 4),
        ("再有", 4),
        ("再就是", 4),
        ("还有一条", 5),
        ("还有一点", 5),
        ("还有", 5),
        ("另外", 6),
        ("此外", 6),
        ("最后一件", LAST),
        ("最后", LAST),
    ];
    let (word, number) = WORDS.into_iter().find(|(word, _)| clause.starts_with(word))?;
    let length = word.chars().count();
    let rest: String = clause.chars().skip(length).take(WISH_WITHIN).collect();
    // `最后，祝大家身体健康` ends the speech, not a list.
    let wishes = number == LAST && ["祝", "谢", "让我们"].iter().any(|word| rest.contains(word));
    let marked =
        rest.starts_with(['，', ',', '、', '：', ':', '是', '要', '说', '讲']) || word.ends_with('是');
    (marked && !wishes).then_some(Label {
        style: LabelStyle::Sequence,
        number: Some(number),
        length: length + usize::from(rest.starts_with(['，', ',', '、', '：', ':', '是', '要'])),
    })
}

/// How many characters after `最后` tell that it turns to good wishes.
const WISH_WITHIN: usize = 10;

/// `一个是`, `还有一个是`: items that are told one by one without counting them.
fn one_by_one(clause: &str) -> Option<Label> {
    static WORDS: WordList = WordList::new(include_str!("data/items_one_by_one.txt"));
    let word = WORDS.longest_start(clause)?;
    Some(Label { style: LabelStyle::Item('个'), number: None, length: word.chars().count() })
}

/// `第一部分 …`, `第三章　…`.
fn part(paragraph: &str) -> Option<Label> {
    let (number, length) = leading_numeral(paragraph.strip_prefix('第')?)?;
    let rest: String = paragraph.chars().skip(length + 1).take(3).collect();
    let unit = ["部分", "章", "篇", "编"].into_iter().find(|unit| rest.starts_with(unit))?.chars().count();
    rest.chars()
        .nth(unit)
        .is_none_or(|c| c.is_whitespace() || matches!(c, '、' | '：' | ':'))
        .then_some(())?;
    Some(Label { style: LabelStyle::Part, number: Some(number), length: 1 + length + unit })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(paragraph: &str) -> Option<(LabelStyle, Option<u32>, usize)> {
        label(paragraph).map(|label| (label.style, label.number, label.length))
    }

    #[test]
    fn headings_are_numbered_in_many_ways() {
        assert_eq!(
            read("一、提高政治站位，确保党的工作开创新局面"),
            Some((LabelStyle::Ideographic, Some(1), 2))
        );
        assert_eq!(read("一、十四年伟大实践的基本总结"), Some((LabelStyle::Ideographic, Some(1), 2)));
        let parenthesized = LabelStyle::ParenthesizedIdeographic;
        assert_eq!(read("（十二）加快发展新质生产力"), Some((parenthesized, Some(12), 4)));
        assert_eq!(read("(一)扎实推进国家各项政策落地落实。"), Some((parenthesized, Some(1), 3)));
        assert_eq!(read("第一部分　过去五年工作回顾"), Some((LabelStyle::Part, Some(1), 4)));
        assert_eq!(read("3、 聚焦重点任务，统筹推进街道各项工作。"), Some((LabelStyle::Decimal, Some(3), 2)));
    }

    #[test]
    fn lists_are_numbered_in_many_ways() {
        assert_eq!(read("一是必须做到旗帜鲜明讲政治。"), Some((LabelStyle::Item('是'), Some(1), 2)));
        assert_eq!(read("二要坚持为民服务。"), Some((LabelStyle::Item('要'), Some(2), 2)));
        assert_eq!(read("第一，坚持党的领导。"), Some((LabelStyle::Ordinal, Some(1), 3)));
        assert_eq!(read("其次，要抓好落实。"), Some((LabelStyle::Sequence, Some(2), 3)));
    }

    #[test]
    fn what_only_counts_is_no_numbering() {
        assert_eq!(read("一、二、三产业分别增长5%"), None);
        assert_eq!(read("第一产业增加值增长6.6%"), None);
        assert_eq!(read("一年来，主要做了以下工作。"), None);
        assert_eq!(read("第一章程"), None);
        assert_eq!(read("首先锋模范作用"), None);
    }

    #[test]
    fn items_are_told_one_by_one() {
        assert_eq!(read("一个是水不够，"), Some((LabelStyle::Item('个'), None, 3)));
        assert_eq!(read("还有一件是苗不够。"), Some((LabelStyle::Item('个'), None, 5)));
        assert_eq!(read("一个村的水"), None);
        assert_eq!(read("头一件，把水放好。"), Some((LabelStyle::Ordinal, Some(1), 4)));
        assert_eq!(read("第二个方面，把苗栽好。"), Some((LabelStyle::Ordinal, Some(2), 6)));
        assert_eq!(read("最后，祝大家丰收。"), None, "it winds up");
        assert_eq!(read("最后，说说防火。"), Some((LabelStyle::Sequence, Some(LAST), 3)));
    }
}
