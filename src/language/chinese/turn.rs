//! Who speaks in a record in Chinese: `主持人：`, `问：`, `何县长：`.

use std::ops::RangeInclusive;

use super::local::is_surname;
use crate::language::grammar::{Naming, Turn};
use crate::text::WordList;

/// The longest name of a speaker in characters, brackets aside: `某某市人民政府副市长` has ten.
const LONGEST_NAME: usize = 14;

/// The most characters after the word for a role: `市民李女士`, `记者甲`.
const LONGEST_AFTER_ROLE: usize = 4;

/// The longest office with a name in front: `何副县长`.
const LONGEST_OFFICE: usize = 8;

/// The name of who speaks at the start of a paragraph.
pub fn turn(paragraph: &str) -> Option<Turn> {
    static ROLES: WordList = WordList::new(include_str!("data/turn_roles.txt"));
    static ASKERS: WordList = WordList::new(include_str!("data/turn_askers.txt"));
    static LISTENERS: WordList = WordList::new(include_str!("data/turn_listeners.txt"));
    let longest = LONGEST_NAME + LONGEST_BRACKET;
    let colon = paragraph.chars().take(longest).position(|c| matches!(c, '：' | ':'))?;
    let before: String = paragraph.chars().take(colon).collect();
    let name = without_bracket(before.trim()).to_owned();
    let is_name = (1..=LONGEST_NAME).contains(&name.chars().count())
        && !name.contains(|c: char| "，。；、！？ \u{3000}".contains(c) || c.is_ascii_digit())
        && !tells_of_saying(&name);
    let after = |words: &WordList| {
        words.after_start(&name).is_some_and(|rest| rest.chars().count() <= LONGEST_AFTER_ROLE)
    };
    // `问题`, `答案`, `问计于民` are topics.
    let is_word = ["问", "答", "提问", "回答", "主持"].iter().any(|word| name.starts_with(word));
    // `学生甲` is one of several, and no topic.
    let is_lettered = after(&LISTENERS) && name.ends_with(LETTERS);
    // `某某社记者`
    let is_reporter = name.ends_with("记者");
    let is_sure = after(&ROLES) && (!is_word || ROLES.has(&name)) || is_lettered || is_reporter;
    // `家长：` may be a topic as well.
    let is_titled = is_office(&name);
    let is_bare = BARE_NAME.contains(&name.chars().count()) && name.starts_with(is_surname);
    let may_be = after(&LISTENERS) || is_titled || is_bare;
    let asks = is_sure && (after(&ASKERS) || is_reporter);
    let is_host = is_sure && HOSTS.iter().any(|host| name.starts_with(host));
    let naming = match name.as_str() {
        "问" | "答" | "提问" | "回答" => Naming::Nobody,
        _ if is_titled => Naming::Titled,
        _ if is_sure || after(&LISTENERS) => Naming::Role,
        _ => Naming::Bare,
    };
    (is_name && (is_sure || may_be)).then_some(Turn {
        length: colon + 1,
        name,
        is_sure,
        asks,
        is_host,
        naming,
    })
}

/// What tells several listeners apart whose names a record leaves out.
const LETTERS: [char; 6] = ['甲', '乙', '丙', '丁', '戊', '己'];

/// How many characters a name has without an office.
const BARE_NAME: RangeInclusive<usize> = 2..=3;

/// `记者问：怎么办？`: a speaker tells of what somebody asked. By themselves `问` and `答` stand in a record.
fn tells_of_saying(name: &str) -> bool {
    const VERBS: [char; 6] = ['问', '答', '说', '讲', '道', '喊'];
    name.chars().count() > 2 && name.ends_with(VERBS)
}

/// Who leads through an event.
const HOSTS: [&str; 2] = ["主持", "司仪"];

/// The longest bracket after a name, in characters: `主持人（县委副书记）`.
const LONGEST_BRACKET: usize = 16;

/// `市长`, `何副县长`: an office, perhaps with a name. Addresses are in the plural or start with a word of honour.
fn is_office(name: &str) -> bool {
    static OFFICES: WordList = WordList::new(include_str!("data/offices.txt"));
    const HONOUR: [&str; 6] = ["各位", "尊敬", "敬爱", "亲爱", "全体", "主席"];
    name.chars().count() <= LONGEST_OFFICE
        && OFFICES.any(|office| name.ends_with(office))
        && !HONOUR.iter().any(|word| name.starts_with(word))
}

fn without_bracket(name: &str) -> &str {
    let opened = if name.ends_with(['）', ')']) { name.find(['（', '(']) } else { None };
    opened.and_then(|byte| name.get(..byte)).unwrap_or(name).trim_end()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_speaks_is_told_by_a_role_or_an_office() {
        for (line, name, is_sure, asks) in [
            ("主持人：下面请场长讲话。", "主持人", true, false),
            ("主持人（副场长）：请坐。", "主持人", true, false),
            ("问：苗够不够？", "问", true, true),
            ("记者甲：水从哪里来？", "记者甲", true, true),
            ("某某社记者：水从哪里来？", "某某社记者", true, true),
            ("学生甲：作业太多。", "学生甲", true, false),
            ("何场长：够。", "何场长", false, false),
        ] {
            let found = turn(line);
            let told = found.as_ref().map(|turn| (turn.name.as_str(), turn.is_sure, turn.asks));
            assert_eq!(told, Some((name, is_sure, asks)), "{line}");
            // The word is no office of the list, so that only a name is left.
            assert!(name != "何场长" || found.is_some_and(|turn| turn.naming == Naming::Bare));
        }
        assert_eq!(turn("村民：钱从哪里来？").map(|turn| turn.is_sure), Some(false));
        assert_eq!(turn("何副县长：够。").map(|turn| turn.is_sure), Some(false));
    }

    #[test]
    fn addresses_and_topics_are_nobody_who_speaks() {
        for line in [
            "各位代表：",
            "同志们：今天开会。",
            "问题之一：路太窄。",
            "记者问：怎么办？",
            "何县长说：够。",
            "问计于民：开了八场会。",
            "主席：",
            "尊敬的县长：",
            "群众路线是根本：一刻也不能离。",
        ] {
            assert!(turn(line).is_none(), "{line}");
        }
    }
}
