//! Figures with their units and approximations: `1468名`, `12余次`, `4千万元`, `55批105人次`.

use crate::language::local::{LocalMark, LocalReason, Passage};
use crate::text::WordList;

/// Units, longer ones before those that they start with.
static UNITS: WordList = WordList::new(include_str!("../data/units.txt"));

/// What multiplies a number: `1.8万家`, `4千万元`.
const MULTIPLIERS: &str = "十百千万亿兆";

/// What makes a number an approximate one, before the unit: `12余次`.
const APPROXIMATE: &str = "余多几来";

/// Numerals of running text; from ten on they count something that was counted.
const NUMERALS: &str = "一二两三四五六七八九十百千万亿〇零";

/// How national services call themselves, not what was counted: `15分钟便民生活圈`, `24小时`.
const NATIONAL: [&str; 4] = ["15分钟", "10分钟", "24小时", "100%"];

/// The figures of a passage.
pub(super) fn figures(passage: &Passage) -> Vec<LocalMark> {
    let mut out = Vec::new();
    let mut position = passage.range.start;
    while position < passage.range.end {
        let end = figure_at(passage, position).or_else(|| people_at(passage, position));
        if let Some(mut end) = end {
            while let Some(next) = figure_at(passage, end) {
                end = next;
            }
            let specific = significant_digits(passage.between(position, end)) >= SPECIFIC_DIGITS;
            out.push(LocalMark::new(position, end, LocalReason::Figure).if_specific(specific));
            position = end;
        } else {
            position = passage.skip(position, |c| c.is_ascii_alphanumeric() || c == '.').max(position + 1);
        }
    }
    out
}

/// Two speeches share a figure of so many digits hardly by chance, rounding zeros left out.
const SPECIFIC_DIGITS: usize = 3;

fn significant_digits(figure: &str) -> usize {
    let digits: String = figure.chars().filter(char::is_ascii_digit).collect();
    digits.trim_matches('0').len()
}

/// The longest number in words, in characters: `九千九百九十九万九千九百九十九亿` has 16. A file of nothing but numerals is
/// not searched from each of them to its end.
const LONGEST_NUMBER: usize = 24;

/// Where the number in words ends that starts at a position.
fn after_numerals(passage: &Passage, start: usize) -> usize {
    let numerals = passage.rest(start).chars().take(LONGEST_NUMBER).take_while(|&c| NUMERALS.contains(c));
    start + numerals.count()
}

/// Where the figure ends that starts at a position.
fn figure_at(passage: &Passage, start: usize) -> Option<usize> {
    if passage.char_before(start).is_some_and(|c| c.is_ascii_alphanumeric() || "第.-".contains(c)) {
        return None;
    }
    let digits =
        passage.skip(start, |c| c.is_ascii_digit() || ('０'..='９').contains(&c) || c == '.' || c == ',');
    let (number, spelled) =
        if digits > start { (digits, false) } else { (after_numerals(passage, start), true) };
    if number == start || (spelled && !is_counted(passage, start, number)) {
        return None;
    }
    let counted = passage.skip_blank(number);
    let counted =
        if passage.char_at(counted).is_some_and(|c| "万亿".contains(c)) { counted } else { number };
    let multiplied = passage.skip(counted, |c| MULTIPLIERS.contains(c) || APPROXIMATE.contains(c));
    let large = !spelled && passage.char_before(multiplied).is_some_and(|c| "万亿".contains(c));
    let end = after_unit(passage, multiplied).or(large.then_some(multiplied))?;
    let national = NATIONAL.contains(&passage.between(start, end));
    (!national).then_some(end)
}

/// Whether a spelled number counts something: `三十余家`, `一千多名`, but not `三个`, `百年` or `千家万户`.
fn is_counted(passage: &Passage, start: usize, end: usize) -> bool {
    let number = passage.between(start, end);
    let of_tens = number.chars().any(|c| MULTIPLIERS.contains(c));
    let approximate = passage.char_at(end).is_some_and(|c| "余多".contains(c));
    let whole =
        passage.is_between_words(start) && number.chars().next().is_some_and(|c| !MULTIPLIERS.contains(c));
    let plan = matches!(passage.char_at(end), Some('大' | '届' | '五' | '年'));
    whole && of_tens && !plan && (end - start > 1) && (approximate || end - start > 2)
}

/// `四位同志`: people who are meant by their number.
fn people_at(passage: &Passage, start: usize) -> Option<usize> {
    const PEOPLE: [&str; 4] = ["位同志", "名同志", "位领导", "位代表"];
    let number = after_numerals(passage, start);
    let rest = passage.rest(number);
    let people = PEOPLE.iter().find(|people| rest.starts_with(**people))?;
    (number > start && passage.is_between_words(start)).then_some(number + people.chars().count())
}

fn after_unit(passage: &Passage, position: usize) -> Option<usize> {
    if let Some('%' | '％' | '‰') = passage.char_at(position) {
        return Some(position + 1);
    }
    // `47 个社区`.
    let position = passage.skip_blank(position);
    let rest = passage.rest(position);
    let unit = UNITS.longest_start(rest)?;
    Some(position + unit.chars().count())
}

#[cfg(test)]
mod tests {
    use super::super::tests::marked;
    use super::*;

    #[test]
    fn figures_keep_their_units_and_approximations() {
        assert_eq!(
            marked(
                "街道1468名直管党员，宣讲12余次，落地金额4千万元，接待来访群众55批105人次，6.6万元",
                figures
            ),
            ["1468名", "12余次", "4千万元", "55批105人次", "6.6万元"]
        );
        assert_eq!(
            marked("增长5.7%，占0.7个百分点，一千多名干部，三十余家企业", figures),
            ["5.7%", "0.7个百分点", "一千多名", "三十余家"]
        );
        assert_eq!(marked("覆盖47 个社区，惠及1.2 万人", figures), ["47 个", "1.2 万人"]);
    }

    #[test]
    fn small_numerals_lines_and_set_words_are_no_figures() {
        let text = "我讲三点意见，拨打12345热线，5G网络，党的二十大，第14届，打造15分钟便民生活圈，千家万户";
        assert!(marked(text, figures).is_empty());
    }
}
