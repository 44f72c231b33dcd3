//! Where the parts of a document are: its relationships say that, and names like `word/document2.xml` are found.

use crate::formats::FormatError;
use crate::formats::archive::{CONTENT_TYPES, LARGEST_SIDE_PART, MAIN_PART_OF_WORD};
use crate::formats::package::Package;
use crate::formats::xml::{Event, Xml};

/// The names of a document's parts in its archive.
#[derive(Debug, PartialEq, Eq)]
pub struct Parts {
    /// The text itself.
    pub main: String,
    /// How it is set.
    pub styles: Option<String>,
    /// How its lists are numbered.
    pub numbering: Option<String>,
    /// The notes at the foot of its pages.
    pub footnotes: Option<String>,
    /// The notes at its end.
    pub endnotes: Option<String>,
    /// The comments on it.
    pub comments: Option<String>,
    /// Documents that it imports, each with the id that it refers to them by.
    pub imports: Vec<(String, String)>,
}

impl Parts {
    /// Finds the parts of the document in a package.
    ///
    /// # Errors
    ///
    /// Fails if a relationship can't be read.
    pub fn find(package: &mut Package) -> Result<Self, FormatError> {
        let relationships = |package: &mut Package, name: &str| {
            let text = package.text(name, LARGEST_SIDE_PART)?.unwrap_or_default();
            Relationships::read(&text)
        };
        let of_the_whole = relationships(package, "_rels/.rels")?;
        let main = match of_the_whole.target("officeDocument", "") {
            Some(main) => main,
            None => main_by_type(package)?.unwrap_or_else(|| "word/document.xml".to_owned()),
        };
        let (folder, file) = main.rsplit_once('/').unwrap_or(("", &main));
        let of_the_text = relationships(package, &join(folder, &format!("_rels/{file}.rels")))?;
        let target = |kind| of_the_text.target(kind, folder);
        Ok(Self {
            styles: target("styles"),
            numbering: target("numbering"),
            footnotes: target("footnotes"),
            endnotes: target("endnotes"),
            comments: target("comments"),
            imports: of_the_text.targets_by_id("aFChunk", folder),
            main,
        })
    }
}

/// The main part as the list of the parts' types has it.
fn main_by_type(package: &mut Package) -> Result<Option<String>, FormatError> {
    let types = package.text(CONTENT_TYPES, LARGEST_SIDE_PART)?.unwrap_or_default();
    let mut xml = Xml::new(&types);
    while let Some(event) = xml.next()? {
        let Event::Start(element) = event else { continue };
        if element.attribute("ContentType").is_some_and(|kind| kind.ends_with(MAIN_PART_OF_WORD)) {
            return Ok(element.attribute("PartName"));
        }
    }
    Ok(None)
}

/// What a part has to do with others.
struct Relationships(Vec<Relationship>);

/// A part that another one refers to.
struct Relationship {
    id: String,
    /// The last word of its kind: `styles` of `http://…/relationships/styles`.
    kind: String,
    target: String,
}

impl Relationships {
    fn read(text: &str) -> Result<Self, FormatError> {
        let (mut xml, mut out) = (Xml::new(text), Vec::new());
        while let Some(event) = xml.next()? {
            let Event::Start(element) = event else { continue };
            if let (Some(kind), Some(target)) = (element.attribute("Type"), element.attribute("Target")) {
                let kind = kind.rsplit('/').next().unwrap_or_default().to_owned();
                let id = element.attribute("Id").unwrap_or_default();
                out.push(Relationship { id, kind, target });
            }
        }
        Ok(Self(out))
    }

    /// The name of the part of a kind; names are relative to `folder`.
    fn target(&self, kind: &str, folder: &str) -> Option<String> {
        self.0.iter().find(|relationship| relationship.kind == kind).map(|found| found.name(folder))
    }

    /// The ids and names of all parts of a kind.
    fn targets_by_id(&self, kind: &str, folder: &str) -> Vec<(String, String)> {
        let of_kind = self.0.iter().filter(|relationship| relationship.kind == kind);
        of_kind.map(|found| (found.id.clone(), found.name(folder))).collect()
    }
}

impl Relationship {
    /// The name of the part, relative to `folder` unless it begins with a slash.
    fn name(&self, folder: &str) -> String {
        match self.target.strip_prefix(['/', '\\']) {
            Some(whole) => whole.to_owned(),
            None => join(folder, &self.target),
        }
    }
}

fn join(folder: &str, name: &str) -> String {
    if folder.is_empty() { name.to_owned() } else { format!("{folder}/{name}") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_are_found_by_what_they_are_related_as() {
        let relationships = Relationships::read(
            r#"<Relationships>
                <Relationship Id="rId1" Type="http://purl.oclc.org/ooxml/officeDocument/relationships/styles" Target="styles2.xml"/>
                <Relationship Id="rId2" Type="http://x/relationships/footnotes" Target="/word/footnotes.xml"/>
            </Relationships>"#,
        )
        .unwrap();
        assert_eq!(relationships.target("styles", "word").as_deref(), Some("word/styles2.xml"));
        assert_eq!(relationships.target("footnotes", "word").as_deref(), Some("word/footnotes.xml"));
        assert_eq!(relationships.target("endnotes", "word"), None);
    }
}
