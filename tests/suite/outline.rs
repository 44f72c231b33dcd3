//! What holds of every outline.

use std::fs;
use std::path::{Path, PathBuf};

use proptest::prelude::*;
use refrain::formats::{Document, Format, Paragraph, Repair, RepairKind};
use refrain::speech::{SectionKind, Speech, load};

use crate::support::invariants::check_outline;

fn repository(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

#[test]
fn own_texts_cover_the_samples_exactly_once() {
    for folder in ["samples", "samples/en"] {
        for name in fs::read_dir(repository(folder)).unwrap() {
            let path = name.unwrap().path();
            if path.is_file() {
                check_outline(&load(&path).unwrap());
            }
        }
    }
}

/// Characters that take up no room: a zero-width space and joiner, a soft hyphen, a word joiner, a mark of direction, a
/// variation selector, a byte order mark.
const INVISIBLE: [char; 7] =
    ['\u{200B}', '\u{200D}', '\u{AD}', '\u{2060}', '\u{200E}', '\u{FE0F}', '\u{FEFF}'];

/// A text with such characters after some of its own, at distances that recur.
fn sprinkled(text: &str, distances: &[usize], sign: char) -> String {
    let mut distances = distances.iter().cycle().copied();
    let mut left = distances.next().unwrap_or(1);
    let mut out = String::new();
    for character in text.chars() {
        out.push(character);
        left -= 1;
        if left == 0 {
            out.push(sign);
            left = distances.next().unwrap_or(1);
        }
    }
    out
}

/// All that is said of a speech's sections, without what takes up no room.
fn outline_of(speech: &Speech) -> Vec<(&'static str, Option<usize>, [String; 3], usize)> {
    let bare = |text: &str| text.replace(INVISIBLE, "");
    let section = |section: &refrain::speech::Section| {
        let texts = [&section.label, &section.heading, speech.slice(section.own)].map(bare);
        (section.kind.name(), section.parent.map(|parent| parent.0), texts, section.file_line)
    };
    speech.sections.iter().map(section).collect()
}

fn sample_texts() -> Vec<String> {
    ["samples", "samples/en", "tests/traditional"]
        .iter()
        .flat_map(|folder| fs::read_dir(repository(folder)).unwrap())
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|ending| ending == "txt"))
        .map(|path| fs::read_to_string(path).unwrap())
        .collect()
}

#[test]
fn characters_that_take_up_no_room_leave_the_outline_and_stay_in_the_text() {
    for text in sample_texts() {
        let plain = Speech::from_string("speech", text.clone());
        let marked = Speech::from_string("speech", sprinkled(&text, &[1], '\u{200B}'));
        assert_eq!(outline_of(&marked), outline_of(&plain));
        let shown = marked.text.as_str().chars().filter(|&c| c == '\u{200B}').count();
        assert!(shown > plain.text.len() * 9 / 10, "{shown} of {}", plain.text.len());
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, failure_persistence: None, ..Default::default() })]

    #[test]
    fn no_invisible_character_changes_an_outline_or_the_place_of_a_word(
        distances in prop::collection::vec(1_usize..40, 1..9),
        sign in prop::sample::select(INVISIBLE.to_vec()),
        sample in prop::sample::select(sample_texts()),
    ) {
        let file = sprinkled(&sample, &distances, sign);
        let plain = Speech::from_string("speech", sample);
        let marked = Speech::from_string("speech", file.clone());
        check_outline(&marked);
        prop_assert_eq!(outline_of(&marked), outline_of(&plain));
        let lines: Vec<&str> = file.split('\n').collect();
        for section in &marked.sections {
            let start = marked.text.char_at(section.own.start).unwrap();
            prop_assert!(lines[section.file_line - 1].contains(start));
        }
    }
}

/// A document of paragraphs, each with how high a heading it is; 0 for none.
fn document(paragraphs: &[(&str, u8)]) -> Document {
    let paragraph = |(place, &(text, level)): (usize, &(&str, u8))| Paragraph {
        text: text.to_owned(),
        line: place + 1,
        heading: (level > 0).then_some(level),
        ..Paragraph::default()
    };
    let paragraphs = paragraphs.iter().enumerate().map(paragraph).collect();
    let repairs = vec![Repair { kind: RepairKind::Comments, count: 2 }];
    Document { repairs, ..Document::of(Format::Text, paragraphs) }
}

/// Each section as far indented as it is nested, with its kind, numbering and heading.
fn shape(paragraphs: &[(&str, u8)]) -> Vec<String> {
    let speech = Speech::from_document("speech", document(paragraphs));
    check_outline(&speech);
    let line = |section: &refrain::speech::Section| {
        let indent = "  ".repeat(speech.depth(section.id));
        format!("{indent}{} {}{}", section.kind.name(), section.label, section.heading).trim_end().to_owned()
    };
    speech.sections.iter().map(line).collect()
}

const ENGLISH: &str = "The pressures of the world are with us, and we have to meet them with all of our tools, at home and abroad.";
const CHINESE: &str =
    "要坚持重点工作推进到哪里，党建引领作用就要充分体现到哪里，引导全区各级党组织和广大党员干部凝心聚力。";

#[test]
fn headings_that_the_file_names_nest_by_their_level() {
    let shape = shape(&[
        ("Remarks on the State of the World", 1),
        ("My friends, I have come to speak of our work, and of what is left to do for all of us.", 0),
        ("What have we done?", 2),
        (ENGLISH, 0),
        ("At home", 3),
        (ENGLISH, 0),
        ("What remains", 2),
        (ENGLISH, 0),
    ]);
    let expected = [
        "title",
        "opening",
        "heading What have we done?",
        "  point",
        "  heading At home",
        "    point",
        "heading What remains",
        "  point",
    ];
    assert_eq!(shape, expected);
}

#[test]
fn numbered_headings_follow_their_numbers_whatever_their_level() {
    let shape = shape(&[
        ("在党建工作会议上的讲话", 1),
        ("同志们：", 0),
        ("今天，我们召开会议。", 0),
        ("一、总结成绩", 1),
        (CHINESE, 0),
        ("二、压实责任", 2),
        ("（一）加强领导", 1),
        (CHINESE, 0),
        ("（二）强化监督", 1),
        (CHINESE, 0),
        ("三、转变作风", 1),
        (CHINESE, 0),
    ]);
    let expected = [
        "title",
        "salutation",
        "opening",
        "heading 一、总结成绩",
        "  point",
        "heading 二、压实责任",
        "  heading （一）加强领导",
        "    point",
        "  heading （二）强化监督",
        "    point",
        "heading 三、转变作风",
        "  point",
    ];
    assert_eq!(shape, expected);
}

#[test]
fn paragraphs_marked_as_headings_are_text() {
    let marked = |level| {
        shape(&[
            ("同志们：", 0),
            ("今天，我们召开会议。", level),
            ("一、总结成绩", 0),
            (CHINESE, level),
            (CHINESE, 0),
            (CHINESE, level),
            ("让我们一起努力！", 0),
        ])
    };
    assert_eq!(marked(1), marked(0));
    // Everything is a heading.
    let all =
        |level| shape(&[("一个要点", level), ("另一个要点", level), ("第三个要点", level), (CHINESE, 0)]);
    assert_eq!(all(2), all(0));
}

#[test]
fn residue_in_mid_paragraph_is_a_notice() {
    let text = format!("同志们：\n今天开会。{CHINESE}[bookmark: _GoBack]{CHINESE}\n让我们一起努力。");
    let speech = Speech::from_string("speech.txt", text);
    check_outline(&speech);
    let notice = speech.sections.iter().find(|section| section.reason.is_some()).unwrap();
    assert_eq!(speech.slice(notice.own), "[bookmark: _GoBack]");
}

#[test]
fn repairs_are_told_with_those_of_the_reader() {
    let paragraphs =
        [("会议审议了国务院总理所作的", 0), ("政府工作报告", 0), ("。会议充分肯定工作。", 0), (CHINESE, 0)];
    let speech = Speech::from_document("speech", document(&paragraphs));
    let joined = Repair { kind: RepairKind::JoinedLines, count: 2 };
    assert_eq!(speech.repairs, [Repair { kind: RepairKind::Comments, count: 2 }, joined]);
}

#[test]
fn what_a_page_put_after_a_sentence_starts_with_its_first_word() {
    for text in [". a\na ：\n志", "The ferry ran all winter. Posted by admin at 10:22 pm\n\nThe weir held."]
    {
        let speech = Speech::from_string("page.txt", text.to_owned());
        check_outline(&speech);
        let notices = speech.sections.iter().filter(|section| section.kind == SectionKind::Notice);
        let starts: Vec<&str> = notices.map(|notice| speech.slice(notice.own)).collect();
        assert!(!starts.is_empty() && starts.iter().all(|notice| !notice.starts_with(' ')), "{starts:?}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 256, failure_persistence: None, ..Default::default() })]

    #[test]
    fn own_texts_cover_any_text_exactly_once(text in "\\PC{0,200}|[同志们一二三、（）。，：\n .1a]{0,300}") {
        check_outline(&Speech::from_string("any.txt", text));
    }

    #[test]
    fn own_texts_cover_any_outline_exactly_once(lines in prop::collection::vec(line(), 0..30)) {
        check_outline(&Speech::from_string("any.txt", lines.join("\n")));
    }
}

/// Lines of which speeches are made, in any order.
fn line() -> impl Strategy<Value = String> {
    let rest = "街道各社区、各部门要深刻认识到党群工作的重要性和紧迫性，积极创新工作举措、全力完成任务目标。";
    prop::sample::select(vec![
        String::new(),
        "同志们：".to_owned(),
        "各位代表！".to_owned(),
        "在工作会议上的讲话".to_owned(),
        "（2024年3月）".to_owned(),
        "会员QQ群：12345".to_owned(),
        "[bookmark: _GoBack]".to_owned(),
        "来源：日报".to_owned(),
        "一、提高政治站位".to_owned(),
        "二、强化责任担当".to_owned(),
        "3、 聚焦重点任务。".to_owned(),
        format!("（一）加强党的建设。{rest}"),
        format!("（二）加强党的建设。{rest}"),
        format!("1.抓落实。{rest}"),
        format!("一是抓落实。{rest}"),
        format!("二是抓落实。{rest}"),
        format!(
            "在组织工作上，一是抓落实。{rest}二是抓落实。{rest}在宣传工作上，一是抓落实。{rest}二是抓落实。{rest}"
        ),
        format!("[bookmark: _GoBack]首先，{rest}"),
        "下面，我讲三点意见：".to_owned(),
        "过去一年，成绩来之不易。".to_owned(),
        "同志们，让我们携手奋斗！".to_owned(),
        "——经济运行持续向好。".to_owned(),
        "名词解释".to_owned(),
        rest.to_owned(),
    ])
}
