//! The local wording of each speech, and what of it stands in another speech, too.

use rustc_hash::{FxHashMap, FxHashSet};

use super::SpeechWords;
use crate::language::local::{CorpusFrequency, LocalReason, Passage, PatternSet, local_marks};
use crate::speech::Speech;
use crate::text::CharRange;

/// A stretch of text that would have to change before another place could read the speech out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LocalSpan {
    /// Where it is.
    pub range: CharRange,
    /// Why it is local.
    pub reason: LocalReason,
    /// Whether it is so particular that no other speech should have it.
    specific: bool,
    /// Whether it stands in another loaded speech, too: the place that somebody forgot to change.
    pub carried_over: bool,
}

/// The local spans of a speech, in order and without overlap; notices have none.
pub fn local_spans(speech: &Speech, words: &SpeechWords, familiar: &dyn CorpusFrequency) -> Vec<LocalSpan> {
    let passages: Vec<Passage> = passages(speech, words).collect();
    let marks = local_marks(&passages, speech.language, familiar);
    let spans = marks.into_iter().map(|mark| LocalSpan {
        range: mark.range,
        reason: mark.reason,
        specific: mark.specific,
        carried_over: false,
    });
    spans.collect()
}

/// The own texts of a speech's sections, notices left out.
fn passages<'a>(speech: &'a Speech, words: &'a SpeechWords) -> impl Iterator<Item = Passage<'a>> + 'a {
    let sections = speech.compared_sections();
    sections.map(|section| Passage {
        text: &speech.folded,
        range: section.own,
        words: words.inside(section.own),
    })
}

/// A speech that has a name this many times as often as any other is the one that the name belongs to, and only the
/// others have carried it over. (The report of Chongqing says `重庆` 80 times, that of Sichuan 2 times.)
const OWN: usize = 5;

/// Marks the spans of each speech that another of the speeches has, too: a specific name wherever it stands there, a
/// specific figure where the same words stand before or behind it there, and all else (`四个中心`, `15个`) where the same
/// words stand on both sides: a copied passage. Dates and redactions are none. All three lists are in the order of the
/// speeches.
pub fn mark_carried_over(speeches: &[&Speech], words: &[SpeechWords], spans: &mut [Vec<LocalSpan>]) {
    let wanted: FxHashSet<String> = speeches
        .iter()
        .zip(spans.iter())
        .flat_map(|(speech, spans)| nameable(spans).flat_map(|span| keys(speech, span)))
        .collect();
    let names = PatternSet::new(wanted.iter().map(String::as_str));
    let counts: Vec<FxHashMap<String, usize>> = speeches
        .iter()
        .zip(words)
        .zip(spans.iter())
        .map(|((speech, words), spans)| count_keys(speech, words, spans, &names))
        .collect();
    for (index, (speech, spans)) in speeches.iter().zip(spans).enumerate() {
        let from_elsewhere = |key: &String| {
            let count = |counts: &FxHashMap<String, usize>| counts.get(key).copied().unwrap_or_default();
            let here = counts.get(index).map_or(0, count);
            let others = counts.iter().enumerate().filter(|&(other, _)| other != index);
            let most = others.map(|(_, counts)| count(counts)).max().unwrap_or_default();
            most > 0 && here < most * OWN
        };
        for span in spans.iter_mut().filter(|span| can_be_carried_over(span)) {
            span.carried_over = keys(speech, span).iter().any(from_elsewhere);
        }
    }
}

fn can_be_carried_over(span: &LocalSpan) -> bool {
    !matches!(span.reason, LocalReason::Date | LocalReason::Redaction)
}

fn nameable(spans: &[LocalSpan]) -> impl Iterator<Item = &LocalSpan> {
    spans.iter().filter(|span| can_be_carried_over(span))
}

/// How many characters before or behind a figure must be the same in both speeches: `增长11.2%` may be chance.
const CONTEXT: usize = 4;

/// What to look for in other speeches: a specific name itself; a specific figure with what stands before it and with
/// what stands behind; anything else with both.
fn keys(speech: &Speech, span: &LocalSpan) -> Vec<String> {
    let CharRange { start, end } = span.range;
    let wording = |start, end| speech.folded.slice(CharRange::new(start, end));
    let (before, itself, behind) =
        (wording(start.saturating_sub(CONTEXT), start), wording(start, end), wording(end, end + CONTEXT));
    // The bars keep what stands before apart from what stands behind, and both from names.
    match (span.specific, span.reason) {
        (true, LocalReason::Figure) => vec![format!("{before}|{itself}"), format!("{itself}|{behind}")],
        (true, _) => vec![itself.to_owned()],
        (false, _) => vec![format!("{before}|{itself}|{behind}")],
    }
}

/// Shorter wording is a name only where no word is cut (`海南` in `上海南部`).
const CERTAIN_NAME: usize = 4;

/// How often a speech has each of the names, and each of its own figures and unspecific spans with their context.
fn count_keys(
    speech: &Speech,
    words: &SpeechWords,
    spans: &[LocalSpan],
    names: &PatternSet,
) -> FxHashMap<String, usize> {
    let mut counts = FxHashMap::default();
    let in_context = nameable(spans).filter(|span| !span.specific || span.reason == LocalReason::Figure);
    in_context.flat_map(|span| keys(speech, span)).for_each(|key| *counts.entry(key).or_default() += 1);
    for range in names_in(speech, words, names) {
        *counts.entry(speech.folded.slice(range).to_owned()).or_default() += 1;
    }
    counts
}

/// Where any of the names stands in a speech, notices left out.
pub(super) fn names_in(speech: &Speech, words: &SpeechWords, names: &PatternSet) -> Vec<CharRange> {
    let mut out = Vec::new();
    for passage in passages(speech, words) {
        out.extend(names.find(&speech.folded, passage.range).into_iter().filter(|range| {
            let whole = passage.is_between_words(range.start) && passage.is_between_words(range.end);
            whole || range.len() >= CERTAIN_NAME
        }));
    }
    out
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::language::Language;
    use crate::language::local::NoReference;
    use crate::speech::SectionKind;

    /// A speech of one section.
    fn speech(string: &str, kind: SectionKind) -> Speech {
        Speech::of_lines(string, &[kind], Language::of(string))
    }

    /// What each speech has carried over.
    fn carried_over(strings: [&str; 2]) -> [Vec<String>; 2] {
        let speeches = strings.map(|string| speech(string, SectionKind::Point));
        let words = speeches.each_ref().map(SpeechWords::of);
        let [first, second] = &speeches;
        let mut spans = speeches
            .iter()
            .zip(&words)
            .map(|(speech, words)| local_spans(speech, words, &NoReference))
            .collect::<Vec<_>>();
        mark_carried_over(&[first, second], &words, &mut spans);
        let wordings = |index: usize| {
            let carried = spans[index].iter().filter(|span| span.carried_over);
            carried.map(|span| speeches[index].slice(span.range).to_owned()).collect()
        };
        [wordings(0), wordings(1)]
    }

    #[test]
    fn a_name_a_coinage_and_a_figure_that_another_speech_has_are_carried_over() {
        let both = ["璟苑社区", "板凳评议团", "1468名"];
        assert_eq!(
            carried_over([
                "启用璟苑社区，推广“板凳评议团”，做到街道1468名直管党员全覆盖，2024年再上台阶",
                "打造璟苑社区，深化“板凳评议团”工作机制，街道1468名直管党员都要参加，2024年完成",
            ]),
            [both, both]
        );
    }

    #[test]
    fn what_every_place_says_of_itself_is_not_carried_over() {
        let [first, second] = carried_over([
            "开发区党工委要求各社区办好“两件大事”，完成15个项目，增长100%，树牢“四个意识”，**主任，3月2日",
            "开发区党工委和街道党工委召开大会，“两件大事”取得成效，15个项目，100%，增强“四个意识”，**主任，3月2日",
        ]);
        assert_eq!((first, second), (vec![], vec![]));
    }

    #[test]
    fn a_copied_passage_carries_over_whatever_is_local_in_it() {
        let copied = "围绕首都四个中心建设，服务15个项目落地";
        let all = ["首都", "四个中心", "15个"];
        assert_eq!(carried_over([copied, copied]), [all, all]);
    }

    #[test]
    fn a_speech_keeps_the_name_that_it_uses_much_more_often_than_the_other() {
        let own = "通辽市要发展，通辽市要改革，通辽市要开放，通辽市要创新，通辽市要实干，通辽市有未来";
        assert_eq!(carried_over([own, "为通辽市作出贡献"]), [vec![], vec!["通辽市".to_owned()]]);
    }

    #[test]
    fn the_same_digits_of_another_thing_are_chance() {
        let [first, second] = carried_over(["贷款余额增长11.2%，实现新突破", "民间投资增长11.2%、8.1%"]);
        assert_eq!((first, second), (vec![], vec![]));
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(128))]

        #[test]
        fn spans_stand_in_order_without_overlap_inside_the_text(
            string in "([区市街道社年月日0-9.%*X某“”《》、，。一二三十届第次会议王书记示范个万名大]{0,40}|[A-Z][a-z .$0-9]{0,40}the of and)"
        ) {
            let speech = speech(&string, SectionKind::Point);
            let spans = local_spans(&speech, &SpeechWords::of(&speech), &NoReference);
            prop_assert!(spans.iter().all(|span| !span.range.is_empty() && span.range.end <= speech.text.len()));
            prop_assert!(spans.windows(2).all(|pair| pair[0].range.end <= pair[1].range.start));
        }
    }

    #[test]
    fn notices_have_no_local_spans() {
        let notice = speech("通辽市公文网，2024年3月，QQ群1468名", SectionKind::Notice);
        assert!(local_spans(&notice, &SpeechWords::of(&notice), &NoReference).is_empty());
    }
}
