//! Taking things out of the program: copied evidence, and the line of a file to edit.

use super::evidence::{Copied, Evidence, EvidenceKind};
use super::message::Effect;
use super::overlay::phrase_list::PhraseList;
use super::state::State;
use crate::compare::SectionPlace;
use crate::speech::is_standard_input;

impl State {
    /// What there is to copy at the focus; tells the reader where there is nothing.
    pub(super) fn evidence_here(&mut self, kind: EvidenceKind) -> Option<Evidence> {
        match kind {
            EvidenceKind::Section => self.section_here().map(Evidence::Section),
            EvidenceKind::Row => Some(Evidence::Row(self.focused_row())),
            EvidenceKind::Phrase => match self.screen.phrase_here(self.session.search.as_ref()) {
                Ok((item, _)) => {
                    let list = PhraseList::new(self.overlay_context());
                    Some(Evidence::Phrase(list.places(item, self.overlay_context())))
                }
                Err(why) => {
                    self.session.message = Some(why);
                    None
                }
            },
        }
    }

    /// The section in focus; tells the reader where there is none.
    pub(super) fn section_here(&mut self) -> Option<SectionPlace> {
        let section = self.focused_section();
        if section.is_none() {
            self.session.message = Some(self.words().no_section_here.to_owned());
        }
        section
    }

    /// Tells the reader what was copied.
    pub(super) fn tell_copied(&mut self, copied: &Copied) {
        let words = self.words();
        self.session.message = Some(match copied {
            Copied::Whole { evidence: Evidence::Section(_), characters } => {
                (words.copied_section)(*characters)
            }
            Copied::Whole { evidence: Evidence::Row(_), characters } => (words.copied_row)(*characters),
            Copied::Whole { evidence: Evidence::Phrase(_), characters } => (words.copied_phrase)(*characters),
            Copied::Whole { evidence: Evidence::Checklist(_), characters } => {
                (words.copied_checklist)(*characters)
            }
            Copied::TooMuch { bytes, limit } => (words.too_much_to_copy)(*bytes, *limit),
        });
    }

    /// Opens the file at the item that the reader has stepped to, or else at the focused line.
    pub(super) fn edit(&mut self) -> Vec<Effect> {
        let Some(section) = self.section_here() else { return Vec::new() };
        let speech = self.comparison().speech(section.speech);
        if is_standard_input(&speech.path) {
            self.session.message = Some(self.words().edits_only_text.to_owned());
            return Vec::new();
        }
        if !speech.format.is_text_file() {
            return vec![Effect::OpenElsewhere(speech.path.clone())];
        }
        let item = self.item().filter(|item| item.speech == section.speech).map(|item| item.range.start);
        let Some(position) = item.or_else(|| self.screen.anchor().map(|anchor| anchor.position)) else {
            return Vec::new();
        };
        vec![Effect::Edit { path: speech.path.clone(), line: speech.file_line(position) }]
    }
}
