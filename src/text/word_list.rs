//! Lists of words that are data, each in a file of its own.

use std::sync::OnceLock;

use rustc_hash::FxHashSet;

/// Words or phrases that stand in a text file, one a line; `#` starts a comment. The file is read once.
pub struct WordList {
    file: &'static str,
    /// In order, so that those with one beginning stand together.
    words: OnceLock<Vec<&'static str>>,
    /// The same, where single words are asked for.
    set: OnceLock<FxHashSet<&'static str>>,
}

impl WordList {
    /// The list in a file's content.
    pub const fn new(file: &'static str) -> Self {
        Self { file, words: OnceLock::new(), set: OnceLock::new() }
    }

    fn words(&self) -> &[&'static str] {
        self.words.get_or_init(|| {
            let lines = self.file.lines().filter(|line| !line.is_empty() && !line.starts_with('#'));
            let mut words: Vec<&str> = lines.collect();
            words.sort_unstable();
            words
        })
    }

    /// All of them, in the order of their characters.
    pub fn iter(&self) -> impl Iterator<Item = &'static str> {
        self.words().iter().copied()
    }

    /// Whether a word is one of them.
    pub fn has(&self, word: &str) -> bool {
        self.get(word).is_some()
    }

    /// The word as the list has it.
    pub fn get(&self, word: &str) -> Option<&'static str> {
        self.set.get_or_init(|| self.iter().collect()).get(word).copied()
    }

    /// Whether a line holds one of them.
    pub fn stand_in(&self, line: &str) -> bool {
        self.iter().any(|word| line.contains(word))
    }

    /// Whether a line holds one of them between two blanks.
    pub fn stand_apart_in(&self, line: &str) -> bool {
        let is_apart = |word: &str| {
            line.match_indices(word).any(|(byte, _)| {
                let (before, rest) = line.split_at(byte);
                before.ends_with(' ') && rest.strip_prefix(word).is_some_and(|after| after.starts_with(' '))
            })
        };
        self.any(is_apart)
    }

    /// How many of them a line holds.
    pub fn count_in(&self, line: &str) -> usize {
        self.iter().filter(|word| line.contains(word)).count()
    }

    /// Whether one of them is as wanted.
    pub fn any(&self, wanted: impl Fn(&str) -> bool) -> bool {
        self.iter().any(wanted)
    }

    /// The longest of them that a text starts with.
    pub fn longest_start(&self, text: &str) -> Option<&'static str> {
        self.starts_of(text).last()
    }

    /// The longest of them that a text ends with.
    pub fn longest_end(&self, text: &str) -> Option<&'static str> {
        self.iter().filter(|word| text.ends_with(word)).max_by_key(|word| word.len())
    }

    /// Those that a text starts with, the shortest first: each of them is the start of the next one.
    fn starts_of<'a>(&self, text: &'a str) -> impl Iterator<Item = &'static str> + use<'a, '_> {
        let first = text.chars().next();
        let from = self.words().partition_point(|word| word.chars().next() < first);
        let alike = self.iter().skip(from).take_while(move |word| word.chars().next() == first);
        alike.filter(|word| text.starts_with(word))
    }

    /// What follows the longest of them that a line starts with. A word of Latin letters has to end there: `share`
    /// does not start `shared`.
    pub fn after_start<'a>(&self, line: &'a str) -> Option<&'a str> {
        let rests = self.starts_of(line).filter_map(|word| {
            let rest = line.strip_prefix(word)?;
            let parted = !word.ends_with(|c: char| c.is_ascii_alphanumeric())
                || !rest.starts_with(|c: char| c.is_ascii_alphanumeric());
            parted.then_some(rest)
        });
        rests.last()
    }

    /// Whether a line starts with one of them.
    pub fn start(&self, line: &str) -> bool {
        self.after_start(line).is_some()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_latin_letters_end_where_they_end() {
        let list = WordList::new("share\n分享");
        assert!(list.start("share: facebook"));
        assert!(!list.start("shared prosperity"));
        assert!(list.start("分享到"));
    }

    #[test]
    fn what_a_line_starts_with_is_found_among_its_like() {
        let list = WordList::new("b\n# a comment\n来源于\nab\na\nabc\n来\n来源");
        let starts = |text| list.starts_of(text).collect::<Vec<_>>();
        assert_eq!(starts("abd"), ["a", "ab"]);
        assert_eq!(starts("来源：本站"), ["来", "来源"]);
        assert_eq!((starts("c"), starts("")), (vec![], vec![]));
        assert_eq!(list.longest_start("来源于网络"), Some("来源于"));
        assert_eq!(list.after_start("来源：本站"), Some("：本站"));
        assert_eq!(list.after_start("ab c"), Some(" c"), "`a` does not end in `ab`");
        assert!(list.has("b") && !list.has("# a comment"));
    }

    #[test]
    fn words_stand_apart_between_blanks() {
        let list = WordList::new("we will\nis");
        assert!(list.stand_apart_in("so we will go"));
        assert!(list.stand_apart_in("this is it"));
        assert!(!list.stand_apart_in("this isle is"));
    }

    #[test]
    fn the_longest_end_is_found() {
        let list = WordList::new("长\n区长\n市长");
        assert_eq!(list.longest_end("王区长"), Some("区长"));
        assert_eq!(list.longest_end("王"), None);
    }
}
