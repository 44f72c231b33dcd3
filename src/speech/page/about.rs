//! Lines of a page that speak of the speech: that announce it, sum it up, or stand below it.

use super::cues::{
    ABSTRACTS, ADVERTISING, ANNOUNCEMENT_WORDS, ANNOUNCEMENTS, COMMENTS, DISCLAIMERS, HANDING_OVER,
    MAIL_ENDS, PAGE_WORDS, SPOKEN, TAIL_STARTS, TEXT_ENDS, TEXT_WORDS, normalized,
};
use super::document::is_sitting;
use super::shape::{holds_web_address, is_contact, is_end_mark, is_links, is_row, is_site};
use crate::text::line_end::ends_sentence;
use crate::text::symbols::{is_han, is_unspaced};

/// The longest paragraph in characters that is an abstract without starting like one.
const LONGEST_ABSTRACT: usize = 400;

/// Words of a speaker, who may speak of remarks, too.
const FIRST_PERSON: [&str; 6] = [" i ", " my ", " me ", " we ", " our ", " us "];

/// Whether a line starts what a page puts below a speech.
pub fn starts_tail(line: &str) -> bool {
    let line = normalized(line);
    let bare = line.trim_start_matches(|c: char| !c.is_alphanumeric());
    is_end_mark(&line)
        || TAIL_STARTS.after_start(bare).is_some_and(|rest| !ends_sentence(&line) || speaks_of_page(rest))
        || is_site(&line) && is_row(&line)
        || is_contact(&line)
        || is_sitting(&line)
        || heads_comments(&line)
        || MAIL_ENDS.start(&line)
}

/// Whether what readers said of a page stands below a line, or begins with it: `网友评论（3）`, `沙发 老邱`, `2楼 老邱`.
pub fn heads_replies(line: &str) -> bool {
    const FLOORS: [&str; 3] = ["沙发", "板凳", "地板"];
    const HEADS: [&str; 5] = ["网友评论", "全部评论", "最新评论", "热门评论", "全部回复"];
    const LONGEST: usize = 40;
    let line = normalized(line);
    let first = line.split_whitespace().next().unwrap_or_default();
    let is_floor = FLOORS.contains(&first)
        || first
            .strip_suffix('楼')
            .is_some_and(|number| !number.is_empty() && number.chars().all(|c| c.is_ascii_digit()));
    let is_named = is_floor && line.len() > first.len();
    let is_head = HEADS.iter().any(|head| line.starts_with(head)) && !ends_sentence(&line);
    line.chars().count() <= LONGEST && (is_named || is_head || heads_comments(&line))
}

/// Whether a line speaks as a speaker does, of itself and those who listen.
pub fn speaks_in_person(line: &str) -> bool {
    const CHINESE: [&str; 4] = ["我", "咱", "你们", "大家"];
    let padded = format!(" {} ", normalized(line));
    FIRST_PERSON.iter().any(|word| padded.contains(word)) || CHINESE.iter().any(|word| padded.contains(word))
}

/// `2 comments:`, `3条评论`, `1 Response`: what readers said of a page stands below.
fn heads_comments(line: &str) -> bool {
    let rest = line.trim_start_matches(|c: char| c.is_ascii_digit());
    rest.len() < line.len() && COMMENTS.has(rest.trim().trim_end_matches([':', '：']))
}

/// Whether words of a line speak of a page, or lead to one.
pub(super) fn speaks_of_page(line: &str) -> bool {
    PAGE_WORDS.stand_in(line) || holds_web_address(line) || line.contains('@')
}

/// Whether a sentence goes on after words that a page starts its lines with: `联系电话公布了没人接！` A page parts its words
/// from what it says with a blank or a colon. Where words have blanks between them the number of words tells, and a list
/// names those that are said in fewer. After `by` stands a name. Whoever asks everybody to do
/// something speaks. `rest` is what follows the words in the line.
pub(super) fn sentence_goes_on(line: &str, rest: &str) -> bool {
    let names_maker = || line.strip_suffix(rest).is_some_and(|cue| cue.trim_end().ends_with(" by"));
    let words = || rest.split_whitespace().filter(|word| word.contains(char::is_alphabetic)).count();
    rest.starts_with(|c: char| is_unspaced(c) || matches!(c, '，' | '、'))
        || rest.starts_with([' ', ',']) && words() >= WORDS_OF_SENTENCE && !names_maker()
        || SPOKEN.stand_in(rest)
}

/// Whether a sentence that looks like a line of a page may be a speaker's for all that: it does not speak of the page, of
/// the text that stands on it or of who published it.
pub fn may_be_said(line: &str) -> bool {
    let line = normalized(line);
    !speaks_of_page(&line) && !DISCLAIMERS.stand_in(&line) && TEXT_WORDS.count_in(&line) < 2
}

/// Whether a sentence of several clauses only mentions what pages offer, once and in passing: `歌可以免费下载，掌声不能免费下载！`
/// Who offers something names more of it, or says it in few words.
pub fn mentions_offer(line: &str) -> bool {
    const SHORTEST: usize = 20;
    let clauses = line.split(['，', '；', '：']).filter(|clause| !clause.is_empty()).count();
    let line = normalized(line);
    line.chars().count() >= SHORTEST
        && clauses > 1
        && ADVERTISING.count_in(&line) <= 1
        && PAGE_WORDS.count_in(&line) <= 1
        && !holds_web_address(&line)
        && !line.contains('@')
}

/// The longest name of one person who is spoken to in a note, in characters of Chinese, and in words.
const LONGEST_VOCATIVE: usize = 5;
const MOST_WORDS_OF_VOCATIVE: usize = 3;

/// Whether a line is a note to the person whom a speech was sent to: `Hi Ines, here is the text.`, `何主任：稿子如下，请过目。`
pub fn is_note(line: &str) -> bool {
    after_vocative(line).is_some_and(hands_over)
}

/// Whether a line speaks of the text as somebody does who sends it.
pub fn hands_over(line: &str) -> bool {
    HANDING_OVER.stand_in(&normalized(line))
}

/// Whether a line greets one person and says nothing else: `Hi Ines,`.
pub fn greets_one(line: &str) -> bool {
    after_vocative(line).is_some_and(|rest| rest.is_empty())
}

/// What follows the name of one person at the start of a line.
fn after_vocative(line: &str) -> Option<&str> {
    let (name, rest) = line.split_once(['，', '：', '！', ',', ':', '!', '–', '—'])?;
    let greeted = ["Hi ", "Hello ", "Hey ", "Dear "].iter().find_map(|word| name.strip_prefix(word));
    let words: Vec<&str> = greeted.unwrap_or(name).split_whitespace().collect();
    let is_capital = |word: &&str| word.starts_with(char::is_uppercase);
    let most = if greeted.is_some() { MOST_WORDS_OF_VOCATIVE } else { 1 };
    let is_name = (1..=most).contains(&words.len()) && words.iter().all(is_capital);
    (is_name || is_chinese_vocative(name)).then_some(rest.trim())
}

/// `何主任`, `小何`, `王局好`: one person, by an office or as colleagues call each other.
fn is_chinese_vocative(name: &str) -> bool {
    const ENDS: [char; 14] =
        ['任', '记', '长', '局', '总', '处', '科', '师', '姐', '哥', '工', '秘', '兄', '导'];
    let bare = name.strip_suffix("您好").or_else(|| name.strip_suffix('好')).unwrap_or(name);
    let length = bare.chars().count();
    let is_colleague = length == 2 && bare.starts_with(['小', '老', '阿']);
    (2..=LONGEST_VOCATIVE).contains(&length)
        && bare.chars().all(is_han)
        && !bare.starts_with(['各', '全'])
        && (is_colleague || bare.ends_with(ENDS))
}

/// Whether a speaker quotes what pages say: the words end a sentence or a clause, and a long one follows. `Contact us. Those
/// words were on every page, and nobody answered.`
pub(super) fn is_quoted(rest: &str) -> bool {
    const WORDS_AFTER_QUOTATION: usize = 8;
    rest.starts_with(['.', ',']) && rest.split_whitespace().count() >= WORDS_AFTER_QUOTATION
}

/// From how many words on what follows such words is a sentence: `Terms of trade have turned against us.` The page's own
/// are shorter or speak of the page.
pub(super) const WORDS_OF_SENTENCE: usize = 5;

/// Whether what follows the words of a page is a colon and more than a name or a list of words: `Tags: that is what we called
/// the burnt ends.`
fn is_sentence_after_colon(rest: &str) -> bool {
    rest.strip_prefix([':', '：']).is_some_and(|said| {
        let words = said.split_whitespace().count();
        let clauses = said.split(['，', '。', '；']).filter(|clause| !clause.is_empty()).count();
        if said.contains(is_unspaced) { clauses > 1 } else { words >= WORDS_OF_SENTENCE }
    })
}

/// Whether a line stands between the text of a page and what the page lists below it: further texts, rights, the end.
pub fn ends_text(line: &str) -> bool {
    let line = normalized(line);
    let bare = line.trim_start_matches(|c: char| !c.is_alphanumeric());
    let is_said = |rest| sentence_goes_on(bare, rest) || is_sentence_after_colon(rest) && may_be_said(&line);
    let begins = |rest| !is_said(rest) || !ends_sentence(&line);
    // Two dashes stand above the signature of a mail.
    is_end_mark(&line)
        || line == "--"
        || is_links(&line)
        || heads_comments(&line)
        || MAIL_ENDS.start(&line)
        || TEXT_ENDS.after_start(bare).is_some_and(begins)
}

/// Whether a sentence below the speech is the page's own, whatever it starts with: `看完本文的网友还下载了…`.
pub fn is_outro(line: &str) -> bool {
    let line = normalized(line);
    PAGE_WORDS.count_in(&line) > 1
}

/// Whether a line announces the speech below it: `以下是…的致辞全文：`. It may end like a title.
pub fn announces_text(line: &str) -> bool {
    let line = normalized(line);
    ANNOUNCEMENTS.start(&line) || line.ends_with(['：', ':']) && ANNOUNCEMENT_WORDS.stand_in(&line)
}

/// Whether a paragraph above the speech says what the speech is about.
pub fn is_abstract(line: &str) -> bool {
    let line = normalized(line);
    let bare = line.trim_start_matches(|c: char| !c.is_alphanumeric());
    let speaks_of_text = || TEXT_WORDS.count_in(&line) > 1;
    let first_person = || FIRST_PERSON.iter().any(|word| line.contains(word));
    ABSTRACTS.start(bare) || line.chars().count() <= LONGEST_ABSTRACT && speaks_of_text() && !first_person()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tail_is_told_from_the_last_sentence_of_a_speech() {
        for line in [
            "推荐阅读",
            "（完）",
            "Tags: budget, roads",
            "以上就是本站整理的全部内容，谢谢阅读。",
            "附：分工表（略）",
            "12 Weir Lane, Larch Bend • Tel. (01) 555 0134",
            "お問い合わせ",
            "2 comments:",
            "3条评论",
            "The sitting was suspended at 11.20.",
            "목록",
        ] {
            assert!(starts_tail(line), "{line}");
        }
        for line in [
            "以上就是我的发言，谢谢大家。",
            "More than ever, we need you.",
            "Write to me at http://www.weir.example or come to the hall.",
            "关注民生，就是关注未来！",
        ] {
            assert!(!starts_tail(line), "{line}");
        }
    }

    #[test]
    fn an_abstract_speaks_of_the_text() {
        assert!(is_abstract("下面是一位乡长的发言，供各位参考。"));
        assert!(is_abstract("Below is the text of what the Warden said at the weir on 4 May 2009."));
        assert!(is_abstract("The remarks are printed here as they were delivered."));
        assert!(!is_abstract("今天的会议，主要是安排春耕生产。"));
        assert!(!is_abstract("We have delivered the boats, and so my remarks can be short."));
    }

    #[test]
    fn a_note_speaks_to_one_person_of_the_text() {
        for line in [
            "Hi Ines, here is the text.",
            "Dear Mr Vane, please find attached the speech as agreed.",
            "Tom – final version below, sorry for the delay.",
            "何主任：稿子如下，请审阅。",
            "小何，这是会上用的稿子，你再看看。",
        ] {
            assert!(is_note(line), "{line}");
        }
        for line in [
            "Good people, here is the plan.",
            "Hello everyone, here is the plan.",
            "Neighbours of Larch Bend, the draft is yours.",
            "各位社员：今天把草稿念一遍。",
            "今年春天，我们把初稿贴在了墙上。",
            "Hi Ines, sit down.",
        ] {
            assert!(!is_note(line), "{line}");
        }
        assert!(greets_one("Hi Ines,") && !greets_one("Good evening, everyone."));
    }

    #[test]
    fn an_offer_in_passing_is_a_speaker_s() {
        assert!(mentions_offer("歌可以免费下载，掌声不能免费下载，乡亲们的情分更不能！"));
        for line in [
            "更多范文免费下载，请关注公众号，海量材料等你来拿！",
            "点击下载，终身免费！",
            "本站全部资料免费下载，欢迎各位常来看看！",
        ] {
            assert!(!mentions_offer(line), "{line}");
        }
    }

    #[test]
    fn a_line_announces_the_speech_or_stands_between_it_and_further_texts() {
        for line in [
            "以下是场长的讲话：",
            "场长讲话全文如下：",
            "Her remarks, as prepared, are below:",
            "The full text follows:",
        ] {
            assert!(announces_text(line), "{line}");
        }
        for line in ["以下措施要落实", "下一步要抓好三件事：", "Below the weir the water is calm."]
        {
            assert_eq!(announces_text(line), line.starts_with("以下是"), "{line}");
        }
        for line in
            ["【延伸阅读】", "责编：小禾", "3 Comments", "Related stories", "You may also like", "- END -"]
        {
            assert!(ends_text(line), "{line}");
        }
        for line in ["相关链接都要打得开。", "编好苗床", "Relatives of the crew came home.", "声明我的态度"]
        {
            assert!(!ends_text(line), "{line}");
        }
        assert!(is_outro("《在分苗会上的讲话》来自范文站，欢迎阅读。"));
        assert!(is_outro("看到这里的网友还下载了另一篇范文。") && !is_outro("这份文档我看过。"));
        assert!(!is_outro("Write to me at http://www.weir.example or come to the hall."));
    }
}
