//! A speech against its own copy with the sections shuffled: every section is linked to its twin.

use std::fs;
use std::path::Path;
use std::sync::Arc;

use refrain::compare::{Comparison, ReferenceChoice, SectionPlace, SpeechId, ViewSettings};
use refrain::speech::{Section, SectionKind, Speech};

use crate::support::random::Random;

/// Moves the content lines around; what opens and closes the speech stays in its place.
fn shuffled(text: &str, seed: u64) -> String {
    let mut lines: Vec<&str> = text.lines().filter(|line| !line.trim().is_empty()).collect();
    let frame = lines.iter().position(|line| line.chars().count() > 60).unwrap_or(0) + 1;
    let end = lines.len() - 1;
    let mut random = Random(seed);
    for index in (frame + 1..end).rev() {
        lines.swap(index, frame + random.below(index - frame + 1));
    }
    lines.join("\n")
}

fn wording(speech: &Speech, section: &Section) -> String {
    speech.slice(section.own).chars().filter(|c| c.is_alphanumeric()).collect()
}

/// The sections of the first speech whose wording the second one has too, and those of them that are not linked to it.
fn twins(text: &str, copy: &str) -> (usize, Vec<String>) {
    let speech = Arc::new(Speech::from_string("speech.txt", text.to_owned()));
    let copy = Arc::new(Speech::from_string("copy.txt", copy.to_owned()));
    let comparison = Comparison::of(vec![speech.clone(), copy.clone()], &ReferenceChoice::none()).unwrap();
    let view = ViewSettings::default().apply(&comparison);
    let (mut count, mut missing) = (0, Vec::new());
    for section in speech.sections.iter().filter(|section| section.kind != SectionKind::Notice) {
        let own = wording(&speech, section);
        let kind = section.kind;
        let has_twin = copy.sections.iter().any(|other| other.kind == kind && wording(&copy, other) == own);
        if !has_twin {
            continue;
        }
        count += 1;
        let place = SectionPlace { speech: SpeechId(0), section: section.id };
        let linked =
            view.links_of(place).into_iter().any(|link| wording(&copy, comparison.section(link.b)) == own);
        if !linked {
            missing.push(own);
        }
    }
    (count, missing)
}

#[test]
fn every_section_finds_its_twin() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    for folder in ["samples", "tests/planted"] {
        for entry in fs::read_dir(root.join(folder)).unwrap() {
            let file = entry.unwrap().path();
            if file.extension().is_none_or(|ending| ending != "txt") {
                continue;
            }
            let text = fs::read_to_string(&file).unwrap();
            let (count, missing) = twins(&text, &shuffled(&text, 7));
            assert!(count >= 5, "{}: only {count} sections kept their wording", file.display());
            println!("{}: {count} {}", file.display(), missing.len());
            assert!(missing.is_empty(), "{}: {missing:#?}", file.display());
        }
    }
}
