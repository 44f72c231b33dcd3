//! A document's lines to the text of a speech: one paragraph a line, whatever the file makes of it.

use super::line::Line;
use super::line_map::{LineMap, LineStart};
use super::lines::lines;
use super::paragraph::Paragraph;
use super::paragraphs::paragraphs;
use super::residue::notice;
use super::single_line::cut;
use crate::formats::{self, PageStart, Repair, RepairKind};
use crate::language::{Grammar, Language, grammar};
use crate::text::hyphens::{HyphenatedWords, Joint};
use crate::text::symbols::is_unspaced;
use crate::text::{CharRange, Text};

/// The text of a speech after repairs. It has the letters and figures of the document in their order.
#[derive(Debug, Default)]
pub struct Repaired {
    /// The paragraphs, parted by line ends.
    pub text: Text,
    /// Where they stand, in order; they cover the text but for the line ends.
    pub paragraphs: Vec<Paragraph>,
    /// Which line of the file each character came from.
    pub lines: LineMap,
    /// What was done, where anything was.
    pub repairs: Vec<Repair>,
}

/// The share of a text's characters that stand in one paragraph when its line ends were lost. In texts that have their
/// line ends the longest paragraph has less than half of them, but for resolutions of two paragraphs and their title.
const SINGLE_LINE_SHARE: f64 = 0.9;

/// Joins the lines that were broken in mid-sentence, and cuts a text that stands on a single line.
pub fn repaired(document: &[formats::Paragraph], language: Language) -> Repaired {
    let grammar = grammar(language);
    let mut writer = Writer::default();
    let mut joined = 0;
    let lines = lines(document, grammar);
    let words = HyphenatedWords::of(document.iter().map(|paragraph| paragraph.text.as_str()));
    for lines in paragraphs(lines, grammar) {
        joined += lines.len() - 1;
        writer.join(&lines, &words, language, grammar);
    }
    let repaired = writer.finish();
    let (mut repaired, pieces) = cut_single_line(repaired, grammar);
    let repair = |(kind, count)| Repair { kind, count };
    let made = [(RepairKind::JoinedLines, joined), (RepairKind::CutLine, pieces)];
    repaired.repairs = made.into_iter().filter(|&(_, count)| count > 0).map(repair).collect();
    repaired
}

/// The longest part of a text on one line, in characters, that belongs to a page as a whole if its start does.
const LONGEST_OF_PAGE: usize = 160;

/// Whether a part of a text on one line may hold sentences of the speech after what a page put in front of them.
fn may_hold_speech(piece: &str) -> bool {
    let sentences = ["。", "！", "？", ". ", "! ", "? "].iter().map(|end| piece.matches(end).count());
    piece.chars().count() > LONGEST_OF_PAGE && sentences.sum::<usize>() > 1
}

/// Cuts the paragraph that holds nearly all of a text; says into how many.
fn cut_single_line(repaired: Repaired, grammar: &dyn Grammar) -> (Repaired, usize) {
    let least = repaired.text.len() as f64 * SINGLE_LINE_SHARE;
    let single = repaired.paragraphs.iter().find(|paragraph| paragraph.range.len() as f64 >= least).copied();
    let Some(single) = single else { return (repaired, 0) };
    let pieces = cut(&repaired.text.folded(), single.range, grammar);
    if pieces.len() < 2 {
        return (repaired, 0);
    }
    let mut writer = Writer::default();
    for &paragraph in &repaired.paragraphs {
        if paragraph == single {
            for &range in &pieces {
                let piece = repaired.text.slice(range);
                let notice = notice(piece, grammar).filter(|_| !may_hold_speech(piece));
                writer.copy(&repaired, Paragraph { range, heading: None, notice });
            }
        } else {
            writer.copy(&repaired, paragraph);
        }
    }
    (writer.finish(), pieces.len())
}

/// Writes the text of a speech, and notes where each part of it came from.
#[derive(Default)]
struct Writer {
    string: String,
    /// How many characters are written.
    length: usize,
    paragraphs: Vec<Paragraph>,
    lines: LineMap,
}

impl Writer {
    fn finish(self) -> Repaired {
        let Self { string, paragraphs, lines, .. } = self;
        Repaired { text: Text::new(string), paragraphs, lines, repairs: Vec::new() }
    }

    /// Writes a paragraph from the lines that it is made of.
    fn join(&mut self, lines: &[Line], words: &HyphenatedWords, language: Language, grammar: &dyn Grammar) {
        self.end_line();
        let (start, first_byte) = (self.length, self.string.len());
        for line in lines {
            let before = self.string.get(first_byte..).unwrap_or_default();
            match words.joint(before, line.text) {
                Joint::Parted => self.pop(),
                Joint::Hyphenated => {}
                Joint::Apart if parted_by_blank(before, line.text, language) => self.push(" "),
                Joint::Apart => {}
            }
            self.note_origin(line);
            self.push(line.text);
        }
        let notice = match lines {
            [only] => only.notice,
            _ => notice(self.string.get(first_byte..).unwrap_or_default(), grammar),
        };
        let heading = lines.first().and_then(|line| line.heading);
        self.paragraphs.push(Paragraph { range: CharRange::new(start, self.length), heading, notice });
    }

    /// Notes where the text of a line that is written next comes from.
    fn note_origin(&mut self, line: &Line) {
        self.lines.note(LineStart {
            position: self.length,
            line: line.number,
            character: line.indent + 1,
            paragraph: line.place,
        });
        for start in line.pages {
            self.lines.note_page(self.length + start.at.saturating_sub(line.indent), start.page);
        }
    }

    /// Writes a paragraph of another text as a paragraph of this one.
    fn copy(&mut self, other: &Repaired, paragraph: Paragraph) {
        self.end_line();
        let start = self.length;
        let moved = |position: usize| start + position - paragraph.range.start;
        for line in other.lines.within(paragraph.range) {
            self.lines.note(LineStart { position: moved(line.position), ..line });
        }
        for PageStart { at, page } in other.lines.pages_within(paragraph.range) {
            self.lines.note_page(moved(at), page);
        }
        self.push(other.text.slice(paragraph.range));
        self.paragraphs.push(Paragraph { range: CharRange::new(start, self.length), ..paragraph });
    }

    fn end_line(&mut self) {
        if !self.string.is_empty() {
            self.push("\n");
        }
    }

    /// Takes the last character back.
    fn pop(&mut self) {
        self.length -= usize::from(self.string.pop().is_some());
    }

    fn push(&mut self, string: &str) {
        self.string.push_str(string);
        self.length += string.chars().count();
    }
}

/// Whether a blank stands between two lines of a paragraph: in languages that part words by blanks everywhere but
/// before a punctuation mark and after a hyphen or an opening bracket; in others only between words of Latin letters.
fn parted_by_blank(before: &str, line: &str, language: Language) -> bool {
    let (Some(end), Some(start)) = (before.chars().next_back(), line.chars().next()) else { return false };
    if !language.parts_words() {
        return end.is_ascii_alphabetic() && start.is_ascii_alphabetic();
    }
    let clings = matches!(end, '-' | '(' | '[' | '“' | '‘') || ",.;:?!)]”’".contains(start);
    !clings && !is_unspaced(end) && !is_unspaced(start)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::formats::lines_of;

    fn repair(string: &str) -> Repaired {
        repaired(&lines_of(string), Language::of(string))
    }

    const REST: &str = "要坚持重点工作推进到哪里，党建引领作用就要充分体现到哪里，引导全区各级党组织和广大党员干部凝心聚力。";

    #[test]
    fn chinese_lines_are_joined_without_a_blank_and_english_ones_with_one() {
        let chinese = repair(
            "会议审议了国务院总理所作的\n\u{3000}政府工作报告\n。会议充分肯定过去一年的工作。\n一、任务",
        );
        assert_eq!(
            chinese.text.as_str(),
            "会议审议了国务院总理所作的政府工作报告。会议充分肯定过去一年的工作。\n一、任务"
        );
        assert_eq!(chinese.repairs, [Repair { kind: RepairKind::JoinedLines, count: 2 }]);
        let english =
            repair("We the people have met in this hall\nto speak of the self-\nevident, and of hope\n.");
        assert_eq!(
            english.text.as_str(),
            "We the people have met in this hall to speak of the self-evident, and of hope."
        );
    }

    #[test]
    fn a_word_that_was_parted_at_a_line_end_is_whole_again() {
        let repaired = repair(
            "We thank the carpen-\nters and the neigh\u{2010}\nbours who came to this old\u{AD}\nest of our halls.",
        );
        assert_eq!(
            repaired.text.as_str(),
            "We thank the carpenters and the neighbours who came to this oldest of our halls."
        );
        assert_eq!(repaired.lines.line_at(19), 2, "the second half stands on the second line");
    }

    #[test]
    fn what_is_joined_leads_to_the_line_that_it_stood_on() {
        let repaired = repair("\n会议审议了国务院总理所作的\n政府工作报告\n。会议充分肯定工作。\n\n一、任务");
        let line = |words: &str| {
            let byte = repaired.text.as_str().find(words).unwrap();
            repaired.lines.line_at(repaired.text.as_str()[..byte].chars().count())
        };
        assert_eq!(["审议", "政府", "报告", "。会", "任务"].map(line), [2, 3, 3, 4, 6]);
    }

    #[test]
    fn a_text_on_a_single_line_is_cut_at_its_numbering() {
        let text = format!(
            "在党建会议上的讲话 同志们：今天，我们召开会议。一、提高站位 {REST}{REST}二、压实责任 {REST}（一）加强领导。{REST}\
             （二）强化监督。{REST}三、转变作风。{REST}"
        );
        let repaired = repair(&text);
        let starts: Vec<String> =
            repaired.text.as_str().lines().map(|line| line.chars().take(6).collect()).collect();
        let expected = [
            "在党建会议上",
            "同志们：今天",
            "一、提高站位",
            "要坚持重点工",
            "二、压实责任",
            "要坚持重点工",
            "（一）加强领",
            "（二）强化监",
            "三、转变作风",
        ];
        assert_eq!(starts, expected);
        assert_eq!(repaired.repairs, [Repair { kind: RepairKind::CutLine, count: 9 }]);
        assert_eq!(repaired.lines.line_at(repaired.text.len()), 1);
    }

    #[test]
    fn what_stands_before_the_speech_on_its_line_greys_none_of_it() {
        let sentence = "The lock keepers of Larch Bend worked through the night and nobody drowned. ";
        let text = format!(
            "Skip to main content Menu Warden speaks at the weir Share: Email {}",
            sentence.repeat(30)
        );
        let repaired = repaired(&lines_of(&text), Language::English);
        assert!(repaired.paragraphs.len() > 1);
        assert!(repaired.paragraphs.iter().all(|paragraph| paragraph.notice.is_none()));
    }

    #[test]
    fn numerals_that_do_not_number_do_not_cut_a_line() {
        let text = format!(
            "全省生产总值增长4.2%左右。一、二、三产业增加值分别增长。{REST}他说：“一、提高站位。二、压实责任。”{REST}"
        );
        assert_eq!(repair(&text).repairs, []);
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 256, failure_persistence: None, ..Default::default() })]

        /// Nothing that is read out is lost, added or moved, and every character is on the line that it leads to.
        #[test]
        fn a_repaired_text_has_the_letters_of_the_file_in_order_each_on_its_line(
            string in "(([一二][、是]|（[一二]）|[12]\\.|同志们：|[a-zA-Z ]{0,9}|[今天开会的和]{0,9}|12)[，。.\u{3000}\u{200b}\"“”]{0,2}\n{0,2}){0,24}",
        ) {
            let repaired = repair(&string);
            let letters = |text: &str| text.chars().filter(|c| c.is_alphanumeric()).collect::<String>();
            prop_assert_eq!(letters(repaired.text.as_str()), letters(&string));
            let mut last = 1;
            let mut rest: Vec<&str> = string.split('\n').collect();
            for (position, character) in repaired.text.chars_in(repaired.text.range()) {
                let line = repaired.lines.line_at(position);
                prop_assert!(line >= last, "{} leads back to {}", position, line);
                last = line;
                if character.is_alphanumeric() {
                    let place = rest[line - 1].find(character);
                    prop_assert!(place.is_some(), "{} is not on line {}", character, line);
                    rest[line - 1] = &rest[line - 1][place.unwrap() + character.len_utf8()..];
                }
            }
            let covered: String = repaired.paragraphs.iter().map(|p| repaired.text.slice(p.range)).collect();
            prop_assert_eq!(covered, repaired.text.as_str().replace('\n', ""));
        }
    }
}
