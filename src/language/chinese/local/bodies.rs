//! Bodies of this place: named only by their level (`镇政府`, `全院`), firms with a trade word (`宏达建设有限公司`), hospitals
//! by their abbreviation (`南医大三院`).

use super::generic::{is_common_word, is_function_word, stops_project_name};
use crate::language::local::{LocalMark, LocalReason, Passage};
use crate::text::WordList;

/// Levels of government and kinds of bodies, by which a speech means its own.
static LEVELS: WordList = WordList::new(include_str!("../data/own_levels.txt"));

/// What a level has: `镇政府`, `局党组`.
static OFFICES: WordList = WordList::new(include_str!("../data/offices_of_levels.txt"));

/// Words that point at the speaker's own: `我镇`, `全院`, `本局`.
const POINTING: [&str; 3] = ["我", "全", "本"];

/// The bodies of a passage that only their level names.
pub(super) fn bodies_by_level(passage: &Passage) -> Vec<LocalMark> {
    let mut out = Vec::new();
    for word in passage.words {
        let rest = passage.rest(word.start);
        let level = |rest: &str| LEVELS.longest_start(rest).map(|level| level.chars().count());
        let office = level(rest).and_then(|level| {
            let after = passage.rest(word.start + level);
            let office = OFFICES.longest_start(after)?;
            Some(word.start + level + office.chars().count())
        });
        let pointed = POINTING
            .iter()
            .any(|pointing| rest.starts_with(pointing))
            .then(|| Some(word.start + 1 + level(passage.rest(word.start + 1))?))
            .flatten();
        if let Some(end) = office.or(pointed).filter(|end| passage.is_between_words(*end)) {
            // Every town has one.
            out.push(LocalMark::new(word.start, end, LocalReason::Body).if_specific(false));
        }
    }
    out
}

/// What the names of firms end with.
pub(super) const FIRM_ENDINGS: [&str; 3] = ["有限责任公司", "股份有限公司", "有限公司"];

/// What firms do, as their names say it.
static TRADES: WordList = WordList::new(include_str!("../data/trades.txt"));

/// The longest name before the ending, in characters.
const LONGEST_FIRM: usize = 12;

/// The firms of a passage with all that names them.
pub(super) fn firms(passage: &Passage) -> Vec<LocalMark> {
    let mut out = Vec::new();
    for word in passage.words {
        let head = passage.head(word.end);
        let Some(ending) = FIRM_ENDINGS.iter().find(|ending| head.ends_with(**ending)) else { continue };
        let ending_starts = word.end - ending.chars().count();
        // `科技股份|有限公司`: the ending may begin inside a word.
        let mut start = passage.start_of_word(ending_starts);
        let mut named = false;
        while let Some(before) =
            passage.word_before(start).filter(|word| ending_starts - word.start <= LONGEST_FIRM)
        {
            let wording = passage.slice(before);
            let is_trade = TRADES.has(wording);
            let ordinary = is_common_word(wording) && !is_trade;
            if is_function_word(wording) || ordinary || (!is_trade && stops_project_name(wording)) {
                break;
            }
            named |= !is_trade;
            start = before.start;
        }
        if named {
            out.push(LocalMark::new(start, word.end, LocalReason::Body));
        }
    }
    out
}

/// How the abbreviations of hospitals end, and how long they are before that.
const HOSPITALS: [&str; 7] = ["大一院", "大二院", "大三院", "大四院", "大附院", "大一附院", "大二附院"];
const BEFORE_HOSPITAL: std::ops::RangeInclusive<usize> = 1..=3;

/// The hospitals of a passage that their abbreviation names.
pub(super) fn hospitals(passage: &Passage) -> Vec<LocalMark> {
    let mut out = Vec::new();
    for (position, _) in passage.text.chars_in(passage.range).filter(|&(_, character)| character == '大') {
        let rest = passage.rest(position);
        let Some(ending) = HOSPITALS.iter().find(|ending| rest.starts_with(**ending)) else { continue };
        let starts = passage.words.iter().map(|word| word.start);
        let start = starts.filter(|start| {
            position.checked_sub(*start).is_some_and(|before| BEFORE_HOSPITAL.contains(&before))
                && !passage.word_from(*start).is_some_and(|word| is_function_word(passage.slice(word)))
        });
        if let Some(start) = start.min() {
            out.push(LocalMark::new(start, position + ending.chars().count(), LocalReason::Body));
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::super::tests::marked;
    use super::*;

    #[test]
    fn bodies_are_named_by_their_level() {
        assert_eq!(
            marked("镇政府和局党组部署后，全院上下行动，我镇完成了任务", bodies_by_level),
            ["镇政府", "局党组", "全院", "我镇"]
        );
        assert!(marked("各级政府要作为，全面落实，我们坚信，全国一盘棋", bodies_by_level).is_empty());
    }

    #[test]
    fn firms_keep_their_name_and_their_trade() {
        assert_eq!(
            marked("引进宏达建设有限公司，走访了鑫茂科技股份有限公司", firms),
            ["宏达建设有限公司", "鑫茂科技股份有限公司"]
        );
        assert!(marked("支持建设有限公司制度，成立有限公司", firms).is_empty());
    }

    #[test]
    fn hospitals_are_named_by_abbreviation() {
        assert_eq!(marked("与南医大三院共建医联体", hospitals), ["南医大三院"]);
    }
}
