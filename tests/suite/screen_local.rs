//! What belongs to a place and what was left in from another, on the screen.

use crate::support::{self, Reader};
use insta::assert_snapshot;
use ratatui::style::Modifier;
use refrain::app::{Appearance, Colours, Effect, Evidence, Filter, Overlay, Size, State, Threads};
use refrain::compare::{Class, ViewSettings};
use refrain::strings::InterfaceLanguage;

/// The name that was left in when the first speech was written from the second.
const LEFT_IN: &str = "富力新城社区";

/// Where the first character of a wording stands on the screen.
fn found(reader: &Reader, wording: &str) -> (u16, u16) {
    let buffer = reader.buffer();
    let first = wording.chars().next().unwrap().to_string();
    let at = |x: u16, y: u16| -> String {
        let cells = (x..buffer.area.width).step_by(2).take(wording.chars().count());
        cells.map(|x| buffer[(x, y)].symbol()).collect()
    };
    let area = (0..buffer.area.height).flat_map(|y| (0..buffer.area.width).map(move |x| (x, y)));
    let mut area = area.filter(|&(x, y)| buffer[(x, y)].symbol() == first);
    area.find(|&(x, y)| at(x, y) == wording).unwrap()
}

#[test]
fn what_was_left_in_alarms_in_the_gutter_in_the_text_and_in_the_counts() {
    let mut reader = Reader::of_copied(150, 40);
    // Three names, however often each stands: what the list and the report count.
    assert_eq!(reader.state.left_in(), 3);
    assert!(reader.line(0).contains("! 3 names"), "{}", reader.line(0));
    reader.press("/").type_text(LEFT_IN).press("Enter");
    let section = reader.state.focused_section().unwrap();
    let here = reader.state.left_in_within(section);
    let places = format!("! left in at {here} place");
    assert!(reader.line_from_bottom(2).contains(&places), "{}", reader.line_from_bottom(2));
    reader.press("Esc");
    let line = reader.line(reader.focused_line());
    assert!(line.contains("►!"), "{line}");
}

#[test]
fn of_a_passage_with_edits_only_the_words_that_differ_are_underlined() {
    let texts = [
        "Friends:\n\nWe shall repair every bridge in the county before the first frost of the year, and we shall open the schools again in spring.",
        "Friends:\n\nWe shall repair every road in the county before the first frost of the year, and we shall open the schools again in spring.",
    ];
    let reader = Reader::of_texts(&texts, 120, 24);
    let buffer = reader.buffer();
    let is_underlined = |&(x, y): &(u16, u16)| buffer[(x, y)].modifier.contains(Modifier::UNDERLINED);
    let area = (0..24).flat_map(|y| (0..120).map(move |x| (x, y)));
    let underlined: String = area.filter(is_underlined).map(|at| buffer[at].symbol().to_owned()).collect();
    assert_eq!(underlined, "bridgeroad", "{}", reader.screen());
}

#[test]
fn speeches_with_nothing_left_in_show_no_alarm() {
    let reader = Reader::new(150, 40);
    assert_eq!(reader.state.left_in(), 0);
    assert!(!reader.screen().contains("left in"));
}

#[test]
fn what_was_left_in_is_told_without_colour_too() {
    let appearance = Appearance { colours: Colours::None, ..Appearance::default() };
    let size = Size { columns: 150, lines: 40 };
    let comparison = support::comparison(&support::copied_files());
    let state =
        State::new(comparison, ViewSettings::default(), Vec::new(), appearance, size, Threads::default());
    let mut reader = Reader { state, effects: Vec::new() };
    reader.press("/").type_text(LEFT_IN).press("Enter Esc");
    let (x, y) = found(&reader, LEFT_IN);
    let modifier = reader.buffer()[(x, y)].modifier;
    assert!(modifier.contains(Modifier::REVERSED | Modifier::UNDERLINED | Modifier::BOLD), "{modifier:?}");
}

#[test]
fn the_local_list_names_what_belongs_to_the_place_by_kind_and_what_was_left_in_first() {
    let mut reader = Reader::of_copied(100, 30);
    assert!(reader.press("L").line(2).contains("! left in: "), "{}", reader.line(2));
    assert_snapshot!(reader.screen_and_styles());
}

#[test]
fn enter_goes_to_the_chosen_find_and_back_returns() {
    let mut reader = Reader::of_copied(150, 40);
    let start = reader.state.cursor();
    reader.press("L Enter");
    let item = reader.state.item().unwrap();
    assert!(reader.state.comparison().speeches[item.speech].slice(item.range).contains("富力新城社区"));
    assert!(reader.line(reader.focused_line()).contains('!'));
    assert_eq!(reader.press("Ctrl-o").state.cursor(), start);
}

#[test]
fn a_digit_turns_the_local_list_to_another_speech() {
    let mut reader = Reader::of_copied(150, 40);
    assert!(reader.press("L 3").screen().contains("邻里茶室"));
    assert!(reader.press("9").screen().contains("there is no speech 9"));
    reader.press("G Enter");
    assert_eq!(reader.state.focus().0, 2);
    assert!(!reader.press("L L").screen().contains("Local wording"));
}

#[test]
fn a_filter_dims_the_rest_folds_rows_that_have_nothing_of_it_and_is_named() {
    let mut reader = Reader::of_copied(150, 40);
    let rows = reader.state.view().table.rows.len();
    assert_snapshot!("the_filter_choice", reader.press("f").screen());
    assert!(reader.press("c").line_from_bottom(2).contains("left in"));
    assert_snapshot!("left_in_only", reader.screen_and_styles());
    assert_eq!(reader.state.view().table.rows.len(), rows, "rows are folded, not taken away");
    let find = reader.state.item().expect("it goes to the first find");
    assert!(reader.line(reader.focused_line()).contains('!'), "{find:?}");
    reader.press("f a");
    assert_eq!(reader.state.filter(), Filter::All);
}

#[test]
fn the_focused_section_keeps_its_screen_line_under_a_filter() {
    let mut reader = Reader::of_copied(150, 30);
    reader.press("/").type_text(LEFT_IN).press("Enter Esc");
    let (section, line) = (reader.state.focused_section(), reader.focused_line());
    for filter in ["f l", "f b", "f a"] {
        reader.press(filter);
        assert_eq!(reader.state.focused_section(), section, "{filter}");
        assert_eq!(reader.focused_line(), line, "{filter}");
    }
}

#[test]
fn rows_without_counterpart_are_shown_alone() {
    let mut reader = Reader::new(120, 40);
    let folded = |reader: &Reader| reader.screen().matches('▸').count();
    reader.press("f x");
    assert!(reader.line_from_bottom(2).contains("without counterpart"));
    let only = folded(&reader);
    reader.press("f a");
    assert!(folded(&reader) < only, "answering rows are folded under the filter");
}

#[test]
fn a_find_that_was_left_in_says_which_other_speech_has_it() {
    let mut reader = Reader::of_copied(80, 24);
    let line = reader.press("L").line(3);
    assert!(line.contains("富力新城社区") && line.contains("also in 2"), "{line}");
    assert!(reader.press("2").line(3).contains("also in 1"), "{}", reader.line(3));
}

#[test]
fn what_the_speeches_of_a_row_say_of_their_places_stands_side_by_side() {
    let mut reader = Reader::of_copied(120, 40);
    reader.press("/").type_text(LEFT_IN).press("Enter Esc L r");
    assert_snapshot!(reader.screen_and_styles());
    let speech = |reader: &Reader| match reader.state.overlays().last() {
        Some(Overlay::Local(list)) => list.speech.0,
        _ => 9,
    };
    let first = speech(&reader);
    let second = speech(reader.press("l"));
    assert_ne!(first, second);
    assert_eq!(speech(reader.press("h")), first);
    reader.press("l Enter");
    assert_eq!(reader.state.focus().0, second);
    assert_snapshot!("a_row_at_80_columns", Reader::of_copied(80, 24).press("] ] L Tab").screen());
}

#[test]
fn under_a_filter_n_goes_through_what_it_shows() {
    let mut reader = Reader::of_copied(150, 40);
    let marked = |reader: &Reader| {
        let item = reader.state.item().unwrap();
        let spans = &reader.state.view().spans[item.speech];
        spans.iter().find(|span| span.range == item.range && span.class() == Class::Local).cloned()
    };
    reader.press("f l n");
    assert!(reader.line_from_bottom(2).contains(" places"), "{}", reader.line_from_bottom(2));
    assert!(marked(&reader).is_some());
    reader.press("Esc Esc f c g n");
    assert!(reader.line_from_bottom(2).contains("6 places"), "{}", reader.line_from_bottom(2));
    let mut speeches = vec![reader.state.item().unwrap().speech];
    for _ in 1..6 {
        assert!(marked(reader.press("n")).unwrap().is_left_in());
        speeches.push(reader.state.item().unwrap().speech);
    }
    speeches.dedup();
    assert!(speeches.len() > 1, "all speeches are gone through");
    assert!(reader.press("n").screen().contains("no more wording left in"));
}

#[test]
fn escape_ends_search_filter_and_warnings_in_this_order() {
    let comparison = support::comparison(&support::copied_files());
    let mut reader = Reader::with(comparison, vec!["a warning".to_owned()], 150, 40);
    reader.press("f l /").type_text(LEFT_IN).press("Enter");
    reader.press("Esc");
    assert!(reader.state.search().is_none());
    assert_eq!(reader.state.filter(), Filter::Local);
    reader.press("Esc");
    assert_eq!((reader.state.filter(), reader.state.open_warnings().len()), (Filter::All, 1));
    assert!(reader.press("Esc").state.open_warnings().is_empty());
}

/// One speech has a place that the other's writer forgot to change, beside wording that both share.
const OWN: &str = "同志们：\n\n临潭镇要发展，临潭镇要改革，临潭镇要开放，临潭镇有未来，我们要坚定不移推进乡村全面振兴各项工作。";
const GUEST: &str = "同志们：\n\n我们要坚定不移推进乡村全面振兴各项工作。\n\n各村要抓紧行动起来，把临潭镇的路灯一盏一盏数清楚，今年秋天以前都修好。";

#[test]
fn enter_and_copy_on_what_was_left_in_are_about_that_find() {
    let mut reader = Reader::of_texts(&[OWN, GUEST], 120, 30);
    reader.press("f c Enter");
    assert!(matches!(reader.state.overlays(), [Overlay::Phrases(_)]), "{}", reader.screen());
    assert!(reader.screen().contains("5 occurrences"), "{}", reader.screen());
    reader.press("Esc y p");
    let copied = reader.effects.iter().find_map(|effect| match effect {
        Effect::Copy(Evidence::Phrase(places)) => Some(places.clone()),
        _ => None,
    });
    let comparison = reader.state.comparison();
    let copied: Vec<&str> = copied.unwrap().into_iter().map(|place| comparison.wording(place)).collect();
    assert_eq!(copied, ["临潭镇"; 5]);
}

#[test]
fn enter_on_local_wording_says_why_it_is_local() {
    let mut reader = Reader::of_texts(&[OWN, GUEST], 120, 30);
    reader.press("1 f l n Enter");
    assert!(reader.line_from_bottom(2).contains("local: 临潭镇 (place)"), "{}", reader.screen());
    let mut reader =
        reader.seeing(Appearance { language: InterfaceLanguage::Chinese, ..Appearance::default() });
    reader.press("1 f l n Enter");
    assert!(reader.line_from_bottom(2).contains("本地特有：临潭镇（地名）"), "{}", reader.screen());
}

#[test]
fn enter_on_a_hit_lists_all_hits_in_their_context() {
    let mut reader = Reader::of_texts(&[OWN, GUEST], 120, 30);
    reader.press("/").type_text("临潭").press("Enter Enter");
    let screen = reader.screen();
    assert!(screen.contains("5 occurrences"), "{screen}");
    assert!(screen.contains("路灯"), "{screen}");
    reader.press("End Enter");
    assert_eq!(reader.state.focus().0, 1);
}

#[test]
fn the_local_list_has_the_own_sentences_of_the_section() {
    let mut reader = Reader::of_texts(&[OWN, GUEST], 120, 30);
    reader.press("2 G L");
    let screen = reader.screen();
    assert!(screen.contains("own sentences of this section: 1"), "{screen}");
    assert!(screen.contains("各村要抓紧行动起来"), "{screen}");
    assert!(!screen.contains("坚定不移"), "{screen}");
}
