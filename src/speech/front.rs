//! What stands before the speech proper: title, date, speaker, address, and the advertising above them.

use super::notice::{Notice, heads_notes};
use super::repair::Paragraph;
use super::section::SectionKind;
use crate::language::{FrameLine, Grammar};
use crate::text::{CharRange, Text};

/// How many paragraphs are searched for the address; it stands near the top, after a handful of lines at most, more
/// only under advertising.
const PARAGRAPHS_BEFORE_ADDRESS: usize = 30;

/// The longest line in characters that can belong to the frame: a date with the occasion in full has 61.
const LONGEST_FRAME_LINE: usize = 80;

/// The longest line in characters that can sign or date a speech at its end.
const LONGEST_SIGNATURE: usize = 40;

/// A stretch of text whose part in the speech is settled.
#[derive(Clone, Copy, Debug)]
pub struct Framed {
    /// Where it stands.
    pub range: CharRange,
    /// What it is for.
    pub kind: SectionKind,
    /// Why it is a notice, if it is one.
    pub notice: Option<Notice>,
}

impl Framed {
    /// A stretch of the frame that is read out or printed with the speech.
    pub fn new(range: CharRange, kind: SectionKind) -> Self {
        Self { range, kind, notice: None }
    }

    /// A stretch that is no part of the speech.
    pub fn notice(range: CharRange, notice: Notice) -> Self {
        Self { range, kind: SectionKind::Notice, notice: Some(notice) }
    }
}

/// Takes the frame off the front of the paragraphs; what is left in `paragraphs` is the speech proper.
pub fn front(text: &Text, paragraphs: &mut Vec<Paragraph>, grammar: &dyn Grammar) -> Vec<Framed> {
    let short = |paragraph: &Paragraph| {
        paragraph.range.len() <= LONGEST_FRAME_LINE || paragraph.notice == Some(Notice::Contents)
    };
    let salutation = paragraphs
        .iter()
        .enumerate()
        .filter(|(_, paragraph)| paragraph.notice != Some(Notice::Contents))
        .take(PARAGRAPHS_BEFORE_ADDRESS)
        .find_map(|(place, paragraph)| Some((place, grammar.salutation(text.slice(paragraph.range))?)))
        .filter(|&(place, _)| paragraphs.iter().take(place).all(short));
    let lines = match salutation {
        Some((place, _)) => place,
        None => lines_without_address(text, paragraphs, grammar),
    };
    let named = named_title(text, paragraphs, grammar);
    let mut out = classify(text, paragraphs.get(..lines).unwrap_or_default(), named, grammar);
    paragraphs.drain(..lines);
    if let (Some((_, length)), Some(paragraph)) = (salutation, paragraphs.first_mut()) {
        let CharRange { start, end } = paragraph.range;
        out.push(Framed::new(CharRange::new(start, start + length), SectionKind::Salutation));
        paragraph.range = text.trim(CharRange::new(start + length, end));
        if paragraph.range.is_empty() {
            paragraphs.remove(0);
        }
    }
    out
}

/// Takes the frame off the back of the paragraphs: the date, the speaker's name and what a web page put below.
pub fn back(text: &Text, paragraphs: &mut Vec<Paragraph>, grammar: &dyn Grammar) -> Vec<Framed> {
    let mut out: Vec<Framed> = notes(text, paragraphs, grammar).into_iter().collect();
    while let Some(&Paragraph { range, notice, .. }) =
        paragraphs.last().filter(|paragraph| paragraph.range.len() <= LONGEST_SIGNATURE)
    {
        let line = text.slice(range);
        let ended = line.ends_with(['。', '！', '？', '.', '!', '?', '：', ':', '；']);
        let framed = match (notice, grammar.frame_line(line)) {
            (Some(notice), _) => Framed::notice(range, notice),
            (None, Some(FrameLine::Dateline)) if !ended => Framed::new(range, SectionKind::Dateline),
            (None, Some(FrameLine::Speaker)) if !ended => Framed::new(range, SectionKind::Speaker),
            (None, None) if line.starts_with('(') && line.ends_with(')') => {
                Framed::notice(range, Notice::Remark)
            }
            _ => break,
        };
        out.push(framed);
        paragraphs.pop();
    }
    out
}

/// Takes the notes below a speech off its paragraphs, from the line that stands over them to the end.
fn notes(text: &Text, paragraphs: &mut Vec<Paragraph>, grammar: &dyn Grammar) -> Option<Framed> {
    let is_numbered = |paragraph: &Paragraph| grammar.label(text.slice(paragraph.range)).is_some();
    // A speech that goes on below such a line goes on in paragraphs, not in numbered notes.
    let numbered_below = |head: usize| {
        let notes = paragraphs.get(head + 1..).unwrap_or_default();
        notes.iter().filter(|note| is_numbered(note)).count() * 2 > notes.len()
    };
    let head = (0..paragraphs.len()).find(|&head| {
        paragraphs.get(head).is_some_and(|paragraph| heads_notes(text.slice(paragraph.range)))
            && numbered_below(head)
    })?;
    let notes = paragraphs.get(head..)?;
    let range = CharRange::new(notes.first()?.range.start, notes.last()?.range.end);
    paragraphs.truncate(head);
    Some(Framed::notice(range, Notice::Notes))
}

/// How many lines stand before a speech that starts without an address: those at the top that their wording or form
/// gives away, a first line that ends without a punctuation mark, and the title that the file names.
fn lines_without_address(text: &Text, paragraphs: &[Paragraph], grammar: &dyn Grammar) -> usize {
    let named = named_title(text, paragraphs, grammar);
    let belongs = |place: usize, paragraph: &Paragraph| {
        let line = text.slice(paragraph.range);
        let framed = paragraph.range.len() <= LONGEST_FRAME_LINE
            && (paragraph.heading.is_none() || named.is_none())
            && grammar.label(line).is_none_or(|_| grammar.frame_line(line) == Some(FrameLine::Dateline))
            && !line.ends_with(['。', '！', '？', '.', '!', '?', '：', ':', '，', ','])
            && (place == 0 || grammar.frame_line(line).is_some());
        framed || paragraph.notice.is_some() || named == Some(place)
    };
    let lines =
        paragraphs.iter().enumerate().take_while(|&(place, paragraph)| belongs(place, paragraph)).count();
    // A text of such lines alone is a list, not a frame.
    if lines == paragraphs.len() { 0 } else { lines }
}

/// The heading that the file itself makes the title: its first one, if no other without a number is as high.
fn named_title(text: &Text, paragraphs: &[Paragraph], grammar: &dyn Grammar) -> Option<usize> {
    let mut headings = paragraphs.iter().enumerate().filter_map(|(place, paragraph)| {
        let numbered = grammar.label(text.slice(paragraph.range)).is_some();
        Some((place, paragraph.heading?, numbered))
    });
    let (place, highest, numbered) = headings.next()?;
    let alone = headings.all(|(_, level, numbered)| level > highest || numbered);
    (alone && !numbered && place < PARAGRAPHS_BEFORE_ADDRESS).then_some(place)
}

/// What each line before the speech is; `named` is the place of the title where the file says it.
fn classify(text: &Text, lines: &[Paragraph], named: Option<usize>, grammar: &dyn Grammar) -> Vec<Framed> {
    let line = |(place, line): (usize, &Paragraph)| match named {
        Some(title) if title == place => (None, Some(FrameLine::Title)),
        _ => (line.notice, grammar.frame_line(text.slice(line.range))),
    };
    let told: Vec<(Option<Notice>, Option<FrameLine>)> = lines.iter().enumerate().map(line).collect();
    let titled = told.iter().position(|&(_, line)| line == Some(FrameLine::Title));
    let advertised = told.iter().any(|&(notice, _)| notice == Some(Notice::Advertising));
    // Under advertising only a line that names itself is the title, or else the last one; elsewhere the first is.
    let unnamed = |&(notice, line): &(Option<Notice>, Option<FrameLine>)| notice.is_none() && line.is_none();
    let title = titled
        .or_else(|| if advertised { told.iter().rposition(unnamed) } else { told.iter().position(unnamed) });
    let mut out = Vec::new();
    for (place, (&Paragraph { range, .. }, &(notice, line))) in lines.iter().zip(&told).enumerate() {
        out.push(match (notice, line) {
            // `在微信公众号建设会议上的讲话` names itself a speech, whatever else it names.
            (Some(notice), line) if line != Some(FrameLine::Title) => Framed::notice(range, notice),
            _ if advertised && title.is_some_and(|title| place < title) => {
                Framed::notice(range, Notice::AmongAdvertising)
            }
            (_, Some(FrameLine::Dateline)) => Framed::new(range, SectionKind::Dateline),
            (_, Some(FrameLine::Speaker)) => Framed::new(range, SectionKind::Speaker),
            // An office, then the name on the next line.
            (_, None) if out.last().is_some_and(|before: &Framed| before.kind == SectionKind::Speaker) => {
                Framed::new(range, SectionKind::Speaker)
            }
            (_, Some(FrameLine::Title) | None) => Framed::new(range, SectionKind::Title),
        });
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::formats::lines_of;
    use crate::language::{Language, grammar};
    use crate::speech::repair::{Repaired, repaired};

    fn kinds(string: &str) -> Vec<SectionKind> {
        let Repaired { text, mut paragraphs, .. } = repaired(&lines_of(string), Language::Chinese);
        let grammar = grammar(Language::Chinese);
        front(&text, &mut paragraphs, grammar).into_iter().map(|framed| framed.kind).collect()
    }

    #[test]
    fn title_date_speaker_and_address() {
        let text = "在新城街道党群工作会议上的讲话\n\n（2024年3月）\n新城街道党工委书记、党群服务中心主任 马翔宇\n\n\
            同志们：\n今天，我们在这里召开会议。";
        use SectionKind::{Dateline, Salutation, Speaker, Title};
        assert_eq!(kinds(text), [Title, Dateline, Speaker, Salutation]);
    }

    #[test]
    fn advertising_above_the_title_is_marked_line_by_line() {
        let text = "仅供学习 禁止外传\n酷乐文行\n自建平台、实时分享\n【打击倒卖活动】\n\n在基层调研座谈会上的讲话\n同志们：\n刚才";
        use SectionKind::{Notice, Salutation, Title};
        assert_eq!(kinds(text), [Notice, Notice, Notice, Notice, Title, Salutation]);
    }

    #[test]
    fn an_office_and_a_name_on_two_lines_are_the_speaker() {
        let text = "政府工作报告\n——2023年3月5日在第十四届全国人民代表大会第一次会议上\n国务院总理\n李克强\n各位代表：";
        use SectionKind::{Dateline, Salutation, Speaker, Title};
        assert_eq!(kinds(text), [Title, Dateline, Speaker, Speaker, Salutation]);
    }

    #[test]
    fn a_speech_may_start_at_once() {
        assert_eq!(kinds("会议听取和审议了政府工作报告。\n会议号召，全国各族人民团结起来。"), []);
        assert_eq!(kinds("一、提高政治站位\n一要把政治建设摆在首位。"), []);
        assert_eq!(kinds("同志们：今天开会。\n我讲三点意见："), [SectionKind::Salutation]);
    }
}
