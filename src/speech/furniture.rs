//! Notices that only the whole file gives away: what recurs on its pages, and what counts them.

use std::collections::HashMap;

use unicode_width::UnicodeWidthStr;

use super::line::Line;
use super::notice::Notice;
use crate::language::Grammar;
use crate::text::folding::folded;
use crate::text::line_end::ends_with_mark;
use crate::text::symbols::is_han;

/// How often a line has to stand in a file to count as its watermark or running head.
const WATERMARKS: usize = 3;

/// The widest watermark in columns: a line of 20 Chinese characters, the name of a site with its address.
const WIDEST_WATERMARK: usize = 40;

/// How many numbers have to count upwards to be page numbers.
const PAGE_NUMBERS: usize = 3;

/// How many are enough where they count from the front of a text, whose first page may have none.
const PAGE_NUMBERS_FROM_FRONT: usize = 2;

/// The last page that such a count may start with.
const FIRST_NUMBERED_PAGE: u32 = 2;

/// The highest page number in digits.
const LONGEST_PAGE_NUMBER: usize = 3;

/// The fewest characters on average between two page numbers. The smallest page of a web site has that many; between the numbers of a
/// table's rows stands a name or a figure.
const SHORTEST_PAGE: usize = 120;

/// Marks what is no part of the speech among lines that do not give themselves away.
pub fn mark_furniture(lines: &mut [Line], grammar: &dyn Grammar) {
    mark_watermarks(lines, grammar);
    mark_page_numbers(lines);
    mark_counting_heads(lines, grammar);
    mark_running_heads(lines, grammar);
    mark_footnotes(lines);
    mark_subtitles(lines);
}

/// A short line that recurs between the sentences of a file, and is neither numbered nor addressed to anybody.
fn mark_watermarks(lines: &mut [Line], grammar: &dyn Grammar) {
    let mut counts: HashMap<&str, usize> = HashMap::new();
    for (place, line) in lines.iter().enumerate() {
        let before = place.checked_sub(1).and_then(|before| lines.get(before));
        let after = lines.get(place + 1);
        let between_sentences = before
            .is_none_or(|before| before.stands_alone() || ends_with_mark(before.text))
            && after.is_none_or(|after| !after.goes_on_from(line));
        if between_sentences && may_be_watermark(line, grammar) {
            *counts.entry(line.text).or_default() += 1;
        }
    }
    for line in lines.iter_mut().filter(|line| !line.stands_alone()) {
        if counts.get(line.text).is_some_and(|&count| count >= WATERMARKS) {
            line.notice = Some(Notice::Watermark);
        }
    }
}

fn may_be_watermark(line: &Line, grammar: &dyn Grammar) -> bool {
    !line.stands_alone()
        && line.text.width() <= WIDEST_WATERMARK
        && line.text.chars().filter(|c| c.is_alphabetic()).count() > 1
        && !ends_with_mark(line.text)
        && line.label(grammar).is_none()
        && !reads_as_wording(line.text, grammar)
}

/// Whether a line without a mark at its end reads as wording of a speech for all that: a clause ends in it, or it has the
/// words of a sentence. `要为家乡出力`, `This is our town`, and half a sentence that was broken at a width.
fn reads_as_wording(line: &str, grammar: &dyn Grammar) -> bool {
    line.contains(['，', '、', '；', '。', '！', '？', ';']) || grammar.has_words_of_sentence(&folded(line))
}

/// Bare numbers on lines of their own that count upwards one by one, a page of text between them.
fn mark_page_numbers(lines: &mut [Line]) {
    let numbers: Vec<(usize, u32)> = lines
        .iter()
        .enumerate()
        .filter_map(|(index, line)| Some((index, bare_number(line.text).filter(|_| !line.stands_alone())?)))
        .collect();
    for run in numbers.chunk_by(|(_, before), (_, after)| before + 1 == *after) {
        let (Some(&(first, number)), Some(&(last, _))) = (run.first(), run.last()) else { continue };
        let fewest = if number <= FIRST_NUMBERED_PAGE { PAGE_NUMBERS_FROM_FRONT } else { PAGE_NUMBERS };
        let between = lines.get(first + 1..last).unwrap_or_default();
        let characters: usize = between.iter().map(|line| line.text.chars().count()).sum();
        if run.len() >= fewest && characters >= (run.len() - 1) * SHORTEST_PAGE {
            for &(index, _) in run {
                lines.get_mut(index).into_iter().for_each(|line| line.notice = Some(Notice::PageNumber));
            }
        }
    }
}

/// A line that stands on several pages with the number of each: `Larch Bend Harbour Board    Page 3 of 9`, `年度讲话 | 3`.
fn mark_counting_heads(lines: &mut [Line], grammar: &dyn Grammar) {
    let mut heads: HashMap<String, Vec<(usize, u32)>> = HashMap::new();
    for (place, line) in lines.iter().enumerate() {
        let may_be = !line.stands_alone()
            && line.text.width() <= WIDEST_WATERMARK * WIDER_THAN_WATERMARK
            && !ends_with_mark(line.text)
            && line.label(grammar).is_none();
        if let Some((head, number)) = Some(line.text).filter(|_| may_be).and_then(page_of_head) {
            heads.entry(head).or_default().push((place, number));
        }
    }
    for pages in heads.values() {
        for run in pages.chunk_by(|(_, before), (_, after)| before + 1 == *after) {
            let (Some(&(first, _)), Some(&(last, _))) = (run.first(), run.last()) else { continue };
            let between = lines.get(first + 1..last).unwrap_or_default();
            let characters: usize = between.iter().map(|line| line.text.chars().count()).sum();
            if run.len() >= RUNNING_HEADS && characters >= (run.len() - 1) * SHORTEST_PAGE {
                for &(place, _) in run {
                    lines.get_mut(place).into_iter().for_each(|line| line.notice = Some(Notice::PageNumber));
                }
            }
        }
    }
}

/// A running head without the number of its page, and that number: at an edge, parted by a wide blank or a stroke, or after
/// the word for a page.
fn page_of_head(line: &str) -> Option<(String, u32)> {
    let parted = line.split(['|', '｜', '\t', '\u{3000}']).flat_map(|part| part.split("  ")).map(str::trim);
    let parts: Vec<&str> = parted.filter(|part| !part.is_empty()).collect();
    // Nearly every line.
    if parts.len() < 2 {
        return None;
    }
    // `共9页` beside it says how many there are.
    let named = parts.iter().filter(|part| part.contains('第') || part.to_lowercase().contains("page"));
    let edges = named.chain([parts.last()?, parts.first()?]);
    let number = edges.into_iter().find_map(|edge| page_number(edge))?;
    let head: Vec<&str> = parts.into_iter().filter(|part| page_number(part).is_none()).collect();
    (!head.is_empty()).then(|| (head.join(" "), number))
}

/// `3`, `Page 3 of 9`, `第3页`, `- 3 -`.
fn page_number(text: &str) -> Option<u32> {
    const WORDS: [&str; 5] = ["page", "p.", "第", "页", "共"];
    let lower = text.to_lowercase();
    let bare = WORDS.iter().fold(lower, |left, word| left.replace(word, " "));
    let mut words =
        bare.split(|c: char| c.is_whitespace() || "-–—/,，".contains(c)).filter(|word| !word.is_empty());
    let number = bare_number(words.next()?)?;
    // `of 9`
    let rest: Vec<&str> = words.filter(|word| *word != "of").collect();
    (rest.len() <= 1 && rest.iter().all(|word| bare_number(word).is_some())).then_some(number)
}

/// How often a line has to stand beside page numbers to be the running head of a document whose lines were copied out.
const RUNNING_HEADS: usize = 2;

/// How many times wider than a watermark a running head may be: blanks stand between what is set at its two edges.
const WIDER_THAN_WATERMARK: usize = 3;

/// A line that stands right above or below page numbers, with nothing of a sentence: the head or the foot of pages. The
/// same line at the top of the file is the title.
fn mark_running_heads(lines: &mut [Line], grammar: &dyn Grammar) {
    let is_number = |place: Option<usize>| {
        place.and_then(|place| lines.get(place)).is_some_and(|line| line.notice == Some(Notice::PageNumber))
    };
    let may_be = |line: &Line| {
        !line.stands_alone()
            && line.text.width() <= WIDEST_WATERMARK * WIDER_THAN_WATERMARK
            && !ends_with_mark(line.text)
            && line.label(grammar).is_none()
    };
    let beside = |place: &usize| is_number(place.checked_sub(1)) || is_number(Some(place + 1));
    let mut counts: HashMap<&str, usize> = HashMap::new();
    let candidates: Vec<usize> =
        (1..lines.len()).filter(beside).filter(|&place| lines.get(place).is_some_and(may_be)).collect();
    for line in candidates.iter().filter_map(|&place| lines.get(place)) {
        *counts.entry(line.text).or_default() += 1;
    }
    let heads: Vec<usize> = candidates
        .into_iter()
        .filter(|&place| {
            let count = lines.get(place).and_then(|line| counts.get(line.text));
            count.is_some_and(|&count| count >= RUNNING_HEADS)
        })
        .collect();
    for place in heads {
        lines.get_mut(place).into_iter().for_each(|line| line.notice = Some(Notice::Watermark));
    }
}

/// The notes at the foot of a page that was copied out: `1 Harbour Board, Annual Report, p. 14.` right above the number of the
/// page, where the text has the figure after a word.
fn mark_footnotes(lines: &mut [Line]) {
    // Told once for all notes: a file may have as many as lines.
    let mut referred: HashMap<&str, usize> = HashMap::new();
    for (place, line) in lines.iter().enumerate() {
        references(line.text).for_each(|number| {
            referred.entry(number).or_insert(place);
        });
    }
    for place in (1..lines.len()).rev() {
        let Some([line, next]) = lines.get_mut(place..).and_then(<[Line]>::first_chunk_mut) else { continue };
        let is_foot = matches!(next.notice, Some(Notice::PageNumber | Notice::Notes));
        let number = footnote_number(line.text).filter(|_| is_foot && !line.stands_alone());
        if number.and_then(|number| referred.get(number)).is_some_and(|first| *first < place) {
            line.notice = Some(Notice::Notes);
        }
    }
}

/// The number that a line starts with if it reads like a note: a figure, a blank and a capital letter or a Han character.
fn footnote_number(line: &str) -> Option<&str> {
    let (number, rest) = line.split_once(' ')?;
    let is_number = number.len() <= LONGEST_PAGE_NUMBER && number.chars().all(|c| c.is_ascii_digit());
    let starts = rest.starts_with(|c: char| c.is_uppercase() || is_han(c));
    (is_number && !number.is_empty() && starts).then_some(number)
}

/// The figures of a line that stand right after a word or a mark and end there: `110 per cent of GDP.1`.
fn references(line: &str) -> impl Iterator<Item = &str> {
    let is_digit = |c: char| c.is_ascii_digit();
    let starts = line.char_indices().zip(line.chars().skip(1)).filter_map(move |((byte, before), first)| {
        (!is_digit(before) && is_digit(first)).then_some(byte + before.len_utf8())
    });
    starts.filter_map(move |start| {
        let (before, rest) = line.split_at_checked(start)?;
        let end = rest.find(|c| !is_digit(c)).unwrap_or(rest.len());
        let (number, after) = rest.split_at_checked(end)?;
        let mark = before.ends_with(|c: char| {
            c.is_alphabetic() || matches!(c, '.' | ',' | ';' | '”' | '"' | ')' | '。' | '，')
        });
        let figure = before.trim_end_matches(['.', ',']).ends_with(is_digit);
        (mark && !figure && !after.starts_with(char::is_alphanumeric)).then_some(number)
    })
}

/// What a file of subtitles has between its text: when it is shown (`00:01.000 --> 00:04.000`), and its number.
fn mark_subtitles(lines: &mut [Line]) {
    let is_timing = |line: &Line| {
        let time = |text: &str| text.contains(':') && text.trim().starts_with(|c: char| c.is_ascii_digit());
        line.text.split_once("-->").is_some_and(|(from, to)| time(from) && time(to))
    };
    let timings: Vec<usize> =
        (0..).zip(lines.iter()).filter(|(_, line)| is_timing(line)).map(|(at, _)| at).collect();
    for at in timings {
        let is_number = |line: &Line| line.text.chars().all(|c| c.is_ascii_digit());
        let number = at.checked_sub(1).filter(|&before| lines.get(before).is_some_and(is_number));
        for marked in number.into_iter().chain([at]) {
            lines.get_mut(marked).into_iter().for_each(|line| line.notice = Some(Notice::WebPage));
        }
    }
}

fn bare_number(line: &str) -> Option<u32> {
    (line.len() <= LONGEST_PAGE_NUMBER).then(|| line.parse().ok()).flatten()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::formats::lines_of;
    use crate::language::{Language, grammar};
    use crate::speech::lines::lines;

    const SENTENCE: &str = "要坚持重点工作推进到哪里，党建引领作用就要充分体现到哪里，引导全区各级党组织和广大党员干部凝心聚力。";

    /// The notices of a text with what they are.
    fn notices(string: &str) -> Vec<(String, Notice)> {
        let file = lines_of(string);
        let lines = lines(&file, grammar(Language::of(string)));
        lines.iter().filter_map(|line| Some((line.text.to_owned(), line.notice?))).collect()
    }

    #[test]
    fn a_line_on_every_page_is_a_watermark() {
        let page = format!("{SENTENCE}\n范文大全合订本\n{SENTENCE}\n");
        let found = notices(&page.repeat(3));
        assert_eq!(found, vec![("范文大全合订本".to_owned(), Notice::Watermark); 3]);
        assert_eq!(notices(&page.repeat(2)), []);
    }

    #[test]
    fn what_a_speech_repeats_is_no_watermark() {
        for line in [
            "各位代表！",
            "（一）主要措施",
            "同志们：",
            "Thank you.",
            "——",
            "要让渠水流到每一块田",
            "我们的渠我们修",
            "水渠、田埂、苗圃",
            "谁家的渠谁来修，決",
        ] {
            let part = format!("{SENTENCE}\n{line}\n{SENTENCE}\n");
            assert_eq!(notices(&part.repeat(4)), [], "{line}");
        }
        for line in ["This is our weir", "For the sake of our children"] {
            let part = format!("The ice held this winter, and so did the roof.\n{line}\n");
            assert_eq!(notices(&part.repeat(4)), [], "{line}");
        }
        // The middle of a sentence that was broken manually.
        let broken = "This is the first duty of the people\nof the United States\nand of their friends.\n\n";
        assert_eq!(notices(&broken.repeat(4)), []);
    }

    #[test]
    fn numbers_that_count_pages_are_page_numbers() {
        let page = SENTENCE.repeat(5);
        let pages = format!("{page}\n7\n{page}\n8\n{page}\n9\n{page}");
        let found: Vec<String> = notices(&pages).into_iter().map(|(line, _)| line).collect();
        assert_eq!(found, ["7", "8", "9"]);
        // Two of them, a table's, and figures that do not count.
        for text in [
            format!("{page}\n7\n{page}\n8\n{page}"),
            format!("{page}\n2\n{page}\n9\n{page}"),
            "1\n石油\n2\n煤炭\n3\n电力".to_owned(),
            format!("{page}\n12\n{page}\n7\n{page}\n30\n{page}"),
        ] {
            assert_eq!(notices(&text), []);
        }
    }

    #[test]
    fn a_figure_after_a_word_refers_to_a_note() {
        let found = |line| references(line).collect::<Vec<_>>();
        assert_eq!(found("110 per cent of GDP.1 and no more.”12"), ["1", "12"]);
        assert_eq!(found("Of 3 boats 3.5 were mended, and x2y is none; 渠长七里。4"), ["4"]);
        assert!(found("7").is_empty());
    }

    #[test]
    fn a_head_that_counts_its_pages_is_no_text() {
        let page = SENTENCE.repeat(3);
        for head in [
            "青山林场 | N",
            "N　　林场年报",
            "Larch Bend Harbour Board    Page N of 9",
            "林场年报　第N页　共9页",
        ] {
            let head = |number: u32| head.replace('N', &number.to_string());
            let text = format!("{page}\n{}\n{page}\n{}\n{page}", head(3), head(4));
            let found: Vec<String> = notices(&text).into_iter().map(|(line, _)| line).collect();
            assert_eq!(found, [head(3), head(4)]);
        }
        // A table, and parts of a speech.
        for text in [
            format!("小麦　　3\n{SENTENCE}\n小麦　　4"),
            format!("{page}\nPart 1\n{page}\nPart 2\n{page}"),
            format!("{page}\n目标　　30\n{page}\n目标　　70\n{page}"),
        ] {
            assert_eq!(notices(&text), []);
        }
    }

    #[test]
    fn heads_and_notes_of_pages_that_were_copied_out_are_no_text() {
        let head = "Larch Bend Harbour Board                                Annual Address 2011";
        let body = "The ice held this winter, and so did the roof of the boat house, which nobody had expected.\n\
            We paid what we owed and we kept the ferry, at four fifths of what it cost us a year ago.1\n";
        let note = "1 Harbour Board, Report of 2010, p. 14.\n";
        let text = format!(
            "{head}\n\n{body}{note}Page 1 of 3\n{head}\n\n{body}{note}Page 2 of 3\n{head}\n\n{body}Page 3 of 3\n"
        );
        let found = notices(&text);
        let count = |kind: Notice| found.iter().filter(|(_, notice)| *notice == kind).count();
        assert_eq!(
            [Notice::Watermark, Notice::PageNumber, Notice::Notes].map(count),
            [2, 3, 2],
            "{found:#?}"
        );
        let pages = format!("{0}\n2\n{0}\n3\n{0}", SENTENCE.repeat(5));
        assert_eq!(notices(&pages).len(), 2);
        // A line of a speech that starts with a figure is none.
        assert_eq!(notices("We have 3 boats.\n3 Boats are not enough.\n- 7 -\nThank you.").len(), 1);
    }

    #[test]
    fn numbers_and_times_of_subtitles_are_no_text() {
        let found = notices(
            "7\n00:01:02,000 --> 00:01:05,500\n各位乡亲，今天开个会。\n\n8\n00:01:06,000 --> 00:01:09,000\n说说修渠的事。",
        );
        let marked: Vec<&str> = found.iter().map(|(line, _)| line.as_str()).collect();
        assert_eq!(marked, ["7", "00:01:02,000 --> 00:01:05,500", "8", "00:01:06,000 --> 00:01:09,000"]);
        assert_eq!(notices("2021 --> 2022：两年走完了一条路。"), []);
    }

    #[test]
    fn a_line_that_a_speaker_repeats_is_a_point_and_no_heading() {
        use crate::speech::Speech;
        let english = "The ice held this winter, and so did the roof of the boat house.";
        for (line, rest) in [("要让渠水流到每一块田", SENTENCE), ("This is our weir", english)] {
            let part = format!("{rest}\n{line}\n");
            let speech = Speech::from_string("speech.txt", part.repeat(4) + rest);
            let kinds: Vec<&str> = speech.sections.iter().map(|section| section.kind.name()).collect();
            assert!(!kinds.iter().any(|kind| matches!(*kind, "notice" | "heading")), "{line}: {kinds:?}");
        }
    }
}
