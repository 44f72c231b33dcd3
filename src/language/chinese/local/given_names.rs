//! People by given name and office: `志强同志`, `建华书记`.

use super::generic::is_common_word;
use crate::language::chinese::words::part_of_speech;
use crate::language::local::{LocalMark, LocalReason, Passage};
use crate::text::WordList;

/// What follows a given name.
static OFFICES: WordList = WordList::new(include_str!("../data/titles_after_given_names.txt"));

/// The characters of most given names of the last eighty years.
const GIVEN: &str = "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉兰红建国文辉力健永福贵志德宏斌波宁鹏飞海峰山松林春\
    梅琴雪燕玲芬凤莲云美珍珠翠雅晓丹莉倩婷慧巧淑惠佳嘉琼勤瑞光东清江生龙康振宇翔天浩泽新俊凯旋庆祥荣富学义仁兴良才发武毅坚厚\
    胜利元全正昌成根金银锋钢立民彬彪伯仲孝忠信诚贤善";

/// The people of a passage who are called by their given names.
pub(super) fn given_names(passage: &Passage) -> Vec<LocalMark> {
    let found = passage.words.iter().filter_map(|word| {
        let wording = passage.slice(*word);
        let rest = passage.rest(word.end);
        let office = OFFICES.longest_start(rest)?;
        let end = word.end + office.chars().count();
        // `建华书记处`: the office goes on.
        let whole = passage.is_between_words(end);
        (whole && is_given_name(wording)).then(|| LocalMark::new(word.start, end, LocalReason::Person))
    });
    found.collect()
}

/// Whether a word of two characters is a given name: by the dictionary, or by both its characters where it is no
/// word that speeches use.
fn is_given_name(word: &str) -> bool {
    let of_given = word.chars().all(|character| GIVEN.contains(character));
    let is_noun = |tag: &str| tag.is_empty() || tag.starts_with('n');
    word.chars().count() == 2
        && !is_common_word(word)
        && (part_of_speech(word).starts_with("nr") || (of_given && is_noun(part_of_speech(word))))
}

#[cfg(test)]
mod tests {
    use super::super::tests::marked;
    use super::*;

    #[test]
    fn a_given_name_with_an_office_is_a_person() {
        assert_eq!(
            marked("刚才志强同志作了通报，建华书记讲了意见，请秀英主任抓好落实", given_names),
            ["志强同志", "建华书记", "秀英主任"]
        );
    }

    #[test]
    fn groups_and_offices_are_no_given_names() {
        let text = "全体同志，各位同志，基层书记，支部书记，老党员同志，文明同志，班子同志，分管主任";
        assert!(marked(text, given_names).is_empty());
    }
}
