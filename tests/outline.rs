//! What holds of every outline.

// Helpers of tests may fail like tests.
#![allow(clippy::unwrap_used)]

use std::fs;
use std::path::{Path, PathBuf};

use proptest::prelude::*;
use refrain::speech::{SectionKind, Speech, load};
use refrain::text::CharRange;

fn repository(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

/// What every outline holds, whatever the text.
fn check(speech: &Speech) {
    let mut covered = vec![0_u32; speech.text.len()];
    for (index, section) in speech.sections.iter().enumerate() {
        assert_eq!(section.id.0, index);
        assert!(!section.own.is_empty() && section.range.covers(section.own));
        assert_eq!(section.own.start, section.range.start);
        assert_eq!(section.kind == SectionKind::Notice, section.reason.is_some());
        let line = speech.slice(CharRange::new(0, section.own.start)).matches('\n').count() + 1;
        assert_eq!(section.file_line, line);
        if let Some(parent) = section.parent {
            assert!(parent < section.id);
            assert!(speech.section(parent).unwrap().range.covers(section.range));
        }
        speech.text.chars_in(section.own).for_each(|(position, _)| covered[position] += 1);
    }
    assert!(speech.sections.is_sorted_by_key(|section| section.own.start));
    for (position, character) in speech.text.chars_in(speech.text.range()) {
        let times = covered[position];
        assert!(times == 1 || (times == 0 && is_blank(character)), "{position} {character:?} {times}");
    }
}

/// White space, and characters that take up none.
fn is_blank(character: char) -> bool {
    character.is_whitespace() || matches!(character, '\u{200B}'..='\u{200F}' | '\u{2060}' | '\u{FEFF}')
}

#[test]
fn own_texts_cover_the_samples_exactly_once() {
    for folder in ["samples", "samples/en"] {
        for name in fs::read_dir(repository(folder)).unwrap() {
            let path = name.unwrap().path();
            if path.is_file() {
                check(&load(&path).unwrap());
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 256, failure_persistence: None, ..Default::default() })]

    #[test]
    fn own_texts_cover_any_text_exactly_once(text in "\\PC{0,200}|[同志们一二三、（）。，：\n .1a]{0,300}") {
        check(&Speech::from_string("any.txt", text));
    }

    #[test]
    fn own_texts_cover_any_outline_exactly_once(lines in prop::collection::vec(line(), 0..30)) {
        check(&Speech::from_string("any.txt", lines.join("\n")));
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
