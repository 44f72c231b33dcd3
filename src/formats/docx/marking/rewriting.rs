//! The document's XML with its marks: runs that have none stay as they are, others are split.

use std::fmt::Write;

use quick_xml::Reader;
use quick_xml::events::Event;

use super::MarkLook;
use super::placing::Placed;
use super::runs::{Bytes, Run, Scanned};
use crate::formats::FormatError;
use crate::formats::archive::BROKEN;
use crate::formats::word_xml::{comment_end, comment_start};

/// The XML with marks and comments; the comments have ids from `first_id` on.
///
/// # Errors
///
/// Fails if the properties of a run are not well formed.
pub fn rewritten(
    source: &str,
    scanned: &Scanned,
    placed: &Placed<'_>,
    first_id: usize,
) -> Result<String, FormatError> {
    let mut ends: Vec<(usize, usize)> =
        placed.comments.iter().enumerate().map(|(index, comment)| (comment.last, first_id + index)).collect();
    ends.sort_unstable();
    let starts = placed
        .comments
        .iter()
        .enumerate()
        .map(|(index, comment)| (comment.first, first_id + index))
        .collect();
    let mut out = Rewriting { source, scanned, placed, starts, ends, out: String::new() };
    let mut done = 0;
    // Runs do not stand in each other here, and come in the order of the document.
    for run in &scanned.runs {
        if out.is_touched(run) {
            out.copy(done..run.tag.start)?;
            out.run(run)?;
            done = run.end_tag.end;
        }
    }
    out.copy(done..source.len())?;
    Ok(out.out)
}

struct Rewriting<'a> {
    source: &'a str,
    scanned: &'a Scanned,
    placed: &'a Placed<'a>,
    /// Before which character each comment starts, and its id, in order.
    starts: Vec<(usize, usize)>,
    /// After which character each comment ends, and its id, in order.
    ends: Vec<(usize, usize)>,
    out: String,
}

/// The part of a run that is being written.
struct OpenPart {
    look: Option<MarkLook>,
    /// Whether an element of text is open in it.
    in_text: bool,
}

impl Rewriting<'_> {
    fn slice(&self, bytes: Bytes) -> Result<&str, FormatError> {
        self.source.get(bytes).ok_or(BROKEN)
    }

    fn copy(&mut self, bytes: Bytes) -> Result<(), FormatError> {
        let piece = self.source.get(bytes).ok_or(BROKEN)?;
        self.out.push_str(piece);
        Ok(())
    }

    fn is_touched(&self, run: &Run) -> bool {
        let (Some(first), Some(last)) = (run.texts.first(), run.texts.last()) else { return false };
        let (first, end) = (first.characters.start, last.characters.end);
        let has = |list: &[(usize, usize)]| {
            let index = list.partition_point(|&(at, _)| at < first);
            list.get(index).is_some_and(|&(at, _)| at < end)
        };
        let looks = self.placed.looks.get(first..end).unwrap_or_default();
        looks.iter().any(Option::is_some) || has(&self.starts) || has(&self.ends)
    }

    /// Writes a run as several, each of one look.
    fn run(&mut self, run: &Run) -> Result<(), FormatError> {
        let mut open: Option<OpenPart> = None;
        let mut done = run.properties.as_ref().map_or(run.tag.end, |properties| properties.end);
        for text in &run.texts {
            self.between(run, &mut open, done..text.element.start)?;
            for number in text.characters.clone() {
                self.character(run, &mut open, number)?;
            }
            self.close_text(&mut open);
            done = text.element.end;
        }
        self.between(run, &mut open, done..run.content.end)?;
        self.close(&mut open);
        Ok(())
    }

    /// What stands between the texts of a run: breaks, tabs. It is in the part that is open.
    fn between(&mut self, run: &Run, open: &mut Option<OpenPart>, bytes: Bytes) -> Result<(), FormatError> {
        if bytes.is_empty() {
            return Ok(());
        }
        if open.is_none() {
            self.open(run, open, None)?;
        }
        self.copy(bytes)
    }

    fn character(
        &mut self,
        run: &Run,
        open: &mut Option<OpenPart>,
        number: usize,
    ) -> Result<(), FormatError> {
        let look = self.placed.looks.get(number).copied().flatten();
        let starting = at(&self.starts, number);
        if !starting.is_empty() || open.as_ref().is_some_and(|part| part.look != look) {
            self.close(open);
        }
        for id in starting {
            self.out.push_str(&comment_start(&self.scanned.prefix, id));
        }
        if open.is_none() {
            self.open(run, open, look)?;
        }
        if let Some(part) = open.as_mut().filter(|part| !part.in_text) {
            part.in_text = true;
            let _ = write!(self.out, "<{}t xml:space=\"preserve\">", self.scanned.prefix);
        }
        let bytes = self.scanned.characters.get(number).map(|character| character.bytes.clone());
        self.copy(bytes.ok_or(BROKEN)?)?;
        let ending = at(&self.ends, number);
        if !ending.is_empty() {
            self.close(open);
        }
        for id in ending {
            self.out.push_str(&comment_end(&self.scanned.prefix, id));
        }
        Ok(())
    }

    fn open(
        &mut self,
        run: &Run,
        open: &mut Option<OpenPart>,
        look: Option<MarkLook>,
    ) -> Result<(), FormatError> {
        self.copy(run.tag.clone())?;
        let properties = run.properties.clone().map(|bytes| self.slice(bytes)).transpose()?;
        let properties = match look {
            Some(look) => marked(properties, look, &self.scanned.prefix)?,
            None => properties.unwrap_or_default().to_owned(),
        };
        self.out.push_str(&properties);
        *open = Some(OpenPart { look, in_text: false });
        Ok(())
    }

    fn close_text(&mut self, open: &mut Option<OpenPart>) {
        if let Some(part) = open.as_mut().filter(|part| part.in_text) {
            part.in_text = false;
            let _ = write!(self.out, "</{}t>", self.scanned.prefix);
        }
    }

    fn close(&mut self, open: &mut Option<OpenPart>) {
        self.close_text(open);
        if open.take().is_some() {
            let _ = write!(self.out, "</{}r>", self.scanned.prefix);
        }
    }
}

/// The ids at a character.
fn at(list: &[(usize, usize)], number: usize) -> Vec<usize> {
    let first = list.partition_point(|&(at, _)| at < number);
    list.iter().skip(first).take_while(|&&(at, _)| at == number).map(|&(_, id)| id).collect()
}

/// The properties of a run with a mark in the place of what the run has of the kind.
fn marked(properties: Option<&str>, look: MarkLook, prefix: &str) -> Result<String, FormatError> {
    let mut added = String::new();
    if let Some(underline) = look.underline {
        let _ = write!(added, "<{prefix}u {prefix}val=\"{underline}\"/>");
    }
    if let Some(fill) = look.fill {
        let _ = write!(
            added,
            "<{prefix}shd {prefix}val=\"clear\" {prefix}color=\"auto\" {prefix}fill=\"{fill:06X}\"/>"
        );
    }
    let (mut kept, mut change) = (String::new(), String::new());
    for (name, element) in children(properties.unwrap_or_default())? {
        match name.as_str() {
            "u" if look.underline.is_some() => {}
            "shd" if look.fill.is_some() => {}
            // What they were before a change that is tracked comes last.
            "rPrChange" => change.push_str(element),
            _ => kept.push_str(element),
        }
    }
    Ok(format!("<{prefix}rPr>{kept}{added}{change}</{prefix}rPr>"))
}

/// The elements in an element, each with its name.
fn children(element: &str) -> Result<Vec<(String, &str)>, FormatError> {
    let mut reader = Reader::from_str(element);
    let (mut depth, mut open, mut out) = (0_usize, None, Vec::new());
    loop {
        let position =
            |reader: &Reader<&[u8]>| usize::try_from(reader.buffer_position()).unwrap_or(usize::MAX);
        let start = position(&reader);
        let event = reader.read_event().map_err(|_| BROKEN)?;
        let end = position(&reader);
        match event {
            Event::Start(tag) => {
                if depth == 1 {
                    open = Some((tag.local_name().into_inner().to_owned(), start));
                }
                depth += 1;
            }
            Event::Empty(tag) if depth == 1 => {
                let name = tag.local_name().into_inner().to_owned();
                out.push((name, element.get(start..end).ok_or(BROKEN)?));
            }
            Event::End(_) => {
                depth = depth.saturating_sub(1);
                if let Some((name, start)) = open.take_if(|_| depth == 1) {
                    out.push((name, element.get(start..end).ok_or(BROKEN)?));
                }
            }
            Event::Eof => return Ok(out),
            _ => {}
        }
    }
}
