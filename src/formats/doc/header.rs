//! The head of a Word document: where in its streams everything else is (\[MS-DOC\] 2.5).

use super::Problem;
use super::bytes::{Stretch, size_at, u16_at};

/// What every document of Word begins with.
const WORD: u16 = 0xA5EC;

/// The first version that keeps text as this reader reads it: Word 97 (\[MS-DOC\] 2.5.1). Word 95 has 104 here.
const WORD_97: u16 = 0x00C1;

/// Bits of the flags (\[MS-DOC\] 2.5.2).
const ENCRYPTED: u16 = 0x0100;
const SECOND_TABLE: u16 = 0x0200;

/// How many characters each part of the text has. The parts stand in the text in this order.
#[derive(Clone, Copy, Debug, Default)]
pub struct Lengths {
    /// The text itself.
    pub main: usize,
    /// Footnotes.
    pub footnotes: usize,
    /// Page heads and feet, and what stands between them and the comments.
    pub heads: usize,
    /// Comments.
    pub comments: usize,
    /// Endnotes.
    pub endnotes: usize,
    /// Text boxes.
    pub text_boxes: usize,
}

/// Where everything is. All but the pieces of the text may be missing.
#[derive(Debug)]
pub struct Header {
    /// The name of the stream that the tables are in.
    pub table_stream: &'static str,
    /// How long the parts of the text are.
    pub lengths: Lengths,
    /// The styles.
    pub styles: Stretch,
    /// Where footnotes are referred to, and where each begins.
    pub footnotes: (Stretch, Stretch),
    /// Where endnotes are referred to, and where each begins.
    pub endnotes: (Stretch, Stretch),
    /// The pages of the properties of characters.
    pub characters: Stretch,
    /// The pages of the properties of paragraphs.
    pub paragraphs: Stretch,
    /// The fonts.
    pub fonts: Stretch,
    /// The pieces of the text.
    pub pieces: Stretch,
    /// The kinds of lists.
    pub list_kinds: Stretch,
    /// The lists.
    pub lists: Stretch,
}

impl Header {
    /// Reads the head of the stream `WordDocument`.
    pub fn read(stream: &[u8]) -> Result<Self, Problem> {
        let field = |at| u16_at(stream, at).ok_or(Problem::Broken);
        if field(0)? != WORD || field(2)? < WORD_97 {
            return Err(Problem::TooOld);
        }
        let flags = field(10)?;
        if flags & ENCRYPTED != 0 {
            return Err(Problem::Password);
        }
        Self::fields(stream, flags).ok_or(Problem::Broken)
    }

    fn fields(stream: &[u8], flags: u16) -> Option<Self> {
        // Three arrays of two, four and eight bytes an entry, each after its length.
        let numbers = 32 + 2 + usize::from(u16_at(stream, 32)?) * 2;
        let places = numbers + 2 + usize::from(u16_at(stream, numbers)?) * 4;
        let length = |index: usize| size_at(stream, numbers + 2 + index * 4);
        let place = |index: usize| {
            let at = places + 2 + index * 8;
            Some(Stretch { start: size_at(stream, at)?, length: size_at(stream, at + 4)? })
        };
        Some(Self {
            table_stream: if flags & SECOND_TABLE == 0 { "0Table" } else { "1Table" },
            lengths: Lengths {
                main: length(3)?,
                footnotes: length(4)?,
                heads: length(5)?.checked_add(length(6)?)?,
                comments: length(7)?,
                endnotes: length(8)?,
                text_boxes: length(9)?,
            },
            styles: place(1)?,
            footnotes: (place(2)?, place(3)?),
            endnotes: (place(46)?, place(47)?),
            characters: place(12)?,
            paragraphs: place(13)?,
            fonts: place(15)?,
            pieces: place(33)?,
            list_kinds: place(73)?,
            lists: place(74)?,
        })
    }
}
