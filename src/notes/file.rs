//! The file in which notes are kept.

use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};
use toml::Spanned;

use super::{LinkNote, Notes, NotesError, NotesProblem};
use crate::disk;
use crate::speech::CorpusRowName;

/// The form in which notes are written; it changes when an older program could not read them any more.
const VERSION: u64 = 2;

/// What a speech's name gets instead of its ending.
const ENDING: &str = "refrain.toml";

/// The largest file of notes in bytes that is read: thousands of links, each with the text of both its sections.
const LARGEST_FILE: u64 = 1_000_000;

const ABOUT: &str = "\
# What a reader of refrain has decided manually. Speeches are known by the names of their files, sections by their
# text: exactly, or else the section that is most like it. An entry may be taken out; refrain writes the rest again
# when the reader links, unlinks, dismisses or ticks something off, and never otherwise.
";

/// A file of notes.
#[derive(Clone, Debug)]
pub struct NotesFile {
    path: PathBuf,
    /// What was in it when it was last read or written; nothing if it was not there.
    content: Option<Vec<u8>>,
    /// Whether it could not be read, so that writing it would lose what is in it.
    read_only: bool,
    /// What it says.
    said: Content,
}

/// A file of notes and what was found in it.
#[derive(Debug)]
pub struct Opened {
    /// The file, which need not exist yet.
    pub file: NotesFile,
    /// The notes; none if there is no file, or if it cannot be read.
    pub notes: Notes,
    /// Why the file cannot be read; it is then never written.
    pub problem: Option<NotesError>,
}

impl NotesFile {
    /// Reads the notes beside a speech, which should be the first on the command line.
    pub fn open(speech: &Path) -> Opened {
        // The speeches of a file that holds many have notes of their own.
        let path = match CorpusRowName::of(speech) {
            Some(_) => PathBuf::from(format!("{}.{ENDING}", speech.display())),
            None => speech.with_extension(ENDING),
        };
        let mut file = Self { path, content: None, read_only: false, said: Content::default() };
        match file.read() {
            Ok(notes) => Opened { file, notes, problem: None },
            Err(problem) => Opened { file, notes: Notes::default(), problem: Some(problem) },
        }
    }

    /// Reads the notes again; nothing if they are as they were.
    ///
    /// # Errors
    /// If the file cannot be read; it is then never written.
    pub fn read_again(&mut self) -> Result<Option<Notes>, NotesError> {
        let before = self.content.clone();
        let notes = self.read()?;
        Ok((self.content != before).then_some(notes))
    }

    fn read(&mut self) -> Result<Notes, NotesError> {
        let read = bytes(&self.path).and_then(|content| {
            self.said =
                content.as_deref().map_or(Ok(Content::default()), |bytes| parse(&self.path, bytes))?;
            self.content = content;
            Ok(self.said.notes())
        });
        self.read_only = read.is_err();
        read
    }

    /// Whether a file with such a name would be taken for notes.
    pub fn is_name_of_one(path: &Path) -> bool {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        name.strip_suffix(ENDING).is_some_and(|speech| speech.ends_with('.'))
    }

    /// Where it is.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// What the reader has looked at before sending the speech, by its wording.
    pub fn ticked(&self) -> &[String] {
        &self.said.ticked
    }

    /// The texts that the reader has named as sources of the speeches.
    pub fn sources(&self) -> Vec<PathBuf> {
        self.said.sources.iter().map(|source| disk::folder_of(&self.path).join(source)).collect()
    }

    /// Writes notes, all or nothing: into a new file, which then takes the place of the old one.
    ///
    /// # Errors
    /// If the file could not be read before, has been changed since, or cannot be written.
    pub fn save(&mut self, notes: &Notes) -> Result<(), NotesError> {
        let Notes { linked, unlinked, dismissed } = notes.clone();
        self.write(Content { linked, unlinked, dismissed, ..self.said.clone() })
    }

    /// Writes what is ticked off, as [`NotesFile::save`] writes notes.
    ///
    /// # Errors
    /// As [`NotesFile::save`].
    pub fn save_ticked(&mut self, ticked: Vec<String>) -> Result<(), NotesError> {
        self.write(Content { ticked, ..self.said.clone() })
    }

    fn write(&mut self, content: Content) -> Result<(), NotesError> {
        if self.read_only {
            return Err(NotesError::ReadOnly { path: self.path.clone() });
        }
        if bytes(&self.path)? != self.content {
            return Err(NotesError::ChangedElsewhere { path: self.path.clone() });
        }
        let unwritable = |source| NotesError::Unwritable { path: self.path.clone(), source };
        let text = written(&content).map_err(|error| unwritable(io::Error::other(error)))?;
        disk::write(&self.path, text.as_bytes()).map_err(unwritable)?;
        (self.content, self.said) = (Some(text.into_bytes()), content);
        Ok(())
    }
}

/// Only the version, whatever else a newer program may have written.
#[derive(Deserialize)]
struct Head {
    version: Option<Spanned<u64>>,
}

/// What a file says.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct Content {
    #[serde(rename = "version")]
    _version: u64,
    /// Files, from the folder of the notes on.
    #[serde(default)]
    sources: Vec<PathBuf>,
    #[serde(default)]
    ticked: Vec<String>,
    #[serde(default)]
    dismissed: Vec<String>,
    #[serde(default)]
    linked: Vec<LinkNote>,
    #[serde(default)]
    unlinked: Vec<LinkNote>,
}

impl Content {
    fn notes(&self) -> Notes {
        let Self { linked, unlinked, dismissed, .. } = self.clone();
        Notes { linked, unlinked, dismissed }
    }
}

/// What is in a file; nothing if there is none.
fn bytes(path: &Path) -> Result<Option<Vec<u8>>, NotesError> {
    match disk::read(path, LARGEST_FILE) {
        Ok(bytes) => Ok(Some(bytes)),
        Err(error) if error.kind() == ErrorKind::NotFound && !path.is_symlink() => Ok(None),
        Err(source) => Err(NotesError::Unreadable { path: path.to_owned(), source }),
    }
}

fn parse(path: &Path, bytes: &[u8]) -> Result<Content, NotesError> {
    let damaged = |line, problem| NotesError::Damaged { path: path.to_owned(), line, problem };
    let line_of = |byte: usize| 1 + bytes.iter().take(byte).filter(|&&byte| byte == b'\n').count();
    let text = str::from_utf8(bytes)
        .map_err(|error| damaged(line_of(error.valid_up_to()), NotesProblem::NotUtf8))?;
    if text.trim().is_empty() {
        return Ok(Content::default());
    }
    let misread = |error: toml::de::Error| {
        damaged(
            line_of(error.span().map_or(0, |span| span.start)),
            NotesProblem::Form(error.message().to_owned()),
        )
    };
    let version = toml::from_str::<Head>(text).map_err(misread)?.version;
    let version = version.ok_or_else(|| damaged(1, NotesProblem::NoVersion { known: VERSION }))?;
    if *version.get_ref() > VERSION {
        return Err(NotesError::Newer {
            path: path.to_owned(),
            line: line_of(version.span().start),
            version: *version.get_ref(),
            known: VERSION,
        });
    }
    toml::from_str(text).map_err(misread)
}

#[derive(Serialize)]
struct Sources<'a> {
    sources: &'a [PathBuf],
}

#[derive(Serialize)]
struct Ticked<'a> {
    ticked: &'a [String],
}

#[derive(Serialize)]
struct Dismissed<'a> {
    dismissed: &'a [String],
}

#[derive(Serialize)]
struct Linked<'a> {
    linked: &'a [LinkNote],
}

#[derive(Serialize)]
struct Unlinked<'a> {
    unlinked: &'a [LinkNote],
}

fn written(content: &Content) -> Result<String, toml::ser::Error> {
    let Content { sources, ticked, linked, unlinked, dismissed, .. } = content;
    let mut out = format!("{ABOUT}version = {VERSION}\n");
    if !sources.is_empty() {
        out += "\n# Texts whose wording does not count as shared: it comes from the source.\n";
        out += &toml::to_string_pretty(&Sources { sources })?;
    }
    if !ticked.is_empty() {
        out += "\n# What was looked at before the speech was sent.\n";
        out += &toml::to_string_pretty(&Ticked { ticked })?;
    }
    if !dismissed.is_empty() {
        out += "\n# Wording that does not count as shared.\n";
        out += &toml::to_string_pretty(&Dismissed { dismissed })?;
    }
    if !linked.is_empty() {
        out += "\n# Sections that answer each other.\n";
        out += &toml::to_string_pretty(&Linked { linked })?;
    }
    if !unlinked.is_empty() {
        out += "\n# Sections that do not answer each other.\n";
        out += &toml::to_string_pretty(&Unlinked { unlinked })?;
    }
    Ok(out)
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;
    use crate::notes::SectionNote;

    fn notes() -> Notes {
        let note = |speech: &str, text: &str| SectionNote {
            speech: speech.to_owned(),
            section: text.chars().take(4).collect(),
            text: text.to_owned(),
            which: 1,
        };
        let link = LinkNote {
            a: note("a.txt", "二要改进工作作风，\n“\\'''\"\"\"\u{1b}坚决整治。"),
            b: note("b 2.txt", "二是必须"),
        };
        Notes {
            linked: vec![link.clone()],
            unlinked: vec![link],
            dismissed: vec!["不忘初心、牢记使命".to_owned(), "新城".to_owned()],
        }
    }

    fn folder() -> tempfile::TempDir {
        tempfile::tempdir().unwrap()
    }

    #[test]
    fn notes_come_back_as_they_were_written() {
        let folder = folder();
        let speech = folder.path().join("报告.2024.txt");
        let Opened { mut file, notes: none, problem } = NotesFile::open(&speech);
        assert!(none.is_empty() && problem.is_none());
        assert_eq!(file.path(), folder.path().join("报告.2024.refrain.toml"));
        file.save(&notes()).unwrap();
        let Opened { notes: again, problem, .. } = NotesFile::open(&speech);
        assert_eq!((again, problem.is_none()), (notes(), true));
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1, "nothing else is left in the folder");
    }

    #[test]
    fn notes_and_what_is_ticked_off_leave_each_other_as_they_are() {
        let folder = folder();
        let speech = folder.path().join("a.txt");
        let mut file = NotesFile::open(&speech).file;
        file.save(&notes()).unwrap();
        file.save_ticked(vec!["青川县".to_owned()]).unwrap();
        file.save(&notes()).unwrap();
        let Opened { file: again, notes: kept, .. } = NotesFile::open(&speech);
        assert_eq!((again.ticked(), kept), (["青川县".to_owned()].as_slice(), notes()));
    }

    #[test]
    fn sources_are_found_from_the_folder_of_the_notes_and_kept() {
        let folder = folder();
        let path = folder.path().join("a.refrain.toml");
        fs::write(&path, "version = 2\nsources = [\"order.docx\", \"/srv/template.odt\"]\n").unwrap();
        for _ in 0..2 {
            let mut file = NotesFile::open(&folder.path().join("a.txt")).file;
            assert_eq!(
                file.sources(),
                [folder.path().join("order.docx"), PathBuf::from("/srv/template.odt")]
            );
            file.save(&notes()).unwrap();
        }
    }

    #[test]
    fn the_file_can_be_read_by_a_person() {
        let mut notes = notes();
        notes.unlinked.clear();
        notes.linked[0].a.text = "二要改进工作作风。\n坚决整治。".to_owned();
        let Notes { linked, unlinked, dismissed } = notes;
        let ticked = vec!["青川县".to_owned()];
        let written =
            written(&Content { ticked, linked, unlinked, dismissed, ..Content::default() }).unwrap();
        let expected = r#"version = 2

# What was looked at before the speech was sent.
ticked = ["青川县"]

# Wording that does not count as shared.
dismissed = [
    "不忘初心、牢记使命",
    "新城",
]

# Sections that answer each other.
[[linked]]

[linked.a]
speech = "a.txt"
section = "二要改进"
text = """
二要改进工作作风。
坚决整治。"""

[linked.b]
speech = "b 2.txt"
section = "二是必须"
text = "二是必须"
"#;
        assert_eq!(written.strip_prefix(ABOUT).unwrap(), expected);
    }

    /// What is said of a file with this text, and whether it is still the same after an attempt to save.
    fn said_of(text: &str) -> String {
        let folder = folder();
        let speech = folder.path().join("a.txt");
        let path = folder.path().join("a.refrain.toml");
        fs::write(&path, text).unwrap();
        let Opened { mut file, problem, .. } = NotesFile::open(&speech);
        let error = file.save(&notes()).unwrap_err();
        assert!(matches!(error, NotesError::ReadOnly { .. }), "{error}");
        assert_eq!(fs::read_to_string(&path).unwrap(), text);
        problem.unwrap().to_string().split_once("a.refrain.toml").unwrap().1.to_owned()
    }

    #[test]
    fn a_damaged_file_is_named_with_the_line_and_never_overwritten() {
        assert!(said_of("version = 1\n\ndismissed = [\"新城\"\n").starts_with(", line 3: unclosed array"));
        assert!(said_of("version = 1\ndismised = []\n").starts_with(", line 2: unknown field"));
        assert!(said_of("version = 1\n[[linked]]\na = 3\n").starts_with(", line 3: "));
        assert!(said_of("dismissed = []\n").starts_with(", line 1: the line `version = 2` is missing"));
    }

    #[test]
    fn an_empty_file_has_no_notes() {
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(folder.path().join("a.refrain.toml"), "\n").unwrap();
        let mut opened = NotesFile::open(&folder.path().join("a.txt"));
        assert!(opened.problem.is_none());
        opened.file.save(&Notes::default()).unwrap();
    }

    #[test]
    fn a_newer_file_is_named_with_the_line_and_never_overwritten() {
        let said = said_of("# later\nversion = 3\nunheard = 'of'\n");
        assert!(said.starts_with(", line 2: is of version 3"), "{said}");
    }

    #[test]
    fn a_folder_that_cannot_be_written_is_an_error_with_the_path() {
        let folder = folder();
        let speech = folder.path().join("gone/a.txt");
        let error = NotesFile::open(&speech).file.save(&notes()).unwrap_err().to_string();
        assert!(error.contains("gone/a.refrain.toml: cannot be written"), "{error}");
    }

    #[test]
    fn what_somebody_else_wrote_meanwhile_is_not_overwritten_and_can_be_read() {
        let folder = folder();
        let speech = folder.path().join("a.txt");
        let mut here = NotesFile::open(&speech).file;
        let mut elsewhere = NotesFile::open(&speech).file;
        elsewhere.save(&notes()).unwrap();
        let error = here.save(&Notes::default()).unwrap_err();
        assert!(matches!(error, NotesError::ChangedElsewhere { .. }), "{error}");
        assert_eq!(here.read_again().unwrap(), Some(notes()));
        assert_eq!(here.read_again().unwrap(), None);
        here.save(&Notes::default()).unwrap();
    }

    #[test]
    #[cfg(unix)]
    fn what_is_no_file_is_never_waited_for_and_a_link_to_nowhere_stays() {
        use std::os::unix::fs::symlink;
        let folder = folder();
        for target in ["/dev/zero", "nowhere"] {
            let link = folder.path().join("a.refrain.toml");
            symlink(target, &link).unwrap();
            let Opened { mut file, problem, .. } = NotesFile::open(&folder.path().join("a.txt"));
            assert!(matches!(problem, Some(NotesError::Unreadable { .. })), "{problem:?}");
            assert!(matches!(file.save(&notes()), Err(NotesError::ReadOnly { .. })));
            assert_eq!(fs::read_link(&link).unwrap(), Path::new(target));
            fs::remove_file(&link).unwrap();
        }
    }

    #[test]
    #[cfg(unix)]
    fn a_file_keeps_its_permissions() {
        use std::os::unix::fs::PermissionsExt;
        let folder = folder();
        let mut file = NotesFile::open(&folder.path().join("a.txt")).file;
        file.save(&notes()).unwrap();
        fs::set_permissions(file.path(), fs::Permissions::from_mode(0o600)).unwrap();
        file.save(&Notes::default()).unwrap();
        assert_eq!(fs::metadata(file.path()).unwrap().permissions().mode() & 0o777, 0o600);
    }
}
