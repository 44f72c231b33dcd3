//! The different tokens of a speech, each with what it tells wherever it stands.

use rustc_hash::FxHashMap;

use super::tokens::{SectionTokens, Token, TokenKind, Tokens};
use crate::language::local::is_kind_of_name;
use crate::language::{Language, is_place_name, word_class};
use crate::learned::Value;
use crate::reference::WordEvidence;
use crate::speech::SectionKind;
use crate::text::folding::lower_case;

/// The number of an entry.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) struct EntryId(u32);

/// What a token tells wherever it stands.
#[derive(Clone, Debug)]
pub(super) struct Entry {
    pub(super) written: Value,
    /// What is written without regard to case.
    pub(super) plain: Value,
    pub(super) first: Value,
    pub(super) last: Value,
    pub(super) last_two: Value,
    pub(super) tag: Value,
    pub(super) shape: Value,
    pub(super) is_place: bool,
    /// Whether it says only of which kind a name before it is: `Creek`.
    is_kind: bool,
    /// How often it stands in the speech.
    pub(super) count: usize,
    pub(super) in_title: bool,
    /// Whether it stands in quotation marks somewhere, and before a word for a kind.
    pub(super) quoted: bool,
    pub(super) named: bool,
}

/// The different tokens of a speech.
pub(super) struct Lexicon {
    entries: Vec<Entry>,
    /// For each section, the entries of its tokens.
    sections: Vec<Vec<EntryId>>,
}

/// Pairs of neighbouring words, and how often they stand in the speech.
pub(super) type Pairs = FxHashMap<(EntryId, EntryId), usize>;

impl Lexicon {
    /// Reads the tokens of a speech.
    pub(super) fn of(tokens: &Tokens, language: Language) -> Self {
        let mut out = Self { entries: Vec::new(), sections: Vec::new() };
        let mut numbers: FxHashMap<(&str, bool), EntryId> = FxHashMap::default();
        for section in &tokens.sections {
            let number = |token: &Token| {
                let is_word = token.kind != TokenKind::Mark;
                let written = tokens.written(token);
                *numbers.entry((written, is_word)).or_insert_with(|| {
                    out.entries.push(Entry::of(written, is_word, language));
                    EntryId(u32::try_from(out.entries.len() - 1).unwrap_or(u32::MAX))
                })
            };
            let ids: Vec<EntryId> = section.tokens.iter().map(number).collect();
            out.count(section, &ids, tokens);
            out.sections.push(ids);
        }
        out
    }

    fn count(&mut self, section: &SectionTokens, ids: &[EntryId], tokens: &Tokens) {
        let is_frame =
            matches!(section.kind, SectionKind::Title | SectionKind::Dateline | SectionKind::Speaker);
        let mut before = None;
        for ((token, &id), length) in section.tokens.iter().zip(ids).zip(quotations(section, tokens)) {
            if token.kind == TokenKind::Mark {
                before = None;
                continue;
            }
            let Some(entry) = self.entries.get_mut(id.0 as usize) else { continue };
            entry.count += 1;
            entry.in_title |= is_frame;
            entry.quoted |= length > 0;
            let is_kind = entry.is_kind;
            if let Some(before) = before.replace(id) {
                let earlier = self.entries.get_mut(before.0 as usize);
                earlier.into_iter().for_each(|earlier| earlier.named |= is_kind);
            }
        }
    }

    /// For each section, the entries of its tokens.
    pub(super) fn sections(&self) -> &[Vec<EntryId>] {
        &self.sections
    }

    /// An entry.
    pub(super) fn entry(&self, id: EntryId) -> Option<&Entry> {
        self.entries.get(id.0 as usize)
    }

    /// The pairs that the reference does not have, which knows this of each word of the speech.
    pub(super) fn new_pairs(&self, tokens: &Tokens, evidence: &[WordEvidence]) -> Pairs {
        let mut out = Pairs::default();
        for (section, ids) in tokens.sections.iter().zip(&self.sections) {
            for (words, ids) in section.tokens.windows(2).zip(ids.windows(2)) {
                if let ([first, second], [first_id, second_id]) = (words, ids)
                    && let (Some(_), Some(word)) = (first.word(), second.word())
                    && evidence.get(word).is_none_or(|known| !known.follows)
                {
                    *out.entry((*first_id, *second_id)).or_default() += 1;
                }
            }
        }
        out
    }
}

impl Entry {
    fn of(written: &str, is_word: bool, language: Language) -> Self {
        let plain = lower_case(written);
        let (last, last_two) = if language.parts_words() { (2, 3) } else { (1, 2) };
        let ending = |length: usize| {
            let start = plain.char_indices().rev().nth(length - 1).map_or(0, |(byte, _)| byte);
            Value::from(plain.get(start..).unwrap_or_default())
        };
        let tag = if is_word { word_class(written, language) } else { "mark" };
        Self {
            written: written.into(),
            plain: plain.as_str().into(),
            first: plain.chars().next().unwrap_or(' ').into(),
            last: ending(last),
            last_two: ending(last_two),
            tag: tag.into(),
            shape: shape(written).as_str().into(),
            is_place: is_place_name(written, language),
            is_kind: is_word && is_kind_of_name(written, language),
            count: 0,
            in_title: false,
            quoted: false,
            named: false,
        }
    }
}

/// Longer quotations are sentences, in tokens.
const LONGEST_QUOTATION: usize = 16;

/// For each token, how many tokens the quotation or title has that it stands in; 0 outside.
pub(super) fn quotations(section: &SectionTokens, tokens: &Tokens) -> Vec<usize> {
    let mut out = vec![0; section.tokens.len()];
    let mut opened = None;
    for (at, token) in section.tokens.iter().enumerate().filter(|(_, token)| token.kind == TokenKind::Mark) {
        let written = tokens.written(token);
        if let Some(start) = opened.filter(|_| matches!(written, "”" | "」" | "》" | "\"")) {
            let length = at - start;
            if length <= LONGEST_QUOTATION {
                out.iter_mut().take(at).skip(start).for_each(|inside| *inside = length);
            }
            opened = None;
        } else if matches!(written, "“" | "「" | "《" | "\"") {
            opened = Some(at + 1);
        }
    }
    out
}

/// Signs that black names out.
const REDACTIONS: [char; 8] = ['*', '＊', 'X', 'x', '×', '某', '□', '_'];

/// What kinds of characters a token has, in order, each kind once: `2024年` is `9c`, `Ohio` is `Aa`.
fn shape(written: &str) -> String {
    let mut out = String::new();
    for character in written.chars() {
        let kind = match character {
            c if c.is_ascii_digit() || ('０'..='９').contains(&c) => '9',
            '一' | '二' | '三' | '四' | '五' | '六' | '七' | '八' | '九' | '十' | '百' | '千' | '万'
            | '亿' | '两' | '〇' => '十',
            '“' | '”' | '‘' | '’' | '"' | '「' | '」' | '『' | '』' => '“',
            '《' | '》' | '（' | '）' | '(' | ')' => '《',
            '，' | '。' | '、' | '；' | '：' | '！' | '？' | ',' | '.' | ';' | ':' | '!' | '?' => '，',
            c if REDACTIONS.contains(&c) => '*',
            c if c.is_uppercase() => 'A',
            c if c.is_lowercase() => 'a',
            c if c.is_alphabetic() => 'c',
            _ => '-',
        };
        if !out.ends_with(kind) {
            out.push(kind);
        }
    }
    out
}
