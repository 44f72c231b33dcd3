//! Loading speeches with a word about how far it is, if that takes long.

use std::io::{self, IsTerminal};
use std::path::PathBuf;
use std::sync::mpsc::channel;
use std::thread;
use std::time::Duration;

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

use crate::speech::{FileReader, Loaded, TooFewSpeeches, load_all_with};
use crate::strings::Strings;

/// How long nothing is said: most speeches are loaded before a reader looks up.
const SILENT: Duration = Duration::from_secs(1);

/// How often the line is drawn again, so that it is seen to live.
const TICK: Duration = Duration::from_millis(200);

/// Loads speeches; what takes longer than a second is told on the standard error, if that is a terminal.
///
/// # Errors
///
/// Fails if fewer than two can be loaded.
pub fn load(paths: &[PathBuf], reader: &FileReader, words: &Strings) -> Result<Loaded, TooFewSpeeches> {
    let bar = ProgressBar::with_draw_target(u64::try_from(paths.len()).ok(), ProgressDrawTarget::hidden());
    if let Ok(style) = ProgressStyle::with_template(&format!("{{spinner}} {}", words.survey.files_read)) {
        bar.set_style(style);
    }
    let (done, is_done) = channel::<()>();
    let loaded = thread::scope(|scope| {
        let shown = bar.clone();
        if io::stderr().is_terminal() {
            scope.spawn(move || {
                if is_done
                    .recv_timeout(SILENT)
                    .is_err_and(|error| error == std::sync::mpsc::RecvTimeoutError::Timeout)
                {
                    shown.set_draw_target(ProgressDrawTarget::stderr());
                    shown.enable_steady_tick(TICK);
                }
            });
        }
        let loaded =
            load_all_with(paths, reader, &|read| bar.set_position(u64::try_from(read).unwrap_or_default()));
        drop(done);
        loaded
    });
    bar.finish_and_clear();
    loaded
}
