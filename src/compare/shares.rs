use super::{Class, Span};
use crate::speech::{Section, Speech};

/// How much of a text each class makes up, as fractions of its letters and figures; the five add up to 1.
///
/// A character counts once: local before near before shared before stock, and what is left is own.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Shares {
    /// The fraction that another speech has word for word.
    pub shared: f64,
    /// The fraction that another speech has with edits.
    pub near: f64,
    /// The fraction that the reference corpus has.
    pub stock: f64,
    /// The fraction that belongs to the place.
    pub local: f64,
    /// The fraction that is none of these.
    pub own: f64,
    /// How many letters and figures there are; those of notices only if they are counted in.
    pub characters: usize,
}

impl Shares {
    /// What is everybody's: shared, near or stock, and not local.
    pub fn boilerplate(&self) -> f64 {
        self.shared + self.near + self.stock
    }

    /// The shares of several texts taken together.
    pub fn joined(parts: impl IntoIterator<Item = Self>) -> Self {
        let mut whole = Self::default();
        for part in parts {
            let characters = whole.characters + part.characters;
            let mean = |before: f64, added: f64| {
                let sum = before * whole.characters as f64 + added * part.characters as f64;
                sum / characters.max(1) as f64
            };
            whole = Self {
                shared: mean(whole.shared, part.shared),
                near: mean(whole.near, part.near),
                stock: mean(whole.stock, part.stock),
                local: mean(whole.local, part.local),
                own: mean(whole.own, part.own),
                characters,
            };
        }
        whole
    }
}

/// The letters and figures of a text by class.
#[derive(Clone, Copy, Default)]
struct Count {
    stock: usize,
    shared: usize,
    near: usize,
    local: usize,
    own: usize,
}

impl Count {
    fn add(&mut self, class: Option<Class>) {
        *match class {
            Some(Class::Stock) => &mut self.stock,
            Some(Class::Shared) => &mut self.shared,
            Some(Class::Near) => &mut self.near,
            Some(Class::Local) => &mut self.local,
            None => &mut self.own,
        } += 1;
    }

    fn join(&mut self, other: Self) {
        self.stock += other.stock;
        self.shared += other.shared;
        self.near += other.near;
        self.local += other.local;
        self.own += other.own;
    }

    fn shares(self) -> Shares {
        let characters = self.stock + self.shared + self.near + self.local + self.own;
        let fraction = |part: usize| part as f64 / characters.max(1) as f64;
        Shares {
            shared: fraction(self.shared),
            near: fraction(self.near),
            stock: fraction(self.stock),
            local: fraction(self.local),
            own: fraction(self.own),
            characters,
        }
    }
}

/// The shares of a whole speech and of each section's own text.
pub(super) struct SpeechShares {
    pub(super) whole: Shares,
    pub(super) sections: Vec<Shares>,
}

impl SpeechShares {
    pub(super) fn of(speech: &Speech, spans: &[Span]) -> Self {
        let classes = paint(speech.text.len(), spans);
        let count = |section: &Section| {
            let mut count = Count::default();
            for (position, character) in speech.text.chars_in(section.own) {
                if is_letter_or_figure(character) {
                    count.add(classes.get(position).copied().flatten());
                }
            }
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

/// What shares count. Asks for the ideographs of everyday Chinese first, whose general look-up is slow: every key that
/// changes the view counts all speeches.
pub(super) fn is_letter_or_figure(character: char) -> bool {
    ('\u{4E00}'..='\u{9FFF}').contains(&character) || character.is_alphanumeric()
}

/// The class of each character; the later class wins where several cover it.
fn paint(length: usize, spans: &[Span]) -> Vec<Option<Class>> {
    let mut classes = vec![None; length];
    for span in spans {
        for class in classes.iter_mut().take(span.range.end).skip(span.range.start) {
            *class = (*class).max(Some(span.class()));
        }
    }
    classes
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_taken_together_count_by_their_length() {
        let part = |shared, characters| Shares { shared, own: 1.0 - shared, characters, ..Shares::default() };
        let whole = Shares::joined([part(0.5, 30), part(0.0, 0), part(1.0, 10)]);
        assert_eq!(whole, part(0.625, 40));
    }
}
