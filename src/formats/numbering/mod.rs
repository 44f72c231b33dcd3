//! Numbers that an office document counts by itself, as they are printed: `一、`, `（三）`, `1.2`, `①`.

mod counters;
mod english;

use std::iter;

pub use counters::{Counters, LEVELS, Level, Levels, Piece, spaced};

/// The largest number that is written with letters or signs that repeat: `zzz…`, `MMM…`. Beyond it Word, too, takes to
/// other ways.
const LARGEST_REPEATED: u32 = 780;

/// How a number is written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum NumberFormat {
    /// `1`, `2`, `10`.
    #[default]
    Decimal,
    /// `01`, `02`, `10`.
    DecimalZero,
    /// `１`, `２`, `１０`.
    FullWidth,
    /// `一`, `十一`, `二十`, `一百零五`.
    Chinese,
    /// `一`, `十一`, `二十`, `百五`.
    Japanese,
    /// `일`, `십일`, `이십`.
    Korean,
    /// `一`, `一〇`, `二五`: digit by digit.
    ChineseDigits,
    /// `壹`, `拾`, `贰拾壹`.
    ChineseLegal,
    /// `壹`, `拾`, `貳拾壹`.
    ChineseLegalTraditional,
    /// Signs in their order, from a list: `①`, `甲`, `子`, `가`.
    Signs(&'static str),
    /// `A`, `B`, `AA`.
    UpperLetter,
    /// `a`, `b`, `aa`.
    LowerLetter,
    /// `I`, `II`, `IV`.
    UpperRoman,
    /// `i`, `ii`, `iv`.
    LowerRoman,
    /// `1st`, `2nd`, `3rd`.
    Ordinal,
    /// `First`, `Twenty-first`.
    OrdinalText,
    /// `One`, `Twenty-one`.
    CardinalText,
    /// `- 1 -`.
    InDashes,
    /// `9`, `A`, `1F`.
    Hexadecimal,
    /// `001`, `002`: with so many digits at the least.
    Padded(usize),
    /// `*`, `†`, `‡`, `§`, `**`.
    NoteSigns,
    /// Each digit by itself, from a list: `๑`.
    Digits(&'static str),
    /// No number, but the wording around it.
    Nothing,
    /// A sign in front of each item: no label at all.
    Bullet,
}

impl NumberFormat {
    /// `①`, `②`.
    pub const CIRCLED: Self = Self::Signs("①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳");
    /// `⑴`, `⑵`.
    pub const IN_PARENTHESES: Self = Self::Signs("⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⑾⑿⒀⒁⒂⒃⒄⒅⒆⒇");
    /// `⒈`, `⒉`.
    pub const WITH_FULL_STOP: Self = Self::Signs("⒈⒉⒊⒋⒌⒍⒎⒏⒐⒑⒒⒓⒔⒕⒖⒗⒘⒙⒚⒛");
    /// `㊀`, `㊁`.
    pub const CHINESE_CIRCLED: Self = Self::Signs("㊀㊁㊂㊃㊄㊅㊆㊇㊈㊉");
    /// `甲`, `乙`, `丙`.
    pub const STEMS: Self = Self::Signs("甲乙丙丁戊己庚辛壬癸");
    /// `子`, `丑`, `寅`.
    pub const BRANCHES: Self = Self::Signs("子丑寅卯辰巳午未申酉戌亥");
    /// `가`, `나`, `다`.
    pub const KOREAN_SYLLABLES: Self = Self::Signs("가나다라마바사아자차카타파하");
    /// `ㄱ`, `ㄴ`, `ㄷ`.
    pub const KOREAN_LETTERS: Self = Self::Signs("ㄱㄴㄷㄹㅁㅂㅅㅇㅈㅊㅋㅌㅍㅎ");
    /// `ア`, `イ`, `ウ`.
    pub const JAPANESE_SYLLABLES: Self = Self::Signs(
        "アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲン",
    );
    /// `а`, `б`, `в`.
    pub const LOWER_RUSSIAN: Self = Self::Signs("абвгдежзиклмнопрстуфхцчшщыэюя");
    /// `А`, `Б`, `В`.
    pub const UPPER_RUSSIAN: Self = Self::Signs("АБВГДЕЖЗИКЛМНОПРСТУФХЦЧШЩЫЭЮЯ");
    /// `α`, `β`, `γ`.
    pub const LOWER_GREEK: Self = Self::Signs("αβγδεζηθικλμνξοπρστυφχψω");
    /// `๑`, `๒`, `๓`.
    pub const THAI: Self = Self::Digits("๐๑๒๓๔๕๖๗๘๙");
    /// `१`, `२`, `३`.
    pub const HINDI: Self = Self::Digits("०१२३४५६७८९");
    /// `イ`, `ロ`, `ハ`.
    pub const JAPANESE_POEM: Self = Self::Signs(
        "イロハニホヘトチリヌルヲワカヨタレソツネナラムウヰノオクヤマケフコエテアサキユメミシヱヒモセス",
    );

    /// The format that Word knew by a number until 2003 (\[MS-OSHARED\] 2.2.1.3); those that no speech has been seen
    /// with are decimal.
    pub fn of_code(code: u8) -> Self {
        match code {
            1 => Self::UpperRoman,
            2 => Self::LowerRoman,
            3 => Self::UpperLetter,
            4 => Self::LowerLetter,
            5 => Self::Ordinal,
            6 => Self::CardinalText,
            7 => Self::OrdinalText,
            8 => Self::Hexadecimal,
            9 => Self::NoteSigns,
            10 | 17 | 36 | 44 => Self::ChineseDigits,
            11 => Self::Japanese,
            12 | 20 => Self::JAPANESE_SYLLABLES,
            13 | 21 => Self::JAPANESE_POEM,
            14 | 19 => Self::FullWidth,
            18 | 28 => Self::CIRCLED,
            22 => Self::DecimalZero,
            23 => Self::Bullet,
            24 => Self::KOREAN_SYLLABLES,
            25 => Self::KOREAN_LETTERS,
            26 => Self::WITH_FULL_STOP,
            27 => Self::IN_PARENTHESES,
            29 => Self::CHINESE_CIRCLED,
            30 => Self::STEMS,
            31 => Self::BRANCHES,
            33 | 35 | 37 | 39 => Self::Chinese,
            34 => Self::ChineseLegalTraditional,
            38 => Self::ChineseLegal,
            41 | 42 => Self::Korean,
            52 => Self::HINDI,
            53 => Self::THAI,
            57 => Self::InDashes,
            58 => Self::LOWER_RUSSIAN,
            59 => Self::UPPER_RUSSIAN,
            255 => Self::Nothing,
            _ => Self::Decimal,
        }
    }

    /// A number written so.
    pub fn write(self, number: u32) -> String {
        let written = match self {
            Self::Decimal => None,
            Self::DecimalZero => Some(format!("{number:02}")),
            Self::FullWidth => Some(digits(number, "０１２３４５６７８９")),
            Self::Chinese => counted(number, &CHINESE),
            Self::Japanese => counted(number, &JAPANESE),
            Self::Korean => counted(number, &KOREAN),
            Self::ChineseDigits => Some(digits(number, "〇一二三四五六七八九")),
            Self::ChineseLegal => counted(number, &LEGAL),
            Self::ChineseLegalTraditional => counted(number, &LEGAL_TRADITIONAL),
            Self::Signs(signs) => sign(number, signs),
            Self::UpperLetter => letters(number, "ABCDEFGHIJKLMNOPQRSTUVWXYZ"),
            Self::LowerLetter => letters(number, "abcdefghijklmnopqrstuvwxyz"),
            Self::UpperRoman => roman(number),
            Self::LowerRoman => roman(number).map(|roman| roman.to_lowercase()),
            Self::Ordinal => Some(format!("{number}{}", english::ordinal_ending(number))),
            Self::OrdinalText => english::ordinal(number),
            Self::CardinalText => english::cardinal(number),
            Self::InDashes => Some(format!("- {number} -")),
            Self::Hexadecimal => Some(format!("{number:X}")),
            Self::Padded(width) => Some(format!("{number:0width$}")),
            Self::NoteSigns => letters(number, "*†‡§"),
            Self::Digits(signs) => Some(digits(number, signs)),
            Self::Nothing | Self::Bullet => Some(String::new()),
        };
        written.unwrap_or_else(|| number.to_string())
    }
}

fn sign(number: u32, signs: &str) -> Option<String> {
    let place = usize::try_from(number).ok()?.checked_sub(1)?;
    signs.chars().nth(place).map(String::from)
}

/// Each decimal digit by itself.
fn digits(number: u32, signs: &str) -> String {
    let digit = |c: char| signs.chars().nth(c.to_digit(10)? as usize);
    number.to_string().chars().filter_map(digit).collect()
}

/// After the alphabet each letter is doubled, then tripled, as Word and OpenDocument have it: `z`, `aa`, `bb`.
fn letters(number: u32, alphabet: &str) -> Option<String> {
    let place = usize::try_from(number).ok()?.checked_sub(1).filter(|_| number <= LARGEST_REPEATED)?;
    let count = alphabet.chars().count();
    let letter = alphabet.chars().nth(place % count)?;
    Some(iter::repeat_n(letter, place / count + 1).collect())
}

fn roman(number: u32) -> Option<String> {
    const SIGNS: [(u32, &str); 13] = [
        (1000, "M"),
        (900, "CM"),
        (500, "D"),
        (400, "CD"),
        (100, "C"),
        (90, "XC"),
        (50, "L"),
        (40, "XL"),
        (10, "X"),
        (9, "IX"),
        (5, "V"),
        (4, "IV"),
        (1, "I"),
    ];
    let mut rest = Some(number).filter(|number| (1..4000).contains(number))?;
    let mut out = String::new();
    for (value, sign) in SIGNS {
        while rest >= value {
            out.push_str(sign);
            rest -= value;
        }
    }
    Some(out)
}

/// How a language counts in tens, hundreds and thousands.
struct Counting {
    digits: [&'static str; 10],
    /// Ten, hundred, thousand.
    units: [&'static str; 3],
    /// Whether a gap is said: `一百零五`.
    zero: bool,
    /// Whether one ten is only `十` at the front of a number, and one hundred only `百`.
    bare: Bare,
}

enum Bare {
    /// `壹拾`.
    Never,
    /// `十一`, but `一百一十一`.
    LeadingTen,
    /// `百十一`.
    Always,
}

const CHINESE: Counting = Counting {
    digits: ["零", "一", "二", "三", "四", "五", "六", "七", "八", "九"],
    units: ["十", "百", "千"],
    zero: true,
    bare: Bare::LeadingTen,
};
const JAPANESE: Counting = Counting { zero: false, bare: Bare::Always, ..CHINESE };
const KOREAN: Counting = Counting {
    digits: ["영", "일", "이", "삼", "사", "오", "육", "칠", "팔", "구"],
    units: ["십", "백", "천"],
    zero: false,
    bare: Bare::Always,
};
const LEGAL: Counting = Counting {
    digits: ["零", "壹", "贰", "叁", "肆", "伍", "陆", "柒", "捌", "玖"],
    units: ["拾", "佰", "仟"],
    zero: true,
    bare: Bare::Never,
};
const LEGAL_TRADITIONAL: Counting =
    Counting { digits: ["零", "壹", "貳", "參", "肆", "伍", "陸", "柒", "捌", "玖"], ..LEGAL };

/// A number below ten thousand in words.
fn counted(number: u32, counting: &Counting) -> Option<String> {
    let decimal = Some(number).filter(|number| (1..10_000).contains(number))?.to_string();
    let (mut out, mut gap) = (String::new(), false);
    for (place, digit) in decimal.chars().enumerate() {
        let digit = digit.to_digit(10)? as usize;
        if digit == 0 {
            gap = true;
            continue;
        }
        if std::mem::take(&mut gap) && counting.zero {
            out.push_str(counting.digits[0]);
        }
        let power = decimal.len() - place - 1;
        let unit =
            power.checked_sub(1).and_then(|unit| counting.units.get(unit)).copied().unwrap_or_default();
        let bare = match counting.bare {
            Bare::Never => false,
            Bare::LeadingTen => power == 1 && out.is_empty(),
            Bare::Always => power > 0,
        };
        if !(digit == 1 && bare) {
            out.push_str(counting.digits.get(digit)?);
        }
        out.push_str(unit);
    }
    Some(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(format: NumberFormat, numbers: &[u32]) -> String {
        numbers.iter().map(|&number| format.write(number)).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn languages_count_in_their_own_ways() {
        let numbers = [1, 10, 11, 20, 35, 100, 105, 110, 111, 1001];
        assert_eq!(
            written(NumberFormat::Chinese, &numbers),
            "一 十 十一 二十 三十五 一百 一百零五 一百一十 一百一十一 一千零一"
        );
        assert_eq!(
            written(NumberFormat::Japanese, &numbers),
            "一 十 十一 二十 三十五 百 百五 百十 百十一 千一"
        );
        assert_eq!(written(NumberFormat::Korean, &[1, 10, 11, 20]), "일 십 십일 이십");
        assert_eq!(written(NumberFormat::ChineseLegal, &[1, 10, 21, 110]), "壹 壹拾 贰拾壹 壹佰壹拾");
        assert_eq!(written(NumberFormat::ChineseDigits, &[1, 10, 25]), "一 一〇 二五");
    }

    #[test]
    fn letters_signs_and_roman_numbers() {
        assert_eq!(written(NumberFormat::LowerLetter, &[1, 26, 27, 28, 53]), "a z aa bb aaa");
        assert_eq!(written(NumberFormat::UpperRoman, &[1, 4, 9, 14, 1994]), "I IV IX XIV MCMXCIV");
        assert_eq!(written(NumberFormat::CIRCLED, &[1, 10, 20, 21]), "① ⑩ ⑳ 21");
        assert_eq!(written(NumberFormat::STEMS, &[1, 2, 10, 11]), "甲 乙 癸 11");
        assert_eq!(written(NumberFormat::FullWidth, &[1, 20]), "１ ２０");
        assert_eq!(written(NumberFormat::DecimalZero, &[1, 20]), "01 20");
    }

    #[test]
    fn numbers_in_words_and_with_endings() {
        assert_eq!(
            written(NumberFormat::Ordinal, &[1, 2, 3, 4, 11, 12, 13, 21, 102, 111]),
            "1st 2nd 3rd 4th 11th 12th 13th 21st 102nd 111th"
        );
        assert_eq!(
            written(NumberFormat::OrdinalText, &[1, 5, 12, 20, 23, 100]),
            "First Fifth Twelfth Twentieth Twenty-third One hundredth"
        );
        assert_eq!(
            written(NumberFormat::CardinalText, &[1, 15, 40, 42, 101, 1999]),
            "One Fifteen Forty Forty-two One hundred one One thousand nine hundred ninety-nine"
        );
        assert_eq!(written(NumberFormat::Padded(3), &[1, 20, 1000]), "001 020 1000");
        assert_eq!(written(NumberFormat::NoteSigns, &[1, 2, 5]), "* † **");
        assert_eq!(written(NumberFormat::InDashes, &[7]), "- 7 -");
        assert_eq!(written(NumberFormat::Hexadecimal, &[31]), "1F");
        assert_eq!(written(NumberFormat::HINDI, &[12]), "१२");
    }

    #[test]
    fn a_number_from_a_hostile_file_is_written_short() {
        for format in
            [NumberFormat::LowerLetter, NumberFormat::UpperRoman, NumberFormat::Chinese, NumberFormat::STEMS]
        {
            assert_eq!(written(format, &[0, u32::MAX]), "0 4294967295");
        }
    }
}
