//! What to call speeches that lie beside each other, so that they can be told apart.

use std::path::Path;
use std::sync::Arc;

use rustc_hash::{FxHashMap, FxHashSet};

use super::PerSpeech;
use crate::speech::Speech;
use crate::text::symbols::is_unspaced;

/// A beginning of fewer characters is not worth a sign that something is left out.
const SHORTEST_BEGINNING: usize = 3;

/// What a speech is called beside others.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SpeechName {
    /// The whole name: its title, or if another speech has the same one its file, if need be with the folder.
    pub whole: String,
    /// The name without the beginning that all names have; `None` if they begin differently.
    pub distinct: Option<String>,
    /// What no other name has: `云南省` of 云南省政府工作报告 beside 上海市政府工作报告; the whole where there is nothing of that
    /// kind.
    pub telling: String,
}

/// The names of speeches beside each other.
pub fn speech_names(speeches: &PerSpeech<Arc<Speech>>) -> PerSpeech<SpeechName> {
    let names: Vec<String> = speeches.iter().map(|speech| own_name(speech, speeches)).collect();
    let beginning = common_beginning(&names);
    let tellings = tellings(&names);
    let name = |(whole, telling): (String, String)| {
        let rest: String = whole.chars().skip(beginning).collect();
        SpeechName { distinct: (beginning > 0).then_some(rest), whole, telling }
    };
    names.into_iter().zip(tellings).map(name).collect()
}

/// What each name has and no other one, in its order.
fn tellings(names: &[String]) -> Vec<String> {
    let units: Vec<Vec<&str>> = names.iter().map(|name| units(name)).collect();
    let mut names_with: FxHashMap<&[&str], usize> = FxHashMap::default();
    for units in &units {
        let all: FxHashSet<&[&str]> = units.windows(2).chain(units.windows(1)).collect();
        all.into_iter().for_each(|some| *names_with.entry(some).or_default() += 1);
    }
    let is_shared = |some: &[&str]| names_with.get(some).is_some_and(|&names| names > 1);
    // One character without spaces is part of so many words that only two in a row are the same ones.
    let tells = |units: &[&str], index: usize| {
        let around = |start: usize| units.get(start..start + 2).is_some_and(is_shared);
        let is_character = units.get(index).is_some_and(|unit| unit.chars().all(is_unspaced));
        let before = index.checked_sub(1).is_some_and(around);
        !(before || around(index)) && (is_character || !units.get(index..=index).is_some_and(is_shared))
    };
    let telling = |(name, units): (&String, &Vec<&str>)| {
        let telling = |index: &usize| tells(units, *index);
        let is_figure = |index: &usize| units[*index].chars().all(char::is_numeric);
        let all = (0..units.len()).filter(telling);
        // A figure tells where nothing else does.
        let has_words = all.clone().any(|index| !is_figure(&index));
        let mut out = String::new();
        for (index, unit) in units.iter().enumerate() {
            if !telling(&index) || has_words && is_figure(&index) {
                continue;
            }
            let goes_on = index > 0 && telling(&(index - 1)) && unit.chars().all(is_unspaced);
            out.push_str(if out.is_empty() || goes_on { "" } else { " " });
            out.push_str(unit);
        }
        if out.is_empty() { name.clone() } else { out }
    };
    names.iter().zip(&units).map(telling).collect()
}

/// The words of a name, figures, and single characters of a script without spaces.
fn units(name: &str) -> Vec<&str> {
    let kind = |character: char| match character {
        _ if !character.is_alphanumeric() => None,
        _ if is_unspaced(character) => Some(None),
        _ => Some(Some(character.is_numeric())),
    };
    let starts: Vec<(usize, char)> = name.char_indices().collect();
    let runs = starts.chunk_by(|(_, one), (_, next)| kind(*one) == kind(*next) && kind(*one) != Some(None));
    let run = |run: &[(usize, char)]| {
        let (&(start, first), &(last, end)) = (run.first()?, run.last()?);
        kind(first)?;
        name.get(start..last + end.len_utf8())
    };
    runs.filter_map(run).collect()
}

/// The title of a speech, or if others have the same one the file, by which they all differ; not if these are the same, too.
fn own_name(speech: &Speech, speeches: &PerSpeech<Arc<Speech>>) -> String {
    let twins: Vec<&Path> = speeches
        .iter()
        .filter(|other| other.title == speech.title)
        .map(|other| other.path.as_path())
        .collect();
    if twins.len() == 1 {
        return speech.title.clone();
    }
    let tells = |name: &fn(&Path) -> String| {
        twins.iter().map(|path| name(path)).collect::<FxHashSet<_>>().len() == twins.len()
    };
    let name = [file_name, folder_and_file].into_iter().find(tells);
    name.map_or_else(|| speech.title.clone(), |name| name(&speech.path))
}

fn file_name(path: &Path) -> String {
    path.file_stem().unwrap_or(path.as_os_str()).to_string_lossy().into_owned()
}

fn folder_and_file(path: &Path) -> String {
    let folder = path.parent().and_then(Path::file_name).unwrap_or_default();
    Path::new(folder).join(file_name(path)).display().to_string()
}

/// How many characters all names begin with, whole words and figures; 0 if they are few, or all that one has.
fn common_beginning(names: &[String]) -> usize {
    let Some((first, others)) = names.split_first().filter(|(_, others)| !others.is_empty()) else {
        return 0;
    };
    let first: Vec<char> = first.chars().collect();
    let shared =
        |other: &String| first.iter().zip(other.chars()).take_while(|(one, other)| **one == *other).count();
    let mut length = others.iter().map(shared).min().unwrap_or(0);
    let is_letter = |character: char| character.is_alphanumeric() && !is_unspaced(character);
    let parts_word = |length: usize| {
        let goes_on = |name: &String| name.chars().nth(length).is_none_or(is_letter);
        length > 0 && first.get(length - 1).copied().is_some_and(is_letter) && names.iter().any(goes_on)
    };
    while parts_word(length) {
        length -= 1;
    }
    let is_all = names.iter().any(|name| name.chars().nth(length).is_none());
    if length < SHORTEST_BEGINNING || is_all { 0 } else { length }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(speeches: &[(&str, &str)]) -> Vec<(String, Option<String>)> {
        let speech = |&(path, title): &(&str, &str)| {
            let mut speech = Speech::from_string(path, String::new());
            speech.title = title.to_owned();
            Arc::new(speech)
        };
        let names = speech_names(&speeches.iter().map(speech).collect());
        names.iter().map(|name| (name.whole.clone(), name.distinct.clone())).collect()
    }

    fn distinct(titles: &[&str]) -> Vec<Option<String>> {
        let speeches: Vec<(&str, &str)> = titles.iter().map(|&title| ("a.txt", title)).collect();
        names(&speeches).into_iter().map(|(_, distinct)| distinct).collect()
    }

    #[test]
    fn what_all_names_begin_with_is_dropped() {
        let some = |rest: &str| Some(rest.to_owned());
        assert_eq!(
            distinct(&["2025年甲县工作报告", "2025年乙县工作报告"]),
            [some("甲县工作报告"), some("乙县工作报告")]
        );
        assert_eq!(
            distinct(&["Remarks of the Mayor, May", "Remarks of the Mayor, June"]),
            [some("May"), some("June")]
        );
    }

    #[test]
    fn figures_and_words_are_not_cut_in_two() {
        let some = |rest: &str| Some(rest.to_owned());
        assert_eq!(distinct(&["县情通报2023", "县情通报2024"]), [some("2023"), some("2024")]);
        assert_eq!(distinct(&["The harbour", "The harvest"]), [some("harbour"), some("harvest")]);
        assert_eq!(distinct(&["harbour", "harvest"]), [None, None]);
    }

    #[test]
    fn a_name_keeps_what_is_short_and_what_is_all_it_has() {
        assert_eq!(distinct(&["在甲镇的讲话", "在乙镇的讲话"]), [None, None]);
        assert_eq!(distinct(&["在会上的讲话", "在会上的讲话（二）"]), [None, None]);
        assert_eq!(distinct(&["在会上的讲话"]), [None]);
    }

    #[test]
    fn what_no_other_name_has_tells_them_apart() {
        let tellings =
            |names: &[&str]| super::tellings(&names.iter().map(|&name| name.to_owned()).collect::<Vec<_>>());
        assert_eq!(
            tellings(&["甲水县政府工作报告 2025年", "2025年乙山省政府工作报告", "丙川市政府工作报告"]),
            ["甲水县", "乙山省", "丙川市"]
        );
        assert_eq!(
            tellings(&["address-1861-hale", "address-1933-pryce", "address-1977-pryce"]),
            ["hale", "1933", "1977"]
        );
        assert_eq!(tellings(&["在会上的讲话", "在会上的讲话"]), ["在会上的讲话", "在会上的讲话"]);
    }

    #[test]
    fn of_speeches_with_one_title_the_file_tells() {
        let whole = |speeches: &[(&str, &str)]| {
            names(speeches).into_iter().map(|(whole, _)| whole).collect::<Vec<_>>()
        };
        assert_eq!(
            whole(&[("x/a.txt", "讲话"), ("x/b.txt", "讲话"), ("x/c.txt", "报告")]),
            ["a", "b", "报告"]
        );
        assert_eq!(whole(&[("x/a.txt", "讲话"), ("y/a.txt", "讲话")]), ["x/a", "y/a"]);
        assert_eq!(whole(&[("x/a.txt", "讲话"), ("x/a.txt", "讲话")]), ["讲话", "讲话"]);
    }
}
