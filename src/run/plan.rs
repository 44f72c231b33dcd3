//! What the arguments mean.

use std::path::PathBuf;
use std::sync::Arc;

use anyhow::ensure;

use super::arguments::{
    AmbiguousWidthName, Arguments, Command, Format, LearnArguments, ReportArguments, Settings, ThemeName,
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
    /// Arguments that do not go together, a reference that cannot be opened.
    pub fn of(arguments: Arguments, on_terminal: bool) -> anyhow::Result<Self> {
        let Arguments { files, settings, command } = arguments;
        ensure!(
            command.is_none() || files.is_empty(),
            "the name of a subcommand comes before all files: refrain report FILE..."
        );
        Ok(match command {
            Some(Command::Report(ReportArguments { files, format, output })) => {
                Self::Report(ReportPlan { files, format, output, ..report(&settings)? })
            }
            Some(Command::Learn(LearnArguments { folders, output })) => {
                ensure!(
                    settings == Settings::default(),
                    "`refrain learn` takes none of the options for comparing"
                );
                Self::Learn(LearnPlan { folders, output })
            }
            None if on_terminal => Self::Screen(ScreenPlan { files, options: options(&settings)? }),
            None => Self::Report(ReportPlan { files, ..report(&settings)? }),
        })
    }
}

/// The text report of no files yet.
fn report(settings: &Settings) -> Result<ReportPlan, ReferenceError> {
    Ok(ReportPlan {
        files: Vec::new(),
        view: view(settings),
        references: references(&settings.reference)?,
        format: Format::Text,
        output: None,
    })
}

fn options(settings: &Settings) -> Result<Options, ReferenceError> {
    Ok(Options {
        view: view(settings),
        references: references(&settings.reference)?,
        theme: settings.theme.map(|name| match name {
            ThemeName::Dark => Theme::Dark,
            ThemeName::Light => Theme::Light,
        }),
        ambiguous_width: match settings.ambiguous_width {
            Some(AmbiguousWidthName::Auto) | None => None,
            Some(AmbiguousWidthName::One) => Some(AmbiguousWidth::One),
            Some(AmbiguousWidthName::Two) => Some(AmbiguousWidth::Two),
        },
    })
}

fn view(settings: &Settings) -> View {
    let usual = View::default();
    View {
        minimum: settings.minimum.map_or(usual.minimum, MinimumLength),
        spread: settings.spread.unwrap_or(usual.spread),
        base: settings.base.map_or(usual.base, |number| SpeechId(number.saturating_sub(1))),
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
