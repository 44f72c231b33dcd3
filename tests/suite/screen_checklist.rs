//! What is to be looked at before a speech is sent, on the screen.

use std::sync::Arc;

use insta::assert_snapshot;
use refrain::app::{Effect, Evidence};
use refrain::compare::{Comparison, ReferenceChoice};
use refrain::speech::Speech;

use crate::support::Reader;

#[test]
fn one_key_lists_what_is_to_be_looked_at_with_its_places() {
    let mut reader = Reader::of_copied(100, 30);
    assert_snapshot!(reader.press("!").screen_and_styles());
    assert!(!reader.press("！").screen().contains("to look at"), "the same key closes it, also full-width");
}

#[test]
fn the_list_fits_the_narrowest_screen() {
    assert_snapshot!(Reader::of_copied(60, 20).press("!").screen());
}

#[test]
fn enter_goes_to_the_place_and_back_returns() {
    let mut reader = Reader::of_copied(150, 40);
    let start = reader.state.cursor();
    reader.press("! Enter");
    let item = reader.state.item().unwrap();
    assert!(reader.state.comparison().wording(item).contains("富力新城"));
    assert_eq!(reader.press("Ctrl-o").state.cursor(), start);
}

#[test]
fn a_tick_stays_with_its_speech_and_is_taken_back_by_the_same_key() {
    let mut reader = Reader::of_copied(150, 40);
    let left = |reader: &Reader| -> usize {
        let title = reader.line(1);
        let count = title.split(": ").nth(1).and_then(|rest| rest.split(' ').next()).unwrap();
        count.parse().unwrap_or(0)
    };
    let before = left(reader.press("!"));
    assert!(before > 0);
    reader.press("x");
    assert_eq!(left(&reader), before - 1);
    assert!(reader.screen().contains("[x] "));
    let ticked = reader.state.settings().ticked.clone();
    let (speech, wording) = ticked.first().unwrap();
    assert!(reader.effects.contains(&Effect::KeepTicked(*speech)), "{:?}", reader.effects);
    assert!(reader.screen().contains(wording.as_str()));
    // A tick goes on to the next entry, whose places are as many keys away.
    reader.press("x g x");
    assert_eq!(left(&reader), before - 1, "the second is ticked, the first no longer");
    reader.press("u u u");
    assert_eq!(left(&reader), before);
    assert!(reader.state.settings().ticked.is_empty());
}

#[test]
fn the_header_and_the_headings_count_what_is_not_ticked_off() {
    let own = |place: &str| format!("{place}要发展，{place}要改革，{place}要开放，{place}有未来。");
    let texts = [
        format!("同志们：\n{}{}", own("临潭镇"), own("石坎垭村")),
        "同志们：\n学习临潭镇的做法，把石坎垭村的柑橘卖出去，抓好春耕。".to_owned(),
    ];
    let speeches = texts.map(|text| Arc::new(Speech::from_string("speech", text)));
    let comparison = Comparison::of(speeches.to_vec(), &ReferenceChoice::none()).unwrap();
    let mut reader = Reader::with(comparison, Vec::new(), 100, 24);
    for left in [2, 1, 0] {
        let header = if left == 0 { String::new() } else { format!("! {left} name") };
        assert!(reader.line(0).contains(&header), "{}", reader.line(0));
        let screen = reader.press("!").screen();
        assert!(screen.contains(&format!("Left in from another speech: {left}")), "{screen}");
        assert!(!screen.contains("In all speeches"), "{screen}");
        reader.press(if left > 0 { "x !" } else { "!" });
    }
    assert!(!reader.line(0).contains("name"), "{}", reader.line(0));
}

#[test]
fn a_name_that_two_speeches_have_of_each_other_is_looked_at_once() {
    let texts = ["同志们：\n木鱼镇的茶叶卖得好，渠道要守住。", "同志们：\n木鱼镇的桥修好了，今年再修两座。"];
    let speeches = texts.map(|text| Arc::new(Speech::from_string("speech", text.to_owned())));
    let comparison = Comparison::of(speeches.to_vec(), &ReferenceChoice::default()).unwrap();
    let mut reader = Reader::with(comparison, Vec::new(), 100, 24);
    assert!(reader.line(0).contains("! 1 name"), "{}", reader.line(0));
    reader.press("! x Esc");
    assert!(!reader.line(0).contains("name"), "{}", reader.line(0));
    let screen = reader.press("!").screen();
    assert!(screen.contains("2 speech: nothing to look at"), "the list of the draft: {screen}");
}

#[test]
fn the_whole_list_can_be_copied_and_other_speeches_asked_for() {
    let mut reader = Reader::of_copied(150, 40);
    reader.press("! y");
    let copied = |effect: &Effect| matches!(effect, Effect::Copy(Evidence::Checklist(_)));
    assert!(reader.effects.iter().any(copied), "{:?}", reader.effects);
    let of_two = reader.press("2").line(1);
    assert!(of_two.contains("2 "), "{of_two}");
    assert!(reader.press("9").screen().contains("there is no speech 9"));
    assert_eq!(reader.press("1 l").line(1), of_two);
}

#[test]
fn an_all_clear_says_what_was_looked_for() {
    let texts = ["同志们：\n白河县要抓好安全生产，白河县有未来。", "同志们：\n抓好春耕备耕，管好水库。"];
    let speeches = texts.map(|text| Arc::new(Speech::from_string("speech", text.to_owned())));
    let comparison = Comparison::of(speeches.to_vec(), &ReferenceChoice::none()).unwrap();
    let screen = Reader::with(comparison, Vec::new(), 80, 24).press("!").screen();
    assert!(screen.contains("nothing to look at"), "{screen}");
    assert!(screen.contains("Looked for: ") && screen.contains("Not looked for: "), "{screen}");
}
