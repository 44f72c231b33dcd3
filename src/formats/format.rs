//! The formats that are read.

use crate::text::listed_enum;

listed_enum! {
    /// A format that is read.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub enum Format {
        /// Plain text.
        Text,
        /// A document of Word since 2007.
        Docx,
        /// A document of OpenDocument, as LibreOffice writes it.
        Odt,
        /// A document of Word since 2007 that is one XML file (flat OPC).
        FlatWord,
        /// A document of Word 2003 that is one XML file.
        Word2003Xml,
        /// A document of OpenDocument that is one XML file.
        FlatOdt,
        /// A web page.
        Html,
        /// A web page with its pictures in one file.
        Mhtml,
        /// Rich Text Format.
        Rtf,
        /// Markdown.
        Markdown,
        /// A PDF document.
        Pdf,
        /// A document of Word 97 to 2003, or of WPS.
        Doc,
    }
}

impl Format {
    /// The name in the JSON report.
    pub fn name(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::Docx => "docx",
            Self::Odt => "odt",
            Self::FlatWord => "word xml",
            Self::Word2003Xml => "word 2003 xml",
            Self::FlatOdt => "flat odt",
            Self::Html => "html",
            Self::Mhtml => "mhtml",
            Self::Rtf => "rtf",
            Self::Markdown => "markdown",
            Self::Pdf => "pdf",
            Self::Doc => "doc",
        }
    }

    /// What a file of this format is called in a message.
    pub fn in_words(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::Docx | Self::Doc | Self::FlatWord | Self::Word2003Xml => "Word document",
            Self::Odt | Self::FlatOdt => "OpenDocument text",
            Self::Html => "web page",
            Self::Mhtml => "web archive",
            Self::Rtf => "Rich Text document",
            Self::Markdown => "Markdown text",
            Self::Pdf => "PDF document",
        }
    }

    /// Whether this build of the program reads it.
    pub fn is_built_in(self) -> bool {
        match self {
            Self::Pdf => cfg!(feature = "pdf"),
            Self::Doc => cfg!(feature = "doc"),
            _ => true,
        }
    }

    /// Whether it is read in a process of its own.
    pub fn is_isolated(self) -> bool {
        matches!(self, Self::Pdf | Self::Doc)
    }

    /// Whether a file in it is text with lines that an editor for text can open.
    pub fn is_text_file(self) -> bool {
        matches!(self, Self::Text | Self::Html | Self::Markdown)
    }
}
