//! The local wording of a speech, by kind.

use ratatui::layout::Rect;
use ratatui::style::Style;

use super::Screen;
use super::clicks::steps;
use super::phrases::first_shown;
use crate::app::overlay::local_list::{LocalFind, LocalKind, LocalLine, LocalList, LocalScope, Ownership};
use crate::app::{ClassMark, ClickTarget, Regions};
use crate::compare::{Class, Place, SpeechId};
use crate::text::visible::one_line;
use crate::text::width::columns;

impl Screen<'_> {
    pub(super) fn local(&mut self, list: &LocalList, regions: Regions) {
        let words = self.state.words();
        let speech = self.state.comparison().speech(list.speech);
        let (title, nothing) = match list.scope {
            LocalScope::Row => {
                let row = list.row(self.state.overlay_context()).map_or(0, |row| row.0 + 1);
                ((words.local_row_title)(row), words.nothing_local_in_row)
            }
            LocalScope::Speech => {
                let title = &speech.title;
                let nothing = match self.state.comparison().measures(list.speech, Class::Local) {
                    true => words.nothing_local,
                    false => words.local_not_measured,
                };
                ((words.local_title)(list.speech.0 + 1, title), nothing)
            }
        };
        let inside = self.frame_shortened(self.below_header(regions), &title);
        if list.finds.is_empty() {
            let style = self.theme.text.patch(self.theme.quiet);
            self.canvas.text(inside.x, inside.y, inside.right(), nothing, style);
            return;
        }
        let columns = list.columns();
        let body = match list.scope {
            LocalScope::Speech => inside,
            LocalScope::Row => self.local_titles(list, &columns, inside),
        };
        let lines = list.lines();
        let first = first_shown(list.chosen_line(&lines), lines.len(), usize::from(body.height));
        let fits = lines.len() <= usize::from(body.height);
        self.list_position(regions, list.chosen, list.finds.len(), fits);
        for (number, (y, line)) in (first..).zip((body.top()..body.bottom()).zip(lines.iter().skip(first))) {
            let area = Rect { y, height: 1, ..body };
            if let (LocalLine::Heading(..), Some(LocalLine::Finds(finds))) = (line, lines.get(number + 1)) {
                let under = finds.iter().copied().flatten().next().unwrap_or(list.chosen);
                self.clicks.note(area, ClickTarget::Choose { steps: steps(list.chosen, under) });
            }
            match (line, list.scope) {
                (&LocalLine::Heading(kind, count), _) => self.local_heading(kind, count, area),
                (LocalLine::Finds(finds), LocalScope::Speech) => {
                    let find = finds.iter().copied().flatten().next();
                    self.local_find(list, find, area);
                }
                (LocalLine::Finds(finds), LocalScope::Row) => {
                    for (column, area) in columns_shown(list, &columns, area) {
                        self.local_cell(list, finds.get(column).copied().flatten(), area);
                    }
                }
            }
        }
    }

    /// The titles of the speeches side by side; returns what is below them.
    fn local_titles(&mut self, list: &LocalList, columns: &[SpeechId], area: Rect) -> Rect {
        for (column, area) in columns_shown(list, columns, Rect { height: 1, ..area }) {
            let Some(&speech) = columns.get(column) else { continue };
            let style = self.theme.text.patch(self.theme.speech(speech.0));
            self.numbered_name(speech, area.x, area.y, area.right(), style);
        }
        Rect { y: area.y + 1, height: area.height.saturating_sub(1), ..area }
    }

    /// A find of a whole speech, in its context.
    fn local_find(&mut self, list: &LocalList, index: Option<usize>, area: Rect) {
        let Some((index, &find)) = index.and_then(|index| Some((index, list.finds.get(index)?))) else {
            return;
        };
        let style = self.list_style(index == list.chosen, true, area, area.y);
        self.entry_click(area, steps(list.chosen, index), false);
        let whose = self.ownership(list, find);
        let needed = u16::try_from(columns(&whose, self.canvas.ambiguous())).unwrap_or(u16::MAX);
        let context = if whose.is_empty() { 0 } else { needed + 2 };
        let width = area.width.saturating_sub(context);
        match find.kind {
            LocalKind::OwnSentence => self.sentence(find.place, area, style),
            _ => self.occurrence(find.place, Rect { width, ..area }, area.y, style),
        }
        self.text_before(area.right(), area.y, &whose, style.patch(self.theme.alarm));
    }

    /// As much of a sentence as fits, from its start.
    fn sentence(&mut self, place: Place, area: Rect, style: Style) {
        let x = self.occurrence_place(place, area, area.y, style);
        let sentence = one_line(self.state.comparison().wording(place));
        self.text_within(x, area.y, area.right(), &sentence, style);
    }

    /// A find of one of several speeches side by side.
    fn local_cell(&mut self, list: &LocalList, index: Option<usize>, area: Rect) {
        let Some((index, &find)) = index.and_then(|index| Some((index, list.finds.get(index)?))) else {
            return;
        };
        let style = self.list_style(index == list.chosen, true, area, area.y);
        let wording = one_line(self.state.comparison().wording(find.place));
        let x = self.text_within(area.x, area.y, area.right(), &wording, style) + 1;
        let whose = self.ownership(list, find);
        self.text_within(x, area.y, area.right(), &whose, style.patch(self.theme.alarm));
    }

    /// Whose what was left in is, in words; nothing for any other find.
    fn ownership(&self, list: &LocalList, find: LocalFind) -> String {
        let words = self.state.words();
        match list.ownership(find) {
            Some(Ownership::Of(speech)) => (words.belongs_to)(speech.0 + 1),
            Some(Ownership::Unclear(others)) => {
                let numbers: Vec<String> = others.iter().map(|speech| (speech.0 + 1).to_string()).collect();
                (words.owner_unclear)(&numbers.join(" "))
            }
            None => String::new(),
        }
    }

    fn local_heading(&mut self, kind: LocalKind, count: usize, area: Rect) {
        let (mark, name) = match kind {
            LocalKind::LeftIn => (ClassMark::LeftIn, self.state.words().left_in),
            LocalKind::Unchanged => (ClassMark::Of(Class::Local), self.state.words().unchanged),
            LocalKind::OwnSentence => (ClassMark::Of(Class::Own), self.state.words().own_sentences),
            LocalKind::Of(reason) => (ClassMark::Of(Class::Local), (self.state.words().local_kind)(reason)),
        };
        let style = self.theme.text.patch(self.theme.gutter(mark, 1));
        let heading = format!("{} {name}: {count}", self.sign(mark));
        self.canvas.text(area.x, area.y, area.right(), &heading, style);
    }
}

/// The columns that have room, with the chosen one among them, and the part of a line that each takes up.
fn columns_shown(list: &LocalList, columns: &[SpeechId], area: Rect) -> Vec<(usize, Rect)> {
    /// A column as wide as this shows most names.
    const NARROWEST: u16 = 24;
    let count = usize::from((area.width / NARROWEST).max(1)).min(columns.len()).max(1);
    let chosen = columns.iter().position(|&speech| speech == list.speech).unwrap_or(0);
    let first = first_shown(chosen, columns.len(), count);
    let width = area.width / u16::try_from(count).unwrap_or(u16::MAX);
    let shown = (first..columns.len()).take(count).zip(0..);
    shown
        .map(|(column, place)| {
            (column, Rect { x: area.x + place * width, width: width.saturating_sub(1), ..area })
        })
        .collect()
}
