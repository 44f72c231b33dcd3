//! Files that the program writes for itself to read, such as what it has learned: a mark, the format's number, a
//! checksum, and then numbers and strings. Damage shows when the file is opened, never later.

mod bytes;
mod hash;

pub use bytes::{Bytes, Damaged, Writer};
pub use hash::{const_hash, halved, stable_hash};

use thiserror::Error;

/// What a kind of file starts with.
#[derive(Clone, Copy, Debug)]
pub struct Seal {
    /// Eight bytes that no other kind of file starts with. A byte beyond ASCII tells it from text, a line end shows
    /// when a transfer has changed line ends.
    pub mark: &'static [u8; 8],
    /// The format's number; it rises with every change that an older program could not read.
    pub format: u64,
}

/// What is wrong with the bytes of a sealed file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum SealError {
    /// They are another kind of file.
    #[error("this is another kind of file")]
    Foreign,
    /// They have another format.
    #[error("this is format {0}, which this version of the program does not read")]
    Version(u64),
    /// They are not as they were written.
    #[error("the file is damaged")]
    Damaged,
}

impl From<Damaged> for SealError {
    fn from(_: Damaged) -> Self {
        Self::Damaged
    }
}

impl Seal {
    /// The bytes of a file with this content. The same content gives the same bytes.
    pub fn close(&self, content: &[u8]) -> Vec<u8> {
        let mut format = Writer::default();
        format.varint(self.format);
        [self.mark.as_slice(), &format.finish(), &checksum(content), content].concat()
    }

    /// The content of a file, to be read from the front.
    ///
    /// # Errors
    ///
    /// Fails if the bytes are another kind of file, have another format, or are not as they were written.
    pub fn open<'a>(&self, bytes: &'a [u8]) -> Result<Bytes<'a>, SealError> {
        let mut input = Bytes::new(bytes);
        if input.take(self.mark.len()) != Ok(self.mark) {
            return Err(SealError::Foreign);
        }
        let format = input.varint()?;
        if format != self.format {
            return Err(SealError::Version(format));
        }
        if input.take(size_of::<Checksum>())? != checksum(input.rest()) {
            return Err(SealError::Damaged);
        }
        Ok(input)
    }
}

/// CRC-32 as in ZIP and PNG: finds damage, not forgery.
type Checksum = [u8; 4];

fn checksum(bytes: &[u8]) -> Checksum {
    crc32fast::hash(bytes).to_le_bytes()
}
