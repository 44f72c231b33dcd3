//! What holds of every speech, whatever its text: for the tests of the outline and for fuzzing.

use refrain::speech::{SectionKind, Speech};

/// What every outline holds, whatever the text.
pub fn check_outline(speech: &Speech) {
    let mut covered = vec![0_u32; speech.text.len()];
    for (index, section) in speech.sections.iter().enumerate() {
        assert_eq!(section.id.0, index);
        // Only a speech without text has an empty section.
        assert!(!section.own.is_empty() || speech.sections.len() == 1);
        assert!(section.range.covers(section.own));
        assert_eq!(section.own.start, section.range.start);
        assert_eq!(section.kind == SectionKind::Notice, section.reason.is_some());
        assert_eq!(section.file_line, speech.file_line(section.own.start));
        if let Some(parent) = section.parent {
            assert!(parent < section.id);
            assert!(speech.section(parent).range.covers(section.range));
        }
        speech.text.chars_in(section.own).for_each(|(position, _)| covered[position] += 1);
    }
    assert!(speech.sections.iter().is_sorted_by_key(|section| section.own.start));
    for (position, character) in speech.text.chars_in(speech.text.range()) {
        let times = covered[position];
        assert!(times == 1 || (times == 0 && is_blank(character)), "{position} {character:?} {times}");
    }
}

/// White space, and characters that take up none.
fn is_blank(character: char) -> bool {
    character.is_whitespace() || matches!(character, '\u{200B}'..='\u{200F}' | '\u{2060}' | '\u{FEFF}')
}
