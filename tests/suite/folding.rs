//! One wording in other characters: traditional Chinese, radicals, look-alikes of zero, soft hyphens, apostrophes.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use refrain::compare::{Class, Comparison, ReferenceChoice, SpeechId, View, ViewSettings};
use refrain::speech::{Section, Speech};
use refrain::text::folding::fold;
use refrain::text::symbols::is_han;

fn file(path: &str) -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(path)).unwrap()
}

fn speech(name: &str, text: &str) -> Arc<Speech> {
    Arc::new(Speech::from_string(name, text.to_owned()))
}

/// What comes of comparing two texts.
fn compared(first: &str, second: &str) -> View {
    let speeches = vec![speech("first.txt", first), speech("second.txt", second)];
    ViewSettings::default().apply(&Comparison::of(speeches, &ReferenceChoice::default()).unwrap())
}

/// The share of the first text's letters and figures that stand in the second too; what is local does as well.
fn shared(first: &str, second: &str) -> f64 {
    let shares = compared(first, second).shares[SpeechId(0)];
    shares.of(Class::Shared) + shares.of(Class::Local)
}

/// Each section's kind, place and numbering.
fn outline(text: &str) -> Vec<(&'static str, usize, usize, Option<usize>)> {
    let speech = speech("speech.txt", text);
    let shape = |section: &Section| {
        (section.kind.name(), section.own.start, section.own.end, section.parent.map(|parent| parent.0))
    };
    speech.sections.iter().map(shape).collect()
}

#[test]
fn a_speech_in_traditional_characters_is_the_same_wording_in_the_same_outline() {
    let simplified = file("samples/subdistrict-party-work-2022.txt");
    let traditional = file("tests/traditional/subdistrict-party-work-2022.txt");
    assert!(shared(&traditional, &simplified) >= 0.95);
    assert_eq!(outline(&traditional), outline(&simplified));
    let shown = speech("traditional.txt", &traditional);
    assert!(shown.text.as_str().contains("旗幟鮮明講政治"), "shown as it is written");
    assert!(shown.sections.iter().any(|section| section.heading.contains("提高政治站位，確保黨的工作")));
}

#[test]
fn what_is_local_is_so_in_either_script() {
    let local = |text: &str| {
        let spans = &compared(text, "同志们：\n今天开会。").spans[SpeechId(0)];
        spans.iter().filter(|span| span.class() == Class::Local).map(|span| span.range).collect::<Vec<_>>()
    };
    let simplified =
        "启用璟苑社区，走访了马翔宇同志和广东省东莞市的学校，推广“板凳评议团”，二〇二四年再上台阶。";
    let traditional =
        "啟用璟苑社區，走訪了馬翔宇同志和廣東省東莞市的學校，推廣“板凳評議團”，二○二四年再上臺階。";
    assert!(local(simplified).len() >= 5);
    assert_eq!(local(traditional), local(simplified));
}

#[test]
fn labels_and_addresses_are_told_in_radicals_and_traditional_characters() {
    let rest = "要坚持重点工作推进到哪里，党建引领作用就要充分体现到哪里，引导广大党员干部凝心聚力。";
    let text = |address: &str, one: &str, two: &str| {
        format!("{address}\n今天开会。\n{one}认清形势\n{rest}\n{two}压实责任\n{rest}")
    };
    let plain = outline(&text("各位乡亲、同志们：", "一、", "二、"));
    assert_eq!(outline(&text("各位鄉親、同志們：", "⼀、", "⼆、")), plain);
}

#[test]
fn words_with_soft_hyphens_and_odd_apostrophes_are_the_same_words() {
    let plain =
        "We don't ask our neighbours and volunteers for thanks, it's the other way round: we owe them ours.";
    let parted = plain.replace("volunteers", "volun\u{AD}teers").replace("neighbours", "neigh\u{200B}bours");
    assert!(shared(&parted, plain) > 0.99);
    for sign in ['‘', '’', '‛', '\u{2BC}', '´', '`', '′', '＇', '｀'] {
        assert!(shared(&plain.replace('\'', &sign.to_string()), plain) > 0.99, "{sign}");
    }
}

/// Rules are held against folded text, so what they name has to be in its folded form: `着作权法`, not `著作权法`.
#[test]
fn the_rules_name_what_they_look_for_in_its_folded_form() {
    let mut waiting: Vec<PathBuf> = ["src/language", "src/speech"]
        .map(|folder| Path::new(env!("CARGO_MANIFEST_DIR")).join(folder))
        .to_vec();
    while let Some(path) = waiting.pop() {
        if path.is_dir() {
            waiting.extend(fs::read_dir(path).unwrap().map(|entry| entry.unwrap().path()));
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            let source = fs::read_to_string(&path).unwrap();
            let rules = source.split("#[cfg(test)]").next().unwrap();
            for line in rules.lines().map(|line| line.split("//").next().unwrap()) {
                let other: String = line.chars().filter(|&c| is_han(c) && fold(c) != c).collect();
                assert_eq!(other, "", "{}: {line}", path.display());
            }
        }
    }
}
