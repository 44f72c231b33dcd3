//! A text's outline: its paragraphs, then the frame, then pieces with their numbering, then their nesting and kinds, then
//! sections.

use super::body::{Body, Spoken};
use super::framed::Framed;
use super::front::front;
use super::further::further_speeches;
use super::kinds::kinds;
use super::learned_kinds::learned_kinds;
use super::line_map::LineMap;
use super::nesting::{Node, nest};
use super::notice::Notice;
use super::paragraph::Paragraph;
use super::piece::{Piece, pieces};
use super::record::{Record, record};
use super::residue::inline_notices;
use super::section::{Section, SectionKind};
use super::sections::sections;
use super::tail::tail;
use crate::language::{Grammar, Label, LabelStyle, Language, grammar};
use crate::text::line_end::ends_sentence;
use crate::text::{CharRange, Text};

/// The sections of a text, in reading order. Their own texts cover its paragraphs exactly once, white space aside.
/// Its folded form tells them, the text itself gives them their wording.
pub fn outline(
    text: &Text,
    folded: &Text,
    paragraphs: Vec<Paragraph>,
    lines: &LineMap,
    language: Language,
) -> Vec<Section> {
    let grammar = grammar(language);
    let mut body = body(folded, paragraphs, grammar);
    let kinds = learned_kinds(folded, &body, language);
    let framed = std::mem::take(&mut body.framed);
    sections(text, folded, lines, &framed, &body.nodes(), &kinds, grammar)
}

/// Tells the frame from the speech proper, and cuts that up.
pub fn body(folded: &Text, mut paragraphs: Vec<Paragraph>, grammar: &dyn Grammar) -> Body {
    let Record { mut framed, mut begins } = record(folded, &mut paragraphs, grammar);
    let mut speeches = apart(folded, paragraphs, grammar);
    speeches.iter_mut().for_each(|speech| framed.extend(front(folded, speech, begins.take(), grammar)));
    let is_page = framed.iter().any(|part| part.notice.is_some_and(Notice::is_of_page));
    speeches.iter_mut().for_each(|speech| framed.extend(tail(folded, speech, is_page, grammar)));
    speeches.iter_mut().for_each(|speech| framed.extend(take_notices(folded, speech)));
    if !framed.iter().any(|part| part.kind == SectionKind::Salutation)
        && let Some(speech) = speeches.first_mut()
    {
        framed.extend(address_below_preface(folded, speech, grammar));
    }
    let speeches = speeches.into_iter().map(|speech| spoken(folded, speech, grammar)).collect();
    Body { framed, speeches }
}

/// Cuts a speech without its frame into parts, and tells what each is for by the rules.
fn spoken(folded: &Text, mut paragraphs: Vec<Paragraph>, grammar: &dyn Grammar) -> Spoken {
    join_addresses(folded, &mut paragraphs, grammar);
    let mut pieces: Vec<Piece> = pieces_of(folded, &paragraphs, grammar);
    drop_lone_numberings(&mut pieces);
    drop_pronoun(folded, &mut pieces);
    let mut nodes = nest(folded, &pieces, grammar);
    let by_rule = kinds(folded, &nodes, grammar);
    lift_from_openings(&mut nodes, &by_rule);
    Spoken { nodes, by_rule }
}

/// The paragraphs of each speech in a file.
fn apart(text: &Text, mut paragraphs: Vec<Paragraph>, grammar: &dyn Grammar) -> Vec<Vec<Paragraph>> {
    let mut speeches: Vec<Vec<Paragraph>> = Vec::new();
    for start in further_speeches(text, &paragraphs, grammar).into_iter().rev() {
        speeches.push(paragraphs.split_off(start));
    }
    speeches.push(paragraphs);
    speeches.reverse();
    speeches
}

fn pieces_of(text: &Text, paragraphs: &[Paragraph], grammar: &dyn Grammar) -> Vec<Piece> {
    let label = |paragraph: &Paragraph| grammar.label(text.slice(paragraph.range));
    let paragraph = |(place, &paragraph): (usize, &Paragraph)| {
        pieces(text, paragraph, paragraphs.get(place + 1).and_then(label), grammar)
    };
    paragraphs.iter().enumerate().flat_map(paragraph).collect()
}

/// Takes advertising and residue out of the paragraphs of the speech. A paragraph with residue in the middle becomes
/// two.
fn take_notices(text: &Text, paragraphs: &mut Vec<Paragraph>) -> Vec<Framed> {
    let mut out = Vec::new();
    let mut kept = Vec::with_capacity(paragraphs.len());
    for paragraph in paragraphs.drain(..) {
        if let Some(notice) = paragraph.notice {
            out.push(Framed::notice(paragraph.range, notice));
            continue;
        }
        let CharRange { mut start, end } = paragraph.range;
        let mut keep = |start, end| {
            let range = text.trim(CharRange::new(start, end));
            kept.extend((!range.is_empty()).then_some(Paragraph { range, ..paragraph }));
        };
        for (inside, notice) in inline_notices(text.slice(paragraph.range)) {
            let range =
                CharRange::new(paragraph.range.start + inside.start, paragraph.range.start + inside.end);
            keep(start, range.start);
            out.push(Framed::notice(range, notice));
            start = range.end;
        }
        keep(start, end);
    }
    *paragraphs = kept;
    out
}

/// How many paragraphs a speaker says at most before turning to the listeners.
const LONGEST_PREFACE: usize = 3;

/// Takes the address out of the paragraphs where a few stand before it, a story or a quotation, and none at the top is one.
fn address_below_preface(
    text: &Text,
    paragraphs: &mut Vec<Paragraph>,
    grammar: &dyn Grammar,
) -> Option<Framed> {
    let is_address = |paragraph: &Paragraph| {
        grammar.salutation(text.slice(paragraph.range)) == Some(paragraph.range.len())
    };
    let place = paragraphs.iter().take(LONGEST_PREFACE + 1).position(is_address)?;
    let is_followed = place + 1 < paragraphs.len();
    is_followed.then(|| Framed::new(paragraphs.remove(place).range, SectionKind::Salutation))
}

/// An address on a line of its own in mid-speech belongs to the paragraph right after it.
fn join_addresses(text: &Text, paragraphs: &mut Vec<Paragraph>, grammar: &dyn Grammar) {
    let is_address = |range: CharRange| grammar.salutation(text.slice(range)) == Some(range.len());
    let mut joined: Vec<Paragraph> = Vec::with_capacity(paragraphs.len());
    let mut after_address = false;
    for &paragraph in paragraphs.iter() {
        let range = paragraph.range;
        // A notice may stand in between.
        let adjacent = |before: &Paragraph| {
            paragraph.heading.is_none() && text.trim(CharRange::new(before.range.end, range.start)).is_empty()
        };
        match joined.last_mut().filter(|before| after_address && adjacent(before)) {
            Some(address) => address.range.end = range.end,
            None => joined.push(paragraph),
        }
        after_address = is_address(range);
    }
    *paragraphs = joined;
}

/// A list that the opening announces stands beside it, not under it.
fn lift_from_openings(nodes: &mut [Node], kinds: &[SectionKind]) {
    let opens = |parent: usize| kinds.get(parent) == Some(&SectionKind::Opening);
    for node in nodes.iter_mut().filter(|node| node.parent.is_some_and(opens)) {
        node.parent = None;
    }
}

/// `首先` or `First,` without a second is no list.
fn drop_lone_numberings(pieces: &mut [Piece]) {
    let ordinal = |style: LabelStyle| matches!(style, LabelStyle::Ordinal | LabelStyle::Sequence);
    let numbered: Vec<(usize, Label)> = pieces
        .iter()
        .enumerate()
        .filter_map(|(index, piece)| Some((index, piece.label.filter(|label| ordinal(label.style))?)))
        .collect();
    let mut before = None;
    for (place, &(index, label)) in numbered.iter().enumerate() {
        let goes_on = before.is_some_and(|earlier| label.follows(earlier));
        let after = numbered.get(place + 1).is_some_and(|(_, next)| next.follows(label));
        if goes_on || (label.is_first() && after) {
            before = Some(label);
        } else if let Some(piece) = pieces.get_mut(index) {
            piece.label = None;
        }
    }
}

/// `I. That is the shortest word.` without a second part is a pronoun and no number.
fn drop_pronoun(text: &Text, pieces: &mut [Piece]) {
    let is_roman = |label: &Label| label.style == LabelStyle::Roman;
    let numbered = pieces.iter().filter_map(|piece| piece.label).filter(is_roman).count();
    let is_sentence = |piece: &&mut Piece| ends_sentence(text.slice(piece.range));
    if let Some(piece) =
        pieces.iter_mut().find(|piece| piece.label.as_ref().is_some_and(is_roman)).filter(is_sentence)
        && numbered == 1
    {
        piece.label = None;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::speech::Speech;

    /// Each section on a line: as far indented as it is nested, its kind, numbering and heading.
    fn shape(string: &str) -> Vec<String> {
        let sections = Speech::from_string("speech.txt", string.to_owned()).sections;
        let depth = |section: &Section| {
            std::iter::successors(section.parent, |parent| sections[*parent].parent).count()
        };
        let line = |section: &Section| {
            let indent = "  ".repeat(depth(section));
            format!("{indent}{} {}{}", section.kind.name(), section.label, section.heading)
        };
        sections.iter().map(|section| line(section).trim_end().to_owned()).collect()
    }

    const REST: &str = "要坚持重点工作推进到哪里，党建引领作用就要充分体现到哪里，引导全区各级党组织和广大党员干部凝心聚力。";

    #[test]
    fn headings_stand_over_lists_and_a_mistyped_number_goes_on_with_its_list() {
        let text = format!(
            "同志们：\n今天，我们召开会议。\n下面，我讲三点意见：\n一、强化政治建设\n{REST}\n二、突出党建引领\n\
            在组织工作上，一是要建立机制。{REST}二是要发挥作用。{REST}\n3、 聚焦重点任务。\n2024年，要压实责任。\n\
            一是推进从严治党。{REST}\n二是加大招商力度。{REST}\n同志们，让我们凝心聚力！"
        );
        let expected = [
            "salutation",
            "opening",
            "lead",
            "heading 一、强化政治建设",
            "  point",
            "heading 二、突出党建引领",
            "  lead",
            "    point 一是要建立机制",
            "    point 二是要发挥作用",
            "heading 3、聚焦重点任务",
            "  lead",
            "  point 一是推进从严治党",
            "  point 二是加大招商力度",
            "closing",
        ];
        assert_eq!(shape(&text), expected);
    }

    #[test]
    fn a_lead_stands_over_all_of_its_list_with_paragraphs_between_its_items() {
        let text = format!(
            "同志们：\n今天，我们召开会议。\n下面，我提两点希望。\n一是要讲政治。\n{REST}\n二是要改作风。\n{REST}\n总之，任务艰巨。"
        );
        let expected = [
            "salutation",
            "opening",
            "lead",
            "  point 一是要讲政治",
            "  point",
            "  point 二是要改作风",
            "point",
            "closing",
        ];
        assert_eq!(shape(&text), expected);
    }

    #[test]
    fn two_runs_of_the_same_numbers_are_two_lists() {
        let text = format!(
            "同志们：\n今天，我们召开会议。\n过去一年，我们取得了新成效。\n一是展现了新担当。{REST}\n二是实现了新作为。{REST}\n\
            下面，就做好今年工作，我再强调几点意见。\n一是必须讲政治。{REST}\n二是必须改进作风。{REST}\n总之，任务艰巨。"
        );
        let expected = [
            "salutation",
            "opening",
            "review",
            "  review 一是展现了新担当",
            "  review 二是实现了新作为",
            "lead",
            "  point 一是必须讲政治",
            "  point 二是必须改进作风",
            "closing",
        ];
        assert_eq!(shape(&text), expected);
    }

    #[test]
    fn a_report_looks_back_under_its_first_heading_and_ahead_under_the_second() {
        let text = format!(
            "2025年河北省政府工作报告\n来源：河北日报\n各位代表：\n现在，我代表省人民政府向大会报告工作。\n一、2024年工作回顾\n\
            主要做了以下工作。\n（一）经济运行总体平稳。{REST}\n（二）改革开放加力提速。{REST}\n\
            各位代表！成绩来之不易。\n二、2025年目标任务\n（一）聚力抓投资促消费。{REST}\n提高投资效益。{REST}\n\
            （二）聚力深化改革开放。{REST}\n各位代表！让我们团结奋斗！"
        );
        let expected = [
            "title",
            "notice",
            "salutation",
            "opening",
            "heading 一、2024年工作回顾",
            "  review",
            "  review （一）经济运行总体平稳",
            "  review （二）改革开放加力提速",
            "  review",
            "heading 二、2025年目标任务",
            "  point （一）聚力抓投资促消费",
            "    point 提高投资效益",
            "  point （二）聚力深化改革开放",
            "closing",
        ];
        assert_eq!(shape(&text), expected);
    }

    #[test]
    fn a_speech_without_headings_has_an_opening_points_and_a_closing() {
        let text = "第二届全国人民代表大会听取了政府工作报告。\n会议认为，报告有着重要的意义。\n会议号召，全国人民团结起来。";
        assert_eq!(shape(text), ["opening", "point", "closing"]);
    }

    #[test]
    fn an_address_below_a_few_paragraphs_is_one() {
        let text = "I want to begin with a mill. It stood still for a year, and a man came every morning to look at it.\n\n\
            He looked at it as one looks at a sick horse, and then he went home again without a word to anybody.\n\n\
            Mr Chairman, ladies and gentlemen,\n\nthat man was my father. The mill has a wheel again.\n\nThank you.";
        assert_eq!(shape(text), ["opening", "point", "salutation", "point", "closing"]);
    }

    #[test]
    fn a_list_that_the_opening_announces_stands_beside_it() {
        let text = "各位乡亲：\n大家早！借这个机会，我想谈几点想法。\n首先，渠要修直，谁家也不许拐弯。\n其次，水要放匀，先远后近。\n散会。";
        assert_eq!(
            shape(text)[1..4],
            ["opening", "point 首先，渠要修直，谁家也不许拐弯", "point 其次，水要放匀，先远后近"]
        );
    }

    #[test]
    fn a_pronoun_with_a_full_stop_numbers_nothing() {
        let text = "Good evening, everyone.\n\nThe mill stood still for a year and nobody asked us why.\n\n\
            I. That is the word that stopped it, and I said it often.\n\nWe started it again together in the spring.\n\nThank you.";
        assert_eq!(shape(text), ["salutation", "opening", "point", "point", "closing"]);
    }

    #[test]
    fn the_last_item_of_a_list_and_a_quotation_are_no_headings() {
        let text = "Good evening, everyone.\n\nThe mill stood still for a year and nobody asked us why.\n\n\
            - clear the weir\n- mend the wheel\n\nWe started it again together in the spring of last year.\n\n\
            “Who mends a wheel feeds a town”\n\nThat is carved above the door of the mill since 1811.\n\nThank you.";
        assert!(!shape(text).iter().any(|line| line.starts_with("heading")), "{:?}", shape(text));
    }

    #[test]
    fn first_without_a_second_is_no_list() {
        let text = "同志们：\n首先，我代表区委向大家表示感谢。\n今年任务很重。\n让我们一起努力。";
        assert_eq!(shape(text), ["salutation", "opening", "point", "closing"]);
        let text = "同志们：\n今天开会。\n首先，要提高认识。\n其次，要抓好落实。\n让我们一起努力。";
        assert_eq!(shape(text)[2..4], ["point 首先，要提高认识", "point 其次，要抓好落实"]);
    }

    #[test]
    fn an_address_in_mid_speech_goes_with_the_paragraph_after_it() {
        let text = format!(
            "各位代表：\n现在报告工作。\n一、今年任务\n{REST}\n各位代表！\n\n使命在肩，让我们携手奋斗！"
        );
        assert_eq!(shape(&text), ["salutation", "opening", "heading 一、今年任务", "  point", "closing"]);
    }

    #[test]
    fn a_page_number_is_a_notice_and_a_numbered_line_is_none() {
        let text =
            format!("同志们：\n今天开会。\n一、用好微信公众号\n{REST}\n- 12 -\n{REST}\n让我们一起努力。");
        let expected = [
            "salutation",
            "opening",
            "heading 一、用好微信公众号",
            "  point",
            "  notice",
            "  point",
            "closing",
        ];
        assert_eq!(shape(&text), expected);
    }

    #[test]
    fn explanations_below_a_speech_are_a_glossary() {
        let text = format!(
            "同志们：\n今天开会。\n{REST}\n让我们一起努力。\n名词解释\n1.六大优势产业：略。\n2.“三级百圈”：略。"
        );
        assert_eq!(shape(&text), ["salutation", "opening", "point", "closing", "glossary"]);
    }

    #[test]
    fn a_speech_on_a_single_line_is_cut_into_passages() {
        let text = REST.repeat(20);
        let shape = shape(&text);
        assert!(shape.len() > 2, "{shape:?}");
        assert_eq!((shape[0].as_str(), shape[shape.len() - 1].as_str()), ("opening", "closing"));
    }

    #[test]
    fn an_english_address_has_headings_lists_and_remarks() {
        let text = "[As delivered in person before a joint session]\n\nMr. Speaker, Members of the Congress:\n\n\
            It is a pleasure to return to this House and to speak to the friends that I have in it.\n\n\
            I. FOREIGN POLICY\n\nThe pressures of the world are with us, and we have to meet them with all of our tools.\n\n\
            First, we must strengthen our military tools. We are moving into a period of uncertain risk.\n\n\
            Second, we must improve our economic tools. Our role is essential and unavoidable.\n\n\
            Thank you, and God bless you.";
        let expected = [
            "notice",
            "salutation",
            "opening",
            "heading I.FOREIGN POLICY",
            "  lead",
            "  point First,we must strengthen our military tools",
            "  point Second,we must improve our economic tools",
            "closing",
        ];
        assert_eq!(shape(text), expected);
    }

    #[test]
    fn a_list_of_what_is_to_come_is_no_review() {
        let text = |verb: &str| {
            format!(
                "Good evening, everyone.\n\nThank you for coming to the boat house on such a wet night.\n\n\
                Over the past year we cleared the weir, mended both locks and paid what we owed.\n\n\
                First, {verb} the towpath as far as the mill.\n\nSecond, {verb} a bench at every gate.\n\nThank you."
            )
        };
        let points = |verb: &str| shape(&text(verb)).iter().filter(|line| line.contains("point ")).count();
        assert_eq!(
            points("next spring we will repair"),
            2,
            "{:?}",
            shape(&text("next spring we will repair"))
        );
        assert_eq!(points("we repaired"), 0);
    }

    #[test]
    fn links_below_a_speech_are_no_part_of_its_closing() {
        let english = |tail: &str| {
            format!(
                "Good evening, everyone.\n\nThank you for coming to the boat house.\n\nThe weir is clear.\n\n\
                Thank you, and good luck on the water.{tail}"
            )
        };
        for tail in ["\n\nLinkedIn", "\n\nX\n\nMenu\n\nSpeeches", "\n\nHarbour lights\n\nTide tables"] {
            let shape = shape(&english(tail));
            assert_eq!(shape[shape.len() - 2..], ["closing", "notice"], "{tail}");
        }
        let chinese = |tail: &str| {
            format!("各位社员：\n今天开会。\n一、修渠\n{REST}\n二、种树\n{REST}\n任务明确，谢谢大家！{tail}")
        };
        for tail in [
            "\n关怀版",
            "\n柳溪镇发布",
            "\n柳溪之窗",
            "\n原标题：在社员大会上的讲话",
            "\n渠系图库\n灌溉日历表",
        ] {
            let shape = shape(&chinese(tail));
            assert_eq!(shape[shape.len() - 2..], ["closing", "notice"], "{tail}");
        }
        // Who signs the speech is none of the page's, nor is what one line by itself may be.
        for tail in ["\n柳溪镇水利站\n2019年3月5日", "\n何秋实", "\n同饮一渠水，共守一方田"]
        {
            let shape = shape(&chinese(tail));
            assert!(!shape.iter().any(|line| line == "notice"), "{tail}: {shape:?}");
        }
    }

    #[test]
    fn a_heading_without_a_number_may_stand_over_the_opening() {
        let text = "Address to the bell ringers\n\nIntroduction\n\nThank you for the warm welcome, and for the tea.\n\n\
            The Tower\n\nThe stairs were mended, the ropes were spliced and the birds moved out.\n\nThank you.";
        assert_eq!(shape(text)[1..3], ["heading Introduction", "  opening"]);
    }

    #[test]
    fn short_items_are_points_where_their_number_is_announced() {
        let text = |lead: &str| {
            format!(
                "各位社员：\n今天开会。\n{lead}一是天不亮不放水；二是渠不清不放水；三是人不到不放水。\n{REST}\n散会。"
            )
        };
        let points = |text: String| shape(&text).iter().filter(|line| line.contains("point 一是")).count();
        assert_eq!(points(text("放水要守住三条：")), 0);
        let long = text("放水要守住三条：").replace("不放水", "谁来说情也不放水");
        assert_eq!(points(long.clone()), 1);
        assert_eq!(points(long.replace("三条", "规矩")), 0);
    }

    #[test]
    fn korean_and_japanese_speeches_are_cut_by_address_and_numbering() {
        let korean = "주민의 날 기념사\n존경하는 주민 여러분!\n오늘 이 자리에 함께해 주셔서 감사합니다.\n세 가지를 말씀드리겠습니다.\n\
            첫째, 골목길을 넓히고 밤길을 밝히겠습니다.\n둘째, 시장에 지붕을 올리고 주차장을 새로 만들겠습니다.\n\
            셋째, 아이들이 걸어서 다닐 수 있는 도서관을 세우겠습니다.\n감사합니다.";
        let shape = shape(korean);
        assert_eq!(shape.iter().filter(|line| line.contains("point")).count(), 3, "{shape:?}");
        assert!(shape.iter().any(|line| line == "salutation"), "{shape:?}");
        let japanese = "村民の皆さん！\n今年も桜の季節になりました。\n1. 道路をなおす\n橋を二つかけかえ、冬の除雪を早くします。\n\
            2. 学校をまもる\n先生をふやし、給食を地元の米でつくります。\nありがとうございました。";
        let shape = self::shape(japanese);
        assert_eq!(shape[0], "salutation", "{shape:?}");
        assert_eq!(shape.iter().filter(|line| line.starts_with("heading")).count(), 2, "{shape:?}");
    }

    #[test]
    fn an_invisible_character_does_not_hide_a_numbering() {
        let plain = format!("各位街坊：\n今天开会。\n一、修路\n{REST}\n二、种树\n{REST}");
        let marked = plain.replace("二、", "二\u{200B}、");
        assert_eq!(shape(&marked).len(), shape(&plain).len());
    }
}
