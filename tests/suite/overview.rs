//! `refrain overview`: the table of a folder of speeches, as text and as JSON.

use std::fs;
use std::path::Path;
use std::process::Output;

use serde_json::Value;

use super::json_schema::{assert_valid_overview, properties_of};
use super::support::program;

/// A speech of a township on the flood season.
const FLOOD: &str = "在全县防汛工作会议上的讲话\n（2023年6月12日）\n\n同志们：\n\
    入汛以来全县连降大雨，三座水库超过了汛限水位，两处堤段出现渗漏。\n\
    一、压实责任。各村支部书记是第一责任人，巡堤查险要落实到人，夜里也要有人值守。\n\
    二、备足物资。编织袋、铁锹和抽水泵要提前运到堤上，坏了的当天修好。\n\
    三、转移群众。转移路线要再走一遍，行动不便的老人要有专人负责。\n";

/// One on the schools, with a passage of the other.
const SCHOOLS: &str = "在教育工作座谈会上的讲话\n2024年9月\n\n各位老师：\n\
    今年新建了两所幼儿园，乡村教师的周转房也盖好了。\n\
    校车要逐辆检修，司机要逐个培训，食堂的账目每周公布一次。\n\
    汛期还没有过去，转移路线要再走一遍，行动不便的老人要有专人负责。\n";

/// One that has nothing of the others.
const HARVEST: &str =
    "秋收动员\n\n乡亲们：\n玉米已经黄了，收割机明天进村，先收低洼地块，粮食晒干以后再入库。\n";

fn overview(folder: &Path, arguments: &[&str]) -> Output {
    program()
        .env("XDG_CACHE_HOME", folder.join(".cache"))
        .arg("overview")
        .args(arguments)
        .current_dir(folder)
        .output()
        .unwrap()
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).unwrap()
}

/// A folder with two folders in it, an edited copy, and what is no speech.
fn folder() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    let path = |name: &str| folder.path().join("speeches").join(name);
    fs::create_dir_all(path("2024/autumn")).unwrap();
    fs::write(path("flood.txt"), FLOOD).unwrap();
    fs::write(path("flood, final.txt"), FLOOD.replace("夜里也要有人值守", "晚上更要安排人值守")).unwrap();
    fs::write(path("2024/schools.txt"), SCHOOLS).unwrap();
    fs::write(path("2024/autumn/harvest.txt"), HARVEST).unwrap();
    fs::write(path("2024/picture.png"), b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR").unwrap();
    fs::write(path("2024/nothing.txt"), "").unwrap();
    folder
}

fn json(folder: &Path) -> Value {
    let output = overview(folder, &["--format", "json", "speeches"]);
    assert_eq!(output.status.code(), Some(0), "{}", text(&output.stderr));
    serde_json::from_slice(&output.stdout).unwrap()
}

#[test]
fn coverage_copies_and_dates_of_a_folder_are_told_as_json() {
    let folder = folder();
    let overview = json(folder.path());
    assert_valid_overview(&overview);
    let speeches = overview["speeches"].as_array().unwrap();
    let named = |name: &str| {
        let number = speeches.iter().position(|one| one["path"].as_str().unwrap().ends_with(name)).unwrap();
        (number, &speeches[number])
    };
    let (flood, speech) = named("flood.txt");
    assert_eq!(speech["title"], "在全县防汛工作会议上的讲话");
    assert_eq!(speech["date"], "2023-06-12");
    assert!(speech["coverage"]["in_collection"].as_f64().unwrap() > 0.9, "{speech}");
    let (last, copy) = named("flood, final.txt");
    assert_eq!(copy["shared_with"][0]["speech"], flood);
    let mut group = [flood, last];
    group.sort_unstable();
    assert_eq!(overview["copies"], serde_json::json!([group]));
    let (_, schools) = named("schools.txt");
    let coverage = schools["coverage"]["in_collection"].as_f64().unwrap();
    assert!((0.2..0.5).contains(&coverage), "{schools}");
    assert_eq!(schools["date"], "2024-09");
    assert!(schools["copies"].is_null());
    let (_, harvest) = named("harvest.txt");
    assert_eq!(harvest["coverage"]["in_collection"], 0.0);
    assert_eq!(harvest["shared_with"], serde_json::json!([]));
    assert_eq!(overview["left_out"].as_array().unwrap().len(), 2);
    assert_eq!(overview["complete"], true);
}

#[test]
fn the_table_is_printed_and_each_file_that_is_no_speech_is_a_warning() {
    let folder = folder();
    let output = overview(folder.path(), &["speeches"]);
    assert_eq!(output.status.code(), Some(0));
    let (table, warnings) = (text(&output.stdout), text(&output.stderr));
    assert!(table.starts_with("4 speeches, "), "{table}");
    assert!(table.contains("2 files left out"), "{table}");
    assert!(table.contains("2023-06-12") && table.contains("copies: 1 group"), "{table}");
    assert_eq!(warnings.lines().count(), 2, "{warnings}");
    assert!(warnings.contains("picture.png") && warnings.contains("nothing.txt"), "{warnings}");
    let chinese = text(&overview(folder.path(), &["--lang", "zh", "speeches"]).stdout);
    assert!(chinese.starts_with("共 4 篇讲话") && chinese.contains("覆盖率"), "{chinese}");
}

#[test]
fn the_same_text_in_two_formats_is_one_speech() {
    let folder = folder();
    let page = format!("<html><body><p>{}</p></body></html>", HARVEST.replace('\n', "</p><p>"));
    fs::write(folder.path().join("speeches/2024/autumn/harvest.html"), page).unwrap();
    let overview = json(folder.path());
    assert_eq!(overview["speeches"].as_array().unwrap().len(), 4);
    let left_out = overview["left_out"].to_string();
    assert!(left_out.contains("harvest.txt: the same text as"), "{left_out}");
}

#[test]
fn english_speeches_are_held_against_each_other_by_words() {
    let folder = tempfile::tempdir().unwrap();
    let first = "Remarks on the harbour\n\nMarch 5, 2024\n\nMy friends, the old harbour wall will not survive another \
        winter, and the boats that feed this town have nowhere else to go.";
    let second = "Budget speech\n\n7 April 2024\n\nTaxes stay where they are. But the old harbour wall will not \
        survive another winter, and so we borrow.";
    fs::write(folder.path().join("a.txt"), first).unwrap();
    fs::write(folder.path().join("b.txt"), second).unwrap();
    let output = overview(folder.path(), &["--format", "json", "."]);
    let overview: Value = serde_json::from_slice(&output.stdout).unwrap();
    let coverage = overview["speeches"][1]["coverage"]["in_collection"].as_f64().unwrap();
    assert!((0.3..0.6).contains(&coverage), "{overview}");
    assert_eq!(overview["speeches"][0]["date"], "2024-03-05");
}

#[test]
fn a_file_is_one_speech_by_whatever_path() {
    let folder = folder();
    std::os::unix::fs::symlink("speeches", folder.path().join("link")).unwrap();
    let speeches = |arguments: &[&str]| {
        let arguments = [arguments, &["--format", "json"]].concat();
        let output = overview(folder.path(), &arguments);
        let overview: Value = serde_json::from_slice(&output.stdout).unwrap();
        overview["speeches"].as_array().unwrap().len()
    };
    let once = speeches(&["speeches"]);
    assert_eq!(speeches(&["speeches", "./speeches/", "link"]), once);
    assert_eq!(speeches(&[folder.path().to_str().unwrap(), "link/flood.txt"]), once);
}

#[test]
fn folders_without_speeches_and_names_of_nothing_are_errors() {
    let folder = tempfile::tempdir().unwrap();
    for (argument, said) in [(".", "there are no files"), ("missing", "no such file")] {
        let output = overview(folder.path(), &[argument]);
        assert_eq!(output.status.code(), Some(2), "{argument}");
        assert!(text(&output.stderr).contains(said), "{argument}: {}", text(&output.stderr));
        assert!(output.stdout.is_empty());
    }
}

#[test]
fn the_documentation_explains_every_key_of_the_overview() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/docs/overview.md");
    let documentation = fs::read_to_string(path).unwrap();
    let known = properties_of("overview-schema.json");
    assert!(known.len() > 20);
    for key in known {
        assert!(documentation.contains(&format!("`{key}`")), "docs/overview.md does not explain {key}");
    }
}

#[test]
#[cfg(unix)]
fn ctrl_c_prints_what_is_known_and_says_what_is_missing() {
    use std::os::unix::process::ExitStatusExt;
    use std::process::{Command, Stdio};
    let folder = tempfile::tempdir().unwrap();
    fs::create_dir(folder.path().join("speeches")).unwrap();
    for number in 0..3000 {
        let text =
            format!("第{number}次会议\n\n同志们：\n{}", "各村要抓紧清理水渠，把种子送到田头。".repeat(20));
        fs::write(folder.path().join(format!("speeches/{number}.txt")), text).unwrap();
    }
    let child = Command::new(env!("CARGO_BIN_EXE_refrain"))
        .args(["overview", "speeches", "--format", "json"])
        .env("XDG_CACHE_HOME", folder.path().join("cache"))
        .current_dir(folder.path())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    // Some files are read when the first is in the cache.
    while fs::read_dir(folder.path().join("cache/refrain/speeches")).is_err() {
        std::thread::sleep(std::time::Duration::from_millis(5));
    }
    let process = child.id().to_string();
    assert!(Command::new("kill").args(["-INT", &process]).status().unwrap().success());
    let output = child.wait_with_output().unwrap();
    assert_eq!(output.status.signal(), Some(2), "who waits for it sees what ended it");
    let overview: Value = serde_json::from_slice(&output.stdout).unwrap();
    let speeches = overview["speeches"].as_array().unwrap();
    assert_eq!(overview["complete"], false);
    assert_eq!(overview["unread"].as_u64().unwrap() + speeches.len() as u64, 3000);
    assert!(!speeches[0]["coverage"].is_null(), "what was read is compared");
}

/// Runs the program without a terminal, where it prints what it would show.
fn printed(folder: &Path, arguments: &[&str]) -> String {
    let output = program()
        .env("XDG_CACHE_HOME", folder.join("cache"))
        .args(arguments)
        .current_dir(folder)
        .output()
        .unwrap();
    assert!(output.status.success(), "{output:?}");
    text(&output.stdout)
}

#[test]
fn a_folder_and_nothing_else_is_a_table_and_more_speeches_than_can_be_compared_are_too() {
    let folder = folder();
    assert!(printed(folder.path(), &["speeches"]).starts_with("4 speeches, "));
    assert!(printed(folder.path(), &["-r", "speeches"]).contains("shared phrase"), "a comparison");
    fs::create_dir(folder.path().join("many")).unwrap();
    for number in 0..201 {
        fs::write(
            folder.path().join(format!("many/{number}.txt")),
            format!("各位：\n第{number}次会议开始。"),
        )
        .unwrap();
    }
    let many = printed(folder.path(), &["-r", "many"]);
    assert!(many.starts_with("201 speeches, ") && many.contains("coverage"), "{many}");
}

#[test]
fn a_file_that_is_named_like_a_subcommand_is_reached_by_its_folder() {
    let folder = tempfile::tempdir().unwrap();
    for name in ["overview", "sources"] {
        fs::write(folder.path().join(name), FLOOD).unwrap();
    }
    assert!(printed(folder.path(), &["./overview", "./sources"]).contains("shared phrase"));
}
