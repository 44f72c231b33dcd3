//! What is local: the model says where, the rules of the language say why.

use super::{Features, Task, marked_ranges};
use crate::language::local::{CorpusFrequency, LocalMark, Passage, local_marks, reason};
use crate::language::weights;
use crate::reference::Reference;
use crate::speech::Speech;
use crate::text::CharRange;

/// The own texts of a speech's sections with their words, notices left out. `words` are all words in order.
pub fn passages<'a>(speech: &'a Speech, words: &'a [CharRange]) -> impl Iterator<Item = Passage<'a>> + 'a {
    speech.compared_sections().map(move |section| {
        let start = words.partition_point(|word| word.start < section.own.start);
        let end = words.partition_point(|word| word.end <= section.own.end).max(start);
        Passage { text: &speech.folded, range: section.own, words: words.get(start..end).unwrap_or_default() }
    })
}

/// The local marks of a speech, in order and without overlap. The model needs a reference; without one, and for
/// languages without a model, the rules alone mark.
pub(super) fn marks(
    speech: &Speech,
    words: &[CharRange],
    reference: Option<&Reference>,
    features: Option<&Features>,
) -> Vec<LocalMark> {
    let crf = weights(speech.language).and_then(|weights| weights.crf(Task::Local.name()));
    match crf.zip(features) {
        Some((crf, features)) => {
            let ranges = marked_ranges(crf, features.tokens(), &features.of(Task::Local));
            with_reasons(&ranges, features.by_rule(), |range| {
                reason(speech.folded.slice(range), speech.language)
            })
        }
        None => by_rule(speech, words, reference),
    }
}

/// What the rules of a speech's language mark.
pub(super) fn by_rule(speech: &Speech, words: &[CharRange], reference: Option<&Reference>) -> Vec<LocalMark> {
    let passages: Vec<Passage> = passages(speech, words).collect();
    local_marks(&passages, speech.language, &Lookup(reference))
}

/// Gives each range the reason of the rule that marks the same place, piece by piece where several do; what no rule
/// explains gets the reason that its own words suggest.
fn with_reasons(
    ranges: &[CharRange],
    by_rule: &[LocalMark],
    suggested: impl Fn(CharRange) -> crate::language::local::LocalReason,
) -> Vec<LocalMark> {
    let mut out = Vec::with_capacity(ranges.len());
    for range in ranges {
        let mut position = range.start;
        let unexplained = |start: usize, end: usize, out: &mut Vec<LocalMark>| {
            if start < end {
                let range = CharRange::new(start, end);
                out.push(LocalMark { range, reason: suggested(range), specific: true });
            }
        };
        let first = by_rule.partition_point(|mark| mark.range.end <= range.start);
        for mark in by_rule.iter().skip(first).take_while(|mark| mark.range.start < range.end) {
            let Some(common) = mark.range.intersection(*range) else { continue };
            unexplained(position, common.start, &mut out);
            out.push(LocalMark { range: common, specific: mark.specific && common == mark.range, ..*mark });
            position = common.end;
        }
        unexplained(position, range.end, &mut out);
    }
    out
}

/// A reference asked whether it knows a name; without one every name is new.
struct Lookup<'a>(Option<&'a Reference>);

impl CorpusFrequency for Lookup<'_> {
    fn documents(&self) -> u32 {
        self.0.map_or(0, |reference| u32::try_from(reference.documents()).unwrap_or(u32::MAX))
    }

    fn document_frequency(&self, wording: &str) -> Option<u32> {
        let count = self.0?.document_frequency(wording);
        u32::try_from(count).ok().filter(|&count| count > 0)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::language::local::LocalReason::{self, Body, Coinage, Date, Place};
    use crate::language::{Language, words};
    use crate::marks::SpeechMarks;
    use crate::reference::Reference;
    use crate::speech::SectionKind;

    #[test]
    fn a_range_falls_into_what_rules_explain_and_the_rest() {
        let mark =
            |start, end, reason| LocalMark { range: CharRange::new(start, end), reason, specific: true };
        let ranges = [CharRange::new(2, 12), CharRange::new(20, 22)];
        let by_rule = [mark(0, 4, Place), mark(6, 8, Date), mark(14, 16, Coinage)];
        let found: Vec<(usize, usize, LocalReason, bool)> = with_reasons(&ranges, &by_rule, |_| Body)
            .iter()
            .map(|mark| (mark.range.start, mark.range.end, mark.reason, mark.specific))
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

    /// The local marks of a speech of one section, by the program's model and reference.
    fn local(string: &str, kind: SectionKind) -> (Speech, Vec<LocalMark>) {
        let speech = Speech::of_lines(string, &[kind], Language::of(string));
        let words = words(&speech.folded, speech.text.range(), speech.language);
        let reference = Reference::builtin(speech.language).unwrap();
        let references: Vec<&Reference> = reference.as_deref().into_iter().collect();
        let marks = SpeechMarks::of(&speech, &words, &references).local;
        (speech, marks)
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(64))]

        #[test]
        fn marks_stand_in_order_without_overlap_inside_the_text(
            string in "([区市街道社年月日0-9.%*X某“”《》、，。一二三十届第次会议王书记示范个万名大]{0,40}|[A-Z][a-z .$0-9]{0,40}the of and)"
        ) {
            let (speech, marks) = local(&string, SectionKind::Point);
            prop_assert!(marks.iter().all(|mark| !mark.range.is_empty() && mark.range.end <= speech.text.len()));
            prop_assert!(marks.windows(2).all(|pair| pair[0].range.end <= pair[1].range.start));
        }
    }

    #[test]
    fn notices_have_no_local_marks() {
        assert!(local("通辽市公文网，2024年3月，QQ群1468名", SectionKind::Notice).1.is_empty());
    }
}
