//! What was left in: the name of another place that somebody forgot to change.

use std::collections::BTreeMap;

use rustc_hash::FxHashMap;

use super::local::{LeftIn, LocalSpan, LocalSpeech, joined, names_in};
use super::office::{Offices, OwnPlaces};
use super::particular::{Quoted, Standing, name, stem_standing};
use super::presence::{NameKind, Presence};
use super::replaced::{NameTable, Replaced};
use super::{PerSpeech, SpeechId};
use crate::language::Language;
use crate::language::local::{LocalReason, PatternSet, stems};
use crate::speech::Speech;
use crate::text::CharRange;
use crate::text::symbols::is_unspaced;

/// A speech that has a name this many times as often as another one is the one that it belongs to.
const CLEARLY: usize = 2;

/// Shorter Chinese names of places begin too many other ones (`石桥` of 石桥头村).
const SHORTEST_HOME: usize = 3;

/// Where two speeches have a name alike, they settle whose it is all the same: `清溪` of 清溪县 for 清溪东站.
const SHORTEST_HOME_IN_TIE: usize = 2;

/// The names of all speeches, each with how it stands in each speech.
pub(super) struct Names {
    kinds: BTreeMap<String, NameKind>,
    presence: BTreeMap<String, PerSpeech<Presence>>,
    /// For each speech, where names stand in it.
    places: PerSpeech<Vec<CharRange>>,
    offices: Offices,
    replaced: Replaced,
}

/// Marks what was left in: names that are local in one speech and stand in another that they do not belong to. Only
/// the guest is marked; where nothing tells whose a name is, it is marked in both. Between two texts of one office,
/// who share their names, none is.
pub(super) fn mark_left_in(
    names: &Names,
    speeches: &PerSpeech<LocalSpeech>,
    spans: &mut PerSpeech<Vec<LocalSpan>>,
) {
    let own_places = OwnPlaces::of(speeches.len(), names.known());
    for ((id, speech), spans) in speeches.entries().zip(spans) {
        let owners: FxHashMap<&str, LeftIn> = names
            .presence
            .iter()
            .filter_map(|(name, presence)| {
                let language = speech.speech.language;
                let owner = || names.owner(id, name, presence, &own_places);
                Some((name.as_str(), names.replaced_here(id, name, language).or_else(owner)?))
            })
            .collect();
        let mut found = Vec::new();
        let mut end = 0;
        for &range in &names.places[id] {
            let name = speech.speech.folded.slice(range);
            let Some((owner, kind)) = owners.get(name).zip(names.kinds.get(name)) else { continue };
            if range.start >= end && !is_tail_of_another(speech.speech, spans, range) {
                end = range.end;
                found.push(LocalSpan { range, reason: kind.reason, specific: true, left_in: Some(*owner) });
            }
        }
        cut_in(spans, found);
    }
}

impl Names {
    /// Finds the names of speeches with these local spans.
    pub(super) fn of(speeches: &PerSpeech<LocalSpeech>, spans: &PerSpeech<Vec<LocalSpan>>) -> Self {
        let kinds = kinds_of_names(speeches, spans);
        let patterns = PatternSet::new(kinds.keys().map(String::as_str));
        let nowhere = PerSpeech::from(vec![Presence::default(); speeches.len()]);
        let mut presence: BTreeMap<String, PerSpeech<Presence>> = BTreeMap::new();
        let mut places = Vec::with_capacity(speeches.len());
        for (id, LocalSpeech { speech, words, .. }) in speeches.entries() {
            let mut here = names_in(speech, words, &patterns);
            here.sort_by_key(|range| (range.start, std::cmp::Reverse(range.end)));
            for range in &here {
                let name = speech.folded.slice(*range).to_owned();
                let kind = speech.section_at(range.start).map(|section| section.kind);
                presence.entry(name).or_insert_with(|| nowhere.clone())[id].mention(kind);
            }
            places.push(here);
        }
        let known = presence.iter().filter_map(|(name, presence)| Some((kinds.get(name)?, presence)));
        let offices = Offices::of(speeches, known);
        let places = places.into();
        let names = NameTable { presence: &presence, places: &places };
        let replaced = Replaced::of(speeches, spans, names, &offices);
        Self { kinds, presence, places, offices, replaced }
    }

    /// The names, each with what it is of and how it stands in each speech.
    fn known(&self) -> impl Iterator<Item = (&NameKind, &PerSpeech<Presence>)> {
        self.presence.iter().filter_map(|(name, presence)| Some((self.kinds.get(name)?, presence)))
    }

    /// Which speeches are of one office.
    pub(super) fn offices(&self) -> &Offices {
        &self.offices
    }

    /// The speech whose own place a longer name begins with, if it is one speech's only: `Pardee Falls Police
    /// Department` is of Pardee Falls, however often it stands elsewhere.
    fn home(&self, name: &str, shortest: usize) -> Option<SpeechId> {
        let ends_word =
            |length: usize, next: char| if is_unspaced(next) { length >= shortest } else { next == ' ' };
        let beginnings: Vec<&str> = name
            .char_indices()
            .enumerate()
            .filter_map(|(length, (byte, next))| name.get(..byte).filter(|_| ends_word(length, next)))
            .collect();
        let is_place =
            |name: &&str| self.kinds.get(*name).is_some_and(|kind| kind.reason == LocalReason::Place);
        let mut places = beginnings.into_iter().rev().filter(is_place);
        let presence = places.find_map(|place| self.presence.get(place))?;
        let mut own = presence.entries().filter(|(_, presence)| presence.is_own());
        match (own.next(), own.next()) {
            (Some((only, _)), None) => Some(only),
            _ => None,
        }
    }

    /// The only speech with an own place that begins with a name: 青川县 for 青川.
    fn home_of_stem(&self, stem: &str) -> Option<SpeechId> {
        let longer = self.presence.range(stem.to_owned()..).take_while(|(name, _)| name.starts_with(stem));
        let places = longer
            .filter(|(name, _)| self.kinds.get(*name).is_some_and(|kind| kind.reason == LocalReason::Place));
        let mut owners = places.flat_map(|(_, presence)| {
            presence.entries().filter(|(_, presence)| presence.is_own()).map(|(id, _)| id)
        });
        let first = owners.next()?;
        owners.all(|other| other == first).then_some(first)
    }

    /// Whose a name is that a speech has replaced by another, but not everywhere.
    fn replaced_here(&self, id: SpeechId, name: &str, language: Language) -> Option<LeftIn> {
        let owner = self.replaced.owner(id, name, language)?;
        Some(LeftIn::Foreign(Some(owner)))
    }

    /// Whose a name is, if it does not belong to a speech that has it.
    fn owner(
        &self,
        id: SpeechId,
        name: &str,
        presence: &PerSpeech<Presence>,
        own_places: &OwnPlaces<'_>,
    ) -> Option<LeftIn> {
        let here = presence[id];
        if here.count == 0 {
            return None;
        }
        let others = presence
            .entries()
            .filter(|&(other, there)| other != id && there.count > 0 && !self.offices.are_one(id, other));
        let (other, there) = others.max_by_key(|(_, there)| there.weight())?;
        let well_known = self.kinds.get(name).is_some_and(|kind| kind.standing == Standing::WellKnown);
        if well_known && !there.is_own() {
            return None;
        }
        if let Some(home) = self.home(name, SHORTEST_HOME) {
            let is_guest = home != id && !self.offices.are_one(id, home);
            return is_guest.then_some(LeftIn::Foreign(Some(home)));
        }
        // It has the name so often only because nobody changed it anywhere: a place of its own says far more of its
        // office, and the other speech has no such place.
        let is_guest_again_and_again =
            own_places.outdo(presence, id, other) && !own_places.outdo(presence, other, id);
        if here.weight() * CLEARLY <= there.weight() {
            Some(LeftIn::Foreign(Some(other)))
        } else if there.weight() * CLEARLY <= here.weight() || here.is_own() && !is_guest_again_and_again {
            None
        } else {
            self.owner_in_tie(id, name, other)
        }
    }

    /// Whose a name is that two speeches have about as often: of the one that introduces it, or whose own place it begins
    /// with; otherwise nobody can tell.
    fn owner_in_tie(&self, id: SpeechId, name: &str, other: SpeechId) -> Option<LeftIn> {
        let is_introduced =
            |id: SpeechId| self.presence.get(name).is_some_and(|presence| presence[id].is_introduced());
        let owner = match (is_introduced(id), is_introduced(other)) {
            (true, false) => Some(id),
            (false, true) => Some(other),
            _ => self.home(name, SHORTEST_HOME_IN_TIE).or_else(|| self.home_of_stem(name)),
        };
        let is_own = owner.is_some_and(|owner| owner == id || self.offices.are_one(id, owner));
        (!is_own).then_some(LeftIn::Foreign(owner))
    }
}

/// What in the local spans of the speeches is a name, and what of.
fn kinds_of_names(
    speeches: &PerSpeech<LocalSpeech>,
    spans: &PerSpeech<Vec<LocalSpan>>,
) -> BTreeMap<String, NameKind> {
    let mut out: BTreeMap<String, NameKind> = BTreeMap::new();
    for (speech, spans) in speeches.iter().zip(spans) {
        let LocalSpeech { speech: Speech { language, folded, .. }, reference, .. } = *speech;
        let quoted = Quoted::of(speech.speech);
        for span in joined(spans) {
            let whole = folded.slice(span.range).trim_matches(|c: char| !c.is_alphanumeric());
            let of_whole = name(whole, &span, *speech, &quoted);
            let stems: Vec<(String, Standing)> = stems(whole, *language)
                .into_iter()
                .filter_map(|stem| {
                    Some((stem_standing(&stem, (whole, of_whole), *language, reference)?, stem))
                })
                .map(|(standing, stem)| (stem, standing))
                .collect();
            let of_stem = stems.first().map(|(_, standing)| *standing);
            if let Some(standing) = of_whole.or(of_stem) {
                out.entry(whole.to_owned()).or_insert(NameKind { reason: span.reason, standing });
            }
            stems.into_iter().for_each(|(stem, standing)| {
                out.entry(stem).or_insert(NameKind { reason: LocalReason::Place, standing });
            });
        }
    }
    out
}

/// Whether a name stands in longer local wording that begins a character before it: `县交通局` is not `交通局`, and `翠湖北岸` has
/// nothing of `湖北`.
fn is_tail_of_another(speech: &Speech, spans: &[LocalSpan], name: CharRange) -> bool {
    let first = spans.partition_point(|span| span.range.end <= name.start);
    spans.get(first).is_some_and(|span| {
        let before = CharRange::new(span.range.start, name.start.max(span.range.start));
        before.len() == 1 && span.range.covers(name) && speech.folded.slice(before).chars().all(is_unspaced)
    })
}

/// Puts spans, in order and without overlap, in the place of what stands there, and keeps the parts of longer spans
/// around them.
fn cut_in(spans: &mut Vec<LocalSpan>, new: Vec<LocalSpan>) {
    let mut out = Vec::with_capacity(spans.len() + new.len());
    for span in spans.drain(..) {
        let mut start = span.range.start;
        let first = new.partition_point(|other| other.range.end <= span.range.start);
        let inside: Vec<CharRange> = new
            .iter()
            .skip(first)
            .map(|other| other.range)
            .take_while(|range| range.start < span.range.end)
            .collect();
        if inside.is_empty() {
            out.push(span);
            continue;
        }
        for range in inside {
            out.push(LocalSpan {
                range: CharRange::new(start, range.start.max(start)),
                specific: false,
                ..span
            });
            start = range.end;
        }
        out.push(LocalSpan {
            range: CharRange::new(start, span.range.end.max(start)),
            specific: false,
            ..span
        });
    }
    out.extend(new);
    out.retain(|span| !span.range.is_empty());
    out.sort_by_key(|span| span.range.start);
    *spans = out;
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::compare::SpeechWords;
    use crate::compare::repeated::mark_repeated;
    use crate::marks::SpeechMarks;

    /// What was left in each speech, and what did not move on, by the rules of the language alone.
    fn found(strings: [&str; 2]) -> [Vec<(String, LeftIn)>; 2] {
        let speeches =
            strings.map(|string| Speech::from_string("speech", format!("同志们：\n{string}。\n谢谢大家！")));
        let words = speeches.each_ref().map(SpeechWords::of);
        let marks = |(speech, words): (&Speech, &SpeechWords)| {
            SpeechMarks::of(speech, words.all(), &[]).local.into_iter().map(LocalSpan::from).collect()
        };
        let mut spans: PerSpeech<Vec<LocalSpan>> = speeches.iter().zip(&words).map(marks).collect();
        let read: PerSpeech<LocalSpeech> = speeches
            .iter()
            .zip(&words)
            .map(|(speech, words)| LocalSpeech { speech, words, reference: None })
            .collect();
        let names = Names::of(&read, &spans);
        mark_left_in(&names, &read, &mut spans);
        mark_repeated(&read, &mut spans, names.offices());
        [0, 1].map(|index| {
            let left_in = spans[SpeechId(index)].iter().filter_map(|span| Some((span.range, span.left_in?)));
            left_in.map(|(range, why)| (speeches[index].slice(range).to_owned(), why)).collect()
        })
    }

    fn names(found: &[(String, LeftIn)]) -> Vec<&str> {
        let foreign = found.iter().filter(|(_, why)| matches!(why, LeftIn::Foreign(_)));
        foreign.map(|(name, _)| name.as_str()).collect()
    }

    #[test]
    fn only_the_guest_is_marked_and_it_is_told_whose_the_name_is() {
        let [own, guest] = found([
            "临潭镇要发展，临潭镇要改革，临潭镇要开放，临潭镇有未来",
            "各村要向先进学习，把临潭镇的工作做扎实",
        ]);
        assert_eq!((own.len(), guest), (0, vec![("临潭镇".to_owned(), LeftIn::Foreign(Some(SpeechId(0))))]));
    }

    #[test]
    fn the_stem_of_a_name_counts_on_word_boundaries() {
        let [_, guest] = found([
            "临潭镇要发展，临潭镇要改革，临潭镇要开放，临潭镇有未来",
            "各村要向先进学习，让临潭的明天更美好",
        ]);
        assert_eq!(names(&guest), ["临潭"]);
    }

    #[test]
    fn the_tail_of_a_longer_name_is_another_name() {
        let speech = Speech::from_string("speech", "县交通局和临潭镇党委".to_owned());
        let span = |start, end| LocalSpan {
            range: CharRange::new(start, end),
            reason: LocalReason::Body,
            specific: true,
            left_in: None,
        };
        let spans = [span(0, 4), span(5, 10)];
        assert!(is_tail_of_another(&speech, &spans, CharRange::new(1, 4)));
        for (start, end) in [(0, 4), (5, 8), (5, 10), (2, 4)] {
            assert!(!is_tail_of_another(&speech, &spans, CharRange::new(start, end)), "{start}");
        }
    }

    #[test]
    fn a_name_that_nothing_gives_to_either_speech_is_marked_in_both() {
        let [first, second] = found(["启用璟苑社区，推进平安建设", "打造璟苑社区，抓好安全生产"]);
        let both = [("璟苑社区".to_owned(), LeftIn::Foreign(None))];
        assert_eq!((first.as_slice(), second.as_slice()), (both.as_slice(), both.as_slice()));
    }

    #[test]
    fn a_name_that_two_speeches_have_alike_is_the_ones_whose_place_it_begins_with() {
        let [own, guest] = found([
            "青川县要发展，青川县要改革，青川县要开放，青川东站通车了，青川东站人来人往",
            "各村要抓好产业，整治青川东站周边，管好青川东站",
        ]);
        assert!(names(&own).is_empty(), "{own:?}");
        let of_the_other = |(_, why): &(String, LeftIn)| *why == LeftIn::Foreign(Some(SpeechId(0)));
        assert!(guest.len() == 2 && guest.iter().all(of_the_other), "{guest:?}");
    }

    #[test]
    fn two_texts_of_one_office_share_their_names_and_what_did_not_move_on_is_told() {
        let office = "临潭镇要发展，临潭镇要改革，临潭镇要开放，在璟苑社区办好实事，";
        let [last, this] = found([
            &format!("{office}全镇完成税收1468万元，比上年增加"),
            &format!("{office}全镇完成税收1468万元，比上年减少"),
        ]);
        assert!(names(&last).is_empty() && names(&this).is_empty(), "{last:?} {this:?}");
        assert!(
            this.iter().any(|(wording, why)| wording.starts_with("1468") && *why == LeftIn::Unchanged),
            "{this:?}"
        );
    }

    #[test]
    fn what_every_place_says_of_itself_is_no_find() {
        let [first, second] = found([
            "党工委要求各社区办好“两件大事”，完成15个项目，增长100%，树牢“四个意识”，县教育局和派出所负责",
            "街道党工委召开大会，“两件大事”取得成效，15个项目，增强“四个意识”，县教育局和派出所参加",
        ]);
        assert_eq!((names(&first), names(&second)), (vec![], vec![]));
    }

    #[test]
    fn the_stem_of_a_name_counts_that_no_dictionary_has() {
        let [_, guest] = found([
            "石坎垭村要发展，石坎垭村要改革，石坎垭村要开放，石坎垭村有未来",
            "各村要抓好产业，把石坎垭柑橘卖出去",
        ]);
        assert_eq!(names(&guest), ["石坎垭"]);
    }

    #[test]
    fn bodies_that_only_their_kind_names_are_everybodys_in_a_near_copy_too() {
        let copied = "县纪委监委和工作专班要抓监督，街道领导班子要带头，落实自治区党委部署，领导小组每月调度";
        let reports = found([
            &format!("临潭镇要发展，临潭镇要改革，临潭镇要开放，{copied}"),
            &format!("石坎垭村要发展，石坎垭村要改革，石坎垭村要开放，{copied}"),
        ]);
        assert_eq!(reports.map(|found| names(&found).len()), [0, 0]);
    }

    #[test]
    fn a_copied_passage_is_left_in_with_whatever_is_local_in_it() {
        let copied = "围绕首都四个中心建设，服务15个项目落地";
        let [first, _] =
            found([&format!("各村要抓好产业，{copied}"), &format!("加强队伍建设，提高服务水平，{copied}")]);
        assert!(names(&first).contains(&"四个中心") && names(&first).contains(&"15个"), "{first:?}");
    }

    /// A passage in which nothing says whose it is.
    const NAMELESS: &str = "启用璟苑社区，推进平安建设，围绕首都四个中心建设，服务15个项目落地，我们要坚定信心，\
        真抓实干，凝心聚力，开拓进取，守正创新，推动各项工作再上新台阶，让群众的日子越过越好，\
        不断提高服务水平，加强队伍建设，转变工作作风，落实安全责任，办好民生实事";

    #[test]
    fn nothing_is_left_in_by_one_text_loaded_twice_or_with_a_light_change() {
        assert_eq!(found([NAMELESS, NAMELESS]).map(|found| found.len()), [0, 0]);
        let variant = NAMELESS.replace("守正创新，", "");
        let [first, second] = found([NAMELESS, &variant]);
        assert_eq!((names(&first).len(), names(&second).len()), (0, 0));
    }

    #[test]
    fn a_near_copy_with_the_name_of_another_place_leaves_the_rest_in() {
        let copy = |place: &str| format!("{NAMELESS}，让{place}更美好");
        let [first, second] = found([&copy("临潭镇"), &copy("石坎垭村")]);
        for found in [first, second] {
            assert!(names(&found).contains(&"璟苑社区"), "{found:?}");
        }
    }

    #[test]
    fn the_same_digits_of_another_thing_are_chance() {
        let [first, second] = found(["贷款余额增长11.2%，实现新突破", "民间投资增长11.2%、8.1%"]);
        assert!(first.is_empty() && second.is_empty());
    }
}
