//! Speeches whose lines somebody broke manually or a program by width: they have the sections of the text that was broken.

use std::fs;
use std::path::{Path, PathBuf};

use refrain::speech::Speech;
use unicode_width::UnicodeWidthChar;

/// What may hang over the edge of a line.
const HANGING: &str = "，。；：、！？”’）》";

/// By how many columns the lines may fall short of the width.
const RAGGED: usize = 4;

/// By how much the number of sections may differ.
const TOLERANCE: f64 = 0.05;

fn samples() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("samples");
    let paths = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    paths.filter(|path| path.extension().is_some_and(|ending| ending == "txt")).collect()
}

fn sections(text: &str) -> f64 {
    Speech::from_string("speech.txt", text.to_owned()).sections.len() as f64
}

/// A text with each paragraph broken into lines of about `width` columns, the first of them after `indent`.
fn broken(text: &str, width: usize, indent: &str) -> String {
    let mut random = width;
    let mut limit = || {
        random = random.wrapping_mul(1_103_515_245).wrapping_add(12_345) & 0x7fff_ffff;
        width - (random >> 16) % (RAGGED + 1)
    };
    let mut out = String::new();
    for paragraph in text.lines().map(str::trim).filter(|paragraph| !paragraph.is_empty()) {
        out.push_str(indent);
        let (mut columns, mut most) = (indent.chars().count() * 2, limit());
        for character in paragraph.chars() {
            let wide = character.width_cjk().unwrap_or(0);
            if columns + wide > most && !HANGING.contains(character) {
                out.push('\n');
                (columns, most) = (0, limit());
            }
            out.push(character);
            columns += wide;
        }
        out.push('\n');
    }
    out
}

fn assert_copies_have_the_sections(indent: &str) {
    for path in samples() {
        let text = fs::read_to_string(&path).unwrap();
        let whole = sections(&text);
        for width in (30..=44).step_by(2) {
            let found = sections(&broken(&text, width, indent));
            let apart = (found - whole).abs() / whole;
            assert!(apart <= TOLERANCE, "{} at {width}: {found} for {whole}", path.display());
        }
    }
}

#[test]
fn a_copy_of_a_sample_with_indented_paragraphs_has_its_sections() {
    assert_copies_have_the_sections("\u{3000}\u{3000}");
}

/// Without white space in front of paragraphs a full line that ends a sentence may be the last of its paragraph or not.
#[test]
fn a_copy_without_indents_has_its_sections() {
    assert_copies_have_the_sections("");
}
