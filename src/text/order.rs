//! Orders: the natural one of names, in which numbers are compared as numbers, and that of what may be unknown.

use std::cmp::Ordering;
use std::iter::Peekable;
use std::str::Chars;

/// Compares names with the numbers in them taken as numbers.
pub fn natural_order(a: &str, b: &str) -> Ordering {
    let (mut a, mut b) = (a.chars().peekable(), b.chars().peekable());
    loop {
        let order = match (a.peek().copied(), b.peek().copied()) {
            (Some(x), Some(y)) if x.is_ascii_digit() && y.is_ascii_digit() => {
                let (x, y) = (digits(&mut a), digits(&mut b));
                x.len().cmp(&y.len()).then_with(|| x.cmp(&y))
            }
            (None, None) => return Ordering::Equal,
            _ => a.next().cmp(&b.next()),
        };
        if order != Ordering::Equal {
            return order;
        }
    }
}

/// Compares what may be unknown: what is known goes by `order`, what is not comes last in any case.
pub fn known_first<T>(a: Option<T>, b: Option<T>, order: impl Fn(&T, &T) -> Ordering) -> Ordering {
    match (a, b) {
        (Some(a), Some(b)) => order(&a, &b),
        (a, b) => b.is_some().cmp(&a.is_some()),
    }
}

/// Takes the digits that follow, without zeros in front.
fn digits(characters: &mut Peekable<Chars<'_>>) -> String {
    let mut out = String::new();
    while let Some(digit) = characters.next_if(char::is_ascii_digit) {
        if digit != '0' || !out.is_empty() {
            out.push(digit);
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_in_names_count_as_numbers() {
        let mut names = ["10_十.txt", "2_二.txt", "2_a.txt", "02_b.txt", "1.txt"];
        names.sort_by(|a, b| natural_order(a, b));
        assert_eq!(names, ["1.txt", "2_a.txt", "02_b.txt", "2_二.txt", "10_十.txt"]);
    }
}
