use super::{Material, Reaction, scrolled};
use crate::app::Mark;
use crate::app::commands::{COMMANDS, Command, Task};

/// The help: warnings, the marks, and all commands by task.
#[derive(Clone, Debug, Default)]
pub struct HelpPage {
    /// The first line on the screen.
    pub top: usize,
}

/// A line of the help.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum HelpLine {
    /// Nothing.
    Blank,
    /// A heading.
    Heading(&'static str),
    /// A warning.
    Warning(String),
    /// A mark of text: its name and what it says.
    Mark(Mark, &'static str, &'static str),
    /// What the mark of the focus means.
    Focus(&'static str),
    /// What the ruler shows.
    Ruler(&'static str),
    /// Keys, and what they do.
    Command(String, &'static str),
}

impl HelpPage {
    /// What the help says.
    pub fn lines(material: Material<'_>) -> Vec<HelpLine> {
        let Material { words, warnings, keymap, .. } = material;
        let mut out = Vec::new();
        if !warnings.is_empty() {
            out.push(HelpLine::Heading(words.warnings_title));
            out.extend(warnings.iter().cloned().map(HelpLine::Warning));
            out.push(HelpLine::Blank);
        }
        out.push(HelpLine::Heading(words.legend_title));
        let [shared, near, stock, local, _] = words.classes;
        let named = [
            (Mark::CarriedOver, words.carried_over),
            (Mark::Local, local),
            (Mark::Near, near),
            (Mark::Shared, shared),
            (Mark::Stock, stock),
        ];
        let explained = named.into_iter().zip(words.legend);
        out.extend(explained.map(|((mark, name), text)| HelpLine::Mark(mark, name, text)));
        out.push(HelpLine::Focus(words.legend_focus));
        out.push(HelpLine::Ruler(words.legend_ruler));
        for (task, heading) in Task::ALL.into_iter().zip(words.tasks) {
            out.push(HelpLine::Blank);
            out.push(HelpLine::Heading(heading));
            let commands = COMMANDS.iter().filter(|entry| entry.task == task);
            out.extend(
                commands.map(|entry| HelpLine::Command(keymap.keys_shown(entry), entry.words(words).help)),
            );
        }
        out
    }

    /// How many lines of the help a screen of so many lines shows: all but those of its frame and the key line.
    pub fn page(screen_lines: u16) -> usize {
        usize::from(screen_lines.saturating_sub(3))
    }

    pub(super) fn command(&mut self, command: Command, material: Material<'_>) -> Reaction {
        if matches!(command, Command::Close | Command::Quit | Command::Help) {
            return Reaction::Close;
        }
        let lines = Self::lines(material).len();
        if let Some(top) = scrolled(command, self.top, lines, Self::page(material.size.lines)) {
            self.top = top;
        }
        Reaction::Stay
    }
}
