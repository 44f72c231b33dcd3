//! Which sections share a row of the alignment table, and in which order the rows stand.

use std::cmp::Reverse;

use rustc_hash::FxHashMap;

use super::row::{PerRow, Row, RowKind};
use super::{Link, PerSpeech, SectionPlace, SpeechId};
use crate::speech::SectionId;
use crate::text::longest_increasing::in_order;

/// Which sections share a row: a number for each section, equal on one row.
pub(super) struct Groups {
    groups: Vec<Group>,
    group_of: FxHashMap<SectionPlace, usize>,
}

struct Group {
    members: Vec<SectionPlace>,
    /// Whether only the reader's links hold it together so far, so that it still joins another row as one section
    /// would.
    manual: bool,
}

impl Groups {
    /// A section joins the row of the base's section that answers it best; one that answers nothing there joins
    /// the row of its best partner in another speech. What the reader has linked overrides all that was found.
    pub(super) fn of(sections: &PerSpeech<usize>, base: SpeechId, links: &[Link]) -> Self {
        let mut groups = Self { groups: Vec::new(), group_of: FxHashMap::default() };
        for section in 0..sections[base] {
            groups.found(SectionPlace { speech: base, section: SectionId(section) }, false);
        }
        let touches_base = |link: &Link| link.a.speech == base || link.b.speech == base;
        let mut in_turn: Vec<&Link> = links.iter().collect();
        in_turn.sort_by(|x, y| x.stronger_first(y));
        // Sorting keeps what it need not change, so that the strongest stay in front of each part.
        in_turn.sort_by_cached_key(|link| Reverse((link.is_manual(), touches_base(link))));
        in_turn.into_iter().for_each(|link| groups.join(link));
        for (speech, &count) in sections.entries() {
            for section in 0..count {
                let place = SectionPlace { speech, section: SectionId(section) };
                if !groups.group_of.contains_key(&place) {
                    groups.found(place, false);
                }
            }
        }
        groups
    }

    fn found(&mut self, place: SectionPlace, manual: bool) -> usize {
        let group = self.groups.len();
        self.groups.push(Group { members: vec![place], manual });
        self.group_of.insert(place, group);
        group
    }

    fn join(&mut self, link: &Link) {
        let (a, b) = (self.group_of.get(&link.a).copied(), self.group_of.get(&link.b).copied());
        let (group, newcomers) = match (a, b) {
            (Some(a), Some(b)) if a == b => return,
            (Some(a), Some(b)) if self.is_manual(b) => (a, self.dissolve(b)),
            (Some(a), Some(b)) if self.is_manual(a) => (b, self.dissolve(a)),
            (Some(_), Some(_)) => return,
            (Some(group), None) => (group, vec![link.b]),
            (None, Some(group)) => (group, vec![link.a]),
            (None, None) => (self.found(link.a, true), vec![link.b]),
        };
        let row = &mut self.groups[group];
        row.manual &= link.is_manual();
        self.group_of.extend(newcomers.iter().map(|&newcomer| (newcomer, group)));
        row.members.extend(newcomers);
    }

    fn is_manual(&self, group: usize) -> bool {
        self.groups[group].manual
    }

    /// Takes all sections off a row, which then stands nowhere.
    fn dissolve(&mut self, group: usize) -> Vec<SectionPlace> {
        std::mem::take(&mut self.groups[group].members)
    }

    pub(super) fn row(&self, group: usize, speeches: usize) -> Row {
        let members = &self.groups[group].members;
        let kind = if members.len() > 1 { RowKind::Answering } else { RowKind::Unanswered };
        let mut row = Row::empty(kind, speeches);
        members.iter().for_each(|&place| row.add(place));
        row
    }
}

/// The order of the rows while they are being laid out: each knows the next one, so that a row is placed after another
/// at once.
pub(super) struct RowOrder<'a> {
    groups: &'a Groups,
    first: Option<usize>,
    /// For each group, the one on the next row.
    next: Vec<Option<usize>>,
    is_placed: Vec<bool>,
}

impl<'a> RowOrder<'a> {
    pub(super) fn of(groups: &'a Groups) -> Self {
        let count = groups.groups.len();
        Self { groups, first: None, next: vec![None; count], is_placed: vec![false; count] }
    }

    /// Puts every row of a speech that is not placed yet after the row of the section before it. A section that has
    /// moved to its partner does not count: its neighbours stay where the rest of their speech is.
    pub(super) fn place_speech(&mut self, speech: SpeechId, count: usize) {
        let group = |section| self.groups.group_of[&SectionPlace { speech, section: SectionId(section) }];
        let groups: Vec<usize> = (0..count).map(group).collect();
        let rows: FxHashMap<usize, usize> =
            self.rows().enumerate().map(|(row, group)| (group, row)).collect();
        let placed: Vec<usize> = groups.iter().filter_map(|group| rows.get(group).copied()).collect();
        let mut stays = in_order(&placed).into_iter();
        let mut before: Option<usize> = None;
        for group in groups {
            if !self.is_placed[group] {
                self.is_placed[group] = true;
                let link = before.map_or(&mut self.first, |before| &mut self.next[before]);
                let after = link.replace(group);
                self.next[group] = after;
                before = Some(group);
            } else if !rows.contains_key(&group) || stays.next() == Some(true) {
                before = Some(group);
            }
        }
    }

    pub(super) fn rows(&self) -> impl Iterator<Item = usize> {
        std::iter::successors(self.first, |&group| self.next[group])
    }
}

/// Neighbouring unanswered rows become one, so that they fold to a single quiet line.
pub(super) fn collect_unanswered(rows: impl Iterator<Item = Row>) -> PerRow<Row> {
    let mut out: Vec<Row> = Vec::new();
    for row in rows {
        match out.last_mut() {
            Some(last) if last.kind == RowKind::Unanswered && row.kind == RowKind::Unanswered => {
                for (cell, mut sections) in last.cells.iter_mut().zip(row.cells) {
                    cell.append(&mut sections);
                }
            }
            _ => out.push(row),
        }
    }
    // Sorted once, when each is complete.
    out.iter_mut().flat_map(|row| row.cells.iter_mut()).for_each(|cell| cell.sort_unstable());
    out.into()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn place(speech: usize, section: usize) -> SectionPlace {
        SectionPlace { speech: SpeechId(speech), section: SectionId(section) }
    }

    fn link(a: (usize, usize), b: (usize, usize), score: f64) -> Link {
        Link { a: place(a.0, a.1), b: place(b.0, b.1), score, reasons: Vec::new(), common: Vec::new() }
    }

    /// Rows looked for and inserted one by one, where each would know its number and not the next.
    fn inserted_one_by_one(sections: &PerSpeech<usize>, groups: &Groups) -> Vec<usize> {
        let mut order: Vec<usize> = Vec::new();
        for (speech, &count) in sections.entries() {
            let groups: Vec<usize> =
                (0..count).map(|section| groups.group_of[&place(speech.0, section)]).collect();
            let before = order.clone();
            let row_of = |group: &usize| before.iter().position(|other| other == group);
            let rows: Vec<usize> = groups.iter().filter_map(row_of).collect();
            let mut stays = in_order(&rows).into_iter();
            let mut next = 0;
            for group in groups {
                let stays_here = row_of(&group).is_none_or(|_| stays.next() == Some(true));
                match order.iter().position(|&other| other == group) {
                    Some(position) if stays_here => next = position + 1,
                    Some(_) => {}
                    None => {
                        order.insert(next, group);
                        next += 1;
                    }
                }
            }
        }
        order
    }

    proptest! {
        #[test]
        fn rows_stand_where_one_by_one_they_would(
            counts in prop::collection::vec(0_usize..12, 1..5),
            ends in prop::collection::vec((0_usize..5, 0_usize..12, 0_usize..5, 0_usize..12, 0.0..1.0), 0..20),
        ) {
            let is_real = |&(a, x, b, y, _): &(usize, usize, usize, usize, f64)| {
                a < b && b < counts.len() && x < counts[a] && y < counts[b]
            };
            let links: Vec<Link> =
                ends.into_iter().filter(is_real).map(|(a, x, b, y, score)| link((a, x), (b, y), score)).collect();
            let sections = PerSpeech::from(counts.clone());
            let groups = Groups::of(&sections, SpeechId(0), &links);
            let mut order = RowOrder::of(&groups);
            for (speech, &count) in sections.entries() {
                order.place_speech(speech, count);
            }
            prop_assert_eq!(order.rows().collect::<Vec<_>>(), inserted_one_by_one(&sections, &groups));
            let rows = collect_unanswered(order.rows().map(|group| groups.row(group, sections.len())));
            for row in rows {
                prop_assert!(row.cells.iter().all(|cell| cell.is_sorted()));
            }
        }
    }
}
