//! Writing the speeches of folders for passim.

use std::fs;
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use rayon::ThreadPool;
use rayon::iter::{IntoParallelRefIterator, ParallelIterator};
use signal_hook::consts::{SIGINT, SIGTERM};

use super::error::ProgramError;
use super::folder_files::FolderFileList;
use super::output::{self, WARNINGS_TOLD, complain, printed, to_standard_output, write_line};
use super::survey_progress::SurveyProgress;
use crate::disk;
use crate::formats::corpus::CorpusForm;
use crate::passim::{DocumentRecord, GramCount, LARGEST_DOCUMENT_FREQUENCY, PassimSettings, is_export};
use crate::speech::{FileReader, LoadError, LoadWarning, Speech, reading_threads};
use crate::strings::{InterfaceLanguage, Strings};
use crate::text::visible::one_line;

/// What to write, and where to.
#[derive(Debug)]
pub struct ExportPlan {
    /// Folders, or single files.
    pub folders: Vec<PathBuf>,
    /// The file to write.
    pub output: PathBuf,
    /// How to read the files.
    pub reader: FileReader,
    /// In which language the program speaks.
    pub language: InterfaceLanguage,
}

/// How many files are read before what they hold is written: so many speeches are in memory at most.
const FILES_AT_ONCE: usize = 16;

/// Writes a document for passim for each speech, and says how passim is run and what it leaves out. Never more than a few
/// speeches are in memory. A signal that ends the program leaves the output as it was.
///
/// # Errors
/// Folders that cannot be read, no speech in them, an output that cannot be written.
pub fn run(plan: &ExportPlan) -> Result<(), ProgramError> {
    let words = plan.language.words();
    let reader = &plan.reader;
    output::check_folder(&plan.output)?;
    check_place(plan)?;
    let (paths, left_out) = FolderFileList::of(&plan.folders, reader)?.into_parts();
    output::check(&plan.output, &paths)?;
    let signals = Signals::listen()?;
    let mut told = Told::default();
    left_out.all().for_each(|warning| told.warn(warning, words));
    let to_output = output::is_standard_output(&plan.output);
    let write = |out: &mut dyn Write| {
        let written = write_documents(out, &paths, reader, words, &signals, &mut told)?;
        match written.speeches {
            0 if !signals.has_come() => {
                Err(ExportError::Program(ProgramError::NoSpeeches { files: paths.len() }))
            }
            _ if signals.has_come() => Err(ExportError::Stopped),
            _ => Ok(written),
        }
    };
    let written = match to_output {
        true => printed_with(write),
        false => disk::write_with(&plan.output, write),
    };
    told.finish(words);
    match written {
        Ok(written) if to_output => {
            summary(&written, Path::new(IN_EXAMPLES), words).lines().for_each(write_line);
            Ok(())
        }
        Ok(written) => to_standard_output(summary(&written, &plan.output, words)),
        Err(ExportError::Stopped) => signals.end(),
        Err(ExportError::Program(error)) => Err(error),
        Err(ExportError::Output(source)) if to_output => printed(Err(source)),
        Err(ExportError::Output(source)) => {
            Err(ProgramError::Unwritable { path: plan.output.clone(), source })
        }
    }
}

/// What a file of documents is called where none is named.
const IN_EXAMPLES: &str = "in.jsonl";

/// Prints what `write` writes.
fn printed_with<T>(write: impl FnOnce(&mut dyn Write) -> Result<T, ExportError>) -> Result<T, ExportError> {
    let mut out = BufWriter::new(io::stdout().lock());
    let written = write(&mut out)?;
    out.flush()?;
    Ok(written)
}

/// Refuses an output in a folder that is read, where it would be read itself the next time: only exports are told from
/// speeches there, and only they may be written over.
///
/// # Errors
/// If it is anything else.
fn check_place(plan: &ExportPlan) -> Result<(), ProgramError> {
    let place = disk::followed(&plan.output);
    let Ok(inside) = fs::canonicalize(disk::folder_of(&place)) else { return Ok(()) };
    let folders = plan.folders.iter().filter(|folder| folder.is_dir());
    let is_read = |folder: &PathBuf| fs::canonicalize(folder).is_ok_and(|folder| inside.starts_with(folder));
    if output::is_standard_output(&plan.output) || !folders.into_iter().any(is_read) {
        return Ok(());
    }
    let has_content = fs::metadata(&place).is_ok_and(|file| file.is_file() && file.len() > 0);
    if has_content && !is_export(&place) {
        return Err(ProgramError::OutputIsNoExport(plan.output.clone()));
    }
    if CorpusForm::of(&place) != Some(CorpusForm::JsonLines) {
        return Err(ProgramError::OutputWouldBeRead(plan.output.clone()));
    }
    Ok(())
}

/// What was written.
#[derive(Debug, Default)]
struct Written {
    speeches: usize,
    characters: usize,
    /// Of texts without blanks between words, and of the others: how many they are, and their n-grams.
    unspaced: (usize, GramCount),
    spaced: (usize, GramCount),
}

impl Written {
    fn add(&mut self, speech: &Speech) {
        let (text, characters) = (speech.text.as_str(), speech.text.len());
        let settings = PassimSettings::for_text(text);
        let of_script = if settings.is_floating { &mut self.unspaced } else { &mut self.spaced };
        of_script.0 += 1;
        of_script.1.add(GramCount::of(text, settings));
        self.speeches += 1;
        self.characters += characters;
    }

    /// The settings for most of the speeches, and what passim leaves out with them.
    fn settings(&self) -> (PassimSettings, GramCount) {
        if self.unspaced.0 > self.spaced.0 {
            (PassimSettings::UNSPACED, self.unspaced.1)
        } else {
            (PassimSettings::SPACED, self.spaced.1)
        }
    }
}

fn write_documents(
    out: &mut dyn Write,
    paths: &[PathBuf],
    reader: &FileReader,
    words: &'static Strings,
    signals: &Signals,
    told: &mut Told,
) -> Result<Written, ExportError> {
    let threads = reading_threads();
    let progress = SurveyProgress::start(words.survey.reading, paths.len(), words);
    let mut written = Written::default();
    for some in paths.chunks(FILES_AT_ONCE) {
        if signals.has_come() {
            break;
        }
        for read in read_together(some, reader, threads.as_ref()) {
            progress.one_more();
            let (warnings, speech) = match read {
                Ok(read) => read,
                Err(error) => {
                    told.warn(&LoadWarning::LeftOut(error), words);
                    continue;
                }
            };
            warnings.iter().for_each(|warning| told.warn(warning, words));
            serde_json::to_writer(&mut *out, &DocumentRecord::of(&speech)).map_err(io::Error::from)?;
            out.write_all(b"\n")?;
            written.add(&speech);
        }
    }
    progress.finish();
    Ok(written)
}

type ReadSpeech = Result<(Vec<LoadWarning>, Speech), LoadError>;

fn read_together(paths: &[PathBuf], reader: &FileReader, threads: Option<&ThreadPool>) -> Vec<ReadSpeech> {
    let read = |path: &PathBuf| reader.load(path);
    match threads {
        Some(threads) => threads.install(|| paths.par_iter().map(read).collect()),
        None => paths.iter().map(read).collect(),
    }
}

/// What was written, how passim is run on it, and what it leaves out.
fn summary(written: &Written, output: &Path, words: &Strings) -> String {
    let says = &words.passim;
    let name = output.display().to_string();
    let (settings, grams) = written.settings();
    let blank = if settings.options.is_empty() { "" } else { " " };
    let passim = format!("passim{blank}{} {} passim-out", settings.options, shell_words::quote(&name));
    let lines = [
        (says.written)(&name, written.speeches, written.characters),
        (says.run_then)(&passim, "refrain clusters passim-out/out.json"),
        (says.dropped)(&format!("{:.1}%", grams.recurring_share() * 100.0), LARGEST_DOCUMENT_FREQUENCY),
    ];
    lines.iter().flat_map(|text| text.lines()).map(|line| one_line(line) + "\n").collect()
}

/// Why nothing was written.
enum ExportError {
    /// A signal ends the program.
    Stopped,
    /// There is nothing to write.
    Program(ProgramError),
    /// The file cannot be written.
    Output(io::Error),
}

impl From<io::Error> for ExportError {
    fn from(error: io::Error) -> Self {
        Self::Output(error)
    }
}

/// The signals that end the program: it removes what is half written before.
struct Signals(Vec<(i32, Arc<AtomicBool>)>);

impl Signals {
    fn listen() -> Result<Self, ProgramError> {
        let one = |signal| {
            let flag = Arc::new(AtomicBool::new(false));
            signal_hook::flag::register(signal, Arc::clone(&flag)).map(|_| (signal, flag))
        };
        let all = [SIGINT, SIGTERM].map(one).into_iter().collect::<io::Result<_>>();
        all.map(Self).map_err(ProgramError::StandardOutput)
    }

    fn has_come(&self) -> bool {
        self.0.iter().any(|(_, flag)| flag.load(Ordering::Relaxed))
    }

    /// Ends the program as the signal that has come would have.
    fn end(&self) -> Result<(), ProgramError> {
        for (signal, _) in self.0.iter().filter(|(_, flag)| flag.load(Ordering::Relaxed)) {
            signal_hook::low_level::emulate_default_handler(*signal).map_err(ProgramError::StandardOutput)?;
        }
        Ok(())
    }
}

/// Warnings, of which the first are told and the others counted.
#[derive(Default)]
struct Told(usize);

impl Told {
    fn warn(&mut self, warning: &LoadWarning, words: &Strings) {
        if self.0 < WARNINGS_TOLD {
            complain(&(words.errors.load_warning)(warning));
        }
        self.0 += 1;
    }

    fn finish(&self, words: &Strings) {
        let more = self.0.saturating_sub(WARNINGS_TOLD);
        if more > 0 {
            complain(&(words.passim.more_warnings)(more));
        }
    }
}
