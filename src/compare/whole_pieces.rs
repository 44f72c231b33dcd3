//! Local wording in whole pieces: no edge cuts a number, and no single character is left over between two of them.

use super::local::{LocalSpan, LocalSpeech, POSSESSIVES};
use super::{PerSpeech, SpeechWords};
use crate::speech::Speech;
use crate::text::CharRange;
use crate::text::numbers::number_around;

/// Fewer letters and figures are what a rule or another find has left of a longer piece.
const SHORTEST: usize = 2;

/// Takes edges out of numbers and puts single characters to the piece that they touch: `9%` becomes `19%`, and the `冠` that
/// a redaction leaves of `冠**之名` belongs to it. Spans stay in order and without overlap.
pub(super) fn mend_pieces(speeches: &PerSpeech<LocalSpeech>, spans: &mut PerSpeech<Vec<LocalSpan>>) {
    for (LocalSpeech { speech, words, .. }, spans) in speeches.iter().zip(spans) {
        *spans = without_fragments(speech, words, with_whole_numbers(speech, spans));
    }
}

fn with_whole_numbers(speech: &Speech, spans: &[LocalSpan]) -> Vec<LocalSpan> {
    let whole = |edge: usize| number_around(&speech.folded, edge);
    let mut out: Vec<LocalSpan> = Vec::with_capacity(spans.len());
    for span in spans {
        let CharRange { start, end } = span.range;
        let start = whole(start).map_or(start, |number| number.start);
        let end = whole(end).map_or(end, |number| number.end);
        let span = LocalSpan { range: CharRange::new(start, end), ..*span };
        match out.last_mut().filter(|last| start < last.range.end) {
            // Both have a part of one number.
            Some(last) => *last = joined(*last, span),
            None => out.push(span),
        }
    }
    out
}

fn without_fragments(speech: &Speech, words: &SpeechWords, spans: Vec<LocalSpan>) -> Vec<LocalSpan> {
    let is_fragment = |span: &LocalSpan| {
        let letters = speech.folded.slice(span.range).chars().filter(|character| character.is_alphanumeric());
        // A find is the name without that: `Leeds` of `Leeds's`.
        let is_possessive = POSSESSIVES.contains(&speech.folded.slice(span.range));
        letters.take(SHORTEST).count() < SHORTEST && !is_possessive
    };
    let cuts_word = |edge: usize| {
        let index = words.all().partition_point(|word| word.end <= edge);
        words.all().get(index).is_some_and(|word| word.start < edge)
    };
    let mut out: Vec<LocalSpan> = Vec::with_capacity(spans.len());
    let mut following = spans.iter().skip(1);
    for &span in &spans {
        let next = following.next();
        let goes_on = next.is_some_and(|next| next.range.start == span.range.end);
        let last = out.last_mut().filter(|last| last.range.end == span.range.start);
        match last {
            Some(last) if is_fragment(last) => *last = joined(*last, span),
            // It belongs to what it makes a word with, or else to what follows.
            Some(last) if is_fragment(&span) && (!goes_on || cuts_word(span.range.start)) => {
                *last = joined(span, *last);
            }
            _ => out.push(span),
        }
    }
    out
}

/// Both as one, of the kind of the second unless only the first was left in.
fn joined(first: LocalSpan, second: LocalSpan) -> LocalSpan {
    let kind = if first.left_in.is_some() && second.left_in.is_none() { first } else { second };
    let (start, end) = (first.range.start.min(second.range.start), first.range.end.max(second.range.end));
    LocalSpan { range: CharRange::new(start, end), ..kind }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::compare::LeftIn;
    use crate::language::Language;
    use crate::language::local::LocalReason::{self, Body, Coinage, Date, Figure, Place, Redaction};
    use crate::speech::SectionKind;

    /// What the marks of a line become, given in order.
    fn mended(line: &str, marks: &[(&str, LocalReason, Option<LeftIn>)]) -> Vec<(String, LocalReason)> {
        let speech = Speech::of_lines(line, &[SectionKind::Point], Language::Chinese);
        let mut byte = 0;
        let span = |&(wording, reason, left_in): &(&str, LocalReason, Option<LeftIn>)| {
            byte += line[byte..].find(wording).unwrap();
            let start = line[..byte].chars().count();
            byte += wording.len();
            let range = CharRange::new(start, start + wording.chars().count());
            LocalSpan { range, reason, specific: true, left_in }
        };
        let spans: Vec<LocalSpan> = marks.iter().map(span).collect();
        let words = SpeechWords::of(&speech);
        let mended = without_fragments(&speech, &words, with_whole_numbers(&speech, &spans));
        mended.iter().map(|span| (speech.slice(span.range).to_owned(), span.reason)).collect()
    }

    fn told(expected: &[(&str, LocalReason)]) -> Vec<(String, LocalReason)> {
        expected.iter().map(|&(wording, reason)| (wording.to_owned(), reason)).collect()
    }

    #[test]
    fn no_edge_cuts_a_number() {
        let line = "税收增长19.4%，外贸下降2.5%。";
        assert_eq!(
            mended(line, &[("4%", Figure, None), ("2", Figure, None)]),
            told(&[("19.4%", Figure), ("2.5%", Figure)])
        );
        assert_eq!(
            mended(line, &[("19", Figure, None), (".4%", Coinage, None)]),
            told(&[("19.4%", Coinage)])
        );
    }

    #[test]
    fn a_single_character_belongs_to_what_it_touches() {
        let line = "铸**之魂，走进临潭镇委。";
        assert_eq!(
            mended(line, &[("铸", Coinage, None), ("**之", Redaction, None), ("魂", Coinage, None)]),
            told(&[("铸**之魂", Redaction)])
        );
        assert_eq!(
            mended("召开*届*次全会", &[("*", Redaction, None), ("届", Date, None), ("*次全会", Date, None)]),
            told(&[("*届*次全会", Date)])
        );
        assert_eq!(
            mended(line, &[("临潭镇", Place, None), ("委", Body, None)]),
            told(&[("临潭镇委", Place)])
        );
    }

    #[test]
    fn what_touches_nothing_stays_as_it_is() {
        assert_eq!(mended("电力入黔", &[("黔", Place, None)]), told(&[("黔", Place)]));
    }

    #[test]
    fn a_find_takes_its_single_character_along() {
        let left_in = Some(LeftIn::Foreign(None));
        let line = "学习临潭镇委的做法";
        assert_eq!(
            mended(line, &[("临潭镇", Place, left_in), ("委", Body, None)]),
            told(&[("临潭镇委", Place)])
        );
    }
}
