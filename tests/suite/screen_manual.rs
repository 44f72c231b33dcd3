//! What a reader decides manually: links, dismissed phrases, and what is copied and edited.

use crate::support;
use std::fs;

use crate::support::{Reader, comparison, files};
use insta::assert_snapshot;
use refrain::app::overlay::phrase_list::Item;
use refrain::app::{Copied, Effect, Evidence, Message, Overlay};
use refrain::compare::{Class, LinkReason, RowId, RowKind, SectionPlace, SpeechId};
use refrain::notes::Notes;
use refrain::speech::Speech;

/// The sections on the focused row.
fn row_of(reader: &Reader, place: SectionPlace) -> RowId {
    reader.state.view().table.row_of(place)
}

/// Goes to a section step by step, and unfolds its row.
fn go_to(reader: &mut Reader, place: SectionPlace) {
    reader.press(&(place.speech.0 + 1).to_string()).press("g");
    while reader.state.focused_section() != Some(place) {
        let before = reader.state.cursor();
        let folded = reader.line(reader.focused_line()).contains("▸ ");
        reader.press(if RowId(before.block) == row_of(reader, place) && folded { "z" } else { "]" });
        assert!(folded || reader.state.cursor() != before, "{place:?} is nowhere");
    }
}

/// A reader at a section without counterpart.
fn at_an_unanswered_section() -> (Reader, SectionPlace) {
    let mut reader = Reader::new(120, 40);
    let rows = &reader.state.view().table.rows;
    let row = rows
        .iter()
        .find(|row| row.kind == RowKind::Unanswered && !row.cells[SpeechId(2)].is_empty())
        .unwrap();
    let place = SectionPlace { speech: SpeechId(2), section: row.cells[SpeechId(2)][0] };
    go_to(&mut reader, place);
    (reader, place)
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

#[test]
fn a_links_the_focused_section_to_the_one_that_the_reader_goes_to() {
    let (mut reader, from) = at_an_unanswered_section();
    reader.press("a");
    assert!(reader.line_from_bottom(2).contains("link 3 "), "{}", reader.line_from_bottom(2));
    assert!(reader.press("Enter").line_from_bottom(2).contains("the same speech"));
    assert!(reader.line_from_bottom(0).contains("Enter link"), "said once: {}", reader.line_from_bottom(0));
    let to = go_to_answered(&mut reader);
    assert_snapshot!("picking", reader.screen_and_styles());
    reader.press("Enter");
    assert_eq!(row_of(&reader, from), row_of(&reader, to), "the table follows at once");
    assert_eq!(reader.state.focused_section(), Some(to), "the focus stays where it is");
    assert_eq!(reader.effects, [Effect::KeepNotes]);
    let view = reader.state.view();
    let links = view.links_of(from);
    assert_eq!((links[0].other(from), links[0].reasons[0]), (Some(to), LinkReason::Manual));
    assert_snapshot!("linked", reader.screen_and_styles());
    assert!(reader.press("k").line_from_bottom(2).contains("manual"), "{}", reader.line_from_bottom(2));
}

#[test]
fn leaving_the_choice_changes_nothing() {
    let (mut reader, from) = at_an_unanswered_section();
    let before = reader.screen();
    reader.press("a Esc");
    assert_eq!((reader.screen(), reader.state.focused_section()), (before, Some(from)));
    reader.press("a q");
    assert!(reader.effects.is_empty(), "q leaves the choice, not the program");
    assert!(reader.state.notes().is_empty());
}

#[test]
fn a_link_that_is_taken_away_comes_back_manually() {
    let mut reader = Reader::new(120, 40);
    let section = go_to_answered(&mut reader);
    let other = reader.state.view().links_of(section)[0].other(section).unwrap();
    reader.press("A");
    assert!(reader.line_from_bottom(2).contains("no longer linked: "), "{}", reader.line_from_bottom(2));
    assert!(reader.state.view().links_of(section).iter().all(|link| link.other(section) != Some(other)));
    assert_eq!(reader.state.focused_section(), Some(section));
    assert_eq!((reader.state.notes().linked.len(), reader.state.notes().unlinked.len()), (0, 1));
    reader.press("a");
    go_to(&mut reader, other);
    reader.press("a");
    assert_eq!(row_of(&reader, section), row_of(&reader, other));
    assert_eq!((reader.state.notes().linked.len(), reader.state.notes().unlinked.len()), (1, 0));
}

#[test]
fn a_section_that_nothing_answers_has_no_link_to_take_away() {
    let (mut reader, _) = at_an_unanswered_section();
    assert!(reader.press("A").line_from_bottom(2).contains("no link to remove"));
    assert!(reader.effects.is_empty());
}

/// The shares of shared wording, over all speeches.
fn shared(reader: &Reader) -> f64 {
    reader.state.view().shares.iter().map(|shares| shares.of(Class::Shared)).sum()
}

#[test]
fn delete_dismisses_a_phrase_until_it_is_taken_back() {
    let mut reader = Reader::new(100, 30);
    let (before, phrases) = (shared(&reader), reader.state.view().phrases.clone());
    reader.press("p");
    while !matches!(chosen(&reader), Some(Item::Phrase(_))) {
        reader.press("Down");
    }
    let Some(Item::Phrase(id)) = chosen(&reader) else { unreachable!() };
    let phrase = reader.state.view().phrases[id].clone();
    reader.press("Delete");
    assert_snapshot!("dismissed", reader.screen_and_styles());
    let view = reader.state.view();
    assert!(shared(&reader) < before, "it counts no more");
    assert!(view.phrases.iter().all(|other| other.text != phrase.text));
    for place in &phrase.occurrences {
        let inside = |link: &&refrain::compare::Link| {
            let of = |own: SectionPlace, range| own.speech == place.speech && place.range.covers(range);
            link.common.iter().any(|common| of(link.a, common.a) || of(link.b, common.b))
        };
        assert_eq!(view.links.iter().filter(inside).count(), 0, "not as common wording either");
    }
    assert_eq!(reader.state.notes().dismissed, std::slice::from_ref(&phrase.text));

    for _ in 0..phrases.len() + reader.state.view().near_matches.len() {
        reader.press("Down");
    }
    assert_eq!(chosen(&reader), Some(Item::Dismissed(0)), "it stands at the end of the list");
    reader.press("Delete");
    assert!((shared(&reader) - before).abs() < 1e-12);
    assert!(reader.state.notes().is_empty());
    assert_eq!(reader.effects, [Effect::KeepNotes, Effect::KeepNotes]);
}

fn chosen(reader: &Reader) -> Option<Item> {
    let [Overlay::Phrases(list)] = reader.state.overlays() else { return None };
    list.item()
}

#[test]
fn a_near_match_can_be_dismissed_too() {
    let mut reader = Reader::with(comparison(&support::samples()), Vec::new(), 120, 40);
    let near = reader.state.view().near_matches.len();
    reader.press("p");
    while !matches!(chosen(&reader), Some(Item::NearMatch(_))) {
        let before = chosen(&reader);
        reader.press("Down");
        assert_ne!(chosen(&reader), before, "no near match is listed");
    }
    reader.press("Delete");
    assert!(reader.state.view().near_matches.len() < near);
}

#[test]
fn notes_of_an_earlier_session_are_shown_again() {
    let (mut reader, from) = at_an_unanswered_section();
    reader.press("a");
    let to = go_to_answered(&mut reader);
    reader.press("Enter");
    let notes: Notes = reader.state.notes();
    let mut again = Reader::new(120, 40);
    again.tell(Message::Noted(notes));
    assert_eq!(row_of(&again, from), row_of(&again, to));
    assert!(again.effects.is_empty(), "nothing is written without an act of the reader");
}

#[test]
fn u_takes_decisions_back_one_by_one_and_ctrl_r_makes_them_again() {
    let mut reader = Reader::new(120, 40);
    let section = go_to_answered(&mut reader);
    let links = reader.state.view().links.len();
    assert!(!reader.line(0).contains("manual"));
    reader.press("A").press("p Delete Esc");
    assert!(reader.line(0).contains("2 manual"), "{}", reader.line(0));
    let decided = reader.state.notes();
    reader.effects.clear();

    assert!(reader.press("u").line_from_bottom(2).contains("undone, 1 more to undo"));
    assert!(reader.state.notes().dismissed.is_empty());
    assert_eq!(reader.state.view().links.len(), links - 1);
    assert!(reader.press("u").line_from_bottom(2).contains("undone, 0 more to undo"));
    assert!(reader.state.notes().is_empty());
    assert_eq!((reader.state.view().links.len(), reader.state.focused_section()), (links, Some(section)));
    assert!(!reader.line(0).contains("manual"));
    assert!(reader.press("u").line_from_bottom(2).contains("nothing to undo"));
    assert_eq!(reader.effects, [Effect::KeepNotes, Effect::KeepNotes]);

    reader.press("Ctrl-r Ctrl-r");
    assert_eq!(reader.state.notes(), decided);
    assert!(reader.press("Ctrl-r").line_from_bottom(2).contains("nothing to redo"));
    reader.press("u").press("A");
    assert!(reader.press("Ctrl-r").line_from_bottom(2).contains("nothing to redo"), "another way was taken");
}

#[test]
fn a_tick_is_taken_back_in_the_list_and_kept_beside_its_speech() {
    let mut reader = Reader::of_copied(120, 40);
    reader.press("! x");
    let ticked = reader.state.settings().ticked.clone();
    let speech = ticked.iter().next().unwrap().0;
    reader.effects.clear();
    reader.press("u");
    assert!(reader.state.settings().ticked.is_empty());
    assert!(matches!(reader.state.overlays(), [Overlay::Checklist(_)]), "the list stays open");
    reader.press("Ctrl-r");
    assert_eq!(reader.state.settings().ticked, ticked);
    assert_eq!(reader.effects, [Effect::KeepTicked(speech), Effect::KeepTicked(speech)]);
}

#[test]
fn what_is_read_again_cannot_be_undone() {
    let mut reader = Reader::new(120, 40);
    go_to_answered(&mut reader);
    reader.press("A");
    let notes = reader.state.notes();
    reader.tell(Message::Noted(notes));
    assert!(reader.press("u").line_from_bottom(2).contains("nothing to undo"));
}

#[test]
fn a_new_file_of_notes_is_announced() {
    let mut reader = Reader::new(120, 40);
    go_to_answered(&mut reader);
    reader.press("A").tell(Message::KeptInNew("talks/a.txt.refrain.toml".into()));
    let line = reader.line_from_bottom(2);
    assert!(line.contains("no longer linked") && line.contains("saved in talks/a.txt.refrain"), "{line}");
}

#[test]
fn what_cannot_be_kept_holds_for_the_session_and_is_said() {
    let mut reader = Reader::new(120, 40);
    go_to_answered(&mut reader);
    let links = reader.state.view().links.len();
    reader.press("A").tell(Message::NotKept("read-only".to_owned()));
    assert!(reader.line_from_bottom(2).contains("not saved; kept until you quit: read-only"));
    assert_eq!(reader.state.view().links.len(), links - 1);
}

#[test]
fn y_offers_the_section_the_row_and_the_phrase() {
    let mut reader = Reader::new(100, 30);
    let section = go_to_answered(&mut reader);
    reader.press("y");
    assert_snapshot!("copy", reader.screen_and_styles());
    reader.press("s y r");
    let row = RowId(reader.state.cursor().block);
    let asked = [Evidence::Section(section), Evidence::Row(row)].map(Effect::Copy);
    assert_eq!(reader.effects, asked);
    let evidence = Evidence::Section(section);
    reader.tell(Message::Copied(Copied::Whole { evidence, characters: 120 }));
    assert!(reader.line_from_bottom(2).contains("copied the section: 120 characters"));
    reader.tell(Message::Copied(Copied::TooMuch { bytes: 90_000, limit: 74_994 }));
    assert!(reader.line_from_bottom(2).contains("not copied: 90000 bytes"));
}

#[test]
fn the_phrase_under_the_focus_and_the_chosen_one_are_copied_with_all_places() {
    let mut reader = Reader::new(100, 30);
    reader.press("p");
    while !matches!(chosen(&reader), Some(Item::Phrase(_))) {
        reader.press("Down");
    }
    let Some(Item::Phrase(id)) = chosen(&reader) else { unreachable!() };
    let phrase = reader.state.view().phrases[id].clone();
    reader.press("Ctrl-y");
    reader.press("Enter y p");
    let copied: Vec<&Evidence> = reader
        .effects
        .iter()
        .filter_map(|e| if let Effect::Copy(what) = e { Some(what) } else { None })
        .collect();
    assert_eq!(copied[0], &Evidence::Phrase(phrase.occurrences));
    let Evidence::Phrase(places) = copied[1] else { unreachable!() };
    assert!(places.len() >= 2);
}

#[test]
fn e_names_the_line_of_the_file() {
    let mut reader = Reader::new(120, 40);
    let section = go_to_answered(&mut reader);
    reader.press("e");
    let speech = &reader.state.comparison().speeches[section.speech];
    let line = speech.sections[section.section].file_line;
    assert_eq!(reader.effects, [Effect::Edit { path: files()[1].clone(), line }]);
    let text = fs::read_to_string(&files()[1]).unwrap();
    let own = speech.slice(speech.sections[section.section].own);
    assert!(text.lines().nth(line - 1).unwrap().contains(own.lines().next().unwrap()));
}

#[test]
fn a_line_inside_a_section_of_several_lines_has_a_line_of_its_own() {
    let text = "We meet today in an hour of trial,\nand we shall not fail.\n\nThank you all.\n".to_owned();
    let speech = Speech::from_string("a.txt", text);
    let position = |words: &str| speech.text.as_str().split(words).next().unwrap().chars().count();
    let lines = ["We meet", "shall", "Thank"].map(|words| speech.file_line(position(words)));
    assert_eq!(lines, [1, 2, 4]);
}

#[test]
fn what_is_too_long_for_a_line_has_two_and_link_mode_still_says_what_it_waits_for() {
    let path =
        "/home/reader/speeches of the county committee/autumn meeting of all townships/draft.refrain.toml";
    let mut reader = Reader::new(80, 24);
    reader.tell(Message::NotKept(format!("{path}: permission denied")));
    let bottom = format!("{}{}", reader.line_from_bottom(2).trim_end(), reader.line_from_bottom(1));
    assert!(
        bottom.contains("not saved; kept until you quit") && bottom.contains("permission denied"),
        "{bottom}"
    );
    assert!(reader.press("!").screen().contains("to look at"));
    reader.tell(Message::NotKept(format!("{path}: permission denied")));
    assert!(reader.screen().contains("permission denied"), "{}", reader.screen());
    let mut reader = Reader::new(80, 24);
    let prompt = reader.press("a").line_from_bottom(2);
    assert!(prompt.contains("Esc cancels"), "{prompt}");
    let told = reader.press("9").screen();
    assert!(told.contains("there is no speech 9") && told.contains("Esc cancels"), "{told}");
    assert!(reader.press("Enter").screen().contains("Esc cancels"), "{}", reader.screen());
}
