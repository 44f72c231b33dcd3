//! Names of provinces, prefectures and counties.

use std::sync::OnceLock;

use rustc_hash::FxHashSet;

use crate::language::local::{LocalMark, LocalReason, Passage};
use crate::text::folding::folded;

/// Made by `src/language/chinese/data/places.py`.
const PLACES: &str = include_str!("../data/places.txt");

/// What the full names end with.
const TYPES: [char; 6] = ['省', '市', '县', '区', '旗', '州'];

/// Full names have at most so many characters (`积石山保安族东乡族撒拉族自治县`).
const LONGEST_NAME: usize = 15;

struct Gazetteer {
    /// `通辽市`: found wherever a word starts.
    full: FxHashSet<String>,
    /// `通辽`: found as a word of its own.
    short: FxHashSet<String>,
    /// `安康`: found before one of [`PARTS`], since the word means something else, too.
    ambiguous: FxHashSet<String>,
}

/// What makes a name of a word that is one: `安康城区`.
const PARTS: [&str; 5] = ["城区", "市区", "市委", "境内", "全境"];

fn gazetteer() -> &'static Gazetteer {
    static GAZETTEER: OnceLock<Gazetteer> = OnceLock::new();
    GAZETTEER.get_or_init(|| {
        let names = || PLACES.lines().map(|line| line.split_once(' ').unwrap_or((line, "")));
        Gazetteer {
            full: names().map(|(full, _)| folded(full)).collect(),
            short: names()
                .map(|(_, short)| short)
                .filter(|short| !short.is_empty() && !short.ends_with('?'))
                .map(folded)
                .collect(),
            ambiguous: names().filter_map(|(_, short)| short.strip_suffix('?').map(folded)).collect(),
        }
    })
}

/// After `上海`, an organisation of states.
const NATIONAL: &str = "合作组织";

/// What a place is proud of: `通辽品牌`.
const PRIDE: [&str; 6] = ["品牌", "经验", "模式", "样板", "方案", "精神"];

/// Whether a wording is the name of a province, prefecture or county, or a short name.
pub(in crate::language::chinese) fn is_administrative_name(wording: &str) -> bool {
    let gazetteer = gazetteer();
    gazetteer.full.contains(wording) || gazetteer.short.contains(wording)
}

/// The administrative names of a passage.
pub(super) fn administrative_names(passage: &Passage) -> Vec<LocalMark> {
    let gazetteer = gazetteer();
    let mut out = Vec::new();
    for (position, character) in passage.text.chars_in(passage.range) {
        if TYPES.contains(&character) {
            let end = position + 1;
            let first = end.saturating_sub(LONGEST_NAME).max(passage.range.start);
            let start = (first..position).find(|&start| {
                let whole =
                    passage.is_between_words(start) && (end - start > 2 || is_word(passage, start, end));
                whole && gazetteer.full.contains(passage.between(start, end))
            });
            out.extend(start.map(|start| LocalMark::new(start, end, LocalReason::Place)));
        }
    }
    let in_context = passage.words.iter().filter_map(|word| {
        let part = PARTS.iter().find(|part| passage.rest(word.end).starts_with(**part))?;
        let known = gazetteer.ambiguous.contains(passage.slice(*word));
        known.then(|| LocalMark::new(word.start, word.end + part.chars().count(), LocalReason::Place))
    });
    out.extend(in_context);
    let short = passage.words.iter().filter(|word| {
        let national = passage.rest(word.end).starts_with(NATIONAL);
        gazetteer.short.contains(passage.slice(**word)) && !national
    });
    out.extend(
        short.map(|word| LocalMark::new(word.start, end_of_pride(passage, word.end), LocalReason::Place)),
    );
    out
}

/// `和县` is a county only where the words are not `和` and `县`.
fn is_word(passage: &Passage, start: usize, end: usize) -> bool {
    passage.word_from(start).is_some_and(|word| word.end == end)
}

fn end_of_pride(passage: &Passage, end: usize) -> usize {
    let rest = passage.rest(end);
    PRIDE.iter().find(|pride| rest.starts_with(**pride)).map_or(end, |pride| end + pride.chars().count())
}

#[cfg(test)]
mod tests {
    use super::super::tests::marked;
    use super::*;

    #[test]
    fn full_names_and_short_names_are_found() {
        assert_eq!(
            marked("依托通辽市的优势，落实习近平总书记对内蒙古的重要指示", administrative_names),
            ["通辽市", "内蒙古"]
        );
    }

    #[test]
    fn a_name_that_is_a_word_needs_its_context() {
        assert_eq!(marked("明确安康城区禁燃禁放，祝大家健康安康", administrative_names), ["安康城区"]);
    }

    #[test]
    fn type_words_by_themselves_are_no_names() {
        assert!(marked("全区上下，各县区、市直部门要把城区建设好", administrative_names).is_empty());
    }
}
