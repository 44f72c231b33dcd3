//! Taking back what the reader has decided manually, and deciding it again.

use std::collections::BTreeSet;
use std::mem;

use super::direction::Direction;
use super::message::Effect;
use crate::compare::{ManualLinks, SpeechId, ViewSettings};

/// How many steps can be taken back. Each keeps all decisions, which are a few kilobytes.
const MOST_STEPS: usize = 200;

/// All that the reader has decided manually.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Decisions {
    manual_links: ManualLinks,
    dismissed: Vec<String>,
    ticked: BTreeSet<(SpeechId, String)>,
}

impl Decisions {
    fn of(settings: &ViewSettings) -> Self {
        let ViewSettings { manual_links, dismissed, ticked, .. } = settings;
        Self { manual_links: manual_links.clone(), dismissed: dismissed.clone(), ticked: ticked.clone() }
    }

    /// Puts them in the place of what was decided; returns that.
    fn put_in(self, settings: &mut ViewSettings) -> Self {
        let Self { manual_links, dismissed, ticked } = self;
        Self {
            manual_links: mem::replace(&mut settings.manual_links, manual_links),
            dismissed: mem::replace(&mut settings.dismissed, dismissed),
            ticked: mem::replace(&mut settings.ticked, ticked),
        }
    }

    /// What has to be kept after they have taken the place of others.
    fn kept_after(&self, others: &Self) -> Vec<Effect> {
        let mut out = Vec::new();
        if (&self.manual_links, &self.dismissed) != (&others.manual_links, &others.dismissed) {
            out.push(Effect::KeepNotes);
        }
        let speeches: BTreeSet<SpeechId> =
            self.ticked.symmetric_difference(&others.ticked).map(|(speech, _)| *speech).collect();
        out.extend(speeches.into_iter().map(Effect::KeepTicked));
        out
    }
}

/// What the reader had decided before each step, and what they had before they took steps back.
#[derive(Debug, Default)]
pub(super) struct UndoHistory {
    past: Vec<Decisions>,
    future: Vec<Decisions>,
}

impl UndoHistory {
    /// Remembers what is decided, before something else is.
    pub(super) fn remember(&mut self, settings: &ViewSettings) {
        self.future.clear();
        if self.past.len() == MOST_STEPS {
            self.past.remove(0);
        }
        self.past.push(Decisions::of(settings));
    }

    /// Goes one step back, or forward again: what was decided there takes its place in the settings. Returns what has to be
    /// kept, and how many steps are left; `None` if there is none to take.
    pub(super) fn step(
        &mut self,
        direction: Direction,
        settings: &mut ViewSettings,
    ) -> Option<(Vec<Effect>, usize)> {
        let Self { past, future } = self;
        let (from, to) = match direction {
            Direction::Backward => (past, future),
            Direction::Forward => (future, past),
        };
        let wanted = from.pop()?;
        let before = wanted.clone().put_in(settings);
        let effects = wanted.kept_after(&before);
        to.push(before);
        Some((effects, from.len()))
    }
}
