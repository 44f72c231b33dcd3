//! The screen for a reader of Chinese.

use std::sync::Arc;

use crate::support::Reader;
use insta::assert_snapshot;
use refrain::app::Appearance;
use refrain::compare::{Comparison, ReferenceChoice};
use refrain::speech::Speech;
use refrain::strings::InterfaceLanguage;

fn chinese(reader: Reader) -> Reader {
    reader.seeing(Appearance { language: InterfaceLanguage::Chinese, ..Appearance::default() })
}

#[test]
fn the_overview_says_how_long_the_explanations_are_that_do_not_count() {
    let text = "同志们：\n今天开会。\n要抓好春耕，把水送到田头。\n让我们一起努力！\n名词解释\n1.一水两用：先灌田后养鱼。\n2.三夏：抢收抢种抢管。";
    let screen = |language| {
        let speeches = ["甲.txt", "乙.txt"].map(|name| Arc::new(Speech::from_string(name, text.to_owned())));
        let comparison = Comparison::of(speeches.to_vec(), &ReferenceChoice::default()).unwrap();
        let mut reader = Reader::with(comparison, Vec::new(), 80, 24)
            .seeing(Appearance { language, ..Appearance::default() });
        reader.press("i").screen()
    };
    let [chinese, english] = [InterfaceLanguage::Chinese, InterfaceLanguage::English].map(screen);
    assert!(chinese.contains("名词解释48字不计入"), "{chinese}");
    assert!(english.contains("glossary: 48 characters left out"), "{english}");
    for screen in [chinese, english] {
        assert_eq!(screen.lines().count(), 24, "{screen}");
        assert!(screen.lines().nth(1).is_some_and(|line| !line.contains('…')), "{screen}");
    }
}

#[test]
fn the_compare_screen_in_chinese() {
    assert_snapshot!(chinese(Reader::new(80, 24)).press("] ]").screen());
}

#[test]
fn the_phrase_list_in_chinese() {
    assert_snapshot!(chinese(Reader::new(80, 24)).press("p").screen());
}

#[test]
fn the_local_list_in_chinese() {
    assert_snapshot!(chinese(Reader::of_copied(80, 24)).press("L").screen());
}

#[test]
fn the_help_in_chinese() {
    assert_snapshot!(chinese(Reader::new(80, 90)).press("?").screen());
}

#[test]
fn what_stands_at_the_right_edge_stands_there_in_full() {
    for columns in [60, 80, 120] {
        let mut reader = chinese(Reader::new(columns, 24));
        assert!(reader.line(0).ends_with("基准 1"), "{}", reader.line(0));
        assert!(reader.line_from_bottom(1).contains("至少 2 篇"), "{}", reader.line_from_bottom(1));
        let phrases = reader.press("p").screen();
        assert!(phrases.contains("排序 权重  长度  篇数  位置"), "{phrases}");
    }
}

#[test]
fn every_heading_of_the_outline_stands_there_in_full() {
    for columns in [60, 80, 120] {
        let screen = chinese(Reader::of_copied(columns, 24)).press("o").screen();
        let headings = screen.lines().find(|line| line.contains("字数")).unwrap();
        let words: Vec<&str> = headings.trim_matches(['│', ' ']).split_whitespace().collect();
        let (kind, time) = if columns > 72 { (&["类别"][..], &["时长"][..]) } else { (&[][..], &[][..]) };
        let expected = [&["段落"], kind, &["字数"], time, &["套用率", "本地特有", "对应于"]].concat();
        assert_eq!(words, expected, "{screen}");
    }
}

#[test]
fn no_word_of_english_is_left_on_the_screen() {
    let overlays = ["", "v", "p", "f", "d", "/", "L"];
    for columns in [60, 80, 120] {
        for keys in overlays {
            let mut reader = chinese(Reader::of_copied(columns, 30));
            let screen = reader.press("] ]").press(keys).screen();
            let words = screen.split(|c: char| !c.is_ascii_alphabetic()).filter(|word| word.len() > 1);
            let keys = [
                "refrain",
                "beiyuan",
                "xincheng",
                "pingan",
                "Esc",
                "Enter",
                "Tab",
                "Backspace",
                "Delete",
                "Ctrl",
            ];
            let english: Vec<&str> = words.filter(|word| !keys.contains(word)).collect();
            assert!(english.is_empty(), "{english:?} at {columns} columns after {keys:?}\n{screen}");
        }
    }
}
