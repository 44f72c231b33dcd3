//! The HTML report: the numbers of the other reports, text that stays text, and what it does in a browser. The tests with a
//! browser run where Chromium is installed and say so where it is not.

use std::collections::BTreeSet;
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use html5gum::{Token, Tokenizer};
use serde_json::Value;
use sha2::{Digest, Sha256};

use super::support::{copied_files, english_samples, program, samples};

fn report(format: &str, arguments: &[&str], files: &[PathBuf]) -> String {
    let output = program().args(["report", "--format", format]).args(arguments).args(files).output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

/// A tag of a page with its attributes.
struct Tag {
    name: String,
    attributes: Vec<(String, String)>,
}

impl Tag {
    fn attribute(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(other, _)| other == name).map(|(_, value)| value.as_str())
    }
}

/// The tags of a page, and its text without those of the style and the script.
fn tokens(page: &str) -> (Vec<Tag>, String) {
    let string = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).unwrap();
    let (mut tags, mut text, mut is_text) = (Vec::new(), String::new(), true);
    for token in Tokenizer::new(page) {
        match token.unwrap() {
            Token::StartTag(tag) => {
                let name = string(&tag.name);
                is_text = !matches!(name.as_str(), "style" | "script");
                let attributes = tag.attributes.iter();
                let attributes = attributes.map(|(name, value)| (string(name), string(value))).collect();
                tags.push(Tag { name, attributes });
            }
            Token::EndTag(_) => is_text = true,
            Token::String(found) if is_text => text.push_str(&string(&found)),
            _ => {}
        }
    }
    (tags, text)
}

fn array(value: &Value) -> &[Value] {
    value.as_array().unwrap()
}

/// The figures of the page are those of the JSON report, on Chinese, English and copied speeches.
#[test]
fn every_figure_of_the_page_is_that_of_the_other_reports() {
    for files in [samples(), english_samples(), copied_files()] {
        let json: Value = serde_json::from_str(&report("json", &[], &files)).unwrap();
        let (tags, text) = tokens(&report("html", &[], &files));
        let page_text: String = text.split_whitespace().collect::<Vec<_>>().join(" ");
        let text_report = report("text", &[], &files);
        for speech in array(&json["speeches"]) {
            for class in ["shared", "near", "stock", "local", "own"] {
                let Some(share) = speech["shares"][class].as_f64() else { continue };
                let told = format!("{:.1} %", share * 100.0);
                assert!(page_text.contains(&told), "{class} {told}");
                assert!(text_report.contains(&format!("{class} {told}")), "{class} {told}");
            }
        }
        let count =
            |name: &str, value: &str| tags.iter().filter(|tag| tag.attribute(name) == Some(value)).count();
        assert_eq!(count("role", "row"), array(&json["rows"]).len() + 1);
        let sections = tags.iter().filter_map(|tag| tag.attribute("id")).filter(|id| {
            id.strip_prefix('s').is_some_and(|rest| rest.starts_with(|first: char| first.is_ascii_digit()))
        });
        let all: usize = array(&json["speeches"]).iter().map(|speech| array(&speech["sections"]).len()).sum();
        assert_eq!(sections.count(), all);
        for phrase in array(&json["phrases"]) {
            let id = phrase["id"].to_string();
            let has =
                |tag: &Tag| tag.attribute("data-p").is_some_and(|ids| ids.split(' ').any(|one| one == id));
            assert!(tags.iter().any(has), "phrase {id} is marked nowhere");
            assert_eq!(count("id", &format!("p{id}")), 1, "phrase {id}");
        }
        for link in array(&json["links"]) {
            let score = format!("({:.2}: ", link["score"].as_f64().unwrap());
            assert!(page_text.contains(&score) && text_report.contains(&score), "{score}");
        }
        let links = page_text.matches("matches ").count();
        assert!(links >= array(&json["links"]).len(), "{links}");
    }
}

#[test]
fn the_page_is_one_file_without_inline_styles_and_small() {
    let page = report("html", &["--lang", "zh"], &samples());
    assert!(page.len() < 250_000, "{}", page.len());
    let (tags, _) = tokens(&page);
    for tag in &tags {
        for (name, value) in &tag.attributes {
            let loads = matches!(name.as_str(), "src" | "srcset" | "action" | "data" | "poster");
            let outside = name == "href" && !value.starts_with('#');
            assert!(name != "style" && !name.starts_with("on") && !loads && !outside, "{} {name}", tag.name);
        }
    }
    let ids: Vec<&str> = tags.iter().filter_map(|tag| tag.attribute("id")).collect();
    assert_eq!(ids.iter().collect::<BTreeSet<_>>().len(), ids.len(), "an id stands twice");
    let targets = tags.iter().filter_map(|tag| tag.attribute("href"));
    for target in targets {
        assert!(ids.contains(&&target[1..]), "{target} leads nowhere");
    }
    for landmark in ["header", "nav", "main", "aside"] {
        assert!(tags.iter().any(|tag| tag.name == landmark), "{landmark}");
    }
}

#[test]
fn more_than_nine_speeches_have_an_overview_that_says_so() {
    let files: Vec<PathBuf> = samples().into_iter().chain(english_samples()).chain(copied_files()).collect();
    let (tags, text) = tokens(&report("html", &[], &files));
    assert!(text.contains("There is too much text for one page"));
    assert!(text.contains("pairs of speeches have wording in common"));
    assert!(!tags.iter().any(|tag| tag.attribute("role") == Some("row")));
}

/// Fifty lines that would break out of a page, a script, a style, an attribute or a template, or turn its text.
fn hostile() -> Vec<String> {
    let plain = [
        "<script>alert(1)</script>",
        "</script><script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "<svg onload=alert(1)>",
        "</style><b>bold</b>",
        "</title><h1>title</h1>",
        "<!-- a comment",
        "-->",
        "]]>",
        "<![CDATA[text]]>",
        "&lt;b&gt;",
        "&amp;amp;",
        "&#60;b&#62;",
        "&",
        "<",
        ">",
        "\"",
        "'",
        "\" onclick=\"alert(1)",
        "' onclick='alert(1)",
        "`${alert(1)}`",
        "{{7*7}}",
        "{% raw %}",
        "<%= 7*7 %>",
        "${7*7}",
        "#{7*7}",
        "@{7*7}",
        "javascript:alert(1)",
        "<a href=javascript:alert(1)>a</a>",
        "<iframe srcdoc='<b>'>",
        "<base href=//x>",
        "<meta http-equiv=refresh content=0>",
        "<link rel=stylesheet href=//x>",
        "<form action=//x><input>",
        "<textarea>",
        "<plaintext>",
        "<template><b>",
        "<noscript>",
        "<math><mtext>",
        "<?xml version='1.0'?>",
        "<!DOCTYPE html>",
        "*{color:red}",
        "\\u003cscript\\u003e",
        "\\x3cscript\\x3e",
        "%3Cscript%3E",
    ];
    let hidden = [
        "\u{202e}turned\u{202c}",
        "\u{200b}zero\u{feff}",
        "\u{1b}[31mred",
        "\u{7}bell\u{85}",
        "\u{2066}x\u{2069}",
    ];
    plain.iter().chain(&hidden).map(|text| format!("A line with {text} in it.")).collect()
}

/// The lines of the speeches as refrain has read them: it takes entities for what they stand for.
fn lines_read(files: &[PathBuf]) -> BTreeSet<String> {
    let json: Value = serde_json::from_str(&report("json", &["--count-notices"], files)).unwrap();
    let texts = array(&json["speeches"]).iter().map(|speech| speech["text"].as_str().unwrap());
    let lines: BTreeSet<String> = texts.flat_map(str::lines).map(str::to_owned).collect();
    assert!(hostile().iter().filter(|line| lines.contains(*line)).count() > 35, "{lines:?}");
    lines
}

fn hostile_files(folder: &Path) -> Vec<PathBuf> {
    let write = |(name, last): (&str, &str)| {
        let path = folder.join(name);
        fs::write(&path, format!("{}\n{last}\n", hostile().join("\n\n"))).unwrap();
        path
    };
    [("a\"><b>.txt", "The end of one."), ("b'&.txt", "Another end of it.")].map(write).to_vec()
}

#[test]
fn hostile_texts_appear_as_text() {
    assert_eq!(hostile().len(), 50);
    let folder = tempfile::tempdir().unwrap();
    let files = hostile_files(folder.path());
    let page = report("html", &["--count-notices"], &files);
    let (tags, text) = tokens(&page);
    for line in lines_read(&files) {
        let shown = refrain::text::visible::one_line(&line);
        assert!(text.contains(&shown), "{shown}");
    }
    let names: BTreeSet<&str> = tags.iter().map(|tag| tag.name.as_str()).collect();
    for name in
        ["img", "b", "iframe", "base", "link", "form", "input", "textarea", "template", "math", "plaintext"]
    {
        assert!(!names.contains(name), "{name}");
    }
    assert_eq!(tags.iter().filter(|tag| tag.name == "script").count(), 1);
    assert!(!page.chars().any(|c| c != '\n' && refrain::text::visible::is_hidden(c)), "a hidden character");
}

/// The contrast of text and ground, as WCAG 2.2 measures it, in both appearances of the page.
#[test]
fn text_has_a_contrast_of_four_and_a_half_to_one() {
    let style = include_str!("../../src/report/html/page.css");
    let (light, rest) = style.split_once("@media screen and (prefers-color-scheme: dark)").unwrap();
    let dark = rest.split_once("* {").unwrap().0;
    let pairs = [
        ("text", vec!["ground", "raised", "shared", "wide", "near", "left-in", "hot", "h0", "h5", "h10"]),
        ("quiet", vec!["ground", "raised"]),
        ("link", vec!["ground", "raised"]),
        ("warning", vec!["ground"]),
        ("local", vec!["ground"]),
        ("differs", vec!["ground", "near"]),
    ];
    for theme in [light, dark] {
        for (ink, grounds) in &pairs {
            for ground in grounds {
                let contrast = contrast(luminance(theme, ink), luminance(theme, ground));
                assert!(contrast >= 4.5, "{ink} on {ground}: {contrast:.2}");
            }
        }
    }
}

fn luminance(theme: &str, name: &str) -> f64 {
    let value = theme.split(&format!("--{name}: #")).nth(1).unwrap_or_else(|| panic!("no {name}"));
    let part = |at: usize| {
        let value = f64::from(u8::from_str_radix(&value[at..at + 2], 16).unwrap()) / 255.0;
        if value <= 0.04045 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
    };
    0.2126 * part(0) + 0.7152 * part(2) + 0.0722 * part(4)
}

fn contrast(a: f64, b: f64) -> f64 {
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

/// What is tried on the page in the browser; its result stands in the attribute `data-probe`.
const PROBE: &str = r##"
const cells = (row) => [...row.children].map((cell) => cell.getBoundingClientRect());
const rows = [...document.querySelectorAll(".row")];
const head = cells(rows[0]);
const linedUp = rows.every((row) => cells(row).every((cell, at) =>
  Math.abs(cell.left - head[at].left) < 1 && Math.abs(cell.width - head[at].width) < 1));
const piece = document.querySelector("[data-p]");
const id = piece.dataset.p.split(" ")[0];
const same = [...document.querySelectorAll("[data-p]")].filter((other) => other.dataset.p.split(" ").includes(id));
const marked = () => same.every((other) => other.classList.contains("hot"));
piece.dispatchEvent(new PointerEvent("pointerover", { bubbles: true }));
const hovered = marked();
document.querySelector("[data-p]:not(.hot)").focus();
const moved = !marked();
piece.focus();
const focused = marked();
const aside = document.getElementById("places");
piece.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", bubbles: true }));
const listed = !aside.hidden && aside.querySelectorAll("li").length >= 2 && aside.contains(document.activeElement);
document.activeElement.dispatchEvent(new KeyboardEvent("keydown", { key: "Escape", bubbles: true }));
const closed = aside.hidden && document.activeElement === piece;
const buttons = [...document.querySelectorAll(".tools button")];
buttons.find((button) => button.textContent === "local").click();
const filtered = rows.slice(1).every((row) => row.classList.contains("out") === !row.querySelector(".text .local"));
buttons[0].click();
const unfiltered = document.querySelectorAll(".out").length === 0;
const fold = rows[1].querySelector("button");
fold.click();
const folded = rows[1].classList.contains("folded") && fold.getAttribute("aria-expanded") === "false";
fold.click();
scrollTo(0, document.querySelector("#table").offsetTop + 600);
const sticks = Math.abs(rows[0].getBoundingClientRect().top) < 1;
const results = { linedUp, hovered, moved, focused, listed, closed, filtered, unfiltered, folded, sticks };
document.body.dataset.probe = Object.keys(results).filter((name) => !results[name]).join(" ") || "passed";
"##;

/// The browser, if there is one.
fn chromium() -> Option<PathBuf> {
    let folders = std::env::var_os("PATH")?;
    let mut paths = std::env::split_paths(&folders)
        .flat_map(|folder| ["chromium", "chromium-browser", "google-chrome"].map(|name| folder.join(name)));
    let found = paths.find(|path| path.is_file());
    if found.is_none() {
        // Not through `eprintln!`, which the test runner keeps to itself.
        let _ = writeln!(std::io::stderr(), "SKIPPED: no Chromium to show the HTML report in");
    }
    found
}

/// The page as the browser has it after its scripts, and what the browser said of it.
fn shown(browser: &Path, folder: &Path, page: &str, width: usize) -> (String, String) {
    let file = folder.join("page.html");
    fs::write(&file, page).unwrap();
    let output = Command::new("timeout")
        .arg("60")
        .arg(browser)
        .args(["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"])
        .args(["--disable-background-networking", "--disable-component-update", "--disable-sync"])
        .args(["--enable-logging=stderr", "--virtual-time-budget=2000", "--dump-dom"])
        .arg(format!("--window-size={width},900"))
        .arg(format!("--user-data-dir={}", folder.join("profile").display()))
        .arg(format!("file://{}", file.display()))
        .stdin(Stdio::null())
        .output()
        .unwrap();
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    (String::from_utf8_lossy(&output.stdout).into_owned(), said)
}

/// The page with the probe, which its policy allows too.
fn probed(page: &str) -> String {
    let hash = STANDARD.encode(Sha256::digest(PROBE.as_bytes()));
    let allowed = page.replacen("script-src ", &format!("script-src 'sha256-{hash}' "), 1);
    allowed.replacen("</body>", &format!("<script>{PROBE}</script></body>"), 1)
}

fn complaints(said: &str) -> Vec<&str> {
    said.lines().filter(|line| line.contains("CONSOLE")).collect()
}

#[test]
fn in_a_browser_columns_line_up_and_hover_keys_filters_and_folds_work() {
    let Some(browser) = chromium() else { return };
    let folder = tempfile::tempdir().unwrap();
    for (files, width) in [(copied_files(), 1280), (samples(), 800)] {
        let page = report("html", &[], &files);
        let (dom, said) = shown(&browser, folder.path(), &probed(&page), width);
        let (tags, _) = tokens(&dom);
        let result = tags.iter().find_map(|tag| tag.attribute("data-probe"));
        assert_eq!(result, Some("passed"), "at {width}: {:?}", complaints(&said));
        assert!(complaints(&said).is_empty(), "{:?}", complaints(&said));
    }
}

#[test]
fn in_a_browser_a_hostile_page_runs_nothing_and_has_no_error() {
    let Some(browser) = chromium() else { return };
    let folder = tempfile::tempdir().unwrap();
    let files = hostile_files(folder.path());
    let page = report("html", &["--count-notices"], &files);
    let (dom, said) = shown(&browser, folder.path(), &page, 1280);
    let (_, text) = tokens(&dom);
    for line in lines_read(&files) {
        assert!(text.contains(&refrain::text::visible::one_line(&line)), "{line:?}");
    }
    assert!(complaints(&said).is_empty(), "{:?}", complaints(&said));
}
