//! The part of a name that names: `青川` of `青川县` and `青川县教育局`.

use crate::text::WordList;

/// What names of places end with, longer ones first.
static TYPES: WordList = WordList::new(include_str!("../data/types_of_places.txt"));

/// How long the part before is: `望潮`, `朝天门`, `富力新城`.
const STEM: std::ops::RangeInclusive<usize> = 2..=4;

/// The name of the place that a name begins with, and that without the word for its kind.
pub(in crate::language::chinese) fn stems(name: &str) -> Vec<String> {
    let starts: Vec<usize> = name.char_indices().map(|(byte, _)| byte).chain([name.len()]).collect();
    for length in STEM {
        let Some((stem, rest)) = starts.get(length).and_then(|byte| name.split_at_checked(*byte)) else {
            break;
        };
        if let Some(kind) = TYPES.longest_start(rest) {
            let whole = format!("{stem}{kind}");
            return if whole == name { vec![stem.to_owned()] } else { vec![whole, stem.to_owned()] };
        }
    }
    Vec::new()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_known_without_the_word_for_its_kind() {
        assert_eq!(stems("青川县"), ["青川"]);
        assert_eq!(stems("青川县教育局"), ["青川县", "青川"]);
        assert_eq!(stems("富力新城社区"), ["富力新城"]);
        assert!(stems("水利局").is_empty());
    }
}
