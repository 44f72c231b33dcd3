//! The signs that a forum puts between the lines of a text so that copies show where they are from.

/// The fewest different marks of such signs.
const MARKS_OF_JAMMING: usize = 3;

/// The fewest of its words, and the longest of them in characters.
const WORDS_OF_JAMMING: usize = 4;
const LONGEST_OF_JAMMING: usize = 3;

/// Where such signs stand at the start or the end of a line, in characters:
/// `/ G- k; W% a% |( ^# n% J3 n`. No text has so many marks without a word between them.
pub fn jamming(line: &str) -> Vec<std::ops::Range<usize>> {
    // Nearly every line, by a look at its bytes.
    if line.bytes().filter(u8::is_ascii_punctuation).take(MARKS_OF_JAMMING).count() < MARKS_OF_JAMMING {
        return Vec::new();
    }
    let words: Vec<(usize, &str)> = words_with_places(line);
    let is_jam =
        |&&(_, word): &&(usize, &str)| word.is_ascii() && word.len() <= LONGEST_OF_JAMMING && !is_plain(word);
    let end_of = |words: &[(usize, &str)]| words.last().map_or(0, |(at, word)| at + word.chars().count());
    let is_enough = |words: &[(usize, &str)]| {
        let marks = words.iter().flat_map(|(_, word)| word.chars());
        let mut marks: Vec<char> = marks.filter(|c| "!@#$%^*(){}[]|~`<>?+_=;:/\\".contains(*c)).collect();
        marks.sort_unstable();
        marks.dedup();
        words.len() >= WORDS_OF_JAMMING && marks.len() >= MARKS_OF_JAMMING
    };
    let before = words.iter().take_while(is_jam).count();
    let after = words.iter().rev().take_while(is_jam).count();
    let first = words.get(..before).filter(|words| is_enough(words)).map(|words| 0..end_of(words));
    // A line of nothing else is all first signs.
    let last = words.get(words.len() - after..).filter(|jam| before < words.len() && is_enough(jam));
    let last = last.and_then(|jam| Some(jam.first()?.0..end_of(jam)));
    first.into_iter().chain(last).collect()
}

/// `12`, `it.`: figures or letters that belong to a text.
fn is_plain(word: &str) -> bool {
    let word = word.trim_end_matches(['.', ',', '!', '?', ';', ':']);
    let is_all = |is: fn(&char) -> bool| word.len() > 1 && word.chars().all(|c| is(&c));
    is_all(char::is_ascii_digit) || is_all(char::is_ascii_alphabetic)
}

/// The words of a line and the characters before each.
fn words_with_places(line: &str) -> Vec<(usize, &str)> {
    let (mut out, mut at) = (Vec::new(), 0);
    for word in line.split(char::is_whitespace) {
        if !word.is_empty() {
            out.push((at, word));
        }
        at += word.chars().count() + 1;
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn signs_that_spoil_copies_stand_at_the_edges_of_a_line() {
        let found = |line| jamming(line).into_iter().map(|jam| (jam.start, jam.end)).collect::<Vec<_>>();
        assert_eq!(found("+ q2 w/ |% Q) x+ u0 k"), [(0, 21)]);
        assert_eq!(found("苗要分好，坑要挖深。 , ^\" C( f q* t"), [(11, 25)]);
        assert_eq!(found("$ _ @! u2 s/ 苗要分好，坑要挖深。"), [(0, 12)]);
        for line in [
            "苗要分好，坑要挖深。",
            "I - a man of 60 - will go.",
            "1 2 3 4 5",
            "a + b = c",
            "The form says <% 7*7 %> on it, so be it.",
            "（一） （二） （三） （四）",
        ] {
            assert!(found(line).is_empty(), "{line}");
        }
    }
}
