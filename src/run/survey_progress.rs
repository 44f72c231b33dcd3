//! How far an overview is, and how much time is left, on the standard error if that is a terminal.

use std::io::{self, IsTerminal};
use std::time::Duration;

use indicatif::{ProgressBar, ProgressStyle};

use crate::strings::Strings;

/// How finely each thing counts.
const STEPS: u64 = 1000;

/// How often the line is drawn again, so that it is seen to live.
const TICK: Duration = Duration::from_millis(200);

/// The progress of a step with so many things to do.
pub struct SurveyProgress(ProgressBar);

impl SurveyProgress {
    /// Starts to show it.
    pub fn start(step: &'static str, things: usize, words: &'static Strings) -> Self {
        if !io::stderr().is_terminal() {
            return Self(ProgressBar::hidden());
        }
        let things = u64::try_from(things).unwrap_or(u64::MAX);
        let bar = ProgressBar::new(things.saturating_mul(STEPS)).with_message(step);
        let template = format!("{{msg:9}} [{{wide_bar}}] {{percent:>3}} % · {}", words.survey.time_left);
        if let Ok(style) = ProgressStyle::with_template(&template) {
            bar.set_style(style.progress_chars("=> "));
        }
        bar.enable_steady_tick(TICK);
        Self(bar)
    }

    /// One thing more is done.
    pub fn one_more(&self) {
        self.0.inc(STEPS);
    }

    /// So much of one thing is done, from 0 to 1.
    pub fn part(&self, done: f64) {
        // The share is between 0 and 1, so nothing is cut off.
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
        self.0.set_position((done * STEPS as f64) as u64);
    }

    /// All is done; the line goes away.
    pub fn finish(self) {
        self.0.finish_and_clear();
    }
}
