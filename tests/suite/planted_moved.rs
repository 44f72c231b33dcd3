//! Passages copied into another writer's speech with their parts moved about: clauses swapped in pairs, sentences
//! rotated, neighbours swapped. Are they found, and in one piece? Measured as in `planted`.

use std::fs;

use refrain::speech::{SectionKind, Speech};
use refrain::text::CharRange;
use refrain::text::symbols::{SymbolTable, is_han};

use crate::support::random::Random;

use super::planted::{MatchedSpeech, Planted, REPORTS, SEED, SPEECHES, Scores, SharedText, detections, read};

const CASES: usize = 30;

/// How a copyist moves things about.
#[derive(Clone, Copy, Debug)]
enum Move {
    /// Of each two clauses the second stands before the first.
    SwappedClauses,
    /// The last sentences stand before the first ones.
    RotatedSentences,
    /// Every sixth word, or character where words are not parted, has changed places with the next one.
    SwappedNeighbours,
}

/// Whose speeches passages are copied from, and into which.
struct Writers {
    sources: Vec<MatchedSpeech>,
    hosts: Vec<Speech>,
    clause_ends: &'static [char],
    sentence_ends: &'static [char],
    /// How many characters a passage has.
    lengths: CharRange,
}

impl Writers {
    fn chinese(table: &mut SymbolTable) -> Self {
        Self {
            sources: REPORTS.map(|name| read(name, text("tests/planted", name), table)).into(),
            hosts: SPEECHES.map(|name| Speech::from_string(name, text("samples", name))).into(),
            clause_ends: &['，', '；', '。'],
            sentence_ends: &['。'],
            lengths: CharRange::new(60, 300),
        }
    }

    fn english(table: &mut SymbolTable) -> Self {
        let sources = ["inaugural-1933-roosevelt", "inaugural-1865-lincoln"];
        let hosts = ["inaugural-1961-kennedy", "inaugural-1981-reagan"];
        Self {
            sources: sources.map(|name| read(name, text("samples/en", name), table)).into(),
            hosts: hosts.map(|name| Speech::from_string(name, text("samples/en", name))).into(),
            clause_ends: &[',', ';', '.'],
            sentence_ends: &['.'],
            lengths: CharRange::new(200, 900),
        }
    }

    /// Copies several sentences of a speech into the middle of a line of another one, moved about; with the number of
    /// the speech they come from.
    fn plant(&self, moved: Move, random: &mut Random) -> (usize, Planted) {
        let number = random.below(self.sources.len());
        let source = &self.sources[number].speech;
        let copied = self.passage(source, random);
        let passage = self.moved(source.slice(copied), moved, random);

        let speech = random.pick(&self.hosts);
        let mut text: Vec<char> = speech.text.as_str().chars().collect();
        let host = *random.pick(&lines(speech, self.lengths.start));
        let middle = host.start + host.len() / 4 + random.below(host.len() / 2);
        let parts_words = |&at: &usize| text[at].is_whitespace() || is_han(text[at]);
        let at = (middle..host.end).find(parts_words).unwrap_or(host.end);
        let planted: Vec<char> = format!(" {} ", passage.trim()).chars().collect();
        let case = SharedText { speech: CharRange::new(at + 1, at + planted.len() - 1), report: copied };
        text.splice(at..at, planted);
        (number, Planted { text: text.into_iter().collect(), case })
    }

    /// Two to six sentences of one line.
    fn passage(&self, speech: &Speech, random: &mut Random) -> CharRange {
        loop {
            let line = *random.pick(&lines(speech, self.lengths.start));
            let sentences = split(speech.slice(line), self.sentence_ends);
            let (first, count) = (random.below(sentences.len()), 2 + random.below(5));
            let Some(copied) = sentences.get(first..first + count) else { continue };
            let length = |sentences: &[&str]| sentences.concat().chars().count();
            let start = line.start + length(&sentences[..first]);
            let passage = CharRange::new(start, start + length(copied));
            if self.lengths.contains(passage.len()) {
                return passage;
            }
        }
    }

    fn moved(&self, passage: &str, moved: Move, random: &mut Random) -> String {
        match moved {
            Move::SwappedClauses => {
                let clauses = split(passage, self.clause_ends);
                clauses.chunks(2).flat_map(|pair| pair.iter().rev().copied()).collect()
            }
            Move::RotatedSentences => {
                let mut sentences = split(passage, self.sentence_ends);
                let last = 1 + random.below(sentences.len() - 1);
                sentences.rotate_right(last);
                sentences.concat()
            }
            Move::SwappedNeighbours => {
                let parted = !passage.chars().any(is_han);
                let mut words: Vec<&str> =
                    passage.split_inclusive(|character| !parted || character == ' ').collect();
                let last = words.len() - 1;
                (5..last).step_by(6).for_each(|at| words.swap(at, at + 1));
                words.concat()
            }
        }
    }
}

fn text(folder: &str, name: &str) -> String {
    fs::read_to_string(format!("{}/{folder}/{name}.txt", env!("CARGO_MANIFEST_DIR"))).unwrap()
}

/// The parts of a passage, each with what ends it and the white space after that.
fn split<'a>(passage: &'a str, ends: &[char]) -> Vec<&'a str> {
    let mut out = Vec::new();
    let mut rest = passage;
    while let Some((at, end)) = rest.char_indices().find(|(_, character)| ends.contains(character)) {
        let after = rest[at + end.len_utf8()..].trim_start();
        let (part, others) = rest.split_at(rest.len() - after.len());
        out.push(part);
        rest = others;
    }
    out.extend((!rest.is_empty()).then_some(rest));
    out
}

/// The lines of at least so many characters, notices left out.
fn lines(speech: &Speech, least: usize) -> Vec<CharRange> {
    let mut out = Vec::new();
    for section in speech.sections.iter().filter(|section| section.kind != SectionKind::Notice) {
        let mut start = section.own.start;
        for line in speech.slice(section.own).split('\n') {
            let range = CharRange::new(start, start + line.chars().count());
            start = range.end + 1;
            out.extend((range.len() >= least).then_some(range));
        }
    }
    out
}

/// Whether four in five symbols of two passages stand in both, in whatever order.
fn is_true(reuse: SharedText, speech: &Speech, source: &Speech) -> bool {
    let mut table = SymbolTable::default();
    let mut symbols = |speech: &Speech, range: CharRange| -> Vec<_> {
        table.read(&speech.text, range).iter().map(|at| at.symbol).collect()
    };
    let (a, mut b) = (symbols(speech, reuse.speech), symbols(source, reuse.report));
    let (shorter, longer) = (a.len().min(b.len()), a.len().max(b.len()));
    let in_both = a.iter().filter(|&symbol| {
        let at = b.iter().position(|other| other == symbol);
        at.map(|at| b.swap_remove(at)).is_some()
    });
    (longer - in_both.count()) * 5 <= shorter.max(5)
}

fn scores(writers: &Writers, moved: Move, table: &mut SymbolTable) -> Scores {
    let mut random = Random(SEED);
    let mut scores = Scores::default();
    for _ in 0..CASES {
        let (source, planted) = writers.plant(moved, &mut random);
        let source = &writers.sources[source];
        let speech = read("planted", planted.text, table);
        let detections = detections(&speech.sequence, &source.sequence);
        scores.add(planted.case, &detections, |reuse| is_true(reuse, &speech.speech, &source.speech));
    }
    scores
}

fn assert_found(moved: Move, recall: f64) {
    let mut table = SymbolTable::default();
    for (language, writers) in
        [("Chinese", Writers::chinese(&mut table)), ("English", Writers::english(&mut table))]
    {
        let scores = scores(&writers, moved, &mut table);
        println!("{language}, {moved:?}: {scores}");
        assert!(scores.precision() >= 0.95);
        assert!(scores.recall() >= recall);
        assert!(scores.granularity() <= 1.3);
    }
}

#[test]
fn passages_with_swapped_clauses_are_found_in_one_piece() {
    assert_found(Move::SwappedClauses, 0.95);
}

#[test]
fn passages_with_rotated_sentences_are_found_in_one_piece() {
    assert_found(Move::RotatedSentences, 0.95);
}

#[test]
fn passages_with_swapped_neighbours_are_found() {
    assert_found(Move::SwappedNeighbours, 0.8);
}
