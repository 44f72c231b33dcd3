//! What is there before anything is compared: the speeches, what is noted of them, and what is wrong.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use rustc_hash::FxHashSet;

use super::error::ProgramError;
use super::files::{Files, MOST_SPEECHES};
use super::loading;
use super::plan::ComparePlan;
use super::warning::Warning;
use super::watch::{FileIdentity, WatchedFile};
use crate::compare::{SpeechId, ViewSettings};
use crate::notes::{NotesFile, Opened, UnresolvedNotes};
use crate::speech::{FileReader, Speech, is_read_once, real_path};

/// What is there before anything is compared.
#[derive(Debug)]
pub struct Prepared {
    /// The files that were read.
    pub files: Vec<PathBuf>,
    /// What they were before they were read.
    pub read: Vec<WatchedFile>,
    /// The speeches; at least two.
    pub speeches: Vec<Arc<Speech>>,
    /// The texts that the reader has named as sources, on the command line and in the notes.
    pub sources: Vec<Arc<Speech>>,
    /// The settings, fitted to how many speeches there are, with what is noted.
    pub settings: ViewSettings,
    /// What the reader should know.
    pub warnings: Vec<Warning>,
    /// What the reader decided manually in earlier sessions.
    pub notes: PreparedNotes,
}

/// What is known of a reader's notes besides what the view has of them.
#[derive(Debug)]
pub struct PreparedNotes {
    /// Where they are kept.
    pub file: NotesFile,
    /// Whether there are any.
    pub is_used: bool,
    /// Those that speak of what the speeches do not have.
    pub unresolved: UnresolvedNotes,
}

impl Prepared {
    /// Loads the speeches to compare and what the reader has noted of them, and fits the settings to how many there are.
    ///
    /// # Errors
    /// Files that cannot be read, a base that does not exist, wording that is to stand in more speeches than there are.
    pub fn by(plan: &ComparePlan) -> Result<Self, ProgramError> {
        let reader = plan.reader();
        let mut files = Files::of(&plan.files, plan.recursive, &reader)?;
        let mut read: Vec<WatchedFile> =
            files.paths.iter().map(|path| (path.clone(), FileIdentity::of(path))).collect();
        let mut loaded =
            loading::load(&files.paths, &reader, plan.language.words())?.with_notices(plan.notices);
        files.settle(&mut loaded);
        let paths = loaded.speeches.iter().map(|speech| speech.path.as_path());
        let of_metadata = plan.metadata.warnings(paths);
        let count = loaded.speeches.len();
        if count > MOST_SPEECHES {
            return Err(ProgramError::TooManySpeeches { count, most: MOST_SPEECHES });
        }
        let mut settings = plan.settings.clone();
        settings.against =
            plan.against.as_deref().map(|typed| numbered(typed, &loaded.speeches)).transpose()?;
        if let Some(against) = settings.against.filter(|_| !plan.base_is_typed) {
            settings.base = against;
        }
        if settings.base.0 >= count {
            return Err(ProgramError::NoSuchBase { number: settings.base.0 + 1, count });
        }
        if settings.spread > count && plan.spread_is_typed {
            return Err(ProgramError::SpreadTooLarge { spread: settings.spread, count });
        }
        settings.spread = settings.spread.min(count);
        let beside = files.with_notes(loaded.speeches.iter().map(|speech| speech.path.as_path()));
        let Opened { file, notes, problem } = NotesFile::open(beside);
        let source_paths = source_paths(&plan.sources, &file);
        read.extend(source_paths.iter().map(|path| (path.clone(), FileIdentity::of(path))));
        let sources = sources(plan, &source_paths)?;
        let unresolved = notes.show_in(&mut settings, &loaded.speeches);
        let mut warnings: Vec<Warning> =
            files.summarise(loaded.warnings).into_iter().map(Warning::Load).collect();
        warnings.extend(of_metadata.into_iter().map(Warning::Load));
        warnings.extend(problem.map(Warning::Notes));
        warnings.push(Warning::Unresolved(unresolved.clone()));
        if !settings.narrowing.names_a_section(&loaded.speeches) {
            warnings.extend(settings.narrowing.section.clone().map(Warning::NoSection));
        }
        let notes = PreparedNotes { file, is_used: !notes.is_empty(), unresolved };
        Ok(Self { files: files.paths, read, speeches: loaded.speeches, sources, settings, warnings, notes })
    }

    /// All files that were read or belong to the reader's decisions: none of them is to be written over.
    pub fn all_read<'a>(&'a self, plan: &'a ComparePlan) -> impl Iterator<Item = &'a Path> {
        let sources = self.sources.iter().map(|source| source.path.as_path());
        let others = self.files.iter().chain(&plan.read_besides).map(PathBuf::as_path);
        others.chain(sources).chain([self.notes.file.path()])
    }

    /// With what the reader has ticked off of each speech, in the notes beside it. A report has no use for it.
    #[must_use]
    pub fn with_ticks(mut self) -> Self {
        for (number, speech) in self.speeches.iter().enumerate() {
            if is_read_once(&speech.path) {
                continue;
            }
            let Opened { file, problem, .. } = NotesFile::open(&speech.path);
            let ticked = file.ticked().iter().map(|wording| (SpeechId(number), wording.clone()));
            self.settings.ticked.extend(ticked);
            // What is wrong with the notes of the first speech is told already.
            let is_told = file.path() == self.notes.file.path();
            self.warnings.extend(problem.filter(|_| !is_told).map(Warning::Notes));
        }
        self
    }
}

/// The files of the sources, those that were typed and those in the notes, each once.
pub fn source_paths(typed: &[PathBuf], notes: &NotesFile) -> Vec<PathBuf> {
    let mut paths: Vec<PathBuf> = typed.to_vec();
    paths.extend(notes.sources());
    let mut seen = FxHashSet::default();
    paths.retain(|path| seen.insert(real_path(path).unwrap_or_else(|| path.clone())));
    paths
}

fn sources(plan: &ComparePlan, paths: &[PathBuf]) -> Result<Vec<Arc<Speech>>, ProgramError> {
    let reader = FileReader::new(&plan.read);
    let mut out = Vec::new();
    for path in paths {
        let (_, speech) = reader.speech(path, &reader.bytes(path)?)?;
        out.push(Arc::new(speech));
    }
    Ok(out)
}

/// The speech that was named by its number, from 1, or by its file.
fn numbered(typed: &Path, speeches: &[Arc<Speech>]) -> Result<SpeechId, ProgramError> {
    let name = typed.display().to_string();
    let by_number = name.parse().ok().and_then(|number: usize| number.checked_sub(1));
    let by_number = by_number.filter(|&index| index < speeches.len());
    let real = real_path(typed);
    let is_it =
        |speech: &Arc<Speech>| speech.path == typed || real.is_some() && real_path(&speech.path) == real;
    let by_file = || speeches.iter().position(is_it);
    let found = by_number.or_else(by_file).map(SpeechId);
    found.ok_or(ProgramError::NoSuchSpeech { typed: name, count: speeches.len() })
}
