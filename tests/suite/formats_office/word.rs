//! What Word documents read as.

use refrain::formats::{Format, ReadOptions, RepairKind, read};

use super::documents::{Word, body, item, level, lines, list, official_list, paragraph, repairs, styled};
use crate::support::archive::archive;

#[test]
fn word_numbers_paragraphs_as_it_prints_them() {
    let body = [
        item(1, 0, "提高站位"),
        item(1, 1, "加强领导"),
        item(1, 2, "抓好落实"),
        item(1, 3, "分工"),
        item(1, 3, "督查"),
        item(1, 1, "压实责任"),
        item(1, 2, "签订责任书"),
        paragraph("同志们："),
        item(1, 0, "狠抓落实"),
        item(1, 1, "强化考核"),
    ]
    .concat();
    let lines = Word { body: &body, numbering: &official_list(), ..Word::default() }.lines();
    let printed = [
        "一、提高站位",
        "（一）加强领导",
        "1．抓好落实",
        "①分工",
        "②督查",
        "（二）压实责任",
        "1．签订责任书",
        "同志们：",
        "二、狠抓落实",
        "（一）强化考核",
    ];
    assert_eq!(lines, printed);
}

#[test]
fn the_main_part_is_found_by_its_type_whatever_its_name() {
    let types = br#"<Types><Override PartName="/text/body.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>"#;
    let text =
        r#"<w:document xmlns:w="w"><w:body><w:p><w:r><w:t>修渠</w:t></w:r></w:p></w:body></w:document>"#;
    let members = archive(&[("[Content_Types].xml", types), ("text/body.xml", text.as_bytes())]);
    let document = read(&members, &ReadOptions::default()).unwrap();
    assert_eq!((document.format, lines(&document)), (Format::Docx, vec!["修渠".to_owned()]));
}

#[test]
fn each_kind_of_number_is_written_in_its_way() {
    let second = |format: &str, text: &str| {
        let body = [item(1, 0, "甲"), item(1, 0, "乙")].concat();
        let numbering = list(&level(0, format, text, ""));
        Word { body: &body, numbering: &numbering, ..Word::default() }.lines()[1].clone()
    };
    assert_eq!(second("ideographTraditional", "%1、"), "乙、乙");
    assert_eq!(second("ideographZodiac", "%1、"), "丑、乙");
    assert_eq!(second("japaneseCounting", "第%1条"), "第二条 乙");
    assert_eq!(second("chineseLegalSimplified", "%1、"), "贰、乙");
    assert_eq!(second("decimalFullWidth", "%1．"), "２．乙");
    assert_eq!(second("decimalEnclosedCircle", "%1"), "②乙");
    assert_eq!(second("decimalZero", "%1）"), "02）乙");
    assert_eq!(second("upperRoman", "%1."), "II.乙");
    assert_eq!(second("lowerRoman", "%1)"), "ii)乙");
    assert_eq!(second("upperLetter", "%1."), "B.乙");
    assert_eq!(second("lowerLetter", "(%1)"), "(b)乙");
    assert_eq!(second("koreanCounting", "%1."), "이.乙");
    assert_eq!(second("bullet", "·"), "乙");
    assert_eq!(second("none", "附件："), "附件：乙");
    assert_eq!(second("none", ""), "乙");
}

#[test]
fn a_label_may_show_the_numbers_above_it() {
    let levels = [
        level(0, "chineseCounting", "第%1章", ""),
        level(1, "decimal", "%1.%2", ""),
        level(2, "decimal", "%1.%2.%3", "<w:isLgl/>"),
    ];
    let body = [item(1, 0, "总则"), item(1, 1, "目的"), item(1, 2, "范围")].concat();
    let lines = Word { body: &body, numbering: &list(&levels.concat()), ..Word::default() }.lines();
    assert_eq!(lines, ["第一章 总则", "一.1 目的", "1.1.1 范围"]);
}

#[test]
fn lists_of_a_kind_count_on_together_unless_one_starts_anew() {
    let numbering = official_list()
        + r#"<w:num w:numId="2"><w:abstractNumId w:val="0"/></w:num>
             <w:num w:numId="3"><w:abstractNumId w:val="0"/>
                <w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num>
             <w:num w:numId="4"><w:abstractNumId w:val="0"/>
                <w:lvlOverride w:ilvl="0"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/><w:lvlText w:val="%1、"/></w:lvl>
                </w:lvlOverride></w:num>"#;
    let body = [1, 2, 3, 3, 4, 0].map(|list| item(list, 0, "同志")).concat();
    let lines = Word { body: &body, numbering: &numbering, ..Word::default() }.lines();
    assert_eq!(lines, ["一、同志", "二、同志", "五、同志", "六、同志", "7、同志", "同志"]);
}

#[test]
fn a_level_may_go_on_counting_through_those_above() {
    let levels =
        level(0, "chineseCounting", "%1、", "") + &level(1, "decimal", "%2.", r#"<w:lvlRestart w:val="0"/>"#);
    let body = [item(1, 0, "甲"), item(1, 1, "乙"), item(1, 0, "丙"), item(1, 1, "丁")].concat();
    let lines = Word { body: &body, numbering: &list(&levels), ..Word::default() }.lines();
    assert_eq!(lines, ["一、甲", "1.乙", "二、丙", "2.丁"]);
}

#[test]
fn styles_number_paragraphs_and_make_headings() {
    let styles = r#"
        <w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/></w:style>
        <w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/><w:basedOn w:val="a"/>
            <w:pPr><w:numPr><w:numId w:val="1"/></w:numPr><w:outlineLvl w:val="0"/></w:pPr></w:style>
        <w:style w:type="paragraph" w:styleId="2"><w:name w:val="标题 2"/>
            <w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
        <w:style w:type="paragraph" w:styleId="own"><w:name w:val="一级"/><w:basedOn w:val="1"/></w:style>
        <w:style w:type="paragraph" w:styleId="x"><w:basedOn w:val="y"/></w:style>
        <w:style w:type="paragraph" w:styleId="y"><w:basedOn w:val="x"/></w:style>"#;
    let body = [
        styled("own", "提高站位"),
        styled("2", "加强领导"),
        styled("x", "正文"),
        paragraph("正文"),
        r#"<w:p><w:pPr><w:pStyle w:val="1"/><w:numPr><w:numId w:val="0"/></w:numPr></w:pPr><w:r><w:t>结束语</w:t></w:r></w:p>"#
            .to_owned(),
        r#"<w:p><w:pPr><w:outlineLvl w:val="2"/></w:pPr><w:r><w:t>第一节</w:t><w:br/><w:t>背景</w:t></w:r></w:p>"#.to_owned(),
    ]
    .concat();
    let document = Word { body: &body, styles, numbering: &official_list(), ..Word::default() }.read();
    assert_eq!(lines(&document), ["一、提高站位", "（一）加强领导", "正文", "正文", "结束语", "第一节 背景"]);
    let headings: Vec<_> = document.paragraphs.iter().map(|paragraph| paragraph.heading).collect();
    assert_eq!(headings, [Some(1), Some(2), None, None, Some(1), Some(3)]);
}

#[test]
fn a_list_may_know_its_levels_by_styles() {
    let styles = r#"
        <w:style w:type="paragraph" w:styleId="second"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
        <w:style w:type="numbering" w:styleId="lists"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>"#;
    let levels =
        level(0, "decimal", "%1.", "") + &level(1, "lowerLetter", "(%2)", r#"<w:pStyle w:val="second"/>"#);
    let numbering = list(&levels)
        + r#"<w:abstractNum w:abstractNumId="8"><w:numStyleLink w:val="lists"/></w:abstractNum>
             <w:num w:numId="8"><w:abstractNumId w:val="8"/></w:num>"#;
    let body = item(8, 0, "First") + &styled("second", "Second");
    let lines = Word { body: &body, styles, numbering: &numbering, ..Word::default() }.lines();
    assert_eq!(lines, ["1. First", "(a) Second"]);
}

#[test]
fn deleted_and_moved_text_is_left_out_and_inserted_text_stays() {
    let text = r#"
        <w:p><w:r><w:t>我们要</w:t></w:r><w:del><w:r><w:delText>认真</w:delText></w:r></w:del>
            <w:ins><w:r><w:t>扎实</w:t></w:r></w:ins><w:r><w:t>推进。</w:t></w:r></w:p>
        <w:p><w:moveFrom><w:r><w:t>移走</w:t></w:r></w:moveFrom><w:moveTo><w:r><w:t>移来</w:t></w:r></w:moveTo></w:p>
        <w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>两段</w:t></w:r></w:p><w:p><w:r><w:t>合一段</w:t></w:r></w:p>
        <w:p><w:pPr><w:pPrChange><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:pPrChange></w:pPr><w:r><w:t>正文</w:t></w:r></w:p>"#;
    let document = body(text).read();
    assert_eq!(lines(&document), ["我们要扎实推进。", "移来", "两段合一段", "正文"]);
    assert_eq!(document.paragraphs[3].heading, None);
    let numbers: Vec<usize> = document.paragraphs.iter().map(|paragraph| paragraph.line).collect();
    assert_eq!(numbers, [1, 2, 3, 5]);
    assert_eq!(repairs(&document), [(RepairKind::Deleted, 1)]);
}

#[test]
fn hidden_text_is_left_out() {
    let styles = r#"<w:style w:type="character" w:styleId="secret"><w:rPr><w:vanish/></w:rPr></w:style>
        <w:style w:type="paragraph" w:styleId="draft"><w:rPr><w:vanish/></w:rPr></w:style>"#;
    let body = r#"
        <w:p><w:r><w:t>看得见</w:t></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>看不见</w:t><w:t>也看不见</w:t></w:r></w:p>
        <w:p><w:r><w:rPr><w:rStyle w:val="secret"/></w:rPr><w:t>看不见</w:t></w:r>
            <w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t>看得见</w:t></w:r></w:p>
        <w:p><w:pPr><w:pStyle w:val="draft"/></w:pPr><w:r><w:t>看不见</w:t></w:r></w:p>"#;
    let document = Word { body, styles, ..Word::default() }.read();
    assert_eq!(lines(&document), ["看得见", "看得见", ""]);
    assert_eq!(repairs(&document), [(RepairKind::Hidden, 3)]);
}

#[test]
fn a_field_shows_its_result_and_not_its_code() {
    let lines = body(
        r#"<w:p><w:r><w:t>第</w:t></w:r><w:r><w:fldChar w:fldCharType="begin"/></w:r>
            <w:r><w:instrText> IF </w:instrText></w:r><w:r><w:fldChar w:fldCharType="begin"/></w:r>
            <w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>
            <w:r><w:t>1</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r><w:r><w:t> = 1</w:t></w:r>
            <w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>三</w:t></w:r>
            <w:r><w:fldChar w:fldCharType="end"/></w:r><w:r><w:t>页</w:t></w:r></w:p>
           <w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:t>没有结束的域</w:t></w:r></w:p>
           <w:p><w:fldSimple w:instr="AUTHOR"><w:r><w:t>张三</w:t></w:r></w:fldSimple></w:p>"#,
    )
    .lines();
    assert_eq!(lines, ["第三页", "", "张三"]);
}

#[test]
fn a_text_box_comes_once_after_its_paragraph() {
    let lines = body(
        r#"<w:p><w:r><w:t>前</w:t></w:r><w:r><mc:AlternateContent>
            <mc:Choice Requires="wps"><w:drawing><wp:docPr descr="图"/><wps:txbx><w:txbxContent>
                <w:p><w:r><w:t>框内一</w:t></w:r></w:p><w:p><w:r><w:t>框内二</w:t></w:r></w:p></w:txbxContent></wps:txbx></w:drawing></mc:Choice>
            <mc:Choice Requires="later"><w:t>另一种</w:t></mc:Choice>
            <mc:Fallback><w:pict><v:textbox><w:txbxContent><w:p><w:r><w:t>框内一</w:t></w:r></w:p></w:txbxContent></v:textbox></w:pict></mc:Fallback>
            </mc:AlternateContent></w:r><w:r><w:t>后</w:t></w:r></w:p><w:p><w:r><w:t>下一段</w:t></w:r></w:p>"#,
    )
    .lines();
    assert_eq!(lines, ["前后", "框内一", "框内二", "下一段"]);
}

#[test]
fn notes_come_after_their_paragraph() {
    let footnotes = r#"<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:t>线</w:t></w:r></w:p></w:footnote>
        <w:footnote w:id="2"><w:p><w:r><w:footnoteRef/><w:t>指去年。</w:t></w:r></w:p></w:footnote>"#;
    let body = r#"<w:p><w:r><w:t>上年</w:t><w:footnoteReference w:id="2"/></w:r><w:r><w:t>增长。</w:t></w:r></w:p>
        <w:p><w:r><w:t>又一段。</w:t><w:footnoteReference w:id="2"/></w:r></w:p>"#;
    let document = Word { body, footnotes, ..Word::default() }.read();
    assert_eq!(lines(&document), ["上年增长。", "指去年。", "又一段。"]);
    let numbers: Vec<usize> = document.paragraphs.iter().map(|paragraph| paragraph.line).collect();
    assert_eq!(numbers, [1, 1, 2]);
    let notes: Vec<bool> = document.paragraphs.iter().map(|paragraph| paragraph.is_note).collect();
    assert_eq!(notes, [false, true, false]);
    assert_eq!(repairs(&document), [(RepairKind::Notes, 1)]);
}

#[test]
fn a_row_of_a_table_is_one_paragraph() {
    let cell = |text: &str| format!("<w:tc><w:tcPr><w:tcW w:w=\"1\"/></w:tcPr>{text}</w:tc>");
    let row = |cells: &str| format!("<w:tr>{cells}</w:tr>");
    let name = cell(&(paragraph("张三") + &paragraph("副主任")));
    let inner = format!("<w:tbl>{}</w:tbl>", row(&(cell(&paragraph("内甲")) + &cell(&paragraph("内乙")))));
    let deleted = format!("<w:tr><w:trPr><w:del/></w:trPr>{}</w:tr>", cell(&paragraph("删去的行")));
    let table = [
        row(&(name + &cell("<w:p/>") + &cell(&paragraph("负责")))),
        deleted,
        row(&(cell(&paragraph("外")) + &cell(&inner))),
    ]
    .concat();
    let frame = row(&cell(&(paragraph("同志们：") + &paragraph("今天开会。"))));
    let text = format!("<w:tbl><w:tblPr/>{table}</w:tbl><w:tbl>{frame}</w:tbl>");
    let document = body(&text).read();
    assert_eq!(lines(&document), ["张三 副主任\t\t负责", "外\t内甲\t内乙", "同志们：", "今天开会。"]);
    assert_eq!(repairs(&document), [(RepairKind::Deleted, 1)]);
}

#[test]
fn signs_breaks_and_wrappers_are_read_as_they_look() {
    let lines = body(
        r#"<w:p><w:pPr><w:tabs><w:tab w:val="left"/></w:tabs></w:pPr><w:r><w:t>甲</w:t><w:tab/><w:t>乙</w:t><w:br/><w:t>丙</w:t>
            <w:br w:type="page"/><w:t>丁</w:t><w:noBreakHyphen/><w:sym w:font="Wingdings" w:char="F0E0"/><w:sym w:char="2460"/></w:r></w:p>
           <w:sdt><w:sdtPr><w:alias w:val="题"/></w:sdtPr><w:sdtContent><w:p><w:hyperlink><w:r><w:t>A &amp; B</w:t></w:r></w:hyperlink>
            <w:smartTag><w:r><w:t>戊</w:t></w:r></w:smartTag><w:r><w:commentReference w:id="0"/></w:r></w:p></w:sdtContent></w:sdt>
           <w:p><w:r><w:ruby><w:rt><w:r><w:t>hàn</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>汉</w:t></w:r></w:rubyBase></w:ruby></w:r></w:p>"#,
    )
    .lines();
    assert_eq!(lines, ["甲\t乙", "丙丁-🡪①", "A & B戊", "汉"]);
}

#[test]
fn strict_documents_and_other_part_names_are_read() {
    let strict = r#"<x:document xmlns:x="http://purl.oclc.org/ooxml/wordprocessingml/main"><x:body><x:p><x:r><x:t>同志们</x:t></x:r></x:p></x:body></x:document>"#;
    let utf_16: Vec<u8> = format!("\u{FEFF}{strict}").encode_utf16().flat_map(u16::to_le_bytes).collect();
    for text in [strict.as_bytes(), &utf_16] {
        let relationships = br#"<Relationships><Relationship Type="http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument" Target="/word/document2.xml"/></Relationships>"#;
        let bytes = archive(&[("_rels/.rels", relationships), ("word/document2.xml", text)]);
        let document = read(&bytes, &ReadOptions::default()).unwrap();
        assert_eq!((document.format, lines(&document)), (Format::Docx, vec!["同志们".to_owned()]));
    }
}
