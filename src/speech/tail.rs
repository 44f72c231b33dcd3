//! What stands below the speech proper: date and name, annexes, explanations of terms, and what a web page put there.

use super::framed::Framed;
use super::name::is_name;
use super::notice::Notice;
use super::page::{ends_text, goes_on_tail, heads_replies, is_link, is_outro, names_site, starts_tail};
use super::paragraph::Paragraph;
use super::residue::{Attachment, heads_notes};
use super::section::SectionKind;
use crate::language::{FrameLine, Grammar};
use crate::text::Text;
use crate::text::line_end::{ends_clause, ends_sentence, ends_with_mark};

/// The longest line in characters that can sign or date a speech at its end.
const LONGEST_SIGNATURE: usize = 40;

/// The longest line in characters that a page lists below a speech without saying what it is: a title of another one.
const LONGEST_LISTED: usize = 60;

/// The longest body that signs a speech, in characters.
const LONGEST_BODY: usize = 20;

/// The longest paragraph in characters below a line that ends the text of a page: a comment, a teaser.
const LONGEST_TEASER: usize = 160;

/// The largest share of a text that a page puts below the line that ends it.
const SHARE_BELOW_END: f64 = 0.3;

/// Takes what stands below the speech off its paragraphs; `is_page` where what stands above it shows a web page.
pub fn tail(
    text: &Text,
    paragraphs: &mut Vec<Paragraph>,
    is_page: bool,
    grammar: &dyn Grammar,
) -> Vec<Framed> {
    let of_page = |paragraph: &Paragraph| paragraph.notice.is_some_and(Notice::is_of_page);
    let is_page = is_page || paragraphs.iter().any(of_page);
    let mut out = page_tail(text, paragraphs, is_page, grammar);
    out.extend(attachments(text, paragraphs, grammar));
    out.extend(page_tail(text, paragraphs, is_page, grammar));
    out.extend(numbered_notes(text, paragraphs));
    out.extend(signature_of_letter(text, paragraphs, grammar));
    out.extend(signature(text, paragraphs, grammar));
    out
}

/// Takes what a page put below the speech to the end: from the line that ends the page's text, or from the first line
/// that opens such a part, where nothing but short lines stands between them; on a page, with the short lines above it
/// that are nothing of a speech's.
fn page_tail(
    text: &Text,
    paragraphs: &mut Vec<Paragraph>,
    is_page: bool,
    grammar: &dyn Grammar,
) -> Vec<Framed> {
    // Thanks and addresses are the speech's, whatever stands above them.
    let is_spoken = |line| grammar.closes(line) || grammar.salutation(line).is_some();
    let may_follow = |paragraph: &Paragraph| {
        let line = text.slice(paragraph.range);
        opens_tail(text, paragraph)
            || paragraph.notice.is_some()
            || paragraph.range.len() <= LONGEST_LISTED
                && !is_spoken(line)
                && (!line.ends_with(['。', '！', '；', '!']) || goes_on_tail(line))
    };
    let below = paragraphs.iter().rev().take_while(|paragraph| may_follow(paragraph)).count();
    let from = paragraphs.len() - below;
    let annex = annex_with_rows(text, paragraphs, from, grammar);
    let opened = (from..paragraphs.len()).find(|&place| {
        annex != Some(place) && paragraphs.get(place).is_some_and(|paragraph| opens_tail(text, paragraph))
    });
    let further = [
        end_of_text(text, paragraphs, grammar),
        links(text, paragraphs),
        after_closing(text, paragraphs, is_page, grammar),
    ];
    let Some(mut first) = further.into_iter().flatten().chain(opened).min() else {
        return Vec::new();
    };
    let signs = |place: usize| {
        let line = |place: usize| paragraphs.get(place).map_or("", |line| text.slice(line.range));
        is_name(line(place)) && ends_clause(line(place.saturating_sub(1)))
    };
    while is_page
        && annex.is_none()
        && first > from.max(1)
        && paragraphs.get(first - 1).is_some_and(|above| !may_be_speech(text, above, grammar))
        && !signs(first - 1)
    {
        first -= 1;
    }
    // A file of only such lines is a list, not what stands below a speech.
    if first == 0 {
        return Vec::new();
    }
    let framed =
        |paragraph: Paragraph| Framed::notice(paragraph.range, paragraph.notice.unwrap_or(Notice::WebPage));
    paragraphs.drain(first..).map(framed).collect()
}

/// The line over an annex among the last paragraphs, if rows of it stand below: `附：分苗表`.
fn annex_with_rows(
    text: &Text,
    paragraphs: &[Paragraph],
    from: usize,
    grammar: &dyn Grammar,
) -> Option<usize> {
    let heads = |place: usize| {
        let head = paragraphs.get(place).and_then(|paragraph| heads_notes(text.slice(paragraph.range)));
        matches!(head, Some(Attachment::Annex | Attachment::Glossary))
    };
    // A numbered list only names what is handed out.
    let is_row = |paragraph: &Paragraph| {
        paragraph.notice.is_none()
            && !opens_tail(text, paragraph)
            && grammar.label(text.slice(paragraph.range)).is_none()
    };
    (from..paragraphs.len()).find(|&place| heads(place) && paragraphs.get(place + 1).is_some_and(is_row))
}

/// Whether a line opens what a page puts below a speech.
fn opens_tail(text: &Text, paragraph: &Paragraph) -> bool {
    matches!(paragraph.notice, Some(Notice::WebPage | Notice::Advertising | Notice::Source))
        || paragraph.range.len() <= LONGEST_LISTED * 2
            && [starts_tail, is_outro].iter().any(|told| told(text.slice(paragraph.range)))
}

/// The first of the links at the very end, with nothing but a page's own lines among them.
fn links(text: &Text, paragraphs: &[Paragraph]) -> Option<usize> {
    let is_own = |paragraph: &&Paragraph| {
        paragraph.notice.is_some() || opens_tail(text, paragraph) || is_link(text.slice(paragraph.range))
    };
    let links = paragraphs.iter().rev().take_while(is_own).count();
    (links > 0).then(|| paragraphs.len() - links)
}

/// The first of the short lines at the end that a page put below the sentence that winds the speech up: none of them
/// ends like a sentence, signs or dates the speech. One by itself may be anything, unless something shows a page.
fn after_closing(
    text: &Text,
    paragraphs: &[Paragraph],
    is_page: bool,
    grammar: &dyn Grammar,
) -> Option<usize> {
    let line = |paragraph: &Paragraph| text.slice(paragraph.range);
    let told = |paragraph: &Paragraph| {
        paragraph.notice.is_some()
            || opens_tail(text, paragraph)
            || [is_link, names_site].iter().any(|told| told(line(paragraph)))
    };
    let signs = |paragraph: &Paragraph| {
        // Four characters are the name of a part of a site much more often than that of a person.
        let named = is_name(line(paragraph)) && line(paragraph).chars().count() != 4;
        (named || grammar.frame_line(line(paragraph)).is_some()) && !told(paragraph)
    };
    let is_short = |paragraph: &&Paragraph| {
        let goes_on = line(paragraph).ends_with(['：', ':', '，', ',', ';', '…', '、']);
        let short = paragraph.range.len() <= LONGEST_SIGNATURE && !goes_on;
        told(paragraph) || short && !may_be_speech_proper(text, paragraph, grammar)
    };
    let short = paragraphs.iter().rev().take_while(is_short).count();
    let (speech, below) = paragraphs.split_at_checked(paragraphs.len() - short)?;
    let closes = speech.last().is_some_and(|last| ends_clause(line(last)) && grammar.closes(line(last)));
    let signature = below.iter().take_while(|paragraph| signs(paragraph)).count();
    let below = below.get(signature..).unwrap_or_default();
    let is_page = is_page || below.len() > 1 || below.iter().any(told);
    let other = |paragraph: &Paragraph| signs(paragraph) || heads_notes(line(paragraph)).is_some();
    (closes && is_page && !below.is_empty() && !below.iter().any(other))
        .then_some(paragraphs.len() - below.len())
}

/// The line that ends the text of a page, if only short paragraphs stand below it. What readers said right below the
/// thanks may be longer than the speech.
fn end_of_text(text: &Text, paragraphs: &[Paragraph], grammar: &dyn Grammar) -> Option<usize> {
    let line = |place: usize| paragraphs.get(place).map_or("", |paragraph| text.slice(paragraph.range));
    let is_closed = |place: &usize| grammar.closes(line(place - 1)) && heads_replies(line(*place));
    if let Some(replies) = (1..paragraphs.len()).find(is_closed) {
        return Some(replies);
    }
    let end = paragraphs.last()?.range.end;
    let mut out = None;
    for (place, paragraph) in paragraphs.iter().enumerate().skip(1).rev() {
        let share = (end - paragraph.range.start) as f64 / end as f64;
        if paragraph.range.len() > LONGEST_TEASER || share > SHARE_BELOW_END {
            break;
        }
        if ends_text(text.slice(paragraph.range)) {
            out = Some(place);
        }
    }
    out
}

/// Whether a short line above a page's tail may belong to the speech: it is numbered, signs or dates the speech or winds
/// it up, or ends like a sentence.
fn may_be_speech(text: &Text, paragraph: &Paragraph, grammar: &dyn Grammar) -> bool {
    let line = text.slice(paragraph.range);
    may_be_speech_proper(text, paragraph, grammar)
        || paragraph.notice.is_none() && grammar.frame_line(line).is_some() && !goes_on_tail(line)
}

/// The same without what signs or dates the speech.
fn may_be_speech_proper(text: &Text, paragraph: &Paragraph, grammar: &dyn Grammar) -> bool {
    let line = text.slice(paragraph.range);
    paragraph.notice.is_none()
        && (paragraph.heading.is_some()
            || ends_clause(line)
            || grammar.label(line).is_some()
            || grammar.closes(line)
            || grammar.greets(line))
}

/// How many lines sign a letter at most: name, office, body, place and date.
const LINES_OF_SIGNATURE: usize = 5;

/// Takes the lines below the one that takes leave as letters do, `Yours sincerely,`: the name and the office of who speaks.
fn signature_of_letter(text: &Text, paragraphs: &mut Vec<Paragraph>, grammar: &dyn Grammar) -> Vec<Framed> {
    let line = |paragraph: &Paragraph| text.slice(paragraph.range);
    // `Weir & Sons Ltd.`
    let names = |line: &str| line.split_whitespace().all(|word| !word.starts_with(char::is_lowercase));
    let signs = |paragraph: &&Paragraph| {
        let is_sentence =
            ends_clause(line(paragraph)) && !(line(paragraph).is_ascii() && names(line(paragraph)));
        paragraph.range.len() <= LONGEST_SIGNATURE && !is_sentence && !grammar.signs_off(line(paragraph))
    };
    let signature = paragraphs.iter().rev().take_while(signs).count();
    let first = paragraphs.len() - signature;
    let is_letter = first
        .checked_sub(1)
        .and_then(|above| paragraphs.get(above))
        .is_some_and(|above| grammar.signs_off(line(above)) && (1..=LINES_OF_SIGNATURE).contains(&signature));
    if !is_letter {
        return Vec::new();
    }
    let framed = |paragraph: Paragraph| match (paragraph.notice, grammar.frame_line(line(&paragraph))) {
        (Some(notice), _) => Framed::notice(paragraph.range, notice),
        (None, Some(FrameLine::Dateline)) => Framed::new(paragraph.range, SectionKind::Dateline),
        (None, _) => Framed::new(paragraph.range, SectionKind::Speaker),
    };
    paragraphs.drain(first..).map(framed).collect()
}

/// Takes the date and the speaker's name below the speech, with an editor's remark among them.
fn signature(text: &Text, paragraphs: &mut Vec<Paragraph>, grammar: &dyn Grammar) -> Vec<Framed> {
    let mut out: Vec<Framed> = Vec::new();
    while let Some(&Paragraph { range, notice, .. }) =
        paragraphs.last().filter(|paragraph| paragraph.range.len() <= LONGEST_SIGNATURE)
    {
        let line = text.slice(range);
        let ended = ends_with_mark(line);
        let dated = out.last().is_some_and(|below| below.kind == SectionKind::Dateline);
        let framed = match (notice, grammar.frame_line(line)) {
            (Some(notice), _) => Framed::notice(range, notice),
            (None, Some(FrameLine::Dateline)) if !ended => Framed::new(range, SectionKind::Dateline),
            (None, None) if !ended && is_dated_place(line, grammar) => {
                Framed::new(range, SectionKind::Dateline)
            }
            (None, Some(FrameLine::Speaker)) if !ended && !is_long_remark(line) => {
                Framed::new(range, SectionKind::Speaker)
            }
            // The body that a speech is given for stands right above its date.
            (None, None)
                if dated && !ended && range.len() <= LONGEST_BODY && grammar.label(line).is_none() =>
            {
                Framed::new(range, SectionKind::Speaker)
            }
            (None, _) if is_bracketed(line) && !ends_sentence(line) => Framed::notice(range, Notice::Remark),
            _ => break,
        };
        out.push(framed);
        paragraphs.pop();
    }
    out
}

fn is_bracketed(line: &str) -> bool {
    line.starts_with(['(', '（']) && line.ends_with([')', '）'])
}

/// The longest name with an office in brackets, in characters.
const LONGEST_NAME_IN_BRACKETS: usize = 16;

/// `（发言人系某某商会会长，本报记者根据录音整理）`: what somebody else says of the speaker, not a name.
fn is_long_remark(line: &str) -> bool {
    is_bracketed(line)
        && (line.chars().count() > LONGEST_NAME_IN_BRACKETS || line.contains(['，', '、', '系', '：']))
}

/// The longest name of the place in front of the date, in characters.
const LONGEST_PLACE: usize = 6;

/// `香港，二〇二〇年三月二十六日`.
fn is_dated_place(line: &str, grammar: &dyn Grammar) -> bool {
    line.split_once(['，', ',']).is_some_and(|(place, date)| {
        (1..=LONGEST_PLACE).contains(&place.chars().count())
            && place.chars().all(char::is_alphabetic)
            && grammar.frame_line(date.trim()) == Some(FrameLine::Dateline)
    })
}

/// Takes the notes at the foot of a speech that the text refers to by figures in brackets: `[1] Minutes of 9 May.`
fn numbered_notes(text: &Text, paragraphs: &mut Vec<Paragraph>) -> Vec<Framed> {
    let number = |paragraph: &Paragraph| {
        let inside = text.slice(paragraph.range).strip_prefix('[')?.split_once(']')?.0;
        inside.parse::<usize>().ok()
    };
    let notes = paragraphs.iter().rev().take_while(|paragraph| number(paragraph).is_some()).count();
    let first = paragraphs.len() - notes;
    let is_first = paragraphs.get(first).and_then(number) == Some(1);
    if !is_first || first == 0 {
        return Vec::new();
    }
    paragraphs.drain(first..).map(|paragraph| Framed::notice(paragraph.range, Notice::Notes)).collect()
}

/// Takes the annexes and notes below a speech, each from the line that stands over it to the next such line or the end.
fn attachments(text: &Text, paragraphs: &mut Vec<Paragraph>, grammar: &dyn Grammar) -> Vec<Framed> {
    let is_note = |paragraph: &&Paragraph| {
        let line = text.slice(paragraph.range);
        grammar.label(line).is_some() || explains(line)
    };
    // A speech that goes on below such a line goes on in paragraphs, not in numbered notes or explanations.
    let notes_below = |head: usize| {
        let notes = paragraphs.get(head + 1..).unwrap_or_default();
        notes.iter().filter(is_note).count() * 2 > notes.len()
    };
    let head = |paragraph: &Paragraph| heads_notes(text.slice(paragraph.range));
    let Some(first) = (1..paragraphs.len()).find(|&place| {
        paragraphs.get(place).and_then(head).is_some_and(|attachment| match attachment {
            Attachment::Annex => place + 1 < paragraphs.len(),
            Attachment::Glossary | Attachment::Notes => notes_below(place),
        })
    }) else {
        return Vec::new();
    };
    let mut out: Vec<Framed> = Vec::new();
    for paragraph in paragraphs.drain(first..) {
        match (head(&paragraph), out.last_mut()) {
            (Some(Attachment::Annex), _) => out.push(Framed::new(paragraph.range, SectionKind::Annex)),
            (Some(Attachment::Glossary), _) => out.push(Framed::new(paragraph.range, SectionKind::Glossary)),
            (Some(Attachment::Notes), _) => out.push(Framed::notice(paragraph.range, Notice::Notes)),
            (None, Some(attachment)) => attachment.range.end = paragraph.range.end,
            (None, None) => {}
        }
    }
    out
}

/// The longest name of what a line explains, in characters.
const LONGEST_EXPLAINED: usize = 24;

/// Whether a line explains a name: `三产融合：农村一二三产业融合发展。`
fn explains(line: &str) -> bool {
    line.split_once(['：', ':']).is_some_and(|(name, explanation)| {
        (1..=LONGEST_EXPLAINED).contains(&name.chars().count())
            && !name.contains(['。', '，', '.'])
            && !explanation.trim().is_empty()
    })
}

#[cfg(test)]
mod tests {
    use crate::speech::Speech;

    /// The kinds of the sections of a speech with something below it, from the closing on.
    fn below(tail: &str) -> Vec<&'static str> {
        let speech = format!(
            "各位社员：\n今天分苗。\n一、分好苗\n苗要一户一户分，谁家也不能少，谁家也不能多。\n二、栽好苗\n坑要挖深，土要踩实，水要浇透，\
            三天以后再浇一遍。\n话就讲到这里，谢谢大家！\n{tail}"
        );
        let speech = Speech::from_string("speech.txt", speech);
        let kinds = speech.sections.iter().map(|section| section.kind.name());
        kinds.skip_while(|kind| *kind != "closing").skip(1).collect()
    }

    #[test]
    fn a_speech_is_signed_and_dated_below() {
        assert_eq!(below("场长 邱大川\n2013年4月9日"), ["speaker", "dateline"]);
        assert_eq!(below("育苗场\n二〇一三年四月九日"), ["speaker", "dateline"]);
        assert_eq!(below("场长 邱大川\n青山，二〇一三年四月九日"), ["speaker", "dateline"]);
        assert_eq!(below("（根据记录整理）"), ["notice"]);
        assert_eq!(below("（讲话人系育苗协会会长、老社员）"), ["notice"]);
        assert_eq!(below("（育苗协会会长 邱大川）"), ["speaker"]);
    }

    #[test]
    fn a_speech_in_the_form_of_a_letter_is_signed_below_its_leave() {
        assert_eq!(below("此致\n敬礼！\n邱大川\n2013年4月9日"), ["speaker", "dateline"]);
        let speech = |end: &str| {
            let rest =
                "The ice held this winter, and so did the roof of the boat house, which nobody had expected.";
            let text = format!("Dear friends,\n\n{rest}\n\n{rest}\n\nThank you all.\n\n{end}");
            let sections = Speech::from_string("speech.txt", text).sections;
            let kinds: Vec<&'static str> = sections.iter().map(|section| section.kind.name()).collect();
            kinds
        };
        assert_eq!(speech("Kind regards,\nInes Calloway\nWarden")[3..], ["closing", "speaker"]);
        assert_eq!(speech("Kind regards,\nInes Calloway\nWeir & Sons Ltd.")[3..], ["closing", "speaker"]);
        assert_eq!(speech("Best,\nInes")[3..], ["closing", "speaker"]);
    }

    #[test]
    fn annexes_and_explanations_are_parted_at_their_names() {
        assert_eq!(below("附件\n分苗表\n一队 300株\n附件2\n值班表\n一队 老邱"), ["annex", "annex"]);
        assert_eq!(below("[1] 见《育苗记录》。\n[2] 见《分苗表》。"), ["notice"]);
        assert_eq!(below("问答环节\n问：苗够不够？\n答：够。"), ["annex"]);
        assert_eq!(below("注释：\n1. 苗：两年生的苗。\n2. 坑：半米深的坑。"), ["notice"]);
        assert_eq!(below("附件：名词解释\n1. 苗：两年生的苗。\n2. 坑：半米深的坑。"), ["glossary"]);
        assert_eq!(below("名词解释\n两年苗：长了两年的苗。\n定根水：栽下时浇的水。"), ["glossary"]);
    }

    #[test]
    fn what_a_page_lists_below_belongs_to_the_page() {
        for tail in [
            "相关阅读\n春灌现场会\n防火动员会",
            "上一篇：春灌简报\n网友评论\n讲得好。\n说到心里去了。",
            "编辑：小禾\n育苗场",
            "（完）",
            "地址：青山路8号　电话：0000-000000",
        ] {
            assert_eq!(below(tail), ["notice"], "{tail}");
        }
    }

    #[test]
    fn what_a_speaker_adds_stays() {
        for tail in ["另外，锄头用完要还。", "下午两点装车，迟到的不等。\n散会！"] {
            assert!(!below(tail).contains(&"notice"), "{tail}: {:?}", below(tail));
        }
    }

    #[test]
    fn an_annex_with_rows_is_none_of_a_page_s_lines() {
        assert_eq!(below("附：各队分苗表\n一队 300株\n二队 200株\n[打印] [关闭]"), ["annex", "notice"]);
        // A list only names what is handed out.
        assert_eq!(below("附：1.各队分苗表\n2.值班表\n[打印] [关闭]"), ["notice"]);
    }

    #[test]
    fn what_a_mail_program_puts_below_is_no_speech() {
        assert_eq!(below("--\n邱大川\n场长\n发自我的手机"), ["notice"]);
        assert_eq!(below("发自我的手机"), ["notice"]);
        let text = "Good evening, everyone.\n\nThe ice held this winter.\n\nAnd the roof did, too.\n\nThank you.\n\n--\nInes Calloway\n\
            Warden\nSent from my phone\nThis email and any attachments are confidential.";
        let sections = Speech::from_string("speech.txt", text.to_owned()).sections;
        let kinds: Vec<&str> = sections.iter().map(|section| section.kind.name()).collect();
        assert_eq!(kinds[kinds.len() - 2..], ["closing", "notice"], "{kinds:?}");
    }

    #[test]
    fn minutes_go_on_below_a_speech() {
        for tail in ["上午11时散会", "讲话结束后，会议表决通过了分苗方案。", "整理人：场部"]
        {
            assert_eq!(below(tail), ["notice"], "{tail}");
        }
        assert!(!below("讲话结束后，请大家到会议室领表。").contains(&"notice"));
    }

    #[test]
    fn what_readers_said_below_the_thanks_may_be_longer_than_the_speech() {
        let replies = "讲得好，说到了心里，苗一定要栽好，水一定要浇透。\n".repeat(9);
        for head in ["网友评论（9）", "沙发 山里人", "2楼 山里人", "9条评论"] {
            assert_eq!(below(&format!("{head}\n{replies}")), ["notice"], "{head}");
        }
    }

    #[test]
    fn a_sentence_in_brackets_at_the_end_is_the_speaker_s() {
        assert!(!below("（我再说一句，锄头要还。）").contains(&"notice"));
    }
}
