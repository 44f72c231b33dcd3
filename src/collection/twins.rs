//! The same text in two formats: a folder often has a speech as it was written and as it was sent. As a second speech it
//! would cover all of the first.

use std::collections::BTreeMap;
use std::path::Path;

use super::facts::SpeechFacts;
use super::pair::shared_shares;
use crate::formats::Format;
use crate::speech::CorpusRowName;

/// The share that files of one name must have of each other to be one text: the readers of two formats differ in page
/// numbers, notes and tables. An edited version differs in more.
const SAME_TEXT: f64 = 0.95;

/// A file with the text of another one in its folder in another format.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Twin {
    /// The index of the one to leave out: of a PDF, whose lines had to be put together again, and another file the PDF,
    /// otherwise the later one.
    pub left_out: usize,
    /// The index of the one that stays.
    pub kept: usize,
}

/// The files that are to be left out because others have the same text.
pub fn twins(files: &[(&Path, &SpeechFacts)]) -> Vec<Twin> {
    let mut neighbours: BTreeMap<Option<&Path>, Vec<usize>> = BTreeMap::new();
    let mut out = Vec::new();
    // Rows of one file are speeches of their own, whatever they have in common.
    let is_file = |(_, (path, _)): &(usize, &(&Path, &SpeechFacts))| CorpusRowName::of(path).is_none();
    for (index, (path, _)) in files.iter().enumerate().filter(is_file) {
        neighbours.entry(path.parent()).or_default().push(index);
    }
    let format = |index: usize| files.get(index).map(|(_, facts)| facts.format);
    for inside in neighbours.values() {
        // Most folders have files of one format only, and a hash of each text takes its time.
        if inside.windows(2).all(|pair| matches!(pair, [a, b] if format(*a) == format(*b))) {
            continue;
        }
        let mut by_text: BTreeMap<u64, Vec<usize>> = BTreeMap::new();
        let mut by_name: BTreeMap<Option<&std::ffi::OsStr>, Vec<usize>> = BTreeMap::new();
        for &index in inside {
            let Some((path, facts)) = files.get(index) else { continue };
            let text = by_text.entry(facts.wording.hash()).or_default();
            let name = by_name.entry(path.file_stem()).or_default();
            let same = text.iter().chain(name.iter()).copied().find(|&other| is_same(files, other, index));
            match same {
                Some(first) => out.push(which(files, first, index)),
                None => {
                    text.push(index);
                    name.push(index);
                }
            }
        }
    }
    out
}

fn is_same(files: &[(&Path, &SpeechFacts)], a: usize, b: usize) -> bool {
    let (Some((_, a)), Some((_, b))) = (files.get(a), files.get(b)) else { return false };
    a.format != b.format
        && (a.wording == b.wording || shared_shares(&a.wording, &b.wording).least() >= SAME_TEXT)
}

fn which(files: &[(&Path, &SpeechFacts)], first: usize, second: usize) -> Twin {
    if files.get(first).is_some_and(|(_, facts)| facts.format == Format::Pdf) {
        Twin { left_out: first, kept: second }
    } else {
        Twin { left_out: second, kept: first }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::formats::{Document, lines_of};
    use crate::speech::Speech;

    #[test]
    fn the_same_text_in_another_format_of_the_folder_is_left_out() {
        let text = "同志们：\n今天我们召开防汛工作会议，主要任务是安排今年的防汛工作。";
        let numbered = format!("{text}\n会议材料第三页");
        let files: Vec<(&Path, SpeechFacts)> = [
            ("s/a.docx", Format::Docx, text),
            ("s/copy.docx", Format::Docx, text),
            ("s/b.txt", Format::Text, text),
            ("s/c.pdf", Format::Pdf, numbered.as_str()),
            ("s/c.txt", Format::Text, numbered.as_str()),
            ("t/a.txt", Format::Text, text),
        ]
        .map(|(path, format, text)| {
            let speech = Speech::from_document(path, Document::of(format, lines_of(text)));
            (Path::new(path), SpeechFacts::of(&speech, None))
        })
        .into();
        let files: Vec<(&Path, &SpeechFacts)> = files.iter().map(|(path, facts)| (*path, facts)).collect();
        assert_eq!(twins(&files), [Twin { left_out: 2, kept: 0 }, Twin { left_out: 3, kept: 4 }]);
    }
}
