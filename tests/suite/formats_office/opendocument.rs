//! What OpenDocument texts read as.

use refrain::formats::RepairKind;

use super::documents::{lines, read_odt, repairs};

const ODT_LISTS: &str = r#"
    <text:list-style style:name="L">
        <text:list-level-style-number text:level="1" style:num-suffix="、" style:num-format="一, 二, 三, ..."/>
        <text:list-level-style-number text:level="2" loext:num-list-format="（%2%）" style:num-format="一, 二, 三, ..."/>
        <text:list-level-style-number text:level="3" style:num-suffix="." style:num-format="1" text:display-levels="3"/>
        <text:list-level-style-bullet text:level="4" text:bullet-char="•"/>
    </text:list-style>
    <text:list-style style:name="M">
        <text:list-level-style-number text:level="1" style:num-prefix="(" style:num-suffix=")" style:num-format="a" text:start-value="3"/>
    </text:list-style>
    <style:style style:name="secret" style:family="text"><style:text-properties text:display="none"/></style:style>
    <style:style style:name="more" style:family="text" style:parent-style-name="secret"/>"#;

#[test]
fn opendocument_lists_are_numbered_as_they_are_printed() {
    let item = |text: &str| format!("<text:list-item><text:p>{text}</text:p></text:list-item>");
    let inner = |more: &str| {
        format!("<text:list><text:list-item><text:p>乙</text:p>{more}</text:list-item></text:list>")
    };
    let bullet = inner("<text:list><text:list-item><text:p>丁</text:p></text:list-item></text:list>");
    let body = [
        format!(
            r#"<text:list xml:id="one" text:style-name="L"><text:list-item><text:p>甲</text:p><text:p>甲续</text:p>{}</text:list-item>{}</text:list>"#,
            inner(&bullet),
            item("甲")
        ),
        format!(r#"<text:list text:style-name="M">{}{}</text:list>"#, item("x"), item("y")),
        format!(r#"<text:list text:style-name="L" text:continue-list="one">{}</text:list>"#, item("甲")),
        format!(r#"<text:list text:style-name="M" text:continue-numbering="true">{}</text:list>"#, item("z")),
        format!(
            r#"<text:list text:style-name="L"><text:list-header><text:p>题</text:p></text:list-header>{}
               <text:list-item text:start-value="9"><text:p>甲</text:p></text:list-item></text:list>"#,
            item("甲")
        ),
    ]
    .concat();
    let printed = [
        "一、甲",
        "甲续",
        "（一）乙",
        "一.一.1.乙",
        "丁",
        "二、甲",
        "(c) x",
        "(d) y",
        "三、甲",
        "(e) z",
        "题",
        "一、甲",
        "九、甲",
    ];
    assert_eq!(lines(&read_odt(ODT_LISTS, &body)), printed);
}

#[test]
fn opendocument_headings_have_their_level_and_the_numbers_of_the_outline() {
    let styles = r#"<text:outline-style><text:outline-level-style text:level="1" style:num-format="1" style:num-suffix="."/>
        <text:outline-level-style text:level="2" style:num-format=""/></text:outline-style>"#;
    let body = r#"<text:h text:outline-level="1">One</text:h><text:h text:outline-level="2">Detail</text:h>
        <text:h text:outline-level="1" text:is-list-header="true">Preface</text:h><text:h text:outline-level="1">Two</text:h>"#;
    let document = read_odt(styles, body);
    assert_eq!(lines(&document), ["1. One", "Detail", "Preface", "2. Two"]);
    let headings: Vec<_> = document.paragraphs.iter().map(|paragraph| paragraph.heading).collect();
    assert_eq!(headings, [Some(1), Some(2), Some(1), Some(1)]);
}

#[test]
fn opendocument_text_is_read_as_it_looks() {
    let body = r#"<text:tracked-changes><text:changed-region><text:deletion><text:p>删去</text:p></text:deletion></text:changed-region></text:tracked-changes>
        <text:p>
            甲<text:s text:c="2"/>乙<text:tab/>丙<text:line-break/>丁<text:span text:style-name="more">看不见</text:span><office:annotation><text:p>批注</text:p></office:annotation>。<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>脚注</text:p></text:note-body></text:note>
        </text:p>
        <text:p>图<draw:frame><draw:text-box><text:p>框内</text:p></draw:text-box><svg:desc>说明</svg:desc></draw:frame>后</text:p>
        <table:table><table:table-row><table:table-cell><text:p>左</text:p></table:table-cell><table:table-cell><text:p>右</text:p></table:table-cell></table:table-row></table:table>
        <text:section text:display="none"><text:p>整节看不见</text:p></text:section>"#;
    let document = read_odt(ODT_LISTS, body);
    assert_eq!(lines(&document), ["甲  乙\t丙", "丁。 ", "脚注", "图后", "框内", "左\t右"]);
    let kinds = [(RepairKind::Deleted, 1), (RepairKind::Hidden, 2), (RepairKind::Comments, 1)];
    let expected = [kinds.as_slice(), &[(RepairKind::Notes, 1)]].concat();
    assert_eq!(repairs(&document), expected);
}

#[test]
fn signs_of_picture_fonts_are_characters() {
    let styles = r#"<style:style style:name="T" style:family="text"><style:text-properties style:font-name="Wingdings1"/></style:style>"#;
    let content = format!(
        r#"<office:document-content><office:font-face-decls><style:font-face style:name="Wingdings1" svg:font-family="Wingdings"/></office:font-face-decls>
        <office:automatic-styles>{styles}</office:automatic-styles><office:body><office:text><text:p>甲<text:span text:style-name="T">&#xF0FE;</text:span>乙</text:p></office:text></office:body></office:document-content>"#
    );
    let bytes = crate::support::archive::archive(&[
        ("mimetype", b"application/vnd.oasis.opendocument.text"),
        ("content.xml", content.as_bytes()),
    ]);
    let document = refrain::formats::read(&bytes, &Default::default()).unwrap();
    assert_eq!(super::documents::lines(&document), ["甲🗹乙"]);
}
