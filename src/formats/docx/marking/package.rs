//! The parts of a document that change: its text, its comments, and the two lists that name a part of comments. All
//! others are copied as they are, still packed.

use std::collections::BTreeMap;
use std::io::{Cursor, Write};

use zip::result::ZipError;
use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

use crate::formats::FormatError;
use crate::formats::archive::{Archive, BROKEN, CONTENT_TYPES, LARGEST_PART, LARGEST_SIDE_PART, part_name};
use crate::formats::docx::parts::Parts;
use crate::formats::nested::{Budget, Nesting};
use crate::formats::package::Package;
use crate::formats::word_xml::{COMMENTS_TYPE, NAMESPACE, RELATIONSHIPS, comment};
use crate::formats::xml::{Event, Xml};

/// By what the namespaces of the strict form of the format begin (ISO/IEC 29500-1), and what they are there.
const STRICT: &str = "http://purl.oclc.org/ooxml/";
const STRICT_NAMESPACE: &str = "http://purl.oclc.org/ooxml/wordprocessingml/main";
const STRICT_RELATIONSHIPS: &str = "http://purl.oclc.org/ooxml/officeDocument/relationships";

/// What stands at the head of a part that is new.
const DECLARATION: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

/// The parts of a document that change.
pub struct WordPackage {
    /// The XML of the text.
    pub main: String,
    main_name: String,
    comments_name: String,
    comments: Option<String>,
    relationships_name: String,
    relationships: Option<String>,
    types: String,
    /// The parts that are written anew, by their names.
    changed: BTreeMap<String, String>,
}

impl WordPackage {
    /// Opens a `.docx` file.
    ///
    /// # Errors
    ///
    /// Fails if it is damaged or larger than any speech.
    pub fn open(bytes: &[u8]) -> Result<Self, FormatError> {
        let budget = Budget::default();
        let mut package = Package::Archive(Archive::open(bytes, Nesting::outermost(&budget))?);
        let parts = Parts::find(&mut package)?;
        let main = package.text(&parts.main, LARGEST_PART)?.ok_or(BROKEN)?;
        let (folder, file) = parts.main.rsplit_once('/').unwrap_or(("", &parts.main));
        let folder = if folder.is_empty() { String::new() } else { format!("{folder}/") };
        let relationships_name = format!("{folder}_rels/{file}.rels");
        let comments = match &parts.comments {
            Some(name) => package.text(name, LARGEST_PART)?,
            None => None,
        };
        let comments_name = match (parts.comments, &comments) {
            (Some(name), Some(_)) => name,
            _ => free_name(&mut package, &folder)?,
        };
        Ok(Self {
            relationships: package.text(&relationships_name, LARGEST_SIDE_PART)?,
            types: package.text(CONTENT_TYPES, LARGEST_SIDE_PART)?.ok_or(BROKEN)?,
            main_name: parts.main,
            main,
            comments_name,
            comments,
            relationships_name,
            changed: BTreeMap::new(),
        })
    }

    /// The lowest id that no comment has.
    ///
    /// # Errors
    ///
    /// Fails if the comments are not well formed.
    pub fn first_free_comment(&self) -> Result<usize, FormatError> {
        let (mut xml, mut free) = (Xml::new(self.comments.as_deref().unwrap_or_default()), 0);
        while let Some(event) = xml.next()? {
            if let Event::Start(element) = event
                && element.name() == "comment"
                && let Some(id) = element.number::<usize>("id")
            {
                free = free.max(id.saturating_add(1));
            }
        }
        Ok(free)
    }

    /// Adds comments with ids from `first_id` on, and what names their part where there was none.
    pub fn add_comments(&mut self, texts: &[&str], first_id: usize) {
        if texts.is_empty() {
            return;
        }
        let all = |prefix: &str| -> String {
            texts.iter().zip(first_id..).map(|(text, id)| comment(prefix, id, text)).collect()
        };
        let is_strict = self.main.contains(STRICT);
        let comments = match &self.comments {
            Some(comments) => with_last(comments, all),
            None => {
                let namespace = if is_strict { STRICT_NAMESPACE } else { NAMESPACE };
                self.name_comments(is_strict);
                format!("{DECLARATION}<w:comments xmlns:w=\"{namespace}\">{}</w:comments>", all("w:"))
            }
        };
        self.changed.insert(self.comments_name.clone(), comments);
    }

    fn name_comments(&mut self, is_strict: bool) {
        let types = with_last(&self.types, |prefix| {
            format!(
                "<{prefix}Override PartName=\"/{}\" ContentType=\"{COMMENTS_TYPE}\"/>",
                self.comments_name
            )
        });
        let kind = if is_strict { STRICT_RELATIONSHIPS } else { RELATIONSHIPS };
        let empty = "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"></Relationships>";
        let empty = format!("{DECLARATION}{empty}");
        let relationships = self.relationships.as_ref().unwrap_or(&empty);
        let free = (1..).map(|number| format!("refrain{number}")).find(|id| !relationships.contains(id));
        let free = free.unwrap_or_default();
        let relationships = with_last(relationships, |prefix| {
            format!(
                "<{prefix}Relationship Id=\"{}\" Type=\"{kind}/comments\" Target=\"/{}\"/>",
                free, self.comments_name
            )
        });
        self.changed.insert(CONTENT_TYPES.to_owned(), types);
        self.changed.insert(self.relationships_name.clone(), relationships);
    }

    /// The file with another text and what else has changed.
    ///
    /// # Errors
    ///
    /// Fails if the file cannot be copied.
    pub fn with_main(mut self, bytes: &[u8], main: String) -> Result<Vec<u8>, FormatError> {
        self.changed.insert(self.main_name.clone(), main);
        self.copied(bytes).map_err(|_| BROKEN)
    }

    fn copied(self, bytes: &[u8]) -> Result<Vec<u8>, ZipError> {
        let mut changed: BTreeMap<String, (String, String)> =
            self.changed.into_iter().map(|(name, text)| (part_name(&name), (name, text))).collect();
        let mut from = ZipArchive::new(Cursor::new(bytes))?;
        let mut to = ZipWriter::new(Cursor::new(Vec::new()));
        for index in 0..from.len() {
            let member = from.by_index_raw(index)?;
            let name = member.name()?.into_owned();
            match changed.remove(&part_name(&name)) {
                Some((_, text)) => {
                    drop(member);
                    to.start_file(name, SimpleFileOptions::default())?;
                    to.write_all(text.as_bytes())?;
                }
                None => to.raw_copy_file(member)?,
            }
        }
        for (name, text) in changed.into_values() {
            to.start_file(name, SimpleFileOptions::default())?;
            to.write_all(text.as_bytes())?;
        }
        Ok(to.finish()?.into_inner())
    }
}

/// Where the signatures of a package stand (ISO/IEC 29500-2, and as Word names the folder).
const SIGNATURES: &str = "_xmlsignatures/";

/// Whether a document is digitally signed.
pub fn is_signed(bytes: &[u8]) -> bool {
    let is_of_one = |name: &str| part_name(name).trim_start_matches('/').starts_with(SIGNATURES);
    let parts = ZipArchive::new(Cursor::new(bytes));
    parts.is_ok_and(|parts| parts.file_names().flatten().any(|name| is_of_one(&name)))
}

/// A name for a part of comments that no part has.
fn free_name(package: &mut Package<'_>, folder: &str) -> Result<String, FormatError> {
    /// A document has one part of comments; others of such names belong to nothing.
    const MOST: usize = 100;
    for number in 0..MOST {
        let suffix = if number == 0 { String::new() } else { number.to_string() };
        let name = format!("{folder}comments{suffix}.xml");
        if package.bytes(&name, LARGEST_PART)?.is_none() {
            return Ok(name);
        }
    }
    Err(BROKEN)
}

/// XML with something more at the end of its root element, whose prefix it is given.
fn with_last(xml: &str, last: impl Fn(&str) -> String) -> String {
    let trimmed = xml.trim_end();
    if let Some(at) = trimmed.rfind("</") {
        let (before, end) = trimmed.split_at(at);
        let name = end.trim_start_matches("</");
        let prefix = name.split_once(':').map_or(String::new(), |(prefix, _)| format!("{prefix}:"));
        return format!("{before}{}{end}", last(&prefix));
    }
    // The root is empty: `<w:comments …/>`.
    let Some(root) = trimmed.rfind('<').filter(|_| trimmed.ends_with("/>")) else { return xml.to_owned() };
    let (before, tag) = trimmed.split_at(root);
    let inside = tag.trim_start_matches('<').trim_end_matches("/>");
    let name = inside.split([' ', '\t', '\r', '\n']).next().unwrap_or_default();
    let prefix = name.split_once(':').map_or(String::new(), |(prefix, _)| format!("{prefix}:"));
    format!("{before}<{inside}>{}</{name}>", last(&prefix))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_element_is_added_at_the_end_with_the_prefix_of_the_root() {
        let last = |prefix: &str| format!("<{prefix}x/>");
        assert_eq!(with_last("<a:y><a:z/></a:y>\n", last), "<a:y><a:z/><a:x/></a:y>");
        assert_eq!(with_last("<y></y>", last), "<y><x/></y>");
        assert_eq!(with_last("<?xml?><a:y b=\"1\"/>", last), "<?xml?><a:y b=\"1\"><a:x/></a:y>");
    }
}
