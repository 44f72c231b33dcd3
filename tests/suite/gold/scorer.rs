//! The measures. Each tells how far the program agrees with the editors, and beside it how far the editors agree with
//! each other: more is not to be had.

use std::collections::BTreeSet;
use std::fmt;

use super::agreement::{Agreement, Marks, harmonic_mean, ratio};
use super::located::Located;
use super::{EditorsMarks, Gold, GoldPair, GoldSection, Report, ReportSpeech, SectionPlace};

/// The kinds of sections that carry content.
const CONTENT: [&str; 4] = ["point", "lead", "heading", "review"];

/// The kinds that are linked at all: content, and the frame around it.
const LINKED: [&str; 8] = ["point", "lead", "heading", "review", "title", "salutation", "opening", "closing"];

/// The kinds whose characters are scored.
const READ: [&str; 6] = ["point", "lead", "heading", "review", "opening", "closing"];

/// The classes of the report that are boilerplate where they are not local too.
const BOILERPLATE: [&str; 3] = ["shared", "near", "stock"];

const LOCAL: [&str; 1] = ["local"];

/// The mean grade from which a link is no mistake.
const RELATED: f64 = 0.5;

/// The mean grade from which a pair should be linked.
const ANSWERING: f64 = 1.5;

/// An editor's own grade for the same topic and purpose.
const SAME: u8 = 2;

/// One measure; 1 is full agreement.
pub struct Measure {
    pub name: &'static str,
    /// The program against the editors.
    pub program: f64,
    /// The editors against each other.
    pub editors: f64,
    /// The figures after it, in words.
    pub detail: String,
}

impl fmt::Display for Measure {
    fn fmt(&self, formatter: &mut fmt::Formatter) -> fmt::Result {
        let Self { name, program, editors, detail } = self;
        write!(formatter, "{name:22} {program:.3}  editors {editors:.3}  {detail}")
    }
}

/// Measures a report against the editors' marks.
pub struct Scorer<'a> {
    gold: &'a Gold,
    report: &'a Report,
    sections: Vec<Located<'a>>,
}

impl<'a> Scorer<'a> {
    /// # Panics
    /// If a speech, or the text of one of its sections, is missing in the report.
    pub fn new(gold: &'a Gold, report: &'a Report) -> Self {
        let mut sections = Vec::new();
        for speech in gold.speeches.values() {
            let is_it = |entry: &ReportSpeech| entry.path.ends_with(&speech.file);
            let number = report.speeches.iter().position(is_it).unwrap();
            sections.extend(Located::all(&speech.sections, number, &report.speeches[number]));
        }
        Self { gold, report, sections }
    }

    pub fn measures(&self) -> [Measure; 7] {
        [
            self.section_bounds(),
            self.section_kinds(),
            self.links_content(),
            self.links_all(),
            self.local(),
            self.boilerplate(),
            self.boilerplate_precision(),
        ]
    }

    /// The gold sections that the report does not have as they are, in words.
    pub fn missed_sections(&self) -> Vec<String> {
        let is_missed = |section: &&Located| !section.is_cut_out() || !section.has_its_kind();
        self.sections.iter().filter(is_missed).map(ToString::to_string).collect()
    }

    /// Of the gold sections, those that the report cuts out with at least nine tenths in common.
    fn section_bounds(&self) -> Measure {
        self.sections_that("section_bounds", Located::is_cut_out)
    }

    /// Of the gold sections, those that the report has, at least by half, and has the right kind for.
    fn section_kinds(&self) -> Measure {
        self.sections_that("section_kinds", Located::has_its_kind)
    }

    fn sections_that(&self, name: &'static str, agrees: impl Fn(&Located<'a>) -> bool) -> Measure {
        let hits = self.sections.iter().filter(|section| agrees(section)).count();
        let all = self.sections.len();
        Measure { name, program: ratio(hits, all), editors: 1.0, detail: format!("{hits} of {all} sections") }
    }

    /// F1 of the links between sections that carry content.
    fn links_content(&self) -> Measure {
        self.links("links_content", &CONTENT)
    }

    /// F1 of all links, those between titles, salutations, openings and closings too.
    fn links_all(&self) -> Measure {
        self.links("links_all", &LINKED)
    }

    /// Precision counts the links that lead to a related section, recall the pairs with the same topic and purpose.
    fn links(&self, name: &'static str, kinds: &[&str]) -> Measure {
        let links = self.linked(kinds);
        let pairs = self.gold.pairs_of(kinds);
        let linked = |pair: &GoldPair| links.contains(&Pair::of(&pair.a, &pair.b));
        let related = pairs.iter().filter(|pair| pair.mean_grade() >= RELATED);
        let answering = pairs.iter().filter(|pair| pair.mean_grade() >= ANSWERING);
        let strong = answering.clone().count();
        let precision = ratio(related.filter(|pair| linked(pair)).count(), links.len());
        let recall = ratio(answering.filter(|pair| linked(pair)).count(), strong);
        Measure {
            name,
            program: harmonic_mean(precision, recall),
            editors: (links_of_editor(&pairs, 0, 1) + links_of_editor(&pairs, 1, 0)) / 2.0,
            detail: format!(
                "precision {precision:.3} recall {recall:.3} links {} strong pairs {strong}",
                links.len()
            ),
        }
    }

    /// The links between two of the gold speeches, both of whose sections are of these kinds.
    fn linked(&self, kinds: &[&str]) -> BTreeSet<Pair<'a>> {
        let counts = |section: &Located| kinds.contains(&section.gold.kind.as_str());
        let pairs = self.report.links.iter().filter_map(|link| {
            let a = self.section_at(link.a).filter(|a| counts(a))?;
            let b = self.section_at(link.b).filter(|b| counts(b))?;
            (a.speech != b.speech).then(|| Pair::of(&a.gold.id, &b.gold.id))
        });
        pairs.collect()
    }

    /// The first gold section that was found in a section of the report.
    fn section_at(&self, place: SectionPlace) -> Option<&Located<'a>> {
        self.sections.iter().find(|section| section.is_at(place))
    }

    /// Mean F1 of the characters marked local.
    fn local(&self) -> Measure {
        let is_local = |speech: &ReportSpeech, position| speech.is_marked(position, &LOCAL);
        let marks = self.marks(is_local, |section| &section.local);
        let count = |marked: &[bool]| marked.iter().filter(|&&marked| marked).count();
        Measure {
            name: "local",
            program: marks.mean_against_editors(Agreement::f1),
            editors: Agreement::of(&marks.a, &marks.b).f1(),
            detail: format!(
                "marked {}, editors {} and {}",
                count(&marks.program),
                count(&marks.a),
                count(&marks.b)
            ),
        }
    }

    /// Mean correlation of the characters marked as boilerplate with those that an editor marked as stock. Not F1:
    /// marking every character would earn 0.6.
    fn boilerplate(&self) -> Measure {
        let marks = self.boilerplate_marks();
        let share = |marked: &[bool]| ratio(marked.iter().filter(|&&marked| marked).count(), marked.len());
        Measure {
            name: "boilerplate",
            program: marks.mean_against_editors(Agreement::matthews_correlation),
            editors: Agreement::of(&marks.a, &marks.b).matthews_correlation(),
            detail: format!(
                "marked {:.2} of the characters, editors {:.2} and {:.2}",
                share(&marks.program),
                share(&marks.a),
                share(&marks.b)
            ),
        }
    }

    /// Of the characters marked as boilerplate, those that either editor marked as stock.
    fn boilerplate_precision(&self) -> Measure {
        let marks = self.boilerplate_marks();
        let of_editor = |one, other| Agreement::of(one, other).precision();
        Measure {
            name: "boilerplate_precision",
            program: Agreement::of(&marks.program, &marks.either()).precision(),
            editors: (of_editor(&marks.a, &marks.b) + of_editor(&marks.b, &marks.a)) / 2.0,
            detail: "of the marked characters, those that either editor marked".to_owned(),
        }
    }

    fn boilerplate_marks(&self) -> Marks {
        let is_boilerplate = |speech: &ReportSpeech, position| {
            speech.is_marked(position, &BOILERPLATE) && !speech.is_marked(position, &LOCAL)
        };
        self.marks(is_boilerplate, |section| &section.stock)
    }

    /// What the program and the editors marked of the letters, figures and redactions of the sections that are read.
    fn marks(
        &self,
        program: impl Fn(&ReportSpeech, usize) -> bool,
        editors: fn(&GoldSection) -> &EditorsMarks,
    ) -> Marks {
        let mut marks = Marks::default();
        for section in self.sections.iter().filter(|section| READ.contains(&section.gold.kind.as_str())) {
            let speech = &self.report.speeches[section.speech];
            let EditorsMarks { a, b } = editors(section.gold);
            for (offset, _) in section.gold.text.chars().enumerate().filter(|&(_, c)| is_readable(c)) {
                let in_gold = section.gold.start + offset;
                marks.program.push(program(speech, section.start + offset));
                marks.a.push(a.iter().any(|mark| mark.covers(in_gold)));
                marks.b.push(b.iter().any(|mark| mark.covers(in_gold)));
            }
        }
        marks
    }
}

/// Two gold sections by their ids, in order.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
struct Pair<'a> {
    a: &'a str,
    b: &'a str,
}

impl<'a> Pair<'a> {
    fn of(a: &'a str, b: &'a str) -> Self {
        Self { a: a.min(b), b: a.max(b) }
    }
}

/// F1 of one editor's pairs with the same topic and purpose, as if they were links, against the other editor's grades.
fn links_of_editor(pairs: &[&GoldPair], editor: usize, other: usize) -> f64 {
    let count = |holds: &dyn Fn(&GoldPair) -> bool| pairs.iter().filter(|pair| holds(pair)).count();
    let links = count(&|pair| pair.grade[editor] == SAME);
    let strong = count(&|pair| pair.grade[other] == SAME);
    let related = count(&|pair| pair.grade[editor] == SAME && pair.grade[other] > 0);
    let both = count(&|pair| pair.grade[editor] == SAME && pair.grade[other] == SAME);
    harmonic_mean(ratio(related, links), ratio(both, strong))
}

/// Letters, figures and `_`, as in a word of a regular expression, and `*`, which blacks names out.
fn is_readable(character: char) -> bool {
    character.is_alphanumeric() || matches!(character, '_' | '*')
}
