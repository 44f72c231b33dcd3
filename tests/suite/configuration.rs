//! Settings, keys and language as a user gives them: on the command line, in the environment, in the file.

use std::fs;
use std::path::PathBuf;
use std::process::Output;

use crate::support::pty::{ONE_COLUMN, Pty, refrain};
use crate::support::{copied_files, files};
use assert_cmd::Command;
use tempfile::TempDir;

/// A user with a folder for configuration.
struct User {
    folder: TempDir,
}

impl User {
    fn new(configuration: &str) -> Self {
        let user = Self { folder: tempfile::tempdir().unwrap() };
        fs::create_dir(user.folder.path().join("refrain")).unwrap();
        fs::write(user.file(), configuration).unwrap();
        user
    }

    fn file(&self) -> PathBuf {
        self.folder.path().join("refrain/config.toml")
    }

    /// What the program answers. Nothing of the developer's environment reaches it.
    fn run(&self, environment: &[(&str, &str)], arguments: &[&str]) -> Output {
        Command::cargo_bin("refrain")
            .unwrap()
            .env_clear()
            .env("XDG_CONFIG_HOME", self.folder.path())
            .envs(environment.iter().copied())
            .args(arguments)
            .output()
            .unwrap()
    }

    fn told(&self, environment: &[(&str, &str)], arguments: &[&str]) -> String {
        let output = self.run(environment, arguments);
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        String::from_utf8(output.stdout).unwrap()
    }

    fn complaint(&self, arguments: &[&str]) -> String {
        let output = self.run(&[], arguments);
        assert_eq!(output.status.code(), Some(2));
        assert!(output.stdout.is_empty());
        String::from_utf8(output.stderr).unwrap()
    }
}

fn report(options: &[&str], files: &[PathBuf]) -> Vec<String> {
    let options = options.iter().map(ToString::to_string);
    ["report".to_owned()]
        .into_iter()
        .chain(options)
        .chain(files.iter().map(|f| f.display().to_string()))
        .collect()
}

fn strs(arguments: &[String]) -> Vec<&str> {
    arguments.iter().map(String::as_str).collect()
}

#[test]
fn the_file_sets_what_flags_and_variables_leave_open() {
    let user = User::new("minimum = 8\nlang = \"zh\"\n");
    let typed = report(&[], &files());
    assert!(user.told(&[], &strs(&typed)).contains("8 字以上"));
    let english = user.told(&[("REFRAIN_LANG", "en")], &strs(&typed));
    assert!(english.contains("of 8 or more characters"), "{english}");
    let typed = report(&["--minimum", "10"], &files());
    assert!(user.told(&[("REFRAIN_MINIMUM", "9")], &strs(&typed)).contains("10 字以上"));
}

#[test]
fn the_settings_in_force_say_where_they_come_from_and_can_be_pasted() {
    let user = User::new("theme = \"light\"\n\n[keys]\nnext-section = [\"J\", \"Ctrl-f\"]\n");
    let (variables, flags) = ([("REFRAIN_SPREAD", "3")], ["config", "--minimum", "8"]);
    let listing = user.told(&variables, &flags);
    let file = user.file().display().to_string();
    let says = |setting: &str, origin: &str| {
        let line = listing.lines().find(|line| line.starts_with(setting)).unwrap();
        assert!(line.ends_with(&format!("  # {origin}")), "{line}");
    };
    assert_eq!(listing.lines().next().unwrap(), format!("# {file}"));
    says("theme = \"light\"", &format!("{file}:1"));
    says("spread = 3", "REFRAIN_SPREAD");
    says("minimum = 8", "--minimum");
    says("columns = 9", "default");
    says("mouse = \"scroll\"", "default");
    says("next-section = [\"J\", \"Ctrl-f\"]", &format!("{file}:4"));
    says("previous-section = [\"[\"]", "default");

    let pasted = User::new(&listing).told(&[], &["config"]);
    let values = |listing: &str| -> Vec<String> {
        let lines =
            listing.lines().skip(1).map(|line| line.split("  #").next().unwrap().trim_end().to_owned());
        lines.collect()
    };
    assert_eq!(values(&pasted), values(&listing));
}

#[test]
fn a_wrong_configuration_is_refused_with_its_file_and_line() {
    let user = User::new("minimum = 8\n[keys]\nfold = [\"j\"]\n");
    let said = user.complaint(&strs(&report(&[], &files())));
    let place = format!("{}:3: ", user.file().display());
    assert!(said.contains(&place) && said.contains("both line-down and fold"), "{said}");
    let user = User::new("[keys]\nquit = 5\n");
    let said = user.complaint(&["config"]);
    assert!(said.contains(":2: invalid value quit = 5: expected text in quotes, or a list of it"), "{said}");
    let said = user.complaint(&["config", "--config", "no-such-file.toml"]);
    assert!(said.contains("no-such-file.toml"), "{said}");
    assert!(User::new("").complaint(&["config", "--lang", "fr"]).contains("[possible values: auto, en, zh]"));
}

#[test]
fn a_spread_from_the_file_is_no_error_where_speeches_are_few() {
    let user = User::new("spread = 5\n");
    assert!(user.told(&[], &strs(&report(&[], &files()))).contains("in 3 or more speeches"));
}

#[test]
fn the_report_speaks_the_language_of_the_locale_and_json_never_changes() {
    let user = User::new("");
    let typed = report(&[], &copied_files());
    let chinese = user.told(&[("LANG", "zh_CN.UTF-8")], &strs(&typed));
    for words in ["共 3 篇讲话", "漏改", "相互对应的段落", "要点", "相同", "地名: "] {
        assert!(chinese.contains(words), "{words} is not in\n{chinese}");
    }
    let names = ["txt", "zh", "beiyuan", "xincheng", "pingan"];
    let path = env!("CARGO_MANIFEST_DIR");
    // How the report was made names the program, the command and checksums, which are of no language.
    let (chinese, made) = chinese.split_once("本报告的生成方式\n").unwrap();
    for line in made.lines() {
        let labels = ["程序：", "命令：", "设置：", "输入：", "模型：", "全部在本机完成"];
        assert!(labels.iter().any(|label| line.trim_start().starts_with(label)), "{line}");
    }
    for word in chinese.replace(path, "").split(|c: char| !c.is_ascii_alphabetic()) {
        let known = word.len() < 2 || names.contains(&word) || "tests/fixtures/left_in".contains(word);
        assert!(known, "{word} is left in\n{chinese}");
    }
    let json = report(&["--format", "json"], &copied_files());
    assert_eq!(user.told(&[("LANG", "zh_CN.UTF-8")], &strs(&json)), user.told(&[], &strs(&json)));
}

#[test]
fn the_screen_takes_keys_and_language_from_the_file() {
    let user = User::new("lang = \"zh\"\nlayout = \"columns\"\n[keys]\nphrases = \"P\"\nquit = [\"Q\"]\n");
    let mut command = refrain(&files());
    command.env("XDG_CONFIG_HOME", user.folder.path());
    let mut pty = Pty::start(command, 120, 40, ONE_COLUMN);
    pty.wait_for("偶合");
    // The first key takes the questions off the key line.
    pty.send(b"j");
    let screen = pty.wait_for("P 语句表");
    assert!(screen.contains("分栏"), "the columns layout\n{screen}");
    pty.send(b"P");
    pty.wait_for("相同语句：");
    pty.send(b"\x1b");
    pty.wait_until("the list to close", |pty| !pty.look().contains("相同语句："));
    pty.send(b"Q");
    assert!(pty.wait().success());
}

/// A configuration file, variables, arguments, and what is said of them.
type Case<'a> = (&'a str, &'a [(&'a str, &'a str)], &'a [&'a str], &'a [&'a str]);

/// Errors that end the program, each with what a Chinese reader is told: what is wrong, then what to do.
#[test]
fn errors_that_end_the_program_are_told_in_the_readers_language() {
    let folder = tempfile::tempdir().unwrap();
    let at = |name: &str| folder.path().join(name).display().to_string();
    let [a, b] = ["a.txt", "b.txt"].map(|name| {
        fs::write(at(name), "同志们：\n一、抓好发展。\n").unwrap();
        at(name)
    });
    let damaged = at("damaged.refrain");
    let mut model = fs::read(concat!(env!("CARGO_MANIFEST_DIR"), "/models/en.refrain")).unwrap();
    *model.last_mut().unwrap() ^= 1;
    fs::write(&damaged, model).unwrap();
    let (missing, nowhere) = (at("missing.txt"), at("no/such/folder.json"));
    let cases: &[Case<'_>] = &[
        (
            "theme = \"dusk\"",
            &[],
            &["config"],
            &["config.toml:1: 无效的值 theme", "应为其中之一：auto, dark"],
        ),
        ("[keys]\nfold = [\"j\"]", &[], &["config"], &["config.toml:2: 键 j 同时对应 line-down 和 fold"]),
        ("[keys]\nfly = [\"F\"]", &[], &["config"], &["没有名为 fly 的命令"]),
        ("[keys]\nfold = [\"Hyper-z\"]", &[], &["config"], &["没有名为 \"Hyper-z\" 的键"]),
        ("", &[("REFRAIN_SPREAD", "many")], &["config"], &["REFRAIN_SPREAD: 无效的值", "应为整数，不小于 2"]),
        ("", &[], &["config", "--config", &missing], &[&missing, "无法读取配置：没有这个文件或文件夹"]),
        ("", &[], &["report", "-b", "3", &a, &b], &["没有第 3 篇讲话可作基准；请给出 1 到 2 的数字"]),
        ("", &[], &["report", "-s", "3", &a, &b], &["不可能见于 3 篇；篇数只能是 2"]),
        ("", &[], &["report", "-o", &a, &a, &b], &[&a, "写入会丢失其内容"]),
        ("", &[], &["report", "-o", &nowhere, &a, &b], &[&nowhere, "无法写入，没有文件夹", "请先建立它"]),
        ("", &[], &["report", &a], &["只给出了一篇讲话"]),
        ("", &[], &["report", "-", "-"], &["- 给出了两次"]),
        ("", &[], &["report", "--reference", &damaged, &a, &b], &[&damaged, "已损坏；请重新复制或重新学习"]),
        ("", &[], &["learn", "-m", "9", "-o", &nowhere, &a], &["不接受用于比对的选项"]),
        ("", &[], &["learn", "-o", &a, &a, &b], &[&a, "是读入的文件之一"]),
    ];
    for &(file, variables, arguments, expected) in cases {
        let user = User::new(file);
        let told = |environment: &[(&str, &str)], arguments: &[&str]| {
            let output = user.run(environment, arguments);
            assert_eq!(output.status.code(), Some(2), "{arguments:?}");
            String::from_utf8(output.stderr).unwrap()
        };
        let said = told(&[variables, &[("LANG", "zh_CN.UTF-8")]].concat(), arguments);
        for words in expected {
            assert!(said.contains(words), "{arguments:?}: {words} is not in {said}");
        }
        let by_flag = told(variables, &[arguments, &["--lang", "zh"]].concat());
        assert_eq!(by_flag, said, "{arguments:?}");
        let english = told(variables, arguments);
        assert!(!english.chars().any(|c| ('\u{4e00}'..='\u{9fff}').contains(&c)), "{english}");
    }
}

#[test]
fn a_wrong_file_is_told_of_in_the_language_that_it_names() {
    let user = User::new("lang = \"zh\"\nminimum = 2\n");
    let said = user.complaint(&["config"]);
    assert!(said.contains("config.toml:2: 无效的值 minimum = 2：应为 4 到 40 的整数"), "{said}");
}
