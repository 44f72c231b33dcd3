//! One answer a line: tab-separated for other programs; on a terminal in columns, with colours and cut to its width.

use std::env;
use std::io::{self, IsTerminal};

use super::Ended;
use super::error::ProgramError;
use super::output::{complain, to_standard_output};
use super::plan::AnswersPlan;
use super::prepared::Prepared;
use super::warning;
use crate::compare::Comparison;
use crate::report::Source;
use crate::report::lines::{ColumnKind, LineCell, answers};
use crate::text::visible::shortened;
use crate::text::width::{AmbiguousWidth, columns};

/// Compares the speeches and prints what was asked for.
///
/// # Errors
/// Files that cannot be read, a base that does not exist, an output that cannot be written.
pub fn run(plan: &AnswersPlan) -> Result<Ended, ProgramError> {
    let Prepared { speeches, sources, settings, warnings, .. } = Prepared::by(&plan.compare)?;
    let words = plan.language.words();
    warning::messages(&warnings, words).iter().for_each(|warning| complain(warning));
    let comparison = Comparison::beside(speeches, &sources, &plan.compare.references)?;
    let view = settings.apply(&comparison);
    let source = Source { limits: plan.limits, ..Source::of(&comparison, &settings, &view) };
    let found = answers(source, plan.question);
    let printed = match TerminalLook::of_standard_output() {
        Some(look) => look.lines(&found),
        None => found.iter().map(|line| tab_separated(line)).collect(),
    };
    to_standard_output(printed)?;
    Ok(if found.is_empty() { Ended::NothingFound } else { Ended::Done })
}

fn tab_separated(line: &[LineCell]) -> String {
    let cells: Vec<&str> = line.iter().map(|cell| cell.text.as_str()).collect();
    cells.join("\t") + "\n"
}

/// How lines look on a terminal.
struct TerminalLook {
    width: usize,
    is_coloured: bool,
}

impl TerminalLook {
    /// How a terminal is told to go back to its usual colours (ECMA-48, SGR).
    const PLAIN: &str = "\u{1b}[0m";

    /// That of the standard output; `None` if it is no terminal.
    fn of_standard_output() -> Option<Self> {
        if !io::stdout().is_terminal() {
            return None;
        }
        let (width, _) = crossterm::terminal::size().ok()?;
        let is_set = |name: &str| env::var_os(name).is_some_and(|value| !value.is_empty());
        let is_dumb = env::var_os("TERM").is_some_and(|term| term == "dumb");
        Some(Self { width: usize::from(width), is_coloured: !is_set("NO_COLOR") && !is_dumb })
    }

    /// Each cell but the last as wide as the widest of its column that is no text; what is too wide for the terminal is
    /// cut.
    fn lines(&self, lines: &[Vec<LineCell>]) -> String {
        let width = |index: usize| {
            let cells = lines.iter().filter_map(|line| line.get(index));
            let cells = cells.filter(|cell| cell.kind != ColumnKind::Text);
            cells.map(|cell| columns(&cell.text, AmbiguousWidth::One)).max().unwrap_or_default()
        };
        let most = lines.iter().map(Vec::len).max().unwrap_or_default();
        let widths: Vec<usize> = (0..most).map(width).collect();
        lines.iter().map(|line| self.line(line, &widths)).collect()
    }

    fn line(&self, line: &[LineCell], widths: &[usize]) -> String {
        const GAP: &str = "  ";
        let mut out = String::new();
        let mut left = self.width;
        for (index, (cell, &width)) in line.iter().zip(widths).enumerate() {
            if index > 0 {
                left = left.saturating_sub(GAP.len());
                if left == 0 {
                    break;
                }
                out.push_str(GAP);
            }
            // A text leaves room for the first of the places behind it.
            let is_last = index + 1 == line.len();
            let most = if cell.kind == ColumnKind::Text && !is_last { left * 2 / 3 } else { left };
            let text = shortened(&cell.text, most, AmbiguousWidth::One);
            let blank = width.saturating_sub(columns(&text, AmbiguousWidth::One)).min(left);
            left = left.saturating_sub(columns(&text, AmbiguousWidth::One) + blank);
            out.push_str(&self.coloured(&text, cell.kind));
            out.push_str(&" ".repeat(blank));
        }
        out.truncate(out.trim_end().len());
        out + "\n"
    }

    /// As grep colours files and numbers of lines.
    fn coloured(&self, text: &str, kind: ColumnKind) -> String {
        let colour = match kind {
            ColumnKind::Place => "\u{1b}[35m",
            ColumnKind::Figure => "\u{1b}[32m",
            ColumnKind::Name => "\u{1b}[36m",
            ColumnKind::Text => return text.to_owned(),
        };
        if self.is_coloured { format!("{colour}{text}{}", Self::PLAIN) } else { text.to_owned() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(place: &str, text: &str) -> Vec<LineCell> {
        [(ColumnKind::Place, place), (ColumnKind::Text, text)]
            .map(|(kind, text)| LineCell { kind, text: text.to_owned() })
            .to_vec()
    }

    #[test]
    fn on_a_terminal_columns_stand_below_each_other_and_lines_are_cut_at_its_edge() {
        let lines = [line("a.txt:1", "一二三四五六七八"), line("long.txt:12", "yes")];
        let look = TerminalLook { width: 22, is_coloured: false };
        assert_eq!(look.lines(&lines), "a.txt:1      一二三四…\nlong.txt:12  yes\n");
        let phrase = [line("", "一二三四五六七八九"), line("a.txt:1", "")].concat();
        assert_eq!(
            TerminalLook { width: 22, is_coloured: false }.lines(&[phrase]),
            "  一二三四五六…  a.tx…\n"
        );
        let coloured = TerminalLook { width: 80, is_coloured: true }.lines(&lines[1..]);
        assert_eq!(coloured, "\u{1b}[35mlong.txt:12\u{1b}[0m  yes\n");
    }
}
