//! What the reader should know about the files and the notes.

/// All warnings, and whether they still lie on the screen.
#[derive(Clone, Debug, Default)]
pub struct Warnings {
    all: Vec<String>,
    /// How many were there from the start; the others come from the last reload.
    at_start: usize,
    /// Whether the last of the start says what is left out of the lists.
    is_narrowed: bool,
    dismissed: bool,
}

impl Warnings {
    /// Those of the start.
    pub fn new(all: Vec<String>) -> Self {
        Self { at_start: all.len(), all, ..Self::default() }
    }

    /// All of them, also those that the reader has dismissed.
    pub fn all(&self) -> &[String] {
        &self.all
    }

    /// Those that still lie on the screen.
    pub fn open(&self) -> &[String] {
        if self.dismissed { &[] } else { &self.all }
    }

    /// Says what is left out of the lists now, or nothing.
    pub(super) fn set_narrowed(&mut self, narrowed: Option<String>) {
        let others = self.at_start - usize::from(self.is_narrowed);
        self.is_narrowed = narrowed.is_some();
        self.all.splice(others..self.at_start, narrowed);
        self.at_start = others + usize::from(self.is_narrowed);
    }

    /// Takes them off the screen; the help still has them.
    pub(super) fn dismiss(&mut self) {
        self.dismissed = true;
    }

    /// Replaces those of the last reload; what is new lies on the screen again.
    pub(super) fn take_reloaded(&mut self, reloaded: impl Iterator<Item = String>) {
        self.all.truncate(self.at_start);
        let news: Vec<String> = reloaded.filter(|warning| !self.all.contains(warning)).collect();
        self.dismissed &= news.is_empty();
        self.all.extend(news);
    }

    /// Adds what a comparison says; what is new lies on the screen again.
    pub(super) fn take_compared(&mut self, told: Option<String>) {
        if let Some(told) = told.filter(|told| !self.all.contains(told)) {
            self.dismissed = false;
            self.all.push(told);
        }
    }
}
