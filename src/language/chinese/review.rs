//! How a Chinese speech looks back.

use super::address::after_address;
use crate::text::WordList;

/// Whether a paragraph starts by looking back on past work.
pub fn looks_back(paragraph: &str) -> bool {
    static FIRST: WordList = WordList::new(include_str!("data/looking_back.txt"));
    let paragraph = after_address(paragraph);
    FIRST.any(|word| paragraph.starts_with(word)) || names_shortcomings(paragraph)
}

/// Whether a paragraph near the front of a speech speaks of what was done. Broader than [`looks_back`]: further on the
/// same words start a point.
pub fn reviews(paragraph: &str) -> bool {
    static FIRST: WordList = WordList::new(include_str!("data/reviewing.txt"));
    let start: String = after_address(paragraph).chars().take(FIRST_WORDS).collect();
    looks_back(paragraph) || FIRST.stand_in(&start) || is_account(paragraph)
}

/// Whether a paragraph speaks in its first sentence of what is to be done more than of what was: `首先，今年要把渠修通。`
pub fn looks_ahead(paragraph: &str) -> bool {
    static TO_DO: WordList = WordList::new(include_str!("data/to_do.txt"));
    static DONE: WordList = WordList::new(include_str!("data/done.txt"));
    // `重要` asks for nothing, `为了` was not done.
    const NEITHER: [&str; 6] = ["重要", "主要", "要素", "为了", "了解", "将军"];
    let first = paragraph.split(['。', '；', '！']).next().unwrap_or_default();
    let without = NEITHER.iter().fold(first.to_owned(), |left, word| left.replace(word, ""));
    let count = |words: &WordList| -> usize { words.iter().map(|word| without.matches(word).count()).sum() };
    count(&TO_DO) > count(&DONE)
}

/// How many characters at the start of a paragraph tell that it looks back.
const FIRST_WORDS: usize = 24;

/// How many of a hundred characters are `了` in a paragraph that tells what was done.
const PAST_SHARE: f64 = 1.5;

/// How many figures an account of a year has at least.
const FIGURES_OF_YEAR: usize = 8;

/// Whether a paragraph tells what was done, with figures, and says of nothing that it has to be done.
fn is_account(paragraph: &str) -> bool {
    let (mut all, mut past, mut figures) = (0_usize, 0_usize, 0_usize);
    let (mut duty, mut before) = (false, ' ');
    for character in paragraph.chars() {
        all += 1;
        past += usize::from(character == '了');
        figures += usize::from(character.is_ascii_digit());
        // `主要`, `重要` and `要求` demand nothing.
        duty |= before == '要' && character != '求' && character != '的';
        before = if character == '要' && matches!(before, '主' | '重' | '需' | '首' | '紧') {
            ' '
        } else {
            character
        };
    }
    let told = past >= 2 && past as f64 * 100.0 >= all as f64 * PAST_SHARE;
    !duty && (told && (figures > 0 || past > 2) || starts_with_year(paragraph) && figures >= FIGURES_OF_YEAR)
}

/// `2023年，`, `二〇二三年，`.
fn starts_with_year(paragraph: &str) -> bool {
    let figure = |c: char| c.is_ascii_digit() || "〇零一二三四五六七八九".contains(c);
    let rest = paragraph.trim_start_matches(figure);
    paragraph.chars().take_while(|&c| figure(c)).count() == 4 && rest.starts_with("年，")
}

/// `同时，我们也清醒地看到面临的困难和挑战`: reports turn to what is lacking in these words.
pub fn names_shortcomings(paragraph: &str) -> bool {
    const WORDS: [&str; 5] = ["清醒地看到", "清醒地认识", "清醒认识", "清醒看到", "在看到成绩的同时"];
    let sentence = paragraph.split('。').next().unwrap_or_default();
    WORDS.iter().any(|word| sentence.contains(word))
}

/// Whether a heading stands over a part that looks back: `一、2024年工作回顾`.
pub fn heading_looks_back(heading: &str) -> bool {
    const WORDS: [&str; 7] = ["回顾", "过去", "工作总结", "取得的成", "年来的", "完成情况", "执行情况"];
    WORDS.iter().any(|word| heading.contains(word))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn looking_back_is_told_from_looking_ahead() {
        assert!(looks_back("过去一年是发展进程中极为重要的一年，我们主动服务四个中心建设"));
        assert!(looks_back("回顾2023年，新城街道党工委坚持以习近平新时代中国特色社会主义思想为指导"));
        assert!(looks_back("这些成绩的背后，离不开街道广大党群干部的团结奋斗"));
        assert!(looks_back("同时，我们也清醒地看到面临的困难和挑战：有效需求不足"));
        assert!(!looks_back("2022年是党的二十大召开之年。做好全年各项工作"));
        assert!(heading_looks_back("2024年工作回顾"));
        assert!(!heading_looks_back("突出党建引领，推动党群工作走深走实"));
    }

    #[test]
    fn a_review_is_told_near_the_front_by_its_first_words_or_by_what_was_done() {
        assert!(reviews("同志们，上半年雨水多，大家守住了堤。"));
        assert!(reviews("村里修了三公里路，通了水，装了90盏灯，老人吃上了热饭。"));
        assert!(!reviews("村里要修三公里路，要通水，要装90盏灯。"));
        assert!(reviews("2016年，是林场极不平凡的一年。"));
        assert!(!reviews("路修到哪里，心就连到哪里。"));
    }
}
