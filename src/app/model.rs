//! What is known of the speeches, what the reader's settings show of it, and indexes into that.

use std::mem;

use super::chance::{ChanceFigures, ChanceOf};
use super::highlights::Highlights;
use super::link_index::LinkIndex;
use super::threads::Threads;
use super::units::Units;
use crate::compare::{Comparison, PerSpeech, SectionPlace, SpeechId, View, ViewSettings, left_in_finds};
use crate::notes::{Notes, UnresolvedNotes};
use crate::text::visible::{one_line, shortened};
use crate::text::width::AmbiguousWidth;

/// How many columns of a section's name, or of a phrase, a message shows.
const NAME: usize = 24;

/// The comparison, the settings, and what follows from the two.
#[derive(Debug)]
pub struct Model {
    pub(super) comparison: Comparison,
    pub(super) settings: ViewSettings,
    /// What the settings show of the comparison.
    pub(super) view: View,
    pub(super) link_index: LinkIndex,
    highlights: PerSpeech<Highlights>,
    /// The names, figures and coinages that were left in; no setting changes that.
    left_in: Option<Vec<String>>,
    /// How many phrases to expect by chance in this comparison.
    pub(super) chance: ChanceFigures,
    /// What the reader has noted of sections that the speeches do not have; the settings hold the rest.
    pub(super) unresolved_notes: UnresolvedNotes,
    threads: Threads,
}

impl Model {
    pub(super) fn new(comparison: Comparison, settings: ViewSettings, threads: Threads) -> Self {
        let mut model = Self {
            comparison,
            settings,
            view: View::default(),
            link_index: LinkIndex::default(),
            highlights: PerSpeech::default(),
            left_in: None,
            chance: ChanceFigures::default(),
            unresolved_notes: UnresolvedNotes::default(),
            threads,
        };
        model.derive();
        model
    }

    /// Works out anew what the settings show.
    pub(super) fn derive(&mut self) {
        let (settings, comparison) = (&self.settings, &self.comparison);
        let before =
            (mem::take(&mut self.view), mem::take(&mut self.link_index), mem::take(&mut self.highlights));
        (self.view, (self.link_index, self.highlights)) = self.threads.run(|| {
            let view = settings.apply(comparison);
            let sorted = rayon::join(|| LinkIndex::new(&view), || Highlights::of(comparison, &view));
            // Giving back what so many small parts took up is work too, and the screen need not wait for it.
            rayon::spawn(|| drop(before));
            (view, sorted)
        });
        if self.left_in.is_none() {
            let finds = left_in_finds(&self.comparison, &self.view);
            self.left_in = Some(finds.iter().map(|find| one_line(&find.text)).collect());
        }
    }

    /// Takes over another comparison, of which nothing is worked out yet.
    pub(super) fn take_comparison(&mut self, comparison: Comparison) {
        self.comparison = comparison;
        self.left_in = None;
        self.chance.begin_anew();
    }

    /// Which figure of chance somebody has to work out for what the settings show, if it is not known or awaited.
    pub(super) fn wanting_chance(&mut self) -> Option<ChanceOf> {
        self.comparison.analysed.then(|| self.chance.wanting(&self.settings)).flatten()
    }

    /// How many phrases to expect by chance; `None` as long as that is not known.
    pub(super) fn expected_by_chance(&self) -> Option<f64> {
        self.chance.get(&self.settings)
    }

    /// Makes a speech the base: nothing but the table changes.
    pub(super) fn set_base(&mut self, base: SpeechId) {
        self.settings.base = base;
        self.view.table = self.settings.table(&self.comparison, &self.view.links);
    }

    /// How many speeches there are.
    pub(super) fn speeches(&self) -> usize {
        self.comparison.speeches.len()
    }

    /// All speeches, in the order of loading.
    pub(super) fn speech_ids(&self) -> impl Iterator<Item = SpeechId> + use<> {
        (0..self.speeches()).map(SpeechId)
    }

    /// What is marked in a speech.
    pub(super) fn highlights(&self, speech: SpeechId) -> &Highlights {
        &self.highlights[speech]
    }

    /// How many names, figures and coinages were left in, in all speeches, and are not ticked off: the entries of the lists.
    pub(super) fn left_in(&self) -> usize {
        self.left_in.iter().flatten().filter(|wording| !self.settings.has_ticked(wording)).count()
    }

    /// At how many places of a section something was left in.
    pub(super) fn left_in_within(&self, place: SectionPlace) -> usize {
        self.highlights(place.speech).left_in_within(self.comparison.section(place).own)
    }

    /// The units in which lengths are told.
    pub(super) fn units(&self) -> Units {
        Units::of(&self.comparison.speeches)
    }

    /// What the reader has decided manually, in this session and before.
    pub(super) fn notes(&self) -> Notes {
        Notes::of(&self.settings, &self.unresolved_notes, self.comparison.speeches.as_slice())
    }

    /// The number of a section's speech, and the section's name, cut to what a message shows.
    pub(super) fn name_of(&self, place: SectionPlace, ambiguous: AmbiguousWidth) -> String {
        format!("{} {}", place.speech.0 + 1, short(&self.comparison.section_name(place), ambiguous))
    }
}

/// A name or a phrase, cut to what a message shows.
pub(super) fn short(text: &str, ambiguous: AmbiguousWidth) -> String {
    shortened(text, NAME, ambiguous)
}
