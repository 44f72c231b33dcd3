//! Whom a Chinese speech is addressed to.

use super::date::starts_with_date;
use crate::text::WordList;

/// The longest address in characters: `各位代表、各位委员、同志们：` has 14; protocol lists of guests with their offices
/// run to several times that.
const LONGEST_ADDRESS: usize = 90;

/// The longest name in an address, in characters: `还有今天特地请假来的家属` has 12, guests with their offices more.
const LONGEST_NAME: usize = 24;

/// The length of the address that a paragraph starts with, its colon or exclamation mark included.
pub fn salutation(paragraph: &str) -> Option<usize> {
    let marked = paragraph.chars().take(LONGEST_ADDRESS).position(|c| matches!(c, '：' | ':' | '！' | '!'));
    let Some(end) = marked else { return bare_salutation(paragraph) };
    if is_presiding(paragraph) {
        return Some(end + 1);
    }
    let names: String = paragraph.chars().take(end).collect();
    // A date in front of the address is a line of its own.
    let dated = paragraph.starts_with(['（', '(']) || starts_with_date(&names);
    (!dated && is_address(&names)).then_some(end + 1)
}

/// `主席：` by itself on its line: whom members of a council speak to. With words after it, it labels a speaker.
fn is_presiding(line: &str) -> bool {
    const PRESIDING: [&str; 6] = ["主席", "代理主席", "主席先生", "主席女士", "议长", "议长先生"];
    line.strip_suffix(['：', ':', '！', '!']).is_some_and(|name| PRESIDING.contains(&name))
}

/// An address by itself on its line, without a colon: `同志们`, `各位老师、各位同学，`.
fn bare_salutation(line: &str) -> Option<usize> {
    let length = line.chars().count();
    let bare = line.trim_end_matches(['，', ',']);
    let starts = FIRST_ADDRESSED.iter().any(|word| bare.starts_with(word))
        || ["同志们", "朋友们", "同学们", "老师们"].iter().any(|word| bare.starts_with(word));
    (length <= LONGEST_ADDRESS && starts && names(bare).all(|name| is_addressed(&name) || is_office(&name)))
        .then_some(length)
}

/// Whether a text names listeners and nothing else but a greeting: at least every other name is one of listeners, or all
/// others are offices; the first and the last are either.
fn is_address(text: &str) -> bool {
    let named: Vec<String> = names(text).filter(|name| !is_greeting(name)).collect();
    let addressed = named.iter().filter(|name| is_addressed(name)).count();
    let fits = |name: &String| is_addressed(name) || is_office(name);
    named.iter().all(|name| name.chars().count() <= LONGEST_NAME)
        && addressed > 0
        && (addressed * 2 >= named.len() || named.iter().all(fits))
        && [named.first(), named.last()].into_iter().flatten().all(fits)
        && names(text).next().is_some_and(|name| !is_greeting(&name))
}

/// The names in an address, without what stands in brackets after them.
fn names(text: &str) -> impl Iterator<Item = String> {
    let mut depth = 0_usize;
    let outside = move |character: &char| {
        match character {
            '（' | '(' => depth += 1,
            '）' | ')' => {
                depth = depth.saturating_sub(1);
                return false;
            }
            _ => {}
        }
        depth == 0
    };
    let bare: String = text.chars().filter(outside).collect();
    let parts: Vec<String> = bare
        .split(['、', '，', ',', ' ', '\u{3000}'])
        .filter(|name| !name.is_empty())
        .map(str::to_owned)
        .collect();
    parts.into_iter()
}

/// How a name of listeners starts.
const FIRST_ADDRESSED: [&str; 5] = ["各位", "尊敬的", "敬爱的", "亲爱的", "全体"];

/// Whether a name is one of listeners. What speaks of them, `各位同志要记住`, is none.
fn is_addressed(name: &str) -> bool {
    static LAST: WordList = WordList::new(include_str!("data/listeners.txt"));
    static SPEAKING: WordList = WordList::new(include_str!("data/spoken_of.txt"));
    (FIRST_ADDRESSED.iter().any(|word| name.starts_with(word) || is_guest_of(name, word))
        || is_everybody(name)
        || LAST.any(|word| name.ends_with(word)))
        && !SPEAKING.stand_in(name)
}

/// `全院党员`, `全县人民`: everybody of a place or a body.
fn is_everybody(name: &str) -> bool {
    const LONGEST: usize = 10;
    name.starts_with('全')
        && name.chars().count() <= LONGEST
        && name.ends_with(|c: char| "员生工众民人士属友官兵".contains(c))
}

/// `社区的各位大姐`: whose listeners they are, then the address.
fn is_guest_of(name: &str, address: &str) -> bool {
    name.split_once(address).is_some_and(|(whose, _)| whose.ends_with('的'))
}

/// Whether a name is an office: `护士长`, `何副主席`. Among listeners it is one of them, by itself it labels a speaker.
fn is_office(name: &str) -> bool {
    ["长", "书记", "主任", "主席", "经理", "教授", "总"].iter().any(|word| name.ends_with(word))
}

/// `大家好`, `早上好`.
fn is_greeting(name: &str) -> bool {
    name.starts_with("大家") || (name.ends_with('好') && name.chars().count() <= 6)
}

/// A paragraph without the address (`同志们，`, `各位代表！`) that it starts with.
pub fn after_address(paragraph: &str) -> &str {
    let Some(byte) = paragraph.find(['，', '！', '：', ',', '!', ':']) else { return paragraph };
    let (first, rest) = paragraph.split_at(byte);
    let short = first.chars().count() <= 6;
    if short && (first.ends_with('们') || first.starts_with("各位")) {
        rest.trim_start_matches(['，', '！', '：', ',', '!', ':'])
    } else {
        paragraph
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_names_the_listeners_and_nothing_else() {
        assert_eq!(salutation("各位领导、同志们："), Some(9));
        assert_eq!(salutation("各位代表！"), Some(5));
        assert_eq!(salutation("同志们"), Some(3));
        assert_eq!(salutation("同志们，今天开会"), None);
        assert_eq!(salutation("同志们：今天，我们在这里召开会议"), Some(4));
        assert_eq!(salutation("同志们，做好新时代党群工作使命光荣：要全面加强"), None);
        assert_eq!(salutation("会议的主题是：高举旗帜"), None);
        assert_eq!(salutation("2011年5月6日同志们："), None);
        assert_eq!(salutation("（5月6日）同志们："), None);
        assert_eq!(salutation("2011级的同学们："), Some(10));
        // A title that stands right before an address is none of its names.
        assert_eq!(salutation("在例会上的讲话同志们："), None);
        assert_eq!(salutation("主席："), Some(3));
        assert_eq!(salutation("主席：请大家安静。"), None);
        assert_eq!(salutation("："), None);
    }

    #[test]
    fn listeners_are_named_in_many_ways() {
        for line in [
            "全场职工、工友们：",
            "全村党员、同志们：",
            "教练员、队员、观众朋友们：",
            "村里的各位长辈：",
            "在座的各位师傅、同志们：",
            "各位姐妹",
            "书记、镇长、各位委员：",
            "老师们、同学们，",
        ] {
            assert!(salutation(line).is_some(), "{line}");
        }
        for line in ["各位同志要记住三句话：", "我们的目标是：", "主任：", "全场形势："]
        {
            assert_eq!(salutation(line), None, "{line}");
        }
    }
}
