//! What was done to the text of a file so that it reads as it was meant.

use serde::{Deserialize, Serialize};

/// What was done to a file's text so that it reads as it was meant.
#[derive(Clone, Copy, Debug, Deserialize, PartialEq, Eq, Hash, Serialize)]
pub enum RepairKind {
    /// Lines that were broken in mid-sentence were joined.
    JoinedLines,
    /// A text on a single line was cut into paragraphs.
    CutLine,
    /// Page numbers and running heads between the lines of a page were left out.
    PageFurniture,
    /// A web page's navigation and other furniture was left out.
    WebFurniture,
    /// Text that the writer had deleted, with changes tracked, was left out.
    Deleted,
    /// Hidden text was left out.
    Hidden,
    /// Comments were left out.
    Comments,
    /// Notes at the foot of pages or at the end of the document were set apart from the text, below the paragraphs that refer
    /// to them.
    Notes,
    /// Documents that were to be imported could not be read.
    UnreadImport,
    /// Diagrams, charts and objects of other programs, which may hold text, were left out.
    UnreadObject,
    /// Signs of picture fonts that stand for no character of Unicode became `□`.
    UnknownSign,
    /// Lines in another encoding than the rest were read in it.
    OtherEncoding,
    /// Lines that were encoded twice were decoded twice.
    EncodedTwice,
    /// Marks of a web page, a forum or a wiki in the lines of a text were left out.
    Markup,
    /// Zero bytes, which stand for no character, were dropped.
    ZeroBytes,
}

/// A repair, and how often it was made.
#[derive(Clone, Copy, Debug, Deserialize, PartialEq, Eq, Serialize)]
pub struct Repair {
    /// What was done.
    pub kind: RepairKind,
    /// To how many lines or places.
    pub count: usize,
}
