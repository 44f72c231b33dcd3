//! ZIP archives, which office documents are: what kind a file is, and its members, unpacked within limits.
//!
//! Nothing is ever written, so a member's name is a key and no path: `../../etc/passwd` is harmless. What an archive
//! says of itself, sizes above all, is never believed.

use std::io::{Cursor, Read};

use zip::ZipArchive;
use zip::result::ZipError;

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

/// Members by which other kinds are told, by how their names begin.
const MEMBERS: [(&str, Kind); 9] = [
    ("OFD.xml", Kind::Other(OtherFormat::Ofd)),
    ("word/", Kind::Read(Format::Docx)),
    ("xl/", Kind::Other(OtherFormat::Spreadsheet)),
    ("ppt/", Kind::Other(OtherFormat::Presentation)),
    ("visio/", Kind::Other(OtherFormat::Drawing)),
    ("Index/Document.iwa", Kind::Other(OtherFormat::Pages)),
    ("Index.zip", Kind::Other(OtherFormat::Pages)),
    ("content.xml", Kind::Read(Format::Odt)),
    ("", Kind::Other(OtherFormat::Zip)),
];

/// What an archive holds.
#[derive(Clone, Copy)]
enum Kind {
    Read(Format),
    Other(OtherFormat),
}

/// An archive that was opened: its directory is read, nothing is unpacked yet.
pub struct Archive<'a> {
    zip: ZipArchive<Cursor<&'a [u8]>>,
}

impl<'a> Archive<'a> {
    /// Opens an archive.
    ///
    /// # Errors
    ///
    /// Fails if it is damaged or has more members than any document.
    pub fn open(bytes: &'a [u8]) -> Result<Self, FormatError> {
        let entries = bytes.windows(DIRECTORY_ENTRY.len()).filter(|window| *window == DIRECTORY_ENTRY);
        if entries.take(MOST_MEMBERS + 1).count() > MOST_MEMBERS {
            return Err(FormatError::TooManyMembers { limit: MOST_MEMBERS });
        }
        let zip = ZipArchive::new(Cursor::new(bytes)).map_err(|_| BROKEN)?;
        Ok(Self { zip })
    }

    /// The format of the document in the archive.
    ///
    /// # Errors
    ///
    /// Fails for what is not read, and says what it is.
    pub fn format(&mut self) -> Result<Format, FormatError> {
        let media_type = self.part("mimetype", LARGEST_SIDE_PART)?.unwrap_or_default();
        let declared = MEDIA_TYPES.iter().find(|(start, _)| media_type.starts_with(start));
        let has = |start: &str| self.zip.file_names_raw().any(|name| name.starts_with(start.as_bytes()));
        let found = declared.or_else(|| MEMBERS.iter().find(|(start, _)| has(start)));
        match found.map_or(Kind::Other(OtherFormat::Zip), |&(_, kind)| kind) {
            Kind::Read(format) => Ok(format),
            Kind::Other(kind) => Err(FormatError::Unreadable { kind }),
        }
    }

    /// A member's text; `None` if there is no such member.
    ///
    /// # Errors
    ///
    /// Fails if the member is damaged, protected by a password, no text, or larger than `limit` bytes once unpacked.
    pub fn part(&mut self, name: &str, limit: u64) -> Result<Option<String>, FormatError> {
        let member = match self.zip.by_name(name) {
            Ok(member) => member,
            Err(ZipError::FileNotFound) => return Ok(None),
            Err(ZipError::UnsupportedArchive(ZipError::PASSWORD_REQUIRED)) => {
                return Err(FormatError::Password);
            }
            Err(_) => return Err(BROKEN),
        };
        let mut bytes = Vec::new();
        member.take(limit + 1).read_to_end(&mut bytes).map_err(|_| BROKEN)?;
        if u64::try_from(bytes.len()).is_ok_and(|length| length > limit) {
            return Err(FormatError::Unpacked { limit });
        }
        // XML is UTF-8 or, by a byte order mark, UTF-16.
        match encoding_rs::UTF_8.decode(&bytes) {
            (text, _, false) => Ok(Some(text.into_owned())),
            (_, _, true) => Err(BROKEN),
        }
    }
}

/// An archive, or a document in one, that is not as its format has it.
pub const BROKEN: FormatError = FormatError::Broken { format: None };
