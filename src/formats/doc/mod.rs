//! Documents of Word 97 to 2003, and of WPS, which keeps its own in the same way. \[MS-DOC\] is the specification.
//!
//! Read without a library, as the labels of automatic numbering are the outline of a speech, and no library has them.

mod bytes;
mod fonts;
mod header;
mod lists;
mod pieces;
mod properties;
mod story;

use std::io::{Cursor, Read};

use cfb::CompoundFile;

use super::{Document, Format, FormatError, LARGEST_TEXT, Repair, RepairKind};
use bytes::{Stretch, table};
use fonts::Fonts;
use header::Header;
use lists::Lists;
use pieces::Character;
use story::{Note, Properties, Story};

/// Why a document cannot be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Problem {
    Broken,
    Password,
    TooMuchText,
    TooOld,
}

impl From<Problem> for FormatError {
    fn from(problem: Problem) -> Self {
        match problem {
            Problem::Broken => Self::Broken { format: Some(Format::Doc) },
            Problem::Password => Self::Password,
            Problem::TooMuchText => Self::TooMuchText { limit: LARGEST_TEXT },
            Problem::TooOld => Self::TooOld,
        }
    }
}

/// Reads a document.
///
/// # Errors
///
/// Fails if it is broken, protected by a password, older than Word 97, or has too much text.
pub fn read(bytes: Vec<u8>) -> Result<Document, FormatError> {
    let mut file = CompoundFile::open(Cursor::new(bytes)).map_err(|_| Problem::Broken)?;
    let stream = open(&mut file, "WordDocument")?;
    let header = Header::read(&stream)?;
    let tables = open(&mut file, header.table_stream)?;
    drop(file);
    let text = pieces::text(&stream, &tables, header.pieces)?;
    let styles = properties::Styles::read(&tables, header.styles);
    let properties = Properties {
        characters: properties::characters(&stream, &tables, header.characters),
        paragraphs: properties::paragraphs(&stream, &tables, header.paragraphs, &styles),
        fonts: Fonts::read(&tables, header.fonts),
        lists: Lists::read(&tables, header.list_kinds, header.lists),
    };
    Ok(assemble(&header, &tables, &text, &properties))
}

fn open(file: &mut CompoundFile<Cursor<Vec<u8>>>, name: &str) -> Result<Vec<u8>, Problem> {
    let mut out = Vec::new();
    let mut stream = file.open_stream(name).map_err(|_| Problem::Broken)?;
    stream.read_to_end(&mut out).map_err(|_| Problem::Broken)?;
    Ok(out)
}

/// The text with its notes, then the text boxes. Page heads and comments are left out.
fn assemble(header: &Header, tables: &[u8], text: &[Character], properties: &Properties) -> Document {
    let lengths = header.lengths;
    let footnotes = lengths.main;
    let comments = footnotes.saturating_add(lengths.footnotes).saturating_add(lengths.heads);
    let endnotes = comments.saturating_add(lengths.comments);
    let text_boxes = endnotes.saturating_add(lengths.endnotes);
    let mut notes = notes(header.footnotes, footnotes, tables, text, properties);
    notes.extend(self::notes(header.endnotes, endnotes, tables, text, properties));
    // The first one last, where it is taken from.
    notes.sort_by_key(|note| std::cmp::Reverse(note.position));
    let mut story = Story::new(properties);
    story.read(part(text, 0, lengths.main), &mut notes);
    story.read(part(text, text_boxes, lengths.text_boxes), &mut Vec::new());
    let counted = [
        (RepairKind::Deleted, story.deleted),
        (RepairKind::Hidden, story.hidden),
        (RepairKind::UnknownSign, story.unknown_signs),
        (RepairKind::Comments, usize::from(lengths.comments > 0)),
    ];
    let repairs = counted.into_iter().filter(|(_, count)| *count > 0);
    let paragraphs = story.finish();
    let characters = paragraphs.iter().flat_map(|paragraph| paragraph.text.chars());
    Document {
        encoding: encoding_rs::UTF_16LE.name(),
        damaged: characters.filter(|&character| character == char::REPLACEMENT_CHARACTER).count(),
        repairs: repairs.map(|(kind, count)| Repair { kind, count }).collect(),
        ..Document::of(Format::Doc, paragraphs)
    }
}

/// Notes of a kind, whose text begins at `start`.
fn notes(
    (references, texts): (Stretch, Stretch),
    start: usize,
    tables: &[u8],
    text: &[Character],
    properties: &Properties,
) -> Vec<Note> {
    let references = table(references.of(tables).unwrap_or_default(), 2).map(|(range, _)| range.start);
    let ranges = table(texts.of(tables).unwrap_or_default(), 0).map(|(range, _)| range);
    let note = |(position, range): (usize, std::ops::Range<usize>)| {
        let mut story = Story::new(properties);
        let length = range.end.saturating_sub(range.start);
        story.read(part(text, start.saturating_add(range.start), length), &mut Vec::new());
        let mut paragraphs = story.finish();
        paragraphs.retain(|paragraph| !paragraph.text.trim().is_empty());
        Note { position, paragraphs }
    };
    references.zip(ranges).map(note).collect()
}

/// So many characters from a position of the text on.
fn part(text: &[Character], start: usize, length: usize) -> &[Character] {
    let place = |position: usize| text.partition_point(|character| character.position < position);
    text.get(place(start)..place(start.saturating_add(length))).unwrap_or_default()
}
