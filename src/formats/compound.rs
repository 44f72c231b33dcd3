//! Compound files, the folders in a file that Office kept its documents in until 2007: whose document is in one.
//!
//! \[MS-CFB\] is the specification.

use super::{Format, FormatError, OtherFormat};

/// What every compound file begins with (\[MS-CFB\] 2.2).
pub const SIGNATURE: &[u8] = b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";

/// The size in bytes of an entry of the directory, each at a multiple of it (\[MS-CFB\] 2.6).
const ENTRY: usize = 128;

/// Where an entry says how many bytes its name has, with the zero at its end.
const NAME_LENGTH: std::ops::Range<usize> = 64..66;

/// The format of the document in a compound file, detected from the names of its streams, first one first: a document may
/// hold a table of another program.
///
/// # Errors
///
/// Fails for a document that is encrypted or of another program.
pub fn format(bytes: &[u8]) -> Result<Format, FormatError> {
    let has = |name: &str| bytes.chunks_exact(ENTRY).any(|entry| is_named(entry, name));
    if has("WordDocument") {
        Ok(Format::Doc)
    } else if has("EncryptedPackage") {
        Err(FormatError::Password)
    } else if has("Workbook") || has("Book") {
        Err(FormatError::Unreadable { kind: OtherFormat::Spreadsheet })
    } else if has("PowerPoint Document") {
        Err(FormatError::Unreadable { kind: OtherFormat::Presentation })
    } else {
        Err(FormatError::Unreadable { kind: OtherFormat::OldOffice })
    }
}

/// Whether an entry of the directory has a name, kept as UTF-16 with a zero at its end.
fn is_named(entry: &[u8], name: &str) -> bool {
    let units: Vec<u8> = name.encode_utf16().chain([0]).flat_map(u16::to_le_bytes).collect();
    let length = u16::try_from(units.len()).map(u16::to_le_bytes);
    entry.starts_with(&units) && length.is_ok_and(|length| entry.get(NAME_LENGTH) == Some(&length[..]))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A compound file as far as its directory goes.
    fn holding(names: &[&str]) -> Vec<u8> {
        let mut out = SIGNATURE.to_vec();
        out.resize(512, 0);
        for name in names {
            let mut entry: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
            entry.resize(ENTRY, 0);
            entry[64] = u8::try_from(name.len() * 2 + 2).unwrap();
            out.extend(entry);
        }
        out
    }

    #[test]
    fn whose_document_it_is_stands_in_the_directory() {
        assert_eq!(format(&holding(&["Root Entry", "1Table", "WordDocument"])), Ok(Format::Doc));
        assert_eq!(format(&holding(&["Root Entry", "Workbook", "WordDocument"])), Ok(Format::Doc));
        assert_eq!(format(&holding(&["EncryptionInfo", "EncryptedPackage"])), Err(FormatError::Password));
        let spreadsheet = Err(FormatError::Unreadable { kind: OtherFormat::Spreadsheet });
        assert_eq!(format(&holding(&["Root Entry", "Workbook"])), spreadsheet);
        let unknown = Err(FormatError::Unreadable { kind: OtherFormat::OldOffice });
        assert_eq!(format(&holding(&["Root Entry", "Workbooks"])), unknown);
        assert_eq!(format(SIGNATURE), unknown);
    }
}
