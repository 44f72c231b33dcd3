//! How a paragraph or a run of characters is set, as far as it matters for the text.

use crate::formats::FormatError;
use crate::formats::picture_fonts::PictureFont;
use crate::formats::xml::{Element, Event, Xml};

/// What `w:pPr` says of a paragraph, or of a style's paragraphs.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ParagraphProperties {
    /// The style of the paragraph.
    pub style: Option<String>,
    /// The list that it is an item of; 0 for none, even if its style has one.
    pub list: Option<u32>,
    /// Its level in the list, counted from 0.
    pub level: Option<usize>,
    /// Its level in the outline: 0 for the highest heading, 9 for text.
    pub outline: Option<u8>,
    /// Whether its end was deleted with changes tracked, so that the next paragraph goes on with its text.
    pub end_deleted: bool,
    /// Whether its end is hidden.
    pub end_hidden: bool,
}

/// What `w:rPr` says of a run of characters, or of a style's.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RunProperties {
    /// The style of the characters.
    pub style: Option<String>,
    /// Whether they are hidden, if anything is said of that.
    pub hidden: Option<bool>,
    /// The font of signs that they are written in.
    pub picture_font: Option<PictureFont>,
}

impl ParagraphProperties {
    /// Reads the element that was just started, to its end.
    ///
    /// # Errors
    ///
    /// Fails if the document is broken.
    pub fn read(xml: &mut Xml) -> Result<Self, FormatError> {
        let (depth, mut out) = (xml.depth(), Self::default());
        while let Some(event) = xml.next_inside(depth)? {
            let Event::Start(element) = event else { continue };
            match element.name() {
                "pStyle" => out.style = element.attribute("val"),
                "numId" | "ilfo" => out.list = element.number("val"),
                "ilvl" => out.level = element.number("val"),
                "outlineLvl" => out.outline = element.number("val"),
                "del" | "moveFrom" => out.end_deleted = true,
                "vanish" => out.end_hidden = is_on(&element),
                // How it was set before a tracked change, and how the pages of a section are set.
                "pPrChange" | "rPrChange" | "sectPr" => xml.skip()?,
                _ => {}
            }
        }
        Ok(out)
    }
}

impl RunProperties {
    /// Reads the element that was just started, to its end.
    ///
    /// # Errors
    ///
    /// Fails if the document is broken.
    pub fn read(xml: &mut Xml) -> Result<Self, FormatError> {
        let (depth, mut out) = (xml.depth(), Self::default());
        while let Some(event) = xml.next_inside(depth)? {
            let Event::Start(element) = event else { continue };
            match element.name() {
                "rStyle" => out.style = element.attribute("val"),
                "vanish" => out.hidden = Some(is_on(&element)),
                "rFonts" => {
                    let name = element.attribute("ascii").or_else(|| element.attribute("hAnsi"));
                    out.picture_font = name.as_deref().and_then(PictureFont::named);
                }
                "rPrChange" => xml.skip()?,
                _ => {}
            }
        }
        Ok(out)
    }
}

/// Whether an element that switches something on does so: `<w:vanish/>`, and not `<w:vanish w:val="0"/>`.
pub fn is_on(element: &Element) -> bool {
    !matches!(element.attribute("val").as_deref(), Some("0" | "false" | "off"))
}
