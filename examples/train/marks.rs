//! What is local and what is stock: training, and accuracy on the speeches of writers that were left out.

use refrain::language::words;
use refrain::learned::train::{CrfSettings, Sequence, train_crf};
use refrain::learned::{Crf, Part};
use refrain::marks::{Features, LABELS, Label, Task, marked_ranges};
use refrain::reference::Reference;
use refrain::text::CharRange;

use crate::agreement::Agreement;
use crate::material::{Group, MarkedSection, MarkedSpeech, Material};

/// How many parts the writers are dealt to; each part is left out once.
const FOLDS: usize = 4;

/// The kinds of sections whose characters are scored.
const SCORED: [&str; 6] = ["point", "lead", "heading", "review", "opening", "closing"];

fn settings(task: Task) -> CrfSettings {
    match task {
        Task::Local => CrfSettings { l1: 0.3, l2: 0.01, iterations: 60, rarest: 2 },
        Task::Stock => CrfSettings { l1: 0.6, l2: 0.01, iterations: 60, rarest: 2 },
    }
}

/// A speech ready to train on and to be tagged.
struct Example<'a> {
    marked: &'a MarkedSpeech,
    features: Features,
    sequences: Vec<Sequence>,
}

impl<'a> Example<'a> {
    fn new(marked: &'a MarkedSpeech, task: Task) -> Self {
        let speech = &marked.speech;
        let words: Vec<CharRange> = speech
            .sections
            .iter()
            .flat_map(|section| words(&speech.folded, section.own, speech.language))
            .collect();
        let reference = Reference::builtin(speech.language).ok().flatten();
        let features = Features::new(speech, &words, reference.as_deref());
        let labels = |editor: usize| {
            let mut marks: Vec<CharRange> =
                marked.sections.iter().flat_map(|section| marks(section, task, editor)).copied().collect();
            marks.sort_unstable();
            marks
        };
        let editors = [labels(0), labels(1)];
        let sequences = features
            .of(task)
            .into_iter()
            .zip(&features.tokens().sections)
            .map(|(items, section)| Sequence {
                items,
                labelings: editors.iter().map(|marks| Label::of_marks(&section.tokens, marks)).collect(),
            })
            .collect();
        Self { marked, features, sequences }
    }

    /// What a model marks.
    fn found(&self, crf: &Crf) -> Vec<CharRange> {
        let items: Vec<_> = self.sequences.iter().map(|sequence| sequence.items.clone()).collect();
        marked_ranges(crf, self.features.tokens(), &items)
    }
}

fn marks(section: &MarkedSection, task: Task, editor: usize) -> &[CharRange] {
    let marks = match task {
        Task::Local => &section.local,
        Task::Stock => &section.stock,
    };
    marks.get(editor).map_or(&[], Vec::as_slice)
}

/// Trains a model on everything.
pub fn train(material: &Material, task: Task) -> Part {
    let examples =
        material.groups.iter().flat_map(|group| &group.speeches).map(|speech| Example::new(speech, task));
    let sequences: Vec<Sequence> = examples.flat_map(|example| example.sequences).collect();
    let crf = train_crf(&LABELS, &sequences, settings(task));
    println!("{} {}: {} features", material.language.code(), task.name(), crf.feature_count());
    Part::Crf(crf)
}

/// Leaves each part of the writers out in turn and prints how well what is trained on the others marks theirs.
pub fn check(material: &Material, task: Task) {
    let examples: Vec<(&Group, Vec<Example>)> = material
        .groups
        .iter()
        .map(|group| (group, group.speeches.iter().map(|speech| Example::new(speech, task)).collect()))
        .collect();
    let mut writers: Vec<&str> = material
        .groups
        .iter()
        .filter(|group| !group.only_trains())
        .map(|group| group.writer.as_str())
        .collect();
    writers.dedup();
    let fold = |group: &Group| {
        writers.iter().position(|writer| *writer == group.writer).map(|writer| writer % FOLDS)
    };
    let (mut sums, mut count) = ([0.0; 3], 0.0);
    println!(
        "{} {}, writers left out:\n{:10}{:>10}{:>10}{:>10}",
        material.language.code(),
        task.name(),
        "group",
        "F1",
        "MCC",
        "precision"
    );
    for left_out in 0..FOLDS {
        let training: Vec<Sequence> = examples
            .iter()
            .filter(|(group, _)| fold(group) != Some(left_out))
            .flat_map(|(_, examples)| examples.iter().flat_map(|example| example.sequences.iter().cloned()))
            .collect();
        let crf = train_crf(&LABELS, &training, settings(task));
        for (group, examples) in examples.iter().filter(|(group, _)| fold(group) == Some(left_out)) {
            let scores = score(examples, &crf, task);
            println!("{:10}{:10.3}{:10.3}{:10.3}", group.name, scores[0], scores[1], scores[2]);
            sums.iter_mut().zip(scores).for_each(|(sum, score)| *sum += score);
            count += 1.0;
        }
    }
    println!("{:10}{:10.3}{:10.3}{:10.3}", "mean", sums[0] / count, sums[1] / count, sums[2] / count);
}

/// F1, Matthews correlation and precision of what a model marks in the speeches of a group; for stock together with
/// what the speeches share, less what the editors' first marks call local.
fn score(examples: &[Example], crf: &Crf, task: Task) -> [f64; 3] {
    // For each readable character: whether the program marks it, whether each editor does.
    let mut marked: Vec<(bool, [bool; 2])> = Vec::new();
    for example in examples {
        let speech = &example.marked.speech;
        let mut found = vec![false; speech.text.len()];
        let mut cover = |ranges: &[CharRange], with: bool| {
            for range in ranges {
                found.iter_mut().take(range.end).skip(range.start).for_each(|mark| *mark = with);
            }
        };
        if task == Task::Stock {
            cover(&example.marked.shared, true);
        }
        cover(&example.found(crf), true);
        for section in
            example.marked.sections.iter().filter(|section| SCORED.contains(&section.kind.as_str()))
        {
            for (position, character) in speech.text.chars_in(section.range) {
                if character.is_alphanumeric() || matches!(character, '_' | '*') {
                    let is_marked =
                        |editor| marks(section, task, editor).iter().any(|mark| mark.contains(position));
                    let local = task == Task::Stock
                        && section.local.iter().flatten().any(|mark| mark.contains(position));
                    marked.push((found[position] && !local, [is_marked(0), is_marked(1)]));
                }
            }
        }
    }
    let against =
        |editor: usize| Agreement::of(marked.iter().map(|(found, editors)| (*found, editors[editor])));
    let either = Agreement::of(marked.iter().map(|(found, editors)| (*found, editors[0] || editors[1])));
    let mean = |figure: fn(&Agreement) -> f64| (figure(&against(0)) + figure(&against(1))) / 2.0;
    [mean(Agreement::f1), mean(Agreement::correlation), either.precision()]
}
