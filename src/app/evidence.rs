//! What the reader takes out of the program: copied evidence, and the line of a file to edit.

use super::overlay::{CopyChoice, Overlay, PhraseList};
use super::state::State;
use super::update::Effect;
use crate::compare::{Place, SectionPlace};
use crate::speech::is_standard_input;

/// What is to be copied.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Evidence {
    /// A section.
    Section(SectionPlace),
    /// A row of the table, by its index.
    Row(usize),
    /// Wording, by all its places.
    Phrase(Vec<Place>),
}

/// What has become of a wish to copy.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Copied {
    /// It went to the terminal, with so many characters.
    Whole {
        /// What was copied.
        evidence: Evidence,
        /// How many characters.
        characters: usize,
    },
    /// It has more bytes than terminals take.
    TooMuch {
        /// How many bytes.
        bytes: usize,
        /// How many terminals take.
        limit: usize,
    },
}

impl State {
    /// Offers what can be copied.
    pub(super) fn choose_copy(&mut self) {
        let phrase = self.phrase_here().map(|(item, _)| item);
        // That there is no phrase here matters only if the reader asks for one.
        let no_phrase = self.message.take();
        let list = PhraseList::new(self.material());
        let choice = CopyChoice {
            section: self.focused_section(),
            row: self.focused_row(),
            phrase: phrase.map(|item| list.places(item, self.material())),
            no_phrase,
        };
        self.overlays.push(Overlay::Copy(choice));
    }

    /// Tells the reader what was copied.
    pub(super) fn tell_copied(&mut self, copied: &Copied) {
        let words = self.words();
        self.message = Some(match copied {
            Copied::Whole { evidence: Evidence::Section(_), characters } => {
                (words.copied_section)(*characters)
            }
            Copied::Whole { evidence: Evidence::Row(_), characters } => (words.copied_row)(*characters),
            Copied::Whole { evidence: Evidence::Phrase(_), characters } => (words.copied_phrase)(*characters),
            Copied::TooMuch { bytes, limit } => (words.too_much_to_copy)(*bytes, *limit),
        });
    }

    /// The line of the file on which the focused line starts.
    pub(super) fn edit(&mut self) -> Vec<Effect> {
        let speech = self.comparison.speeches.get(self.focus.0);
        let place = self.focused_section().and(self.item.or_else(|| self.focused_position()));
        match (speech, place) {
            (Some(speech), _) if !speech.format.is_text_file() || is_standard_input(&speech.path) => {
                self.message = Some(self.words().edits_text_alone.to_owned());
                Vec::new()
            }
            (Some(speech), Some(place)) if place.speech == self.focus => {
                vec![Effect::Edit { path: speech.path.clone(), line: speech.file_line(place.range.start) }]
            }
            _ => {
                self.message = Some(self.words().no_section_here.to_owned());
                Vec::new()
            }
        }
    }

    /// The first character of the focused line.
    fn focused_position(&self) -> Option<Place> {
        let anchor = self.anchor()?;
        let (section, position) = anchor.place();
        let range = crate::text::CharRange::new(position, position);
        Some(Place { speech: section.speech, range })
    }
}
