//! The XML of office documents, as a stream of events.
//!
//! Documents come from strangers: nothing in here calls itself, so that no nesting overflows the stack, and no entity
//! is expanded but the five of XML itself and the numbers of characters.

use std::borrow::Cow;
use std::str::FromStr;

use quick_xml::escape::resolve_predefined_entity;
use quick_xml::events::{BytesEnd, BytesRef, BytesStart, Event as Markup};
use quick_xml::{Reader, XmlVersion};

use super::FormatError;
use super::archive::BROKEN;

/// How deep elements may stand in each other. Real documents stay below 40: a table in a text box in a table takes
/// some 20 levels.
const DEEPEST: usize = 512;

/// What comes next in a document.
pub enum Event<'a> {
    /// An element starts. Each has its end, empty ones too.
    Start(Element<'a>),
    /// An element ends.
    End(ElementEnd<'a>),
    /// A piece of the text between two tags.
    Text(Cow<'a, str>),
}

/// An element's start.
pub struct Element<'a>(BytesStart<'a>);

/// An element's end.
pub struct ElementEnd<'a>(BytesEnd<'a>);

impl Element<'_> {
    /// Its name without the prefix of its namespace: `p` for `w:p`. So the strict and the transitional form of a
    /// format, which differ in nothing but namespaces, read alike.
    pub fn name(&self) -> &str {
        self.0.local_name().into_inner()
    }

    /// Its name with the prefix: `w:p`.
    pub fn full_name(&self) -> &str {
        self.0.name().into_inner()
    }

    /// The value of an attribute, by its name without prefix; `None` too if the value can't be understood.
    pub fn attribute(&self, name: &str) -> Option<String> {
        let mut attributes = self.0.attributes();
        let mut sound = attributes.with_checks(false).flatten();
        let found = sound.find(|attribute| attribute.key.local_name().into_inner() == name)?;
        found.normalized_value(XmlVersion::Implicit1_0).ok().map(Cow::into_owned)
    }

    /// A number in an attribute.
    pub fn number<N: FromStr>(&self, name: &str) -> Option<N> {
        self.attribute(name)?.trim().parse().ok()
    }
}

impl ElementEnd<'_> {
    /// Its name without the prefix of its namespace.
    pub fn name(&self) -> &str {
        self.0.local_name().into_inner()
    }
}

/// A document being read.
#[derive(Clone)]
pub struct Xml<'a> {
    source: &'a str,
    reader: Reader<&'a [u8]>,
    depth: usize,
}

impl<'a> Xml<'a> {
    /// Starts reading a document.
    pub fn new(text: &'a str) -> Self {
        let mut reader = Reader::from_str(text);
        reader.config_mut().expand_empty_elements = true;
        Self { source: text, reader, depth: 0 }
    }

    /// What comes next; `None` at the end of the document.
    ///
    /// # Errors
    ///
    /// Fails if the document is not well formed, uses entities of its own, or is nested deeper than any real one.
    pub fn next(&mut self) -> Result<Option<Event<'a>>, FormatError> {
        loop {
            match self.reader.read_event().map_err(|_| BROKEN)? {
                Markup::Start(tag) => {
                    self.depth += 1;
                    return if self.depth > DEEPEST {
                        Err(BROKEN)
                    } else {
                        Ok(Some(Event::Start(Element(tag))))
                    };
                }
                Markup::End(tag) => {
                    self.depth = self.depth.saturating_sub(1);
                    return Ok(Some(Event::End(ElementEnd(tag))));
                }
                Markup::Text(text) => return Ok(Some(Event::Text(text.into_inner()))),
                Markup::CData(text) => return Ok(Some(Event::Text(text.into_inner()))),
                Markup::GeneralRef(reference) => {
                    return referred_to(&reference).map(|text| Some(Event::Text(text)));
                }
                Markup::Eof => return if self.depth > 0 { Err(BROKEN) } else { Ok(None) },
                Markup::Empty(_)
                | Markup::Comment(_)
                | Markup::Decl(_)
                | Markup::PI(_)
                | Markup::DocType(_) => {}
            }
        }
    }

    /// How many elements are open. Right after an element's start this is what [`Xml::next_inside`] takes.
    pub fn depth(&self) -> usize {
        self.depth
    }

    /// What comes next inside the element that was started at `depth`; `None` at its end.
    ///
    /// # Errors
    ///
    /// As [`Xml::next`].
    pub fn next_inside(&mut self, depth: usize) -> Result<Option<Event<'a>>, FormatError> {
        let event = self.next()?;
        Ok(event.filter(|_| self.depth >= depth))
    }

    /// Leaves out the rest of the element that was just started.
    ///
    /// # Errors
    ///
    /// As [`Xml::next`].
    pub fn skip(&mut self) -> Result<(), FormatError> {
        let depth = self.depth;
        while self.next_inside(depth)?.is_some() {}
        Ok(())
    }

    /// Leaves out the rest of the element that was just started, and gives what stands in it as it is in the document.
    ///
    /// # Errors
    ///
    /// As [`Xml::next`].
    pub fn inner_source(&mut self) -> Result<&'a str, FormatError> {
        let (depth, start) = (self.depth, self.position());
        let mut end = start;
        while self.next_inside(depth)?.is_some() {
            end = self.position();
        }
        self.source.get(start..end).ok_or(BROKEN)
    }

    /// How many bytes of the document were read.
    fn position(&self) -> usize {
        usize::try_from(self.reader.buffer_position()).unwrap_or(usize::MAX)
    }
}

/// The text that a reference to a character or to one of XML's own entities stands for.
fn referred_to<'a>(reference: &BytesRef<'a>) -> Result<Cow<'a, str>, FormatError> {
    match reference.resolve_char_ref() {
        Ok(Some(character)) => Ok(Cow::Owned(character.to_string())),
        Ok(None) => resolve_predefined_entity(reference).map(Cow::Borrowed).ok_or(BROKEN),
        Err(_) => Err(BROKEN),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text_of(document: &str) -> Result<String, FormatError> {
        let (mut xml, mut out) = (Xml::new(document), String::new());
        while let Some(event) = xml.next()? {
            if let Event::Text(text) = event {
                out.push_str(&text);
            }
        }
        Ok(out)
    }

    #[test]
    fn only_the_entities_of_xml_itself_are_expanded() {
        assert_eq!(text_of("<p>A &amp; B &#x4E00;<![CDATA[<]]></p>").unwrap(), "A & B 一<");
        let bomb = "<!DOCTYPE p [<!ENTITY a 'aaaa'><!ENTITY b '&a;&a;'>]><p>&b;</p>";
        assert_eq!(text_of(bomb), Err(BROKEN));
    }

    #[test]
    fn a_document_that_stops_early_is_broken() {
        assert_eq!(text_of("<p><r>text"), Err(BROKEN));
        assert_eq!(text_of("<p><r>text</p>"), Err(BROKEN));
    }

    #[test]
    fn the_source_of_an_element_is_all_that_stands_in_it() {
        for inside in ["", "text", "<p>a &amp; b</p>", "<!-- x --> <p/>y<q></q> ", "<p/>"] {
            let document = format!("<part>{inside}</part><next/>");
            let mut xml = Xml::new(&document);
            xml.next().unwrap();
            assert_eq!(xml.inner_source().unwrap(), inside);
            assert!(matches!(xml.next(), Ok(Some(Event::Start(next))) if next.name() == "next"));
        }
    }

    #[test]
    fn what_is_left_out_ends_where_its_element_ends() {
        let mut xml = Xml::new("<p><del><del/>old</del>new</p>");
        xml.next().unwrap();
        xml.next().unwrap();
        xml.skip().unwrap();
        assert!(matches!(xml.next(), Ok(Some(Event::Text(text))) if text == "new"));
    }
}
