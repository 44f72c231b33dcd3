//! UTF-7 (RFC 2152): ASCII, with characters beyond it between `+` and `-` as UTF-16 in Base64, as old mail programs had it.

use base64::Engine;
use base64::engine::DecodePaddingMode;
use base64::engine::GeneralPurposeConfig;
use base64::engine::general_purpose::GeneralPurpose;

use super::Decoded;
use super::utf16::is_plausible;

/// How many characters beyond ASCII a text in it has at least: `C+AQ-` may be anything.
const FEWEST: usize = 2;

/// Base64 without its padding, whose last bits are zero.
const BASE64: GeneralPurpose = GeneralPurpose::new(
    &base64::alphabet::STANDARD,
    GeneralPurposeConfig::new().with_decode_padding_mode(DecodePaddingMode::RequireNone),
);

/// The text of ASCII bytes that are UTF-7: what stands after each `+` is letters beyond ASCII. `None` for other bytes.
pub fn decode(bytes: &[u8]) -> Option<Decoded> {
    let text = std::str::from_utf8(bytes).ok()?;
    let mut parts = text.split('+');
    let mut out = parts.next()?.to_owned();
    let mut beyond_ascii = 0;
    for part in parts {
        if let Some(rest) = part.strip_prefix('-') {
            out.push('+');
            out.push_str(rest);
            continue;
        }
        let is_base64 = |c: char| c.is_ascii_alphanumeric() || c == '/';
        let (coded, rest) = part.split_at(part.find(|c| !is_base64(c)).unwrap_or(part.len()));
        let letters = letters(coded)?;
        beyond_ascii += letters.chars().filter(|c| !c.is_ascii()).count();
        out.push_str(&letters);
        out.push_str(rest.strip_prefix('-').unwrap_or(rest));
    }
    (beyond_ascii >= FEWEST).then(|| Decoded::of(&out, "UTF-7", 0))
}

/// What stands between `+` and `-`, if it is text.
fn letters(coded: &str) -> Option<String> {
    let bytes =
        BASE64.decode(coded).ok().filter(|bytes| !bytes.is_empty() && bytes.len().is_multiple_of(2))?;
    let units = bytes.chunks_exact(2).filter_map(|pair| pair.try_into().ok().map(u16::from_be_bytes));
    let units: Vec<u16> = units.collect();
    if !units.iter().all(|&unit| is_plausible(unit)) {
        return None;
    }
    String::from_utf16(&units).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_between_plus_and_minus_are_read() {
        for (coded, text) in [
            ("+ZeVnLIqe-", "日本語"),
            ("Item 3 is +AKM-1, and +T2BZfQ-!", "Item 3 is £1, and 你好!"),
            ("1 +- 1: +T2BZfQ", "1 + 1: 你好"),
        ] {
            let decoded = decode(coded.as_bytes()).map(|decoded| decoded.string);
            assert_eq!(decoded.as_deref(), Some(text));
        }
    }

    #[test]
    fn plus_signs_of_other_texts_are_none_of_it() {
        for text in ["Call +44 20 7946 0958 or +8613800138000.", "C++ and A+B, 1+1-0", "Q+A", "+", "a+-b"] {
            assert_eq!(decode(text.as_bytes()), None, "{text}");
        }
    }
}
