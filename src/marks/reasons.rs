//! Why what the model marks is local.

use crate::language::local::{LocalMark, LocalReason, reason, refined};
use crate::language::{Language, is_empty_word, names_nobody};
use crate::speech::Speech;
use crate::text::CharRange;
use crate::text::symbols::is_unspaced;

/// The marked ranges with their reasons: those of the rules, and what the wording suggests where they give none.
pub(super) fn explained(
    speech: &Speech,
    words: &[CharRange],
    ranges: &[CharRange],
    by_rule: &[LocalMark],
) -> Vec<LocalMark> {
    let wording = |range: CharRange| speech.folded.slice(range);
    let full = |word: &&CharRange| !is_empty_word(wording(**word), speech.language);
    let says_something = |range: CharRange| {
        let first = words.partition_point(|word| word.start < range.start);
        words.iter().skip(first).take_while(|word| word.end <= range.end).any(|word| full(&word))
    };
    let pieces =
        with_reasons(ranges, by_rule, says_something, |range| reason(wording(range), speech.language));
    let mut marks = whole_figures(whole_names(pieces, speech), speech);
    for mark in &mut marks {
        mark.reason = refined(mark.reason, wording(mark.range), speech.language);
    }
    marks
}

/// A part of a marked range.
#[derive(Clone, Copy)]
struct Piece {
    mark: LocalMark,
    /// Whether a rule gives the reason.
    by_rule: bool,
}

/// Gives each range the reason of the rule that marks the same place, piece by piece where several do; what no rule
/// explains gets the reason that its own words suggest, unless it is but joints between names (` and `).
fn with_reasons(
    ranges: &[CharRange],
    by_rule: &[LocalMark],
    says_something: impl Fn(CharRange) -> bool,
    suggested: impl Fn(CharRange) -> LocalReason,
) -> Vec<Piece> {
    let mut out = Vec::with_capacity(ranges.len());
    for range in ranges {
        let mut position = range.start;
        let unexplained = |start: usize, end: usize, out: &mut Vec<Piece>| {
            let range = CharRange::new(start, end);
            if start < end && says_something(range) {
                let mark = LocalMark { range, reason: suggested(range), specific: true };
                out.push(Piece { mark, by_rule: false });
            }
        };
        let first = by_rule.partition_point(|mark| mark.range.end <= range.start);
        for mark in by_rule.iter().skip(first).take_while(|mark| mark.range.start < range.end) {
            let Some(common) = mark.range.intersection(*range) else { continue };
            unexplained(position, common.start, &mut out);
            let specific = mark.specific && common == mark.range;
            out.push(Piece { mark: LocalMark { range: common, specific, ..*mark }, by_rule: true });
            position = common.end;
        }
        unexplained(position, range.end, &mut out);
    }
    out
}

/// Joins the pieces of a name that begins where a sentence does, or has words that rules take for no part of it: `Walter`
/// and `Dunne`, `City of` and `Ransom`.
fn whole_names(pieces: Vec<Piece>, speech: &Speech) -> Vec<Piece> {
    if !speech.language.parts_words() {
        return pieces;
    }
    let is_of_name = |mark: &LocalMark| {
        let named = !matches!(mark.reason, LocalReason::Date | LocalReason::Figure | LocalReason::Redaction);
        named && is_made_of_capitals(speech.folded.slice(mark.range), speech.language)
    };
    let mut out: Vec<Piece> = Vec::with_capacity(pieces.len());
    for piece in pieces {
        match out.last_mut().filter(|last| last.mark.range.end == piece.mark.range.start) {
            Some(Piece { mark, .. }) if is_of_name(mark) && is_of_name(&piece.mark) => {
                mark.range.end = piece.mark.range.end;
                mark.reason = reason(speech.folded.slice(mark.range), speech.language);
                mark.specific = true;
            }
            _ => out.push(piece),
        }
    }
    out
}

/// Small words inside of names.
const JOINTS: [&str; 4] = ["of", "the", "and", "for"];

/// Whether wording is words with capitals and what joins them.
fn is_made_of_capitals(wording: &str, language: Language) -> bool {
    let mut words = wording.split_whitespace();
    let is_name = |word: &str| word.starts_with(char::is_uppercase);
    words.next().is_some_and(|first| is_name(first) && !names_nobody(first, language))
        && words.all(|word| is_name(word) || JOINTS.contains(&word))
}

/// What is counted has at most so many characters in scripts without spaces, and so many words in others.
const LONGEST_COUNTED: usize = 4;
const MOST_COUNTED: usize = 2;

/// Puts what was counted to its figure: `47 个` and `社区`, `12` and ` kilometres`. A number in words is as little
/// particular as any number of few digits.
fn whole_figures(pieces: Vec<Piece>, speech: &Speech) -> Vec<LocalMark> {
    let mut out: Vec<LocalMark> = Vec::with_capacity(pieces.len());
    for Piece { mark, by_rule } in pieces {
        let wording = speech.folded.slice(mark.range);
        let in_words = matches!(mark.reason, LocalReason::Figure | LocalReason::Date)
            && !wording.chars().any(char::is_numeric);
        match out.last_mut().filter(|last| last.range.end == mark.range.start) {
            Some(last) if last.reason == LocalReason::Figure && !by_rule && is_counted(wording) => {
                last.range.end = mark.range.end;
            }
            _ => out.push(LocalMark { specific: mark.specific && !in_words, ..mark }),
        }
    }
    out
}

/// Whether wording is short and has neither figures nor capitals, as what is counted.
fn is_counted(wording: &str) -> bool {
    let is_plain = !wording.chars().any(|c| c.is_numeric() || c.is_uppercase());
    let is_short = if wording.contains(is_unspaced) {
        wording.chars().count() <= LONGEST_COUNTED
    } else {
        wording.split_whitespace().count() <= MOST_COUNTED
    };
    is_plain && is_short
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::local::LocalReason::{Body, Coinage, Date, Figure, Person, Place};
    use crate::language::words;
    use crate::speech::SectionKind;

    fn mark(start: usize, end: usize, reason: LocalReason) -> LocalMark {
        LocalMark { range: CharRange::new(start, end), reason, specific: true }
    }

    #[test]
    fn a_range_falls_into_what_rules_explain_and_the_rest() {
        let ranges = [CharRange::new(2, 12), CharRange::new(20, 22)];
        let by_rule = [mark(0, 4, Place), mark(6, 8, Date), mark(14, 16, Coinage)];
        let found: Vec<(usize, usize, LocalReason, bool)> =
            with_reasons(&ranges, &by_rule, |_| true, |_| Body)
                .iter()
                .map(|Piece { mark, .. }| (mark.range.start, mark.range.end, mark.reason, mark.specific))
                .collect();
        assert_eq!(
            found,
            [
                (2, 4, Place, false),
                (4, 6, Body, true),
                (6, 8, Date, true),
                (8, 12, Body, true),
                (20, 22, Body, true)
            ]
        );
    }

    /// What is told of wordings that are marked in a line, some of them by a rule.
    fn told(line: &str, marked: &[&str], by_rule: &[(&str, LocalReason)]) -> Vec<(String, LocalReason)> {
        let speech = Speech::of_lines(line, &[SectionKind::Point], Language::of(line));
        let range = |wording: &str| {
            let start = line[..line.find(wording).unwrap()].chars().count();
            CharRange::new(start, start + wording.chars().count())
        };
        let ranges: Vec<CharRange> = marked.iter().map(|wording| range(wording)).collect();
        let by_rule: Vec<LocalMark> = by_rule
            .iter()
            .map(|(wording, reason)| mark(range(wording).start, range(wording).end, *reason))
            .collect();
        let words = words(&speech.folded, speech.text.range(), speech.language);
        let marks = explained(&speech, &words, &ranges, &by_rule);
        marks.iter().map(|mark| (speech.slice(mark.range).to_owned(), mark.reason)).collect()
    }

    #[test]
    fn a_name_that_begins_a_sentence_is_whole() {
        let line =
            "Walter Dunne gave the money. The City of Ransom and 12 kilometres of the road came in the end.";
        let by_rule = [("Dunne", Place), ("Ransom", Place), ("12", Figure)];
        let found = told(line, &["Walter Dunne", "City of Ransom", "12 kilometres"], &by_rule);
        let expected = [("Walter Dunne", Person), ("City of Ransom", Place), ("12 kilometres", Figure)];
        assert_eq!(found, expected.map(|(wording, reason)| (wording.to_owned(), reason)));
    }

    #[test]
    fn what_is_counted_goes_with_its_figure() {
        let found = told("全县有47 个社区，我们走遍了。", &["47 个社区"], &[("47 个", Figure)]);
        assert_eq!(found, [("47 个社区".to_owned(), Figure)]);
        let by_rule = [("3亿元", Figure), ("白河", Place)];
        let found = told("投入3亿元白河大桥建成了。", &["3亿元白河"], &by_rule);
        assert_eq!(found, [("3亿元".to_owned(), Figure), ("白河".to_owned(), Place)]);
    }
}
