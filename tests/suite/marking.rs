//! Marks and comments in a reader's own Word document: all that is not marked stays as it is.

use std::fs;
use std::io::{Cursor, Read};
use std::path::{Path, PathBuf};

use refrain::speech::load;
use zip::ZipArchive;

use super::support::archive::archive as archive_of;
use super::support::program;
use super::word_report::printed;

const SHARED: &str = "全县的水渠要一条一条修好修牢，让每一滴水都流到田里。";
const EDITED: [&str; 2] = [
    "今年再修两条水渠，再铺三里路，把村口的老桥也翻修一遍，让大家出门不再绕远。",
    "今年再修四条水渠，再铺三里路，把村口的老桥也翻修一遍，让大家出门不再绕远。",
];

/// A draft as Word leaves them: runs cut anywhere, properties, changes, a text box, comments of somebody else.
fn document() -> String {
    let (start, rest) = SHARED.split_at(SHARED.char_indices().nth(5).unwrap().0);
    let body = format!(
        r#"<w:p w:rsidR="00AB12CD"><w:pPr><w:jc w:val="center"/></w:pPr><w:r><w:rPr><w:b/></w:rPr><w:t>在水利会议上的讲话</w:t></w:r></w:p>
<w:p><w:r><w:t>各位代表：</w:t></w:r></w:p>
<w:p><w:bookmarkStart w:id="7" w:name="here"/><w:r w:rsidRPr="00AA"><w:rPr><w:i/><w:shd w:val="clear" w:fill="FFFF00"/><w:rPrChange w:id="9"><w:rPr/></w:rPrChange></w:rPr><w:t>今天说三件事。{start}</w:t></w:r><w:del w:id="3"><w:r><w:delText>删去的话</w:delText></w:r></w:del><w:ins w:id="4"><w:r><w:t>{rest}</w:t><w:tab/><w:t xml:space="preserve"> 会后 &amp; 再议&#x3002;</w:t></w:r></w:ins><w:bookmarkEnd w:id="7"/></w:p>
<w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:txbxContent><w:p><w:r><w:t>框里的字没有别人说过。</w:t></w:r></w:p></w:txbxContent></mc:Choice><mc:Fallback><w:p><w:r><w:t>框里的字没有别人说过。</w:t></w:r></w:p></mc:Fallback></mc:AlternateContent></w:r></w:p>
<w:p><w:commentRangeStart w:id="5"/><w:r><w:t>{}</w:t></w:r><w:commentRangeEnd w:id="5"/><w:r><w:commentReference w:id="5"/></w:r></w:p>
<w:p><w:r><w:rPr/><w:t>这一段话谁也没有说过，留到以后再谈。</w:t></w:r></w:p>"#,
        EDITED[0]
    );
    format!(
        "<?xml version=\"1.0\"?>\n<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" \
         xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\"><w:body>{body}<w:sectPr/></w:body></w:document>"
    )
}

const TYPES: &str = "<?xml version=\"1.0\"?><Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">\
    <Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>\
    <Default Extension=\"xml\" ContentType=\"application/xml\"/><Override PartName=\"/word/document.xml\" \
    ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/>";

const RELATIONSHIPS: &str =
    "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">";
const KIND: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/// The draft, with somebody's comment or without a part of comments.
fn draft(with_comments: bool) -> Vec<u8> {
    let package = format!(
        "{RELATIONSHIPS}<Relationship Id=\"rId1\" Type=\"{KIND}/officeDocument\" Target=\"word/document.xml\"/></Relationships>"
    );
    let comments = "<w:comments xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:comment \
        w:id=\"5\" w:author=\"Li\"><w:p><w:r><w:t>改一下</w:t></w:r></w:p></w:comment></w:comments>";
    let (types, relationships) = if with_comments {
        (
            format!(
                "{TYPES}<Override PartName=\"/word/remarks.xml\" ContentType=\"application/vnd.openxmlformats-\
                 officedocument.wordprocessingml.comments+xml\"/></Types>"
            ),
            format!(
                "{RELATIONSHIPS}<Relationship Id=\"rId1\" Type=\"{KIND}/comments\" Target=\"remarks.xml\"/></Relationships>"
            ),
        )
    } else {
        (format!("{TYPES}</Types>"), format!("{RELATIONSHIPS}</Relationships>"))
    };
    let document = match with_comments {
        true => document(),
        false => document()
            .replace("<w:commentRangeStart w:id=\"5\"/>", "")
            .replace("<w:commentRangeEnd w:id=\"5\"/><w:r><w:commentReference w:id=\"5\"/></w:r>", ""),
    };
    let mut members: Vec<(&str, &[u8])> = vec![
        ("[Content_Types].xml", types.as_bytes()),
        ("_rels/.rels", package.as_bytes()),
        ("word/document.xml", document.as_bytes()),
        ("word/_rels/document.xml.rels", relationships.as_bytes()),
        ("word/media/picture.png", b"\x89PNG no picture"),
    ];
    if with_comments {
        members.push(("word/remarks.xml", comments.as_bytes()));
    }
    archive_of(&members)
}

struct Marked {
    folder: tempfile::TempDir,
    draft: PathBuf,
    marked: PathBuf,
}

fn mark(bytes: &[u8], arguments: &[&str]) -> Marked {
    let folder = tempfile::tempdir().unwrap();
    let path = |name: &str| folder.path().join(name);
    let (draft, earlier, marked) = (path("draft.docx"), path("earlier.txt"), path("marked.docx"));
    fs::write(&draft, bytes).unwrap();
    fs::write(&earlier, format!("在去年会议上的讲话\n同志们：\n大家知道，{SHARED}\n{}\n", EDITED[1]))
        .unwrap();
    let mut command = program();
    command.arg("mark").arg(&draft).arg("--against").arg(&earlier).arg("-o").arg(&marked).args(arguments);
    let output = command.output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let said = String::from_utf8(output.stdout).unwrap();
    assert!(said.contains("marked.docx: ") && said.contains(" comment"), "{said}");
    Marked { folder, draft, marked }
}

/// The members of an archive as they are packed.
fn members(path: &Path) -> Vec<(String, Vec<u8>)> {
    let mut archive = ZipArchive::new(Cursor::new(fs::read(path).unwrap())).unwrap();
    (0..archive.len())
        .map(|index| {
            let mut member = archive.by_index_raw(index).unwrap();
            let mut bytes = Vec::new();
            member.read_to_end(&mut bytes).unwrap();
            (member.name().unwrap().into_owned(), bytes)
        })
        .collect()
}

fn part(path: &Path, name: &str) -> String {
    let mut archive = ZipArchive::new(Cursor::new(fs::read(path).unwrap())).unwrap();
    let mut text = String::new();
    archive.by_name(name).unwrap().read_to_string(&mut text).unwrap();
    text
}

/// The text that is shaded or underlined by the program, run by run.
fn marked_text(xml: &str) -> String {
    let runs = xml.split("<w:r>").chain(xml.split("<w:r ")).filter(|run| run.contains("</w:t>"));
    let marked = runs.filter(|run| run.split("<w:t").next().unwrap().contains("w:fill=\"D6EAF5\""));
    marked
        .map(|run| run.split("xml:space=\"preserve\">").nth(1).unwrap().split("</w:t>").next().unwrap())
        .collect()
}

#[test]
fn what_is_not_marked_stays_byte_for_byte_and_the_text_is_the_same() {
    for with_comments in [true, false] {
        let Marked { folder: _folder, draft, marked } = mark(&draft(with_comments), &[]);
        let (before, after) = (members(&draft), members(&marked));
        let changed: Vec<&str> = before
            .iter()
            .zip(&after)
            .filter(|(one, other)| one != other)
            .map(|(one, _)| one.0.as_str())
            .collect();
        let expected: &[&str] = match with_comments {
            true => &["word/document.xml", "word/remarks.xml"],
            false => &["[Content_Types].xml", "word/document.xml", "word/_rels/document.xml.rels"],
        };
        assert_eq!(changed, expected);
        let (old, new) = (part(&draft, "word/document.xml"), part(&marked, "word/document.xml"));
        let own = "<w:p><w:r><w:rPr/><w:t>这一段话谁也没有说过，留到以后再谈。</w:t></w:r></w:p>";
        for kept in [
            own,
            "<w:bookmarkStart w:id=\"7\" w:name=\"here\"/>",
            "<w:del w:id=\"3\">",
            "<w:tab/>",
            "w:rsidRPr=\"00AA\"",
        ] {
            assert!(old.contains(kept) && new.contains(kept), "{kept}");
        }
        let text_box = |xml: &str| {
            let from = xml.find("<w:p><w:r><mc:Alt").unwrap();
            xml[from..xml.rfind("</mc:AlternateContent>").unwrap()].to_owned()
        };
        assert_eq!(text_box(&old), text_box(&new));
        assert_eq!(load(&draft).unwrap().text.as_str(), load(&marked).unwrap().text.as_str());
    }
}

#[test]
fn shared_wording_is_shaded_across_runs_and_has_a_comment_that_names_the_file() {
    let Marked { folder: _folder, marked, .. } = mark(&draft(true), &[]);
    let document = part(&marked, "word/document.xml");
    let shaded = marked_text(&document);
    assert!(shaded.contains("要一条一条修好修牢") && shaded.contains("的水渠"), "{shaded}");
    assert!(!shaded.contains("今天说三件事") && !shaded.contains("会后"), "{shaded}");
    // The properties of the run stay, its own ground gives way, and what is tracked stays last.
    assert!(
        document.contains(
            "<w:rPr><w:i/><w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"D6EAF5\"/><w:rPrChange "
        )
    );
    assert!(document.contains("<w:rPr><w:i/><w:shd w:val=\"clear\" w:fill=\"FFFF00\"/><w:rPrChange "));
    assert!(document.contains("<w:u w:val=\"dotted\"/>"), "near matches are underlined");
    let comments = part(&marked, "word/remarks.xml");
    assert!(comments.contains("改一下") && comments.contains("also in earlier.txt line 3"), "{comments}");
    assert!(comments.contains("earlier.txt line 4: 今年再修四条水渠"), "{comments}");
    for mark in ["<w:commentRangeStart ", "<w:commentRangeEnd ", "<w:commentReference "] {
        assert_eq!(document.matches(mark).count(), comments.matches("<w:comment ").count(), "{mark}");
    }
    let ids = comments.split("<w:comment w:id=\"").skip(1).map(|rest| rest.split('"').next().unwrap());
    let mut ids: Vec<&str> = ids.collect();
    ids.sort_unstable();
    let count = ids.len();
    ids.dedup();
    assert_eq!(ids.len(), count);
    let few = mark(&draft(true), &["--top", "1"]);
    assert!(part(&few.marked, "word/remarks.xml").matches("<w:comment ").count() < count);
}

#[test]
fn libreoffice_opens_the_marked_document() {
    for with_comments in [true, false] {
        let Marked { folder: _folder, marked, .. } = mark(&draft(with_comments), &[]);
        if let Some(pages) = printed(&marked) {
            assert!(pages.starts_with(b"%PDF"));
        }
    }
}

#[test]
fn only_word_documents_are_marked_and_no_file_is_lost() {
    let Marked { folder, draft, .. } = mark(&draft(true), &[]);
    let text = folder.path().join("earlier.txt");
    let refused = |draft: &Path, earlier: &Path, output: &Path| {
        let mut command = program();
        let output = command.arg("mark").arg(draft).arg("--against").arg(earlier).arg("-o").arg(output);
        let output = output.output().unwrap();
        assert_eq!(output.status.code(), Some(2));
        String::from_utf8(output.stderr).unwrap()
    };
    let said = refused(&text, &draft, &folder.path().join("x.docx"));
    assert!(said.contains("only Word documents (.docx) can be marked"), "{said}");
    let before = fs::read(&draft).unwrap();
    refused(&draft, &text, &draft);
    assert_eq!(fs::read(&draft).unwrap(), before);
}

#[test]
fn a_signature_that_does_not_hold_for_the_copy_is_told() {
    let signed = |name: &str| {
        let mut archive = ZipArchive::new(Cursor::new(draft(false))).unwrap();
        let mut members: Vec<(String, Vec<u8>)> = (0..archive.len())
            .map(|index| {
                let mut member = archive.by_index(index).unwrap();
                let mut bytes = Vec::new();
                member.read_to_end(&mut bytes).unwrap();
                (member.name().unwrap().into_owned(), bytes)
            })
            .collect();
        members.push((name.to_owned(), b"<Signature/>".to_vec()));
        let members: Vec<(&str, &[u8])> =
            members.iter().map(|(name, bytes)| (name.as_str(), bytes.as_slice())).collect();
        archive_of(&members)
    };
    for (name, is_told) in [("_xmlsignatures/sig1.xml", true), ("word/_xmlsignatures.xml", false)] {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join("draft.docx"), signed(name)).unwrap();
        fs::write(folder.path().join("earlier.txt"), format!("同志们：\n{SHARED}\n")).unwrap();
        let mark = |arguments: &[&str]| {
            let arguments = [&["mark", "draft.docx", "--against", "earlier.txt"], arguments].concat();
            program().args(arguments).current_dir(folder.path()).output().unwrap()
        };
        let output = mark(&["-o", "marked.docx"]);
        assert!(output.status.success(), "{output:?}");
        let told = String::from_utf8(output.stderr).unwrap();
        assert_eq!(
            told.contains("draft.docx: is digitally signed; its signature does not hold"),
            is_told,
            "{told}"
        );
        // The document itself goes to the standard output, what is said of it beside.
        let printed = mark(&["-o", "-", "--lang", "zh"]);
        let told = String::from_utf8(printed.stderr).unwrap();
        assert_eq!(told.contains("有数字签名"), is_told, "{told}");
        assert_eq!(printed.stdout.get(..2), Some(b"PK".as_slice()));
        assert!(!folder.path().join("-").exists());
    }
}
