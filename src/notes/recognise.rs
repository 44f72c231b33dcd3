//! Finding the sections that notes speak of, in speeches that may have been edited since.

use std::sync::Arc;

use rustc_hash::FxHashMap;

use super::{LinkNote, Notes, SectionNote};
use crate::compare::{ManualLinks, SectionPair, SectionPlace, SpeechId};
use crate::speech::{Section, SectionId, Speech};
use crate::text::symbols::{Symbol, SymbolTable};
use crate::text::{CharRange, Text};

/// From which likeness on a section is taken for the edited form of another. Of the thousands of pairs of different
/// sections inside one speech (the samples, 25 provincial reports) two reach it, headings of a few characters; English
/// ones stay below 0.32. A section of which a third has been written anew is still at two thirds.
pub const SAME_SECTION: f64 = 0.5;

/// What notes mean for certain speeches.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Recognised {
    /// The links that were found again.
    pub manual_links: ManualLinks,
    /// What was not.
    pub lost: UnresolvedNotes,
}

/// Notes of sections that the speeches do not have, in the order of the notes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct UnresolvedNotes {
    /// Manual links.
    pub linked: Vec<LinkNote>,
    /// Links taken away.
    pub unlinked: Vec<LinkNote>,
}

impl UnresolvedNotes {
    /// Whether everything was found.
    pub fn is_empty(&self) -> bool {
        self.linked.is_empty() && self.unlinked.is_empty()
    }

    /// The first of them, and how many more there are; `None` if everything was found.
    pub fn summary(&self) -> Option<(&LinkNote, usize)> {
        let mut all = self.linked.iter().chain(&self.unlinked);
        let first = all.next()?;
        Some((first, all.count()))
    }
}

impl Notes {
    /// Finds the noted sections: by their exact wording, or else as the most similar section of the same speech, if it
    /// is alike enough ([`SAME_SECTION`]).
    pub fn recognise(&self, speeches: &[Arc<Speech>]) -> Recognised {
        let mut out = Recognised::default();
        for note in &self.linked {
            match pair(note, speeches) {
                Some(pair) => out.manual_links.link(pair),
                None => out.lost.linked.push(note.clone()),
            }
        }
        for note in &self.unlinked {
            match pair(note, speeches) {
                Some(pair) => out.manual_links.unlink(pair),
                None => out.lost.unlinked.push(note.clone()),
            }
        }
        out
    }
}

/// The section of a speech that was `text` in an earlier form of it; exactly, or else the most similar one.
pub fn successor(text: &str, speech: &Speech) -> Option<SectionId> {
    found(text, 1, speech).map(|found| found.section)
}

/// How many sections before this one have the same text, as matching sees it.
pub(super) fn same_text_before(speech: &Speech, section: &Section) -> usize {
    let mut table = SymbolTable::default();
    let wanted = symbols(&speech.text, Some(section.own), &mut table);
    let before = speech.sections.iter().take_while(|other| other.id != section.id);
    before.filter(|other| symbols(&speech.text, Some(other.own), &mut table) == wanted).count()
}

/// A section that may be the one that is looked for.
struct Found {
    section: SectionId,
    /// 0 to 1; 1 for the same wording.
    likeness: f64,
}

/// The two sections of a note. Several speeches may have the same file name, in different folders: then the best pair.
fn pair(note: &LinkNote, speeches: &[Arc<Speech>]) -> Option<SectionPair> {
    let (all_a, all_b) = (found_in_all(&note.a, speeches), found_in_all(&note.b, speeches));
    let pairs = all_a.iter().flat_map(|a| all_b.iter().map(move |b| (a, b)));
    let pairs =
        pairs.filter_map(|((a, like_a), (b, like_b))| Some((SectionPair::of(*a, *b)?, like_a + like_b)));
    pairs.reduce(|best, next| if next.1 > best.1 { next } else { best }).map(|(pair, _)| pair)
}

/// The best section in each of the speeches that have the file name of a note, and how like it is.
fn found_in_all(note: &SectionNote, speeches: &[Arc<Speech>]) -> Vec<(SectionPlace, f64)> {
    let named = speeches.iter().enumerate().filter(|(_, speech)| speech.file_name() == note.speech);
    named
        .filter_map(|(number, speech)| {
            let Found { section, likeness } = found(&note.text, note.which, speech)?;
            Some((SectionPlace { speech: SpeechId(number), section }, likeness))
        })
        .collect()
}

/// The section with a text, that of several which has this number, from 1; or else the most similar one.
fn found(text: &str, which: usize, speech: &Speech) -> Option<Found> {
    let mut table = SymbolTable::default();
    let wanted = symbols(&Text::new(text.to_owned()), None, &mut table);
    if wanted.is_empty() {
        return None;
    }
    let sections = speech.sections.iter();
    let texts: Vec<Vec<Symbol>> =
        sections.map(|section| symbols(&speech.text, Some(section.own), &mut table)).collect();
    let exact = texts.iter().enumerate().filter(|(_, text)| **text == wanted);
    if let Some((section, _)) = exact.take(which.max(1)).last() {
        return Some(Found { section: SectionId(section), likeness: 1.0 });
    }
    let wanted = Bigrams::of(&wanted);
    let similar = texts.iter().enumerate().map(|(number, text)| Found {
        section: SectionId(number),
        likeness: wanted.likeness(&Bigrams::of(text)),
    });
    let best = similar.reduce(|best, next| if next.likeness > best.likeness { next } else { best });
    best.filter(|best| best.likeness >= SAME_SECTION)
}

/// A range of a text, or all of it, as matching sees it: without punctuation, case and width.
fn symbols(text: &Text, range: Option<CharRange>, table: &mut SymbolTable) -> Vec<Symbol> {
    table.read(text, range.unwrap_or(text.range())).into_iter().map(|at| at.symbol).collect()
}

/// The pairs of neighbouring symbols of a text, and how often each stands there.
struct Bigrams {
    counts: FxHashMap<[Symbol; 2], usize>,
    total: usize,
}

impl Bigrams {
    fn of(symbols: &[Symbol]) -> Self {
        let mut counts = FxHashMap::default();
        for pair in symbols.windows(2) {
            if let &[first, second] = pair {
                *counts.entry([first, second]).or_default() += 1;
            }
        }
        Self { counts, total: symbols.len().saturating_sub(1) }
    }

    /// The share of bigrams that two texts have in common (Dice 1945), 0 to 1.
    fn likeness(&self, other: &Self) -> f64 {
        let count = |pair| other.counts.get(pair).copied().unwrap_or_default();
        let common: usize = self.counts.iter().map(|(pair, &times)| times.min(count(pair))).sum();
        2.0 * common as f64 / (self.total + other.total).max(1) as f64
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::compare::ViewSettings;

    const FIRST: &str = "一要提高政治站位，始终把党的政治建设摆在首位。\n二要改进工作作风，坚决整治形式主义。\n三要加强干部队伍建设。";
    const SECOND: &str = "一是必须旗帜鲜明讲政治，坚决做到两个维护。\n二是必须持之以恒改进作风，为基层减负。\n三是必须锻造过硬的干部队伍。";

    fn speech(path: &str, text: &str) -> Arc<Speech> {
        Arc::new(Speech::from_string(path, text.to_owned()))
    }

    fn section(speech: &Speech, start: &str) -> SectionId {
        speech.sections.iter().find(|section| speech.slice(section.own).starts_with(start)).unwrap().id
    }

    /// Notes of a link between 二要 of the first speech and 二是 of the second.
    fn notes() -> Notes {
        let speeches = [speech("a.txt", FIRST), speech("b.txt", SECOND)];
        let place = |number: usize, start| SectionPlace {
            speech: SpeechId(number),
            section: section(&speeches[number], start),
        };
        let mut settings = ViewSettings::default();
        settings.manual_links.link(SectionPair::of(place(0, "二要"), place(1, "二是")).unwrap());
        Notes::of(&settings, &UnresolvedNotes::default(), &speeches)
    }

    /// The beginnings of the two sections that the link leads to.
    fn linked(notes: &Notes, speeches: &[Arc<Speech>]) -> Vec<[String; 2]> {
        let start = |place: SectionPlace| {
            let speech = &speeches[place.speech.0];
            speech.slice(speech.sections[place.section].own).chars().take(4).collect()
        };
        notes
            .recognise(speeches)
            .manual_links
            .linked()
            .iter()
            .map(|pair| [start(pair.a()), start(pair.b())])
            .collect()
    }

    #[test]
    fn a_section_is_found_after_edits_elsewhere_and_in_another_place() {
        let moved = "二要改进工作作风,坚决整治形式主义。\n一要抓好项目。\n又及：散会。";
        let speeches = [speech("a.txt", moved), speech("folder/b.txt", SECOND)];
        assert_eq!(linked(&notes(), &speeches), [["二要改进", "二是必须"]]);
    }

    #[test]
    fn an_edited_section_is_found_by_what_is_left_of_it() {
        let renamed = FIRST.replace("二要改进工作作风，", "第二，大力改进工作作风，");
        let speeches = [speech("a.txt", &renamed), speech("b.txt", SECOND)];
        assert_eq!(linked(&notes(), &speeches), [["第二，大", "二是必须"]]);
        let speeches =
            [speech("a.txt", FIRST), speech("b.txt", &SECOND.replace("为基层减负", "减轻基层负担"))];
        assert_eq!(linked(&notes(), &speeches), [["二要改进", "二是必须"]]);
    }

    #[test]
    fn what_is_gone_or_belongs_to_another_file_is_lost_but_stays_noted() {
        let notes = notes();
        let gone = FIRST.replace("二要改进工作作风，坚决整治形式主义。\n", "");
        for speeches in [
            [speech("a.txt", &gone), speech("b.txt", SECOND)],
            [speech("other.txt", FIRST), speech("b.txt", SECOND)],
        ] {
            let Recognised { manual_links, lost } = notes.recognise(&speeches);
            assert_eq!((manual_links.linked().len(), lost.linked.len()), (0, 1));
            assert!(lost.summary().unwrap().0.a.section.contains("改进工作作风"));
            let kept = Notes::of(&ViewSettings::default(), &lost, &speeches);
            assert_eq!(kept.linked, notes.linked);
        }
    }

    #[test]
    fn of_sections_with_the_same_text_the_same_one_is_found() {
        let applause = "一要提高政治站位。\n（鼓掌）\n二要改进工作作风。\n（鼓掌）\n三要加强干部队伍。";
        let speeches = [speech("a.txt", applause), speech("b.txt", SECOND)];
        let twins: Vec<&Section> = speeches[0]
            .sections
            .iter()
            .filter(|section| speeches[0].slice(section.own).starts_with("（鼓掌）"))
            .collect();
        assert_eq!(twins.len(), 2);
        for twin in twins {
            let note = SectionNote::of(&speeches[0], twin);
            assert_eq!(found(&note.text, note.which, &speeches[0]).unwrap().section, twin.id);
        }
    }

    #[test]
    fn speeches_of_the_same_name_are_told_apart_by_their_text() {
        let mut notes = notes();
        notes.linked[0].b.speech = "a.txt".to_owned();
        let speeches = [speech("2022/a.txt", SECOND), speech("2023/a.txt", FIRST)];
        assert_eq!(linked(&notes, &speeches), [["二是必须", "二要改进"]]);
    }

    #[test]
    fn bigrams_count_as_often_as_they_stand() {
        let mut table = SymbolTable::default();
        let mut bigrams = |text: &str| Bigrams::of(&symbols(&Text::new(text.to_owned()), None, &mut table));
        let mut likeness = |a: &str, b: &str| bigrams(a).likeness(&bigrams(b));
        assert!((likeness("发展发展", "发展") - 0.5).abs() < 1e-9);
        assert!((likeness("ＧＤＰ 增长！", "gdp增长") - 1.0).abs() < 1e-9);
        assert!((likeness("the rule of law", "The rule of force") - 2.0 / 3.0).abs() < 1e-9);
        assert!(likeness("发", "展").abs() < 1e-9);
    }
}
