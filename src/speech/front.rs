//! What stands before the speech proper: title, date, speaker, address, and the advertising above them.

use unicode_width::UnicodeWidthStr;

use super::framed::Framed;
use super::front_extent::{LONGEST_FRAME_LINE, lines_without_address, named_title, near_top};
use super::front_lines::classify;
use super::notice::Notice;
use super::page::{greets_one, is_abstract, is_note, speaks_in_person};
use super::paragraph::Paragraph;
use super::section::SectionKind;
use crate::language::{FrameLine, Grammar};
use crate::text::{CharRange, Text};

/// How many characters of a paragraph may hold a title with the address right after it.
const GLUED_WITHIN: usize = 120;

/// Takes the frame off the front of the paragraphs; what is left in `paragraphs` is the speech proper. `begins` is where a
/// record says that the speech begins.
pub fn front(
    text: &Text,
    paragraphs: &mut Vec<Paragraph>,
    begins: Option<usize>,
    grammar: &dyn Grammar,
) -> Vec<Framed> {
    if begins.is_none() {
        part_glued(text, paragraphs, grammar);
    }
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
            || is_note(line)
    };
    // A speaker may say something before the address.
    let is_spoken = |&(place, paragraph): &(usize, &Paragraph)| {
        let line = text.slice(paragraph.range);
        let above = place.checked_sub(1).and_then(|above| paragraphs.get(above));
        !is_page
            && paragraph.notice.is_none()
            && line.ends_with(['。', '.'])
            && speaks_in_person(line)
            && grammar.salutation(line).is_none()
            && grammar.frame_line(line).is_none()
            && !is_abstract(line)
            && !is_note(line)
            && !above.is_some_and(|above| greets_one(text.slice(above.range)))
    };
    let address = |paragraph: &Paragraph| grammar.salutation(text.slice(paragraph.range));
    let note = end_of_note(text, paragraphs, grammar);
    let salutation = near_top(paragraphs)
        .iter()
        .enumerate()
        .skip(note)
        .filter(|(_, paragraph)| paragraph.notice != Some(Notice::Contents))
        .find_map(|(place, paragraph)| address(paragraph).map(|_| place))
        .filter(|&place| paragraphs.iter().take(place).all(may_stand_above))
        .filter(|&place| !paragraphs.iter().enumerate().take(place).skip(note).any(|line| is_spoken(&line)));
    let addressed = |begins: usize| paragraphs.get(begins).and_then(address).map(|_| begins);
    let salutation = begins.map_or(salutation, addressed);
    let lines = salutation.or(begins).unwrap_or_else(|| lines_without_address(text, paragraphs, grammar));
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

/// How many lines at the top belong to a note that the speech was sent with: as far as it takes leave, if the speech's
/// address stands below that. The note has an address of its own.
fn end_of_note(text: &Text, paragraphs: &[Paragraph], grammar: &dyn Grammar) -> usize {
    let line = |paragraph: &Paragraph| text.slice(paragraph.range);
    let near = near_top(paragraphs);
    let leave = near.iter().position(|paragraph| grammar.signs_off(line(paragraph)));
    let is_addressed =
        |leave: &usize| near.iter().skip(*leave).any(|below| grammar.salutation(line(below)).is_some());
    leave.filter(is_addressed).map_or(0, |leave| leave + 1)
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
        let line = grammar.frame_line(before);
        // What a page counts may stand between a date and the address.
        let dated = line == Some(FrameLine::Dateline) && !before.contains(['：', ':']);
        (dated || line == Some(FrameLine::Title)) && before.ends_with(|c: char| !c.is_ascii_digit())
    };
    let in_date = |at: usize| matches!(text.char_at(at - 1), Some('年' | '月' | '/' | '-' | '.'));
    (paragraph.start + 1..last).filter(|&at| !in_date(at)).find(|&at| {
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
        front(&text, &mut paragraphs, None, grammar).into_iter().map(|framed| framed.kind).collect()
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
        let kinds: Vec<SectionKind> = front(&text, &mut paragraphs, None, grammar(Language::English))
            .into_iter()
            .map(|framed| framed.kind)
            .collect();
        use SectionKind::{Notice, Salutation, Title};
        assert_eq!(kinds, [Notice, Title, Notice, Notice, Notice, Notice, Notice, Salutation]);
    }

    #[test]
    fn a_sentence_below_the_title_of_a_page_sums_the_speech_up() {
        use SectionKind::{Notice, Salutation, Title};
        let text = "Home > News\nThe weir held\nThe Warden's keynote to the Weir Trust.\nGood evening, everyone.\nIt held.";
        assert_eq!(english(text), [Notice, Title, Notice, Salutation]);
        assert_eq!(
            english("The Warden's keynote to the Weir Trust.\nGood evening, everyone.\nIt held."),
            [Title, Salutation]
        );
    }

    #[test]
    fn several_names_with_a_value_after_a_blank_are_what_a_page_says() {
        use SectionKind::{Notice, Salutation, Title};
        let text = "在护林员例会上的讲话\n作者 林业站\n点击 12\n护林员同志们：\n今天开会。";
        assert_eq!(kinds(text), [Title, Notice, Notice, Salutation]);
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
        front(&text, &mut paragraphs, None, grammar).into_iter().map(|framed| framed.kind).collect()
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
    fn an_english_title_is_parted_from_the_address_that_it_is_glued_to() {
        use SectionKind::{Salutation, Title};
        assert_eq!(
            english("Remarks of the Warden on the new weir Dear neighbours,\n\nThe ice held."),
            [Title, Salutation]
        );
        for address in
            ["Madam Speaker, Members of the Congress, fellow citizens:", "Keynote Speaker, Fellow delegates:"]
        {
            assert_eq!(english(&format!("{address}\n\nThe ice held.")), [Salutation], "{address}");
        }
    }

    #[test]
    fn a_note_that_the_speech_was_sent_with_is_no_title() {
        use SectionKind::{Notice, Salutation, Title};
        let speech = "Good evening, everyone.\n\nThe ice held.";
        for note in [
            "Hi Ines, here is what I said.\n\nBest,\nTom",
            "Dear Mr Vane,\n\nAs agreed.\n\nKind regards,\nTom",
        ] {
            let kinds = english(&format!("{note}\n\nThe ice of March\n\n{speech}"));
            assert_eq!(kinds[kinds.len() - 2..], [Title, Salutation], "{kinds:?}");
            assert!(kinds[..kinds.len() - 2].iter().all(|kind| *kind == Notice), "{kinds:?}");
        }
        let mail = "发件人: 何秘书 <he@example.org>\n收件人: 邱场长\n稿子写好了，请过目。\n\n何\n\n各位护林员：\n今天开会。";
        assert!(!kinds(mail).contains(&Title), "{:?}", kinds(mail));
    }

    #[test]
    fn what_a_path_or_a_browser_repeats_is_the_title() {
        use SectionKind::{Notice, Salutation, Title};
        let path = "首页 > 场长的话 > 看林子的门道\n看林子的门道\n来源：场部\n免费订阅本栏目\n护林员同志们：\n今天开会。";
        assert_eq!(kinds(path), [Notice, Title, Notice, Notice, Salutation]);
        let browser =
            "在护林员例会上的讲话-讲话-山林网\n山林网\n在护林员例会上的讲话\n护林员同志们：\n今天开会。";
        let kinds = kinds(browser);
        assert_eq!(kinds[kinds.len() - 2..], [Title, Salutation], "{kinds:?}");
        assert!(kinds[..kinds.len() - 2].iter().all(|kind| *kind == Notice), "{kinds:?}");
    }

    #[test]
    fn a_body_below_the_title_speaks() {
        use SectionKind::{Dateline, Salutation, Speaker, Title};
        let text =
            "在护林动员会上的表态发言\n青山乡人民政府\n（2011年5月6日）\n各位领导，同志们：\n今天开会。";
        assert_eq!(kinds(text), [Title, Speaker, Dateline, Salutation]);
    }

    #[test]
    fn a_name_with_blanks_between_its_characters_is_the_speaker() {
        use SectionKind::{Dateline, Salutation, Speaker, Title};
        let text = "在护林员例会上的讲话\n（2011 年 5 月 6 日）\n何 秋 实\n各位护林员：\n今天开会。";
        assert_eq!(kinds(text), [Title, Dateline, Speaker, Salutation]);
    }

    #[test]
    fn an_office_and_a_name_on_two_lines_are_the_speaker() {
        let text = "政府工作报告\n——2023年3月5日在第十四届全国人民代表大会第一次会议上\n国务院总理\n李克强\n各位代表：";
        use SectionKind::{Dateline, Salutation, Speaker, Title};
        assert_eq!(kinds(text), [Title, Dateline, Speaker, Speaker, Salutation]);
    }

    #[test]
    fn a_headline_and_what_announces_the_speech_are_told() {
        use SectionKind::{Dateline, Notice, Salutation, Speaker, Title};
        assert_eq!(kinds("站長於護林員例會致詞：林子怎麼看\n各位護林員：\n今天開會。"), [Title, Salutation]);
        let text = "首頁 / 新聞\n站長出席「護林大會」\n中華民國100年5月6日\n站長今日出席「護林大會」，期盼大家把林子看好，也把山路修好，讓遊人走得安全又放心。\n站長致詞內容為：\n各位護林員：\n今天開會。";
        assert_eq!(kinds(text), [Notice, Title, Dateline, Notice, Notice, Salutation]);
        let text =
            "Warden's speech at the weir\nSpeaker: Ines Calloway\nGood evening, everyone.\nThe weir held.";
        assert_eq!(english(text), [Title, Speaker, Salutation]);
    }

    #[test]
    fn fields_are_the_frame_where_nothing_else_is() {
        use SectionKind::{Dateline, Salutation, Speaker, Title};
        let text = "Title: On rivers\nSpeaker: Ines Calloway\nDate: 4 June 2012\n\nDear neighbours,\n\nThe ice held.";
        assert_eq!(english(text), [Title, Speaker, Dateline, Salutation]);
        let text = "题目：说说修渠\n讲话人：何秋实\n时间：2011年5月6日\n各位护林员：\n今天开会。";
        assert_eq!(kinds(text), [Title, Speaker, Dateline, Salutation]);
    }

    #[test]
    fn a_title_with_blanks_between_its_characters_is_one() {
        use SectionKind::{Salutation, Title};
        for title in ["致  辞", "讲 话 稿", "讲　话"] {
            assert_eq!(kinds(&format!("{title}\n各位护林员：\n今天开会。")), [Title, Salutation], "{title}");
        }
    }

    #[test]
    fn the_occasion_and_the_date_stand_below_a_title_without_blank_lines() {
        use SectionKind::{Dateline, Salutation, Title};
        let text = "Statement by Ms. Ines Calloway, Warden of the Harbours of the Northern Islands\n\
            at the annual meeting of the International Association of Harbour Wardens and Pilots\n\
            Bergen, 4 June 2012\n\nMr. Chairman,\n\nThe ice held.";
        assert_eq!(english(text), [Title, Title, Dateline, Salutation]);
    }

    #[test]
    fn an_occasion_below_the_speaker_leaves_the_date_alone() {
        use SectionKind::{Dateline, Title};
        let text = "Statement by Warden Ines Calloway\nPermanent Representative of the Islands to the Harbour League\n\
            Harbour League open debate on ice, boats and pilots\n29 May 2011\n\nThe ice held this winter.\n\nSo did the roof.";
        let kinds = english(text);
        assert!(kinds.contains(&Title) && kinds.last() == Some(&Dateline), "{kinds:?}");
    }

    #[test]
    fn a_title_that_is_broken_inside_brackets_is_one() {
        let text = "署長就「改善山區\n交通」議案發言\n主席：\n路要修。";
        assert_eq!(kinds(text), [SectionKind::Title, SectionKind::Salutation]);
    }

    #[test]
    fn a_speech_may_start_at_once() {
        assert_eq!(kinds("会议听取和审议了政府工作报告。\n会议号召，全国各族人民团结起来。"), []);
        assert_eq!(kinds("一、提高政治站位\n一要把政治建设摆在首位。"), []);
        assert_eq!(kinds("同志们：今天开会。\n我讲三点意见："), [SectionKind::Salutation]);
    }

    #[test]
    fn what_a_speaker_says_before_the_address_is_no_title() {
        use crate::speech::Speech;
        let kinds = |text: &str| -> Vec<&'static str> {
            let speech = Speech::from_string("speech.txt", text.to_owned());
            speech.sections.iter().map(|section| section.kind.name()).collect()
        };
        let chinese = "在护林员例会上的讲话\n稿子上没有的话，我先说几句。\n护林员同志们：\n今天开会。\n防火不能松。\n散会。";
        assert_eq!(kinds(chinese)[..3], ["title", "opening", "salutation"], "{:?}", kinds(chinese));
        let english = "The ice of March\n\nBefore I start, let me thank the crew.\n\nGood evening, everyone.\n\nThe ice held.\n\n\
            The ferry ran.\n\nThank you.";
        assert_eq!(kinds(english)[..2], ["title", "opening"], "{:?}", kinds(english));
    }

    #[test]
    fn what_minutes_tell_of_the_meeting_is_no_title() {
        use SectionKind::{Notice, Salutation, Title};
        let text = "护林站例会纪要\n例会于5月6日上午召开。\n站长在例会上的讲话\n护林员同志们：\n今天开会。";
        assert_eq!(kinds(text), [Title, Notice, Title, Salutation]);
        let text = "Minutes of the Weir Trust\nThe meeting was held on 3 March.\nThe Warden's speech\nGood evening, everyone.\nIt held.";
        assert!(english(text)[1] != Title, "{:?}", english(text));
        // A place with its state abbreviated is no sentence.
        let text = "Remarks at the weir\nCorn Hall, Larch Bend, Pa.\nGood evening, everyone.\nIt held.";
        assert!(!english(text).contains(&Notice), "{:?}", english(text));
    }

    #[test]
    fn the_sentence_that_hands_a_speech_over_is_no_title() {
        let rest = "Good evening, everyone.\nThe ice held.";
        let kinds = english(&format!(
            "Hi all,\nPlease find below the Warden's remarks for tonight.\nBest,\nTom\n{rest}"
        ));
        assert!(!kinds.contains(&SectionKind::Title), "{kinds:?}");
        let kinds = english(&format!(
            "Tom, here is the speech for the weir.\nInes\n---------- Forwarded message ---------\n{rest}"
        ));
        assert!(!kinds.contains(&SectionKind::Title), "{kinds:?}");
    }

    #[test]
    fn a_speech_that_was_written_down_from_a_recording_has_a_title() {
        assert_eq!(kinds("站长在例会上的讲话录音整理\n护林员同志们：\n今天开会。")[0], SectionKind::Title);
    }
}
