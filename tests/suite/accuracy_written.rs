//! How well the marks that come with the program agree with the editors on some of the written groups. The weights have
//! seen these speeches: this holds what is shipped to what was trained. How well strangers' speeches are marked is what
//! `cargo run --example train -- check` prints.

use std::fs;
use std::path::{Path, PathBuf};

use crate::gold::{Gold, Report, Scorer};

/// A group, and what its measures must not fall under.
struct Floor {
    group: &'static str,
    local: f64,
    boilerplate: f64,
}

/// A kind of occasion each: a township, a county, the courts, and one in English.
const FLOORS: [Floor; 4] = [
    Floor { group: "g2", local: 0.94, boilerplate: 0.88 },
    Floor { group: "g5", local: 0.94, boilerplate: 0.82 },
    Floor { group: "g22", local: 0.91, boilerplate: 0.88 },
    Floor { group: "g17", local: 0.95, boilerplate: 0.86 },
];

fn read(group: &str) -> (Gold, Report) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/gold/written");
    let marked = fs::read_to_string(folder.join(format!("{group}.gold.json"))).unwrap();
    let mut gold: Gold = serde_json::from_str(&marked).unwrap();
    let files: Vec<PathBuf> = gold.speeches.values().map(|speech| folder.join(&speech.file)).collect();
    let report = Report::of(&files);
    // Lines that repairs have joined are read joined, with as many characters. Sections that stand otherwise in the report
    // for another reason are not looked for.
    for (speech, read) in gold.speeches.values_mut().zip(&report.speeches) {
        let all = speech.sections.len();
        for section in &mut speech.sections {
            let joined = section.text.replace('\n', " ");
            if !read.text.contains(&section.text) && read.text.contains(&joined) {
                section.text = joined;
            }
        }
        speech.sections.retain(|section| read.text.contains(&section.text));
        assert!(speech.sections.len() * 2 >= all, "{}: too few sections are found", speech.file);
    }
    (gold, report)
}

#[test]
fn the_marks_that_are_shipped_agree_with_the_editors() {
    for floor in &FLOORS {
        let (gold, report) = read(floor.group);
        let measures = Scorer::new(&gold, &report).measures();
        for (name, least) in [("local", floor.local), ("boilerplate", floor.boilerplate)] {
            let measure = measures.iter().find(|measure| measure.name == name).unwrap();
            println!("{} {measure}", floor.group);
            assert!(measure.program >= least, "{}: {name} is under {least}: {measure}", floor.group);
        }
    }
}
