//! Local wording that needs no dictionary: figures, dates, what is quoted, names by their capitals or their script.

use rustc_hash::FxHashSet;

use crate::language::local::{CorpusFrequency, LocalMark, LocalReason, Passage};
use crate::language::sentences;
use crate::text::CharRange;
use crate::text::symbols::is_han;

/// All local marks of the passages; they may overlap.
pub(super) fn local_marks(passages: &[Passage], _familiar: &dyn CorpusFrequency) -> Vec<LocalMark> {
    let capitals = Capitals::of(passages);
    let mut out = Vec::new();
    for passage in passages {
        out.extend(figures_and_dates(passage));
        out.extend(quoted(passage));
        out.extend(places_by_type(passage));
        out.extend(katakana(passage));
        out.extend(capitals.names(passage));
    }
    out
}

/// What a date is counted in, after its number: in Chinese characters and in Korean.
const TIMES: [char; 6] = ['年', '月', '日', '년', '월', '일'];

/// Signs inside of figures and dates: `1.250,50`, `3/12/2024`.
const INSIDE: [char; 6] = ['.', ',', ':', '/', '-', '’'];

/// Figures from this number of digits on are hardly another speech's by chance.
const SPECIFIC_DIGITS: usize = 3;

/// Numbers with what they count: `47社区`, `2024年3月`, `30 %`, `1 250`. A single digit counts nothing.
fn figures_and_dates(passage: &Passage) -> Vec<LocalMark> {
    let mut out = Vec::new();
    let mut position = passage.range.start;
    while position < passage.range.end {
        let digits = passage.skip(position, |c| c.is_ascii_digit() || ('０'..='９').contains(&c));
        if digits == position {
            position += 1;
            continue;
        }
        let mut end = digits;
        while passage.char_at(end).is_some_and(|c| INSIDE.contains(&c))
            && passage.char_at(end + 1).is_some_and(|c| c.is_ascii_digit())
        {
            end = passage.skip(end + 1, |c| c.is_ascii_digit());
        }
        let unit = passage.char_at(end);
        let is_date = unit.is_some_and(|unit| TIMES.contains(&unit));
        let counted = unit.is_some_and(|c| c == '%' || is_han(c) || ('\u{AC00}'..='\u{D7AF}').contains(&c));
        let starts_line = matches!(passage.char_before(position), None | Some('\n'));
        let numbers_line = starts_line && matches!(unit, Some('.' | ')' | '、'));
        if !numbers_line && (counted || end - position > 1) {
            let reason = if is_date { LocalReason::Date } else { LocalReason::Figure };
            let specific = passage.between(position, end).chars().filter(char::is_ascii_digit).count();
            end += usize::from(counted);
            out.push(LocalMark::new(position, end, reason).if_specific(specific >= SPECIFIC_DIGITS));
        }
        position = end.max(position + 1);
    }
    out
}

/// Marks around names and the longest name in them, in characters.
const QUOTATION_MARKS: [(char, char); 5] = [('「', '」'), ('『', '』'), ('„', '“'), ('«', '»'), ('“', '”')];
const LONGEST_QUOTED: usize = 16;

/// Short quotations: names of projects and campaigns.
fn quoted(passage: &Passage) -> Vec<LocalMark> {
    let mut out = Vec::new();
    for (open, close) in QUOTATION_MARKS {
        let mut opened = None;
        for (position, character) in passage.text.chars_in(passage.range) {
            if let Some(start) = opened.filter(|_| character == close) {
                if (2..=LONGEST_QUOTED).contains(&(position - start)) {
                    out.push(LocalMark::new(start, position, LocalReason::Coinage));
                }
                opened = None;
            } else if character == open {
                opened = Some(position + 1);
            }
        }
    }
    out
}

/// What Japanese (in folded characters) and Korean names of places end with, and how long they are before it.
const JAPANESE_TYPES: &str = "县市区町村府道都驿港川山岛";
const KOREAN_TYPES: &str = "시군구도읍면동리";
const BEFORE_JAPANESE: std::ops::RangeInclusive<usize> = 2..=4;
const BEFORE_KOREAN: std::ops::RangeInclusive<usize> = 2..=3;

/// `横浜市`, `수원시`: a run of Han characters, or a Korean word, that ends with a type of place.
fn places_by_type(passage: &Passage) -> Vec<LocalMark> {
    let mut out = Vec::new();
    let mut start = passage.range.start;
    while start < passage.range.end {
        let end = passage.skip(start, is_han);
        let last = end.checked_sub(1).and_then(|last| passage.char_at(last));
        if end > start + 1
            && last.is_some_and(|last| JAPANESE_TYPES.contains(last))
            && BEFORE_JAPANESE.contains(&(end - start - 1))
        {
            out.push(LocalMark::new(start, end, LocalReason::Place));
        }
        start = end.max(start + 1);
    }
    let korean = passage.words.iter().filter(|word| {
        let wording = passage.slice(**word);
        word.len().checked_sub(1).is_some_and(|before| BEFORE_KOREAN.contains(&before))
            && wording.chars().all(|c| ('\u{AC00}'..='\u{D7AF}').contains(&c))
            && wording.ends_with(|last| KOREAN_TYPES.contains(last))
    });
    out.extend(korean.map(|word| LocalMark::new(word.start, word.end, LocalReason::Place)));
    out
}

/// The shortest name in katakana; shorter words are everyday ones (`バス`).
const SHORTEST_KATAKANA: usize = 5;

/// Long words in katakana: foreign names, projects, firms.
fn katakana(passage: &Passage) -> Vec<LocalMark> {
    let mut out = Vec::new();
    let mut start = passage.range.start;
    while start < passage.range.end {
        let end = passage.skip(start, |c| ('\u{30A1}'..='\u{30FA}').contains(&c) || "ー・".contains(c));
        if end - start >= SHORTEST_KATAKANA {
            out.push(LocalMark::new(start, end, LocalReason::Coinage).if_specific(false));
        }
        start = end.max(start + 1);
    }
    out
}

/// The share of words with a capital letter inside of sentences from which on capitals name nothing: German writes
/// one word in three so, French and Spanish one in fifteen.
const NOUNS_HAVE_CAPITALS: f64 = 0.25;

/// Words with capital letters, as far as they tell names.
struct Capitals {
    /// Words that are written small somewhere.
    small: FxHashSet<String>,
    tell_names: bool,
}

impl Capitals {
    fn of(passages: &[Passage]) -> Self {
        let mut small = FxHashSet::default();
        let (mut capital, mut inside) = (0_usize, 0_usize);
        for passage in passages {
            let starts = sentence_starts(passage);
            for word in passage.words.iter().filter(|word| !starts.contains(&word.start)) {
                let wording = passage.slice(*word);
                inside += 1;
                if wording.starts_with(char::is_uppercase) {
                    capital += 1;
                } else {
                    small.insert(wording.to_owned());
                }
            }
        }
        Self { small, tell_names: (capital as f64) < inside as f64 * NOUNS_HAVE_CAPITALS }
    }

    /// Runs of capitalised words in mid-sentence: `Saint-Étienne`, `Ciudad Real`.
    fn names(&self, passage: &Passage) -> Vec<LocalMark> {
        if !self.tell_names {
            return Vec::new();
        }
        let starts = sentence_starts(passage);
        let is_name = |word: &CharRange| {
            let wording = passage.slice(*word);
            wording.starts_with(char::is_uppercase)
                && wording.chars().count() > 1
                && !starts.contains(&word.start)
                && !self.small.contains(&wording.to_lowercase())
        };
        let mut out: Vec<LocalMark> = Vec::new();
        for word in passage.words.iter().filter(|word| is_name(word)) {
            match out
                .last_mut()
                .filter(|last| matches!(passage.between(last.range.end, word.start), " " | "-"))
            {
                Some(last) => last.range.end = word.end,
                None => out.push(LocalMark::new(word.start, word.end, LocalReason::Place)),
            }
        }
        out
    }
}

fn sentence_starts(passage: &Passage) -> FxHashSet<usize> {
    let first = |sentence: CharRange| {
        let at = passage.words.partition_point(|word| word.start < sentence.start);
        passage.words.get(at).map(|word| word.start)
    };
    sentences(passage.text, passage.range).into_iter().filter_map(first).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::local::{NoReference, flatten};
    use crate::language::{Language, words};
    use crate::text::Text;

    fn marked(line: &str, language: Language) -> Vec<String> {
        let text = Text::new(line.to_owned());
        let words = words(&text, text.range(), language);
        let passage = Passage { text: &text, range: text.range(), words: &words };
        let marks = flatten(local_marks(&[passage], &NoReference));
        marks.iter().map(|mark| text.slice(mark.range).to_owned()).collect()
    }

    #[test]
    fn japanese_names_figures_and_dates_are_local() {
        assert_eq!(
            marked(
                "令和6年3月、横浜市で「みなと祭り」を開き、1250人とインターナショナルが集いました。",
                Language::Japanese
            ),
            ["6年", "3月", "横浜市", "みなと祭り", "1250人", "インターナショナル"]
        );
    }

    #[test]
    fn korean_dates_figures_and_places_are_local() {
        assert_eq!(
            marked("우리는 2024년 수원시 에서 47개 사업을 시작했습니다.", Language::Korean),
            ["2024년", "수원시", "47개"]
        );
    }

    #[test]
    fn capitals_name_in_french_and_spanish_but_not_in_german() {
        assert_eq!(
            marked("Nous avons construit à Saint-Étienne une école pour 1250 enfants.", Language::Other),
            ["Saint-Étienne", "1250"]
        );
        assert_eq!(
            marked("La gente de Ciudad Real trabaja con nosotros cada día.", Language::Other),
            ["Ciudad Real"]
        );
        let german = "Wir danken der Stadt für die Arbeit an der Schule und für das Haus am Markt.";
        assert!(marked(german, Language::Other).is_empty());
    }
}
