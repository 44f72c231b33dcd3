//! What web pages and download sites put around a speech: where the page stands in the site, who published it and how
//! often it was read, what it is about, and what to read next. Words are data (`data/`), the rest is told by form.

mod about;
pub mod cues;
mod document;
mod jamming;
mod shape;

use super::notice::Notice;
use crate::text::line_end::ends_sentence;
use about::{WORDS_OF_SENTENCE, is_quoted, sentence_goes_on, speaks_of_page};
pub use about::{
    announces_text, ends_text, greets_one, hands_over, heads_replies, is_abstract, is_note, is_outro,
    may_be_said, mentions_offer, speaks_in_person, starts_tail,
};
use cues::{FIELDS, LINE_STARTS, LINKS, PREDICATES, PUBLISHERS, SAID_TOO, STAMPS, THIS_PAGE, normalized};
use document::{
    is_column, is_cover_address, is_cover_title, is_document_number, is_document_symbol, is_job_number,
    is_numbered_meeting, is_red_head, is_sitting,
};
pub use jamming::jamming;
pub use shape::is_path;
use shape::{
    counts, ends_with_age, fields, has_time, is_address, is_clock, is_file_name, is_links, is_long_row,
    is_newspaper_page, is_page_break, is_row, is_row_of_brackets, is_row_of_fields, is_row_of_names, is_site,
};

/// The longest line that is told by its form, in characters: a row of links with counters.
const LONGEST_PAGE_LINE: usize = 160;

/// Why a whole line belongs to a web page, wherever it stands in the file.
pub fn told_anywhere(line: &str) -> Option<Notice> {
    let line = normalized(line);
    let bare = line.trim_start_matches(|c: char| !c.is_alphanumeric() && c != '©');
    let long = line.chars().count() > LONGEST_PAGE_LINE;
    let by_form = || {
        is_path(&line)
            || fields(&line) > 1
            || is_row_of_fields(&line)
            || counts(&line)
            || is_links(&line)
            || is_long_row(&line)
            || is_row_of_brackets(&line)
            || is_page_break(&line)
            || is_address(&line)
            || is_publication(&line)
            || is_clock(&line)
            || is_stamp(&line)
            || is_document_number(&line)
            || is_document_symbol(&line)
            || is_job_number(&line)
            || is_column(&line)
    };
    let starts = LINE_STARTS.after_start(bare).is_some_and(|rest| {
        let is_said_too = SAID_TOO.any(|words| bare.starts_with(words));
        if is_said_too && is_quoted(rest) && ends_sentence(&line) {
            return false;
        }
        // `版权声明不是一张纸，要有人看。`
        if PREDICATES.start(rest) && ends_sentence(&line) && !THIS_PAGE.stand_in(&line) {
            return false;
        }
        let is_said = is_said_too || sentence_goes_on(bare, rest);
        !is_said || !ends_sentence(&line) || speaks_of_page(rest)
    });
    let is_page = starts || bare.starts_with('©') || !long && by_form();
    is_page.then_some(Notice::WebPage)
}

/// Why a line above the speech belongs to a web page: what says about a page what a speech could say as well.
pub fn told_above(line: &str) -> Option<Notice> {
    let folded = normalized(line);
    let marks = !folded.is_empty() && !folded.contains(char::is_alphanumeric);
    let named = marks
        || is_link(line)
        || fields(&folded) > 0 && !is_said_field(&folded)
        || has_time(&folded)
        || is_file_name(&folded)
        || is_site(&folded)
        || PUBLISHERS.has(&folded)
        || is_row(&folded)
        || is_row_of_names(&folded)
        || is_newspaper_page(&folded)
        || ends_with_age(&folded)
        || is_sitting(&folded)
        || is_numbered_meeting(&folded)
        || is_red_head(&folded)
        || is_cover_title(&folded)
        || is_cover_address(&folded);
    (named && folded.chars().count() <= LONGEST_PAGE_LINE).then_some(Notice::WebPage)
}

/// Whether what follows the name of a field is a sentence: `Subject: that was the only word she left me.`
fn is_said_field(line: &str) -> bool {
    let said = line.split_once(':').map_or("", |(_, said)| said);
    line.is_ascii()
        && ends_sentence(line)
        && said.split_whitespace().count() >= WORDS_OF_SENTENCE
        && may_be_said(line)
}

/// Whether a line that ends like a sentence may stand in a tail.
pub fn goes_on_tail(line: &str) -> bool {
    told_above(line).is_some()
}

/// Whether a line is a link or the name of a channel and nothing else: `LinkedIn`, `长者版`. Elsewhere than above or
/// below a speech it may be a heading.
pub fn is_link(line: &str) -> bool {
    LINKS.has(&normalized(line))
}

/// Whether a line is the name of a site and nothing else.
pub fn names_site(line: &str) -> bool {
    is_site(&normalized(line))
}

/// Whether a line is a name of what a page says about itself and a value.
pub fn is_field(line: &str) -> bool {
    shape::is_field(&normalized(line))
}

/// Whether a line is such a name and a value after blanks, which is one only among others.
pub fn is_spaced_field(line: &str) -> bool {
    shape::is_spaced_field(&normalized(line))
}

/// Whether a line is such a name, and its value stands on the next one.
pub fn is_field_name(line: &str) -> bool {
    let line = normalized(line);
    let name = line.trim_end_matches(['：', ':']);
    FIELDS.has(name) && (name.len() < line.len() || name.is_ascii())
}

/// The longest stamp in characters.
const LONGEST_STAMP: usize = 40;

/// The longest list of those that a document goes to.
const LONGEST_LIST: usize = 120;

/// `（送审稿）`, `抄送：各科室`, `2018年11月27日印发`, `共印80份`: what an office or a mail program put on a document.
fn is_stamp(line: &str) -> bool {
    let bare = line.trim_matches(|c: char| !c.is_alphanumeric());
    let dated = |c: char| c.is_ascii_digit();
    // A sentence may speak of what a stamp names: `讨论稿已经发到各组。`
    let colon = bare.find('：').is_some_and(|byte| STAMPS.has(bare.split_at(byte + '：'.len_utf8()).0));
    let sentence = line.ends_with(['。', '.']) && !bare.starts_with('此') && !colon;
    let stamped = STAMPS.after_start(bare).is_some_and(|rest| rest.is_empty() || !sentence);
    let issued = bare.ends_with("日印发") || bare.starts_with("共印") && bare.ends_with('份');
    // Copies go to many: `抄送：县委办公室，县人大办公室。`
    let is_list = colon && line.chars().count() <= LONGEST_LIST;
    let is_short = line.chars().count() <= LONGEST_STAMP && !line.contains(['，', '；']);
    (is_list || is_short)
        && !line.ends_with(['，', '；', '！', '？', '?', '!'])
        && (stamped || issued && bare.contains(dated))
}

/// `Published 29 Nov 2021`, `Posted on May 3`, `Updated: today`: a verb of a page and when.
fn is_publication(line: &str) -> bool {
    const VERBS: [&str; 5] = ["published", "posted", "updated", "issued", "released"];
    const MONTHS: [&str; 12] =
        ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
    let Some(rest) = VERBS.iter().find_map(|verb| line.strip_prefix(verb)) else { return false };
    let rest = rest.trim_start();
    let dated = rest.starts_with(|c: char| c.is_ascii_digit() || c == ':')
        || ["on ", "by ", "at ", "in "].iter().any(|word| rest.starts_with(word))
        || MONTHS.iter().any(|month| rest.starts_with(month));
    dated && !line.ends_with(['.', '!', '?'])
}

/// Links and nothing else: `【字体：大 中 小】 打印`. By itself on its line only a word that is no heading is one.
pub fn are_only_links(line: &str) -> bool {
    let line = normalized(line);
    shape::are_only_links(&line)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_page_says_about_itself_is_told_wherever_it_stands() {
        for line in [
            "猜你喜欢：村级换届动员讲话",
            "【编者按】县里开了一个会，本刊摘要刊登如下。",
            "Posted on 3 June 2020 by the Clerk",
            "Published June 3",
            "Skip to main content",
            "访问 12 次阅读",
            "5 min read",
            "阅读(12)  评论(3)",
            "（讨论稿）",
            "抄送：水务站、农技站",
            "河道管理所2016年4月8日印发",
            "共印35份",
            "Draft 2 - not for distribution",
            "11:05 a.m. PST",
            "S/PV.8113",
            "24-30412                                   3/16",
            "E&OE - proof only",
            "主题词：水利　讲话",
            "抄送：水务站、农技站。",
            "Please check against delivery",
            "ページID：0004455　更新日：2017年3月1日更新",
            "글자크기 확대 축소 인쇄",
        ] {
            assert_eq!(told_anywhere(line), Some(Notice::WebPage), "{line}");
        }
        for line in [
            "图书馆今年要开到村里去。",
            "文化站要办好三件事",
            "Published research tells us that fewer birds return each spring.",
            "首页是门面，内容是里子。",
            "7:30 at the gate",
            "24-30412 is the number that I was given.",
            "本文の終わりに、橋の話をします。",
            "다음 이야기는 우리 마을의 다리입니다.",
            "讨论稿已经发到各组。",
            "Draft horses pulled the first engine to the fire.",
            "Nobody was posted here by choice.",
            "Listen to this. The tide came in on the roof of the boat house.",
            "Share this with the children who could not come tonight.",
            "联系电话印在每家门口，要有人接。",
            "电话：8866，请大家记在心里。",
            "Contact us. Those words hung on every page of our book, and nobody ever came.",
            "Terms of trade have turned against every harbour on this coast.",
            "Photo: that is what everybody wanted of me that morning.",
            "版权声明写得再长，不如把书还给作者。",
            "主办单位、承办单位都要到场。",
            "更多精彩，留给后来的人。",
            "Posted on the school door was a list of nine names.",
        ] {
            assert_eq!(told_anywhere(line), None, "{line}");
        }
    }

    #[test]
    fn a_link_by_itself_belongs_to_the_page_above_a_speech() {
        for line in ["Bluesky", "Copy link", "关怀版", "柳溪镇发布", "Login"] {
            assert_eq!(told_above(line), Some(Notice::WebPage), "{line}");
            assert_eq!(told_anywhere(line), None, "{line}");
        }
        for line in ["The ferry", "Harbour lights", "修好水渠"] {
            assert_eq!(told_above(line), None, "{line}");
        }
        assert_eq!(told_anywhere("(As delivered)"), Some(Notice::WebPage));
        assert_eq!(told_anywhere("As prepared for delivery"), Some(Notice::WebPage));
    }
}
