//! What in a text would have to change before another place could read it out: names of places, bodies and people,
//! local projects and coinages, figures, dates, redactions.

mod corpus_frequency;
mod passage;
mod pattern_set;
mod reason;

pub(in crate::language) use corpus_frequency::is_familiar;
pub use corpus_frequency::{CorpusFrequency, NoReference};
pub use passage::Passage;
pub use pattern_set::PatternSet;
pub(in crate::language) use reason::ReasonWords;
pub use reason::{is_kind_of_name, reason, refined};

use super::Language;
use crate::text::CharRange;

/// Why a stretch of text is local.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum LocalReason {
    /// A number with its unit: `1468名`, `4千万元`.
    Figure,
    /// A date or a meeting: `2024年3月`, `区第十三次党代会`.
    Date,
    /// `通辽市`, `富力新城社区`, `Ohio`.
    Place,
    /// An office, a company, a school: `城市管理股`.
    Body,
    /// A person's name, with the title.
    Person,
    /// A named project or an area with a purpose: `承接产业转移示范区`.
    Project,
    /// A wording made up here, mostly quoted: `“板凳评议团”`, `“12+8+N”`.
    Coinage,
    /// What has been blacked out, with the noun it belongs to: `***街道`.
    Redaction,
}

/// A stretch of text that is local.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LocalMark {
    /// Where it is.
    pub range: CharRange,
    /// Why it is local.
    pub reason: LocalReason,
    /// Whether it is so particular that another place's speech does not have it by chance: a name, not `两件大事`; a
    /// figure of many digits, not `15个`. Dates and redactions never are, nor is what a shorter mark leaves of a longer one.
    pub specific: bool,
}

impl LocalMark {
    /// A mark that is as specific as its reason allows.
    pub(in crate::language) fn new(start: usize, end: usize, reason: LocalReason) -> Self {
        let specific = !matches!(reason, LocalReason::Date | LocalReason::Redaction);
        Self { range: CharRange::new(start, end), reason, specific }
    }

    /// The same mark, specific only where `specific` says so, too.
    pub(in crate::language) fn if_specific(self, specific: bool) -> Self {
        Self { specific: self.specific && specific, ..self }
    }
}

/// The local marks of a speech's passages (its sections, notices left out), in order and without overlap. A mark
/// inside a longer one cuts it: `新城街道2024年度党群工作会议` is a place, a date and the rest of a meeting's name.
/// A language without rules has none.
pub fn local_marks(
    passages: &[Passage],
    language: Language,
    familiar: &dyn CorpusFrequency,
) -> Vec<LocalMark> {
    flatten((language.rules().local_marks)(passages, familiar))
}

/// What a name is also known by: the name of the place that it begins with, and that without the word for its kind
/// (`青川` of `青川县`). Whether they are names by themselves is for the caller to judge.
pub fn stems(name: &str, language: Language) -> Vec<String> {
    (language.rules().stems)(name)
}

/// Lays shorter marks over longer ones; in order and without overlap.
pub fn flatten(mut marks: Vec<LocalMark>) -> Vec<LocalMark> {
    marks.retain(|mark| !mark.range.is_empty());
    marks.sort_by_key(|mark| (mark.range.start, std::cmp::Reverse(mark.range.end)));
    let mut out: Vec<LocalMark> = Vec::with_capacity(marks.len());
    let mut open: Vec<LocalMark> = Vec::new();
    let mut position = 0;
    for mark in marks {
        close(&mut open, &mut out, &mut position, mark.range.start);
        // A name inside a name of its kind tells nothing more.
        if open.iter().any(|outer| outer.range == mark.range || is_part(mark, *outer)) {
            continue;
        }
        open.push(mark);
    }
    close(&mut open, &mut out, &mut position, usize::MAX);
    out
}

fn is_part(mark: LocalMark, outer: LocalMark) -> bool {
    outer.range.covers(mark.range) && outer.reason == mark.reason
}

/// Writes what the open marks cover up to `until`, the innermost one first.
fn close(open: &mut Vec<LocalMark>, out: &mut Vec<LocalMark>, position: &mut usize, until: usize) {
    while let Some(&inner) = open.last() {
        let start = inner.range.start.max(*position);
        let end = inner.range.end.min(until);
        if start < end {
            let range = CharRange::new(start, end);
            out.push(LocalMark { range, ..inner }.if_specific(range == inner.range));
            *position = end;
        }
        if inner.range.end > until {
            break;
        }
        open.pop();
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use LocalReason::{Date, Place, Project};

    fn flat(marks: &[(usize, usize, LocalReason)]) -> Vec<(usize, usize, LocalReason, bool)> {
        let marks = marks.iter().map(|&(start, end, reason)| LocalMark::new(start, end, reason)).collect();
        let flat = flatten(marks).into_iter();
        flat.map(|mark| (mark.range.start, mark.range.end, mark.reason, mark.specific)).collect()
    }

    #[test]
    fn a_shorter_mark_cuts_a_longer_one_and_leaves_nothing_specific_of_it() {
        assert_eq!(
            flat(&[(0, 15, Project), (0, 4, Place), (4, 9, Date)]),
            [(0, 4, Place, true), (4, 9, Date, false), (9, 15, Project, false)]
        );
    }

    #[test]
    fn a_name_inside_a_name_of_its_kind_and_a_second_mark_of_a_range_are_dropped() {
        assert_eq!(
            flat(&[(0, 6, Place), (0, 4, Place), (8, 10, Place), (8, 10, Project)]),
            [(0, 6, Place, true), (8, 10, Place, true)]
        );
    }

    #[test]
    fn overlapping_marks_share_the_text() {
        assert_eq!(flat(&[(0, 5, Place), (3, 8, Project)]), [(0, 3, Place, false), (3, 8, Project, true)]);
    }
}
