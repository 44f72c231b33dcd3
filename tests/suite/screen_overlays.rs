//! What lies over the compare screen: phrases, word diff, search, help.

use std::collections::HashSet;
use std::sync::Arc;

use crate::support::{Reader, comparison, files, samples};
use insta::assert_snapshot;
use ratatui::buffer::Cell;
use ratatui::style::Modifier;
use refrain::app::commands::COMMANDS;
use refrain::app::overlay::word_diff::DiffForm;
use refrain::app::{Appearance, Colours, Effect, Key, Keymap, Message, Overlay, Size, Theme};
use refrain::compare::{Comparison, ReferenceChoice};
use refrain::repeats::MinimumLength;
use refrain::speech::{SpeakingRate, Speech};
use refrain::strings::InterfaceLanguage;

#[test]
fn the_phrase_list_shows_occurrences_in_their_context() {
    assert_snapshot!(Reader::new(100, 30).press("p").screen_and_styles());
}

#[test]
fn typing_filters_the_phrases_and_enter_goes_there() {
    let mut reader = Reader::new(120, 40);
    let start = reader.state.cursor();
    reader.press("p").type_text("同志");
    assert!(reader.line(1).contains(" of "), "{}", reader.line(1));
    reader.press("Tab Down Enter");
    let item = reader.state.item().unwrap();
    let wording = reader.state.comparison().speeches[item.speech].slice(item.range).to_owned();
    assert!(wording.contains("同志"), "{wording}");
    assert_eq!(reader.state.focus(), item.speech);
    assert_eq!(reader.press("Ctrl-o").state.cursor(), start, "back where the jump started");
}

#[test]
fn letters_in_the_phrase_list_are_no_commands() {
    let mut reader = Reader::new(120, 40);
    reader.press("p q Backspace");
    assert!(reader.effects.is_empty());
    assert!(reader.screen().contains("Phrases"));
    reader.press("Esc q");
    assert_eq!(reader.effects, [Effect::Quit]);
}

#[test]
fn home_and_end_go_to_the_first_and_the_last_of_every_list() {
    let mut reader = Reader::with(comparison(&samples()), Vec::new(), 100, 16);
    let position = |reader: &Reader| {
        let rule = reader.line_from_bottom(1);
        let position = rule.split_whitespace().find_map(|word| word.split_once('/'));
        position.map(|(at, count)| (at.parse::<usize>().unwrap(), count.parse::<usize>().unwrap()))
    };
    for list in ["p", "L", "m", "o"] {
        reader.press(list).press("End");
        let (at, count) = position(&reader).unwrap();
        assert!(at == count && count > 10, "{list}: {at} of {count}");
        assert_eq!(position(reader.press("Home")), Some((1, count)), "{list}");
        assert_eq!(position(reader.press("PgDn")), Some((11, count)), "{list}");
        reader.press("Esc");
    }
    reader.press("i End");
    let chosen = |reader: &Reader| match reader.state.overlays() {
        [Overlay::Overview(overview)] => (overview.row, overview.phrases.chosen),
        _ => panic!("the overview is closed"),
    };
    assert_eq!(chosen(&reader), (4, 0));
    assert_eq!(chosen(reader.press("Home")), (0, 0));
    assert!(chosen(reader.press("Tab End")).1 > 0);
    assert_eq!(chosen(reader.press("Home")), (0, 0));
}

#[test]
fn a_list_that_fits_says_no_position() {
    let mut reader = Reader::new(100, 60);
    assert!(!reader.press("o").line_from_bottom(1).contains('/'), "{}", reader.screen());
}

#[test]
fn the_phrases_can_be_sorted() {
    let mut reader = Reader::new(120, 40);
    let first = |reader: &Reader| reader.line(3);
    reader.press("p");
    let by_weight = first(&reader);
    reader.press("Right");
    let lengths: Vec<usize> = (3..12)
        .filter_map(|line| {
            reader.line(line).split_whitespace().find_map(|word| word.parse().ok().filter(|n| *n > 3))
        })
        .collect();
    assert!(lengths.is_sorted_by(|a, b| a >= b), "{lengths:?}");
    assert_eq!(first(reader.press("Left")), by_weight);
}

#[test]
fn enter_opens_the_list_at_the_phrase_under_the_focus() {
    let mut reader = Reader::new(120, 40);
    let phrases = loop {
        let before = reader.state.item();
        reader.press("n");
        assert_ne!(reader.state.item(), before, "no passage has a phrase");
        reader.press("Enter");
        if reader.screen().contains("Phrases") {
            break reader.screen();
        }
    };
    assert!(phrases.contains("occurrences"), "{phrases}");
    let item = reader.state.item().unwrap();
    reader.press("Enter");
    assert!(reader.state.item().unwrap().range.overlaps(item.range));
}

#[test]
fn two_sections_are_set_against_each_other_word_by_word() {
    let mut reader = Reader::new(100, 30);
    let has_phrase = |reader: &Reader| {
        let section = reader.state.focused_section();
        let mut links = reader.state.view().links.iter();
        links.any(|link| {
            section.is_some_and(|section| link.other(section).is_some()) && !link.common.is_empty()
        })
    };
    while !has_phrase(&reader) {
        let before = reader.state.cursor();
        assert_ne!(reader.press("]").state.cursor(), before, "no link has a phrase");
    }
    assert_snapshot!(reader.press("d").screen_and_styles());
    assert!(reader.press("9").screen().contains("there is no speech 9"));
    assert!(!reader.press("d").screen().contains("Word diff"));
}

#[test]
fn a_narrow_word_diff_is_one_text_with_both_wordings() {
    let mut reader = Reader::of_copied(80, 24);
    reader.press("] ] ] ] d");
    assert!(reader.screen().contains("（北苑街道2025｜新城街道2024）"), "{}", reader.screen());
    assert_snapshot!(reader.screen_and_styles());
    assert!(!reader.press("v").screen().contains('｜'));
    assert!(reader.press("v").screen().contains('｜'));
}

#[test]
fn equal_wording_stands_at_the_same_height_in_a_wide_word_diff() {
    let start = "一是加强党的建设。坚持以人民为中心的发展思想，";
    let inserted = "推进老旧小区改造，完善养老托育服务，办好群众关心的小事，把好事办实、实事办好，";
    let end = "以钉钉子精神抓好各项工作的落实。";
    let speech = |name: &str, inserted: &str| {
        Arc::new(Speech::from_string(name, format!("同志们：\n{start}{inserted}{end}\n")))
    };
    let speeches = vec![speech("long", &inserted.repeat(3)), speech("short", "")];
    let comparison = Comparison::of(speeches, &ReferenceChoice::none()).unwrap();
    let mut reader = Reader::with(comparison, Vec::new(), 120, 30);
    let screen = reader.press("] d").screen();
    let line = screen.lines().find(|line| line.contains("钉钉子")).unwrap();
    assert_eq!(line.matches("钉钉子").count(), 2, "{screen}");
    assert_snapshot!(reader.screen_and_styles());
}

#[test]
fn of_two_loosely_alike_sections_what_both_have_is_marked_in_each_speechs_colour() {
    for (columns, form) in [(120, DiffForm::SideBySide), (80, DiffForm::OneColumn)] {
        let mut reader = Reader::with(comparison(&samples()), Vec::new(), columns, 40);
        let is_loose = |reader: &Reader| reader.screen().contains("loosely alike: what both have");
        let found = (0..60).find(|_| {
            let found = is_loose(reader.press("d"));
            if !found {
                reader.press("Esc ]");
            }
            found
        });
        assert!(found.is_some(), "no two sections are loosely alike");
        let [Overlay::Diff(diff)] = reader.state.overlays() else { panic!("{}", reader.screen()) };
        assert_eq!(diff.form(columns), form);
        let [left, right] = diff.common.clone().unwrap();
        assert!(!left.is_empty() && !right.is_empty());
        // The text of the left one stands on the screen first.
        let speech = reader.state.comparison().speech(diff.left.speech);
        let first: String = speech.slice(left[0]).chars().take(2).collect();
        let buffer = reader.buffer();
        let bold = |y: u16| {
            let cells = (0..columns).map(|x| &buffer[(x, y)]);
            cells.filter(|cell| cell.modifier.contains(Modifier::BOLD)).map(Cell::symbol).collect::<String>()
        };
        let text: String = (4..38).map(bold).collect();
        assert!(without_blanks(&text).contains(&first), "{first}\n{}", reader.screen());
    }
}

#[test]
fn a_section_that_nothing_answers_has_no_diff() {
    let mut reader = Reader::new(120, 40);
    while !reader.line(reader.focused_line()).contains("▸ ") {
        reader.press("]");
    }
    assert!(reader.press("d").screen().contains("no matching section to"));
}

#[test]
fn a_search_counts_in_every_speech_and_n_goes_from_hit_to_hit() {
    let mut reader = Reader::new(120, 40);
    reader.press("/").type_text("党的建设");
    let counts: Vec<usize> = reader.state.search().unwrap().hits.iter().map(Vec::len).collect();
    let shown: Vec<String> = (1..).zip(&counts).map(|(speech, hits)| format!("{speech}: {hits}")).collect();
    assert!(reader.line_from_bottom(2).contains(&shown.join("  ")), "{}", reader.line_from_bottom(2));
    reader.press("Enter");
    let mut visited = vec![reader.state.item().unwrap()];
    for _ in 1..counts.iter().sum() {
        reader.press("n");
        visited.push(reader.state.item().unwrap());
    }
    assert!(reader.press("n").screen().contains("from the last match to the first"));
    assert_eq!(reader.state.item(), visited.first().copied(), "it goes round");
    assert!(reader.press("N").screen().contains("from the first match to the last"));
    let mut places: Vec<_> = reader.state.search().unwrap().places().collect();
    visited.sort_unstable();
    places.sort_unstable();
    assert_eq!(visited, places, "every hit is visited once");
    assert!(reader.press("Esc").state.search().is_none());
}

#[test]
fn the_next_match_is_shown_while_it_is_typed_and_escape_returns() {
    let mut reader = Reader::new(120, 40);
    let start = reader.press("] ] ]").state.cursor();
    reader.press("/").type_text("党的建设");
    let shown = reader.state.item().unwrap();
    assert_eq!(reader.state.comparison().wording(shown), "党的建设");
    assert_eq!(reader.press("Esc").state.cursor(), start);
    reader.press("/").type_text("党的建设");
    assert_eq!(reader.state.item(), Some(shown));
    assert_eq!(reader.press("Enter").state.item(), Some(shown), "Enter stays there");
    assert_eq!(reader.press("Esc Ctrl-o").state.cursor(), start, "and one can go back");
}

#[test]
fn a_search_finds_through_the_ends_of_lines_on_the_screen_and_in_any_width() {
    let mut reader = Reader::new(120, 40);
    reader.press("/").type_text("２０２２年");
    assert!(reader.state.search().unwrap().places().count() > 0);
    reader.press("Esc /").type_text("没有这样的话");
    assert!(reader.screen().contains("no match for "));
    reader.press("Esc");
    assert!(reader.state.search().is_none());
}

#[test]
fn pasted_text_goes_to_the_search_without_its_line_ends() {
    let mut reader = Reader::new(120, 40);
    reader.press("/");
    reader.tell(Message::Paste("党的\n建设\u{1b}[31m".to_owned()));
    assert_eq!(reader.state.search().unwrap().query, "党的建设[31m");
}

#[test]
fn the_help_names_every_command_and_the_marks() {
    assert_snapshot!(Reader::new(100, 60).press("?").screen_and_styles());
    for language in InterfaceLanguage::ALL {
        for columns in [60, 80, 120] {
            let mut reader =
                Reader::new(columns, 400).seeing(Appearance { language, ..Appearance::default() });
            let help = read_on(&reader.press("?").screen());
            for entry in COMMANDS.iter() {
                let keys = reader.state.keymap().keys_shown(entry);
                assert!(help.contains(&without_blanks(&keys)), "{} is not in the help", entry.name);
                let explained = without_blanks(entry.words(language.words()).help);
                assert!(help.contains(&explained), "{} is not explained at {columns} columns", entry.name);
            }
            assert!(!help.contains('…'), "nothing is cut at {columns} columns\n{}", reader.screen());
        }
    }
}

/// What stands on a screen inside a frame, without line ends and blanks.
fn read_on(screen: &str) -> String {
    screen.lines().map(|line| without_blanks(line.trim_matches('│'))).collect()
}

fn without_blanks(string: &str) -> String {
    string.split_whitespace().collect()
}

#[test]
fn a_small_help_scrolls_to_its_end_and_no_further() {
    let mut reader = Reader::new(80, 24);
    reader.press("? G");
    let end = reader.screen();
    assert!(end.contains("no copy"), "{end}");
    assert_eq!(reader.press("j Space").screen(), end);
    assert_ne!(reader.press("k").screen(), end);
    assert!(!reader.press("q").screen().contains("Help"));
}

#[test]
fn keys_that_the_reader_has_bound_work_and_are_named_everywhere() {
    let mut keymap = Keymap::default();
    let keys = |names: &[&str]| names.iter().map(|name| name.parse().unwrap()).collect::<Vec<Key>>();
    keymap.bind("next-section", &keys(&["J"])).unwrap();
    keymap.bind("close", &keys(&["Ctrl-g"])).unwrap();
    keymap.bind("show-local", &keys(&["Delete"])).unwrap();
    let start = Reader::with(comparison(&files()), vec!["something is odd".to_owned()], 120, 40);
    let mut reader = Reader { state: start.state.with_keymap(keymap), effects: Vec::new() };
    assert!(reader.line_from_bottom(0).contains("Ctrl-g dismiss"), "{}", reader.line_from_bottom(0));
    reader.state.update(Message::Resize(Size { columns: 200, lines: 40 }));
    assert!(reader.line_from_bottom(0).contains("J section"), "{}", reader.line_from_bottom(0));
    reader.state.update(Message::Resize(Size { columns: 120, lines: 40 }));
    assert!(reader.screen().contains("something is odd  (Ctrl-g dismisses this)"));
    let before = reader.state.cursor();
    assert_eq!(reader.press("]").state.cursor(), before, "its former key does nothing");
    assert_ne!(reader.press("J").state.cursor(), before);
    assert!(reader.press("f").screen().contains("Delete    only local wording"));
    reader.press("? /").type_text("next section").press("Enter");
    assert!(reader.screen().contains("J                 next section, or row"), "{}", reader.screen());
    // The search, the help, the filter, the warning.
    assert!(!reader.press("Ctrl-g Ctrl-g Ctrl-g Ctrl-g").screen().contains("something is odd"));
}

#[test]
fn t_goes_through_all_themes_and_names_each() {
    let mut reader = Reader::new(120, 40);
    let first = reader.buffer();
    let mut seen = Vec::new();
    for _ in Theme::ALL {
        seen.push(reader.press("T").line_from_bottom(2));
    }
    assert!(seen.iter().all(|line| line.contains("theme: ")), "{seen:?}");
    seen.sort();
    seen.dedup();
    assert_eq!(seen.len(), Theme::ALL.len());
    assert_eq!(reader.press("j k").buffer(), first, "and back to the first");

    let mut reader = reader.seeing(Appearance { colours: Colours::None, ..Appearance::default() });
    assert!(reader.press("T").screen().contains("NO_COLOR"));
}

#[test]
fn an_empty_phrase_list_says_what_leaves_nothing() {
    let mut reader = Reader::new(120, 40);
    // Near matches join two speeches, however long the minimum.
    reader.press(">");
    for _ in 0..MinimumLength::HIGHEST.0 {
        reader.press("+");
    }
    assert!(reader.state.view().phrases.is_empty());
    reader.press("p");
    assert!(reader.screen().contains("no phrase of"), "{}", reader.screen());
    assert!(reader.screen().contains("is in 3 speeches; close the list and press - to lower the minimum"));
    reader.type_text("发展");
    assert!(reader.screen().contains("no phrase contains this text"));
}

#[test]
fn enter_on_stock_says_in_how_many_documents_of_which_reference() {
    let texts = [
        "同志们：\n今天我们开会。全面贯彻落实党的二十大精神，坚持稳中求进工作总基调。\n一、修桥\n石桥要修。\n",
        "同志们：\n这次会议很重要，请大家坐好。\n一、种树\n柳树要种。\n",
    ];
    let speeches = texts.map(|text| Arc::new(Speech::from_string("speech", text.to_owned())));
    let comparison = Comparison::of(speeches.to_vec(), &ReferenceChoice::default()).unwrap();
    let mut reader = Reader::with(comparison, Vec::new(), 120, 30);
    let told = |reader: &Reader| reader.screen().contains("documents of the reference zh");
    for _ in 0..8 {
        reader.press("Enter");
        if told(&reader) {
            return;
        }
        reader.press("Esc Down");
    }
    panic!("{}", reader.screen());
}

#[test]
fn speaking_times_follow_the_readers_own_rate() {
    let time = |characters| {
        let rate = SpeakingRate { characters, ..SpeakingRate::default() };
        let mut reader = Reader::new(120, 40).seeing(Appearance { rate, ..Appearance::default() });
        reader.press("o");
        let outline = reader.screen();
        assert!(outline.contains("time"), "{outline}");
        reader.press("Esc i");
        let overview = reader.screen();
        let line = overview.lines().find(|line| line.contains("1  district")).unwrap();
        let time = line.split_whitespace().find(|word| word.contains(':')).unwrap().to_owned();
        let (minutes, seconds) = time.split_once(':').unwrap();
        (minutes.parse::<usize>().unwrap() * 60 + seconds.parse::<usize>().unwrap(), outline)
    };
    let ((slow, slow_outline), (fast, fast_outline)) = (time(100), time(200));
    assert!(slow.abs_diff(2 * fast) <= 2, "{slow} {fast}");
    assert_ne!(slow_outline, fast_outline);
}

#[test]
fn the_help_opens_at_the_part_of_what_is_open_and_can_be_searched() {
    let mut reader = Reader::new(80, 24);
    reader.press("L ?");
    assert!(reader.line(1).contains("In the list of local wording"), "{}", reader.screen());
    reader.press("/").type_text("undo");
    let found = reader.screen();
    assert!(found.contains("Links, copying and files") && found.contains("undo a link"), "{found}");
    assert!(!found.contains("In the list of local wording"), "{found}");
    reader.type_text("zzz");
    assert!(reader.screen().contains("nothing in the help"), "{}", reader.screen());
    reader.press("Esc");
    assert!(reader.screen().contains("Marks"), "{}", reader.screen());
    assert!(reader.state.search().is_none(), "no search of the speeches");
    reader.press("q");
    assert!(matches!(reader.state.overlays(), [Overlay::Local(_)]));
}

#[test]
fn the_first_esc_ends_the_search_of_the_help_and_the_second_closes_it() {
    let mut reader = Reader::new(80, 24);
    reader.press("? /").type_text("undo");
    reader.press("Enter");
    assert!(!reader.screen().contains("Marks"), "{}", reader.screen());
    assert!(reader.press("Esc").screen().contains("Marks"), "{}", reader.screen());
    assert!(reader.press("Esc").state.overlays().is_empty());
}

#[test]
fn from_every_list_the_keys_of_the_others_lead_there() {
    let mut reader = Reader::new(80, 24);
    for (key, wanted) in [("i", "Overview"), ("o", "Outline"), ("m", "Map"), ("L", "Local"), ("p", "Phrases")]
    {
        reader.press(key);
        assert!(reader.line(1).contains(wanted), "{key}: {}", reader.screen());
        assert_eq!(reader.state.overlays().len(), 1);
    }
    // In the phrase list they are typed.
    assert!(reader.press("i").line(1).contains("Phrases"), "{}", reader.screen());
    // In the occurrences nothing is typed, and the keys of the others lead there.
    reader.press("Backspace Tab");
    assert!(reader.press("x").line_from_bottom(0).contains("text filters"), "{}", reader.screen());
    assert!(reader.press("i").line(1).contains("Overview"), "{}", reader.screen());
    assert!(reader.press("p Tab q").state.overlays().is_empty());
}

#[test]
fn at_eighty_columns_the_key_line_answers_the_five_questions() {
    let english = ["Enter places", "n phrase", "i overview", "! check", "L local", "f filter"];
    let chinese = ["Enter 出处", "n 语句", "i 总览", "! 发前查看", "L 本地特有", "f 筛选"];
    for (language, keys) in [(InterfaceLanguage::English, english), (InterfaceLanguage::Chinese, chinese)] {
        let reader = Reader::new(80, 24).seeing(Appearance { language, ..Appearance::default() });
        let line = reader.line_from_bottom(0);
        assert!(keys.iter().all(|key| line.contains(key)), "{line}");
        assert!(line.contains("? ") && line.contains("q "), "{line}");
    }
    // A list names the keys that lead on from it.
    let mut reader = Reader::new(80, 24);
    assert!(reader.press("i").line_from_bottom(0).contains("! check"), "{}", reader.screen());
}

#[test]
fn the_ground_is_dimmed_under_an_overlay_and_not_under_the_line_of_a_search() {
    let mut reader = Reader::new(120, 40);
    let inks = |reader: &Reader| {
        let buffer = reader.buffer();
        let ground: HashSet<_> = (1..20).map(|y| (buffer[(3, y)].fg, buffer[(3, y)].bg)).collect();
        ground.len()
    };
    assert!(inks(&reader) > 1);
    assert_eq!(inks(reader.press("f")), 1, "{}", reader.screen());
    assert!(inks(reader.press("Esc /")) > 1);
}

#[test]
fn the_key_line_says_what_q_does() {
    let mut reader = Reader::new(80, 24);
    assert!(reader.line_from_bottom(0).contains("q quit"));
    let keys = reader.press("L").line_from_bottom(0);
    assert!(keys.contains("Esc q close") && !keys.contains("quit"), "{keys}");
    reader.press("q");
    let Reader { state, effects } = reader;
    let reader = Reader { state: state.opened_from_folder(true), effects };
    assert!(reader.line_from_bottom(0).contains("q back to the folder"), "{}", reader.line_from_bottom(0));
}
