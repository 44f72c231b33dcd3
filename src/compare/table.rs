//! The alignment table: which sections stand beside each other, in the order of the base speech.
//!
//! A section stands once, on its best row. Sections without counterpart are collected where they stand in their
//! own speech, so that a reader of any column meets every section of it.

use std::cmp::Reverse;

use rustc_hash::FxHashMap;

use super::{Link, PerSpeech, SectionPlace, SpeechId, in_order};
use crate::speech::{PerSection, SectionId};

/// What a row of the alignment table is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RowKind {
    /// Its sections answer each other.
    Answering,
    /// Sections of the speeches without counterpart, collected at the place where they stand; its cells have
    /// nothing to do with each other. Shown folded to one quiet line until opened.
    Unanswered,
}

/// A row of the alignment table: for each speech its sections, none, one or several.
#[derive(Clone, Debug)]
pub struct Row {
    /// What the row is for.
    pub kind: RowKind,
    /// The sections of each speech, by [`SpeechId`], each list in reading order.
    pub cells: PerSpeech<Vec<SectionId>>,
}

impl Row {
    fn empty(kind: RowKind, speeches: usize) -> Self {
        Self { kind, cells: vec![Vec::new(); speeches].into() }
    }

    /// The sections, by speech, then in reading order.
    pub fn sections(&self) -> impl Iterator<Item = SectionPlace> + '_ {
        self.cells
            .entries()
            .flat_map(|(speech, cell)| cell.iter().map(move |&section| SectionPlace { speech, section }))
    }

    fn add(&mut self, place: SectionPlace) {
        self.cells[place.speech].push(place.section);
    }
}

/// Which sections stand beside each other. Every section of every speech stands on exactly one row.
#[derive(Clone, Debug, Default)]
pub struct Table {
    /// The rows in the order of the base speech.
    pub rows: Vec<Row>,
    /// For each speech, for each of its sections, where it stands.
    standing: PerSpeech<PerSection<Standing>>,
}

#[derive(Clone, Copy, Debug, Default)]
struct Standing {
    row: usize,
    moved: bool,
}

impl Table {
    /// The index of the row on which a section stands.
    pub fn row_of(&self, place: SectionPlace) -> Option<usize> {
        self.standing(place).map(|standing| standing.row)
    }

    /// Whether a section stands out of the order of its own speech, because it answers a section elsewhere.
    pub fn is_moved(&self, place: SectionPlace) -> bool {
        self.standing(place).is_some_and(|standing| standing.moved)
    }

    fn standing(&self, place: SectionPlace) -> Option<Standing> {
        self.standing[place.speech].of(place.section).copied()
    }

    /// The speeches side by side, each in its own order, before anything is known of how they answer each other.
    ///
    /// `sections` is the number of sections of each speech.
    pub(super) fn in_order(sections: &[usize]) -> Self {
        let height = sections.iter().copied().max().unwrap_or(0);
        let rows = (0..height)
            .map(|row| Row {
                kind: RowKind::Answering,
                cells: sections
                    .iter()
                    .map(|&count| (row < count).then_some(SectionId(row)).into_iter().collect())
                    .collect(),
            })
            .collect();
        Self::with_standing(rows, sections)
    }

    /// Lays out linked sections in the order of the base speech.
    pub(super) fn aligned(sections: &[usize], base: SpeechId, links: &[Link]) -> Self {
        let groups = Groups::of(sections, base, links);
        let mut layout = RowOrder::of(&groups);
        layout.place_speech(base, sections.get(base.0).copied().unwrap_or(0));
        for (speech, &count) in sections.iter().enumerate() {
            if speech != base.0 {
                layout.place_speech(SpeechId(speech), count);
            }
        }
        let rows = collect_unanswered(layout.rows().map(|group| groups.row(group, sections.len())));
        Self::with_standing(rows, sections)
    }

    fn with_standing(rows: Vec<Row>, sections: &[usize]) -> Self {
        let mut standing: PerSpeech<PerSection<Standing>> =
            sections.iter().map(|&count| vec![Standing::default(); count].into()).collect();
        for (index, row) in rows.iter().enumerate() {
            for SectionPlace { speech, section } in row.sections() {
                standing[speech][section].row = index;
            }
        }
        standing.iter_mut().for_each(|sections| mark_moved(sections));
        Self { rows, standing }
    }
}

/// Marks the fewest sections without which the others stand in the order of their speech: all that are not in a
/// longest non-decreasing run of rows.
fn mark_moved(sections: &mut [Standing]) {
    let rows: Vec<usize> = sections.iter().map(|section| section.row).collect();
    for (section, in_order) in sections.iter_mut().zip(in_order(&rows)) {
        section.moved = !in_order;
    }
}

/// Which sections share a row: a number for each section, equal on one row.
struct Groups {
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
    fn of(sections: &[usize], base: SpeechId, links: &[Link]) -> Self {
        let mut groups = Self { groups: Vec::new(), group_of: FxHashMap::default() };
        for section in 0..sections.get(base.0).copied().unwrap_or(0) {
            groups.found(SectionPlace { speech: base, section: SectionId(section) }, false);
        }
        let touches_base = |link: &Link| link.a.speech == base || link.b.speech == base;
        let mut in_turn: Vec<&Link> = links.iter().collect();
        in_turn.sort_by(|x, y| x.stronger_first(y));
        // Sorting keeps what it need not change, so that the strongest stay in front of each part.
        in_turn.sort_by_cached_key(|link| Reverse((link.is_manual(), touches_base(link))));
        in_turn.into_iter().for_each(|link| groups.join(link));
        for (speech, &count) in sections.iter().enumerate() {
            for section in 0..count {
                let place = SectionPlace { speech: SpeechId(speech), section: SectionId(section) };
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

    fn row(&self, group: usize, speeches: usize) -> Row {
        let members = &self.groups[group].members;
        let kind = if members.len() > 1 { RowKind::Answering } else { RowKind::Unanswered };
        let mut row = Row::empty(kind, speeches);
        members.iter().for_each(|&place| row.add(place));
        row
    }
}

/// The order of the rows while they are being laid out: each knows the next one, so that a row is placed after another
/// at once.
struct RowOrder<'a> {
    groups: &'a Groups,
    first: Option<usize>,
    /// For each group, the one on the next row.
    next: Vec<Option<usize>>,
    is_placed: Vec<bool>,
}

impl<'a> RowOrder<'a> {
    fn of(groups: &'a Groups) -> Self {
        let count = groups.groups.len();
        Self { groups, first: None, next: vec![None; count], is_placed: vec![false; count] }
    }

    /// Puts every row of a speech that is not placed yet after the row of the section before it. A section that has
    /// moved to its partner does not count: its neighbours stay where the rest of their speech is.
    fn place_speech(&mut self, speech: SpeechId, count: usize) {
        let group = |section| self.groups.group_of.get(&SectionPlace { speech, section: SectionId(section) });
        let groups: Vec<usize> = (0..count).filter_map(group).copied().collect();
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

    fn rows(&self) -> impl Iterator<Item = usize> {
        std::iter::successors(self.first, |&group| self.next[group])
    }
}

/// Neighbouring unanswered rows become one, so that they fold to a single quiet line.
fn collect_unanswered(rows: impl Iterator<Item = Row>) -> Vec<Row> {
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
    out
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::compare::LinkReason;

    fn place(speech: usize, section: usize) -> SectionPlace {
        SectionPlace { speech: SpeechId(speech), section: SectionId(section) }
    }

    fn link(a: (usize, usize), b: (usize, usize), score: f64) -> Link {
        Link { a: place(a.0, a.1), b: place(b.0, b.1), score, reasons: Vec::new(), common: Vec::new() }
    }

    fn cells(table: &Table) -> Vec<Vec<Vec<usize>>> {
        let numbers = |cell: &Vec<SectionId>| cell.iter().map(|section| section.0).collect();
        table.rows.iter().map(|row| row.cells.iter().map(numbers).collect()).collect()
    }

    #[test]
    fn before_the_analysis_each_speech_keeps_its_order() {
        let table = Table::in_order(&[2, 3]);
        assert_eq!(cells(&table), [[vec![0], vec![0]], [vec![1], vec![1]], [vec![], vec![2]]]);
        assert_eq!(table.row_of(place(1, 2)), Some(2));
    }

    #[test]
    fn the_base_gives_the_order_and_others_move_to_their_partner() {
        let links = [link((0, 0), (1, 2), 0.9), link((0, 1), (1, 0), 0.8), link((0, 2), (1, 1), 0.7)];
        let table = Table::aligned(&[3, 3], SpeechId(0), &links);
        assert_eq!(cells(&table), [[vec![0], vec![2]], [vec![1], vec![0]], [vec![2], vec![1]]]);
        assert!(table.is_moved(place(1, 2)));
        assert!(!table.is_moved(place(1, 0)));
        assert!(!table.is_moved(place(0, 2)));
    }

    #[test]
    fn a_section_joins_its_best_row_only() {
        let links = [link((0, 0), (1, 0), 0.4), link((0, 1), (1, 0), 0.6)];
        let table = Table::aligned(&[2, 1], SpeechId(0), &links);
        assert_eq!(cells(&table), [[vec![0], vec![]], [vec![1], vec![0]]]);
    }

    #[test]
    fn neighbouring_unanswered_sections_share_one_row() {
        let links = [link((0, 0), (1, 0), 0.9), link((0, 3), (1, 2), 0.9)];
        let table = Table::aligned(&[4, 4], SpeechId(0), &links);
        assert_eq!(
            cells(&table),
            [[vec![0], vec![0]], [vec![1, 2], vec![1]], [vec![3], vec![2]], [vec![], vec![3]]]
        );
        assert_eq!(table.rows[1].kind, RowKind::Unanswered);
        assert_eq!(table.rows[2].kind, RowKind::Answering);
    }

    #[test]
    fn a_section_stays_beside_its_neighbours_though_the_one_before_it_has_moved() {
        let links = [link((0, 0), (1, 3), 0.9), link((0, 1), (1, 0), 0.9), link((0, 2), (1, 1), 0.9)];
        let table = Table::aligned(&[3, 5], SpeechId(0), &links);
        assert_eq!(
            cells(&table),
            [[vec![0], vec![3]], [vec![1], vec![0]], [vec![2], vec![1]], [vec![], vec![2, 4]]]
        );
        assert!(table.is_moved(place(1, 3)) && !table.is_moved(place(1, 4)));
    }

    #[test]
    fn sections_without_a_counterpart_in_the_base_stand_together_after_their_predecessor() {
        let links = [link((0, 0), (1, 0), 0.9), link((1, 1), (2, 0), 0.5)];
        let table = Table::aligned(&[2, 2, 1], SpeechId(0), &links);
        assert_eq!(
            cells(&table),
            [[vec![0], vec![0], vec![]], [vec![], vec![1], vec![0]], [vec![1], vec![], vec![]],]
        );
    }

    fn manual(a: (usize, usize), b: (usize, usize)) -> Link {
        Link { reasons: vec![LinkReason::Manual], ..link(a, b, 1.0) }
    }

    #[test]
    fn a_manual_link_overrides_a_better_one_that_was_found() {
        let links = [link((0, 0), (1, 0), 1.0), manual((0, 1), (1, 0))];
        let table = Table::aligned(&[2, 1], SpeechId(0), &links);
        assert_eq!(cells(&table), [[vec![0], vec![]], [vec![1], vec![0]]]);
    }

    #[test]
    fn sections_of_other_speeches_that_are_linked_manually_join_the_base_together() {
        let links = [link((0, 0), (1, 0), 0.9), link((0, 1), (2, 0), 0.8), manual((1, 0), (2, 0))];
        let table = Table::aligned(&[2, 1, 1], SpeechId(0), &links);
        assert_eq!(cells(&table), [[vec![0], vec![0], vec![0]], [vec![1], vec![], vec![]]]);
    }

    #[test]
    fn sections_that_only_the_reader_links_have_a_row_of_their_own() {
        let table = Table::aligned(&[1, 1, 1], SpeechId(0), &[manual((1, 0), (2, 0))]);
        assert_eq!(cells(&table), [[vec![], vec![0], vec![0]], [vec![0], vec![], vec![]]]);
        assert_eq!(table.rows[0].kind, RowKind::Answering);
    }

    /// Rows as they were laid out before each knew the next: looked for and inserted one by one.
    fn inserted_one_by_one(sections: &[usize], groups: &Groups) -> Vec<usize> {
        let mut order: Vec<usize> = Vec::new();
        for (speech, &count) in sections.iter().enumerate() {
            let mut next = 0;
            for section in 0..count {
                let group = groups.group_of[&place(speech, section)];
                match order.iter().position(|&other| other == group) {
                    Some(position) => next = position + 1,
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
            sections in prop::collection::vec(0_usize..12, 1..5),
            ends in prop::collection::vec((0_usize..5, 0_usize..12, 0_usize..5, 0_usize..12, 0.0..1.0), 0..20),
        ) {
            let is_real = |&(a, x, b, y, _): &(usize, usize, usize, usize, f64)| {
                a < b && b < sections.len() && x < sections[a] && y < sections[b]
            };
            let links: Vec<Link> =
                ends.into_iter().filter(is_real).map(|(a, x, b, y, score)| link((a, x), (b, y), score)).collect();
            let groups = Groups::of(&sections, SpeechId(0), &links);
            let mut order = RowOrder::of(&groups);
            for (speech, &count) in sections.iter().enumerate() {
                order.place_speech(SpeechId(speech), count);
            }
            prop_assert_eq!(order.rows().collect::<Vec<_>>(), inserted_one_by_one(&sections, &groups));
            let table = Table::aligned(&sections, SpeechId(0), &links);
            for row in &table.rows {
                prop_assert!(row.cells.iter().all(|cell| cell.is_sorted()));
            }
        }
    }
}
