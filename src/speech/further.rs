//! Further speeches on one page: sites put several under one title, `…讲话稿 篇2`.

use super::name::is_name;
use super::paragraph::Paragraph;
use crate::language::{FrameLine, Grammar};
use crate::text::Text;
use crate::text::line_end::ends_with_mark;

/// The longest title of a further speech in characters.
const LONGEST_TITLE: usize = 60;

/// How many lines may stand between such a title and the address: a speaker, a date.
const LINES_BETWEEN: usize = 2;

/// How many paragraphs a speech has at least between its address and the title of the next one.
const FEWEST_PARAGRAPHS: usize = 2;

/// The paragraphs that further speeches start with: each is a title, and an address stands below it.
pub fn further_speeches(text: &Text, paragraphs: &[Paragraph], grammar: &dyn Grammar) -> Vec<usize> {
    let line = |place: usize| paragraphs.get(place).map_or("", |paragraph| text.slice(paragraph.range));
    let is_address = |place: usize| grammar.salutation(line(place)).is_some();
    let is_title = |place: usize| {
        paragraphs.get(place).is_some_and(|paragraph| paragraph.notice.is_none())
            && line(place).chars().count() <= LONGEST_TITLE
            && !ends_with_mark(line(place))
            && grammar.label(line(place)).is_none()
            && (grammar.frame_line(line(place)) == Some(FrameLine::Title) || is_numbered_part(line(place)))
    };
    let is_between = |place: usize| {
        let told = grammar.frame_line(line(place));
        paragraphs.get(place).is_some_and(|paragraph| paragraph.notice.is_some())
            || matches!(told, Some(FrameLine::Speaker | FrameLine::Dateline))
            || is_name(line(place))
    };
    let is_addressed = |title: usize| {
        let between = (title + 1..).take(LINES_BETWEEN).take_while(|&place| is_between(place)).count();
        is_address(title + 1 + between)
    };
    let Some(first) = (0..paragraphs.len()).find(|&place| is_address(place)) else { return Vec::new() };
    let mut out: Vec<usize> = Vec::new();
    for place in first + 1 + FEWEST_PARAGRAPHS..paragraphs.len() {
        let before = out.last().map_or(first, |last| last + 1);
        if place > before + FEWEST_PARAGRAPHS && is_title(place) && is_addressed(place) {
            out.push(place);
        }
    }
    out
}

/// `…讲话稿 篇2`, `（第三篇）`, `范文二`, `【篇四】`.
fn is_numbered_part(line: &str) -> bool {
    const NAMES: [&str; 3] = ["篇", "范文", "第"];
    let bare = line.trim_end_matches(|c: char| !c.is_alphanumeric()).trim_end_matches('篇');
    let number = |c: char| c.is_ascii_digit() || "一二三四五六七八九十".contains(c);
    let name = bare.trim_end_matches(number);
    name.len() < bare.len() && NAMES.iter().any(|end| name.trim_end().ends_with(end))
}

#[cfg(test)]
mod tests {
    use crate::speech::Speech;

    fn kinds(string: &str) -> Vec<&'static str> {
        let speech = Speech::from_string("speech.txt", string.to_owned());
        speech.sections.iter().map(|section| section.kind.name()).collect()
    }

    #[test]
    fn the_frame_of_each_speech_on_a_page_is_read() {
        let speech = |title: &str| {
            format!("{title}\n各位乡亲：\n今天说说修渠。\n渠要一段一段修。\n水要一家一家放。\n散会。\n")
        };
        for further in ["修渠会上的讲话 篇2", "【篇二】", "在放水会上的讲话\n站长 何秋实"]
        {
            let text = speech("修渠会上的讲话 篇1") + &speech(further);
            let kinds = kinds(&text);
            let frames = kinds.iter().filter(|kind| matches!(**kind, "title" | "salutation")).count();
            assert_eq!(frames, 4, "{further}: {kinds:?}");
        }
    }

    #[test]
    fn each_speech_on_a_page_has_an_opening_and_a_closing() {
        let text = "修渠会上的讲话 篇1\n各位乡亲：\n今天说说修渠。\n一是渠要一段一段修，谁家门前也不能少。\n二是水要一家一家放，\
            谁家田里也不能多。\n话就说到这里，谢谢大家。\n";
        let kinds = kinds(&(text.to_owned() + &text.replace("篇1", "篇2")));
        let of = |kind: &str| kinds.iter().filter(|other| **other == kind).count();
        assert_eq!([of("opening"), of("point"), of("closing")], [2, 4, 2], "{kinds:?}");
    }

    #[test]
    fn an_address_in_mid_speech_starts_no_speech() {
        let text = "在修渠会上的讲话\n各位乡亲：\n今天说说修渠。\n渠要修。\n水要放。\n一、重要讲话精神\n各位乡亲：\n要学好。\n散会。";
        assert_eq!(kinds(text).iter().filter(|kind| **kind == "title").count(), 1);
    }

    #[test]
    fn explanations_below_a_speech_end_where_the_next_one_starts() {
        let text =
            "同志们：\n今天说说修渠。\n名词解释\n渠：水走的路。\n在放水会上的讲话\n同志们：\n3、把水放好。";
        let speech = Speech::from_string("speech.txt", text.to_owned());
        let last = speech.sections.last().unwrap();
        assert!(speech.slice(last.own).ends_with("把水放好。"), "{:?}", kinds(text));
    }
}
