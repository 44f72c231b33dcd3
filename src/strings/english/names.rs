//! What the values of the lower layers are called in English.

use super::plural;
use crate::compare::{Class, LinkReason};
use crate::formats::{Repair, RepairKind};
use crate::language::local::LocalReason;
use crate::speech::{Notice, SectionKind};

pub(super) fn section_kind(kind: SectionKind) -> &'static str {
    match kind {
        SectionKind::Notice => "notice",
        SectionKind::Title => "title",
        SectionKind::Dateline => "dateline",
        SectionKind::Speaker => "speaker",
        SectionKind::Salutation => "salutation",
        SectionKind::Opening => "opening",
        SectionKind::Review => "review",
        SectionKind::Lead => "lead",
        SectionKind::Heading => "heading",
        SectionKind::Point => "point",
        SectionKind::Closing => "closing",
        SectionKind::Annex => "annex",
        SectionKind::Glossary => "glossary",
    }
}

pub(super) fn notice_reason(reason: Notice) -> &'static str {
    match reason {
        Notice::Advertising => "advertising",
        Notice::AmongAdvertising => "among advertising",
        Notice::Bookmark => "a word processor's bookmark",
        Notice::PageNumber => "a page number",
        Notice::Source => "where the text was published",
        Notice::WebPage => "residue of a web page",
        Notice::Remark => "an editor's remark",
        Notice::Notes => "notes to the speech",
        Notice::Watermark => "a watermark or running head: the line recurs",
        Notice::Contents => "a table of contents",
    }
}

pub(super) fn local_kind(reason: LocalReason) -> &'static str {
    match reason {
        LocalReason::Figure => "figures",
        LocalReason::Date => "dates",
        LocalReason::Place => "places",
        LocalReason::Body => "bodies",
        LocalReason::Person => "persons",
        LocalReason::Project => "projects",
        LocalReason::Coinage => "coinages",
        LocalReason::Redaction => "redactions",
    }
}

pub(super) fn local_reason(reason: LocalReason) -> &'static str {
    match reason {
        LocalReason::Figure => "figure",
        LocalReason::Date => "date",
        LocalReason::Place => "place",
        LocalReason::Body => "body",
        LocalReason::Person => "person",
        LocalReason::Project => "project",
        LocalReason::Coinage => "coinage",
        LocalReason::Redaction => "redaction",
    }
}

pub(super) fn repair(Repair { kind, count }: Repair) -> String {
    match kind {
        RepairKind::JoinedLines => {
            format!("{} joined to the line before", plural(count, "broken line", "broken lines"))
        }
        RepairKind::CutLine => {
            format!("text without line breaks split into {}", plural(count, "paragraph", "paragraphs"))
        }
        RepairKind::PageFurniture => {
            format!(
                "{} left out",
                plural(count, "page number or running head", "page numbers and running heads")
            )
        }
        RepairKind::WebFurniture => format!("{} of the web page left out", plural(count, "part", "parts")),
        RepairKind::Deleted => format!("{} left out", plural(count, "deleted passage", "deleted passages")),
        RepairKind::Hidden => format!("{} left out", plural(count, "hidden passage", "hidden passages")),
        RepairKind::Comments => format!("{} left out", plural(count, "comment", "comments")),
        RepairKind::Notes => format!("{} set apart", plural(count, "footnote", "footnotes")),
        RepairKind::UnreadImport => {
            let count = plural(count, "imported document", "imported documents");
            format!("{count} left out: format not readable")
        }
        RepairKind::UnreadObject => {
            format!("{} left out", plural(count, "embedded object", "embedded objects"))
        }
        RepairKind::UnknownSign => {
            format!("{} of picture fonts shown as □", plural(count, "unknown sign", "unknown signs"))
        }
        RepairKind::OtherEncoding => format!("{} read in another encoding", plural(count, "line", "lines")),
        RepairKind::EncodedTwice => {
            format!("{} encoded twice, decoded twice", plural(count, "line", "lines"))
        }
        RepairKind::Markup => {
            format!("marks of a page's source left out in {}", plural(count, "line", "lines"))
        }
        RepairKind::ZeroBytes => format!("{} dropped", plural(count, "zero byte", "zero bytes")),
    }
}

pub(super) fn link_reason(reason: LinkReason) -> String {
    match reason {
        LinkReason::Manual => "manual".to_owned(),
        LinkReason::Kind => "same part".to_owned(),
        LinkReason::Heading => "heading".to_owned(),
        LinkReason::Words => "words".to_owned(),
        LinkReason::Phrases(count) => plural(count, "shared phrase", "shared phrases"),
        LinkReason::NearMatches(count) => plural(count, "near match", "near matches"),
        LinkReason::Outline => "outline".to_owned(),
        LinkReason::Topic => "topic".to_owned(),
    }
}

pub(super) fn class(class: Class) -> &'static str {
    match class {
        Class::Shared => "shared",
        Class::Near => "near",
        Class::Source => "source",
        Class::Stock => "stock",
        Class::Local => "local",
        Class::Own => "own",
    }
}

pub(super) fn class_legend(class: Class) -> &'static str {
    match class {
        Class::Shared => "another speech has it too; stronger with more speeches",
        Class::Near => "another speech has it with edits, which are underlined",
        Class::Stock => "common in speeches elsewhere: dimmed",
        Class::Source => "stands in a source (--source): not counted as shared",
        Class::Local => {
            "belongs to this place: names, figures, dates; tinted where the words are shared, too"
        }
        Class::Own => "what is left: neither boilerplate nor local",
    }
}
