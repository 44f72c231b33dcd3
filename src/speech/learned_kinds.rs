//! What each section is for, by a model that was learned from marked speeches: it knows what the rules say, and how
//! editors have judged wording, length and place.

use std::sync::OnceLock;

use super::body::{Body, Spoken};
use super::kinds::is_torn_apart;
use super::nesting::Node;
use super::section::SectionKind;
use crate::language::{Language, model};
use crate::learned::{Crf, Feature, Part, Template, Value};
use crate::text::symbols::{is_han, is_unspaced};
use crate::text::{CharRange, Text};

/// The name of the model in the file of weights.
pub const KINDS: &str = "kinds";

/// The kinds that the model tells apart.
pub const LEARNED_KINDS: [SectionKind; 6] = [
    SectionKind::Opening,
    SectionKind::Review,
    SectionKind::Lead,
    SectionKind::Heading,
    SectionKind::Point,
    SectionKind::Closing,
];

/// The probability from which the model outdoes the rules. Over the writers of the Chinese groups 0.95 of the kinds are
/// right (0.93 by the rules only), on the marked pages as many as by the rules; from 0.6 on, some pages get worse.
const SURE: f64 = 0.8;

/// What becomes a section of the speech proper, for training.
pub struct KindItem {
    /// Where it stands in the speech's text.
    pub range: CharRange,
    /// What it is for by the rules only.
    pub by_rule: SectionKind,
    /// What the model may know of it.
    pub features: Vec<Feature>,
}

/// The nodes of all speeches of a file with their features.
pub fn kind_items(text: &Text, body: &Body) -> Vec<KindItem> {
    body.speeches.iter().flat_map(|speech| items_of(text, speech)).collect()
}

fn items_of(text: &Text, speech: &Spoken) -> Vec<KindItem> {
    let outline = Outline { text, nodes: &speech.nodes, kinds: &speech.by_rule };
    let items = speech.nodes.iter().zip(&speech.by_rule).enumerate();
    let item = |(at, (node, &by_rule)): (usize, (&Node, &SectionKind))| KindItem {
        range: node.piece.range,
        by_rule,
        features: outline.features(at, node),
    };
    items.map(item).collect()
}

/// The kind of each node, by the model of the language where there is one.
pub fn learned_kinds(text: &Text, body: &Body, language: Language) -> Vec<SectionKind> {
    let of_speech = |speech: &Spoken| {
        let mut kinds = match crf(language) {
            Some(model) => kinds_by_model(model, &items_of(text, speech)),
            None => speech.by_rule.clone(),
        };
        carry_on(text, &speech.nodes, &mut kinds);
        kinds
    };
    body.speeches.iter().flat_map(of_speech).collect()
}

/// Gives the second half of a sentence that the foot of a page parted the kind of the first; of a closing, the other way
/// round.
fn carry_on(text: &Text, nodes: &[Node], kinds: &mut [SectionKind]) {
    for (at, pair) in nodes.windows(2).enumerate() {
        let [first, second] = pair else { continue };
        let Some([before, after]) = kinds.get_mut(at..).and_then(<[SectionKind]>::first_chunk_mut) else {
            continue;
        };
        if is_torn_apart(text, first, second) {
            match *after {
                SectionKind::Closing => *before = SectionKind::Closing,
                _ => *after = *before,
            }
        }
    }
}

/// The model of a language. Before a speech is on the screen nothing else of the weights is read; a comparison refuses
/// those that are damaged.
fn crf(language: Language) -> Option<&'static Crf> {
    static LOADED: [OnceLock<Option<Crf>>; Language::ALL.len()] =
        [const { OnceLock::new() }; Language::ALL.len()];
    let load = || match model(language, KINDS) {
        Ok(Some(Part::Crf(crf))) => Some(crf),
        _ => None,
    };
    LOADED[language as usize].get_or_init(load).as_ref()
}

/// What each item is for: what the rules say, and the model where it is sure of something else. What looks like a
/// heading stays one.
pub fn kinds_by_model(model: &Crf, items: &[KindItem]) -> Vec<SectionKind> {
    let features: Vec<&[Feature]> = items.iter().map(|item| item.features.as_slice()).collect();
    let marginals = model.marginals(&features);
    let is_heading = |kind: SectionKind| kind == SectionKind::Heading;
    let kind = |(item, probabilities): (&KindItem, &[f64])| {
        let sure = model.labels().iter().zip(probabilities).find(|(_, probability)| **probability >= SURE);
        let learned = sure.and_then(|(name, _)| LEARNED_KINDS.into_iter().find(|kind| kind.name() == name));
        learned.filter(|kind| is_heading(*kind) == is_heading(item.by_rule)).unwrap_or(item.by_rule)
    };
    items.iter().zip(marginals.items()).map(kind).collect()
}

/// What the features are made from.
struct Outline<'a> {
    text: &'a Text,
    nodes: &'a [Node],
    kinds: &'a [SectionKind],
}

/// How far the first and the last nodes are told apart by their place.
const COUNTED_FROM_START: usize = 6;
const COUNTED_FROM_END: usize = 4;

/// How many words (characters of a script without spaces) at its start and at its end tell what a node is for, and how
/// many pairs of them at its start.
const EDGE: usize = 8;
const PAIRS: usize = 12;

/// How many words of what a node stands under tell what it is for.
const ABOVE: usize = 30;

impl Outline<'_> {
    fn kind(&self, at: Option<usize>) -> Value {
        Value::from(at.and_then(|at| self.kinds.get(at)).map_or("", |kind| kind.name()))
    }

    fn slice(&self, node: &Node) -> &str {
        self.text.slice(node.piece.range)
    }

    /// All features of a node.
    fn features(&self, at: usize, node: &Node) -> Vec<Feature> {
        let string = self.slice(node);
        let words = words_of(string);
        let kind = self.kind(Some(at));
        let mut out = Vec::new();
        let mut add = |name: &'static str, values: &[Value]| {
            out.push(values.iter().fold(Template::new(name), |made, &value| made.with(value)).feature());
        };
        let (before, after) = (self.kind(at.checked_sub(1)), self.kind(Some(at + 1)));
        add("kind", &[kind]);
        add("kind-", &[before, kind]);
        add("kind+", &[kind, after]);
        add("kinds", &[before, kind, after]);
        add("kind+2", &[kind, self.kind(Some(at + 2))]);
        let from_end = self.nodes.len().saturating_sub(at + 1);
        add("start", &[at.min(COUNTED_FROM_START).into(), kind]);
        add("end", &[from_end.min(COUNTED_FROM_END).into(), kind]);
        add("tenth", &[(at * 10 / self.nodes.len().max(1)).into(), kind]);
        add("length", &[words.len().checked_ilog2().map_or(0, |log| log as usize).into(), kind]);
        let label = numbering(Some(node));
        let next = numbering(self.nodes.get(at + 1));
        let mark = string.trim_end().chars().next_back().map_or(Value::from(""), Value::from);
        add("label", &[label, kind]);
        add("mark", &[mark, kind]);
        add("next,mark", &[next, mark]);
        add("next", &[next, kind]);
        let parent = node.parent.and_then(|parent| self.nodes.get(parent));
        add("parent", &[self.kind(node.parent), kind]);
        // No more than that of it: a long paragraph may have thousands of items below it.
        let start = |parent| self.slice(parent).chars().take(2 * ABOVE).collect::<String>();
        let above = parent.map(|parent| words_of(&start(parent))).unwrap_or_default();
        above.iter().take(ABOVE).for_each(|&word| add("above", &[word]));
        words.iter().take(EDGE).for_each(|&word| add("first", &[word]));
        words.iter().rev().take(EDGE).for_each(|&word| add("last", &[word]));
        words.windows(2).take(PAIRS).for_each(|pair| add("first two", pair));
        words.windows(2).rev().take(PAIRS).for_each(|pair| add("last two", pair));
        out
    }
}

/// How a node is numbered, whatever its number.
fn numbering(node: Option<&Node>) -> Value {
    node.and_then(|node| node.piece.label).map_or(0, |label| 1 + usize::from(label.style.rank())).into()
}

/// What stands for a figure, whichever it is.
const FIGURE: char = '#';

/// The words of a text, without the time that a dictionary takes before anything is on the screen: in a script without
/// spaces its characters.
fn words_of(string: &str) -> Vec<Value> {
    let mut out = Vec::new();
    // Han first: of these two questions the standard library's tables take their time.
    let is_word = |character: char| is_han(character) || character.is_alphanumeric();
    for part in string.split(|character| !is_word(character)).filter(|part| !part.is_empty()) {
        if part.contains(is_unspaced) {
            let is_figure =
                |character: char| character == '〇' || !is_han(character) && character.is_numeric();
            let sign = |character| if is_figure(character) { FIGURE } else { character };
            out.extend(part.chars().map(sign).map(Value::from));
        } else if part.contains(char::is_numeric) {
            out.push(FIGURE.into());
        } else {
            out.push(part.to_lowercase().as_str().into());
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::speech::Speech;

    /// What a model says of three sections that are a lead, a heading and a point by the rules, if the feature of each
    /// speaks so strongly for this kind.
    fn kinds_with(strength: f32, kind: SectionKind) -> Vec<SectionKind> {
        let feature = Template::new("word").feature();
        let weights = LEARNED_KINDS.map(|learned| if learned == kind { strength } else { 0.0 });
        let labels = LEARNED_KINDS.map(|kind| kind.name().to_owned()).to_vec();
        let model = Crf::new(labels, vec![0.0; 36], [(feature, weights.to_vec())].into_iter());
        let item = |by_rule| KindItem { range: CharRange::default(), by_rule, features: vec![feature] };
        let by_rule = [SectionKind::Lead, SectionKind::Heading, SectionKind::Point];
        kinds_by_model(&model, &by_rule.map(item))
    }

    #[test]
    fn the_model_outdoes_the_rules_where_it_is_sure_and_makes_and_takes_no_heading() {
        use SectionKind::{Heading, Lead, Point, Review};
        assert_eq!(kinds_with(9.0, Review), [Review, Heading, Review]);
        assert_eq!(kinds_with(0.5, Review), [Lead, Heading, Point]);
        assert_eq!(kinds_with(9.0, Heading), [Lead, Heading, Point]);
    }

    #[test]
    fn a_sentence_that_the_foot_of_a_page_parted_is_of_one_kind() {
        let rest =
            "We mended the lock, we paid what we owed and we kept the ferry at four fifths of its cost.";
        let text = format!(
            "Good evening, everyone.\n\nIt is a pleasure to welcome you to this old hall, which has a new roof and the\n\n\
            Page 1 of 3\n\nsame old draught.\n\nThis year we will dredge the basin.\n\n{rest}\n\nThank you."
        );
        let speech = Speech::from_string("speech.txt", text);
        let kinds: Vec<SectionKind> = speech.sections.iter().map(|section| section.kind).take(4).collect();
        use SectionKind::{Notice, Opening, Salutation};
        assert_eq!(kinds, [Salutation, Opening, Notice, Opening]);
    }

    #[test]
    fn words_are_characters_where_nothing_parts_them_and_any_figure_is_one_sign() {
        let values = |words: &[&str]| words.iter().map(|&word| Value::from(word)).collect::<Vec<_>>();
        assert_eq!(words_of("去年，修了12条渠。"), values(&["去", "年", "修", "了", "#", "#", "条", "渠"]));
        assert_eq!(words_of("In 1998 We met"), values(&["in", "#", "we", "met"]));
        assert!(words_of("——").is_empty());
    }
}
