//! What is there before anything is compared: the speeches, what is noted of them, and what is wrong.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::error::ProgramError;
use super::files::Files;
use super::loading;
use super::plan::ComparePlan;
use super::warning::Warning;
use crate::compare::{SpeechId, ViewSettings};
use crate::notes::{NotesError, NotesFile, Opened, UnresolvedNotes};
use crate::speech::{Speech, is_read_once};

/// The most speeches that are compared at once.
const MOST_SPEECHES: usize = 200;

/// What is there before anything is compared.
#[derive(Debug)]
pub struct Prepared {
    /// The files that were read.
    pub files: Vec<PathBuf>,
    /// The speeches; at least two.
    pub speeches: Vec<Arc<Speech>>,
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
        let mut files = Files::of(&plan.files, plan.recursive)?;
        let mut loaded = loading::load(&files.paths, &plan.read)?.with_notices(plan.notices);
        files.settle(&mut loaded);
        let count = loaded.speeches.len();
        if count > MOST_SPEECHES {
            return Err(ProgramError::TooManySpeeches { count, most: MOST_SPEECHES });
        }
        let mut settings = plan.settings.clone();
        if settings.base.0 >= count {
            return Err(ProgramError::NoSuchBase { number: settings.base.0 + 1, count });
        }
        if settings.spread > count && plan.spread_is_typed {
            return Err(ProgramError::SpreadTooLarge { spread: settings.spread, count });
        }
        settings.spread = settings.spread.min(count);
        let beside = files.with_notes(loaded.speeches.iter().map(|speech| speech.path.as_path()));
        let Opened { file, notes, problem } = NotesFile::open(beside);
        let unresolved = notes.show_in(&mut settings, &loaded.speeches);
        let mut warnings: Vec<Warning> =
            files.summarise(loaded.warnings).into_iter().map(Warning::Load).collect();
        warnings.extend(problem.map(Warning::Notes));
        let (ticked, problems) = ticked(&loaded.speeches, file.path());
        settings.ticked = ticked;
        warnings.extend(problems.into_iter().map(Warning::Notes));
        warnings.push(Warning::Unresolved(unresolved.clone()));
        let notes = PreparedNotes { file, is_used: !notes.is_empty(), unresolved };
        Ok(Self { files: files.paths, speeches: loaded.speeches, settings, warnings, notes })
    }
}

/// What the reader has ticked off of each speech, in the notes beside it, and which of these cannot be read, those at
/// `told` apart.
fn ticked(speeches: &[Arc<Speech>], told: &Path) -> (BTreeSet<(SpeechId, String)>, Vec<NotesError>) {
    let (mut ticked, mut problems) = (BTreeSet::new(), Vec::new());
    for (number, speech) in speeches.iter().enumerate().filter(|(_, speech)| !is_read_once(&speech.path)) {
        let Opened { file, problem, .. } = NotesFile::open(&speech.path);
        ticked.extend(file.ticked().iter().map(|wording| (SpeechId(number), wording.clone())));
        problems.extend(problem.filter(|_| file.path() != told));
    }
    (ticked, problems)
}
