//! The features of tokens.

use rustc_hash::{FxHashMap, FxHashSet};

use super::rules::by_rule;
use super::tokens::{SectionTokens, Token, TokenKind, Tokens};
use crate::language::local::{LocalMark, is_kind_of_name};
use crate::language::{Language, is_place_name, part_of_speech};
use crate::learned::{Feature, Value};
use crate::reference::{Reference, WordEvidence};
use crate::speech::{SectionKind, Speech};
use crate::text::CharRange;

/// What is to be marked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Task {
    /// What would have to change before another place could read it out.
    Local,
    /// What anybody could say on such an occasion.
    Stock,
}

impl Task {
    /// The name of its model in the file of weights.
    pub fn name(self) -> &'static str {
        match self {
            Self::Local => "local",
            Self::Stock => "stock",
        }
    }
}

/// The features of a speech's tokens.
pub struct Features {
    tokens: Tokens,
    words: Vec<CharRange>,
    evidence: Vec<WordEvidence>,
    signs: Vec<Vec<Signs>>,
    by_rule: Vec<LocalMark>,
}

/// What is known of one token, as values to make features of.
#[derive(Clone, Copy)]
struct Signs {
    itself: OfWord,
    /// How usual the word is in the reference, in steps.
    usual: Value,
    /// How much more often it stands here than in the reference, in steps.
    key: Value,
    /// How often it stands in this speech, in steps.
    count: Value,
    in_title: bool,
    follows: bool,
    recurs: Value,
    /// Whether it stands in quotation marks or in a title, and how long that is.
    quoted: Value,
    /// How else the word stands in this speech: in quotation marks, before a word for a kind of place or body.
    elsewhere: Value,
    /// What the rules take it for.
    rule: Value,
    evidence: WordEvidence,
}

/// What a token tells wherever it stands.
#[derive(Clone, Copy)]
struct OfWord {
    word: Value,
    /// The word without regard to case.
    plain: Value,
    first: Value,
    last: Value,
    last_two: Value,
    tag: Value,
    shape: Value,
    place: bool,
}

impl OfWord {
    fn of(written: &str, is_word: bool, language: Language) -> Self {
        let plain = written.to_lowercase();
        let characters: Vec<char> = plain.chars().collect();
        let ending = if language.parts_words() { 3 } else { 2 };
        let last_two: String = characters.iter().skip(characters.len().saturating_sub(ending)).collect();
        let shortest = if language.parts_words() { 2 } else { 1 };
        let last: String = characters.iter().skip(characters.len().saturating_sub(shortest)).collect();
        let tag = if is_word { part_of_speech(written, language) } else { "mark" };
        Self {
            word: written.into(),
            plain: plain.as_str().into(),
            first: characters.first().copied().unwrap_or(' ').into(),
            last: last.as_str().into(),
            last_two: last_two.as_str().into(),
            tag: tag.into(),
            shape: shape(written).as_str().into(),
            place: is_place_name(written, language),
        }
    }
}

/// What the different tokens of a speech tell, each worked out once.
type OfWords<'a> = FxHashMap<(&'a str, bool), OfWord>;

/// Outside of a section.
const NOTHING: &str = "\u{0}";

impl Features {
    /// Reads a speech, whose words these are in order. `reference` is the one of its language.
    pub fn new(speech: &Speech, words: &[CharRange], reference: Option<&Reference>) -> Self {
        let tokens = Tokens::of(speech, words);
        let evidence = reference.map(|reference| reference.evidence(speech, words)).unwrap_or_default();
        let book = Book::of(&tokens, reference.map_or(0, Reference::documents), &evidence, speech.language);
        let by_rule = by_rule(speech, words, reference);
        let mut of_words = OfWords::default();
        let signs = tokens
            .sections
            .iter()
            .map(|section| {
                signs(section, &tokens, &book, &evidence, &by_rule, &mut of_words, speech.language)
            })
            .collect();
        Self { tokens, words: words.to_owned(), evidence, signs, by_rule }
    }

    /// What the rules of the language mark as local.
    pub(super) fn by_rule(&self) -> &[LocalMark] {
        &self.by_rule
    }

    /// The tokens whose features these are.
    pub fn tokens(&self) -> &Tokens {
        &self.tokens
    }

    /// In how many documents the stock phrases stand that a range is made of, the rarest of them; 0 where some word of it
    /// stands in none. No more documents have the whole.
    pub(super) fn documents(&self, range: CharRange) -> usize {
        let first = self.words.partition_point(|word| word.start < range.start);
        let inside =
            self.words.iter().zip(&self.evidence).skip(first).take_while(|(word, _)| word.end <= range.end);
        let rarest = inside.map(|(_, known)| known.phrase_documents).min();
        rarest.map_or(0, |documents| usize::try_from(documents).unwrap_or(usize::MAX))
    }

    /// The features of the tokens of each section.
    pub fn of(&self, task: Task) -> Vec<Vec<Vec<Feature>>> {
        let section = |(section, signs): (&SectionTokens, &Vec<Signs>)| {
            (0..signs.len()).map(|at| token_features(task, section, signs, at)).collect()
        };
        self.tokens.sections.iter().zip(&self.signs).map(section).collect()
    }
}

/// What a speech as a whole tells of its words.
struct Book<'a> {
    documents: usize,
    counts: FxHashMap<&'a str, usize>,
    /// Pairs of neighbouring words that the reference does not have, and how often they stand here.
    pairs: FxHashMap<(&'a str, &'a str), usize>,
    in_title: FxHashMap<&'a str, ()>,
    /// Words that stand in quotation marks somewhere, and those that stand before a word for a kind somewhere.
    quoted: FxHashSet<&'a str>,
    named: FxHashSet<&'a str>,
}

impl<'a> Book<'a> {
    fn of(tokens: &'a Tokens, documents: usize, evidence: &[WordEvidence], language: Language) -> Self {
        let mut out = Self {
            documents,
            counts: FxHashMap::default(),
            pairs: FxHashMap::default(),
            in_title: FxHashMap::default(),
            quoted: FxHashSet::default(),
            named: FxHashSet::default(),
        };
        for section in &tokens.sections {
            let frame =
                matches!(section.kind, SectionKind::Title | SectionKind::Dateline | SectionKind::Speaker);
            let mut before = None;
            for (token, quoted) in section.tokens.iter().zip(quotations(section, tokens)) {
                let TokenKind::Word(index) = token.kind else {
                    before = None;
                    continue;
                };
                let word = tokens.written(token);
                *out.counts.entry(word).or_default() += 1;
                if frame {
                    out.in_title.insert(word, ());
                }
                if quoted > 0 {
                    out.quoted.insert(word);
                }
                if let Some(before) = before.filter(|_| is_kind_of_name(word, language)) {
                    out.named.insert(before);
                }
                if let Some(before) =
                    before.filter(|_| evidence.get(index).is_none_or(|known| !known.follows))
                {
                    *out.pairs.entry((before, word)).or_default() += 1;
                }
                before = Some(word);
            }
        }
        out
    }

    fn pair(&self, before: Option<&str>, word: Option<&str>) -> usize {
        before.zip(word).and_then(|pair| self.pairs.get(&pair)).copied().unwrap_or_default()
    }
}

/// For each token, how long the quotation or title is that it stands in, in steps of its tokens; 0 outside.
fn quotations(section: &SectionTokens, tokens: &Tokens) -> Vec<usize> {
    let mut out = vec![0; section.tokens.len()];
    let mut opened = None;
    for (at, token) in section.tokens.iter().enumerate() {
        let written = tokens.written(token);
        if let Some(start) = opened.filter(|_| matches!(written, "”" | "」" | "》" | "\"")) {
            let length = at - start;
            if length <= LONGEST_QUOTATION {
                out.iter_mut().take(at).skip(start).for_each(|inside| *inside = step(length as f64));
            }
            opened = None;
        } else if matches!(written, "“" | "「" | "《" | "\"") {
            opened = Some(at + 1);
        }
    }
    out
}

/// Longer quotations are sentences, in tokens.
const LONGEST_QUOTATION: usize = 16;

/// A number in steps, each twice as wide as the one before.
fn step(number: f64) -> usize {
    let mut bound = 1.0;
    (0..12)
        .take_while(|_| {
            let below = number >= bound;
            bound *= 2.0;
            below
        })
        .count()
}

fn signs<'a>(
    section: &SectionTokens,
    tokens: &'a Tokens,
    book: &Book,
    evidence: &[WordEvidence],
    by_rule: &[LocalMark],
    of_words: &mut OfWords<'a>,
    language: Language,
) -> Vec<Signs> {
    let word_at = |at: Option<usize>| {
        let token = section.tokens.get(at?)?;
        matches!(token.kind, TokenKind::Word(_)).then(|| tokens.written(token))
    };
    let quotations = quotations(section, tokens);
    let one = |(at, token): (usize, &Token)| {
        let written = tokens.written(token);
        let evidence = match token.kind {
            TokenKind::Word(index) => evidence.get(index).copied().unwrap_or_default(),
            TokenKind::Mark => WordEvidence::default(),
        };
        let is_word = token.kind != TokenKind::Mark;
        let itself =
            *of_words.entry((written, is_word)).or_insert_with(|| OfWord::of(written, is_word, language));
        let count = book.counts.get(written).copied().unwrap_or_default();
        let rate = |count: usize, size: usize| (count as f64 + 0.5) / (size as f64 + 1.0);
        let key =
            if book.documents == 0 { 0.0 } else { rate(count, 0) / rate(evidence.documents, book.documents) };
        let recurs = book
            .pair(word_at(at.checked_sub(1)), word_at(Some(at)))
            .max(book.pair(word_at(Some(at)), word_at(at.checked_add(1))));
        Signs {
            itself,
            usual: step(evidence.documents as f64 * 100.0 / book.documents.max(1) as f64).into(),
            key: step(key).into(),
            count: step(count as f64).into(),
            in_title: book.in_title.contains_key(written),
            follows: evidence.follows,
            recurs: step(recurs as f64).into(),
            quoted: quotations.get(at).copied().unwrap_or_default().into(),
            elsewhere: (usize::from(book.quoted.contains(written))
                + 2 * usize::from(book.named.contains(written)))
            .into(),
            rule: rule(token.range, by_rule),
            evidence,
        }
    };
    section.tokens.iter().enumerate().map(one).collect()
}

/// What the rules take a token for, and whether they begin a mark with it.
fn rule(token: CharRange, by_rule: &[LocalMark]) -> Value {
    let first = by_rule.partition_point(|mark| mark.range.end <= token.start);
    let mark = by_rule.get(first).filter(|mark| mark.range.start < token.end);
    mark.map_or(0, |mark| 1 + 2 * mark.reason as usize + usize::from(mark.range.start == token.start)).into()
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

/// What is taken of a token's signs.
type Of = fn(&Signs) -> Value;

fn token_features(task: Task, section: &SectionTokens, signs: &[Signs], at: usize) -> Vec<Feature> {
    let mut out = Vec::with_capacity(48);
    let Some(here) = signs.get(at) else { return out };
    // The token so many places on; outside of the section there is nothing.
    let near = |offset: isize| at.checked_add_signed(offset).and_then(|at| signs.get(at));
    let value = |offset: isize, of: Of| near(offset).map_or_else(|| NOTHING.into(), of);
    let mut add = |template: &str, values: &[Value]| out.push(Feature::new(template, values));
    let word: Of = |signs| signs.itself.plain;
    let last: Of = |signs| signs.itself.last;
    let last_two: Of = |signs| signs.itself.last_two;
    let tag: Of = |signs| signs.itself.tag;
    let shape: Of = |signs| signs.itself.shape;

    add("bias", &[]);
    add("word", &[here.itself.plain]);
    add("written", &[here.itself.word]);
    add("first", &[here.itself.first]);
    add("last", &[here.itself.last]);
    add("last2", &[here.itself.last_two]);
    add("tag", &[here.itself.tag]);
    add("shape", &[here.itself.shape]);
    add("shape1", &[value(-1, shape), here.itself.shape, value(1, shape)]);
    for (offset, name) in [(-2, "-2"), (-1, "-1"), (1, "+1"), (2, "+2")] {
        add("word@", &[name.into(), value(offset, word)]);
        add("tag@", &[name.into(), value(offset, tag)]);
        add("shape@", &[name.into(), value(offset, shape)]);
    }
    for (offset, name) in [(-1, "-1"), (1, "+1")] {
        add("last@", &[name.into(), value(offset, last)]);
        add("last2@", &[name.into(), value(offset, last_two)]);
        add("usual@", &[name.into(), value(offset, |s| s.usual)]);
    }
    add("pair-", &[value(-1, word), here.itself.plain]);
    add("pair+", &[here.itself.plain, value(1, word)]);
    add("around", &[value(-1, word), value(1, word)]);
    add("tags-", &[value(-1, tag), here.itself.tag]);
    add("tags+", &[here.itself.tag, value(1, tag)]);
    add("tags", &[value(-1, tag), here.itself.tag, value(1, tag)]);
    add("last,next", &[here.itself.last, value(1, last)]);
    add("usual", &[here.usual]);
    add("key", &[here.key]);
    add("count", &[here.count, here.usual]);
    add("title", &[here.in_title.into(), here.usual]);
    add("recurs", &[here.recurs]);
    add("place", &[here.itself.place.into()]);
    add("kind", &[section.kind.name().into()]);
    add("tenth", &[section.tenth.into()]);
    add("follows", &[here.follows.into(), near(1).is_some_and(|next| next.follows).into()]);
    add("rule", &[here.rule]);
    add("rule-", &[value(-1, |s| s.rule), here.rule]);
    add("rule+", &[here.rule, value(1, |s| s.rule)]);
    match task {
        Task::Local => {
            add("quoted", &[here.quoted]);
            add("quoted,tag", &[here.quoted, here.itself.tag]);
        }
        Task::Stock => {
            add("elsewhere", &[here.elsewhere]);
            add("elsewhere+", &[value(1, |s| s.elsewhere)]);
            add("elsewhere,usual", &[here.elsewhere, here.usual]);
            stock_features(here, &mut add);
        }
    }
    out
}

fn stock_features(here: &Signs, add: &mut impl FnMut(&str, &[Value])) {
    let WordEvidence { phrase_length, phrase_documents, clause, .. } = here.evidence;
    let tenth = |share: f64| step(share * 16.0);
    let deviation = |value: f64| step((value * 4.0 + 8.0).max(0.0));
    let length = step(phrase_length * 2.0);
    add("phrase", &[length.into()]);
    add("phrase,documents", &[length.into(), step(f64::from(phrase_documents)).into()]);
    add("documents", &[step(f64::from(phrase_documents)).into()]);
    add("clause", &[step(clause.length * 2.0).into()]);
    add("clause,phrases", &[tenth(clause.in_phrases).into()]);
    add("parallel", &[clause.parallel.into(), step(clause.length * 2.0).into()]);
    add("figures", &[deviation(clause.figures).into()]);
    add("peroration", &[deviation(clause.peroration).into()]);
}
