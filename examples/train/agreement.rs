//! How far two markings of the same characters agree.

/// How often two markings agree: the contingency table.
#[derive(Clone, Copy, Default)]
pub struct Agreement {
    both: f64,
    first: f64,
    second: f64,
    neither: f64,
}

impl Agreement {
    /// Compares two markings.
    pub fn of(marks: impl Iterator<Item = (bool, bool)>) -> Self {
        let mut out = Self::default();
        for pair in marks {
            let count = match pair {
                (true, true) => &mut out.both,
                (true, false) => &mut out.first,
                (false, true) => &mut out.second,
                (false, false) => &mut out.neither,
            };
            *count += 1.0;
        }
        out
    }

    /// Of what the first marked, what the second marked too.
    pub fn precision(&self) -> f64 {
        self.both / (self.both + self.first).max(1.0)
    }

    /// The harmonic mean of precision and recall.
    pub fn f1(&self) -> f64 {
        2.0 * self.both / (2.0 * self.both + self.first + self.second).max(1.0)
    }

    /// Matthews' correlation coefficient (1975): 1 for agreement, 0 for marking everything, nothing or at random.
    pub fn correlation(&self) -> f64 {
        let Self { both, first, second, neither } = *self;
        let margins = (both + first) * (both + second) * (neither + first) * (neither + second);
        if margins == 0.0 { 0.0 } else { (both * neither - first * second) / margins.sqrt() }
    }
}
