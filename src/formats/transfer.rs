//! How bytes are written in text: Base64 and quoted-printable (RFC 2045, 6.7 and 6.8), in mail, web archives and XML.

use base64::Engine;
use base64::alphabet::STANDARD;
use base64::engine::{DecodePaddingMode, GeneralPurpose, GeneralPurposeConfig};

/// Programs leave the padding out, or set bits in it that stand for nothing.
const TOLERANT: GeneralPurposeConfig = GeneralPurposeConfig::new()
    .with_decode_padding_mode(DecodePaddingMode::Indifferent)
    .with_decode_allow_trailing_bits(true);

/// The bytes that Base64 stands for. What is not of its alphabet is passed over, as the standard has it; a text that
/// stops in mid-character loses what is left of it.
pub fn decode_base64(text: &[u8]) -> Vec<u8> {
    let is_sign = |byte: &u8| byte.is_ascii_alphanumeric() || matches!(byte, b'+' | b'/');
    let mut signs: Vec<u8> = text.iter().copied().filter(is_sign).collect();
    // A single sign stands for six bits, which are no byte.
    if signs.len() % 4 == 1 {
        signs.pop();
    }
    GeneralPurpose::new(&STANDARD, TOLERANT).decode(signs).unwrap_or_default()
}

/// The bytes that quoted-printable text stands for: `=E5` is a byte, `=` at a line's end no line end. What else follows
/// a `=` stays as it is.
pub fn decode_quoted_printable(text: &[u8]) -> Vec<u8> {
    let mut out = Vec::with_capacity(text.len());
    let mut rest = text;
    while let Some((&byte, after)) = rest.split_first() {
        rest = after;
        if byte != b'=' {
            out.push(byte);
        } else if let Some(next_line) = after_soft_break(after) {
            rest = next_line;
        } else if let Some((byte, after)) = hexadecimal(after) {
            out.push(byte);
            rest = after;
        } else {
            out.push(byte);
        }
    }
    out
}

/// What stands after a line end, with blanks before it that were added on the way.
fn after_soft_break(text: &[u8]) -> Option<&[u8]> {
    let blanks = text.iter().take_while(|byte| matches!(byte, b' ' | b'\t')).count();
    let line_end = text.get(blanks..)?;
    line_end.strip_prefix(b"\r\n").or_else(|| line_end.strip_prefix(b"\n"))
}

fn hexadecimal(text: &[u8]) -> Option<(u8, &[u8])> {
    let [high, low, after @ ..] = text else { return None };
    let digit = |byte: u8| u8::try_from(char::from(byte).to_digit(16)?).ok();
    Some((digit(*high)? * 16 + digit(*low)?, after))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn base64_is_read_with_line_ends_and_without_padding() {
        assert_eq!(decode_base64(b"5ZCM5b\r\n+X5Lus"), "同志们".as_bytes());
        assert_eq!(decode_base64(b"eHg="), b"xx");
        assert_eq!(decode_base64(b"eHg"), b"xx");
        assert_eq!(decode_base64(b"eHgge"), b"xx ");
        assert_eq!(decode_base64(b"<>"), b"");
    }

    #[test]
    fn quoted_printable_lines_go_on_after_an_equals_sign() {
        assert_eq!(decode_quoted_printable(b"=E5=90=\r\n=8C a =\nb"), "同 a b".as_bytes());
        assert_eq!(decode_quoted_printable(b"1 + 1 = 2 =3D 3 ="), b"1 + 1 = 2 = 3 =");
    }
}
