//! What is to be looked at before a draft is sent.

use ratatui::layout::Rect;
use ratatui::style::Style;

use super::Screen;
use super::clicks::steps;
use super::phrases::first_shown;
use crate::app::overlay::checklist::{CheckLine, Checklist};
use crate::app::{ClassMark, ClickTarget, Regions};
use crate::compare::{CheckEntry, CheckReason, Class, left_to_look_at};
use crate::text::Text;
use crate::text::lines::break_lines;

/// How far the places are set in under their entry, in columns.
const SET_IN: u16 = 4;

impl Screen<'_> {
    pub(super) fn checklist(&mut self, list: &Checklist, regions: Regions) {
        let words = self.state.words();
        let speech = self.state.comparison().speech(list.speech);
        let draft = format!("{} {}", list.speech.0 + 1, speech.title);
        let inside = self.frame_shortened(
            self.below_header(regions),
            &(words.checklist.title)(&draft, left_to_look_at(&list.entries)),
        );
        let lines = list.lines();
        let chosen = list.chosen_line(&lines);
        let first = first_shown(chosen, lines.len(), usize::from(inside.height));
        for (y, (number, &line)) in (inside.top()..inside.bottom()).zip(lines.iter().enumerate().skip(first))
        {
            let area = Rect { y, height: 1, ..inside };
            let before = lines.iter().take(number).filter(|line| matches!(line, CheckLine::Place(..)));
            let steps = steps(list.chosen, before.count());
            if !matches!(line, CheckLine::Place(..)) {
                self.clicks.note(area, ClickTarget::Choose { steps });
            }
            match line {
                CheckLine::Heading(reason, left, ticked) => {
                    self.check_heading(reason, (left, ticked), area);
                }
                CheckLine::Entry(entry) => {
                    if let Some(entry) = list.entries.get(entry) {
                        self.check_entry(entry, area);
                    }
                }
                CheckLine::Place(entry, place) => {
                    let style = self.list_style(number == chosen, true, area, y);
                    self.entry_click(area, steps, false);
                    let place = list.entries.get(entry).and_then(|entry| entry.places.get(place));
                    let area = Rect { x: area.x + SET_IN, width: area.width.saturating_sub(SET_IN), ..area };
                    if let Some(&place) = place {
                        self.occurrence(place, area, y, style);
                    }
                }
            }
        }
        let fits = lines.len() <= usize::from(inside.height);
        self.list_position(regions, list.chosen, list.place_count(), fits);
        if fits {
            let used = u16::try_from(lines.len()).unwrap_or(u16::MAX);
            let gap = u16::from(used > 0);
            let y = inside.y.saturating_add(used).saturating_add(gap);
            self.looked_for(list, Rect { y, height: inside.bottom().saturating_sub(y), ..inside });
        }
    }

    /// Why what follows is to be looked at: how much of it is left, how much is ticked off, and how many names were left in
    /// in all speeches, which is the number of the header, where that is another one.
    fn check_heading(&mut self, reason: CheckReason, (left, ticked): (usize, usize), area: Rect) {
        let mark = match reason {
            CheckReason::LeftIn(_) => ClassMark::LeftIn,
            _ => ClassMark::Of(Class::Local),
        };
        let style = self.theme.text.patch(self.theme.gutter(mark, 1));
        let says = &self.state.words().checklist;
        let in_all = matches!(reason, CheckReason::LeftIn(_)).then(|| self.state.left_in());
        let in_all = in_all.filter(|&names| names != left).map(says.names_in_all);
        let ticked = (ticked > 0).then(|| (says.ticked)(ticked));
        let heading = [Some((says.group)(reason, left)), in_all, ticked];
        let heading = heading.into_iter().flatten().collect::<Vec<_>>().join("  ");
        self.text_within(area.x, area.y, area.right(), &format!("{} {heading}", self.sign(mark)), style);
    }

    /// An entry with its box, whose it is, and how else it stands there.
    fn check_entry(&mut self, entry: &CheckEntry, area: Rect) {
        let words = self.state.words();
        let (tick, ink) = match entry.is_ticked {
            true => ("[x] ", self.theme.quiet),
            false => ("[ ] ", Style::default()),
        };
        let style = self.theme.text.patch(ink);
        let mut said = vec![entry.wording.clone()];
        match entry.reason {
            CheckReason::LeftIn(reason) => {
                said.push((words.local_reason)(reason).to_owned());
                said.extend(entry.owner.map(|owner| (words.belongs_to)(owner.0 + 1)));
            }
            CheckReason::Leftover(notice) => said.push((words.notice_reason)(notice).to_owned()),
            CheckReason::Unchanged | CheckReason::Placeholder => {}
        }
        let mut said = said.join("  ");
        if !entry.also.is_empty() {
            said = (words.checklist.also)(&said, &entry.also.join(words.list_separator));
        }
        let x = self.canvas.text(area.x, area.y, area.right(), tick, style);
        self.text_within(x, area.y, area.right(), &said, style);
    }

    /// What was looked for and what was not, wrapped.
    fn looked_for(&mut self, list: &Checklist, area: Rect) {
        let says = &self.state.words().checklist;
        let told = self.state.comparison().measures(list.speech, Class::Local);
        let names = (!told).then_some(says.names_not_told);
        let style = self.theme.text.patch(self.theme.quiet);
        let mut y = area.y;
        for said in [says.looked_for, says.not_looked_for].into_iter().chain(names) {
            let width = usize::from(area.width).max(2);
            let lines = break_lines(said, 0, width, self.canvas.ambiguous());
            let text = Text::new(said.to_owned());
            for line in lines {
                if y < area.bottom() {
                    self.canvas.text(area.x, y, area.right(), text.slice(line).trim_end(), style);
                }
                y = y.saturating_add(1);
            }
        }
    }
}
