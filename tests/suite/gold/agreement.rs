//! How far two markings of the same characters agree.

/// What was marked of the characters that count: for each of them, in the same order, whether it was.
#[derive(Default)]
pub struct Marks {
    pub program: Vec<bool>,
    pub a: Vec<bool>,
    pub b: Vec<bool>,
}

impl Marks {
    /// The mean of a figure of the program against each editor.
    pub fn mean_against_editors(&self, figure: impl Fn(&Agreement) -> f64) -> f64 {
        let against = |editor| figure(&Agreement::of(&self.program, editor));
        (against(&self.a) + against(&self.b)) / 2.0
    }

    /// Whether either editor marked the character.
    pub fn either(&self) -> Vec<bool> {
        self.a.iter().zip(&self.b).map(|(&a, &b)| a || b).collect()
    }
}

/// How often two markings agree: the contingency table.
pub struct Agreement {
    both: usize,
    first_alone: usize,
    second_alone: usize,
    neither: usize,
}

impl Agreement {
    pub fn of(first: &[bool], second: &[bool]) -> Self {
        let count =
            |wanted| first.iter().copied().zip(second.iter().copied()).filter(|&pair| pair == wanted).count();
        Self {
            both: count((true, true)),
            first_alone: count((true, false)),
            second_alone: count((false, true)),
            neither: count((false, false)),
        }
    }

    /// Of what the first marked, what the second marked too.
    pub fn precision(&self) -> f64 {
        ratio(self.both, self.both + self.first_alone)
    }

    /// The harmonic mean of precision and recall (van Rijsbergen's F with equal weights, Dice's coefficient).
    pub fn f1(&self) -> f64 {
        ratio(2 * self.both, 2 * self.both + self.first_alone + self.second_alone)
    }

    /// Matthews' correlation coefficient (1975): 1 for agreement; 0 for marking at random, everything or nothing.
    pub fn matthews_correlation(&self) -> f64 {
        let [both, first_alone, second_alone, neither] =
            [self.both, self.first_alone, self.second_alone, self.neither].map(|count| count as f64);
        let margins =
            (both + first_alone) * (both + second_alone) * (neither + first_alone) * (neither + second_alone);
        if margins == 0.0 { 0.0 } else { (both * neither - first_alone * second_alone) / margins.sqrt() }
    }
}

/// A part of a whole; 0 where there is nothing.
pub fn ratio(part: usize, whole: usize) -> f64 {
    part as f64 / whole.max(1) as f64
}

pub fn harmonic_mean(a: f64, b: f64) -> f64 {
    if a + b == 0.0 { 0.0 } else { 2.0 * a * b / (a + b) }
}
