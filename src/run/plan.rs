//! What the arguments mean.

use std::path::PathBuf;

use super::arguments::{
    AmbiguousWidthName, Arguments, Command, CompareArguments, Format, ReportArguments, ThemeName,
};
use super::interactive::Options;
use crate::app::Theme;
use crate::compare::{SpeechId, View};
use crate::repeats::MinimumLength;
use crate::text::width::AmbiguousWidth;

/// What the program is to do.
#[derive(Debug)]
pub enum Plan {
    /// Write a report.
    Report(ReportPlan),
    /// Open the screen.
    Screen(ScreenPlan),
}

/// A screen to open.
#[derive(Debug)]
pub struct ScreenPlan {
    /// The speeches to compare.
    pub files: Vec<PathBuf>,
    /// How to start.
    pub options: Options,
}

/// A report to write.
#[derive(Debug)]
pub struct ReportPlan {
    /// The speeches to compare.
    pub files: Vec<PathBuf>,
    /// The settings to report at.
    pub view: View,
    /// What to write.
    pub format: Format,
    /// Where to; the standard output if nowhere else.
    pub output: Option<PathBuf>,
}

impl Plan {
    /// What `arguments` ask for, given whether somebody looks at the standard output.
    pub fn of(arguments: Arguments, on_terminal: bool) -> Self {
        match arguments.command {
            Some(Command::Report(ReportArguments { compare, format, output })) => {
                Self::Report(ReportPlan { view: view(&compare), files: compare.files, format, output })
            }
            None if on_terminal => Self::Screen(ScreenPlan {
                options: Options {
                    view: view(&arguments.compare),
                    theme: arguments.theme.map(|name| match name {
                        ThemeName::Dark => Theme::Dark,
                        ThemeName::Light => Theme::Light,
                    }),
                    ambiguous_width: match arguments.ambiguous_width {
                        AmbiguousWidthName::Auto => None,
                        AmbiguousWidthName::One => Some(AmbiguousWidth::One),
                        AmbiguousWidthName::Two => Some(AmbiguousWidth::Two),
                    },
                },
                files: arguments.compare.files,
            }),
            None => Self::Report(ReportPlan {
                view: view(&arguments.compare),
                files: arguments.compare.files,
                format: Format::Text,
                output: None,
            }),
        }
    }
}

fn view(arguments: &CompareArguments) -> View {
    View {
        minimum: MinimumLength(arguments.minimum),
        spread: arguments.spread,
        base: SpeechId(arguments.base.saturating_sub(1)),
    }
}
