//! Records of what was said, with who said it in front: `THE PRESIDENT: Thank you.`, `主持人：下面请县长讲话。` The names are no
//! part of the speech, nor is what others said before it and in between; what was asked after it is an annex.

use std::ops::Range;

use super::framed::Framed;
use super::notice::Notice;
use super::page::starts_tail;
use super::paragraph::Paragraph;
use super::residue::heads_notes;
use super::section::SectionKind;
use super::turns::{Said, called_up, has_begun, interrupted_speaker, said, speaker};
use crate::language::Grammar;
use crate::text::line_end::ends_sentence;
use crate::text::{CharRange, Text};

/// What a record has beside the speech.
#[derive(Debug, Default)]
pub struct Record {
    /// The names, what others said, the questions and answers.
    pub framed: Vec<Framed>,
    /// The first paragraph of the speech, where somebody was named in front of it.
    pub begins: Option<usize>,
}

/// How many sentences stand at least before the first question where a speech was given before.
const SENTENCES_BEFORE: usize = 2;

/// The most paragraphs of the last answer below its first one.
const LONGEST_ANSWER: usize = 4;

/// The longest remark in characters that interrupts a speech.
const LONGEST_INTERRUPTION: usize = 200;

/// The largest share of a text that others may say, or that may stand above the speech.
const SHARE_BEFORE: f64 = 0.3;

/// What a paragraph of a record is.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Part {
    /// It belongs to the speech, or to what stands above and below it.
    Speech,
    /// The same after the name of who gives it, so many characters long.
    Named(usize),
    /// Somebody else said it.
    Other,
    /// It was asked or answered after the speech.
    Asked,
}

/// Takes what is no part of the speech out of the paragraphs of a record. Those of other texts stay as they are.
pub fn record(text: &Text, paragraphs: &mut Vec<Paragraph>, grammar: &dyn Grammar) -> Record {
    let said = said(text, paragraphs, grammar);
    let has_begun = has_begun(text, paragraphs, &said, grammar);
    let parts = parts(text, paragraphs, &said, has_begun);
    let mut out = Record::default();
    if parts.iter().all(|&part| part == Part::Speech) {
        return out;
    }
    let mut kept: Vec<Paragraph> = Vec::with_capacity(paragraphs.len());
    let mut annex: Option<CharRange> = None;
    for (paragraph, part) in paragraphs.drain(..).zip(parts) {
        let CharRange { start, end } = paragraph.range;
        match part {
            Part::Speech => kept.push(paragraph),
            Part::Named(length) => {
                let name = CharRange::new(start, start + length);
                out.framed.push(Framed::new(text.trim(name), SectionKind::Speaker));
                if !has_begun {
                    out.begins.get_or_insert(kept.len());
                }
                let range = text.trim(CharRange::new(start + length, end));
                kept.extend((!range.is_empty()).then_some(Paragraph { range, ..paragraph }));
            }
            Part::Other => out.framed.push(Framed::notice(paragraph.range, Notice::Remark)),
            Part::Asked => {
                annex = Some(annex.map_or(paragraph.range, |before| CharRange::new(before.start, end)));
            }
        }
    }
    out.framed.extend(annex.map(|range| Framed::new(range, SectionKind::Annex)));
    *paragraphs = kept;
    out
}

/// What each paragraph is; all of the speech where the text is no record.
fn parts(text: &Text, paragraphs: &[Paragraph], said: &[Said], has_begun: bool) -> Vec<Part> {
    let all = vec![Part::Speech; paragraphs.len()];
    if said.is_empty() {
        return all;
    }
    if called_up(text, paragraphs, said).len() > 1 {
        return several_speakers(paragraphs, said);
    }
    let speaker =
        if has_begun { interrupted_speaker(text, paragraphs, said) } else { speaker(paragraphs, said) };
    let questions = questions(text, paragraphs, said, speaker);
    let is_headed = have_head(text, paragraphs, &questions);
    let gives = |said: &Said| Some(said.turn.name.as_str()) == speaker;
    let first = said.iter().find(|said| gives(said) && said.place < questions.start).map(|said| said.place);
    let first = first.filter(|_| !has_begun);
    let is_given = first.is_some() || has_begun && speaker.is_some();
    let is_record = is_given && said.iter().any(|said| said.turn.is_sure);
    let (mut out, mut last): (Vec<Part>, Option<&Said>) = (all.clone(), None);
    let mut names = said.iter().peekable();
    for (place, (part, paragraph)) in out.iter_mut().zip(paragraphs).enumerate() {
        let named = names.next_if(|said| said.place == place);
        last = named.or(last);
        let before_speech = first.is_some_and(|first| place < first);
        let is_short = paragraph.range.len() <= LONGEST_INTERRUPTION;
        *part = match (named, last) {
            _ if place >= questions.start && is_headed => Part::Speech,
            _ if questions.contains(&place) => Part::Asked,
            _ if paragraph.notice.is_some() => Part::Speech,
            (Some(said), _) if gives(said) => Part::Named(said.turn.length),
            (_, Some(_)) if before_speech => Part::Other,
            (Some(said), _) if is_short && (is_record || said.turn.is_host) => Part::Other,
            _ => Part::Speech,
        };
    }
    let length = |wanted: fn(&Part) -> bool| -> usize {
        let lengths = out.iter().zip(paragraphs).filter(|(part, _)| wanted(part));
        lengths.map(|(_, paragraph)| paragraph.range.len()).sum()
    };
    let others = length(|part| *part == Part::Other) as f64;
    let above = paragraphs.iter().take(first.unwrap_or_default()).filter(|above| above.notice.is_none());
    let above: usize = above.map(|paragraph| paragraph.range.len()).sum();
    let most = length(|_| true) as f64 * SHARE_BEFORE;
    // What stands above may have been said by others.
    let is_said_above = said.first().is_some_and(|said| first.is_some_and(|first| said.place < first));
    match above as f64 > most {
        true if !is_said_above => all,
        false if others <= most => out,
        _ if is_record => several_speakers(paragraphs, said),
        _ => all,
    }
}

/// The parts of a record in which several speak, none of them for most of it: all is speech but the names and who leads
/// through the event.
fn several_speakers(paragraphs: &[Paragraph], said: &[Said]) -> Vec<Part> {
    let mut out = vec![Part::Speech; paragraphs.len()];
    for Said { place, turn } in said {
        let part = if turn.is_host { Part::Other } else { Part::Named(turn.length) };
        out.get_mut(*place).into_iter().for_each(|place| *place = part);
    }
    out
}

/// The paragraphs of the questions after the speech and of the answers to them; none where no speech stands before them.
fn questions(text: &Text, paragraphs: &[Paragraph], said: &[Said], speaker: Option<&str>) -> Range<usize> {
    let none = paragraphs.len()..paragraphs.len();
    let line = |place: usize| paragraphs.get(place).map_or("", |paragraph| text.slice(paragraph.range));
    let asks = |said: &&Said| {
        Some(said.turn.name.as_str()) != speaker
            && (said.turn.asks || line(said.place).ends_with(['?', '？']))
    };
    let Some(first) = said.iter().find(asks).map(|said| said.place) else { return none };
    let Some(last) = said.last().map(|said| said.place).filter(|&last| last > first) else { return none };
    let is_sentence =
        |paragraph: &&Paragraph| paragraph.notice.is_none() && ends_sentence(text.slice(paragraph.range));
    let sentences = paragraphs.iter().take(first).filter(is_sentence).count();
    if sentences < SENTENCES_BEFORE {
        return none;
    }
    let goes_on = |&place: &usize| {
        let own = paragraphs.get(place).is_some_and(|paragraph| paragraph.notice.is_none());
        own && ends_sentence(line(place)) && !starts_tail(line(place))
    };
    let end = (last + 1..paragraphs.len()).take_while(goes_on).last().unwrap_or(last);
    // Whoever goes on for so long gives the speech, and was interrupted.
    if end - last > LONGEST_ANSWER { none } else { first..end + 1 }
}

/// Whether a line of its own stands over questions, which makes them an annex with all that stands below.
fn have_head(text: &Text, paragraphs: &[Paragraph], questions: &Range<usize>) -> bool {
    let above = questions.start.checked_sub(1).and_then(|above| paragraphs.get(above));
    above.is_some_and(|above| heads_notes(text.slice(above.range)).is_some())
}

#[cfg(test)]
mod tests {
    use crate::speech::Speech;

    fn kinds(string: &str) -> Vec<(&'static str, String)> {
        let speech = Speech::from_string("speech.txt", string.to_owned());
        let start = |range| speech.slice(range).chars().take(12).collect();
        speech.sections.iter().map(|section| (section.kind.name(), start(section.own))).collect()
    }

    const REST: &str =
        "The weir held this winter, and so did the roof of the boat house, which nobody had expected.";

    #[test]
    fn names_in_front_of_what_is_said_are_no_part_of_it() {
        let text = format!(
            "Remarks at the weir\n\nTHE MAYOR: Good evening, everyone.\n\n{REST}\n\nA voice: Hear!\n\nTHE MAYOR: {REST}\n\n\
            Thank you."
        );
        let kinds = kinds(&text);
        let names: Vec<&str> = kinds.iter().map(|(kind, _)| *kind).collect();
        assert_eq!(names[..4], ["title", "speaker", "salutation", "opening"], "{kinds:?}");
        assert_eq!(names[4..6], ["notice", "speaker"], "{kinds:?}");
    }

    #[test]
    fn what_was_asked_after_a_speech_is_an_annex() {
        let text = format!(
            "Remarks at the weir\n\nGood evening, everyone.\n\n{REST}\n\n{REST}\n\nThank you.\n\nQ: Will it hold for another \
            year?\n\nTHE MAYOR: It will.\n\nQ: And the mill?\n\nTHE MAYOR: That, too.\n\nShare this page"
        );
        let found = kinds(&text);
        let names: Vec<&str> = found.iter().map(|(kind, _)| *kind).collect();
        assert_eq!(names[names.len() - 3..], ["closing", "annex", "notice"], "{found:?}");
        let chinese = "在修渠会上的讲话\n各位乡亲：\n今天说说修渠。\n渠要一段一段修。\n谢谢大家！\n村民：钱从哪里来？\n\
            何副县长：县里出一半。\n村民：什么时候动工？\n何副县长：下个月。\n（林小草整理）";
        let found = kinds(chinese);
        let names: Vec<&str> = found.iter().map(|(kind, _)| *kind).collect();
        assert_eq!(names[names.len() - 3..], ["closing", "annex", "notice"], "{found:?}");
    }

    #[test]
    fn a_question_from_the_hall_ends_no_speech() {
        let text = format!(
            "THE MAYOR: Good evening, everyone.\n\n{REST}\n\n{REST}\n\nAUDIENCE MEMBER: We love you!\n\nTHE MAYOR: And I \
            you.\n\nA voice: What about the mill?\n\nTHE MAYOR: I am coming to that.\n\n{REST}\n\n{REST}\n\n{REST}\n\n{REST}\n\n\
            {REST}\n\nThank you."
        );
        assert!(!kinds(&text).iter().any(|(kind, _)| *kind == "annex"), "{:?}", kinds(&text));
    }

    #[test]
    fn who_leads_through_the_event_is_no_speaker() {
        let rest = "渠要一段一段修，谁家门前也不能少，谁家门前也不能多。\n水要一家一家放，上游的不许多占，下游的不许多等。\n";
        let text = format!(
            "主持人：下面请何副县长讲话。\n何副县长：\n各位乡亲：\n今天说说修渠。\n{rest}谢谢大家！\n主持人：谢谢县长。散会。"
        );
        let found = kinds(&text);
        let names: Vec<&str> = found.iter().map(|(kind, _)| *kind).collect();
        assert_eq!(names[0], "notice", "{found:?}");
        assert_eq!(names[names.len() - 2..], ["closing", "notice"], "{found:?}");
        assert!(names.contains(&"salutation"));
    }

    #[test]
    fn topics_with_colons_stay_in_the_speech() {
        let text = "各位家长、各位老师：\n今天说说读书。\n家长：要舍得关电视。\n学生：要坐得住冷板凳。\n老师：要耐得住烦。\n谢谢大家！";
        assert!(!kinds(text).iter().any(|(kind, _)| matches!(*kind, "notice" | "annex" | "speaker")));
        let text = format!(
            "Good evening, everyone.\n\n{REST}\n\nPublic Safety: {REST}\n\nOur Schools: {REST}\n\nPublic Safety: {REST}\n\n\
            Our Schools: {REST}\n\nThank you."
        );
        assert!(!kinds(&text).iter().any(|(kind, _)| matches!(*kind, "notice" | "annex" | "speaker")));
    }

    const PART: &str = "渠要一段一段修，谁家门前也不能少，谁家门前也不能多。";

    #[test]
    fn questions_that_a_speaker_asks_and_answers_are_points() {
        let text = format!(
            "在修渠会上的讲话\n各位乡亲：\n今天说说修渠。\n一、为什么修\n{PART}\n问：水够不够？\n答：不够。\n张三：等了三年。\n\
             二、怎么修\n{PART}\n谢谢大家！\n某某社记者：钱从哪里来？\n何副县长：县里出一半。"
        );
        let found = kinds(&text);
        let annexes: Vec<&String> =
            found.iter().filter(|(kind, _)| *kind == "annex").map(|(_, start)| start).collect();
        assert_eq!(annexes, ["某某社记者：钱从哪里来？"], "{found:?}");
        assert_eq!(found.iter().filter(|(kind, _)| *kind == "heading").count(), 2);
        assert!(found.contains(&("point", "答：不够。".to_owned())), "{found:?}");
        let text = format!(
            "Good evening, everyone.\n\n{REST}\n\nQ: Is it tight?\n\nA: It is.\n\n{REST}\n\n{REST}\n\nThank you."
        );
        assert!(!kinds(&text).iter().any(|(kind, _)| matches!(*kind, "annex" | "notice" | "speaker")));
        let asked = format!(
            "Good evening, everyone.\n\n{REST}\n\nThank you.\n\nQ: Is it tight?\n\nA: It is.\n\nThank you all."
        );
        assert!(kinds(&asked).iter().any(|(kind, _)| *kind == "annex"), "{:?}", kinds(&asked));
    }

    #[test]
    fn a_speech_that_began_without_a_name_goes_on_with_one() {
        let text = format!(
            "Cllr Ines Vane's speech on the weir\n\nLord Mayor, members of the council,\n\n{REST}\n\nThe Lord Mayor: Order.\n\n\
             Cllr Vane (continuing): {REST}\n\nCllr Pym: Hear, hear!\n\n{REST}\n\nI commend the weir to the council.\n\n\
             Seconded by Cllr Teague.\n\nThe motion was put to the vote and carried.\n\nMeeting closed at 9.10pm"
        );
        let found = kinds(&text);
        let names: Vec<&str> = found.iter().map(|(kind, _)| *kind).collect();
        assert_eq!(names[..2], ["title", "salutation"], "{found:?}");
        assert_eq!(names[3..5], ["notice", "speaker"], "{found:?}");
        assert_eq!(names[names.len() - 2..], ["closing", "notice"], "{found:?}");
        assert!(found.contains(&("notice", "Cllr Pym: He".to_owned())), "{found:?}");
        let text = format!(
            "Hello, everybody!\n\n{REST}\n\nAUDIENCE MEMBER: We love you!\n\nTHE MAYOR: And I you.\n\n{REST}\n\n{REST}\n\n\
             Q Mr. Mayor, will it hold?\n\nTHE MAYOR: It will.\n\nEND 3:10 P.M. EDT"
        );
        let names: Vec<&str> = kinds(&text).iter().map(|(kind, _)| *kind).collect();
        assert_eq!(names[names.len() - 2..], ["annex", "notice"], "{names:?}");
        assert!(!names.contains(&"title"), "{names:?}");
    }

    #[test]
    fn a_lettered_listener_and_an_office_that_greets_are_a_record() {
        let text = format!(
            "何场长：各位社员，大家好！\n今天分苗。\n一、分好苗\n{PART}\n社员甲：苗不够。\n学生乙：苗不够分。\n\
             何场长：先分老弱。\n二、栽好苗\n{PART}\n谢谢大家！"
        );
        let found = kinds(&text);
        assert_eq!(found[0], ("speaker", "何场长：".to_owned()), "{found:?}");
        assert!(found.contains(&("notice", "学生乙：苗不够分。".to_owned())), "{found:?}");
        assert!(!found.iter().any(|(_, start)| start.starts_with("何场长：先")), "{found:?}");
    }

    #[test]
    fn the_names_of_several_speakers_are_no_part_of_what_they_say() {
        let text = format!(
            "何秋实：各位代表，大家上午好！\n{PART}\n{PART}\n主持人：下面请邱大川同志发言。\n邱大川：谢谢主持人。\n{PART}\n{PART}\n\
             主持人：下面请林小草同志发言。\n林小草：我都同意。\n{PART}\n{PART}"
        );
        let found = kinds(&text);
        let names = found.iter().filter(|(kind, _)| *kind == "speaker").count();
        assert_eq!(names, 3, "{found:?}");
        assert_eq!(found.iter().filter(|(kind, _)| *kind == "notice").count(), 2, "{found:?}");
    }

    #[test]
    fn an_office_with_who_holds_it_in_brackets_speaks() {
        let text = format!(
            "Official Report\n\nThe House met at noon\n\nPRAYERS\n\n[Madam Speaker in the Chair]\n\n\
             The Minister for Weirs (Ms Ines Vane): With permission, I will make a statement.\n\n{REST}\n\nColumn 214\n\n{REST}\n\n\
             I commend this statement to the House."
        );
        let found = kinds(&text);
        assert!(found.contains(&("speaker", "The Minister".to_owned())), "{found:?}");
        assert!(found.contains(&("notice", "Column 214".to_owned())), "{found:?}");
        assert!(!found.iter().any(|(kind, _)| *kind == "heading"), "{found:?}");
    }
}
