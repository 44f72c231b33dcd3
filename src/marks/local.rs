//! What is local: the model says where, the rules of the language say why.

use super::by_model::ByModel;
use super::reasons::explained;
use super::rules::{by_rule, passages};
use crate::language::local::{LocalMark, LocalReason, flatten};
use crate::language::{is_always_local, places_of_seats, stands_for_party};
use crate::reference::Reference;
use crate::speech::{SectionKind, Speech};
use crate::text::CharRange;

/// The local marks of a speech, in order and without overlap. The model needs a reference; without one, and for
/// languages without a model, only the rules mark.
pub(super) fn marks(
    speech: &Speech,
    words: &[CharRange],
    reference: Option<&Reference>,
    by_model: Option<&ByModel>,
) -> Vec<LocalMark> {
    let seats = places_of_seats(&passages(speech, words).collect::<Vec<_>>(), speech.language);
    let with_seats = |by_rule: &[LocalMark]| flatten([by_rule, &seats].concat());
    let Some(ByModel { features, local, .. }) = by_model else {
        return with_seats(&by_rule(speech, words, reference));
    };
    let by_rule = with_seats(features.by_rule());
    let mut ranges = local.clone();
    ranges.retain(|range| !stands_for_party(&speech.text, range.start, speech.language));
    ranges.extend(in_frame(speech, &by_rule));
    ranges.extend(always_local(speech, &by_rule));
    ranges.extend(seats.iter().map(|mark| mark.range));
    ranges.sort_unstable();
    explained(speech, words, &whole(speech, &ranges, &by_rule), &by_rule)
}

/// What the rules find in the title, the dateline and the line of the speaker, and the people that a speech greets. The
/// model has learned from what a speech says, where a name and a date may be anybody's; up there they are those of the
/// place.
fn in_frame<'a>(speech: &'a Speech, by_rule: &'a [LocalMark]) -> impl Iterator<Item = CharRange> + 'a {
    let is_framed = |mark: &&LocalMark| match speech.section_at(mark.range.start).map(|section| section.kind)
    {
        Some(SectionKind::Title | SectionKind::Dateline | SectionKind::Speaker) => true,
        Some(SectionKind::Salutation) => mark.reason == LocalReason::Person,
        _ => false,
    };
    by_rule.iter().filter(is_framed).map(|mark| mark.range)
}

/// What the rules find that needs no context: a model that has seen few such speeches misses it in a short one.
fn always_local<'a>(speech: &'a Speech, by_rule: &'a [LocalMark]) -> impl Iterator<Item = CharRange> + 'a {
    let ranges = by_rule.iter().map(|mark| mark.range);
    ranges.filter(|range| is_always_local(speech.folded.slice(*range), speech.language))
}

/// Extends ranges to the whole of what the rules find there, where a part of it is not worth marking: `20` of `20__年`,
/// `志强` of `志强同志`, `XX` of `XX 同志`, the place of `《关于…的意见》`. What is then one range is joined.
fn whole(speech: &Speech, ranges: &[CharRange], by_rule: &[LocalMark]) -> Vec<CharRange> {
    let is_title = |range: CharRange| {
        let before = range.start.checked_sub(1).and_then(|before| speech.text.char_at(before));
        (before, speech.text.char_at(range.end)) == (Some('《'), Some('》'))
    };
    let is_one = |mark: &&LocalMark| match mark.reason {
        LocalReason::Coinage | LocalReason::Project => is_title(mark.range),
        _ => mark.range.len() <= LONGEST_WHOLE,
    };
    let mut out: Vec<CharRange> = Vec::with_capacity(ranges.len());
    for range in ranges {
        let first = by_rule.partition_point(|mark| mark.range.end <= range.start);
        let here = by_rule.iter().skip(first).take_while(|mark| mark.range.start < range.end);
        let mut range = *range;
        for mark in here.filter(is_one) {
            range = CharRange::new(range.start.min(mark.range.start), range.end.max(mark.range.end));
        }
        match out.last_mut().filter(|last| range.start < last.end) {
            Some(last) => last.end = last.end.max(range.end),
            None => out.push(range),
        }
    }
    out
}

/// Longer finds of the rules are names of meetings and areas, of which a part may be what is local.
const LONGEST_WHOLE: usize = 12;

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::language::local::LocalReason::{Coinage, Date, Place};
    use crate::language::{Language, words};
    use crate::marks::SpeechMarks;
    use crate::reference::Reference;

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

    /// Checks that these names, and none that begins with one of the others, are marked whole in a speech that nobody marked.
    fn assert_marked(text: &str, names: &[&str], others: &[&str]) {
        let (speech, marks) = local(text, SectionKind::Point);
        let found: Vec<&str> = marks.iter().map(|mark| speech.slice(mark.range)).collect();
        for name in names {
            assert!(found.contains(name), "{name} is missing: {found:?}");
        }
        for other in others {
            assert!(!found.iter().any(|name| name.starts_with(other)), "{other} is marked: {found:?}");
        }
    }

    #[test]
    fn given_names_with_an_office_are_persons() {
        let text = "刚才志强同志宣读了决定，建华书记作了部署，XX 同志作了发言。";
        assert_marked(text, &["志强同志", "建华书记", "XX 同志"], &[]);
        assert_marked("Mayor Ortiz told us so in the last budget.", &["Mayor Ortiz"], &[]);
    }

    #[test]
    fn figures_keep_their_unit_and_their_currency() {
        assert_marked("全镇覆盖47 个社区，投入1.2 万元。", &["47 个", "1.2 万元"], &[]);
        assert_marked(
            "The grant of £1.2m came late, and 45% of $300 was lost.",
            &["£1.2m", "45%", "$300"],
            &[],
        );
    }

    #[test]
    fn masked_years_and_ordinals_of_feasts_are_dates() {
        assert_marked("20__年，在第23个教师节，我们慰问了教师。", &["20__年", "第23个教师节"], &[]);
    }

    #[test]
    fn bodies_with_a_trade_word_and_abbreviated_ones_are_whole() {
        let text = "宏达建设有限公司捐款30万元，南医大三院派出专家。";
        assert_marked(text, &["宏达建设有限公司", "南医大三院"], &[]);
    }

    #[test]
    fn honours_are_local() {
        assert_marked("我镇被评为“平安建设先进镇”。", &["平安建设先进镇"], &[]);
    }

    #[test]
    fn bodies_that_only_their_level_names_are_the_speeches_own() {
        assert_marked("我镇召开会议，镇政府和局党组一起抓落实。", &["我镇", "镇政府", "局党组"], &[]);
        assert_marked(
            "In the last budget this council and our county did well.",
            &["this council", "our county"],
            &[],
        );
    }

    #[test]
    fn a_party_made_unreadable_is_no_name() {
        assert_marked("加强X建工作，X员干部带头。", &[], &["X"]);
    }

    #[test]
    fn english_names_keep_their_first_word() {
        let text = "The money came from North Carolina and New Zealand in the last budget.";
        assert_marked(text, &["North Carolina", "New Zealand"], &[]);
    }

    #[test]
    fn a_part_of_a_name_is_extended_to_the_whole() {
        let mark =
            |start, end, reason| LocalMark { range: CharRange::new(start, end), reason, specific: true };
        let by_rule = [mark(0, 4, Place), mark(6, 10, Date), mark(12, 16, Coinage)];
        let ranges =
            [CharRange::new(2, 5), CharRange::new(7, 8), CharRange::new(9, 10), CharRange::new(13, 14)];
        let speech =
            Speech::of_lines("平安县，今年五月份，小板凳会议", &[SectionKind::Point], Language::Chinese);
        let whole = whole(&speech, &ranges, &by_rule);
        assert_eq!(whole, [CharRange::new(0, 5), CharRange::new(6, 10), CharRange::new(13, 14)]);
    }

    #[test]
    fn notices_have_no_local_marks() {
        assert!(local("通辽市公文网，2024年3月，QQ群1468名", SectionKind::Notice).1.is_empty());
    }
}
