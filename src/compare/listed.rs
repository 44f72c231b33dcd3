//! The lists of a view, as narrow as the reader wants them.

use super::{Class, Comparison, Link, NearMatch, Phrase, Place, Span, SpeechId, View};

impl View {
    /// The phrases that stand in a section that was asked for, by falling weight.
    pub fn listed_phrases<'a>(
        &'a self,
        comparison: &'a Comparison,
    ) -> impl Iterator<Item = &'a Phrase> + Clone {
        let is_listed = move |phrase: &&Phrase| {
            self.listed.has_class(Class::Shared) && self.listed.names_any(comparison, &phrase.occurrences)
        };
        self.phrases.iter().filter(is_listed)
    }

    /// The near matches of which an end stands in a section that was asked for.
    pub fn listed_near_matches<'a>(
        &'a self,
        comparison: &'a Comparison,
    ) -> impl Iterator<Item = &'a NearMatch> + Clone {
        let near_matches = self.near_matches.iter().map(|&id| &comparison.near_matches[id]);
        near_matches.filter(move |near| {
            self.listed.has_class(Class::Near) && self.listed.names_any(comparison, &[near.a, near.b])
        })
    }

    /// The links between listed sections.
    pub fn listed_links(&self) -> impl Iterator<Item = &Link> + Clone {
        self.links.iter().filter(|link| self.listed.has_section(link.a) && self.listed.has_section(link.b))
    }

    /// The spans of the listed classes in the listed sections of a speech, and what was left in: a warning is not narrowed
    /// away.
    pub fn listed_spans<'a>(
        &'a self,
        comparison: &'a Comparison,
        speech: SpeechId,
    ) -> impl Iterator<Item = &'a Span> + Clone {
        self.spans[speech].iter().filter(move |span| {
            let is_listed = self.listed.has_class(span.class())
                && self.listed.has_place(comparison, Place { speech, range: span.range });
            is_listed || span.is_left_in()
        })
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::compare::{Narrowing, ReferenceChoice, RowKind, ViewSettings};
    use crate::speech::Speech;

    const FIRST: &str = "各位代表：\n一、水利工作\n全县的水渠要一条一条修好修牢。\n二、道路工作\n\
        通往山里的道路全部铺上石子。\n";
    const SECOND: &str = "同志们：\n一、道路\n我们说过，通往山里的道路全部铺上石子。\n二、學校\n\
        孩子们上学的路不能再绕远。\n";
    const THIRD: &str = "朋友们：\n一、水利\n大家记住，全县的水渠要一条一条修好修牢。\n";

    fn compared() -> Comparison {
        let speeches =
            [FIRST, SECOND, THIRD].map(|text| Arc::new(Speech::from_string("speech", text.to_owned())));
        Comparison::of(speeches.to_vec(), &ReferenceChoice::none()).unwrap()
    }

    fn phrases(comparison: &Comparison, settings: &ViewSettings) -> Vec<String> {
        let view = settings.apply(comparison);
        view.listed_phrases(comparison).map(|phrase| phrase.text.clone()).collect()
    }

    #[test]
    fn lists_are_narrowed_and_figures_are_not() {
        let comparison = compared();
        let whole = ViewSettings::default();
        assert_eq!(phrases(&comparison, &whole).len(), 2);
        let narrowing = Narrowing { section: Some("道路".to_owned()), ..Narrowing::default() };
        let roads = ViewSettings { narrowing, ..whole.clone() };
        let listed = phrases(&comparison, &roads);
        assert!(listed.len() == 1 && listed[0].contains("道路"), "{listed:?}");
        assert_eq!(roads.apply(&comparison).shares, whole.apply(&comparison).shares);
        let narrowing = Narrowing { only: Some(Class::Near), ..Narrowing::default() };
        assert!(phrases(&comparison, &ViewSettings { narrowing, ..whole }).is_empty());
    }

    #[test]
    fn a_section_is_named_in_any_script_and_brings_those_under_it_and_their_counterparts() {
        let comparison = compared();
        let narrowing = |section: &str| Narrowing { section: Some(section.to_owned()), only: None };
        assert!(narrowing("学校").names_a_section(comparison.speeches.as_slice()));
        assert!(!narrowing("医院").names_a_section(comparison.speeches.as_slice()));
        let settings = ViewSettings { narrowing: narrowing("水利工作"), ..ViewSettings::default() };
        let view = settings.apply(&comparison);
        let sections = view.listed.sections().unwrap();
        let speeches = |number| sections.iter().filter(|place| place.speech == SpeechId(number)).count();
        assert!(speeches(0) == 2 && speeches(2) > 0, "{sections:?}");
    }

    #[test]
    fn against_one_speech_only_what_it_has_counts() {
        let comparison = compared();
        let settings = ViewSettings { against: Some(SpeechId(1)), ..ViewSettings::default() };
        let view = settings.apply(&comparison);
        assert!(view.phrases.len() == 1 && view.phrases.iter().all(|phrase| phrase.text.contains("道路")));
        assert_eq!(view.shares[SpeechId(2)].in_others(), 0.0);
        assert!(view.links.iter().all(|link| [link.a.speech, link.b.speech].contains(&SpeechId(1))));
    }

    #[test]
    fn links_of_a_lower_score_leave_their_sections_without_counterpart() {
        let comparison = compared();
        let settings = ViewSettings { min_score: 1.1, ..ViewSettings::default() };
        let view = settings.apply(&comparison);
        assert!(view.links.is_empty());
        assert!(view.table.rows.iter().all(|row| row.kind == RowKind::Unanswered));
    }
}
