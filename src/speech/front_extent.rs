//! How far the lines go that stand before a speech: where it starts without an address, only their wording and form tell.

use super::name::is_name;
use super::notice::Notice;
use super::page::{announces_text, is_abstract, is_field_name, is_note, told_above};
use super::paragraph::Paragraph;
use crate::language::{FrameLine, Grammar};
use crate::text::Text;
use crate::text::line_end::{ends_sentence, ends_with_mark};

/// How many paragraphs are searched for the address, notices aside; it stands near the top, after a handful of lines at
/// most, more only under what a page put there.
pub const PARAGRAPHS_BEFORE_ADDRESS: usize = 30;

/// How many lines that nobody knows may stand between the title and a speaker or a date that their wording tells: one
/// or two links of a page. More are a list.
const MOST_UNKNOWN: usize = 2;

/// The longest line in characters that can belong to the frame: a date with the occasion in full has 61.
pub const LONGEST_FRAME_LINE: usize = 80;

/// How many sentences that nobody knows a page may have above a speech, to say what it is about. More are the speech.
const MOST_SENTENCES: usize = 2;

/// The paragraphs at the top that the frame is looked for in. Notices do not count: a page has any number of them.
pub fn near_top(paragraphs: &[Paragraph]) -> &[Paragraph] {
    let counted = paragraphs.iter().enumerate().filter(|(_, paragraph)| paragraph.notice.is_none());
    let end = counted.skip(PARAGRAPHS_BEFORE_ADDRESS).map(|(place, _)| place).next();
    paragraphs.get(..end.unwrap_or(paragraphs.len())).unwrap_or_default()
}

/// How many lines stand before a speech that starts without an address: those at the top that their wording or form
/// gives away, a first line that ends without a punctuation mark, and the title that the file names.
pub fn lines_without_address(text: &Text, paragraphs: &[Paragraph], grammar: &dyn Grammar) -> usize {
    let named = named_title(text, paragraphs, grammar);
    let belongs = |place: usize, paragraph: &Paragraph| {
        let line = text.slice(paragraph.range);
        let framed = paragraph.range.len() <= LONGEST_FRAME_LINE
            && (paragraph.heading.is_none() || named.is_none())
            && grammar.label(line).is_none_or(|_| grammar.frame_line(line) == Some(FrameLine::Dateline))
            && !ends_with_mark(line)
            && (place == 0 || grammar.frame_line(line).is_some() || is_name(line));
        framed || paragraph.notice.is_some() || named == Some(place) || above_page(text, paragraph)
    };
    let lines =
        paragraphs.iter().enumerate().take_while(|&(place, paragraph)| belongs(place, paragraph)).count();
    let lines = lines.max(lines_of_page(text, paragraphs, grammar));
    let lines = lines.max(lines_past_unknown(text, paragraphs, grammar));
    // A text of only such lines is a list, not a frame.
    if lines == paragraphs.len() { 0 } else { lines }
}

/// How many lines stand before the first paragraph on a page: as far as the last line that its wording or form gives
/// away, whatever stands between.
fn lines_of_page(text: &Text, paragraphs: &[Paragraph], grammar: &dyn Grammar) -> usize {
    let near = near_top(paragraphs);
    let is_told = |paragraph: &Paragraph| paragraph.notice.is_some() || above_page(text, paragraph);
    let short = |place: usize, paragraph: &Paragraph| {
        let line = text.slice(paragraph.range);
        let numbered = grammar.label(line).is_some_and(|label| label.style.makes_headings());
        // What sums the speech up may be longer if the page goes on right below.
        let sums_up = ends_sentence(line) && near.get(place + 1).is_some_and(is_told);
        let longest = if sums_up { LONGEST_FRAME_LINE * 2 } else { LONGEST_FRAME_LINE };
        is_told(paragraph) || paragraph.range.len() <= longest && !numbered && paragraph.heading.is_none()
    };
    let mut sentences = 0;
    let may_stand = |&(place, paragraph): &(usize, &Paragraph)| {
        sentences += usize::from(!is_told(paragraph) && ends_sentence(text.slice(paragraph.range)));
        short(place, paragraph) && sentences <= MOST_SENTENCES
    };
    let head = near.get(..near.iter().enumerate().take_while(may_stand).count()).unwrap_or_default();
    let told = |paragraph: &Paragraph| paragraph.notice.is_some_and(Notice::is_of_page);
    if !head.iter().any(told) {
        return 0;
    }
    let last = head.iter().rposition(|paragraph| {
        let line = text.slice(paragraph.range);
        let framed = match grammar.frame_line(line) {
            Some(FrameLine::Title) => true,
            Some(FrameLine::Speaker) => !ends_with_mark(line),
            Some(FrameLine::Dateline) => !ends_with_mark(line) || line.ends_with(END_OF_CLOCK),
            None => false,
        };
        told(paragraph) || above_page(text, paragraph) || framed
    });
    // The value of the last field may stand on a line of its own.
    let names = |last: usize| head.get(last).is_some_and(|name| is_field_name(text.slice(name.range)));
    last.map_or(0, |last| (last + 1 + usize::from(names(last))).min(head.len()))
}

/// How a date ends that has the time of day: `10 a.m.`
const END_OF_CLOCK: &str = ".m.";

/// How many lines stand before a speech whose speaker or date stands below a line that nobody knows, right under the
/// title. None of them ends like a sentence.
fn lines_past_unknown(text: &Text, paragraphs: &[Paragraph], grammar: &dyn Grammar) -> usize {
    let line = |paragraph: &Paragraph| text.slice(paragraph.range);
    let may_stand = |&(place, paragraph): &(usize, &Paragraph)| {
        let bare = place == 0 || paragraph.heading.is_none();
        let dated = || grammar.frame_line(line(paragraph)) == Some(FrameLine::Dateline);
        let numbered = || grammar.label(line(paragraph)).is_some() && !dated();
        let short = paragraph.range.len() <= LONGEST_FRAME_LINE;
        paragraph.notice.is_some() || short && bare && !ends_with_mark(line(paragraph)) && !numbered()
    };
    let head = near_top(paragraphs).iter().enumerate().take_while(may_stand).count();
    let head = paragraphs.get(..head).unwrap_or_default();
    let framed = |paragraph: &Paragraph| {
        let told = grammar.frame_line(line(paragraph));
        paragraph.notice.is_none() && matches!(told, Some(FrameLine::Speaker | FrameLine::Dateline))
    };
    let Some(last) = head.iter().rposition(framed) else { return 0 };
    let is_unknown = |paragraph: &&Paragraph| {
        paragraph.notice.is_none()
            && !above_page(text, paragraph)
            && grammar.frame_line(line(paragraph)).is_none()
            && !is_name(line(paragraph))
    };
    let unknown = head.iter().take(last).skip(1).filter(is_unknown).count();
    if unknown <= MOST_UNKNOWN { last + 1 } else { 0 }
}

/// The heading that the file itself makes the title: its first one, if no other without a number is as high.
pub fn named_title(text: &Text, paragraphs: &[Paragraph], grammar: &dyn Grammar) -> Option<usize> {
    let mut headings = paragraphs.iter().enumerate().filter_map(|(place, paragraph)| {
        let numbered = grammar.label(text.slice(paragraph.range)).is_some();
        Some((place, paragraph.heading?, numbered))
    });
    let (place, highest, numbered) = headings.next()?;
    let is_topmost = headings.all(|(_, level, numbered)| level > highest || numbered);
    (is_topmost && !numbered && place < PARAGRAPHS_BEFORE_ADDRESS).then_some(place)
}

/// Whether a line near the top is a page's own by its form.
fn above_page(text: &Text, paragraph: &Paragraph) -> bool {
    let line = text.slice(paragraph.range);
    told_above(line).is_some() || is_abstract(line) || announces_text(line) || is_note(line)
}

#[cfg(test)]
mod tests {
    use crate::formats::{Document, Format, lines_of};
    use crate::speech::Speech;

    fn kinds(speech: &Speech) -> Vec<&'static str> {
        speech.sections.iter().map(|section| section.kind.name()).collect()
    }

    fn of(string: &str) -> Vec<&'static str> {
        kinds(&Speech::from_string("speech.txt", string.to_owned()))
    }

    /// Short sentences, as some speakers have nothing else.
    const SHORT: &str =
        "今天说说看林子。\n林子是大家的。\n看林子的人要勤快。\n要早出晚归。\n要记好账。\n大家辛苦了。";

    #[test]
    fn a_page_without_an_address_ends_where_its_speech_starts() {
        let page = format!(
            "首页 > 讲话 > 正文\n站长在例会上的讲话\n来源：林业站\n{SHORT}\n站长 何秋实\n2011年5月6日"
        );
        let kinds = of(&page);
        assert_eq!(kinds[..4], ["notice", "title", "notice", "opening"], "{kinds:?}");
        assert_eq!(kinds[kinds.len() - 3..], ["closing", "speaker", "dateline"], "{kinds:?}");
    }

    #[test]
    fn what_sums_a_speech_up_may_be_long_between_lines_of_a_page() {
        let rest =
            "The weir held this winter, and so did the roof of the boat house, which nobody had expected.";
        let page = format!(
            "Home\n\nWarden's speech on the weir\n\nThe Warden for Weirs and Locks spoke about the winter that is over and \
            about the summer to come.\n\nLocation:\n\nThe Old Press\n\n{rest}\n\n{rest}\n\n{rest}"
        );
        let kinds = of(&page);
        assert_eq!(kinds[..3], ["notice", "title", "notice"], "{kinds:?}");
        assert_eq!(kinds.len(), 6, "{kinds:?}");
    }

    #[test]
    fn a_speech_without_an_address_starts_below_the_line_that_announces_it() {
        let kinds = of(&format!(
            "站长在例会上的讲话\n来源：林业站\n站长今日出席例会，勉励大家把林子看好。\n站长讲话全文如下：\n{SHORT}"
        ));
        assert_eq!(kinds[..3], ["title", "notice", "opening"], "{kinds:?}");
    }

    #[test]
    fn a_title_a_speaker_and_a_date_need_no_address() {
        assert_eq!(
            of(&format!("看林子\n何秋实\n2011年5月6日\n{SHORT}"))[..3],
            ["title", "speaker", "dateline"]
        );
        // A line that nobody knows may stand between them.
        assert_eq!(
            of(&format!("看林子\n——三说\n站长 何秋实\n{SHORT}"))[..3],
            ["title", "dateline", "speaker"]
        );
    }

    #[test]
    fn a_list_of_short_lines_is_no_frame() {
        assert!(!of("苗\n水\n肥\n土\n").contains(&"notice"));
    }

    #[test]
    fn the_highest_heading_of_a_file_is_its_title() {
        let mut paragraphs = lines_of(
            "看林子的三件事\n早出晚归\n天不亮就要上山，天黑了才下山。\n下雪天也一样。\n记好账\n谁上山，谁下山，都要记。",
        );
        for (place, level) in [(0, 1), (1, 2), (4, 2)] {
            paragraphs[place].heading = Some(level);
        }
        let document = Document::of(Format::Docx, paragraphs);
        assert_eq!(
            kinds(&Speech::from_document("speech.docx", document)),
            ["title", "heading", "point", "point", "heading", "point"]
        );
    }
}
