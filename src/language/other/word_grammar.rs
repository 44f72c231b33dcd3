//! A grammar made of nothing but lists of words.

use crate::language::grammar::{FrameLine, Grammar, Label, LabelStyle};
use crate::text::WordList;
use crate::text::folding::folded;
use crate::text::line_end::ends_with_mark;

/// The words that the frame and the parts of a language's speeches are told by; all in folded form but those of
/// `listeners` and `ordinals`, which are looked for in the text as it is. A list without words tells nothing.
pub struct WordGrammar {
    /// How a line ends that names a speech: `年頭職員訓示`, `취임사 전문`.
    pub speeches: WordList,
    /// What may stand after that; the first that does is left out.
    pub after_speeches: &'static [&'static str],
    /// Offices in the line that names a speaker.
    pub offices: WordList,
    /// What is between the figures of a date: `年月日`.
    pub date_signs: &'static [&'static str],
    /// What may stand before the year of a date: `令和`.
    pub eras: &'static [&'static str],
    /// How an address ends on a line of its own.
    pub listeners: &'static [&'static str],
    /// Words that number points, at their start.
    pub ordinals: &'static [(&'static str, u32)],
    /// What a sentence holds that says how many points follow: `次の三つ`, `세 가지를`.
    pub counted_points: WordList,
    /// How a paragraph starts that looks back.
    pub looking_back: WordList,
    /// What says that something is to be done.
    pub to_do: WordList,
    /// What says that something was done.
    pub done: WordList,
    /// What a paragraph holds that welcomes, thanks or says what the occasion is.
    pub welcomes: WordList,
    /// How a paragraph starts that winds a speech up.
    pub closing_starts: WordList,
    /// How a paragraph ends that winds a speech up.
    pub closing_ends: WordList,
}

/// The longest line that names a speech, a date or a speaker, in characters.
const LONGEST_FRAME_LINE: usize = 60;

/// The longest address in characters.
const LONGEST_ADDRESS: usize = 40;

/// The longest sentence in characters that says how many points follow.
const LONGEST_ANNOUNCEMENT: usize = 60;

impl WordGrammar {
    /// Numbers in words: `첫째,`, `第一に、`.
    fn in_words(&self, clause: &str) -> Option<Label> {
        let (word, number) = self.ordinals.iter().find(|(word, _)| clause.starts_with(word))?;
        let length = word.chars().count();
        Some(Label { style: LabelStyle::Ordinal, number: Some(*number), length })
    }

    fn names_speech(&self, line: &str) -> bool {
        let line = without_brackets(line);
        let mut after = self.after_speeches.iter();
        let line = after.find_map(|word| line.strip_suffix(word)).unwrap_or(line).trim_end();
        self.speeches.any(|word| line.ends_with(word))
    }

    /// `令和6年1月4日`, `2018년 10월 4일`, `4.1.2024`: a year, a month and nothing but a day or a weekday after it.
    fn is_date(&self, line: &str) -> bool {
        let letters: String = line.chars().filter(|c| !c.is_numeric() && !c.is_whitespace()).collect();
        let figures = line.chars().filter(|c| c.is_numeric()).count();
        let signs = self.eras.iter().fold(letters.as_str(), |signs, era| signs.trim_start_matches(era));
        let signs = signs.trim_end_matches(['（', '）', '(', ')']);
        let is_sign = self.date_signs.contains(&signs) || ["..", "...", "--"].contains(&signs);
        (2..=8).contains(&figures) && is_sign
    }
}

impl Grammar for WordGrammar {
    fn label(&self, paragraph: &str) -> Option<Label> {
        super::label(paragraph).or_else(|| self.in_words(paragraph))
    }

    fn running_label(&self, clause: &str) -> Option<Label> {
        super::running_label(clause).or_else(|| self.in_words(clause))
    }

    /// An address on a line of its own: `존경하는 구민 여러분!`, `町民の皆さん、`.
    fn salutation(&self, paragraph: &str) -> Option<usize> {
        let names = paragraph.trim_end_matches(['!', '！', '、', '，', ',', ':', '：', '.', '。']);
        let length = paragraph.chars().count();
        let is_address = self.listeners.iter().any(|word| names.ends_with(word));
        (length <= LONGEST_ADDRESS && is_address).then_some(length)
    }

    fn frame_line(&self, line: &str) -> Option<FrameLine> {
        let line = folded(line);
        if line.chars().count() > LONGEST_FRAME_LINE || ends_with_mark(&line) {
            return None;
        }
        let bare = line.trim_matches(|c: char| !c.is_alphanumeric());
        if self.names_speech(&line) {
            Some(FrameLine::Title)
        // The day of the week may stand in brackets: `令和3年1月4日（月曜日）`.
        } else if self.is_date(bare) || self.is_date(without_brackets(&line)) {
            Some(FrameLine::Dateline)
        } else if self.offices.stand_in(bare) {
            Some(FrameLine::Speaker)
        } else {
            None
        }
    }

    fn announces(&self, paragraph: &str) -> bool {
        let folded = folded(paragraph);
        let sentence = folded.trim_end_matches(['。', '.', '！', '!']);
        let sentence = sentence.rsplit(['。', '.', '！', '!']).next().unwrap_or_default();
        let counts =
            || sentence.chars().count() <= LONGEST_ANNOUNCEMENT && self.counted_points.stand_in(sentence);
        paragraph.ends_with([':', '：']) || counts()
    }

    fn looks_back(&self, paragraph: &str) -> bool {
        let paragraph = folded(paragraph);
        self.looking_back.any(|words| paragraph.starts_with(words))
    }

    /// Whether a paragraph says of more that it is to be done than that it was.
    fn looks_ahead(&self, paragraph: &str) -> bool {
        let paragraph = folded(paragraph);
        let count =
            |words: &WordList| -> usize { words.iter().map(|word| paragraph.matches(word).count()).sum() };
        count(&self.to_do) > count(&self.done)
    }

    fn welcomes(&self, paragraph: &str) -> bool {
        self.welcomes.stand_in(&folded(paragraph))
    }

    fn closes(&self, paragraph: &str) -> bool {
        let paragraph = folded(paragraph);
        let end = paragraph.trim_end_matches(|c: char| !c.is_alphanumeric());
        self.closing_starts.any(|words| paragraph.starts_with(words))
            || self.closing_ends.any(|words| end.ends_with(words))
    }
}

/// A line without the bracket at its end: `職員訓示（令和6年1月4日）`.
fn without_brackets(line: &str) -> &str {
    let line = line.trim_end();
    let open = match line.chars().next_back() {
        Some('）') => line.rfind('（'),
        Some(')') => line.rfind('('),
        Some('」') => line.rfind('「'),
        _ => None,
    };
    open.and_then(|byte| line.get(..byte)).unwrap_or(line).trim_end()
}
