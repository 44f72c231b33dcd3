//! What a newcomer reads: that every sign is explained, that keys and messages say what is true at the moment, and in
//! which units lengths are told.

use std::sync::Arc;

use crate::support::{Reader, comparison, english_samples, files, samples};
use insta::assert_snapshot;
use refrain::app::{Appearance, Filter};
use refrain::compare::{Comparison, ReferenceChoice, SpeechId};
use refrain::speech::Speech;
use refrain::strings::InterfaceLanguage;
use refrain::text::width::AmbiguousWidth;

fn chinese(reader: Reader) -> Reader {
    reader.seeing(Appearance { language: InterfaceLanguage::Chinese, ..Appearance::default() })
}

/// A reader of speeches that are written here.
fn reader_of(speeches: &[&str], columns: u16, lines: u16) -> Reader {
    let speeches = (1..)
        .zip(speeches)
        .map(|(n, text)| Arc::new(Speech::from_string(format!("{n}.txt"), (*text).to_owned())));
    Reader::with(
        Comparison::of(speeches.collect(), &ReferenceChoice::none()).unwrap(),
        Vec::new(),
        columns,
        lines,
    )
}

#[test]
fn the_help_wraps_behind_its_keys_on_a_narrow_screen() {
    assert_snapshot!(Reader::new(60, 60).press("?").screen());
    assert_snapshot!(chinese(Reader::new(60, 60)).press("?").screen());
}

#[test]
fn the_help_draws_the_signs_that_the_screen_draws() {
    for (ambiguous, signs) in [
        (AmbiguousWidth::One, ["┃", "►", "▸", "↗ 4 row 26", "↕ moved", "↔ 0.71", "▐"]),
        (AmbiguousWidth::Two, ["#", ">", ">", "^ 4 row 26", "% moved", "<> 0.71", "]"]),
    ] {
        let mut reader = Reader::new(80, 200).seeing(Appearance { ambiguous, ..Appearance::default() });
        let help = reader.press("?").screen();
        let explained: Vec<&str> =
            help.lines().map(|line| line.trim_matches(['│', '|']).trim_start()).collect();
        for sign in signs {
            assert!(explained.iter().any(|line| line.starts_with(sign)), "{sign}\n{help}");
        }
    }
    let mut reader = Reader::new(80, 200);
    let help = reader.press("?").screen();
    for name in ["41%", "own", "minimum", "spread", "by chance", "only in 5", "+1", "（at home｜）"] {
        assert!(help.contains(&format!("  {name} ")), "{name}\n{help}");
    }
}

#[test]
fn a_list_that_takes_text_says_so_and_how_to_leave_it() {
    for columns in [60, 80, 120] {
        let mut reader = Reader::new(columns, 30);
        let keys = reader.press("p").line_from_bottom(0);
        assert!(keys.starts_with(" type to filter  Enter go there  Esc close"), "{keys}");
        assert!(!keys.contains(" q ") && !keys.contains(" ? "), "{keys}");
    }
    assert!(Reader::new(80, 200).press("?").screen().contains("in a text field the key"));
}

#[test]
fn the_most_useful_keys_come_first() {
    let reader = Reader::new(80, 24);
    let keys = reader.line_from_bottom(0);
    assert_eq!(keys.trim(), "Enter places  n phrase  ? help  q quit  i overview  ! check  L local  f filter");
    let wide = Reader::new(200, 24).line_from_bottom(0);
    let order = [
        "L local",
        "f filter",
        "o outline",
        "/ search",
        "d diff",
        "p phrases",
        "] section",
        "m map",
        "v layout",
        "y copy",
    ];
    let places: Vec<usize> = order.iter().map(|hint| wide.find(hint).unwrap()).collect();
    assert!(places.is_sorted(), "{wide}");
}

#[test]
fn escape_is_named_while_there_is_something_to_close() {
    let mut reader = Reader::with(comparison(&files()), vec!["b.txt: empty".to_owned()], 80, 24);
    let mut keys = |pressed: &str| reader.press(pressed).line_from_bottom(0);
    assert!(keys("").contains("places  Esc dismiss  n "));
    assert!(keys("f l").contains("Esc end filter"));
    assert!(keys("/ a Enter").contains("Esc end search"));
    assert!(keys("Esc").contains("Esc end filter"));
    assert!(keys("Esc").contains("Esc dismiss"));
    assert!(!keys("Esc").contains("Esc"));
    assert!(!keys("n").contains("Esc"));
    assert!(keys("f").contains("Esc q close"));
}

#[test]
fn a_filter_that_would_leave_nothing_says_so_and_leaves_the_table_as_it_was() {
    let one = "同志们：\n一是加强党的建设。坚持以人民为中心的发展思想，推进各项工作。\n";
    let same = [one, one];
    let other = ["同志们：\n甲乙丙丁。\n", "朋友们：\n子丑寅卯。\n"];
    for (speeches, key, told) in [
        (same, "c", "nothing left in"),
        (same, "x", "every section has a counterpart"),
        (same, "l", "no local wording"),
        (other, "b", "no boilerplate"),
    ] {
        let mut reader = reader_of(&speeches, 80, 24);
        let before = reader.press("j").screen();
        reader.press("f").press(key);
        assert!(reader.line_from_bottom(2).contains(told), "{told}\n{}", reader.screen());
        assert_eq!(reader.state.filter(), Filter::All);
        assert_eq!(reader.press("k j").screen(), before, "{told}");
    }
    assert!(chinese(Reader::new(80, 24)).press("f c").screen().contains("没有漏改之处"));
}

#[test]
fn an_empty_cell_says_so_and_how_the_others_on_its_row_answer_each_other() {
    let mut reader = Reader::new(160, 40);
    reader.press("]");
    let told = loop {
        let before = reader.state.cursor();
        let empty = (1..=3).find_map(|speech| {
            let status = reader.press(&speech.to_string()).line_from_bottom(2);
            (reader.state.focused_section().is_none() && status.contains('↔')).then_some((speech, status))
        });
        match empty {
            Some(told) => break told,
            None => assert_ne!(reader.press("1 ]").state.cursor(), before, "no cell is empty"),
        }
    };
    let (speech, status) = told;
    assert!(status.contains(&format!("nothing of speech {speech} here  ")), "{status}");
    let table = &reader.state.view().table;
    let cell = &table.rows[reader.state.focused_row()].cells[SpeechId(speech - 1)];
    assert!(cell.is_empty());
}

#[test]
fn several_warnings_are_counted_before_the_first_is_told() {
    let warnings =
        ["a", "b", "c"].map(|name| format!("{name}.txt: a reason that is far too long for the line"));
    let reader = Reader::with(comparison(&files()), warnings.to_vec(), 60, 24);
    assert!(reader.screen().contains("3 warnings, see ?: a.txt: a reason"), "{}", reader.screen());
    let mut one = Reader::with(comparison(&files()), warnings[..1].to_vec(), 60, 24);
    assert!(one.screen().contains("1 warning, see ?: a.txt: a reason"), "{}", one.screen());
    assert!(!one.resize(120, 24).screen().contains("see ?"), "{}", one.screen());
    let reader = chinese(reader);
    assert!(reader.screen().contains("提醒 3 条，按 ? 查看：a.txt"), "{}", reader.screen());
}

#[test]
fn lengths_are_told_in_the_units_of_the_speeches() {
    let english = Reader::with(comparison(&english_samples()), Vec::new(), 120, 30);
    assert!(english.screen().contains("minimum 4 words  spread 2"), "{}", english.screen());
    assert!(Reader::new(120, 30).screen().contains("minimum 6 characters  spread 2"));
    assert!(Reader::new(60, 30).screen().contains("spread 2"));
    let mixed: Vec<_> = files().into_iter().chain(english_samples()).collect();
    let mut mixed = Reader::with(comparison(&mixed), Vec::new(), 160, 30);
    assert!(mixed.screen().contains("minimum 6 characters, 4 words  spread 2"), "{}", mixed.screen());
    mixed.resize(60, 30);
    assert!(mixed.line_from_bottom(1).contains("minimum 6"), "{}", mixed.screen());
    assert!(mixed.line_from_bottom(1).contains("by chance"), "{}", mixed.screen());
}

#[test]
fn phrases_of_english_speeches_are_as_long_as_they_have_words() {
    let mut reader = Reader::with(comparison(&english_samples()), Vec::new(), 120, 60);
    let phrases = reader.press("- - p").screen();
    let lengths: Vec<(usize, usize)> = phrases
        .lines()
        .take_while(|line| !line.contains("occurrences"))
        .filter_map(|line| {
            let wording = line.find(char::is_alphabetic)?;
            let length = line[..wording].split_whitespace().next_back()?.parse().ok()?;
            Some((length, line[wording..].trim_end_matches('│').split_whitespace().count()))
        })
        .collect();
    assert!(lengths.iter().any(|&(length, _)| length == 3), "three words are the minimum\n{phrases}");
    for (length, words) in lengths {
        assert!(words <= length && length <= words + 2, "{length} for {words} words\n{phrases}");
    }
}

#[test]
fn the_part_of_a_column_is_no_watermark_and_ends_in_an_ellipsis_where_it_is_cut() {
    let point =
        "坚持以人民为中心的发展思想，推进老旧小区改造，完善养老托育服务，办好群众关心的小事，把好事办实";
    let text = format!("同志们：\n{point}。\n\n更多精彩内容请关注微信公众号：公文写作\n");
    let mut reader = reader_of(&[&text, &text], 200, 24);
    reader.press("G");
    let notice = reader.state.focused_section().unwrap();
    let reason = reader.state.comparison().section(notice).reason;
    assert!(reason.is_some(), "the last section is a notice\n{}", reader.screen());
    let parts = reader.line(2);
    assert!(!parts.contains("公众号"), "{parts}");
    assert!(parts.contains("坚持以人民"), "{parts}");
    reader.resize(80, 24);
    let parts = reader.line(2);
    assert_eq!(parts.matches('…').count(), 2, "{parts}");
}

#[test]
fn a_word_diff_with_a_speech_that_is_not_there_says_so() {
    let mut reader = Reader::new(100, 30);
    while reader.press("] d").state.overlays().is_empty() {}
    assert!(reader.press("9").screen().contains("there is no speech 9"));
    assert_eq!(reader.state.focus(), SpeechId(0));
    assert!(reader.press("1").screen().contains("speech 1 has no section that matches this one"));
}

#[test]
fn a_choice_leaves_the_status_line_in_view_and_says_how_to_leave_it() {
    for lines in [24, 40] {
        let mut reader = Reader::new(80, lines);
        let status = [1, 2].map(|line| reader.line_from_bottom(line));
        reader.press("f");
        assert_eq!([1, 2].map(|line| reader.line_from_bottom(line)), status);
        assert!(reader.screen().contains("f Esc  no change"), "{}", reader.screen());
    }
    let mut small = Reader::new(60, 8);
    assert!(small.press("f").screen().contains("everything"), "{}", small.screen());
    assert!(chinese(Reader::new(80, 24)).press("f").screen().contains("f Esc  保持不变"));
}

#[test]
fn each_of_the_five_questions_is_answered_within_two_keys() {
    let answers = [
        ("i", "Most reused"),
        ("n Enter", "occurrences"),
        ("L", "places: "),
        ("f x", "without counterpart"),
        ("!", "to look at"),
    ];
    for (keys, answer) in answers {
        assert!(keys.split(' ').count() <= 2);
        let mut reader = Reader::with(comparison(&samples()), Vec::new(), 80, 24);
        assert!(reader.press(keys).screen().contains(answer), "{keys}: {}", reader.screen());
    }
}

#[test]
fn the_key_line_says_which_keys_answer_the_questions_until_one_is_pressed() {
    let Reader { state, effects } = Reader::new(80, 24);
    let mut reader = Reader { state: state.greeting(), effects };
    let line = reader.line_from_bottom(0);
    for asked in ["i who copied", "! names left in", "L what is its own", "n Enter where else", "? help"] {
        assert!(line.contains(asked), "{line}");
    }
    assert!(reader.press("Ctrl-l").line_from_bottom(0).contains("who copied"), "painting anew is no answer");
    assert!(!reader.press("j").line_from_bottom(0).contains("who copied"));
}

#[test]
fn what_is_too_short_for_a_phrase_is_not_stepped_to() {
    let mut reader = Reader::with(comparison(&samples()), Vec::new(), 80, 24);
    for _ in 0..4 {
        reader.press("n Enter");
        assert!(reader.line(1).contains("Phrases: "), "{}", reader.screen());
        reader.press("Esc");
    }
}
