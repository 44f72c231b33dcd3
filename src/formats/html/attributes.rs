//! Attributes of HTML tags.

/// The most values of attributes in a tag. Real tags have a few dozen; the tokenizer calls itself for each, and 20,000
/// overflow a stack of 8 MB in a build without optimisation.
const MOST_VALUES: usize = 2_000;

/// Whether a tag has more attributes than the tokenizer can bear.
pub fn overflows(page: &str) -> bool {
    let mut rest = page.as_bytes();
    let mut values = None;
    while let [byte, after @ ..] = rest {
        rest = after;
        match (byte, values) {
            (b'<', None) if after.first().is_some_and(u8::is_ascii_alphabetic) => values = Some(0),
            (b'>', Some(_)) => values = None,
            (b'=', Some(MOST_VALUES..)) => return true,
            (b'=', Some(before)) => {
                values = Some(before + 1);
                rest = after_quotes(after);
            }
            _ => {}
        }
    }
    false
}

/// What follows a value in quotes; all of it where no value in quotes stands.
fn after_quotes(value: &[u8]) -> &[u8] {
    match value.trim_ascii_start() {
        [quote @ (b'"' | b'\''), inside @ ..] => {
            let end = inside.iter().position(|byte| byte == quote);
            end.and_then(|end| inside.get(end + 1..)).unwrap_or_default()
        }
        _ => value,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_tag_with_thousands_of_values_overflows() {
        let attributes = |attribute: &str| format!("<html><p {}>一</p>", attribute.repeat(MOST_VALUES + 1));
        for attribute in ["a=b ", "a = \"b\" ", "a='b'", "a=\">\" "] {
            assert!(overflows(&attributes(attribute)), "{attribute}");
        }
        assert!(!overflows(&format!("<p style=\"{}\">一</p>", "a=b ".repeat(MOST_VALUES + 1))));
        assert!(!overflows(&"<p class=\"a\" id='b'>1 = 1, 2 < 3</p>".repeat(MOST_VALUES)));
    }
}
