//! What is to be looked at before a draft is sent, as text to read and as Markdown to paste.

use super::cited;
use super::markdown::escaped;
use crate::compare::{CheckEntry, CheckReason, Class, Comparison, SpeechId, left_to_look_at};
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
    /// As text: what is not ticked off under their headings, then what was looked for and what was not.
    pub fn as_text(self, words: &Strings) -> String {
        let says = &words.checklist;
        let left = left_to_look_at(self.entries);
        let mut lines = vec![(says.title)(&one_line(self.comparison.title(self.draft)), left)];
        for (index, speech) in self.comparison.speeches.iter().enumerate() {
            if SpeechId(index) != self.draft {
                lines.push(format!("  {}", (says.against)(index + 1, &one_line(&speech.title))));
            }
        }
        for entries in self.entries.chunk_by(|x, y| x.reason.is_like(y.reason)) {
            let open: Vec<&CheckEntry> = entries.iter().filter(|entry| !entry.is_ticked).collect();
            let Some(first) = open.first() else { continue };
            lines.extend([String::new(), (says.group)(first.reason, open.len())]);
            lines.extend(open.iter().map(|entry| format!("  {}", self.line(entry, words))));
        }
        lines.push(String::new());
        let ticked = self.entries.len() - left;
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
            format!("- [{tick}] {}\n", escaped(&self.line(entry, words)))
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

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::compare::{ReferenceChoice, ViewSettings, checklist};
    use crate::speech::Speech;
    use crate::strings::InterfaceLanguage;

    #[test]
    fn markdown_shows_redactions_as_they_stand_and_what_is_ticked_off() {
        let texts = ["同志们：\n抓好春耕备耕。", "同志们：\n请**村和____村抓好春耕备耕。"];
        let speeches = texts.map(|text| Arc::new(Speech::from_string("speech", text.to_owned())));
        let comparison = Comparison::of(speeches.to_vec(), &ReferenceChoice::none()).unwrap();
        let draft = SpeechId(1);
        let mut settings = ViewSettings::default();
        settings.ticked.insert((draft, "____".to_owned()));
        let entries = checklist(&comparison, &settings, &settings.apply(&comparison), draft);
        let report = ChecklistReport { comparison: &comparison, draft, entries: &entries };
        let markdown = report.as_markdown(InterfaceLanguage::English.words());
        assert_eq!(markdown, "- [ ] \\*\\*村: line 2\n- [x] \\_\\_\\_\\_: line 2\n");
    }
}
