//! Meetings of this place: `区第十三次党代会`, `2022年区委工作会`, `新城街道2024年度党群工作会议`.

use crate::language::local::{LocalMark, LocalReason, Passage};
use crate::text::WordList;

/// What meetings end with, longer ones before those they end with.
static MEETINGS: WordList = WordList::new(include_str!("../data/meetings.txt"));

/// A meeting's name reaches back so many characters at most.
const LONGEST: usize = 20;

/// Words that stand before a meeting's name and are no part of it.
static STOPS: WordList = WordList::new(include_str!("../data/words_before_meetings.txt"));

/// What makes a meeting one of this place: the level of its government.
static LEVELS: WordList = WordList::new(include_str!("../data/levels_of_meetings.txt"));

/// Adds the meetings that a date, a place or the level of government makes local.
pub(super) fn extend_with_meetings(passage: &Passage, marks: &mut Vec<LocalMark>) {
    let mut found = Vec::new();
    for word in passage.words {
        let head = passage.head(word.end);
        if !head.ends_with(['会', '议']) {
            continue;
        }
        let Some(ending) = MEETINGS.longest_end(head) else {
            continue;
        };
        // `第四次会议`: the ending may begin inside a word.
        let ending_starts = passage.start_of_word(word.end - ending.chars().count());
        let start = anchor(passage, ending_starts, marks);
        if let Some(start) = start.filter(|&start| !is_national(passage.between(start, word.end))) {
            found.push(LocalMark::new(start, word.end, LocalReason::Date));
        }
    }
    marks.extend(found);
}

/// `2021年党的十九届六中全会`.
fn is_national(meeting: &str) -> bool {
    ["党的", "中央", "全国", "国务院", "中全会"].iter().any(|word| meeting.contains(word))
}

/// The leftmost start of a mark or of a level of government in the words that lead up to a meeting's ending.
fn anchor(passage: &Passage, ending_starts: usize, marks: &[LocalMark]) -> Option<usize> {
    let first = first_position(passage, ending_starts);
    let anchors = |position: &usize| {
        let marked =
            marks.iter().any(|mark| mark.range.start == *position && mark.range.end <= ending_starts + 4);
        let level = passage.word_from(*position).is_some_and(|word| LEVELS.has(passage.slice(word)));
        marked || level
    };
    (first..ending_starts).find(anchors)
}

fn first_position(passage: &Passage, ending_starts: usize) -> usize {
    let mut start = ending_starts;
    let least = ending_starts.saturating_sub(LONGEST).max(passage.range.start);
    while start > least {
        let word = passage.word_before(start);
        let stops = match word {
            Some(word) => STOPS.has(passage.slice(word)) && !is_relative(passage, start),
            // Redactions are no words: `区委*届*次全会`.
            None => passage.char_before(start) != Some('*'),
        };
        if stops {
            break;
        }
        start = word.map_or(start - 1, |word| word.start);
    }
    start.max(least)
}

/// `今天上午召开的政府全会`: the verb belongs to what names the meeting.
fn is_relative(passage: &Passage, end: usize) -> bool {
    passage.char_at(end) == Some('的')
}

#[cfg(test)]
mod tests {
    use super::super::dates::dates;
    use super::super::redacted::redacted;
    use super::super::tests::marked;
    use super::*;

    fn meetings(passage: &Passage) -> Vec<LocalMark> {
        let mut marks = dates(passage);
        marks.extend(redacted(passage));
        let before = marks.len();
        extend_with_meetings(passage, &mut marks);
        marks.split_off(before)
    }

    #[test]
    fn a_date_or_the_level_of_government_makes_a_meeting_local() {
        assert_eq!(
            marked(
                "我们在这里召开2022年区委工作会，紧扣区第十三次党代会提出的目标，区委*届*次全会、区两会，今天上午召开的政府全会",
                meetings
            ),
            ["2022年区委工作会", "区第十三次党代会", "区委*届*次全会", "区两会", "今天上午召开的政府全会"]
        );
    }

    #[test]
    fn national_meetings_are_not_local() {
        let text = "贯彻党的二十大和二十届二中全会精神，2021年党的十九届六中全会，2024年中央经济工作会议，召开信访工作联席会议，全国两会";
        assert!(marked(text, meetings).is_empty());
    }
}
