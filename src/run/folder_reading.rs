//! The thread that reads the files of a folder and holds the speeches against each other, for the table on the screen.

use std::any::Any;
use std::cell::Cell;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::PathBuf;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::mpsc::Receiver;
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;
use std::time::{Duration, Instant};

use rustc_hash::FxHashMap;

use crate::app::folder::{FolderMessage, FolderSources, FolderSurvey, RankedSource, SpeechBrief};
use crate::collection::{
    Collected, CollectionReader, DraftSource, ReadFile, Sources, Survey, SurveyRow, SymbolText,
};
use crate::reference::ReferenceError;
use crate::strings::InterfaceLanguage;

/// After how many files the time that is left is told again.
const FILES_A_FIGURE: usize = 20;

/// While files are read, what is read so far is held against each other as soon as it is half as much again as the last
/// time, and not more often than this: together that costs at most twice what all of them cost in the end.
const PIECE: f64 = 1.5;
const LEAST_PAUSE: Duration = Duration::from_secs(1);

/// The fewest speeches of which that says anything.
const LEAST_PIECE: usize = 20;

/// What the thread is asked for while it works.
#[derive(Debug)]
pub struct ReadingRequests {
    /// Set to read no more files.
    pub stop: Arc<AtomicBool>,
    /// Rows of speeches whose sources are to be found.
    pub drafts: Receiver<usize>,
}

/// Starts the thread. It tells of each file, of what is known so far from time to time, and of all of them in the end; then it
/// finds out what the speeches were made from that are asked for. `tell` says whether anybody listens.
pub fn start(
    files: Vec<PathBuf>,
    reader: CollectionReader,
    language: InterfaceLanguage,
    requests: ReadingRequests,
    tell: impl Fn(FolderMessage) -> bool + Send + Sync + 'static,
) {
    thread::spawn(move || {
        // A fault in it must not take away the table.
        let failed = match catch_unwind(AssertUnwindSafe(|| read(&files, &reader, &requests, &tell))) {
            Ok(Ok(())) => return,
            Ok(Err(error)) => (language.words().errors.reference)(&error),
            Err(panic) => words_of(panic.as_ref()),
        };
        tell(FolderMessage::Failed(failed));
    });
}

fn read(
    files: &[PathBuf],
    reader: &CollectionReader,
    requests: &ReadingRequests,
    tell: &(impl Fn(FolderMessage) -> bool + Sync),
) -> Result<(), ReferenceError> {
    let rows: FxHashMap<PathBuf, usize> = files.iter().cloned().zip(0..).collect();
    let read = ReadSoFar::new(files.len());
    thread::scope(|scope| {
        scope.spawn(|| survey_pieces(files, &read, &rows, tell));
        let all = read_files(files, reader, &read, &requests.stop, tell);
        read.is_complete.store(true, Ordering::Relaxed);
        all
    })?;
    tell(FolderMessage::Comparing);
    let collected = Collected::of(files.to_vec(), read.into_files());
    let (start, last) = (Instant::now(), Cell::new(0));
    let cancelled = AtomicBool::new(false);
    let progress = |done: f64| {
        let percent = whole((done * 100.0).floor());
        if percent > last.replace(percent.max(last.get())) {
            let left = start.elapsed().as_secs_f64() * (1.0 - done) / done;
            let percent = u8::try_from(percent.min(100)).unwrap_or(100);
            let is_heard = tell(FolderMessage::ComparedSoFar { percent, left: Some(whole(left)) });
            cancelled.fetch_or(!is_heard, Ordering::Relaxed);
        }
    };
    if let Some(survey) = Survey::of(&collected.facts(), &cancelled, &progress) {
        tell(FolderMessage::Surveyed(by_rows(&collected, survey, &rows, files.len())));
    }
    let rows = rows_of(&collected, &rows);
    while let Ok(draft) = requests.drafts.recv() {
        if let Some(found) = sources_of(draft, &collected, &rows) {
            tell(FolderMessage::Sources(found));
        }
    }
    Ok(())
}

/// What has been read so far.
struct ReadSoFar {
    files: Mutex<Vec<Option<ReadFile>>>,
    /// How many there are.
    count: AtomicUsize,
    /// Whether nothing more is read.
    is_complete: AtomicBool,
}

impl ReadSoFar {
    fn new(files: usize) -> Self {
        let files = Mutex::new((0..files).map(|_| None).collect());
        Self { files, count: AtomicUsize::new(0), is_complete: AtomicBool::new(false) }
    }

    /// Takes a file in; returns how many there are.
    fn take(&self, row: usize, file: ReadFile) -> usize {
        if let Some(place) = self.files.lock().unwrap_or_else(PoisonError::into_inner).get_mut(row) {
            *place = Some(file);
        }
        self.count.fetch_add(1, Ordering::Relaxed) + 1
    }

    /// The speeches, without their warnings.
    fn speeches(&self) -> Vec<Option<ReadFile>> {
        let files = self.files.lock().unwrap_or_else(PoisonError::into_inner);
        let speech = |file: &Option<ReadFile>| match file {
            Some(ReadFile::Speech(facts, _)) => Some(ReadFile::Speech(Arc::clone(facts), Vec::new())),
            Some(ReadFile::Unreadable(_)) | None => None,
        };
        files.iter().map(speech).collect()
    }

    fn into_files(self) -> Vec<Option<ReadFile>> {
        self.files.into_inner().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Reads the files and tells of each, until somebody stops it or nobody listens.
fn read_files(
    files: &[PathBuf],
    reader: &CollectionReader,
    read: &ReadSoFar,
    stop: &AtomicBool,
    tell: &(impl Fn(FolderMessage) -> bool + Sync),
) -> Result<(), ReferenceError> {
    let start = Instant::now();
    let take = |row: usize, file: ReadFile| {
        let speech = match &file {
            ReadFile::Speech(facts, _) => Some(SpeechBrief::of(facts)),
            ReadFile::Unreadable(_) => None,
        };
        let count = read.take(row, file);
        let is_heard = tell(FolderMessage::Read { row, speech });
        if count.is_multiple_of(FILES_A_FIGURE) {
            let left = start.elapsed().as_secs_f64() / count as f64 * (files.len() - count) as f64;
            tell(FolderMessage::TimeLeft(Some(whole(left))));
        }
        stop.fetch_or(!is_heard, Ordering::Relaxed);
    };
    reader.read_each(files, stop, &take)
}

/// Holds what is read against each other from time to time, until all is read.
fn survey_pieces(
    files: &[PathBuf],
    read: &ReadSoFar,
    rows: &FxHashMap<PathBuf, usize>,
    tell: &(impl Fn(FolderMessage) -> bool + Sync),
) {
    /// How often it is looked whether there is enough for another time.
    const TICK: Duration = Duration::from_millis(50);
    let (mut last, mut wanted) = (Instant::now(), LEAST_PIECE);
    while !read.is_complete.load(Ordering::Relaxed) {
        let count = read.count.load(Ordering::Relaxed);
        if count < wanted || last.elapsed() < LEAST_PAUSE {
            thread::sleep(TICK);
            continue;
        }
        let collected = Collected::of(files.to_vec(), read.speeches());
        if let Some(survey) = Survey::of(&collected.facts(), &read.is_complete, &|_| {}) {
            let FolderSurvey { rows, copies, .. } = by_rows(&collected, survey, rows, 0);
            tell(FolderMessage::SurveyedSoFar(FolderSurvey { rows, copies, left_out: Vec::new() }));
        }
        (last, wanted) = (Instant::now(), usize::try_from(whole(count as f64 * PIECE)).unwrap_or(usize::MAX));
    }
}

/// A number that is never negative, rounded up.
#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
fn whole(number: f64) -> u64 {
    number.ceil() as u64
}

/// The row of each speech.
fn rows_of(collected: &Collected, rows: &FxHashMap<PathBuf, usize>) -> Vec<usize> {
    collected.speeches.iter().filter_map(|speech| rows.get(&speech.path).copied()).collect()
}

/// What the speech of a row was made from.
fn sources_of(draft: usize, collected: &Collected, rows: &[usize]) -> Option<FolderSources> {
    let index = rows.iter().position(|row| *row == draft)?;
    let texts: Vec<&SymbolText> = collected.speeches.iter().map(|speech| &speech.facts.wording).collect();
    let empty = SymbolText::default();
    // In its own place there is nothing, so that the numbers of the others stay.
    let others: Vec<&SymbolText> =
        texts.iter().enumerate().map(|(other, text)| if other == index { &empty } else { *text }).collect();
    let Sources { ranked, covered, .. } = Sources::of(texts.get(index)?, &others);
    let row = |source: &DraftSource| {
        let row = *rows.get(source.index)?;
        Some(RankedSource { row, share: source.share, adds: source.adds })
    };
    Some(FolderSources { draft, covered, ranked: ranked.iter().filter_map(row).collect() })
}

/// A survey with the rows of the table in the place of the indices of speeches.
fn by_rows(
    collected: &Collected,
    survey: Survey,
    rows: &FxHashMap<PathBuf, usize>,
    count: usize,
) -> FolderSurvey {
    let row_of = rows_of(collected, rows);
    let row = |index: usize| row_of.get(index).copied().unwrap_or_default();
    let moved = |mut survey: SurveyRow| {
        survey.shared_with.iter_mut().for_each(|with| with.index = row(with.index));
        survey.neighbours.iter_mut().for_each(|near| near.index = row(near.index));
        survey
    };
    let mut is_left_out = vec![true; count];
    for &row in &row_of {
        is_left_out.get_mut(row).into_iter().for_each(|out| *out = false);
    }
    FolderSurvey {
        rows: survey
            .rows
            .into_iter()
            .enumerate()
            .map(|(index, of_one)| (row(index), moved(of_one)))
            .collect(),
        copies: survey.copies.into_iter().map(|group| group.into_iter().map(row).collect()).collect(),
        left_out: (0..count).filter(|row| is_left_out.get(*row).copied().unwrap_or_default()).collect(),
    }
}

fn words_of(panic: &(dyn Any + Send)) -> String {
    let literal = panic.downcast_ref::<&str>().map(|words| (*words).to_owned());
    literal.or_else(|| panic.downcast_ref::<String>().cloned()).unwrap_or_default()
}
