//! What is to be known of a language.

use super::detection::Sign;
use super::grammar::Grammar;
use super::local::{CorpusFrequency, LocalMark, Passage, ReasonWords};
use super::redactions::ReadX;

/// What the program knows of a language: nothing else of the program names a language. One that little is known about
/// takes the rest from `other::RULES`. They are statics: a constant would put its model into the program once for every
/// place that uses it.
pub struct Rules {
    /// What [`Language::code`](super::Language::code) tells.
    pub(super) code: &'static str,
    /// How a text in it is told.
    pub(super) sign: Sign,
    /// Whether blanks part its words.
    pub(super) parts_words: bool,
    /// Its headings, lists and the frame of its speeches.
    pub grammar: &'static dyn Grammar,
    /// Loads what cutting some folded texts into words needs.
    pub(super) prepare: fn(&[&str]),
    pub(super) cut: Cut,
    /// Whether a word carries no meaning of its own.
    pub(super) is_empty_word: fn(&str) -> bool,
    /// The part of speech of a word, as its dictionary names it; nothing where there is none.
    pub(super) part_of_speech: fn(&str) -> &str,
    /// What a word does in a sentence, as far as that can be told without the sentence; nothing where it cannot.
    pub(super) word_class: fn(&str) -> &str,
    /// Whether a word is the name of a place that the program knows.
    pub(super) is_place_name: fn(&str) -> bool,
    /// All local marks of a speech's passages; they may overlap.
    pub(super) local_marks: fn(&[Passage], &dyn CorpusFrequency) -> Vec<LocalMark>,
    /// Whether what these rules mark is local wherever it stands, whatever a learned model makes of its context.
    pub(super) is_always_local: fn(&str) -> bool,
    /// Wherever the places stand that some seat of government in the passages names; in any order.
    pub(super) places_of_seats: fn(&[Passage]) -> Vec<LocalMark>,
    /// The names that a name begins with: those of places, without the words for their kinds.
    pub(super) stems: fn(&str) -> Vec<String>,
    /// Whether wording, with its words, names what every place has.
    pub(super) is_of_every_place: fn(&str, &[&str]) -> bool,
    /// Whether a word that looks like part of a name is none.
    pub(super) names_nobody: fn(&str) -> bool,
    /// What stands for a name that was blacked out with letters.
    pub(super) read_x: ReadX,
    /// Whether a word is written with a full stop that ends no sentence.
    pub(super) is_abbreviation: fn(&str) -> bool,
    /// Whether topics of sections lie so far apart that likeness of topics is enough for a link.
    pub(super) topics_lie_apart: bool,
    /// Whether the names in a text can be told.
    pub(super) tells_names: fn(&str) -> bool,
    /// What local wording of each kind looks like.
    pub(super) reason_words: Option<&'static ReasonWords>,
    /// The reference that comes with the program.
    pub model: Option<BundledModel>,
    /// What was learned from marked speeches and comes with the program: a file as
    /// [`Weights::read`](crate::learned::Weights::read) reads it.
    pub weights: Option<&'static [u8]>,
}

/// Hands out the words of a text and what stands between them, all of it and in order.
pub(super) type Cut = fn(&str, &mut dyn FnMut(&str));

/// A reference model that is part of the program.
#[derive(Clone, Copy, Debug)]
pub struct BundledModel {
    /// What reports call it.
    pub name: &'static str,
    /// The model file; models/README.md says from what it was learned.
    pub bytes: &'static [u8],
}
