//! How common wording is in a reference corpus, as the rules for local wording see it.

use crate::text::Text;

/// What a reference corpus knows of wording. Everything here works without one, too.
pub trait CorpusFrequency {
    /// How many documents the reference was learned from.
    fn documents(&self) -> u32;

    /// How many of them have this wording; `None` where the reference does not say.
    fn document_frequency(&self, wording: &str) -> Option<u32>;
}

/// No reference corpus: every wording is new.
pub struct NoReference;

impl CorpusFrequency for NoReference {
    fn documents(&self) -> u32 {
        0
    }

    fn document_frequency(&self, _wording: &str) -> Option<u32> {
        None
    }
}

/// From this keyness on, wording is not the reference's: the log-likelihood that chance exceeds in one of a hundred
/// cases (chi-squared, one degree of freedom).
const KEY: f64 = 6.63;

/// Whether the reference has a wording so often that it tells nothing of this speech: a keyness below that of chance.
pub(in crate::language) fn is_familiar(wording: &str, speech: &Text, familiar: &dyn CorpusFrequency) -> bool {
    let documents = familiar.documents();
    let frequency = familiar.document_frequency(wording).unwrap_or(0);
    if documents == 0 || frequency == 0 {
        return false;
    }
    let occurrences = speech.as_str().matches(wording).count();
    keyness(occurrences as f64, 1.0, f64::from(frequency), f64::from(documents)) < KEY
}

/// The log-likelihood that two rates differ (Dunning 1993): `count` in `size` against `other` in `other_size`.
fn keyness(count: f64, size: f64, other: f64, other_size: f64) -> f64 {
    let rate = (count + other) / (size + other_size);
    let part = |count: f64, size: f64| if count > 0.0 { count * (count / (size * rate)).ln() } else { 0.0 };
    2.0 * (part(count, size) + part(other, other_size))
}

#[cfg(test)]
mod tests {
    use super::*;

    struct Reference;

    impl CorpusFrequency for Reference {
        fn documents(&self) -> u32 {
            89
        }

        fn document_frequency(&self, wording: &str) -> Option<u32> {
            [("枫桥经验", 25), ("两件大事", 5)].iter().find(|(known, _)| *known == wording).map(|&(_, n)| n)
        }
    }

    #[test]
    fn wording_of_many_documents_is_familiar_unless_the_speech_insists_on_it() {
        let speech = Text::new("践行“枫桥经验”，办好两件大事，推广“板凳评议团”".to_owned());
        assert!(is_familiar("枫桥经验", &speech, &Reference));
        assert!(is_familiar("两件大事", &speech, &Reference));
        assert!(!is_familiar("板凳评议团", &speech, &Reference));
        assert!(!is_familiar("枫桥经验", &speech, &NoReference));
        let insisting = Text::new("紧扣办好“两件大事”，推动“两件大事”落地见效".to_owned());
        assert!(!is_familiar("两件大事", &insisting, &Reference));
    }

    #[test]
    fn equal_rates_have_no_keyness() {
        assert!(keyness(2.0, 10.0, 20.0, 100.0).abs() < 1e-9);
        assert!(keyness(10.0, 10.0, 20.0, 100.0) > KEY);
    }
}
