//! One content in several forms (`mc:AlternateContent`, ISO/IEC 29500-3): what stands in a `Choice` needs what its
//! `Requires` names, and the `Fallback` is for programs that know none of it.

use crate::formats::FormatError;
use crate::formats::xml::{Event, Xml};

/// How deep alternatives may stand in each other for all their forms to be looked at: a text box in a group in a text
/// box. Below, the first form is read, so that no file is looked through more often than this.
pub const DEEPEST: usize = 4;

/// What is required of a reader that knows text boxes, shapes and signs of Word since 2010, by the usual prefixes.
const UNDERSTOOD: [&str; 12] =
    ["wps", "wpg", "wpc", "wp14", "w14", "w15", "w16", "w16se", "w16cid", "w16cex", "w16du", "a14"];

/// Alternatives that are open.
pub struct Alternatives {
    chosen: usize,
    next: usize,
}

/// A form of the content.
#[derive(Clone, Copy, Default)]
struct Form {
    is_understood: bool,
    is_fallback: bool,
    has_text: bool,
}

impl Alternatives {
    /// Looks at the forms of the element that was just started: the first is read that is understood and has text, or
    /// else the fallback, or else any with text.
    ///
    /// # Errors
    ///
    /// Fails if the document is broken.
    pub fn look(xml: &Xml) -> Result<Self, FormatError> {
        let forms = forms(&mut xml.clone())?;
        let find =
            |is_wanted: fn(&Form) -> bool| forms.iter().position(|form| form.has_text && is_wanted(form));
        let chosen = find(|form| form.is_understood).or_else(|| find(|form| form.is_fallback));
        Ok(Self { chosen: chosen.or_else(|| find(|_| true)).unwrap_or_default(), next: 0 })
    }

    /// Reads the first form, whatever it is.
    pub fn first() -> Self {
        Self { chosen: 0, next: 0 }
    }

    /// Whether the form that starts now is the one to read.
    pub fn is_chosen(&mut self) -> bool {
        self.next += 1;
        self.next == self.chosen + 1
    }
}

fn forms(xml: &mut Xml) -> Result<Vec<Form>, FormatError> {
    let (depth, mut forms, mut in_text) = (xml.depth(), Vec::<Form>::new(), false);
    while let Some(event) = xml.next_inside(depth)? {
        match event {
            Event::Start(form) if xml.depth() == depth + 1 => forms.push(Form {
                is_understood: form.attribute("Requires").is_some_and(|required| {
                    required.split_whitespace().all(|prefix| UNDERSTOOD.contains(&prefix))
                }),
                is_fallback: form.name() == "Fallback",
                has_text: false,
            }),
            Event::Start(element) => {
                in_text = element.name() == "t";
                if matches!(element.name(), "sym" | "symEx" | "altChunk") {
                    forms.last_mut().into_iter().for_each(|form| form.has_text = true);
                }
            }
            Event::Text(text) if in_text && !text.trim().is_empty() => {
                forms.last_mut().into_iter().for_each(|form| form.has_text = true);
            }
            Event::End(_) => in_text = false,
            Event::Text(_) => {}
        }
    }
    Ok(forms)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn chosen(forms: &str) -> usize {
        let document = format!("<mc:AlternateContent>{forms}</mc:AlternateContent>");
        let mut xml = Xml::new(&document);
        xml.next().unwrap();
        Alternatives::look(&xml).unwrap().chosen
    }

    #[test]
    fn the_first_form_that_is_understood_and_has_text_is_read() {
        let choice = |requires: &str, inside: &str| {
            format!(r#"<mc:Choice Requires="{requires}">{inside}</mc:Choice>"#)
        };
        let text = "<w:p><w:r><w:t>text</w:t></w:r></w:p>";
        let fallback = format!("<mc:Fallback>{text}</mc:Fallback>");
        assert_eq!(chosen(&[choice("wps", text), fallback.clone()].concat()), 0);
        assert_eq!(chosen(&[choice("new", text), choice("wpg w14", text), fallback.clone()].concat()), 1);
        assert_eq!(chosen(&[choice("new", text), fallback.clone()].concat()), 1);
        assert_eq!(chosen(&[choice("wps", "<w:drawing/>"), fallback].concat()), 1);
        assert_eq!(chosen(&[choice("wps", ""), choice("new", text)].concat()), 1);
        assert_eq!(chosen(&choice("wps", "<w:drawing/>")), 0);
    }
}
