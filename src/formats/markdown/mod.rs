//! Markdown: a text whose marks are taken away, line by line, so that each line stays where it is in the file.
//!
//! What CommonMark makes of lines is not needed: lines are joined to paragraphs later, as those of any text are.

mod inline;

use super::encoding::{Decoded, decode};
use super::{
    Document, Format, FormatError, LARGEST_MARKUP, Paragraph, ReadOptions, Repair, RepairKind, plain,
};
use inline::without_marks;

/// How many bytes of a file are looked at for its format.
const HEAD: usize = 65_536;

/// From how many headings on a text is Markdown. A single `#` may stand in any text.
const HEADINGS: usize = 2;

/// Whether a text is Markdown: it has several headings with `#`, and they are no comments of a program; or one, which is
/// its title or stands below data about the file.
pub fn is_markdown(bytes: &[u8]) -> bool {
    let start = String::from_utf8_lossy(bytes.get(..HEAD).unwrap_or(bytes));
    let headings = start.lines().filter(|line| heading(line).is_some()).take(HEADINGS).count();
    let title = || {
        let mut lines = start.lines().skip_while(|line| line.trim().is_empty());
        let first = lines.next().and_then(heading);
        first.is_some_and(|(level, _)| level == 1) && lines.next().is_some_and(|line| line.trim().is_empty())
    };
    headings == HEADINGS || headings == 1 && (front_matter(&start) > 2 || title())
}

/// The level and text of a heading: `## Security ##`.
fn heading(line: &str) -> Option<(u8, &str)> {
    let after = line.trim_start_matches('#');
    let level = u8::try_from(line.len() - after.len()).ok().filter(|level| (1..=6).contains(level))?;
    let text = after.strip_prefix([' ', '\t'])?.trim();
    let text = text.trim_end_matches('#').trim_end();
    (!text.is_empty()).then_some((level, text))
}

/// Reads Markdown.
pub fn read(bytes: &[u8], options: &ReadOptions) -> Result<Document, FormatError> {
    plain::check_length(bytes, LARGEST_MARKUP)?;
    let Decoded { string, encoding, damaged, mut repairs } = decode(bytes, options.encoding)?;
    let mut reader = Reader::default();
    let front = front_matter(&string);
    for (number, line) in string.split('\n').enumerate() {
        let line = if number < front { "" } else { line };
        reader.line(number + 1, line);
    }
    let comments = Repair { kind: RepairKind::Comments, count: reader.comments };
    repairs.extend((reader.comments > 0).then_some(comments));
    Ok(Document { encoding, damaged, repairs, ..Document::of(Format::Markdown, reader.paragraphs) })
}

/// How many lines at the start of a file are data about it, between two lines of `---`.
fn front_matter(text: &str) -> usize {
    let mut lines = text.lines();
    if lines.next().map(str::trim_end) != Some("---") {
        return 0;
    }
    let inside = lines.position(|line| matches!(line.trim_end(), "---" | "..."));
    inside.map_or(0, |inside| inside + 2)
}

/// A text while it is read.
#[derive(Default)]
struct Reader {
    paragraphs: Vec<Paragraph>,
    comments: usize,
    is_in_comment: bool,
    is_in_code: bool,
}

impl Reader {
    fn line(&mut self, number: usize, line: &str) {
        let is_fence = line.trim_start().starts_with("```") || line.trim_start().starts_with("~~~");
        if is_fence && !self.is_in_comment {
            self.is_in_code = !self.is_in_code;
            return self.push(number, String::new(), None);
        }
        if self.is_in_code {
            return self.push(number, line.to_owned(), None);
        }
        let line = self.without_comments(line);
        if is_underline(&line) && self.underline(if line.starts_with('=') { 1 } else { 2 }) {
            return self.push(number, String::new(), None);
        }
        match heading(&line) {
            Some((level, text)) => self.push(number, without_marks(text), Some(level)),
            None => {
                let (is_note, text) = note(&line).map_or((false, line.as_str()), |note| (true, note));
                self.push(number, text_of(text), None);
                self.paragraphs.last_mut().into_iter().for_each(|last| last.is_note = is_note);
            }
        }
    }

    fn push(&mut self, line: usize, text: String, heading: Option<u8>) {
        self.paragraphs.push(Paragraph { text, line, heading, ..Paragraph::default() });
    }

    /// Makes the line before a heading, if it is the only one of its paragraph.
    fn underline(&mut self, level: u8) -> bool {
        let is_apart = self.paragraphs.iter().rev().nth(1).is_none_or(|before| before.text.is_empty());
        let title = self.paragraphs.last_mut().filter(|title| is_apart && !title.text.is_empty());
        title.map(|title| title.heading = Some(level)).is_some()
    }

    fn without_comments(&mut self, line: &str) -> String {
        let (mut out, mut rest) = (String::new(), line);
        while !rest.is_empty() {
            let mark = if self.is_in_comment { "-->" } else { "<!--" };
            let (before, after) = rest.split_once(mark).map_or((rest, None), |(a, b)| (a, Some(b)));
            if !self.is_in_comment {
                out.push_str(before);
                self.comments += usize::from(after.is_some());
            }
            self.is_in_comment ^= after.is_some();
            rest = after.unwrap_or_default();
        }
        out
    }
}

/// Whether a line consists of one of the marks that make the line above it a heading, or part sections.
fn is_underline(line: &str) -> bool {
    let line = line.trim();
    line.len() >= 3 && ["=", "-"].iter().any(|mark| line.replace(mark, "").is_empty())
}

/// The text of a line that is no heading.
fn text_of(line: &str) -> String {
    let is_rule = line.trim().len() >= 3 && line.trim().chars().all(|c| matches!(c, '-' | '*' | '_' | ' '));
    if is_rule || is_definition(line) {
        return String::new();
    }
    let line = line.trim_start_matches(['>', ' ']);
    let cells = line.trim().strip_prefix('|').and_then(|line| line.strip_suffix('|'));
    match cells {
        Some(cells) if cells.chars().all(|c| "|-: ".contains(c)) => String::new(),
        Some(cells) => cells.split('|').map(|cell| without_marks(cell.trim())).collect::<Vec<_>>().join("\t"),
        None => without_marks(line),
    }
}

/// The text of a note: `[^1]: See the ledger.`
fn note(line: &str) -> Option<&str> {
    let (name, text) = line.strip_prefix("[^")?.split_once("]:")?;
    (!name.is_empty() && !name.contains(char::is_whitespace)).then(|| text.trim())
}

/// `[name]: address`, which says where links lead.
fn is_definition(line: &str) -> bool {
    let address = line.strip_prefix('[').and_then(|line| line.split_once("]: ")).map(|(_, address)| address);
    address.is_some_and(|address| address.contains("://") || address.starts_with(['/', '#', '<']))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn several_headings_are_markdown_and_a_stray_mark_is_none() {
        assert!(is_markdown("# 讲话\n\n同志们：\n\n## 一、提高站位\n".as_bytes()));
        assert!(is_markdown("# 讲话\n\n同志们：\n今天开会。\n".as_bytes()));
        assert!(is_markdown("---\ntitle: 讲话\n---\n同志们：\n\n## 一、提高站位\n".as_bytes()));
        assert!(!is_markdown("同志们：\n\n# 今天开会。\n\n散会。\n".as_bytes()));
        assert!(!is_markdown("# 讲话\n同志们：\n**主任总结了工作。\n* 附件\n#1 号楼\n#2 号楼\n".as_bytes()));
    }

    #[test]
    fn notes_are_told_by_their_marks() {
        assert_eq!(note("[^1]: See the ledger."), Some("See the ledger."));
        assert_eq!(note("[^a b]: no"), None);
        assert_eq!(note("[1]: no"), None);
    }

    #[test]
    fn headings_may_be_closed_and_need_a_space() {
        assert_eq!(heading("## Security ##"), Some((2, "Security")));
        assert_eq!(heading("#1 号楼"), None);
        assert_eq!(heading("####### seven"), None);
        assert_eq!(heading("# "), None);
    }
}
