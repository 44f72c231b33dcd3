//! Dates in Chinese.

/// Whether a line starts with a date: a year and a month (`2024年3月`, `二〇二四年三月`, `XX年XX月`), or three figures
/// (`2024.3.5`).
pub fn starts_with_date(line: &str) -> bool {
    let line: String = line.chars().filter(|c| !c.is_whitespace()).collect();
    let parts: Vec<&str> = line.split(['.', '-', '/']).collect();
    if parts.len() == 3
        && parts.iter().all(|part| !part.is_empty() && part.chars().all(|c| c.is_ascii_digit()))
    {
        return true;
    }
    let figure = |c: char| c.is_numeric() || "〇○零一二三四五六七八九十".contains(c) || "XxＸ×*".contains(c);
    let after_year = line.trim_start_matches(figure);
    let Some(month) = after_year.strip_prefix('年') else { return false };
    after_year.len() < line.len()
        && month.starts_with(figure)
        && month.trim_start_matches(figure).starts_with('月')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_date_is_a_year_and_a_month_or_three_figures() {
        for line in ["1998年4月", "二〇〇六年十一月三日", "XX年XX月XX日", "2009-7-1", "1998 年 4 月 2 日"]
        {
            assert!(starts_with_date(line), "{line}");
        }
        for line in ["1998年的春天", "年4月", "2009年级", "1.2", "4月5日"] {
            assert!(!starts_with_date(line), "{line}");
        }
    }
}
