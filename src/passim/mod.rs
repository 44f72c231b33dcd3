//! The files of passim, which finds passages that documents have in common on many machines: speeches as its documents,
//! and the clusters of passages that it writes.
//!
//! Both are JSON Lines. Offsets are characters on both sides: passim counts Unicode scalar values, as [`CharRange`] does.
//!
//! [`CharRange`]: crate::text::CharRange

mod clusters;
mod document;
mod lines;
mod passage;
mod settings;

pub use clusters::{Cluster, ClusterReader, Clusters, DocumentId, Passage, PassimDocumentName};
pub use document::{DocumentRecord, Location, is_export, series_of};
pub use lines::{LineProblem, Lines};
pub use settings::{GramCount, LARGEST_DOCUMENT_FREQUENCY, PassimSettings};
