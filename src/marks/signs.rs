//! What is known of a token where it stands, as values to make features of.

use super::lexicon::{EntryId, Lexicon, Pairs, quotations};
use super::tokens::{SectionTokens, Token, Tokens};
use crate::language::local::LocalMark;
use crate::learned::Value;
use crate::reference::WordEvidence;
use crate::text::CharRange;

/// What can be told of a token.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Sign {
    /// As it is written, and without regard to case.
    Written,
    Plain,
    First,
    Last,
    LastTwo,
    Tag,
    Shape,
    Place,
    /// How usual it is in the reference, how much more often it stands here than there, how often it stands here.
    Usual,
    Key,
    Count,
    InTitle,
    /// Whether the reference has it after the word before it; and how often such a pair that it lacks stands here.
    Follows,
    Recurs,
    /// How long the quotation or title is that it stands in.
    Quoted,
    /// How else the word stands in this speech: in quotation marks, before a word for a kind of place or body.
    Elsewhere,
    /// What the rules take it for, and whether they begin a mark with it.
    Rule,
    /// The section's kind, and how far into the speech it stands.
    Kind,
    Tenth,
    /// The longest stock phrase that it stands in, and how many documents have that.
    Phrase,
    PhraseDocuments,
    /// Its clause.
    ClauseLength,
    ClauseInPhrases,
    Parallel,
    Figures,
    Peroration,
}

const SIGNS: usize = Sign::Peroration as usize + 1;

/// The signs of a token.
#[derive(Clone, Copy, Debug)]
pub(super) struct Signs([Value; SIGNS]);

impl Signs {
    /// Those of what is no token, outside of a section.
    pub(super) fn outside() -> Self {
        let mut out = Self([Value::of("\u{0}"); SIGNS]);
        out.set(Sign::Follows, false);
        out
    }

    pub(super) fn get(&self, sign: Sign) -> Value {
        self.0[sign as usize]
    }

    fn set(&mut self, sign: Sign, value: impl Into<Value>) {
        self.0[sign as usize] = value.into();
    }
}

/// What is known of a speech beside its tokens.
pub(super) struct Knowledge<'a> {
    pub(super) lexicon: &'a Lexicon,
    /// The pairs of words that the reference does not have.
    pub(super) new_pairs: &'a Pairs,
    /// What the reference knows of each word, and how many documents it was learned from.
    pub(super) evidence: &'a [WordEvidence],
    pub(super) documents: usize,
    /// What the rules of the language mark as local.
    pub(super) by_rule: &'a [LocalMark],
}

impl Knowledge<'_> {
    /// The signs of the tokens of a section, whose entries these are.
    pub(super) fn signs(&self, section: &SectionTokens, ids: &[EntryId], tokens: &Tokens) -> Vec<Signs> {
        let quotations = quotations(section, tokens);
        let words: Vec<Option<EntryId>> =
            section.tokens.iter().zip(ids).map(|(token, &id)| token.word().map(|_| id)).collect();
        let word = |at: Option<usize>| words.get(at?).copied().flatten();
        let pair = |first: Option<EntryId>, second: Option<EntryId>| {
            first.zip(second).and_then(|pair| self.new_pairs.get(&pair)).copied().unwrap_or_default()
        };
        let mut of_section = Signs::outside();
        of_section.set(Sign::Kind, section.kind.name());
        of_section.set(Sign::Tenth, section.tenth);
        let one = |(at, (token, id)): (usize, (&Token, &EntryId))| {
            let evidence = token.word().and_then(|word| self.evidence.get(word)).copied().unwrap_or_default();
            let mut out = of_section;
            self.set_entry(&mut out, *id, evidence);
            set_evidence(&mut out, evidence);
            let recurs = pair(word(at.checked_sub(1)), word(Some(at)))
                .max(pair(word(Some(at)), word(at.checked_add(1))));
            out.set(Sign::Recurs, step(recurs as f64));
            out.set(Sign::Quoted, step(quotations.get(at).copied().unwrap_or_default() as f64));
            out.set(Sign::Rule, rule(token.range, self.by_rule));
            out
        };
        section.tokens.iter().zip(ids).enumerate().map(one).collect()
    }

    /// What its entry tells of a token.
    fn set_entry(&self, out: &mut Signs, id: EntryId, evidence: WordEvidence) {
        let Some(entry) = self.lexicon.entry(id) else { return };
        out.set(Sign::Written, entry.written);
        out.set(Sign::Plain, entry.plain);
        out.set(Sign::First, entry.first);
        out.set(Sign::Last, entry.last);
        out.set(Sign::LastTwo, entry.last_two);
        out.set(Sign::Tag, entry.tag);
        out.set(Sign::Shape, entry.shape);
        out.set(Sign::Place, entry.is_place);
        out.set(Sign::InTitle, entry.in_title);
        out.set(Sign::Elsewhere, usize::from(entry.quoted) + 2 * usize::from(entry.named));
        let rate = |count: usize, size: usize| (count as f64 + 0.5) / (size as f64 + 1.0);
        let there = rate(evidence.documents, self.documents);
        let key = if self.documents == 0 { 0.0 } else { rate(entry.count, 0) / there };
        out.set(Sign::Usual, step(evidence.documents as f64 * 100.0 / self.documents.max(1) as f64));
        out.set(Sign::Key, step(key));
        out.set(Sign::Count, step(entry.count as f64));
    }
}

fn set_evidence(out: &mut Signs, evidence: WordEvidence) {
    let WordEvidence { phrase_length, phrase_documents, follows, clause, .. } = evidence;
    let deviation = |value: f64| step((value * 4.0 + 8.0).max(0.0));
    out.set(Sign::Follows, follows);
    out.set(Sign::Phrase, step(phrase_length * 2.0));
    out.set(Sign::PhraseDocuments, step(f64::from(phrase_documents)));
    out.set(Sign::ClauseLength, step(clause.length * 2.0));
    out.set(Sign::ClauseInPhrases, step(clause.in_phrases * 16.0));
    out.set(Sign::Parallel, clause.parallel);
    out.set(Sign::Figures, deviation(clause.figures));
    out.set(Sign::Peroration, deviation(clause.peroration));
}

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

/// What the rules take a token for, and whether they begin a mark with it.
fn rule(token: CharRange, by_rule: &[LocalMark]) -> usize {
    let first = by_rule.partition_point(|mark| mark.range.end <= token.start);
    let mark = by_rule.get(first).filter(|mark| mark.range.start < token.end);
    mark.map_or(0, |mark| 1 + 2 * mark.reason as usize + usize::from(mark.range.start == token.start))
}
