//! The phrase list, and the occurrences of the chosen phrase in their context.

use ratatui::layout::Rect;
use ratatui::style::Style;

use super::Screen;
use super::search::end_of;
use crate::app::{Item, List, PhraseList, Regions};
use crate::compare::{NearMatch, Place};
use crate::text::CharRange;
use crate::text::visible::{glyphs_of, one_line, shortened};
use crate::text::width::columns;

/// The columns for the speeches that have a phrase, and for its length.
const SPEECHES: u16 = 20;

/// The columns for where an occurrence stands.
const PLACE: u16 = 10;

/// How much of the text around an occurrence is looked at on either side, in characters; more than any line shows.
const CONTEXT: usize = 200;

impl Screen<'_> {
    pub(super) fn phrases(&mut self, list: &PhraseList, regions: Regions) {
        let words = self.state.words();
        let title = (words.phrases_title)(list.items.len(), list.total);
        let inside = self.frame(self.below_header(regions), &title);
        let occurrences = list.occurrences(self.state.material());
        // The occurrences get what they need, up to half of the room.
        let most = inside.height.saturating_sub(2) / 2;
        let below = u16::try_from(occurrences.len() + 1).unwrap_or(u16::MAX).min(most);
        let list_height = inside.height.saturating_sub(1 + below);
        self.controls(list, Rect { height: 1, ..inside });
        self.list(list, Rect { y: inside.y + 1, height: list_height, ..inside });
        let area = Rect { y: inside.y + 1 + list_height, height: below, ..inside };
        self.occurrences(list, &occurrences, area);
    }

    /// The filter and the order.
    fn controls(&mut self, list: &PhraseList, area: Rect) {
        let words = self.state.words();
        let ground = self.theme.text;
        let (y, end) = (area.y, area.right());
        let x = self.canvas.text(area.x, y, end, words.filter, ground.patch(self.theme.key)) + 1;
        let filter = end_of(&list.filter, usize::from(area.width / 3), self.canvas.ambiguous());
        let x = self.canvas.text(x, y, end, &filter, ground);
        self.canvas.text(x, y, end, " ", ground.patch(self.theme.chosen));

        let width = |word: &str| columns(word, self.canvas.ambiguous());
        let orders: usize = words.orders.iter().map(|order| width(order) + 2).sum();
        let left = end.saturating_sub(u16::try_from(orders + width(words.sorted_by) + 1).unwrap_or(0));
        let mut x = self.canvas.text(left, y, end, words.sorted_by, ground.patch(self.theme.key)) + 1;
        for (index, order) in words.orders.into_iter().enumerate() {
            let style = if index == list.order.index() { self.theme.chosen } else { self.theme.quiet };
            x = self.canvas.text(x, y, end, order, ground.patch(style)) + 2;
        }
    }

    fn list(&mut self, list: &PhraseList, area: Rect) {
        let ground = self.theme.text;
        if list.items.is_empty() {
            self.canvas.text(
                area.x,
                area.y,
                area.right(),
                self.state.words().no_phrases,
                ground.patch(self.theme.quiet),
            );
            return;
        }
        let first = first_shown(list.chosen, list.items.len(), usize::from(area.height));
        for (y, index) in (area.top()..area.bottom()).zip(first..list.items.len()) {
            let Some(&item) = list.items.get(index) else { return };
            let chosen = index == list.chosen;
            let style = self.list_style(chosen, list.active == List::Phrases, area, y);
            self.item(item, area, y, style);
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

    fn item(&mut self, item: Item, area: Rect, y: u16, style: Style) {
        let shown = self.state.shown();
        let (places, length, text) = match item {
            Item::Phrase(id) => match shown.phrase(id) {
                Some(phrase) => (phrase.occurrences.clone(), phrase.length, one_line(&phrase.text)),
                None => return,
            },
            Item::NearMatch(id) => match self.state.comparison().near_match(id) {
                Some(near) => (vec![near.a, near.b], near.a.range.len(), self.with_slots(near)),
                None => return,
            },
        };
        let mut speeches: Vec<usize> = places.iter().map(|place| place.speech.0).collect();
        speeches.dedup();
        let mut x = area.x;
        for speech in speeches {
            let ink = Style { bg: None, ..self.theme.speech(speech) };
            x = self.canvas.text(x, y, area.right(), &(speech + 1).to_string(), style.patch(ink)) + 1;
        }
        let length = format!("{length:>4}");
        let near = if matches!(item, Item::NearMatch(_)) { self.ornaments.near } else { " " };
        let x = self.canvas.text((area.x + SPEECHES - 8).max(x), y, area.right(), &length, style) + 1;
        let x = self.canvas.text(x, y, area.right(), near, style) + 1;
        let room = usize::from(area.right().saturating_sub(x));
        self.canvas.text(x, y, area.right(), &shortened(&text, room, self.canvas.ambiguous()), style);
    }

    /// A near match with both wordings wherever the two differ: `党的（十九大｜二十大）精神`.
    fn with_slots(&self, near: &NearMatch) -> String {
        let speeches = &self.state.comparison().speeches;
        let slice = |place: Place, range: CharRange| {
            speeches.get(place.speech.0).map_or("", |speech| speech.slice(range))
        };
        let mut out = String::new();
        let mut position = near.a.range.start;
        for difference in &near.differences {
            out.push_str(slice(near.a, CharRange::new(position, difference.a.start)));
            out.push_str(&format!("（{}｜{}）", slice(near.a, difference.a), slice(near.b, difference.b)));
            position = difference.a.end;
        }
        out.push_str(slice(near.a, CharRange::new(position, near.a.range.end)));
        one_line(&out)
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
            self.occurrence(place, area, y, style);
        }
    }

    /// An occurrence in its context, all occurrences under each other (keyword in context).
    pub(super) fn occurrence(&mut self, place: Place, area: Rect, y: u16, style: Style) {
        let Some(speech) = self.state.comparison().speeches.get(place.speech.0) else { return };
        let row = self.state.section_of(place).and_then(|section| self.state.shown().table.row_of(section));
        let ink = self.theme.speech(place.speech.0);
        let words = (self.state.words().occurrence_place)(place.speech.0 + 1, row.map_or(0, |row| row + 1));
        self.canvas.text(area.x, y, area.x + PLACE, &words, style.patch(ink));

        let left = area.x + PLACE + 1;
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
