//! What to call speeches that lie beside each other, so that they can be told apart.

use std::path::Path;
use std::sync::Arc;

use rustc_hash::FxHashSet;

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
}

/// The names of speeches beside each other.
pub fn speech_names(speeches: &PerSpeech<Arc<Speech>>) -> PerSpeech<SpeechName> {
    let names: Vec<String> = speeches.iter().map(|speech| own_name(speech, speeches)).collect();
    let beginning = common_beginning(&names);
    let name = |whole: String| {
        let rest: String = whole.chars().skip(beginning).collect();
        SpeechName { distinct: (beginning > 0).then_some(rest), whole }
    };
    names.into_iter().map(name).collect()
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
