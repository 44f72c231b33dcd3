//! How well the program does on real speeches: the report on the five samples, measured against what two editors marked
//! in three of them.

use std::fs;
use std::path::{Path, PathBuf};

use crate::gold::{
    Gold, GoldMark, GoldSpeech, Link, Measure, Report, ReportSection, ReportSpan, ReportSpeech, Scorer,
    SectionPlace,
};

/// What a measure must not fall under.
struct Floor {
    measure: &'static str,
    least: f64,
}

/// Each a little under what the program reaches, so that a change for the worse is seen and one that moves a few
/// characters is not. Raised when the program gets better, never lowered to let a change pass.
const FLOORS: [Floor; 7] = [
    Floor { measure: "section_bounds", least: 0.98 },
    Floor { measure: "section_kinds", least: 0.98 },
    Floor { measure: "links_content", least: 0.75 },
    Floor { measure: "links_all", least: 0.81 },
    Floor { measure: "local", least: 0.88 },
    Floor { measure: "boilerplate", least: 0.42 },
    Floor { measure: "boilerplate_precision", least: 0.73 },
];

fn repository(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

/// What the program reports of the five samples.
fn report_on_samples() -> Report {
    let mut files: Vec<PathBuf> = fs::read_dir(repository("samples"))
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|ending| ending == "txt"))
        .collect();
    files.sort();
    assert_eq!(files.len(), 5);
    Report::of(&files)
}

/// The marks of editor `a` in the form of a report.
fn report_of_editor(gold: &Gold) -> Report {
    let place_of = |id: &str| {
        let mut sections = gold.speeches.values().map(|speech| &speech.sections);
        let speech = sections.clone().position(|sections| sections.iter().any(|section| section.id == id));
        let section = sections.find_map(|sections| sections.iter().position(|section| section.id == id));
        SectionPlace { speech: speech.unwrap(), section: section.unwrap() }
    };
    let linked = gold.pairs.iter().filter(|pair| pair.grade[0] == 2);
    Report {
        speeches: gold.speeches.values().map(speech_of_editor).collect(),
        links: linked.map(|pair| Link { a: place_of(&pair.a), b: place_of(&pair.b) }).collect(),
    }
}

fn speech_of_editor(gold: &GoldSpeech) -> ReportSpeech {
    let path = repository("samples").join(&gold.file);
    let sections = gold.sections.iter().enumerate().map(|(id, section)| ReportSection {
        id,
        kind: section.kind.clone(),
        start: section.start,
        end: section.end,
    });
    let spans = gold.sections.iter().flat_map(|section| {
        let span = |kind: &'static str| {
            move |mark: &GoldMark| ReportSpan { kind: kind.to_owned(), start: mark.start, end: mark.end }
        };
        section.local.a.iter().map(span("local")).chain(section.stock.a.iter().map(span("stock")))
    });
    ReportSpeech {
        text: fs::read_to_string(&path).unwrap(),
        path,
        sections: sections.collect(),
        spans: spans.collect(),
    }
}

/// One measure of a report.
fn measure(name: &str, gold: &Gold, report: &Report) -> Measure {
    Scorer::new(gold, report).measures().into_iter().find(|measure| measure.name == name).unwrap()
}

#[test]
fn the_program_reaches_every_floor() {
    let (gold, report) = (Gold::read(), report_on_samples());
    let scorer = Scorer::new(&gold, &report);
    let measures = scorer.measures();
    measures.iter().for_each(|measure| println!("{measure}"));
    scorer.missed_sections().iter().for_each(|section| println!("missed: {section}"));
    for (measure, floor) in measures.iter().zip(&FLOORS) {
        assert_eq!(measure.name, floor.measure);
        assert!(measure.program >= floor.least, "{} is under {:.3}: {measure}", measure.name, floor.least);
    }
}

#[test]
fn the_marks_are_words_of_the_samples() {
    for speech in Gold::read().speeches.values() {
        let text = fs::read_to_string(repository("samples").join(&speech.file)).unwrap();
        let text: Vec<char> = text.chars().collect();
        for section in &speech.sections {
            assert_eq!(text[section.start..section.end].iter().collect::<String>(), section.text);
            let marks = [&section.local.a, &section.local.b, &section.stock.a, &section.stock.b];
            for mark in marks.into_iter().flatten() {
                assert_eq!(text[mark.start..mark.end].iter().collect::<String>(), mark.text);
            }
        }
    }
}

#[test]
fn an_editor_agrees_as_well_as_the_editors_agree() {
    let gold = Gold::read();
    for measure in Scorer::new(&gold, &report_of_editor(&gold)).measures() {
        println!("{measure}");
        assert!(measure.program >= measure.editors, "{measure}");
    }
}

#[test]
fn a_speech_in_one_piece_has_no_section_of_the_editors() {
    let gold = Gold::read();
    let mut report = report_of_editor(&gold);
    for speech in &mut report.speeches {
        let end = speech.text.chars().count();
        speech.sections = vec![ReportSection { id: 0, kind: "point".to_owned(), start: 0, end }];
    }
    assert_eq!(measure("section_bounds", &gold, &report).program, 0.0);
    assert_eq!(measure("section_kinds", &gold, &report).program, 0.0);
}

#[test]
fn kinds_count_apart_from_bounds() {
    let gold = Gold::read();
    let mut report = report_of_editor(&gold);
    for section in report.speeches.iter_mut().flat_map(|speech| &mut speech.sections) {
        section.kind = "notice".to_owned();
    }
    assert_eq!(measure("section_bounds", &gold, &report).program, 1.0);
    assert_eq!(measure("section_kinds", &gold, &report).program, 0.0);
}

#[test]
fn without_links_nothing_is_linked_rightly() {
    let gold = Gold::read();
    let report = Report { links: Vec::new(), ..report_of_editor(&gold) };
    for name in ["links_content", "links_all"] {
        let measure = measure(name, &gold, &report);
        assert_eq!(measure.program, 0.0);
        assert!(measure.detail.contains("recall 0.000 links 0"), "{measure}");
    }
}

#[test]
fn linking_everything_costs_precision() {
    let gold = Gold::read();
    let mut report = report_of_editor(&gold);
    let places: Vec<SectionPlace> = (0..)
        .zip(&report.speeches)
        .flat_map(|(speech, entry)| {
            entry.sections.iter().map(move |section| SectionPlace { speech, section: section.id })
        })
        .collect();
    report.links = places.iter().flat_map(|&a| places.iter().map(move |&b| Link { a, b })).collect();
    let measure = measure("links_content", &gold, &report);
    assert!(measure.detail.contains("recall 1.000"), "{measure}");
    assert!(measure.program < 0.2, "{measure}");
}

#[test]
fn marking_everything_or_nothing_is_no_boilerplate() {
    let gold = Gold::read();
    let mut report = report_of_editor(&gold);
    for speech in &mut report.speeches {
        let end = speech.text.chars().count();
        speech.spans = vec![ReportSpan { kind: "shared".to_owned(), start: 0, end }];
    }
    assert_eq!(measure("boilerplate", &gold, &report).program, 0.0);
    assert!(measure("boilerplate_precision", &gold, &report).program < 0.7);
    report.speeches.iter_mut().for_each(|speech| speech.spans.clear());
    for name in ["boilerplate", "boilerplate_precision", "local"] {
        assert_eq!(measure(name, &gold, &report).program, 0.0, "{name}");
    }
}

#[test]
fn what_is_local_is_no_boilerplate() {
    let gold = Gold::read();
    let mut report = report_of_editor(&gold);
    for speech in &mut report.speeches {
        let end = speech.text.chars().count();
        let everywhere = |kind: &str| ReportSpan { kind: kind.to_owned(), start: 0, end };
        speech.spans = vec![everywhere("stock"), everywhere("local")];
    }
    assert_eq!(measure("boilerplate_precision", &gold, &report).program, 0.0);
    assert!(measure("local", &gold, &report).program < 0.4);
}
