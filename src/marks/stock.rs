//! What is stock: formulaic wording that any speech of the kind could have.

use super::by_model::ByModel;
use crate::reference::{Reference, StockSpan};
use crate::speech::Speech;
use crate::text::CharRange;
use crate::text::symbols::is_unspaced;

/// The stock spans of a speech, by the model and the first reference, and by the other references' own signs. Spans
/// of different references may overlap.
pub(super) fn spans(
    speech: &Speech,
    words: &[CharRange],
    references: &[&Reference],
    model: Option<&ByModel>,
) -> Vec<StockSpan> {
    let (learned, others) = match (model, references) {
        (Some(model), [_, others @ ..]) => (by_model(speech, model), others),
        (_, all) => (Vec::new(), all),
    };
    let others = others.iter().flat_map(|reference| reference.stock_spans(speech, words));
    learned.into_iter().chain(others).collect()
}

fn by_model(speech: &Speech, ByModel { features, stock, .. }: &ByModel) -> Vec<StockSpan> {
    let clauses = stock.iter().flat_map(|range| clauses(speech, *range));
    let long = clauses.filter(|range| is_long(speech.slice(*range)));
    long.map(|range| StockSpan { range, documents: features.documents(range) }).collect()
}

/// Where one clause ends and the next begins. Not the mark of enumerations: `稳增长、促改革` is one phrase.
const CLAUSE_ENDS: [char; 13] = ['，', '。', '；', '：', '！', '？', ',', '.', ';', ':', '!', '?', '\n'];

/// The parts of a range that do not run over the ends of clauses.
fn clauses(speech: &Speech, range: CharRange) -> Vec<CharRange> {
    let mut out = Vec::new();
    let mut start = range.start;
    for (position, character) in speech.text.chars_in(range) {
        if CLAUSE_ENDS.contains(&character) {
            out.push(CharRange::new(start, position));
            start = position + 1;
        }
    }
    out.push(CharRange::new(start, range.end));
    out.into_iter().map(|range| speech.text.trim(range)).filter(|range| !range.is_empty()).collect()
}

/// What is shorter is no formula to anybody's ear: 4 characters of a script without spaces, 3 words of another one.
const LEAST_CHARACTERS: usize = 4;
const LEAST_WORDS: usize = 3;

fn is_long(text: &str) -> bool {
    text.chars().filter(|character| is_unspaced(*character)).count() >= LEAST_CHARACTERS
        || text.split_whitespace().count() >= LEAST_WORDS
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spans_end_with_their_clauses() {
        let speech = Speech::from_string("speech", "凝心聚力、真抓实干，为实现目标而奋斗！谢谢".to_owned());
        let parts = clauses(&speech, speech.text.range());
        let parts: Vec<&str> = parts.iter().map(|range| speech.slice(*range)).collect();
        assert_eq!(parts, ["凝心聚力、真抓实干", "为实现目标而奋斗", "谢谢"]);
        assert!(is_long("真抓实干") && !is_long("谢谢") && is_long("one and all") && !is_long("thank you"));
    }
}
