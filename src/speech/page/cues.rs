//! The words by which notices and what stands around a speech are told. They are lists that grow, so they are data.

use crate::text::WordList;
use crate::text::folding::{folded, lower_case};

/// How a line starts that belongs to the page wherever it stands.
pub static LINE_STARTS: WordList = WordList::new(include_str!("data/line_starts.txt"));

/// How a line below a speech starts that belongs to the page.
pub static TAIL_STARTS: WordList = WordList::new(include_str!("data/tail_starts.txt"));

/// Names of what a page says about itself.
pub static FIELDS: WordList = WordList::new(include_str!("data/fields.txt"));

/// Words that stand in a list of links.
pub static LINKS: WordList = WordList::new(include_str!("data/links.txt"));

/// Words of advertising that no short line of a speech has.
pub static ADVERTISING: WordList = WordList::new(include_str!("data/advertising.txt"));

/// What a page counts, after a figure.
pub static COUNTERS: WordList = WordList::new(include_str!("data/counters.txt"));

/// What publishes a speech and stands by itself on a line above it.
pub static PUBLISHERS: WordList = WordList::new(include_str!("data/publishers.txt"));

/// Links that stand on a line by themselves.
pub static LINKS_BY_THEMSELVES: WordList = WordList::new(include_str!("data/links_by_themselves.txt"));

/// Words that lead to another part of a text, without numerals and blanks.
pub static PAGE_BREAKS: WordList = WordList::new(include_str!("data/page_breaks.txt"));

/// Words that stand beside those and lead nowhere by themselves.
pub static PAGE_BREAK_COMPANY: WordList = WordList::new(include_str!("data/page_break_company.txt"));

/// What stands by itself where a page says that the text ends.
pub static END_MARKS: WordList = WordList::new(include_str!("data/end_marks.txt"));

/// How a short line starts that an office or a mail program put on a document.
pub static STAMPS: WordList = WordList::new(include_str!("data/stamps.txt"));

/// How the name of a site ends.
pub static SITE_ENDS: WordList = WordList::new(include_str!("data/site_ends.txt"));

/// What a short line of a page holds and none of a speech does.
pub static SHORT_LINES: WordList = WordList::new(include_str!("data/short_lines.txt"));

/// By what a site disclaims a text, in a whole sentence, too.
pub static DISCLAIMERS: WordList = WordList::new(include_str!("data/disclaimers.txt"));

/// Words that stand together in a licence and in no speech: two, parted by a tab.
pub static LICENCES: WordList = WordList::new(include_str!("data/licences.txt"));

/// What names where a text was published, before a colon.
pub static SOURCES: WordList = WordList::new(include_str!("data/sources.txt"));

/// What the listeners did.
pub static REACTIONS: WordList = WordList::new(include_str!("data/reactions.txt"));

/// How an editor's remark in brackets starts.
pub static REMARKS: WordList = WordList::new(include_str!("data/remarks.txt"));

/// How a sentence goes on that says something of what a page's words name.
pub static PREDICATES: WordList = WordList::new(include_str!("data/predicates.txt"));

/// What a page says of itself, and what is done with its text.
pub static THIS_PAGE: WordList = WordList::new(include_str!("data/this_page.txt"));

/// How a line starts that a program or an office puts below a mail.
pub static MAIL_ENDS: WordList = WordList::new(include_str!("data/mail_ends.txt"));

/// What the minutes of a meeting say after a speech: words that stand in one line in this order, parted by tabs.
pub static MINUTES: WordList = WordList::new(include_str!("data/minutes.txt"));

/// What stands over explanations of terms.
pub static GLOSSARIES: WordList = WordList::new(include_str!("data/glossaries.txt"));

/// What stands over notes and references.
pub static NOTES: WordList = WordList::new(include_str!("data/notes.txt"));

/// What stands over questions and answers after a speech.
pub static QUESTIONS: WordList = WordList::new(include_str!("data/questions.txt"));

/// How the name of an annex starts.
pub static ANNEXES: WordList = WordList::new(include_str!("data/annexes.txt"));

/// What stands over a table of contents, without blanks and marks.
pub static CONTENTS_TITLES: WordList = WordList::new(include_str!("data/contents_titles.txt"));

/// What stands over a list of parts that need not repeat the headings, without blanks and marks.
pub static OUTLINE_TITLES: WordList = WordList::new(include_str!("data/outline_titles.txt"));

/// How a paragraph starts that says what the speech below it is about.
pub static ABSTRACTS: WordList = WordList::new(include_str!("data/abstracts.txt"));

/// What such a paragraph speaks of.
pub static TEXT_WORDS: WordList = WordList::new(include_str!("data/text_words.txt"));

/// What a sentence below a speech speaks of that belongs to the page.
pub static PAGE_WORDS: WordList = WordList::new(include_str!("data/page_words.txt"));

/// Line starts of pages that speakers have in their sentences, too.
pub static SAID_TOO: WordList = WordList::new(include_str!("data/said_too.txt"));

/// Words to listeners, which no page has after its own words.
pub static SPOKEN: WordList = WordList::new(include_str!("data/spoken.txt"));

/// How a line starts that stands between the text of a page and what the page lists below it.
pub static TEXT_ENDS: WordList = WordList::new(include_str!("data/text_ends.txt"));

/// What somebody says who sends the text of a speech.
pub static HANDING_OVER: WordList = WordList::new(include_str!("data/handing_over.txt"));

/// How a line starts that announces the speech below it.
pub static ANNOUNCEMENTS: WordList = WordList::new(include_str!("data/announcements.txt"));

/// What such a line holds that ends with a colon.
pub static ANNOUNCEMENT_WORDS: WordList = WordList::new(include_str!("data/announcement_words.txt"));

/// What stands before a telephone number or another way to reach the page.
pub static CONTACTS: WordList = WordList::new(include_str!("data/contacts.txt"));

/// What a site calls the part of it that has speeches.
pub static CHANNELS: WordList = WordList::new(include_str!("data/channels.txt"));

/// What the record of a parliament or a council says of a sitting.
pub static SITTINGS: WordList = WordList::new(include_str!("data/sittings.txt"));

/// What stands after a figure over what readers said of a page.
pub static COMMENTS: WordList = WordList::new(include_str!("data/comments.txt"));

/// A line as the words are written.
pub fn normalized(line: &str) -> String {
    lower_case(&folded(line))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_words_are_in_the_form_that_lines_are_held_against() {
        let lower = [
            &LINE_STARTS,
            &TAIL_STARTS,
            &FIELDS,
            &LINKS,
            &COUNTERS,
            &PUBLISHERS,
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
            &QUESTIONS,
            &ANNEXES,
            &CONTENTS_TITLES,
            &OUTLINE_TITLES,
            &ABSTRACTS,
            &TEXT_WORDS,
            &PAGE_WORDS,
            &SAID_TOO,
            &SPOKEN,
            &TEXT_ENDS,
            &HANDING_OVER,
            &ANNOUNCEMENTS,
            &ANNOUNCEMENT_WORDS,
            &CONTACTS,
            &CHANNELS,
            &SITTINGS,
            &COMMENTS,
        ];
        for cues in lower {
            for word in cues.iter() {
                assert_eq!(normalized(word), word);
            }
        }
        for word in ADVERTISING.iter() {
            assert_eq!(folded(word), word);
        }
    }
}
