//! The sections of an outline.

use super::notice::Notice;
use crate::text::{CharRange, Id, IndexVec};

/// A section's number in its speech's outline, in reading order from 0.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SectionId(pub usize);

impl Id for SectionId {
    fn new(index: usize) -> Self {
        Self(index)
    }

    fn index(self) -> usize {
        self.0
    }
}

/// A value for each section of a speech, in reading order.
pub type PerSection<T> = IndexVec<SectionId, T>;

/// What a section is for in its speech.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum SectionKind {
    /// Advertising, watermark or residue: shown greyed with the reason, never silently dropped.
    Notice,
    /// The speech's title.
    Title,
    /// The date or the occasion, on a line of its own.
    Dateline,
    /// Who speaks, on a line of its own.
    Speaker,
    /// `同志们：`, `My fellow citizens:`.
    Salutation,
    /// What is said before the content starts.
    Opening,
    /// Looks back on past work.
    Review,
    /// Leads to the points that follow.
    Lead,
    /// A standalone numbered heading.
    Heading,
    /// One item of content.
    Point,
    /// The end of the speech.
    Closing,
    /// What is handed out with the speech: `附件1`.
    Annex,
    /// Explanations of terms below the speech: shown, but neither compared nor counted.
    Glossary,
}

impl SectionKind {
    /// The name in the JSON report.
    pub fn name(self) -> &'static str {
        match self {
            Self::Notice => "notice",
            Self::Title => "title",
            Self::Dateline => "dateline",
            Self::Speaker => "speaker",
            Self::Salutation => "salutation",
            Self::Opening => "opening",
            Self::Review => "review",
            Self::Lead => "lead",
            Self::Heading => "heading",
            Self::Point => "point",
            Self::Closing => "closing",
            Self::Annex => "annex",
            Self::Glossary => "glossary",
        }
    }

    /// Whether the section is no part of what is said: a notice, or explanations of terms.
    pub fn is_outside(self) -> bool {
        matches!(self, Self::Notice | Self::Glossary)
    }

    /// Whether the section carries content, as opposed to the frame around it (title, salutation, opening …).
    pub fn is_content(self) -> bool {
        matches!(self, Self::Point | Self::Lead | Self::Heading | Self::Review | Self::Annex)
    }
}

impl Section {
    /// The only section of a speech without text.
    pub(super) fn empty() -> Self {
        let (kind, nothing) = (SectionKind::Opening, CharRange::default());
        Self {
            id: SectionId(0),
            parent: None,
            kind,
            label: String::new(),
            heading: String::new(),
            range: nothing,
            own: nothing,
            file_line: 1,
            reason: None,
        }
    }
}

/// A node of a speech's outline.
#[derive(Clone, Debug)]
pub struct Section {
    /// Its number in reading order.
    pub id: SectionId,
    /// The section that it belongs under.
    pub parent: Option<SectionId>,
    /// What it is for.
    pub kind: SectionKind,
    /// The numbering as written, `一、` or `三是`; empty where there is none.
    pub label: String,
    /// The heading without its label: the line of a standalone heading, the first sentence of a point; empty where
    /// there is none.
    pub heading: String,
    /// The whole section, its children included.
    pub range: CharRange,
    /// Its own text: the range up to the start of the next section in reading order, without the white space at its
    /// end.
    pub own: CharRange,
    /// The line of the file on which it starts, counted from 1.
    pub file_line: usize,
    /// Why a notice is one; `None` for every other kind.
    pub reason: Option<Notice>,
}
