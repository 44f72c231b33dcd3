//! The characters of a Word document become paragraphs.

use super::fonts::{Fonts, Sign};
use super::lists::{Counts, Lists};
use super::pieces::Character;
use super::properties::{CharacterProperties, ParagraphProperties, Runs};
use crate::formats::flow::broken;
use crate::formats::numbering::spaced;
use crate::formats::picture_fonts::UNKNOWN;
use crate::formats::{Paragraph, Start};

/// Characters with a meaning of their own (\[MS-DOC\] 2.4.1, 2.8.25, 2.9.80).
mod sign {
    pub const CELL: char = '\u{7}';
    pub const LINE: char = '\u{B}';
    pub const PAGE: char = '\u{C}';
    pub const PARAGRAPH: char = '\r';
    pub const FIELD: char = '\u{13}';
    pub const FIELD_RESULT: char = '\u{14}';
    pub const FIELD_END: char = '\u{15}';
    pub const HYPHEN: char = '\u{1E}';
    /// Where a sign of a font stands.
    pub const OF_FONT: char = '(';
}

/// What is known of a document beside its characters.
#[derive(Debug)]
pub struct Properties {
    /// Of its characters.
    pub characters: Runs<CharacterProperties>,
    /// Of its paragraphs.
    pub paragraphs: Runs<ParagraphProperties>,
    /// Its fonts.
    pub fonts: Fonts,
    /// Its lists.
    pub lists: Lists,
}

/// A note and where it is referred to.
#[derive(Debug)]
pub struct Note {
    /// The position of the sign that refers to it.
    pub position: usize,
    /// Its paragraphs.
    pub paragraphs: Vec<Paragraph>,
}

/// Builds paragraphs from the characters of one part of the text.
pub struct Story<'a> {
    properties: &'a Properties,
    counts: Counts,
    text: String,
    /// Fields that are open: whether their result has begun. What stands before it is a command.
    fields: Vec<bool>,
    /// The cells of the row that is open.
    cells: Vec<Vec<Paragraph>>,
    /// The paragraphs of the cell that is open.
    cell: Vec<Paragraph>,
    /// What follows the paragraph that is open.
    after: Vec<Paragraph>,
    done: Vec<Paragraph>,
    /// How many places were deleted.
    pub deleted: usize,
    /// How many places are hidden.
    pub hidden: usize,
    /// How many signs of a font are no character of Unicode.
    pub unknown_signs: usize,
}

impl<'a> Story<'a> {
    /// A part of the text of which nothing is read yet.
    pub fn new(properties: &'a Properties) -> Self {
        Self {
            properties,
            counts: Counts::default(),
            text: String::new(),
            fields: Vec::new(),
            cells: Vec::new(),
            cell: Vec::new(),
            after: Vec::new(),
            done: Vec::new(),
            deleted: 0,
            hidden: 0,
            unknown_signs: 0,
        }
    }

    /// Reads characters; each of the notes comes after the paragraph that refers to it.
    pub fn read(&mut self, characters: &[Character], notes: &mut Vec<Note>) {
        let mut last = CharacterProperties::default();
        for character in characters {
            let known = self.properties.characters.at(character.place);
            self.deleted += usize::from(known.is_deleted && !last.is_deleted);
            self.hidden += usize::from(known.is_hidden && !last.is_hidden);
            last = known;
            while notes.last().is_some_and(|note| note.position <= character.position) {
                let note = notes.pop().into_iter().flat_map(|note| note.paragraphs);
                self.after.extend(note.map(|paragraph| Paragraph { is_note: true, ..paragraph }));
            }
            // The end of a paragraph that is deleted or hidden joins it to the next; those of cells stay.
            if (known.is_deleted || known.is_hidden) && character.character != sign::CELL {
                continue;
            }
            match known.sign {
                Some(sign) if character.character == sign::OF_FONT => self.put_sign(*character, sign),
                _ => self.put(*character),
            }
        }
    }

    /// The paragraphs, numbered.
    pub fn finish(mut self) -> Vec<Paragraph> {
        if !self.text.is_empty() {
            self.end_paragraph(ParagraphProperties::default());
        }
        self.end_row();
        self.done.append(&mut self.after);
        for (number, paragraph) in self.done.iter_mut().enumerate() {
            paragraph.line = number + 1;
        }
        self.done
    }

    /// Puts the character that a sign of a font stands for.
    fn put_sign(&mut self, character: Character, sign: Sign) {
        let shown = self.properties.fonts.character(sign);
        self.unknown_signs += usize::from(shown.is_none());
        self.put(Character { character: shown.unwrap_or(UNKNOWN), ..character });
    }

    fn put(&mut self, Character { character, place, .. }: Character) {
        match character {
            sign::FIELD => self.fields.push(false),
            sign::FIELD_RESULT => {
                self.fields.last_mut().into_iter().for_each(|has_result| *has_result = true)
            }
            sign::FIELD_END => drop(self.fields.pop()),
            _ if self.fields.contains(&false) => {}
            sign::PARAGRAPH | sign::PAGE => self.end_paragraph(self.properties.paragraphs.at(place)),
            sign::CELL => self.end_cell(self.properties.paragraphs.at(place)),
            sign::LINE => self.text.push('\n'),
            sign::HYPHEN => self.text.push('-'),
            '\t' => self.text.push('\t'),
            // Pictures, references to notes, hyphens that are not needed.
            character if character.is_control() => {}
            character => self.text.push(character),
        }
    }

    fn end_paragraph(&mut self, known: ParagraphProperties) {
        if !known.in_table {
            self.end_row();
        }
        let text = std::mem::take(&mut self.text);
        // An empty paragraph of a list is not counted: it shows no label.
        let label = match known.list {
            Some(list) if list > 0 && !text.trim().is_empty() => {
                self.properties.lists.label(list, known.list_level.unwrap_or_default(), &mut self.counts)
            }
            _ => None,
        };
        let label = label.map_or(String::new(), |(label, tight)| spaced(label, tight, &text));
        let heading = known.outline_level.filter(|level| *level < 9).map(|level| level + 1);
        let to = if known.in_table { &mut self.cell } else { &mut self.done };
        let text = format!("{label}{text}");
        to.extend(broken(&text).map(|paragraph| Paragraph { heading, ..paragraph }));
        to.append(&mut self.after);
    }

    fn end_cell(&mut self, known: ParagraphProperties) {
        if known.ends_row {
            return self.end_row();
        }
        self.end_paragraph(ParagraphProperties { in_table: true, ..known });
        self.cells.push(std::mem::take(&mut self.cell));
    }

    /// A row becomes one paragraph, its cells side by side. Where only one cell has text, the table frames a text, and
    /// its paragraphs stay as they are.
    fn end_row(&mut self) {
        self.cells.push(std::mem::take(&mut self.cell));
        let has_text = |cell: &Vec<Paragraph>| cell.iter().any(|paragraph| !paragraph.text.trim().is_empty());
        let cells: Vec<Vec<Paragraph>> =
            std::mem::take(&mut self.cells).into_iter().filter(has_text).collect();
        if let [cell] = cells.as_slice() {
            self.done.extend_from_slice(cell);
        } else if !cells.is_empty() {
            let in_one = |cell: &Vec<Paragraph>| {
                let texts =
                    cell.iter().map(|paragraph| paragraph.text.trim()).filter(|text| !text.is_empty());
                texts.collect::<Vec<_>>().join(" ")
            };
            let text = cells.iter().map(in_one).collect::<Vec<_>>().join("\t");
            self.done.push(Paragraph { text, start: Start::Paragraph, ..Paragraph::default() });
        }
    }
}
