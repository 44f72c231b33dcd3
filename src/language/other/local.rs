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

/// Blanks between the thousands of a figure, and how many digits follow each: `1 250`.
const BLANKS: [char; 3] = [' ', '\u{A0}', '\u{202F}'];
const THOUSAND: usize = 3;

/// What multiplies a number, after which it may go on: `3億5000万円` (in folded characters), `47억원`.
const MULTIPLIERS: &str = "亿万千百兆억만천백조";

/// Years of speeches and of what they tell of.
const YEARS: std::ops::RangeInclusive<u32> = 1600..=2099;

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
        if let Some(end) = date_in_words(passage, position, digits) {
            out.push(LocalMark::new(position, end, LocalReason::Date));
            position = end;
            continue;
        }
        let mut end = end_of_number(passage, CharRange::new(position, digits));
        let is_year = is_year(passage.between(position, end));
        let unit = passage.char_at(end);
        let is_date = unit.is_some_and(|unit| TIMES.contains(&unit));
        let counted = unit.is_some_and(|c| c == '%' || is_han(c) || ('\u{AC00}'..='\u{D7AF}').contains(&c));
        let starts_line = matches!(passage.char_before(position), None | Some('\n'));
        let numbers_line = starts_line && matches!(unit, Some('.' | ')' | '、'));
        if !numbers_line && (counted || end - position > 1) {
            let is_date = is_date || is_year && !counted;
            let reason = if is_date { LocalReason::Date } else { LocalReason::Figure };
            let specific = passage.between(position, end).chars().filter(char::is_ascii_digit).count();
            end += usize::from(counted);
            out.push(LocalMark::new(position, end, reason).if_specific(specific >= SPECIFIC_DIGITS));
        }
        position = end.max(position + 1);
    }
    out
}

fn is_digit(character: char) -> bool {
    character.is_ascii_digit()
}

/// Where the number ends whose first digits these are.
fn end_of_number(passage: &Passage, digits: CharRange) -> usize {
    let mut end = digits.end;
    loop {
        let next = match passage.char_at(end) {
            Some(sign) if INSIDE.contains(&sign) => passage.skip(end + 1, is_digit).max(end + 1),
            // `2023 100 Menschen`: a year has no thousands.
            Some(blank) if BLANKS.contains(&blank) && digits.len() <= THOUSAND => {
                let next = passage.skip(end + 1, is_digit);
                if next == end + 1 + THOUSAND { next } else { end }
            }
            Some(character) if MULTIPLIERS.contains(character) => passage.skip(end + 1, is_digit),
            _ => end,
        };
        // A sign without a digit after it ends a sentence.
        let goes_on = next > end + 1 || passage.char_at(end).is_some_and(|c| MULTIPLIERS.contains(c));
        if !goes_on {
            return end;
        }
        end = next;
    }
}

fn is_year(digits: &str) -> bool {
    digits.len() == 4 && digits.parse().is_ok_and(|year| YEARS.contains(&year))
}

/// The last day of a month, and how many words stand between day and year at most: `3 de octubre de 2023`.
const LAST_DAY: u32 = 31;
const MOST_BETWEEN: usize = 3;

/// Where the date ends whose day these digits are: `3. Oktober 2023`.
fn date_in_words(passage: &Passage, day: usize, digits: usize) -> Option<usize> {
    passage.between(day, digits).parse().ok().filter(|day| (1..=LAST_DAY).contains(day))?;
    let mut end = passage.skip(digits, |c| c == '.');
    for between in 0..=MOST_BETWEEN {
        let word = passage.skip_blank(end);
        let year = passage.skip(word, is_digit);
        if between > 0 && word > end && is_year(passage.between(word, year)) {
            return Some(year);
        }
        end = passage.skip(word, char::is_alphabetic);
        if end == word {
            return None;
        }
    }
    None
}

/// Marks around names, and the longest name in them: in characters where no blanks part words, in words elsewhere.
const QUOTATION_MARKS: [(char, char); 6] =
    [('「', '」'), ('『', '』'), ('„', '“'), ('«', '»'), ('“', '”'), ('"', '"')];
const LONGEST_QUOTED: usize = 16;
const MOST_QUOTED_WORDS: usize = 5;
const LONGEST_QUOTED_WORDS: usize = 48;

/// Short quotations: names of projects and campaigns.
fn quoted(passage: &Passage) -> Vec<LocalMark> {
    let mut out = Vec::new();
    for (open, close) in QUOTATION_MARKS {
        let mut opened = None;
        for (position, character) in passage.text.chars_in(passage.range) {
            if let Some(start) = opened.filter(|_| character == close) {
                let name = passage.text.trim(CharRange::new(start, position));
                let words = passage.slice(name).split_whitespace().count();
                let is_short = name.len() <= LONGEST_QUOTED
                    || (2..=MOST_QUOTED_WORDS).contains(&words) && name.len() <= LONGEST_QUOTED_WORDS;
                if name.len() > 1 && is_short {
                    out.push(LocalMark::new(name.start, name.end, LocalReason::Coinage));
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

/// Where sentences and quotations start: a capital letter there says nothing.
fn sentence_starts(passage: &Passage) -> FxHashSet<usize> {
    let first = |sentence: CharRange| {
        let at = passage.words.partition_point(|word| word.start < sentence.start);
        passage.words.get(at).map(|word| word.start)
    };
    let mut out: FxHashSet<usize> =
        sentences(passage.text, passage.range).into_iter().filter_map(first).collect();
    let is_quoted = |word: &&CharRange| {
        let before = passage.head(word.start).trim_end_matches(BLANKS).chars().next_back();
        before.is_some_and(|before| QUOTATION_MARKS.iter().any(|(open, _)| *open == before))
    };
    out.extend(passage.words.iter().filter(is_quoted).map(|word| word.start));
    out
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
    fn large_figures_and_dates_in_words_are_whole() {
        assert_eq!(
            marked("予算3亿5000万円で図書館を建て、本12万冊を買います。", Language::Japanese),
            ["3亿5000万円", "12万冊"]
        );
        assert_eq!(
            marked("\"푸른마을\" 사업에 47억원을 쓰겠습니다.", Language::Korean),
            ["푸른마을", "47억원"]
        );
        assert_eq!(
            marked(
                "wir zahlten am 3. Oktober 2023 genau 1 250 und 45\u{202F}000, seit 1998.",
                Language::Other
            ),
            ["3. Oktober 2023", "1 250", "45\u{202F}000", "1998"]
        );
        assert_eq!(
            marked("el 3 de octubre de 2023 empezó «Huertos para todos».", Language::Other),
            ["3 de octubre de 2023", "Huertos para todos"]
        );
        assert!(marked("on compte 3 fois, et 7 ou 8 jours. 2 amis.", Language::Other).is_empty());
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
