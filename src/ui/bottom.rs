//! The bottom of the screen: warnings, why the focused row's sections stand together, figures, keys.

use std::collections::BTreeSet;

use super::{Screen, percent};
use crate::app::commands::{Command, Entry};
use crate::app::{
    ClassMark, Context, KeyHint, Keyboard, OverlayKind, Progress, Regions, ScreenLayout, StepTarget,
};
use crate::compare::{Class, Link, SectionPlace};
use crate::speech::FilePlace;
use crate::text::lines::break_lines;
use crate::text::visible::shortened;
use crate::text::width::columns;
use crate::text::{CharRange, Text};

/// Between two shares.
const SHARE_GAP: &str = "  ";

/// The blanks between two keys of the key line.
const KEY_GAP: u16 = 2;

impl Screen<'_> {
    pub(super) fn bottom(&mut self, regions: Regions) {
        if let Some(y) = regions.warning {
            self.warning(y);
        }
        self.status(regions.status);
        if let Some(y) = regions.figures {
            self.figures(y);
        }
        if let Some(told) = self.told() {
            let lines = regions.keys - regions.status;
            let warning = self.theme.bar.patch(self.theme.warning);
            self.told_on(regions.status, lines, &told, warning);
        }
    }

    /// What there is to tell the reader instead of what has the focus: what the last key led to, and what link mode waits for.
    fn told(&self) -> Option<String> {
        let picking = self.state.picking().map(|section| {
            let name = self.state.name_of(section);
            (self.state.words().picking)(&name)
        });
        match (self.state.message(), picking) {
            (Some(message), Some(picking)) => Some(format!("{message}  {picking}")),
            (message, picking) => message.map(str::to_owned).or(picking),
        }
    }

    /// A message on one line, or as far as it needs more on so many from there on.
    fn told_on(&mut self, y: u16, lines: u16, told: &str, style: ratatui::style::Style) {
        let room = usize::from(self.width().saturating_sub(2)).max(2);
        let text = Text::new(told.to_owned());
        let broken = break_lines(told, 0, room, self.canvas.ambiguous());
        for (index, line) in broken.iter().enumerate().take(usize::from(lines)) {
            let y = y.saturating_add(u16::try_from(index).unwrap_or(u16::MAX));
            self.bar(y);
            // What there is no line for is cut with a sign.
            let is_last = index + 1 == usize::from(lines);
            let end = if is_last { text.range().end } else { line.end };
            let shown = text.slice(CharRange::new(line.start, end)).trim_end().to_owned();
            self.line(y, &shown, style);
        }
    }

    fn bar(&mut self, y: u16) {
        let (width, bar) = (self.width(), self.theme.bar);
        (0..width).for_each(|x| {
            self.canvas.text(x, y, width, " ", bar);
        });
    }

    fn warning(&mut self, y: u16) {
        let words = self.state.words();
        let warnings = self.state.open_warnings();
        let Some(first) = warnings.first() else { return };
        let key = |command| {
            let key = self.state.keymap().key_for(command, Context::Compare);
            key.map(|key| key.to_string()).unwrap_or_default()
        };
        let mut line = (words.warning)(first, &key(Command::Close));
        let is_cut = columns(&line, self.canvas.ambiguous()) + 2 > usize::from(self.width());
        if warnings.len() > 1 || is_cut {
            line = (words.several_warnings)(warnings.len(), &key(Command::Open(OverlayKind::Help)), &line);
        }
        self.line(y, &line, self.theme.text.patch(self.theme.warning));
    }

    /// One line from edge to edge, with a blank before it.
    fn line(&mut self, y: u16, line: &str, style: ratatui::style::Style) {
        let width = self.width();
        let line = shortened(line, usize::from(width.saturating_sub(2)), self.canvas.ambiguous());
        self.canvas.text(1, y, width, &line, style);
    }

    /// Which row has the focus, and why its sections stand together; or what the last key led to.
    fn status(&mut self, y: u16) {
        let words = self.state.words();
        self.bar(y);
        let bar = self.theme.bar;
        let width = self.width();
        let place = self.place();
        let mut x = self.canvas.text(1, y, width, &place, bar) + 2;
        if let Some(filter) = self.filter_name() {
            x = self.canvas.text(x, y, width, filter, bar.patch(self.theme.warning)) + 2;
            x = self.canvas.text(x, y, width, &self.step_count(), bar) + 2;
        }
        let section = self.state.focused_section();
        let left_in = section.map_or(0, |section| self.state.left_in_within(section));
        if left_in > 0 {
            let count = (words.left_in_places)(left_in);
            let alarm = format!("{} {count}", self.sign(ClassMark::LeftIn));
            x = self.canvas.text(x, y, width, &alarm, bar.patch(self.theme.alarm)) + 2;
        }
        let rest = match (self.state.search(), section) {
            (Some(search), _) => self.hits(search),
            (None, Some(section)) => self.why(section),
            (None, None) => self.empty_cell(),
        };
        let rest = shortened(&rest, usize::from(width.saturating_sub(x + 1)), self.canvas.ambiguous());
        self.canvas.text(x, y, width, &rest, bar);
    }

    /// What there is to step through.
    fn step_count(&self) -> String {
        let counts = &self.state.words().step_counts;
        let named = match self.state.step_target() {
            StepTarget::Phrases => counts.phrases,
            StepTarget::Hits => counts.hits,
            StepTarget::Local => counts.local,
            StepTarget::OfClass(_) => counts.of_class,
            StepTarget::LeftIn => counts.left_in,
            StepTarget::UnansweredRows => counts.unanswered_rows,
        };
        named(self.state.step_count())
    }

    /// Which row has the focus, or which section in the columns layout.
    fn place(&self) -> String {
        let words = self.state.words();
        match self.state.screen_layout() {
            ScreenLayout::Rows => {
                (words.row)(self.state.focused_row().0 + 1, self.state.view().table.rows.len())
            }
            ScreenLayout::Columns => {
                let speech = self.state.comparison().speech(self.state.focus());
                let sections = speech.sections.len();
                let section = self.state.focused_section().map_or(0, |place| place.section.0 + 1);
                (words.columns_layout)(section, sections)
            }
        }
    }

    /// Why the sections beside a section answer it, the best first.
    fn why(&self, section: SectionPlace) -> String {
        let words = self.state.words();
        if !self.state.comparison().analysed {
            return String::new();
        }
        let links = self.links_beside(section);
        let here: Vec<String> = links.into_iter().map(|(other, link)| self.answer(other, link)).collect();
        let answers = if here.is_empty() { words.unanswered.to_owned() } else { here.join("  ") };
        format!("{}{}  {answers}", self.state.name_of(section), self.in_file(section))
    }

    /// Where a section stands in a file whose lines cannot be counted: on which page, or in which paragraph.
    fn in_file(&self, place: SectionPlace) -> String {
        let speech = self.state.comparison().speech(place.speech);
        match speech.file_place(speech.section(place.section).own.start) {
            FilePlace::Line(_) => String::new(),
            in_file => format!(" ({})", (self.state.words().file_place)(in_file)),
        }
    }

    /// That nothing of the focused speech stands on the focused row, and how the others there answer each other best.
    fn empty_cell(&self) -> String {
        let view = self.state.view();
        let nothing = (self.state.words().nothing_here)(self.state.focus().0 + 1);
        let sections = view.table.rows[self.state.focused_row()].sections();
        let best = sections.filter_map(|section| self.links_beside(section).first().map(|&(_, link)| link));
        match best.min_by(|one, other| one.stronger_first(other)) {
            Some(link) => {
                format!("{nothing}  {}  {}", self.state.name_of(link.a), self.answer(link.b, link))
            }
            None => nothing,
        }
    }

    /// A section that answers, how well it does, and why.
    fn answer(&self, other: SectionPlace, link: &Link) -> String {
        let words = self.state.words();
        let reasons: Vec<String> = link.reasons.iter().copied().map(words.link_reason).collect();
        let (sign, name) = (self.ornaments.answers, self.state.name_of(other));
        format!("{sign} {name} {:.2}: {}", link.score, reasons.join(words.list_separator))
    }

    /// The links to the sections that stand beside a section: on its row, or the best of each speech in the columns
    /// layout.
    fn links_beside(&self, section: SectionPlace) -> Vec<(SectionPlace, &Link)> {
        let view = self.state.view();
        let links = self.state.link_index().links(section, view);
        match self.state.screen_layout() {
            ScreenLayout::Rows => {
                let row = view.table.row_of(section);
                links.filter(|(other, _)| view.table.row_of(*other) == row).collect()
            }
            ScreenLayout::Columns => {
                let mut speeches = BTreeSet::new();
                links.filter(|(other, _)| speeches.insert(other.speech)).collect()
            }
        }
    }

    /// The shares of the focused section, the settings, and what is still being worked out.
    fn figures(&mut self, y: u16) {
        let words = self.state.words();
        self.bar(y);
        let bar = self.theme.bar;
        match self.state.progress() {
            Progress::Working => return self.line(y, words.working, bar.patch(self.theme.warning)),
            Progress::Failed(why) => {
                return self.line(y, &(words.failed)(why), bar.patch(self.theme.warning));
            }
            Progress::Done => {}
        }
        let shares = self.state.focused_section().map(|section| self.shares(section)).unwrap_or_default();
        let measure = self.measure(columns(&shares, self.canvas.ambiguous()));
        let measure_width = u16::try_from(columns(&measure, self.canvas.ambiguous())).unwrap_or(u16::MAX);
        let width = self.width();
        let measure_left = width.saturating_sub(measure_width + 1).max(1);
        let end = measure_left.saturating_sub(2);
        let shares = self.whole_shares(&shares, usize::from(end.saturating_sub(1)));
        self.canvas.text(1, y, end, &shares, bar);
        self.canvas.text(measure_left, y, width, &measure, bar.patch(self.theme.quiet));
    }

    /// What counts as shared, as fully as there is room for beside so many columns.
    fn measure(&self, beside: usize) -> String {
        let (words, settings) = (self.state.words(), self.state.settings());
        let length = self.state.units().length(settings.minimum);
        let measure =
            |length: String| (words.measure)(&length, settings.spread, self.state.expected_by_chance());
        let shortest = measure(length.number().to_string());
        let fuller = [(words.length)(length), (words.length)(length.in_one_unit())].map(measure);
        let room = usize::from(self.width()).saturating_sub(beside + 4);
        let fits = |measure: &String| columns(measure, self.canvas.ambiguous()) <= room;
        fuller.into_iter().find(fits).unwrap_or(shortest)
    }

    /// As many of the shares as fit; never half a figure.
    fn whole_shares(&self, shares: &str, room: usize) -> String {
        let mut shown = shares;
        while columns(shown, self.canvas.ambiguous()) > room {
            shown = shown.rsplit_once(SHARE_GAP).map_or("", |(before, _)| before);
        }
        shown.to_owned()
    }

    fn shares(&self, place: SectionPlace) -> String {
        let shares = self.state.view().section_shares[place.speech][place.section];
        let present = Class::LISTED.into_iter().filter(|&class| shares.of(class) > 0.0);
        let name = self.state.words().class;
        let named: Vec<String> =
            present.map(|class| format!("{} {}", name(class), percent(shares.of(class)))).collect();
        named.join(SHARE_GAP)
    }

    /// The keys that are valid now; what the last key led to instead, where the status line is covered.
    pub(super) fn key_line(&mut self, regions: Regions) {
        let y = regions.keys;
        let width = self.width();
        self.canvas.clear(ratatui::layout::Rect { x: 0, y, width, height: 1 }, self.theme.text);
        let context = self.state.context();
        if let Some(message) = self.state.message().filter(|_| !self.state.overlays().is_empty()) {
            let message = message.to_owned();
            let style = self.theme.text.patch(self.theme.warning);
            let fits = columns(&message, self.canvas.ambiguous()) + 2 <= usize::from(width);
            return match fits {
                true => self.line(y, &message, style),
                false => self.told_on(regions.status, y + 1 - regions.status, &message, style),
            };
        }
        let mut x = 1;
        if context == Context::Overlay(OverlayKind::Phrases) && self.state.takes_text() {
            let words = self.state.words().type_to_filter;
            x = self.canvas.text(x, y, width, words, self.theme.text.patch(self.theme.quiet)) + KEY_GAP;
        }
        for hint in self.hints(context) {
            let needed = self.hint_width(&hint);
            if usize::from(x) + needed >= usize::from(width) {
                continue;
            }
            let wide = u16::try_from(needed).unwrap_or(width);
            self.key_click(ratatui::layout::Rect { x, y, width: wide, height: 1 }, &hint.keys);
            x = self.canvas.text(x, y, width, &hint.keys, self.theme.text.patch(self.theme.key)) + 1;
            x = self.canvas.text(x, y, width, hint.words, self.theme.text.patch(self.theme.quiet)) + KEY_GAP;
        }
    }

    /// The keys that lead from a list to the others, which have no other meaning there.
    fn openers(&self, open: OverlayKind) -> Vec<KeyHint> {
        let keymap = self.state.keymap();
        if self.state.takes_text() || open.class().keyboard == Keyboard::Menu {
            return Vec::new();
        }
        let mut hints = keymap.key_line(Context::Compare, self.state.words());
        hints.retain(|hint| match hint.command {
            Command::Open(OverlayKind::Help) => false,
            Command::Open(kind) if kind != open => {
                let key = keymap.key_for(hint.command, Context::Compare);
                key.is_some_and(|key| keymap.command_for(key, Context::Overlay(open)).is_none())
            }
            _ => false,
        });
        hints
    }

    /// How wide a key and what it does are drawn.
    fn hint_width(&self, hint: &KeyHint) -> usize {
        let ambiguous = self.canvas.ambiguous();
        columns(&hint.keys, ambiguous) + 1 + columns(hint.words, ambiguous)
    }

    /// What the key for the next one leads to.
    fn next_of(&self) -> &'static str {
        let names = &self.state.words().next_names;
        match self.state.step_target() {
            StepTarget::Phrases => names.phrase,
            StepTarget::Hits => names.hit,
            StepTarget::Local | StepTarget::OfClass(_) | StepTarget::LeftIn => names.place,
            StepTarget::UnansweredRows => names.row,
        }
    }

    /// The keys that answer what a reader comes to find out.
    fn questions(&self) -> Vec<KeyHint> {
        let (keymap, asks) = (self.state.keymap(), &self.state.words().questions);
        // By the names of the commands whose keys answer them one after the other.
        let questions: [(&[&str], &'static str); 5] = [
            (&["overview"], asks.who_copied),
            (&["checklist"], asks.left_in),
            (&["local"], asks.its_own),
            (&["next-item", "occurrences"], asks.where_else),
            (&["filter", "show-unanswered"], asks.unanswered),
        ];
        let entry = |name: &&str| keymap.entries().find(|entry| entry.name == *name);
        let hint = |(names, words): (&[&str], &'static str)| {
            let entries: Vec<&Entry> = names.iter().map(entry).collect::<Option<_>>()?;
            let keys = entries.iter().map(|entry| keymap.keys(entry).first().map(ToString::to_string));
            let keys: Vec<String> = keys.collect::<Option<_>>()?;
            Some(KeyHint { command: entries.first()?.command, keys: keys.join(" "), words })
        };
        questions.into_iter().filter_map(hint).collect()
    }

    /// The keys of the key line; Escape stands on the compare screen only where it closes something, and says what. So does the
    /// key that quits.
    fn hints(&self, context: Context) -> Vec<KeyHint> {
        let (keymap, words) = (self.state.keymap(), self.state.words());
        let mut hints = keymap.key_line(context, words);
        let gap = usize::from(KEY_GAP);
        let all: usize = hints.iter().map(|hint| self.hint_width(hint) + gap).sum();
        if all > usize::from(self.width()) {
            // `n` says what `N` does, too.
            hints
                .iter_mut()
                .for_each(|hint| hint.keys.truncate(hint.keys.find(' ').unwrap_or(hint.keys.len())));
        }
        if context == Context::Overlay(OverlayKind::Help) {
            hints.retain(|hint| hint.command != Command::Open(OverlayKind::Help));
        }
        if context == Context::Compare && self.state.is_greeting() {
            hints.retain(|hint| matches!(hint.command, Command::Open(OverlayKind::Help) | Command::Quit));
            let mut questions = self.questions();
            // What comes last may have no room.
            let last = questions.pop();
            return [questions, hints, last.into_iter().collect()].concat();
        }
        let next = hints.iter_mut().filter(|hint| hint.command == Command::NextItem);
        next.for_each(|hint| hint.words = self.next_of());
        if context == Context::Compare {
            let closing = self.state.closing().and_then(|closing| closing.hint(words));
            hints.retain_mut(|hint| {
                if hint.command == Command::Close {
                    hint.words = closing.unwrap_or_default();
                }
                hint.command != Command::Close || closing.is_some()
            });
            if self.state.is_from_folder() {
                let quit = hints.iter_mut().filter(|hint| hint.command == Command::Quit);
                quit.for_each(|hint| hint.words = words.closing.folder);
            }
        } else if let Some(quit) = hints.iter().position(|hint| hint.command == Command::Quit) {
            // Over the compare screen it closes what lies there.
            let quit = hints.remove(quit);
            let close = hints.iter_mut().filter(|hint| hint.command == Command::Close);
            close.for_each(|hint| hint.keys = format!("{} {}", hint.keys, quit.keys));
        }
        if let Context::Overlay(open) = context {
            hints.extend(self.openers(open));
        }
        hints
    }
}
