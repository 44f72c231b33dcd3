//! Figures, dates and unspecific local wording that stand in two speeches with the same words around them.

use rustc_hash::{FxHashMap, FxHashSet};

use super::local::{LeftIn, LocalSpan};
use crate::language::local::LocalReason;
use crate::speech::Speech;
use crate::text::CharRange;

/// How many characters before or behind a figure must be the same in both speeches: `增长11.2%` may be chance.
const CONTEXT: usize = 4;

/// Marks spans that another speech has in the same words: a specific figure where the same words stand before or
/// behind it there, all other wording that is no name (`四个中心`, `15个`) where they stand on both sides. Between texts of
/// one office, whose numbers are `same_office`, dates and figures did not move on; between others all but dates and
/// redactions come from elsewhere.
pub(super) fn mark_repeated(
    speeches: &[&Speech],
    spans: &mut [Vec<LocalSpan>],
    same_office: &[(usize, usize)],
) {
    let keys: Vec<FxHashMap<String, usize>> = speeches
        .iter()
        .zip(spans.iter())
        .map(|(speech, spans)| {
            let mut counts = FxHashMap::default();
            let all = spans.iter().flat_map(|span| keys(speech, span));
            all.for_each(|key| *counts.entry(key).or_insert(0) += 1);
            counts
        })
        .collect();
    let same_office: FxHashSet<(usize, usize)> = same_office.iter().copied().collect();
    for (index, (speech, spans)) in speeches.iter().zip(spans).enumerate() {
        for span in spans.iter_mut().filter(|span| span.left_in.is_none()) {
            let own = self::keys(speech, span);
            let others = keys
                .iter()
                .enumerate()
                .filter(|(other, there)| *other != index && own.iter().any(|key| there.contains_key(key)));
            for (other, _) in others {
                let is_date = span.reason == LocalReason::Date;
                let is_figure = span.reason == LocalReason::Figure;
                if same_office.contains(&(index, other)) {
                    if is_date || is_figure {
                        span.left_in = Some(LeftIn::Unchanged);
                    }
                } else if !is_date {
                    span.left_in = Some(LeftIn::Foreign(None));
                }
            }
        }
    }
}

/// What to look for in other speeches. The bars keep what stands before apart from what stands behind.
fn keys(speech: &Speech, span: &LocalSpan) -> Vec<String> {
    let CharRange { start, end } = span.range;
    let wording = |start, end| speech.folded.slice(CharRange::new(start, end));
    let (before, itself, behind) =
        (wording(start.saturating_sub(CONTEXT), start), wording(start, end), wording(end, end + CONTEXT));
    match (span.specific, span.reason) {
        (_, LocalReason::Redaction) => Vec::new(),
        (_, LocalReason::Date) if !itself.chars().any(char::is_numeric) => Vec::new(),
        (true, LocalReason::Figure) => vec![format!("{before}|{itself}"), format!("{itself}|{behind}")],
        (true, reason) if reason != LocalReason::Date => Vec::new(),
        _ => vec![format!("{before}|{itself}|{behind}")],
    }
}
