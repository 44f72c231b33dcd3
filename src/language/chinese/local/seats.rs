//! Places that their party committee or government names: `石桥县` of `中共石桥县委书记`, `石桥县人民政府`.

use rustc_hash::FxHashSet;

use super::gazetteer::is_administrative_name;
use super::generic::is_ordinary_word;
use crate::language::local::{LocalMark, LocalReason, Passage, PatternSet};
use crate::text::CharRange;
use crate::text::symbols::is_han;

/// Levels, and what only a level of government has.
const LEVELS: [char; 7] = ['县', '市', '区', '旗', '州', '镇', '乡'];
const SEATS: [&str; 8] = ["委书记", "委副书记", "委常委", "委办", "委、", "人民政府", "党委", "委员会"];

/// How long a name is before its level, in characters: `石桥`, `石坎垭`.
const NAME: std::ops::RangeInclusive<usize> = 2..=4;

/// What stands before a name there and is no part of it: `中共石桥县委`.
const BEFORE: [&str; 4] = ["中共", "中国共产党", "共产党", "原"];

/// Wherever the places stand that some seat of government in the passages names.
pub(in crate::language) fn places_of_seats(passages: &[Passage]) -> Vec<LocalMark> {
    let names: FxHashSet<&str> = passages.iter().flat_map(|passage| named(passage)).collect();
    let patterns = PatternSet::new(names);
    let found = passages.iter().flat_map(|passage| {
        let places = patterns.find(passage.text, passage.range).into_iter();
        places.filter(|place| passage.is_between_words(place.start))
    });
    found.map(|place| LocalMark::new(place.start, place.end, LocalReason::Place)).collect()
}

fn named<'a>(passage: &Passage<'a>) -> Vec<&'a str> {
    let mut out = Vec::new();
    for (position, level) in passage.text.chars_in(passage.range) {
        let end = position + 1;
        if LEVELS.contains(&level)
            && SEATS.iter().any(|seat| passage.rest(end).starts_with(seat))
            && let Some(start) = start_of_name(passage, position)
        {
            out.push(passage.text.slice(CharRange::new(start, end)));
        }
    }
    out
}

/// Where the name before a level starts; `None` where ordinary words stand there (`有关县委书记`).
fn start_of_name(passage: &Passage, level: usize) -> Option<usize> {
    let mut start = passage.start_of_word(level);
    while let Some(word) = passage.word_before(start) {
        let wording = passage.slice(word);
        let is_other = BEFORE.contains(&wording) || is_ordinary_word(wording);
        if is_other || level - word.start > *NAME.end() || (start < level && is_administrative_name(wording))
        {
            break;
        }
        start = word.start;
    }
    let name = passage.text.slice(CharRange::new(start, level));
    let is_name =
        NAME.contains(&(level - start)) && !is_ordinary_word(name) && name.chars().all(is_part_of_name);
    is_name.then_some(start)
}

/// Figures, redactions and levels are none: `各乡镇县委`.
fn is_part_of_name(character: char) -> bool {
    is_han(character) && !"某各全我本该省市县区镇乡级".contains(character)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::{Language, words};
    use crate::text::Text;

    fn places(line: &str) -> Vec<String> {
        let text = Text::new(line.to_owned());
        let words = words(&text, text.range(), Language::Chinese);
        let passage = Passage { text: &text, range: text.range(), words: &words };
        places_of_seats(&[passage]).iter().map(|mark| text.slice(mark.range).to_owned()).collect()
    }

    #[test]
    fn a_seat_of_government_names_its_place_wherever_that_stands() {
        assert_eq!(places("中共石桥县委书记 王某\n石桥县要发展，石桥县粮食增产"), ["石桥县"; 3]);
        assert_eq!(places("在武陵县人民政府的领导下，武陵县面貌一新"), ["武陵县"; 2]);
        assert_eq!(places("通辽市沙河镇党委抓落实"), ["沙河镇"]);
    }

    #[test]
    fn seats_of_no_place_in_particular_name_none() {
        for line in [
            "有关县委书记要带头",
            "各级市委书记、全省县委书记会议",
            "我们县委、县政府",
            "地方各级人民政府",
            "社区委员会和村民委员会",
            "某县委书记",
            "按照市委、区委、县人民政府要求",
            "优秀县委书记，兼任县委书记，担任区委书记",
            "召开县委常委会，传达县委书记讲话",
        ] {
            assert_eq!(places(line), Vec::<String>::new(), "{line}");
        }
    }
}
