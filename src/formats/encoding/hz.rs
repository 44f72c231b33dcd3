//! HZ (RFC 1843): between `~{` and `~}` each pair of seven-bit bytes is a character of GB 2312 without its high bits;
//! `~~` is a tilde, and a tilde at the end of a line joins it with the next.

use encoding_rs::GBK;

use super::Decoded;

/// The first and last first byte, and second byte, of a character of GB 2312 without the high bits.
const FIRST: std::ops::RangeInclusive<u8> = 0x21..=0x77;
const SECOND: std::ops::RangeInclusive<u8> = 0x21..=0x7E;

/// Whether ASCII bytes are HZ: a character of GB 2312 stands after the first `~{`.
pub fn is_hz(bytes: &[u8]) -> bool {
    let after = bytes.windows(4).find_map(|window| window.strip_prefix(b"~{"));
    matches!(after, Some([first, second]) if FIRST.contains(first) && SECOND.contains(second))
}

/// Decodes HZ. A line end inside `~{` ends it, as the RFC wants it.
pub fn decode(bytes: &[u8]) -> Decoded {
    let (mut text, mut damaged, mut rest, mut in_pairs) = (String::new(), 0, bytes, false);
    loop {
        rest = match (in_pairs, rest) {
            (_, []) => break,
            (_, [b'~', b'{', after @ ..]) => {
                in_pairs = true;
                after
            }
            (_, [b'~', b'}', after @ ..]) => {
                in_pairs = false;
                after
            }
            (false, [b'~', b'~', after @ ..]) => {
                text.push('~');
                after
            }
            (false, [b'~', b'\r', b'\n', after @ ..] | [b'~', b'\n', after @ ..]) => after,
            (true, [b'\n', ..]) => {
                in_pairs = false;
                rest
            }
            (true, [first, second, after @ ..]) if FIRST.contains(first) && SECOND.contains(second) => {
                let pair = [first | 0x80, second | 0x80];
                let (character, _) = GBK.decode_without_bom_handling(&pair);
                damaged += usize::from(character.contains('\u{FFFD}'));
                text.push_str(&character);
                after
            }
            (_, [byte, after @ ..]) => {
                let is_readable = byte.is_ascii() && (!in_pairs || byte.is_ascii_whitespace());
                damaged += usize::from(!is_readable);
                text.push(if is_readable { char::from(*byte) } else { '\u{FFFD}' });
                after
            }
        };
    }
    Decoded::of(&text, "HZ-GB-2312", damaged)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_example_of_the_rfc() {
        let example =
            b"This sentence is in ASCII.\nThe next sentence is in GB.~{<:Ky2;S{#,NpJ)l6HK!#~}Bye.\n";
        assert!(is_hz(example));
        let decoded = decode(example);
        let expected = "This sentence is in ASCII.\nThe next sentence is in GB.己所不欲，勿施於人。Bye.\n";
        assert_eq!((decoded.string.as_str(), decoded.damaged), (expected, 0));
    }

    #[test]
    fn tildes_line_continuations_and_line_ends() {
        assert_eq!(decode(b"a ~~ b ~\nc ~{0!\nd").string, "a ~ b c 啊\nd");
    }

    #[test]
    fn half_a_pair_is_damaged() {
        let decoded = decode(b"~{0!0");
        assert_eq!((decoded.string.as_str(), decoded.damaged), ("啊\u{FFFD}", 1));
    }

    #[test]
    fn only_a_tilde_and_a_brace_are_not_hz() {
        assert!(!is_hz(b"about ~{"));
        assert!(!is_hz(b"see ~{ x } and ~/notes"));
    }
}
