//! Passages copied from a report into an unrelated speech, with and without edits: are they found, whole and in one
//! piece? Measured as in the PAN competitions (Potthast et al., "An evaluation framework for plagiarism detection",
//! 2010): precision, recall and granularity, by characters, averaged over cases and detections.

use std::{fmt, fs};

use refrain::compare::{SpeechSequence, SpeechWords};
use refrain::repeats::{MinimumLength, Repeats, Sequence, SequencePlace, near_matches};
use refrain::speech::{SectionKind, Speech};
use refrain::text::CharRange;
use refrain::text::symbols::{Symbol, SymbolTable, is_han};

use crate::support::random::Random;

const CASES: usize = 200;
pub(super) const SEED: u64 = 2025;
const LENGTHS: CharRange = CharRange { start: 30, end: 201 };
const EDIT_PERCENTS: [usize; 3] = [0, 5, 10];

pub(super) const REPORTS: [&str; 3] = ["yunnan-2025", "hubei-2025", "shaanxi-2025"];
pub(super) const SPEECHES: [&str; 5] = [
    "district-committee-2022",
    "residents-council-symposium",
    "spring-festival-cadres-2023",
    "subdistrict-party-work-2022",
    "xincheng-subdistrict-2024",
];

/// A passage of one speech and one of another.
#[derive(Clone, Copy, Debug)]
pub(super) struct SharedText {
    pub(super) speech: CharRange,
    pub(super) report: CharRange,
}

impl SharedText {
    fn holds(self, other: Self) -> bool {
        self.speech.covers(other.speech) && self.report.covers(other.report)
    }

    /// How many characters of both texts belong to both.
    fn shared(self, other: Self) -> usize {
        match (self.speech.intersection(other.speech), self.report.intersection(other.report)) {
            (Some(speech), Some(report)) => speech.len() + report.len(),
            _ => 0,
        }
    }

    fn characters(self) -> usize {
        self.speech.len() + self.report.len()
    }
}

/// A text with a passage planted in it.
pub(super) struct Planted {
    pub(super) text: String,
    pub(super) case: SharedText,
}

/// The lines that are long enough to hold any passage and to have a middle, notices left out.
fn long_lines(speech: &Speech) -> Vec<CharRange> {
    let mut start = 0;
    let lines = speech.text.as_str().split('\n').map(|line| {
        let range = CharRange::new(start, start + line.chars().count());
        start = range.end + 1;
        range
    });
    let is_notice = |line: &CharRange| {
        let sections = speech.sections.iter().filter(|section| section.own.overlaps(*line));
        sections.into_iter().any(|section| section.kind == SectionKind::Notice)
    };
    lines.filter(|line| line.len() > LENGTHS.end && !is_notice(line)).collect()
}

/// Edits so many characters of a passage: a third each of substitution, insertion and deletion.
fn edit(passage: &[char], edits: usize, alphabet: &[char], random: &mut Random) -> Vec<char> {
    let mut places: Vec<usize> = (0..passage.len()).collect();
    let mut kinds: Vec<Option<usize>> = vec![None; passage.len()];
    for number in 0..edits {
        let place = places.swap_remove(random.below(places.len()));
        kinds[place] = Some(number % 3);
    }
    let mut out = Vec::new();
    for (&character, kind) in passage.iter().zip(kinds) {
        match kind {
            None => out.push(character),
            Some(0) => out.push(*random.pick(alphabet)),
            Some(1) => out.extend([character, *random.pick(alphabet)]),
            Some(_) => {}
        }
    }
    out
}

fn plant(speech: &Speech, report: &Speech, percent: usize, random: &mut Random) -> Planted {
    let source = *random.pick(&long_lines(report));
    let length = LENGTHS.start + random.below(LENGTHS.len());
    let start = source.start + random.below(source.len() - length + 1);
    let copied = CharRange::new(start, start + length);
    let han: Vec<char> = report.text.as_str().chars().filter(|&c| is_han(c)).collect();
    let passage: Vec<char> = report.slice(copied).chars().collect();
    let passage = edit(&passage, (length * percent + 50) / 100, &han, random);

    let host = *random.pick(&long_lines(speech));
    let at = host.start + host.len() / 4 + random.below(host.len() / 2);
    let mut text: Vec<char> = speech.text.as_str().chars().collect();
    text.splice(at..at, passage.iter().copied());
    let case = SharedText { speech: CharRange::new(at, at + passage.len()), report: copied };
    Planted { text: text.into_iter().collect(), case }
}

/// What is shown to the reader: near matches, and exact repeats that lie in no near match and no longer repeat.
pub(super) fn detections(speech: &SpeechSequence, report: &SpeechSequence) -> Vec<SharedText> {
    let sequences: [Sequence; 2] = [speech.sequence.clone(), report.sequence.clone()];
    let reuse = |a: SequencePlace, b: SequencePlace| {
        Some(SharedText { speech: speech.characters(a.range)?, report: report.characters(b.range)? })
    };
    let mut out: Vec<SharedText> =
        near_matches(&sequences).pairs.into_iter().filter_map(|near| reuse(near.a, near.b)).collect();
    let mut exact = Vec::new();
    for repeat in Repeats::of(&sequences).trimmed(MinimumLength::DEFAULT) {
        let (a, b): (Vec<_>, Vec<_>) = repeat.occurrences.iter().partition(|place| place.sequence == 0);
        exact.extend(a.iter().flat_map(|&a| b.iter().filter_map(move |&b| reuse(a, b))));
    }
    exact.sort_by_key(|reuse| std::cmp::Reverse(reuse.characters()));
    for reuse in exact {
        if !out.iter().any(|longer| longer.holds(reuse)) {
            out.push(reuse);
        }
    }
    out
}

fn edit_distance(a: &[Symbol], b: &[Symbol]) -> usize {
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (above, x) in a.iter().enumerate() {
        let mut diagonal = row[0];
        row[0] = above + 1;
        for (column, y) in b.iter().enumerate() {
            let substituted = diagonal + usize::from(x != y);
            diagonal = row[column + 1];
            row[column + 1] = substituted.min(diagonal + 1).min(row[column] + 1);
        }
    }
    row[b.len()]
}

/// Whether two passages are as similar as a near match has to be; figures count as one symbol, punctuation not at all.
fn is_true(reuse: SharedText, speech: &Speech, report: &Speech) -> bool {
    let mut table = SymbolTable::default();
    let mut symbols = |speech: &Speech, range: CharRange| -> Vec<Symbol> {
        table.read(&speech.text, range).iter().map(|at| at.symbol).collect()
    };
    let (a, b) = (symbols(speech, reuse.speech), symbols(report, reuse.report));
    edit_distance(&a, &b) * 5 <= a.len().min(b.len()).max(5)
}

/// Sums over cases.
#[derive(Debug, Default)]
pub(super) struct Scores {
    cases: usize,
    found: usize,
    pieces: usize,
    recall: f64,
    detections: usize,
    precision: f64,
}

impl Scores {
    pub(super) fn add(
        &mut self,
        case: SharedText,
        detections: &[SharedText],
        is_true: impl Fn(SharedText) -> bool,
    ) {
        let pieces: Vec<SharedText> =
            detections.iter().copied().filter(|detection| detection.shared(case) > 0).collect();
        let covered = |range: CharRange, side: fn(&SharedText) -> CharRange| {
            (range.start..range.end).filter(|&at| pieces.iter().any(|piece| side(piece).contains(at))).count()
        };
        let covered = covered(case.speech, |piece| piece.speech) + covered(case.report, |piece| piece.report);
        self.cases += 1;
        self.found += usize::from(!pieces.is_empty());
        self.pieces += pieces.len();
        self.recall += covered as f64 / case.characters() as f64;
        // A detection elsewhere is no mistake if the passages are alike.
        for detection in detections {
            let shared = detection.shared(case);
            if shared > 0 || !is_true(*detection) {
                self.detections += 1;
                self.precision += shared as f64 / detection.characters() as f64;
            }
        }
    }

    fn with(self, other: Self) -> Self {
        Self {
            cases: self.cases + other.cases,
            found: self.found + other.found,
            pieces: self.pieces + other.pieces,
            recall: self.recall + other.recall,
            detections: self.detections + other.detections,
            precision: self.precision + other.precision,
        }
    }

    pub(super) fn recall(&self) -> f64 {
        self.recall / self.cases as f64
    }

    pub(super) fn precision(&self) -> f64 {
        self.precision / self.detections as f64
    }

    pub(super) fn granularity(&self) -> f64 {
        self.pieces as f64 / self.found as f64
    }
}

impl fmt::Display for Scores {
    fn fmt(&self, formatter: &mut fmt::Formatter) -> fmt::Result {
        write!(
            formatter,
            "precision {:.3}, recall {:.3}, granularity {:.3} ({} of {} cases found)",
            self.precision(),
            self.recall(),
            self.granularity(),
            self.found,
            self.cases
        )
    }
}

pub(super) struct MatchedSpeech {
    pub(super) speech: Speech,
    pub(super) sequence: SpeechSequence,
}

pub(super) fn read(name: &str, text: String, table: &mut SymbolTable) -> MatchedSpeech {
    let speech = Speech::from_string(name, text);
    let sequence = SpeechSequence::of(&speech, &SpeechWords::of(&speech), table);
    MatchedSpeech { speech, sequence }
}

#[test]
fn planted_passages_are_found_whole_and_in_one_piece() {
    let text = |folder: &str, name: &str| {
        fs::read_to_string(format!("{}/{folder}/{name}.txt", env!("CARGO_MANIFEST_DIR"))).unwrap()
    };
    let mut table = SymbolTable::default();
    let reports = REPORTS.map(|name| read(name, text("tests/planted", name), &mut table));
    let speeches = SPEECHES.map(|name| Speech::from_string(name, text("samples", name)));
    let mut random = Random(SEED);
    let mut scores: [Scores; 3] = Default::default();
    for number in 0..CASES {
        let report = random.pick(&reports);
        let speech = random.pick(&speeches);
        let rate = number % EDIT_PERCENTS.len();
        let planted = plant(speech, &report.speech, EDIT_PERCENTS[rate], &mut random);
        let speech = read("planted", planted.text, &mut table);
        let detections = detections(&speech.sequence, &report.sequence);
        let is_true = |reuse| is_true(reuse, &speech.speech, &report.speech);
        scores[rate].add(planted.case, &detections, is_true);
    }
    for (percent, scores) in EDIT_PERCENTS.iter().zip(&scores) {
        println!("{percent:3} % edited: {scores}");
    }
    let all = scores.into_iter().fold(Scores::default(), Scores::with);
    println!("        all: {all}");
    assert!(all.precision() >= 0.95);
    assert!(all.recall() >= 0.95);
    assert!(all.granularity() <= 1.05);
}
