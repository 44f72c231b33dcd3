//! What the arguments mean.

use std::path::PathBuf;
use std::sync::Arc;

use super::arguments::{
    AmbiguousWidthName, Arguments, Command, CompareArguments, Format, LearnArguments, ReportArguments,
    ThemeName,
};
use super::interactive::Options;
use super::learn::LearnPlan;
use crate::app::Theme;
use crate::compare::{ReferenceChoice, SpeechId, View};
use crate::reference::{Reference, ReferenceError};
use crate::repeats::MinimumLength;
use crate::text::width::AmbiguousWidth;

/// What the program is to do.
#[derive(Debug)]
pub enum Plan {
    /// Write a report.
    Report(ReportPlan),
    /// Learn a reference model.
    Learn(LearnPlan),
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
    /// Where to look things up.
    pub references: ReferenceChoice,
    /// What to write.
    pub format: Format,
    /// Where to; the standard output if nowhere else.
    pub output: Option<PathBuf>,
}

impl Plan {
    /// What `arguments` ask for, given whether somebody looks at the standard output.
    ///
    /// # Errors
    /// A reference that cannot be opened.
    pub fn of(arguments: Arguments, on_terminal: bool) -> Result<Self, ReferenceError> {
        Ok(match arguments.command {
            Some(Command::Report(ReportArguments { compare, format, output })) => {
                let references = references(&compare.reference)?;
                Self::Report(ReportPlan {
                    view: view(&compare),
                    references,
                    files: compare.files,
                    format,
                    output,
                })
            }
            Some(Command::Learn(LearnArguments { folders, output })) => {
                Self::Learn(LearnPlan { folders, output })
            }
            None if on_terminal => Self::Screen(ScreenPlan {
                options: Options {
                    view: view(&arguments.compare),
                    references: references(&arguments.compare.reference)?,
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
                references: references(&arguments.compare.reference)?,
                files: arguments.compare.files,
                format: Format::Text,
                output: None,
            }),
        })
    }
}

fn view(arguments: &CompareArguments) -> View {
    View {
        minimum: MinimumLength(arguments.minimum),
        spread: arguments.spread,
        base: SpeechId(arguments.base.saturating_sub(1)),
    }
}

/// The word that leaves out the references of the program.
const NONE: &str = "none";

fn references(typed: &[PathBuf]) -> Result<ReferenceChoice, ReferenceError> {
    let builtin = typed.iter().all(|path| path.as_os_str() != NONE);
    let files = typed.iter().filter(|path| path.as_os_str() != NONE);
    let own = files.map(|path| Reference::open(path).map(Arc::new)).collect::<Result<_, _>>()?;
    Ok(ReferenceChoice { own, builtin })
}
