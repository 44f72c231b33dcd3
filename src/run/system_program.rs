//! The system's program for a file that no text editor opens.

use std::env;
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::thread;

use crate::strings::Strings;

/// What opens a file in the program that the reader has for its kind.
const OPENER: &str = if cfg!(target_os = "macos") { "open" } else { "xdg-open" };

/// What says that the reader sits at another machine, where the program's window would not be seen.
const REMOTE: [&str; 3] = ["SSH_CONNECTION", "SSH_CLIENT", "SSH_TTY"];

/// What says that there are windows.
const WINDOWS: [&str; 2] = ["DISPLAY", "WAYLAND_DISPLAY"];

/// Why a file could not be opened in the system's program.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SystemProgramError {
    /// The reader sits at another machine.
    Remote,
    /// There are no windows, or nothing that opens files in them.
    None,
    /// What opens files says no, or cannot be started.
    Failed(String),
}

impl SystemProgramError {
    /// What is said of it.
    pub fn in_words(&self, words: &Strings) -> String {
        let says = &words.program_errors;
        match self {
            Self::Remote => says.no_program_over_ssh.to_owned(),
            Self::None => (says.no_system_program)(OPENER),
            Self::Failed(why) => (says.system_program_failed)(why),
        }
    }
}

/// Opens a file in the system's program, and does not wait for it: `tell` learns how that went.
pub fn open(path: &Path, tell: impl FnOnce(Result<(), SystemProgramError>) + Send + 'static) {
    let opener = match opener() {
        Ok(opener) => opener,
        Err(error) => return tell(Err(error)),
    };
    // A name that starts with a dash is no option.
    let path = if path.is_relative() { Path::new(".").join(path) } else { path.to_owned() };
    let mut command = Command::new(opener);
    command.arg(path).stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    // In a job of its own: it neither reads our keys nor ends with us.
    command.process_group(0);
    match command.spawn() {
        Err(error) => tell(Err(SystemProgramError::Failed(error.to_string()))),
        Ok(mut child) => {
            thread::spawn(move || {
                tell(match child.wait() {
                    Ok(status) if status.success() => Ok(()),
                    Ok(status) => Err(SystemProgramError::Failed(format!("{OPENER}: {status}"))),
                    Err(error) => Err(SystemProgramError::Failed(error.to_string())),
                });
            });
        }
    }
}

/// The program that opens files, if the reader would see what it opens.
fn opener() -> Result<PathBuf, SystemProgramError> {
    let is_set = |name: &&str| env::var_os(name).is_some_and(|value| !value.is_empty());
    if REMOTE.iter().any(is_set) {
        return Err(SystemProgramError::Remote);
    }
    let has_windows = cfg!(target_os = "macos") || WINDOWS.iter().any(is_set);
    let folders = env::var_os("PATH").unwrap_or_default();
    let found = env::split_paths(&folders).map(|folder| folder.join(OPENER)).find(|path| path.is_file());
    found.filter(|_| has_windows).ok_or(SystemProgramError::None)
}
