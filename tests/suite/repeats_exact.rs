//! Exact repeats against a slow oracle that follows their definition word for word.

use std::collections::{BTreeMap, BTreeSet};

use proptest::prelude::*;
use refrain::repeats::{Length, MinimumLength, Repeat, Repeats, Sequence, SequencePlace, SymbolRange};
use refrain::text::symbols::{Symbol, SymbolKind};

/// What is generated for each symbol.
#[derive(Clone, Debug)]
struct Generated {
    symbol: u32,
    section_start: bool,
    sentence_start: bool,
    word_start: bool,
    empty_word: bool,
}

fn sequence(generated: &[Generated], kind: fn(u32) -> SymbolKind) -> Sequence {
    let starts = |test: fn(&Generated) -> bool| {
        (0..generated.len()).filter(|&at| at == 0 || test(&generated[at])).collect::<Vec<_>>()
    };
    Sequence {
        symbols: generated.iter().map(|at| Symbol(at.symbol)).collect(),
        kinds: generated.iter().map(|at| kind(at.symbol)).collect(),
        section_starts: starts(|at| at.section_start),
        sentence_starts: starts(|at| at.section_start || at.sentence_start),
        word_starts: generated.iter().map(|at| at.section_start || at.word_start).collect(),
        empty_words: generated.iter().map(|at| at.empty_word).collect(),
        redacted: vec![false; generated.len()],
        redaction_gaps: Vec::new(),
    }
}

/// How often each mark stands in a generated text, in percent.
#[derive(Clone, Copy, Debug)]
struct Percent {
    section: u32,
    sentence: u32,
    word: u32,
    empty: u32,
}

fn text(alphabet: u32, longest: usize, percent: Percent) -> impl Strategy<Value = Vec<Generated>> {
    let dice = (0_u32..100, 0_u32..100, 0_u32..100, 0_u32..100);
    let one = (0..alphabet, dice).prop_map(move |(symbol, (section, sentence, word, empty))| Generated {
        symbol,
        section_start: section < percent.section,
        sentence_start: sentence < percent.sentence,
        word_start: word < percent.word,
        empty_word: empty < percent.empty,
    });
    prop::collection::vec(one, 0..longest)
}

/// Two to four texts; into some of them a passage of another one is pasted, up to the whole of it.
fn texts(alphabet: u32, longest: usize, percent: Percent) -> impl Strategy<Value = Vec<Vec<Generated>>> {
    let index = any::<prop::sample::Index>;
    let pasted = (index(), index(), index(), index(), 0_usize..60);
    let several = prop::collection::vec(text(alphabet, longest, percent), 2..5);
    (several, prop::collection::vec(pasted, 0..3)).prop_map(|(mut texts, pasted)| {
        for (from, to, cut, paste, length) in pasted {
            let (from, to) = (from.index(texts.len()), to.index(texts.len()));
            let start = cut.index(texts[from].len() + 1);
            let passage = texts[from].iter().skip(start).take(length).cloned().collect::<Vec<_>>();
            let at = paste.index(texts[to].len() + 1);
            texts[to].splice(at..at, passage);
        }
        texts
    })
}

/// A wording and every place where it stands, by sequence and position.
type Occurrences = BTreeMap<Vec<Symbol>, Vec<SequencePlace>>;

/// Every stretch of the sequences that lies inside a section.
fn all_occurrences(sequences: &[Sequence]) -> Occurrences {
    let mut out = Occurrences::new();
    for (number, sequence) in sequences.iter().enumerate() {
        for start in 0..sequence.symbols.len() {
            let next_section = sequence.section_starts.iter().copied().find(|&section| section > start);
            for end in start + 1..=next_section.unwrap_or(sequence.symbols.len()) {
                let place = SequencePlace { sequence: number, range: SymbolRange { start, end } };
                out.entry(wording(sequences, place)).or_default().push(place);
            }
        }
    }
    out
}

fn wording(sequences: &[Sequence], place: SequencePlace) -> Vec<Symbol> {
    sequences[place.sequence].symbols[place.range.start..place.range.end].to_vec()
}

fn spread(places: &[SequencePlace]) -> usize {
    places.iter().map(|place| place.sequence).collect::<BTreeSet<_>>().len()
}

fn length(sequences: &[Sequence], place: SequencePlace) -> Length {
    let kinds = &sequences[place.sequence].kinds[place.range.start..place.range.end];
    let count = |wanted| kinds.iter().filter(|&&kind| kind == wanted).count();
    Length::of(count(SymbolKind::Character), count(SymbolKind::Word), count(SymbolKind::Figure))
}

/// Whether different symbols stand before the occurrences; a section's end is unlike anything else.
fn is_diverse(sequences: &[Sequence], places: &[SequencePlace], before: bool) -> bool {
    let neighbour = |place: &SequencePlace| {
        let sequence = &sequences[place.sequence];
        let edge = if before { place.range.start } else { place.range.end };
        if sequence.section_starts.contains(&edge) || edge == sequence.symbols.len() {
            return Err(*place);
        }
        Ok(sequence.symbols[if before { edge - 1 } else { edge }])
    };
    places.iter().any(|place| neighbour(place) != neighbour(&places[0]))
}

/// Long wording that only repeats itself is left out: two of its occurrences overlap by more than a half.
fn rolls(sequences: &[Sequence], places: &[SequencePlace]) -> bool {
    let symbols = places[0].range.end - places[0].range.start;
    let overlap = |a: &SequencePlace, b: &SequencePlace| {
        a.sequence == b.sequence && (b.range.start - a.range.start) * 2 < symbols
    };
    let is_long = length(sequences, places[0]).characters() > 2 * MinimumLength::HIGHEST.characters();
    is_long && places.windows(2).any(|pair| overlap(&pair[0], &pair[1]))
}

fn maximal_by_definition(sequences: &[Sequence], all: &Occurrences, minimum: MinimumLength) -> Vec<Repeat> {
    let counts = |places: &&Vec<SequencePlace>| {
        spread(places) > 1
            && length(sequences, places[0]).reaches(minimum)
            && is_diverse(sequences, places, true)
            && is_diverse(sequences, places, false)
            && !rolls(sequences, places)
    };
    let repeat = |places: &Vec<SequencePlace>| Repeat {
        length: length(sequences, places[0]),
        spread: spread(places),
        occurrences: places.clone(),
    };
    sorted(all.values().filter(counts).map(repeat).collect())
}

/// A part of a wording, the same at each of its occurrences.
fn part(places: &[SequencePlace], start: usize, end: usize) -> Vec<SequencePlace> {
    let cut = |place: &SequencePlace| SequencePlace {
        sequence: place.sequence,
        range: SymbolRange { start: place.range.start + start, end: place.range.start + end },
    };
    places.iter().map(cut).collect()
}

/// The share of the occurrences, in percent, in which something is so at an offset.
fn percent(
    sequences: &[Sequence],
    places: &[SequencePlace],
    offset: usize,
    fact: fn(&Sequence, usize) -> bool,
) -> usize {
    let holds = |place: &&SequencePlace| fact(&sequences[place.sequence], place.range.start + offset);
    places.iter().filter(holds).count() * 100 / places.len()
}

/// The longest part of a wording that has at least the minimum on both sides of every sentence's end in it.
fn cut_at_sentences(
    sequences: &[Sequence],
    places: &[SequencePlace],
    minimum: MinimumLength,
) -> SequencePlace {
    let starts = |sequence: &Sequence, at| sequence.sentence_starts.contains(&at);
    let is_end = |&offset: &usize| percent(sequences, places, offset, starts) > 50;
    let enough = |start, end| length(sequences, part(places, start, end)[0]).reaches(minimum);
    let (mut start, mut end) = (0, places[0].range.end - places[0].range.start);
    loop {
        let inside: Vec<usize> = (start + 1..end).filter(is_end).collect();
        match inside.iter().find(|&&at| !enough(start, at)) {
            Some(&at) => start = at,
            None => match inside.iter().rev().find(|&&at| !enough(at, end)) {
                Some(&at) => end = at,
                None => return part(places, start, end)[0],
            },
        }
    }
}

fn trim_to_words(sequences: &[Sequence], places: &[SequencePlace]) -> Option<SequencePlace> {
    let starts = |sequence: &Sequence, at| {
        at == sequence.symbols.len() || sequence.section_starts.contains(&at) || sequence.word_starts[at]
    };
    let at_word = |offset| percent(sequences, places, offset, starts) >= 50;
    let is_empty = |offset| percent(sequences, places, offset, |sequence, at| sequence.empty_words[at]) > 50;
    let symbols = places[0].range.end - places[0].range.start;
    let start = (0..symbols).find(|&at| at_word(at) && !is_empty(at))?;
    let end = (start + 1..=symbols).rev().find(|&at| at_word(at) && !is_empty(at - 1))?;
    Some(part(places, start, end)[0])
}

fn trimmed_by_definition(sequences: &[Sequence], all: &Occurrences, minimum: MinimumLength) -> Vec<Repeat> {
    let mut out: BTreeMap<Vec<Symbol>, Repeat> = BTreeMap::new();
    for repeat in maximal_by_definition(sequences, all, minimum) {
        let whole = cut_at_sentences(sequences, &repeat.occurrences, minimum);
        let Some(trimmed) = trim_to_words(sequences, &all[&wording(sequences, whole)]) else { continue };
        if !length(sequences, whole).reaches(minimum)
            || !length(sequences, trimmed).reaches(MinimumLength::LOWEST)
        {
            continue;
        }
        let wording = wording(sequences, trimmed);
        let occurrences = all[&wording].clone();
        let spread = spread(&occurrences);
        let entry = out.entry(wording).or_insert(Repeat { length: Length::default(), spread, occurrences });
        entry.length = entry.length.max(length(sequences, whole));
    }
    sorted(out.into_values().collect())
}

fn sorted(mut repeats: Vec<Repeat>) -> Vec<Repeat> {
    repeats.sort();
    repeats
}

fn characters(_: u32) -> SymbolKind {
    SymbolKind::Character
}

fn words(symbol: u32) -> SymbolKind {
    if symbol == 0 { SymbolKind::Figure } else { SymbolKind::Word }
}

/// Symbols of all kinds in one text.
fn mixed(symbol: u32) -> SymbolKind {
    if symbol % 3 == 2 { SymbolKind::Character } else { words(symbol) }
}

fn agree(texts: &[Vec<Generated>], kind: fn(u32) -> SymbolKind, minimum: usize) -> Result<(), TestCaseError> {
    let sequences: Vec<Sequence> = texts.iter().map(|text| sequence(text, kind)).collect();
    let minimum = MinimumLength(minimum);
    let all = all_occurrences(&sequences);
    let found = Repeats::of(&sequences);
    prop_assert_eq!(sorted(found.maximal(minimum)), maximal_by_definition(&sequences, &all, minimum));
    prop_assert_eq!(sorted(found.trimmed(minimum)), trimmed_by_definition(&sequences, &all, minimum));
    Ok(())
}

const ONE_SECTION: Percent = Percent { section: 0, sentence: 10, word: 60, empty: 10 };

proptest! {
    #![proptest_config(ProptestConfig::with_cases(192))]

    #[test]
    fn tiny_alphabets(texts in texts(2, 60, ONE_SECTION), minimum in 4_usize..9) {
        agree(&texts, characters, minimum)?;
    }

    #[test]
    fn long_repeats_in_varied_text(texts in texts(40, 60, ONE_SECTION), minimum in 4_usize..13) {
        agree(&texts, characters, minimum)?;
    }

    #[test]
    fn a_section_every_few_symbols(
        texts in texts(2, 60, Percent { section: 20, sentence: 0, word: 50, empty: 20 }),
        minimum in 4_usize..7,
    ) {
        agree(&texts, characters, minimum)?;
    }

    #[test]
    fn a_sentence_every_few_symbols(
        texts in texts(2, 50, Percent { section: 2, sentence: 25, word: 80, empty: 0 }),
        minimum in 4_usize..7,
    ) {
        agree(&texts, characters, minimum)?;
    }

    #[test]
    fn words_and_figures(texts in texts(4, 50, ONE_SECTION), minimum in 4_usize..9) {
        agree(&texts, words, minimum)?;
    }

    #[test]
    fn words_and_characters_in_one_text(texts in texts(4, 50, ONE_SECTION), minimum in 4_usize..9) {
        agree(&texts, mixed, minimum)?;
    }

    #[test]
    fn one_text_twice(text in text(6, 60, ONE_SECTION), minimum in 4_usize..9) {
        agree(&[text.clone(), text], characters, minimum)?;
    }
}

fn plain(symbols: impl IntoIterator<Item = u32>) -> Vec<Generated> {
    let mark = |symbol| Generated {
        symbol,
        section_start: false,
        sentence_start: false,
        word_start: true,
        empty_word: false,
    };
    symbols.into_iter().map(mark).collect()
}

#[test]
fn wording_that_repeats_itself() {
    for (longer, shorter) in [(120, 100), (70, 70), (70, 40), (30, 20)] {
        for period in [1, 2, 5] {
            let text = |length: u32| plain((0..length).map(|at| at % period));
            agree(&[text(longer), text(shorter), text(shorter)], characters, 4).unwrap();
        }
    }
}

/// However long the wording that counts has to be: of a run that is left out shorter ones are long enough.
#[test]
fn wording_that_repeats_itself_is_covered_at_every_minimum() {
    for kind in [characters, words, mixed] {
        let kind: fn(u32) -> SymbolKind = kind;
        for (longer, shorter) in [(60, 50), (90, 70), (200, 150), (200, 90)] {
            let [longer, shorter] =
                [longer, shorter].map(|length| sequence(&plain((0..length).map(|at| 1 + at % 3)), kind));
            let whole =
                SequencePlace { sequence: 1, range: SymbolRange { start: 0, end: shorter.symbols.len() } };
            let sequences = [longer, shorter];
            for minimum in
                MinimumLength::LOWEST.0..=MinimumLength::HIGHEST.0.min(length(&sequences, whole).characters())
            {
                let repeats = Repeats::of(&sequences).maximal(MinimumLength(minimum));
                let places = repeats.iter().flat_map(|repeat| &repeat.occurrences);
                let covered: BTreeSet<usize> = places
                    .filter(|place| place.sequence == 1)
                    .flat_map(|place| place.range.start..place.range.end)
                    .collect();
                assert_eq!(covered.len(), whole.range.end, "from {minimum} on");
            }
        }
    }
}

#[test]
fn a_single_text_shares_nothing() {
    for texts in [vec![], vec![plain([])], vec![plain([]), plain([])], vec![plain([1; 30])]] {
        let sequences: Vec<Sequence> = texts.iter().map(|text| sequence(text, characters)).collect();
        assert!(Repeats::of(&sequences).trimmed(MinimumLength::LOWEST).is_empty());
    }
}

/// Ten thousand times the same two characters: every shorter run is a repeat too, at almost every place.
#[test]
fn an_endless_run_ends_soon() {
    let text = sequence(&plain((0..20_000).map(|at| at % 2)), characters);
    let repeats = Repeats::of(&[text.clone(), text]).trimmed(MinimumLength::LOWEST);
    let places: usize = repeats.iter().map(|repeat| repeat.occurrences.len()).sum();
    assert!(places < 800_000, "{places} places");
    assert!(
        repeats.iter().any(|repeat| repeat.length.characters() == 20_000),
        "the whole text is one of them"
    );
}
