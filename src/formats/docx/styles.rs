//! Styles: what a paragraph is by the style it has, and by the styles that one is based on.

use std::collections::HashMap;
use std::iter;

use super::properties::{ParagraphProperties, RunProperties};
use crate::formats::FormatError;
use crate::formats::picture_fonts::PictureFont;
use crate::formats::xml::{Event, Xml};

/// How many styles may be based on each other. Word's own go 3 deep; styles that are based on themselves end here.
const LONGEST_CHAIN: usize = 32;

/// The outline level of text that is no heading.
const BODY_TEXT: u8 = 9;

/// What a built-in heading style is called, in any language of Word in files and in Chinese programs' files.
const HEADING_NAMES: [&str; 2] = ["heading ", "标题 "];

#[derive(Debug, Default)]
struct Style {
    name: String,
    based_on: Option<String>,
    /// How high a heading its name says it is, from 0.
    named_heading: Option<u8>,
    paragraph: ParagraphProperties,
    run: RunProperties,
}

/// The styles of a document.
#[derive(Debug, Default)]
pub struct Styles {
    by_id: HashMap<String, Style>,
    /// The style of paragraphs that name none.
    default: Option<String>,
}

/// The list that a style puts its paragraphs in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct StyleList<'a> {
    /// The list; 0 for none.
    pub list: u32,
    /// The level in it, if the style says it.
    pub level: Option<usize>,
    /// The style that names the list, by which the list may know its level.
    pub style: &'a str,
}

impl Styles {
    /// Reads the part of a document that defines its styles.
    ///
    /// # Errors
    ///
    /// Fails if the document is broken.
    pub fn read(part: &str) -> Result<Self, FormatError> {
        let (mut xml, mut out) = (Xml::new(part), Self::default());
        while let Some(event) = xml.next()? {
            let Event::Start(element) = event else { continue };
            if element.name() != "style" {
                continue;
            }
            let Some(id) = element.attribute("styleId") else { continue };
            let of_paragraphs = element.attribute("type").is_none_or(|kind| kind == "paragraph");
            if of_paragraphs
                && element
                    .attribute("default")
                    .is_some_and(|default| matches!(default.as_str(), "1" | "true" | "on"))
            {
                out.default = Some(id.clone());
            }
            out.by_id.insert(id, Style::read(&mut xml)?);
        }
        Ok(out)
    }

    /// How high a heading a paragraph is, 1 for the highest.
    pub fn heading(&self, properties: &ParagraphProperties) -> Option<u8> {
        let of_styles = || {
            self.chain(properties.style.as_deref())
                .find_map(|(_, style)| style.paragraph.outline.or(style.named_heading))
        };
        properties.outline.or_else(of_styles).filter(|&level| level < BODY_TEXT).map(|level| level + 1)
    }

    /// The list that the style `id`, or else the style of paragraphs that name none, has them in.
    pub fn list(&self, id: Option<&str>) -> Option<StyleList<'_>> {
        let (name, list) = self.chain(id).find_map(|(name, style)| Some((name, style.paragraph.list?)))?;
        let level = self.chain(id).find_map(|(_, style)| style.paragraph.level);
        Some(StyleList { list, level, style: name })
    }

    /// Whether a style, or else that of paragraphs that name none, hides its characters.
    pub fn hides(&self, id: Option<&str>) -> bool {
        self.chain(id).find_map(|(_, style)| style.run.hidden).unwrap_or(false)
    }

    /// Whether a run of characters is hidden or shown by itself or by its own style; `None` leaves it to the
    /// paragraph's.
    pub fn hides_run(&self, run: &RunProperties) -> Option<bool> {
        let of_style = || self.chain(Some(run.style.as_deref()?)).find_map(|(_, style)| style.run.hidden);
        run.hidden.or_else(of_style)
    }

    /// The font of signs that a run of characters is written in.
    pub fn picture_font(&self, run: &RunProperties) -> Option<PictureFont> {
        let of_style =
            || self.chain(Some(run.style.as_deref()?)).find_map(|(_, style)| style.run.picture_font);
        run.picture_font.or_else(of_style)
    }

    /// Whether paragraphs of a style are lines of a table of contents, or its title. Word's own styles for that are
    /// called so in every language.
    pub fn is_contents(&self, id: Option<&str>) -> bool {
        let named = |name: &str| {
            let rest = name.to_lowercase().strip_prefix("toc").map(|rest| rest.trim().to_owned());
            rest.is_some_and(|rest| rest == "heading" || rest.parse::<u8>().is_ok())
        };
        id.is_some_and(|id| named(id) || self.chain(Some(id)).any(|(_, style)| named(&style.name)))
    }

    /// A style with its name, the style it is based on, and so on.
    fn chain<'a>(&'a self, id: Option<&str>) -> impl Iterator<Item = (&'a str, &'a Style)> {
        let find = |id: &str| self.by_id.get_key_value(id).map(|(id, style)| (id.as_str(), style));
        let first = id.or(self.default.as_deref()).and_then(find);
        iter::successors(first, move |(_, style)| find(style.based_on.as_deref()?)).take(LONGEST_CHAIN)
    }
}

impl Style {
    fn read(xml: &mut Xml) -> Result<Self, FormatError> {
        let (depth, mut out) = (xml.depth(), Self::default());
        while let Some(event) = xml.next_inside(depth)? {
            let Event::Start(element) = event else { continue };
            match element.name() {
                "name" => {
                    out.name = element.attribute("val").unwrap_or_default();
                    out.named_heading = named_heading(&out.name);
                }
                "basedOn" => out.based_on = element.attribute("val"),
                "pPr" => out.paragraph = ParagraphProperties::read(xml)?,
                "rPr" => out.run = RunProperties::read(xml)?,
                // How the first row of a table is set, and the like.
                "tblStylePr" => xml.skip()?,
                _ => {}
            }
        }
        Ok(out)
    }
}

/// The outline level that the name of a style tells, from 0.
fn named_heading(name: &str) -> Option<u8> {
    let name = name.to_lowercase();
    let number = HEADING_NAMES.iter().find_map(|start| name.strip_prefix(start))?;
    number.trim().parse::<u8>().ok()?.checked_sub(1)
}

#[cfg(test)]
mod tests {
    use super::*;

    const STYLES: &str = r#"<w:styles>
        <w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/></w:style>
        <w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/><w:basedOn w:val="a"/>
            <w:pPr><w:numPr><w:numId w:val="7"/></w:numPr><w:outlineLvl w:val="0"/></w:pPr></w:style>
        <w:style w:type="paragraph" w:styleId="own"><w:name w:val="我的标题"/><w:basedOn w:val="1"/></w:style>
        <w:style w:type="paragraph" w:styleId="2"><w:name w:val="标题 2"/></w:style>
        <w:style w:type="paragraph" w:styleId="title"><w:name w:val="Title"/></w:style>
        <w:style w:type="paragraph" w:styleId="text"><w:basedOn w:val="1"/><w:pPr><w:outlineLvl w:val="9"/></w:pPr></w:style>
        <w:style w:type="character" w:styleId="secret"><w:rPr><w:vanish/></w:rPr></w:style>
        <w:style w:type="character" w:styleId="deeper"><w:basedOn w:val="secret"/></w:style>
        <w:style w:type="paragraph" w:styleId="x"><w:basedOn w:val="y"/></w:style>
        <w:style w:type="paragraph" w:styleId="y"><w:basedOn w:val="x"/></w:style>
    </w:styles>"#;

    fn heading(style: &str) -> Option<u8> {
        let properties = ParagraphProperties { style: Some(style.to_owned()), ..Default::default() };
        Styles::read(STYLES).unwrap().heading(&properties)
    }

    #[test]
    fn headings_are_told_through_the_styles_they_are_based_on() {
        let told = ["1", "own", "2", "title", "text", "a", "missing"].map(heading);
        assert_eq!(told, [Some(1), Some(1), Some(2), None, None, None, None]);
    }

    #[test]
    fn the_lines_of_a_table_of_contents_are_told_by_name_and_by_id() {
        let styles = Styles::read(
            r#"<w:styles><w:style w:styleId="11"><w:name w:val="toc 1"/></w:style>
            <w:style w:styleId="tocsin"><w:name w:val="Tocsin"/></w:style></w:styles>"#,
        )
        .unwrap();
        let told = ["11", "TOC2", "TOCHeading", "tocsin", "x"].map(|id| styles.is_contents(Some(id)));
        assert_eq!(told, [true, true, true, false, false]);
    }

    #[test]
    fn styles_that_are_based_on_each_other_in_a_circle_end() {
        assert_eq!(heading("x"), None);
        assert_eq!(Styles::read(STYLES).unwrap().list(Some("y")), None);
    }

    #[test]
    fn a_style_has_the_list_of_the_one_it_is_based_on() {
        let styles = Styles::read(STYLES).unwrap();
        assert_eq!(styles.list(Some("own")), Some(StyleList { list: 7, level: None, style: "1" }));
        assert_eq!(styles.list(None), None);
    }

    #[test]
    fn hidden_characters_are_told_by_themselves_and_by_style() {
        let styles = Styles::read(STYLES).unwrap();
        let hides = |style: Option<&str>, hidden| {
            styles.hides_run(&RunProperties { style: style.map(str::to_owned), hidden, ..Default::default() })
        };
        assert_eq!([hides(None, Some(true)), hides(Some("deeper"), None)], [Some(true); 2]);
        assert_eq!([hides(Some("deeper"), Some(false)), hides(None, None)], [Some(false), None]);
        assert!(styles.hides(Some("deeper")) && !styles.hides(None));
    }
}
