//! A speech as the models read it: words and, one by one, the characters between them.

use crate::speech::{Section, SectionKind, Speech};
use crate::text::{CharRange, Text};

/// A word, or a character that is in none.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Token {
    /// Where it stands in the speech.
    pub range: CharRange,
    /// What it is.
    pub kind: TokenKind,
}

impl Token {
    /// Its place among the words of the speech; `None` for one that is no word.
    pub fn word(&self) -> Option<usize> {
        match self.kind {
            TokenKind::Word(place) => Some(place),
            TokenKind::Mark => None,
        }
    }
}

/// What a token is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TokenKind {
    /// A word or figure, with its place among the words of the speech.
    Word(usize),
    /// Punctuation or a sign.
    Mark,
}

/// The tokens of a section.
#[derive(Clone, Debug)]
pub struct SectionTokens {
    /// What the section is for.
    pub kind: SectionKind,
    /// How far into the speech it stands, in tenths.
    pub tenth: usize,
    /// Its tokens in order.
    pub tokens: Vec<Token>,
}

/// The tokens of a speech, notices left out.
#[derive(Clone, Debug)]
pub struct Tokens {
    /// The text with each character folded: variants of one character look alike to a model.
    pub text: Text,
    /// Section by section.
    pub sections: Vec<SectionTokens>,
}

impl Tokens {
    /// The tokens of a speech, whose words these are, in order.
    pub fn of(speech: &Speech, words: &[CharRange]) -> Self {
        let section = |section: &Section| SectionTokens {
            kind: section.kind,
            tenth: section.own.start * 10 / speech.text.len().max(1),
            tokens: tokens(speech, words, section.own),
        };
        Self { text: speech.folded.clone(), sections: speech.compared_sections().map(section).collect() }
    }

    /// What a token is in the folded text.
    pub fn written(&self, token: &Token) -> &str {
        self.text.slice(token.range)
    }
}

fn tokens(speech: &Speech, words: &[CharRange], range: CharRange) -> Vec<Token> {
    let mut out = Vec::new();
    let first = words.partition_point(|word| word.start < range.start);
    let inside = words.iter().enumerate().skip(first).take_while(|(_, word)| word.end <= range.end);
    let mut position = range.start;
    let marks = |from: usize, to: usize, out: &mut Vec<Token>| {
        for (at, character) in speech.text.chars_in(CharRange::new(from, to)) {
            if !character.is_whitespace() {
                out.push(Token { range: CharRange::new(at, at + 1), kind: TokenKind::Mark });
            }
        }
    };
    for (index, word) in inside {
        marks(position, word.start, &mut out);
        out.push(Token { range: *word, kind: TokenKind::Word(index) });
        position = word.end;
    }
    marks(position, range.end.max(position), &mut out);
    out
}
