//! Drawing: what the state looks like, cell by cell. A pure function; nothing here changes anything.

mod bars;
mod bottom;
mod canvas;
mod checklist;
mod clicks;
mod filter;
mod folder;
mod header;
mod help;
mod link_map;
mod local;
mod ornaments;
mod outline;
mod overview;
mod phrases;
mod ruler;
mod running;
mod search;
mod speech_names;
mod table;
mod theme;
mod word_diff;

pub use clicks::ClickMap;
pub use folder::{draw as draw_folder, draw_clickable as draw_clickable_folder};
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use crate::app::{ClickTarget, Overlay, OverlayKind, Regions, SMALLEST, ScreenLayout, State};
use crate::compare::{Class, Shares, SpeechId};
use canvas::Canvas;
use ornaments::Ornaments;
use theme::Theme;

/// Draws the screen. The buffer may have another size than the state knows of, while the terminal is being resized;
/// then what fits is drawn.
pub fn draw(state: &State, buffer: &mut Buffer) {
    draw_clickable(state, buffer);
}

/// Draws the screen as [`draw`] does, and says where a click does what.
pub fn draw_clickable(state: &State, buffer: &mut Buffer) -> ClickMap<ClickTarget> {
    let appearance = state.appearance();
    let mut screen = Screen {
        state,
        theme: Theme::of(appearance),
        ornaments: Ornaments::for_width(appearance.ambiguous),
        canvas: Canvas::new(buffer, appearance.ambiguous),
        clicks: ClickMap::default(),
    };
    let area = screen.canvas.area();
    let ground = screen.theme.text;
    screen.canvas.clear(area, ground);
    match state.regions() {
        Some(regions) => screen.draw(regions),
        None => screen.ask_for_room(),
    }
    screen.canvas.finish();
    screen.clicks
}

/// What is needed to draw any part of the screen.
struct Screen<'a> {
    state: &'a State,
    theme: Theme,
    ornaments: &'static Ornaments,
    canvas: Canvas<'a>,
    /// What has been drawn that can be clicked.
    clicks: ClickMap<ClickTarget>,
}

impl Screen<'_> {
    fn draw(&mut self, regions: Regions) {
        self.header(regions);
        match self.state.screen_layout() {
            ScreenLayout::Rows => self.table(regions),
            ScreenLayout::Columns => self.running_columns(regions),
        }
        self.ruler(regions);
        self.bottom(regions);
        self.text_clicks(regions);
        // The line of a search shows in the text what it finds.
        if self.state.overlays().iter().any(|overlay| overlay.kind() != OverlayKind::Search) {
            self.canvas.dim(self.below_header(regions), self.theme.text.patch(self.theme.quiet));
        }
        for overlay in self.state.overlays() {
            let words = self.state.words();
            match overlay {
                Overlay::Phrases(list) => self.phrases(list, regions),
                Overlay::Local(list) => self.local(list, regions),
                Overlay::Checklist(list) => self.checklist(list, regions),
                Overlay::Filter(_) => self.choice(overlay.kind(), words.filter_title, regions),
                Overlay::Diff(diff) => self.word_diff(diff, regions),
                Overlay::Search(line) => self.search_line(line, regions),
                Overlay::Map(map) => self.link_map(map, regions),
                Overlay::Outline(tree) => self.outline(tree, regions),
                Overlay::Overview(overview) => self.overview(overview, regions),
                Overlay::Copy(_) => self.choice(overlay.kind(), words.copy_title, regions),
                Overlay::Help(page) => self.help(page, regions),
            }
        }
        self.key_line(regions);
    }

    /// Titles and lines of text can be clicked.
    fn text_clicks(&mut self, regions: Regions) {
        for column in self.state.columns() {
            let line = |y| Rect { x: column.left, y, width: column.width, height: 1 };
            for y in [Some(regions.titles), regions.parts].into_iter().flatten() {
                self.clicks.note(line(y), ClickTarget::Speech(column.speech));
            }
            for (number, y) in (regions.body..regions.body + regions.body_height).enumerate() {
                self.clicks.note(line(y), ClickTarget::Line { speech: column.speech, line: number });
            }
        }
    }

    /// An entry of a list can be clicked: so many below the chosen one, in the list that has the keyboard or another.
    fn entry_click(&mut self, area: Rect, steps: isize, in_other_list: bool) {
        self.clicks.note(area, ClickTarget::Entry { steps, in_other_list });
    }

    /// Named keys can be clicked, the first of several.
    fn key_click(&mut self, area: Rect, keys: &str) {
        if let Some(Ok(key)) = keys.split(' ').next().map(str::parse) {
            self.clicks.note(area, ClickTarget::Key(key));
        }
    }

    /// The width of the screen.
    fn width(&self) -> u16 {
        self.state.size().columns
    }

    /// The terminal is too small for two speeches side by side.
    fn ask_for_room(&mut self) {
        let area = self.canvas.area();
        let words = (self.state.words().too_small)(SMALLEST.columns, SMALLEST.lines);
        let lines = crate::text::lines::break_lines(
            &words,
            0,
            usize::from(area.width).max(2),
            self.canvas.ambiguous(),
        );
        let text = crate::text::Text::new(words);
        let style = self.theme.text.patch(self.theme.warning);
        let height = u16::try_from(lines.len()).unwrap_or(u16::MAX);
        let top = area.top() + area.height.saturating_sub(height) / 2;
        for (y, line) in (top..area.bottom()).zip(lines) {
            self.canvas.text(area.left(), y, area.right(), text.slice(line).trim_end(), style);
        }
    }

    /// Blanks an area and draws a frame around it with a title; returns what is inside.
    fn frame(&mut self, area: Rect, title: &str) -> Rect {
        let (ground, rule, title_style) = (self.theme.text, self.theme.rule, self.theme.heading);
        self.canvas.clear(area, ground);
        self.clicks.note(area, ClickTarget::Nothing);
        let (rule_sign, edge) = (self.ornaments.rule, self.ornaments.edge);
        for y in [area.top(), area.bottom().saturating_sub(1)] {
            for x in area.left()..area.right() {
                self.canvas.text(x, y, area.right(), rule_sign, ground.patch(rule));
            }
        }
        for y in area.top() + 1..area.bottom().saturating_sub(1) {
            for x in [area.left(), area.right().saturating_sub(1)] {
                self.canvas.text(x, y, area.right(), edge, ground.patch(rule));
            }
        }
        let [right, bottom] = [area.right(), area.bottom()].map(|edge| edge.saturating_sub(1));
        let places = [(area.x, area.y), (right, area.y), (area.x, bottom), (right, bottom)];
        for ((x, y), corner) in places.into_iter().zip(self.ornaments.corners) {
            self.canvas.text(x, y, area.right(), corner, ground.patch(rule));
        }
        let title = format!(" {title} ");
        self.canvas.text(area.left() + 2, area.top(), area.right(), &title, ground.patch(title_style));
        Rect {
            x: area.x + 2,
            y: area.y + 1,
            width: area.width.saturating_sub(4),
            height: area.height.saturating_sub(2),
        }
    }

    /// A fraction as whole per cent; blank until the speeches have been compared.
    fn known_percent(&self, fraction: f64) -> String {
        if self.state.comparison().analysed { percent(fraction) } else { String::new() }
    }

    /// The share of a class in a speech or in one of its sections, as whole per cent; blank until the speeches have been
    /// compared, and a word for it where the class cannot be told.
    fn measured_percent(&self, speech: SpeechId, class: Class, shares: Shares) -> String {
        match self.state.comparison().measures(speech, class) {
            true => self.known_percent(shares.of(class)),
            false if self.state.comparison().analysed => self.state.words().not_measured.to_owned(),
            false => String::new(),
        }
    }

    /// The lines between the header and the key line, for overlays that need all of them.
    fn below_header(&self, regions: Regions) -> Rect {
        Rect { x: 0, y: regions.titles, width: self.width(), height: regions.keys - regions.titles }
    }
}

/// A fraction as whole per cent.
fn percent(fraction: f64) -> String {
    format!("{:.0}%", fraction * 100.0)
}
