//! Fonts that show pictures and signs in the place of letters: which characters of Unicode their signs are.
//!
//! Programs write such a sign by its code in the font, or as a character of Unicode's private area that ends in it
//! (`U+F0FC` for 252).

/// What stands for a sign that is no character of Unicode.
pub const UNKNOWN: char = '□';

/// The characters of a font's codes from 32 on; a space where there is none.
type Signs = &'static str;

/// Greek letters and signs of mathematics (Adobe, "Symbol Set Encoding").
const SYMBOL: Signs = concat!(
    " !∀#∃%&∋()∗+,−./0123456789:;<=>?≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_‾αβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}∼ ",
    "                                ",
    "€ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…⏐⎯↵ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓◊〈®©™∑⎛⎜⎝⎡⎢⎣⎧⎨⎩⎪ 〉∫⌠⎮⌡⎞⎟⎠⎤⎥⎦⎫⎬⎭ ",
);

/// As Unicode has the signs since version 7. The numbers in circles are those that lists are numbered with.
const WINGDINGS: Signs = concat!(
    " 🖉✂✁👓🕭🕮🕯🕿✆🖂🖃📪📫📬📭🗀🗁🗎🗏🗐🗄⏳🖮🖰🖲🖳🖴🖫🖬✇✍🖎✌🖏👍👎☜☞☝☟🖐☺😐☹💣🕱🏳🏱✈☼🌢❄🕆✞🕈✠✡☪☯🕉☸♈♉",
    "♊♋♌♍♎♏♐♑♒♓🙰🙵⚫🔾◼🞏🞐❑❒🞟⧫◆❖🞙⌧⮹⌘🏵🏶🙶🙷 ⓪①②③④⑤⑥⑦⑧⑨⑩⓿❶❷❸❹❺❻❼❽❾❿🙢🙠🙡🙣🙞🙜🙝🙟∙•",
    "⬝⭘🞆🞈🞊🞋🔿▪🞎🟂🟆★🟋🟏🟓🟑⯐⌖⯎⯏⯑✪✰🕐🕑🕒🕓🕔🕕🕖🕗🕘🕙🕚🕛⮰⮱⮲⮳⮴⮵⮶⮷🙪🙫🙕🙔🙗🙖🙐🙑🙒🙓⌫⌦⮘⮚⮙⮛⮈⮊⮉⮋🡨",
    "🡪🡩🡫🡬🡭🡯🡮🡸🡺🡹🡻🡼🡽🡿🡾⇦⇨⇧⇩⬄⇳⬁⬀⬃⬂🢬🢭🗶✔🗷🗹 ",
);

const WINGDINGS_2: Signs = concat!(
    " 🖊🖋🖌🖍✄✀🕾🕽🗅🗆🗇🗈🗉🗊🗋🗌🗍📋🗑🗔🖵🖶🖷🖸🖭🖯🖱🖒🖓🖘🖙🖚🖛👈👉🖜🖝🖞🖟🖠🖡👆👇🖢🖣🖑🗴🗸🗵☑⮽☒⮾⮿🛇⦸🙱🙴🙲🙳‽🙹🙺",
    "🙻🙦🙤🙥🙧🙚🙘🙙🙛⓪①②③④⑤⑥⑦⑧⑨⑩⓿❶❷❸❹❺❻❼❽❾❿ ☉🌕☽☾⸿✝🕇🕜🕝🕞🕟🕠🕡🕢🕣🕤🕥🕦🕧🙨🙩⋅🞄⦁●●🞅🞇🞉⊙⦿🞌",
    "🞍◾■□🞑🞒🞓🞔▣🞕🞖🞗🞘⬩⬥◇🞚◈🞛🞜🞝🞞⬪⬧◊🞠◖◗⯊⯋⯀⯁⬟⯂⬣⬢⯃⯄🞡🞢🞣🞤🞥🞦🞧🞨🞩🞪🞫🞬🞭🞮🞯🞰🞱🞲🞳🞴🞵🞶🞷🞸🞹🞺",
    "🞻🞼🞽🞾🞿🟀🟂🟄🟆🟉🟊✶🟌🟎🟐🟒✹🟃🟇✯🟍🟔⯌⯍※⁂",
);

/// Signs of the other fonts that stand in front of items and in forms.
const WINGDINGS_3: [(u8, char); 12] = [
    (0x70, '▲'),
    (0x71, '▼'),
    (0x72, '△'),
    (0x73, '▽'),
    (0x74, '◀'),
    (0x75, '▶'),
    (0x76, '◁'),
    (0x77, '▷'),
    (0x78, '◣'),
    (0x79, '◢'),
    (0x7A, '◤'),
    (0x7B, '◥'),
];
const WEBDINGS: [(u8, char); 8] = [
    (0x33, '⏴'),
    (0x34, '⏵'),
    (0x35, '⏶'),
    (0x36, '⏷'),
    (0x61, '✔'),
    (0x63, '⬜'),
    (0x67, '⬛'),
    (0x72, '🗙'),
];

/// A font that shows signs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PictureFont {
    /// Greek letters and signs of mathematics.
    Symbol,
    /// Pictures, arrows and numbers in circles.
    Wingdings,
    /// More of them, and boxes with checks.
    Wingdings2,
    /// Arrows and triangles.
    Wingdings3,
    /// Pictures of things.
    Webdings,
}

impl PictureFont {
    /// The font of a name; `None` for one of letters.
    pub fn named(name: &str) -> Option<Self> {
        let name = name.trim_matches(|c: char| c.is_whitespace() || matches!(c, '"' | '\''));
        Some(match name.to_ascii_lowercase().as_str() {
            "symbol" | "symbol mt" => Self::Symbol,
            "wingdings" => Self::Wingdings,
            "wingdings 2" => Self::Wingdings2,
            "wingdings 3" => Self::Wingdings3,
            "webdings" => Self::Webdings,
            _ => return None,
        })
    }

    /// The character that stands for a code of the font, or for a character of the private area; `None` where Unicode
    /// has none, and for what no font of signs has, such as letters of Chinese.
    pub fn character(self, code: u32) -> Option<char> {
        let code = u8::try_from(if (0xF000..=0xF0FF).contains(&code) { code - 0xF000 } else { code }).ok()?;
        let of_all = |signs: Signs| {
            let place = usize::from(code.checked_sub(b' ')?);
            signs.chars().nth(place).filter(|&sign| sign != ' ' || code == b' ')
        };
        let of_some = |signs: &[(u8, char)]| {
            let is_sign = |&&(other, _): &&(u8, char)| other == code;
            signs.iter().find(is_sign).map(|&(_, sign)| sign).or((code == b' ').then_some(' '))
        };
        match self {
            Self::Symbol => of_all(SYMBOL),
            Self::Wingdings => of_all(WINGDINGS),
            Self::Wingdings2 => of_all(WINGDINGS_2),
            Self::Wingdings3 => of_some(&WINGDINGS_3),
            Self::Webdings => of_some(&WEBDINGS),
        }
    }

    /// Text that was written in the font, and how many of its signs are unknown.
    pub fn text(self, written: &str) -> (String, usize) {
        let mut unknown = 0;
        let sign = |character: char| match self.character(u32::from(character)) {
            // A space that does not break has the code of another sign.
            _ if character.is_whitespace() => character,
            Some(sign) => sign,
            // Programs fall back on another font for what this one has not.
            None if !is_code(character) => character,
            None => {
                unknown += 1;
                UNKNOWN
            }
        };
        let text = written.chars().map(sign).collect();
        (text, unknown)
    }
}

/// Whether a character is a code of a font of signs.
fn is_code(character: char) -> bool {
    character <= '\u{FF}' || is_private(character)
}

/// Whether a character has no meaning but in its font.
pub fn is_private(character: char) -> bool {
    matches!(character, '\u{E000}'..='\u{F8FF}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_tables_are_in_step_with_the_codes() {
        let sign = |font: PictureFont, code| font.character(code);
        for (code, character) in
            [(0x61, 'α'), (0x7A, 'ζ'), (0xA0, '€'), (0xB0, '°'), (0xE5, '∑'), (0xFE, '⎭')]
        {
            assert_eq!(sign(PictureFont::Symbol, code), Some(character));
        }
        for (code, character) in
            [(0x4A, '☺'), (0x8A, '⑩'), (0x9F, '•'), (0xA8, '🞎'), (0xE0, '🡪'), (0xF0, '⇨'), (0xFE, '🗹')]
        {
            assert_eq!(sign(PictureFont::Wingdings, 0xF000 + code), Some(character));
        }
        for (code, character) in
            [(0x50, '🗸'), (0x52, '☑'), (0x54, '☒'), (0x6A, '①'), (0x98, '●'), (0xA3, '□'), (0xF9, '⁂')]
        {
            assert_eq!(sign(PictureFont::Wingdings2, code), Some(character));
        }
    }

    #[test]
    fn what_has_no_character_is_unknown_and_letters_stay() {
        assert_eq!(PictureFont::Symbol.text("a\u{F0B1}同 \u{F080}"), ("α±同 □".to_owned(), 1));
        assert_eq!(PictureFont::Webdings.text("a!"), ("✔□".to_owned(), 1));
        assert_eq!(PictureFont::named("'Wingdings 2'"), Some(PictureFont::Wingdings2));
        assert_eq!(PictureFont::named("仿宋"), None);
    }
}
