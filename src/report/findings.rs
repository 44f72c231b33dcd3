//! What a reader wants to know first: which speech took most from which, what was left in, what each is about.

use rustc_hash::FxHashMap;

use super::Source;
use super::local_wording::local_entries;
use crate::compare::{LeftInFind, Overlap, PerSpeech, SpeechId, left_in_finds};
use crate::language::local::LocalReason;
use crate::strings::Strings;
use crate::text::visible::one_line;

/// How many wordings say what a speech is about.
const WORDINGS: usize = 3;

/// What other classes leave of local wording may be a character: nothing that says what a speech is about.
const SHORTEST_WORDING: usize = 2;

/// How many of the names that were left in are named at once.
const NAMES: usize = 5;

/// What was found, as the overview of the screen has it.
pub(super) struct Findings {
    /// How much of each speech each other one has.
    pub(super) overlap: Overlap,
    /// The speech of which others have most, and the one that has most of it; `None` if nothing is shared.
    pub(super) most_reused: Option<(SpeechId, SpeechId)>,
    /// What was left in.
    pub(super) left_in: Vec<LeftInFind>,
    /// The names and coinages that stand most often in each speech, and how often.
    about: PerSpeech<Vec<(String, usize)>>,
}

impl Findings {
    pub(super) fn of(source: Source<'_>) -> Self {
        let Source { comparison, settings, view, .. } = source;
        let overlap = Overlap::of(comparison, settings, view);
        let in_others = |speech: SpeechId| view.shares[speech].in_others();
        // Of equals the first; not the one that the others are held against.
        let others = comparison.speeches.ids().rev().filter(|&speech| settings.against != Some(speech));
        let most = others.max_by(|&x, &y| in_others(x).total_cmp(&in_others(y)));
        let most = most.filter(|&speech| in_others(speech) > 0.0);
        let most_reused = most.and_then(|speech| Some((speech, overlap.closest(speech)?)));
        Self { most_reused, left_in: left_in_finds(comparison, view), about: about(source), overlap }
    }

    /// The findings in words, each a sentence.
    pub(super) fn sentences(&self, source: Source<'_>, words: &Strings) -> Vec<String> {
        let name =
            |speech: SpeechId| format!("{} {}", speech.0 + 1, one_line(source.comparison.title(speech)));
        let percent = |fraction: f64| (words.page.percent)(fraction);
        let mut out = vec![match self.most_reused {
            Some((speech, other)) => {
                let share = percent(source.view.shares[speech].in_others());
                let most = percent(self.overlap.fraction(speech, other));
                (words.page.most_reused)(&name(speech), &share, &name(other), &most)
            }
            None => words.nothing_in_common.to_owned(),
        }];
        let names: Vec<String> = self.left_in.iter().take(NAMES).map(|find| one_line(&find.text)).collect();
        out.push(match names.is_empty() {
            true => words.page.nothing_left_in.to_owned(),
            false => (words.page.left_in)(self.left_in.len(), &names.join(words.list_separator)),
        });
        for (speech, wordings) in self.about.entries().filter(|(_, wordings)| !wordings.is_empty()) {
            let told = wordings.iter().map(|(wording, times)| match times {
                1 => wording.clone(),
                _ => (words.report.times)(wording, *times),
            });
            let told: Vec<String> = told.collect();
            let told = told.join(words.list_separator);
            out.push((words.page.about)(&name(speech), &told));
        }
        out
    }
}

fn about(source: Source<'_>) -> PerSpeech<Vec<(String, usize)>> {
    let mut counts: PerSpeech<FxHashMap<String, (usize, usize)>> =
        vec![FxHashMap::default(); source.comparison.speeches.len()].into();
    for entry in local_entries(source).filter(|entry| names_something(entry.reason)) {
        let first = entry.place.range.start;
        let wording = entry.wording.trim_matches(|character: char| !character.is_alphanumeric());
        if wording.chars().count() >= SHORTEST_WORDING {
            counts[entry.place.speech].entry(wording.to_owned()).or_insert((0, first)).0 += 1;
        }
    }
    counts
        .into_iter()
        .map(|counts| {
            let mut counts: Vec<(String, (usize, usize))> = counts.into_iter().collect();
            counts.sort_by_key(|&(_, (times, first))| (std::cmp::Reverse(times), first));
            counts.into_iter().take(WORDINGS).map(|(wording, (times, _))| (wording, times)).collect()
        })
        .collect()
}

/// Whether such wording tells a subject: a figure or a date does not.
fn names_something(reason: LocalReason) -> bool {
    match reason {
        LocalReason::Place
        | LocalReason::Body
        | LocalReason::Person
        | LocalReason::Project
        | LocalReason::Coinage => true,
        LocalReason::Figure | LocalReason::Date | LocalReason::Redaction => false,
    }
}
