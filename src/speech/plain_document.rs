//! A document without the characters that take no part in wording, so that no rule of the outline has to see through
//! them, and the way back to the text that is shown.

use std::borrow::Cow;

use super::line_map::{LineMap, LineStart};
use super::plain::KeptPositions;
use super::section::Section;
use crate::formats::{PageStart, Paragraph};
use crate::language::Language;
use crate::text::folding::is_ignored;
use crate::text::{CharRange, Text};

/// What a word processor sets where a word may be parted, and what is left of one that was parted at a line's end.
const SOFT_HYPHEN: char = '\u{AD}';

/// The paragraphs of a document without what takes no part in wording; most documents have nothing of that and are
/// borrowed.
pub struct PlainDocument<'a> {
    pub paragraphs: Cow<'a, [Paragraph]>,
    /// For each paragraph what it was before, where that differs.
    originals: Vec<Option<Original>>,
}

/// A paragraph as the document has it.
struct Original {
    text: Text,
    /// Which of its characters the plain paragraph has.
    kept: KeptPositions,
}

/// A text and its outline.
pub struct Outlined {
    pub text: Text,
    pub folded: Text,
    pub lines: LineMap,
    pub sections: Vec<Section>,
}

impl<'a> PlainDocument<'a> {
    pub fn of(paragraphs: &'a [Paragraph]) -> Self {
        if !paragraphs.iter().any(|paragraph| paragraph.text.contains(is_ignored)) {
            return Self { paragraphs: Cow::Borrowed(paragraphs), originals: Vec::new() };
        }
        let below = |place: usize| paragraphs.get(place + 1).map_or("", |next| next.text.as_str());
        let plain = |(place, paragraph)| plain(paragraph, below(place));
        let (paragraphs, originals): (Vec<Paragraph>, _) = paragraphs.iter().enumerate().map(plain).unzip();
        Self { paragraphs: Cow::Owned(paragraphs), originals }
    }

    /// The language that most of it is written in.
    pub fn language(&self) -> Language {
        let strings: Vec<&str> = self.paragraphs.iter().map(|paragraph| paragraph.text.as_str()).collect();
        Language::of(&strings.join("\n"))
    }

    /// Puts what was left out back to where it stood inside of lines, and moves what was found in the plain text.
    pub fn restored(&self, plain: Outlined) -> Outlined {
        if self.originals.is_empty() {
            return plain;
        }
        let Outlined { text, lines, sections, .. } = plain;
        let (restored, positions) = self.restored_text(&text, &lines);
        let shown = |range| restored.slice(positions.to_speech(range)).to_owned();
        let position = |position| positions.original_position(position);
        // What was left out after a section belongs to it.
        let whole = |range: CharRange| CharRange::new(position(range.start), position(range.end));
        let section = |section: Section| {
            let label = from_length(section.range.start, &section.label);
            let body = text.trim(CharRange::new(label.end, section.range.end));
            Section {
                label: shown(label),
                heading: shown(from_length(body.start, &section.heading)),
                range: whole(section.range),
                own: whole(section.own),
                ..section
            }
        };
        let sections = sections.into_iter().map(section).collect();
        let lines = lines.moved(position, |start| self.original_character(start));
        Outlined { folded: restored.folded(), text: restored, lines, sections }
    }

    /// The text with what was left out between two of its characters, and where those stand in it.
    fn restored_text(&self, text: &Text, lines: &LineMap) -> (Text, KeptPositions) {
        let (mut string, mut length, mut positions) = (String::new(), 0, Vec::with_capacity(text.len()));
        let mut before = None;
        for (position, character) in text.chars_in(text.range()) {
            let here = self.origin(lines, position, character);
            if let Some((original, CharRange { start, end })) = before.zip(here).and_then(between) {
                let between = original.text.slice(CharRange::new(start, end));
                if between.chars().all(is_ignored) {
                    string.push_str(between);
                    length += end - start;
                }
            }
            string.push(character);
            positions.push(length);
            length += 1;
            before = here;
        }
        (Text::new(string), KeptPositions::new(positions))
    }

    /// The paragraph that a character of the text comes from and its place in there; `None` for one that was written
    /// between two lines, and in a paragraph that nothing was left out of.
    fn origin(&self, lines: &LineMap, position: usize, character: char) -> Option<Origin<'_>> {
        let start = lines.start_at(position)?;
        let original = self.originals.get(start.paragraph)?.as_ref()?;
        let at = original.kept.original_position(start.character.saturating_sub(1));
        (original.text.char_at(at) == Some(character)).then_some(Origin {
            paragraph: start.paragraph,
            original,
            at,
        })
    }

    /// Which of its line's characters a character of the plain text is in the document.
    fn original_character(&self, start: LineStart) -> usize {
        let original = self.originals.get(start.paragraph).and_then(Option::as_ref);
        original.map_or(start.character, |original| {
            original.kept.original_position(start.character.saturating_sub(1)) + 1
        })
    }
}

/// The range of a string that starts at a position.
fn from_length(start: usize, string: &str) -> CharRange {
    CharRange::new(start, start + string.chars().count())
}

/// Where a character of a text stands in the document.
#[derive(Clone, Copy)]
struct Origin<'a> {
    paragraph: usize,
    original: &'a Original,
    at: usize,
}

/// What the document has between two characters that follow each other in the plain text.
fn between<'a>((before, here): (Origin<'a>, Origin<'a>)) -> Option<(&'a Original, CharRange)> {
    let follows = before.paragraph == here.paragraph && before.at < here.at;
    follows.then(|| (here.original, CharRange::new(before.at + 1, here.at)))
}

/// A paragraph without what takes no part in wording, and what it was before if it had any. A soft hyphen stays at its
/// end where the paragraph below goes on with the word.
fn plain(paragraph: &Paragraph, below: &str) -> (Paragraph, Option<Original>) {
    if !paragraph.text.contains(is_ignored) {
        return (paragraph.clone(), None);
    }
    let goes_on = below.chars().find(|&c| !is_ignored(c)).is_some_and(char::is_lowercase);
    let hyphen =
        paragraph.text.char_indices().next_back().filter(|&(_, last)| last == SOFT_HYPHEN && goes_on);
    let last = hyphen.map(|(byte, _)| byte);
    let stays = |(byte, character): (usize, char)| !is_ignored(character) || last == Some(byte);
    let kept = paragraph.text.char_indices().enumerate().filter(|&(_, character)| stays(character));
    let (positions, characters): (Vec<usize>, String) = kept.map(|(position, (_, c))| (position, c)).unzip();
    let kept = KeptPositions::new(positions);
    let page = |start: &PageStart| PageStart { at: kept.plain_position(start.at), ..*start };
    let plain = Paragraph {
        text: characters,
        pages: paragraph.pages.iter().map(page).collect(),
        ..paragraph.clone()
    };
    (plain, Some(Original { text: Text::new(paragraph.text.clone()), kept }))
}

#[cfg(test)]
mod tests {
    use crate::formats::{Document, Format, lines_of};
    use crate::speech::{FilePlace, Speech};

    use super::*;

    /// Where words stand in the file that a speech was made from.
    fn place(speech: &Speech, words: &str) -> FilePlace {
        let byte = speech.text.as_str().find(words).unwrap();
        speech.file_place(speech.text.as_str()[..byte].chars().count())
    }

    #[test]
    fn an_address_with_invisible_characters_is_one_and_is_shown_with_them() {
        let text =
            "同\u{200B}志\u{2060}们\u{FEFF}：\u{200B}\n今天开会。\n一\u{200B}、修\u{FE0F}路\n路要修通。";
        let speech = Speech::from_string("speech", text.to_owned());
        let kinds: Vec<&str> = speech.sections.iter().map(|section| section.kind.name()).collect();
        assert_eq!(kinds[0], "salutation", "{kinds:?}");
        assert_eq!(
            speech.slice(speech.sections[crate::speech::SectionId(0)].own),
            "同\u{200B}志\u{2060}们\u{FEFF}："
        );
        let heading = speech.sections.iter().find(|section| !section.label.is_empty()).unwrap();
        assert_eq!((heading.label.as_str(), heading.heading.as_str()), ("一\u{200B}、", "修\u{FE0F}路"));
    }

    #[test]
    fn places_count_the_characters_of_the_file() {
        let item = "把渠道一条一条修通，把水一家一家送到，谁家的田也不许旱着。".repeat(8);
        let line =
            format!("各位\u{200B}社员：今天\u{200B}分苗。一、修\u{200B}渠。{item}二、种\u{AD}树。{item}");
        let speech = Speech::from_string("speech", line.clone());
        let character = |words: &str| line[..line.find(words).unwrap()].chars().count() + 1;
        for words in ["一、修", "二、种", "树。"] {
            assert_eq!(place(&speech, words), FilePlace::Character { line: 1, character: character(words) });
        }
    }

    #[test]
    fn a_page_starts_where_it_did() {
        let mut paragraphs = lines_of("同志\u{200B}们：今天\u{200B}开会。");
        paragraphs[0].pages = vec![PageStart { at: 0, page: 1 }, PageStart { at: 8, page: 2 }];
        let document = Document::of(Format::Pdf, paragraphs);
        let speech = Speech::from_document("speech", document);
        assert_eq!(["今天", "开会"].map(|words| place(&speech, words)), [1, 2].map(FilePlace::Page));
    }

    #[test]
    fn a_soft_hyphen_at_a_line_end_parts_a_word_and_elsewhere_nothing() {
        let text = "We thank the neigh\u{AD}\nbours who carried wa\u{AD}ter to the \u{AD}mill, and the many who did not ask.";
        let speech = Speech::from_string("speech", text.to_owned());
        assert!(speech.text.as_str().starts_with("We thank the neighbours who carried wa\u{AD}ter"));
        let title = Speech::from_string("speech", "在分苗会上的讲话\u{AD}\n社员们：\n今天分苗。".to_owned());
        assert_eq!(title.title, "在分苗会上的讲话");
    }
}
