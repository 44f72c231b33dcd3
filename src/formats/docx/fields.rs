//! Fields, which Word works out: a code, and what it worked out last.

use crate::formats::picture_fonts::PictureFont;

/// How deep fields may stand in each other; those of real documents do so 2 or 3 deep.
const DEEPEST: usize = 32;

/// How many bytes of a code are kept: enough for what it is.
const LONGEST_CODE: usize = 100;

/// The fields that are open in a paragraph. What a broken file leaves open ends with the paragraph.
#[derive(Default)]
pub struct Fields(Vec<Field>);

#[derive(Default)]
struct Field {
    code: String,
    has_result: bool,
}

impl Fields {
    /// Whether a code is being read, and not its result.
    pub fn in_code(&self) -> bool {
        self.0.iter().any(|field| !field.has_result)
    }

    /// A field starts with its code.
    pub fn begin(&mut self) {
        if self.0.len() < DEEPEST {
            self.0.push(Field::default());
        }
    }

    /// Adds to the code of the field.
    pub fn write_code(&mut self, text: &str) {
        if let Some(field) = self.0.last_mut().filter(|field| field.code.len() < LONGEST_CODE) {
            field.code.extend(text.chars().take(LONGEST_CODE));
        }
    }

    /// The result of the field starts; whether the field is a table of contents.
    pub fn separate(&mut self) -> bool {
        let Some(field) = self.0.last_mut() else { return false };
        field.has_result = true;
        field.code.split_whitespace().next().is_some_and(|word| word.eq_ignore_ascii_case("TOC"))
    }

    /// The field ends; the sign that it stands for, if it is one that has no result.
    pub fn end(&mut self) -> Option<Option<char>> {
        let field = self.0.pop().filter(|field| !field.has_result)?;
        sign(&field.code)
    }
}

/// The sign of `SYMBOL 252 \f "Wingdings"`, `None` in it if it is unknown.
fn sign(code: &str) -> Option<Option<char>> {
    let code = code.trim().strip_prefix("SYMBOL")?;
    let number: u32 = code.split_whitespace().next()?.parse().ok()?;
    let font = code.split_once("\\f").map(|(_, font)| font.split('\\').next().unwrap_or_default());
    Some(match font.and_then(PictureFont::named) {
        Some(font) => font.character(number),
        None => char::from_u32(number).filter(|sign| !sign.is_control()),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_field_without_a_result_may_be_a_sign() {
        for (code, expected) in [
            (" SYMBOL 252 \\f \"Wingdings\" \\s 12 ", Some(Some('✔'))),
            ("SYMBOL 65", Some(Some('A'))),
            ("SYMBOL 1 \\f Symbol", Some(None)),
            (" PAGE ", None),
        ] {
            let mut fields = Fields::default();
            fields.begin();
            fields.write_code(code);
            assert!(fields.in_code());
            assert_eq!(fields.end(), expected, "{code}");
        }
    }

    #[test]
    fn a_table_of_contents_is_told_by_its_code() {
        let mut fields = Fields::default();
        fields.begin();
        fields.write_code(" TOC \\o \"1-3\" \\h ");
        assert!(fields.separate() && !fields.in_code());
        assert_eq!(fields.end(), None);
    }
}
