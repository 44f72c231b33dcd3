//! People by surname and title: `马翔宇同志`, `王书记`, `党工委书记 马翔宇`.

use crate::language::local::{LocalMark, LocalReason, Passage};
use crate::text::WordList;

/// The hundred most frequent surnames, with those of two characters.
const SURNAMES: &str = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜\
    范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易武乔贺赖龚文施";

/// Titles after a name.
static TITLES: WordList = WordList::new(include_str!("../data/titles_after_names.txt"));

/// Titles before a name, which a space parts from it.
static OFFICES: WordList = WordList::new(include_str!("../data/offices_before_names.txt"));

/// Those whom every speech names.
const NATIONAL: [&str; 9] =
    ["习近平", "毛泽东", "邓小平", "江泽民", "胡锦涛", "李克强", "李强", "温家宝", "周恩来"];

/// Whether a character is one of the most frequent surnames.
pub fn is_surname(character: char) -> bool {
    SURNAMES.contains(character)
}

/// Words that begin with a surname's character and are no names.
static ORDINARY: WordList = WordList::new(include_str!("../data/words_with_surnames.txt"));

/// What joins words and stands in no name: `林场的同志`.
const PARTICLES: [char; 4] = ['的', '们', '和', '与'];

/// The people of a passage.
pub(super) fn persons(passage: &Passage) -> Vec<LocalMark> {
    let mut out = Vec::new();
    for word in passage.words {
        if passage.char_at(word.start).is_some_and(is_surname) {
            let end =
                named_before_title(passage, word.start).or_else(|| named_after_office(passage, word.start));
            out.extend(end.map(|end| LocalMark::new(word.start, end, LocalReason::Person)));
        }
    }
    out
}

/// `马翔宇同志`, `王书记`: surname, at most two more characters, title.
fn named_before_title(passage: &Passage, start: usize) -> Option<usize> {
    (1..=3).find_map(|length| {
        let name = passage.between(start, start + length);
        let title = TITLES.longest_start(passage.rest(start + length))?;
        is_name(passage, start, name).then(|| start + length + title.chars().count())
    })
}

/// `党工委书记 马翔宇`: the name ends the line.
fn named_after_office(passage: &Passage, start: usize) -> Option<usize> {
    let head = passage.head(start);
    let parted = head.ends_with([' ', '\u{3000}']);
    let office = OFFICES.any(|office| head.trim_end().ends_with(office));
    let end = passage.skip(start, crate::text::symbols::is_han);
    let closed = passage.char_at(end).is_none_or(char::is_whitespace);
    let short = (2..=3).contains(&(end - start));
    (parted && office && closed && short && is_name(passage, start, passage.between(start, end)))
        .then_some(end)
}

fn is_name(passage: &Passage, start: usize, name: &str) -> bool {
    let starts_ordinary = ORDINARY.any(|word| passage.rest(start).starts_with(word));
    let is_phrase = name.contains(PARTICLES);
    !NATIONAL.contains(&name)
        && !starts_ordinary
        && !is_phrase
        && name.chars().all(crate::text::symbols::is_han)
}

#[cfg(test)]
mod tests {
    use super::super::tests::marked;
    use super::*;

    #[test]
    fn people_are_named_with_a_title() {
        assert_eq!(
            marked("感谢马翔宇同志和王书记，新城街道党工委书记 马翔宇", persons),
            ["马翔宇同志", "王书记", "马翔宇"]
        );
    }

    #[test]
    fn national_leaders_and_offices_are_no_local_people() {
        let text = "以习近平同志为核心，习近平总书记，各级书记，林场的同志，石门们的书记，全体同志，区委常委同志，刚才几位同志，党组织书记";
        assert!(marked(text, persons).is_empty());
    }
}
