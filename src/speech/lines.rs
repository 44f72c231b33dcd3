//! The lines of a file that have text on them, with what tells notices and headings among them.

use unicode_width::UnicodeWidthStr;

use super::contents::mark_contents;
use super::furniture::mark_furniture;
use super::line::Line;
use super::notice::Notice;
use super::residue::{ends_with_page, notice};
use super::spoken::clear_spoken;
use crate::formats::{Paragraph, Start};
use crate::language::Grammar;

/// The widest line in columns that is a heading because the file says so: writers mark whole paragraphs, too.
const WIDEST_HEADING: usize = 80;

/// The share of headings among the lines from which on the file's marks say nothing: somebody has marked the text.
const MARKED_SHARE: f64 = 0.5;

/// The lines with text on them, in order. A document's paragraphs are its lines until their wording says otherwise.
pub fn lines<'a>(paragraphs: &'a [Paragraph], grammar: &dyn Grammar) -> Vec<Line<'a>> {
    let line = |(place, paragraph): (usize, &'a Paragraph)| {
        let text = paragraph.text.trim();
        let notice = if paragraph.is_note { Some(Notice::Notes) } else { notice(text, grammar) };
        let heading = paragraph.heading.filter(|_| notice.is_none() && may_be_heading(text));
        let start = if is_indented(paragraph) { Start::Paragraph } else { paragraph.start };
        let is_contents = paragraph.is_contents;
        Line {
            place,
            number: paragraph.line,
            text,
            indent: indent(&paragraph.text),
            pages: &paragraph.pages,
            heading,
            notice,
            ends_with_page: notice.is_none() && ends_with_page(text),
            start,
            break_width: None,
            is_contents,
        }
    };
    let mut lines: Vec<Line> = paragraphs.iter().enumerate().map(line).collect();
    lines.retain(|line| !line.text.is_empty());
    let headings = lines.iter().filter(|line| line.heading.is_some()).count();
    if headings as f64 > lines.len() as f64 * MARKED_SHARE {
        lines.iter_mut().for_each(|line| line.heading = None);
    }
    clear_links(&mut lines);
    clear_spoken(&mut lines, grammar);
    mark_furniture(&mut lines, grammar);
    mark_contents(&mut lines, grammar);
    measure_breaks(&mut lines);
    lines
}

/// Whether a line after a break is set as paragraphs are: web pages have `<br>` between their paragraphs.
fn is_indented(paragraph: &Paragraph) -> bool {
    paragraph.start == Start::Break && paragraph.text.starts_with(['\u{3000}', '\u{2003}', '\u{A0}'])
}

/// Notes how wide the lines are that one paragraph of the file was broken into.
fn measure_breaks(lines: &mut [Line]) {
    let goes_on = |before: &Line, line: &Line| line.start == Start::Break && line.is_right_below(before);
    for paragraph in lines.chunk_by_mut(goes_on).filter(|lines| lines.len() > 1) {
        let width = paragraph.iter().map(Line::text_columns).max();
        paragraph.iter_mut().for_each(|line| line.break_width = width);
    }
}

/// A notice that the line right below goes on with is a link in mid-sentence: `公有领域` before `。`.
fn clear_links(lines: &mut [Line]) {
    for index in 1..lines.len() {
        if let Some([line, next]) = lines.get_mut(index - 1..=index)
            && !matches!(line.notice, Some(Notice::PageNumber | Notice::Notes))
            && next.goes_on_from(line)
        {
            line.notice = None;
        }
    }
}

fn may_be_heading(text: &str) -> bool {
    text.width() <= WIDEST_HEADING && !text.ends_with(['。', '；', '，', ';', ','])
}

/// How many characters of white space a text starts with.
fn indent(text: &str) -> usize {
    text.chars().take_while(|c| c.is_whitespace()).count()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::formats::lines_of;
    use crate::language::{Language, grammar};

    #[test]
    fn lines_without_text_are_none_and_keep_their_number() {
        let file = lines_of("各位乡亲：\n\n　　今天开会。\n");
        let lines = lines(&file, grammar(Language::Chinese));
        let told: Vec<_> = lines.iter().map(|line| (line.text, line.place, line.indent)).collect();
        assert_eq!(told, [("各位乡亲：", 0, 0), ("今天开会。", 2, 2)]);
    }

    #[test]
    fn marks_of_headings_count_only_on_short_lines_of_a_file_that_marks_few() {
        let mut file = lines_of("修渠\n去年修了三条。\n今年修两条。\n架桥\n桥要架牢。\n谢谢。");
        for place in [0, 3, 4] {
            file[place].heading = Some(1);
        }
        let headings = |file: &[Paragraph]| -> Vec<String> {
            let lines = lines(file, grammar(Language::Chinese));
            lines.iter().filter(|line| line.heading.is_some()).map(|line| line.text.to_owned()).collect()
        };
        assert_eq!(headings(&file), ["修渠", "架桥"]);
        file.iter_mut().for_each(|paragraph| paragraph.text = paragraph.text.replace('。', ""));
        file.iter_mut().for_each(|paragraph| paragraph.heading = Some(1));
        assert_eq!(headings(&file), [""; 0]);
    }

    #[test]
    fn a_note_at_the_foot_of_a_page_is_a_notice() {
        let mut file = lines_of("渠修了三条。\n见水利站的账本。\n水放了两回。");
        file[1].is_note = true;
        let notices: Vec<Option<Notice>> =
            lines(&file, grammar(Language::Chinese)).iter().map(|line| line.notice).collect();
        assert_eq!(notices, [None, Some(Notice::Notes), None]);
    }

    #[test]
    fn a_link_in_mid_sentence_is_no_notice() {
        let file = lines_of("这份文稿属于\n公有领域\n，谁都可以用。");
        assert!(lines(&file, grammar(Language::Chinese)).iter().all(|line| line.notice.is_none()));
    }
}
