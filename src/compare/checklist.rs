//! What is to be looked at before a draft is sent, one entry for each wording.

use std::collections::BTreeMap;
use std::mem::discriminant;

use super::{Comparison, LeftIn, Place, Span, SpanDetail, SpeechId, View, ViewSettings, left_in_finds};
use crate::language::local::LocalReason;
use crate::language::{placeholder_forms, redactions};
use crate::speech::{Notice, Speech};
use crate::text::CharRange;
use crate::text::visible::one_line;

/// Why something is to be looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CheckReason {
    /// It belongs to another speech, or to nobody knows which: a name, a body, a project, a coinage.
    LeftIn(LocalReason),
    /// A date, a year or a figure that stands alike in another text of the same office.
    Unchanged,
    /// A name that is hidden or still to be filled in.
    Placeholder,
    /// A line that a web page or a download has left behind.
    Leftover(Notice),
}

impl CheckReason {
    /// Whether both are listed under one heading.
    pub fn is_like(self, other: Self) -> bool {
        discriminant(&self) == discriminant(&other)
    }
}

/// Something to look at in a draft.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CheckEntry {
    /// Why.
    pub reason: CheckReason,
    /// The wording, on one line; of a name that stands whole and shortened, the whole one.
    pub wording: String,
    /// How else it stands in the draft: shortened.
    pub also: Vec<String>,
    /// The speech that it belongs to, where that is clear.
    pub owner: Option<SpeechId>,
    /// Where it stands in the draft, in order.
    pub places: Vec<Place>,
    /// Whether the reader has ticked it off.
    pub is_ticked: bool,
}

/// How much is not ticked off.
pub fn left_to_look_at(entries: &[CheckEntry]) -> usize {
    entries.iter().filter(|entry| !entry.is_ticked).count()
}

/// All that is to be looked at in a draft: what was left in first, then what did not move on, what is still to be filled
/// in, and what a web page has left; each in the order of where it first stands.
pub fn checklist(
    comparison: &Comparison,
    settings: &ViewSettings,
    view: &View,
    draft: SpeechId,
) -> Vec<CheckEntry> {
    let mut entries = left_in(comparison, view, draft);
    let unchanged =
        |span: &&Span| matches!(span.detail, SpanDetail::Local { left_in: Some(LeftIn::Unchanged), .. });
    let unchanged = view.spans[draft].iter().filter(unchanged);
    let unchanged = unchanged.map(|span| Place { speech: draft, range: span.range }).collect();
    entries.extend(entries_of(comparison, CheckReason::Unchanged, unchanged));
    let placeholders = placeholders(comparison, view, draft);
    entries.extend(entries_of(comparison, CheckReason::Placeholder, placeholders));
    entries.extend(leftovers(comparison, draft));
    for entry in &mut entries {
        entry.is_ticked = settings.ticked.contains(&(draft, entry.wording.clone()));
    }
    entries
}

fn left_in(comparison: &Comparison, view: &View, draft: SpeechId) -> Vec<CheckEntry> {
    let finds = left_in_finds(comparison, view).into_iter().filter_map(|find| {
        let places: Vec<Place> = find.left_in.into_iter().filter(|place| place.speech == draft).collect();
        let mut also: Vec<String> = places.iter().map(|&place| one_line(comparison.wording(place))).collect();
        let wording = one_line(&find.text);
        also.retain(|form| *form != wording);
        also.sort_unstable();
        also.dedup();
        let reason = CheckReason::LeftIn(find.reason);
        (!places.is_empty()).then_some(CheckEntry {
            reason,
            wording,
            also,
            owner: find.owner,
            places,
            is_ticked: false,
        })
    });
    let mut entries: Vec<CheckEntry> = finds.collect();
    entries.sort_by(|x, y| x.places.cmp(&y.places));
    entries
}

/// The wordings that stand at these places.
fn entries_of(comparison: &Comparison, reason: CheckReason, places: Vec<Place>) -> Vec<CheckEntry> {
    let mut by_wording: BTreeMap<String, Vec<Place>> = BTreeMap::new();
    for place in places {
        by_wording.entry(one_line(comparison.wording(place))).or_default().push(place);
    }
    let entry = |(wording, places)| CheckEntry {
        reason,
        wording,
        also: Vec::new(),
        owner: None,
        places,
        is_ticked: false,
    };
    let mut entries: Vec<CheckEntry> = by_wording.into_iter().map(entry).collect();
    entries.sort_by(|x, y| x.places.cmp(&y.places));
    entries
}

/// The names that are hidden, with the words around them where these are known to belong to them, and blanks to fill in.
/// Whatever a model makes of them: in a draft none is meant to stay.
fn placeholders(comparison: &Comparison, view: &View, draft: SpeechId) -> Vec<Place> {
    let speech = comparison.speech(draft);
    let hidden = |span: &&Span| {
        matches!(span.detail, SpanDetail::Local { reason: LocalReason::Redaction, left_in: None })
    };
    let known: Vec<CharRange> = view.spans[draft].iter().filter(hidden).map(|span| span.range).collect();
    let sections = speech.sections.iter().filter(|section| section.reason.is_none());
    let forms: Vec<CharRange> =
        sections.clone().flat_map(|section| placeholder_forms(&speech.text, section.own)).collect();
    let marks = sections.flat_map(|section| {
        let redacted = redactions(&speech.text, section.own, speech.language);
        redacted.into_iter().chain(blanks(speech, section.own))
    });
    let further = marks.filter(|mark| !known.iter().any(|range| range.covers(*mark)));
    // What has a form is that and no more: `X月X日`, not `X日前报告`.
    let has_form = |range: &CharRange| forms.iter().any(|form| form.overlaps(*range));
    let others = known.iter().copied().chain(further).filter(|range| !has_form(range));
    let mut ranges: Vec<CharRange> = others.chain(forms.iter().copied()).collect();
    ranges.sort_unstable();
    ranges.into_iter().map(|range| Place { speech: draft, range }).collect()
}

/// How many strokes in a row are a blank to be filled in.
const SHORTEST_BLANK: usize = 2;

/// The blanks to be filled in: `____`.
fn blanks(speech: &Speech, range: CharRange) -> Vec<CharRange> {
    let mut out: Vec<CharRange> = Vec::new();
    let strokes = speech.text.chars_in(range).filter(|(_, character)| matches!(character, '_' | '＿'));
    for (position, _) in strokes {
        match out.last_mut().filter(|last| last.end == position) {
            Some(last) => last.end += 1,
            None => out.push(CharRange::new(position, position + 1)),
        }
    }
    out.retain(|blank| blank.len() >= SHORTEST_BLANK);
    out
}

/// The lines of the draft that are no part of a speech. What explains it, as a glossary or an editor's `[Applause]`, is
/// there on purpose.
fn leftovers(comparison: &Comparison, draft: SpeechId) -> Vec<CheckEntry> {
    let sections = comparison.speech(draft).sections.iter();
    let left =
        sections.filter_map(|section| Some((section.reason.filter(|&notice| is_leftover(notice))?, section)));
    left.map(|(notice, section)| {
        let place = Place { speech: draft, range: section.own };
        CheckEntry {
            reason: CheckReason::Leftover(notice),
            wording: one_line(comparison.wording(place).trim()),
            also: Vec::new(),
            owner: None,
            places: vec![place],
            is_ticked: false,
        }
    })
    .collect()
}

fn is_leftover(notice: Notice) -> bool {
    match notice {
        Notice::Advertising
        | Notice::AmongAdvertising
        | Notice::Bookmark
        | Notice::PageNumber
        | Notice::Source
        | Notice::WebPage
        | Notice::Watermark => true,
        Notice::Remark | Notice::Notes | Notice::Contents => false,
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::compare::ReferenceChoice;

    fn of_last(texts: [&str; 2]) -> Vec<CheckEntry> {
        let speeches = texts.map(|text| Arc::new(Speech::from_string("speech", text.to_owned())));
        let comparison = Comparison::of(speeches.to_vec(), &ReferenceChoice::none()).unwrap();
        let settings = ViewSettings::default();
        checklist(&comparison, &settings, &settings.apply(&comparison), SpeechId(1))
    }

    const EARLIER: &str = "同志们：\n临潭镇要发展，临潭镇要改革，临潭镇要开放，临潭镇有未来。";

    #[test]
    fn a_name_is_one_entry_with_its_short_form() {
        let entries = of_last([EARLIER, "同志们：\n学习临潭镇的做法，抓好平安建设，让临潭的明天更美好。"]);
        let [entry] = entries.as_slice() else { panic!("{entries:?}") };
        assert_eq!(
            (entry.wording.as_str(), entry.also.as_slice()),
            ("临潭镇", ["临潭".to_owned()].as_slice())
        );
        assert_eq!((entry.owner, entry.places.len()), (Some(SpeechId(0)), 2));
        assert!(matches!(entry.reason, CheckReason::LeftIn(_)));
    }

    #[test]
    fn a_name_with_a_possessive_is_that_name() {
        let own = "Friends:\n\nThe people of Wexcombe know that Wexcombe grows. In Wexcombe we meet. To Wexcombe we owe it.";
        let entries =
            of_last([own, "Friends:\n\nWe look at Wexcombe's schools and follow Wexcombe’s example."]);
        let told: Vec<(&str, usize)> =
            entries.iter().map(|entry| (entry.wording.as_str(), entry.places.len())).collect();
        assert_eq!(told, [("Wexcombe", 2)]);
    }

    #[test]
    fn what_is_hidden_and_what_a_page_left_is_listed_after_names() {
        let draft = "同志们：\n请某某局和**村抓好临潭镇的平安建设，请某某局抓紧。由____同志负责。\n关注公众号，下载更多范文";
        let entries = of_last([EARLIER, draft]);
        let told: Vec<(&str, usize)> =
            entries.iter().map(|entry| (entry.wording.as_str(), entry.places.len())).collect();
        assert_eq!(
            told,
            [("临潭镇", 1), ("某某局", 2), ("**村", 1), ("____", 1), ("关注公众号，下载更多范文", 1)]
        );
        assert!(matches!(entries[4].reason, CheckReason::Leftover(_)));
    }

    #[test]
    fn forms_that_nobody_has_filled_in_are_listed_whole() {
        let draft = "同志们：\n20XX年X月X日前，A县要完成任务，请【姓名】负责，会期待定。";
        let entries = of_last([EARLIER, draft]);
        let told: Vec<&str> = entries.iter().map(|entry| entry.wording.as_str()).collect();
        assert_eq!(told, ["20XX年X月X日", "A县", "【姓名】", "待定"]);
        let draft = "Friends:\n\nIn 20XX the bridge cost TBD. Ask [NAME] of [Your Town] before DD/MM/YYYY. [Applause]";
        let entries = of_last(["Friends:\n\nWe met.", draft]);
        let told: Vec<&str> = entries.iter().map(|entry| entry.wording.as_str()).collect();
        assert_eq!(told, ["20XX", "TBD", "[NAME]", "[Your Town]", "DD/MM/YYYY"]);
    }

    /// Last year's speech of one county; a draft changes it at one place only.
    const RENAMED: &str = "在青川县粮食工作会议上的讲话\n青川县粮食局局长 王建国\n同志们：\n今天召开青川县粮食工作会议，总结成绩。\n\
        一、抓好收储。青川县要修好仓库，让农民交粮方便，把每一粒粮食收好管好。\n\
        二、加强领导。各乡镇要通力合作，由王建国同志负责督办，青川县要按月通报。\n\
        让我们为粮食安全而奋斗。\n青川县粮食局";

    /// The wordings left in that belong to the earlier speech.
    fn foreign(draft: &str) -> Vec<String> {
        let entries = of_last([RENAMED, draft]);
        let foreign = entries.into_iter().filter(|entry| entry.owner == Some(SpeechId(0)));
        foreign.map(|entry| entry.wording).collect()
    }

    #[test]
    fn a_place_that_was_changed_at_one_place_only_is_left_in_at_the_others() {
        let lines: Vec<&str> = RENAMED.lines().collect();
        for changed in [0, 3, lines.len() - 1] {
            let mut draft: Vec<String> = lines.iter().map(|line| (*line).to_owned()).collect();
            draft[changed] = draft[changed].replace("青川县", "临潭县");
            let foreign = foreign(&draft.join("\n"));
            assert!(foreign.iter().any(|name| name.starts_with("青川县")), "line {changed}: {foreign:?}");
        }
        assert!(foreign(RENAMED).is_empty());
    }

    #[test]
    fn a_person_whose_signature_was_changed_is_left_in_elsewhere_and_the_office_is_not() {
        let foreign = foreign(&RENAMED.replacen("王建国", "李春明", 1));
        assert!(!foreign.is_empty() && foreign.iter().all(|name| name.starts_with("王建国")), "{foreign:?}");
    }

    #[test]
    fn a_draft_that_names_a_guest_in_a_sentence_of_its_own_has_its_names() {
        let own = RENAMED.replace("总结成绩", "总结成绩，学习临潭县的经验");
        assert!(foreign(&own).is_empty());
    }

    #[test]
    fn an_english_signature_that_was_changed_only_once_is_found() {
        let earlier = "Remarks to the Wexcombe School Board\n\nFriends,\n\nWexcombe has built two schools this year. The teachers \
            of Wexcombe have given much.\n\nWe will repair the roofs, and Wexcombe will spend what is needed.\n\nThank you.\n\n\
            Eleanor Pryce, Mayor of Wexcombe";
        let draft = earlier.replace("Mayor of Wexcombe", "Mayor of Ludbrook");
        let entries = of_last([earlier, &draft]);
        assert!(entries.iter().any(|entry| entry.wording.contains("Wexcombe")), "{entries:?}");
        assert_eq!(of_last([earlier, earlier]), []);
    }

    #[test]
    fn a_draft_with_words_of_its_own_has_nothing_to_look_at() {
        assert_eq!(of_last([EARLIER, "同志们：\n抓好平安建设，让明天更美好。（鼓掌）"]), []);
    }

    #[test]
    fn a_place_that_is_left_in_again_and_again_does_not_make_both_of_one_office() {
        let own = "白河镇要发展，白河镇要改革，白河镇要开放，白河镇要创新，白河镇要团结，白河镇要实干。";
        let left = "临潭镇有未来。临潭镇有希望。临潭镇有力量。";
        let entries = of_last([EARLIER, &format!("同志们：\n{own}\n{left}")]);
        let told: Vec<(&str, usize)> =
            entries.iter().map(|entry| (entry.wording.as_str(), entry.places.len())).collect();
        assert_eq!(told, [("临潭镇", 3)]);
    }
}
