//! UTF-8 that a program took for windows-1252 or Latin-1 and encoded once more: `å…¨` for `全`.

use encoding_rs::WINDOWS_1252;

/// The fewest characters beyond ASCII in such a text: two characters of Chinese. A text in which so many and all of them
/// are UTF-8 by chance is not to be expected: a single `é` is none.
const FEWEST: usize = 6;

/// The text as it was before it was encoded for the second time; `None` for any other text.
pub fn undone(text: &str) -> Option<String> {
    if text.chars().filter(|character| !character.is_ascii()).count() < FEWEST {
        return None;
    }
    let bytes: Option<Vec<u8>> = text.chars().map(byte_of).collect();
    String::from_utf8(bytes?).ok()
}

/// The byte that was taken for a character.
fn byte_of(character: char) -> Option<u8> {
    if let Ok(byte) = u8::try_from(u32::from(character)) {
        return Some(byte);
    }
    match WINDOWS_1252.encode(character.encode_utf8(&mut [0; 4])) {
        (bytes, _, false) if bytes.len() == 1 => bytes.first().copied(),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_encoded_twice_is_decoded_twice() {
        for text in ["各位乡亲：\n今天说说修渠的事。", "Señoras y señores, ¡qué año!\nÑandú"]
        {
            let latin: String = text.bytes().map(char::from).collect();
            let (windows, _, _) = WINDOWS_1252.decode(text.as_bytes());
            assert_eq!(undone(&latin).as_deref(), Some(text));
            assert_eq!(undone(&windows).as_deref(), Some(text));
        }
    }

    #[test]
    fn other_text_stays_as_it_is() {
        for text in [
            "各位乡亲：今天说说修渠的事。",
            "Señoras y señores, ¡qué año! Ñandú",
            "Ã© and Â° are wrong",
            "plain",
        ] {
            assert_eq!(undone(text), None, "{text}");
        }
    }
}
