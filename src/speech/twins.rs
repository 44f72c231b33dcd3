//! The same text in two formats: a folder often has a speech as it was written and as it was sent.

use std::path::Path;
use std::sync::Arc;

use rustc_hash::FxHashSet;

use super::{CorpusRowName, LoadWarning, Loaded, Speech};
use crate::formats::Format;

/// How long the pieces of wording are by which texts are held against each other, in characters.
const PIECE: usize = 8;

/// The share of their pieces that files of one name have in common if they are one text: the readers of two formats
/// differ in page numbers, notes and tables. An edited version differs in more.
const SAME_TEXT: f64 = 0.95;

/// Leaves each speech out that another file in its folder has in another format, with a warning, as long as two speeches
/// remain: of a PDF, whose lines had to be put together again, and another file the PDF, otherwise the later one. Only
/// those that nobody named are left out.
pub fn leave_out_twins(loaded: &mut Loaded, is_named: impl Fn(&Path) -> bool) {
    let mut kept: Vec<(Arc<Speech>, String)> = Vec::new();
    let mut left = loaded.speeches.len();
    for speech in std::mem::take(&mut loaded.speeches) {
        let letters = letters(&speech);
        let twin = kept.iter_mut().filter(|_| left > 2).find(|(first, other)| {
            are_neighbours(first, &speech) && is_same_text(&speech.path, &letters, &first.path, other)
        });
        let mut leave_out = |twin: &Speech, first: &Speech| {
            left -= 1;
            let (path, first) = (twin.path.clone(), first.path.clone());
            loaded.warnings.push(LoadWarning::Twin { path, first });
        };
        match twin {
            Some(kept) if kept.0.format == Format::Pdf && !is_named(&kept.0.path) => {
                leave_out(&kept.0, &speech);
                *kept = (speech, letters);
            }
            Some((first, _)) if !is_named(&speech.path) => leave_out(&speech, first),
            _ => kept.push((speech, letters)),
        }
    }
    loaded.speeches = kept.into_iter().map(|(speech, _)| speech).collect();
}

/// Whether two speeches are in one folder, in different formats.
fn are_neighbours(a: &Speech, b: &Speech) -> bool {
    // Rows of one file are speeches of their own.
    let is_row = [a, b].iter().any(|speech| CorpusRowName::of(&speech.path).is_some());
    !is_row && a.format != b.format && a.path.parent() == b.path.parent()
}

/// What is read out, without blanks and marks, in the form in which it is compared.
fn letters(speech: &Speech) -> String {
    let sections = speech.compared_sections();
    sections
        .flat_map(|section| speech.folded.slice(section.own).chars().filter(|c| c.is_alphanumeric()))
        .collect()
}

fn is_same_text(path: &Path, letters: &str, other_path: &Path, other: &str) -> bool {
    let is_near = letters.len().min(other.len()) as f64 >= letters.len().max(other.len()) as f64 * SAME_TEXT;
    letters == other
        || (is_near
            && path.file_stem() == other_path.file_stem()
            && common_share(letters, other) >= SAME_TEXT)
}

/// The share of the pieces of two texts that both have.
fn common_share(a: &str, b: &str) -> f64 {
    let (a, b): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
    let (a, b): (FxHashSet<&[char]>, FxHashSet<&[char]>) =
        (a.windows(PIECE).collect(), b.windows(PIECE).collect());
    a.intersection(&b).count() as f64 / a.union(&b).count().max(1) as f64
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::formats::{Document, lines_of};

    const TEXT: &str = "同志们：\n今天我们召开防汛工作会议，主要任务是安排今年的防汛工作。\n一、认清形势\n\
        去年汛期我县有三处堤段漫水，教训十分深刻，必须引以为戒。\n二、压实责任\n各村支部书记是第一责任人。";

    fn speech(path: &str, format: Format, text: &str) -> Arc<Speech> {
        let paragraphs = lines_of(text);
        Arc::new(Speech::from_document(path, Document::of(format, paragraphs)))
    }

    /// The files that are left of some with these texts, and the warnings.
    fn left(files: &[(&str, Format, &str)]) -> (Vec<String>, Vec<String>) {
        let speeches = files.iter().map(|&(path, format, text)| speech(path, format, text)).collect();
        let mut loaded = Loaded { speeches, warnings: Vec::new() };
        leave_out_twins(&mut loaded, |path| path.ends_with("named.odt"));
        let paths = loaded.speeches.iter().map(|speech| speech.path.display().to_string());
        (paths.collect(), loaded.warnings.iter().map(ToString::to_string).collect())
    }

    #[test]
    fn the_same_text_in_another_format_of_the_folder_is_left_out() {
        let other = "各位代表：\n现在我向大会报告工作，请予审议。";
        let files = [
            ("s/a.docx", Format::Docx, TEXT),
            ("s/b.txt", Format::Text, other),
            ("s/copy.txt", Format::Text, TEXT),
            ("s/same.docx", Format::Docx, TEXT),
            ("t/a.txt", Format::Text, TEXT),
            ("s/named.odt", Format::Odt, TEXT),
        ];
        let (paths, warnings) = left(&files);
        assert_eq!(paths, ["s/a.docx", "s/b.txt", "s/same.docx", "t/a.txt", "s/named.odt"]);
        assert_eq!(warnings, ["left out: s/copy.txt: the same text as s/a.docx in another format"]);
    }

    #[test]
    fn a_page_number_makes_no_other_text_and_an_edited_sentence_does() {
        let numbered = format!("{TEXT}\n3");
        let edited = TEXT.replace("安排今年的防汛工作", "总结去年的防汛工作、安排今年的各项任务");
        let third = ("s/b.txt", Format::Text, "各位代表：\n现在报告工作。");
        let files = |text| [("s/a.docx", Format::Docx, TEXT), ("s/a.txt", Format::Text, text), third];
        assert_eq!(left(&files(&numbered)).0, ["s/a.docx", "s/b.txt"]);
        assert_eq!(left(&files(&edited)).0.len(), 3);
    }

    #[test]
    fn of_a_pdf_and_another_file_the_other_is_kept() {
        let third = ("s/b.txt", Format::Text, "各位代表：\n现在报告工作。");
        let files = [("s/a.pdf", Format::Pdf, TEXT), ("s/a.txt", Format::Text, TEXT), third];
        let (paths, warnings) = left(&files);
        assert_eq!(paths, ["s/a.txt", "s/b.txt"]);
        assert_eq!(warnings, ["left out: s/a.pdf: the same text as s/a.txt in another format"]);
    }

    #[test]
    fn two_speeches_remain() {
        let files = [("s/a.docx", Format::Docx, TEXT), ("s/a.txt", Format::Text, TEXT)];
        assert_eq!(left(&files).0.len(), 2);
    }
}
