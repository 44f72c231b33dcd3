//! Why a stretch of a file is no part of the speech, and whether such stretches are compared.

/// Whether notices take part in what is compared.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Notices {
    /// They are shown with their reasons, and are in no share and in no match.
    #[default]
    LeftOut,
    /// Their wording is compared and counts like any other.
    Counted,
}

/// Why a stretch of a file is no part of the speech.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Notice {
    /// It offers something: memberships, downloads, groups to join.
    Advertising,
    /// It stands between lines of advertising.
    AmongAdvertising,
    /// A word processor's bookmark.
    Bookmark,
    /// A page number.
    PageNumber,
    /// It says where the text was published.
    Source,
    /// A web page's link, licence or address.
    WebPage,
    /// An editor's remark in brackets.
    Remark,
    /// Explanations of terms or references below the speech.
    Notes,
    /// A watermark or running head: a short line that recurs in the file.
    Watermark,
    /// It belongs to a table of contents.
    Contents,
}

impl Notice {
    /// Whether it shows that a text was taken from a web page.
    pub fn is_of_page(self) -> bool {
        matches!(self, Self::WebPage | Self::Advertising | Self::AmongAdvertising | Self::Source)
    }
}
