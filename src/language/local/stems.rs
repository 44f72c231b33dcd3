//! The part of a name that names: `青川` of `青川县` and `青川县教育局`, `Weller` of `Weller County`.

use crate::language::Language;

/// What Chinese names of places end with, longer ones first.
const CHINESE_TYPES: [&str; 12] =
    ["街道", "社区", "新区", "县", "市", "镇", "乡", "村", "区", "旗", "州", "省"];

/// How long the part before is: `望潮`, `朝天门`, `富力新城`.
const CHINESE_STEM: std::ops::RangeInclusive<usize> = 2..=4;

/// What a name is also known by: the name of the place that it begins with, and that without the word for its kind.
/// Whether they are names by themselves is for the caller to judge.
pub fn stems(name: &str, language: Language) -> Vec<String> {
    match language {
        Language::Chinese => chinese(name),
        Language::English => english(name),
        _ => Vec::new(),
    }
}

fn chinese(name: &str) -> Vec<String> {
    let starts: Vec<usize> = name.char_indices().map(|(byte, _)| byte).chain([name.len()]).collect();
    for length in CHINESE_STEM {
        let Some((stem, rest)) = starts.get(length).and_then(|byte| name.split_at_checked(*byte)) else {
            break;
        };
        if let Some(kind) = CHINESE_TYPES.iter().find(|kind| rest.starts_with(**kind)) {
            let whole = format!("{stem}{kind}");
            return if whole == name { vec![stem.to_owned()] } else { vec![whole, stem.to_owned()] };
        }
    }
    Vec::new()
}

/// Each word of a name of several words, and all but the last: `Port Lucien` of `Port Lucien Harbour`.
fn english(name: &str) -> Vec<String> {
    let name = name.trim_start_matches("the ").trim_start_matches("The ");
    let words: Vec<&str> =
        name.split_whitespace().filter(|word| word.starts_with(char::is_uppercase)).collect();
    if words.len() < 2 {
        return Vec::new();
    }
    let own = |word: &&str| word.trim_end_matches("'s").trim_end_matches("’s").to_owned();
    words.iter().map(own).filter(|word| word.len() >= SHORTEST_ENGLISH).collect()
}

/// Shorter words are too often something else.
const SHORTEST_ENGLISH: usize = 4;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_known_without_the_word_for_its_kind() {
        let of = |name| stems(name, Language::Chinese);
        assert_eq!(of("青川县"), ["青川"]);
        assert_eq!(of("青川县教育局"), ["青川县", "青川"]);
        assert_eq!(of("富力新城社区"), ["富力新城"]);
        assert!(of("水利局").is_empty());
        assert_eq!(stems("the Weller County Board", Language::English), ["Weller", "County", "Board"]);
    }
}
