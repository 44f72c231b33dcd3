//! A row of the table: a file of the folder, and what is known of it so far.

use std::path::PathBuf;

use crate::collection::{SpeechDate, SpeechFacts, SurveyRow};
use crate::speech::Metadata;
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
    /// What is known of it beside its text.
    pub metadata: Metadata,
}

impl SpeechBrief {
    /// What is shown of a speech of which these facts are known.
    pub fn of(facts: &SpeechFacts) -> Self {
        let (title, metadata) = (facts.title.clone(), facts.metadata.clone());
        Self { title, date: facts.date, letters: facts.letters, metadata }
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

    /// The value of a field of what is known of it.
    pub fn field(&self, name: &str) -> Option<&str> {
        self.speech().and_then(|speech| speech.metadata.value(name))
    }

    /// Whether its title, its path or what is known of it has some folded text.
    pub fn has(&self, sought: &str) -> bool {
        let fields = self.speech().map(|speech| speech.metadata.fields.as_slice()).unwrap_or_default();
        let values: Vec<&str> = fields.iter().map(|(_, value)| value.as_str()).collect();
        let shown = format!("{} {} {}", self.title(), self.path.display(), values.join(" "));
        folded(&shown.to_lowercase()).contains(sought)
    }
}
