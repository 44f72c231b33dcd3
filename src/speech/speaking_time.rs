//! How long a speech takes to say.

use super::{Section, SectionKind, Speech};
use crate::text::symbols::is_unspaced;

/// How fast somebody speaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SpeakingRate {
    /// Characters a minute, in Chinese and other scripts without blanks between words.
    pub characters: usize,
    /// Words a minute, in other scripts.
    pub words: usize,
}

impl Default for SpeakingRate {
    /// At a lectern: slower than the news, of which 250 characters or 160 words go into a minute.
    fn default() -> Self {
        Self { characters: 200, words: 130 }
    }
}

/// A time as it is spoken, in whole seconds.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct SpeakingTime(pub usize);

impl std::fmt::Display for SpeakingTime {
    /// Minutes and seconds: `12:05`.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}:{:02}", self.0 / 60, self.0 % 60)
    }
}

impl Speech {
    /// How long it takes to say some of its sections: what stands above a speech, with it or below it is not said.
    pub fn speaking_time<'a>(
        &self,
        sections: impl IntoIterator<Item = &'a Section>,
        rate: SpeakingRate,
    ) -> SpeakingTime {
        let (mut characters, mut words) = (0, 0);
        for section in sections.into_iter().filter(|section| section.kind.is_spoken()) {
            let said = self.said_in(section);
            characters += said.0;
            words += said.1;
        }
        let seconds = |count: usize, rate: usize| (count * 60).checked_div(rate).unwrap_or_default();
        SpeakingTime(seconds(characters, rate.characters) + seconds(words, rate.words))
    }

    /// The characters and the words of a section. A figure among Chinese is said like a character, among words like a word.
    fn said_in(&self, section: &Section) -> (usize, usize) {
        let (mut characters, mut words) = (0, 0);
        let mut is_in_word = false;
        for character in self.slice(section.own).chars() {
            let is_said = character.is_alphanumeric();
            let is_character =
                is_unspaced(character) || (character.is_numeric() && !self.language.parts_words());
            let joins_word = is_in_word && matches!(character, '\'' | '’' | '-' | '.' | ',');
            if is_said && is_character {
                characters += 1;
                is_in_word = false;
            } else if is_said {
                words += usize::from(!is_in_word);
                is_in_word = true;
            } else {
                is_in_word = joins_word;
            }
        }
        (characters, words)
    }
}

impl SectionKind {
    /// Whether it is said aloud.
    fn is_spoken(self) -> bool {
        !self.is_outside() && !matches!(self, Self::Title | Self::Dateline | Self::Speaker | Self::Annex)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn time(text: &str, rate: SpeakingRate) -> String {
        let speech = Speech::from_string("a.txt", text.to_owned());
        speech.speaking_time(speech.sections.iter(), rate).to_string()
    }

    #[test]
    fn chinese_is_told_by_characters_and_english_by_words() {
        let rate = SpeakingRate { characters: 60, words: 60 };
        // 3 characters of the salutation, 10 and 4 figures in the sentence, one Latin word; the title is not said.
        assert_eq!(time("在抗旱会上的讲话\n同志们：\n今年全镇打井2024眼了，GDP不提。", rate), "0:18");
        assert_eq!(
            time("My fellow citizens:\nWe've dug 1,200 wells, well-built ones, this year.", rate),
            "0:11"
        );
        assert_eq!(time("同志们：\n今年打井。", SpeakingRate { characters: 4, words: 1 }), "1:45");
    }
}
