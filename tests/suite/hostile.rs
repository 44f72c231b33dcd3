//! Two hundred files made to do harm, or harmed themselves: each ends in a result or in a message, within limits of
//! memory and time.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use crate::support::archive::archive;
use crate::support::random::Random;

/// How much memory the program may take, in KB.
const MEMORY: usize = 300_000;

/// A file takes seconds at most; what takes so long on the busiest of machines hangs.
const HANGING: Duration = Duration::from_secs(120);

/// How many files there are.
const FILES: usize = 200;

#[test]
fn two_hundred_hostile_files_end_in_a_result_or_a_message() {
    let folder = tempfile::tempdir().unwrap();
    let mut files = bombs();
    files.extend(noise());
    let missing = FILES - files.len();
    files.extend(mutations(missing));
    let paths: Vec<PathBuf> = files
        .into_iter()
        .enumerate()
        .map(|(number, bytes)| {
            let path = folder.path().join(format!("{number:03}"));
            fs::write(&path, bytes).unwrap();
            path
        })
        .collect();
    assert_eq!(paths.len(), FILES);
    let (some, others) = paths.split_at(FILES / 2);
    let faults = |paths: &[PathBuf]| paths.iter().filter_map(|path| fault(path)).collect::<Vec<String>>();
    let faults = thread::scope(|scope| {
        let others = scope.spawn(|| faults(others));
        [faults(some), others.join().unwrap()].concat()
    });
    assert!(faults.is_empty(), "{}", faults.join("\n"));
    let left: Vec<PathBuf> = fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    assert_eq!(left.len(), FILES, "something was written: {left:?}");
}

/// Sets a file against a sound speech; what goes wrong.
fn fault(path: &Path) -> Option<String> {
    // Short: it is compared two hundred times.
    let speech = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/short.txt");
    let limited = format!("ulimit -d {MEMORY} && exec \"$0\" \"$@\"");
    let mut child = Command::new("sh")
        .args(["-c", &limited, env!("CARGO_BIN_EXE_refrain"), "report", "--reference", "none"])
        .args([path, &speech])
        .env("RAYON_NUM_THREADS", "2")
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let ended = ends(&mut child);
    let output = child.wait_with_output().unwrap();
    let said = String::from_utf8_lossy(&output.stderr);
    let named = said.contains(&path.display().to_string());
    // What is refused is named.
    let fine = match output.status.code() {
        Some(0) => true,
        Some(2) => named,
        _ => false,
    };
    let fine = ended && fine && !said.contains("panicked") && !said.contains('\x1b');
    let said: String = said.chars().take(300).collect();
    (!fine).then(|| format!("{}, {}: {:?}: {said}", path.display(), beginning(path), output.status))
}

fn ends(child: &mut Child) -> bool {
    let start = Instant::now();
    while start.elapsed() < HANGING {
        if child.try_wait().unwrap().is_some() {
            return true;
        }
        thread::sleep(Duration::from_millis(20));
    }
    child.kill().unwrap();
    false
}

/// What a file starts with, so that a failure can be told.
fn beginning(path: &Path) -> String {
    let bytes = fs::read(path).unwrap();
    String::from_utf8_lossy(&bytes[..bytes.len().min(60)]).into_owned()
}

/// Files that are small and become large, or are nested more deeply than any document.
fn bombs() -> Vec<Vec<u8>> {
    const DEEP: usize = 100_000;
    let text = |string: String| string.into_bytes();
    let xml = |body: String| {
        format!("<?xml version=\"1.0\"?><w:document xmlns:w=\"w\"><w:body>{body}</w:body></w:document>")
    };
    let entities = |name: &str| {
        let lines: String =
            (1..9).map(|n| format!("<!ENTITY e{n} \"{}\">", format!("&e{};", n - 1).repeat(10))).collect();
        format!("<!DOCTYPE {name} [<!ENTITY e0 \"一一一一一一一一\">{lines}]><{name}>&e8;</{name}>")
    };
    let open_document = ("mimetype", &b"application/vnd.oasis.opendocument.text"[..]);
    let blanks = vec![b' '; 100_000_000];
    vec![
        archive(&[("word/document.xml", &blanks)]),
        archive(&[open_document, ("content.xml", &blanks)]),
        archive(&[("word/document.xml", xml("<w:p>".repeat(DEEP)).as_bytes())]),
        archive(&[("word/document.xml", xml("<w:tbl><w:tr><w:tc>".repeat(DEEP)).as_bytes())]),
        archive(&[(
            "word/document.xml",
            xml("<w:p><w:r><w:t>一</w:t></w:r></w:p>".repeat(300_000)).as_bytes(),
        )]),
        archive(&[("word/document.xml", entities("w:document").as_bytes())]),
        archive(&[open_document, ("content.xml", entities("office:document-content").as_bytes())]),
        archive(&[("../../../../etc/word/document.xml", b"<w:document/>")]),
        text(entities("html")),
        // Lines like notes above the number of a page, all far below what refers to them.
        text(format!("{}word.1\n{}- 1 -\nword\n- 2 -\n", "word\n".repeat(20_000), "1 Word\n".repeat(20_000))),
        // Thousands of items below one long paragraph.
        text(format!(
            "各位乡亲：\n{}今年要做这些事：\n{}",
            "修渠".repeat(100_000),
            "1. 修渠。\n".repeat(5_000)
        )),
        // Lines that may all go on with the one before.
        text((0..60_000).map(|number| format!("harbourmaster{number}\n")).collect()),
        text((0..40_000).map(|number| format!("{number}. the wheel of {number}\n\n")).collect()),
        text(format!("<w:wordDocument>{}", "<w:p>".repeat(DEEP))),
        text(entities("office:document")),
        text(format!(
            "<pkg:package a='http://schemas.microsoft.com/office/2006/xmlPackage'>{}",
            "<pkg:part pkg:name='/word/a.xml'><pkg:binaryData>AAAA</pkg:binaryData></pkg:part>".repeat(DEEP)
        )),
        text(format!(
            "MIME-Version: 1.0\nContent-Type: multipart/related; boundary=b\n\n{}",
            "--b\n\n".repeat(DEEP)
        )),
        text(format!(
            "MIME-Version: 1.0\n{}",
            "Content-Type: multipart/related; boundary=\"b\"\n\n--b\n".repeat(DEEP)
        )),
        archive(&[(
            "word/document.xml",
            xml("<w:p><mc:AlternateContent><mc:Choice>".repeat(100) + &"<mc:AlternateContent/>".repeat(DEEP))
                .as_bytes(),
        )]),
        text(format!("<html>{}", "<div>".repeat(DEEP))),
        text(format!("<html>{}", "<ol><li>一".repeat(DEEP))),
        text(format!("<html>{}", "<table><tr><td>".repeat(DEEP))),
        text(format!("<html><p {}>一</p>", "a=\"b\" ".repeat(DEEP))),
        text(format!("<html>{}", "<!--".repeat(DEEP))),
        text(format!("<html>{}", "&".repeat(DEEP))),
        text(format!("{{\\rtf1{}", "{".repeat(DEEP))),
        text(format!("{{\\rtf1{}", "{\\footnote 一\\par".repeat(DEEP))),
        text("{\\rtf1\\bin999999999999999999999 一}".to_owned()),
        text(format!("{{\\rtf1\\uc{} \\u-32768?}}", i32::MAX)),
        text(format!("{{\\rtf1{}}}", "\\u55357?".repeat(DEEP))),
        text("# ".repeat(DEEP)),
        text(format!("# a\n\n# b\n\n{}", "[".repeat(DEEP))),
        text(format!("# a\n\n# b\n\n{}", "*a ".repeat(DEEP))),
        text(format!("# a\n\n# b\n\n{}", "`".repeat(DEEP))),
        text("一".repeat(300_000)),
        text("一是".repeat(160_000)),
        text("（一）".repeat(110_000)),
        text("1.".repeat(DEEP)),
        text("“".repeat(300_000)),
        text("（".repeat(300_000)),
        text("一、\n".repeat(140_000)),
        text("\n".repeat(900_000)),
        text("***".repeat(DEEP)),
        text("2024年".repeat(DEEP)),
        text("\u{202E}\u{2066}\x1B]0;x\x07".repeat(DEEP / 2)),
        text("e\u{301}\u{302}\u{303}".repeat(DEEP / 2)),
        text("👨‍👩‍👧‍👦".repeat(30_000)),
        text("a".repeat(900_000)),
        text("a b ".repeat(200_000)),
        text("[bookmark: ".repeat(60_000)),
        text("http://".repeat(DEEP)),
        text("~{".repeat(DEEP)),
        text("\x1B$B".repeat(DEEP)),
        text("一".repeat(400_000)),
        vec![0; 1_000_000],
        vec![0xFF; 1_000_000],
        [&b"\xFF\xFE"[..], &[0xD8; 99_999]].concat(),
        fixture("worker/bomb.pdf"),
        text(format!("%PDF-1.7\n{}", "[".repeat(DEEP))),
        text(format!("%PDF-1.7\n1 0 obj\n{}", "<<".repeat(DEEP))),
        text(
            "%PDF-1.7\n1 0 obj <</Type/Pages/Kids[1 0 R]/Count 1>> endobj\ntrailer <</Root 1 0 R>>"
                .to_owned(),
        ),
        [b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", &[0xFF; 4096][..]].concat(),
    ]
}

fn fixture(name: &str) -> Vec<u8> {
    fs::read(Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/formats").join(name)).unwrap()
}

/// Random bytes after the signature of each format.
fn noise() -> Vec<Vec<u8>> {
    const SIGNATURES: [&[u8]; 9] = [
        b"",
        b"%PDF-1.7\n",
        b"PK\x03\x04",
        b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1",
        b"{\\rtf1",
        b"<!DOCTYPE html><html>",
        b"# a\n\n# b\n\n",
        b"\xFF\xFE",
        b"\xEF\xBB\xBF",
    ];
    let mut numbers = Random(1);
    let mut out = Vec::new();
    for signature in SIGNATURES {
        for length in [7, 600, 70_000] {
            out.push([signature, &numbers.bytes(length)].concat());
        }
    }
    out
}

/// Sound documents with something cut off, cut out, overwritten or repeated.
fn mutations(count: usize) -> Vec<Vec<u8>> {
    let rtf = "{\\rtf1\\ansi\\ansicpg936{\\fonttbl{\\f0\\fcharset134 SimSun;}}\\f0 {\\listtext \\'d2\\'bb\\'a1\\'a2}\
        \\'b9\\'a4\\'d7\\'f7\\par\\trowd\\cell 1\\cell 2\\row{\\v 3}{\\deleted 4}}";
    let sound = [
        fixture("office-numbering.docx"),
        fixture("office-numbering.odt"),
        fixture("worker/heads.pdf"),
        fixture("worker/columns.pdf"),
        fixture("worker/numbered.doc"),
        fixture("web/trs.html"),
        fixture("office-report-jilin-2025.docx"),
        rtf.as_bytes().to_vec(),
        encoding_rs::GBK.encode("同志们：\n一、今天，我们召开会议。").0.repeat(20),
    ];
    let mut numbers = Random(2);
    (0..count)
        .map(|number| {
            let mut bytes = sound[number % sound.len()].clone();
            let at = numbers.below(bytes.len());
            let end = (at + 1 + numbers.below(200)).min(bytes.len());
            match number / sound.len() % 5 {
                0 => bytes.truncate(at),
                1 => drop(bytes.drain(at..end)),
                2 => {
                    let other = numbers.bytes(end - at);
                    bytes[at..end].copy_from_slice(&other);
                }
                3 => {
                    let again = bytes[at..end].repeat(50);
                    bytes.splice(at..at, again);
                }
                _ => {
                    for _ in 0..bytes.len() / 100 + 1 {
                        let at = numbers.below(bytes.len());
                        bytes[at] ^= 1 << numbers.below(8);
                    }
                }
            }
            bytes
        })
        .collect()
}
