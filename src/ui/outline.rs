//! The outline of a speech: its sections as a tree, with what each is made of.

use ratatui::layout::Rect;
use ratatui::style::Style;

use super::clicks::steps;
use super::phrases::first_shown;
use super::{Screen, percent};
use crate::app::overlay::outline::OutlineTree;
use crate::app::{ClassMark, Regions};
use crate::compare::{Class, SectionPlace, SpeechId};
use crate::speech::{SectionId, SectionKind, SpeakingTime};
use crate::strings::OutlineHeadings;
use crate::text::width::{AmbiguousWidth, columns};

/// The columns for a kind of section, a length, a percentage, and the bars before percentages.
const KIND: u16 = 11;
const LENGTH: u16 = 7;
const TIME: u16 = 7;
const PERCENT: u16 = 5;
const BAR: u16 = 8;

/// The columns for the numbers of the speeches that answer: a list of nine, or else of six.
const ANSWERED: u16 = 18;
const ANSWERED_NARROW: u16 = 12;

/// From which width on there is room for the kinds and the speaking time, and for the bars.
const WITH_KIND: u16 = 72;
const WITH_BARS: u16 = 100;

/// Where the columns of the outline start, and where they end: in front of `end`.
struct Columns {
    name: u16,
    kind: Option<u16>,
    length_end: u16,
    time_end: Option<u16>,
    boilerplate: u16,
    local: u16,
    answered: u16,
    /// How wide the bars are; 0 for none.
    bar: u16,
    end: u16,
}

impl Columns {
    /// The speeches that answer stand at every width: a section that none answers is what many look for.
    fn of(area: Rect, headings: &OutlineHeadings, ambiguous: AmbiguousWidth) -> Self {
        let (bar, answered) = if area.width >= WITH_BARS { (BAR, ANSWERED) } else { (0, ANSWERED_NARROW) };
        // As wide as what stands in the column, or its heading.
        let share = |heading: &str| {
            let heading = u16::try_from(columns(heading, ambiguous)).unwrap_or(BAR);
            (PERCENT + bar).max(heading) + 1
        };
        let answered = area.right() - answered;
        let local = answered - share(headings.local);
        let boilerplate = local - share(headings.boilerplate);
        let is_wide = area.width >= WITH_KIND;
        let time_end = is_wide.then_some(boilerplate - 1);
        let length_end = boilerplate - 1 - if is_wide { TIME } else { 0 };
        let kind = is_wide.then(|| length_end - LENGTH - KIND);
        Self {
            name: area.x + 2,
            kind,
            length_end,
            time_end,
            boilerplate,
            local,
            answered,
            bar,
            end: area.right(),
        }
    }

    fn name_end(&self) -> u16 {
        self.kind.unwrap_or(self.length_end - LENGTH) - 1
    }
}

impl Screen<'_> {
    pub(super) fn outline(&mut self, tree: &OutlineTree, regions: Regions) {
        let comparison = self.state.comparison();
        let speech = comparison.speech(tree.speech);
        let words = self.state.words();
        let mut title = (words.outline_title)(tree.speech.0 + 1, &speech.title);
        if !speech.repairs.is_empty() {
            let told = [vec![title], words.read_as(speech)].concat();
            title = told.join(words.list_separator);
        }
        let inside = self.frame_shortened(self.below_header(regions), &title);
        let columns = Columns::of(inside, &words.outline_columns, self.canvas.ambiguous());
        self.outline_head(tree.speech, &columns, inside.y);
        let body = Rect { y: inside.y + 1, height: inside.height.saturating_sub(1), ..inside };
        let first = first_shown(tree.chosen.0, speech.sections.len(), usize::from(body.height));
        let fits = speech.sections.len() <= usize::from(body.height);
        self.list_position(regions, tree.chosen.0, speech.sections.len(), fits);
        for (y, section) in (body.top()..body.bottom()).zip((first..speech.sections.len()).map(SectionId)) {
            let style = self.list_style(section == tree.chosen, true, body, y);
            self.entry_click(Rect { y, height: 1, ..body }, steps(tree.chosen.0, section.0), false);
            self.outline_line(tree, section, &columns, y, style);
        }
    }

    fn outline_head(&mut self, speech: SpeechId, columns: &Columns, y: u16) {
        let style = self.theme.text.patch(self.theme.quiet);
        let OutlineHeadings { section, kind, length, words, time, boilerplate, local, answered_in } =
            self.state.words().outline_columns;
        let in_words = self.state.comparison().words_of(speech).is_some();
        let length = if in_words { words } else { length };
        self.canvas.text(columns.name, y, columns.end, section, style);
        if let Some(x) = columns.kind {
            self.canvas.text(x, y, columns.end, kind, style);
        }
        self.text_before(columns.length_end, y, length, style);
        if let Some(end) = columns.time_end {
            self.text_before(end, y, time, style);
        }
        self.canvas.text(columns.boilerplate, y, columns.end, boilerplate, style);
        self.canvas.text(columns.local, y, columns.end, local, style);
        self.canvas.text(columns.answered, y, columns.end, answered_in, style);
    }

    fn outline_line(&mut self, tree: &OutlineTree, id: SectionId, columns: &Columns, y: u16, style: Style) {
        let place = SectionPlace { speech: tree.speech, section: id };
        let speech = self.state.comparison().speech(tree.speech);
        let (kind, end) = (speech.section(id).kind, columns.end);
        if self.state.left_in_within(place) > 0 {
            let alarm = style.patch(self.theme.alarm);
            self.canvas.text(columns.name - 2, y, end, self.sign(ClassMark::LeftIn), alarm);
        }
        let quiet = style.patch(self.theme.quiet);
        let weight = match kind {
            SectionKind::Notice => quiet,
            SectionKind::Heading | SectionKind::Title => style.patch(self.theme.heading),
            _ => style,
        };
        let depth = u16::try_from(speech.depth(id)).unwrap_or(u16::MAX);
        let indent = depth.saturating_mul(2).min((columns.name_end() - columns.name) / 2);
        let name = self.state.comparison().section_name(place);
        self.text_within(columns.name + indent, y, columns.name_end(), &name, weight);
        if let Some(x) = columns.kind {
            self.canvas.text(x, y, columns.length_end, (self.state.words().section_kind)(kind), quiet);
        }
        let shares = tree.shares(id, self.state.overlay_context());
        let length = self.state.comparison().words_in(tree.speech, speech.section(id).range);
        self.text_before(columns.length_end, y, &length.unwrap_or(shares.characters).to_string(), quiet);
        if let Some(end) = columns.time_end {
            let time = speech.speaking_time(speech.sections_under(id), self.state.appearance().rate);
            if time > SpeakingTime::default() {
                self.text_before(end, y, &time.to_string(), quiet);
            }
        }
        if kind != SectionKind::Notice && self.state.comparison().analysed {
            let (shade, local) = (self.theme.shade(), self.theme.gutter(ClassMark::Of(Class::Local), 1));
            let boilerplate = (shares.boilerplate(), percent(shares.boilerplate()));
            self.share(columns.boilerplate, columns.bar, y, boilerplate, style, style.patch(shade));
            let told = self.measured_percent(place.speech, Class::Local, shares);
            let local_share = (shares.of(Class::Local), told);
            self.share(columns.local, columns.bar, y, local_share, style, style.patch(local));
        }
        let mut speeches: Vec<usize> =
            self.state.link_index().of(place).map(|other| other.speech.0).collect();
        speeches.sort_unstable();
        speeches.dedup();
        self.speech_numbers(columns.answered, y, end, &speeches, style);
    }

    /// A fraction as it is told, and a bar after it.
    fn share(
        &mut self,
        x: u16,
        width: u16,
        y: u16,
        (fraction, told): (f64, String),
        style: Style,
        bar: Style,
    ) {
        self.text_before(x + PERCENT - 1, y, &told, style);
        self.bar_of(x + PERCENT, y, width, fraction, bar);
    }

    /// A frame with as much of its title as fits.
    pub(super) fn frame_shortened(&mut self, area: Rect, title: &str) -> Rect {
        let room = usize::from(area.width.saturating_sub(6));
        let title = crate::text::visible::shortened(title, room, self.canvas.ambiguous());
        self.frame(area, &title)
    }
}
