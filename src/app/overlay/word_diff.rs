//! Two linked sections, word by word.

use super::behaviour::{Cursor, OverlayBehaviour, OverlayContext, Reaction};
use super::class::OverlayClass;
use super::scrolling::scrolled;
use super::{Overlay, OverlayKind};
use crate::app::commands::{Command, DIGITS, OverlayCommand, Task, entry, overlay_entry};
use crate::app::context::{Keyboard, Scope};
use crate::app::key::Key;
use crate::app::section_remap::SectionRemap;
use crate::compare::{
    Difference, Link, Place, SectionPlace, SpeechId, SpeechPassage, in_common, word_differences,
};
use crate::repeats::MinimumLength;
use crate::text::lines::break_lines;
use crate::text::{CharRange, Text};

const KIND: OverlayKind = OverlayKind::Diff;

#[rustfmt::skip]
pub(super) static CLASS: OverlayClass = OverlayClass {
    keyboard: Keyboard::Scrolled,
    heading: |headings| headings.word_diff,
    opener: entry(Command::Open(KIND), "diff", |words| words.diff, Task::Finding,
        &[Key::char('d')], Scope::Compare, 13),
    commands: &[
        overlay_entry(KIND, Command::Overlay(OverlayCommand::DiffWith), "diff-with", |words| words.diff_with,
            DIGITS, 1),
        overlay_entry(KIND, Command::Overlay(OverlayCommand::DiffForm), "diff-form", |words| words.diff_form,
            &[Key::char('v')], 2),
        overlay_entry(KIND, Command::Close, "close-diff", |words| words.close_diff,
            &[Key::char('d')], 0),
    ],
    open: |cursor, context| WordDiff::opened(cursor, context).map(Overlay::Diff),
};

/// The shortest equal wording that is worth a gap above it, in characters: as long as a phrase has to be. Shorter ones
/// (`的时代`) are chance, and gaps for them tear both texts apart.
const ANCHOR: usize = MinimumLength::DEFAULT.0;

/// Sections that are linked with a lower score have so little in common that their differences are a wall: what they have
/// in common tells more.
const LOOSELY_ALIKE: f64 = 0.6;

/// How the two sections are shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DiffForm {
    /// Beside each other.
    SideBySide,
    /// One text with both wordings wherever the two differ.
    OneColumn,
}

/// One of the two sections.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DiffSide {
    /// The one that had the focus.
    Left,
    /// The one it is set against.
    Right,
}

/// Two sections that answer each other, with the words that differ.
#[derive(Clone, Debug)]
pub struct WordDiff {
    /// The section that had the focus.
    pub left: SectionPlace,
    /// The one it is set against.
    pub right: SectionPlace,
    /// Where the two differ, in order; `None` if they are too long for that.
    pub differences: Option<Vec<Difference>>,
    /// What each side has in common with the other, where the two are only loosely alike: nearly all else differs.
    pub common: Option<[Vec<CharRange>; 2]>,
    /// The first line on the screen.
    pub top: usize,
    /// The form that the reader has asked for; else the width of the screen decides.
    chosen_form: Option<DiffForm>,
}

/// A line of the two sections beside each other; a side without text makes room for the other.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct DiffLine {
    /// What stands on the left.
    pub left: Option<CharRange>,
    /// What stands on the right.
    pub right: Option<CharRange>,
}

/// Both sections as one text: `党的（十九大｜二十大）精神`.
#[derive(Clone, Debug, Default)]
pub struct MergedText {
    /// The text.
    pub text: Text,
    /// What each part of it is, in order and without gaps.
    pub parts: Vec<MergedPart>,
}

/// A part of a merged text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MergedPart {
    /// Where it stands in the merged text.
    pub range: CharRange,
    /// Whose it is.
    pub side: MergedSide,
}

/// Whose wording a part of a merged text is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MergedSide {
    /// Both have it; of two that are loosely alike, what is not marked.
    Both,
    /// What is marked of the section on the left.
    Left,
    /// What is marked of the section on the right.
    Right,
    /// Neither: a sign around or between two wordings.
    Sign,
}

impl WordDiff {
    /// The focused section and the one that answers it best.
    fn opened(cursor: Cursor, context: OverlayContext<'_>) -> Result<Self, &'static str> {
        if !context.comparison.analysed {
            return Err(context.words.not_yet);
        }
        let answer = |section| Some((section, context.link_index.of(section).next()?));
        let (section, other) = cursor.section.and_then(answer).ok_or(context.words.no_diff)?;
        Ok(Self::new(section, other, context))
    }

    fn new(left: SectionPlace, right: SectionPlace, context: OverlayContext<'_>) -> Self {
        let mut diff = Self { left, right, differences: None, common: None, top: 0, chosen_form: None };
        diff.refresh(context);
        diff
    }

    /// How the sections are shown on a screen of so many columns; without known differences there is nothing to merge.
    pub fn form(&self, screen_columns: u16) -> DiffForm {
        /// Narrower sides hold less than 24 Chinese characters a line, and equal wording drifts apart.
        const SIDE_BY_SIDE: u16 = 100;
        match self.chosen_form {
            _ if self.differences.is_none() && self.common.is_none() => DiffForm::SideBySide,
            Some(form) => form,
            None if screen_columns < SIDE_BY_SIDE => DiffForm::OneColumn,
            None => DiffForm::SideBySide,
        }
    }

    /// How many lines of the sections a screen of so many lines shows: all but the frame, the titles and the key line.
    pub fn page(screen_lines: u16, form: DiffForm) -> usize {
        let titles = match form {
            DiffForm::SideBySide => 1,
            DiffForm::OneColumn => 2,
        };
        usize::from(screen_lines.saturating_sub(5 + titles))
    }

    /// The width of each side on a screen of so many columns: a gutter and a blank beside it.
    pub fn side_width(screen_columns: u16) -> u16 {
        (screen_columns / 2).saturating_sub(3).max(2)
    }

    /// The width of one column on a screen of so many columns, inside the frame.
    pub fn column_width(screen_columns: u16) -> u16 {
        screen_columns.saturating_sub(4).max(2)
    }

    /// The lines of both sides. Where one side needs more lines than the other, both are cut before the next equal
    /// wording, and a gap lets that start at the same height.
    pub fn lines(&self, context: OverlayContext<'_>) -> Vec<DiffLine> {
        let [left, right] = [self.left, self.right].map(|place| own(place, context));
        let mut out = Vec::new();
        let (mut from_left, mut from_right) = (left.start, right.start);
        for (to_left, to_right) in self.anchors(context) {
            let before_left = side_lines(self.left, CharRange::new(from_left, to_left), context);
            let before_right = side_lines(self.right, CharRange::new(from_right, to_right), context);
            if before_left.len() != before_right.len() {
                push_side_by_side(&before_left, &before_right, &mut out);
                (from_left, from_right) = (to_left, to_right);
            }
        }
        let left = side_lines(self.left, CharRange::new(from_left, left.end), context);
        let right = side_lines(self.right, CharRange::new(from_right, right.end), context);
        push_side_by_side(&left, &right, &mut out);
        out
    }

    /// Where equal wording starts on the left and on the right, after each difference.
    fn anchors(&self, context: OverlayContext<'_>) -> Vec<(usize, usize)> {
        let differences = self.differences.as_deref().unwrap_or_default();
        let end = own(self.left, context).end;
        let next = differences.iter().skip(1).map(|difference| difference.a.start).chain([end]);
        let equal =
            differences.iter().zip(next).filter(|(before, next)| next.saturating_sub(before.a.end) >= ANCHOR);
        let starts = |place: SectionPlace, after: usize| start_of_wording(place, after, context);
        equal.map(|(before, _)| (starts(self.left, before.a.end), starts(self.right, before.b.end))).collect()
    }

    /// What is marked on a side, in order: the words that differ, or, of two that are loosely alike, what both have.
    pub fn marked(&self, side: DiffSide) -> Vec<CharRange> {
        match (&self.common, side) {
            (Some([left, _]), DiffSide::Left) => left.clone(),
            (Some([_, right]), DiffSide::Right) => right.clone(),
            (None, _) => {
                let differences = self.differences.iter().flatten();
                let of_side = |difference: &Difference| match side {
                    DiffSide::Left => difference.a,
                    DiffSide::Right => difference.b,
                };
                differences.map(of_side).collect()
            }
        }
    }

    /// Both sections as one text.
    pub fn merged(&self, context: OverlayContext<'_>) -> MergedText {
        match self.common {
            Some(_) => self.one_after_the_other(context),
            None => self.interleaved(context),
        }
    }

    /// One section below the other, with what both have apart from the rest.
    fn one_after_the_other(&self, context: OverlayContext<'_>) -> MergedText {
        let mut pieces: Vec<(MergedSide, &str)> = Vec::new();
        let sides =
            [(self.left, DiffSide::Left, MergedSide::Left), (self.right, DiffSide::Right, MergedSide::Right)];
        for (place, side, marked) in sides {
            let slice = |range| context.comparison.wording(Place { speech: place.speech, range });
            if !pieces.is_empty() {
                pieces.push((MergedSide::Sign, "\n\n"));
            }
            let whole = own(place, context);
            let mut position = whole.start;
            for common in self.marked(side) {
                pieces.push((MergedSide::Both, slice(CharRange::new(position, common.start.max(position)))));
                pieces.push((marked, slice(common)));
                position = common.end;
            }
            pieces.push((MergedSide::Both, slice(CharRange::new(position, whole.end.max(position)))));
        }
        MergedText::of(&pieces)
    }

    /// One text with both wordings wherever the two differ. The wording that both have is written as on the left.
    fn interleaved(&self, context: OverlayContext<'_>) -> MergedText {
        let slice = |place: SectionPlace, range: CharRange| {
            context.comparison.wording(Place { speech: place.speech, range })
        };
        let whole = own(self.left, context);
        let mut pieces: Vec<(MergedSide, &str)> = Vec::new();
        let mut position = whole.start;
        for difference in self.differences.as_deref().unwrap_or_default() {
            let before = CharRange::new(position, difference.a.start);
            pieces.push((MergedSide::Both, slice(self.left, before)));
            pieces.push((MergedSide::Sign, "（"));
            pieces.push((MergedSide::Left, slice(self.left, difference.a)));
            pieces.push((MergedSide::Sign, "｜"));
            pieces.push((MergedSide::Right, slice(self.right, difference.b)));
            pieces.push((MergedSide::Sign, "）"));
            position = difference.a.end;
        }
        pieces.push((MergedSide::Both, slice(self.left, CharRange::new(position, whole.end))));
        MergedText::of(&pieces)
    }

    fn set_against(&mut self, key: Key, context: OverlayContext<'_>) -> Reaction {
        let number = key.digit();
        let speech = number.checked_sub(1).map(SpeechId);
        match context.link_index.of(self.left).find(|other| Some(other.speech) == speech) {
            Some(other) => {
                let chosen_form = self.chosen_form;
                *self = Self { chosen_form, ..Self::new(self.left, other, context) };
                Reaction::Stay
            }
            None if speech.is_none_or(|speech| speech.0 >= context.comparison.speeches.len()) => {
                Reaction::Tell((context.words.no_such_speech)(number))
            }
            None => Reaction::Tell((context.words.no_answer_in)(number)),
        }
    }
}

impl OverlayBehaviour for WordDiff {
    fn command(&mut self, command: Command, key: Key, context: OverlayContext<'_>) -> Reaction {
        let form = self.form(context.size.columns);
        match command {
            Command::Close | Command::Quit => return Reaction::Close,
            Command::Overlay(OverlayCommand::DiffWith) => return self.set_against(key, context),
            Command::Overlay(OverlayCommand::DiffForm) => {
                self.top = 0;
                self.chosen_form = Some(match form {
                    DiffForm::SideBySide => DiffForm::OneColumn,
                    DiffForm::OneColumn => DiffForm::SideBySide,
                });
                return Reaction::Stay;
            }
            _ => {}
        }
        let lines = match form {
            DiffForm::SideBySide => self.lines(context).len(),
            DiffForm::OneColumn => self.merged(context).lines(context).len(),
        };
        if let Some(top) = scrolled(command, self.top, lines, Self::page(context.size.lines, form)) {
            self.top = top;
        }
        Reaction::Stay
    }

    /// Whether both sections are still there.
    fn follow(&mut self, remap: &mut SectionRemap) -> bool {
        let sections = remap.section(self.left).zip(remap.section(self.right));
        (self.left, self.right) = sections.unwrap_or((self.left, self.right));
        sections.is_some()
    }

    fn refresh(&mut self, context: OverlayContext<'_>) {
        let comparison = context.comparison;
        let passage = |place: SectionPlace| SpeechPassage {
            speech: comparison.speech(place.speech),
            words: &comparison.words[place.speech],
            range: comparison.section(place).own,
        };
        self.differences = word_differences(passage(self.left), passage(self.right));
        let sections = [self.left, self.right];
        let joins = |link: &&Link| sections.contains(&link.a) && sections.contains(&link.b);
        let is_loose = context.view.links.iter().find(joins).is_some_and(|link| link.score < LOOSELY_ALIKE);
        self.common = is_loose.then(|| {
            let differences = self.differences.as_deref().unwrap_or_default();
            in_common(comparison, context.settings, context.view, sections, differences)
        });
    }
}

impl MergedText {
    fn of(pieces: &[(MergedSide, &str)]) -> Self {
        let mut start = 0;
        let part = |&(side, piece): &(MergedSide, &str)| {
            let range = CharRange::new(start, start + piece.chars().count());
            start = range.end;
            MergedPart { range, side }
        };
        let parts = pieces.iter().map(part).collect();
        Self { text: Text::new(pieces.iter().map(|(_, piece)| *piece).collect()), parts }
    }

    /// The lines of the text on the screen.
    pub fn lines(&self, context: OverlayContext<'_>) -> Vec<CharRange> {
        let width = WordDiff::column_width(context.size.columns);
        break_lines(self.text.as_str(), 0, usize::from(width), context.ambiguous)
    }

    /// Whose the character at a position is.
    pub fn side_at(&self, position: usize) -> MergedSide {
        let part = self.parts.partition_point(|part| part.range.end <= position);
        self.parts.get(part).map_or(MergedSide::Both, |part| part.side)
    }
}

/// A section's own text without the white space around it.
fn own(place: SectionPlace, context: OverlayContext<'_>) -> CharRange {
    let speech = context.comparison.speech(place.speech);
    speech.text.trim(speech.section(place.section).own)
}

/// The lines of a part of one side.
fn side_lines(place: SectionPlace, part: CharRange, context: OverlayContext<'_>) -> Vec<CharRange> {
    let text = context.comparison.wording(Place { speech: place.speech, range: part });
    let width = WordDiff::side_width(context.size.columns);
    break_lines(text, part.start, usize::from(width), context.ambiguous)
}

/// Where wording starts at or after a position: no line begins with the comma before it.
fn start_of_wording(place: SectionPlace, position: usize, context: OverlayContext<'_>) -> usize {
    const OPENING: &str = "“‘「『（《〈【([\"'";
    let speech = context.comparison.speech(place.speech);
    let rest = CharRange::new(position, own(place, context).end);
    let starts = |character: char| character.is_alphanumeric() || OPENING.contains(character);
    let start = speech.text.chars_in(rest).find(|&(_, character)| starts(character));
    start.map_or(position, |(start, _)| start)
}

fn push_side_by_side(left: &[CharRange], right: &[CharRange], out: &mut Vec<DiffLine>) {
    let lines = 0..left.len().max(right.len());
    out.extend(lines.map(|line| DiffLine { left: left.get(line).copied(), right: right.get(line).copied() }));
}
