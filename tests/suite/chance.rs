//! How many phrases to expect by chance, on real reports: near to what unrelated ones share, hardly changed by what was
//! copied, and unknown where nothing but copies is left.

use std::fs;
use std::path::Path;
use std::sync::Arc;

use refrain::compare::{Comparison, ReferenceChoice, ViewSettings};
use refrain::repeats::MinimumLength;
use refrain::speech::Speech;

fn report(name: &str) -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/planted").join(name)).unwrap()
}

fn written(name: &str) -> String {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/gold/written");
    fs::read_to_string(folder.join(format!("{name}.txt"))).unwrap()
}

/// The phrases that texts share, and how many were to be expected.
fn shared(texts: [String; 2], minimum: MinimumLength) -> (usize, Option<f64>) {
    let speeches = texts.map(|text| Arc::new(Speech::from_string("report", text)));
    let comparison = Comparison::of(speeches.to_vec(), &ReferenceChoice::none()).unwrap();
    let settings = ViewSettings { minimum, ..ViewSettings::default() };
    let view = settings.apply(&comparison);
    (view.phrases.len(), comparison.expected_by_chance(minimum, settings.spread))
}

/// Reports of three provinces, each against each, and speeches of different writers to different occasions, of which each
/// pair by itself shares too little to tell.
#[test]
fn unrelated_texts_share_about_as_much_as_expected_where_chance_rules() {
    let reports = ["hubei-2025.txt", "yunnan-2025.txt", "shaanxi-2025.txt"].map(report);
    for (a, b) in [(0, 1), (0, 2), (1, 2)] {
        let (found, expected) = shared([reports[a].clone(), reports[b].clone()], MinimumLength::LOWEST);
        let ratio = found as f64 / expected.unwrap();
        println!("{found} found, {expected:?} expected");
        assert!((0.5..2.0).contains(&ratio), "{found} found, {expected:?} expected");
    }
    let pairs = [
        ("g1-A", "g5-B"),
        ("g2-A", "g11-A"),
        ("g12-B", "g22-C"),
        ("g3-A", "g13-B"),
        ("g21-C", "g14-A"),
        ("g9-A", "g19-B"),
        ("g17-A", "g25-C"),
    ];
    let counts = pairs.map(|(a, b)| shared([written(a), written(b)], MinimumLength::LOWEST));
    let found: usize = counts.iter().map(|(found, _)| found).sum();
    let expected: f64 = counts.iter().filter_map(|(_, expected)| *expected).sum();
    println!("{found} found, {expected} expected");
    let ratio = found as f64 / expected;
    assert!((0.5..2.0).contains(&ratio), "{found} found, {expected} expected");
}

#[test]
fn copied_words_change_the_figure_by_less_than_half() {
    let texts = [report("hubei-2025.txt"), report("yunnan-2025.txt")];
    let (_, before) = shared(texts.clone(), MinimumLength::DEFAULT);
    let copied: String = report("shaanxi-2025.txt").chars().skip(2_000).take(1_600).collect();
    let (_, after) = shared(texts.map(|text| format!("{text}\n{copied}")), MinimumLength::DEFAULT);
    let change = after.unwrap() / before.unwrap();
    assert!((0.5..1.5).contains(&change), "{before:?} {after:?}");
}

#[test]
fn identical_reports_have_no_figure() {
    let text = report("hubei-2025.txt");
    assert_eq!(shared([text.clone(), text], MinimumLength::DEFAULT).1, None);
}
