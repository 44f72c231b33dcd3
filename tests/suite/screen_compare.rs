//! The compare screen as a reader meets it.

use crate::support::{Reader, comparison, files, samples};
use insta::assert_snapshot;
use refrain::app::{Effect, Message};
use refrain::compare::{Comparison, SpeechId};
use refrain::formats::ReadOptions;
use refrain::speech::load_all;

#[test]
fn three_speeches_at_80_columns() {
    assert_snapshot!(Reader::new(80, 24).press("] ]").screen_and_styles());
}

#[test]
fn three_speeches_at_120_columns() {
    assert_snapshot!(Reader::new(120, 40).press("] ] n").screen_and_styles());
}

#[test]
fn three_speeches_at_200_columns() {
    assert_snapshot!(Reader::new(200, 50).screen_and_styles());
}

#[test]
fn a_terminal_too_small_is_told_so() {
    assert_snapshot!(Reader::new(20, 5).screen_and_styles());
}

#[test]
fn no_size_at_all_is_no_error() {
    for (columns, lines) in [(0, 0), (1, 1), (59, 24), (60, 8), (400, 8), (60, 200)] {
        Reader::new(columns, lines).press("] n p Esc ? Esc").screen();
    }
}

#[test]
fn a_newcomer_sees_titles_text_and_keys() {
    let reader = Reader::with(comparison(&samples()), Vec::new(), 160, 40);
    assert!(reader.line(0).starts_with(" refrain  boilerplate  1 "), "{}", reader.line(0));
    assert!(reader.screen().contains("同志们："));
    assert!(reader.line_from_bottom(0).contains("? help  q quit"));
}

#[test]
fn sections_that_nothing_answers_are_folded_to_one_line_and_open_with_z() {
    let mut reader = Reader::new(120, 40);
    let folded = |reader: &Reader| reader.screen().matches("▸ ").count();
    while !reader.line(reader.focused_line()).contains("▸ ") {
        reader.press("]");
    }
    let before = folded(&reader);
    let line = reader.focused_line();
    reader.press("z");
    assert!(folded(&reader) < before, "{}", reader.screen());
    assert_eq!(reader.focused_line(), line, "the focus stays on its line");
    reader.press("z");
    assert_eq!(folded(&reader), before);
}

#[test]
fn folding_and_unfolding_a_row_comes_back_to_the_line_that_it_was_folded_at() {
    let mut reader = Reader::with(comparison(&samples()), Vec::new(), 120, 40);
    reader.press("] j j j");
    let (place, line) = (reader.state.cursor(), reader.focused_line());
    assert!(place.line > 2, "inside a row: {place:?}");
    assert_eq!(reader.press("z").state.cursor().line, 0);
    assert_eq!(reader.press("z").state.cursor(), place);
    assert_eq!(reader.focused_line(), line);
    reader.press("z j k z");
    assert_eq!(reader.state.cursor(), place, "also after the reader was elsewhere");
}

#[test]
fn the_focus_keeps_its_text_and_its_line_when_the_width_changes() {
    let mut reader = Reader::with(comparison(&samples()), Vec::new(), 120, 40);
    reader.press("Space Space Space Space Space n");
    let line = reader.focused_line();
    let item = reader.state.item().unwrap();
    for (columns, lines) in [(100, 40), (180, 40), (61, 40), (240, 40), (120, 40)] {
        reader.resize(columns, lines);
        assert_eq!(reader.focused_line(), line, "at {columns} columns");
        assert_eq!(reader.state.item(), Some(item));
    }
}

#[test]
fn the_focus_keeps_its_section_and_its_line_when_the_results_arrive() {
    let files = files();
    let outlined = Comparison::outlined(load_all(&files, &ReadOptions::default()).unwrap().speeches);
    let mut reader = Reader::with(outlined, Vec::new(), 120, 40);
    assert!(reader.screen().contains("comparing: "), "{}", reader.screen());
    reader.press("Tab ] ] ]");
    let (section, line) = (reader.state.focused_section().unwrap(), reader.focused_line());
    let results = Box::new(comparison(&files));
    reader.tell(Message::Compared { generation: 0, comparison: results });
    assert!(!reader.screen().contains("comparing: "));
    assert_eq!(reader.state.focused_section(), Some(section));
    assert_eq!(reader.focused_line(), line);
}

#[test]
fn the_overview_shows_no_figures_before_there_are_any() {
    let outlined = Comparison::outlined(load_all(&files(), &ReadOptions::default()).unwrap().speeches);
    let mut reader = Reader::with(outlined, Vec::new(), 120, 40);
    let screen = reader.press("i").screen();
    assert!(screen.contains("comparing: ") && !screen.contains('%'), "{screen}");
}

#[test]
fn results_of_another_generation_are_dropped() {
    let files = files();
    let outlined = Comparison::outlined(load_all(&files, &ReadOptions::default()).unwrap().speeches);
    let mut reader = Reader::with(outlined, Vec::new(), 120, 40);
    let results = Box::new(comparison(&files));
    reader.tell(Message::Compared { generation: 7, comparison: results });
    assert!(reader.screen().contains("comparing: "));
}

#[test]
fn a_failed_comparison_leaves_the_text_and_says_so() {
    let files = files();
    let outlined = Comparison::outlined(load_all(&files, &ReadOptions::default()).unwrap().speeches);
    let mut reader = Reader::with(outlined, Vec::new(), 120, 40);
    reader.tell(Message::CompareFailed { generation: 0, reason: "out of luck".to_owned() });
    assert!(reader.screen().contains("the comparison failed: out of luck"));
    assert!(reader.screen().contains("同志们："));
}

#[test]
fn going_down_and_up_again_ends_at_the_start() {
    let mut reader = Reader::new(100, 30);
    let start = reader.press("g").screen();
    let first = reader.state.cursor();
    let last_row = reader.state.view().table.rows.len() - 1;
    for keys in [["j", "k"], ["Ctrl-d", "Ctrl-u"], ["Space", "b"], ["]", "["], ["}", "{"]] {
        for _ in 0..400 {
            reader.press(keys[0]);
        }
        assert_eq!(reader.state.cursor().block, last_row, "{} reaches the end", keys[0]);
        for _ in 0..400 {
            reader.press(keys[1]);
        }
        assert_eq!(reader.state.cursor(), first, "{} reaches the start", keys[1]);
        reader.press("g");
        assert_eq!(reader.screen(), start, "{} comes back", keys[1]);
    }
}

#[test]
fn every_line_of_the_table_is_passed_once_on_the_way_down() {
    let mut reader = Reader::new(100, 30);
    reader.press("g k");
    let mut before = reader.state.cursor();
    loop {
        let now = reader.press("j").state.cursor();
        if now == before {
            break;
        }
        let same_row = now.block == before.block && now.line == before.line + 1;
        let next_row = now.block == before.block + 1 && now.line == 0;
        assert!(same_row || next_row, "{before:?} to {now:?}");
        before = now;
    }
    assert_eq!(before.block + 1, reader.state.view().table.rows.len());
}

#[test]
fn columns_are_chosen_by_arrow_and_by_number() {
    let mut reader = Reader::new(120, 40);
    assert_eq!(reader.press("l").state.focus(), SpeechId(1));
    assert_eq!(reader.press("3").state.focus(), SpeechId(2));
    assert_eq!(reader.press("l").state.focus(), SpeechId(2));
    assert_eq!(reader.press("h h h").state.focus(), SpeechId(0));
    assert!(reader.press("8").screen().contains("there is no speech 8"));
}

#[test]
fn columns_that_do_not_fit_are_reached_by_moving_sideways() {
    let mut reader = Reader::with(comparison(&samples()), Vec::new(), 70, 30);
    let titles = |reader: &Reader| -> Vec<char> {
        let line = reader.line(1);
        line.chars()
            .zip(line.chars().skip(1))
            .filter(|(edge, _)| "│┃".contains(*edge))
            .map(|(_, n)| n)
            .collect()
    };
    assert_eq!(titles(&reader), ['1', '2']);
    assert_eq!(titles(reader.press("l l l")), ['4'], "the focused column has the heavy edge");
    assert!(reader.line(1).starts_with(" 1 "), "the base stays: {}", reader.line(1));
}

#[test]
fn another_base_gives_the_rows_another_order() {
    let mut reader = Reader::new(120, 40);
    reader.press("2 ] ] ]");
    let (section, line) = (reader.state.focused_section(), reader.focused_line());
    reader.press("B");
    assert!(reader.line(0).ends_with("base 2"), "{}", reader.line(0));
    assert_eq!(reader.state.focused_section(), section);
    assert_eq!(reader.focused_line(), line);
    let rows = &reader.state.view().table.rows;
    let order: Vec<_> = rows.iter().flat_map(|row| row.cells[SpeechId(1)].clone()).collect();
    assert!(order.is_sorted());
}

#[test]
fn the_minimum_and_the_spread_change_live_within_their_limits() {
    let mut reader = Reader::new(120, 40);
    let shared = |reader: &Reader| reader.state.view().phrases.len();
    let at_six = shared(&reader);
    reader.press("- -");
    assert!(reader.screen().contains("minimum 4 characters  spread 2"), "{}", reader.screen());
    let at_four = shared(&reader);
    assert!(at_four > at_six);
    assert!(reader.press("-").screen().contains("limit reached"));
    assert_eq!(shared(reader.press("+ +")), at_six);
    assert!(shared(reader.press(">")) < at_six);
    assert!(reader.screen().contains("minimum 6 characters  spread 3"), "{}", reader.screen());
    assert!(reader.press(">").screen().contains("limit reached"));
    assert_eq!(shared(reader.press("<")), at_six);
}

#[test]
fn the_status_line_says_why_the_sections_of_a_row_stand_together() {
    let mut reader = Reader::new(160, 40);
    while !reader.line_from_bottom(2).contains("words") {
        let before = reader.state.cursor();
        assert_ne!(reader.press("]").state.cursor(), before, "no link has words for a reason");
    }
    assert!(reader.line_from_bottom(2).contains('↔'));
    assert!(reader.line_from_bottom(1).contains("shared 100%"), "the salutation is the same in all");
}

#[test]
fn warnings_stay_until_they_are_put_away_and_can_be_read_again_in_the_help() {
    let warnings = vec!["a.txt: no such file".to_owned(), "b.txt: empty".to_owned()];
    let mut reader = Reader::with(comparison(&files()), warnings, 120, 40);
    reader.press("] ] j");
    assert!(reader.screen().contains("2 warnings, see ?: a.txt: no such file  (Esc dismisses this)"));
    let line = reader.focused_line();
    reader.press("Esc");
    assert!(!reader.screen().contains("no such file"));
    assert_eq!(reader.focused_line(), line);
    assert!(reader.press("?").screen().contains("b.txt: empty"));
}

#[test]
fn the_terminal_is_told_to_quit_suspend_and_repaint() {
    let mut reader = Reader::new(120, 40);
    reader.press("Ctrl-z Ctrl-l q Ctrl-c");
    assert_eq!(reader.effects, [Effect::Suspend, Effect::Repaint, Effect::Quit, Effect::Quit]);
}

#[test]
fn a_chinese_input_method_can_stay_on() {
    let mut reader = Reader::new(120, 40);
    reader.press("】 】");
    let there = reader.state.cursor();
    assert_eq!(Reader::new(120, 40).press("] ]").state.cursor(), there);
    assert!(reader.press("？").screen().contains("Help"));
    reader.press("Esc 、");
    assert!(reader.screen().contains("search"));
}

#[test]
fn a_row_of_which_nothing_is_on_the_screen_is_one_line_that_says_whose_it_is() {
    let mut reader = Reader::with(comparison(&samples()), Vec::new(), 80, 60);
    let rows = reader.state.view().table.rows.clone();
    reader.press("g");
    for (index, row) in rows.iter().enumerate() {
        let hidden = row.cells[SpeechId(0)].is_empty() && row.cells[SpeechId(1)].is_empty();
        assert_eq!(reader.state.cursor().block, index);
        assert_eq!(reader.line(reader.focused_line()).contains("only in "), hidden, "row {}", index + 1);
        while reader.state.cursor().block == index && index + 1 < rows.len() {
            reader.press("]");
        }
    }
}

#[test]
fn down_and_up_pass_over_blank_lines_and_never_change_the_speech() {
    let mut reader = Reader::new(120, 40);
    for (key, layout) in [("1", "v"), ("2", "v")] {
        reader.press(key).press("g");
        for step in ["j", "k"] {
            for _ in 0..200 {
                let line = reader.line(reader.focused_line());
                let beside: String = line.split(['│', '┃']).filter(|cell| cell.contains('►')).collect();
                let is_rule = line.contains('─');
                let filled = beside.chars().any(|character| character.is_alphanumeric());
                assert!(filled || is_rule || beside.is_empty(), "{}", reader.screen());
                let before = reader.state.focus();
                reader.press(step);
                assert_eq!(reader.state.focus(), before);
            }
        }
        reader.press(layout);
    }
}

#[test]
fn the_header_tells_up_to_nine_speeches_apart_at_eighty_columns() {
    let places = ["清水县", "白石县", "黄岭县", "青田县", "红河县", "蓝关县", "紫阳县", "金湾县", "银川县"];
    let texts = places.map(|place| format!("{place}政府工作报告\n\n各位代表：\n{place}要办好各项实事。"));
    for count in 4..=9 {
        let texts: Vec<&str> = texts.iter().take(count).map(String::as_str).collect();
        let reader = Reader::of_texts(&texts, 80, 24);
        let header = reader.line(0);
        for (number, place) in (1..).zip(&places).take(count) {
            let short: String = place.chars().take(2).collect();
            assert!(header.contains(&format!("{number} {short}")), "{count}: {header}");
        }
        // Where the shares have no room beside the names they stand beside the titles of the columns.
        assert!(header.contains('%') || reader.line(1).contains('%'), "{count}: {}", reader.screen());
    }
}
