//! Remarks in brackets: what the listeners did, and what an editor says of the text.

use super::page::cues::{PREDICATES, REACTIONS, REMARKS};
use crate::text::folding::lower_case;
use crate::text::line_end::ends_sentence;
use crate::text::symbols::is_han;

/// `[As delivered in person before a joint session]`, `（摘自大会录音）`, `（笑）`. A whole sentence in brackets is the
/// speaker's, `[We will not forget.]`, unless it says what the listeners did.
pub fn is_remark(line: &str) -> bool {
    let bracketed = [('[', ']'), ('（', '）'), ('(', ')')]
        .into_iter()
        .find_map(|(open, close)| Some((open, line.strip_prefix(open)?.strip_suffix(close)?)));
    bracketed.is_some_and(|(open, inside)| {
        let is_editors = REMARKS.start(&lower_case(inside));
        is_cue(inside) || !ends_sentence(inside) && (open == '[' || is_editors)
    })
}

/// Whether what stands in brackets says what the listeners did: `Applause.`, `Laughter and cheers`, `热烈鼓掌`. A sentence of
/// the speaker's says something of it: `Laughter is cheap.`, `掌声是给大家的。`
pub fn is_cue(inside: &str) -> bool {
    let lower = lower_case(inside);
    let bare = lower.trim_end_matches(|c: char| !c.is_alphanumeric());
    if is_laugh(bare) {
        return true;
    }
    let mut cues = REACTIONS.iter().filter_map(|word| Some((word, lower.split_once(word)?.1)));
    cues.any(|(word, rest)| {
        if word.contains(is_han) {
            let is_last = rest.trim_end_matches(|c: char| !c.is_alphanumeric()).is_empty();
            return is_last || !ends_sentence(inside) && !PREDICATES.any(|said| rest.starts_with(said));
        }
        // `cheering`
        let rest = rest.trim_start_matches(char::is_alphabetic);
        !rest.starts_with(' ') || rest.split_whitespace().next().is_some_and(|next| AFTER_CUE.contains(&next))
    })
}

/// What goes on with a cue: `Laughter and applause from the gallery`.
const AFTER_CUE: [&str; 12] =
    ["and", "from", "in", "for", "on", "at", "as", "by", "with", "among", "continues", "throughout"];

/// `笑`, `众笑`.
fn is_laugh(inside: &str) -> bool {
    const LONGEST: usize = 4;
    inside.ends_with('笑') && inside.chars().count() <= LONGEST
}

/// Whether a notice says what the listeners did.
pub fn is_reaction(notice: &str) -> bool {
    let bare = notice.trim_matches(|c: char| !c.is_alphanumeric());
    REACTIONS.stand_in(&notice.to_lowercase()) || is_laugh(bare)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_cues_and_editors_words_in_brackets_are_remarks() {
        for line in [
            "（笑）",
            "（众笑）",
            "（热烈鼓掌。）",
            "(Laughter and cheers.)",
            "[Applause from the gallery.]",
            "（摘自大会录音）",
            "(Transcribed from a recording)",
        ] {
            assert!(is_remark(line), "{line}");
        }
        for line in [
            "[We will not forget the weir.]",
            "(Laughter heals, my mother said.)",
            "（掌声是给修渠的人的。）",
            "（笑声里有汗水。）",
            "（一）修渠",
            "（修渠）",
        ] {
            assert!(!is_remark(line), "{line}");
        }
    }
}
