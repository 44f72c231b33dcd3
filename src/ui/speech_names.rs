//! Speeches by what they are called, in the columns that there are.

use ratatui::style::Style;

use super::Screen;
use super::header::NUMBER_AND_SHARE;
use crate::compare::SpeechId;
use crate::text::visible::{glyphs, one_line, shortened};
use crate::text::width::columns;

/// The blanks around a name in the header, and one where the share has three figures.
const MARGIN: u16 = 4;

impl Screen<'_> {
    /// What a speech is called in so many columns: where they do not do, the beginning that all names have is left out first.
    pub(super) fn name_within(&self, speech: SpeechId, room: u16) -> String {
        let (room, ambiguous) = (usize::from(room), self.canvas.ambiguous());
        let name = self.state.comparison().name(speech);
        match &name.distinct {
            Some(rest) if columns(&one_line(&name.whole), ambiguous) > room => {
                shortened(&format!("…{rest}"), room, ambiguous)
            }
            _ => shortened(&name.whole, room, ambiguous),
        }
    }

    /// What of a speech's name tells it from the others, as much of it as fits.
    pub(super) fn telling_within(&self, speech: SpeechId, room: u16) -> String {
        let mut used = 0;
        let telling = one_line(&self.state.comparison().name(speech).telling);
        let kept = glyphs(&telling, 0, self.canvas.ambiguous()).into_iter().take_while(|glyph| {
            used += glyph.columns;
            used <= usize::from(room)
        });
        kept.map(|glyph| glyph.symbol).collect::<String>().trim_end().to_owned()
    }

    /// The number of a speech and what it is called; returns the column after it.
    pub(super) fn numbered_name(&mut self, speech: SpeechId, x: u16, y: u16, end: u16, style: Style) -> u16 {
        let x = self.canvas.text(x, y, end, &format!("{} ", speech.0 + 1), style);
        let name = self.name_within(speech, end.saturating_sub(x));
        self.canvas.text(x, y, end, &name, style)
    }

    /// The columns for each speech, so many for all: what a short name does not need goes to the others.
    pub(super) fn rooms(&self, mut all: u16) -> Vec<u16> {
        let needed = |speech: SpeechId| {
            let name =
                columns(&one_line(&self.state.comparison().name(speech).whole), self.canvas.ambiguous());
            u16::try_from(name).unwrap_or(u16::MAX).saturating_add(NUMBER_AND_SHARE + MARGIN)
        };
        let mut speeches: Vec<(u16, usize)> =
            self.state.comparison().speeches.ids().map(|id| (needed(id), id.0)).collect();
        let mut rooms = vec![0; speeches.len()];
        speeches.sort_unstable();
        let mut left = u16::try_from(speeches.len()).unwrap_or(u16::MAX).max(1);
        // The same for all that need more, so that none shows a name where the next shows none.
        let mut most = u16::MAX;
        for (needed, speech) in speeches {
            let even = all / left;
            let room = needed.min(even).min(most);
            most = if needed > even { most.min(even) } else { most };
            if let Some(of_speech) = rooms.get_mut(speech) {
                *of_speech = room;
            }
            (all, left) = (all - room, left.saturating_sub(1).max(1));
        }
        rooms
    }
}
