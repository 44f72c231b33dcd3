//! Chinese: how its headings and lists are numbered and how the frame of a speech is worded.

mod address;
mod date;
mod frame;
mod label;
mod local;
mod numeral;
mod review;
mod turn;
mod words;

use super::detection::{Script, Sign};
use super::grammar::{FrameLine, Grammar, Label, Turn};
use super::redactions::LoneX;
use super::rules::{BundledModel, Rules};
use crate::text::WordList;
use crate::text::folding::folded;

/// What the program knows of Chinese.
pub(super) static RULES: Rules = Rules {
    code: "zh",
    sign: Sign::Script(Script::Han),
    parts_words: false,
    grammar: &Chinese,
    prepare: words::prepare,
    cut: words::cut,
    is_empty_word: words::is_empty,
    part_of_speech: words::part_of_speech,
    word_class: words::part_of_speech,
    is_place_name: local::is_administrative_name,
    local_marks: local::local_marks,
    is_always_local: local::is_always_local,
    places_of_seats: local::places_of_seats,
    stems: local::stems,
    is_of_every_place: local::is_of_every_place,
    names_nobody: local::names_nobody,
    read_x,
    is_abbreviation: |_| false,
    topics_lie_apart: true,
    tells_names: |_| true,
    reason_words: Some(&local::REASON_WORDS),
    model: Some(BundledModel { name: "zh", bytes: include_bytes!("../../../models/zh.refrain") }),
    weights: Some(include_bytes!("../../../models/zh.weights")),
};

/// `X` for a name, but before what follows 党: `X建`, `X员`.
fn read_x(after: Option<char>) -> LoneX {
    const AFTER_PARTY: &str = "建员委组课章纪徽支群";
    if after.is_some_and(|after| AFTER_PARTY.contains(after)) { LoneX::Party } else { LoneX::Redaction }
}

/// The longest numbering, in characters, with what shows that it is one: `最后，祝大家身体健康`.
const LONGEST_LABEL: usize = 24;

/// The longest name of who speaks in a record, in characters, with what stands in brackets after it and the colon.
const LONGEST_TURN: usize = 32;

/// The grammar of Chinese speeches, in simplified characters: what it is asked about is folded first, which leaves all
/// lengths as they are.
struct Chinese;

impl Grammar for Chinese {
    fn label(&self, paragraph: &str) -> Option<Label> {
        label::label(&folded_start(paragraph, LONGEST_LABEL))
    }

    fn running_label(&self, clause: &str) -> Option<Label> {
        label::running_label(&folded_start(clause, LONGEST_LABEL))
    }

    fn salutation(&self, paragraph: &str) -> Option<usize> {
        address::salutation(&folded(paragraph))
    }

    fn turn(&self, paragraph: &str) -> Option<Turn> {
        turn::turn(&folded_start(paragraph, LONGEST_TURN))
    }

    fn frame_line(&self, line: &str) -> Option<FrameLine> {
        frame::frame_line(&folded(line))
    }

    fn frame_field(&self, name: &str) -> Option<FrameLine> {
        frame::FIELDS.named(&folded(name))
    }

    fn is_headline(&self, line: &str) -> bool {
        frame::is_headline(&folded(line))
    }

    fn names_body(&self, line: &str) -> bool {
        frame::names_body(&folded(line))
    }

    fn names_occasion(&self, line: &str) -> bool {
        line.contains('在')
    }

    fn ends_with_occasion(&self, line: &str) -> bool {
        line.ends_with('上')
    }

    fn leads_on(&self, line: &str) -> bool {
        static LEADING_ON: WordList = WordList::new(include_str!("data/words_that_lead_on.txt"));
        let line = folded(line);
        LEADING_ON.any(|word| line.ends_with(word))
    }

    fn announces(&self, paragraph: &str) -> bool {
        frame::announces(&folded(paragraph))
    }

    fn looks_back(&self, paragraph: &str) -> bool {
        review::looks_back(&folded(paragraph))
    }

    fn reviews(&self, paragraph: &str) -> bool {
        review::reviews(&folded(paragraph))
    }

    fn looks_ahead(&self, paragraph: &str) -> bool {
        review::looks_ahead(&folded(paragraph))
    }

    fn asks(&self, paragraph: &str) -> bool {
        frame::asks(&folded(paragraph))
    }

    fn heading_looks_back(&self, heading: &str) -> bool {
        review::heading_looks_back(&folded(heading))
    }

    fn greets(&self, paragraph: &str) -> bool {
        frame::greets(&folded(paragraph))
    }

    fn welcomes(&self, paragraph: &str) -> bool {
        frame::welcomes(&folded(paragraph))
    }

    fn closes(&self, paragraph: &str) -> bool {
        let paragraph = folded(paragraph);
        frame::closes(&paragraph) || frame::signs_off(&paragraph)
    }

    fn signs_off(&self, line: &str) -> bool {
        frame::signs_off(&folded(line))
    }

    fn has_words_of_sentence(&self, line: &str) -> bool {
        frame::has_words_of_sentence(&folded(line))
    }

    fn turns(&self, paragraph: &str) -> bool {
        frame::turns(&folded(paragraph))
    }

    fn opens_part(&self, line: &str) -> bool {
        frame::opens_part(&folded(line))
    }

    fn has_topic_sentences(&self) -> bool {
        true
    }
}

/// What a text starts with, folded: texts are asked about many times, most of them long.
fn folded_start(text: &str, characters: usize) -> String {
    let start: String = text.chars().take(characters).collect();
    folded(&start)
}
