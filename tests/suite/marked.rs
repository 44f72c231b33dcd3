//! How well speeches are cut into sections: the outline of marked web pages and marked speeches against the editors'.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use refrain::language::Language;
use refrain::speech::Speech;
use serde::Deserialize;

use crate::mark;
use crate::marked_form::{self, Fault, Span};

/// What a measure must not fall under: a little under what the program reaches, raised when it gets better.
struct Floor {
    measure: &'static str,
    least: f64,
}

fn gold(folder: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/gold").join(folder)
}

/// A section by its kind and the letters and figures of the text that are its own, counted from 0.
#[derive(Debug)]
struct Part {
    kind: String,
    start: usize,
    end: usize,
}

/// A text and the sections that somebody or something sees in it.
struct Outlined {
    parts: Vec<Part>,
    letters: usize,
}

impl Outlined {
    /// Ranges in characters of the text, as ranges in its letters.
    fn of(text: &str, ranges: impl Iterator<Item = (String, usize, usize)>) -> Self {
        let mut before = vec![0];
        for character in text.chars() {
            before.push(before[before.len() - 1] + usize::from(character.is_alphanumeric()));
        }
        let parts = ranges.map(|(kind, start, end)| Part { kind, start: before[start], end: before[end] });
        let parts = parts.filter(|part| part.start < part.end).collect();
        Self { parts, letters: before[before.len() - 1] }
    }

    fn of_program(text: &str) -> Self {
        let speech = Speech::from_string("speech.txt", text.to_owned());
        let own = speech
            .sections
            .iter()
            .map(|section| (section.kind.name().to_owned(), section.own.start, section.own.end));
        Self::of(speech.text.as_str(), own)
    }

    /// The number of the section that each letter is in.
    fn places(&self) -> Vec<Option<usize>> {
        let mut places = vec![None; self.letters];
        for (place, part) in self.parts.iter().enumerate() {
            places[part.start..part.end].fill(Some(place));
        }
        places
    }

    fn kind(&self, place: Option<usize>) -> &str {
        place.map_or("", |place| &self.parts[place].kind)
    }
}

/// What was counted of some pages.
#[derive(Default)]
struct Counts {
    cuts_both: usize,
    cuts_gold: usize,
    cuts_program: usize,
    sections: usize,
    right_kinds: usize,
    notice_both: usize,
    notice_gold: usize,
    notice_program: usize,
}

impl Counts {
    fn add(&mut self, gold: &Outlined, program: &Outlined) {
        let (wanted, seen) = (gold.places(), program.places());
        assert_eq!(wanted.len(), seen.len(), "letters are lost or added");
        for letter in 1..wanted.len() {
            let [is_gold, is_program] = [&wanted, &seen].map(|places| places[letter] != places[letter - 1]);
            self.cuts_gold += usize::from(is_gold);
            self.cuts_program += usize::from(is_program);
            self.cuts_both += usize::from(is_gold && is_program);
        }
        for part in &gold.parts {
            let mut kinds: BTreeMap<&str, usize> = BTreeMap::new();
            for &place in &seen[part.start..part.end] {
                *kinds.entry(program.kind(place)).or_default() += 1;
            }
            let most = kinds.into_iter().max_by_key(|&(_, count)| count).map(|(kind, _)| kind);
            self.sections += 1;
            self.right_kinds += usize::from(most == Some(part.kind.as_str()));
        }
        for (&gold_place, &place) in wanted.iter().zip(&seen) {
            let [is_gold, is_program] =
                [gold.kind(gold_place), program.kind(place)].map(|kind| kind == "notice");
            self.notice_gold += usize::from(is_gold);
            self.notice_program += usize::from(is_program);
            self.notice_both += usize::from(is_gold && is_program);
        }
    }

    fn measures(&self) -> [(&'static str, f64); 5] {
        let ratio = |part: usize, whole: usize| part as f64 / whole as f64;
        [
            ("bounds recall", ratio(self.cuts_both, self.cuts_gold)),
            ("bounds precision", ratio(self.cuts_both, self.cuts_program)),
            ("kinds", ratio(self.right_kinds, self.sections)),
            ("notices recall", ratio(self.notice_both, self.notice_gold)),
            ("notices precision", ratio(self.notice_both, self.notice_program)),
        ]
    }
}

fn assert_reached(measures: &[(&str, f64)], floors: &[Floor]) {
    for (&(measure, reached), floor) in measures.iter().zip(floors) {
        println!("{measure:18} {reached:.3}");
        assert_eq!(measure, floor.measure);
        assert!(reached >= floor.least, "{measure} is {reached:.3}, under {:.3}", floor.least);
    }
}

#[test]
fn web_pages_are_cut_and_told_from_the_speech_on_them() {
    let mut counts = Counts::default();
    let mut pages = 0;
    for entry in fs::read_dir(gold("pages")).unwrap() {
        let path = entry.unwrap().path();
        if path.to_string_lossy().ends_with(".marked.txt") {
            let marked = marked_form::read(&fs::read_to_string(&path).unwrap()).unwrap();
            let sections = marked.sections.into_iter();
            let sections = sections.map(|section| (section.kind, section.span.start, section.span.end));
            counts.add(&Outlined::of(&marked.text, sections), &Outlined::of_program(&marked.text));
            pages += 1;
        }
    }
    assert_eq!(pages, 53);
    let floors = [
        Floor { measure: "bounds recall", least: 0.97 },
        Floor { measure: "bounds precision", least: 0.985 },
        Floor { measure: "kinds", least: 0.97 },
        Floor { measure: "notices recall", least: 0.99 },
        Floor { measure: "notices precision", least: 0.99 },
    ];
    assert_reached(&counts.measures(), &floors);
}

/// A group of marked speeches, as far as their outlines go.
#[derive(Deserialize)]
struct Group {
    speeches: BTreeMap<String, MarkedSpeech>,
}

#[derive(Deserialize)]
struct MarkedSpeech {
    file: String,
    sections: Vec<MarkedSection>,
}

#[derive(Deserialize)]
struct MarkedSection {
    kind: String,
    start: usize,
    end: usize,
}

/// Of the sections of a speech: all, those cut out with nine tenths in common, and those found with their kind.
fn sections_found(gold: &Outlined, program: &Outlined) -> [usize; 3] {
    let overlap = |a: &Part, b: &Part| {
        let common = a.end.min(b.end).saturating_sub(a.start.max(b.start));
        common as f64 / (a.end - a.start).max(b.end - b.start) as f64
    };
    let mut found = [gold.parts.len(), 0, 0];
    for part in &gold.parts {
        let best = program.parts.iter().max_by(|a, b| overlap(a, part).total_cmp(&overlap(b, part))).unwrap();
        let common = overlap(best, part);
        found[1] += usize::from(common >= 0.9);
        found[2] += usize::from(common >= 0.5 && best.kind == part.kind.replace("junk", "notice"));
    }
    found
}

/// The mean over the groups of a language of the shares of sections cut out and of sections with their kind.
fn means(language: Language) -> [f64; 2] {
    let (mut sums, mut groups) = ([0.0; 2], 0);
    for entry in fs::read_dir(gold("written")).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        if !(name.starts_with('g') && name.ends_with(".gold.json")) {
            continue;
        }
        let group: Group = serde_json::from_str(&fs::read_to_string(&path).unwrap()).unwrap();
        let mut all = [0; 3];
        let mut of_language = true;
        for speech in group.speeches.values() {
            let text = fs::read_to_string(gold("written").join(&speech.file)).unwrap();
            of_language &= Language::of(&text) == language;
            let sections = speech.sections.iter().map(|part| (part.kind.clone(), part.start, part.end));
            let found = sections_found(&Outlined::of(&text, sections), &Outlined::of_program(&text));
            all.iter_mut().zip(found).for_each(|(all, found)| *all += found);
        }
        if of_language {
            groups += 1;
            sums[0] += all[1] as f64 / all[0] as f64;
            sums[1] += all[2] as f64 / all[0] as f64;
        }
    }
    sums.map(|sum| sum / f64::from(groups))
}

#[test]
fn marked_speeches_are_cut_as_the_editors_cut_them() {
    for (language, floors) in [
        (Language::Chinese, [("bounds", 0.935), ("kinds", 0.9)]),
        (Language::English, [("bounds", 0.935), ("kinds", 0.9)]),
    ] {
        let floors = floors.map(|(measure, least)| Floor { measure, least });
        let [bounds, kinds] = means(language);
        assert_reached(&[("bounds", bounds), ("kinds", kinds)], &floors);
    }
}

#[test]
fn the_marked_form_is_read() {
    let marked = marked_form::read("<title>⟦L青石镇⟧讲话\n<point>要⟦S真抓实干⟧。").unwrap();
    assert_eq!(marked.text, "青石镇讲话\n要真抓实干。");
    let span = |start, end| Span { start, end };
    let sections: Vec<_> =
        marked.sections.iter().map(|section| (section.kind.as_str(), section.span)).collect();
    assert_eq!(sections, [("title", span(0, 6)), ("point", span(6, 12))]);
    assert_eq!((marked.local, marked.stock), (vec![span(0, 3)], vec![span(7, 11)]));
}

#[test]
fn what_is_not_in_the_marked_form_is_told() {
    let fault = |text: &str| marked_form::read(text).unwrap_err();
    assert_eq!(fault("<point>a<pont>b"), Fault::UnknownKind("pont".to_owned()));
    assert_eq!(fault("a<point>b"), Fault::TextBeforeFirstSection);
    assert_eq!(fault("<point>a⟦Lb⟦Sc⟧⟧"), Fault::BeginsInSpan("ab".to_owned()));
    assert_eq!(fault("<point>a⟦Lb<lead>c⟧"), Fault::BeginsInSpan("ab".to_owned()));
    assert_eq!(fault("<point>a⟧"), Fault::ClosesNothing("a".to_owned()));
    assert_eq!(fault("<point>a⟦Lb"), Fault::NeverCloses("b".to_owned()));
    let kept = marked_form::read("<point>if a < b, <b>bold</b> and a>b").unwrap_err();
    assert_eq!(kept, Fault::UnknownKind("b".to_owned()), "what looks like a kind is one");
}

#[test]
fn two_editors_marks_become_what_is_trained_on() {
    let folder = tempfile::tempdir().unwrap();
    let write = |name: &str, text: &str| fs::write(folder.path().join(name), text).unwrap();
    let title = "<title>⟦L青石镇⟧讲话\n";
    write("n1-A.a.marked.txt", &format!("{title}<point>要⟦S真抓实干⟧。\n"));
    write("n1-A.b.marked.txt", &format!("{title}<point>⟦S要真抓实干⟧。\n"));
    write("n1-B.a.marked.txt", "<title>⟦L白水乡⟧讲话\n<point>青石镇要实干。");
    write("n1-B.b.marked.txt", "<title>白水乡讲话\n<point>青石镇要实干。");
    write("n1.links.tsv", "A.00\tB.00\t2\t2\nA.01\tB.01\t2\t1\ncarried\tn1B\t青石镇\tn1A\n");
    mark::groups(folder.path()).unwrap();
    assert_eq!(fs::read_to_string(folder.path().join("n1-A.txt")).unwrap(), "青石镇讲话\n要真抓实干。\n");
    let gold = fs::read_to_string(folder.path().join("n1.gold.json")).unwrap();
    let gold: serde_json::Value = serde_json::from_str(&gold).unwrap();
    let point = &gold["speeches"]["n1A"]["sections"][1];
    assert_eq!(point["text"], "要真抓实干。");
    assert_eq!((&point["stock"]["a"][0][0], &point["stock"]["b"][0][0]), (&7.into(), &6.into()));
    assert_eq!(gold["pairs"][1]["b"], "n1B.01");
    assert_eq!(gold["carried"][0][1], "青石镇");

    let fault = || format!("{:#}", mark::groups(folder.path()).unwrap_err());
    write("n1.links.tsv", "A.00\tA.01\t2\t2\n");
    assert!(fault().contains("both sections are of one speech"), "{}", fault());
    write("n1-B.b.marked.txt", "<title>白水镇讲话\n<point>青石镇要实干。");
    assert!(fault().contains("texts differ near: 白水乡讲话"), "{}", fault());
    write("n1-B.b.marked.txt", "<title>白水乡讲话\n<lead>青石镇要实干。");
    assert!(fault().contains("section 01"), "{}", fault());
    write("n1-C.marked.txt", "");
    assert!(fault().contains("n1-C.marked.txt: name it"), "{}", fault());
}
