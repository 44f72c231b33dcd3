//! How much of a speech, and of each of its sections, each class makes up.

use super::{Class, PerClass, Span};
use crate::speech::{PerSection, Section, Speech};

/// How much of a text each class makes up, as fractions of its letters and figures, which add up to 1.
///
/// A character counts once: local before source before near before shared before stock, and what is left is own.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Shares {
    fractions: PerClass<f64>,
    /// How many letters and figures there are; those of notices only if they are counted in.
    pub characters: usize,
}

impl Shares {
    /// The fraction of a class, 0 to 1.
    pub fn of(&self, class: Class) -> f64 {
        self.fractions[class]
    }

    /// What is everybody's: shared, near or stock, and not local.
    pub fn boilerplate(&self) -> f64 {
        self.sum(Class::is_boilerplate)
    }

    /// What at least one other speech has, word for word or with edits.
    pub fn in_others(&self) -> f64 {
        self.sum(Class::is_in_others)
    }

    fn sum(&self, counts: impl Fn(Class) -> bool) -> f64 {
        let counted = Class::LISTED.into_iter().filter(|&class| counts(class));
        counted.map(|class| self.fractions[class]).sum()
    }

    /// The shares of several texts taken together.
    pub fn joined(parts: impl IntoIterator<Item = Self>) -> Self {
        let mut whole = Self::default();
        for part in parts {
            let characters = whole.characters + part.characters;
            let mean = |class| {
                let sum = whole.of(class) * whole.characters as f64 + part.of(class) * part.characters as f64;
                sum / characters.max(1) as f64
            };
            whole = Self { fractions: PerClass::of(mean), characters };
        }
        whole
    }
}

/// The letters and figures of a text by class.
#[derive(Clone, Copy, Default)]
struct Count(PerClass<usize>);

impl Count {
    fn join(&mut self, other: Self) {
        for (class, count) in other.0.iter() {
            self.0[class] += count;
        }
    }

    fn shares(self) -> Shares {
        let characters: usize = self.0.iter().map(|(_, count)| count).sum();
        Shares {
            fractions: PerClass::of(|class| self.0[class] as f64 / characters.max(1) as f64),
            characters,
        }
    }
}

/// The shares of a whole speech and of each section's own text.
pub(super) struct SpeechShares {
    pub(super) whole: Shares,
    pub(super) sections: PerSection<Shares>,
}

impl SpeechShares {
    /// Counts the characters that [`letters_and_figures`] has found in the speech.
    pub(super) fn of(speech: &Speech, counted: &[bool], spans: &[Span]) -> Self {
        let classes = paint(speech.text.len(), spans);
        let count = |section: &Section| {
            let mut count = Count::default();
            let own = section.own.start..section.own.end;
            let classes = classes.get(own.clone()).unwrap_or_default();
            let counted = counted.get(own).unwrap_or_default();
            classes
                .iter()
                .zip(counted)
                .filter(|(_, counts)| **counts)
                .for_each(|(class, _)| count.0[*class] += 1);
            count
        };
        let counts: Vec<Count> = speech.sections.iter().map(count).collect();
        let mut whole = Count::default();
        for (section, &count) in speech.sections.iter().zip(&counts) {
            if speech.compares(section) {
                whole.join(count);
            }
        }
        Self { whole: whole.shares(), sections: counts.into_iter().map(Count::shares).collect() }
    }
}

/// For each character of a speech, whether shares count it. Asked once, and not at every key that changes the view.
pub(super) fn letters_and_figures(speech: &Speech) -> Vec<bool> {
    speech.folded.as_str().chars().map(is_letter_or_figure).collect()
}

/// What shares count. Asks for the ideographs of everyday Chinese first, whose general look-up is slow.
pub(super) fn is_letter_or_figure(character: char) -> bool {
    ('\u{4E00}'..='\u{9FFF}').contains(&character) || character.is_alphanumeric()
}

/// The class of each character; the later class wins where several cover it.
fn paint(length: usize, spans: &[Span]) -> Vec<Class> {
    let mut classes = vec![Class::default(); length];
    for span in spans {
        for class in classes.iter_mut().take(span.range.end).skip(span.range.start) {
            *class = (*class).max(span.class());
        }
    }
    classes
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_taken_together_count_by_their_length() {
        let part = |shared: f64, characters| {
            let mut fractions = PerClass::default();
            (fractions[Class::Shared], fractions[Class::Own]) = (shared, 1.0 - shared);
            Shares { fractions, characters }
        };
        let whole = Shares::joined([part(0.5, 30), part(0.0, 0), part(1.0, 10)]);
        assert_eq!(whole, part(0.625, 40));
    }
}
