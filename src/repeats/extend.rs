//! How far two texts run along together from a point: the greedy alignment of Zhang, Schwartz, Wagner and Miller
//! ("A greedy algorithm for aligning DNA sequences", 2000), with swaps of neighbours as edits (Damerau 1964) and
//! redactions that match anything.

use super::Sequence;
use crate::text::symbols::Symbol;

/// What an edit costs, in symbols of either text that agree: a match earns 2, one symbol on each side, so four
/// matching symbols pay for one edit, and a passage with more than one edit in five symbols earns little or nothing.
pub(super) const EDIT_COST: usize = 8;

/// How far the score may fall below the best before the extension is given up: four symbols in a row may differ.
const DROP: usize = 28;

/// How far the two texts may shift against each other on the way, in symbols.
pub(super) const BAND: usize = 32;

/// How many symbols a redaction can stand for: `**` for a name of up to four characters.
const REDACTED_SYMBOLS: usize = 4;

/// A text as read from a point onwards or backwards, up to the end of its section.
#[derive(Clone, Copy)]
pub(super) struct Strand<'a> {
    sequence: &'a Sequence,
    origin: usize,
    length: usize,
    forward: bool,
}

impl<'a> Strand<'a> {
    /// From `origin` up to `end`.
    pub fn forward(sequence: &'a Sequence, origin: usize, end: usize) -> Self {
        Self { sequence, origin, length: end - origin, forward: true }
    }

    /// From just before `origin` back to `start`.
    pub fn backward(sequence: &'a Sequence, origin: usize, start: usize) -> Self {
        Self { sequence, origin, length: origin - start, forward: false }
    }

    fn index(&self, step: usize) -> usize {
        if self.forward { self.origin + step } else { self.origin - 1 - step }
    }

    /// Whether something is blacked out up to so many symbols on.
    pub fn redacts_within(&self, steps: usize) -> bool {
        let steps = steps.min(self.length);
        let (start, end) = match self.forward {
            true => (self.origin, self.origin + steps),
            false => (self.origin - steps, self.origin),
        };
        let Sequence { redaction_gaps, redacted, .. } = self.sequence;
        let gaps = redaction_gaps.get(start..redaction_gaps.len().min(end + 1));
        [gaps, redacted.get(start..end)].into_iter().flatten().any(|redacted| redacted.contains(&true))
    }

    fn symbol(&self, step: usize) -> Option<Symbol> {
        (step < self.length).then(|| self.sequence.symbols.get(self.index(step)).copied())?
    }

    /// The symbols from a step on, in the order of the text.
    fn rest(&self, step: usize) -> &'a [Symbol] {
        let range = match self.forward {
            true => self.origin + step..self.origin + self.length,
            false => self.origin - self.length..self.origin - step,
        };
        self.sequence.symbols.get(range).unwrap_or_default()
    }

    /// How many symbols the redaction at a step takes up itself: one if it is written with letters, none if it
    /// stands between two symbols; `None` if there is no redaction.
    fn redaction(&self, step: usize) -> Option<usize> {
        if step < self.length && self.sequence.redacted.get(self.index(step)) == Some(&true) {
            return Some(1);
        }
        let gap = if self.forward { self.origin + step } else { self.origin - step };
        (self.sequence.redaction_gaps.get(gap) == Some(&true)).then_some(0)
    }
}

/// How far an alignment got: symbols of either text, and the edits on the way.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Reach {
    pub a: usize,
    pub b: usize,
    pub edits: usize,
    /// How many of the symbols of either text agree only because a redaction agrees with anything.
    pub redacted: usize,
}

impl Reach {
    /// What agrees less what the edits cost, in symbols of either text. A redaction neither costs nor earns.
    pub fn score(self) -> isize {
        (self.a + self.b).cast_signed() - (self.edits * EDIT_COST + self.redacted).cast_signed()
    }

    fn past_redaction(self, a: usize, b: usize) -> Self {
        Self { a: self.a + a, b: self.b + b, redacted: self.redacted + a + b, ..self }
    }
}

/// The best place to stop when two texts are followed from a common point, X-drop: the way is given up when the score
/// has fallen too far below the best one so far.
pub(super) fn extend(a: Strand, b: Strand) -> Reach {
    let mut front = Front::new(a, b);
    let mut best = Reach::default();
    let drop = DROP.cast_signed();
    loop {
        best =
            front.reaches().fold(best, |best, reach| if reach.score() > best.score() { reach } else { best });
        front.keep(|reach| reach.score() > best.score() - drop);
        if !front.advance() {
            return best;
        }
    }
}

/// How far two texts agree from a common point on, edits and redactions aside.
pub(super) fn run(a: Strand, b: Strand) -> Reach {
    let length = agreeing(&a, &b, Reach::default());
    Reach { a: length, b: length, ..Reach::default() }
}

/// Whether one edit leads on from a point to three symbols that agree: where it does not, and no seed lies ahead, the
/// score never rises again. A substitution costs as much as three symbols earn.
pub(super) fn goes_on(a: Strand, b: Strand, from: Reach) -> bool {
    let agree = |on_a: usize, on_b: usize| {
        let to = Reach { a: from.a + on_a, b: from.b + on_b, ..from };
        if to.a > a.length || to.b > b.length { 0 } else { agreeing(&a, &b, to) }
    };
    agree(1, 1) >= 3 || agree(1, 0) >= 3 || agree(0, 1) >= 3 || swapped(&a, &b, from) && agree(2, 2) >= 2
}

/// The whole way to the end of both texts with the least number of edits; `None` if it takes more than `most`.
pub(super) fn align(a: Strand, b: Strand, most: usize) -> Option<Reach> {
    let mut front = Front::new(a, b);
    for _ in 0..=most {
        let end = front.reaches().find(|reach| (reach.a, reach.b) == (a.length, b.length));
        if end.is_some() {
            return end;
        }
        if !front.advance() {
            break;
        }
    }
    None
}

/// On each diagonal (symbols of `a` less symbols of `b`) the furthest point that so many edits lead to.
struct Front<'a> {
    a: Strand<'a>,
    b: Strand<'a>,
    edits: usize,
    /// For each diagonal from `-BAND` to `BAND`, how far along it.
    furthest: [Option<Point>; 2 * BAND + 1],
    /// Where the last edit led from; only to be filled again without asking for memory.
    before: Vec<Reach>,
    /// The diagonals that may hold a point.
    lowest: usize,
    highest: usize,
}

/// A point on a diagonal.
#[derive(Clone, Copy, Debug)]
struct Point {
    /// The symbols of `a` before it.
    a: usize,
    /// As [`Reach::redacted`].
    redacted: usize,
}

impl Point {
    fn on_diagonal(self, diagonal: usize, edits: usize) -> Option<Reach> {
        Some(Reach { a: self.a, b: (self.a + BAND).checked_sub(diagonal)?, edits, redacted: self.redacted })
    }
}

impl<'a> Front<'a> {
    fn new(a: Strand<'a>, b: Strand<'a>) -> Self {
        let furthest = [None; 2 * BAND + 1];
        let before = Vec::with_capacity(furthest.len());
        let mut front = Self { a, b, edits: 0, furthest, before, lowest: BAND, highest: BAND };
        front.reach(Reach::default());
        front
    }

    fn reaches(&self) -> impl Iterator<Item = Reach> + '_ {
        (self.lowest..=self.highest)
            .filter_map(|diagonal| (*self.furthest.get(diagonal)?)?.on_diagonal(diagonal, self.edits))
    }

    fn keep(&mut self, test: impl Fn(Reach) -> bool) {
        for (diagonal, slot) in self.furthest.iter_mut().enumerate().take(self.highest + 1).skip(self.lowest)
        {
            *slot = slot.filter(|point| point.on_diagonal(diagonal, self.edits).is_some_and(&test));
        }
    }

    /// One more edit everywhere; `false` if nothing is left to go on from.
    fn advance(&mut self) -> bool {
        let mut before = std::mem::take(&mut self.before);
        before.clear();
        before.extend(self.reaches());
        self.furthest.iter_mut().take(self.highest + 1).skip(self.lowest).for_each(|slot| *slot = None);
        self.edits += 1;
        (self.lowest, self.highest) = (2 * BAND, 0);
        for &reach in &before {
            self.reach(Reach { a: reach.a + 1, b: reach.b + 1, ..reach });
            self.reach(Reach { a: reach.a + 1, ..reach });
            self.reach(Reach { b: reach.b + 1, ..reach });
            if swapped(&self.a, &self.b, reach) {
                self.reach(Reach { a: reach.a + 2, b: reach.b + 2, ..reach });
            }
        }
        self.before = before;
        self.lowest <= self.highest
    }

    /// Notes a point that can be reached, goes on from it as long as the texts agree, and past a redaction.
    fn reach(&mut self, mut reach: Reach) {
        if reach.a > self.a.length || reach.b > self.b.length {
            return;
        }
        let Some(diagonal) = (reach.a + BAND).checked_sub(reach.b) else { return };
        let Some(slot) = self.furthest.get_mut(diagonal) else { return };
        if slot.is_some_and(|furthest| furthest.a >= reach.a) {
            return;
        }
        let agreeing = agreeing(&self.a, &self.b, reach);
        (reach.a, reach.b) = (reach.a + agreeing, reach.b + agreeing);
        *slot = Some(Point { a: reach.a, redacted: reach.redacted });
        self.lowest = self.lowest.min(diagonal);
        self.highest = self.highest.max(diagonal);
        if let Some(own) = self.a.redaction(reach.a) {
            (0..=REDACTED_SYMBOLS).for_each(|other| self.reach(reach.past_redaction(own, other)));
        }
        if let Some(own) = self.b.redaction(reach.b) {
            (0..=REDACTED_SYMBOLS).for_each(|other| self.reach(reach.past_redaction(other, own)));
        }
    }
}

/// Whether the next two symbols of one strand are those of the other the other way round.
fn swapped(a: &Strand, b: &Strand, from: Reach) -> bool {
    let next = |strand: &Strand, from: usize| strand.symbol(from).zip(strand.symbol(from + 1));
    next(a, from.a).is_some_and(|(first, second)| next(b, from.b) == Some((second, first)))
}

/// How many symbols in a row agree, of two strands that are read the same way.
fn agreeing(a: &Strand, b: &Strand, from: Reach) -> usize {
    let (rest_a, rest_b) = (a.rest(from.a), b.rest(from.b));
    match a.forward {
        true => rest_a.iter().zip(rest_b).take_while(|(a, b)| a == b).count(),
        false => rest_a.iter().rev().zip(rest_b.iter().rev()).take_while(|(a, b)| a == b).count(),
    }
}
