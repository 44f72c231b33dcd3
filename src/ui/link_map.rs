//! The map: the sections of the base down, the other speeches across, and how well each cell answers.

use ratatui::layout::Rect;
use ratatui::style::Style;

use super::Screen;
use super::clicks::steps;
use super::phrases::first_shown;
use crate::app::Regions;
use crate::app::overlay::link_map::{Counterpart, LinkMap, MapRow};
use crate::compare::SectionPlace;
use crate::text::lines::break_lines;
use crate::text::visible::one_line;

/// The narrowest and the widest column for a speech: two shades and a mark; and a heading beside them.
const NARROWEST: u16 = 4;
const WIDEST: u16 = 40;

/// From which width of a column on it has room for the score, and for the counterpart's heading.
const WITH_SCORE: u16 = 9;
const WITH_NAME: u16 = 18;

/// The lines for the chosen cell: a rule, its two sections, why they are linked.
const DETAIL: u16 = 4;

/// From which score on each shade stands.
const SHADES: [f64; 4] = [0.0, 0.3, 0.45, 0.6];

/// How the columns of the map are laid out.
struct Grid {
    /// The width of the column with the sections of the base.
    names: u16,
    /// The width of each of the others.
    cell: u16,
    /// The first of the others on the screen.
    first: usize,
    /// How many of them have room.
    count: usize,
}

impl Grid {
    fn of(map: &LinkMap, width: u16) -> Self {
        let names = (width / 3).clamp(20, 48);
        let speeches = u16::try_from(map.speeches.len()).unwrap_or(u16::MAX).max(1);
        let room = width.saturating_sub(names);
        let cell = (room / speeches).clamp(NARROWEST, WIDEST);
        let count = usize::from(room / cell).min(map.speeches.len());
        Self { names, cell, first: first_shown(map.column, map.speeches.len(), count), count }
    }

    /// The columns on the screen: which one, and where it starts and ends.
    fn columns(&self, left: u16) -> impl Iterator<Item = (usize, u16, u16)> + use<> {
        let (start, width) = (left + self.names, self.cell);
        (self.first..self.first + self.count)
            .zip((0..).map(move |index| start + index * width))
            .map(move |(column, x)| (column, x, x + width - 1))
    }
}

impl Screen<'_> {
    pub(super) fn link_map(&mut self, map: &LinkMap, regions: Regions) {
        let title = (self.state.words().map_title)(map.base.0 + 1);
        let inside = self.frame(self.below_header(regions), &title);
        // What the rows leave shows how the two sections begin.
        let rows = u16::try_from(map.rows.len()).unwrap_or(u16::MAX).saturating_add(1);
        let detail =
            if inside.height > 2 * DETAIL { inside.height.saturating_sub(rows).max(DETAIL) } else { 0 };
        let body = Rect { y: inside.y + 1, height: inside.height.saturating_sub(1 + detail), ..inside };
        let grid = Grid::of(map, inside.width);
        self.map_head(map, &grid, Rect { height: 1, ..inside });
        let first = first_shown(map.row, map.rows.len(), usize::from(body.height));
        self.list_position(regions, map.row, map.rows.len(), map.rows.len() <= usize::from(body.height));
        for (y, (index, row)) in (body.top()..body.bottom()).zip(map.rows.iter().enumerate().skip(first)) {
            let line = Rect { y, height: 1, ..body };
            self.entry_click(line, steps(map.row, index), false);
            self.map_row(map, row, index == map.row, &grid, line);
        }
        self.map_detail(map, Rect { y: body.bottom(), height: detail, ..inside });
    }

    fn map_head(&mut self, map: &LinkMap, grid: &Grid, area: Rect) {
        let style = self.theme.text.patch(self.theme.speech(map.base.0));
        self.numbered_name(map.base, area.x, area.y, area.x + grid.names - 1, style);
        for (column, x, end) in grid.columns(area.x) {
            let Some(&speech) = map.speeches.get(column) else { continue };
            let style = self.theme.text.patch(self.theme.speech(speech.0));
            match grid.cell < WITH_SCORE {
                true => self.text_within(x, area.y, end, &(speech.0 + 1).to_string(), style),
                false => self.numbered_name(speech, x, area.y, end, style),
            };
        }
    }

    fn map_row(&mut self, map: &LinkMap, row: &MapRow, chosen: bool, grid: &Grid, area: Rect) {
        let place = SectionPlace { speech: map.base, section: row.section };
        let style = self.list_style(false, false, area, area.y);
        let style = if chosen { style.patch(self.theme.focused) } else { style };
        self.canvas.restyle(area, style);
        let speech = self.state.comparison().speech(map.base);
        let indent = 2 * u16::try_from(speech.depth(row.section)).unwrap_or(0).min(grid.names / 4);
        let name = self.state.comparison().section_name(place);
        self.text_within(area.x + indent, area.y, area.x + grid.names - 1, &name, style);
        for (column, x, end) in grid.columns(area.x) {
            let here = chosen && column == map.column;
            let cell = Rect { x, width: end - x, ..area };
            let style = if here { style.patch(self.theme.chosen) } else { style };
            self.canvas.restyle(cell, style);
            self.map_cell(row.counterparts.get(column).copied().flatten(), cell, style);
        }
    }

    fn map_cell(&mut self, counterpart: Option<Counterpart>, area: Rect, style: Style) {
        let (x, y, end) = (area.x, area.y, area.right());
        let Some(Counterpart { place, score, crosses }) = counterpart else {
            self.canvas.text(x, y, end, self.ornaments.ruler_unanswered, style.patch(self.theme.quiet));
            return;
        };
        let step = SHADES.iter().filter(|&&step| score > step).count();
        let shade = self.ornaments.ruler_shades.get(step).copied().unwrap_or(" ").repeat(2);
        let x = self.canvas.text(x, y, end, &shade, style.patch(self.theme.shade()));
        let cross = if crosses { self.ornaments.moved } else { " " };
        let x = self.canvas.text(x, y, end, cross, style.patch(self.theme.key));
        if area.width + 1 < WITH_SCORE {
            return;
        }
        let x = self.canvas.text(x, y, end, &format!("{score:.2}"), style) + 1;
        if area.width + 1 >= WITH_NAME {
            let name = self.state.comparison().section_name(place);
            self.text_within(x, y, end, &name, style.patch(self.theme.quiet));
        }
    }

    /// The two sections of the chosen cell, and why they are linked.
    fn map_detail(&mut self, map: &LinkMap, area: Rect) {
        let Some(section) = map.section().filter(|_| area.height == DETAIL) else { return };
        let Some(&speech) = map.speeches.get(map.column) else { return };
        let (words, ground) = (self.state.words(), self.theme.text);
        let rule = self.ornaments.rule.repeat(usize::from(area.width));
        self.canvas.text(area.x, area.y, area.right(), &rule, ground.patch(self.theme.rule));
        self.named_section(section, area, area.y + 1);
        let mut links = self
            .state
            .link_index()
            .links(section, self.state.view())
            .filter(|(other, _)| other.speech == speech);
        let Some((other, link)) = links.next() else {
            let nothing = (words.no_answer_in)(speech.0 + 1);
            self.text_within(area.x, area.y + 2, area.right(), &nothing, ground.patch(self.theme.quiet));
            return;
        };
        let reasons: Vec<String> = link.reasons.iter().copied().map(words.link_reason).collect();
        let mut why = vec![format!("{:.2}: {}", link.score, reasons.join(self.state.words().list_separator))];
        if map.counterpart().is_some_and(|counterpart| counterpart.crosses) {
            why.push(format!("{} {}", self.ornaments.moved, words.out_of_order));
        }
        let further = links.count();
        if further > 0 {
            why.push((words.further_answers)(further));
        }
        self.named_section(other, area, area.y + 2);
        self.text_within(area.x, area.y + 3, area.right(), &why.join("  "), ground);
        let half = area.height.saturating_sub(DETAIL) / 2;
        for (place, y) in [(section, area.y + DETAIL), (other, area.y + DETAIL + half)] {
            self.section_start(place, Rect { y, height: half, ..area });
        }
    }

    /// As much of a section as fits, below a blank line.
    fn section_start(&mut self, place: SectionPlace, area: Rect) {
        let speech = self.state.comparison().speech(place.speech);
        let own = speech.text.trim(speech.section(place.section).own);
        let width = usize::from(area.width);
        let lines = break_lines(speech.slice(own), own.start, width, self.canvas.ambiguous());
        let style = self.theme.text.patch(self.theme.quiet);
        for (y, line) in (area.y + 1..area.bottom()).zip(lines) {
            self.text_within(area.x, y, area.right(), &one_line(speech.slice(line)), style);
        }
    }

    /// The number of a speech in its colour, and the name of one of its sections.
    fn named_section(&mut self, place: SectionPlace, area: Rect, y: u16) {
        let ground = self.theme.text;
        let ink = ground.patch(self.theme.speech(place.speech.0));
        let x = self.canvas.text(area.x, y, area.right(), &(place.speech.0 + 1).to_string(), ink) + 1;
        let name = self.state.comparison().section_name(place);
        self.text_within(x, y, area.right(), &name, ground);
    }
}
