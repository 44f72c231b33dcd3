//! The words of a name that are names by themselves: `Weller` of `Weller County`.

/// Shorter words are too often something else.
const SHORTEST: usize = 4;

/// Each word of a name of several words.
pub(in crate::language::english) fn stems(name: &str) -> Vec<String> {
    let name = name.trim_start_matches("the ").trim_start_matches("The ");
    let words: Vec<&str> =
        name.split_whitespace().filter(|word| word.starts_with(char::is_uppercase)).collect();
    if words.len() < 2 {
        return Vec::new();
    }
    let own = |word: &&str| word.trim_end_matches("'s").trim_end_matches("’s").to_owned();
    words.iter().map(own).filter(|word| word.len() >= SHORTEST).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_word_of_a_name_is_one() {
        assert_eq!(stems("the Weller County Board"), ["Weller", "County", "Board"]);
        assert!(stems("Weller").is_empty());
    }
}
