//! The marked speeches: groups of speeches of one occasion, each by one writer, marked by two editors.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use anyhow::{Context, Result};
use refrain::compare::{Class, Comparison, ReferenceChoice, Span, ViewSettings};
use refrain::language::Language;
use refrain::speech::{Speech, load};
use refrain::text::CharRange;
use serde::Deserialize;

/// The repository's folder.
pub fn repository() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).to_owned()
}

/// Who wrote the samples: many, so that they are one writer who is never left out together with another one.
pub const SAMPLES: &str = "samples";

/// Who wrote the extracts of reports: each another government.
const EXTRACTS: &str = "extracts";

/// All marked speeches of a language.
pub struct Corpus {
    pub language: Language,
    pub groups: Vec<Group>,
}

/// Speeches of one kind of occasion.
pub struct Group {
    pub name: String,
    pub writer: String,
    pub speeches: Vec<MarkedSpeech>,
    /// The sections that answer each other.
    pub pairs: Vec<GoldPair>,
    /// The program's comparison of the speeches.
    pub comparison: Comparison,
}

impl Group {
    /// Whether it is part of a report, without links to others.
    pub fn is_extract(&self) -> bool {
        self.writer == EXTRACTS
    }

    /// Whether these are the samples.
    pub fn is_samples(&self) -> bool {
        self.name == SAMPLES
    }
}

/// A speech with what the editors marked, in characters of the speech's text.
pub struct MarkedSpeech {
    pub speech: Arc<Speech>,
    pub sections: Vec<MarkedSection>,
    /// What the program finds in the other speeches of the group.
    pub shared: Vec<CharRange>,
}

/// A section as the editors see it. Marks have an entry for each editor.
pub struct MarkedSection {
    pub id: String,
    pub kind: String,
    pub range: CharRange,
    pub local: [Vec<CharRange>; 2],
    pub stock: [Vec<CharRange>; 2],
}

#[derive(Deserialize)]
struct GoldGroup {
    speeches: BTreeMap<String, GoldSpeech>,
    pairs: Vec<GoldPair>,
}

/// Two sections and the grade that each editor gave: 2 for the same topic and purpose, 1 for related.
#[derive(Clone, Deserialize)]
pub struct GoldPair {
    pub a: String,
    pub b: String,
    pub grade: [u8; 2],
}

#[derive(Deserialize)]
struct GoldSpeech {
    file: String,
    sections: Vec<GoldSection>,
}

#[derive(Deserialize)]
struct GoldSection {
    id: String,
    kind: String,
    start: usize,
    text: String,
    local: GoldMarks,
    stock: GoldMarks,
}

#[derive(Deserialize)]
struct GoldMarks {
    a: Vec<GoldMark>,
    b: Vec<GoldMark>,
}

/// A stretch of the file, in characters, and its text.
#[derive(Deserialize)]
struct GoldMark {
    start: usize,
    end: usize,
    #[serde(rename = "text")]
    _text: String,
}

impl Corpus {
    /// Reads the speeches of a language from `tests/gold` and `samples`.
    pub fn read(language: Language) -> Result<Self> {
        let gold = repository().join("tests/gold");
        let written = gold.join("written");
        let writers = fs::read_to_string(written.join("writers.tsv")).context("writers.tsv")?;
        let mut groups = Vec::new();
        for line in writers.lines().skip(1) {
            let mut columns = line.split('\t');
            let (Some(writer), Some(names), Some(code)) = (columns.next(), columns.next(), columns.next())
            else {
                continue;
            };
            for name in names.split(' ').filter(|_| code == language.code()) {
                groups.push(Group::read(name, writer, &written.join(format!("{name}.gold.json")), &written)?);
            }
        }
        if language == Language::Chinese {
            groups.push(Group::read(
                SAMPLES,
                SAMPLES,
                &gold.join("gold.json"),
                &repository().join("samples"),
            )?);
        }
        Ok(Self { language, groups })
    }
}

impl Group {
    fn read(name: &str, writer: &str, gold: &Path, folder: &Path) -> Result<Self> {
        let marked: GoldGroup =
            serde_json::from_str(&fs::read_to_string(gold).with_context(|| gold.display().to_string())?)
                .with_context(|| gold.display().to_string())?;
        let speeches: Vec<Arc<Speech>> = marked
            .speeches
            .values()
            .map(|speech| Ok(Arc::new(load(&folder.join(&speech.file))?)))
            .collect::<Result<_>>()?;
        let comparison = Comparison::of(speeches.clone(), &ReferenceChoice::default())?;
        let view = ViewSettings::default().apply(&comparison);
        let shared = |spans: &[Span]| {
            let shared = spans.iter().filter(|span| matches!(span.class(), Class::Shared | Class::Near));
            shared.map(|span| span.range).collect()
        };
        let speeches = marked
            .speeches
            .into_values()
            .zip(speeches)
            .zip(&view.spans)
            .map(|((gold, speech), spans)| MarkedSpeech {
                sections: located(&gold.sections, &speech),
                speech,
                shared: shared(spans),
            })
            .collect();
        let (name, writer) = (name.to_owned(), writer.to_owned());
        Ok(Self { name, writer, speeches, pairs: marked.pairs, comparison })
    }
}

/// The sections in the speech's own text, which repairs have made of the file's: their letters and figures are the
/// same and in the same order.
fn located(gold: &[GoldSection], speech: &Speech) -> Vec<MarkedSection> {
    let places: Vec<(usize, char)> =
        speech.text.chars_in(speech.text.range()).filter(|(_, c)| c.is_alphanumeric()).collect();
    let mut from = 0;
    let mut out = Vec::new();
    for section in gold {
        let own: Vec<(usize, char)> =
            section.text.chars().enumerate().filter(|(_, c)| c.is_alphanumeric()).collect();
        let stands_at = |at: usize| {
            places
                .get(at..at + own.len())
                .is_some_and(|there| there.iter().zip(&own).all(|(a, b)| a.1 == b.1))
        };
        let Some(at) =
            (from..places.len()).chain(0..from).find(|&at| stands_at(at)).filter(|_| !own.is_empty())
        else {
            println!("{}: {} is not in the text", speech.path.display(), section.id);
            continue;
        };
        from = at;
        // Where the letter or figure is that stands at an offset of the section or next after it.
        let place = |offset: usize| {
            let index = own.partition_point(|(own, _)| *own < offset);
            places.get(at + index.min(own.len() - 1)).map_or(0, |(place, _)| *place)
        };
        let end_of = |offset: usize| {
            let index = own.partition_point(|(own, _)| *own < offset);
            index.checked_sub(1).and_then(|index| places.get(at + index)).map_or(0, |(place, _)| place + 1)
        };
        let range = |start: usize, end: usize| CharRange::new(place(start), end_of(end).max(place(start)));
        let marks = |marks: &[GoldMark]| {
            let ranges = marks.iter().map(|mark| {
                range(mark.start.saturating_sub(section.start), mark.end.saturating_sub(section.start))
            });
            let mut ranges: Vec<CharRange> = ranges.filter(|range| !range.is_empty()).collect();
            ranges.sort_unstable();
            ranges
        };
        let both = |gold: &GoldMarks| [marks(&gold.a), marks(&gold.b)];
        out.push(MarkedSection {
            id: section.id.clone(),
            kind: section.kind.clone(),
            range: range(0, section.text.chars().count()),
            local: both(&section.local),
            stock: both(&section.stock),
        });
    }
    out
}
