//! PDF documents and those of old Word, which are read in a process of their own: what they give, and what is said when
//! they, or the process, are not as they should be.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use crate::json_schema::assert_valid;
use proptest::prelude::*;
use refrain::formats::{Document, Format, FormatError, ReadOptions, RepairKind, WorkerFailure, read};

fn fixture(name: &str) -> Vec<u8> {
    fs::read(Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/formats/worker").join(name)).unwrap()
}

fn by(worker: impl Into<PathBuf>) -> ReadOptions {
    ReadOptions { worker: Some(worker.into()), ..ReadOptions::default() }
}

fn read_bytes(bytes: &[u8]) -> Result<Document, FormatError> {
    read(bytes, &by(env!("CARGO_BIN_EXE_refrain")))
}

fn texts(document: &Document) -> Vec<&str> {
    document.paragraphs.iter().map(|paragraph| paragraph.text.as_str()).collect()
}

#[test]
fn pages_become_paragraphs_without_heads_and_page_numbers() {
    let document = read_bytes(&fixture("heads.pdf")).unwrap();
    let expected = [
        "政府工作报告",
        "各位代表：",
        "现在，我代表上海市人民政府，向大会报告工作，请予审议。请各位政协委员和其他列席人员提出意见。",
        "一、2024年工作回顾",
        "过去一年，我们坚持以习近平新时代中国特色社会主义思想为指导，全面贯彻落实党的二十大和二十届二中、三中全会精神，深入学习贯彻习近平总书记考察上海重要讲话精神，坚决贯彻落实党中央、国务院的决策部署，在中共上海市委的坚强领导下，坚持稳中求进工作总基调。",
        "一年来，全市经济社会发展总体平稳、稳中有进。一是经济运行回升向好。全市生产总值增长5%，城市经济规模进入了5万亿元以上的新阶段。地方一般公共预算收入达到8374.2亿元、增长0.7%，居民消费价格与上年基本持平，城镇调查失业率平均为4.2%。",
        "过去一年，我们主要做了以下工作。",
        "（一）奋力落实“五个中心”建设重要使命，城市核心功能进一步强化",
        "加快国际经济中心建设，产业体系现代化水平持续提升。重点围绕发展新质生产力，制定实施推进新型工业化“五大行动”，全力落实三大先导产业新一轮“上海方案”，出台实施区块链、低空经济、大飞机、新型储能、新材料、超高清、核电等产业支持政策，打造28个未来产业试验场。",
        "我们要坚持稳中求进。",
    ];
    assert_eq!(texts(&document)[..expected.len()], expected);
    // The text comes three times, its title once.
    assert_eq!(texts(&document)[expected.len()..], [&expected[1..], &expected[1..]].concat());
    assert_eq!((document.format, document.damaged), (Format::Pdf, 0));
    let furniture = document.repairs.iter().find(|repair| repair.kind == RepairKind::PageFurniture).unwrap();
    assert_eq!(furniture.count, 8, "a head and a number on each of four pages");
}

#[test]
fn columns_are_read_one_after_the_other_and_parted_words_are_joined() {
    let document = read_bytes(&fixture("columns.pdf")).unwrap();
    let texts = texts(&document);
    assert_eq!(texts.len(), 5);
    assert_eq!(texts[0], "Inaugural Address");
    assert!(texts[1].starts_with("I am certain that my fellow Americans expect"));
    assert!(texts[2].contains("facing conditions in our country today"), "{}", texts[2]);
    assert!(texts[3].ends_with("efforts to convert retreat into advance."));
    assert!(texts[4].contains("met with that understanding and support"), "{}", texts[4]);
}

/// A PDF document of pages with these instructions, in points from the lower left; its font is Helvetica.
fn pdf(pages: &[String]) -> Vec<u8> {
    let count = pages.len();
    let kids: String = (0..count).map(|page| format!("{} 0 R ", 4 + 2 * page)).collect();
    let mut objects = vec![
        "<</Type/Catalog/Pages 2 0 R>>".to_owned(),
        format!("<</Type/Pages/Kids[{kids}]/Count {count}/MediaBox[0 0 595 842]>>"),
        "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>".to_owned(),
    ];
    for (number, page) in pages.iter().enumerate() {
        let contents = 5 + 2 * number;
        objects.push(format!(
            "<</Type/Page/Parent 2 0 R/Resources<</Font<</F 3 0 R>>>>/Contents {contents} 0 R>>"
        ));
        objects.push(format!("<</Length {}>>stream\n{page}\nendstream", page.len()));
    }
    let (mut out, mut places) = ("%PDF-1.4\n".to_owned(), String::new());
    for (number, object) in objects.iter().enumerate() {
        places += &format!("{:010} 00000 n \n", out.len());
        out += &format!("{} 0 obj\n{object}\nendobj\n", number + 1);
    }
    let (size, start) = (objects.len() + 1, out.len());
    out += &format!(
        "xref\n0 {size}\n0000000000 65535 f \n{places}trailer<</Size {size}/Root 1 0 R>>\nstartxref\n{start}\n%%EOF"
    );
    out.into_bytes()
}

/// A line of text; `matrix` says how it is turned.
fn drawn(matrix: &str, x: usize, y: usize, text: &str) -> String {
    format!("BT /F 10 Tf {matrix} {x} {y} Tm ({text}) Tj ET\n")
}

const LEVEL: &str = "1 0 0 1";

#[test]
fn a_page_that_was_printed_sideways_is_read_as_it_is_turned() {
    let lines = [
        "We have met in this hall to speak of our town.",
        "It has grown, and it has changed.",
        "Thank you all.",
    ];
    let upwards = lines.iter().zip(0..).map(|(text, row)| drawn("0 1 -1 0", 100 + 20 * row, 80, text));
    let downwards = lines.iter().zip(0..).map(|(text, row)| drawn("0 -1 1 0", 400 - 20 * row, 700, text));
    let upside_down = lines.iter().zip(0..).map(|(text, row)| drawn("-1 0 0 -1", 500, 100 + 20 * row, text));
    for page in [upwards.collect::<String>(), downwards.collect(), upside_down.collect()] {
        let document = read_bytes(&pdf(std::slice::from_ref(&page))).unwrap();
        assert_eq!(texts(&document).join(" "), lines.join(" "));
        assert!(document.repairs.is_empty());
        // A watermark stays one, on a page that is turned too.
        let marked = page + &drawn("0.7 0.7 -0.7 0.7", 200, 300, "DRAFT");
        let document = read_bytes(&pdf(&[marked])).unwrap();
        assert_eq!(texts(&document).join(" "), lines.join(" "));
        assert_eq!(document.repairs.first().map(|repair| repair.kind), Some(RepairKind::PageFurniture));
    }
}

#[test]
fn a_running_head_is_told_on_pages_with_columns_and_on_one_without() {
    let head = |page: usize| {
        drawn(LEVEL, 60, 800, "City Gazette") + &drawn(LEVEL, 480, 800, &format!("Page {page}"))
    };
    let columns = |page: usize| {
        let row = |row: usize| {
            let text = |side: &str| format!("{side} line {row} of page {page} is as long as the others");
            drawn(LEVEL, 60, 760 - 14 * row, &text("left"))
                + &drawn(LEVEL, 320, 760 - 14 * row, &text("right"))
        };
        head(page) + &(0..10).map(row).collect::<String>()
    };
    let short =
        head(3) + &drawn(LEVEL, 60, 760, "The end is near") + &drawn(LEVEL, 60, 746, "and it is short.");
    let document = read_bytes(&pdf(&[columns(1), columns(2), short])).unwrap();
    let text = texts(&document).join(" ");
    assert!(!text.contains("Gazette") && !text.contains("Page"), "{text}");
    assert!(text.ends_with("The end is near and it is short."), "{text}");
    assert!(text.find("right line 0").unwrap() > text.find("left line 9").unwrap());
}

#[test]
fn a_document_behind_what_a_server_put_in_front_of_it_is_read() {
    let page = drawn(LEVEL, 60, 760, "Dear friends, we have met here.");
    for junk in
        [&b"HTTP/1.1 200 OK\r\nServer: x\r\n\r\n"[..], &[0; 300], b"<?xml version='1.0'?>\n", &[b'x'; 3000]]
    {
        let document = read_bytes(&[junk, &pdf(std::slice::from_ref(&page))].concat()).unwrap();
        assert_eq!(
            (document.format, texts(&document)),
            (Format::Pdf, vec!["Dear friends, we have met here."])
        );
    }
    let about = read_bytes(b"A file that begins with %PDF-1.7 is a document.").unwrap();
    assert_eq!(about.format, Format::Text);
}

#[test]
fn an_old_word_document_has_its_numbers_and_nothing_hidden() {
    let document = read_bytes(&fixture("numbered.doc")).unwrap();
    let texts: Vec<&str> = texts(&document).into_iter().filter(|text| !text.is_empty()).collect();
    let expected = [
        "政府工作报告",
        "各位代表：",
        "现在，我代表上海市人民政府，向大会报告工作，请予审议。请各位政协委员和其他列席人员提出意见。",
        "一、2024年工作回顾",
        "过去一年，我们主要做了以下工作。",
        "（一）奋力落实“五个中心”建设重要使命，城市核心功能进一步强化",
        "加快国际经济中心建设，产业体系现代化水平持续提升。",
        "（二）全方位推进高水平改革开放，市场活力和社会创造力进一步激发",
        "2025年，浦东引领区加快打造。",
        "二、2025年主要任务",
        "（一）多措并举扩大有效需求，经济发展质量效益进一步增强",
        "指标\t目标",
        "生产总值\t增长5%左右",
        "我们要坚持稳中求进。",
    ];
    assert_eq!(texts, expected);
    let repairs: Vec<_> = document.repairs.iter().map(|repair| (repair.kind, repair.count)).collect();
    assert_eq!(repairs, [(RepairKind::Deleted, 1), (RepairKind::Hidden, 1)]);
}

#[test]
fn what_cannot_be_read_says_why_and_what_to_do() {
    assert_eq!(read_bytes(&fixture("scan.pdf")), Err(FormatError::OnlyPictures));
    assert_eq!(read_bytes(&fixture("password.pdf")), Err(FormatError::Password));
    assert_eq!(read_bytes(b"%PDF-1.7\nnothing"), Err(FormatError::Broken { format: Some(Format::Pdf) }));
    for (name, percent) in [("heads.pdf", 30), ("heads.pdf", 60), ("heads.pdf", 90), ("columns.pdf", 60)] {
        let whole = fixture(name);
        let cut_off = &whole[..whole.len() * percent / 100];
        let damaged = FormatError::Broken { format: Some(Format::Pdf) };
        assert_eq!(read_bytes(cut_off), Err(damaged), "{percent} % of {name}");
    }
    let without = read(&fixture("heads.pdf"), &ReadOptions::default());
    assert_eq!(without, Err(FormatError::NeedsWorker { format: Format::Pdf }));
}

/// A document that breaks off somewhere in its second half, or does not, with some wrong bytes in it.
fn broken(name: &'static str) -> impl Strategy<Value = Vec<u8>> {
    let wrong = prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 0..20);
    (any::<prop::sample::Index>(), wrong).prop_map(move |(cut, wrong)| {
        let mut bytes = fixture(name);
        bytes.truncate(bytes.len() / 2 + cut.index(bytes.len()));
        let length = bytes.len();
        for (place, byte) in wrong {
            // The signature stays, or it would be another format.
            bytes[8 + place.index(length - 8)] = byte;
        }
        bytes
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn broken_word_documents_end_in_a_text_or_a_message(bytes in broken("numbered.doc")) {
        if let Err(error) = refrain::formats::read_here(bytes) {
            prop_assert!(!error.to_string().is_empty());
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(16))]

    #[test]
    fn broken_pdf_documents_end_in_time(bytes in prop_oneof![broken("heads.pdf"), broken("columns.pdf")]) {
        let start = Instant::now();
        if let Err(error) = read_bytes(&bytes) {
            prop_assert!(!error.to_string().is_empty());
        }
        prop_assert!(start.elapsed() < Duration::from_secs(10));
    }
}

/// What is said of a document that a program in the shell is to read.
#[cfg(unix)]
fn read_by_shell(script: &str) -> (FormatError, Duration) {
    use std::os::unix::fs::PermissionsExt;

    let folder = tempfile::tempdir().unwrap();
    let program = folder.path().join("worker");
    fs::write(&program, format!("#!/bin/sh\n{script}\n")).unwrap();
    fs::set_permissions(&program, fs::Permissions::from_mode(0o700)).unwrap();
    let start = Instant::now();
    // Longer than what a pipe holds, so that it takes a reader to write it.
    let bytes = [&b"%PDF-1.7\n"[..], &[b' '; 200_000]].concat();
    loop {
        let error = read(&bytes, &by(&program)).unwrap_err();
        // Another test that starts a process right now may still hold the file that was just written (ETXTBSY).
        if error != failed(WorkerFailure::NotStarted) {
            return (error, start.elapsed());
        }
    }
}

#[cfg(unix)]
fn failed(failure: WorkerFailure) -> FormatError {
    FormatError::Worker { format: Format::Pdf, failure }
}

#[test]
#[cfg(unix)]
fn whatever_becomes_of_the_process_is_a_message() {
    for (script, failure) in [
        ("exit 101", WorkerFailure::Crashed),
        ("cat > /dev/null; echo '{\"Read\":'", WorkerFailure::Crashed),
        ("exec kill -SEGV $$", WorkerFailure::Crashed),
        ("exec kill -ABRT $$", WorkerFailure::OutOfMemory),
        ("exec kill -XCPU $$", WorkerFailure::OutOfTime),
    ] {
        assert_eq!(read_by_shell(script).0, failed(failure), "{script}");
    }
    let missing = read(b"%PDF-1.7\n", &by("/nowhere/refrain"));
    assert_eq!(missing, Err(failed(WorkerFailure::NotStarted)));
}

#[test]
#[cfg(unix)]
fn a_process_that_hangs_is_ended_in_time_and_leaves_nothing() {
    let marker = tempfile::tempdir().unwrap();
    let number = marker.path().join("number");
    let (error, took) = read_by_shell(&format!("echo $$ > {}\nexec sleep 60", number.display()));
    assert_eq!(error, failed(WorkerFailure::OutOfTime));
    assert!(took < Duration::from_secs(10), "{took:?}");
    let process: i32 = fs::read_to_string(number).unwrap().trim().parse().unwrap();
    let process = rustix::process::Pid::from_raw(process).unwrap();
    assert!(rustix::process::test_kill_process(process).is_err(), "it is still there, or was not waited for");
}

#[test]
#[cfg(unix)]
fn a_process_that_never_stops_talking_is_not_listened_to_for_ever() {
    let (error, took) = read_by_shell("exec yes");
    assert!(matches!(error, FormatError::Worker { .. }), "{error}");
    assert!(took < Duration::from_secs(10), "{took:?}");
}

/// A page on which a drawing has ten drawings in it, each of which has ten in it, and so on ten times.
fn endless_drawing() -> Vec<u8> {
    let mut pdf = String::from("%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n");
    pdf.push_str("2 0 obj<</Type/Pages/Count 1/Kids[3 0 R]>>endobj\n");
    pdf.push_str("3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 10 0 R");
    pdf.push_str("/Resources<</XObject<</X 11 0 R>>>>>>endobj\n");
    for number in 10..21 {
        let drawing = "/X Do ".repeat(10);
        let next = number + 1;
        let kind = "/Type/XObject/Subtype/Form/BBox[0 0 595 842]";
        pdf.push_str(&format!("{number} 0 obj<<{kind}/Resources<</XObject<</X {next} 0 R>>>>"));
        pdf.push_str(&format!("/Length {}>>stream\n{drawing}\nendstream\nendobj\n", drawing.len()));
    }
    pdf.push_str("trailer<</Root 1 0 R>>\n");
    pdf.into_bytes()
}

#[test]
fn bombs_end_in_a_message_in_time() {
    for (name, bytes) in [("unpacked", fixture("bomb.pdf")), ("drawn", endless_drawing())] {
        let start = Instant::now();
        let result = read_bytes(&bytes);
        assert!(matches!(result, Err(FormatError::Worker { .. })), "{name}: {result:?}");
        assert!(start.elapsed() < Duration::from_secs(10), "{name}");
    }
}

#[test]
fn the_program_hides_the_subcommand_and_reads_documents_by_it() {
    let help = assert_cmd::Command::cargo_bin("refrain").unwrap().arg("--help").output().unwrap();
    assert!(!String::from_utf8(help.stdout).unwrap().contains("read-document"));
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/formats/worker");
    let report = assert_cmd::Command::cargo_bin("refrain")
        .unwrap()
        .args(["report", "--format", "json"])
        .args([folder.join("heads.pdf"), folder.join("numbered.doc")])
        .output()
        .unwrap();
    let report: serde_json::Value = serde_json::from_slice(&report.stdout).unwrap();
    assert_valid(&report);
    let format = |speech: usize| report["speeches"][speech]["format"].as_str().unwrap().to_owned();
    assert_eq!((format(0), format(1)), ("pdf".to_owned(), "doc".to_owned()));
}
