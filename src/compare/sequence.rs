//! Speeches as sequences of symbols, for the search for repeats.

use rustc_hash::FxHashSet;

use super::SpeechWords;
use crate::language::{is_empty_word, redactions, sentences};
use crate::repeats::{Sequence, SymbolRange};
use crate::speech::{Section, Speech};
use crate::text::CharRange;
use crate::text::numbers::number_around;
use crate::text::symbols::{Symbol, SymbolAt, SymbolKind, SymbolTable};

/// A speech as matching sees it, with the way back to its text. Notices are left out.
#[derive(Clone, Debug, Default)]
pub struct SpeechSequence {
    /// The symbols and all that matching needs to know of them.
    pub sequence: Sequence,
    /// The characters of the speech that each symbol stands for.
    ranges: Vec<CharRange>,
}

impl SpeechSequence {
    /// Reads the own texts of a speech's sections, one after the other.
    pub fn of(speech: &Speech, words: &SpeechWords, table: &mut SymbolTable) -> Self {
        let mut out = Self::default();
        for section in speech.compared_sections() {
            out.push_section(speech, words, section, table);
        }
        out
    }

    /// The characters from the first to the last symbol of a range, punctuation between them included. `None` for
    /// an empty range or one of another sequence.
    pub fn characters(&self, range: SymbolRange) -> Option<CharRange> {
        let symbols = self.ranges.get(range.start..range.end)?;
        Some(CharRange::new(symbols.first()?.start, symbols.last()?.end))
    }

    /// The symbols that lie entirely inside a range of the speech's characters.
    pub fn symbols(&self, range: CharRange) -> SymbolRange {
        let start = self.ranges.partition_point(|symbol| symbol.start < range.start);
        let end = self.ranges.partition_point(|symbol| symbol.end <= range.end);
        SymbolRange { start, end: end.max(start) }
    }

    /// Where a run of symbols stands, as characters of the speech, without overlap and never across a section's end.
    pub fn places_of(&self, wanted: &[Symbol]) -> Vec<CharRange> {
        let mut out = Vec::new();
        for section in self.sequence.sections() {
            let symbols = self.sequence.symbols.get(section.start..section.end).unwrap_or_default();
            let mut from = 0;
            while let Some(here) = symbols.get(from..from + wanted.len()).filter(|here| !here.is_empty()) {
                if here == wanted {
                    let start = section.start + from;
                    out.extend(self.characters(SymbolRange { start, end: start + wanted.len() }));
                    from += wanted.len();
                } else {
                    from += 1;
                }
            }
        }
        out
    }

    fn push_section(
        &mut self,
        speech: &Speech,
        words: &SpeechWords,
        section: &Section,
        table: &mut SymbolTable,
    ) {
        let symbols = table.read(&speech.folded, section.own);
        if symbols.is_empty() {
            return;
        }
        self.sequence.section_starts.push(self.ranges.len());
        self.push_sentence_starts(speech, section, &symbols);
        self.push_words(speech, words.inside(section.own), &symbols);
        self.push_redactions(speech, section, &symbols);
        for at in symbols {
            self.sequence.symbols.push(at.symbol);
            self.sequence.kinds.push(at.kind);
            self.ranges.push(with_signs(speech, at));
        }
    }

    fn push_sentence_starts(&mut self, speech: &Speech, section: &Section, symbols: &[SymbolAt]) {
        for sentence in sentences(&speech.text, section.own) {
            let start = self.ranges.len() + first_from(symbols, sentence.start);
            if self.sequence.sentence_starts.last() != Some(&start) {
                self.sequence.sentence_starts.push(start);
            }
        }
    }

    fn push_words(&mut self, speech: &Speech, words: &[CharRange], symbols: &[SymbolAt]) {
        let starts: FxHashSet<usize> = words.iter().map(|word| word.start).collect();
        let mut words = words.iter().peekable();
        // Asked once a word: one word may be as long as the speech.
        let mut asked: Option<(CharRange, bool)> = None;
        for at in symbols {
            while words.next_if(|word| word.end <= at.range.start).is_some() {}
            let word = words.peek().map(|&&word| word).filter(|word| word.contains(at.range.start));
            self.sequence.word_starts.push(word.is_none() || starts.contains(&at.range.start));
            if word != asked.map(|(word, _)| word) {
                asked = word.map(|word| (word, is_empty_word(speech.folded.slice(word), speech.language)));
            }
            self.sequence.empty_words.push(asked.is_some_and(|(_, empty)| empty));
        }
    }

    /// A redaction either has symbols of its own (`XX`, `某`) or stands before one (`**`).
    fn push_redactions(&mut self, speech: &Speech, section: &Section, symbols: &[SymbolAt]) {
        let redactions = redactions(&speech.folded, section.own, speech.language);
        let mut ahead = redactions.iter().peekable();
        for at in symbols {
            while ahead.next_if(|redaction| redaction.end <= at.range.start).is_some() {}
            self.sequence.redacted.push(ahead.peek().is_some_and(|redaction| redaction.overlaps(at.range)));
        }
        for redaction in redactions {
            let next = first_from(symbols, redaction.start);
            if symbols.get(next).is_none_or(|at| at.range.start >= redaction.end) {
                let gaps = &mut self.sequence.redaction_gaps;
                let gap = self.ranges.len() + next;
                gaps.resize(gaps.len().max(gap + 1), false);
                gaps[gap] = true;
            }
        }
    }
}

/// The characters of a symbol; of a number with its signs, so that no phrase ends between `10` and `%`.
fn with_signs(speech: &Speech, SymbolAt { kind, range, .. }: SymbolAt) -> CharRange {
    let number = |edge| number_around(&speech.folded, edge).filter(|_| kind == SymbolKind::Figure);
    let is_sign = |place: CharRange| !speech.folded.slice(place).contains(char::is_alphanumeric);
    let before = number(range.start).map(|number| CharRange::new(number.start, range.start));
    let after = number(range.end).map(|number| CharRange::new(range.end, number.end));
    CharRange::new(
        before.filter(|place| is_sign(*place)).map_or(range.start, |place| place.start),
        after.filter(|place| is_sign(*place)).map_or(range.end, |place| place.end),
    )
}

/// The index of the first symbol that starts at or after a position.
fn first_from(symbols: &[SymbolAt], position: usize) -> usize {
    symbols.partition_point(|at| at.range.start < position)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Language;
    use crate::speech::SectionKind;

    #[test]
    fn a_number_has_its_signs_and_not_the_other_half_of_itself() {
        let line = "To spend $300 of it, 19.4% more";
        let speech = Speech::of_lines(line, &[SectionKind::Point], Language::English);
        let read = SpeechSequence::of(&speech, &SpeechWords::of(&speech), &mut SymbolTable::default());
        let told: Vec<&str> = read.ranges.iter().map(|range| speech.slice(*range)).collect();
        assert_eq!(told, ["To", "spend", "$300", "of", "it", "19", "4%", "more"]);
    }

    #[test]
    fn sections_sentences_words_and_redactions_keep_their_places() {
        use SectionKind::{Notice, Point, Salutation};
        let speech = Speech::of_lines(
            "同志们：\n关注公众号\n**主任讲了“新形势”。我们的XX街道",
            &[Salutation, Notice, Point],
            Language::Chinese,
        );
        let read = SpeechSequence::of(&speech, &SpeechWords::of(&speech), &mut SymbolTable::default());
        let sequence = &read.sequence;
        let wording = |start, end| {
            read.characters(SymbolRange { start, end }).map(|range| speech.slice(range).to_owned())
        };
        assert_eq!(wording(0, sequence.symbols.len()).as_deref(), Some(speech.text.as_str()));
        assert_eq!(sequence.section_starts, [0, 3]);
        assert_eq!(sequence.sentence_starts, [0, 3, 10]);
        assert_eq!(sequence.redaction_gaps, [false, false, false, true]);
        assert_eq!(wording(3, 10).as_deref(), Some("主任讲了“新形势"));
        assert_eq!(wording(10, 11).as_deref(), Some("我"));
        let redacted: Vec<_> =
            (0..16).filter(|&at| sequence.redacted[at]).map(|at| wording(at, at + 1)).collect();
        assert_eq!(redacted, [Some("XX".to_owned())]);
        assert!(sequence.word_starts[3] && !sequence.word_starts[4], "主任 is a word");
        assert!(sequence.empty_words[12], "的 is an empty word");
        assert_eq!(wording(16, 17), None);
        assert_eq!(read.symbols(CharRange::new(0, 15)), SymbolRange { start: 0, end: 5 });
    }
}
