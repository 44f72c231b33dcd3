//! The runs of a document, and where in its XML each of their characters stands.

use std::ops::Range;

use quick_xml::Reader;
use quick_xml::escape::resolve_predefined_entity;
use quick_xml::events::{BytesRef, BytesStart, Event};

use crate::formats::FormatError;
use crate::formats::archive::BROKEN;

/// How deep elements may stand in each other, as in what is read.
const DEEPEST: usize = 512;

/// Where something stands in the XML, in bytes.
pub type Bytes = Range<usize>;

/// All runs with text that can be marked, in reading order, and their characters.
#[derive(Debug, Default)]
pub struct Scanned {
    /// The prefix of the document's elements, `w:` as a rule.
    pub prefix: String,
    /// The runs.
    pub runs: Vec<Run>,
    /// Their characters.
    pub characters: Vec<Character>,
}

/// A run of characters of one look.
#[derive(Debug)]
pub struct Run {
    /// Its start tag.
    pub tag: Bytes,
    /// All that stands in it.
    pub content: Bytes,
    /// Its end tag.
    pub end_tag: Bytes,
    /// Its properties, the element itself.
    pub properties: Option<Bytes>,
    /// Its texts.
    pub texts: Vec<RunText>,
}

/// An element of text in a run.
#[derive(Debug)]
pub struct RunText {
    /// The element itself.
    pub element: Bytes,
    /// Its characters, by their numbers in [`Scanned::characters`].
    pub characters: Range<usize>,
}

/// A character of a text.
#[derive(Clone, Debug)]
pub struct Character {
    /// What it is.
    pub character: char,
    /// How it is written.
    pub bytes: Bytes,
}

/// Elements in which nothing is marked: text that is deleted, that stands elsewhere now, or a second time for older
/// programs; what is said above a word about its sound.
const LEFT_ALONE: [&str; 4] = ["del", "moveFrom", "Fallback", "rt"];

/// A run that is open.
struct OpenRun {
    run: Run,
    characters: Vec<Character>,
    /// Where its properties start, as long as they are open.
    properties_start: Option<usize>,
    /// Whether other runs stand in it, as those of a text box do: then it is left as it is.
    is_around: bool,
    depth: usize,
}

/// Finds the runs of a document's main part.
///
/// # Errors
///
/// Fails if it is not well formed or is nested deeper than any real one.
pub fn scan(source: &str) -> Result<Scanned, FormatError> {
    let mut scan = Scan {
        reader: Reader::from_str(source),
        out: Scanned::default(),
        open: Vec::new(),
        text: None,
        skipped: None,
        depth: 0,
    };
    loop {
        let start = scan.position();
        let event = scan.reader.read_event().map_err(|_| BROKEN)?;
        let place = start..scan.position();
        match event {
            Event::Start(tag) => scan.start(&tag, place)?,
            Event::End(_) => scan.end(place),
            Event::Empty(tag) => scan.empty(&tag, place),
            Event::Text(text) => scan.characters(&text, place.start),
            Event::GeneralRef(reference) => scan.reference(&reference, place),
            Event::CData(_) | Event::Comment(_) | Event::PI(_) => scan.text = None,
            Event::Eof => return if scan.depth > 0 { Err(BROKEN) } else { Ok(scan.out) },
            Event::Decl(_) | Event::DocType(_) => {}
        }
    }
}

struct Scan<'a> {
    reader: Reader<&'a [u8]>,
    out: Scanned,
    open: Vec<OpenRun>,
    /// The text that is open: where its element starts, and its characters.
    text: Option<(usize, Vec<Character>)>,
    /// The depth of the element that is left as it is.
    skipped: Option<usize>,
    depth: usize,
}

impl Scan<'_> {
    fn position(&self) -> usize {
        usize::try_from(self.reader.buffer_position()).unwrap_or(usize::MAX)
    }

    fn start(&mut self, tag: &BytesStart<'_>, place: Bytes) -> Result<(), FormatError> {
        self.depth += 1;
        if self.depth > DEEPEST {
            return Err(BROKEN);
        }
        let name = tag.local_name().into_inner();
        let full = tag.name().into_inner();
        if self.depth == 1 {
            self.out.prefix = full.strip_suffix(name).unwrap_or_default().to_owned();
        }
        if self.skipped.is_some() {
            return Ok(());
        }
        if LEFT_ALONE.contains(&name) {
            self.skipped = Some(self.depth);
            return Ok(());
        }
        if full.strip_prefix(self.out.prefix.as_str()) != Some(name) {
            return Ok(());
        }
        let in_run = self.open.last().is_some_and(|open| open.depth + 1 == self.depth);
        match name {
            "r" => {
                self.open.iter_mut().for_each(|open| open.is_around = true);
                let nothing = place.end..place.end;
                let run = Run {
                    tag: place,
                    content: nothing.clone(),
                    end_tag: nothing,
                    properties: None,
                    texts: Vec::new(),
                };
                self.open.push(OpenRun {
                    run,
                    characters: Vec::new(),
                    properties_start: None,
                    is_around: false,
                    depth: self.depth,
                });
            }
            "rPr" if in_run => {
                if let Some(open) = self.open.last_mut() {
                    open.properties_start = Some(place.start);
                }
            }
            "t" if in_run => self.text = Some((place.start, Vec::new())),
            _ => {}
        }
        Ok(())
    }

    fn empty(&mut self, tag: &BytesStart<'_>, place: Bytes) {
        let is_properties = tag.local_name().into_inner() == "rPr";
        if let Some(open) = self.open.last_mut()
            && is_properties
            && open.depth == self.depth
        {
            open.run.properties = Some(place);
        }
    }

    fn end(&mut self, place: Bytes) {
        let depth = self.depth;
        self.depth = self.depth.saturating_sub(1);
        if let Some(skipped) = self.skipped {
            self.skipped = (skipped != depth).then_some(skipped);
            return;
        }
        let Some(open) = self.open.last_mut() else { return };
        if open.depth + 1 == depth {
            if let Some(start) = open.properties_start.take() {
                open.run.properties = Some(start..place.end);
            }
            if let Some((start, characters)) = self.text.take() {
                let first = open.characters.len();
                open.characters.extend(characters);
                let characters = first..open.characters.len();
                open.run.texts.push(RunText { element: start..place.end, characters });
            }
        } else if open.depth == depth {
            self.close_run(place);
        }
    }

    fn close_run(&mut self, end_tag: Bytes) {
        let Some(OpenRun { mut run, characters, is_around, .. }) = self.open.pop() else { return };
        if is_around || characters.is_empty() {
            return;
        }
        run.content.end = end_tag.start;
        run.end_tag = end_tag;
        let first = self.out.characters.len();
        for text in &mut run.texts {
            text.characters = first + text.characters.start..first + text.characters.end;
        }
        self.out.characters.extend(characters);
        self.out.runs.push(run);
    }

    fn characters(&mut self, text: &str, start: usize) {
        if let Some((_, characters)) = &mut self.text {
            let placed = text.char_indices().map(|(byte, character)| Character {
                character,
                bytes: start + byte..start + byte + character.len_utf8(),
            });
            characters.extend(placed);
        }
    }

    /// `&amp;` or `&#x4E00;`: one character.
    fn reference(&mut self, reference: &BytesRef<'_>, place: Bytes) {
        let character = match reference.resolve_char_ref() {
            Ok(Some(character)) => Some(character),
            _ => resolve_predefined_entity(reference).and_then(|text| text.chars().next()),
        };
        match (&mut self.text, character) {
            (Some((_, characters)), Some(character)) => {
                characters.push(Character { character, bytes: place })
            }
            // What it stands for is not known: the text is left as it is.
            _ => self.text = None,
        }
    }
}
