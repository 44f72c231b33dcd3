//! What the command line answers by itself: help and version, and whether they could be told.

use std::fs::{self, File};
use std::path::Path;
use std::process::{Command, Output, Stdio};

/// The program in English, whatever the language of this machine.
fn english() -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_refrain"));
    command.env("REFRAIN_LANG", "en");
    command
}

/// The program where only the locale says that the reader speaks Chinese.
fn chinese(arguments: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_refrain"));
    command.env_remove("REFRAIN_LANG").env("REFRAIN_CONFIG", "").env("XDG_CONFIG_HOME", "/nowhere");
    command.env("LC_ALL", "zh_CN.UTF-8").args(arguments).output().unwrap()
}

fn refrain(argument: &str, output: impl Into<Stdio>) -> Output {
    english().arg(argument).stdout(output).output().unwrap()
}

#[test]
fn help_and_version_are_printed_and_no_error() {
    for (argument, told) in [("--help", "Usage: refrain"), ("--version", "refrain ")] {
        let output = refrain(argument, Stdio::piped());
        assert_eq!(output.status.code(), Some(0), "{argument}");
        assert!(String::from_utf8(output.stdout).unwrap().contains(told), "{argument}");
        assert!(output.stderr.is_empty(), "{argument}");
    }
}

#[test]
#[cfg(target_os = "linux")]
fn help_and_version_that_cannot_be_written_are_an_error() {
    for argument in ["--help", "--version"] {
        let full = File::options().write(true).open("/dev/full").unwrap();
        let output = refrain(argument, full);
        assert_eq!(output.status.code(), Some(2), "{argument}");
        let said = String::from_utf8(output.stderr).unwrap();
        assert!(said.contains("the standard output cannot be written"), "{argument}: {said}");
    }
}

#[test]
fn a_reader_that_closes_the_help_early_is_no_error() {
    let (reader, writer) = std::io::pipe().unwrap();
    drop(reader);
    let output = refrain("--help", writer);
    assert_eq!(output.status.code(), Some(0));
    assert!(output.stderr.is_empty(), "{}", String::from_utf8_lossy(&output.stderr));
}

#[test]
fn what_cannot_be_understood_is_an_error_with_advice() {
    let output = refrain("--no-such-option", Stdio::piped());
    assert_eq!(output.status.code(), Some(2));
    assert!(output.stdout.is_empty());
    assert!(String::from_utf8(output.stderr).unwrap().contains("--help"));
}

#[test]
fn only_options_of_the_help_are_suggested() {
    for (typed, suggested) in [("--colums", Some("'--columns'")), ("--from-foldr", None), ("--guardd", None)]
    {
        for output in [refrain(typed, Stdio::piped()), chinese(&[typed])] {
            let said = String::from_utf8(output.stderr).unwrap();
            let tip = said.lines().find(|line| line.contains("similar") || line.contains("相近"));
            assert_eq!(tip.is_some(), suggested.is_some(), "{said}");
            assert!(tip.is_none_or(|tip| tip.contains(suggested.unwrap_or_default())), "{said}");
        }
    }
}

#[test]
fn the_name_alone_explains_itself_and_a_mistyped_subcommand_is_guessed() {
    let alone = english().output().unwrap();
    assert_eq!(alone.status.code(), Some(2));
    assert!(String::from_utf8(alone.stderr).unwrap().contains("Examples:"));
    for (typed, meant) in [("reprot", "report"), ("chek", "check"), ("lern", "learn")] {
        let output = refrain(typed, Stdio::piped());
        assert_eq!(output.status.code(), Some(2));
        let said = String::from_utf8(output.stderr).unwrap();
        assert!(said.contains(&format!("did you mean `refrain {meant}`?")), "{said}");
    }
    let said = String::from_utf8(refrain("speech.txt", Stdio::piped()).stderr).unwrap();
    assert!(!said.contains("did you mean"), "{said}");
}

#[test]
fn the_help_speaks_the_language_of_the_reader() {
    let subcommands = english().arg("--help").output().unwrap();
    let listed = String::from_utf8(subcommands.stdout).unwrap();
    let listed = listed.split("Commands:\n").nth(1).unwrap().lines().take_while(|line| !line.is_empty());
    let names: Vec<&str> = listed.map(|line| line.split_whitespace().next().unwrap()).collect();
    assert!(names.len() > 10, "{names:?}");
    for name in names {
        for arguments in [&["help", name][..], &[name, "-h"], &[name, "--help"], &["--help"], &["-h"]] {
            if name == "help" && arguments[0] == "help" {
                continue;
            }
            let output = chinese(arguments);
            let said = String::from_utf8(output.stdout).unwrap();
            assert_eq!(output.status.code(), Some(0), "{arguments:?}");
            assert!(said.contains("用法：refrain") && said.contains("选项：\n"), "{arguments:?}: {said}");
            for english in ["Usage", "Options", "Arguments", "Print", "[default", "ossible values", "\u{1b}"]
            {
                assert!(!said.contains(english), "{arguments:?}: {english}");
            }
        }
    }
    let (summary, whole) = (chinese(&["report", "-h"]), chinese(&["help", "report"]));
    assert!(summary.stdout.len() < whole.stdout.len());
    assert_eq!(whole.stdout, chinese(&["report", "--help"]).stdout);
    assert!(String::from_utf8(whole.stdout).unwrap().contains("          - html:  一个网页"));
}

#[test]
fn the_option_for_the_language_counts_before_the_environment_in_the_help_too() {
    for arguments in [&["--lang", "en", "--help"][..], &["report", "--help", "--lang=en"]] {
        let said = String::from_utf8(chinese(arguments).stdout).unwrap();
        assert!(said.contains("Usage: refrain"), "{arguments:?}: {said}");
    }
    for arguments in
        [&["--lang", "zh", "--help"][..], &["report", "--help", "--lang=zh"], &["-h", "--lang=zh"]]
    {
        let said = String::from_utf8(english().args(arguments).output().unwrap().stdout).unwrap();
        assert!(said.contains("用法：refrain"), "{arguments:?}: {said}");
    }
    // After `--` there are only files.
    let said = english().args(["report", "--none", "--", "--lang", "zh"]).output().unwrap().stderr;
    assert!(String::from_utf8(said).unwrap().starts_with("error: "));
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("zh.toml");
    fs::write(&file, "lang = \"zh\"\n").unwrap();
    let mut command = Command::new(env!("CARGO_BIN_EXE_refrain"));
    command.env_remove("REFRAIN_LANG").env("LC_ALL", "C").arg("--help").arg("--config").arg(&file);
    let said = String::from_utf8(command.output().unwrap().stdout).unwrap();
    assert!(said.contains("用法：refrain"), "{said}");
}

#[test]
fn what_cannot_be_understood_is_told_in_the_language_of_the_reader() {
    for (arguments, told) in [
        (&["--quite"][..], "错误：无法识别的参数 '--quite'\n"),
        (&["-q"], "\n  提示：如果 '-q' 是一个值，请写作 '-- -q'\n"),
        (&["help", "reports"], "错误：无法识别的子命令 'reports'\n"),
        (&["report"], "错误：缺少以下参数：\n  <文件>...\n\n用法：refrain report <文件>...\n"),
        (&["--lang"], "错误：'--lang <语言>' 缺少值\n  [可选值：auto, en, zh]\n"),
        (
            &["report", "--format", "xslx", "a"],
            "错误：'--format <格式>' 的值 'xslx' 无效\n  [可选值：text, html, json, docx, xlsx, csv, jsonl]\n\n  \
             提示：名称相近的有 'xlsx'\n",
        ),
        (&["--minimum", "3", "a"], "错误：'--minimum <字数>' 的值 '3' 无效：应为 4 到 40 的整数\n"),
        (&["--encoding", "klingon", "a"], "的值 'klingon' 无效：没有这种编码"),
        (&["--field", "texte", "a"], "的值 'texte' 无效：应为 text="),
        (&["--name-pattern", "{a}{b}", "a"], "的值 '{a}{b}' 无效：两个字段紧挨着"),
        (&["--theme", "dark", "--theme", "light", "a"], "错误：参数 '--theme <配色>' 只能给出一次\n"),
        (&["report", "--excel=yes", "a"], "错误：'--excel' 多出一个值 'yes'\n"),
        (&["check", "a"], "至少要有 2 个值，只给出了 1 个\n"),
    ] {
        let (output, in_english) = (chinese(arguments), english().args(arguments).output().unwrap());
        let said = String::from_utf8(output.stderr).unwrap();
        assert!(said.contains(told), "{arguments:?}: {said}");
        assert!(said.ends_with("\n详细说明见 '--help'。\n"), "{arguments:?}: {said}");
        assert!(output.stdout.is_empty(), "{arguments:?}");
        assert_eq!(output.status.code(), in_english.status.code(), "{arguments:?}");
        assert!(String::from_utf8(in_english.stderr).unwrap().starts_with("error: "), "{arguments:?}");
    }
    // A name that was typed stays as it was, and sends nothing to the terminal.
    let said = String::from_utf8(chinese(&["report", "--<FILE>\u{1b}[31m"]).stderr).unwrap();
    assert!(said.contains("'--<FILE>") && !said.contains('\u{1b}'), "{said}");
}

#[test]
fn the_name_only_explains_itself_in_the_language_of_the_reader() {
    let output = chinese(&[]);
    assert_eq!(output.status.code(), Some(2));
    assert!(output.stdout.is_empty());
    let said = String::from_utf8(output.stderr).unwrap();
    assert!(said.contains("示例：\n  refrain a.txt b.docx  "), "{said}");
}

/// What a package takes from `docs`, with the arguments that print it.
const GENERATED: [(&str, &[&str]); 8] = [
    ("docs/schema.json", &["schema"]),
    ("docs/overview-schema.json", &["schema", "overview"]),
    ("docs/sources-schema.json", &["schema", "sources"]),
    ("docs/man/refrain.1", &["generate", "man"]),
    ("docs/completions/refrain.bash", &["generate", "bash"]),
    ("docs/completions/_refrain", &["generate", "zsh"]),
    ("docs/completions/refrain.fish", &["generate", "fish"]),
    ("docs/completions/_refrain.ps1", &["generate", "powershell"]),
];

#[test]
fn the_page_the_completions_and_the_schema_are_those_of_the_program() {
    for (file, arguments) in GENERATED {
        let output = Command::new(env!("CARGO_BIN_EXE_refrain")).args(arguments).output().unwrap();
        assert!(output.status.success() && output.stderr.is_empty(), "{arguments:?}");
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(file);
        if std::env::var_os("UPDATE_GENERATED").is_some() {
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(&path, &output.stdout).unwrap();
        }
        let kept = fs::read(&path).unwrap_or_default();
        assert!(kept == output.stdout, "{file} is another; UPDATE_GENERATED=1 cargo test writes it anew");
    }
}

#[test]
#[cfg(unix)]
fn the_examples_of_the_help_work_as_they_stand() {
    let help = String::from_utf8(refrain("--help", Stdio::piped()).stdout).unwrap();
    let examples = help.split("Examples:\n").nth(1).unwrap();
    let folder = tempfile::tempdir().unwrap();
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    fs::create_dir(folder.path().join("speeches")).unwrap();
    // Formats are told by content, so that a text file may have any name.
    let names = ["a.txt", "b.docx", "last-year.docx", "draft.docx", "speeches/c.txt", "speeches/d.txt"];
    let samples = ["tests/fixtures/left_in/beiyuan.txt", "tests/fixtures/left_in/xincheng.txt"];
    for (name, sample) in names.iter().zip(samples.iter().cycle()) {
        fs::copy(root.join(sample), folder.path().join(name)).unwrap();
    }
    for line in examples.lines() {
        // What it does stands after two blanks.
        let example = line.trim_start().split("  ").next().unwrap();
        let mut words = example.split(' ');
        assert_eq!(words.next(), Some("refrain"), "{line}");
        let mut command = Command::new(env!("CARGO_BIN_EXE_refrain"));
        command.env("XDG_CACHE_HOME", folder.path().join("cache"));
        let output = command.args(words).current_dir(folder.path()).output().unwrap();
        let expected = if example.contains(" check ") { 1 } else { 0 };
        let said = String::from_utf8_lossy(&output.stderr);
        assert_eq!(output.status.code(), Some(expected), "{example}: {said}");
    }
}
