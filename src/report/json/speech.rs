//! A speech in the JSON report: its text and its sections.

use std::collections::BTreeMap;

use serde::Serialize;

use super::each::Each;
use crate::compare::{Class, Shares, Span};
use crate::formats::{Format, Repair, RepairKind};
use crate::report::classes::{SharesEntry, SpanEntry};
use crate::speech::{FilePlace, Notice, Section, SectionKind, Speech};

/// A speech.
#[derive(Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[cfg_attr(test, schemars(rename = "speech"))]
pub struct SpeechEntry<'a> {
    /// The file, as it was named.
    path: String,
    /// Its title, or else the name of the file.
    title: &'a str,
    /// Its date as it is given beside its text, or else as its dateline has it; null if there is none.
    date: Option<&'a str>,
    /// What else is known of it beside its text, by name.
    metadata: BTreeMap<&'a str, &'a str>,
    /// The format of the file.
    format: FormatName,
    /// How its bytes were decoded, by the name of the WHATWG Encoding Standard.
    encoding: &'static str,
    /// The language most of it is written in, as ISO 639-1 names it; `und` if it is not known.
    language: &'static str,
    /// The text after repairs, in which all offsets count.
    text: &'a str,
    /// What was done to the text of the file so that it reads as it was meant.
    repairs: Vec<RepairEntry>,
    /// What it is made of.
    shares: SharesEntry,
    /// Its sections, in reading order. A range covers the sections that belong under it; a section's own text goes up
    /// to the start of the next in this list.
    sections: Vec<SectionEntry<'a>>,
    /// The glossaries that are neither compared nor counted, with their size.
    glossaries_left_out: Vec<LeftOutEntry>,
    /// Stretches of the text by their class. Those of one class do not overlap, others may.
    spans: Each<'a, Span, (), SpanEntry>,
}

impl<'a> SpeechEntry<'a> {
    /// `measures` says which classes could be told in the speech.
    pub fn of(
        speech: &'a Speech,
        date: Option<&'a str>,
        shares: Shares,
        measures: impl Fn(Class) -> bool,
        spans: impl Iterator<Item = &'a Span>,
    ) -> Self {
        Self {
            path: speech.path.display().to_string(),
            title: &speech.title,
            date,
            metadata: speech.metadata.by_name(),
            format: FormatName::of(speech.format),
            encoding: speech.encoding,
            language: speech.language.code(),
            text: speech.text.as_str(),
            repairs: speech.repairs.iter().map(|&repair| RepairEntry::of(repair)).collect(),
            shares: SharesEntry::of(shares, measures),
            sections: speech.sections.iter().map(|section| SectionEntry::of(speech, section)).collect(),
            glossaries_left_out: glossaries_left_out(speech),
            spans: Each::of(spans, (), |span, ()| SpanEntry::of(span)),
        }
    }
}

/// A section that is neither compared nor counted.
#[derive(Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[cfg_attr(test, schemars(rename = "left_out"))]
struct LeftOutEntry {
    /// Which section of the speech it is.
    section: usize,
    /// How many letters and figures it has.
    characters: usize,
}

fn glossaries_left_out(speech: &Speech) -> Vec<LeftOutEntry> {
    let is_left_out = |section: &&Section| section.kind == SectionKind::Glossary && !speech.compares(section);
    let entry =
        |section: &Section| LeftOutEntry { section: section.id.0, characters: speech.length_of(section) };
    speech.sections.iter().filter(is_left_out).map(entry).collect()
}

/// The format of a file.
#[derive(Serialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[cfg_attr(test, schemars(rename = "format"))]
enum FormatName {
    Text,
    Docx,
    FlatWord,
    #[serde(rename = "word_2003_xml")]
    Word2003Xml,
    Odt,
    FlatOdt,
    Html,
    Mhtml,
    Rtf,
    Markdown,
    Pdf,
    Doc,
}

impl FormatName {
    fn of(format: Format) -> Self {
        match format {
            Format::Text => Self::Text,
            Format::Docx => Self::Docx,
            Format::FlatWord => Self::FlatWord,
            Format::Word2003Xml => Self::Word2003Xml,
            Format::Odt => Self::Odt,
            Format::FlatOdt => Self::FlatOdt,
            Format::Html => Self::Html,
            Format::Mhtml => Self::Mhtml,
            Format::Rtf => Self::Rtf,
            Format::Markdown => Self::Markdown,
            Format::Pdf => Self::Pdf,
            Format::Doc => Self::Doc,
        }
    }
}

/// A repair of the text.
#[derive(Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[cfg_attr(test, schemars(rename = "repair"))]
struct RepairEntry {
    /// What was done.
    kind: RepairName,
    /// To how many lines or places.
    count: usize,
}

/// What was done to a text.
#[derive(Serialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[cfg_attr(test, schemars(rename = "repair_kind"))]
enum RepairName {
    /// Lines that were broken in mid-sentence were joined.
    JoinedLines,
    /// A text on a single line was cut into so many paragraphs.
    CutLine,
    /// Page numbers and running heads were left out.
    PageFurniture,
    /// A web page's navigation and other furniture was left out.
    WebFurniture,
    /// Text that the writer had deleted, with changes tracked, was left out.
    DeletedText,
    /// Hidden text was left out.
    HiddenText,
    /// Comments were left out.
    Comments,
    /// Footnotes and endnotes became notices below the paragraphs that refer to them.
    Notes,
    /// Documents that were to be imported could not be read.
    UnreadImport,
    /// Diagrams, charts and objects of other programs were left out.
    UnreadObject,
    /// Signs of picture fonts that are no character of Unicode became `□`.
    UnknownSign,
    /// Lines in another encoding than the rest were read in it.
    OtherEncoding,
    /// Lines that were taken for another encoding and saved so were put right.
    EncodedTwice,
    /// Marks of a web page, a forum or a wiki in the lines of a text were left out.
    Markup,
    /// Zero bytes, which stand for no character, were dropped.
    ZeroBytes,
}

impl RepairEntry {
    fn of(Repair { kind, count }: Repair) -> Self {
        let kind = match kind {
            RepairKind::JoinedLines => RepairName::JoinedLines,
            RepairKind::CutLine => RepairName::CutLine,
            RepairKind::PageFurniture => RepairName::PageFurniture,
            RepairKind::WebFurniture => RepairName::WebFurniture,
            RepairKind::Deleted => RepairName::DeletedText,
            RepairKind::Hidden => RepairName::HiddenText,
            RepairKind::Comments => RepairName::Comments,
            RepairKind::Notes => RepairName::Notes,
            RepairKind::UnreadImport => RepairName::UnreadImport,
            RepairKind::UnreadObject => RepairName::UnreadObject,
            RepairKind::UnknownSign => RepairName::UnknownSign,
            RepairKind::OtherEncoding => RepairName::OtherEncoding,
            RepairKind::EncodedTwice => RepairName::EncodedTwice,
            RepairKind::Markup => RepairName::Markup,
            RepairKind::ZeroBytes => RepairName::ZeroBytes,
        };
        Self { kind, count }
    }
}

/// A section of a speech.
#[derive(Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[cfg_attr(test, schemars(rename = "section"))]
struct SectionEntry<'a> {
    /// Its number in the speech.
    id: usize,
    /// The section that it belongs under; null at the top.
    parent: Option<usize>,
    /// What it is for.
    kind: SectionKindName,
    /// The numbering as written, `一、`; empty where there is none.
    label: &'a str,
    /// The heading without its label; empty where there is none.
    heading: &'a str,
    /// Where it starts.
    start: usize,
    /// Where it ends.
    end: usize,
    /// The line of the file on which it starts, from 1; in a file without lines the number of the paragraph.
    file_line: usize,
    /// Where it starts in the file, as it is cited.
    file_place: FilePlaceEntry,
    /// Why a notice is no part of the speech; null for every other kind.
    reason: Option<NoticeEntry>,
}

impl<'a> SectionEntry<'a> {
    fn of(speech: &Speech, section: &'a Section) -> Self {
        Self {
            id: section.id.0,
            parent: section.parent.map(|parent| parent.0),
            kind: SectionKindName::of(section.kind),
            label: &section.label,
            heading: &section.heading,
            start: section.range.start,
            end: section.range.end,
            file_line: section.file_line,
            file_place: FilePlaceEntry::of(speech.file_place(section.own.start)),
            reason: section.reason.map(NoticeEntry::of),
        }
    }
}

/// A place in a file.
#[derive(Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[cfg_attr(test, schemars(rename = "file_place"))]
pub struct FilePlaceEntry {
    /// What the file is counted in.
    unit: FileUnit,
    /// Which of them it is, from 1.
    number: usize,
    /// Which character of the line it is, from 1, in a text that stands on one line; null in others.
    character: Option<usize>,
}

/// What a file is counted in.
#[derive(Serialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[cfg_attr(test, schemars(rename = "file_unit"))]
enum FileUnit {
    /// Lines of a text.
    Line,
    /// Paragraphs, empty ones too.
    Paragraph,
    /// Pages.
    Page,
}

impl FilePlaceEntry {
    pub fn of(place: FilePlace) -> Self {
        let (unit, number, character) = match place {
            FilePlace::Line(line) => (FileUnit::Line, line, None),
            FilePlace::Character { line, character } => (FileUnit::Line, line, Some(character)),
            FilePlace::Paragraph(paragraph) => (FileUnit::Paragraph, paragraph, None),
            FilePlace::Page(page) => (FileUnit::Page, page, None),
        };
        Self { unit, number, character }
    }
}

/// What a section is for.
#[derive(Serialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[cfg_attr(test, schemars(rename = "section_kind"))]
enum SectionKindName {
    /// No part of the speech; `reason` says why.
    Notice,
    /// The title.
    Title,
    /// The date or the occasion.
    Dateline,
    /// Who speaks.
    Speaker,
    /// Whom the speech addresses.
    Salutation,
    /// What is said before the content starts.
    Opening,
    /// Looks back on past work.
    Review,
    /// Leads to the points that follow.
    Lead,
    /// A numbered heading on a line of its own.
    Heading,
    /// One item of content.
    Point,
    /// The end of the speech.
    Closing,
    /// What is handed out with the speech.
    Annex,
    /// Explanations of terms below the speech; neither compared nor counted.
    Glossary,
}

impl SectionKindName {
    fn of(kind: SectionKind) -> Self {
        match kind {
            SectionKind::Notice => Self::Notice,
            SectionKind::Title => Self::Title,
            SectionKind::Dateline => Self::Dateline,
            SectionKind::Speaker => Self::Speaker,
            SectionKind::Salutation => Self::Salutation,
            SectionKind::Opening => Self::Opening,
            SectionKind::Review => Self::Review,
            SectionKind::Lead => Self::Lead,
            SectionKind::Heading => Self::Heading,
            SectionKind::Point => Self::Point,
            SectionKind::Closing => Self::Closing,
            SectionKind::Annex => Self::Annex,
            SectionKind::Glossary => Self::Glossary,
        }
    }
}

/// Why a notice is no part of the speech.
#[derive(Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[cfg_attr(test, schemars(rename = "notice_reason"))]
enum NoticeEntry {
    /// It offers something.
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
    /// An editor's remark.
    Remark,
    /// Notes below the speech.
    Notes,
    /// A watermark or running head.
    Watermark,
    /// A table of contents.
    Contents,
}

impl NoticeEntry {
    fn of(notice: Notice) -> Self {
        match notice {
            Notice::Advertising => Self::Advertising,
            Notice::AmongAdvertising => Self::AmongAdvertising,
            Notice::Bookmark => Self::Bookmark,
            Notice::PageNumber => Self::PageNumber,
            Notice::Source => Self::Source,
            Notice::WebPage => Self::WebPage,
            Notice::Remark => Self::Remark,
            Notice::Notes => Self::Notes,
            Notice::Watermark => Self::Watermark,
            Notice::Contents => Self::Contents,
        }
    }
}
