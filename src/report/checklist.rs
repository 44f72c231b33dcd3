//! What is to be looked at before a draft is sent, as text to read and as Markdown to paste.

use super::cited;
use crate::compare::{CheckEntry, CheckReason, Class, Comparison, SpeechId};
use crate::strings::Strings;
use crate::text::visible::one_line;

/// A checklist to be written.
#[derive(Clone, Copy, Debug)]
pub struct ChecklistReport<'a> {
    /// The draft and what it is held against.
    pub comparison: &'a Comparison,
    /// Which of the speeches is the draft.
    pub draft: SpeechId,
    /// What is to be looked at.
    pub entries: &'a [CheckEntry],
}

impl ChecklistReport<'_> {
    /// How much is not ticked off.
    pub fn left(self) -> usize {
        self.entries.iter().filter(|entry| !entry.is_ticked).count()
    }

    /// As text: what is not ticked off under their headings, then what was looked for and what was not.
    pub fn as_text(self, words: &Strings) -> String {
        let says = &words.checklist;
        let mut lines = vec![(says.title)(&one_line(self.comparison.title(self.draft)), self.left())];
        for (index, speech) in self.comparison.speeches.iter().enumerate() {
            if SpeechId(index) != self.draft {
                lines.push(format!("  {}", (says.against)(index + 1, &one_line(&speech.title))));
            }
        }
        for entries in self.entries.chunk_by(|x, y| x.reason.is_like(y.reason)) {
            let left: Vec<&CheckEntry> = entries.iter().filter(|entry| !entry.is_ticked).collect();
            let Some(first) = left.first() else { continue };
            lines.extend([String::new(), (says.group)(first.reason, left.len())]);
            lines.extend(left.iter().map(|entry| format!("  {}", self.line(entry, words))));
        }
        lines.push(String::new());
        let ticked = self.entries.len() - self.left();
        if ticked > 0 {
            lines.push((says.ticked)(ticked));
        }
        lines.push(says.looked_for.to_owned());
        lines.push(says.not_looked_for.to_owned());
        if !self.comparison.measures(self.draft, Class::Local) {
            lines.push(says.names_not_told.to_owned());
        }
        lines.join("\n") + "\n"
    }

    /// As a list of tasks in Markdown, with what is ticked off.
    pub fn as_markdown(self, words: &Strings) -> String {
        let task = |entry: &CheckEntry| {
            let tick = if entry.is_ticked { 'x' } else { ' ' };
            format!("- [{tick}] {}\n", self.line(entry, words))
        };
        self.entries.iter().map(task).collect()
    }

    fn line(self, entry: &CheckEntry, words: &Strings) -> String {
        let says = &words.checklist;
        let speech = self.comparison.speech(self.draft);
        let places = entry.places.iter().map(|place| one_line(&cited(speech, place.range.start, words)));
        let mut places: Vec<String> = places.collect();
        places.dedup();
        let places = places.join(words.list_separator);
        let what = match entry.reason {
            CheckReason::LeftIn(reason) => {
                let kind = (words.local_reason)(reason);
                (words.report.left_in)(&entry.wording, kind, entry.owner.map(|speech| speech.0 + 1), &places)
            }
            CheckReason::Unchanged | CheckReason::Placeholder => (says.entry)(&entry.wording, None, &places),
            CheckReason::Leftover(notice) => {
                (says.entry)(&entry.wording, Some((words.notice_reason)(notice)), &places)
            }
        };
        match entry.also.is_empty() {
            true => what,
            false => (says.also)(&what, &entry.also.join(words.list_separator)),
        }
    }
}
