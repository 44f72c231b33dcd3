//! From speeches that two people marked to what the trainer reads.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail, ensure};
use serde::Serialize;

use crate::marked_form::{self, Marked, Span};

/// How a file of marked text is named: `g30-A.a.marked.txt` is speech A of group g30 by editor a.
const ENDING: &str = ".marked.txt";
const EDITORS: [&str; 2] = ["a", "b"];

#[derive(Default, Serialize)]
struct Group {
    speeches: BTreeMap<String, Speech>,
    pairs: Vec<Pair>,
    carried: Vec<[String; 3]>,
}

#[derive(Serialize)]
struct Speech {
    file: String,
    sections: Vec<Section>,
}

#[derive(Serialize)]
struct Section {
    id: String,
    start: usize,
    end: usize,
    text: String,
    kind: String,
    local: Marks,
    stock: Marks,
}

/// Of each editor, where a span starts and ends, and its text.
#[derive(Serialize)]
struct Marks {
    a: Vec<(usize, usize, String)>,
    b: Vec<(usize, usize, String)>,
}

#[derive(Serialize)]
struct Pair {
    a: String,
    b: String,
    grade: [u8; 2],
}

/// Checks the marked speeches of a folder, group by group, and writes the texts and `NAME.gold.json` beside them.
pub fn groups(folder: &Path) -> Result<()> {
    for (group, speeches) in names(folder)? {
        let mut out = Group::default();
        let mut texts = Vec::new();
        for speech in &speeches {
            let [a, b] =
                EDITORS.map(|editor| read(&folder.join(format!("{group}-{speech}.{editor}{ENDING}"))));
            let (a, b) = (a?, b?);
            let id = format!("{group}{speech}");
            same_sections(&a, &b).with_context(|| id.clone())?;
            let file = format!("{group}-{speech}.txt");
            let sections = sections(&id, &a, &b);
            texts.push((folder.join(&file), a.text));
            out.speeches.insert(id, Speech { file, sections });
        }
        let links = folder.join(format!("{group}.links.tsv"));
        if links.exists() {
            read_links(&mut out, &group, &fs::read_to_string(&links)?)
                .with_context(|| links.display().to_string())?;
        }
        for (path, text) in texts {
            write(&path, &text)?;
        }
        write(&folder.join(format!("{group}.gold.json")), &serde_json::to_string_pretty(&out)?)?;
        let sections: usize = out.speeches.values().map(|speech| speech.sections.len()).sum();
        println!("{group}: {} speeches, {sections} sections, {} pairs", out.speeches.len(), out.pairs.len());
    }
    Ok(())
}

/// The groups of a folder and their speeches.
fn names(folder: &Path) -> Result<BTreeMap<String, BTreeSet<String>>> {
    let mut out: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for entry in fs::read_dir(folder).with_context(|| folder.display().to_string())? {
        let name = entry?.file_name().to_string_lossy().into_owned();
        let Some(name) = name.strip_suffix(ENDING) else { continue };
        let parts =
            name.rsplit_once('.').and_then(|(speech, editor)| Some((speech.rsplit_once('-')?, editor)));
        match parts {
            Some(((group, speech), editor)) if EDITORS.contains(&editor) => {
                out.entry(group.to_owned()).or_default().insert(speech.to_owned());
            }
            _ => bail!("{name}{ENDING}: name it GROUP-SPEECH.a{ENDING} or GROUP-SPEECH.b{ENDING}"),
        }
    }
    ensure!(!out.is_empty(), "{}: no file ends with {ENDING}", folder.display());
    Ok(out)
}

fn read(path: &Path) -> Result<Marked> {
    let text = fs::read_to_string(path).with_context(|| path.display().to_string())?;
    marked_form::read(&text).with_context(|| path.display().to_string())
}

fn write(path: &Path, text: &str) -> Result<()> {
    fs::write(path, text).with_context(|| path.display().to_string())
}

/// Editors have to agree on text and sections before their marks can be held against each other.
fn same_sections(a: &Marked, b: &Marked) -> Result<()> {
    if let Some(at) = a.text.chars().zip(b.text.chars()).position(|(a, b)| a != b) {
        let shown: String = a.text.chars().skip(at.saturating_sub(10)).take(20).collect();
        bail!("the editors' texts differ near: {shown}");
    }
    ensure!(a.text.len() == b.text.len(), "one editor's text goes on after the other's");
    for (number, (one, other)) in a.sections.iter().zip(&b.sections).enumerate() {
        ensure!(one == other, "section {number:02} is {one:?} to one editor, {other:?} to the other");
    }
    ensure!(a.sections.len() == b.sections.len(), "the editors have different numbers of sections");
    Ok(())
}

fn sections(speech: &str, a: &Marked, b: &Marked) -> Vec<Section> {
    let section = |(number, section): (usize, &marked_form::MarkedSection)| {
        let all: String = slice(&a.text, section.span);
        let text = all.trim_end().to_owned();
        let Span { start, end } = section.span;
        let inside = |spans: &[Span]| {
            let own = spans.iter().filter(|span| (start..end).contains(&span.start));
            own.map(|span| (span.start, span.end, slice(&a.text, *span))).collect()
        };
        Section {
            id: format!("{speech}.{number:02}"),
            start,
            end: start + text.chars().count(),
            text,
            kind: section.kind.clone(),
            local: Marks { a: inside(&a.local), b: inside(&b.local) },
            stock: Marks { a: inside(&a.stock), b: inside(&b.stock) },
        }
    };
    a.sections.iter().enumerate().map(section).collect()
}

fn slice(text: &str, span: Span) -> String {
    text.chars().skip(span.start).take(span.end - span.start).collect()
}

/// Lines of four columns: two sections (`A.03`) and the grades that the editors gave; or `carried`, in which speech, the
/// name that was left in, and whose it is.
fn read_links(out: &mut Group, group: &str, lines: &str) -> Result<()> {
    let sections = out.speeches.values().flat_map(|speech| &speech.sections);
    let known: BTreeSet<String> = sections.map(|section| section.id.clone()).collect();
    for line in lines.lines().filter(|line| !line.trim().is_empty()) {
        match line.split('\t').collect::<Vec<_>>()[..] {
            ["carried", speech, name, owner] => {
                out.carried.push([speech, name, owner].map(str::to_owned));
            }
            [a, b, by_a, by_b] => {
                let id = |short: &str| known.get(&format!("{group}{short}")).cloned();
                let (Some(a), Some(b)) = (id(a), id(b)) else { bail!("{line}: there is no such section") };
                ensure!(speech_of(&a) != speech_of(&b), "{line}: both sections are of one speech");
                let grade = |grade: &str| {
                    grade.parse::<u8>().ok().filter(|grade| *grade <= 2).context("grades are 0, 1 or 2")
                };
                out.pairs.push(Pair { a, b, grade: [grade(by_a)?, grade(by_b)?] });
            }
            _ => bail!("{line}: four columns with tabs between them are needed"),
        }
    }
    Ok(())
}

fn speech_of(section: &str) -> &str {
    section.rsplit_once('.').map_or(section, |(speech, _)| speech)
}
