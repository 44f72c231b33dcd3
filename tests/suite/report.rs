//! The reports as a user gets them on the command line: the JSON contract, the text report, errors and exit codes.

use std::fs;
use std::path::Path;
use std::process::Output;
use std::sync::LazyLock;

use serde_json::Value;

use super::json_schema::assert_valid;
use super::support::program;

const SAMPLES: [&str; 5] = [
    "samples/district-committee-2022.txt",
    "samples/residents-council-symposium.txt",
    "samples/spring-festival-cadres-2023.txt",
    "samples/subdistrict-party-work-2022.txt",
    "samples/xincheng-subdistrict-2024.txt",
];

fn refrain(arguments: &[&str]) -> Output {
    program().args(arguments).current_dir(env!("CARGO_MANIFEST_DIR")).output().unwrap()
}

fn json_report(arguments: &[&str]) -> Value {
    let output = refrain(&[&["report", "--format", "json"], arguments].concat());
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let report = serde_json::from_slice(&output.stdout).unwrap();
    assert_valid(&report);
    report
}

/// The JSON report of the samples at the default settings, which many tests look at.
static REPORT: LazyLock<Value> = LazyLock::new(|| json_report(&SAMPLES));

fn array(value: &Value) -> &[Value] {
    value.as_array().unwrap()
}

fn number(value: &Value) -> usize {
    usize::try_from(value.as_u64().unwrap()).unwrap()
}

fn texts(report: &Value) -> Vec<Vec<char>> {
    array(&report["speeches"])
        .iter()
        .map(|speech| speech["text"].as_str().unwrap().chars().collect())
        .collect()
}

/// The text of a place, whose offsets count characters and must lie inside the speech.
fn slice(texts: &[Vec<char>], place: &Value) -> String {
    texts[number(&place["speech"])][number(&place["start"])..number(&place["end"])].iter().collect()
}

/// Only letters and figures, as matching sees them.
fn bare(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

/// A text report without the line that says which command made it.
fn without_command(report: &str) -> String {
    report.lines().filter(|line| !line.starts_with("   command: ")).collect::<Vec<_>>().join("\n")
}

#[test]
fn every_occurrence_of_a_phrase_is_its_wording() {
    let report = &*REPORT;
    let texts = texts(report);
    assert!(array(&report["phrases"]).len() > 50);
    for phrase in array(&report["phrases"]) {
        let wording = phrase["text"].as_str().unwrap();
        let occurrences = array(&phrase["occurrences"]);
        let mut speeches: Vec<usize> = occurrences.iter().map(|place| number(&place["speech"])).collect();
        speeches.dedup();
        assert_eq!(speeches.len(), number(&phrase["spread"]), "{wording}");
        for place in occurrences {
            assert_eq!(bare(&slice(&texts, place)), bare(wording));
        }
    }
}

#[test]
fn sections_nest_and_their_own_texts_cover_the_speech_once() {
    for speech in array(&REPORT["speeches"]) {
        let text: Vec<char> = speech["text"].as_str().unwrap().chars().collect();
        let sections = array(&speech["sections"]);
        let mut covered = 0;
        for (index, section) in sections.iter().enumerate() {
            assert_eq!(number(&section["id"]), index);
            let (start, end) = (number(&section["start"]), number(&section["end"]));
            assert!(text[covered..start].iter().all(|c| c.is_whitespace()), "a gap before section {index}");
            if let Some(parent) = section["parent"].as_u64() {
                let parent = &sections[usize::try_from(parent).unwrap()];
                assert!(number(&parent["start"]) <= start && end <= number(&parent["end"]));
            }
            assert_eq!(section["kind"] == "notice", section["reason"]["kind"].is_string());
            covered = sections.get(index + 1).map_or(end, |next| end.min(number(&next["start"])));
        }
        assert!(text[covered..].iter().all(|c| c.is_whitespace()));
    }
}

#[test]
fn spans_of_one_kind_do_not_overlap_and_shares_add_up() {
    for speech in array(&REPORT["speeches"]) {
        for kind in ["shared", "near", "stock", "local"] {
            let spans = array(&speech["spans"]).iter().filter(|span| span["kind"] == kind);
            let mut end = 0;
            for span in spans {
                assert!(end <= number(&span["start"]) && number(&span["start"]) < number(&span["end"]));
                end = number(&span["end"]);
            }
        }
        let shares = &speech["shares"];
        let sum: f64 =
            ["shared", "near", "stock", "local", "own"].iter().map(|c| shares[c].as_f64().unwrap()).sum();
        assert!((sum - 1.0).abs() < 1e-9);
    }
}

#[test]
fn every_section_stands_on_one_row_and_links_lead_to_sections() {
    let report = &*REPORT;
    let counts: Vec<usize> =
        array(&report["speeches"]).iter().map(|speech| array(&speech["sections"]).len()).collect();
    let mut seen: Vec<Vec<usize>> = counts.iter().map(|&count| vec![0; count]).collect();
    for row in array(&report["rows"]) {
        for (speech, cell) in array(&row["sections"]).iter().enumerate() {
            for section in array(cell) {
                seen[speech][number(section)] += 1;
            }
        }
    }
    assert!(seen.iter().flatten().all(|&times| times == 1));
    assert!(!array(&report["links"]).is_empty());
    for link in array(&report["links"]) {
        assert!(number(&link["a"]["speech"]) < number(&link["b"]["speech"]));
        for end in ["a", "b"] {
            assert!(number(&link[end]["section"]) < counts[number(&link[end]["speech"])]);
        }
    }
}

/// The section at one end of a link.
fn section<'a>(report: &'a Value, link: &Value, end: &str) -> &'a Value {
    &report["speeches"][number(&link[end]["speech"])]["sections"][number(&link[end]["section"])]
}

/// Whether a phrase or near match stands in a section's own text, which ends where the next section starts.
fn stands_in(report: &Value, place: &Value, link: &Value, end: &str) -> bool {
    let (speech, id) = (number(&link[end]["speech"]), number(&link[end]["section"]));
    let sections = array(&report["speeches"][speech]["sections"]);
    let next = sections.get(id + 1).map_or(usize::MAX, |next| number(&next["start"]));
    number(&place["speech"]) == speech
        && number(&sections[id]["start"]) <= number(&place["start"])
        && number(&place["end"]) <= next.min(number(&sections[id]["end"]))
}

#[test]
fn every_link_says_why_and_counts_the_phrases_that_the_report_lists() {
    for minimum in ["4", "6", "40"] {
        let report = json_report(&[&["--minimum", minimum], &SAMPLES[..]].concat());
        for link in array(&report["links"]) {
            let reasons = array(&link["reasons"]);
            assert!(!reasons.is_empty(), "minimum {minimum}: {link}");
            let in_both = |phrase: &&Value| {
                let stands = |end| {
                    array(&phrase["occurrences"]).iter().any(|place| stands_in(&report, place, link, end))
                };
                stands("a") && stands("b")
            };
            let expected = match array(&report["phrases"]).iter().filter(in_both).count() {
                0 => None,
                count => Some(count),
            };
            let said = reasons.iter().find(|reason| reason["kind"] == "phrases");
            assert_eq!(said.map(|reason| number(&reason["count"])), expected, "minimum {minimum}: {link}");
        }
    }
}

#[test]
fn near_matches_are_no_reason_where_wording_has_to_stand_in_three_speeches() {
    let near = |spread: &str| {
        let copied = ["beiyuan", "xincheng", "pingan"];
        let copied = copied.map(|name| format!("tests/fixtures/left_in/{name}.txt"));
        let copied = copied.each_ref().map(String::as_str);
        let report = json_report(&[&["--spread", spread], &copied[..]].concat());
        let reasons = array(&report["links"]).iter().flat_map(|link| array(&link["reasons"]));
        reasons.filter(|reason| reason["kind"] == "near_matches").count()
    };
    assert!(near("2") > 0);
    assert_eq!(near("3"), 0);
}

#[test]
fn the_outline_is_a_reason_only_where_a_section_above_or_below_is_linked() {
    let report = &*REPORT;
    let parents = |link: &Value| {
        let parent = |end: &str| {
            let speech = number(&link[end]["speech"]);
            section(report, link, end)["parent"].as_u64().map(|id| (speech, usize::try_from(id).unwrap()))
        };
        parent("a").zip(parent("b"))
    };
    let ends = |link: &Value| {
        let place = |end: &str| (number(&link[end]["speech"]), number(&link[end]["section"]));
        (place("a"), place("b"))
    };
    let links = array(&report["links"]);
    let by_outline: Vec<&Value> = links
        .iter()
        .filter(|link| array(&link["reasons"]).iter().any(|reason| reason["kind"] == "outline"))
        .collect();
    assert!(!by_outline.is_empty());
    for link in by_outline {
        let above = links.iter().any(|other| parents(link) == Some(ends(other)));
        let below = links.iter().any(|other| parents(other) == Some(ends(link)));
        assert!(above || below, "{link}");
    }
}

#[test]
fn near_matches_differ_where_they_say() {
    let report = &*REPORT;
    let texts = texts(report);
    assert!(!array(&report["near_matches"]).is_empty());
    for near in array(&report["near_matches"]) {
        assert!(number(&near["edits"]) > 0);
        let differences = array(&near["differences"]);
        assert!(!differences.is_empty(), "{near}");
        for difference in differences {
            // One side may be empty where wording was left out or put in, both never.
            let text_of = |side: &str| {
                let (place, difference) = (&near[side], array(&difference[side]));
                let (start, end) = (number(&difference[0]), number(&difference[1]));
                assert!(number(&place["start"]) <= start && end <= number(&place["end"]), "{near}");
                texts[number(&place["speech"])][start..end].iter().collect::<String>()
            };
            assert_ne!(text_of("a"), text_of("b"));
        }
    }
}

#[test]
fn without_a_terminal_the_text_report_is_printed() {
    let output = refrain(&SAMPLES);
    assert!(output.status.success());
    let text = String::from_utf8(output.stdout).unwrap();
    assert!(text.contains("5 speeches"));
    assert!(text.contains("习近平新时代中国特色社会主义思想"));
    assert!(
        text.contains("of 6 or more characters (4 words) with their ends trimmed to whole words"),
        "{text}"
    );
    let shares = text.lines().filter(|line| line.contains(" sections, boilerplate ")).count();
    assert_eq!(shares, 5, "every speech says first how much of it is boilerplate\n{text}");
    let chinese = String::from_utf8(refrain(&[&["--lang", "zh"], &SAMPLES[..]].concat()).stdout).unwrap();
    assert!(chinese.contains("两端截到完整的词") && chinese.contains(" 段，套用率 "), "{chinese}");
    let asked_for = String::from_utf8(refrain(&[&["report"], &SAMPLES[..]].concat()).stdout).unwrap();
    assert_eq!(without_command(&text), without_command(&asked_for));
}

#[test]
fn the_report_can_go_to_a_file() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("report.json");
    let path = file.to_str().unwrap();
    let output = refrain(&["report", "--format", "json", "-o", path, SAMPLES[0], SAMPLES[1]]);
    assert!(output.status.success() && output.stdout.is_empty());
    let report: Value = serde_json::from_slice(&fs::read(&file).unwrap()).unwrap();
    assert_valid(&report);
    assert_eq!(report["schema"], 2);
}

#[test]
fn control_characters_of_the_input_never_reach_the_text_report() {
    let folder = tempfile::tempdir().unwrap();
    let hostile = folder.path().join("hostile.txt");
    let line = "第一，要坚持\u{1b}[31m高质量发展\u{1b}]0;owned\u{7}不动摇\u{202e}。\n";
    fs::write(&hostile, line.repeat(3)).unwrap();
    let output = refrain(&["report", hostile.to_str().unwrap(), hostile.to_str().unwrap()]);
    let text = String::from_utf8(output.stdout).unwrap();
    assert!(text.contains("高质量发展"));
    assert!(!text.chars().any(|c| (c.is_control() && c != '\n') || c == '\u{202e}'));
}

/// What the program says when it cannot work; it must exit with 2 and say nothing on the standard output.
fn complaint(arguments: &[&str]) -> String {
    let output = refrain(arguments);
    assert_eq!(output.status.code(), Some(2));
    assert!(output.stdout.is_empty());
    String::from_utf8(output.stderr).unwrap()
}

#[test]
fn errors_name_the_file_and_say_what_to_do() {
    let folder = tempfile::tempdir().unwrap();
    let write = |name: &str, content: &[u8]| {
        let file = folder.path().join(name);
        fs::write(&file, content).unwrap();
        file.to_str().unwrap().to_owned()
    };
    let empty = write("empty.txt", b"");
    let blank = write("blank.txt", b" \n\t\n");
    let binary = write("binary.txt", b"\x7fELF\x02\x01\x01\x00\x00\x00\x00\x00\x00\x00");
    let missing = folder.path().join("missing.txt").to_str().unwrap().to_owned();
    for file in [&empty, &blank, &binary, &missing, &folder.path().to_str().unwrap().to_owned()] {
        let said = complaint(&["report", SAMPLES[0], file]);
        assert!(said.contains(file.as_str()), "{said}");
    }
    assert!(complaint(&["report", SAMPLES[0]]).contains("two"));
    complaint(&[]);
}

#[test]
fn values_that_make_no_sense_are_refused_with_what_is_allowed() {
    for (option, value, allowed) in [
        ("--base", "3", "from 1 to 2"),
        ("--base", "0", "1 or more"),
        ("--spread", "3", "give a spread of 2"),
        ("--spread", "1", "2 or more"),
        ("--base", "x", "a whole number, 1 or more"),
        ("-b", "-1", "a whole number, 1 or more"),
        ("-s", "-1", "a whole number, 2 or more"),
        ("-m", "-1", "a whole number from 4 to 40"),
        ("--minimum", "2", "from 4 to 40"),
        ("--minimum", "5000", "from 4 to 40"),
        ("--columns", "-1", "a whole number from 2 to 9"),
    ] {
        let said = complaint(&["report", option, value, SAMPLES[0], SAMPLES[1]]);
        assert!(said.contains(allowed), "{option} {value}: {said}");
    }
}

/// Twelve speeches: the samples of both languages, and three again.
fn many() -> Vec<&'static str> {
    let english = [
        "samples/en/inaugural-1865-lincoln.txt",
        "samples/en/inaugural-1933-roosevelt.txt",
        "samples/en/inaugural-1961-kennedy.txt",
        "samples/en/inaugural-1981-reagan.txt",
    ];
    [&SAMPLES[..], &english, &SAMPLES[..3]].concat()
}

#[test]
fn a_report_of_many_speeches_begins_with_the_closest_pairs_and_says_what_it_leaves_out() {
    let report = |options: &[&str]| {
        let output = refrain(&[&["report"], options, &many()].concat());
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        String::from_utf8(output.stdout).unwrap()
    };
    let text = report(&[]);
    let pairs = text.split_once("pairs of speeches have wording in common").unwrap().1;
    // A speech and its copy come first.
    let first = pairs.lines().nth(1).unwrap().trim_start();
    assert!(first.starts_with("100.0 % of 1 ") && first.contains(" in 10 "), "{first}");
    assert!(
        text.contains("links between sections, the strongest first") && !text.contains("Matching sections")
    );
    assert!(text.contains(" more\n"), "{text}");
    assert!(text.lines().count() < 600, "{}", text.lines().count());

    let short = report(&["--top", "2", "--min-score", "0.99"]);
    let entries = |heading: &str| {
        let list = short.split_once(heading).unwrap().1.lines().skip(1);
        list.take_while(|line| !line.is_empty()).filter(|line| !line.starts_with("      ")).count()
    };
    assert_eq!(entries("pairs of speeches have"), 3, "two, and how many more\n{short}");
    assert_eq!(entries("shared phrases"), 3, "{short}");
    let scores = short.lines().filter_map(|line| line.trim_start().strip_prefix("matches "));
    assert!(
        scores.clone().count() > 0
            && scores.clone().all(|line| line.contains("(1.00") || line.contains("(0.99"))
    );
}

#[test]
fn limits_of_the_report_are_told_where_they_are_wrong() {
    for (option, wrong, says) in [
        ("--top", "0", "1 or more"),
        ("--min-score", "1.5", "from 0 to 1"),
        ("--min-score", "-1", "from 0 to 1"),
    ] {
        let output = refrain(&[&["report", option, wrong], &SAMPLES[..2]].concat());
        let error = String::from_utf8_lossy(&output.stderr);
        assert!(output.status.code() == Some(2) && error.contains(says), "{error}");
    }
}

#[test]
fn an_option_means_the_same_before_and_behind_the_subcommand() {
    let told = |arguments: &[&str]| {
        let output = refrain(&[arguments, &SAMPLES[..2]].concat());
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        without_command(&String::from_utf8(output.stdout).unwrap())
    };
    let report = told(&["report", "--minimum", "8"]);
    assert_eq!(told(&["--minimum", "8", "report"]), report);
    assert_eq!(told(&["--theme", "dark", "--minimum", "8", "report"]), report);
    assert_ne!(told(&["report"]), report);
}

#[test]
fn files_before_a_subcommand_are_not_dropped_in_silence() {
    let said = complaint(&[SAMPLES[0], "--theme", "dark", "report", SAMPLES[1], SAMPLES[2]]);
    assert!(said.contains("before all files"), "{said}");
    let said = complaint(&["learn", "--minimum", "8", "samples", "-o", "never-written.refrain"]);
    assert!(said.contains("refrain learn"), "{said}");
}

#[test]
fn no_speech_is_overwritten() {
    let folder = tempfile::tempdir().unwrap();
    let copies: Vec<String> = SAMPLES[..2]
        .iter()
        .map(|sample| {
            let copy = folder.path().join(Path::new(sample).file_name().unwrap());
            fs::copy(Path::new(env!("CARGO_MANIFEST_DIR")).join(sample), &copy).unwrap();
            copy.to_str().unwrap().to_owned()
        })
        .collect();
    let before = fs::read(&copies[0]).unwrap();
    let by_another_name = format!("{}/./district-committee-2022.txt", folder.path().display());
    assert!(complaint(&["report", &copies[0], &copies[1], "-o", &by_another_name]).contains("lost"));
    assert!(complaint(&["learn", folder.path().to_str().unwrap(), "-o", &copies[0]]).contains("lost"));
    let text = folder.path().join("notes.md");
    fs::write(&text, "mine").unwrap();
    complaint(&["learn", folder.path().to_str().unwrap(), "-o", text.to_str().unwrap()]);
    assert_eq!((fs::read(&copies[0]).unwrap(), fs::read(&text).unwrap()), (before, b"mine".to_vec()));
}

/// As for a program whose standard error goes to a full disk.
#[test]
#[cfg(target_os = "linux")]
fn a_standard_error_that_cannot_be_written_keeps_no_report_back() {
    let full = || fs::File::options().write(true).open("/dev/full").unwrap();
    let run = |files: &[&str]| {
        std::process::Command::new(assert_cmd::cargo::cargo_bin("refrain"))
            .arg("report")
            .args(files)
            .current_dir(env!("CARGO_MANIFEST_DIR"))
            .stderr(full())
            .output()
            .unwrap()
    };
    let warned = run(&[SAMPLES[0], "samples/missing.txt", SAMPLES[1]]);
    assert!(warned.status.success() && !warned.stdout.is_empty());
    assert_eq!(run(&["samples/missing.txt"]).status.code(), Some(2));
}

#[test]
fn one_bad_file_among_several_is_named_and_left_out() {
    let output = refrain(&["report", SAMPLES[0], "samples/missing.txt", SAMPLES[1]]);
    assert!(output.status.success());
    assert!(String::from_utf8(output.stderr).unwrap().contains("samples/missing.txt"));
    let report = String::from_utf8(output.stdout).unwrap();
    assert!(report.contains("samples/missing.txt") && report.contains("2 speeches"));
}

#[test]
fn a_reader_that_has_seen_enough_is_no_error() {
    let binary = assert_cmd::cargo::cargo_bin("refrain");
    let command = format!("'{}' report {} | head -n 1", binary.display(), SAMPLES.join(" "));
    let output = std::process::Command::new("sh")
        .args(["-c", &command])
        .current_dir(Path::new(env!("CARGO_MANIFEST_DIR")))
        .output()
        .unwrap();
    assert!(output.status.success());
    assert!(output.stderr.is_empty(), "{}", String::from_utf8_lossy(&output.stderr));
}

#[test]
fn what_was_decided_manually_is_in_the_report_and_said() {
    let folder = tempfile::tempdir().unwrap();
    let copy = |name: &str| {
        let to = folder.path().join(Path::new(name).file_name().unwrap());
        fs::copy(name, &to).unwrap();
        to.to_str().unwrap().to_owned()
    };
    let paths = SAMPLES.map(copy);
    let paths: Vec<&str> = paths.iter().map(String::as_str).collect();
    let before = json_report(&paths);
    let phrase = before["phrases"][0]["text"].as_str().unwrap();
    let gone = &before["links"][0];
    let note = |end: &str| {
        let speech = &array(&before["speeches"])[number(&gone[end]["speech"])];
        let section = &array(&speech["sections"])[number(&gone[end]["section"])];
        let next = array(&speech["sections"]).get(number(&section["id"]) + 1);
        let text: Vec<char> = speech["text"].as_str().unwrap().chars().collect();
        let until = next.map_or(text.len(), |next| number(&next["start"]));
        let text: String = text[number(&section["start"])..until].iter().collect();
        let name = Path::new(speech["path"].as_str().unwrap()).file_name().unwrap().to_str().unwrap();
        format!("[unlinked.{end}]\nspeech = {name:?}\nsection = \"\"\ntext = {:?}\n", text.trim())
    };
    let notes = format!("version = 1\ndismissed = [{phrase:?}]\n[[unlinked]]\n{}{}", note("a"), note("b"));
    fs::write(folder.path().join("district-committee-2022.refrain.toml"), notes).unwrap();

    let after = json_report(&paths);
    let texts: Vec<&str> =
        array(&after["phrases"]).iter().map(|phrase| phrase["text"].as_str().unwrap()).collect();
    assert!(!texts.contains(&phrase));
    assert_eq!(array(&after["links"]).len(), array(&before["links"]).len() - 1);
    assert!(array(&after["links"]).iter().all(|link| link["a"] != gone["a"] || link["b"] != gone["b"]));
    assert_eq!(after["view"]["dismissed"], serde_json::json!([phrase]));
    assert_eq!(after["view"]["unlinked"], serde_json::json!([[gone["a"], gone["b"]]]));
    assert_eq!(before["view"]["notes_file"], Value::Null);
    let from = after["view"]["notes_file"].as_str().unwrap();
    assert!(from.ends_with("district-committee-2022.refrain.toml"), "{from}");
    let text = refrain(&[&["report"], paths.as_slice()].concat());
    let text = String::from_utf8(text.stdout).unwrap();
    assert!(
        text.contains(&format!("\nmanual, from {from}: links added 0, links removed 1, phrases ignored 1\n")),
        "{text}"
    );
}

#[test]
fn what_cannot_be_told_is_not_measured_and_not_none() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("thai.txt");
    fs::write(&file, "ขอบคุณทุกท่านที่มาในวันนี้\n\nเราจะทำงานร่วมกันต่อไป\n").unwrap();
    let file = file.to_str().unwrap();
    let shares = &json_report(&[file, SAMPLES[0]])["speeches"];
    assert!(
        shares[0]["shares"]["local"].is_null() && shares[0]["shares"]["stock"].is_null(),
        "{}",
        shares[0]["shares"]
    );
    assert!(shares[1]["shares"]["local"].is_number() && shares[1]["shares"]["stock"].is_number());
    let text = String::from_utf8(refrain(&["report", file, SAMPLES[0]]).stdout).unwrap();
    assert!(text.contains("stock not measured") && text.contains("local not measured"), "{text}");
}

#[test]
fn that_near_matches_may_be_missing_is_told() {
    let folder = tempfile::tempdir().unwrap();
    let paths = [["东", "直", "匀"], ["西", "深", "早"]].map(|[place, canal, water]| {
        let path = folder.path().join(format!("{place}.txt"));
        let sentence = |number: usize| {
            format!("第{number}条在村{place}，渠要修得{canal}，水要放得{water}，四个现代化一定要实现。")
        };
        fs::write(&path, (1..400).map(sentence).collect::<String>()).unwrap();
        path.to_str().unwrap().to_owned()
    });
    let told = "near matches may be missing";
    let output = refrain(&["report", &paths[0], &paths[1]]);
    assert!(String::from_utf8_lossy(&output.stderr).contains(told), "{output:?}");
    let warnings = |paths: &[&str]| json_report(paths)["warnings"].to_string();
    assert!(warnings(&[&paths[0], &paths[1]]).contains(told));
    assert!(!warnings(&SAMPLES[..2]).contains(told));
}
