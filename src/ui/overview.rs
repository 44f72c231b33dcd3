//! The overview: what each speech is made of, how much of it each other one has, and the phrases that make it up.

use ratatui::layout::Rect;
use ratatui::style::Style;

use super::clicks::steps;
use super::phrases::first_shown;
use super::theme::bar_sign;
use super::{Screen, percent};
use crate::app::overlay::overview::{Overview, OverviewPart};
use crate::app::{ClassMark, Regions, Units};
use crate::compare::{Shares, SpeechId};
use crate::speech::{Notices, SectionKind};
use crate::strings::OverviewHeadings;
use crate::text::visible::shortened;
use crate::text::width::columns;

/// The columns for the number of a speech, its title at least and at most, its length, and each of its shares, whose
/// longest heading is `本地特有`.
const NUMBER: u16 = 3;
const TITLE: u16 = 10;
const WIDEST_TITLE: u16 = 44;
const LENGTH: u16 = 7;
const TIME: u16 = 8;
const SHARE: u16 = 9;

/// The least room in which what is known of a speech is shown beside its title.
const KNOWN: u16 = 8;

/// The columns that the table of speeches cannot do without beside those of the shares.
const NARROWEST: u16 = NUMBER + TITLE + LENGTH;

/// The columns for what there may be room for: the speaking time, the share of boilerplate, which the header shows too,
/// a bar of the shares, the date, the count of sections.
const BOILERPLATE: u16 = 12;
const BAR: u16 = 12;
const DATE: u16 = 13;
const SECTIONS: u16 = 9;

/// The columns for a pair of the matrix, and for what stands before them where the tables stand side by side.
const PAIR: u16 = 6;
const LABEL: u16 = 10;

/// The columns between two tables side by side.
const GAP: u16 = 2;

/// The lines that the phrases of the pair have at least: a title and three of them.
const PHRASES: u16 = 4;

/// How the parts are laid out.
struct Parts {
    speeches: Rect,
    matrix: Rect,
    phrases: Rect,
    /// The columns before the pairs of the matrix.
    label: u16,
}

impl Parts {
    /// Side by side where there is room, else below each other; a table that does not fit scrolls.
    fn of(inside: Rect, speeches: usize, shares: u16) -> Self {
        let below = Rect { y: inside.y + 1, height: inside.height.saturating_sub(1), ..inside };
        let lines = u16::try_from(speeches + 1).unwrap_or(u16::MAX);
        let pairs = u16::try_from(speeches).unwrap_or(u16::MAX).saturating_mul(PAIR).saturating_add(LABEL);
        let room = below.height.saturating_sub(PHRASES);
        if inside.width >= (NARROWEST + shares).saturating_add(pairs).saturating_add(GAP) {
            let height = lines.min(room.max(2)).min(below.height);
            let matrix = Rect { x: inside.right() - pairs, width: pairs, height, ..below };
            let speeches = Rect { width: inside.width - pairs - GAP, height, ..below };
            let phrases = Rect { y: below.y + height, height: below.height - height, ..below };
            return Self { speeches, matrix, phrases, label: LABEL };
        }
        let height = lines.min((room / 2).max(2)).min(below.height);
        let speeches = Rect { height, ..below };
        let rest = Rect { y: below.y + height, height: below.height - height, ..below };
        let matrix = Rect { height: height.min(rest.height), ..rest };
        let phrases = Rect { y: matrix.bottom(), height: rest.height - matrix.height, ..rest };
        Self { speeches, matrix, phrases, label: (inside.width / 3).clamp(LABEL, WIDEST_TITLE) }
    }
}

/// Where the columns of the table of speeches start; of figures, where they end.
struct Columns {
    title_end: u16,
    date: Option<u16>,
    sections_end: Option<u16>,
    length_end: u16,
    time_end: Option<u16>,
    boilerplate_end: Option<u16>,
    classes: u16,
    bar: Option<(u16, u16)>,
}

impl Columns {
    /// The date has a column only where a speech has one; `shares` is how many columns all shares take.
    fn of(area: Rect, dated: bool, shares: u16) -> Self {
        let mut spare = area.width.saturating_sub(NARROWEST + shares);
        // In this order, and none after the first that does not fit: the title gets what is left.
        let mut take = |needed: u16| {
            let fits = spare >= needed;
            spare -= if fits { needed } else { 0 };
            fits
        };
        let with_time = take(TIME);
        let with_boilerplate = take(BOILERPLATE);
        let with_bar = take(BAR);
        let with_title = take(TITLE);
        let with_date = with_title && dated && take(DATE);
        let with_sections = with_title && (with_date || !dated) && take(SECTIONS);
        let title = (TITLE + if with_title { TITLE } else { 0 } + spare).min(WIDEST_TITLE);
        let title_end = area.x + NUMBER + title;
        let date = with_date.then_some(title_end + 1);
        let after_date = title_end + if with_date { DATE } else { 0 };
        let sections_end = with_sections.then_some(after_date + SECTIONS);
        let length_end = sections_end.unwrap_or(after_date) + LENGTH;
        let after_length = length_end + if with_time { TIME } else { 0 };
        let time_end = with_time.then_some(after_length);
        let classes = after_length + if with_boilerplate { BOILERPLATE } else { 0 };
        let boilerplate_end = with_boilerplate.then_some(classes);
        let bar = classes + shares + 2;
        let bar = with_bar.then(|| (bar, area.right().saturating_sub(1)));
        Self {
            title_end: title_end - 1,
            date,
            sections_end,
            length_end,
            time_end,
            boilerplate_end,
            classes,
            bar,
        }
    }
}

impl Screen<'_> {
    pub(super) fn overview(&mut self, overview: &Overview, regions: Regions) {
        let words = self.state.words();
        let mut title = (words.overview_title)(overview.speeches.len());
        if self.state.comparison().notices() == Notices::Counted {
            title = [title.as_str(), words.notices_counted].join(words.list_separator);
        }
        let left_out: usize = overview
            .speeches
            .iter()
            .map(|&id| self.state.comparison().speech(id).length_left_out(SectionKind::Glossary))
            .sum();
        if left_out > 0 {
            let told = (words.sections_left_out)(SectionKind::Glossary, left_out);
            title = [title, told].join(words.list_separator);
        }
        let inside = self.frame(self.below_header(regions), &title);
        let summary = self.summary(overview);
        self.text_within(
            inside.x,
            inside.y,
            inside.right(),
            &summary,
            self.theme.text.patch(self.theme.heading),
        );
        let classes = u16::try_from(self.state.comparison().classes().len()).unwrap_or(u16::MAX);
        let shares = classes.saturating_mul(SHARE);
        let parts = Parts::of(inside, overview.speeches.len(), shares);
        let rows = usize::from(parts.speeches.height.saturating_sub(1));
        let first = first_shown(overview.row, overview.speeches.len(), rows);
        let dated =
            overview.speeches.iter().any(|&id| Overview::date(id, self.state.overlay_context()).is_some());
        let columns = Columns::of(parts.speeches, dated, shares);
        self.speeches_head(&columns, parts.speeches);
        self.matrix_head(overview, &parts);
        for (line, (row, &speech)) in (1..).zip(overview.speeches.iter().enumerate().skip(first).take(rows)) {
            let style = self.row_style(row == overview.row);
            let area = Rect { y: parts.speeches.y + line, height: 1, ..parts.speeches };
            self.canvas.restyle(area, style);
            self.entry_click(area, steps(overview.row, row), overview.part != OverviewPart::Pairs);
            self.speech_line(speech, &columns, area, style);
            if line < parts.matrix.height {
                let area = Rect { y: parts.matrix.y + line, height: 1, ..parts.matrix };
                self.canvas.restyle(area, style);
                self.matrix_line(overview, row, &parts, area, style);
            }
        }
        self.pair_phrases(overview, parts.phrases);
    }

    fn row_style(&self, chosen: bool) -> Style {
        if chosen { self.theme.text.patch(self.theme.focused) } else { self.theme.text }
    }

    /// Which speech has most in common with the others, in words.
    fn summary(&self, overview: &Overview) -> String {
        let words = self.state.words();
        let Some(&most) = overview.speeches.first() else { return String::new() };
        if !self.state.comparison().analysed {
            return words.working.to_owned();
        }
        let share = Overview::in_others(most, self.state.overlay_context());
        if share <= 0.0 {
            return words.nothing_in_common.to_owned();
        }
        let other = overview.speeches[overview.closest(0)];
        let title = self.state.comparison().title(most);
        let of_it = overview.overlap.fraction(most, other);
        (words.most_in_common)(most.0 + 1, title, &percent(share), other.0 + 1, &percent(of_it))
    }

    fn speeches_head(&mut self, columns: &Columns, area: Rect) {
        let (y, style) = (area.y, self.theme.text.patch(self.theme.quiet));
        let words = self.state.words();
        let OverviewHeadings { date, sections, length, words: in_words, time } = words.overview_columns;
        let length = if self.state.units() == Units::Words { in_words } else { length };
        if let Some(x) = columns.date {
            self.canvas.text(x, y, area.right(), date, style);
        }
        if let Some(end) = columns.sections_end {
            self.text_before(end, y, sections, style);
        }
        self.text_before(columns.length_end, y, length, style);
        if let Some(end) = columns.time_end {
            self.text_before(end, y, time, style);
        }
        if let Some(end) = columns.boilerplate_end {
            self.text_before(end, y, words.boilerplate, style);
        }
        let mut end = columns.classes;
        for class in self.state.comparison().classes() {
            end += SHARE;
            self.text_before(end, y, (words.class)(class), style);
        }
    }

    fn speech_line(&mut self, id: SpeechId, columns: &Columns, area: Rect, style: Style) {
        let y = area.y;
        let speech = self.state.comparison().speech(id);
        let title = Rect { width: columns.title_end - area.x, ..area };
        self.numbered_title(id, title, style);
        self.known_beside(id, title, style);
        if let (Some(x), Some(date)) = (columns.date, Overview::date(id, self.state.overlay_context())) {
            self.text_within(x, y, x + DATE - 1, date, style);
        }
        if let Some(end) = columns.sections_end {
            let sections = speech.sections.iter().filter(|section| speech.compares(section));
            self.text_before(end, y, &sections.count().to_string(), style);
        }
        let shares = self.state.view().shares[id];
        let length = self.state.comparison().words_of(id).unwrap_or(shares.characters);
        self.text_before(columns.length_end, y, &length.to_string(), style);
        if let Some(end) = columns.time_end {
            let time = speech.speaking_time(speech.sections.iter(), self.state.appearance().rate);
            self.text_before(end, y, &time.to_string(), style);
        }
        if let Some(end) = columns.boilerplate_end {
            self.text_before(
                end,
                y,
                &self.known_percent(shares.boilerplate()),
                style.patch(self.theme.heading),
            );
        }
        let mut end = columns.classes;
        for class in self.state.comparison().classes() {
            end += SHARE;
            self.text_before(end, y, &self.measured_percent(id, class, shares), style);
        }
        if let Some((from, to)) = columns.bar {
            self.shares_bar(shares, Rect { x: from, width: to.saturating_sub(from), ..area }, style);
        }
    }

    /// The number and the title of a speech.
    fn numbered_title(&mut self, id: SpeechId, area: Rect, style: Style) {
        let ink = style.patch(Style { bg: None, ..self.theme.speech(id.0) });
        self.canvas.text(area.x, area.y, area.right(), &(id.0 + 1).to_string(), ink);
        let name = self.name_within(id, area.width.saturating_sub(NUMBER));
        self.canvas.text(area.x + NUMBER, area.y, area.right(), &name, style);
    }

    /// What is known of a speech beside its text, where the title leaves room for it.
    fn known_beside(&mut self, id: SpeechId, area: Rect, style: Style) {
        let known = self.state.words().metadata(&self.state.comparison().speech(id).metadata);
        let name = self.name_within(id, area.width.saturating_sub(NUMBER));
        let name = u16::try_from(columns(&name, self.canvas.ambiguous())).unwrap_or(u16::MAX);
        let x = (area.x + NUMBER + GAP).saturating_add(name);
        let room = area.right().saturating_sub(x);
        if let Some(known) = known.filter(|_| room >= KNOWN) {
            let known = shortened(&known, usize::from(room), self.canvas.ambiguous());
            let quiet = style.patch(Style { bg: None, ..self.theme.quiet });
            self.canvas.text(x, area.y, area.right(), &known, quiet);
        }
    }

    /// The shares after each other, each with a sign of its own.
    fn shares_bar(&mut self, shares: Shares, area: Rect, style: Style) {
        let (mut x, mut sum) = (area.x, 0.0);
        for class in self.state.comparison().classes() {
            sum += shares.of(class);
            let sign = bar_sign(class, self.canvas.ambiguous());
            let ink = self.theme.gutter(ClassMark::Of(class), 3);
            let cells = (0..area.width).filter(|&cell| f64::from(cell) + 0.5 < sum * f64::from(area.width));
            let end = area.x + u16::try_from(cells.count()).unwrap_or(0);
            x = self.canvas.text(
                x,
                area.y,
                end,
                &sign.repeat(usize::from(end.saturating_sub(x))),
                style.patch(ink),
            );
        }
    }

    /// The columns of the matrix on the screen, each with its speech and where its figure ends.
    fn pairs_shown<'a>(
        overview: &'a Overview,
        parts: &Parts,
    ) -> impl Iterator<Item = ((usize, SpeechId), u16)> + use<'a> {
        let start = parts.matrix.x + parts.label;
        let count =
            usize::from(parts.matrix.width.saturating_sub(parts.label) / PAIR).min(overview.speeches.len());
        let first = first_shown(overview.column, overview.speeches.len(), count);
        let shown = overview.speeches.iter().copied().enumerate().skip(first).take(count);
        shown.zip((1..).map(move |index| start + index * PAIR))
    }

    fn matrix_head(&mut self, overview: &Overview, parts: &Parts) {
        let (area, ground) = (parts.matrix, self.theme.text);
        if area.height == 0 {
            return;
        }
        let heading = self.state.words().of_it_in;
        let (end, style) = (area.x + parts.label, ground.patch(self.theme.quiet));
        let needed = u16::try_from(columns(heading, self.canvas.ambiguous())).unwrap_or(u16::MAX);
        self.text_within(end.saturating_sub(needed).max(area.x), area.y, end, heading, style);
        for ((_, speech), end) in Self::pairs_shown(overview, parts) {
            let ink = ground.patch(self.theme.speech(speech.0));
            self.text_before(end, area.y, &(speech.0 + 1).to_string(), ink);
        }
    }

    fn matrix_line(&mut self, overview: &Overview, row: usize, parts: &Parts, area: Rect, style: Style) {
        let speech = overview.speeches[row];
        let stacked = parts.label > LABEL;
        let label = Rect { width: if stacked { parts.label } else { NUMBER }, ..area };
        self.numbered_title(speech, label, style);
        let closest = overview.closest(row);
        for ((column, other), end) in Self::pairs_shown(overview, parts) {
            let fraction = overview.overlap.fraction(speech, other);
            let chosen = row == overview.row && column == overview.column;
            let style = match (chosen, overview.part) {
                (true, OverviewPart::Pairs) => style.patch(self.theme.chosen),
                _ if column == closest && fraction > 0.0 => style.patch(self.theme.key),
                _ => style,
            };
            self.canvas.restyle(Rect { x: end - PAIR + 1, width: PAIR - 1, ..area }, style);
            if speech == other {
                self.text_before(end, area.y, self.ornaments.rule, style.patch(self.theme.quiet));
                continue;
            }
            let shade = self.shade(fraction);
            self.canvas.text(end - PAIR + 1, area.y, end, shade, style.patch(self.theme.shade()));
            self.text_before(end, area.y, &self.known_percent(fraction), style);
        }
    }

    /// The phrases of the chosen pair, what was left in first, and what to expect by chance.
    fn pair_phrases(&mut self, overview: &Overview, area: Rect) {
        if area.height == 0 {
            return;
        }
        let (words, ground) = (self.state.words(), self.theme.text);
        let rule = self.ornaments.rule.repeat(usize::from(area.width));
        self.canvas.text(area.x, area.y, area.right(), &rule, ground.patch(self.theme.rule));
        let numbers: Vec<String> =
            overview.phrases.speeches.iter().map(|speech| (speech.0 + 1).to_string()).collect();
        let (count, _) = overview.phrases.counts();
        let title = format!(" {} ", (words.phrases_of)(count, &numbers.join(" ")));
        let x = self.canvas.text(area.x + 1, area.y, area.right(), &title, ground.patch(self.theme.heading));
        if let Some(chance) = self.state.expected_by_chance() {
            let minimum = (words.length)(self.state.units().length(self.state.settings().minimum));
            let chance = format!(" {} ", (words.by_chance)(chance, &minimum));
            let needed = u16::try_from(columns(&chance, self.canvas.ambiguous())).unwrap_or(u16::MAX);
            if x.saturating_add(needed) < area.right() {
                self.text_before(area.right() - 1, area.y, &chance, ground.patch(self.theme.quiet));
            }
        }
        let list = &overview.phrases;
        let height = usize::from(area.height - 1);
        let first = first_shown(list.chosen, list.items.len(), height);
        for (y, (index, &item)) in (area.y + 1..area.bottom()).zip(list.items.iter().enumerate().skip(first))
        {
            let chosen = index == list.chosen && overview.part == OverviewPart::Phrases;
            let style = self.list_style(chosen, true, area, y);
            let line = Rect { y, height: 1, ..area };
            self.entry_click(line, steps(list.chosen, index), overview.part != OverviewPart::Phrases);
            self.phrase_line(list, item, line, style);
        }
    }
}
