//! ZIP archives, which office documents are: what kind a file is, and its members, unpacked within limits.
//!
//! Nothing is ever written, so a member's name is a key and no path: `../../etc/passwd` is harmless. What an archive
//! says of itself, sizes above all, is never believed.

use std::collections::HashMap;
use std::io::{Cursor, Read};

use zip::ZipArchive;
use zip::result::ZipError;

use super::nested::Nesting;
use super::{Format, FormatError, OtherFormat};

/// The most bytes that a document's main part may unpack to. Word writes 2 to 10 bytes for a byte of text, at worst 100
/// where every character was formatted by itself: a speech of ten hours is below 5 MB, and 32 MB are held in memory.
pub const LARGEST_PART: u64 = 32_000_000;

/// The most bytes that styles, lists of numbering and the like may unpack to. Real ones have 30 KB to 1 MB, and each
/// byte takes some 5 of memory once it is understood.
pub const LARGEST_SIDE_PART: u64 = 8_000_000;

/// The most members an archive may have. Each takes memory before anything is unpacked; a document with a thousand
/// pictures has some 1,100.
const MOST_MEMBERS: usize = 10_000;

/// What each member's entry in the directory of an archive starts with.
const DIRECTORY_ENTRY: &[u8] = b"PK\x01\x02";

/// What OpenDocument and other formats say they are in the member `mimetype`; the first that fits counts.
const MEDIA_TYPES: [(&str, Kind); 6] = [
    ("application/vnd.oasis.opendocument.text", Kind::Read(Format::Odt)),
    ("application/vnd.oasis.opendocument.spreadsheet", Kind::Other(OtherFormat::Spreadsheet)),
    ("application/vnd.oasis.opendocument.presentation", Kind::Other(OtherFormat::Presentation)),
    ("application/vnd.oasis.opendocument", Kind::Other(OtherFormat::Drawing)),
    ("application/epub", Kind::Other(OtherFormat::EBook)),
    ("application/hwp", Kind::Other(OtherFormat::Hangul)),
];

/// Members by which other kinds are told, by how their names begin in the form of [`part_name`].
const MEMBERS: [(&str, Kind); 9] = [
    ("ofd.xml", Kind::Other(OtherFormat::Ofd)),
    ("word/", Kind::Read(Format::Docx)),
    ("xl/", Kind::Other(OtherFormat::Spreadsheet)),
    ("ppt/", Kind::Other(OtherFormat::Presentation)),
    ("visio/", Kind::Other(OtherFormat::Drawing)),
    ("index/document.iwa", Kind::Other(OtherFormat::Pages)),
    ("index.zip", Kind::Other(OtherFormat::Pages)),
    ("content.xml", Kind::Read(Format::Odt)),
    ("", Kind::Other(OtherFormat::Zip)),
];

/// The member that says what the others are (ISO/IEC 29500-2, 7.2.3).
pub const CONTENT_TYPES: &str = "[Content_Types].xml";

/// How the type of the main part of a Word document goes on after its first word, with and without macros, as a template
/// or not.
pub const MAIN_PART_OF_WORD: &str = "wordprocessingml.document.main+xml";

/// What an archive holds.
#[derive(Clone, Copy)]
enum Kind {
    Read(Format),
    Other(OtherFormat),
}

impl Kind {
    fn format(self) -> Result<Format, FormatError> {
        match self {
            Self::Read(format) => Ok(format),
            Self::Other(kind) => Err(FormatError::Unreadable { kind }),
        }
    }
}

/// An archive that was opened: its directory is read, nothing is unpacked yet.
pub struct Archive<'a> {
    zip: ZipArchive<Cursor<&'a [u8]>>,
    /// The place of each member, by its name in the form of [`part_name`].
    places: HashMap<String, usize>,
    nesting: Nesting<'a>,
}

impl<'a> Archive<'a> {
    /// Opens an archive, inside of others or by itself.
    ///
    /// # Errors
    ///
    /// Fails if it is damaged or has more members than any document.
    pub fn open(bytes: &'a [u8], nesting: Nesting<'a>) -> Result<Self, FormatError> {
        let entries = bytes.windows(DIRECTORY_ENTRY.len()).filter(|window| *window == DIRECTORY_ENTRY);
        if entries.take(MOST_MEMBERS + 1).count() > MOST_MEMBERS {
            return Err(FormatError::TooManyMembers { limit: MOST_MEMBERS });
        }
        let zip = ZipArchive::new(Cursor::new(bytes)).map_err(|_| BROKEN)?;
        let name = |place| Some((part_name(&zip.name_for_index(place)?.ok()?), place));
        let places = (0..zip.len()).filter_map(name).collect();
        Ok(Self { zip, places, nesting })
    }

    /// What documents inside of this one share with it.
    pub fn nesting(&self) -> Nesting<'a> {
        self.nesting
    }

    /// The format of the document in the archive.
    ///
    /// # Errors
    ///
    /// Fails for what is not read, and says what it is.
    pub fn format(&mut self) -> Result<Format, FormatError> {
        let media_type = self.text("mimetype", LARGEST_SIDE_PART)?.unwrap_or_default();
        if let Some(declared) = of_media_type(&media_type) {
            return declared;
        }
        let told = of_members(self.places.keys().map(String::as_str));
        let types = self.text(CONTENT_TYPES, LARGEST_SIDE_PART)?.unwrap_or_default();
        let is_word = || types.contains(MAIN_PART_OF_WORD);
        if told.is_err() && is_word() { Ok(Format::Docx) } else { told }
    }

    /// A member's bytes; `None` if there is no such member.
    ///
    /// # Errors
    ///
    /// Fails if the member is damaged, protected by a password, or larger than `limit` bytes once unpacked.
    pub fn bytes(&mut self, name: &str, limit: u64) -> Result<Option<Vec<u8>>, FormatError> {
        let Some(&place) = self.places.get(&part_name(name)) else { return Ok(None) };
        let member = match self.zip.by_index(place) {
            Ok(member) => member,
            Err(ZipError::UnsupportedArchive(ZipError::PASSWORD_REQUIRED)) => {
                return Err(FormatError::Password);
            }
            Err(_) => return Err(BROKEN),
        };
        let limit = limit.min(self.nesting.left());
        let mut bytes = Vec::new();
        member.take(limit + 1).read_to_end(&mut bytes).map_err(|_| BROKEN)?;
        self.nesting.unpack(bytes.len(), limit)?;
        Ok(Some(bytes))
    }

    /// A member's text; `None` if there is no such member.
    ///
    /// # Errors
    ///
    /// As [`Archive::bytes`], and if the member is no text.
    pub fn text(&mut self, name: &str, limit: u64) -> Result<Option<String>, FormatError> {
        let Some(bytes) = self.bytes(name, limit)? else { return Ok(None) };
        // XML is UTF-8 or, by a byte order mark, UTF-16.
        match encoding_rs::UTF_8.decode(&bytes) {
            (text, _, false) => Ok(Some(text.into_owned())),
            (_, _, true) => Err(BROKEN),
        }
    }
}

/// The one form of a part's name: with `/` between folders and none in front, without `.` and `..`, in small letters of
/// ASCII. Names that differ in nothing else name one part (ISO/IEC 29500-2, 6.2.2), and not every program spells them
/// alike.
pub fn part_name(name: &str) -> String {
    let mut folders: Vec<&str> = Vec::new();
    for folder in name.split(['/', '\\']) {
        match folder {
            "" | "." => {}
            ".." => {
                folders.pop();
            }
            folder => folders.push(folder),
        }
    }
    folders.join("/").to_ascii_lowercase()
}

/// The format of a document that says its media type; `None` for an unknown one.
pub fn of_media_type(media_type: &str) -> Option<Result<Format, FormatError>> {
    MEDIA_TYPES.iter().find(|(start, _)| media_type.starts_with(start)).map(|(_, kind)| kind.format())
}

/// The format of a document by the names of its parts, in the form of [`part_name`].
pub fn of_members<'a>(names: impl Iterator<Item = &'a str> + Clone) -> Result<Format, FormatError> {
    let has = |start: &str| names.clone().any(|name| name.starts_with(start));
    MEMBERS
        .iter()
        .find(|(start, _)| has(start))
        .map_or(Kind::Other(OtherFormat::Zip), |&(_, kind)| kind)
        .format()
}

/// An archive, or a document in one, that is not as its format has it.
pub const BROKEN: FormatError = FormatError::Broken { format: None };

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_part_has_one_name_however_it_is_spelled() {
        for spelled in
            ["word/document.xml", "/word/document.xml", "word\\Document.XML", "./word/./x/../document.xml"]
        {
            assert_eq!(part_name(spelled), "word/document.xml");
        }
        assert_eq!(part_name("../../etc/passwd"), "etc/passwd");
    }
}
