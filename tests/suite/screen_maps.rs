//! What shows whole speeches at once: the map of links, the outline, the overview; and every overlay at two sizes and in
//! Chinese.

use crate::support::{self, Reader};
use insta::assert_snapshot;
use refrain::app::{Appearance, Overlay, Size, State, Threads};
use refrain::compare::{SpeechId, ViewSettings};
use refrain::strings::InterfaceLanguage;

/// A reader who reads Chinese.
fn chinese(columns: u16, lines: u16) -> Reader {
    let appearance = Appearance { language: InterfaceLanguage::Chinese, ..Appearance::default() };
    let size = Size { columns, lines };
    let comparison = support::comparison(&support::files());
    let state =
        State::new(comparison, ViewSettings::default(), Vec::new(), appearance, size, Threads::default());
    Reader { state, effects: Vec::new() }
}

/// A reader of 25 speeches.
fn many(columns: u16, lines: u16) -> Reader {
    let files: Vec<_> = [support::files(), support::copied_files()].concat();
    let files: Vec<_> = files.iter().cycle().take(25).cloned().collect();
    Reader::with(support::comparison(&files), Vec::new(), columns, lines)
}

#[test]
fn the_map_shows_where_each_section_of_the_base_is_answered() {
    assert_snapshot!("map_at_80_columns", Reader::new(80, 24).press("m").screen_and_styles());
    assert_snapshot!("map_at_120_columns", Reader::new(120, 40).press("m j l").screen_and_styles());
    assert_snapshot!("map_in_chinese", chinese(80, 24).press("m G").screen());
}

#[test]
fn the_map_opens_at_the_focused_section_and_enter_goes_to_its_counterpart() {
    let mut reader = Reader::new(120, 40);
    reader.press("] ]");
    let start = reader.state.focused_section().unwrap();
    reader.press("m 2");
    let Some(Overlay::Map(map)) = reader.state.overlays().last() else { panic!("no map") };
    assert_eq!(map.section(), Some(start));
    let Some(Overlay::Map(map)) = reader.state.overlays().last() else { panic!("no map") };
    let counterpart = map.counterpart().unwrap().place;
    reader.press("Enter");
    assert_eq!(reader.state.focused_section(), Some(counterpart));
    assert_eq!(reader.press("Ctrl-o").state.focused_section(), Some(start));
    assert!(reader.press("m 1").screen().contains("no column for speech 1"));
    assert!(!reader.press("m").screen().contains("Map:"));
}

#[test]
fn a_counterpart_out_of_order_is_marked_on_the_map() {
    let mut reader = Reader::with(support::comparison(&support::samples()), Vec::new(), 120, 40);
    let screen = reader.press("m").screen();
    assert!(screen.contains('↕'), "{screen}");
    let Some(Overlay::Map(map)) = reader.state.overlays().last() else { panic!("no map") };
    let column: Vec<_> = map.rows.iter().filter_map(|row| row.counterparts[0]).collect();
    let kept = column.iter().filter(|counterpart| !counterpart.crosses);
    assert!(kept.map(|counterpart| counterpart.place.section).is_sorted());
}

#[test]
fn the_outline_shows_the_tree_of_a_speech_with_its_shares() {
    assert_snapshot!("outline_at_80_columns", Reader::of_copied(80, 24).press("o").screen_and_styles());
    assert_snapshot!("outline_at_120_columns", Reader::new(120, 40).press("2 o").screen_and_styles());
    assert_snapshot!("outline_in_chinese", chinese(80, 24).press("o").screen());
}

#[test]
fn the_outline_opens_at_the_focused_section_and_enter_goes_to_the_chosen_one() {
    let mut reader = Reader::new(120, 40);
    reader.press("] ] ]");
    let start = reader.state.focused_section().unwrap();
    reader.press("o Enter");
    assert_eq!(reader.state.focused_section(), Some(start));
    reader.press("o 2");
    assert!(reader.line(1).contains("Outline: 2 "), "{}", reader.line(1));
    reader.press("G Enter");
    let last = reader.state.comparison().speeches[SpeechId(1)].sections.len() - 1;
    assert_eq!(reader.state.focused_section().unwrap().section.0, last);
    assert!(reader.press("o 9").screen().contains("there is no speech 9"));
}

#[test]
fn the_overview_tells_which_speech_has_most_from_others() {
    assert_snapshot!("overview_at_80_columns", Reader::of_copied(80, 24).press("i").screen_and_styles());
    assert_snapshot!(
        "overview_at_120_columns",
        Reader::of_copied(120, 40).press("i Tab j").screen_and_styles()
    );
    assert_snapshot!("overview_in_chinese", chinese(80, 24).press("i").screen());
    let mut reader = Reader::of_copied(120, 40);
    let Some(Overlay::Overview(overview)) = reader.press("i").state.overlays().last() else { panic!() };
    let copied = [0, 1].map(refrain::compare::SpeechId);
    assert!(copied.contains(&overview.speech()) && copied.contains(&overview.other()));
    assert!(overview.overlap.fraction(overview.speech(), overview.other()) > 0.5);
}

#[test]
fn a_pair_leads_to_its_phrases_and_a_phrase_to_where_it_stands() {
    let mut reader = Reader::of_copied(120, 40);
    reader.press("i Enter");
    assert!(reader.line(1).contains("in 1 2"), "{}", reader.line(1));
    let Some(Overlay::Phrases(list)) = reader.state.overlays().last() else { panic!("no phrases") };
    assert!(!list.items.is_empty());
    reader.press("Esc");
    let Some(Overlay::Overview(overview)) = reader.state.overlays().last() else { panic!("closed") };
    let speech = overview.speech();
    reader.press("Tab j Enter");
    assert_eq!(reader.state.item().unwrap().speech, speech);
    assert_eq!(reader.state.focus(), speech);
    assert!(reader.press("i 9").screen().contains("there is no speech 9"));
}

#[test]
fn the_chosen_line_stays_in_view_on_any_screen() {
    for (columns, lines) in [(60, 8), (60, 20), (400, 60)] {
        let mut reader = many(columns, lines);
        let _ = reader.press("p Down Tab Down Esc L r l l j G Tab h Esc").screen();
        for key in ["m", "o", "i"] {
            reader.press(key);
            for _ in 0..30 {
                reader.press("j l");
                let Some(overlay) = reader.state.overlays().last() else { panic!("closed") };
                let section = match overlay {
                    Overlay::Map(map) => map.section().unwrap(),
                    Overlay::Outline(tree) => {
                        refrain::compare::SectionPlace { speech: tree.speech, section: tree.chosen }
                    }
                    Overlay::Overview(overview) => {
                        let name = reader.state.comparison().name(overview.speech());
                        let begins: String =
                            name.distinct.as_ref().unwrap_or(&name.whole).chars().take(4).collect();
                        assert!(reader.screen().contains(&begins), "{begins} is not on\n{}", reader.screen());
                        continue;
                    }
                    _ => panic!("another overlay"),
                };
                let own = reader.state.comparison().section(section).own;
                let speech = &reader.state.comparison().speeches[section.speech];
                let begins: String = speech.slice(own).chars().take(4).collect();
                assert!(reader.screen().contains(&begins), "{begins} is not on\n{}", reader.screen());
            }
            reader.press("Esc");
        }
    }
}

#[test]
fn lists_and_the_word_diff_look_composed_at_two_sizes_and_in_chinese() {
    assert_snapshot!("phrases_at_80_columns", Reader::of_copied(80, 24).press("p").screen_and_styles());
    assert_snapshot!(
        "phrases_at_120_columns",
        Reader::of_copied(120, 40).press("p Down").screen_and_styles()
    );
    assert_snapshot!("phrases_in_chinese", chinese(80, 24).press("p").screen());
    assert_snapshot!("local_at_80_columns", Reader::of_copied(80, 24).press("L j").screen_and_styles());
    assert_snapshot!("local_in_chinese", chinese(80, 24).press("L").screen());
    assert_snapshot!("a_row_in_chinese", chinese(80, 24).press("] L r").screen());
    assert_snapshot!("word_diff_in_chinese", chinese(120, 40).press("] d").screen());
    assert_snapshot!("help_in_chinese", chinese(80, 110).press("?").screen());
}
