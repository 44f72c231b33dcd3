//! The features of tokens.

use rayon::prelude::*;

use super::lexicon::Lexicon;
use super::rules::by_rule;
use super::signs::{Knowledge, Sign, Signs};
use super::tokens::Tokens;
use crate::language::local::LocalMark;
use crate::learned::{Feature, Template, Value};
use crate::reference::{Reference, WordEvidence};
use crate::speech::Speech;
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
    /// All tasks, in the order of their numbers.
    pub const ALL: [Self; 2] = [Self::Local, Self::Stock];

    /// The name of its model in the file of weights.
    pub fn name(self) -> &'static str {
        match self {
            Self::Local => "local",
            Self::Stock => "stock",
        }
    }

    /// Which of the [`FEATURES`] its model has.
    fn features(self) -> std::ops::Range<usize> {
        match self {
            Self::Local => 0..FEATURES.len() - OF_STOCK,
            Self::Stock => OF_LOCAL..FEATURES.len(),
        }
    }
}

/// How a feature is made: its template, and of which tokens, so many on, which signs are its values.
struct Recipe(Template, &'static [(isize, Sign)]);

const fn recipe(name: &str, values: &'static [(isize, Sign)]) -> Recipe {
    Recipe(Template::new(name), values)
}

/// One that different tokens have, each as another feature.
const fn at(name: &str, offset: &str, values: &'static [(isize, Sign)]) -> Recipe {
    Recipe(Template::new(name).with(Value::of(offset)), values)
}

/// How many of the [`FEATURES`], the first ones, only the model of local wording has; and how many, the last ones, only
/// that of stock.
const OF_LOCAL: usize = 2;
const OF_STOCK: usize = 11;

/// As far as the features of a token look to either side.
const REACH: usize = 2;

/// All features of a token: those of both models stand between those of one.
static FEATURES: [Recipe; 59] = {
    use Sign::*;
    [
        recipe("quoted", &[(0, Quoted)]),
        recipe("quoted,tag", &[(0, Quoted), (0, Tag)]),
        recipe("bias", &[]),
        recipe("word", &[(0, Plain)]),
        recipe("written", &[(0, Written)]),
        recipe("first", &[(0, First)]),
        recipe("last", &[(0, Last)]),
        recipe("last2", &[(0, LastTwo)]),
        recipe("tag", &[(0, Tag)]),
        recipe("shape", &[(0, Shape)]),
        recipe("shape1", &[(-1, Shape), (0, Shape), (1, Shape)]),
        at("word@", "-2", &[(-2, Plain)]),
        at("tag@", "-2", &[(-2, Tag)]),
        at("shape@", "-2", &[(-2, Shape)]),
        at("word@", "-1", &[(-1, Plain)]),
        at("tag@", "-1", &[(-1, Tag)]),
        at("shape@", "-1", &[(-1, Shape)]),
        at("word@", "+1", &[(1, Plain)]),
        at("tag@", "+1", &[(1, Tag)]),
        at("shape@", "+1", &[(1, Shape)]),
        at("word@", "+2", &[(2, Plain)]),
        at("tag@", "+2", &[(2, Tag)]),
        at("shape@", "+2", &[(2, Shape)]),
        at("last@", "-1", &[(-1, Last)]),
        at("last2@", "-1", &[(-1, LastTwo)]),
        at("usual@", "-1", &[(-1, Usual)]),
        at("last@", "+1", &[(1, Last)]),
        at("last2@", "+1", &[(1, LastTwo)]),
        at("usual@", "+1", &[(1, Usual)]),
        recipe("pair-", &[(-1, Plain), (0, Plain)]),
        recipe("pair+", &[(0, Plain), (1, Plain)]),
        recipe("around", &[(-1, Plain), (1, Plain)]),
        recipe("tags-", &[(-1, Tag), (0, Tag)]),
        recipe("tags+", &[(0, Tag), (1, Tag)]),
        recipe("tags", &[(-1, Tag), (0, Tag), (1, Tag)]),
        recipe("last,next", &[(0, Last), (1, Last)]),
        recipe("usual", &[(0, Usual)]),
        recipe("key", &[(0, Key)]),
        recipe("count", &[(0, Count), (0, Usual)]),
        recipe("title", &[(0, InTitle), (0, Usual)]),
        recipe("recurs", &[(0, Recurs)]),
        recipe("place", &[(0, Place)]),
        recipe("kind", &[(0, Kind)]),
        recipe("tenth", &[(0, Tenth)]),
        recipe("follows", &[(0, Follows), (1, Follows)]),
        recipe("rule", &[(0, Rule)]),
        recipe("rule-", &[(-1, Rule), (0, Rule)]),
        recipe("rule+", &[(0, Rule), (1, Rule)]),
        recipe("elsewhere", &[(0, Elsewhere)]),
        recipe("elsewhere+", &[(1, Elsewhere)]),
        recipe("elsewhere,usual", &[(0, Elsewhere), (0, Usual)]),
        recipe("phrase", &[(0, Phrase)]),
        recipe("phrase,documents", &[(0, Phrase), (0, PhraseDocuments)]),
        recipe("documents", &[(0, PhraseDocuments)]),
        recipe("clause", &[(0, ClauseLength)]),
        recipe("clause,phrases", &[(0, ClauseInPhrases)]),
        recipe("parallel", &[(0, Parallel), (0, ClauseLength)]),
        recipe("figures", &[(0, Figures)]),
        recipe("peroration", &[(0, Peroration)]),
    ]
};

/// The features of a speech's tokens.
pub struct Features {
    tokens: Tokens,
    words: Vec<CharRange>,
    evidence: Vec<WordEvidence>,
    by_rule: Vec<LocalMark>,
    /// For each section, all [`FEATURES`] of each of its tokens, one token after the other.
    made: Vec<Vec<Feature>>,
}

impl Features {
    /// Reads a speech, whose words these are in order. `reference` is the one of its language.
    pub fn new(speech: &Speech, words: &[CharRange], reference: Option<&Reference>) -> Self {
        let tokens = Tokens::of(speech, words);
        let evidence = || reference.map(|reference| reference.evidence(speech, words)).unwrap_or_default();
        let (lexicon, (evidence, by_rule)) = rayon::join(
            || Lexicon::of(&tokens, speech.language),
            || rayon::join(evidence, || by_rule(speech, words, reference)),
        );
        let knowledge = Knowledge {
            lexicon: &lexicon,
            new_pairs: &lexicon.new_pairs(&tokens, &evidence),
            evidence: &evidence,
            documents: reference.map_or(0, Reference::documents),
            by_rule: &by_rule,
        };
        let sections = tokens.sections.par_iter().zip(lexicon.sections());
        let made = sections.map(|(section, ids)| features(&knowledge.signs(section, ids, &tokens))).collect();
        Self { tokens, words: words.to_owned(), evidence, by_rule, made }
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

    /// The features of the tokens of each section, for both tasks together.
    pub(super) fn all(&self) -> Vec<Vec<&[Feature]>> {
        self.made.iter().map(|made| made.chunks_exact(FEATURES.len()).collect()).collect()
    }

    /// The features of the tokens of each section, for one task.
    pub fn of(&self, task: Task) -> Vec<Vec<&[Feature]>> {
        let of_token = |all| <[Feature]>::get(all, task.features()).unwrap_or_default();
        self.made.iter().map(|made| made.chunks_exact(FEATURES.len()).map(of_token).collect()).collect()
    }
}

/// All [`FEATURES`] of each token of a section, one token after the other.
fn features(signs: &[Signs]) -> Vec<Feature> {
    let outside = [Signs::outside(); REACH];
    let padded = [&outside, signs, &outside].concat();
    let mut out = Vec::with_capacity(signs.len() * FEATURES.len());
    for window in padded.windows(2 * REACH + 1) {
        out.extend(FEATURES.iter().map(|Recipe(template, values)| {
            let value =
                |(offset, sign): &(isize, Sign)| window[REACH.saturating_add_signed(*offset)].get(*sign);
            values.iter().map(value).fold(*template, Template::with).feature()
        }));
    }
    out
}
