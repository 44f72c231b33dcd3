//! What is printed around the text of each page: page numbers, running heads and feet.

use super::glyphs::Glyph;
use super::lines::{Line, is_on, rows};

/// How many lines at the top and at the bottom of a page may belong to it: two of a head or foot and a page number.
const OUTERMOST: usize = 3;

/// How far what is printed at the same place may lie apart, in points: what rounding makes of it.
const SAME_PLACE: f64 = 3.0;

/// On how many pages the same words have to stand at the same place to be a running head, in a document of more pages:
/// a left and a right page have different ones.
const LEAST_PAGES: usize = 3;

/// A line that may be printed around the text: on which page, which of its lines, and what it says.
struct Candidate {
    page: usize,
    line: usize,
    baseline: f64,
    wording: String,
    number: Option<i64>,
}

/// Removes what stands across the whole width of pages, and says how many lines it took. That comes before a page is
/// cut into columns: on a page with two, they would cut a running head in two, and on one that is not full they do not.
pub fn remove_rows(pages: &mut [Vec<Glyph>]) -> usize {
    let rows: Vec<Vec<Line>> = pages.iter().map(|glyphs| rows(glyphs.clone())).collect();
    let furniture = furniture(&rows);
    for &(page, row) in &furniture {
        if let (Some(glyphs), Some(row)) =
            (pages.get_mut(page), rows.get(page).and_then(|rows| rows.get(row)))
        {
            glyphs.retain(|glyph| !is_on(row, glyph));
        }
    }
    furniture.len()
}

/// Removes page furniture and says how many lines it took.
pub fn remove(pages: &mut [Vec<Line>]) -> usize {
    let furniture = furniture(pages);
    for (page, lines) in pages.iter_mut().enumerate() {
        let mut number = 0;
        lines.retain(|_| {
            number += 1;
            !furniture.contains(&(page, number - 1))
        });
    }
    furniture.len()
}

/// Which lines of which pages are furniture.
fn furniture(pages: &[Vec<Line>]) -> Vec<(usize, usize)> {
    let candidates: Vec<Candidate> =
        pages.iter().enumerate().flat_map(|(number, lines)| outermost(number, lines)).collect();
    let least = LEAST_PAGES.min(pages.len().max(2));
    candidates
        .iter()
        .filter(|candidate| match candidate.number {
            Some(number) => is_page_number(candidate, number, &candidates, pages.len()),
            None => repetitions(candidate, &candidates) >= least,
        })
        .map(|candidate| (candidate.page, candidate.line))
        .collect()
}

/// The outermost lines of a page, the highest and the lowest whatever column they are in.
fn outermost(page: usize, lines: &[Line]) -> Vec<Candidate> {
    let mut order: Vec<(usize, &Line)> = lines.iter().enumerate().collect();
    order.sort_by(|(_, a), (_, b)| a.baseline.total_cmp(&b.baseline));
    let last = order.len().saturating_sub(OUTERMOST);
    let is_outer = |&(rank, _): &(usize, _)| rank < OUTERMOST || rank >= last;
    let candidate = |(_, (line, at)): (usize, (usize, &Line))| Candidate {
        page,
        line,
        baseline: at.baseline,
        wording: wording(&at.text),
        number: page_number(&at.text),
    };
    order.into_iter().enumerate().filter(is_outer).map(candidate).collect()
}

/// What a line says, all figures alike: a running head may hold the page's number.
fn wording(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace()).map(|c| if c.is_ascii_digit() { '0' } else { c }).collect()
}

/// On how many pages a line says the same at the same place.
fn repetitions(candidate: &Candidate, candidates: &[Candidate]) -> usize {
    let is_same = |other: &&Candidate| {
        other.wording == candidate.wording && (other.baseline - candidate.baseline).abs() < SAME_PLACE
    };
    candidates.iter().filter(is_same).count()
}

/// Whether numbers stand at the same height on other pages, and count as the pages do. On a single page there is nothing
/// to compare with, and a lone number counts.
fn is_page_number(candidate: &Candidate, number: i64, candidates: &[Candidate], pages: usize) -> bool {
    let before_first = |number: i64, page: usize| number - i64::try_from(page).unwrap_or_default();
    let offset = before_first(number, candidate.page);
    let counts_on = |other: &Candidate| {
        other.page != candidate.page
            && other.number.is_some_and(|number| before_first(number, other.page) == offset)
            && (other.baseline - candidate.baseline).abs() < SAME_PLACE
    };
    pages == 1 || candidates.iter().any(counts_on)
}

/// The number in a line that is nothing but a page number: `7`, `— 7 —`, `第 7 页 共 20 页`, `Page 7 of 20`, `7/20`.
fn page_number(text: &str) -> Option<i64> {
    let bare: String = text.chars().filter(|c| !c.is_whitespace()).collect::<String>().to_lowercase();
    let bare = bare.trim_matches(|c: char| "-–—―－·•~～|".contains(c));
    let bare = bare.trim_start_matches("page").trim_start_matches("第");
    let digits = bare.find(|c: char| !c.is_ascii_digit()).unwrap_or(bare.len());
    let (number, rest) = bare.split_at(digits);
    let rest = rest.trim_start_matches(['页', '/', '，', ',', '共', 'o', 'f']);
    let is_total = rest.trim_end_matches('页').chars().all(|c| c.is_ascii_digit());
    // A year of four figures may stand alone on a line of a cover, no speech has a thousand pages.
    if is_total && number.len() <= 3 { number.parse().ok() } else { None }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(text: &str, baseline: f64) -> Line {
        Line {
            text: text.to_owned(),
            left: 90.0,
            right: 500.0,
            baseline,
            size: 12.0,
            first_word: 12.0,
            column: 0,
        }
    }

    /// A page of five lines of text at the same heights, each line its own, between a head and a foot.
    fn page(head: &str, text: &str, foot: &str) -> Vec<Line> {
        let body = (0..5).map(|row| {
            line(&format!("{text}{}", "甲乙丙丁戊".chars().nth(row).unwrap()), 100.0 + 20.0 * row as f64)
        });
        [line(head, 50.0)].into_iter().chain(body).chain([line(foot, 800.0)]).collect()
    }

    #[test]
    fn page_numbers_are_told_in_many_forms() {
        for text in ["7", "- 7 -", "— 7 —", "第 7 页", "第7页 共20页", "7/20", "Page 7 of 20", "·7·"]
        {
            assert_eq!(page_number(text), Some(7), "{text}");
        }
        for text in ["2025", "7月", "7.", "7%", "一、", "第七页", ""] {
            assert_eq!(page_number(text), None, "{text}");
        }
    }

    #[test]
    fn heads_and_page_numbers_are_removed_from_every_page() {
        let pages = ["各位代表", "一年来", "今年", "谢谢大家"].iter().zip(1..);
        let mut pages: Vec<_> =
            pages.map(|(text, number)| page("政府工作报告", text, &format!("— {number} —"))).collect();
        assert_eq!(remove(&mut pages), 8);
        assert!(pages.iter().all(|lines| lines.len() == 5));
    }

    #[test]
    fn a_number_that_does_not_count_as_the_pages_do_is_text() {
        let mut pages = vec![page("甲", "正文", "12"), page("乙", "余文", "40"), page("丙", "末文", "7")];
        assert_eq!(remove(&mut pages), 0);
    }

    #[test]
    fn what_stands_once_or_at_another_height_is_text() {
        let mut pages = vec![page("政府工作报告", "正文", "结束"), page("各位代表", "余文", "其他")];
        pages[1].insert(1, line("政府工作报告", 70.0));
        assert_eq!(remove(&mut pages), 0);
    }
}
