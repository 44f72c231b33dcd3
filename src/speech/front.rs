//! What stands before the speech proper: title, date, speaker, address, and the advertising above them.

use unicode_width::UnicodeWidthStr;

use super::front_extent::{LONGEST_FRAME_LINE, lines_without_address, named_title, near_top};
use super::name::{ends_with_name, is_name};
use super::notice::Notice;
use super::page::{announces_text, is_abstract, is_field, is_field_name, told_above};
use super::paragraph::Paragraph;
use super::section::SectionKind;
use crate::language::{FrameLine, Grammar};
use crate::text::{CharRange, Text};

/// The longest line in characters that goes on with a title or a name; what is longer above a speech speaks about it.
const LONGEST_CONTINUATION: usize = 40;

/// The widest name in columns of a part of a site that names speeches: `领导讲话`, `Commencement`.
const WIDEST_CHANNEL: usize = 16;

/// The longest last line of a title in characters where the one above it is longer: `晚宴欢迎辞`.
const LONGEST_TITLE_END: usize = 10;

/// How many characters of a paragraph may hold a title with the address right after it.
const GLUED_WITHIN: usize = 120;

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
    part_glued(text, paragraphs, grammar);
    let of_page = |paragraph: &Paragraph| paragraph.notice.is_some_and(Notice::is_of_page);
    let is_page = near_top(paragraphs).iter().any(of_page);
    let may_stand_above = |paragraph: &Paragraph| {
        let line = text.slice(paragraph.range);
        let sentence = line.ends_with(['。', '.', '！', '!', '？', '?']);
        // A page sums up in a sentence what the speech is about.
        let sums_up = is_page && line.width() <= LONGEST_FRAME_LINE * 2;
        paragraph.range.len() <= LONGEST_FRAME_LINE
            || paragraph.range.len() <= LONGEST_FRAME_LINE * 2 && !sentence
            || sums_up
            || paragraph.notice.is_some()
            || is_abstract(line)
    };
    let address = |paragraph: &Paragraph| grammar.salutation(text.slice(paragraph.range));
    let salutation = near_top(paragraphs)
        .iter()
        .enumerate()
        .filter(|(_, paragraph)| paragraph.notice != Some(Notice::Contents))
        .find_map(|(place, paragraph)| address(paragraph).map(|_| place))
        .filter(|&place| paragraphs.iter().take(place).all(may_stand_above));
    let lines = salutation.unwrap_or_else(|| lines_without_address(text, paragraphs, grammar));
    let named = named_title(text, paragraphs, grammar);
    let mut out = classify(text, paragraphs.get(..lines).unwrap_or_default(), named, grammar);
    paragraphs.drain(..lines);
    // An address may go over several lines.
    while let Some(paragraph) = paragraphs.first_mut()
        && salutation.is_some()
        && let Some(length) = address(paragraph)
    {
        let CharRange { start, end } = paragraph.range;
        out.push(Framed::new(CharRange::new(start, start + length), SectionKind::Salutation));
        paragraph.range = text.trim(CharRange::new(start + length, end));
        if !paragraph.range.is_empty() {
            break;
        }
        paragraphs.remove(0);
    }
    out
}

/// Parts a title and a date from the address that stands right after them: `…会议上的讲话2009年4月2日同志们：`.
fn part_glued(text: &Text, paragraphs: &mut Vec<Paragraph>, grammar: &dyn Grammar) {
    let addressed = |paragraph: &Paragraph| grammar.salutation(text.slice(paragraph.range)).is_some();
    let near = near_top(paragraphs);
    let searched = near.iter().position(addressed).unwrap_or(near.len());
    let found = near
        .iter()
        .take(searched)
        .enumerate()
        .filter(|(_, paragraph)| paragraph.notice.is_none() && !is_abstract(text.slice(paragraph.range)))
        .find_map(|(place, paragraph)| Some((place, glued_address(text, paragraph.range, grammar)?)));
    let Some((place, at)) = found else { return };
    let Some(&paragraph) = paragraphs.get(place) else { return };
    let CharRange { start, end } = paragraph.range;
    let date = glued_date(text, CharRange::new(start, at), grammar);
    let starts: Vec<usize> = [start].into_iter().chain(date).chain([at]).collect();
    let ends = starts.iter().skip(1).copied().chain([end]);
    let parts = starts.iter().zip(ends).map(|(&start, end)| text.trim(CharRange::new(start, end)));
    let parted: Vec<Paragraph> = parts.map(|range| Paragraph { range, ..paragraph }).collect();
    paragraphs.splice(place..=place, parted);
}

/// Where the address starts in a paragraph that lines of the frame stand at the start of.
pub fn glued_address(text: &Text, paragraph: CharRange, grammar: &dyn Grammar) -> Option<usize> {
    let last = paragraph.end.min(paragraph.start + GLUED_WITHIN);
    let framed = |range: CharRange| {
        let before = text.slice(range).trim_end();
        matches!(grammar.frame_line(before), Some(FrameLine::Title | FrameLine::Dateline))
            && before.ends_with(|c: char| !c.is_ascii_digit())
    };
    // The last one: `2日同志们` is not it.
    (paragraph.start + 1..last).rev().find(|&at| {
        let before = CharRange::new(paragraph.start, at);
        text.char_at(at).is_some_and(char::is_alphanumeric)
            && (framed(before) || glued_date(text, before, grammar).is_some())
            && grammar.salutation(text.slice(CharRange::new(at, paragraph.end))).is_some()
    })
}

/// Where the date starts that stands right after a title: `…会议上的讲话2009年4月2日`, `…的讲话（2009年4月2日）`.
pub fn glued_date(text: &Text, range: CharRange, grammar: &dyn Grammar) -> Option<usize> {
    let line = |start, end| grammar.frame_line(text.slice(CharRange::new(start, end)).trim());
    let ends = matches!(text.char_at(range.end.checked_sub(1)?), Some('日' | '）' | ')' | '月'));
    let starts = |character: char| character.is_numeric() || matches!(character, '（' | '(' | '〇');
    let mut before = None;
    text.chars_in(range).filter(|_| ends).find_map(|(at, character)| {
        let started = before.is_some_and(starts);
        before = Some(character);
        let dated = starts(character) && !started && at > range.start;
        (dated
            && line(at, range.end) == Some(FrameLine::Dateline)
            && line(range.start, at) == Some(FrameLine::Title))
        .then_some(at)
    })
}

/// What gives a line above the speech away.
#[derive(Clone, Copy)]
struct Told {
    notice: Option<Notice>,
    line: Option<FrameLine>,
    length: usize,
    /// In columns.
    width: usize,
    /// Whether it ends like a sentence.
    sentence: bool,
    /// Whether it says first what it is, as pages do: `标题：在…会上的讲话`.
    is_field: bool,
    /// Whether it has both an office and a name: `乡长 何秋实`.
    is_named_speaker: bool,
}

impl Told {
    fn of(text: &Text, paragraph: &Paragraph, named: bool, grammar: &dyn Grammar) -> Self {
        let string = text.slice(paragraph.range);
        let line = match grammar.frame_line(string) {
            _ if named => Some(FrameLine::Title),
            Some(FrameLine::Title | FrameLine::Speaker) if announces_text(string) => None,
            line => line,
        };
        let about = || is_abstract(string) || announces_text(string);
        let page = || told_above(string).or_else(|| about().then_some(Notice::Remark));
        let notice = paragraph.notice.or_else(|| if line == Some(FrameLine::Title) { None } else { page() });
        // `在微信公众号建设会议上的讲话` names itself a speech, whatever else it names.
        let sure = |notice| matches!(notice, Notice::WebPage | Notice::Contents) && !named;
        let notice = notice.filter(|&notice| line != Some(FrameLine::Title) || sure(notice));
        let sentence = string.ends_with(['。', '！', '？', '.', '!', '?']);
        Self {
            notice,
            line,
            length: paragraph.range.len(),
            width: string.width(),
            sentence,
            is_field: is_field(string),
            is_named_speaker: line == Some(FrameLine::Speaker) && notice.is_none() && ends_with_name(string),
        }
    }

    /// Whether nothing says what it is.
    fn is_unnamed(&self) -> bool {
        self.notice.is_none() && self.line.is_none()
    }

    /// Whether it names itself a speech.
    fn is_title(&self) -> bool {
        self.notice.is_none() && self.line == Some(FrameLine::Title)
    }
}

/// `Location:` and below it `Corn Hall`: both are what a page says about itself.
fn take_values(text: &Text, lines: &[Paragraph], told: &mut [Told]) {
    for (name, value) in (0..told.len()).zip(1..told.len()) {
        let names = lines.get(name).is_some_and(|line| is_field_name(text.slice(line.range)));
        for place in [name, value].into_iter().filter(|_| names) {
            told.get_mut(place).into_iter().for_each(|told| told.notice = Some(Notice::WebPage));
        }
    }
}

/// What each line before the speech is; `named` is the place of the title where the file says it.
fn classify(text: &Text, lines: &[Paragraph], named: Option<usize>, grammar: &dyn Grammar) -> Vec<Framed> {
    let mut told: Vec<Told> = lines
        .iter()
        .enumerate()
        .map(|(place, line)| Told::of(text, line, named == Some(place), grammar))
        .collect();
    take_values(text, lines, &mut told);
    // On a page only a line that names itself is the title, or else the last one; elsewhere the first is.
    let page = told.iter().find_map(|told| {
        told.notice.filter(|&notice| notice != Notice::PageNumber && notice != Notice::Remark)
    });
    // `领导讲话` above the title is the name of a channel.
    let is_long = |told: &Told| page.is_none() || told.width > WIDEST_CHANNEL;
    let titles = || told.iter().enumerate().filter(|(_, told)| told.is_title());
    let named_title = titles()
        .find(|(_, told)| is_long(told) && !told.is_field)
        .or_else(|| titles().find(|(_, told)| is_long(told)))
        .or_else(|| titles().next());
    let title = named_title.map(|(place, _)| place).or_else(|| match page {
        Some(_) => told.iter().rposition(Told::is_unnamed),
        None => told.iter().position(Told::is_unnamed),
    });
    let above =
        |&place: &usize| Some(first_of_title(text, lines, &told, place)).filter(|&above| above < place);
    let first = title.and_then(|title| std::iter::successors(Some(title), above).last());
    let among = match page {
        Some(Notice::Advertising) => Notice::AmongAdvertising,
        _ => Notice::WebPage,
    };
    // Where an office stands with a name, a short line elsewhere is no name.
    let speaker_is_named = told.iter().any(|told| told.is_named_speaker);
    let mut out: Vec<Framed> = Vec::new();
    for (place, (&Paragraph { range, .. }, told)) in lines.iter().zip(&told).enumerate() {
        let before = out.last().map(|framed| framed.kind);
        let above = first.is_some_and(|first| place < first);
        let of_title = first.zip(title).is_some_and(|(first, last)| (first..=last).contains(&place));
        let kind = match told.line {
            _ if of_title => SectionKind::Title,
            _ if told.notice.is_some() => SectionKind::Notice,
            _ if (above || told.is_field) && page.is_some() => SectionKind::Notice,
            // `Tag: Speeches`: a field that names speeches is no title where another line is.
            Some(FrameLine::Title) if told.is_field => SectionKind::Notice,
            Some(FrameLine::Dateline) => SectionKind::Dateline,
            Some(FrameLine::Speaker) => SectionKind::Speaker,
            _ if told.length > LONGEST_CONTINUATION && told.sentence => SectionKind::Notice,
            // `县长今天出席…`: what a page tells of the speech, between its title and the speech.
            None if told.sentence && before == Some(SectionKind::Speaker) => SectionKind::Notice,
            // Only a name below the title; or an office, then the name on the next line.
            None if title.is_some_and(|title| place > title)
                && !speaker_is_named
                && is_name(text.slice(range)) =>
            {
                SectionKind::Speaker
            }
            None if before == Some(SectionKind::Speaker) && !told.sentence => SectionKind::Speaker,
            Some(FrameLine::Title) => SectionKind::Title,
            None if page.is_some() && before != Some(SectionKind::Title) => SectionKind::Notice,
            None => SectionKind::Title,
        };
        let reason = (kind == SectionKind::Notice).then(|| told.notice.unwrap_or(among));
        out.push(Framed { range, kind, notice: reason });
    }
    out
}

/// The first line of a title that goes over two: the occasion starts on the one above, `副县长在全县防汛工作`.
fn first_of_title(text: &Text, lines: &[Paragraph], told: &[Told], title: usize) -> usize {
    let line = |place: usize| lines.get(place).map_or("", |line| text.slice(line.range));
    let Some(above) = title.checked_sub(1) else { return title };
    let [length, length_above] = [title, above].map(|place| line(place).chars().count());
    // `…七十周年庆典`, and below it `欢迎辞`.
    let is_end = length <= LONGEST_TITLE_END && (length + 1..=LONGEST_CONTINUATION).contains(&length_above);
    let occasion = |place: usize| line(place).contains('在');
    // `立法会会议上`, and below it who spoke there.
    let leads = line(above).ends_with('上') && length_above <= LONGEST_TITLE_END;
    let goes_on =
        !occasion(title) && (occasion(above) || is_end) || leads || line(title).starts_with(['—', '-']);
    let open = told.get(above).is_some_and(|told| {
        told.is_unnamed() || told.line == Some(FrameLine::Speaker) && told.notice.is_none()
    });
    if open && goes_on { above } else { title }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::formats::lines_of;
    use crate::language::{Language, grammar};
    use crate::speech::front_extent::PARAGRAPHS_BEFORE_ADDRESS;
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
    fn a_field_with_a_title_in_it_is_no_title() {
        let text = "发文机关：林业站\n标 题：在护林员例会上的讲话\n文 号：无\n在护林员例会上的讲话\n护林员同志们：\n今天开会。";
        use SectionKind::{Notice, Salutation, Title};
        assert_eq!(kinds(text), [Notice, Notice, Notice, Title, Salutation]);
        assert_eq!(
            english("Tag: Speeches\nWarden's speech at the weir\nGood evening, everyone.\nThe weir held."),
            [Notice, Title, Salutation]
        );
        // Where no other line names the speech, it is.
        assert_eq!(kinds("标题：在护林员例会上的讲话\n护林员同志们：\n今天开会。")[0], Title);
    }

    #[test]
    fn a_page_says_on_two_lines_what_it_says_about_itself() {
        let text = "Skip to main content\nWarden's speech at the orchard day\nThe Warden spoke about apples, bees and the long \
            road that leads to both of them.\nLocation:\nThe Old Press\nDelivered on:\n3 June 2017\nGood morning, everyone.\n\
            Thank you for coming.";
        let Repaired { text, mut paragraphs, .. } = repaired(&lines_of(text), Language::English);
        let kinds: Vec<SectionKind> = front(&text, &mut paragraphs, grammar(Language::English))
            .into_iter()
            .map(|framed| framed.kind)
            .collect();
        use SectionKind::{Notice, Salutation, Title};
        assert_eq!(kinds, [Notice, Title, Notice, Notice, Notice, Notice, Notice, Salutation]);
    }

    #[test]
    fn a_title_and_a_date_glued_to_the_address_are_parted() {
        use SectionKind::{Dateline, Salutation, Title};
        for line in [
            "在护林员例会上的讲话2011年5月6日护林员同志们：今天开会。",
            "在护林员例会上的讲话（2011年5月6日）护林员同志们：今天开会。",
            "在护林员例会上的讲话 （二〇一一年五月六日）各位护林员：今天开会。",
        ] {
            assert_eq!(
                kinds(&format!("{line}\n今年防火任务很重。")),
                [Title, Dateline, Salutation],
                "{line}"
            );
        }
        let dated = "（2011年5月6日）护林员同志们：今天开会。\n今年防火任务很重。";
        assert_eq!(kinds(dated), [Dateline, Salutation]);
    }

    fn english(string: &str) -> Vec<SectionKind> {
        let Repaired { text, mut paragraphs, .. } = repaired(&lines_of(string), Language::English);
        let grammar = grammar(Language::English);
        front(&text, &mut paragraphs, grammar).into_iter().map(|framed| framed.kind).collect()
    }

    #[test]
    fn a_strange_line_under_the_title_leaves_the_rest_of_the_frame_alone() {
        use SectionKind::{Dateline, Notice, Salutation, Speaker, Title};
        let speech = |strange: &str, greeting: &str| {
            let rest = "The ice held this winter, and so did the roof of the boat house, which nobody had expected of it.";
            format!(
                "Remarks at the launch of the ferry\n\n{strange}\n\nWarden Ines Calloway, Director of Harbours\n\n\
                12 October 2018\n\n{greeting}\n\n{rest}\n\n{rest}"
            )
        };
        for strange in ["Bluesky", "Pinterest", "Listen", "(As delivered)"] {
            let kinds = english(&speech(
                strange,
                "Good evening, friends, and thank you for coming down to the quay on such a cold and windy night.",
            ));
            assert_eq!(kinds, [Title, Notice, Speaker, Dateline], "{strange}");
            let kinds = english(&speech(strange, "Good evening, everyone."));
            assert_eq!(kinds, [Title, Notice, Speaker, Dateline, Salutation], "{strange}");
        }
        // What nobody knows stays with the title.
        let kinds = english(&speech(
            "Harbour lights",
            "Good evening, friends, and thank you for coming down to the quay on such a cold and windy night.",
        ));
        assert_eq!(kinds[kinds.len() - 2..], [Speaker, Dateline]);
        assert!(!kinds.contains(&Notice), "{kinds:?}");
        let kinds = english(&speech("Office of the Warden", "Good evening, everyone."));
        assert_eq!(kinds, [Title, Speaker, Speaker, Dateline, Salutation]);
    }

    #[test]
    fn any_number_of_notices_may_stand_above_the_address() {
        let notices = "Share this page\n\n".repeat(PARAGRAPHS_BEFORE_ADDRESS + 1);
        let text = format!(
            "Remarks at the mill\n\n{notices}Councillor Moira Teague\n\nGood evening, everyone.\n\nSit down."
        );
        let kinds = english(&text);
        assert_eq!(kinds[kinds.len() - 2..], [SectionKind::Speaker, SectionKind::Salutation]);
    }

    #[test]
    fn a_link_is_no_name() {
        use SectionKind::{Notice, Salutation, Speaker, Title};
        let speech = |line: &str| {
            format!("在护林员例会上的讲话\n{line}\n林业站站长、书记 何秋实\n护林员同志们：\n今天开会。")
        };
        for line in ["微博", "关怀版", "柳溪镇发布"] {
            assert_eq!(kinds(&speech(line)), [Title, Notice, Speaker, Salutation], "{line}");
        }
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
