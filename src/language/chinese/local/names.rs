//! Names of places, bodies and named areas, by what they end with: `璟苑社区`, `承接产业转移示范区`, `**大学`.

use std::cmp::Reverse;
use std::sync::OnceLock;

use rustc_hash::FxHashMap;

use super::gazetteer::is_administrative_name;
use super::generic::{is_common_word, is_ordinary_word, stops_project_name};
use crate::language::chinese::words::is_unknown;
use crate::language::local::{LocalMark, LocalReason, Passage};
use crate::text::{CharRange, WordList};

/// What names of one kind end with, and how they are made.
struct Grammar {
    endings: WordList,
    reason: LocalReason,
    /// How many characters the part before the ending has at most, unless it is a single word.
    longest: usize,
    /// Words that are no part of the name.
    stops: fn(&str) -> bool,
}

static GRAMMARS: [Grammar; 3] = [
    Grammar {
        endings: WordList::new(include_str!("../data/areas_with_a_purpose.txt")),
        reason: LocalReason::Project,
        longest: 12,
        stops: stops_project_name,
    },
    Grammar {
        endings: WordList::new(include_str!("../data/ends_of_places.txt")),
        reason: LocalReason::Place,
        longest: 4,
        stops: is_ordinary_word,
    },
    Grammar {
        endings: WordList::new(include_str!("../data/ends_of_bodies.txt")),
        reason: LocalReason::Body,
        longest: 6,
        stops: is_ordinary_word,
    },
];

/// Words that end like a name and are none.
static NO_NAMES: WordList = WordList::new(include_str!("../data/no_names.txt"));

/// After the name of a housing estate: `河畔花园D区`, `北岸华庭二期小区`.
const PARTS: [&str; 4] = ["小区", "区", "期", "号楼"];

/// The names of a passage.
pub(super) fn names(passage: &Passage) -> Vec<LocalMark> {
    let mut out = Vec::new();
    for word in passage.words.iter().flat_map(|word| [Some(*word), type_in_guess(passage, *word)]).flatten() {
        let Some((ending, grammar)) = ending_of(passage.head(word.end)) else { continue };
        if let Some(start) = start_of_name(passage, word, ending, grammar) {
            let end = end_of_name(passage, word.end, grammar);
            let specific = grammar.reason != LocalReason::Project || has_own_word(passage, start, word.end);
            out.push(LocalMark::new(start, end, grammar.reason).if_specific(specific));
            out.extend(listed_before(passage, start, grammar));
        }
    }
    out
}

/// Type words of one character that the guess at a word takes with what follows a name: `临潭|镇要|发展`.
const SHORT_TYPES: [char; 3] = ['镇', '乡', '村'];

/// The type word that a word starts with which the dictionary does not have.
fn type_in_guess(passage: &Passage, word: CharRange) -> Option<CharRange> {
    let starts = word.len() > 1 && passage.slice(word).starts_with(SHORT_TYPES);
    (starts && is_unknown(passage.slice(word))).then(|| CharRange::new(word.start, word.start + 1))
}

/// The longest ending that a text ends with of the first grammar that has one, and the grammar it belongs to.
fn ending_of(head: &str) -> Option<(&'static str, &'static Grammar)> {
    static BY_LAST: OnceLock<FxHashMap<char, Vec<(&str, &Grammar)>>> = OnceLock::new();
    let by_last = BY_LAST.get_or_init(|| {
        let mut out: FxHashMap<char, Vec<(&str, &Grammar)>> = FxHashMap::default();
        for grammar in &GRAMMARS {
            let mut endings: Vec<&str> = grammar.endings.iter().collect();
            endings.sort_by_key(|ending| Reverse(ending.len()));
            for ending in endings {
                let last = ending.chars().next_back();
                last.into_iter().for_each(|last| out.entry(last).or_default().push((ending, grammar)));
            }
        }
        out
    });
    let endings = by_last.get(&head.chars().next_back()?)?;
    endings.iter().find(|(ending, _)| head.ends_with(ending)).copied()
}

/// Where a name starts whose last word is `last`; `None` where nothing before the ending names it.
fn start_of_name(passage: &Passage, last: CharRange, ending: &str, grammar: &Grammar) -> Option<usize> {
    if NO_NAMES.any(|other| passage.slice(last).ends_with(other)) {
        return None;
    }
    let ending_starts = last.end - ending.chars().count();
    if !passage.is_between_words(ending_starts) && last.start > ending_starts {
        return None;
    }
    let mut start = last.start.min(ending_starts);
    if ending_starts - start > 1 {
        // `四川大学` is a name by itself, `物业公司` is none.
        return (!(grammar.stops)(passage.between(start, ending_starts))).then_some(start);
    }
    while let Some(word) = passage.word_before(start) {
        let wording = passage.slice(word);
        let nearest = start == ending_starts;
        if (grammar.stops)(wording) || (!nearest && ending_starts - word.start > grammar.longest) {
            break;
        }
        if is_administrative_name(wording) {
            // `郑州都市圈`, but `通辽市新城街道` is two names.
            start = if nearest { word.start } else { start };
            break;
        }
        start = word.start;
    }
    (ending_starts - start > 1).then_some(start)
}

/// Whether a project's name has a word that not everybody uses: `北疆示范社区`, not `民族团结示范单位`.
fn has_own_word(passage: &Passage, start: usize, end: usize) -> bool {
    let name = CharRange::new(start, end);
    let mut words = passage.words.iter().filter(|word| name.covers(**word));
    words.any(|word| word.len() > 1 && !is_common_word(passage.slice(*word)))
}

fn end_of_name(passage: &Passage, end: usize, grammar: &Grammar) -> usize {
    if grammar.reason != LocalReason::Place {
        return end;
    }
    let number =
        passage.skip(end, |c| c.is_ascii_alphanumeric() || "一二三四五六七八九十东西南北".contains(c));
    let rest = passage.rest(number);
    let part = PARTS.iter().find(|part| rest.starts_with(**part));
    let end = part
        .filter(|part| number > end || **part == "小区")
        .map_or(end, |part| number + part.chars().count());
    if passage.rest(end).starts_with("小区") { end + 2 } else { end }
}

/// The name before `、` or `和` that shares its ending with the one after: `河畔、京汉社区`.
fn listed_before(passage: &Passage, start: usize, grammar: &Grammar) -> Option<LocalMark> {
    let between = start.checked_sub(1)?;
    if grammar.reason != LocalReason::Place || !matches!(passage.char_at(between)?, '、' | '和') {
        return None;
    }
    let word = passage.word_before(between)?;
    let starts_clause =
        passage.word_before(word.start).is_none_or(|before| (grammar.stops)(passage.slice(before)));
    let is_name = starts_clause && (2..=3).contains(&word.len()) && !(grammar.stops)(passage.slice(word));
    is_name.then(|| LocalMark::new(word.start, start, grammar.reason))
}

/// Type words that mean one place where they stand alone: in a subdistrict's speech `科学城` is the one next door.
const ALWAYS: [&str; 3] = ["自治区", "科学城", "首都"];

/// Type words that do so where the speech speaks of their offices: `开发区党工委`.
const WITH_OFFICES: [&str; 4] = ["开发区", "高新区", "经开区", "新区"];
const OFFICES: [&str; 3] = ["党工委", "管委会", "工委"];

/// The type words that stand for names in a speech.
pub(super) fn types_standing_for_names(passages: &[Passage]) -> Vec<&'static str> {
    let is_office = |rest: &str| OFFICES.iter().any(|office| rest.starts_with(office));
    let has_office = |kind: &&str| {
        let follow = |passage: &Passage| passage.slice(passage.range).split(kind).skip(1).any(is_office);
        passages.iter().any(follow)
    };
    ALWAYS.into_iter().chain(WITH_OFFICES.into_iter().filter(has_office)).collect()
}

/// The places where such a type word stands alone.
pub(super) fn standing_for_names(passage: &Passage, types: &[&str]) -> Vec<LocalMark> {
    let words = passage.words.iter().filter(|word| types.contains(&passage.slice(**word)));
    // Every development zone calls itself so.
    words.map(|word| LocalMark::new(word.start, word.end, LocalReason::Place).if_specific(false)).collect()
}

#[cfg(test)]
mod tests {
    use super::super::tests::marked;
    use super::*;

    #[test]
    fn names_start_after_what_the_sentence_says_of_them() {
        assert_eq!(
            marked(
                "新成立富力新城社区，启用璟苑社区和金源郦都社区，推动新城街道各项工作，河畔花园D区破损路面",
                names
            ),
            ["富力新城社区", "璟苑社区", "金源郦都社区", "新城街道", "河畔花园D区"]
        );
    }

    #[test]
    fn a_name_ends_inside_a_word_that_is_only_guessed() {
        assert_eq!(marked("临潭镇要发展，临潭镇有未来", names), ["临潭镇", "临潭镇"]);
    }

    #[test]
    fn type_words_by_themselves_are_no_names() {
        let text = "街道社区两级，推动社区工作，各社区，老旧小区改造，城乡社区，农村居民，下沉社区，新型城镇化，一批示范区";
        assert_eq!(marked(text, names), Vec::<String>::new());
    }

    #[test]
    fn names_in_a_list_share_their_ending() {
        assert_eq!(marked("打造河畔、京汉社区为示范", names), ["河畔、", "京汉社区"]);
    }

    #[test]
    fn a_development_zone_with_an_office_is_this_one() {
        let standing = |text: &str| {
            marked(text, |passage| standing_for_names(passage, &types_standing_for_names(&[*passage])))
        };
        assert_eq!(standing("上周，开发区召开了会议，统一到开发区党工委的部署上来"), ["开发区", "开发区"]);
        assert!(standing("推动开发区改革创新").is_empty());
    }
}
