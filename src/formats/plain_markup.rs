//! Marks of web pages, forums and wikis in a text, as they are when it was copied from the source of a page: `&nbsp;`,
//! `[b]…[/b]`, `[[page|words]]`, `> ` in a quoted mail. They are taken away line by line, so that each line stays where it is in the file.

use html5gum::{Token, Tokenizer};

/// The tags of forums (BBCode).
const FORUM_TAGS: [&str; 28] = [
    "align",
    "attach",
    "b",
    "backcolor",
    "center",
    "code",
    "color",
    "email",
    "float",
    "font",
    "hide",
    "i",
    "img",
    "indent",
    "justify",
    "left",
    "list",
    "p",
    "quote",
    "right",
    "s",
    "size",
    "sub",
    "sup",
    "table",
    "td",
    "tr",
    "url",
];

/// The longest entity: `&CounterClockwiseContourIntegral;`.
const LONGEST_ENTITY: usize = 33;

/// The longest tag of a forum: a web address may stand in it.
const LONGEST_TAG: usize = 200;

/// A text without marks, and in how many of its lines there were some.
pub fn without_marks(text: &str) -> (String, usize) {
    let quoted = is_quoted(text).then_some(without_quote as Reading);
    let page =
        (text.contains('&') && pervades(text, without_entities)).then_some(without_entities as Reading);
    let is_forum = text.contains("[/") && is_balanced(text) && pervades(text, without_tags);
    let forum = is_forum.then_some(without_tags as Reading);
    let is_wiki = WIKI.iter().any(|mark| text.contains(mark)) && pervades(text, without_wiki);
    let wiki = is_wiki.then_some(without_wiki as Reading);
    let readings: Vec<Reading> = [quoted, page, forum, wiki].into_iter().flatten().collect();
    if readings.is_empty() {
        return (text.to_owned(), 0);
    }
    let mut changed = 0;
    let lines = text.split('\n').map(|line| {
        let read = readings.iter().fold(line.to_owned(), |read, reading| reading(&read));
        changed += usize::from(read != line);
        read
    });
    let lines: Vec<String> = lines.collect();
    (lines.join("\n"), changed)
}

/// How a line is read without marks of one kind.
type Reading = fn(&str) -> String;

/// What a wiki writes around words.
const WIKI: [&str; 3] = ["'''", "[[", "=="];

/// In so many lines the source of a page has its marks, at least. A speech that quotes them once means what it says.
const FEWEST_LINES: usize = 2;

/// Whether marks stand in more lines than one.
fn pervades(text: &str, without: Reading) -> bool {
    text.split('\n').filter(|line| without(line) != **line).take(FEWEST_LINES).count() == FEWEST_LINES
}

/// Whether each tag of a forum is closed: `a[i] = b[i]` has none.
fn is_balanced(text: &str) -> bool {
    FORUM_TAGS.iter().filter(|tag| !UNCLOSED.contains(tag)).all(|tag| {
        let opened = text.matches(&format!("[{tag}]")).count() + text.matches(&format!("[{tag}=")).count();
        opened == text.matches(&format!("[/{tag}]")).count()
    })
}

/// The tags that may stand without an end.
const UNCLOSED: [&str; 2] = ["attach", "hide"];

/// The share of the lines of a quoted mail that have the mark, from the first with it to the last.
const QUOTED_SHARE: f64 = 0.7;

/// So many lines of a quotation there are at least.
const FEWEST_QUOTED: usize = 3;

/// Whether nearly all lines of a part of a text begin with the mark of a quotation in mail; what was written above and
/// below has none.
fn is_quoted(text: &str) -> bool {
    let lines = text.lines().filter(|line| !line.trim().is_empty());
    let marked: Vec<bool> = lines.map(|line| line.trim_start().starts_with('>')).collect();
    let first = marked.iter().position(|&is_marked| is_marked).unwrap_or(marked.len());
    let last = marked.iter().rposition(|&is_marked| is_marked).map_or(first, |last| last + 1);
    let part = marked.get(first..last).unwrap_or_default();
    let quoted = part.iter().filter(|&&is_marked| is_marked).count();
    quoted >= FEWEST_QUOTED && quoted as f64 >= part.len() as f64 * QUOTED_SHARE
}

/// A line without `> ` and `>> ` in front of it.
fn without_quote(line: &str) -> String {
    let rest = line.trim_start().trim_start_matches(['>', ' ']);
    if line.trim_start().starts_with('>') { rest } else { line }.to_owned()
}

/// A line with the characters that entities stand for.
fn without_entities(line: &str) -> String {
    let mut out = String::with_capacity(line.len());
    let mut rest = line;
    while let Some((before, after)) = rest.split_once('&') {
        out.push_str(before);
        let end = after.bytes().take(LONGEST_ENTITY).position(|byte| byte == b';');
        let entity = end.and_then(|end| Some((entity(after.get(..=end)?)?, after.get(end + 1..)?)));
        rest = match entity {
            Some((character, after)) => {
                out.push_str(&character);
                after
            }
            None => {
                out.push('&');
                after
            }
        };
    }
    out.push_str(rest);
    out
}

/// The characters of an entity's name and semicolon; a line break of the page is a blank.
fn entity(name: &str) -> Option<String> {
    let is_name = |c: char| c.is_ascii_alphanumeric() || "#;".contains(c);
    let source = format!("&{name}");
    let Some(Ok(Token::String(text))) =
        Tokenizer::new(source.as_str()).next().filter(|_| name.chars().all(is_name))
    else {
        return None;
    };
    let text = String::from_utf8_lossy(&text.value).into_owned();
    (text != source).then(|| text.replace(['\n', '\r', '\u{A0}'], " "))
}

/// A line without the tags of a forum; a picture is left out with its address.
fn without_tags(line: &str) -> String {
    let mut out = String::with_capacity(line.len());
    let mut rest = line;
    while let Some((before, after)) = rest.split_once('[') {
        out.push_str(before);
        let tag = after.bytes().take(LONGEST_TAG).position(|byte| byte == b']');
        rest = match tag.and_then(|end| Some((after.get(..end)?, after.get(end + 1..)?))) {
            Some(("img" | "attach", after)) => after
                .split_once("[/")
                .map_or("", |(_, end)| end.split_once(']').map_or("", |(_, after)| after)),
            Some((tag, after)) if is_forum_tag(tag) => after,
            _ => {
                out.push('[');
                after
            }
        };
    }
    out.push_str(rest);
    out
}

fn is_forum_tag(tag: &str) -> bool {
    let name = tag.trim_start_matches('/').split(['=', ' ', ',']).next().unwrap_or_default();
    FORUM_TAGS.iter().any(|tag| tag.eq_ignore_ascii_case(name))
}

/// A line without the links and emphasis of a wiki.
fn without_wiki(line: &str) -> String {
    let plain = if line.contains("'''") { line.replace("'''", "") } else { line.to_owned() };
    let mut out = String::with_capacity(plain.len());
    let mut rest = plain.as_str();
    while let Some((before, after)) = rest.split_once("[[") {
        let Some((link, after)) = after.split_once("]]") else { break };
        out.push_str(before);
        out.push_str(link.rsplit('|').next().unwrap_or(link));
        rest = after;
    }
    out.push_str(rest);
    let heading = out.trim().strip_prefix("==").and_then(|heading| heading.strip_suffix("=="));
    heading.map_or_else(|| out.clone(), |heading| heading.trim_matches(['=', ' ']).to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> String {
        without_marks(text).0
    }

    #[test]
    fn marks_of_pages_forums_and_wikis_are_read_as_what_they_stand_for() {
        for (source, text) in [
            ("&nbsp;&nbsp;同志们：&ldquo;三农&rdquo;&mdash;&#8212;&#x4E00;", "  同志们：“三农”——一"),
            ("AT&T &amp; us &ndash; R&D; &c.", "AT&T & us – R&D; &c."),
            ("[b]一、修渠[/b]\n[size=3][color=#333]水要[/color]放。[/size]", "一、修渠\n水要放。"),
            ("[b]a[/b][img]http://x/y.jpg[/img]b [1] [笑声]", "ab [1] [笑声]"),
            ("== 一、修渠 ==\n'''水'''要一家一家[[灌溉|放]]。[[渠]]", "一、修渠\n水要一家一家放。渠"),
        ] {
            // Marks in one line only are quoted.
            assert_eq!(read(&format!("{source}\n{source}")), format!("{text}\n{text}"));
        }
        assert_eq!(
            read("> 各位乡亲：\n>\n> 　　水要放。\n>> 散会。\n\n小禾"),
            "各位乡亲：\n\n　　水要放。\n散会。\n\n小禾"
        );
        assert_eq!(
            read(
                "From: li@example.org\nSubject: speech\n\n> Dear guests,\n>\n> I thank you.\n> Goodbye.\n--\nLi"
            ),
            "From: li@example.org\nSubject: speech\n\nDear guests,\n\nI thank you.\nGoodbye.\n--\nLi"
        );
        assert_eq!(without_marks("a\n&nbsp;\n[b]c[/b]\n&nbsp;[b]d[/b]").1, 3);
    }

    #[test]
    fn a_text_without_marks_stays_as_it_is() {
        for text in [
            "We type &nbsp; for a blank and [b]bold[/b] for bold, '''so''' and [[so]].",
            "If a[i] = b[i], we swap.\n[b] is a bishop, [b]x[q] takes the queen.",
            "Q&A; a[b] and [i], 1 & 2; x == y",
            "[Applause] [b",
            "[[",
            "&",
            "&;",
            "'quoted'' words",
        ] {
            assert_eq!(without_marks(text), (text.to_owned(), 0));
        }
    }
}
