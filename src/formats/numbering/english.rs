//! Numbers in English words, as Word prints them.

use crate::text::number_words::{ONES, TEENS, TENS};

/// Number words whose ordinal has another form than an ending.
const ORDINALS: [(&str, &str); 7] = [
    ("one", "first"),
    ("two", "second"),
    ("three", "third"),
    ("five", "fifth"),
    ("eight", "eighth"),
    ("nine", "ninth"),
    ("twelve", "twelfth"),
];

/// `One hundred one`; `None` beyond 9999.
pub fn cardinal(number: u32) -> Option<String> {
    words(number).map(|words| capitalised(&words))
}

/// `One hundred first`; `None` beyond 9999.
pub fn ordinal(number: u32) -> Option<String> {
    let words = words(number)?;
    let start = words.rfind([' ', '-']).map_or(0, |place| place + 1);
    let (before, last) = words.split_at_checked(start)?;
    let irregular =
        ORDINALS.iter().find(|(cardinal, _)| *cardinal == last).map(|&(_, ordinal)| ordinal.to_owned());
    let ordinal = irregular.unwrap_or_else(|| match last.strip_suffix('y') {
        Some(stem) => format!("{stem}ieth"),
        None => format!("{last}th"),
    });
    Some(capitalised(&format!("{before}{ordinal}")))
}

/// `st` of `1st`.
pub fn ordinal_ending(number: u32) -> &'static str {
    match (number % 100, number % 10) {
        (11..=13, _) => "th",
        (_, 1) => "st",
        (_, 2) => "nd",
        (_, 3) => "rd",
        _ => "th",
    }
}

fn words(number: u32) -> Option<String> {
    let rest = usize::try_from(Some(number).filter(|number| (1..10_000).contains(number))?).ok()?;
    let one = |number: usize| number.checked_sub(1).and_then(|place| ONES.get(place)).copied();
    let ten = |tens: usize| tens.checked_sub(2).and_then(|place| TENS.get(place)).copied();
    let mut out = Vec::new();
    for (value, unit) in [(1000, "thousand"), (100, "hundred")] {
        let count = rest / value % 10;
        if count > 0 {
            out.push(format!("{} {unit}", one(count)?));
        }
    }
    match rest % 100 {
        0 => {}
        small @ 1..10 => out.push(one(small)?.to_owned()),
        teen @ 10..20 => out.push((*TEENS.get(teen - 10)?).to_owned()),
        tens if tens % 10 == 0 => out.push(ten(tens / 10)?.to_owned()),
        tens => out.push(format!("{}-{}", ten(tens / 10)?, one(tens % 10)?)),
    }
    Some(out.join(" "))
}

fn capitalised(words: &str) -> String {
    let mut characters = words.chars();
    characters.next().into_iter().flat_map(char::to_uppercase).chain(characters).collect()
}
