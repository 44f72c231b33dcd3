//! The help in a language other than English: a page for each command, from the arguments themselves and the words of
//! the language.
//!
//! The parser of arguments has headings in English only, counts a Chinese character as one column and breaks no line,
//! so that the whole page is written here.

use clap::builder::PossibleValue;
use clap::builder::styling::{Style, Styles};
use clap::{Arg, Command};

use crate::strings::HelpStrings;
use crate::text::Text;
use crate::text::lines::break_lines;
use crate::text::width::{AmbiguousWidth, columns};

/// How much of the help is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HelpExtent {
    /// What `-h` prints: an option after the other.
    Summary,
    /// What `--help` and the subcommand `help` print: with all values, and room between the options.
    Whole,
}

/// Where the description of an argument begins, in columns.
const DESCRIPTION: usize = 10;

/// How far subcommands, arguments and examples are indented.
const INDENT: usize = 2;

/// The room between two columns.
const GAP: usize = 2;

/// Gives every command a page of help of at most so many columns.
pub fn with_pages(mut command: Command, words: &HelpStrings, extent: HelpExtent, width: usize) -> Command {
    command.build();
    let page = |command: &Command| {
        let mut page = Page { words, extent, width, styles: Styles::styled(), out: String::new() };
        page.write(command);
        page.out
    };
    let own = page(&command);
    command.override_help(own).mut_subcommands(|subcommand| {
        let page = page(&subcommand);
        subcommand.override_help(page)
    })
}

/// The ways to call a command as the parser of arguments tells them, in the words of the language.
pub fn usage(told: &str, words: &HelpStrings) -> String {
    let told = told.strip_prefix("Usage: ").unwrap_or(told);
    let lines: Vec<String> = told.lines().map(|line| placeholders(line.trim(), words)).collect();
    lines.join(&format!("\n{}", " ".repeat(wide(words.usage))))
}

/// What stands in the place of values, as in `--lang <LANG>` or `[OPTIONS]`, in the words of the language.
pub fn placeholders(told: &str, words: &HelpStrings) -> String {
    let mut out = String::new();
    let mut is_inside = false;
    let mut rest = told;
    while let Some(first) = rest.chars().next() {
        let is_part = |character: char| character.is_ascii_uppercase() || character == '_';
        let name = rest.split(|character| !is_part(character)).next().unwrap_or_default();
        match (words.placeholder)(name).filter(|_| is_inside) {
            Some(placeholder) => out.push_str(placeholder),
            None if !name.is_empty() => out.push_str(name),
            None => {
                is_inside = matches!(first, '<' | '[') || (is_inside && !matches!(first, '>' | ']'));
                out.push(first);
            }
        }
        rest = rest.get(name.len().max(first.len_utf8())..).unwrap_or_default();
    }
    out
}

/// The columns of a text on most terminals.
fn wide(text: &str) -> usize {
    columns(text, AmbiguousWidth::One)
}

/// Breaks a text into lines, but no word that is typed: `--name-pattern`, `refrain/config.toml`.
fn wrapped(text: &str, width: usize) -> Vec<String> {
    let text = Text::new(text.to_owned());
    // Between letters no line breaks.
    let letters = |character| if "-_./=|+*{}`".contains(character) { 'x' } else { character };
    let kept: String = text.as_str().chars().map(letters).collect();
    let lines = break_lines(&kept, 0, width, AmbiguousWidth::One).into_iter();
    lines.map(|line| text.slice(line).trim_end().to_owned()).collect()
}

/// A page while it is written.
struct Page<'a> {
    words: &'a HelpStrings,
    extent: HelpExtent,
    width: usize,
    styles: Styles,
    out: String,
}

impl Page<'_> {
    fn write(&mut self, command: &Command) {
        let (words, name) = (self.words, command.get_name());
        self.paragraph(0, &about(command, words));
        if let Some(more) = (words.more_about)(name).filter(|_| self.extent == HelpExtent::Whole) {
            self.line("");
            self.paragraph(0, more);
        }
        self.usage(command);
        self.commands(command);
        let shown = |arg: &&Arg| !arg.is_hide_set();
        self.arguments(command, words.arguments, command.get_positionals().filter(shown).collect());
        let options = command.get_arguments().filter(shown).filter(|arg| !arg.is_positional());
        self.arguments(command, words.options, options.collect());
        if let Some(after) = (words.after)(name) {
            self.line("");
            self.paragraph(0, after);
        }
        self.examples(command);
    }

    fn line(&mut self, line: &str) {
        self.out.push_str(line.trim_end());
        self.out.push('\n');
    }

    /// Lines of a text, each from a column on; one that is indented goes on as far to the right.
    fn paragraph(&mut self, column: usize, text: &str) {
        for line in text.lines() {
            let indented = column + line.len() - line.trim_start().len();
            self.beside(&" ".repeat(indented), indented, line.trim_start());
        }
    }

    /// What stands before a column, and a text from there on.
    fn beside(&mut self, before: &str, column: usize, text: &str) {
        let mut before = before.to_owned();
        for line in wrapped(text, self.width.saturating_sub(column)) {
            self.line(&format!("{before}{line}"));
            before = " ".repeat(column);
        }
        if text.is_empty() {
            self.line(&before);
        }
    }

    fn heading(&mut self, heading: &str) {
        let heading = styled(heading, *self.styles.get_header());
        self.line("");
        self.line(&heading);
    }

    fn usage(&mut self, command: &Command) {
        let told = command.clone().render_usage().to_string();
        let (heading, usage) = (self.words.usage, usage(&told, self.words));
        let heading = styled(heading, *self.styles.get_usage());
        self.line("");
        self.line(&format!("{heading}{usage}"));
    }

    fn commands(&mut self, command: &Command) {
        let listed: Vec<(&str, String)> = command
            .get_subcommands()
            .filter(|subcommand| !subcommand.is_hide_set())
            .map(|subcommand| (subcommand.get_name(), about(subcommand, self.words)))
            .collect();
        self.table(self.words.commands, &listed);
    }

    fn examples(&mut self, command: &Command) {
        let after = command.get_after_help().map(ToString::to_string).unwrap_or_default();
        // What a command line does stands after two blanks.
        let lines = after.lines().filter_map(|line| line.trim_start().split("  ").next());
        let listed: Vec<(&str, String)> =
            lines.filter_map(|line| Some((line, (self.words.example)(line)?.to_owned()))).collect();
        self.table(self.words.examples, &listed);
    }

    /// Names or command lines, and what each is for, in two columns.
    fn table(&mut self, heading: &str, listed: &[(&str, String)]) {
        let Some(longest) = listed.iter().map(|(name, _)| wide(name)).max() else { return };
        self.heading(heading);
        for (name, text) in listed {
            let blank = " ".repeat(longest + GAP - wide(name));
            let name = styled(name, *self.styles.get_literal());
            self.beside(&format!("{}{name}{blank}", " ".repeat(INDENT)), INDENT + longest + GAP, text);
        }
    }

    fn arguments(&mut self, command: &Command, heading: &str, arguments: Vec<&Arg>) {
        if arguments.is_empty() {
            return;
        }
        self.heading(heading);
        for (index, argument) in arguments.into_iter().enumerate() {
            if index > 0 && self.extent == HelpExtent::Whole {
                self.line("");
            }
            self.argument(command, argument);
        }
    }

    fn argument(&mut self, command: &Command, argument: &Arg) {
        let words = self.words;
        let short = match argument.get_short() {
            Some(short) => format!("-{short}, "),
            None if argument.is_positional() => String::new(),
            None => " ".repeat("-h, ".len()),
        };
        let written = placeholders(&format!("{short}{argument}"), words);
        // Only what is typed as it stands here.
        let literal = written.find(['<', '[']).unwrap_or(written.len());
        let (literal, placeholder) = written.split_at(literal);
        let literal = styled(literal, *self.styles.get_literal());
        self.line(&format!("{}{literal}{placeholder}", " ".repeat(INDENT)));

        let id = argument.get_id().as_str();
        let told = (words.argument)(command.get_name(), id).map(str::to_owned);
        let told = told.or_else(|| argument.get_help().map(ToString::to_string)).unwrap_or_default();
        let (with_values, below) = self.values(argument);
        match self.extent {
            HelpExtent::Summary => {
                let parts = [vec![told], with_values].concat();
                self.paragraph(DESCRIPTION, &parts.join(" "));
            }
            HelpExtent::Whole => {
                self.paragraph(DESCRIPTION, &told);
                for line in &with_values {
                    self.line("");
                    self.paragraph(DESCRIPTION, line);
                }
                self.values_with_meaning(id, &below);
            }
        }
    }

    /// What is said of the values of an argument in one line each, and the values that have lines of their own.
    fn values(&self, argument: &Arg) -> (Vec<String>, Vec<PossibleValue>) {
        let mut lines = Vec::new();
        let takes_values = argument.get_action().takes_values();
        if let Some(default) = argument.get_default_values().first().filter(|_| takes_values) {
            lines.push((self.words.default_value)(&default.to_string_lossy()));
        }
        let mut values = if takes_values { argument.get_possible_values() } else { Vec::new() };
        values.retain(|value| !value.is_hide_set());
        let have_meaning = values.iter().any(|value| value.get_help().is_some());
        if have_meaning && self.extent == HelpExtent::Whole {
            return (lines, values);
        }
        if !values.is_empty() {
            let names: Vec<&str> = values.iter().map(PossibleValue::get_name).collect();
            lines.push((self.words.possible_values)(&names.join(", ")));
        }
        (lines, Vec::new())
    }

    /// The values of an argument, one a line.
    fn values_with_meaning(&mut self, id: &str, values: &[PossibleValue]) {
        let Some(longest) = values.iter().map(|value| wide(value.get_name())).max() else { return };
        self.line("");
        self.paragraph(DESCRIPTION, self.words.possible_values_heading);
        for value in values {
            let name = value.get_name();
            let meaning = (self.words.value)(id, name).map(str::to_owned);
            let meaning = meaning.or_else(|| value.get_help().map(ToString::to_string)).unwrap_or_default();
            let blank = " ".repeat(longest - wide(name));
            let colon = if meaning.is_empty() { " " } else { ":" };
            let name = styled(name, *self.styles.get_literal());
            let before = format!("{}- {name}{colon}{blank} ", " ".repeat(DESCRIPTION));
            self.beside(&before, DESCRIPTION + longest + "- : ".len(), &meaning);
        }
    }
}

fn styled(text: &str, style: Style) -> String {
    format!("{style}{text}{style:#}")
}

fn about(command: &Command, words: &HelpStrings) -> String {
    let told = (words.about)(command.get_name()).map(str::to_owned);
    told.or_else(|| command.get_about().map(ToString::to_string)).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use clap::CommandFactory;

    use super::*;
    use crate::run::arguments::Arguments;
    use crate::strings::InterfaceLanguage;

    fn chinese() -> &'static HelpStrings {
        InterfaceLanguage::Chinese.words().help.as_ref().unwrap()
    }

    /// The program and all subcommands that can be typed.
    fn commands() -> Vec<Command> {
        let mut command = Arguments::command();
        command.build();
        let shown = command.get_subcommands().filter(|subcommand| !subcommand.is_hide_set());
        shown.cloned().chain([command.clone()]).collect()
    }

    fn english(help: Option<&clap::builder::StyledStr>) -> String {
        help.map(ToString::to_string).unwrap_or_default()
    }

    /// `-r`, `--meta`: what a text names.
    fn options_in(text: &str) -> BTreeSet<&str> {
        let words = text.split(|character: char| !character.is_ascii_alphanumeric() && character != '-');
        words.filter(|word| word.trim_start_matches('-').len() < word.len() && word.len() > 1).collect()
    }

    /// Adds what is missing in a Chinese text, or named only there.
    fn compare(faults: &mut Vec<String>, of: &str, english: &str, chinese: Option<&str>) {
        match chinese {
            None if english.is_empty() => {}
            None => faults.push(format!("{of}: no Chinese text for {english:?}")),
            Some(chinese) => {
                let (named, known) = (options_in(chinese), options_in(english));
                let unknown = named.difference(&known);
                faults.extend(unknown.map(|option| format!("{of}: {option} is not named in English")));
            }
        }
    }

    #[test]
    fn all_that_can_be_typed_has_a_chinese_text_that_names_no_other_options() {
        let (words, mut faults) = (chinese(), Vec::new());
        for command in commands() {
            let name = command.get_name();
            compare(&mut faults, name, &english(command.get_about()), (words.about)(name));
            let long = english(command.get_long_about());
            let more = long.split_once("\n\n").map_or("", |(_, more)| more);
            compare(&mut faults, &format!("{name}, whole"), more, (words.more_about)(name));
            for argument in command.get_arguments().filter(|argument| !argument.is_hide_set()) {
                let id = argument.get_id().as_str();
                let of = format!("{name} {id}");
                // It may name itself, too.
                let short = argument.get_short().map(|short| format!(" -{short}")).unwrap_or_default();
                let help = english(argument.get_help()) + &short + &format!(" {argument}");
                compare(&mut faults, &of, &help, (words.argument)(name, id));
                for value in argument.get_possible_values() {
                    let meaning = (words.value)(id, value.get_name());
                    let value_help = english(value.get_help());
                    compare(&mut faults, &format!("{of} {}", value.get_name()), &value_help, meaning);
                }
            }
            let after = english(command.get_after_help());
            if let Some(examples) = after.strip_prefix("Examples:\n") {
                for line in examples.lines() {
                    let (typed, does) = line.trim().split_once("  ").unwrap();
                    compare(&mut faults, typed, does, (words.example)(typed));
                }
            } else {
                compare(&mut faults, &format!("{name}, below"), &after, (words.after)(name));
            }
        }
        assert!(faults.is_empty(), "{}", faults.join("\n"));
    }

    #[test]
    fn all_that_stands_in_the_place_of_values_is_chinese() {
        for command in commands() {
            let told = command.clone().render_usage().to_string();
            let arguments = command.get_arguments().filter(|argument| !argument.is_hide_set());
            for told in arguments.map(ToString::to_string).chain([told]) {
                let written = placeholders(&told, chinese());
                let capital =
                    written.replace("Usage", "").find(|character: char| character.is_ascii_uppercase());
                assert_eq!(capital, None, "{written}");
            }
        }
        assert_eq!(placeholders("-r NAME [OPTIONS] <ROLE=NAME>", chinese()), "-r NAME [选项] <用途=名称>");
    }

    #[test]
    fn no_line_is_wider_than_the_page_and_no_word_that_is_typed_is_cut() {
        for (extent, width) in [(HelpExtent::Whole, 80), (HelpExtent::Summary, 80), (HelpExtent::Whole, 57)] {
            let mut command = with_pages(Arguments::command(), chinese(), extent, width);
            let help = command.render_long_help().to_string();
            let lines = help.lines().skip_while(|line| !line.starts_with("命令"));
            let wider: Vec<&str> = lines.filter(|line| wide(line) > width).collect();
            assert!(wider.is_empty(), "{wider:#?}");
            for typed in ["corpus.csv#12", "{place}_{year}", "refrain/config.toml", "windows-1252"] {
                assert!(help.contains(typed), "{typed} at {width}");
            }
            assert!(!help.contains("Options") && !help.contains("Usage") && !help.contains("possible"));
        }
    }

    #[test]
    fn descriptions_stand_below_each_other() {
        let mut command = with_pages(Arguments::command(), chinese(), HelpExtent::Summary, 80);
        let help = command.render_help().to_string();
        let place = |text: &str| {
            let line = help.lines().find(|line| line.contains(text)).unwrap();
            wide(line.split(text).next().unwrap())
        };
        assert_eq!(place("打印报告，不打开界面"), place("清空讲话的缓存"));
        assert_eq!(place("并排打开两篇讲话"), place("从自己的讲话学习套话"));
        assert_eq!(place("界面的配色"), DESCRIPTION);
    }
}
