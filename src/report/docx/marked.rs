//! A draft's own Word document with what was found in it: marks as the report has them, but nothing that moves the text,
//! and comments that say where it stands elsewhere.

use super::looks::look_of;
use crate::compare::{CheckReason, Phrase, Place, SpeechId, checklist, left_in_finds};
use crate::formats::{MarkLook, WordMarks};
use crate::report::html::pieces::CutSpeech;
use crate::report::{Source, cited};
use crate::strings::Strings;
use crate::text::CharRange;

/// What is to be written into the document of a draft. Every stretch is marked; comments are on all that was left in, did
/// not move on or is to be filled in, and on so many of the strongest phrases and near matches as a report lists.
pub fn marks<'a>(source: Source<'a>, draft: SpeechId, words: &Strings) -> WordMarks<'a> {
    let text = &source.comparison.speech(draft).text;
    let whole = CharRange::new(0, text.len());
    let cut = CutSpeech::all(source);
    let parts = cut.get(draft.0).map(|cut| cut.parts(whole)).unwrap_or_default();
    let look = |(range, marks): &(CharRange, _)| {
        let look = look_of(marks);
        let look = MarkLook { fill: look.fill, underline: look.underline };
        (look != MarkLook::default()).then_some((*range, look))
    };
    let marks = parts.iter().filter_map(look).collect();
    let mut said = to_look_at(source, draft, words);
    said.extend(phrases(source, draft, words));
    said.extend(near_matches(source, draft, words));
    WordMarks { text: text.as_str(), marks, comments: said }
}

/// The most places that a comment names: more nobody reads in a margin.
const PLACES: usize = 5;

fn to_look_at(source: Source<'_>, draft: SpeechId, words: &Strings) -> Vec<(CharRange, String)> {
    let mut out = Vec::new();
    for find in left_in_finds(source.comparison, source.view) {
        let reason = (words.local_reason)(find.reason);
        for place in find.left_in.iter().filter(|place| place.speech == draft) {
            let elsewhere = find.places.iter().filter(|place| place.speech != draft);
            let places = named(source, elsewhere, words);
            out.push((place.range, (words.marked.left_in)(reason, &places)));
        }
    }
    for entry in checklist(source.comparison, source.settings, source.view, draft) {
        let says = match entry.reason {
            CheckReason::Unchanged => words.marked.unchanged,
            CheckReason::Placeholder => words.marked.placeholder,
            CheckReason::LeftIn(_) | CheckReason::Leftover(_) => continue,
        };
        out.extend(entry.places.iter().map(|place| (place.range, says.to_owned())));
    }
    out
}

fn phrases(source: Source<'_>, draft: SpeechId, words: &Strings) -> Vec<(CharRange, String)> {
    let comment = |phrase: &Phrase| {
        let here = phrase.occurrences.iter().find(|place| place.speech == draft)?;
        let elsewhere = phrase.occurrences.iter().filter(|place| place.speech != draft);
        Some((here.range, (words.marked.also_in)(&named(source, elsewhere, words))))
    };
    let phrases = source.view.listed_phrases(source.comparison);
    phrases.filter_map(comment).take(source.limits.of_matches()).collect()
}

fn near_matches(source: Source<'_>, draft: SpeechId, words: &Strings) -> Vec<(CharRange, String)> {
    let near_matches = source.view.listed_near_matches(source.comparison);
    let comment = |(here, there): (Place, Place)| {
        let told =
            format!("{}: {}", named(source, [&there].into_iter(), words), source.comparison.wording(there));
        (here.speech == draft).then_some((here.range, told))
    };
    let both = near_matches.flat_map(|near| [(near.a, near.b), (near.b, near.a)]);
    both.filter_map(comment).take(source.limits.of_matches()).collect()
}

/// Places by the names of their files: in a document of its own nobody knows the numbers of speeches.
fn named<'a>(source: Source<'_>, places: impl Iterator<Item = &'a Place>, words: &Strings) -> String {
    let name = |place: &Place| {
        let speech = source.comparison.speech(place.speech);
        let file = speech.path.file_name().map(|name| name.to_string_lossy().into_owned());
        let in_file = cited(speech, place.range.start, words);
        format!("{} {in_file}", file.unwrap_or_else(|| speech.title.clone()))
    };
    let mut all: Vec<String> = places.map(name).collect();
    all.dedup();
    let rest = all.len().saturating_sub(PLACES);
    all.truncate(PLACES);
    all.extend((rest > 0).then(|| (words.report.more)(rest)));
    all.join(words.list_separator)
}
