//! The columns layout as a reader meets it: whole speeches side by side, with answers beside the focus.

use std::path::PathBuf;

use crate::support::{Reader, comparison, english_samples, files, samples};
use insta::assert_snapshot;
use refrain::app::{Message, ScreenLayout};
use refrain::compare::{Comparison, SectionPlace, SpeechId};
use refrain::formats::ReadOptions;
use refrain::speech::load_all;

fn reader_of(files: &[PathBuf], columns: u16, lines: u16) -> Reader {
    Reader::with(comparison(files), Vec::new(), columns, lines)
}

#[test]
fn chinese_at_60_columns() {
    assert_snapshot!(Reader::new(60, 20).press("v ] ] ]").screen_and_styles());
}

#[test]
fn chinese_at_80_columns() {
    assert_snapshot!(Reader::new(80, 24).press("v ] ] ] j j").screen_and_styles());
}

#[test]
fn chinese_at_120_columns() {
    assert_snapshot!(Reader::new(120, 40).press("v l ] ] n").screen_and_styles());
}

#[test]
fn chinese_at_200_columns() {
    assert_snapshot!(Reader::new(200, 50).press("v ] ] ] ] ]").screen_and_styles());
}

#[test]
fn english_at_60_columns() {
    assert_snapshot!(reader_of(&english_samples(), 60, 20).press("v 3 g ] ] ]").screen_and_styles());
}

#[test]
fn english_at_80_columns() {
    assert_snapshot!(reader_of(&english_samples(), 80, 24).press("v Space").screen_and_styles());
}

#[test]
fn english_at_120_columns() {
    assert_snapshot!(reader_of(&english_samples(), 120, 40).press("v G").screen_and_styles());
}

#[test]
fn english_at_200_columns() {
    assert_snapshot!(reader_of(&english_samples(), 200, 50).press("v 4 ] ] ] n").screen_and_styles());
}

#[test]
fn local_wording_alone_with_the_rest_folded() {
    assert_snapshot!(reader_of(&samples(), 120, 30).press("v ] ] ] f l").screen_and_styles());
}

/// The text of a speech without white space.
fn whole_text(reader: &Reader, speech: SpeechId) -> String {
    without_space(reader.state.comparison().speeches[speech].text.as_str())
}

fn without_space(text: &str) -> String {
    text.split_whitespace().collect()
}

/// The first characters of a section, as many as stand on its first line at any width.
fn start_of(reader: &Reader, place: SectionPlace) -> String {
    let speech = &reader.state.comparison().speeches[place.speech];
    let own = speech.section(place.section).own;
    speech.slice(own).trim().chars().take(4).collect()
}

/// The line of the screen's body on which the focused section starts, if it does so on the screen.
fn focused_start(reader: &Reader) -> Option<usize> {
    let body = usize::from(reader.state.regions().unwrap().body);
    (reader.focused_line() - body).checked_sub(reader.state.cursor().line)
}

#[test]
fn a_speech_is_read_from_start_to_end_line_by_line() {
    let mut reader = Reader::new(90, 30);
    for number in ["1", "2", "3"] {
        reader.press("g v").press(number).press("g");
        let speech = reader.state.focus();
        let mut read = String::new();
        let mut before = None;
        while before != Some(reader.state.cursor()) {
            before = Some(reader.state.cursor());
            let body = usize::from(reader.state.regions().unwrap().body);
            let line = &reader.column_lines(speech)[reader.focused_line() - body];
            // Why a notice is one is said above it.
            if !line.starts_with("not part of the speech:") {
                read.push_str(line);
            }
            reader.press("j");
        }
        assert_eq!(without_space(&read), whole_text(&reader, speech));
        reader.press("v");
    }
}

#[test]
fn what_answers_the_focused_section_best_starts_beside_it() {
    let mut reader = reader_of(&samples(), 200, 50);
    reader.press("v g");
    let mut answers = 0;
    for _ in 0..reader.state.comparison().speeches[SpeechId(0)].sections.len() {
        let (focused, start) = (reader.state.focused_section().unwrap(), focused_start(&reader).unwrap());
        for speech in (1..5).map(SpeechId) {
            let line = reader.column_lines(speech)[start].clone();
            let links = reader.state.view().links_of(focused);
            let best =
                links.iter().filter_map(|link| link.other(focused)).find(|other| other.speech == speech);
            match best {
                Some(best) => {
                    assert!(line.starts_with(&start_of(&reader, best)), "{line}\n{}", reader.screen())
                }
                // Said above the column, and never inside running text.
                None => {
                    let column = reader.state.columns()[speech.0];
                    let part = reader.buffer();
                    let y = reader.state.regions().unwrap().parts.unwrap();
                    let cells = column.text_left()..column.text_left() + column.text_width();
                    let part: String = cells.map(|x| part[(x, y)].symbol().to_owned()).collect();
                    assert_eq!(part.trim(), "no counterpart");
                    assert_ne!(line, "no counterpart");
                }
            }
            answers += usize::from(best.is_some());
        }
        reader.press("]");
    }
    assert!(answers > 10, "only {answers} answers were looked at");
}

#[test]
fn a_long_section_and_its_answer_both_stay_in_view() {
    let mut reader = reader_of(&samples(), 90, 16);
    reader.press("v 1 g");
    let other = SpeechId(1);
    for _ in 0..300 {
        reader.press("j");
        let focused = reader.state.focused_section().unwrap();
        let links = reader.state.view().links_of(focused);
        let best = links.iter().filter_map(|link| link.other(focused)).find(|place| place.speech == other);
        if let Some(best) = best {
            let speech = &reader.state.comparison().speeches[other];
            let own = without_space(speech.slice(speech.section(best.section).own));
            let seen = reader.column_lines(other).iter().any(|line| {
                let line = without_space(line);
                !line.is_empty() && own.contains(&line)
            });
            assert!(seen, "{own}\n{}", reader.screen());
        }
    }
}

#[test]
fn switching_the_layout_leaves_the_focused_text_on_its_line() {
    let mut reader = reader_of(&samples(), 120, 30);
    // Far enough from the ends that both layouts have text above and below.
    reader.press("g Space");
    let mut compared = 0;
    for keys in ["]", "j j"].repeat(8) {
        reader.press(keys);
        let section = reader.state.focused_section();
        let text = |reader: &Reader| {
            let body = usize::from(reader.state.regions().unwrap().body);
            let lines = reader.column_lines(reader.state.focus());
            (reader.focused_line(), lines[reader.focused_line() - body].clone())
        };
        let before = text(&reader);
        reader.press("v");
        assert_eq!(reader.state.screen_layout(), ScreenLayout::Columns);
        let has_text = !before.1.contains(['▸', '─', '↗', '↕']) && !before.1.is_empty();
        if let Some(section) = section.filter(|_| has_text) {
            assert_eq!(reader.state.focused_section(), Some(section));
            assert_eq!(text(&reader), before, "{}", reader.screen());
            compared += 1;
        }
        let in_columns = text(&reader);
        reader.press("v");
        assert_eq!(reader.state.screen_layout(), ScreenLayout::Rows);
        assert_eq!(text(&reader), in_columns, "{}", reader.screen());
    }
    assert!(compared > 5, "only {compared} lines were compared");
}

#[test]
fn the_speech_that_takes_the_focus_does_not_move() {
    let mut reader = reader_of(&samples(), 160, 45);
    reader.press("v ] ] ] ] ] j j");
    for key in ["l", "l", "h", "4", "1", "l"] {
        let target = match key {
            "l" => SpeechId(reader.state.focus().0 + 1),
            "h" => SpeechId(reader.state.focus().0 - 1),
            number => SpeechId(number.parse::<usize>().unwrap() - 1),
        };
        let before = reader.column_lines(target);
        let after = reader.press(key).column_lines(target);
        assert_eq!(reader.state.focus(), target);
        assert_eq!(before, after);
    }
}

#[test]
fn the_focus_keeps_its_text_and_line_through_resizing_measures_and_filters() {
    let mut reader = reader_of(&samples(), 120, 40);
    reader.press("v Space Space n");
    let (section, line) = (reader.state.focused_section(), reader.focused_line());
    for (columns, lines) in [(100, 40), (180, 40), (61, 40), (120, 40)] {
        reader.resize(columns, lines);
        assert_eq!((reader.state.focused_section(), reader.focused_line()), (section, line), "at {columns}");
    }
    for keys in ["-", "+", ">", "<", "B", "f b", "f a"] {
        reader.press(keys);
        assert_eq!((reader.state.focused_section(), reader.focused_line()), (section, line), "after {keys}");
    }
}

#[test]
fn before_the_results_are_there_nothing_is_said_to_have_no_counterpart() {
    let files = files();
    let outlined = Comparison::outlined(load_all(&files, &ReadOptions::default()).unwrap().speeches);
    let mut reader = Reader::with(outlined, Vec::new(), 120, 40);
    reader.press("v Tab ] ] ] ]");
    assert!(!reader.screen().contains("no counterpart"), "{}", reader.screen());
    let (section, line) = (reader.state.focused_section(), reader.focused_line());
    reader.tell(Message::Compared { generation: 0, comparison: Box::new(comparison(&files)) });
    assert_eq!((reader.state.focused_section(), reader.focused_line()), (section, line));
}

#[test]
fn nothing_folds_without_a_filter_and_what_a_filter_folds_opens_with_z() {
    let mut reader = reader_of(&samples(), 120, 40);
    reader.press("v g");
    let unfolded = reader.screen();
    assert!(!unfolded.contains('▸'), "{unfolded}");
    assert!(reader.press("z").screen().contains("only what the filter excludes can be folded"));
    reader.press("f x g");
    let folded = |reader: &Reader| {
        let body = usize::from(reader.state.regions().unwrap().body);
        reader.column_lines(SpeechId(0))[reader.focused_line() - body].starts_with('▸')
    };
    assert!(folded(&reader), "{}", reader.screen());
    assert!(!folded(reader.press("z")), "{}", reader.screen());
    assert!(folded(reader.press("z")), "{}", reader.screen());
    reader.press("f a g");
    assert_eq!(reader.screen(), unfolded);
}

#[test]
fn hits_and_phrases_are_reached_in_the_order_of_the_speeches() {
    let mut reader = reader_of(&samples(), 120, 40);
    reader.press("v /").type_text("发展").press("Enter");
    let mut before = reader.state.item().unwrap();
    for _ in 0..30 {
        let now = reader.press("n").state.item().unwrap();
        assert!(before < now, "{before:?} {now:?}");
        assert_eq!(reader.state.focus(), now.speech);
        before = now;
    }
    reader.press("Esc N");
    let item = reader.state.item().unwrap();
    assert!(item.speech == before.speech && item < before);
}

#[test]
fn going_down_and_up_again_ends_at_the_start() {
    let mut reader = Reader::new(100, 30);
    let start = reader.press("v g").screen();
    let last = reader.state.comparison().speeches[SpeechId(0)].sections.len() - 1;
    for keys in [["j", "k"], ["Ctrl-d", "Ctrl-u"], ["Space", "b"], ["]", "["], ["}", "{"], ["G", "g"]] {
        for _ in 0..200 {
            reader.press(keys[0]);
        }
        assert_eq!(reader.state.focused_section().unwrap().section.0, last, "{} reaches the end", keys[0]);
        for _ in 0..200 {
            reader.press(keys[1]);
        }
        reader.press("g");
        assert_eq!(reader.screen(), start, "{} comes back", keys[1]);
    }
}

#[test]
fn the_status_line_names_the_layout_the_section_and_why_its_answers_stand_beside_it() {
    let mut reader = reader_of(&samples(), 200, 40);
    assert!(reader.line_from_bottom(2).starts_with(" row "));
    reader.press("v g ] ] ] ] ] ] ]");
    let status = reader.line_from_bottom(2);
    assert!(status.starts_with(" columns  section 8/12  1 一是必须做到"), "{status}");
    assert!(status.contains("↔ 2 ") && status.contains("↔ 4 "), "{status}");
}

#[test]
fn a_jump_and_the_way_back_keep_the_layout_and_the_place() {
    let mut reader = reader_of(&samples(), 120, 40);
    reader.press("v ] ] ] j");
    let before = reader.screen();
    reader.press("p Enter");
    assert_eq!(reader.state.screen_layout(), ScreenLayout::Columns);
    assert_ne!(reader.screen(), before);
    assert_eq!(reader.press("Ctrl-o").screen(), before);
}

#[test]
fn another_layout_never_changes_the_speech_in_focus() {
    let mut reader = reader_of(&samples(), 120, 40);
    for _ in 0..30 {
        let focus = reader.state.focus();
        for _ in 0..2 {
            reader.press("v");
            assert_eq!(reader.state.focus(), focus, "{}", reader.screen());
        }
        reader.press("]");
    }
}
