//! What was carried over from another place: the name that somebody forgot to change alarms, everybody's words do not.

use std::fs;
use std::path::Path;
use std::sync::Arc;

use refrain::compare::{Comparison, ReferenceChoice, ViewSettings};
use refrain::speech::{Speech, load};

fn sample(name: &str) -> Speech {
    load(&Path::new(env!("CARGO_MANIFEST_DIR")).join("samples").join(name)).unwrap()
}

/// The wording that each speech has carried over.
fn carried_over(speeches: Vec<Speech>) -> Vec<Vec<String>> {
    let speeches: Vec<Arc<Speech>> = speeches.into_iter().map(Arc::new).collect();
    let view = ViewSettings::default()
        .apply(&Comparison::of(speeches.clone(), &ReferenceChoice::default()).unwrap());
    speeches
        .iter()
        .zip(&view.spans)
        .map(|(speech, spans)| {
            let finds = spans.iter().filter(|span| span.is_carried_over());
            finds.map(|span| speech.slice(span.range).to_owned()).collect()
        })
        .collect()
}

/// The samples come from five places: nothing in them may alarm.
#[test]
fn speeches_of_different_places_carry_nothing_over() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("samples");
    let mut paths: Vec<_> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.retain(|path| path.extension().is_some_and(|ending| ending == "txt"));
    let speeches: Vec<Speech> = paths.iter().map(|path| load(path).unwrap()).collect();
    assert_eq!(speeches.len(), 5);
    assert!(carried_over(speeches).iter().all(Vec::is_empty));
}

/// A speech made from that of Xincheng, in which one name was overlooked.
#[test]
fn a_name_that_was_left_in_alarms() {
    let original = sample("xincheng-subdistrict-2024.txt");
    let copy = sample("subdistrict-party-work-2022.txt").text.as_str().replacen(
        "推动辖区经济社会迈上新台阶",
        "推动富力新城社区经济社会迈上新台阶",
        1,
    );
    let finds = carried_over(vec![Speech::from_string("copy.txt", copy), original]);
    assert_eq!(finds[0], ["富力新城社区"]);
}
