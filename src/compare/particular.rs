//! Which wording names one place, body or person rather than a kind of them, so that no other place's speech should
//! have it.

use rustc_hash::FxHashSet;

use super::local::{LocalSpan, LocalSpeech};
use crate::language::local::{LocalReason, is_kind_of_name, reason};
use crate::language::{Language, is_of_every_place, is_place_name, names_nobody, part_of_speech, words};
use crate::reference::Reference;
use crate::speech::Speech;
use crate::text::Text;

/// The shortest coinage and project that is a name by nothing but its wording, in characters.
const SHORTEST_COINAGE: usize = 4;

/// In so many documents of a reference a name may stand and still be a stranger's: one, since a reference may hold a
/// speech of the place itself.
const RARE: usize = 1;

/// The share of a reference's documents up to which the name of a city is one place's: reports of the whole nation
/// speak of the largest ones, and so may anybody.
const SHARE_WITH_CITY: f64 = 0.2;

/// The shortest name that only its sequence of words tells, in characters: `青山村`.
const SHORTEST_SEQUENCE: usize = 3;

/// An English word up to this many letters is too short to be told as a name.
const RARE_LETTERS: usize = 3;

/// How surely wording is one place's.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Standing {
    /// Hardly anybody else has it.
    Particular,
    /// Anybody may speak of it (`深圳`); it is left in only from a speech that it clearly belongs to.
    WellKnown,
}

/// Whether a whole local wording is a name that no other place uses.
pub(super) fn name(
    wording: &str,
    span: &LocalSpan,
    speech: LocalSpeech,
    quoted: &Quoted<'_>,
) -> Option<Standing> {
    let LocalSpeech { speech, reference, .. } = speech;
    let is_coined = span.specific
        && matches!(span.reason, LocalReason::Coinage | LocalReason::Project)
        && wording.chars().count() >= SHORTEST_COINAGE
        && !speech.language.parts_words()
        && quoted.has(wording);
    if is_coined { Some(Standing::Particular) } else { standing(wording, speech.language, reference) }
}

const QUOTATION_MARKS: [(&str, &str); 3] = [("“", "”"), ("「", "」"), ("《", "》")];

/// The longest quoted wording that is noted, in bytes: a slogan of 60 characters. Longer ones are looked for.
const LONGEST_QUOTED: usize = 180;

/// What a speech puts into quotation marks.
pub(super) struct Quoted<'a> {
    text: &'a str,
    /// From each opening mark to the next closing one.
    wordings: FxHashSet<&'a str>,
}

impl<'a> Quoted<'a> {
    pub(super) fn of(speech: &'a Speech) -> Self {
        let text = speech.folded.as_str();
        let mut wordings = FxHashSet::default();
        for (open, close) in QUOTATION_MARKS {
            let ends: Vec<usize> = text.match_indices(close).map(|(end, _)| end).collect();
            let starts = text.match_indices(open).map(|(start, mark)| start + mark.len());
            wordings.extend(starts.filter_map(|start| {
                let &end = ends.get(ends.partition_point(|&end| end < start))?;
                text.get(start..end).filter(|wording| wording.len() <= LONGEST_QUOTED)
            }));
        }
        Self { text, wordings }
    }

    /// Whether a wording stands between quotation marks.
    fn has(&self, wording: &str) -> bool {
        let is_noted =
            |(_, close): &(&str, &str)| wording.len() <= LONGEST_QUOTED && !wording.contains(close);
        match QUOTATION_MARKS.iter().all(is_noted) {
            true => self.wordings.contains(wording),
            false => QUOTATION_MARKS
                .iter()
                .any(|(open, close)| self.text.contains(&format!("{open}{wording}{close}"))),
        }
    }
}

/// How surely wording names one place, body or person rather than a kind of them; `None` where it does not.
pub(super) fn standing(wording: &str, language: Language, reference: Option<&Reference>) -> Option<Standing> {
    if names_nobody(wording, language) {
        return None;
    }
    if is_city(wording, language, reference) {
        return Some(Standing::WellKnown);
    }
    is_particular(wording, language, reference).then_some(Standing::Particular)
}

/// How surely the stem of a name (`石坎垭` of 石坎垭村) is one place's: by itself, or because the whole name is and the
/// reference does not have its words side by side. Two characters are too few for that. The stem of a county or city of the
/// gazetteer (`岚皋`) is known as that, if the dictionary has it for nothing but a name and the reference not as everybody's.
pub(super) fn stem_standing(
    stem: &str,
    (name, whole): (&str, Option<Standing>),
    language: Language,
    reference: Option<&Reference>,
) -> Option<Standing> {
    let is_of_gazetteer = || {
        let is_everywhere = |reference: &Reference| {
            reference.document_frequency(stem) as f64 > reference.documents() as f64 * SHARE_WITH_CITY
        };
        let tag = part_of_speech(stem, language);
        let is_name = tag == "ns" || tag.starts_with("nr");
        is_name
            && !names_nobody(stem, language)
            && !language.parts_words()
            && is_place_name(name, language)
            // That it begins as a level does (`镇巴`) is chance.
            && !is_of_every_place(stem, &[], language)
            && !reference.is_some_and(is_everywhere)
    };
    let is_new = || {
        let text = Text::new(stem.to_owned());
        let words = words(&text, text.range(), language);
        let parts: Vec<&str> = words.iter().map(|word| text.slice(*word)).collect();
        let is_long = stem.chars().count() >= SHORTEST_SEQUENCE && !language.parts_words();
        is_long && parts.len() > 1 && reference.is_none_or(|reference| !reference.has_sequence(&parts))
    };
    standing(stem, language, reference)
        .or_else(|| whole.filter(|whole| *whole == Standing::Particular && is_new()))
        .or_else(|| is_of_gazetteer().then_some(Standing::WellKnown))
}

/// Whether wording is a city or county of the gazetteer that the reference knows, but not as everybody's.
fn is_city(wording: &str, language: Language, reference: Option<&Reference>) -> bool {
    let Some(reference) = reference.filter(|_| is_place_name(wording, language)) else { return false };
    let known = reference.document_frequency(wording);
    known > RARE && known as f64 <= reference.documents() as f64 * SHARE_WITH_CITY
}

fn is_particular(wording: &str, language: Language, reference: Option<&Reference>) -> bool {
    let text = Text::new(wording.to_owned());
    let parts: Vec<&str> =
        words(&text, text.range(), language).into_iter().map(|word| text.slice(word)).collect();
    if language.parts_words() {
        is_particular_by_capitals(&parts, language, reference)
    } else {
        is_particular_by_dictionary(wording, &parts, language, reference)
    }
}

fn is_rare(word: &str, reference: Option<&Reference>) -> bool {
    reference.is_none_or(|reference| reference.document_frequency(word) <= RARE)
}

/// Whether a word of it, kinds aside (`Creek`), is in the reference hardly ever, or its words never stand side by side
/// there: `Harbor Room`.
fn is_particular_by_capitals(parts: &[&str], language: Language, reference: Option<&Reference>) -> bool {
    let named: Vec<&str> = parts
        .iter()
        .copied()
        .filter(|word| {
            let is_name = !names_nobody(word, language) && !is_kind_of_name(word, language);
            word.starts_with(char::is_uppercase) && is_name
        })
        .collect();
    let capitals = parts.iter().filter(|word| word.starts_with(char::is_uppercase)).count();
    let new_sequence = reference.is_some_and(|reference| !reference.has_sequence(parts));
    named.iter().any(|word| word.len() > RARE_LETTERS && is_rare(word, reference))
        || (capitals > 1 && !named.is_empty() && new_sequence)
}

/// Whether a word of it is in no dictionary or there as a name, and the reference has it hardly ever; or it is a city
/// of the gazetteer; or it ends as names do and the reference does not have its words side by side.
fn is_particular_by_dictionary(
    wording: &str,
    parts: &[&str],
    language: Language,
    reference: Option<&Reference>,
) -> bool {
    let length = wording.chars().count();
    if is_of_every_place(wording, parts, language) || wording.chars().any(|c| c.is_numeric() || c == 'X') {
        return false;
    }
    if is_place_name(wording, language) {
        return is_rare(wording, reference);
    }
    let is_named = |word: &str| {
        let tag = part_of_speech(word, language);
        !names_nobody(word, language) && matches!(tag, "" | "x" | "ns" | "nt" | "nz") || tag.starts_with("nr")
    };
    let of_characters = parts.iter().all(|word| word.chars().count() == 1);
    if of_characters && parts.len() > 1 && parts.len() <= SHORTEST_COINAGE {
        return is_named(wording) && is_rare(wording, reference);
    }
    parts.iter().any(|word| word.chars().count() > 1 && is_named(word) && is_rare(word, reference))
        || length >= shortest_sequence(reason(wording, language))
            && parts.len() > 1
            && reference.is_some_and(|reference| !reference.has_sequence(parts))
}

/// The length from which on wording of a kind may be a name by nothing but its sequence of words.
fn shortest_sequence(reason: LocalReason) -> usize {
    match reason {
        LocalReason::Place | LocalReason::Person => SHORTEST_SEQUENCE,
        // `党群服务中心`, `年终总结大会`: ordinary compounds, which no reference has all of.
        _ => usize::MAX,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn chinese(wording: &str) -> bool {
        let reference = Reference::builtin(Language::Chinese).unwrap();
        is_particular(wording, Language::Chinese, reference.as_deref())
    }

    fn english(wording: &str) -> bool {
        let reference = Reference::builtin(Language::English).unwrap();
        is_particular(wording, Language::English, reference.as_deref())
    }

    #[test]
    fn rare_names_cities_and_new_sequences_are_particular() {
        for name in ["石板滩镇", "红岩村", "白石坳水库", "廖春燕"] {
            assert!(chinese(name), "{name}");
        }
        let reference = Reference::builtin(Language::Chinese).unwrap();
        assert_eq!(standing("东莞", Language::Chinese, reference.as_deref()), Some(Standing::WellKnown));
        for name in ["Wexcombe", "Larch Street", "Founders Room"] {
            assert!(english(name), "{name}");
        }
    }

    #[test]
    fn the_stem_of_a_county_is_its_name_unless_the_dictionary_has_it_for_a_word() {
        let reference = Reference::builtin(Language::Chinese).unwrap();
        let of_stem = |stem: &str, whole: &str| {
            let of_whole = standing(whole, Language::Chinese, reference.as_deref());
            stem_standing(stem, (whole, of_whole), Language::Chinese, reference.as_deref())
        };
        for (stem, whole) in [("岚皋", "岚皋县"), ("镇巴", "镇巴县"), ("汶川", "汶川县")] {
            assert!(of_stem(stem, whole).is_some(), "{stem}");
        }
        for (stem, whole) in [
            ("和平", "和平区"),
            ("新城", "新城区"),
            ("安化", "安化县"),
            ("平安", "平安社区"),
            ("安康", "安康市"),
            ("长寿", "长寿区"),
            ("保安", "保安镇"),
        ] {
            assert_eq!(of_stem(stem, whole), None, "{stem}");
        }
    }

    #[test]
    fn what_stands_between_quotation_marks_is_known() {
        let long = "坚持".repeat(LONGEST_QUOTED / 6 + 1);
        let text = format!("打造“红叶驿站”，推进《乡村“微治理”办法》，喊响“{long}”。“没有结束");
        let speech = Speech::from_string("speech.txt", text);
        let quoted = Quoted::of(&speech);
        for wording in ["红叶驿站", "乡村“微治理”办法", "微治理", long.as_str()] {
            assert!(quoted.has(wording), "{wording}");
        }
        for wording in ["红叶", "推进", "没有结束", "打造"] {
            assert!(!quoted.has(wording), "{wording}");
        }
    }

    #[test]
    fn levels_positions_provinces_and_kinds_are_not() {
        for wording in [
            "县水利局",
            "城关",
            "老城",
            "前街",
            "我镇",
            "全县",
            "北京",
            "集团纪委",
            "市政府督查室",
            "街道党工委",
            "党工委",
            "党群服务中心",
            "年终总结大会",
        ] {
            assert!(!chinese(wording), "{wording}");
        }
        for wording in [
            "Creek",
            "Excellencies",
            "Delegates",
            "City Council",
            "Town Hall",
            "United States",
            "Thanksgiving",
            "our city",
            "Our City",
            "This City Council",
        ] {
            assert!(!english(wording), "{wording}");
        }
    }
}
