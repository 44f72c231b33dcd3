//! `refrain sources`: which speeches of a folder a draft was made from.

use std::fs;
use std::path::Path;
use std::process::Output;

use serde_json::Value;

use super::json_schema::{assert_valid_sources, properties_of};
use super::support::program;

const SPRING: &str = "春耕动员\n\n乡亲们：\n各村要把种子送到田头，修好水渠和机井。\n农机站的师傅明天起住在村里，坏了的机器当天修好。\n";
const SCHOOLS: &str =
    "教育座谈\n\n各位老师：\n校车逐辆检修，食堂账目每周公布一次。\n新来的教师先安排住处，再安排课程。\n";
const OTHER: &str = "防汛通知\n\n各位：\n今晚有大雨，各村夜里要有人值守。\n";

/// Made from both, with a sentence of its own.
const DRAFT: &str = "在全镇干部会上的讲话\n\n同志们：\n今年新增两条公交线路，方便老人进城看病。\n\
    各村要把种子送到田头，修好水渠和机井。\n农机站的师傅明天起住在村里，坏了的机器当天修好。\n校车逐辆检修，食堂账目每周公布一次。\n";

fn folder() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    fs::create_dir_all(folder.path().join("speeches/2023")).unwrap();
    for (name, text) in [
        ("speeches/2023/spring.txt", SPRING),
        ("speeches/schools.txt", SCHOOLS),
        ("speeches/flood.txt", OTHER),
        ("speeches/empty.txt", ""),
        ("draft.txt", DRAFT),
    ] {
        fs::write(folder.path().join(name), text).unwrap();
    }
    folder
}

fn sources(folder: &Path, arguments: &[&str]) -> Output {
    program()
        .env("XDG_CACHE_HOME", folder.join("cache"))
        .arg("sources")
        .args(arguments)
        .current_dir(folder)
        .output()
        .unwrap()
}

fn json(folder: &Path, arguments: &[&str]) -> Value {
    let output = sources(folder, arguments);
    assert!(output.status.success(), "{output:?}");
    let json = serde_json::from_slice(&output.stdout).unwrap();
    assert_valid_sources(&json);
    json
}

#[test]
fn sources_are_ranked_with_their_passages_and_what_none_has_is_told() {
    let folder = folder();
    let found = json(folder.path(), &["draft.txt", "speeches", "--format", "json"]);
    let ranked = found["sources"].as_array().unwrap();
    let paths: Vec<&str> = ranked.iter().map(|source| source["path"].as_str().unwrap()).collect();
    assert_eq!(paths, ["speeches/2023/spring.txt", "speeches/schools.txt"]);
    assert!(ranked[0]["adds"].as_f64() > ranked[1]["adds"].as_f64());
    let passage = &ranked[1]["passages"][0];
    assert_eq!(passage["text"], "校车逐辆检修，食堂账目每周公布一次");
    assert_eq!((&passage["line"], &passage["source_line"]), (&7.into(), &4.into()));
    let uncovered = found["uncovered"].as_array().unwrap();
    assert!(uncovered.iter().any(|one| one["text"].as_str().unwrap().contains("今年新增两条公交线路")));
    assert_eq!(found["left_out"].as_array().unwrap().len(), 1);
    assert_eq!(found["speeches"], 3);
    // What is known of the speeches is kept: the second time says the same.
    assert_eq!(json(folder.path(), &["draft.txt", "speeches", "--format", "json"]), found);
}

#[test]
fn a_draft_in_the_folder_is_no_source_of_itself() {
    let folder = folder();
    fs::rename(folder.path().join("draft.txt"), folder.path().join("speeches/draft.txt")).unwrap();
    let found = json(folder.path(), &["speeches/draft.txt", "./speeches", "--format", "json"]);
    assert_eq!(found["sources"].as_array().unwrap().len(), 2);
    assert!(found["covered"].as_f64().unwrap() < 0.9, "{found}");
}

#[test]
fn the_sources_are_printed_in_both_languages() {
    let folder = folder();
    let said = |language: &str| {
        let output = sources(folder.path(), &["draft.txt", "speeches", "--lang", language]);
        assert!(output.status.success());
        String::from_utf8(output.stdout).unwrap()
    };
    let english = said("en");
    assert!(english.contains("1  春耕动员") && english.contains("line 7, there line 4: 校车"), "{english}");
    assert!(english.contains("in no other speech: "), "{english}");
    assert!(said("zh").contains("第 7 行，来源第 4 行: 校车"), "{}", said("zh"));
}

#[test]
fn a_draft_that_cannot_be_read_is_an_error() {
    let folder = folder();
    let output = sources(folder.path(), &["missing.txt", "speeches"]);
    assert_eq!(output.status.code(), Some(2));
    assert!(String::from_utf8(output.stderr).unwrap().contains("missing.txt: no such file"));
}

#[test]
fn a_folder_that_is_missing_or_has_no_speech_but_the_draft_is_an_error() {
    let folder = folder();
    fs::create_dir(folder.path().join("empty")).unwrap();
    for (place, said) in
        [("missing", "missing: no such file"), ("empty", "no files"), ("draft.txt", "no files")]
    {
        let output = sources(folder.path(), &["draft.txt", place]);
        assert_eq!(output.status.code(), Some(2), "{place}");
        let complaint = String::from_utf8(output.stderr).unwrap();
        assert!(complaint.contains(said) && output.stdout.is_empty(), "{place}: {complaint}");
    }
}

#[test]
fn the_documentation_explains_every_key_of_the_sources() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/docs/overview.md");
    let documentation = fs::read_to_string(path).unwrap();
    for key in properties_of("sources-schema.json") {
        assert!(documentation.contains(&format!("`{key}`")), "docs/overview.md does not explain {key}");
    }
}
