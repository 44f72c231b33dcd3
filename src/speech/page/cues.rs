//! The words by which notices and what stands around a speech are told. They are lists that grow, so they are data.

use std::sync::LazyLock;

use crate::text::folding::{folded, lower_case};

/// Words in order, so that those with one beginning stand together. In the files one a line; `#` starts a comment.
pub struct Cues(LazyLock<Vec<&'static str>>);

/// How a line starts that belongs to the page wherever it stands.
pub static LINE_STARTS: Cues = Cues(LazyLock::new(|| words(include_str!("data/line_starts.txt"))));

/// How a line below a speech starts that belongs to the page.
pub static TAIL_STARTS: Cues = Cues(LazyLock::new(|| words(include_str!("data/tail_starts.txt"))));

/// Names of what a page says about itself.
pub static FIELDS: Cues = Cues(LazyLock::new(|| words(include_str!("data/fields.txt"))));

/// Words that stand in a list of links.
pub static LINKS: Cues = Cues(LazyLock::new(|| words(include_str!("data/links.txt"))));

/// Words of advertising that no short line of a speech has.
pub static ADVERTISING: Cues = Cues(LazyLock::new(|| words(include_str!("data/advertising.txt"))));

/// What a page counts, after a figure.
pub static COUNTERS: Cues = Cues(LazyLock::new(|| words(include_str!("data/counters.txt"))));

/// What publishes a speech and stands by itself on a line above it.
pub static PUBLISHERS: Cues = Cues(LazyLock::new(|| words(include_str!("data/publishers.txt"))));

/// Links that stand on a line by themselves.
pub static LINKS_BY_THEMSELVES: Cues =
    Cues(LazyLock::new(|| words(include_str!("data/links_by_themselves.txt"))));

/// Words that lead to another part of a text, without numerals and blanks.
pub static PAGE_BREAKS: Cues = Cues(LazyLock::new(|| words(include_str!("data/page_breaks.txt"))));

/// Words that stand beside those and lead nowhere by themselves.
pub static PAGE_BREAK_COMPANY: Cues =
    Cues(LazyLock::new(|| words(include_str!("data/page_break_company.txt"))));

/// What stands by itself where a page says that the text ends.
pub static END_MARKS: Cues = Cues(LazyLock::new(|| words(include_str!("data/end_marks.txt"))));

/// How a short line starts that an office or a mail program put on a document.
pub static STAMPS: Cues = Cues(LazyLock::new(|| words(include_str!("data/stamps.txt"))));

/// How the name of a site ends.
pub static SITE_ENDS: Cues = Cues(LazyLock::new(|| words(include_str!("data/site_ends.txt"))));

/// What a short line of a page holds and none of a speech does.
pub static SHORT_LINES: Cues = Cues(LazyLock::new(|| words(include_str!("data/short_lines.txt"))));

/// By what a site disclaims a text, in a whole sentence, too.
pub static DISCLAIMERS: Cues = Cues(LazyLock::new(|| words(include_str!("data/disclaimers.txt"))));

/// Words that stand together in a licence and in no speech: two, parted by a tab.
pub static LICENCES: Cues = Cues(LazyLock::new(|| words(include_str!("data/licences.txt"))));

/// What names where a text was published, before a colon.
pub static SOURCES: Cues = Cues(LazyLock::new(|| words(include_str!("data/sources.txt"))));

/// What the listeners did.
pub static REACTIONS: Cues = Cues(LazyLock::new(|| words(include_str!("data/reactions.txt"))));

/// What stands over explanations of terms.
pub static GLOSSARIES: Cues = Cues(LazyLock::new(|| words(include_str!("data/glossaries.txt"))));

/// What stands over notes and references.
pub static NOTES: Cues = Cues(LazyLock::new(|| words(include_str!("data/notes.txt"))));

/// How the name of an annex starts.
pub static ANNEXES: Cues = Cues(LazyLock::new(|| words(include_str!("data/annexes.txt"))));

/// What stands over a table of contents, without blanks and marks.
pub static CONTENTS_TITLES: Cues = Cues(LazyLock::new(|| words(include_str!("data/contents_titles.txt"))));

/// What stands over a list of parts that need not repeat the headings, without blanks and marks.
pub static OUTLINE_TITLES: Cues = Cues(LazyLock::new(|| words(include_str!("data/outline_titles.txt"))));

/// How a paragraph starts that says what the speech below it is about.
pub static ABSTRACTS: Cues = Cues(LazyLock::new(|| words(include_str!("data/abstracts.txt"))));

/// What such a paragraph speaks of.
pub static TEXT_WORDS: Cues = Cues(LazyLock::new(|| words(include_str!("data/text_words.txt"))));

/// What a sentence below a speech speaks of that belongs to the page.
pub static PAGE_WORDS: Cues = Cues(LazyLock::new(|| words(include_str!("data/page_words.txt"))));

/// Line starts of pages that speakers have in their sentences, too.
pub static SAID_TOO: Cues = Cues(LazyLock::new(|| words(include_str!("data/said_too.txt"))));

/// How a line starts that stands between the text of a page and what the page lists below it.
pub static TEXT_ENDS: Cues = Cues(LazyLock::new(|| words(include_str!("data/text_ends.txt"))));

/// How a line starts that announces the speech below it.
pub static ANNOUNCEMENTS: Cues = Cues(LazyLock::new(|| words(include_str!("data/announcements.txt"))));

/// What such a line holds that ends with a colon.
pub static ANNOUNCEMENT_WORDS: Cues =
    Cues(LazyLock::new(|| words(include_str!("data/announcement_words.txt"))));

/// What stands before a telephone number or another way to reach the page.
pub static CONTACTS: Cues = Cues(LazyLock::new(|| words(include_str!("data/contacts.txt"))));

/// A line as the words are written.
pub fn normalized(line: &str) -> String {
    lower_case(&folded(line))
}

fn words(data: &'static str) -> Vec<&'static str> {
    let mut words: Vec<&str> =
        data.lines().filter(|line| !line.is_empty() && !line.starts_with('#')).collect();
    words.sort_unstable();
    words
}

impl Cues {
    /// Whether a word is one of them.
    pub fn has(&self, word: &str) -> bool {
        self.0.binary_search(&word).is_ok()
    }

    /// Whether a line holds one of them.
    pub fn stand_in(&self, line: &str) -> bool {
        self.0.iter().any(|word| line.contains(word))
    }

    /// How many of them a line holds.
    pub fn count_in(&self, line: &str) -> usize {
        self.0.iter().filter(|word| line.contains(**word)).count()
    }

    /// Whether one of them is as wanted.
    pub fn any(&self, wanted: impl Fn(&str) -> bool) -> bool {
        self.0.iter().any(|word| wanted(word))
    }

    /// The longest of them that a text starts with.
    pub fn longest_start(&self, text: &str) -> Option<&'static str> {
        self.starts_of(text).last()
    }

    /// Those that a text starts with, the shortest first: each of them is the start of the next one.
    fn starts_of<'a>(&self, text: &'a str) -> impl Iterator<Item = &'static str> + use<'a, '_> {
        let first = text.chars().next();
        let from = self.0.partition_point(|word| word.chars().next() < first);
        let alike = self.0.iter().skip(from).take_while(move |word| word.chars().next() == first);
        alike.copied().filter(|word| text.starts_with(word))
    }

    /// What follows the longest of them that a line starts with. A word of Latin letters has to end there: `share`
    /// does not start `shared`.
    pub fn after_start<'a>(&self, line: &'a str) -> Option<&'a str> {
        let rests = self.starts_of(line).filter_map(|word| {
            let rest = line.strip_prefix(word)?;
            let parted = !word.ends_with(|c: char| c.is_ascii_alphanumeric())
                || !rest.starts_with(|c: char| c.is_ascii_alphanumeric());
            parted.then_some(rest)
        });
        rests.last()
    }

    /// Whether a line starts with one of them.
    pub fn start(&self, line: &str) -> bool {
        self.after_start(line).is_some()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_latin_letters_end_where_they_end() {
        assert!(TAIL_STARTS.start("share: facebook"));
        assert!(!TAIL_STARTS.start("shared prosperity"));
        assert!(TAIL_STARTS.start("分享到"));
    }

    #[test]
    fn what_a_line_starts_with_is_found_among_its_like() {
        let cues = Cues(LazyLock::new(|| words("b\n# a comment\n来源于\nab\na\nabc\n来\n来源")));
        let starts = |text| cues.starts_of(text).collect::<Vec<_>>();
        assert_eq!(starts("abd"), ["a", "ab"]);
        assert_eq!(starts("来源：本站"), ["来", "来源"]);
        assert_eq!((starts("c"), starts("")), (vec![], vec![]));
        assert_eq!(cues.longest_start("来源于网络"), Some("来源于"));
        assert_eq!(cues.after_start("来源：本站"), Some("：本站"));
        assert_eq!(cues.after_start("ab c"), Some(" c"), "`a` does not end in `ab`");
        assert!(cues.has("b") && !cues.has("# a comment"));
    }

    #[test]
    fn the_words_are_in_the_form_that_lines_are_held_against() {
        let lower = [
            &LINE_STARTS,
            &TAIL_STARTS,
            &FIELDS,
            &LINKS,
            &COUNTERS,
            &LINKS_BY_THEMSELVES,
            &PAGE_BREAKS,
            &PAGE_BREAK_COMPANY,
            &END_MARKS,
            &SITE_ENDS,
            &STAMPS,
            &SHORT_LINES,
            &DISCLAIMERS,
            &LICENCES,
            &SOURCES,
            &REACTIONS,
            &GLOSSARIES,
            &NOTES,
            &ANNEXES,
            &CONTENTS_TITLES,
            &OUTLINE_TITLES,
            &ABSTRACTS,
            &TEXT_WORDS,
            &PAGE_WORDS,
            &SAID_TOO,
            &TEXT_ENDS,
            &ANNOUNCEMENTS,
            &ANNOUNCEMENT_WORDS,
            &CONTACTS,
        ];
        for cues in lower {
            for word in cues.0.iter() {
                assert_eq!(normalized(word), *word);
            }
        }
        for word in ADVERTISING.0.iter() {
            assert_eq!(folded(word), *word);
        }
    }
}
