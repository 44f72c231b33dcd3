//! The thread that reads the files of a folder and holds the speeches against each other, for the table on the screen.

use std::any::Any;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::PathBuf;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::mpsc::Receiver;
use std::sync::{Mutex, PoisonError};
use std::thread;
use std::time::Instant;

use rustc_hash::FxHashMap;

use crate::app::folder::{FolderMessage, FolderSources, FolderSurvey, RankedSource, SpeechBrief};
use crate::collection::{
    Collected, CollectionReader, DraftSource, ReadFile, Sources, Survey, SurveyRow, SymbolText,
};
use crate::reference::ReferenceError;
use crate::strings::InterfaceLanguage;

/// After how many files the time that is left is told again.
const FILES_A_FIGURE: usize = 20;

/// Starts the thread. It tells of each file, and of all of them in the end; then it finds out what the speeches were made from
/// whose rows come in as `drafts`. `tell` says whether anybody listens.
pub fn start(
    files: Vec<PathBuf>,
    reader: CollectionReader,
    language: InterfaceLanguage,
    drafts: Receiver<usize>,
    tell: impl Fn(FolderMessage) -> bool + Send + Sync + 'static,
) {
    thread::spawn(move || {
        // A fault in it must not take away the table.
        let failed = match catch_unwind(AssertUnwindSafe(|| read(files, &reader, &drafts, &tell))) {
            Ok(Ok(())) => return,
            Ok(Err(error)) => (language.words().errors.reference)(&error),
            Err(panic) => words_of(panic.as_ref()),
        };
        tell(FolderMessage::Failed(failed));
    });
}

fn read(
    files: Vec<PathBuf>,
    reader: &CollectionReader,
    drafts: &Receiver<usize>,
    tell: &(impl Fn(FolderMessage) -> bool + Sync),
) -> Result<(), ReferenceError> {
    let cancelled = AtomicBool::new(false);
    let (start, done) = (Instant::now(), AtomicUsize::new(0));
    let read: Mutex<Vec<Option<ReadFile>>> = Mutex::new(files.iter().map(|_| None).collect());
    let take = |row: usize, file: ReadFile| {
        let speech = match &file {
            ReadFile::Speech(facts, _) => Some(SpeechBrief::of(facts)),
            ReadFile::Unreadable(_) => None,
        };
        if let Some(place) = read.lock().unwrap_or_else(PoisonError::into_inner).get_mut(row) {
            *place = Some(file);
        }
        let count = done.fetch_add(1, Ordering::Relaxed) + 1;
        let is_heard = tell(FolderMessage::Read { row, speech });
        if count % FILES_A_FIGURE == 0 {
            let left = start.elapsed().as_secs_f64() / count as f64 * (files.len() - count) as f64;
            // Whole seconds, never negative.
            #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
            tell(FolderMessage::TimeLeft(Some(left.ceil() as u64)));
        }
        cancelled.fetch_or(!is_heard, Ordering::Relaxed);
    };
    reader.read_each(&files, &cancelled, &take)?;
    tell(FolderMessage::Comparing);
    let rows: FxHashMap<PathBuf, usize> = files.iter().cloned().zip(0..).collect();
    let count = files.len();
    let collected = Collected::of(files, read.into_inner().unwrap_or_else(PoisonError::into_inner));
    if let Some(survey) = Survey::of(&collected.facts(), &cancelled, &|_| {}) {
        tell(FolderMessage::Surveyed(by_rows(&collected, survey, &rows, count)));
    }
    let rows = rows_of(&collected, &rows);
    while let Ok(draft) = drafts.recv() {
        if let Some(found) = sources_of(draft, &collected, &rows) {
            tell(FolderMessage::Sources(found));
        }
    }
    Ok(())
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
