//! What a draft was made from: the speeches of a collection that have most of its wording.

use rayon::prelude::*;
use rustc_hash::{FxHashMap, FxHashSet};

use super::covered::Covered;
use super::pair::{covered_by, gram_set};
use super::symbol_text::SymbolText;
use crate::repeats::SymbolRange;

/// How many sources are told at most: further ones add next to nothing.
pub const MOST_SOURCES: usize = 30;

/// What a draft was made from.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Sources {
    /// The sources, ranked: each time the one that has most of what none before it has. One that adds nothing is none.
    pub ranked: Vec<DraftSource>,
    /// The share of the draft that one of them or another speech has, 0 to 1.
    pub covered: f64,
    /// The symbols of the draft that no speech has.
    pub uncovered: Vec<SymbolRange>,
}

/// A speech that a draft was made from.
#[derive(Clone, Debug, PartialEq)]
pub struct DraftSource {
    /// Its index.
    pub index: usize,
    /// The share of the draft that it has, 0 to 1.
    pub share: f64,
    /// The share of the draft that it has and no source before it, 0 to 1.
    pub adds: f64,
    /// The share of it that the draft has, 0 to 1.
    pub share_of_source: f64,
    /// What both have, in the order of the draft.
    pub passages: Vec<SourcePassage>,
}

/// Wording of a draft that a source has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SourcePassage {
    /// Its symbols in the draft.
    pub in_draft: SymbolRange,
    /// Its symbols in the source.
    pub in_source: SymbolRange,
}

impl Sources {
    /// The sources of a draft among other speeches.
    pub fn of(draft: &SymbolText, others: &[&SymbolText]) -> Self {
        let in_draft = gram_set(draft);
        let of_one = |(index, other): (usize, &&SymbolText)| {
            let shared: FxHashSet<u64> =
                other.grams().map(|gram| gram.hash).filter(|hash| in_draft.contains(hash)).collect();
            (!shared.is_empty()).then(|| (index, covered_by(draft, &shared)))
        };
        let mut left: Vec<(usize, Covered)> = others.par_iter().enumerate().filter_map(of_one).collect();
        let mut all = Covered::none(draft.len());
        for (_, covered) in &left {
            all = all.or(covered);
        }
        let mut out = Self { ranked: Vec::new(), covered: all.share(), uncovered: all.runs(false) };
        let mut before = Covered::none(draft.len());
        while out.ranked.len() < MOST_SOURCES {
            let added = |covered: &Covered| covered.or(&before).count() - before.count();
            // Of those that add as much the first.
            let best =
                left.iter().enumerate().max_by_key(|(place, (_, one))| (added(one), usize::MAX - place));
            let Some((place, adds)) =
                best.map(|(place, (_, one))| (place, added(one))).filter(|best| best.1 > 0)
            else {
                break;
            };
            let (index, covered) = left.remove(place);
            before = before.or(&covered);
            let Some(source) = others.get(index) else { continue };
            out.ranked.push(DraftSource {
                index,
                share: covered.share(),
                adds: adds as f64 / draft.len().max(1) as f64,
                share_of_source: covered_by(source, &in_draft).share(),
                passages: passages(draft, source),
            });
        }
        out
    }
}

/// The wording that a draft and a source have in common: at each place of the draft the longest that the source has, without
/// overlap.
fn passages(draft: &SymbolText, source: &SymbolText) -> Vec<SourcePassage> {
    let mut starts: FxHashMap<u64, Vec<usize>> = FxHashMap::default();
    for gram in source.grams() {
        starts.entry(gram.hash).or_default().push(gram.start);
    }
    let mut out: Vec<SourcePassage> = Vec::new();
    let mut from = 0;
    for gram in draft.grams() {
        // What reaches no further than the passage before it is part of it.
        if gram.start < from {
            continue;
        }
        let places = starts.get(&gram.hash).map(|places| places.as_slice()).unwrap_or_default();
        let common = |place: &usize| common_length(draft, gram.start, source, *place);
        // A wording that stands hundreds of times in the source need not be followed everywhere.
        const FOLLOWED: usize = 16;
        let longest = places
            .iter()
            .take(FOLLOWED)
            .map(|place| (common(place), *place))
            .max_by_key(|(length, _)| *length);
        if let Some((length, place)) = longest.filter(|(length, _)| *length > 0) {
            from = gram.start + length;
            out.push(SourcePassage {
                in_draft: SymbolRange { start: gram.start, end: from },
                in_source: SymbolRange { start: place, end: place + length },
            });
        }
    }
    out
}

/// How many symbols two texts have in common from these places on.
fn common_length(a: &SymbolText, start: usize, b: &SymbolText, other: usize) -> usize {
    let (a, b) = (a.symbols().iter().skip(start), b.symbols().iter().skip(other));
    a.zip(b).take_while(|(x, y)| x == y).count()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::speech::Speech;

    fn text(text: &str) -> SymbolText {
        SymbolText::of(&Speech::from_string("a.txt", text.to_owned())).0
    }

    #[test]
    fn sources_are_ranked_by_what_they_add_and_the_rest_is_uncovered() {
        let draft = text(
            "各村要把种子送到田头，修好水渠和机井；校车逐辆检修，食堂账目每周公布。今年新增两条公交线路。",
        );
        let spring = text("乡亲们，各村要把种子送到田头，修好水渠和机井。");
        let schools = text("会议要求校车逐辆检修，食堂账目每周公布。");
        let excerpt = text("各村要把种子送到田头。");
        let other = text("防汛物资提前备好。");
        let sources = Sources::of(&draft, &[&excerpt, &other, &spring, &schools]);
        let ranked: Vec<usize> = sources.ranked.iter().map(|source| source.index).collect();
        assert_eq!(ranked, [2, 3], "the excerpt adds nothing, the other speech has nothing");
        let [first, second] = &sources.ranked[..] else { panic!("{sources:?}") };
        assert_eq!(first.passages.len(), 1);
        assert_eq!(first.passages[0].in_draft, SymbolRange { start: 0, end: 17 });
        assert_eq!(first.passages[0].in_source, SymbolRange { start: 3, end: 20 });
        assert!((first.adds + second.adds - sources.covered).abs() < 1e-9);
        assert_eq!(sources.uncovered, [SymbolRange { start: 31, end: 41 }]);
    }

    #[test]
    fn a_draft_that_nobody_has_has_no_sources() {
        let sources =
            Sources::of(&text("今年新增两条公交线路，方便学生上学。"), &[&text("防汛物资提前备好。")]);
        assert!(sources.ranked.is_empty() && sources.covered == 0.0 && sources.uncovered.len() == 1);
        assert_eq!(Sources::of(&text(""), &[]).uncovered, []);
    }
}
