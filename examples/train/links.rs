//! Which sections answer each other: training, and accuracy on the speeches of writers that were left out.

use std::collections::HashMap;

use anyhow::Result;
use refrain::compare::SpeechId;
use refrain::compare::linking::{CONTEXT, CandidatePair, Candidates, Thresholds, measure_names, selected};
use refrain::language::Language;
use refrain::learned::train::{Example, train_logistic};
use refrain::learned::{Logistic, Part};
use refrain::speech::{Section, SectionId, SectionKind};

use crate::corpus::{Corpus, Group, MarkedSection, SAMPLES};

/// What half the square of a weight costs. Over the writers content F1 is 0.56 in Chinese and 0.48 in English with 1 to
/// 3, 0.55 and 0.46 with 30.
const L2: f64 = 3.0;

/// How many parts the writers are dealt to for what one look learns from the other: each part is seen by a first look
/// that has not learned from it.
const FOLDS: usize = 4;

/// How far related sections answer each other, which editors graded 1.
const RELATED: f64 = 0.8;

/// What a pair counts of which the editors have not marked a section as the program cuts it.
const UNMARKED: f64 = 0.3;

/// What a pair of the samples counts: they are real speeches, the others were written for this. Their own content F1
/// rises from 0.70 with 1 to 0.74 with it, that over the Chinese writers falls by less than 0.01.
const REAL: f64 = 2.0;

/// The kinds of the sections whose links are scored, the content ones in front.
const SCORED: [&str; 8] = ["point", "lead", "heading", "review", "title", "salutation", "opening", "closing"];
const CONTENT: usize = 4;

/// English has few writers, and leans on those of Chinese: what speaks for a link is much the same. Over the English
/// writers content F1 was 0.41 with them and 0.39 without when the measures were chosen.
const LEANS: [(Language, Language); 1] = [(Language::English, Language::Chinese)];

/// The candidates of one group of speeches, and what the editors say of each.
struct Task {
    name: String,
    writer: String,
    language: Language,
    candidates: Vec<Candidates>,
    /// For the pairs of `candidates`, the grade and the kinds of the sections; `None` where one is not marked.
    marks: Vec<Vec<Option<Marked>>>,
    /// How many pairs of content and of all kinds the editors link, whether or not they are candidates.
    answering: [usize; 2],
    /// How many links of frame sections the program makes by kind, how many of them are right, and how many of
    /// the right ones both editors made.
    by_kind: [usize; 3],
}

#[derive(Clone, Copy)]
struct Marked {
    /// The sum of the editors' grades, from 0 to 4.
    grade: u8,
    is_content: bool,
    is_scored: bool,
}

/// From which sum of grades on editors have linked two sections, and from which on a link is not wrong.
const LINKED: u8 = 3;
const NOT_WRONG: u8 = 1;

/// Trains the first look at pairs of sections.
pub fn train_first(corpus: &Corpus) -> Result<Part> {
    Ok(Part::Logistic(first_look(&tasks(corpus)?.iter().collect::<Vec<_>>())))
}

/// Trains the second look, on what first looks say.
pub fn train_second(corpus: &Corpus) -> Result<Part> {
    Ok(Part::Logistic(second_look(&tasks(corpus)?.iter().collect::<Vec<_>>())))
}

/// Leaves each writer out in turn and prints how well the speeches are linked.
pub fn check(corpus: &Corpus) -> Result<()> {
    let tasks = tasks(corpus)?;
    let own = || tasks.iter().filter(|task| task.language == corpus.language && task.writer != SAMPLES);
    let writers = writers(own());
    let (mut means, mut grid) = ([0.0; 2], HashMap::new());
    let mut count = 0.0;
    for writer in writers {
        let others: Vec<&Task> = tasks.iter().filter(|task| task.writer != writer).collect();
        let (first, second) = (first_look(&others), second_look(&others));
        for task in own().filter(|task| task.writer == writer) {
            let probabilities = task.probabilities(&first, &second);
            let f1 = task.f1(&probabilities, Thresholds::of(corpus.language));
            println!("{:8} {:.3} {:.3}", task.name, f1[0], f1[1]);
            means.iter_mut().zip(f1).for_each(|(mean, f1)| *mean += f1);
            count += 1.0;
            for (mutual, one_sided) in grid_of_thresholds() {
                let thresholds =
                    Thresholds { mutual: f64::from(mutual) / 20.0, one_sided: f64::from(one_sided) / 20.0 };
                let f1 = task.f1(&probabilities, thresholds);
                let entry: &mut [f64; 2] = grid.entry((mutual, one_sided)).or_default();
                entry.iter_mut().zip(f1).for_each(|(mean, f1)| *mean += f1);
            }
        }
    }
    println!("{:?} links content {:.3} all {:.3}", corpus.language, means[0] / count, means[1] / count);
    for (mutual, one_sided) in grid_of_thresholds() {
        if let Some(means) = grid.get(&(mutual, one_sided)) {
            let [content, all] = means.map(|mean| mean / count);
            let shown = [mutual, one_sided].map(|twentieths| f64::from(twentieths) / 20.0);
            println!("  from {:.2} and {:.2}: {content:.3} {all:.3}", shown[0], shown[1]);
        }
    }
    Ok(())
}

/// Thresholds in twentieths.
fn grid_of_thresholds() -> impl Iterator<Item = (u8, u8)> {
    [2, 3, 4, 5, 6, 8, 10]
        .into_iter()
        .flat_map(|mutual| [6, 8, 10, 12, 21].map(|one_sided| (mutual, one_sided)))
}

fn first_look(tasks: &[&Task]) -> Logistic {
    let examples: Vec<Example> = tasks.iter().flat_map(|task| task.examples(&task.values())).collect();
    train_logistic(&measure_names(), &examples, L2)
}

/// Learns from what first looks say that have not learned from the writer.
fn second_look(tasks: &[&Task]) -> Logistic {
    let writers = writers(tasks.iter().copied());
    let fold = |task: &Task| writers.iter().position(|writer| *writer == task.writer).unwrap_or(0) % FOLDS;
    let mut examples = Vec::new();
    for left_out in 0..FOLDS {
        let others: Vec<&Task> = tasks.iter().copied().filter(|task| fold(task) != left_out).collect();
        let first = first_look(&others);
        for task in tasks.iter().filter(|task| fold(task) == left_out) {
            let contexts = task.contexts(&first);
            examples.extend(task.examples(&contexts));
        }
    }
    train_logistic(&CONTEXT, &examples, L2)
}

/// Each writer once.
fn writers<'a>(tasks: impl Iterator<Item = &'a Task>) -> Vec<&'a str> {
    let mut writers: Vec<&str> = tasks.map(|task| task.writer.as_str()).collect();
    writers.dedup();
    writers
}

/// The tasks of a language, and after them those that it leans on.
fn tasks(corpus: &Corpus) -> Result<Vec<Task>> {
    let of = |corpus: &Corpus| -> Vec<Task> {
        let linked = corpus.groups.iter().filter(|group| !group.pairs.is_empty());
        linked.map(|group| Task::of(group, corpus.language)).collect()
    };
    let mut tasks = of(corpus);
    for (_, other) in LEANS.iter().filter(|(language, _)| *language == corpus.language) {
        tasks.extend(of(&Corpus::read(*other)?));
    }
    Ok(tasks)
}

impl Task {
    fn of(group: &Group, language: Language) -> Self {
        let marked: Vec<HashMap<SectionId, &MarkedSection>> = (0..group.speeches.len())
            .map(|speech| {
                let speech = &group.speeches[speech];
                marked_sections(speech.speech.sections.as_slice(), &speech.sections)
            })
            .collect();
        let grades: HashMap<(&str, &str), u8> = group
            .pairs
            .iter()
            .flat_map(|pair| {
                let grade = pair.grade[0] + pair.grade[1];
                [((pair.a.as_str(), pair.b.as_str()), grade), ((pair.b.as_str(), pair.a.as_str()), grade)]
            })
            .collect();
        let mark = |speeches: (SpeechId, SpeechId), pair: CandidatePair| {
            let (a, b) = (marked[speeches.0.0].get(&pair.a)?, marked[speeches.1.0].get(&pair.b)?);
            let is = |kinds: &[&str]| [&a.kind, &b.kind].iter().all(|kind| kinds.contains(&kind.as_str()));
            Some(Marked {
                grade: grades.get(&(a.id.as_str(), b.id.as_str())).copied().unwrap_or(0),
                is_content: is(&SCORED[..CONTENT]),
                is_scored: is(&SCORED),
            })
        };
        let candidates = group.comparison.link_candidates();
        let marks = candidates
            .iter()
            .map(|candidates| candidates.pairs.iter().map(|&pair| mark(candidates.speeches, pair)).collect())
            .collect();
        let kinds: HashMap<&str, &str> = group
            .speeches
            .iter()
            .flat_map(|speech| &speech.sections)
            .map(|section| (section.id.as_str(), section.kind.as_str()))
            .collect();
        let answering = [&SCORED[..CONTENT], &SCORED[..]].map(|scored| {
            let is = |id: &String| kinds.get(id.as_str()).is_some_and(|kind| scored.contains(kind));
            group
                .pairs
                .iter()
                .filter(|pair| pair.grade[0] + pair.grade[1] >= LINKED && is(&pair.a) && is(&pair.b))
                .count()
        });
        let mut by_kind = [0; 3];
        for link in &group.comparison.links {
            let section = group.speeches[link.a.speech.0].speech.section(link.a.section);
            if !matches!(section.kind, SectionKind::Title | SectionKind::Salutation) {
                continue;
            }
            let pair = CandidatePair { a: link.a.section, b: link.b.section };
            if let Some(marked) = mark((link.a.speech, link.b.speech), pair).filter(|marked| marked.is_scored)
            {
                by_kind[0] += 1;
                by_kind[1] += usize::from(marked.grade >= NOT_WRONG);
                by_kind[2] += usize::from(marked.grade >= LINKED);
            }
        }
        let (name, writer) = (group.name.clone(), group.writer.clone());
        Self { name, writer, language, candidates, marks, answering, by_kind }
    }

    /// For the pairs of all speeches, in order, the values of the first look.
    fn values(&self) -> Vec<Vec<f64>> {
        self.candidates.iter().flat_map(|candidates| candidates.values().map(<[f64]>::to_vec)).collect()
    }

    /// The same of the second look.
    fn contexts(&self, first: &Logistic) -> Vec<Vec<f64>> {
        let context = |candidates: &Candidates| {
            let log_odds: Vec<f64> = candidates.values().map(|values| first.log_odds(values)).collect();
            candidates.context(&log_odds).into_iter().map(|values| values.to_vec())
        };
        self.candidates.iter().flat_map(context).collect()
    }

    fn examples(&self, values: &[Vec<f64>]) -> Vec<Example> {
        let example = |(values, marked): (&Vec<f64>, &Option<Marked>)| {
            let target = marked.map_or(0.0, |marked| match marked.grade {
                0 => 0.0,
                1 => RELATED * 0.6,
                2 => RELATED,
                _ => 1.0,
            });
            let weight = if marked.is_some() { 1.0 } else { UNMARKED };
            let weight = if self.writer == SAMPLES { weight * REAL } else { weight };
            Example { values: values.clone(), target, weight }
        };
        values.iter().zip(self.marks.iter().flatten()).map(example).collect()
    }

    fn probabilities(&self, first: &Logistic, second: &Logistic) -> Vec<Vec<f64>> {
        let probabilities = |candidates: &Candidates| {
            let log_odds: Vec<f64> = candidates.values().map(|values| first.log_odds(values)).collect();
            candidates.probabilities(&candidates.context(&log_odds), second)
        };
        self.candidates.iter().map(probabilities).collect()
    }

    /// F1 of the links of content and of all links: of the precision that a link is not wrong, and of the recall of
    /// what both editors linked.
    fn f1(&self, probabilities: &[Vec<f64>], thresholds: Thresholds) -> [f64; 2] {
        let mut counts = [[0; 3], self.by_kind];
        for ((candidates, probabilities), marks) in self.candidates.iter().zip(probabilities).zip(&self.marks)
        {
            let selected = selected(&candidates.pairs, probabilities, thresholds);
            for marked in
                marks.iter().zip(selected).filter(|(_, selected)| *selected).filter_map(|(mark, _)| *mark)
            {
                for (counts, counted) in counts.iter_mut().zip([marked.is_content, marked.is_scored]) {
                    counts[0] += usize::from(counted);
                    counts[1] += usize::from(counted && marked.grade >= NOT_WRONG);
                    counts[2] += usize::from(counted && marked.grade >= LINKED);
                }
            }
        }
        let [content, all] = [0, 1].map(|scope| {
            let [links, right, strong] = counts[scope].map(|count| count as f64);
            let (precision, recall) =
                (right / links.max(1.0), strong / (self.answering[scope] as f64).max(1.0));
            if precision + recall > 0.0 { 2.0 * precision * recall / (precision + recall) } else { 0.0 }
        });
        [content, all]
    }
}

/// For each section of the program that is for the most part a section of the editors, that one.
fn marked_sections<'a>(
    sections: &[Section],
    marked: &'a [MarkedSection],
) -> HashMap<SectionId, &'a MarkedSection> {
    let mut out = HashMap::new();
    for theirs in marked {
        let overlap = |section: &Section| {
            let (ours, range) = (section.own, theirs.range);
            let common = ours.end.min(range.end).saturating_sub(ours.start.max(range.start));
            common as f64 / ours.len().max(range.len()).max(1) as f64
        };
        let best = sections.iter().max_by(|x, y| overlap(x).total_cmp(&overlap(y)));
        if let Some(section) = best.filter(|section| overlap(section) >= 0.5) {
            out.entry(section.id).or_insert(theirs);
        }
    }
    out
}
