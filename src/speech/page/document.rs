//! What an office puts on the documents that it hands out: numbers, heads, the names of its meetings.

use super::cues::{MINUTES, SITTINGS, SPOKEN};

/// The longest such line in characters.
const LONGEST: usize = 40;

/// `×政办〔2023〕12号`, `国发[2021]5号`: the number of a document of a Chinese office.
pub fn is_document_number(line: &str) -> bool {
    let Some((office, rest)) = line.split_once(['〔', '[', '［', '（', '(']) else { return false };
    let Some((year, number)) = rest.split_once(['〕', ']', '］', '）', ')']) else { return false };
    let figures = |text: &str| !text.is_empty() && text.chars().all(|c| c.is_ascii_digit());
    let number = number.trim_start_matches('第').strip_suffix('号').unwrap_or_default();
    (2..=12).contains(&office.chars().count())
        && !office.contains(char::is_whitespace)
        && year.len() == 4
        && figures(year)
        && figures(number)
}

/// `A/78/PV.5`, `SPEECH/24/1234`, `S/RES/2118 (2013)`, in small letters: the symbol of a document of an international body.
pub fn is_document_symbol(line: &str) -> bool {
    let symbol = line.split(" (").next().unwrap_or_default();
    // `S/PV.9412` has a point and a figure at its end.
    let is_numbered = symbol.rsplit_once('.').is_some_and(|(body, number)| {
        body.contains('/') && !number.is_empty() && number.chars().all(|c| c.is_ascii_digit())
    });
    let allowed = |c: char| c.is_ascii_alphanumeric() || matches!(c, '/' | '.' | '-');
    line.chars().count() <= LONGEST
        && (symbol.matches('/').count() > 1 || is_numbered)
        && symbol.starts_with(|c: char| c.is_ascii_lowercase())
        && symbol.contains(|c: char| c.is_ascii_digit())
        && symbol.chars().all(allowed)
}

/// `23-24567`, `23-24567   2/18`: the job number of a document of the United Nations, perhaps with the page.
pub fn is_job_number(line: &str) -> bool {
    let mut words = line.split_whitespace();
    let figures = |text: &str| !text.is_empty() && text.chars().all(|c| c.is_ascii_digit());
    let is_number = words.next().and_then(|number| number.split_once('-')).is_some_and(|(year, number)| {
        year.len() == 2 && number.len() == 5 && figures(year) && figures(number)
    });
    let is_page = |word: &str| word.split('/').all(figures);
    is_number && words.next().is_none_or(is_page) && words.next().is_none()
}

/// `5th plenary meeting`, `Seventy-eighth session`, in small letters.
pub fn is_numbered_meeting(line: &str) -> bool {
    const ORDINALS: [&str; 4] = ["st", "nd", "rd", "th"];
    let mut words = line.split_whitespace();
    let ordinal = words.next().is_some_and(|word| ORDINALS.iter().any(|end| word.ends_with(end)));
    ordinal
        && words.clone().count() <= 3
        && words.next_back().is_some_and(|last| ["meeting", "session", "sitting", "year"].contains(&last))
}

/// `The House met at 10.30 a.m.`, `Column 214`, `The sitting was suspended at 11.20.`: what the record of a parliament or a
/// council has above and below what was said.
pub fn is_sitting(line: &str) -> bool {
    const LONGEST: usize = 80;
    // What a sitting opens with has its own line in the record.
    is_column(line)
        || line == "prayers"
        || line.chars().count() <= LONGEST
            && (line.starts_with("the ") && SITTINGS.stand_in(line)
                || is_of_minutes(line)
                || is_adjournment(line))
}

/// `Column 214`: where the record of a parliament goes on in print.
pub fn is_column(line: &str) -> bool {
    line.strip_prefix("column ").is_some_and(|number| number.chars().all(|c| c.is_ascii_digit()))
}

/// `Seconded by Cllr Vane.`, `讲话结束后，会议通过了决定。`
fn is_of_minutes(line: &str) -> bool {
    MINUTES.any(|words| {
        let mut words = words.split('\t');
        let after = words.next().and_then(|first| line.strip_prefix(first));
        after.is_some_and(|after| words.all(|word| after.contains(word)))
    }) && !SPOKEN.stand_in(line)
}

/// `上午11时散会`: the time at which minutes say that a meeting ended.
fn is_adjournment(line: &str) -> bool {
    const ENDS: [&str; 3] = ["散会", "闭会", "休会"];
    let time = ENDS.iter().find_map(|end| line.trim_end_matches('。').strip_suffix(end));
    time.is_some_and(|time| {
        time.contains(['时', '点', ':']) && time.contains(|c: char| c.is_numeric()) && !time.contains('，')
    })
}

/// `×市人民政府办公室文件`: the red head of a Chinese document.
pub fn is_red_head(line: &str) -> bool {
    const OFFICES: [&str; 6] = ["政府", "办公室", "委员会", "党委", "局", "厅"];
    let office = line.strip_suffix("文件").map(str::trim_end);
    line.chars().count() <= LONGEST
        && office.is_some_and(|office| OFFICES.iter().any(|end| office.ends_with(end)))
}

/// `关于印发李县长讲话的通知`: the title of the letter that a speech is sent with.
pub fn is_cover_title(line: &str) -> bool {
    (line.contains("关于印发") || line.contains("关于转发")) && line.ends_with("通知")
}

/// `各乡镇人民政府，县直各单位：`: the offices that such a letter goes to. A speech addresses people.
pub fn is_cover_address(line: &str) -> bool {
    const OFFICES: [&str; 9] = ["政府", "部门", "单位", "委员会", "办公室", "办事处", "党委", "学校", "机构"];
    let offices = line.strip_suffix(['：', ':']).map(|line| line.trim_end_matches(['）', ')']));
    line.starts_with('各') && offices.is_some_and(|line| OFFICES.iter().any(|end| line.ends_with(end)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_and_symbols_have_their_form() {
        for number in ["石政办发〔2019〕7号", "教体局[2020]第31号", "×委（2022）105号"] {
            assert!(is_document_number(number), "{number}");
        }
        for other in ["在全县大会上的讲话（2020）", "（2020）12号", "全县（2020年）12号井"]
        {
            assert!(!is_document_number(other), "{other}");
        }
        for symbol in ["e/2019/inf/3", "ip/22/4410", "s/res/2118 (2013)"] {
            assert!(is_document_symbol(symbol), "{symbol}");
        }
        for other in ["12/03/2024", "and/or", "he/she and/or 2 more", "www.example.org/a/b/c d"] {
            assert!(!is_document_symbol(other), "{other}");
        }
    }

    #[test]
    fn a_record_says_when_a_sitting_began_and_ended() {
        for line in ["the house met at 10.30 a.m.", "column 214", "the sitting was suspended at 11.20."] {
            assert!(is_sitting(line), "{line}");
        }
        for line in ["the river met the sea.", "we adjourned at noon.", "column of smoke"] {
            assert!(!is_sitting(line), "{line}");
        }
    }

    #[test]
    fn heads_and_cover_letters_are_told_from_speeches() {
        assert!(is_numbered_meeting("53rd session") && is_numbered_meeting("second plenary meeting"));
        assert!(is_numbered_meeting("61st sitting") && is_numbered_meeting("forty-second session"));
        assert!(!is_numbered_meeting("our first meeting of the year was here"));
        assert!(is_red_head("石桥县人民政府办公室文件") && !is_red_head("学好用好中央一号文件"));
        assert!(is_cover_title("关于印发王县长在春耕会上讲话的通知") && !is_cover_title("关于春耕的讲话"));
        assert!(
            is_cover_address("各乡镇人民政府，县直各单位：") && !is_cover_address("各位来宾，各单位的朋友：")
        );
    }
}
