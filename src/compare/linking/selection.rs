//! Which pairs are linked.

use super::CandidatePair;
use crate::language::Language;
use crate::speech::SectionId;

/// From which probability on sections are linked.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Thresholds {
    /// Of a pair that is the most probable one for both of its sections.
    pub mutual: f64,
    /// Of a pair that is the most probable one for one of its sections only.
    pub one_sided: f64,
}

impl Thresholds {
    /// They lie under one half, since a section has many candidates and being the best of them all is evidence in itself.
    /// Over the writers mean F1 of content is flat around them: in Chinese 0.579 here, 0.588 at 0.25 and 0.30, which link
    /// too much on the samples; in English 0.516 here, 0.505 at 0.30 and 0.30.
    pub fn of(language: Language) -> Self {
        match language.parts_words() {
            false => Self { mutual: 0.26, one_sided: 0.35 },
            true => Self { mutual: 0.25, one_sided: 0.3 },
        }
    }
}

/// For each pair, whether it is linked: it is probable enough, and no other is more so for one of its sections.
pub fn selected(pairs: &[CandidatePair], probabilities: &[f64], thresholds: Thresholds) -> Vec<bool> {
    let best_of_a = best(pairs.iter().map(|pair| pair.a).zip(probabilities));
    let best_of_b = best(pairs.iter().map(|pair| pair.b).zip(probabilities));
    let is_best = |best: &[Option<(usize, f64)>], section: SectionId, index: usize| {
        best.get(section.0).copied().flatten().is_some_and(|best| best.0 == index)
    };
    let is_selected = |(index, (pair, &probability)): (usize, (&CandidatePair, &f64))| {
        let (forth, back) = (is_best(&best_of_a, pair.a, index), is_best(&best_of_b, pair.b, index));
        forth && back && probability >= thresholds.mutual
            || (forth || back) && probability >= thresholds.one_sided
    };
    pairs.iter().zip(probabilities).enumerate().map(is_selected).collect()
}

/// For each section, which of its pairs is the most probable, the first of several.
fn best<'a>(pairs: impl Iterator<Item = (SectionId, &'a f64)>) -> Vec<Option<(usize, f64)>> {
    let mut out: Vec<Option<(usize, f64)>> = Vec::new();
    for (index, (section, &probability)) in pairs.enumerate() {
        out.resize(out.len().max(section.0 + 1), None);
        if let Some(best) = out.get_mut(section.0).filter(|best| best.is_none_or(|best| probability > best.1))
        {
            *best = Some((index, probability));
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_best_for_one_side_has_to_be_more_probable() {
        let thresholds = Thresholds { mutual: 0.2, one_sided: 0.5 };
        let pairs = [(0, 0), (0, 1), (1, 0), (2, 2)].map(|(a, b)| CandidatePair::of(a, b));
        assert_eq!(selected(&pairs, &[0.9, 0.6, 0.4, 0.3], thresholds), [true, true, false, true]);
        assert_eq!(selected(&pairs, &[0.1, 0.1, 0.1, 0.1], thresholds), [false; 4]);
    }
}
