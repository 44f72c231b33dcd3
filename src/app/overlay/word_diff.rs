use super::{Material, Reaction, scrolled};
use crate::app::commands::Command;
use crate::app::key::Key;
use crate::compare::{Difference, SectionPlace, SpeechId, SpeechPassage, word_differences};
use crate::text::CharRange;
use crate::text::lines::break_lines;

/// Two sections that answer each other, side by side, with the words that differ.
#[derive(Clone, Debug)]
pub struct WordDiff {
    /// The section that had the focus.
    pub left: SectionPlace,
    /// The one it is set against.
    pub right: SectionPlace,
    /// Where the two differ, in order; `None` if they are too long for that.
    pub differences: Option<Vec<Difference>>,
    /// The first line on the screen.
    pub top: usize,
}

impl WordDiff {
    /// Sets a section against the one that answers it best; `None` if nothing does.
    pub fn best(section: SectionPlace, material: Material<'_>) -> Option<Self> {
        material.answers.of(section).next().map(|other| Self::new(section, other, material))
    }

    fn new(left: SectionPlace, right: SectionPlace, material: Material<'_>) -> Self {
        let comparison = material.comparison;
        let passage = |place: SectionPlace| {
            Some(SpeechPassage {
                speech: comparison.speeches.get(place.speech.0)?,
                words: comparison.words.get(place.speech.0)?,
                range: comparison.section(place)?.own,
            })
        };
        let differences = passage(left).zip(passage(right)).and_then(|(a, b)| word_differences(a, b));
        Self { left, right, differences, top: 0 }
    }

    /// How many lines of the two sections a screen of so many lines shows: all but the frame, the titles and the
    /// key line.
    pub fn page(screen_lines: u16) -> usize {
        usize::from(screen_lines.saturating_sub(5))
    }

    /// The width of each side on a screen of so many columns: a gutter and a blank beside it.
    pub fn side_width(screen_columns: u16) -> u16 {
        (screen_columns / 2).saturating_sub(3).max(2)
    }

    /// The lines of one side.
    pub fn side_lines(place: SectionPlace, material: Material<'_>) -> Vec<CharRange> {
        let Some(speech) = material.comparison.speeches.get(place.speech.0) else { return Vec::new() };
        let own = speech
            .section(place.section)
            .map_or_else(CharRange::default, |section| speech.text.trim(section.own));
        let width = Self::side_width(material.size.columns);
        break_lines(speech.slice(own), own.start, usize::from(width), material.ambiguous)
    }

    pub(super) fn command(&mut self, command: Command, key: Key, material: Material<'_>) -> Reaction {
        match command {
            Command::Close | Command::Quit => return Reaction::Close,
            Command::DiffWith => return self.set_against(key, material),
            _ => {}
        }
        let lines = [self.left, self.right].map(|place| Self::side_lines(place, material).len());
        let lines = lines.into_iter().max().unwrap_or(0);
        if let Some(top) = scrolled(command, self.top, lines, Self::page(material.size.lines)) {
            self.top = top;
        }
        Reaction::Stay
    }

    fn set_against(&mut self, key: Key, material: Material<'_>) -> Reaction {
        let number = key.digit();
        let speech = number.checked_sub(1).map(SpeechId);
        match material.answers.of(self.left).find(|other| Some(other.speech) == speech) {
            Some(other) => {
                *self = Self::new(self.left, other, material);
                Reaction::Stay
            }
            None => Reaction::Tell((material.words.no_answer_in)(number)),
        }
    }
}
