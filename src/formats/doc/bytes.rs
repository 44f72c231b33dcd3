//! Numbers in a stream, the lowest byte first. Whatever lies outside of the stream is not there.

use std::ops::Range;

/// A stretch of bytes in a stream, as the file says: it may lie outside.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Stretch {
    /// Where it begins.
    pub start: usize,
    /// How many bytes it has.
    pub length: usize,
}

impl Stretch {
    /// The bytes of the stretch in its stream.
    pub fn of(self, stream: &[u8]) -> Option<&[u8]> {
        slice(stream, self.start, self.length)
    }
}

/// So many bytes from `at` on.
pub fn slice(bytes: &[u8], at: usize, length: usize) -> Option<&[u8]> {
    bytes.get(Range { start: at, end: at.checked_add(length)? })
}

/// A byte.
pub fn u8_at(bytes: &[u8], at: usize) -> Option<u8> {
    bytes.get(at).copied()
}

/// Two bytes.
pub fn u16_at(bytes: &[u8], at: usize) -> Option<u16> {
    slice(bytes, at, 2)?.try_into().ok().map(u16::from_le_bytes)
}

/// Four bytes.
pub fn u32_at(bytes: &[u8], at: usize) -> Option<u32> {
    slice(bytes, at, 4)?.try_into().ok().map(u32::from_le_bytes)
}

/// Four bytes that count or point to a place.
pub fn size_at(bytes: &[u8], at: usize) -> Option<usize> {
    usize::try_from(u32_at(bytes, at)?).ok()
}

/// The numbers of the table that the format calls a PLC: one more position than entries, each of `entry` bytes
/// (\[MS-DOC\] 2.2.2). Gives each entry's positions and bytes.
pub fn table(bytes: &[u8], entry: usize) -> impl Iterator<Item = (Range<usize>, &[u8])> {
    let count = bytes.len().saturating_sub(4) / (4 + entry);
    (0..count).filter_map(move |index| {
        let range = size_at(bytes, index * 4)?..size_at(bytes, index * 4 + 4)?;
        Some((range, slice(bytes, (count + 1) * 4 + index * entry, entry)?))
    })
}
