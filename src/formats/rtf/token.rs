//! RTF to tokens.

/// A token of RTF.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Token<'a> {
    /// `{`
    Open,
    /// `}`
    Close,
    /// `\word` or `\word12`
    Word(&'a [u8], Option<i32>),
    /// A backslash and another character than a letter: `\*`, `\~`.
    Symbol(u8),
    /// A byte of text, as it is or as `\'a1`.
    Byte(u8),
}

/// The tokens of a file. What is not RTF is text; nothing fails.
pub struct Tokens<'a> {
    rest: &'a [u8],
}

impl<'a> Tokens<'a> {
    pub fn new(bytes: &'a [u8]) -> Self {
        Self { rest: bytes }
    }

    fn skip(&mut self, bytes: usize) {
        self.rest = self.rest.get(bytes..).unwrap_or_default();
    }

    fn word(&mut self) -> Token<'a> {
        let length = self.rest.iter().take_while(|byte| byte.is_ascii_alphabetic()).count();
        let (word, after) = self.rest.split_at_checked(length).unwrap_or_default();
        let sign = usize::from(after.first() == Some(&b'-'));
        let digits = after.iter().skip(sign).take_while(|byte| byte.is_ascii_digit()).count();
        let written = if digits > 0 { after.get(..sign + digits) } else { None }.unwrap_or_default();
        let number = std::str::from_utf8(written).ok().and_then(|written| written.parse().ok());
        self.skip(length + written.len());
        // A single space belongs to the word.
        self.skip(usize::from(self.rest.first() == Some(&b' ')));
        Token::Word(word, number)
    }
}

impl<'a> Iterator for Tokens<'a> {
    type Item = Token<'a>;

    fn next(&mut self) -> Option<Token<'a>> {
        loop {
            let (&first, after) = self.rest.split_first()?;
            self.rest = after;
            return Some(match (first, after) {
                (b'{', _) => Token::Open,
                (b'}', _) => Token::Close,
                (b'\r' | b'\n', _) => continue,
                (b'\\', [b'\'', high, low, ..]) => {
                    let digits = [*high, *low].map(|digit| char::from(digit).to_digit(16));
                    self.skip(3);
                    match digits.map(|digit| digit.and_then(|digit| u8::try_from(digit).ok())) {
                        [Some(high), Some(low)] => Token::Byte(high * 16 + low),
                        _ => continue,
                    }
                }
                (b'\\', [letter, ..]) if letter.is_ascii_alphabetic() => match self.word() {
                    Token::Word(b"bin", Some(bytes)) => {
                        self.skip(usize::try_from(bytes).unwrap_or(0));
                        continue;
                    }
                    word => word,
                },
                (b'\\', [symbol, ..]) => {
                    self.skip(1);
                    Token::Symbol(*symbol)
                }
                (byte, _) => Token::Byte(byte),
            });
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_bytes_and_binary_data() {
        let tokens: Vec<Token> = Tokens::new(b"{\\f0 a\\u-3.\\'b5\\bin3 {{{\\par\n}").collect();
        let expected = [
            Token::Open,
            Token::Word(b"f", Some(0)),
            Token::Byte(b'a'),
            Token::Word(b"u", Some(-3)),
            Token::Byte(b'.'),
            Token::Byte(0xB5),
            Token::Word(b"par", None),
            Token::Close,
        ];
        assert_eq!(tokens, expected);
    }
}
