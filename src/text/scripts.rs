//! Scripts by whether they put spaces between words.

/// Whether a character belongs to a script that puts no space between words, so that each character is a symbol
/// of its own: Han, Hiragana, Katakana, Thai, Lao, Myanmar, Khmer (blocks of Unicode 16).
pub fn is_unspaced(character: char) -> bool {
    is_han(character)
        || matches!(character, '\u{3041}'..='\u{3096}' | '\u{30A1}'..='\u{30FA}' | '\u{30FC}'
            | '\u{0E01}'..='\u{0E4E}' | '\u{0E81}'..='\u{0ECE}' | '\u{1000}'..='\u{103F}' | '\u{1780}'..='\u{17D3}')
}

/// Whether a character is a Han ideograph (unified, extensions, compatibility, `々` and `〇`).
pub fn is_han(character: char) -> bool {
    matches!(character, '\u{4E00}'..='\u{9FFF}' | '\u{3400}'..='\u{4DBF}' | '\u{20000}'..='\u{323AF}'
        | '\u{F900}'..='\u{FAFF}' | '々' | '〇')
}
