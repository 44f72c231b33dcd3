//! Why wording is local, judged only from the wording: for what is marked without a rule that explains it.

use super::LocalReason;
use crate::language::Language;
use crate::text::WordList;

/// What a kind of wording ends with or contains.
pub(in crate::language) struct ReasonWords {
    /// Units of time and feasts.
    pub(in crate::language) dates: WordList,
    /// What names or titles of persons end with.
    pub(in crate::language) persons: WordList,
    /// What names of bodies end with.
    pub(in crate::language) bodies: WordList,
    /// What names of places end with.
    pub(in crate::language) places: WordList,
    /// Further words that names of many places have, so that they name none by themselves: `Creek`, `Town`.
    pub(in crate::language) kinds: WordList,
    /// What wording is that none of this fits.
    pub(in crate::language) otherwise: fn(&str) -> LocalReason,
    /// What the rules call a name of which they know only that it is one.
    pub(in crate::language) any_name: Option<LocalReason>,
}

/// Characters that black a name out.
const REDACTIONS: [char; 4] = ['*', '×', '□', '某'];

/// The reason that the wording suggests.
pub fn reason(wording: &str, language: Language) -> LocalReason {
    let Some(words) = language.rules().reason_words else { return LocalReason::Coinage };
    let ends = |endings: &WordList| endings.any(|ending| wording.ends_with(ending));
    let has_figure = wording.chars().any(char::is_numeric);
    if wording.contains(REDACTIONS) || wording.contains("XX") {
        LocalReason::Redaction
    } else if words.dates.stand_in(wording) && (has_figure || ends(&words.dates)) {
        LocalReason::Date
    } else if ends(&words.persons) {
        LocalReason::Person
    } else if ends(&words.bodies) {
        LocalReason::Body
    } else if ends(&words.places) {
        LocalReason::Place
    } else if has_figure {
        LocalReason::Figure
    } else {
        (words.otherwise)(wording)
    }
}

/// The reason that a rule gives, or a better one that the wording suggests where the rule knows only that it is a name.
pub fn refined(by_rule: LocalReason, wording: &str, language: Language) -> LocalReason {
    let any_name = language.rules().reason_words.and_then(|words| words.any_name);
    if any_name == Some(by_rule) { reason(wording, language) } else { by_rule }
}

/// Whether a word says only what kind of thing a name is of, or when it was.
pub fn is_kind_of_name(word: &str, language: Language) -> bool {
    language.rules().reason_words.is_some_and(|words| {
        let lists = [&words.dates, &words.persons, &words.bodies, &words.places, &words.kinds];
        lists.into_iter().any(|list| list.has(word))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use LocalReason::{Body, Coinage, Date, Figure, Person, Place, Redaction};

    #[test]
    fn the_last_words_tell_what_a_name_is_of() {
        let told = |wording| reason(wording, Language::Chinese);
        assert_eq!(["全镇", "县水利局", "建华书记", "去年10月"].map(told), [Place, Body, Person, Date]);
        assert_eq!(["三千余亩 12", "某街道", "百姓议事亭"].map(told), [Figure, Redaction, Coinage]);
        let told = |wording| reason(wording, Language::English);
        assert_eq!(
            ["Weller County", "the Fire Department", "May 2019", "68"].map(told),
            [Place, Body, Date, Figure]
        );
    }

    #[test]
    fn only_what_a_rule_knows_nothing_of_is_told_by_its_wording() {
        let told = |by_rule, wording| refined(by_rule, wording, Language::English);
        assert_eq!(told(Place, "Marcus Okafor"), Person);
        assert_eq!(told(Place, "Tallow Creek"), Place);
        assert_eq!(told(Date, "April"), Date);
        assert_eq!(refined(Place, "王集", Language::Chinese), Place);
    }
}
