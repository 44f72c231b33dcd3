//! Where a section stands in its speech.

use rustc_hash::FxHashMap;

use crate::speech::{PerSection, Section, SectionId, SectionKind, Speech};

/// Where a section stands among all sections, those of its kind and those beside it in the outline.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Standing {
    /// The middle of its own text, from 0 at the start of the speech to 1 at its end.
    pub(super) position: f64,
    /// How many sections of its kind there are.
    pub(super) of_kind: usize,
    /// Its place among those with the same parent, from 0 to 1.
    pub(super) among_siblings: f64,
    pub(super) depth: usize,
}

/// Where each section of a speech stands; notices do not count.
pub(super) fn standings(speech: &Speech) -> PerSection<Standing> {
    let mut of_kind: FxHashMap<SectionKind, usize> = FxHashMap::default();
    let mut siblings: FxHashMap<Option<SectionId>, usize> = FxHashMap::default();
    // Each section's number among its siblings.
    let mut numbers = Vec::new();
    for section in &speech.sections {
        let sibling = siblings.entry(section.parent).or_default();
        numbers.push(*sibling);
        *sibling += 1;
        *of_kind.entry(section.kind).or_default() += 1;
    }
    let proper = || speech.sections.iter().filter(|section| section.kind != SectionKind::Notice);
    let start = proper().next().map_or(0, |section| section.own.start);
    let end = proper().next_back().map_or(0, |section| section.own.end);
    let length = end.saturating_sub(start).max(1) as f64;
    let standing = |(section, &sibling): (&Section, &usize)| {
        let middle = (section.own.start + section.own.end) as f64 / 2.0;
        Standing {
            position: ((middle - start as f64) / length).clamp(0.0, 1.0),
            of_kind: of_kind.get(&section.kind).copied().unwrap_or(1),
            among_siblings: sibling as f64 / siblings.get(&section.parent).copied().unwrap_or(1) as f64,
            depth: speech.depth(section.id),
        }
    };
    speech.sections.iter().zip(&numbers).map(standing).collect()
}
