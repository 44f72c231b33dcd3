//! The parts of a Word document: members of a ZIP archive, or elements of one XML file (flat OPC, which Word writes as
//! "XML document", and which programs send).

use std::collections::HashMap;

use super::archive::{Archive, of_members, part_name};
use super::nested::Nesting;
use super::transfer::decode_base64;
use super::xml::{Event, Xml};
use super::{Format, FormatError, OtherFormat};

/// A document's parts.
pub enum Package<'a> {
    /// In an archive.
    Archive(Archive<'a>),
    /// In one XML file, by their names in the form of [`part_name`].
    Flat(HashMap<String, FlatPart<'a>>, Nesting<'a>),
}

/// A part in an XML file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FlatPart<'a> {
    /// XML, as it stands in the file.
    Xml(&'a str),
    /// Anything else, in Base64.
    Binary(&'a str),
}

impl<'a> Package<'a> {
    /// Finds the parts of a document that is one XML file.
    ///
    /// # Errors
    ///
    /// Fails if it is broken or no text document.
    pub fn in_xml(source: &'a str, nesting: Nesting<'a>) -> Result<Self, FormatError> {
        let (mut xml, mut parts, mut name) = (Xml::new(source), HashMap::new(), String::new());
        while let Some(event) = xml.next()? {
            let Event::Start(element) = event else { continue };
            match element.name() {
                "part" => name = part_name(&element.attribute("name").unwrap_or_default()),
                "xmlData" => {
                    parts.insert(std::mem::take(&mut name), FlatPart::Xml(xml.inner_source()?));
                }
                "binaryData" => {
                    parts.insert(std::mem::take(&mut name), FlatPart::Binary(xml.inner_source()?));
                }
                _ => {}
            }
        }
        match of_members(parts.keys().map(String::as_str)) {
            Ok(Format::Docx) => Ok(Self::Flat(parts, nesting)),
            Err(error) if error != (FormatError::Unreadable { kind: OtherFormat::Zip }) => Err(error),
            _ => Err(FormatError::OtherXml { root: "pkg:package".to_owned() }),
        }
    }

    /// What documents inside of this one share with it.
    pub fn nesting(&self) -> Nesting<'a> {
        match self {
            Self::Archive(archive) => archive.nesting(),
            Self::Flat(_, nesting) => *nesting,
        }
    }

    /// A part's text; `None` if there is no such part.
    ///
    /// # Errors
    ///
    /// As [`Archive::text`].
    pub fn text(&mut self, name: &str, limit: u64) -> Result<Option<String>, FormatError> {
        match self {
            Self::Archive(archive) => archive.text(name, limit),
            Self::Flat(parts, _) => Ok(parts.get(&part_name(name)).and_then(|part| match part {
                FlatPart::Xml(source) => Some((*source).to_owned()),
                FlatPart::Binary(_) => None,
            })),
        }
    }

    /// A part's bytes; `None` if there is no such part.
    ///
    /// # Errors
    ///
    /// As [`Archive::bytes`].
    pub fn bytes(&mut self, name: &str, limit: u64) -> Result<Option<Vec<u8>>, FormatError> {
        match self {
            Self::Archive(archive) => archive.bytes(name, limit),
            Self::Flat(parts, _) => Ok(parts.get(&part_name(name)).map(|part| match part {
                FlatPart::Xml(source) => source.as_bytes().to_vec(),
                FlatPart::Binary(source) => decode_base64(source.as_bytes()),
            })),
        }
    }
}
