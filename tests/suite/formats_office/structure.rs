//! What the file says of its paragraphs reaches the speech: where one ends, and what is a table of contents.

use refrain::formats::{Document, ReadOptions, read};
use refrain::speech::{SectionKind, Speech};

use super::documents::{body, paragraph, read_odt, styled};

fn speech(document: Document) -> Speech {
    Speech::from_document("speech", document)
}

/// The paragraphs of a speech's text.
fn paragraphs(document: Document) -> Vec<String> {
    speech(document).text.as_str().lines().map(str::to_owned).collect()
}

/// The texts of the notices, and those of all else.
fn apart(document: Document) -> (Vec<String>, Vec<String>) {
    let speech = speech(document);
    let (notices, text): (Vec<_>, Vec<_>) =
        speech.sections.iter().partition(|section| section.kind == SectionKind::Notice);
    let texts = |sections: Vec<&refrain::speech::Section>| {
        sections.iter().map(|section| speech.slice(section.own).to_owned()).collect()
    };
    (texts(notices), texts(text))
}

const LINES: [&str; 3] = [
    "要坚持问题导向，聚焦群众反映强烈的突出问题，",
    "逐项建立台账，明确整改时限和责任单位，确保件件",
    "有着落、事事有回音，让群众看到实实在在的变化。",
];
const HEADING: &str = "二、聚焦突出问题，确保整改工作取得实效";

#[test]
fn lines_of_a_paragraph_are_joined_and_paragraphs_stay_apart_in_every_format() {
    let expected = ["关于整改工作", HEADING, &LINES.concat(), "三、加强领导", "谢谢大家。"];
    let broken = |line_break: &str| LINES.join(line_break);
    let texts =
        |broken: &str| [expected[0], expected[1], broken, expected[3], expected[4]].map(str::to_owned);
    let word: String = texts(&broken("</w:t><w:br/><w:t>")).iter().map(|text| paragraph(text)).collect();
    assert_eq!(paragraphs(body(&word).read()), expected);
    let odt: String =
        texts(&broken("<text:line-break/>")).iter().map(|text| format!("<text:p>{text}</text:p>")).collect();
    assert_eq!(paragraphs(read_odt("", &odt)), expected);
    let page: String = texts(&broken("<br>\n")).iter().map(|text| format!("<p>{text}</p>")).collect();
    let read_bytes = |bytes: &[u8]| read(bytes, &ReadOptions::default()).unwrap();
    assert_eq!(paragraphs(read_bytes(format!("<html><body>{page}</body></html>").as_bytes())), expected);
    let unicode = |text: &str| {
        text.encode_utf16().map(|unit| format!("\\u{}?", unit.cast_signed())).collect::<String>()
    };
    let rtf: String = texts(&broken("\n"))
        .iter()
        .map(|text| text.lines().map(unicode).collect::<Vec<_>>().join("\\line ") + "\\par ")
        .collect();
    assert_eq!(paragraphs(read_bytes(format!("{{\\rtf1 {rtf}}}").as_bytes())), expected);
}

#[test]
fn breaks_that_part_paragraphs_still_do() {
    let page = "<html><body><div>在工作会议上的讲话<br>（2024年3月5日）<br>同志们：<br>\u{3000}\u{3000}今天开会，主要任务是总结工作、部署任务<br>\
        \u{3000}\u{3000}下面讲两点意见，请大家结合实际认真抓好贯彻落实工作<br>一、总结工作<br>过去一年成绩很好。<br><br>二、部署任务<br>要抓好落实。</div></body></html>";
    let document = read(page.as_bytes(), &ReadOptions::default()).unwrap();
    assert_eq!(paragraphs(document).len(), 9);
}

#[test]
fn a_table_of_contents_is_a_notice_however_the_file_says_so() {
    let field = |kind: &str| format!(r#"<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>"#);
    let entry = |text: &str, page: &str| format!("<w:r><w:t>{text}</w:t><w:tab/><w:t>{page}</w:t></w:r>");
    let code = "<w:r><w:instrText>TOC \\o</w:instrText></w:r>";
    let text = [
        paragraph("各位代表："),
        paragraph("一、总结工作"),
        paragraph("过去一年成绩很好。"),
        paragraph("谢谢。"),
    ]
    .concat();
    let expected = ["政府工作报告", "各位代表：", "一、总结工作", "过去一年成绩很好。", "谢谢。"];

    let by_field = [
        paragraph("政府工作报告"),
        paragraph("目 录"),
        format!("<w:p>{}{code}{}{}</w:p>", field("begin"), field("separate"), entry("一、成绩", "1")),
        format!("<w:p>{}</w:p><w:p>{}</w:p>", entry("二、任务", "12"), field("end")),
        text.clone(),
    ]
    .concat();
    let (notices, rest) = apart(body(&by_field).read());
    assert_eq!(notices, ["目 录\n一、成绩\t1\n二、任务\t12"]);
    assert_eq!(rest, expected);

    let by_style =
        [paragraph("政府工作报告"), styled("TOCHeading", "目录"), styled("TOC1", "成绩"), text].concat();
    let (notices, rest) = apart(body(&by_style).read());
    assert_eq!((notices, rest), (vec!["目录\n成绩".to_owned()], expected.map(str::to_owned).to_vec()));

    let odt = "<text:p>政府工作报告</text:p><text:table-of-content><text:table-of-content-source><text:index-title-template>目录\
        </text:index-title-template></text:table-of-content-source><text:index-body><text:index-title><text:p>目录</text:p>\
        </text:index-title><text:p>成绩<text:tab/>3</text:p></text:index-body></text:table-of-content><text:p>各位代表：</text:p>\
        <text:p>一、总结工作</text:p><text:p>过去一年成绩很好。</text:p><text:p>谢谢。</text:p>";
    let (notices, rest) = apart(read_odt("", odt));
    assert_eq!((notices, rest), (vec!["目录\n成绩\t3".to_owned()], expected.map(str::to_owned).to_vec()));
}
