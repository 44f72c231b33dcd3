//! The phrases and near matches, each with its places.

use maud::{Markup, html};

use super::Page;
use crate::compare::Place;
use crate::strings::PhraseCount;
use crate::text::visible::one_line;

/// How many phrases and near matches the page lists by default. The texts show the others, too.
const LISTED: usize = 300;

impl Page<'_> {
    fn phrases_told(&self) -> String {
        let (comparison, settings) = (self.source.comparison, self.source.settings);
        (self.words.report.phrases)(PhraseCount {
            phrases: self.source.view.listed_phrases(comparison).count(),
            characters: settings.minimum.characters(),
            words: settings.minimum.words(),
            spread: settings.spread,
            by_chance: comparison.expected_by_chance(settings.minimum, settings.spread),
        })
    }

    pub(super) fn phrases(&self) -> Markup {
        let phrases = self.source.view.listed_phrases(self.source.comparison);
        let listed = self.source.limits.top.unwrap_or(LISTED);
        html! {
            p { (self.phrases_told()) }
            ol.phrases {
                @for phrase in phrases.clone().take(listed) {
                    li id={ "p" (phrase.id.0) } {
                        q lang=[phrase.occurrences.first().map(|&place| self.language(place))] {
                            (one_line(&phrase.text))
                        }
                        div {
                            ((self.words.report.in_speeches)(phrase.spread, ""))
                            (self.places(&phrase.occurrences))
                        }
                    }
                }
            }
            (self.more(phrases.count(), listed))
        }
    }

    pub(super) fn near_matches(&self) -> Markup {
        let near_matches = self.source.view.listed_near_matches(self.source.comparison);
        let listed = self.source.limits.top.unwrap_or(LISTED);
        html! {
            ol.phrases {
                @for near in near_matches.clone().take(listed) {
                    li id={ "n" (near.id.0) } {
                        @for place in [near.a, near.b] {
                            div {
                                (self.place(place)) ": "
                                q lang=(self.language(place)) { (one_line(self.source.comparison.wording(place))) }
                            }
                        }
                        div { ((self.words.report.edits)(near.differences.len(), &self.differences(near))) }
                    }
                }
            }
            (self.more(near_matches.count(), listed))
        }
    }

    fn differences(&self, near: &crate::compare::NearMatch) -> String {
        let told = near.differences.iter().map(|difference| {
            let a = self.source.comparison.wording(Place { range: difference.a, ..near.a });
            let b = self.source.comparison.wording(Place { range: difference.b, ..near.b });
            format!("{}｜{}", one_line(a), one_line(b))
        });
        told.collect::<Vec<_>>().join(self.words.list_separator)
    }

    fn language(&self, place: Place) -> &'static str {
        self.source.comparison.speech(place.speech).language.code()
    }
}
