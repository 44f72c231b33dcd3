//! The alignment table: which sections stand beside each other, in the order of the base speech.
//!
//! A section stands once, on its best row. Sections without counterpart are collected where they stand in their
//! own speech, so that a reader of any column meets every section of it.

use super::row::{PerRow, Row, RowId, RowKind};
use super::row_order::{Groups, RowOrder, collect_unanswered};
use super::{Link, PerSpeech, SectionPlace, SpeechId};
use crate::speech::{PerSection, SectionId};
use crate::text::longest_increasing::in_order;

/// Which sections stand beside each other. Every section of every speech stands on exactly one row.
#[derive(Clone, Debug, Default)]
pub struct Table {
    /// The rows in the order of the base speech.
    pub rows: PerRow<Row>,
    /// For each speech, for each of its sections, where it stands.
    standing: PerSpeech<PerSection<Standing>>,
}

#[derive(Clone, Copy, Debug, Default)]
struct Standing {
    row: RowId,
    moved: bool,
}

impl Table {
    /// The row on which a section stands.
    #[track_caller]
    pub fn row_of(&self, place: SectionPlace) -> RowId {
        self.standing[place.speech][place.section].row
    }

    /// Whether a section stands out of the order of its own speech, because it answers a section elsewhere.
    pub fn is_moved(&self, place: SectionPlace) -> bool {
        self.standing[place.speech][place.section].moved
    }

    /// The speeches side by side, each in its own order, before anything is known of how they answer each other.
    ///
    /// `sections` is the number of sections of each speech.
    pub(super) fn in_order(sections: &PerSpeech<usize>) -> Self {
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
    pub(super) fn aligned(sections: &PerSpeech<usize>, base: SpeechId, links: &[Link]) -> Self {
        let groups = Groups::of(sections, base, links);
        let mut layout = RowOrder::of(&groups);
        layout.place_speech(base, sections[base]);
        for (speech, &count) in sections.entries() {
            if speech != base {
                layout.place_speech(speech, count);
            }
        }
        let rows = collect_unanswered(layout.rows().map(|group| groups.row(group, sections.len())));
        Self::with_standing(rows, sections)
    }

    fn with_standing(rows: PerRow<Row>, sections: &PerSpeech<usize>) -> Self {
        let mut standing: PerSpeech<PerSection<Standing>> =
            sections.iter().map(|&count| vec![Standing::default(); count].into()).collect();
        for (id, row) in rows.entries() {
            for SectionPlace { speech, section } in row.sections() {
                standing[speech][section].row = id;
            }
        }
        standing.iter_mut().for_each(mark_moved);
        Self { rows, standing }
    }
}

/// Marks the fewest sections without which the others stand in the order of their speech: all that are not in a
/// longest non-decreasing run of rows.
fn mark_moved(sections: &mut PerSection<Standing>) {
    let rows: Vec<usize> = sections.iter().map(|section| section.row.0).collect();
    for (section, in_order) in sections.iter_mut().zip(in_order(&rows)) {
        section.moved = !in_order;
    }
}

#[cfg(test)]
mod tests {
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
        let table = Table::in_order(&vec![2, 3].into());
        assert_eq!(cells(&table), [[vec![0], vec![0]], [vec![1], vec![1]], [vec![], vec![2]]]);
        assert_eq!(table.row_of(place(1, 2)), RowId(2));
    }

    #[test]
    fn the_base_gives_the_order_and_others_move_to_their_partner() {
        let links = [link((0, 0), (1, 2), 0.9), link((0, 1), (1, 0), 0.8), link((0, 2), (1, 1), 0.7)];
        let table = Table::aligned(&vec![3, 3].into(), SpeechId(0), &links);
        assert_eq!(cells(&table), [[vec![0], vec![2]], [vec![1], vec![0]], [vec![2], vec![1]]]);
        assert!(table.is_moved(place(1, 2)));
        assert!(!table.is_moved(place(1, 0)));
        assert!(!table.is_moved(place(0, 2)));
    }

    #[test]
    fn a_section_joins_its_best_row_only() {
        let links = [link((0, 0), (1, 0), 0.4), link((0, 1), (1, 0), 0.6)];
        let table = Table::aligned(&vec![2, 1].into(), SpeechId(0), &links);
        assert_eq!(cells(&table), [[vec![0], vec![]], [vec![1], vec![0]]]);
    }

    #[test]
    fn neighbouring_unanswered_sections_share_one_row() {
        let links = [link((0, 0), (1, 0), 0.9), link((0, 3), (1, 2), 0.9)];
        let table = Table::aligned(&vec![4, 4].into(), SpeechId(0), &links);
        assert_eq!(
            cells(&table),
            [[vec![0], vec![0]], [vec![1, 2], vec![1]], [vec![3], vec![2]], [vec![], vec![3]]]
        );
        assert_eq!(table.rows[RowId(1)].kind, RowKind::Unanswered);
        assert_eq!(table.rows[RowId(2)].kind, RowKind::Answering);
    }

    #[test]
    fn a_section_stays_beside_its_neighbours_though_the_one_before_it_has_moved() {
        let links = [link((0, 0), (1, 3), 0.9), link((0, 1), (1, 0), 0.9), link((0, 2), (1, 1), 0.9)];
        let table = Table::aligned(&vec![3, 5].into(), SpeechId(0), &links);
        assert_eq!(
            cells(&table),
            [[vec![0], vec![3]], [vec![1], vec![0]], [vec![2], vec![1]], [vec![], vec![2, 4]]]
        );
        assert!(table.is_moved(place(1, 3)) && !table.is_moved(place(1, 4)));
    }

    #[test]
    fn sections_without_a_counterpart_in_the_base_stand_together_after_their_predecessor() {
        let links = [link((0, 0), (1, 0), 0.9), link((1, 1), (2, 0), 0.5)];
        let table = Table::aligned(&vec![2, 2, 1].into(), SpeechId(0), &links);
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
        let table = Table::aligned(&vec![2, 1].into(), SpeechId(0), &links);
        assert_eq!(cells(&table), [[vec![0], vec![]], [vec![1], vec![0]]]);
    }

    #[test]
    fn sections_of_other_speeches_that_are_linked_manually_join_the_base_together() {
        let links = [link((0, 0), (1, 0), 0.9), link((0, 1), (2, 0), 0.8), manual((1, 0), (2, 0))];
        let table = Table::aligned(&vec![2, 1, 1].into(), SpeechId(0), &links);
        assert_eq!(cells(&table), [[vec![0], vec![0], vec![0]], [vec![1], vec![], vec![]]]);
    }

    #[test]
    fn sections_that_only_the_reader_links_have_a_row_of_their_own() {
        let table = Table::aligned(&vec![1, 1, 1].into(), SpeechId(0), &[manual((1, 0), (2, 0))]);
        assert_eq!(cells(&table), [[vec![], vec![0], vec![0]], [vec![0], vec![], vec![]]]);
        assert_eq!(table.rows[RowId(0)].kind, RowKind::Answering);
    }
}
