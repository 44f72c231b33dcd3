//! Where something stands in the file that it came from, as a reader cites it.

use super::{Section, SectionKind, Speech};
use crate::formats::{Format, RepairKind};

/// A place in a file; all count from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FilePlace {
    /// A line.
    Line(usize),
    /// A line, and a character in it: a text that stands on one line is cited by both.
    Character {
        /// The line.
        line: usize,
        /// The character.
        character: usize,
    },
    /// A paragraph of a file without lines, empty ones counted; or of a web page's text where several stand on one line.
    Paragraph(usize),
    /// A page.
    Page(usize),
}

impl Speech {
    /// Where the character at `position` stands in the file.
    pub fn file_place(&self, position: usize) -> FilePlace {
        let line = self.lines.line_at(position);
        let is_cut = self.repairs.iter().any(|repair| repair.kind == RepairKind::CutLine);
        match (self.format, self.lines.page_at(position)) {
            (_, Some(page)) => FilePlace::Page(page),
            (Format::Text, None) if is_cut => {
                FilePlace::Character { line, character: self.lines.character_at(position) }
            }
            // Nobody sees the lines that a web page has in its archive.
            (Format::Mhtml, None) => FilePlace::Paragraph(self.lines.paragraph_at(position)),
            (Format::Html, None) if self.lines.shares_lines() => {
                FilePlace::Paragraph(self.lines.paragraph_at(position))
            }
            (format, None) if format.is_text_file() => FilePlace::Line(line),
            (_, None) => FilePlace::Paragraph(line),
        }
    }

    /// The heading that the character at `position` stands under, with its label; `None` where none is.
    pub fn heading_over(&self, position: usize) -> Option<String> {
        let here = self.section_at(position)?;
        let is_named =
            |section: &&Section| section.kind == SectionKind::Heading && !section.heading.is_empty();
        let heading = std::iter::once(here).chain(self.parents(here.id)).find(is_named)?;
        Some(self.section_name(heading))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::formats::{Document, PageStart, Paragraph, lines_of};

    fn speech(format: Format, paragraphs: Vec<Paragraph>) -> Speech {
        Speech::from_document("speech", Document::of(format, paragraphs))
    }

    fn place(speech: &Speech, words: &str) -> FilePlace {
        let byte = speech.text.as_str().find(words).unwrap();
        speech.file_place(speech.text.as_str()[..byte].chars().count())
    }

    #[test]
    fn a_place_is_a_line_a_paragraph_or_a_page_by_the_format() {
        let lines = lines_of("讲话\n同志们：\n今天开会。");
        assert_eq!(place(&speech(Format::Text, lines.clone()), "今天"), FilePlace::Line(3));
        assert_eq!(place(&speech(Format::Docx, lines), "今天"), FilePlace::Paragraph(3));
        let mut pages = lines_of("讲话\n同志们：\n 今天开会。明天也开会。");
        let starts = [vec![(0, 1)], vec![(0, 1)], vec![(0, 2), (6, 3)]];
        for (paragraph, starts) in pages.iter_mut().zip(starts) {
            paragraph.pages = starts.into_iter().map(|(at, page)| PageStart { at, page }).collect();
        }
        let pages = speech(Format::Pdf, pages);
        assert_eq!(
            ["同志", "今天", "明天"].map(|words| place(&pages, words)),
            [1, 2, 3].map(FilePlace::Page)
        );
    }

    #[test]
    fn on_a_web_page_with_paragraphs_on_one_line_the_paragraph_is_told() {
        let mut lines = lines_of("讲话\n同志们：\n今天开会。");
        assert_eq!(place(&speech(Format::Html, lines.clone()), "今天"), FilePlace::Line(3));
        lines.iter_mut().for_each(|paragraph| paragraph.line = 1);
        let page = speech(Format::Html, lines);
        assert_eq!(
            ["讲话", "同志", "今天"].map(|words| place(&page, words)),
            [1, 2, 3].map(FilePlace::Paragraph)
        );
    }

    #[test]
    fn in_a_text_on_one_line_the_character_is_told() {
        let rest = "要坚持重点工作推进到哪里，党建引领作用就要充分体现到哪里，引导全区各级党组织和广大党员干部凝心聚力。";
        let text = format!(
            "\n 在会议上的讲话 同志们：今天，我们召开会议。一、提高站位 {rest}{rest}二、压实责任 {rest}{rest}"
        );
        let speech = speech(Format::Text, lines_of(&text));
        for words in ["在会议", "同志们", "一、提高", "二、压实"] {
            let byte = text.find(words).unwrap();
            let character = text[1..byte].chars().count() + 1;
            assert_eq!(place(&speech, words), FilePlace::Character { line: 2, character }, "{words}");
        }
    }

    #[test]
    fn the_heading_over_a_place_has_its_label() {
        let speech = Speech::from_string("speech.txt", "讲话\n同志们：\n今天开会。\n一、提高站位\n要提高站位，认真学习。\n二、压实责任\n要压实责任，抓好落实。".to_owned());
        let over = |words: &str| {
            let byte = speech.text.as_str().find(words).unwrap();
            speech.heading_over(speech.text.as_str()[..byte].chars().count())
        };
        assert_eq!(over("抓好落实").as_deref(), Some("二、压实责任"));
        assert_eq!(over("今天"), None);
    }
}
