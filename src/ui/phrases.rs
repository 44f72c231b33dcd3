//! The phrase list, and the occurrences of the chosen phrase in their context.

use ratatui::layout::Rect;
use ratatui::style::Style;

use super::Screen;
use super::clicks::steps;
use super::search::end_of;
use crate::app::commands::{Command, OverlayCommand};
use crate::app::overlay::phrase_list::{Item, List, Order, PhraseList};
use crate::app::{ClassMark, ClickTarget, Context, OverlayKind, Regions};
use crate::compare::{Class, NearMatch, Place};
use crate::text::CharRange;
use crate::text::visible::{glyphs_of, one_line};
use crate::text::width::columns;

/// The most columns for the speeches that have a phrase: the numbers of nine. And those for its length.
const SPEECHES: u16 = 18;
const LENGTH: u16 = 5;

/// The columns for where an occurrence stands.
const PLACE: u16 = 10;

/// The sign of what is searched for, in the list.
const HIT: &str = "/";

/// Some wording in one style.
struct Piece {
    string: String,
    style: Style,
}

/// How much of the text around an occurrence is looked at on either side, in characters; more than any line shows.
const CONTEXT: usize = 200;

impl Screen<'_> {
    pub(super) fn phrases(&mut self, list: &PhraseList, regions: Regions) {
        let words = self.state.words();
        let (phrases, left_in) = list.counts();
        let mut title = (words.phrases_title)(phrases, list.total);
        if !list.speeches.is_empty() {
            let numbers: Vec<String> =
                list.speeches.iter().map(|speech| (speech.0 + 1).to_string()).collect();
            title = format!("{title}  {}", (words.in_all_of)(&numbers.join(" ")));
        }
        if left_in > 0 {
            title = format!("{title}  {}", (words.left_in_count)(left_in));
        }
        let inside = self.frame(self.below_header(regions), &title);
        let occurrences = list.occurrences(self.state.overlay_context());
        // The occurrences get what they need, up to half of the room.
        let most = inside.height.saturating_sub(2) / 2;
        let below = u16::try_from(occurrences.len() + 1).unwrap_or(u16::MAX).min(most);
        let list_height = inside.height.saturating_sub(1 + below);
        self.controls(list, Rect { height: 1, ..inside });
        self.list(list, Rect { y: inside.y + 1, height: list_height, ..inside });
        let area = Rect { y: inside.y + 1 + list_height, height: below, ..inside };
        self.occurrences(list, &occurrences, area);
        let fits = list.items.len() <= usize::from(list_height);
        self.list_position(regions, list.chosen, list.items.len(), fits);
    }

    /// Says on the bottom rule where in a list that does not fit the reader is: `12/3296`.
    pub(super) fn list_position(&mut self, regions: Regions, chosen: usize, count: usize, fits: bool) {
        if !fits {
            let frame = self.below_header(regions);
            let style = self.theme.text.patch(self.theme.quiet);
            let position = format!(" {}/{count} ", chosen + 1);
            self.text_before(frame.right().saturating_sub(2), frame.bottom() - 1, &position, style);
        }
    }

    /// The filter and the order.
    fn controls(&mut self, list: &PhraseList, area: Rect) {
        let words = self.state.words();
        let ground = self.theme.text;
        let (y, end) = (area.y, area.right());
        let x = self.canvas.text(area.x, y, end, words.filter, ground.patch(self.theme.key)) + 1;
        let filter = end_of(list.filter.text(), usize::from(area.width / 3), self.canvas.ambiguous());
        let x = self.canvas.text(x, y, end, &filter, ground);
        self.canvas.text(x, y, end, " ", ground.patch(self.theme.chosen));

        let width = |word: &str| columns(word, self.canvas.ambiguous());
        let orders: usize = Order::ALL.iter().map(|order| width(order.name(words)) + 2).sum();
        let left = end.saturating_sub(u16::try_from(orders + width(words.sorted_by) + 1).unwrap_or(0));
        let mut x = self.canvas.text(left, y, end, words.sorted_by, ground.patch(self.theme.key)) + 1;
        for order in Order::ALL {
            let style = if order == list.order { self.theme.chosen } else { self.theme.quiet };
            let after = self.canvas.text(x, y, end, order.name(words), ground.patch(style));
            self.order_click(list.order, order, Rect { x, y, width: after.saturating_sub(x), height: 1 });
            x = after + 2;
        }
    }

    /// A click on an order sorts by it.
    fn order_click(&mut self, now: Order, order: Order, area: Rect) {
        let next = Command::Overlay(OverlayCommand::NextOrder);
        let key = self.state.keymap().key_for(next, Context::Overlay(OverlayKind::Phrases));
        let times = (order as usize + Order::ALL.len() - now as usize) % Order::ALL.len();
        if let Some(key) = key {
            self.clicks.note(area, ClickTarget::Keys { key, times });
        }
    }

    /// Why the list is empty.
    fn no_phrases(&self, list: &PhraseList) -> String {
        let (words, settings) = (self.state.words(), self.state.settings());
        if !list.filter.text().is_empty() {
            return words.no_phrases.to_owned();
        }
        if !list.speeches.is_empty() {
            return words.no_phrases_in_all.to_owned();
        }
        let length = (words.length)(self.state.units().length(settings.minimum));
        let key = self.state.keymap().key_for(Command::ShorterMinimum, Context::Compare);
        let key = key.map(|key| key.to_string()).unwrap_or_default();
        (words.no_phrases_so_long)(&length, settings.spread, &key)
    }

    fn list(&mut self, list: &PhraseList, area: Rect) {
        let ground = self.theme.text;
        if list.items.is_empty() {
            let nothing = self.no_phrases(list);
            self.text_within(area.x, area.y, area.right(), &nothing, ground.patch(self.theme.quiet));
            return;
        }
        let first = first_shown(list.chosen, list.items.len(), usize::from(area.height));
        for (y, index) in (area.top()..area.bottom()).zip(first..list.items.len()) {
            let Some(&item) = list.items.get(index) else { return };
            let style = self.list_style(index == list.chosen, list.active == List::Phrases, area, y);
            let line = Rect { y, height: 1, ..area };
            self.entry_click(line, steps(list.chosen, index), list.active != List::Phrases);
            self.phrase_line(list, item, line, style);
        }
    }

    /// The ground of a line of a list, painted from edge to edge.
    pub(super) fn list_style(&mut self, chosen: bool, active: bool, area: Rect, y: u16) -> Style {
        let style = match (chosen, active) {
            (true, true) => self.theme.text.patch(self.theme.chosen_line),
            (true, false) => self.theme.text.patch(self.theme.focused),
            (false, _) => self.theme.text,
        };
        self.canvas.restyle(Rect { y, height: 1, ..area }, style);
        style
    }

    /// An item of a phrase list on one line: its mark, the speeches that have it, its length, its wording.
    pub(super) fn phrase_line(&mut self, list: &PhraseList, item: Item, area: Rect, style: Style) {
        let (y, end) = (area.y, area.right());
        let (sign, sign_style) = match item {
            Item::LeftIn(_) => (self.sign(ClassMark::LeftIn), self.theme.gutter(ClassMark::LeftIn, 1)),
            Item::NearMatch(_) => {
                (self.sign(ClassMark::Of(Class::Near)), self.theme.gutter(ClassMark::Of(Class::Near), 2))
            }
            Item::Searched => (HIT, self.theme.text),
            Item::Phrase(_) | Item::Dismissed(_) => (" ", self.theme.text),
        };
        self.canvas.text(area.x, y, end, sign, style.patch(Style { bg: None, ..sign_style }));
        let speeches: Vec<usize> =
            list.speeches_of(item, self.state.overlay_context()).into_iter().map(|speech| speech.0).collect();
        let loaded = u16::try_from(self.state.comparison().speeches.len()).unwrap_or(u16::MAX);
        let numbers = area.x + 2;
        let length_end = numbers + loaded.saturating_mul(2).min(SPEECHES) + LENGTH;
        self.speech_numbers(numbers, y, length_end - LENGTH, &speeches, style);
        let length = list.length(item, self.state.overlay_context());
        self.text_before(length_end, y, &length.to_string(), style.patch(self.theme.quiet));
        let wording = self.wording_of(list, item, style);
        self.pieces_within(length_end + 2, y, end, &wording);
    }

    /// The wording of an item; of a near match both wordings wherever the two differ, each in the colour of its
    /// speech: `党的（十九大｜二十大）精神`.
    fn wording_of(&self, list: &PhraseList, item: Item, style: Style) -> Vec<Piece> {
        let wording = list.wording(item, self.state.overlay_context());
        let plain = |style| vec![Piece { string: one_line(wording), style }];
        match item {
            Item::Searched | Item::LeftIn(_) | Item::Phrase(_) => plain(style),
            Item::Dismissed(_) => plain(style.patch(self.theme.quiet)),
            Item::NearMatch(id) => self.with_slots(&self.state.comparison().near_matches[id], style),
        }
    }

    fn with_slots(&self, near: &NearMatch, style: Style) -> Vec<Piece> {
        let piece = |place: Place, range: CharRange, style: Style| {
            let wording = self.state.comparison().wording(Place { range, ..place });
            Piece { string: one_line(wording), style }
        };
        let of_speech = |place: Place| style.patch(Style { bg: None, ..self.theme.speech(place.speech.0) });
        let sign = |sign: &str| Piece { string: sign.to_owned(), style: style.patch(self.theme.quiet) };
        let mut out = Vec::new();
        let mut position = near.a.range.start;
        for difference in &near.differences {
            out.push(piece(near.a, CharRange::new(position, difference.a.start), style));
            out.push(sign("（"));
            out.push(piece(near.a, difference.a, of_speech(near.a)));
            out.push(sign("｜"));
            out.push(piece(near.b, difference.b, of_speech(near.b)));
            out.push(sign("）"));
            position = difference.a.end;
        }
        out.push(piece(near.a, CharRange::new(position, near.a.range.end), style));
        out
    }

    /// Writes as much of some pieces as fits.
    fn pieces_within(&mut self, x: u16, y: u16, end: u16, pieces: &[Piece]) {
        const ELLIPSIS: &str = "…";
        let ambiguous = self.canvas.ambiguous();
        let width = |string: &str| u16::try_from(columns(string, ambiguous)).unwrap_or(u16::MAX);
        let needed = pieces.iter().fold(x, |sum, piece| sum.saturating_add(width(&piece.string)));
        let cut = needed > end;
        let edge = if cut { end.saturating_sub(width(ELLIPSIS)) } else { end };
        let mut x = x;
        for Piece { string, style } in pieces {
            let whole = x.saturating_add(width(string));
            x = self.canvas.text(x, y, edge, string, *style);
            if x < whole {
                break;
            }
        }
        if cut {
            self.canvas.text(x, y, end, ELLIPSIS, self.theme.text.patch(self.theme.quiet));
        }
    }

    fn occurrences(&mut self, list: &PhraseList, occurrences: &[Place], area: Rect) {
        if area.height == 0 {
            return;
        }
        let title = (self.state.words().occurrences_title)(occurrences.len());
        let rule = self.theme.text.patch(self.theme.rule);
        (area.left()..area.right()).for_each(|x| {
            self.canvas.text(x, area.y, area.right(), self.ornaments.rule, rule);
        });
        let heading = self.theme.text.patch(self.theme.heading);
        self.canvas.text(area.x + 1, area.y, area.right(), &format!(" {title} "), heading);

        let height = usize::from(area.height - 1);
        let first = first_shown(list.occurrence, occurrences.len(), height);
        for (y, index) in (area.top() + 1..area.bottom()).zip(first..occurrences.len()) {
            let Some(&place) = occurrences.get(index) else { return };
            let style = self.list_style(index == list.occurrence, list.active == List::Occurrences, area, y);
            let line = Rect { y, height: 1, ..area };
            self.entry_click(line, steps(list.occurrence, index), list.active != List::Occurrences);
            self.occurrence(place, area, y, style);
        }
    }

    /// In which speech and row something stands; returns where what follows begins.
    pub(super) fn occurrence_place(&mut self, place: Place, area: Rect, y: u16, style: Style) -> u16 {
        let row =
            self.state.comparison().section_of(place).map(|section| self.state.view().table.row_of(section));
        let ink = self.theme.speech(place.speech.0);
        let words = (self.state.words().occurrence_place)(place.speech.0 + 1, row.map_or(0, |row| row.0 + 1));
        self.canvas.text(area.x, y, area.x + PLACE, &words, style.patch(ink));
        area.x + PLACE + 1
    }

    /// An occurrence in its context, all occurrences under each other (keyword in context).
    pub(super) fn occurrence(&mut self, place: Place, area: Rect, y: u16, style: Style) {
        let speech = self.state.comparison().speech(place.speech);
        let left = self.occurrence_place(place, area, y, style);
        let keyword = left + area.right().saturating_sub(left) / 3;
        let before = CharRange::new(place.range.start.saturating_sub(CONTEXT), place.range.start);
        let before = end_of(
            &one_line(speech.slice(before)),
            usize::from(keyword.saturating_sub(left)),
            self.canvas.ambiguous(),
        );
        let used = columns(&before, self.canvas.ambiguous());
        let x = keyword.saturating_sub(u16::try_from(used).unwrap_or(0));
        let mut x = self.canvas.text(x, y, keyword, &before, style.patch(self.theme.quiet));
        let rest = CharRange::new(place.range.start, place.range.end + CONTEXT);
        for mut glyph in glyphs_of(&speech.text, rest, self.canvas.ambiguous()) {
            if glyph.is_line_end() {
                glyph.symbol = " ".into();
                glyph.columns = 1;
            }
            let in_phrase = place.range.contains(glyph.range.start);
            let glyph_style = style.patch(if in_phrase { self.theme.heading } else { self.theme.quiet });
            match self.canvas.glyph(x, y, area.right(), &glyph, glyph_style) {
                Some(next) => x = next,
                None => break,
            }
        }
    }
}

/// The first line of a list on the screen, so that the chosen one stands in the middle where possible.
pub(super) fn first_shown(chosen: usize, count: usize, height: usize) -> usize {
    chosen.saturating_sub(height / 2).min(count.saturating_sub(height))
}
