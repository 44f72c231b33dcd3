//! The top of the screen: all speeches, the titles of the columns, and where in its speech each column is.

use ratatui::style::Style;
use rustc_hash::FxHashSet;

use super::Screen;
use crate::app::commands::Command;
use crate::app::{ClassMark, ClickTarget, Column, Context, Key, OverlayKind, Regions};
use crate::compare::SpeechId;
use crate::text::visible::{one_line, shortened};
use crate::text::width::columns;

/// Names with so much room, in columns, begin as they do where that tells them apart; others have only what tells them
/// apart.
const ROOM_FOR_BEGINNING: u16 = 11;

/// The room in columns that a short name needs: two Chinese characters, or four letters or figures, and a blank.
const SHORT_NAME: u16 = 5;

/// What has no room for a column is counted up to here.
const MOST_HIDDEN: usize = 99;

/// The columns for a speech's number and share with a blank after each: `1 60% `.
pub(super) const NUMBER_AND_SHARE: u16 = 6;

/// The columns for a speech's number and a blank.
const NUMBER: u16 = 2;

/// What the first line says of each speech.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum HeaderForm {
    /// What it is called, and its share of boilerplate.
    WithShares,
    /// What it is called; the shares stand beside the titles of the columns.
    NamesOnly,
    /// Its share.
    SharesOnly,
}

impl Screen<'_> {
    pub(super) fn header(&mut self, regions: Regions) {
        let form = self.all_speeches(regions.header);
        self.hidden(regions.titles);
        let on_screen = self.state.columns();
        for &column in &on_screen {
            self.title(column, regions.titles, form);
            if let Some(y) = regions.parts {
                self.part(column, y);
            }
        }
    }

    /// The program's name, every speech with its share of boilerplate as far as there is room, and the base; returns what there
    /// was room for.
    fn all_speeches(&mut self, y: u16) -> HeaderForm {
        let words = self.state.words();
        let bar = self.theme.bar;
        let width = self.width();
        (0..width).for_each(|x| {
            self.canvas.text(x, y, width, " ", bar);
        });
        let base = (words.base)(self.state.settings().base.0 + 1);
        let base_width = u16::try_from(columns(&base, self.canvas.ambiguous())).unwrap_or(0);
        let base_left = width.saturating_sub(base_width + 1);
        self.canvas.text(base_left, y, width, &base, bar);
        let right = self.left_in(y, base_left);
        let right = self.manual(y, right);
        let right = self.watched(y, right);
        let speeches = &self.state.comparison().speeches;
        let mut x = 1;
        let form = self.header_form(right.saturating_sub(1));
        for (label, style) in self.labels(right.saturating_sub(self.needed_with(form) + 2), form) {
            x = self.canvas.text(x, y, width, label, style) + 2;
        }
        let rooms = self.rooms(right.saturating_sub(x + 1));
        for (speech, room) in speeches.ids().zip(rooms) {
            let number = format!("{} ", speech.0 + 1);
            let number_width = u16::try_from(number.len()).unwrap_or(u16::MAX);
            if x + number_width >= right {
                self.canvas.text(x, y, right, "…", bar.patch(self.theme.quiet));
                break;
            }
            let end = (x + room.max(number_width)).min(right.saturating_sub(1));
            self.speech_click(
                speech,
                ratatui::layout::Rect { x, y, width: end.saturating_sub(x), height: 1 },
            );
            match form {
                HeaderForm::NamesOnly => self.short_name(speech, x, y, end),
                HeaderForm::WithShares | HeaderForm::SharesOnly => self.speech_and_share(speech, x, y, end),
            }
            x = end;
        }
        form
    }

    /// What there is room for beside each other before a column.
    fn header_form(&self, end: u16) -> HeaderForm {
        let forms = [HeaderForm::WithShares, HeaderForm::NamesOnly];
        let fits = |form: &HeaderForm| self.needed_with(*form) <= end;
        forms.into_iter().find(fits).unwrap_or(HeaderForm::SharesOnly)
    }

    /// How many columns all speeches need in a form.
    fn needed_with(&self, form: HeaderForm) -> u16 {
        let count = u16::try_from(self.state.comparison().speeches.len()).unwrap_or(u16::MAX).max(1);
        count.saturating_mul(match form {
            HeaderForm::WithShares => NUMBER_AND_SHARE + SHORT_NAME,
            HeaderForm::NamesOnly => NUMBER + SHORT_NAME,
            HeaderForm::SharesOnly => NUMBER_AND_SHARE,
        })
    }

    /// A speech's number and what of its name tells it from the others.
    fn short_name(&mut self, speech: SpeechId, x: u16, y: u16, end: u16) {
        let bar = self.theme.bar;
        let on_screen = self.state.columns().iter().any(|column| column.speech == speech);
        let ink = if on_screen { self.theme.speech(speech.0) } else { self.theme.quiet };
        let style = bar.patch(ink);
        let after = self.canvas.text(x, y, end, &format!("{} ", speech.0 + 1), style);
        let name = self.telling_within(speech, end.saturating_sub(after + 1));
        self.canvas.text(after, y, end, &name, if on_screen { bar } else { style });
    }

    /// The program's name and what the figures after it are of: both if they end before a column, or else the latter,
    /// which a reader who has opened the program knows less.
    fn labels(&self, end: u16, form: HeaderForm) -> Vec<(&'static str, Style)> {
        let words = self.state.words();
        let bar = self.theme.bar;
        let (program, boilerplate) = (
            (words.program, bar.patch(self.theme.heading)),
            (words.boilerplate, bar.patch(self.theme.quiet)),
        );
        let fits = |labels: &Vec<(&str, Style)>| {
            let needed =
                labels.iter().map(|(label, _)| columns(label, self.canvas.ambiguous()) + 2).sum::<usize>();
            needed < usize::from(end)
        };
        let choices = match form {
            HeaderForm::NamesOnly => [vec![program], vec![], vec![]],
            _ => [vec![program, boilerplate], vec![boilerplate], vec![]],
        };
        choices.into_iter().find(fits).unwrap_or_default()
    }

    /// A speech's number, title and share of boilerplate, as much of it as there is room for; never half a figure.
    fn speech_and_share(&mut self, speech: SpeechId, x: u16, y: u16, end: u16) {
        let bar = self.theme.bar;
        let on_screen = self.state.columns().iter().any(|column| column.speech == speech);
        let style =
            if on_screen { bar.patch(self.theme.speech(speech.0)) } else { bar.patch(self.theme.quiet) };
        let after = self.canvas.text(x, y, end, &format!("{} ", speech.0 + 1), style);
        let shares = self.state.view().shares[speech];
        let share = self.known_percent(shares.boilerplate());
        let share_width = u16::try_from(share.len()).unwrap_or(u16::MAX);
        // A blank parts the share from the next speech.
        let room = end.saturating_sub(after + share_width + 1);
        if after + share_width + 1 > end {
            return;
        }
        let whole = self.state.comparison().name(speech).whole.as_str();
        let fits = columns(&one_line(whole), self.canvas.ambiguous()) + 2 <= usize::from(room);
        let title = match room {
            0..SHORT_NAME if !fits => String::new(),
            _ if !fits && (room < ROOM_FOR_BEGINNING || !self.beginnings_tell(room - 2)) => {
                self.telling_within(speech, room - 1) + " "
            }
            _ => self.name_within(speech, room - 2) + " ",
        };
        let after = self.canvas.text(after, y, end, &title, if on_screen { bar } else { style });
        self.canvas.text(after, y, end, &share, style);
    }

    /// Whether the beginnings of all names, as much as so many columns hold, are different ones.
    fn beginnings_tell(&self, room: u16) -> bool {
        let mut seen = FxHashSet::default();
        self.state.comparison().speeches.ids().all(|speech| seen.insert(self.name_within(speech, room)))
    }

    /// How many speeches have no room for a column, above the ruler.
    fn hidden(&mut self, y: u16) {
        let hidden = self.state.comparison().speeches.len().saturating_sub(self.state.columns().len());
        if hidden > 0 {
            let count = if hidden > MOST_HIDDEN { format!("{MOST_HIDDEN}+") } else { format!("+{hidden}") };
            let width = self.width();
            self.text_before(width, y, &count, self.theme.text.patch(self.theme.focus));
        }
    }

    /// How much was left in in all, where anything was; returns the column that it starts on.
    fn left_in(&mut self, y: u16, right: u16) -> u16 {
        let count = self.state.left_in();
        if count == 0 {
            return right;
        }
        let words = format!("{} {}", self.sign(ClassMark::LeftIn), (self.state.words().left_in_names)(count));
        let needed = columns(&words, self.canvas.ambiguous()) + 2;
        let left = right.saturating_sub(u16::try_from(needed).unwrap_or(0));
        let checklist = Command::Open(OverlayKind::Checklist);
        if let Some(key) = self.state.keymap().key_for(checklist, Context::Compare) {
            let area = ratatui::layout::Rect { x: left, y, width: right.saturating_sub(left), height: 1 };
            self.clicks.note(area, ClickTarget::Key(key));
        }
        self.canvas.text(left, y, right, &words, self.theme.bar.patch(self.theme.alarm));
        left
    }

    /// A click on a speech's name focuses it; over a list it asks for the list of that speech.
    fn speech_click(&mut self, speech: SpeechId, area: ratatui::layout::Rect) {
        let digit = u32::try_from(speech.0 + 1).ok().and_then(|number| char::from_digit(number, 10));
        let target = match digit {
            _ if self.state.overlays().is_empty() => ClickTarget::Speech(speech),
            Some(digit) if !self.state.takes_text() => ClickTarget::Key(Key::char(digit)),
            _ => ClickTarget::Nothing,
        };
        self.clicks.note(area, target);
    }

    /// That the files are watched, where they are; returns the column that it starts on.
    fn watched(&mut self, y: u16, right: u16) -> u16 {
        if !self.state.is_watching() {
            return right;
        }
        let word = self.state.words().watched;
        let needed = columns(word, self.canvas.ambiguous()) + 2;
        let left = right.saturating_sub(u16::try_from(needed).unwrap_or(0));
        self.canvas.text(left, y, right, word, self.theme.bar.patch(self.theme.quiet));
        left
    }

    /// How many links and phrases are decided manually, where any are; returns the column that it starts on.
    fn manual(&mut self, y: u16, right: u16) -> u16 {
        let count = self.state.settings().manual_count();
        if count == 0 {
            return right;
        }
        let words = (self.state.words().manual_count)(count);
        let needed = columns(&words, self.canvas.ambiguous()) + 2;
        let left = right.saturating_sub(u16::try_from(needed).unwrap_or(0));
        self.canvas.text(left, y, right, &words, self.theme.bar.patch(self.theme.quiet));
        left
    }

    fn title(&mut self, column: Column, y: u16, form: HeaderForm) {
        let focused = self.state.focus() == column.speech;
        let style = self.theme.text.patch(self.theme.speech(column.speech.0));
        self.column_edge(column, y, focused);
        let end = column.text_left() + column.text_width();
        let number = format!("{} ", column.speech.0 + 1);
        let x = self.canvas.text(column.gutter(), y, end, &number, style);
        let share = self.share_beside_title(column.speech, form);
        let share_width = u16::try_from(columns(&share, self.canvas.ambiguous())).unwrap_or(0);
        let title = self.name_within(column.speech, end.saturating_sub(x + share_width));
        let x = self.canvas.text(x, y, end, &title, style);
        self.canvas.text(x, y, end, &share, self.theme.text.patch(self.theme.quiet));
    }

    /// The share of boilerplate of a speech beside its title, where the line above has no room for it.
    fn share_beside_title(&self, speech: SpeechId, form: HeaderForm) -> String {
        match form {
            HeaderForm::NamesOnly if self.state.comparison().analysed => {
                let share = self.known_percent(self.state.view().shares[speech].boilerplate());
                format!("  {} {share}", self.state.words().boilerplate)
            }
            _ => String::new(),
        }
    }

    /// The top-level part that the section beside the focus belongs to; of a speech that runs on beside a section that
    /// nothing of it answers, that there is no counterpart.
    fn part(&mut self, column: Column, y: u16) {
        self.column_edge(column, y, self.state.focus() == column.speech);
        let part = match self.state.lacks_counterpart(column.speech) {
            true => Some(self.state.words().no_counterpart.to_owned()),
            false => self.part_at(column.speech),
        };
        let Some(part) = part else { return };
        let end = column.text_left() + column.text_width();
        let part = shortened(&part, usize::from(column.text_width()), self.canvas.ambiguous());
        let style = self.theme.text.patch(self.theme.quiet);
        self.canvas.text(column.text_left(), y, end, &part, style);
    }

    fn part_at(&self, speech: SpeechId) -> Option<String> {
        let beside = self.state.section_beside(speech)?;
        let speech = self.state.comparison().speech(speech);
        // A notice is no part of the speech; what stands before it is.
        let mut up_to_here = speech.sections.iter().take(beside.0 + 1);
        let nearest = up_to_here.rfind(|section| !section.kind.is_outside())?;
        let section = speech.parents(nearest.id).last().unwrap_or(nearest);
        // In full, so that what is cut is cut at the edge of the column, with a sign.
        Some(match section.heading.is_empty() {
            true => speech.slice(section.own).trim().to_owned(),
            false => speech.section_name(section),
        })
    }

    /// The line between two columns; heavier beside the focused one. The first column has none unless it is focused.
    pub(super) fn column_edge(&mut self, column: Column, y: u16, focused: bool) {
        let (sign, style) = if focused {
            (self.ornaments.focused_edge, self.theme.focus)
        } else if column.left > 0 {
            (self.ornaments.edge, self.theme.rule)
        } else {
            return;
        };
        self.canvas.text(column.edge(), y, column.edge() + 1, sign, self.theme.text.patch(style));
    }
}
