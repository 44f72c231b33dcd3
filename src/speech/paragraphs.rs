//! Lines to paragraphs: which lines of a file belong together because they were broken in mid-sentence.

use super::line::{Line, SENTENCE_MARKS, may_end_paragraph, starts_mid_sentence};
use super::line_layout::{LineLayout, WIDEST_TORN, is_mid_sentence_end, is_torn};
use super::page::{starts_tail, told_above};
use super::wrap::{WRAP_WIDTHS, Wrap, is_full};
use crate::formats::Start;
use crate::language::{FrameLine, Grammar, Label};
use crate::text::folding::folded;
use crate::text::line_end::{ends_clause, ends_sentence};
use crate::text::symbols::is_han;

/// The lines of each paragraph, in order: those that were broken in mid-sentence stand together.
pub fn paragraphs<'a>(lines: Vec<Line<'a>>, grammar: &dyn Grammar) -> Vec<Vec<Line<'a>>> {
    let layout = LineLayout::of(&lines, grammar);
    let mut out: Vec<Vec<Line>> = Vec::new();
    for (place, &line) in lines.iter().enumerate() {
        let below = lines.get(place + 1..).unwrap_or_default();
        // A sentence may be broken more than once: the line is held against the whole paragraph so far.
        match out.last_mut().filter(|paragraph| continues(grammar, paragraph, &line, below, &layout)) {
            Some(paragraph) => paragraph.push(line),
            None => out.push(vec![line]),
        }
    }
    out
}

/// Whether a line goes on with the sentence of the paragraph before it; `below` are the lines after it.
fn continues(
    grammar: &dyn Grammar,
    paragraph: &[Line],
    line: &Line,
    below: &[Line],
    layout: &LineLayout,
) -> bool {
    let Some(last) = paragraph.last() else { return false };
    if [last, line].iter().any(|line| line.stands_alone()) {
        return false;
    }
    // A full line may end anywhere in a sentence, with words that a page has, too.
    let starts = || line.label(grammar).is_some() || grammar.closes(line.text);
    if last.ends_with_page && (!layout.is_broken(last, line) || starts()) {
        return false;
    }
    if !layout.adjacent(last, line) {
        return goes_on_below_page_break(grammar, paragraph, last, line, layout);
    }
    if line.start == Start::Paragraph && layout.ends_paragraphs {
        return false;
    }
    if goes_on_addressing(grammar, paragraph, last, line, layout) {
        return true;
    }
    // `村民の皆さん、` or `Yours sincerely,` on a line of its own.
    if paragraph.len() == 1 && (is_address(grammar, last) || grammar.signs_off(last.text)) {
        return false;
    }
    if last.text.ends_with(is_mid_sentence_end)
        || is_inside_brackets(last, line)
        || layout.doubled && starts_mid_sentence(line.text)
    {
        return true;
    }
    if line.goes_on_from(last) {
        return !signs_title(grammar, last, line, layout);
    }
    if layout.all_indented && ends_clause(last.text) {
        return false;
    }
    if line.start == Start::Break {
        return goes_on_after_break(grammar, last, line);
    }
    if layout.wrap.is_some()
        && (layout.indented && line.is_indented()
            || begins_part(grammar, paragraph, last, line)
            || ends_heading(grammar, paragraph, last, line, layout))
    {
        return false;
    }
    if layout.starts_indented
        && !line.is_indented()
        && paragraph.first().is_some_and(|first| first.is_indented())
        && line.is_right_below(last)
    {
        return true;
    }
    if layout.is_broken(last, line) && !ends_clause(last.text) {
        return true;
    }
    // Below an indented paragraph a wide line without white space in front goes on with it.
    if layout.hanging
        && !line.is_indented()
        && paragraph.first().is_some_and(|first| first.is_indented())
        && [last, line].iter().all(|line| line.text_columns() >= WIDEST_TORN || may_end_paragraph(line.text))
        && line.label(grammar).is_none()
        && grammar.frame_line(line.text).is_none()
        && !starts_tail(line.text)
    {
        return true;
    }
    let is_dated = line.place < LINES_ABOVE
        && grammar.frame_line(line.text) == Some(FrameLine::Dateline)
        && !paragraph.iter().any(|line| line.text.contains(['.', '。']));
    line.label(grammar).is_none()
        && (is_unfinished(grammar, paragraph, line, layout) && !is_dated
            || layout.is_broken(last, line) && !parts_paragraphs(grammar, paragraph, line, below))
}

/// The most empty lines that a page break leaves in a text that was copied out.
const LINES_OF_PAGE_BREAK: usize = 3;

/// Whether a line goes on with a sentence that a page break parted from it: it starts as no paragraph does, or a line with
/// whole sentences in front stops where it was broken, and the next one starts nothing.
fn goes_on_below_page_break(
    grammar: &dyn Grammar,
    paragraph: &[Line],
    last: &Line,
    line: &Line,
    layout: &LineLayout,
) -> bool {
    let is_text = line.start == Start::Line && line.place - last.place <= LINES_OF_PAGE_BREAK + 1;
    let framed =
        [last, line].iter().any(|line| line.place < LINES_ABOVE && grammar.frame_line(line.text).is_some());
    if !is_text || framed || may_end_paragraph(last.text) || line.label(grammar).is_some() {
        return false;
    }
    let is_wide = last.text_columns() >= WIDEST_TORN || layout.is_broken(last, line);
    if starts_mid_sentence(line.text) {
        return is_wide;
    }
    // Where empty lines part the paragraphs, one more says nothing.
    let is_parted = layout.spaced && layout.wrap.is_none() && !last.text.ends_with(is_mid_sentence_end);
    let has_sentence = || paragraph.iter().any(|line| line.text.contains(['。', '！', '？']));
    let starts = line.is_indented() && !layout.all_indented
        || line.text_columns() < WIDEST_TORN && !ends_sentence(line.text)
        || is_address(grammar, line)
        || starts_tail(line.text);
    is_wide && line.text.starts_with(is_han) && !starts && !is_parted && has_sentence()
}

/// Whether the end of a full line parts two paragraphs where its sentence ends there: it is a heading of one sentence, or
/// the next one starts as paragraphs do.
fn parts_paragraphs(grammar: &dyn Grammar, paragraph: &[Line], line: &Line, below: &[Line]) -> bool {
    let mut sentences = paragraph.iter().flat_map(|line| line.text.matches(['。', '！', '？', '；']));
    let label = paragraph.first().and_then(|first| first.label(grammar));
    let label = label.filter(|_| sentences.next().is_some() && sentences.next().is_none());
    let ended = paragraph.last().is_some_and(|last| ends_clause(last.text));
    match label {
        _ if !ended => false,
        // The first sentence of an item says what the item is, whatever the second starts with.
        Some(label) => label.style.makes_headings() && paragraph.len() == 1,
        None => {
            grammar.turns(line.text)
                || grammar.looks_back(line.text)
                || grammar.opens_part(line.text)
                || leads_to_list(grammar, line.text)
                || announces_list(grammar, line, below)
        }
    }
}

/// The most lines of a sentence that announces a list.
const ANNOUNCING_LINES: usize = 4;

/// Whether a sentence starts with a line, ends with a colon at the end of a line, and a list starts below.
fn announces_list(grammar: &dyn Grammar, line: &Line, below: &[Line]) -> bool {
    let lines = std::iter::once(line).chain(below).take(ANNOUNCING_LINES);
    let sentence = lines.take_while(|line| !line.text.contains(['。', '！', '？', '；']));
    let end = sentence.into_iter().position(|line| line.text.ends_with(['：', ':']));
    let first = end.and_then(|end| below.get(end)).and_then(|first| first.label(grammar));
    first.is_some_and(|label| label.number == Some(1))
}

/// Whether a full line is the heading that its numbering says it is. What goes on with a heading is short and ends
/// without a mark, too.
fn ends_heading(
    grammar: &dyn Grammar,
    paragraph: &[Line],
    last: &Line,
    line: &Line,
    layout: &LineLayout,
) -> bool {
    let styled = |label: Label| layout.heading_styles.contains(&label.style);
    let goes_on =
        || layout.wrap.is_some_and(|wrap| line.columns() < wrap.narrowest()) && !may_end_paragraph(line.text);
    paragraph.len() == 1
        && !last.text.contains(SENTENCE_MARKS)
        && last.label(grammar).is_some_and(styled)
        && !goes_on()
}

/// The longest clause in characters that leads to a list in the same sentence: `在宣传工作上，一是…`.
const LONGEST_LEAD: usize = 20;

/// Whether a line starts with a clause that leads to a list.
fn leads_to_list(grammar: &dyn Grammar, line: &str) -> bool {
    line.split_once(['，', '：']).is_some_and(|(lead, items)| {
        lead.chars().count() <= LONGEST_LEAD
            && grammar.running_label(&folded(items)).is_some_and(|label| label.number == Some(1))
    })
}

/// Whether a line below a title names the speaker or the occasion: `by the Head of School`, `at the General Debate` start
/// like the rest of a sentence.
fn signs_title(grammar: &dyn Grammar, last: &Line, line: &Line, layout: &LineLayout) -> bool {
    let is_full = layout.wrap.is_some_and(|wrap| is_full(last, line, wrap));
    let below_title = || grammar.frame_line(last.text) == Some(FrameLine::Title);
    let tells_occasion = || grammar.names_occasion(line.text) && below_title();
    line.place < LINES_ABOVE
        && !is_full
        && (grammar.frame_line(line.text) == Some(FrameLine::Speaker) || tells_occasion())
}

/// Whether a bracket is open at the end of a line and closed on the next one. Quotation marks may be open over several
/// paragraphs.
fn is_inside_brackets(last: &Line, line: &Line) -> bool {
    const BRACKETS: [(char, char); 3] = [('「', '」'), ('《', '》'), ('（', '）')];
    let closes_first = |text: &str, (open, close): (char, char)| {
        text.find(close).is_some_and(|at| text.find(open).is_none_or(|opened| opened > at))
    };
    let is_open = |text: &str, (open, close): (char, char)| {
        text.rfind(open).is_some_and(|at| text.rfind(close).is_none_or(|closed| closed < at))
    };
    !may_end_paragraph(last.text)
        && BRACKETS.iter().any(|&pair| is_open(last.text, pair) && closes_first(line.text, pair))
}

/// How many lines may stand above a speech on a page.
const LINES_ABOVE: usize = 20;

/// Whether a line is an address and nothing else.
fn is_address(grammar: &dyn Grammar, line: &Line) -> bool {
    grammar.salutation(&folded(line.text)) == Some(line.text.chars().count())
}

/// The most lines of an address: `Mr. Speaker, Mr. Vice President, Members of Congress, my fellow citizens` takes two.
const LINES_OF_ADDRESS: usize = 10;

/// Whether an address goes on with a line after a full one: `Mr. Speaker, Mr. Chief Justice, President` and the President's
/// name below.
fn goes_on_addressing(
    grammar: &dyn Grammar,
    paragraph: &[Line],
    last: &Line,
    line: &Line,
    layout: &LineLayout,
) -> bool {
    let is_broken = layout.wrap.is_some_and(|wrap| is_full(last, line, wrap));
    if !is_broken || ends_clause(last.text) || paragraph.len() >= LINES_OF_ADDRESS {
        return false;
    }
    let so_far: String = paragraph.iter().map(|line| format!("{} ", line.text)).collect();
    let addressed = grammar.salutation(&folded(&(so_far.clone() + line.text)));
    addressed.is_some_and(|length| length > so_far.chars().count())
}

/// Whether a line of a broken text starts or ends a part whatever its width: an address, or a heading that stands alone.
fn begins_part(grammar: &dyn Grammar, paragraph: &[Line], last: &Line, line: &Line) -> bool {
    let heading = paragraph.len() == 1
        && !may_end_paragraph(last.text)
        && last.label(grammar).is_some_and(|label| label.style.makes_headings())
        && line.label(grammar).is_some();
    let title = paragraph.len() == 1 && grammar.frame_line(last.text) == Some(FrameLine::Title);
    let page = line.place < LINES_ABOVE && told_above(line.text).is_some();
    is_address(grammar, line) || heading || title || page
}

/// Whether a line after a line break goes on with the sentence before it: that was broken where the paragraph's lines
/// are full, and is no heading of what follows.
fn goes_on_after_break(grammar: &dyn Grammar, last: &Line, line: &Line) -> bool {
    // Titles and names are parted by breaks, too.
    if line.place < LINES_ABOVE && [last, line].iter().any(|line| grammar.frame_line(line.text).is_some()) {
        return false;
    }
    if is_half(grammar, last, line) {
        return true;
    }
    let width = line.break_width.filter(|width| WRAP_WIDTHS.contains(width));
    let is_full = width.is_some_and(|width| is_full(last, line, Wrap::of_break(width)));
    is_full && !may_end_paragraph(last.text) && line.label(grammar).is_none()
}

/// Whether a break parts a short Chinese sentence in two: `我们` and below it `要把渠修好。` What a heading stands over is
/// longer.
fn is_half(grammar: &dyn Grammar, last: &Line, line: &Line) -> bool {
    last.text.ends_with(is_han)
        && line.text.starts_with(is_han)
        && ends_sentence(line.text)
        && line.text_columns() < WIDEST_TORN
        && [last, line].iter().all(|line| line.label(grammar).is_none() && line.heading.is_none())
}

/// Whether Chinese text stops in mid-sentence: sentences, then words without an end, or a particle that wants a noun.
/// A heading is one sentence without an end and stays as it is.
fn is_unfinished(grammar: &dyn Grammar, paragraph: &[Line], line: &Line, layout: &LineLayout) -> bool {
    let Some(last) = paragraph.last() else { return false };
    let ended = may_end_paragraph(last.text);
    // Where empty lines part the paragraphs, a line end between two sentences or in a joined line parts nothing.
    let parts = layout.spaced && (paragraph.len() > 1 || last.text.contains('。'));
    // After a whole sentence a wide line stops where it was broken, whatever the width of the others.
    let parts = parts || is_torn(last) && (layout.torn || last.text.contains('。'));
    // So does one of words with blanks between them where empty lines part the paragraphs.
    let framed = last.place < LINES_ABOVE && grammar.frame_line(last.text).is_some()
        || line.place < LINES_OF_FRAME && starts_line_of_frame(paragraph, line);
    let words = layout.spaced && last.text.is_ascii() && last.text_columns() >= WIDEST_TORN;
    let parts = parts || words && !framed;
    !ended && (parts || grammar.leads_on(last.text))
}

/// How many lines a title, the office of its speaker and an occasion take.
const LINES_OF_FRAME: usize = 6;

/// Whether a line in capitals below lines without a mark starts a line of the frame: an office, an occasion.
fn starts_line_of_frame(paragraph: &[Line], line: &Line) -> bool {
    let marks = ['.', ';', '!', '?', ':'];
    line.text.starts_with(char::is_uppercase) && !paragraph.iter().any(|line| line.text.contains(marks))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::formats::lines_of;
    use crate::language::{Language, grammar};
    use crate::speech::lines::lines;

    /// The paragraphs of a text, their lines joined with strokes.
    fn joined(string: &str) -> Vec<String> {
        let file = lines_of(string);
        let grammar = grammar(Language::of(string));
        let paragraphs = paragraphs(lines(&file, grammar), grammar);
        paragraphs
            .iter()
            .map(|lines| lines.iter().map(|line| line.text).collect::<Vec<_>>().join("|"))
            .collect()
    }

    #[test]
    fn a_sentence_goes_on_below_the_empty_lines_of_a_page_break() {
        let text = "渠修了三年，水放了三年。去年冬天我们把上游的口子也堵上了，到了今年春天一亩田也没有旱着，靠的\n\n\
            就是大家一担土一担土挑出来的这条大堤，谁也不许在堤上开荒，谁也不许在堤上盖房，这是规矩。\n散会以后各队把账对一遍。";
        assert_eq!(joined(text).len(), 2, "{:?}", joined(text));
        let english = "We paid what we owed and we kept the ferry, at four fifths of what it cost us in the year of\n\n\
            the flood, and nobody drowned.\n\nNext spring the wheel will turn again.";
        assert_eq!(joined(english).len(), 2, "{:?}", joined(english));
        // What starts like a paragraph, or stands below a whole sentence, is one.
        for apart in [
            text.replace("靠的", "全靠大家。"),
            text.replace("就是大家", "　　就是大家"),
            text.replace("就是大家", "二、就是大家"),
            english.replace("the flood", "The flood"),
            english.replace("year of", "year."),
        ] {
            assert_eq!(joined(&apart).len(), 3, "{apart}");
        }
    }

    #[test]
    fn a_line_whose_last_character_was_lost_may_have_ended() {
        let text = "各位乡亲：\n去年修了一条渠，今年还要再修两条，一条在东边，一条在西\u{FFFD}\n水渠要修得直。埂子要打得实，不许漏\u{FFFD}\n散会。";
        assert_eq!(cut(text, Language::Chinese).len(), 4);
    }

    #[test]
    fn a_title_and_a_name_parted_by_a_break_are_two() {
        let mut file = lines_of("在全乡半年水利工作会议上的讲话\n站长　何秋实");
        file[1].start = Start::Break;
        let grammar = grammar(Language::Chinese);
        assert_eq!(paragraphs(lines(&file, grammar), grammar).len(), 2);
    }

    #[test]
    fn where_all_lines_are_indented_each_sentence_end_is_one_of_a_paragraph() {
        let text = "　　在修渠会上的讲话\n　　各位乡亲：\n　　渠要在五月底以前修完。\n　　水要在六月初就放下来。\n　　\
            谁家的田也不许旱着它。\n　　散会以后马上就动手。\n　　谢谢各位老乡！\n";
        let (file, grammar) = (lines_of(text), grammar(Language::Chinese));
        assert_eq!(paragraphs(lines(&file, grammar), grammar).len(), 7);
    }

    #[test]
    fn an_address_that_was_broken_is_one() {
        let text = "Mr. Speaker, Madam Warden, members of the Harbour Board, Captain\n\
            Bell, distinguished guests, and my fellow residents of the island,\n\
            we meet tonight under a roof that the storm took from us in March\n\
            and that you put back with your own hands before the leaves fell.\n\
            Nobody asked who owned the hammer. Nobody asked who would be paid\n\
            first. You carried the slates up the ladder in the rain, and when\n\
            the rain stopped you carried up the rest. That is what this board\n\
            has to answer for tonight, and I mean to answer for all of it.";
        assert_eq!(cut(text, Language::English).len(), 1);
    }

    /// The paragraphs of a text, the ends of joined lines as `|`.
    fn cut(string: &str, language: Language) -> Vec<String> {
        let (file, grammar) = (lines_of(string), grammar(language));
        let paragraphs = paragraphs(lines(&file, grammar), grammar);
        let texts =
            |paragraph: &Vec<Line>| paragraph.iter().map(|line| line.text).collect::<Vec<_>>().join("|");
        paragraphs.iter().map(texts).collect()
    }

    #[test]
    fn a_paragraph_is_a_line_without_the_white_space_around_it() {
        let text = "同志们：\n\n\u{3000}\u{3000}一、提高政治站位\n\t\n一要始终把政治建设摆在首位。\n";
        assert_eq!(
            cut(text, Language::Chinese),
            ["同志们：", "一、提高政治站位", "一要始终把政治建设摆在首位。"]
        );
    }

    #[test]
    fn a_link_that_splits_a_sentence_does_not_split_the_paragraph() {
        let text =
            "会议听取和审议了国务院总理李克强所作的\n政府工作报告\n。会议充分肯定国务院过去一年的工作。";
        assert_eq!(cut(text, Language::Chinese).len(), 1);
        let text = "我们召开了全会。我们依照\n宪法\n和\n基本法\n有效实施全面管治权。\n\n五年来，我们坚持党的领导。\n\n会议号召。";
        assert_eq!(cut(text, Language::Chinese).len(), 3);
    }

    #[test]
    fn a_paragraph_a_line_that_lacks_its_full_stop_stays_a_paragraph() {
        let text = "今天我们开会。任务很重\n大家要抓好落实。\n同志们，让我们一起努力。";
        assert_eq!(cut(text, Language::Chinese).len(), 3);
    }

    #[test]
    fn a_heading_without_a_full_stop_is_not_joined_to_what_follows() {
        let text = "（一）奋力落实重要使命，城市核心功能进一步强化\n加快国际经济中心建设。";
        assert_eq!(cut(text, Language::Chinese).len(), 2);
    }

    #[test]
    fn lines_of_a_fixed_width_are_joined() {
        let text = "It is a pleasure to return from whence I came. You are among\n\
            my oldest friends in Washington, and this House is my oldest\n\
            home. It was here, more than 14 years ago, that I first took\n\
            the oath of Federal office. It was here, for 14 years, that\n\
            I gained both knowledge and inspiration from members of both\n\
            parties in both Houses.\n\
            \n\
            I speak today in an hour of national peril and national\n\
            opportunity. Before my term has ended, we shall have to test\n\
            anew whether a nation such as ours can endure.";
        assert_eq!(cut(text, Language::English).len(), 2);
    }

    /// Ten lines of a paragraph that was broken at 32 columns.
    const BROKEN: &str = "水库的闸门去年秋天大修过一次，换\n了两扇新的，旧的那扇留着做个纪念，\n摆在管理房的院子里，路过的人都要\n\
        摸一摸它。今年开春以后雨水比往年\n来得早，渠里的水已经放到了下游的\n第三个村子，沿线的泵站全部试过机，\n\
        只有西干渠还差一段没有清完，本月\n底以前一定要清完，清完了再放水，\n不许带着淤泥放水，那样下游的田就\n要遭殃了，道理大家都懂。\n";

    #[test]
    fn a_full_line_is_a_heading_where_its_numbering_stands_over_headings() {
        // No line recurs, as those of a running head do.
        let body = |mark: char| -> String {
            BROKEN
                .lines()
                .map(|line| format!("{mark}{}\n", line.chars().skip(1).collect::<String>()))
                .collect()
        };
        let [first, second, third] = ['前', '中', '后'].map(body);
        let text =
            format!("一、把闸门看好\n{first}二、把沿线渠道和泵站的责任人定下\n{second}三、把水放匀\n{third}");
        let cut = cut(&text, Language::Chinese);
        assert_eq!(cut.len(), 6, "{cut:#?}");
        assert_eq!(cut[2], "二、把沿线渠道和泵站的责任人定下");
        // The same line starts a paragraph where the others of its numbering do.
        let run_in = text.replace("把闸门看好\n", "把闸门看好。").replace("把水放匀\n", "把水放匀。");
        assert!(
            super::tests::cut(&run_in, Language::Chinese).iter().all(|paragraph| paragraph.contains('|'))
        );
    }

    #[test]
    fn a_full_line_ends_a_paragraph_where_the_next_one_leads_to_a_list() {
        let sentence = "下游几个村子的田都等着用这一渠水。";
        let text = format!("{BROKEN}{sentence}\n在用水的次序上，一是先远后近，二\n是先田后塘。\n");
        assert!(cut(&text, Language::Chinese).last().is_some_and(|last| last.starts_with("在用水的")));
        let text =
            format!("{BROKEN}{sentence}\n为了不误农时，我在这里给各村的管\n水员提两条要求：\n1.日夜有人。\n");
        let cut = cut(&text, Language::Chinese);
        assert!(cut.iter().any(|paragraph| paragraph.starts_with("为了不误农时")), "{cut:#?}");
    }

    #[test]
    fn an_address_with_a_comma_stands_for_itself() {
        let text = "町民の皆様、\n橋の工事が今月で終わります。\n";
        assert_eq!(cut(text, Language::Japanese).len(), 2);
    }

    #[test]
    fn lines_that_are_paragraphs_are_not_joined() {
        let text = "Mr. Speaker:\nMy fellow Americans, the state of the Union is strong.\nThank you.";
        assert_eq!(cut(text, Language::English).len(), 3);
    }

    #[test]
    fn a_full_line_that_ends_with_a_page_s_word_goes_on() {
        let sentence = "水渠要一段一段修，修一段验一段，不让一户人家的田旱着，也不让一分钱花得不明不白，谁家门前也不能少一锹土。";
        let all: Vec<char> =
            format!("{sentence}渠修好了要收拾干净，谁也不要乱动工具。打印机要修。{sentence}")
                .chars()
                .collect();
        let end = all.windows(2).position(|pair| pair == ['打', '印']).unwrap() + 2;
        let (above, below) = all.split_at(end);
        let above = above.get(above.len() % 20..).unwrap_or_default();
        let width = 20;
        let lines = |text: &[char]| {
            text.rchunks(width)
                .rev()
                .map(|line| line.iter().collect::<String>())
                .collect::<Vec<_>>()
                .join("\n")
        };
        let below: Vec<String> = below.chunks(width).map(|line| line.iter().collect()).collect();
        assert_eq!(joined(&format!("{}\n{}", lines(above), below.join("\n"))).len(), 1);
    }

    #[test]
    fn a_part_starts_below_what_a_page_put_after_a_sentence() {
        let text = "各位乡亲：\n一、修好渠\n渠要修好。本文来自某某公文网，转载请注明出处\n二、护好渠\n渠要看护。更多范文请访问www.example.com\n\
            三、用好渠\n不浪费一滴水。版权所有，翻印必究，违者必究\n谢谢大家！";
        assert_eq!(joined(text).len(), 8, "{:?}", joined(text));
    }

    #[test]
    fn a_break_in_a_short_sentence_parts_nothing() {
        let broken = |text: &str| {
            let mut file = lines_of(text);
            file.iter_mut().skip(1).for_each(|line| line.start = Start::Break);
            let grammar = grammar(Language::Chinese);
            paragraphs(lines(&file, grammar), grammar).len()
        };
        assert_eq!(broken("我们\n要把渠修好。"), 1);
        assert_eq!(broken("水从山上来\n流到田里去。"), 1);
        // A heading, an item, two sentences, lines of a list.
        for text in [
            "渠的来历\n这条渠是六十年前修的，那时候全村的人都上了山，一锹一锹挖了三个冬天才挖通，我们今天喝的水就是那时候修来的。",
            "一、修渠\n渠要修好。",
            "渠修好了。\n水也来了。",
            "水渠\n田埂",
        ] {
            assert_eq!(broken(text), 2, "{text}");
        }
    }
}
