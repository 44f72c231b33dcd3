//! What a line ends with: a sentence, a clause, or neither.

/// Marks that close a quotation or a bracket; what they close may have ended before.
const CLOSING: [char; 11] = ['”', '’', '"', '）', ')', '】', ']', '」', '』', '》', '〉'];

const SENTENCE: [char; 9] = ['。', '！', '？', '…', '｡', '．', '.', '!', '?'];

const CLAUSE: [char; 5] = ['；', '：', ';', ':', '—'];

const PAUSE: [char; 4] = ['，', '、', ',', '-'];

/// Whether a line ends a sentence, perhaps in a quotation or a bracket.
pub fn ends_sentence(line: &str) -> bool {
    opened(line).ends_with(SENTENCE)
}

/// Whether a line ends a sentence or one of its clauses: nothing that stands by itself as a name or title does.
pub fn ends_clause(line: &str) -> bool {
    ends_sentence(line) || opened(line).ends_with(CLAUSE)
}

/// Whether a line ends with a mark of any kind: it is a sentence or part of one.
pub fn ends_with_mark(line: &str) -> bool {
    ends_clause(line) || opened(line).ends_with(PAUSE)
}

/// Whether a quotation or a bracket closes at the end of a line.
pub fn closes(line: &str) -> bool {
    line.ends_with(CLOSING)
}

/// A line without what closes at its end.
fn opened(line: &str) -> &str {
    line.trim_end_matches(CLOSING)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_closes_hides_no_end() {
        for line in ["说完了。", "“说完了。”", "(That is all.)", "说完了！」", "还有……"]
        {
            assert!(ends_sentence(line) && ends_clause(line) && ends_with_mark(line), "{line}");
        }
    }

    #[test]
    fn a_clause_is_less_than_a_sentence_and_a_pause_less_than_a_clause() {
        for line in ["主要做三件事：", "第一件办完了；", "so we decided —"] {
            assert!(!ends_sentence(line) && ends_clause(line), "{line}");
        }
        for line in ["修路、", "as I said,", "re-"] {
            assert!(!ends_clause(line) && ends_with_mark(line), "{line}");
        }
        for line in ["在全镇大会上的讲话", "“两山”", "Remarks (as delivered)"] {
            assert!(!ends_with_mark(line), "{line}");
        }
    }
}
