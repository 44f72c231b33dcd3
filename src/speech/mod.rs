//! One speech: how a file becomes text, and how the text becomes an outline of sections.

mod body;
mod contents;
mod corpora;
mod corpus_row;
mod damage;
mod error;
mod file_place;
mod folder;
mod framed;
mod front;
mod front_extent;
mod front_lines;
mod furniture;
mod further;
mod heading;
mod kinds;
mod learned_kinds;
mod line;
mod line_layout;
mod line_map;
mod lines;
mod load;
mod metadata;
mod metadata_sources;
mod name;
mod name_pattern;
mod nesting;
mod notice;
mod outline;
mod page;
mod paragraph;
mod paragraphs;
mod piece;
mod plain;
mod plain_document;
mod record;
mod remarks;
mod repair;
mod residue;
mod section;
mod sections;
mod single_line;
mod single_line_frame;
mod source;
mod speaking_time;
mod spoken;
mod standard_input;
mod tail;
mod turns;
mod twins;
mod wrap;

use std::path::{Path, PathBuf};

pub use corpora::CorpusSpeeches;
pub use corpus_row::{CorpusRowName, file_of, real_path, without_ending};
pub use error::{LoadError, LoadWarning, TooFewSpeeches, row_name};
pub use file_place::FilePlace;
pub use folder::{FolderFiles, MOST_FILES, MOST_FILES_SURVEYED, files_in};
pub use learned_kinds::{KINDS, KindItem, LEARNED_KINDS, kinds_by_model};
use line_map::LineMap;
pub use load::{FileReader, Loaded, load, load_all, load_all_with, load_with, reading_threads, reload_all};
pub use metadata::{Metadata, field_names};
pub use metadata_sources::MetadataSources;
pub use name_pattern::{NamePattern, PatternFault};
pub use notice::{Notice, Notices};
use outline::{body, outline};
pub use plain::KeptPositions;
use plain_document::{Outlined, PlainDocument};
use repair::{Repaired, repaired};
pub use section::{PerSection, Section, SectionId, SectionKind};
pub use source::is_read_once;
pub use speaking_time::{SpeakingRate, SpeakingTime};
pub use standard_input::{STANDARD_INPUT, is_standard_input};
pub use twins::leave_out_twins;

use crate::formats::{Document, Format, Repair, lines_of};
use crate::language::{Language, grammar};
use crate::text::symbols::is_unspaced;
use crate::text::visible::one_line;
use crate::text::{CharRange, Text};

/// A loaded speech: its text after repairs and its outline. Never changes once it is loaded.
#[derive(Clone, Debug)]
pub struct Speech {
    /// The file it came from, as the user named it.
    pub path: PathBuf,
    /// Its title section, or else the file's name without the ending.
    pub title: String,
    /// What kind of file it was.
    pub format: Format,
    /// How the file's bytes were decoded, by the name of the WHATWG Encoding Standard.
    pub encoding: &'static str,
    /// The language most of it is written in.
    pub language: Language,
    /// The text after repairs; every range of the crate counts in its characters.
    pub text: Text,
    /// The text in the form in which it is compared and looked up (see [`crate::text::folding`]), with as many
    /// characters: a range holds for both.
    pub folded: Text,
    /// What was done to the file's text, each kind once.
    pub repairs: Vec<Repair>,
    /// The outline, flat, in reading order; their own texts cover the speech exactly once, white space aside. A speech
    /// has at least one section: without text an empty one.
    pub sections: PerSection<Section>,
    /// Whether its notices take part in what is compared.
    pub notices: Notices,
    /// What is known of it beside its text.
    pub metadata: Metadata,
    lines: LineMap,
}

impl Speech {
    /// A speech from text that is at hand already, line ends as `\n`: outlines it and tells its language.
    pub fn from_string(path: impl Into<PathBuf>, string: String) -> Self {
        Self::from_document(path, Document::of(Format::Text, lines_of(&string)))
    }

    /// The name of its file, without the folder; by it notes know the speech.
    pub fn file_name(&self) -> String {
        self.path.file_name().unwrap_or_default().to_string_lossy().into_owned()
    }

    /// A speech from what a file holds: outlines it and tells its language.
    pub fn from_document(path: impl Into<PathBuf>, document: Document) -> Self {
        let Document { format, encoding, paragraphs, mut repairs, .. } = document;
        let path = path.into();
        let plain = PlainDocument::of(&paragraphs);
        let language = plain.language();
        let Repaired { text, paragraphs, lines, repairs: made } = repaired(&plain.paragraphs, language);
        repairs.extend(made);
        let folded = text.folded();
        let sections = outline(&text, &folded, paragraphs, &lines, language);
        let outlined = plain.restored(Outlined { text, folded, lines, sections });
        let Outlined { text, folded, lines, mut sections } = outlined;
        if sections.is_empty() {
            sections.push(Section::empty());
        }
        let sections = PerSection::from(sections);
        let title = title(&path, &text, sections.as_slice());
        Self {
            path,
            title,
            format,
            encoding,
            language,
            text,
            folded,
            repairs,
            sections,
            notices: Notices::default(),
            metadata: Metadata::default(),
            lines,
        }
    }

    /// The same speech with its notices left out or counted in.
    pub fn with_notices(self, notices: Notices) -> Self {
        Self { notices, ..self }
    }

    /// The same speech with what is known of it beside its text.
    pub fn with_metadata(self, metadata: Metadata) -> Self {
        let title = metadata.title.as_deref().map_or(self.title, one_line);
        Self { title, metadata, ..self }
    }

    /// Whether a section of this speech takes part in what is compared: all do but notices and glossaries that are left
    /// out.
    pub fn compares(&self, section: &Section) -> bool {
        !section.kind.is_outside() || self.notices == Notices::Counted
    }

    /// How many letters and figures a section's own text has.
    pub fn length_of(&self, section: &Section) -> usize {
        self.slice(section.own).chars().filter(|c| c.is_alphanumeric()).count()
    }

    /// The letters and figures of sections of a kind that do not take part in what is compared.
    pub fn length_left_out(&self, kind: SectionKind) -> usize {
        let sections = self.sections.iter().filter(|section| section.kind == kind && !self.compares(section));
        sections.map(|section| self.length_of(section)).sum()
    }

    /// The sections that take part in what is compared, in reading order.
    pub fn compared_sections(&self) -> impl Iterator<Item = &Section> {
        self.sections.iter().filter(|section| self.compares(section))
    }

    /// A section of this speech.
    #[track_caller]
    pub fn section(&self, id: SectionId) -> &Section {
        &self.sections[id]
    }

    /// The sections that a section stands under, from the innermost outwards.
    pub fn parents(&self, id: SectionId) -> impl Iterator<Item = &Section> {
        let parent = |section: &&Section| section.parent.map(|parent| self.section(parent));
        std::iter::successors(Some(self.section(id)), parent).skip(1)
    }

    /// A section and all that stand under it, in reading order.
    pub fn sections_under(&self, id: SectionId) -> impl Iterator<Item = &Section> {
        let whole = self.section(id).range;
        self.sections.iter().skip(id.0).take_while(move |under| whole.covers(under.own))
    }

    /// How many sections a section stands under; 0 at the top of the outline.
    pub fn depth(&self, id: SectionId) -> usize {
        self.parents(id).count()
    }

    /// The section whose own text holds the character at `position`.
    pub fn section_at(&self, position: usize) -> Option<&Section> {
        let after = self.sections.as_slice().partition_point(|section| section.own.start <= position);
        self.sections.of(SectionId(after.checked_sub(1)?)).filter(|section| section.own.contains(position))
    }

    /// What to call a section, on one line: its label and heading, or else how it begins.
    pub fn section_name(&self, section: &Section) -> String {
        /// Enough to recognise a section by, in characters.
        const GIST: usize = 40;
        if section.heading.is_empty() {
            let own = self.slice(section.own).trim();
            match own.char_indices().nth(GIST) {
                Some((byte, _)) => format!("{}…", one_line(own.split_at(byte).0)),
                None => one_line(own),
            }
        } else {
            // A label ends before the blank after it, which only scripts with spaces need: `First, public safety`.
            let is_spaced =
                section.heading.starts_with(|first: char| first.is_alphanumeric() && !is_unspaced(first));
            let blank = if is_spaced && !section.label.is_empty() { " " } else { "" };
            one_line(&format!("{}{blank}{}", section.label, section.heading))
        }
    }

    /// The line of the file, from 1, on which the character at `position` stands; in a file without lines the number
    /// of its paragraph.
    pub fn file_line(&self, position: usize) -> usize {
        self.lines.line_at(position)
    }

    /// The text of a range.
    pub fn slice(&self, range: CharRange) -> &str {
        self.text.slice(range)
    }
}

/// What a document is cut into, and what each part is for by the rules only, to train on. The ranges are those of its
/// [`Speech`], if it has no characters that take no part in wording.
pub fn kind_items(document: &Document) -> Vec<KindItem> {
    let plain = PlainDocument::of(&document.paragraphs);
    let language = plain.language();
    let Repaired { text, paragraphs, .. } = repaired(&plain.paragraphs, language);
    let folded = text.folded();
    learned_kinds::kind_items(&folded, &body(&folded, paragraphs, grammar(language)))
}

fn title(path: &Path, text: &Text, sections: &[Section]) -> String {
    match sections.iter().find(|section| section.kind == SectionKind::Title) {
        Some(section) => one_line(text.slice(section.own)),
        None if is_standard_input(path) => "standard input".to_owned(),
        None if CorpusRowName::of(path).is_some() => {
            path.file_name().unwrap_or_default().to_string_lossy().into_owned()
        }
        None => path.file_stem().unwrap_or_default().to_string_lossy().into_owned(),
    }
}

#[cfg(test)]
use line_map::LineStart;

#[cfg(test)]
impl Speech {
    /// A speech whose every line is a section of the kind given for it, for tests that need no outline.
    pub(crate) fn of_lines(string: &str, kinds: &[SectionKind], language: Language) -> Self {
        let mut start = 0;
        let mut lines = LineMap::default();
        let section = |(number, (line, &kind)): (usize, (&str, &SectionKind))| {
            let range = CharRange::new(start, start + line.chars().count());
            start = range.end + 1;
            lines.note(LineStart {
                position: range.start,
                line: number + 1,
                character: 1,
                paragraph: number,
            });
            Section {
                id: SectionId(number),
                parent: None,
                kind,
                label: String::new(),
                heading: String::new(),
                range,
                own: range,
                file_line: number + 1,
                reason: None,
            }
        };
        let sections = string.lines().zip(kinds).enumerate().map(section).collect();
        let text = Text::new(string.to_owned());
        Self {
            path: "speech.txt".into(),
            title: String::new(),
            format: Format::Text,
            encoding: "UTF-8",
            language,
            folded: text.folded(),
            text,
            repairs: Vec::new(),
            sections,
            notices: Notices::default(),
            metadata: Metadata::default(),
            lines,
        }
    }
}
