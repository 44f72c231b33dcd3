//! The reader's editor.

use std::env;
use std::ffi::OsString;
use std::io;
use std::os::unix::process::ExitStatusExt;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitStatus};

use rustix::io::retry_on_intr;
use rustix::process::{Pid, WaitOptions, waitpid};
use thiserror::Error;

use crate::strings::{InterfaceLanguage, Strings};
use crate::terminal::stop_process_group;

/// Why a file could not be edited.
#[derive(Debug, Error)]
#[error("{}", self.in_words(InterfaceLanguage::English.words()))]
pub enum EditorError {
    /// It could not be started.
    NotStarted {
        /// As the environment names it.
        editor: String,
        /// What the system says.
        source: io::Error,
    },
    /// A quotation in its command does not end.
    Misquoted {
        /// As the environment names it.
        editor: String,
    },
    /// It said that something went wrong.
    Failed {
        /// As the environment names it.
        editor: String,
        /// How it ended.
        status: ExitStatus,
    },
}

impl EditorError {
    /// What is said of it.
    pub fn in_words(&self, words: &Strings) -> String {
        let says = &words.program_errors;
        match self {
            Self::NotStarted { editor, source } => {
                (says.editor_not_started)(editor, &(words.errors.system)(source))
            }
            Self::Misquoted { editor } => (says.editor_misquoted)(editor),
            Self::Failed { editor, status } => (says.editor_ended)(editor, &status.to_string()),
        }
    }
}

/// How an editor is told which line to show.
#[derive(Clone, Copy)]
enum LineForm {
    /// `+LINE FILE`
    Plus,
    /// `FILE:LINE`
    Colon,
    /// `--goto FILE:LINE`
    Goto,
}

/// What editors want that do not understand `+LINE FILE`, as vi, vim, nvim, nano, emacs, micro, kak and most others do:
/// by the name of the program, how the line is given, and what makes it wait until the file is closed.
const FORMS: [(&str, LineForm, Option<&str>); 9] = [
    ("hx", LineForm::Colon, None),
    ("helix", LineForm::Colon, None),
    ("subl", LineForm::Colon, Some("--wait")),
    ("sublime_text", LineForm::Colon, Some("--wait")),
    ("zed", LineForm::Colon, Some("--wait")),
    ("code", LineForm::Goto, Some("--wait")),
    ("code-insiders", LineForm::Goto, Some("--wait")),
    ("codium", LineForm::Goto, Some("--wait")),
    ("cursor", LineForm::Goto, Some("--wait")),
];

/// The editor where the environment names none.
const DEFAULT: &str = "vi";

/// Opens a line of a file in the editor that `VISUAL` or `EDITOR` names, and waits for its end. The terminal has to be
/// given back before.
///
/// # Errors
/// If it cannot be started, or ends with a failure.
pub fn edit(path: &Path, line: usize) -> Result<(), EditorError> {
    let named = |name| env::var(name).ok().filter(|value| !value.trim().is_empty());
    let editor = named("VISUAL").or_else(|| named("EDITOR")).unwrap_or_else(|| DEFAULT.to_owned());
    let not_started = |source| EditorError::NotStarted { editor: editor.clone(), source };
    let words = split(&editor)?;
    let (program, given) =
        words.split_first().map_or((DEFAULT, &[][..]), |(program, given)| (program, given));
    let mut command = Command::new(program);
    command.args(given).args(arguments(program, given, path, line));
    let status = run(&mut command).map_err(not_started)?;
    if status.success() { Ok(()) } else { Err(EditorError::Failed { editor, status }) }
}

/// The words of a command, quoted as a shell would read them: `"/opt/My Editor/edit" --wait`.
fn split(editor: &str) -> Result<Vec<String>, EditorError> {
    shell_words::split(editor).map_err(|_| EditorError::Misquoted { editor: editor.to_owned() })
}

/// What an editor gets besides what the environment gives it.
fn arguments(program: &str, given: &[String], path: &Path, line: usize) -> Vec<OsString> {
    let name = Path::new(program).file_stem().unwrap_or_default();
    let form = FORMS.iter().find(|(editor, _, _)| *editor == name);
    let (form, wait) = form.map_or((LineForm::Plus, None), |&(_, form, wait)| (form, wait));
    // A file may be called `-x` or `+1`.
    let path = if path.is_relative() { PathBuf::from(".").join(path) } else { path.to_owned() };
    let mut out: Vec<OsString> =
        wait.filter(|&wait| !given.iter().any(|word| word == wait)).map(OsString::from).into_iter().collect();
    let with_line = |path: PathBuf| {
        let mut place = path.into_os_string();
        place.push(format!(":{line}"));
        place
    };
    match form {
        LineForm::Plus => out.extend([format!("+{line}").into(), path.into_os_string()]),
        LineForm::Colon => out.push(with_line(path)),
        LineForm::Goto => out.extend(["--goto".into(), with_line(path)]),
    }
    out
}

/// Runs a program until it ends. If it is stopped, so are we; whoever continues us continues it, too.
fn run(command: &mut Command) -> io::Result<ExitStatus> {
    let id = Pid::from_child(&command.spawn()?);
    loop {
        match retry_on_intr(|| waitpid(Some(id), WaitOptions::UNTRACED))? {
            Some((_, status)) if status.stopped() => stop_process_group()?,
            Some((_, status)) => return Ok(ExitStatus::from_raw(status.as_raw())),
            None => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn typed(editor: &str, path: &str) -> String {
        let words = split(editor).unwrap();
        let (program, given) = words.split_first().unwrap();
        let arguments = arguments(program, given, Path::new(path), 12);
        let arguments: Vec<String> =
            arguments.iter().map(|argument| argument.to_string_lossy().into_owned()).collect();
        arguments.join(" ")
    }

    #[test]
    fn each_editor_is_told_the_line_in_its_own_way() {
        for editor in
            ["vi", "vim -u NONE", "/usr/bin/nvim", "nano", "emacs -nw", "micro", "an-unheard-of-editor"]
        {
            assert_eq!(typed(editor, "/a b.txt"), "+12 /a b.txt", "{editor}");
        }
        assert_eq!(typed("hx", "/a.txt"), "/a.txt:12");
        assert_eq!(typed("/opt/bin/code", "/a.txt"), "--wait --goto /a.txt:12");
        assert_eq!(typed("code --wait", "/a.txt"), "--goto /a.txt:12");
        assert_eq!(typed("subl", "/a.txt"), "--wait /a.txt:12");
    }

    #[test]
    fn quotation_marks_are_read_as_a_shell_does() {
        assert_eq!(
            split(r#"'/opt/My Editor/hx' -c "a b" c\ d"#).unwrap(),
            ["/opt/My Editor/hx", "-c", "a b", "c d"]
        );
        assert!(matches!(split("'vi"), Err(EditorError::Misquoted { .. })));
        assert_eq!(typed("'/opt/My Editor/hx'", "/a.txt"), "/a.txt:12");
    }

    #[test]
    fn a_file_name_is_never_an_option() {
        assert_eq!(typed("vi", "-x.txt"), "+12 ./-x.txt");
    }
}
