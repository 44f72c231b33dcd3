//! One folding for matching, search and look-ups: characters that are written differently and read the same become
//! one form. What is shown never changes.
//!
//! Folding goes character by character, so that a folded text has as many characters as the text and every range
//! holds for both. Case, punctuation and white space stay: labels and the rules of a language depend on them.

use std::sync::OnceLock;

use rustc_hash::FxHashMap;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use super::scripts::is_unspaced;

/// Pairs of a Han character and the simplified form that stands for it; data/README.md says where they are from.
const VARIANTS: &str = include_str!("data/variants.txt");

/// Signs of the block CJK Radicals Supplement and the characters that they look like (Unicode Character Database,
/// EquivalentUnifiedIdeograph; `⻁` and `⻃`, which that takes for parts of characters, are written for whole ones).
/// Kangxi radicals (`⼈`) decompose and need no table.
const RADICALS: &str = "⺁厂 ⺂乛 ⺃乚 ⺄乙 ⺅亻 ⺆冂 ⺈刀 ⺉刂 ⺊卜 ⺌小 ⺍小 ⺎兀 ⺏尣 ⺐尢 ⺒巳 ⺓幺 ⺔彑 ⺕彐 ⺖忄 ⺗心 ⺘扌 ⺙攵 ⺛旡 \
    ⺜日 ⺝月 ⺞歺 ⺟母 ⺠民 ⺡氵 ⺢氺 ⺣灬 ⺤爫 ⺥爫 ⺦丬 ⺧牛 ⺨犭 ⺩王 ⺫目 ⺬示 ⺭礻 ⺯糹 ⺰纟 ⺱罓 ⺲罒 ⺴冗 ⺶羊 ⺹耂 ⺺肀 ⺻聿 ⺼肉 ⺾艹 \
    ⺿艹 ⻀艹 ⻁虎 ⻂衤 ⻃西 ⻄西 ⻅见 ⻆角 ⻈讠 ⻉贝 ⻊足 ⻋车 ⻌辶 ⻍辶 ⻎辶 ⻏邑 ⻐钅 ⻑長 ⻒镸 ⻓长 ⻔门 ⻖阝 ⻗雨 ⻘青 ⻙韦 ⻚页 ⻛风 ⻜飞 \
    ⻝食 ⻟飠 ⻠饣 ⻢马 ⻣骨 ⻤鬼 ⻥鱼 ⻦鸟 ⻧卤 ⻨麦 ⻩黄 ⻪黾 ⻫斉 ⻬齐 ⻭歯 ⻮齿 ⻯竜 ⻰龙 ⻱龜 ⻲亀 ⻳龟";

/// The form that stands for a character in comparisons: simplified for traditional, regional and older Han characters,
/// the character itself for radicals and compatibility ideographs, ASCII for letters and figures of full width. All
/// other characters stand for themselves.
pub fn fold(character: char) -> char {
    match character {
        '\0'..='\u{2E7F}' => character,
        '\u{4E00}'..='\u{9FFF}' => folded_by(unified_ideographs(), character),
        '０'..='９' | 'Ａ'..='Ｚ' | 'ａ'..='ｚ' => composed(character),
        _ => {
            let unified = unified(character);
            variants().get(&unified).copied().unwrap_or(unified)
        }
    }
}

/// The string with each character folded, as many as before. Where the neighbours tell what a character stands for, so
/// too: look-alikes of `〇` between Chinese numerals (`二○二二年`), apostrophes between letters (`don‘t`).
pub fn folded(string: &str) -> String {
    let forms = unified_ideographs();
    let mut out = String::with_capacity(string.len());
    let mut rest = string.chars();
    while let Some(character) = rest.next() {
        out.push(match character {
            // Nearly every character of a Chinese text, and texts are folded many times.
            '\u{4E00}'..='\u{9FFF}' if character != '零' => folded_by(forms, character),
            _ if is_like_zero(character) && counts_on(&out, rest.as_str()) => '〇',
            _ if is_apostrophe(character) && ends_with_letter(&out) && starts_with_letter(rest.as_str()) => {
                '\''
            }
            _ => fold(character),
        });
    }
    out
}

/// The string in small letters. As `str::to_lowercase`, which takes its time to find that Han has none.
pub fn lower_case(string: &str) -> String {
    let mut out = String::with_capacity(string.len());
    for character in string.chars() {
        match character {
            '\u{2E80}'..='\u{9FFF}' => out.push(character),
            _ => out.extend(character.to_lowercase()),
        }
    }
    out
}

/// The form in which a word is counted and looked up: folded, without what takes up no room, NFKC, lower case.
pub fn word_form(word: &str) -> String {
    // Most words are in that form, and every word of every speech is asked for.
    if word.chars().all(is_plain) {
        return word.to_owned();
    }
    folded(word).chars().filter(|&c| !is_ignored(c)).nfkc().flat_map(char::to_lowercase).collect()
}

/// Whether a character stands for itself in every word form, whatever stands beside it.
fn is_plain(character: char) -> bool {
    match character {
        'a'..='z' => true,
        '\u{4E00}'..='\u{9FFF}' => !is_like_zero(character) && fold(character) == character,
        _ => false,
    }
}

/// Whether a character takes no part in wording: a soft hyphen, a zero-width space or joiner, a mark of direction, a
/// variation selector. It ends no word (Unicode's Default_Ignorable_Code_Point).
pub fn is_ignored(character: char) -> bool {
    matches!(character, '\u{AD}' | '\u{34F}' | '\u{61C}' | '\u{115F}' | '\u{1160}' | '\u{17B4}' | '\u{17B5}'
        | '\u{180B}'..='\u{180F}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{206F}'
        | '\u{3164}' | '\u{FE00}'..='\u{FE0F}' | '\u{FEFF}' | '\u{FFA0}' | '\u{FFF0}'..='\u{FFF8}'
        | '\u{1BCA0}'..='\u{1BCA3}' | '\u{1D173}'..='\u{1D17A}' | '\u{E0000}'..='\u{E0FFF}')
}

/// The Han character that a radical or a compatibility ideograph looks like, as it is typed; any other character itself.
pub fn unified(character: char) -> char {
    match character {
        '\u{2E80}'..='\u{2EFF}' => radicals().get(&character).copied().unwrap_or(character),
        '\u{2F00}'..='\u{2FDF}' | '\u{F900}'..='\u{FAFF}' | '\u{2F800}'..='\u{2FA1F}' => composed(character),
        _ => character,
    }
}

/// The character's NFKC form where that is one character.
fn composed(character: char) -> char {
    let mut form = std::iter::once(character).nfkc();
    match (form.next(), form.next()) {
        (Some(only), None) => only,
        _ => character,
    }
}

fn variants() -> &'static FxHashMap<char, char> {
    static TABLE: OnceLock<FxHashMap<char, char>> = OnceLock::new();
    TABLE.get_or_init(|| VARIANTS.lines().filter_map(pair).collect())
}

/// The forms of the characters of the block CJK Unified Ideographs (U+4E00 to U+9FFF), in order.
fn unified_ideographs() -> &'static [char] {
    static FORMS: OnceLock<Vec<char>> = OnceLock::new();
    FORMS
        .get_or_init(|| ('\u{4E00}'..='\u{9FFF}').map(|c| variants().get(&c).copied().unwrap_or(c)).collect())
}

/// The form of a character of that block.
fn folded_by(forms: &[char], character: char) -> char {
    let place = usize::try_from(u32::from(character).wrapping_sub(0x4E00)).ok();
    place.and_then(|place| forms.get(place)).copied().unwrap_or(character)
}

fn radicals() -> &'static FxHashMap<char, char> {
    static TABLE: OnceLock<FxHashMap<char, char>> = OnceLock::new();
    TABLE.get_or_init(|| RADICALS.split_whitespace().filter_map(pair).collect())
}

/// The first and the last character of an entry.
fn pair(entry: &str) -> Option<(char, char)> {
    Some((entry.chars().next()?, entry.chars().next_back()?))
}

/// Whether a character stands for `〇` where that is hard to type or was misread.
fn is_like_zero(character: char) -> bool {
    matches!(character, '0' | 'O' | 'о' | '○' | '◯' | '⚪' | '零' | 'Ｏ' | '０')
}

/// What an apostrophe is typed as: right and left quotation marks, modifier letter, accents, prime, full width.
fn is_apostrophe(character: char) -> bool {
    matches!(character, '\'' | '`' | '´' | '\u{2BC}' | '‘' | '’' | '‛' | '′' | '\u{FF07}' | '\u{FF40}')
}

/// Whether a number goes on with `〇` between what is folded already and the rest: after several numerals, or after one
/// and before another or the word for a year.
fn counts_on(folded: &str, rest: &str) -> bool {
    let mut before = folded.chars().rev().filter(|&c| !is_ignored(c));
    if !before.next().is_some_and(is_numeral) {
        return false;
    }
    let next = rest.chars().find(|&c| !is_like_zero(c) && !is_ignored(c));
    before.next().is_some_and(is_numeral) || next.is_some_and(|c| is_numeral(fold(c)) || c == '年')
}

fn is_numeral(character: char) -> bool {
    matches!(
        character,
        '〇' | '一' | '二' | '三' | '四' | '五' | '六' | '七' | '八' | '九' | '十' | '百' | '千' | '万'
    )
}

/// A letter or mark of a script that parts its words; quotation marks stand between Chinese characters.
fn is_letter(character: char) -> bool {
    !is_unspaced(character) && (character.is_alphabetic() || is_combining_mark(character))
}

fn ends_with_letter(string: &str) -> bool {
    string.chars().rev().find(|&c| !is_ignored(c)).is_some_and(is_letter)
}

fn starts_with_letter(string: &str) -> bool {
    string.chars().find(|&c| !is_ignored(c)).is_some_and(is_letter)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn traditional_regional_and_older_characters_have_the_simplified_form() {
        assert_eq!(folded("發展經濟，衞生爲民，看著裡面"), "发展经济，卫生为民，看着里面");
        assert_eq!(folded("峯會羣眾衆"), "峰会群众众");
        assert_eq!(folded("学习贯彻"), "学习贯彻");
    }

    #[test]
    fn radicals_and_compatibility_ideographs_are_the_characters_that_they_look_like() {
        assert_eq!(folded("⼈⺠⻓安⼀、\u{F90A}"), "人民长安一、金");
        assert_eq!((unified('⻑'), fold('⻑')), ('長', '长'));
    }

    #[test]
    fn letters_and_figures_of_full_width_are_narrow_and_marks_stay() {
        assert_eq!(folded("（１）ＧＤＰ："), "（1）GDP：");
    }

    #[test]
    fn what_looks_like_a_zero_is_one_only_between_numerals() {
        for year in ["二○○八年", "二零零八年", "二OO八年", "二◯〇八年", "二00八年"] {
            assert_eq!(folded(year), "二〇〇八年");
        }
        assert_eq!(folded("一九九○年至二○二○—"), "一九九〇年至二〇二〇—");
        assert_eq!(folded("一百零五"), "一百〇五");
        for other in ["○○镇", "零距离", "GOOD 2022", "第一OK", "三零距离"] {
            assert_eq!(folded(other), other);
        }
    }

    #[test]
    fn an_apostrophe_is_one_only_between_letters() {
        for sign in ('\0'..='\u{FFFF}').filter(|&c| is_apostrophe(c)) {
            assert_eq!(folded(&format!("don{sign}t")), "don't");
            assert_eq!(folded(&format!("don\u{AD}{sign}t")), "don\u{AD}'t");
        }
        for other in ["‘stop’ he", "the workers’ day", "抓‘四风’问题", "5′ 3"] {
            assert_eq!(folded(other), other);
        }
    }

    #[test]
    fn words_are_looked_up_without_what_takes_up_no_room() {
        assert_eq!(word_form("Vol\u{AD}un\u{200B}teers"), "volunteers");
        assert_eq!(word_form("發\u{FEFF}展２０"), "发展20");
    }

    #[test]
    fn every_form_is_final() {
        for entry in VARIANTS.lines() {
            let (character, form) = pair(entry).unwrap();
            assert_eq!((fold(character), fold(form)), (form, form), "{entry}");
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(256))]

        #[test]
        fn a_folded_string_has_as_many_characters_and_folds_no_further(
            string in "(\\PC|[二○O零年\u{AD}a’發⺠]){0,30}"
        ) {
            let once = folded(&string);
            prop_assert_eq!(once.chars().count(), string.chars().count());
            prop_assert_eq!(folded(&once), once);
        }
    }
}
