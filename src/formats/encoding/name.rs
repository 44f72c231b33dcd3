//! How a reader names an encoding.

use encoding_rs::{Encoding, GB18030, GBK};
use thiserror::Error;

/// An encoding that texts are read in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TextEncoding {
    /// One of the WHATWG Encoding Standard.
    Standard(&'static Encoding),
    /// HZ (RFC 1843): GB 2312 in seven bits, as Chinese mail and news had it.
    Hz,
}

/// A name that no encoding has.
#[derive(Clone, Debug, Error, PartialEq, Eq)]
#[error(
    "no such encoding; there are for instance gb18030, big5, shift_jis, euc-jp, euc-kr, utf-16le, windows-1252, iso-2022-jp, hz"
)]
pub struct UnknownName;

impl TextEncoding {
    /// The encoding of a name, in capitals or not: any label of the WHATWG Encoding Standard, `hz` or `hz-gb-2312`.
    ///
    /// # Errors
    ///
    /// Fails if no encoding that is read has the name.
    pub fn read(name: &str) -> Result<Self, UnknownName> {
        let name = name.trim();
        // The standard maps `hz-gb-2312` and others to an encoding that reads nothing, for the safety of web pages.
        if ["hz", "hz-gb-2312"].iter().any(|hz| name.eq_ignore_ascii_case(hz)) {
            return Ok(Self::Hz);
        }
        let standard = Encoding::for_label_no_replacement(name.as_bytes());
        // GB 18030 has all characters of GBK, and more.
        let whole = |encoding| if encoding == GBK { GB18030 } else { encoding };
        standard.map(whole).map(Self::Standard).ok_or(UnknownName)
    }
}

#[cfg(test)]
mod tests {
    use encoding_rs::{BIG5, ISO_2022_JP};

    use super::*;

    #[test]
    fn labels_of_the_standard_and_hz_are_names() {
        assert_eq!(TextEncoding::read("GB2312"), Ok(TextEncoding::Standard(GB18030)));
        assert_eq!(TextEncoding::read("big5-hkscs"), Ok(TextEncoding::Standard(BIG5)));
        assert_eq!(TextEncoding::read("ISO-2022-JP"), Ok(TextEncoding::Standard(ISO_2022_JP)));
        assert_eq!(TextEncoding::read("HZ"), Ok(TextEncoding::Hz));
    }

    #[test]
    fn what_cannot_be_read_is_no_name() {
        for name in ["", "gb", "iso-2022-kr", "utf-7", "replacement"] {
            assert_eq!(TextEncoding::read(name), Err(UnknownName), "{name}");
        }
    }
}
