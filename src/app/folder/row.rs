//! A row of the table: a file of the folder, and what is known of it so far.

use std::path::PathBuf;

use crate::collection::{SpeechDate, SpeechFacts, SurveyRow};
use crate::text::folding::folded;

/// A file of the folder.
#[derive(Clone, Debug)]
pub struct FolderRow {
    /// The file.
    pub path: PathBuf,
    /// What came of reading it.
    pub state: RowState,
    /// What is known of it among the others, by rows of the table; `None` before they are compared.
    pub survey: Option<SurveyRow>,
}

/// What came of reading a file.
#[derive(Clone, Debug)]
pub enum RowState {
    /// It is not read yet.
    Waiting,
    /// It is a speech.
    Speech(SpeechBrief),
    /// It is none, or has the text of another one.
    LeftOut,
}

/// What the table shows of a speech.
#[derive(Clone, Debug)]
pub struct SpeechBrief {
    /// Its title.
    pub title: String,
    /// Its date, if it has one.
    pub date: Option<SpeechDate>,
    /// How many letters and figures it has.
    pub letters: usize,
}

impl SpeechBrief {
    /// What is shown of a speech of which these facts are known.
    pub fn of(facts: &SpeechFacts) -> Self {
        Self { title: facts.title.clone(), date: facts.date, letters: facts.letters }
    }
}

impl FolderRow {
    /// A file that is not read yet.
    pub fn waiting(path: PathBuf) -> Self {
        Self { path, state: RowState::Waiting, survey: None }
    }

    /// The speech, if it is one.
    pub fn speech(&self) -> Option<&SpeechBrief> {
        match &self.state {
            RowState::Speech(speech) => Some(speech),
            RowState::Waiting | RowState::LeftOut => None,
        }
    }

    /// What to call it: its title, or the name of its file.
    pub fn title(&self) -> String {
        let name = || self.path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        self.speech().map_or_else(name, |speech| speech.title.clone())
    }

    /// Whether its title or its path has some folded text.
    pub fn has(&self, sought: &str) -> bool {
        let shown = format!("{} {}", self.title(), self.path.display());
        folded(&shown.to_lowercase()).contains(sought)
    }
}
