//! The text report: what each speech is made of, the strongest phrases with their places, and which sections answer
//! each other. Made to be read, aloud too: whole words, no boxes, no colours.

use std::collections::BTreeMap;

use rustc_hash::{FxHashMap, FxHashSet};

use super::findings::Findings;
use super::limits::{Limits, SharedPair, strongest_pairs};
use super::local_wording::{LocalEntry, listed_local_entries, local_entries};
use super::{Source, cited, provenance};
use crate::compare::{Class, Link, Place, RowKind, SectionPlace, Shares, SpeechId, left_in_finds};
use crate::language::local::LocalReason;
use crate::speech::SectionKind;
use crate::strings::{ManualCount, PhraseCount, ShownLength, Strings};
use crate::text::visible::one_line;

/// The report as lines of text, in the language of `words`.
pub fn render(source: Source<'_>, words: &'static Strings) -> String {
    let mut report = TextReport { source, words, lines: String::new() };
    for finding in Findings::of(source).sentences(source, words) {
        report.line(0, &finding);
    }
    if let Some(narrowed) = words.narrowed(source.settings) {
        report.line(0, &narrowed);
    }
    report.line(0, "");
    for warning in source.warnings {
        report.line(0, &(words.report.warning)(&one_line(warning)));
    }
    report.speeches();
    if report.is_of_many() {
        report.pairs();
    }
    let listed = &source.view.listed;
    if listed.has_class(Class::Shared) {
        report.phrases();
    }
    if listed.has_class(Class::Near) {
        report.near_matches();
    }
    report.left_in();
    if listed.has_class(Class::Local) {
        report.own_place();
    }
    if report.is_of_many() {
        report.strongest_links();
    } else {
        report.rows();
    }
    report.provenance();
    report.lines
}

/// A report that is being written.
struct TextReport<'a> {
    source: Source<'a>,
    words: &'static Strings,
    lines: String,
}

impl<'a> TextReport<'a> {
    /// Writes a line, so many levels in.
    fn line(&mut self, level: usize, line: &str) {
        const INDENT: &str = "   ";
        self.lines.push_str(&INDENT.repeat(level));
        self.lines.push_str(line);
        self.lines.push('\n');
    }

    fn provenance(&mut self) {
        let lines = provenance::lines(self.source, self.words);
        if !lines.is_empty() {
            self.line(0, "");
            self.line(0, self.words.provenance.title);
        }
        lines.iter().for_each(|line| self.line(1, line));
    }

    fn is_of_many(&self) -> bool {
        Limits::are_many(self.source.comparison.speeches.len())
    }

    /// How many entries lists have that are whole in a report of few speeches.
    fn finds_listed(&self) -> usize {
        self.source.limits.of_finds(self.source.comparison.speeches.len())
    }

    fn speeches(&mut self) {
        let Source { comparison, settings, view, notes, .. } = self.source;
        let words = &self.words.report;
        self.line(0, &(words.speeches)(comparison.speeches.len(), settings.base.0 + 1));
        for reference in comparison.references.all() {
            self.line(0, &(words.reference)(&one_line(reference.name()), reference.documents()));
        }
        if comparison.references.all().is_empty() {
            self.line(0, words.no_reference);
        }
        for source in comparison.sources() {
            self.line(
                0,
                &(words.source)(&one_line(&source.title), &one_line(&source.path.display().to_string())),
            );
        }
        if let Some(path) = notes {
            let from = one_line(&path.display().to_string());
            let counts = ManualCount {
                linked: settings.manual_links.linked().len(),
                unlinked: settings.manual_links.unlinked().len(),
                dismissed: settings.dismissed.len(),
            };
            self.line(0, &(words.manual)(&from, counts));
        }
        for (number, (speech, shares)) in comparison.speeches.iter().zip(&view.shares).enumerate() {
            self.line(0, "");
            self.line(0, &format!("{}  {}", number + 1, one_line(&speech.title)));
            self.line(1, &one_line(&speech.path.display().to_string()));
            if let Some(known) = self.words.metadata(&speech.metadata) {
                self.line(1, &known);
            }
            let read_as = self.words.read_as(speech);
            if !read_as.is_empty() {
                self.line(1, &self.list(read_as.into_iter()));
            }
            let length = comparison.words_of(SpeechId(number));
            let length = length.map_or(ShownLength::Characters(shares.characters), ShownLength::Words);
            let length = (words.length)(&(self.words.length)(length), speech.sections.len());
            self.line(1, &self.list([length].into_iter().chain(self.shares(SpeechId(number), *shares))));
            let left_out = speech.length_left_out(SectionKind::Glossary);
            if left_out > 0 {
                self.line(1, &(self.words.sections_left_out)(SectionKind::Glossary, left_out));
            }
            for section in &speech.sections {
                if let Some(notice) = section.reason {
                    let tell = if speech.compares(section) { words.counted_in } else { words.left_out };
                    self.line(
                        1,
                        &tell(
                            &cited(speech, section.own.start, self.words),
                            (self.words.notice_reason)(notice),
                        ),
                    );
                }
            }
        }
    }

    fn shares(&self, speech: SpeechId, shares: Shares) -> impl Iterator<Item = String> {
        let words = self.words;
        let classes = self.source.comparison.classes().into_iter().map(move |class| {
            let name = (words.class)(class);
            match self.source.comparison.measures(speech, class) {
                true => (words.report.share)(name, shares.of(class) * 100.0),
                false => (words.report.not_measured)(name),
            }
        });
        let boilerplate = (words.report.share)(words.boilerplate, shares.boilerplate() * 100.0);
        [boilerplate].into_iter().chain(classes)
    }

    fn phrases(&mut self) {
        let Source { comparison, settings, view, .. } = self.source;
        let words = &self.words.report;
        let count = PhraseCount {
            phrases: view.listed_phrases(comparison).count(),
            characters: settings.minimum.characters(),
            words: settings.minimum.words(),
            spread: settings.spread,
            by_chance: comparison.expected_by_chance(settings.minimum, settings.spread),
        };
        self.line(0, "");
        self.line(0, &(words.phrases)(count));
        let most = self.source.limits.of_matches();
        for phrase in view.listed_phrases(comparison).take(most) {
            self.line(1, &one_line(&phrase.text));
            let places = self.list(phrase.occurrences.iter().map(|place| self.where_is(*place)));
            self.line(2, &(words.in_speeches)(phrase.spread, &places));
        }
        self.more(count.phrases, most);
    }

    fn near_matches(&mut self) {
        let Source { comparison, view, .. } = self.source;
        let words = &self.words.report;
        self.line(0, "");
        let (count, most) = (view.listed_near_matches(comparison).count(), self.source.limits.of_matches());
        self.line(0, &(words.near_matches)(count));
        for near in view.listed_near_matches(comparison).take(most) {
            for place in [near.a, near.b] {
                self.line(1, &format!("{}: {}", self.where_is(place), one_line(self.slice(place))));
            }
            let differences = self.list(near.differences.iter().map(|difference| {
                let a = self.slice(Place { range: difference.a, ..near.a });
                let b = self.slice(Place { range: difference.b, ..near.b });
                format!("{}｜{}", one_line(a), one_line(b))
            }));
            if !near.differences.is_empty() {
                self.line(2, &(words.edits)(near.differences.len(), &differences));
            }
        }
        self.more(count, most);
    }

    /// What is local to one speech and stands in another: the place that somebody forgot to change.
    fn left_in(&mut self) {
        let words = self.words;
        let finds = left_in_finds(self.source.comparison, self.source.view);
        self.line(0, "");
        self.line(0, &(words.report.left_in_title)(finds.len()));
        let all = finds.len();
        for find in finds.into_iter().take(self.finds_listed()) {
            let places = self.list(find.left_in.iter().map(|place| self.where_is(*place)));
            let owner = find.owner.map(|speech| speech.0 + 1);
            let reason = (words.local_reason)(find.reason);
            self.line(1, &(words.report.left_in)(&one_line(&find.text), reason, owner, &places));
        }
        self.more(all, self.finds_listed());
        self.unchanged();
    }

    /// The dates and figures that did not move on, apart from names.
    fn unchanged(&mut self) {
        let finds: Vec<LocalEntry> = local_entries(self.source).filter(|find| find.unchanged).collect();
        if finds.is_empty() {
            return;
        }
        self.line(0, "");
        self.line(0, &(self.words.report.unchanged)(finds.len()));
        for LocalEntry { place, wording, .. } in finds.iter().take(self.finds_listed()) {
            self.line(1, &format!("{}: {wording}", self.where_is(*place)));
        }
        self.more(finds.len(), self.finds_listed());
    }

    /// The local wording of each speech, by kind.
    fn own_place(&mut self) {
        let words = &self.words.report;
        let mut finds = listed_local_entries(self.source).peekable();
        for (number, speech) in self.source.comparison.speeches.iter().enumerate() {
            self.line(0, "");
            self.line(0, &(words.own_place)(number + 1, &one_line(&speech.title)));
            let mut by_reason: BTreeMap<LocalReason, BTreeMap<String, usize>> = BTreeMap::new();
            while let Some(find) = finds.next_if(|find| find.place.speech == SpeechId(number)) {
                *by_reason.entry(find.reason).or_default().entry(find.wording).or_default() += 1;
            }
            for (reason, wordings) in by_reason {
                let counted = wordings
                    .into_iter()
                    .map(|(wording, times)| if times > 1 { (words.times)(&wording, times) } else { wording });
                let mut listed: Vec<String> = counted.collect();
                let rest = listed.len().saturating_sub(self.finds_listed());
                listed.truncate(self.finds_listed());
                listed.extend((rest > 0).then(|| (words.more)(rest)));
                self.line(1, &format!("{}: {}", (self.words.local_kind)(reason), listed.join("; ")));
            }
        }
    }

    fn rows(&mut self) {
        let view = self.source.view;
        let words = &self.words.report;
        self.line(0, "");
        self.line(0, words.table);
        let mut links: FxHashMap<SectionPlace, Vec<&Link>> = FxHashMap::default();
        let linked: FxHashSet<SectionPlace> = view.listed_links().flat_map(|link| [link.a, link.b]).collect();
        view.listed_links().for_each(|link| links.entry(link.a).or_default().push(link));
        links.values_mut().for_each(|links| links.sort_by(|x, y| x.stronger_first(y)));
        for (id, row) in view.table.rows.entries() {
            let sections: Vec<SectionPlace> =
                row.sections().filter(|&place| view.listed.has_section(place)).collect();
            if sections.is_empty() {
                continue;
            }
            self.line(0, "");
            // A section may be answered on another row.
            let is_linked = sections.iter().any(|place| linked.contains(place));
            self.line(
                0,
                &match row.kind {
                    RowKind::Unanswered if !is_linked => (words.unanswered_row)(id.0 + 1),
                    RowKind::Answering | RowKind::Unanswered => (words.row)(id.0 + 1),
                },
            );
            for place in sections {
                self.line(1, &format!("{}  {}", place.speech.0 + 1, self.name(place)));
                for link in links.get(&place).into_iter().flatten() {
                    let other = view.table.row_of(link.b);
                    let elsewhere = (other != id).then(|| (words.row)(other.0 + 1));
                    self.line(2, &self.list([self.answer(link)].into_iter().chain(elsewhere)));
                }
            }
        }
    }

    /// The pairs of speeches with most in common.
    fn pairs(&mut self) {
        let pairs = strongest_pairs(self.source);
        self.line(0, "");
        self.line(0, &(self.words.report.pairs)(pairs.len()));
        for SharedPair { speech, other, fraction } in pairs.iter().take(self.finds_listed()) {
            let title = |id: SpeechId| format!("{} {}", id.0 + 1, one_line(self.source.comparison.title(id)));
            let pair = (self.words.report.pair)(fraction * 100.0, &title(*speech), &title(*other));
            self.line(1, &pair);
        }
        self.more(pairs.len(), self.finds_listed());
    }

    /// The links of the highest scores, where the whole table would be too long to read.
    fn strongest_links(&mut self) {
        let mut links: Vec<&Link> = self.source.view.listed_links().collect();
        links.sort_by(|x, y| x.stronger_first(y));
        self.line(0, "");
        self.line(0, &(self.words.report.strongest_links)(links.len()));
        for link in links.iter().take(self.finds_listed()) {
            self.line(1, &format!("{}  {}", link.a.speech.0 + 1, self.name(link.a)));
            self.line(2, &self.answer(link));
        }
        self.more(links.len(), self.finds_listed());
    }

    fn answer(&self, link: &Link) -> String {
        let reasons = self.list(link.reasons.iter().map(|&reason| (self.words.link_reason)(reason)));
        let name = self.name(link.b);
        (self.words.report.answers)(link.b.speech.0 + 1, &name, link.score, &reasons)
    }

    /// The name of a section, and where that is only how it begins, its kind.
    fn name(&self, place: SectionPlace) -> String {
        let (section, name) =
            (self.source.comparison.section(place), self.source.comparison.section_name(place));
        if section.heading.is_empty() {
            format!("{name} ({})", (self.words.section_kind)(section.kind))
        } else {
            name
        }
    }

    /// The number of the speech, and where in its file the place starts.
    fn where_is(&self, place: Place) -> String {
        self.source.where_is(place, self.words)
    }

    fn slice(&self, place: Place) -> &'a str {
        self.source.comparison.wording(place)
    }

    fn list(&self, items: impl Iterator<Item = String>) -> String {
        items.collect::<Vec<_>>().join(self.words.list_separator)
    }

    /// Says how many entries of a list are left out.
    fn more(&mut self, count: usize, listed: usize) {
        if let Some(rest) = count.checked_sub(listed).filter(|&rest| rest > 0) {
            self.line(1, &(self.words.report.more)(rest));
        }
    }
}
