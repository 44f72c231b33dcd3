//! The help: warnings, the legend, and all commands by task.

use super::behaviour::{OverlayBehaviour, OverlayContext, Reaction};
use super::class::OverlayClass;
use super::scrolling::scrolled;
use super::{Overlay, OverlayKind};
use crate::app::commands::{Command, Task, entry};
use crate::app::context::{Context, Keyboard, Scope};
use crate::app::key::Key;
use crate::app::mark::ClassMark;
use crate::compare::Class;
use crate::text::Text;
use crate::text::lines::break_lines;
use crate::text::width::AmbiguousWidth;

const KIND: OverlayKind = OverlayKind::Help;

#[rustfmt::skip]
pub(super) static CLASS: OverlayClass = OverlayClass {
    keyboard: Keyboard::Scrolled,
    heading: |headings| headings.program,
    opener: entry(Command::Open(KIND), "help", |words| words.help, Task::Program,
        &[Key::char('?')], Scope::WithoutTextField, 5),
    commands: &[
        entry(Command::Open(OverlayKind::Search), "search-help", |words| words.search_help, Task::Program,
            &[Key::char('/')], Scope::Overlay(KIND), 1),
    ],
    open: |_, _| Ok(Overlay::Help(HelpPage::default())),
};

/// The widest help; longer lines are hard to read.
const WIDEST: u16 = 96;

/// The help: warnings, the marks, and all commands by task.
#[derive(Clone, Debug, Default)]
pub struct HelpPage {
    /// The first line on the screen.
    pub top: usize,
    /// What is searched for; only what has it is shown.
    sought: String,
}

/// A line of the help as it stands on the screen; its words fit inside the frame.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum HelpLine {
    /// Nothing.
    Blank,
    /// A heading.
    Heading(&'static str),
    /// A line of a warning.
    Warning(String),
    /// What is explained, and the first line of what is said of it.
    Explained(HelpSubject, String),
    /// A further line of what is said.
    Continued(String),
}

/// What the help explains.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum HelpSubject {
    /// A mark of text, with its name.
    ClassMark(ClassMark, &'static str),
    /// A sign of the screen, with what stands after it there.
    Sign(HelpSign, String),
    /// Words or figures of the screen.
    Words(String),
    /// The keys of a command.
    Keys(String),
}

/// A sign of the screen; how it is drawn depends on the terminal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HelpSign {
    /// The edge of the focused section.
    FocusedEdge,
    /// Marks the focused line.
    Cursor,
    /// Before what is folded.
    Folded,
    /// Before further answers.
    Elsewhere,
    /// Before what is out of order.
    Moved,
    /// Between sections that answer each other.
    Link,
    /// The shades of the ruler.
    RulerShades,
    /// Where the ruler shows that there is no counterpart.
    RulerUnanswered,
    /// Where on the ruler the screen is.
    RulerHere,
}

/// Something explained, before it is broken into lines.
struct Explanation {
    subject: HelpSubject,
    words: String,
}

impl Explanation {
    /// Whether its keys or words have some wording in lower case in them.
    fn has(&self, sought: &str) -> bool {
        let subject = match &self.subject {
            HelpSubject::ClassMark(_, name) => name,
            HelpSubject::Sign(_, words) | HelpSubject::Words(words) | HelpSubject::Keys(words) => {
                words.as_str()
            }
        };
        [subject, &self.words].into_iter().any(|text| text.to_lowercase().contains(sought))
    }
}

impl HelpPage {
    /// The columns for what is explained; what is said of it stands after them.
    pub const SUBJECT: u16 = 20;

    /// The width of the help with its frame, on a screen of so many columns.
    pub fn width(screen_columns: u16) -> u16 {
        // A narrow strip of text beside the frame would only disturb.
        if screen_columns < WIDEST + 20 { screen_columns } else { WIDEST }
    }

    /// The help, at the part about an overlay.
    pub(in crate::app) fn at(kind: OverlayKind, context: OverlayContext<'_>) -> Self {
        let mut page = Self::default();
        let heading = HelpLine::Heading((kind.class().heading)(&context.words.tasks));
        let top = page.lines(context).iter().position(|line| *line == heading);
        page.top = top.unwrap_or(0);
        page
    }

    /// Shows only what has some wording in it, from the top; everything for a blank one.
    pub(in crate::app) fn search(&mut self, wording: &str) {
        (self.sought, self.top) = (wording.trim().to_lowercase(), 0);
    }

    /// What the help says, in lines that fit the screen.
    pub fn lines(&self, context: OverlayContext<'_>) -> Vec<HelpLine> {
        let OverlayContext { words, warnings, keymap, .. } = context;
        let inside = usize::from(Self::width(context.size.columns).saturating_sub(4));
        let mut out = Vec::new();
        if !warnings.is_empty() && self.sought.is_empty() {
            out.push(HelpLine::Heading(words.warnings_title));
            let lines = warnings.iter().flat_map(|warning| wrapped(warning, inside, context.ambiguous));
            out.extend(lines.map(HelpLine::Warning));
            out.push(HelpLine::Blank);
        }
        let room = inside.saturating_sub(usize::from(Self::SUBJECT));
        let mut explain = |heading: &'static str, mut explanations: Vec<Explanation>| {
            explanations.retain(|explanation| explanation.has(&self.sought));
            if explanations.is_empty() {
                return;
            }
            out.push(HelpLine::Heading(heading));
            for Explanation { subject, words } in explanations {
                let mut lines = wrapped(&words, room, context.ambiguous).into_iter();
                out.push(HelpLine::Explained(subject, lines.next().unwrap_or_default()));
                out.extend(lines.map(HelpLine::Continued));
            }
            out.push(HelpLine::Blank);
        };
        explain(words.legend_title, legend(context));
        for task in Task::all() {
            let commands = keymap.entries().filter(|entry| entry.task == task);
            let explained = commands.map(|entry| Explanation {
                subject: HelpSubject::Keys(keymap.keys_shown(entry)),
                words: entry.words(words).help.to_owned(),
            });
            explain(task.heading(words), explained.collect());
        }
        out.pop_if(|line| *line == HelpLine::Blank);
        out
    }

    /// How many lines of the help a screen of so many lines shows: all but those of its frame and the key line.
    pub fn page(screen_lines: u16) -> usize {
        usize::from(screen_lines.saturating_sub(3))
    }
}

impl OverlayBehaviour for HelpPage {
    fn command(&mut self, command: Command, _key: Key, context: OverlayContext<'_>) -> Reaction {
        if command == Command::Close && !self.sought.is_empty() {
            self.search("");
            return Reaction::Stay;
        }
        if matches!(command, Command::Close | Command::Quit | Command::Open(OverlayKind::Help)) {
            return Reaction::Close;
        }
        let lines = self.lines(context).len();
        if let Some(top) = scrolled(command, self.top, lines, Self::page(context.size.lines)) {
            self.top = top;
        }
        Reaction::Stay
    }
}

/// The marks of the text, then the signs around it from top to bottom, then the words of the status line.
fn legend(context: OverlayContext<'_>) -> Vec<Explanation> {
    let OverlayContext { words, keymap, .. } = context;
    let says = &words.legend_signs;
    let left_in = HelpSubject::ClassMark(ClassMark::LeftIn, words.left_in);
    let mark = |class| {
        (HelpSubject::ClassMark(ClassMark::Of(class), (words.class)(class)), (words.class_legend)(class))
    };
    // What is drawn over all else comes first.
    let classes = Class::ALL.into_iter().rev().filter(|&class| class != Class::Own);
    let marks = [(left_in, words.left_in_legend)].into_iter().chain(classes.map(mark));
    let sign = |sign, words| (HelpSubject::Sign(sign, String::new()), words);
    let example = |example: &str, words| (HelpSubject::Words(example.to_owned()), words);
    let signs = [
        sign(HelpSign::FocusedEdge, says.focused_edge),
        sign(HelpSign::Cursor, says.focused_line),
        sign(HelpSign::Folded, says.folded),
        (HelpSubject::Sign(HelpSign::Elsewhere, (words.further)(4, 26)), says.elsewhere),
        (HelpSubject::Sign(HelpSign::Moved, words.moved.to_owned()), says.moved),
        (HelpSubject::Words((words.only_in)("5")), says.only_in),
        sign(HelpSign::RulerShades, says.ruler_shades),
        sign(HelpSign::RulerUnanswered, says.ruler_unanswered),
        sign(HelpSign::RulerHere, says.ruler_here),
        example("41%", says.boilerplate_share),
        example((words.class)(Class::Own), (words.class_legend)(Class::Own)),
        (HelpSubject::Sign(HelpSign::Link, "0.71".to_owned()), says.link_score),
        example(words.minimum_name, says.minimum),
        example(words.spread_name, says.spread),
        example(words.by_chance_name, says.by_chance),
        example(words.slots_example, says.slots),
    ];
    let explained = marks.chain(signs);
    let mut out: Vec<Explanation> =
        explained.map(|(subject, words)| Explanation { subject, words: words.to_owned() }).collect();
    if let Some(key) = keymap.key_for(Command::NextColumn, Context::Compare) {
        let subject = HelpSubject::Words("+1".to_owned());
        out.push(Explanation { subject, words: (words.legend_hidden)(&key.to_string()) });
    }
    out
}

/// A string in lines of at most so many columns, without the blanks at their ends.
fn wrapped(string: &str, width: usize, ambiguous: AmbiguousWidth) -> Vec<String> {
    let text = Text::new(string.to_owned());
    let lines = break_lines(string, 0, width, ambiguous).into_iter();
    lines.map(|line| text.slice(line).trim_end().to_owned()).collect()
}
