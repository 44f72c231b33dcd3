//! What a section is headed by: a line of its own, or the sentence that it starts with.

use unicode_width::UnicodeWidthStr;

use super::section::SectionKind;
use crate::language::Grammar;

/// The widest first sentence in columns that serves as a point's heading.
const WIDEST_HEADING: usize = 80;

/// The heading in a section's text without its numbering; empty where there is none.
pub(super) fn heading<'a>(
    body: &'a str,
    kind: SectionKind,
    numbered: bool,
    grammar: &dyn Grammar,
) -> &'a str {
    let fits = |part: &&str| !part.is_empty() && part.width() <= WIDEST_HEADING;
    let (sentence, rest) = first_sentence(body);
    match kind {
        SectionKind::Heading => body.trim_end_matches(['。', ' ', '\u{3000}']),
        SectionKind::Point | SectionKind::Review if numbered => {
            let clause = body.split(['，', '：', ',', ':']).next();
            Some(sentence).filter(fits).or(clause.filter(fits)).unwrap_or_default()
        }
        // A topic sentence is followed by what it announces.
        SectionKind::Point | SectionKind::Review
            if grammar.has_topic_sentences() && !rest.is_empty() && !grammar.turns(body) =>
        {
            Some(sentence).filter(fits).unwrap_or_default()
        }
        _ => "",
    }
}

/// The first sentence of a text without its full stop, and what follows it.
fn first_sentence(text: &str) -> (&str, &str) {
    const ENDS: [char; 6] = ['。', '！', '？', '；', ';', '!'];
    let is_end = |c: char| ENDS.contains(&c) || c == '.' || c.is_whitespace();
    let end = text.find(ENDS).into_iter().chain(text.find(". ")).min().unwrap_or(text.len());
    let (sentence, rest) = text.split_at(end);
    (sentence.trim_end_matches('.'), rest.trim_start_matches(is_end))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::{Language, grammar};

    fn of(body: &str, kind: SectionKind, numbered: bool, language: Language) -> &str {
        heading(body, kind, numbered, grammar(language))
    }

    #[test]
    fn a_heading_is_a_line_or_a_first_sentence_that_is_short() {
        use Language::{Chinese, English};
        use SectionKind::{Heading, Lead, Point};
        assert_eq!(of("把渠修好。", Heading, true, Chinese), "把渠修好");
        assert_eq!(of("把渠修好。一段一段修。", Point, true, Chinese), "把渠修好");
        assert_eq!(of("把渠修好。一段一段修。", Point, false, Chinese), "把渠修好");
        assert_eq!(of("把渠修好。", Point, false, Chinese), "", "nothing follows that it could stand over");
        assert_eq!(of("把渠修好。一段一段修。", Lead, true, Chinese), "");
        assert_eq!(of("Mend the weir. It leaks by 2.5 inches.", Point, true, English), "Mend the weir");
        assert_eq!(of("Mend the weir. It leaks.", Point, false, English), "");
        let long = format!("把渠修好，{}。", "一段一段修".repeat(20));
        assert_eq!(
            of(&long, Point, true, Chinese),
            "把渠修好",
            "the first clause, where the sentence is too long"
        );
    }
}
