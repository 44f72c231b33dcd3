//! What each line before a speech is: title, date, speaker, or what a page put there.

use std::borrow::Cow;

use unicode_width::UnicodeWidthStr;

use super::framed::Framed;
use super::name::{ends_with_name, is_name};
use super::notice::Notice;
use super::page::cues::{CHANNELS, normalized};
use super::page::{
    announces_text, greets_one, hands_over, is_abstract, is_field, is_field_name, is_link, is_note, is_path,
    is_spaced_field, speaks_in_person, told_above,
};
use super::paragraph::Paragraph;
use super::section::SectionKind;
use crate::language::{FrameLine, Grammar, frame_field};
use crate::text::Text;
use crate::text::line_end::ends_sentence;
use crate::text::symbols::is_han;

/// The longest line in characters that goes on with a title or a name; what is longer above a speech speaks about it.
const LONGEST_CONTINUATION: usize = 40;

/// The widest name in columns of a part of a site that names speeches: `领导讲话`, `Commencement`.
const WIDEST_CHANNEL: usize = 16;

/// The longest last line of a title in characters where the one above it is longer: `晚宴欢迎辞`.
const LONGEST_TITLE_END: usize = 10;

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
        let is_headline = || grammar.is_headline(string) && !announces_text(string) && !ends_sentence(string);
        let line = match grammar.frame_line(&closed_up(string)) {
            _ if named || is_headline() => Some(FrameLine::Title),
            Some(FrameLine::Title | FrameLine::Speaker) if announces_text(string) || sends(string) => None,
            line => line,
        };
        let sends_it = || sends(string) && (is_note(string) || !speaks_in_person(string));
        let about = || is_abstract(string) || announces_text(string) || sends_it();
        let page = || told_above(string).or_else(|| about().then_some(Notice::Remark));
        let notice = paragraph.notice.or_else(|| if line == Some(FrameLine::Title) { None } else { page() });
        // `在微信公众号建设会议上的讲话` names itself a speech, whatever else it names.
        let sure = |notice| matches!(notice, Notice::WebPage | Notice::Contents) && !named;
        let notice = notice.filter(|&notice| line != Some(FrameLine::Title) || sure(notice));
        let sentence = ends_sentence(string);
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

/// Whether a line is of the note that a speech was sent with: `Please find the Warden's remarks below.`
fn sends(line: &str) -> bool {
    is_note(line) || hands_over(line) && ends_sentence(line)
}

/// A line without the blanks that part its characters where each stands by itself, as titles are set: `致  辞`, `讲  话  稿`.
fn closed_up(line: &str) -> Cow<'_, str> {
    let is_single = |word: &str| word.chars().count() == 1 && word.starts_with(is_han);
    let is_spaced = line.contains(char::is_whitespace) && line.split_whitespace().all(is_single);
    if is_spaced { line.split_whitespace().collect::<String>().into() } else { line.into() }
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

/// `作者 场部` and below it `点击 452`: a page may part the name from the value by blanks, and has several such lines.
fn take_spaced_fields(text: &Text, lines: &[Paragraph], told: &mut [Told]) {
    let fields: Vec<bool> = lines.iter().map(|line| is_spaced_field(text.slice(line.range))).collect();
    if fields.iter().filter(|is_field| **is_field).count() < FEWEST_SPACED_FIELDS {
        return;
    }
    for (told, _) in told.iter_mut().zip(fields).filter(|(told, is_field)| *is_field && !told.is_title()) {
        told.notice = Some(Notice::WebPage);
    }
}

/// `Title: On water`, `Speaker: Jane Roe`, `Date: 5 May 2010`: where nothing else is the title, fields are the frame.
fn take_frame_fields(text: &Text, lines: &[Paragraph], told: &mut [Told]) {
    let field = |line: &Paragraph| {
        let (name, _) = text.slice(line.range).split_once(['：', ':'])?;
        let name: String = name.to_lowercase().chars().filter(|c| !c.is_whitespace()).collect();
        frame_field(&name)
    };
    let fields: Vec<Option<FrameLine>> = lines.iter().map(field).collect();
    // Who speaks is no title, whatever the word for it.
    for (told, _) in told.iter_mut().zip(&fields).filter(|(_, field)| **field == Some(FrameLine::Speaker)) {
        told.line = Some(FrameLine::Speaker);
    }
    let has = |kind: FrameLine| fields.contains(&Some(kind));
    let is_other = |(told, field): (&Told, &Option<FrameLine>)| {
        field.is_none() && (told.is_title() && !told.is_field || told.is_unnamed())
    };
    if !has(FrameLine::Title) || !has(FrameLine::Speaker) || told.iter().zip(&fields).any(is_other) {
        return;
    }
    for (told, field) in told.iter_mut().zip(fields) {
        if field.is_some() {
            *told = Told { notice: None, line: field, is_field: false, ..*told };
        }
    }
}

/// `Hi Ines, here is the text. Best, Tom`: the note that a speech was sent with ends with a leave and a name, or with the line
/// below the greeting that speaks of the text.
fn take_note(text: &Text, lines: &[Paragraph], told: &mut [Told], grammar: &dyn Grammar) {
    let line = |place: usize| lines.get(place).map_or("", |line| text.slice(line.range));
    let greeting = (0..lines.len()).find(|&place| greets_one(line(place)));
    let handed = greeting.map(|greeting| greeting + 1).filter(|&below| hands_over(line(below)));
    let leave = (0..lines.len()).find(|&place| grammar.signs_off(line(place)));
    // `Tom, here is the speech.`, and below it who sends it.
    let is_word = |line: &str| line.starts_with(char::is_uppercase) && line.chars().all(char::is_alphabetic);
    let noted = (0..lines.len()).find(|&place| is_note(line(place)) && is_word(line(place + 1)));
    let Some(end) = leave.or(handed).or(noted) else { return };
    let is_signed = told.get(end + 1).is_some_and(|told| told.is_unnamed() && told.length <= LONGEST_NAME);
    let last = end + usize::from(is_signed && (leave.is_some() || handed.is_none()));
    for told in told.iter_mut().take(last + 1).filter(|told| told.notice.is_none() && !told.is_title()) {
        told.notice = Some(Notice::Remark);
    }
}

/// The longest name that signs a note, in characters.
const LONGEST_NAME: usize = 24;

/// On a page a sentence below a line that nobody knows sums the speech up, even if it names the speech.
fn drop_summary(told: &mut [Told]) {
    let is_page = told.iter().any(|told| told.notice.is_some_and(Notice::is_of_page));
    let summary = (1..told.len()).find(|&place| {
        let [above, here] = [place - 1, place].map(|place| told.get(place));
        here.is_some_and(|told| told.is_title() && told.sentence)
            && above.is_some_and(|told| told.is_unnamed() && !told.sentence)
    });
    if let Some(told) = summary.filter(|_| is_page).and_then(|place| told.get_mut(place)) {
        told.notice = Some(Notice::WebPage);
    }
}

/// Whether a line is what a site calls the part of it that has speeches, by itself or beside the name of the site: `European Commission - Speech`.
fn names_channel(line: &str) -> bool {
    let names = |part: &str| is_link(part) || CHANNELS.has(&normalized(part));
    line.split(['-', '–', '—', '|', '｜', '•']).map(str::trim).any(names)
}

/// `Speeches and Remarks` above a title is the name of a channel, whatever names itself a speech by it.
fn drop_channels(text: &Text, lines: &[Paragraph], told: &mut [Told]) {
    let channels: Vec<bool> = lines.iter().map(|line| names_channel(text.slice(line.range))).collect();
    let Some(last) =
        told.iter().zip(&channels).rposition(|(told, is_channel)| told.is_title() && !is_channel)
    else {
        return;
    };
    for (told, _) in
        told.iter_mut().zip(&channels).take(last).filter(|(told, is_channel)| **is_channel && told.is_title())
    {
        told.line = None;
        told.notice = Some(Notice::WebPage);
    }
}

/// How many such lines tell a page.
const FEWEST_SPACED_FIELDS: usize = 2;

/// What shows that the lines above a speech are those of a page.
fn page_notice(told: &[Told]) -> Option<Notice> {
    let of_page = |notice: &Notice| !matches!(notice, Notice::PageNumber | Notice::Remark);
    told.iter().find_map(|told| told.notice.filter(of_page))
}

/// Which line is the title. On a page only one that names itself is, or else the last one; elsewhere the first is.
fn title_place(text: &Text, lines: &[Paragraph], told: &[Told]) -> Option<usize> {
    let page = page_notice(told);
    // `领导讲话` above the title is the name of a channel.
    let is_long = |told: &Told| page.is_none() || told.width > WIDEST_CHANNEL;
    let titles = || told.iter().enumerate().filter(|(_, told)| told.is_title());
    // `…会上的讲话-领导讲话-某某网` is what a browser calls the page, and below it stands its title.
    let line = |place: usize| lines.get(place).map_or("", |line| text.slice(line.range));
    let repeats = |&(place, _): &(usize, &Told)| {
        let is_start = |other: usize| {
            let rest = line(other).strip_prefix(line(place)).map(str::trim_start);
            rest.is_some_and(|rest| rest.starts_with(['-', '_', '|', '–', '—', '－', '｜', '·', '»']))
        };
        !line(place).is_empty() && (0..place).any(is_start)
    };
    let named_title = titles()
        .find(repeats)
        .or_else(|| titles().find(|(_, told)| is_long(told) && !told.is_field))
        .or_else(|| titles().find(|(_, told)| is_long(told)))
        .or_else(|| titles().next());
    // A page says above the title what kind of text it is: `Speech`.
    let below_channel =
        named_title.filter(|(_, told)| page.is_some() && !is_long(told)).and_then(|(place, _)| {
            let unnamed = told.get(place + 1).is_some_and(|told| told.is_unnamed() && !told.sentence);
            // `STATEMENT` in capitals stands over a document.
            let capitals =
                line(place).contains(char::is_uppercase) && !line(place).contains(char::is_lowercase);
            (unnamed && !capitals && !is_name(line(place + 1))).then_some(place + 1)
        });
    // `首页 > 讲话 > 修渠会`, and below it `修渠会`.
    let in_path = || {
        let paths = || lines.iter().zip(told).filter(|(_, told)| told.notice.is_some());
        (0..told.len()).find(|&place| {
            let line = lines.get(place).map_or("", |line| text.slice(line.range));
            let is_last =
                |path: &str| path.len() > line.len() && path.ends_with(line) && is_path(&path.to_lowercase());
            told.get(place).is_some_and(|told| told.notice.is_none() && told.length > 1)
                && paths().any(|(path, _)| is_last(text.slice(path.range)))
        })
    };
    let named_title = named_title.map(|(place, _)| place).or_else(in_path);
    below_channel.or(named_title).or_else(|| match page {
        // A sentence sums the speech up, a single character signs the mail that it came with.
        Some(_) => {
            let ends =
                |place: usize| lines.get(place).is_some_and(|line| text.slice(line.range).ends_with('。'));
            let may_be = |told: &Told| told.is_unnamed() && told.length > 1;
            // `会议内容：` leads to what stands below.
            let leads = |place: usize| line(place).ends_with(['：', ':']);
            let is_title = |place: usize| told.get(place).is_some_and(|told| may_be(told) && !told.sentence);
            let unended = (0..told.len()).rfind(|&place| is_title(place) && !leads(place));
            unended.or_else(|| {
                (0..told.len()).rfind(|&place| told.get(place).is_some_and(may_be) && !ends(place))
            })
        }
        None => told.iter().position(Told::is_unnamed),
    })
}

/// What each line before the speech is; `named` is the place of the title where the file says it.
pub fn classify(
    text: &Text,
    lines: &[Paragraph],
    named: Option<usize>,
    grammar: &dyn Grammar,
) -> Vec<Framed> {
    let mut told: Vec<Told> = lines
        .iter()
        .enumerate()
        .map(|(place, line)| Told::of(text, line, named == Some(place), grammar))
        .collect();
    take_values(text, lines, &mut told);
    take_spaced_fields(text, lines, &mut told);
    take_frame_fields(text, lines, &mut told);
    take_note(text, lines, &mut told, grammar);
    drop_summary(&mut told);
    drop_channels(text, lines, &mut told);
    let page = page_notice(&told);
    let title = title_place(text, lines, &told);
    let above = |&place: &usize| {
        Some(first_of_title(text, lines, &told, place, grammar)).filter(|&above| above < place)
    };
    let first = title.and_then(|title| std::iter::successors(Some(title), above).last());
    let among = match page {
        Some(Notice::Advertising) => Notice::AmongAdvertising,
        _ => Notice::WebPage,
    };
    // Where an office stands with a name, a short line elsewhere is no name.
    let speaker_is_named = told.iter().any(|told| told.is_named_speaker);
    let tells =
        |line: &str| line.ends_with('。') || line.ends_with('.') && grammar.has_words_of_sentence(line);
    let names_itself = title.and_then(|title| told.get(title)).is_some_and(Told::is_title);
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
            // `李主任：`: whom the mail is to that the speech came with. Who speaks is named right above the speech.
            Some(FrameLine::Speaker)
                if page.is_some() && place + 1 < lines.len() && text.slice(range).ends_with(['：', ':']) =>
            {
                SectionKind::Notice
            }
            Some(FrameLine::Speaker) => SectionKind::Speaker,
            // The body that somebody speaks for.
            None if first.is_some_and(|first| place > first) && grammar.names_body(text.slice(range)) => {
                SectionKind::Speaker
            }
            // `(delivered in English)`
            None if first.is_some_and(|first| place > first) && is_in_brackets(text.slice(range)) => {
                SectionKind::Notice
            }
            _ if told.length > LONGEST_CONTINUATION && told.sentence => SectionKind::Notice,
            // `县长今天出席…`: what a page tells of the speech, between its title and the speech.
            None if told.sentence && before == Some(SectionKind::Speaker) => SectionKind::Notice,
            // Only a name below the title; or an office, then the name on the next line.
            None if title.is_some_and(|title| place > title)
                && !speaker_is_named
                && is_name(&closed_up(text.slice(range))) =>
            {
                SectionKind::Speaker
            }
            None if before == Some(SectionKind::Speaker) && !told.sentence => SectionKind::Speaker,
            // `会议于3月5日召开。`: what minutes tell of the meeting, where another line names the speech.
            None if told.sentence && names_itself && tells(text.slice(range)) => SectionKind::Notice,
            Some(FrameLine::Title) => SectionKind::Title,
            None if page.is_some() && (title.is_none() || before != Some(SectionKind::Title)) => {
                SectionKind::Notice
            }
            None => SectionKind::Title,
        };
        let is_remark = is_in_brackets(text.slice(range)) || page.is_none() && told.sentence;
        let remark = is_remark.then_some(Notice::Remark);
        let reason = (kind == SectionKind::Notice).then(|| told.notice.or(remark).unwrap_or(among));
        out.push(Framed { range, kind, notice: reason });
    }
    out
}

/// Whether brackets stand around the whole of a line.
fn is_in_brackets(line: &str) -> bool {
    line.starts_with(['(', '（']) && line.ends_with([')', '）'])
}

/// The first line of a title that goes over two: the occasion starts on the one above, `副县长在全县防汛工作`.
fn first_of_title(
    text: &Text,
    lines: &[Paragraph],
    told: &[Told],
    title: usize,
    grammar: &dyn Grammar,
) -> usize {
    let line = |place: usize| lines.get(place).map_or("", |line| text.slice(line.range));
    let Some(above) = title.checked_sub(1) else { return title };
    let [length, length_above] = [title, above].map(|place| line(place).chars().count());
    // `…七十周年庆典`, and below it `欢迎辞`.
    let is_end = length <= LONGEST_TITLE_END && (length + 1..=LONGEST_CONTINUATION).contains(&length_above);
    let occasion = |place: usize| grammar.names_occasion(line(place));
    // `立法会会议上`, and below it who spoke there.
    let leads = grammar.ends_with_occasion(line(above)) && length_above <= LONGEST_TITLE_END;
    let goes_on =
        !occasion(title) && (occasion(above) || is_end) || leads || line(title).starts_with(['—', '-']);
    let open = told.get(above).is_some_and(|told| {
        told.is_unnamed() || told.line == Some(FrameLine::Speaker) && told.notice.is_none()
    });
    let open = open && !line(above).ends_with('。');
    if open && goes_on { above } else { title }
}
