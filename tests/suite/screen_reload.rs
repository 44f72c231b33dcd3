//! What stays where it is while the files are read again, or the results arrive.

use crate::support;
use std::fs;
use std::path::PathBuf;
use std::sync::Arc;

use crate::support::{Reader, files};
use refrain::app::{Effect, Evidence, Message, Overlay, Progress};
use refrain::compare::{Comparison, ReferenceChoice, RowId, SectionPlace, ViewSettings};
use refrain::speech::Speech;

/// The row that a section is on.
fn row_of(reader: &Reader, place: SectionPlace) -> RowId {
    reader.state.view().table.row_of(place)
}

/// The text of a section.
fn text_of(reader: &Reader, place: SectionPlace) -> String {
    let speech = &reader.state.comparison().speeches[place.speech];
    speech.slice(speech.sections[place.section].own).to_owned()
}

/// Goes to the first section of the second speech that has an answer, and returns it.
fn go_to_answered(reader: &mut Reader) -> SectionPlace {
    reader.press("g 2");
    loop {
        let focused = reader.state.focused_section();
        if let Some(section) = focused.filter(|&section| !reader.state.view().links_of(section).is_empty()) {
            return section;
        }
        let before = reader.state.cursor();
        assert_ne!(reader.press("]").state.cursor(), before, "no section is answered");
    }
}

/// The excerpts, the second of them changed.
fn changed(change: impl Fn(&str) -> String) -> Vec<Arc<Speech>> {
    let read = |(number, path): (usize, PathBuf)| {
        let text = fs::read_to_string(&path).unwrap();
        Arc::new(Speech::from_string(path, if number == 1 { change(&text) } else { text }))
    };
    files().into_iter().enumerate().map(read).collect()
}

#[test]
fn reloading_keeps_the_place_the_links_manually_and_the_old_text_until_the_new_is_there() {
    let mut reader = Reader::new(120, 40);
    let section = go_to_answered(&mut reader);
    reader.press("A");
    let own = |reader: &Reader| text_of(reader, reader.state.focused_section().unwrap());
    let (text, line, row) = (own(&reader), reader.focused_line(), row_of(&reader, section));
    reader.effects.clear();
    reader.press("R");
    assert_eq!(reader.effects, [Effect::Reload { generation: 1 }]);
    assert_eq!((reader.state.progress(), own(&reader)), (&Progress::Working, text.clone()));

    let speeches = changed(|text| format!("一段新加的话放在最前面。\n\n{text}"));
    let comparison = Comparison::of(speeches, &ReferenceChoice::default()).unwrap();
    reader.tell(Message::Reloaded {
        generation: 1,
        comparison: Box::new(comparison),
        warnings: vec!["not read again".to_owned()],
        kept: 1,
    });
    assert_eq!(reader.state.progress(), &Progress::Done);
    assert_eq!(own(&reader), text);
    assert!(reader.focused_line().abs_diff(line) <= 1, "the warning takes a line at most; {row:?}");
    assert_eq!(reader.state.settings().manual_links.unlinked().len(), 1);
    assert!(reader.screen().contains("not read again"));
    assert!(reader.line_from_bottom(2).contains("reloaded: 2 of 3 files"));
}

#[test]
fn a_section_that_is_gone_after_reloading_leaves_its_link_in_the_notes() {
    let mut reader = Reader::new(120, 40);
    let section = go_to_answered(&mut reader);
    reader.press("A R");
    let own = text_of(&reader, section);
    let speeches = changed(|text| text.replace(&own, ""));
    let comparison = Comparison::of(speeches, &ReferenceChoice::default()).unwrap();
    reader.tell(Message::Reloaded {
        generation: 1,
        comparison: Box::new(comparison),
        warnings: Vec::new(),
        kept: 0,
    });
    assert_eq!(reader.state.settings().manual_links, ViewSettings::default().manual_links);
    assert_eq!(reader.state.notes().unlinked.len(), 1);
    assert!(reader.screen().contains("are not found any more"), "{}", reader.screen());
}

/// A reader whose second file grows by a paragraph at its start while they press keys.
fn reading_again(keys: &str) -> (Reader, impl Fn(&mut Reader)) {
    let mut reader = Reader::new(120, 40);
    go_to_answered(&mut reader);
    reader.press("R").press(keys);
    let speeches = changed(|text| format!("一段新加的话放在最前面。\n\n{text}"));
    let comparison = Comparison::of(speeches, &ReferenceChoice::default()).unwrap();
    let reload = move |reader: &mut Reader| {
        let comparison = Box::new(comparison.clone());
        reader.tell(Message::Reloaded { generation: 1, comparison, warnings: Vec::new(), kept: 0 });
    };
    (reader, reload)
}

#[test]
fn the_outline_stays_on_its_section() {
    let (mut reader, reload) = reading_again("o j");
    let chosen = |reader: &Reader| match reader.state.overlays() {
        [Overlay::Outline(tree)] => {
            text_of(reader, SectionPlace { speech: tree.speech, section: tree.chosen })
        }
        other => panic!("{other:?}"),
    };
    let before = chosen(&reader);
    reload(&mut reader);
    assert_eq!(chosen(&reader), before);
}

#[test]
fn the_map_stays_on_its_section() {
    let (mut reader, reload) = reading_again("B m j");
    let chosen = |reader: &Reader| match reader.state.overlays() {
        [Overlay::Map(map)] => text_of(reader, map.section().unwrap()),
        other => panic!("{other:?}"),
    };
    let before = chosen(&reader);
    reload(&mut reader);
    assert_eq!(chosen(&reader), before);
}

#[test]
fn the_word_diff_stays_open_on_its_sections() {
    let (mut reader, reload) = reading_again("d");
    let sides = |reader: &Reader| match reader.state.overlays() {
        [Overlay::Diff(diff)] => [diff.left, diff.right].map(|place| text_of(reader, place)),
        other => panic!("{other:?}"),
    };
    let before = (sides(&reader), reader.screen());
    reload(&mut reader);
    assert_eq!(sides(&reader), before.0);
    assert_eq!(reader.screen().lines().nth(10), before.1.lines().nth(10));
}

#[test]
fn the_word_diff_closes_if_one_of_its_sections_is_gone() {
    let mut reader = Reader::new(120, 40);
    let section = go_to_answered(&mut reader);
    reader.press("R d");
    let gone = text_of(&reader, section);
    let comparison =
        Comparison::of(changed(|text| text.replace(&gone, "")), &ReferenceChoice::default()).unwrap();
    reader.tell(Message::Reloaded {
        generation: 1,
        comparison: Box::new(comparison),
        warnings: Vec::new(),
        kept: 0,
    });
    assert!(reader.state.overlays().is_empty());
}

#[test]
fn the_choice_of_what_to_copy_stays_open_and_copies_what_stands_there_now() {
    let (mut reader, reload) = reading_again("y");
    reload(&mut reader);
    assert!(matches!(reader.state.overlays(), [Overlay::Copy(_)]));
    let (section, row) = (reader.state.focused_section().unwrap(), reader.state.focused_row());
    reader.effects.clear();
    reader.press("s y r");
    assert_eq!(reader.effects, [Evidence::Section(section), Evidence::Row(row)].map(Effect::Copy));
}

#[test]
fn the_list_of_a_row_stays_on_the_row_of_the_section() {
    let (mut reader, reload) = reading_again("L r");
    reload(&mut reader);
    let row = row_of(&reader, reader.state.focused_section().unwrap());
    let title = format!("row {}", row.0 + 1);
    assert!(reader.screen().contains(&title), "{title}\n{}", reader.screen());
}

#[test]
fn the_list_of_a_row_follows_when_the_results_arrive() {
    let compared = support::comparison(&files());
    let outlined = Comparison::outlined(compared.speeches.as_slice().to_vec());
    let mut reader = Reader::with(outlined, Vec::new(), 120, 40);
    reader.press("2 ] ] ] L r");
    reader.tell(Message::Compared { generation: 0, comparison: Box::new(compared) });
    let row = row_of(&reader, reader.state.focused_section().unwrap());
    let title = format!("row {}", row.0 + 1);
    assert!(reader.screen().contains(&title), "{title}\n{}", reader.screen());
}

#[test]
fn rows_that_the_reader_has_unfolded_stay_unfolded() {
    let mut reader = Reader::new(120, 40);
    reader.press("3 g");
    let at_folded = |reader: &Reader| {
        reader.state.focused_section().is_some() && reader.line(reader.focused_line()).contains("▸ ")
    };
    while !at_folded(&reader) {
        let before = reader.state.cursor();
        assert_ne!(reader.press("]").state.cursor(), before, "no section is folded");
    }
    reader.press("z R");
    let text = text_of(&reader, reader.state.focused_section().unwrap());
    let comparison = Comparison::of(changed(str::to_owned), &ReferenceChoice::default()).unwrap();
    reader.tell(Message::Reloaded {
        generation: 1,
        comparison: Box::new(comparison),
        warnings: Vec::new(),
        kept: 0,
    });
    assert!(!reader.line(reader.focused_line()).contains("▸ "), "{}", reader.screen());
    assert_eq!(text_of(&reader, reader.state.focused_section().unwrap()), text);
}

#[test]
fn files_that_change_again_and_again_are_read_once_more_after_each_comparison() {
    let mut reader = Reader::new(120, 40);
    reader.press("W");
    assert!(reader.state.is_watching() && reader.screen().contains("watching"));
    assert_eq!(reader.effects, [Effect::Watch(true)]);
    reader.effects.clear();
    let reloaded = |generation| {
        let comparison = Comparison::of(changed(str::to_owned), &ReferenceChoice::default()).unwrap();
        Message::Reloaded { generation, comparison: Box::new(comparison), warnings: Vec::new(), kept: 0 }
    };
    reader.tell(Message::FilesChanged);
    assert_eq!(reader.effects, [Effect::Reload { generation: 1 }]);
    // However often they change meanwhile, the result is shown, and then one more is asked for.
    (0..3).for_each(|_| reader.tell(Message::FilesChanged));
    assert_eq!(reader.effects.len(), 1);
    reader.tell(reloaded(1));
    assert!(reader.screen().contains("reloaded"));
    assert_eq!(reader.effects[1..], [Effect::Reload { generation: 2 }]);
    reader.tell(reloaded(2));
    assert_eq!((reader.effects.len(), reader.state.progress()), (2, &Progress::Done));
    reader.press("W");
    assert!(reader.screen().contains("no longer watching") && !reader.state.is_watching());
}
