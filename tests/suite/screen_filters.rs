//! What a reader keeps and steps through while rows are folded and filtered.

use crate::support::{Reader, comparison, samples};
use refrain::compare::{Row, RowId, RowKind, SectionPlace, SpeechId};

/// A reader of the samples, at the second section of a cell that holds several.
fn inside_a_cell() -> (Reader, SectionPlace) {
    let mut reader = Reader::with(comparison(&samples()), Vec::new(), 160, 50);
    let rows = &reader.state.view().table.rows;
    let answering = rows.iter().filter(|row| row.kind == RowKind::Answering);
    let cells = answering.flat_map(|row| (0..).zip(&row.cells));
    let (speech, section) =
        cells.filter(|(_, cell)| cell.len() > 1).map(|(s, cell)| (s, cell[1])).next().unwrap();
    let place = SectionPlace { speech: SpeechId(speech), section };
    reader.press(&(speech + 1).to_string()).press("g");
    while reader.state.focused_section() != Some(place) {
        let before = reader.state.cursor();
        assert_ne!(reader.press("]").state.cursor(), before, "{place:?} is nowhere");
    }
    (reader, place)
}

#[test]
fn folding_keeps_the_focused_section_of_a_cell_with_several() {
    let (mut reader, place) = inside_a_cell();
    for keys in ["z", "z", "j k"] {
        reader.press(keys);
        assert_eq!(reader.state.focused_section(), Some(place), "after {keys}");
    }
}

#[test]
fn a_filter_that_folds_the_row_and_is_taken_off_keeps_the_focused_section() {
    for layout in ["", "v"] {
        let (mut reader, place) = inside_a_cell();
        reader.press(layout);
        let line = reader.focused_line();
        for keys in ["f x", "f a"] {
            reader.press(keys);
            assert_eq!(reader.state.focused_section(), Some(place), "after {layout} {keys}");
        }
        assert_eq!(reader.focused_line(), line);
    }
}

#[test]
fn n_steps_from_row_to_row_without_counterpart() {
    for layout in ["", "v"] {
        let mut reader = Reader::with(comparison(&samples()), Vec::new(), 160, 50);
        reader.press(layout).press("f x g");
        let rows = &reader.state.view().table.rows;
        let mine = |row: &Row| layout.is_empty() || !row.cells[SpeechId(0)].is_empty();
        let unanswered: Vec<RowId> = rows
            .entries()
            .filter(|(_, row)| row.kind == RowKind::Unanswered && mine(row))
            .map(|(id, _)| id)
            .collect();
        assert!(
            reader.line_from_bottom(2).contains(&format!("{} row", unanswered.len())),
            "{layout}: {unanswered:?}\n{}",
            reader.screen()
        );
        let start = reader.state.focused_row();
        for &row in unanswered.iter().filter(|&&row| row > start) {
            assert_eq!(reader.press("n").state.focused_row(), row);
            let section = reader.state.focused_section().unwrap();
            assert_eq!(reader.state.view().table.row_of(section), row);
        }
        reader.press("n");
        assert!(reader.line_from_bottom(2).contains("no more rows without counterpart"));
        if let [.., last_but_one, _] = unanswered[..] {
            assert_eq!(reader.press("N").state.focused_row(), last_but_one);
        }
    }
}
