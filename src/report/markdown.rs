//! Evidence as Markdown, with its sources: what the reader copies out of the program.
//!
//! The wording of the speeches is quoted as it stands; characters that Markdown would obey are escaped, and no control
//! character is left in.

use std::collections::BTreeSet;

use super::{Source, cited};
use crate::compare::{Place, RowId, SectionPlace, SpeechId};
use crate::strings::Strings;
use crate::text::visible::one_line;

/// How much of the text around an occurrence of a phrase is quoted on either side, in characters.
const CONTEXT: usize = 20;

/// A section as a quotation, with its source.
pub fn section(source: Source<'_>, place: SectionPlace, words: &Strings) -> String {
    let speech = source.comparison.speech(place.speech);
    let section = speech.section(place.section);
    let quoted = quotation(speech.slice(section.own).trim());
    let start = Place { speech: place.speech, range: section.own };
    format!("{quoted}>\n> — {}\n", origin(source, start, words))
}

/// All sections of a row, speech by speech, each with its source.
pub fn row(source: Source<'_>, row: RowId, words: &Strings) -> String {
    let mut out = format!("**{}**\n", (words.copy_row)(row.0 + 1));
    for place in source.view.table.rows[row].sections() {
        out.push('\n');
        out.push_str(&section(source, place, words));
    }
    out
}

/// A phrase, and every place where it stands in its context, each with its source.
pub fn phrase(source: Source<'_>, occurrences: &[Place], words: &Strings) -> String {
    let text = |place: &Place| source.comparison.wording(*place);
    let speeches: BTreeSet<SpeechId> = occurrences.iter().map(|place| place.speech).collect();
    let wording = occurrences.first().map(text).unwrap_or_default();
    let count = (words.copy_phrase)(speeches.len(), occurrences.len());
    let mut out = format!("{}\n{count}\n\n", quotation(wording));
    for &place in occurrences {
        out.push_str(&format!("- {}: {}\n", origin(source, place, words), in_context(source, place)));
    }
    out
}

/// An occurrence with the text around it, up to the ends of its section; the occurrence itself in bold.
fn in_context(source: Source<'_>, place: Place) -> String {
    let speech = source.comparison.speech(place.speech);
    let own = speech.section_at(place.range.start).map_or(place.range, |section| section.own);
    let start = place.range.start.saturating_sub(CONTEXT).max(own.start);
    let end = (place.range.end + CONTEXT).min(own.end.max(place.range.end));
    let slice = |start, end| escaped(&one_line(speech.slice(crate::text::CharRange::new(start, end))));
    let (open, close) = (if start > own.start { "…" } else { "" }, if end < own.end { "…" } else { "" });
    // As an HTML tag: asterisks beside Chinese punctuation are often taken for text.
    format!(
        "{open}{}<b>{}</b>{}{close}",
        slice(start, place.range.start),
        slice(place.range.start, place.range.end),
        slice(place.range.end, end)
    )
}

/// The speech, its file and where in it a place starts.
fn origin(source: Source<'_>, place: Place, words: &Strings) -> String {
    let speech = source.comparison.speech(place.speech);
    let in_file = escaped(&one_line(&cited(speech, place.range.start, words)));
    let (title, path) = (one_line(&speech.title), one_line(&speech.path.display().to_string()));
    (words.copy_source)(place.speech.0 + 1, &escaped(&title), &escaped(&path), &in_file)
}

/// The lines of a text, quoted.
fn quotation(text: &str) -> String {
    text.lines().map(|line| format!("> {}\n", escaped(&one_line(line.trim())))).collect()
}

/// Text that Markdown shows as it stands (CommonMark 0.31, backslash escapes): `**主任` stays a redaction.
pub(super) fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for (position, character) in text.char_indices() {
        // These mean something only at the start of a line.
        let starts_block = matches!(character, '#' | '+' | '-' | '=') && position == 0;
        let numbers = matches!(character, '.' | ')')
            && text.get(..position).is_some_and(|before| {
                !before.is_empty() && before.chars().all(|before| before.is_ascii_digit())
            });
        if starts_block
            || numbers
            || matches!(character, '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '|' | '~' | '&')
        {
            out.push('\\');
        }
        out.push(character);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::compare::{Comparison, ReferenceChoice, ViewSettings};
    use crate::speech::Speech;
    use crate::strings::InterfaceLanguage;

    const FIRST: &str =
        "在会上的讲话\n同志们：\n一要持续加强*作风建设，**主任要带头\u{1b}[31m。\n二要抓好[落实]。";
    const SECOND: &str = "另一篇讲话\n同志们：\n一是持续加强*作风建设，各部门要负责。\n二是狠抓落实。";

    fn with_source<T>(work: impl Fn(Source<'_>, &'static Strings) -> T) -> [T; 2] {
        let speeches = [("a/first.txt", FIRST), ("second_2.txt", SECOND)];
        let speeches = speeches.map(|(path, text)| Speech::from_string(path, text.to_owned()).into());
        let comparison =
            Comparison::of(speeches.to_vec(), &ReferenceChoice { own: Vec::new(), builtin: false }).unwrap();
        let settings = ViewSettings::default();
        let view = settings.apply(&comparison);
        let source = Source::of(&comparison, &settings, &view);
        InterfaceLanguage::ALL.map(|language| work(source, language.words()))
    }

    #[test]
    fn a_section_is_quoted_as_it_stands_with_its_source() {
        let place = |source: Source<'_>| {
            let section = source.comparison.speeches[SpeechId(0)].sections.iter();
            let section = section.clone().find(|section| section.file_line == 3).unwrap();
            SectionPlace { speech: SpeechId(0), section: section.id }
        };
        let [english, chinese] = with_source(|source, words| section(source, place(source), words));
        assert_eq!(
            english,
            "> 一要持续加强\\*作风建设，\\*\\*主任要带头␛\\[31m。\n>\n> — 1 在会上的讲话, a/first.txt, line 3\n"
        );
        assert!(chinese.ends_with("> — 1 在会上的讲话，a/first.txt 第 3 行\n"), "{chinese}");
    }

    #[test]
    fn a_phrase_stands_with_all_its_places_in_their_context() {
        let [english, _] = with_source(|source, words| {
            let longest = source.view.phrases.iter().max_by_key(|phrase| phrase.length).unwrap();
            phrase(source, &longest.occurrences, words)
        });
        assert_eq!(
            english,
            "> 持续加强\\*作风建设\n\nIn 2 speeches, 2 occurrences\n\n\
             - 1 在会上的讲话, a/first.txt, line 3: 一要<b>持续加强\\*作风建设</b>，\\*\\*主任要带头␛\\[31m。\n\
             - 2 另一篇讲话, second\\_2.txt, line 3: 一是<b>持续加强\\*作风建设</b>，各部门要负责。\n"
        );
    }

    #[test]
    fn a_row_has_all_its_sections() {
        let [english, chinese] = with_source(|source, words| {
            let rows = &source.view.table.rows;
            let is_full = |row: RowId| rows[row].cells.iter().all(|cell| !cell.is_empty());
            row(source, rows.ids().find(|&id| is_full(id)).unwrap(), words)
        });
        assert_eq!(english.matches("\n> — ").count(), 2, "{english}");
        assert!(chinese.starts_with("**第 "), "{chinese}");
    }

    #[test]
    fn nothing_in_the_text_is_markdown() {
        assert_eq!(escaped("1. *a* # b"), "1\\. \\*a\\* # b");
        assert_eq!(escaped("# - 3.5%"), "\\# - 3.5%");
        assert_eq!(escaped("12) <b>&amp;"), "12\\) \\<b\\>\\&amp;");
    }
}
