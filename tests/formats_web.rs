//! Web pages, RTF and Markdown as people have them: what of them is the speech.

#![allow(clippy::unwrap_used)]

use proptest::prelude::*;
use refrain::formats::{Document, ReadOptions, RepairKind, read};

fn document(bytes: &[u8]) -> Document {
    read(bytes, &ReadOptions::default()).unwrap()
}

fn lines(document: &Document) -> Vec<&str> {
    document.paragraphs.iter().map(|paragraph| paragraph.text.trim()).collect()
}

/// The headings with their levels.
fn headings(document: &Document) -> Vec<(u8, &str)> {
    document
        .paragraphs
        .iter()
        .filter_map(|paragraph| Some((paragraph.heading?, paragraph.text.as_str())))
        .collect()
}

#[test]
fn the_page_of_a_government_is_its_speech_alone() {
    let page = document(include_bytes!("formats/web/trs.html"));
    let expected = [
        "在全区重点工作推进会上的讲话",
        "同志们：",
        "今天，我们召开全区重点工作推进会，主要任务是分析形势、明确任务。",
        "下面，我讲两点意见。",
        "一、提高政治站位",
        "要坚持把重点工作放在心上，“抓在手上”，落实《条例》要求。",
        "二、压实工作责任",
        "一、建立台账，挂图作战。",
        "二、强化督查，严格考核。",
        "项目\t投资（亿元）",
        "环城路\t3.2",
        "同志们，让我们一起努力，谢谢大家！",
    ];
    assert_eq!(lines(&page), expected);
    assert_eq!((page.format.name(), headings(&page)), ("html", vec![(1, expected[0])]));
    assert_eq!(page.repairs.first().map(|repair| repair.kind), Some(RepairKind::WebFurniture));
    let salutation = page.paragraphs.get(1).unwrap();
    assert_eq!(salutation.line, 10);
}

#[test]
fn a_page_laid_out_with_tables_in_the_encoding_that_it_names() {
    let source = include_str!("formats/web/table_layout.html");
    let (bytes, _, _) = encoding_rs::GBK.encode(source);
    let page = document(&bytes);
    let expected = [
        "在春节团拜会上的致辞",
        "各位来宾、朋友们：",
        "值此新春佳节到来之际，我谨代表区委、区政府，向大家致以节日的问候！",
        "过去的一年，全区经济持续快速健康发展，各项社会事业全面进步。",
        "祝大家身体健康，阖家幸福！",
    ];
    assert_eq!((page.encoding, lines(&page)), ("gb18030", expected.to_vec()));
    let utf16: Vec<u8> = source.encode_utf16().flat_map(u16::to_le_bytes).collect();
    assert_eq!(lines(&document(&utf16)), expected);
}

#[test]
fn headings_lists_and_lines_of_a_page_are_kept() {
    let page = document(include_bytes!("formats/web/semantic.html"));
    let expected = [
        "Remarks at the opening of the bridge",
        "Friends and neighbors, it is a pleasure to stand on this bridge with all of you today.",
        "What comes next",
        "b.We will repair the old quay.",
        "1.Its lamps come first.",
        "i.We will plant 400\u{A0}trees.",
        "Thank you.",
        "God bless you.",
    ];
    assert_eq!(lines(&page), expected);
    assert_eq!(headings(&page), [(1, expected[0]), (2, expected[2])]);
}

#[test]
fn deep_and_large_pages_are_read_all_the_same() {
    let deep = format!("<html>{}同志们：{}", "<div><b>".repeat(100_000), "</b></p></div>".repeat(100_000));
    assert_eq!(lines(&document(deep.as_bytes())), ["同志们："]);
    let page = format!("<html>{}", "<p>今天，我们在这里召开会议，<a>安排</a>工作。\n".repeat(100_000));
    assert_eq!(document(page.as_bytes()).paragraphs.len(), 100_000);
}

#[test]
fn a_text_that_speaks_of_tags_is_no_page() {
    let text = "<p> and <br> are tags of HTML.\n同志们：\n";
    assert_eq!(document(text.as_bytes()).format.name(), "text");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 128, failure_persistence: None, ..Default::default() })]

    #[test]
    fn any_tags_make_a_page_or_an_error(parts in prop::collection::vec(prop::sample::select(vec![
        "<p>", "</p>", "<li>", "<ol start=9999999999999999999 type=A>", "<ol type=i start=-5>", "</ol>", "<td>", "<tr>",
        "</table>", "<table>", "<div hidden>", "</div>", "<a href=x>", "</a>", "<h2>", "<!--", "-->", "<pre>", "\n", " ",
        "同志们。", "&#x110000;", "&nbsp;", "<script>", "</script>", "<br>", "<main>", "<title>", "<", "\"",
    ]), 0..60)) {
        let _ = read(format!("<html>{}", parts.concat()).as_bytes(), &ReadOptions::default());
    }
}
