//! What a reader should know of files that are not sound.

use std::path::Path;

use super::error::LoadWarning;
use crate::formats::{Document, Repair, RepairKind};

/// What to tell about a file that is not sound: its bytes are not all of one encoding, or a part of it cannot be read.
pub fn damage(path: &Path, document: &Document) -> Vec<LoadWarning> {
    let names = &document.unread_imports;
    let unread = (!names.is_empty())
        .then(|| LoadWarning::UnreadImports { path: path.to_owned(), names: names.clone() });
    let mut out = of_decoding(path, &document.repairs, document.damaged);
    out.extend(unread);
    out
}

/// What to tell about a file whose bytes are not all of one encoding.
pub fn of_decoding(path: &Path, repairs: &[Repair], damaged: usize) -> Vec<LoadWarning> {
    let path = || path.to_owned();
    let repaired = repairs.iter().filter_map(|repair| match repair.kind {
        RepairKind::OtherEncoding => Some(LoadWarning::OtherEncoding { path: path(), lines: repair.count }),
        RepairKind::ZeroBytes => Some(LoadWarning::ZeroBytes { path: path(), bytes: repair.count }),
        _ => None,
    });
    let damaged = (damaged > 0).then(|| LoadWarning::Damaged { path: path(), characters: damaged });
    repaired.chain(damaged).collect()
}
