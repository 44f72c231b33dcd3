//! Web pages, RTF and Markdown as people have them: what of them is the speech.

use proptest::prelude::*;
use refrain::formats::{Document, FormatError, ReadOptions, RepairKind, read};

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
    let page = document(include_bytes!("../formats/web/trs.html"));
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

/// The lines of a page with such a body.
fn body(body: &str) -> Vec<String> {
    let page =
        document(format!("<html><head><meta charset=utf-8></head><body>{body}</body></html>").as_bytes());
    lines(&page).into_iter().map(str::to_owned).collect()
}

#[test]
fn what_an_article_has_in_its_footer_and_beside_it_is_read() {
    let article = "<article><h1>Opening of the mill</h1><p>Dear neighbours, the old mill turns again after thirty years.</p>\
        <aside><p>A river owns no one, and no one owns a river.</p></aside><p>Thank you, and good evening to you all.</p>\
        <footer><p>Ada Wheeler, Mayor</p><p>4 May 2011</p></footer></article>";
    let page = format!(
        "{article}<aside><p>The council wishes you a pleasant summer.</p></aside><footer>&copy; Town</footer>"
    );
    let expected = [
        "Opening of the mill",
        "Dear neighbours, the old mill turns again after thirty years.",
        "A river owns no one, and no one owns a river.",
        "Thank you, and good evening to you all.",
        "Ada Wheeler, Mayor",
        "4 May 2011",
    ];
    assert_eq!(body(&page), expected);
}

#[test]
fn a_page_is_read_whose_text_stands_in_its_aside_and_footer_alone() {
    let page = "<h1>在全乡修路会上的讲话</h1><aside><p>各位乡亲，路要修到每一个村，今年先修三条。</p></aside>\
        <footer><p>钱要一笔一笔记，账要一月一月公布。</p></footer>";
    assert_eq!(body(page).len(), 3, "{:?}", body(page));
}

#[test]
fn text_that_is_a_link_from_end_to_end_is_text_and_titles_of_other_pages_are_none() {
    let text = ["在全乡修路会上的讲话", "各位乡亲：", "路要修到每一个村。", "先修三条。", "散会。"];
    let linked: String = text.iter().map(|line| format!("<p><a href='#x'>{line}</a></p>")).collect();
    assert_eq!(body(&linked), text);
    let page = "<div><p>路要修到每一个村，今年先修三条，明年再修五条。</p></div>\
        <ul><li><a href=1>全乡修路会召开</a></li><li><a href=2>春耕开始</a></li></ul>";
    assert_eq!(body(page).len(), 1);
}

#[test]
fn a_page_that_only_its_scripts_would_fill_is_said_to_be_one() {
    let page = b"<!doctype html><html><body><div id=app></div><script src=app.js></script></body></html>";
    assert_eq!(read(page, &ReadOptions::default()), Err(FormatError::OnlyScript));
}

#[test]
fn a_page_laid_out_with_tables_in_the_encoding_that_it_names() {
    let source = include_str!("../formats/web/table_layout.html");
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
    let page = document(include_bytes!("../formats/web/semantic.html"));
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
fn headings_that_are_links_are_text_and_rows_of_links_are_not() {
    let page = r#"<html><body><h1>在护林会上的讲话</h1><p><a href="/p">打印</a></p><p>各位乡亲：</p>
        <p>山上的林子是几代人种下的，今天我说两件事，请大家记在心里。</p>
        <p><a href="top">一、防火</a></p><p>进山不带火，<span style="display: none">扰码x9</span>上坟不烧纸。</p>
        <h2><a href="top">二、补种</a></h2><p>砍一棵，补三棵。</p><p>谢谢大家！</p>
        <p><a href="a">上一篇</a></p><p><a href="b">下一篇</a></p></body></html>"#;
    let document = document(page.as_bytes());
    let lines = lines(&document);
    assert!(lines.contains(&"一、防火") && lines.contains(&"二、补种"), "{lines:?}");
    assert!(lines.contains(&"进山不带火，上坟不烧纸。"), "{lines:?}");
    assert!(!lines.contains(&"打印") && !lines.contains(&"上一篇"), "{lines:?}");
}

#[test]
fn deep_and_large_pages_are_read_all_the_same() {
    let deep = format!("<html>{}同志们：{}", "<div><b>".repeat(100_000), "</b></p></div>".repeat(100_000));
    assert_eq!(lines(&document(deep.as_bytes())), ["同志们："]);
    let many = format!("<html>{}{}", "<b>".repeat(600), "<p>x</i>".repeat(100_000));
    assert_eq!(document(many.as_bytes()).paragraphs.len(), 100_000);
    let page = format!("<html>{}", "<p>今天，我们在这里召开会议，<a>安排</a>工作。\n".repeat(15_000));
    assert_eq!(document(page.as_bytes()).paragraphs.len(), 15_000);
}

#[test]
fn a_text_that_speaks_of_tags_is_no_page() {
    let text = "<p> and <br> are tags of HTML.\n同志们：\n";
    assert_eq!(document(text.as_bytes()).format.name(), "text");
    for part in ["<p>乡亲们：</p><p>水到了。</p>", "<meta charset='utf-8'><p>乡亲们：<p>水到了。"]
    {
        assert_eq!(lines(&document(part.as_bytes())), ["乡亲们：", "水到了。"], "a part of a page");
    }
}

/// RTF with a heading of a style.
const RTF: &str = r"{\rtf1\ansi\ansicpg936\deff0{\fonttbl{\f0\fcharset134 \'cb\'ce\'cc\'e5;}{\f1\fcharset128 MS Mincho;}{\f2\fcharset204 Arial;}}
{\stylesheet{\s0 Normal;}{\s1\outlinelevel0 heading 1;}{\s2 heading 2;}}{\info{\title \'cc\'d8}}{\*\generator Writer;}
{\header\pard page header\par}
\pard\s1 {\listtext\pard\plain \'d2\'bb\'a1\'a2\tab}\'cc\'e1\'b8\'df\'d5\'be\'ce\'bb\par
\pard\plain \uc1\u21516?\u24535\'3f\'c3\'c7\'a3\'ba\line {\f1 \'96\'7b}{\f2 \'cc\'e8\'f0}\par
\pard\s2 B\par\pard
a{\deleted gone}{\v secret}b{\footnote \pard note\par}{\*\annotation remark}c{\*\unknown x}\~d \emdash\ldblquote q\rdblquote\par
{\field{\*\fldinst HYPERLINK x}{\fldrslt link}}{\pict\bin4 }}}}89504e47}{\shp{\*\shpinst{\sp{\sn a}{\sv b}}{\shptxt box\par}}{\shprslt box}} end\par
\trowd\intbl one\cell two\cell\row
\uc0\u-10179\u-8704\par}";

#[test]
fn rtf_is_read_in_the_code_pages_of_its_fonts() {
    let rtf = document(RTF.as_bytes());
    let expected = [
        "一、提高站位",
        "同志们：",
        "本Мир",
        "B",
        "abc\u{A0}d —“q”",
        "note",
        "link end",
        "box",
        "one\ttwo",
        "\u{1F600}",
    ];
    assert_eq!((rtf.format.name(), lines(&rtf)), ("rtf", expected.to_vec()));
    assert_eq!(headings(&rtf), [(1, "一、提高站位"), (2, "B")]);
    let repairs: Vec<(RepairKind, usize)> =
        rtf.repairs.iter().map(|repair| (repair.kind, repair.count)).collect();
    let expected = [RepairKind::Deleted, RepairKind::Hidden, RepairKind::Comments, RepairKind::Notes];
    assert_eq!(repairs, expected.map(|kind| (kind, 1)));
    let notes = rtf.paragraphs.iter().filter(|paragraph| paragraph.is_note);
    assert_eq!(notes.map(|note| note.text.as_str()).collect::<Vec<_>>(), ["note"]);
    let lines: Vec<usize> = rtf.paragraphs.iter().map(|paragraph| paragraph.line).collect();
    assert_eq!(lines, (1..=10).collect::<Vec<_>>());
}

#[test]
fn what_stands_in_front_of_rtf_is_none_of_its_text() {
    let rtf = document(b"\xEF\xBB\xBF \r\n{\\rtf1 one\\'0atwo\\par}");
    assert_eq!(
        rtf.paragraphs.iter().map(|paragraph| paragraph.text.as_str()).collect::<Vec<_>>(),
        ["one", "two"]
    );
}

#[test]
fn rtf_that_is_cut_off_or_nested_without_end_is_read_as_far_as_it_goes() {
    let cut = RTF.split_once("\\'a3").unwrap().0;
    assert_eq!(lines(&document(cut.as_bytes())), ["一、提高站位", "同志们"]);
    let deep = format!("{{\\rtf1 {}text{}\\par}}}}}} behind", "{".repeat(100_000), "}".repeat(100_000));
    assert_eq!(lines(&document(deep.as_bytes())), ["text", "behind"]);
    let many = format!("{{\\rtf1 {}", "{\\footnote a\\par}".repeat(500_000));
    assert!(read(many.as_bytes(), &ReadOptions::default()).is_err());
}

#[test]
fn markdown_loses_its_marks_and_keeps_its_lines() {
    let text = "---\ntitle: 讲话\n---\n# 在全区大会上的讲话\n\n同志们：\n\n<!-- 初稿\n未定稿 -->## 一、**提高站位**\n\n\
        1. 要[落实](a.md)要求。\n2. 要压实责任。\n\n```\n# 原文\n```\n\n二、压实责任\n---\n\n| 项目 | 投资 |\n|---|---|\n| 路 | 3 |\n";
    let markdown = document(text.as_bytes());
    let said: Vec<(usize, &str)> =
        markdown.paragraphs.iter().map(|paragraph| (paragraph.line, paragraph.text.as_str())).collect();
    let said: Vec<(usize, &str)> = said.into_iter().filter(|(_, text)| !text.is_empty()).collect();
    let expected = [
        (4, "在全区大会上的讲话"),
        (6, "同志们："),
        (9, "一、提高站位"),
        (11, "1. 要落实要求。"),
        (12, "2. 要压实责任。"),
        (15, "# 原文"),
        (18, "二、压实责任"),
        (21, "项目\t投资"),
        (23, "路\t3"),
    ];
    let open = format!("# a\n# b\n{}", "[<*_`".repeat(100_000));
    assert_eq!(document(open.as_bytes()).paragraphs.len(), 3);
    assert_eq!((markdown.format.name(), said.as_slice()), ("markdown", expected.as_slice()));
    assert_eq!(headings(&markdown), [(1, expected[0].1), (2, expected[2].1), (2, expected[6].1)]);
    assert_eq!(markdown.repairs.first().map(|repair| repair.kind), Some(RepairKind::Comments));
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

    #[test]
    fn any_groups_and_words_make_a_text_or_an_error(parts in prop::collection::vec(prop::sample::select(vec![
        "{", "}", "\\par ", "\\f1 ", "\\fonttbl", "\\fcharset134 ", "\\'d6", "\\'", "\\u55357 ", "\\uc9 ", "\\bin99 ", "\\*",
        "\\footnote ", "\\shpinst", "\\shptxt ", "\\listtext ", "\\s1 ", "\\stylesheet", "\\outlinelevel-3 ", "\\deleted ",
        "\\cell", "\\", "a", "\\u-99999999999 ", "\\ansicpg65001 ", "\\row ",
    ]), 0..60)) {
        let _ = read(format!("{{\\rtf1 {}", parts.concat()).as_bytes(), &ReadOptions::default());
    }

    #[test]
    fn any_bytes_behind_the_start_of_a_format_make_a_text_or_an_error(
        start in prop::sample::select(vec!["{\\rtf1 ", "<html>", "# a\n\n## b\n\n- "]),
        bytes in prop::collection::vec(any::<u8>(), 0..300),
    ) {
        let _ = read(&[start.as_bytes(), &bytes].concat(), &ReadOptions::default());
    }
}

/// A web archive of two parts, the second a page in an encoding.
fn web_archive(more: &str, transfer: &str, body: &[u8]) -> Vec<u8> {
    let head = format!(
        "From: <Saved by a browser>\r\nSubject: x\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\tboundary=\"--b\"\r\n\r\n\
         A web archive.\r\n----b\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\niVBORw0KGgo=\r\n\
         ----b\r\nContent-Type: text/html{more}\r\nContent-Transfer-Encoding: {transfer}\r\n\r\n"
    );
    [head.as_bytes(), body, b"\r\n----b--\r\n"].concat()
}

#[test]
fn a_web_archive_is_the_page_in_it_however_its_bytes_are_written() {
    let page = "<html><body><h1>在大会上的讲话</h1><p>各位代表：</p></body></html>";
    let quoted: String =
        page.bytes()
            .map(|byte| {
                if byte.is_ascii_alphanumeric() {
                    char::from(byte).to_string()
                } else {
                    format!("={byte:02X}")
                }
            })
            .collect::<Vec<_>>()
            .chunks(20)
            .map(|line| line.concat() + "=\r\n")
            .collect();
    let (gbk, ..) = encoding_rs::GBK.encode(page);
    for archive in [
        web_archive("", "quoted-printable", quoted.as_bytes()),
        web_archive("; charset=\"gb2312\"", "8bit", &gbk),
        web_archive(";charset=utf-8", "7BIT", page.as_bytes()),
    ] {
        let document = document(&archive);
        assert_eq!(
            (document.format.name(), lines(&document)),
            ("mhtml", vec!["在大会上的讲话", "各位代表："])
        );
        assert_eq!(headings(&document), [(1, "在大会上的讲话")]);
    }
}

#[test]
fn an_archive_without_a_page_is_refused_and_nesting_ends() {
    let only_picture = b"MIME-Version: 1.0\nContent-Type: multipart/related; boundary=b\n\n--b\nContent-Type: image/png\n\nx\n";
    assert!(read(only_picture, &ReadOptions::default()).is_err());
    let nested: String =
        (0..50).map(|n| format!("Content-Type: multipart/related; boundary=b{n}\n\n--b{n}\n")).collect();
    assert!(read(format!("MIME-Version: 1.0\n{nested}").as_bytes(), &ReadOptions::default()).is_err());
}

#[test]
fn a_line_break_is_no_paragraph_and_two_are() {
    use refrain::formats::Start;
    let page =
        document("<html><p>one<br>two<br><br>three</p><p><br>four</p><pre>five\nsix</pre></html>".as_bytes());
    let starts: Vec<(&str, Start)> = page.paragraphs.iter().map(|p| (p.text.as_str(), p.start)).collect();
    let expected = [
        ("one", Start::Paragraph),
        ("two", Start::Break),
        ("three", Start::Paragraph),
        ("four", Start::Paragraph),
        ("five", Start::Paragraph),
        ("six", Start::Break),
    ];
    assert_eq!(starts, expected);
}

#[test]
fn signs_of_picture_fonts_are_characters_in_pages_and_rich_text() {
    let page = document(
        "<html><p>a <font face='Wingdings'>\u{FC}</font> b <span style=\"color:red;font-family:Symbol,serif\">a</span> <b style='font-family:Arial'>a</b></p></html>"
            .as_bytes(),
    );
    assert_eq!(lines(&page), ["a ✔ b α a"]);
    let rtf = document(
        b"{\\rtf1{\\fonttbl{\\f0\\fnil SimSun;}{\\f1\\fnil\\fcharset2 Wingdings;}{\\f2\\fcharset2 Symbol;}}\\f0 a {\\f1\\'fc\\u-3968?} {\\f2 b}\\f1\\'ff\\par}",
    );
    assert_eq!(lines(&rtf), ["a ✔⓪ β□"]);
    assert_eq!(
        rtf.repairs.iter().map(|repair| (repair.kind, repair.count)).collect::<Vec<_>>(),
        [(RepairKind::UnknownSign, 1)]
    );
}

#[test]
fn captions_of_pictures_and_what_readers_said_are_no_text() {
    let speech = "<p>各位乡亲：</p><p>今天说说修渠，渠修好了，水就来了。</p>";
    let picture = "<figure><img alt=\"渠\"><figcaption>渠边的人。摄影：小禾</figcaption></figure>";
    let close = "<p>谢谢大家！</p>";
    let comments = "<div class=\"comments\"><p>网友评论（2）</p><p>山里人：讲得好！</p></div>\
        <section id=\"comments\"><p>2 comments</p><p>Well said.</p></section>";
    let lines = body(&format!("<div>{speech}{picture}{close}</div>{comments}"));
    assert_eq!(lines, ["各位乡亲：", "今天说说修渠，渠修好了，水就来了。", "谢谢大家！"]);
}
