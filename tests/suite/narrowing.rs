//! Narrowing: lists get shorter in every report and on the screen, figures stay, and no warning is lost.

use std::fs;
use std::path::PathBuf;

use refrain::app::{Appearance, Filter, Message, Size, State, StepTarget, Threads};
use refrain::compare::{Class, Narrowing, ViewSettings};
use serde_json::Value;

use super::json_schema::assert_valid;
use super::support::{comparison, copied_files, program, text_of};

fn refrain(arguments: &[&str]) -> (Option<i32>, String, String) {
    let output = program().args(arguments).args(copied_files()).output().unwrap();
    let text = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).unwrap();
    (output.status.code(), text(&output.stdout), text(&output.stderr))
}

fn report(arguments: &[&str]) -> String {
    let (code, out, said) = refrain(&[&["report"], arguments].concat());
    assert_eq!(code, Some(0), "{said}");
    out
}

fn json(arguments: &[&str]) -> Value {
    let report = serde_json::from_str(&report(&[&["--format", "json"], arguments].concat())).unwrap();
    assert_valid(&report);
    report
}

fn array(value: &Value) -> &[Value] {
    value.as_array().unwrap()
}

fn shares(report: &Value) -> Vec<&Value> {
    array(&report["speeches"]).iter().map(|speech| &speech["shares"]).collect()
}

#[test]
fn one_class_is_listed_figures_stay_and_what_was_left_in_is_told_all_the_same() {
    let whole = json(&[]);
    for (class, list) in [("shared", "phrases"), ("near", "near_matches")] {
        let narrow = json(&["--only", class]);
        assert_eq!(narrow["view"]["only"], class);
        assert_eq!(shares(&narrow), shares(&whole));
        assert_eq!(narrow[list], whole[list]);
        let other = if list == "phrases" { "near_matches" } else { "phrases" };
        assert!(array(&narrow[other]).is_empty());
        let spans = || array(&narrow["speeches"]).iter().flat_map(|speech| array(&speech["spans"]));
        assert!(spans().all(|span| span["kind"] == class || span["carried_over"] == true));
        assert!(spans().any(|span| span["carried_over"] == true));
    }
    let text = report(&["--only", "local"]);
    assert!(text.contains("narrowed to text that is local"), "{text}");
    assert!(!text.contains("shared phrases, from matches") && text.contains("Local wording of 1"), "{text}");
    let text = report(&["--only", "shared"]);
    assert!(text.contains("富力新城社区") && !text.contains("Local wording of"), "{text}");
}

#[test]
fn sections_are_chosen_by_their_names_with_all_under_them() {
    let whole = json(&[]);
    let name = |section: &Value| section["heading"].as_str().unwrap().to_owned();
    let headings = array(&whole["speeches"][0]["sections"]).iter().map(name);
    let heading = headings.max_by_key(|heading| heading.chars().count()).unwrap();
    let pattern: String = heading.chars().take(4).collect();
    let narrow = json(&["--section", &pattern]);
    assert_eq!(shares(&narrow), shares(&whole));
    for list in ["phrases", "links", "rows"] {
        let (some, all) = (array(&narrow[list]).len(), array(&whole[list]).len());
        assert!(some < all, "{list}: {some} of {all}");
    }
    let text = report(&["--section", &pattern]);
    assert!(text.contains(&heading) && text.lines().count() < report(&[]).lines().count(), "{text}");
    let page = report(&["--section", &pattern, "--format", "html"]);
    assert!(page.contains(&heading));
    // Links lead only to what is on the page.
    for target in page.split("href=\"#").skip(1).map(|rest| rest.split('"').next().unwrap()) {
        assert!(page.contains(&format!("id=\"{target}\"")), "{target}");
    }
    let (code, _, said) = refrain(&["report", "--section", "no such heading"]);
    assert_eq!(code, Some(0));
    assert!(said.contains("no section has \"no such heading\" in its name"), "{said}");
    assert_eq!(refrain(&["report", "--section", ""]).0, Some(2));
}

#[test]
fn against_one_speech_only_what_it_has_counts_and_it_is_the_base() {
    let narrow = json(&["--against", "2"]);
    assert_eq!((&narrow["view"]["against"], &narrow["view"]["base"]), (&1.into(), &1.into()));
    assert_eq!(json(&["--against", "2", "--base", "3"])["view"]["base"], 2);
    let has_second = |phrase: &Value| array(&phrase["occurrences"]).iter().any(|place| place["speech"] == 1);
    let phrases = array(&narrow["phrases"]);
    assert!(!phrases.is_empty() && phrases.iter().all(has_second));
    for list in ["links", "near_matches"] {
        assert!(array(&narrow[list]).iter().all(|pair| pair["a"]["speech"] == 1 || pair["b"]["speech"] == 1));
    }
    let (code, _, said) = refrain(&["report", "--against", "4"]);
    assert_eq!(code, Some(2));
    assert!(
        said.contains(
            "no speech 4 to hold the others against: give a number from 1 to 3, or one of the files"
        ),
        "{said}"
    );
}

#[test]
fn the_one_that_took_most_is_never_the_one_that_all_are_held_against() {
    for base in ["1", "2", "3"] {
        let told = report(&["--against", base]);
        let first = told.lines().find(|line| line.contains("Most reused: ")).unwrap();
        assert!(!first.contains(&format!("Most reused: {base} ")), "{first}");
    }
}

#[test]
fn a_few_of_everything_and_strong_links_only_in_every_report() {
    let narrow = json(&["--top", "2", "--min-score", "0.5"]);
    assert_eq!(array(&narrow["phrases"]).len(), 2);
    let links = array(&narrow["links"]);
    assert!(links.len() == 2 && links.iter().all(|link| link["score"].as_f64().unwrap() >= 0.5));
    let folder = tempfile::tempdir().unwrap();
    report(&["--top", "2", "--format", "csv", "-o", folder.path().to_str().unwrap()]);
    let lines = |table: &str| {
        let mut reader = csv::Reader::from_path(folder.path().join(format!("{table}.csv"))).unwrap();
        reader.records().count()
    };
    assert_eq!((lines("phrases"), lines("links"), lines("speeches")), (2, 2, 3));
    let about = fs::read_to_string(folder.path().join("about.csv")).unwrap();
    assert!(about.contains("setting,top,2"), "{about}");
    assert!(report(&["--min-score", "0.5"]).contains("narrowed to links of score 0.5 and more"));
}

#[test]
fn a_check_is_of_the_whole_draft_whatever_is_listed() {
    let (code, whole, _) = refrain(&["check"]);
    let narrowed = refrain(&["check", "--only", "shared", "--section", "no such heading", "--against", "1"]);
    assert_eq!((code, whole), (narrowed.0, narrowed.1));
}

fn screen(narrowing: Narrowing, filter: Filter) -> State {
    let settings = ViewSettings { narrowing, ..ViewSettings::default() };
    let size = Size { columns: 120, lines: 40 };
    let files: Vec<PathBuf> = copied_files();
    State::new(comparison(&files), settings, Vec::new(), Appearance::default(), size, Threads::default())
        .with_filter(filter)
}

fn drawn(state: &State) -> String {
    let Size { columns, lines } = state.size();
    let mut buffer = ratatui::buffer::Buffer::empty(ratatui::layout::Rect::new(0, 0, columns, lines));
    refrain::ui::draw(state, &mut buffer);
    text_of(&buffer)
}

#[test]
fn the_screen_folds_what_is_not_listed_and_names_the_class() {
    let narrowed = drawn(&screen(Narrowing::default(), Filter::Only(Class::Near)));
    assert!(narrowed.contains("near"), "{narrowed}");
    let named = Narrowing { section: Some("党建".to_owned()), ..Narrowing::default() };
    let (whole, named) = (screen(Narrowing::default(), Filter::All), screen(named, Filter::All));
    let listed = named.view().listed.sections().unwrap();
    assert!(!listed.is_empty() && whole.view().listed.sections().is_none());
    assert_ne!(drawn(&whole), drawn(&named));
}

#[test]
fn under_one_class_the_screen_counts_and_steps_through_that_class_only() {
    for class in [Class::Near, Class::Stock, Class::Own] {
        let mut state = screen(Narrowing::default(), Filter::Only(class));
        assert_eq!(state.step_target(), StepTarget::OfClass(class));
        let shown = drawn(&state);
        assert!(!shown.contains(" phrases  "), "{shown}");
        state.update(Message::Key("n".parse().unwrap()));
        let Some(item) = state.item() else { continue };
        let span = state.view().spans[item.speech].iter().find(|span| span.range == item.range);
        assert!(class == Class::Own || span.is_some_and(|span| span.class() == class), "{class:?} {item:?}");
    }
    assert_eq!(screen(Narrowing::default(), Filter::Only(Class::Shared)).step_target(), StepTarget::Phrases);
}

#[test]
fn everything_is_also_the_sections_of_other_names() {
    let named = Narrowing { section: Some("党建".to_owned()), ..Narrowing::default() };
    let mut state = screen(named, Filter::All);
    for key in ["f", "a"] {
        state.update(Message::Key(key.parse().unwrap()));
    }
    assert!(state.view().listed.sections().is_none());
    assert!(drawn(&state).contains("all sections are shown"), "{}", drawn(&state));
}
