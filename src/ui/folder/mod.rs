//! The table of a folder of speeches: header, rows, what is known of the focused one, keys.

mod details;
mod sources;
mod table;

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;

use super::canvas::Canvas;
use super::clicks::ClickMap;
use super::ornaments::Ornaments;
use super::theme::Theme;
use crate::app::folder::{FolderClick, FolderCommand, FolderHelp, FolderProgress, FolderScreen, RowFilter};
use crate::app::{SMALLEST, Size};
use crate::strings::CommandWords;
use crate::text::width::columns;

/// From which width on what is known of the focused speech stands beside the table, not below.
const WITH_SIDE: u16 = 118;

/// How wide it is there, and how high it is below.
const SIDE: u16 = 42;
const BELOW: u16 = 7;

/// From which height on there is room for it below.
const WITH_BELOW: u16 = 16;

/// Draws the table. The buffer may have another size than the state knows of; then what fits is drawn.
pub fn draw(state: &FolderScreen, buffer: &mut Buffer) {
    draw_clickable(state, buffer);
}

/// Draws the table as [`draw`] does, and says where a click does what.
pub fn draw_clickable(state: &FolderScreen, buffer: &mut Buffer) -> ClickMap<FolderClick> {
    let appearance = state.appearance();
    let mut drawing = FolderDrawing {
        state,
        theme: Theme::of(appearance),
        ornaments: Ornaments::for_width(appearance.ambiguous),
        canvas: Canvas::new(buffer, appearance.ambiguous),
        clicks: ClickMap::default(),
    };
    let (area, ground) = (drawing.canvas.area(), drawing.theme.text);
    drawing.canvas.clear(area, ground);
    let Size { columns, lines } = SMALLEST;
    if area.width < columns || area.height < lines {
        let words = (state.words().too_small)(columns, lines);
        drawing.canvas.text(area.x, area.y, area.right(), &words, drawing.theme.text);
    } else {
        drawing.all(area);
    }
    drawing.canvas.finish();
    drawing.clicks
}

/// What is needed to draw any part of the table.
struct FolderDrawing<'a> {
    state: &'a FolderScreen,
    theme: Theme,
    ornaments: &'static Ornaments,
    canvas: Canvas<'a>,
    /// What has been drawn that can be clicked.
    clicks: ClickMap<FolderClick>,
}

impl FolderDrawing<'_> {
    fn all(&mut self, area: Rect) {
        let line = |y: u16| Rect { y, height: 1, ..area };
        self.header(line(area.top()));
        self.keys(line(area.bottom() - 1));
        let inside = Rect { y: area.y + 1, height: area.height - 2, ..area };
        if inside.width >= WITH_SIDE {
            let table = Rect { width: inside.width - SIDE, ..inside };
            let edge = Rect { x: table.right(), width: 1, ..inside };
            self.table(table);
            for y in edge.top()..edge.bottom() {
                self.canvas.text(edge.x, y, edge.right(), self.ornaments.edge, self.laid(self.theme.rule));
            }
            self.details(Rect { x: edge.right() + 1, width: SIDE - 2, ..inside });
        } else if inside.height + 2 >= WITH_BELOW {
            let table = Rect { height: inside.height - BELOW - 1, ..inside };
            self.table(table);
            for x in inside.left()..inside.right() {
                let rule = self.ornaments.rule;
                self.canvas.text(x, table.bottom(), inside.right(), rule, self.laid(self.theme.rule));
            }
            self.details(Rect {
                x: inside.x + 1,
                y: table.bottom() + 1,
                width: inside.width - 1,
                height: BELOW,
            });
        } else {
            self.table(inside);
        }
        if let Some(list) = self.state.sources() {
            self.sources(list, inside);
        }
        if let Some(help) = self.state.help() {
            self.help(help, inside);
        }
    }

    /// A style over that of running text.
    fn laid(&self, style: Style) -> Style {
        self.theme.text.patch(style)
    }

    /// How wide a string is drawn.
    fn width_of(&self, string: &str) -> u16 {
        u16::try_from(columns(string, self.canvas.ambiguous())).unwrap_or(u16::MAX)
    }

    fn header(&mut self, area: Rect) {
        let (words, says) = (self.state.words(), &self.state.words().folder);
        self.canvas.restyle(area, self.theme.bar);
        let (bar, heading) = (self.laid(self.theme.bar), self.laid(self.theme.bar.patch(self.theme.heading)));
        let (speeches, left_out) = self.state.counts();
        let mut x = self.canvas.text(area.x + 1, area.y, area.right(), words.program, heading) + 2;
        let (read, all) = self.state.read();
        let progress = match self.state.progress() {
            FolderProgress::Reading(left) => (says.reading)(read, all, *left),
            FolderProgress::Comparing(percent, left) => (says.comparing)(*percent, *left),
            FolderProgress::Done => String::new(),
            FolderProgress::Failed(why) => why.clone(),
        };
        let marked = self.state.marks().len();
        let filter = match self.state.filter() {
            RowFilter::All => "",
            RowFilter::Copies => says.only_copies,
            RowFilter::Marked => says.only_marked,
        };
        let sought = match self.state.sought() {
            "" => String::new(),
            _ if self.state.is_typing() => String::new(),
            sought => (says.sought)(sought),
        };
        let marked = if marked > 0 { (says.marked)(marked) } else { String::new() };
        let folder = self.state.folder().to_owned();
        for part in [folder, (says.counts)(speeches, left_out), progress, filter.to_owned(), sought, marked] {
            if !part.is_empty() {
                x = self.canvas.text(x, area.y, area.right(), &part, bar) + 2;
            }
        }
        self.canvas.restyle(area, self.theme.bar);
    }

    /// The keys; what is typed or what the last key has to say takes their place.
    fn keys(&mut self, area: Rect) {
        let typed = match self.state.help() {
            Some(help) => help.is_typing().then(|| help.sought()),
            None => self.state.is_typing().then(|| self.state.sought()),
        };
        if let Some(typed) = typed {
            let x = self.canvas.text(area.x + 1, area.y, area.right(), "/", self.laid(self.theme.key));
            let x = self.canvas.text(x, area.y, area.right(), typed, self.theme.text);
            self.canvas.restyle(Rect { x, width: 1, ..area }, self.theme.chosen);
            return;
        }
        if let Some(message) = self.state.message() {
            self.canvas.text(area.x + 1, area.y, area.right(), message, self.laid(self.theme.warning));
            return;
        }
        let mut x = area.x + 1;
        for (keys, words) in self.key_hints() {
            if x + self.width_of(&keys) + 1 + self.width_of(words) < area.right() {
                let width = self.width_of(&keys) + 1 + self.width_of(words);
                if let Some(Ok(key)) = keys.split(' ').next().map(str::parse) {
                    self.clicks.note(Rect { x, width, ..area }, FolderClick::Key(key));
                }
                x = self.canvas.text(x, area.y, area.right(), &keys, self.laid(self.theme.key)) + 1;
                x = self.canvas.text(x, area.y, area.right(), words, self.laid(self.theme.quiet)) + 2;
            }
        }
    }

    /// The keys of what is open, the most important first, and what they do.
    fn key_hints(&self) -> Vec<(String, &'static str)> {
        let (keymap, commands) = (self.state.keymap(), &self.state.words().folder.commands);
        let first = |command| {
            let entry = keymap.entries().find(|(entry, _)| entry.command == command);
            entry.and_then(|(_, keys)| keys.first()).map(ToString::to_string)
        };
        let named = |(command, words): (FolderCommand, CommandWords)| Some((first(command)?, words.hint));
        if self.state.help().is_some() {
            let hints = [(FolderCommand::Search, commands.search), (FolderCommand::Reset, commands.close)];
            return hints.into_iter().filter_map(named).collect();
        }
        if self.state.sources().is_some() {
            let hints = [
                (FolderCommand::Compare, commands.compare),
                (FolderCommand::Reset, commands.close),
                (FolderCommand::Help, commands.help),
            ];
            return hints.into_iter().filter_map(named).collect();
        }
        let hints = keymap.hints(commands).into_iter().filter(|hint| hint.on_key_line);
        hints.map(|hint| (hint.keys, hint.words.hint)).collect()
    }

    /// The keys of the table, in a window over it; the ground around is dimmed.
    fn help(&mut self, help: &FolderHelp, area: Rect) {
        /// The columns that the keys have.
        const KEYS: u16 = 16;
        let says = &self.state.words().folder;
        let (keymap, commands) = (self.state.keymap(), &says.commands);
        let all = keymap.hints(commands);
        let hints = help.lines(keymap, commands);
        let widest = all.iter().map(|hint| self.width_of(hint.words.help)).max().unwrap_or_default();
        let width = (widest + KEYS + 4).min(area.width);
        let lines = u16::try_from(all.len()).unwrap_or(u16::MAX);
        let height = lines.saturating_add(2).min(area.height);
        let (x, y) = (area.x + (area.width - width) / 2, area.y + (area.height - height) / 2);
        let window = Rect { x, y, width, height };
        self.canvas.dim(area, self.laid(self.theme.quiet));
        self.canvas.clear(window, self.theme.text);
        self.clicks.note(area, FolderClick::Nothing);
        self.canvas.restyle(window, self.theme.bar);
        let heading = self.laid(self.theme.bar.patch(self.theme.heading));
        self.canvas.text(x + 2, y, window.right(), says.help, heading);
        if hints.is_empty() {
            let nothing = self.state.words().nothing_in_help;
            self.canvas.text(x + 2, y + 1, window.right(), nothing, self.laid(self.theme.quiet));
        }
        let last = hints.len().saturating_sub(FolderScreen::help_lines(self.state.size()));
        for (y, hint) in (y + 1..window.bottom()).zip(hints.iter().skip(help.top.min(last))) {
            self.canvas.text(x + 2, y, x + 1 + KEYS, &hint.keys, self.laid(self.theme.key));
            self.canvas.text(x + 2 + KEYS, y, window.right(), hint.words.help, self.theme.text);
        }
        self.canvas.restyle(window, self.theme.bar);
    }
}
