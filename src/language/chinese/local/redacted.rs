//! Redactions with the noun that they belong to: `***街道`, `**主任`, `XX同志`.

use super::generic::is_function_word;
use crate::language::chinese::read_x;
use crate::language::local::{LocalMark, LocalReason, Passage};
use crate::language::redactions::redactions;
use crate::text::{CharRange, WordList};

/// What the noun after a redaction ends with.
static NOUNS: WordList = WordList::new(include_str!("../data/nouns_after_redactions.txt"));

/// A noun phrase that a sentence's end or a function word closes has at most so many characters.
const LONGEST_PHRASE: usize = 6;

/// The redactions of a passage.
pub(super) fn redacted(passage: &Passage) -> Vec<LocalMark> {
    let redactions = redactions(passage.text, passage.range, read_x);
    let starts: Vec<usize> = redactions.iter().map(|redaction| redaction.start).collect();
    let with_noun = |redaction: CharRange| {
        let end = end_of_noun(passage, redaction.end, &starts);
        LocalMark::new(redaction.start, end, LocalReason::Redaction)
    };
    redactions.into_iter().map(with_noun).collect()
}

/// Where the noun ends that starts after a redaction: with its type, or where a short phrase is closed.
fn end_of_noun(passage: &Passage, start: usize, redactions: &[usize]) -> usize {
    // `XX 同志`.
    let mut end = passage.skip_blank(start);
    if passage.word_from(end).is_none() {
        end = start;
    }
    while let Some(word) = passage.word_from(end) {
        let wording = passage.slice(word);
        if redactions.contains(&word.start) {
            return start;
        }
        // `***各项事业` speaks of all that the blacked-out place does.
        if is_function_word(wording) || wording.starts_with('各') {
            break;
        }
        if word.end > start + LONGEST_PHRASE {
            return start;
        }
        end = word.end;
        if is_typed(wording) {
            // `**社区党校`: the school of the subdistrict.
            let next = passage.word_from(end).filter(|next| is_typed(passage.slice(*next)));
            return next.map_or(end, |next| next.end);
        }
    }
    if redactions.contains(&end) { start } else { end }
}

fn is_typed(word: &str) -> bool {
    NOUNS.any(|noun| word.ends_with(noun))
}

#[cfg(test)]
mod tests {
    use super::super::tests::marked;
    use super::*;

    #[test]
    fn a_redaction_takes_the_noun_it_belongs_to() {
        assert_eq!(
            marked(
                "刚才，**主任总结了工作，***几位同志分别作了部署，用好**社区党校，开展好**志愿服务，盘活**厂、**公司",
                redacted
            ),
            ["**主任", "***几位同志", "**社区党校", "**志愿服务", "**厂", "**公司"]
        );
    }

    #[test]
    fn a_blank_parts_no_noun_from_its_redaction() {
        assert_eq!(marked("请XX 同志讲话，学习X建知识，X员干部带头", redacted), ["XX 同志"]);
    }

    #[test]
    fn a_redaction_that_a_sentence_follows_stands_alone() {
        assert_eq!(
            marked(
                "当前，***正处在转型发展的关键时期，谋求***各项事业更高质量、更高水平发展，XX争当XX“东部崛起”",
                redacted
            ),
            ["***", "***", "XX", "XX"]
        );
    }
}
