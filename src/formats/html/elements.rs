//! What the elements of HTML do to text.

use html5gum::StartTag;

/// How an element shows its text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Display {
    /// Within the line.
    Inline,
    /// As a paragraph, or several.
    Block,
    /// Not at all.
    Nothing,
}

/// How the element of a name shows its text.
pub fn display(name: &str) -> Display {
    const NOTHING: [&str; 18] = [
        "head", "script", "style", "noscript", "template", "iframe", "object", "svg", "math", "select",
        "button", "textarea", "audio", "video", "canvas", "title", "noframes", "noembed",
    ];
    const BLOCKS: [&str; 40] = [
        "address",
        "article",
        "aside",
        "blockquote",
        "body",
        "caption",
        "center",
        "dd",
        "details",
        "dialog",
        "dir",
        "div",
        "dl",
        "dt",
        "fieldset",
        "figcaption",
        "figure",
        "footer",
        "form",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "html",
        "li",
        "main",
        "menu",
        "nav",
        "ol",
        "p",
        "pre",
        "section",
        "table",
        "tbody",
        "tr",
        "ul",
        "summary",
    ];
    match name {
        _ if NOTHING.contains(&name) => Display::Nothing,
        _ if BLOCKS.contains(&name) || is_cell(name) => Display::Block,
        _ => Display::Inline,
    }
}

/// Whether an element is a cell of a table.
pub fn is_cell(name: &str) -> bool {
    matches!(name, "td" | "th")
}

/// Whether an element has no end tag.
pub fn is_void(name: &str) -> bool {
    const VOID: [&str; 13] = [
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr",
    ];
    VOID.contains(&name)
}

/// Which open elements a start tag ends, where their end tags may be left out (HTML, section 13.1.2.4): the first of
/// the names that is open, no farther out than one of the others.
pub fn ended_by(name: &str) -> (&'static [&'static str], &'static [&'static str]) {
    match name {
        "li" => (&["li"], &["ul", "ol", "menu"]),
        "dt" | "dd" => (&["dt", "dd"], &["dl"]),
        "tr" => (&["tr"], &["table"]),
        "td" | "th" => (&["td", "th"], &["tr", "table"]),
        _ if display(name) == Display::Block => (&["p"], &["td", "th", "div", "li", "body"]),
        _ => (&[], &[]),
    }
}

/// The level of a heading.
pub fn heading(name: &str) -> Option<u8> {
    let level = name.strip_prefix('h')?.parse().ok()?;
    (1..=6).contains(&level).then_some(level)
}

/// An attribute of a tag, in small letters.
pub fn attribute(tag: &StartTag<usize>, name: &str) -> Option<String> {
    let value = tag.attributes.get(name.as_bytes())?;
    Some(String::from_utf8_lossy(&value.value).to_lowercase())
}

/// The font that an element asks for first.
pub fn font(tag: &StartTag<usize>) -> Option<String> {
    let style = attribute(tag, "style").unwrap_or_default();
    let of_style = || {
        let mut rules = style.split(';').filter_map(|rule| rule.split_once(':'));
        rules
            .find(|(rule, _)| matches!(rule.trim(), "font-family" | "font"))
            .map(|(_, fonts)| fonts.to_owned())
    };
    let fonts = attribute(tag, "face").or_else(of_style)?;
    fonts.split(',').next().map(str::to_owned)
}

/// Whether an element is hidden by itself.
pub fn is_hidden(tag: &StartTag<usize>) -> bool {
    let style: String = attribute(tag, "style").unwrap_or_default().split_whitespace().collect();
    attribute(tag, "hidden").is_some()
        || style.contains("display:none")
        || style.contains("visibility:hidden")
}

/// Whether an element names itself a table of contents, as Word, LibreOffice and wikis do.
pub fn is_contents(tag: &StartTag<usize>) -> bool {
    const NAMES: [&str; 4] = ["toc", "table-of-contents", "msotocheading", "tocheading"];
    let is_level = |name: &str| name.strip_prefix("msotoc").is_some_and(|level| level.parse::<u8>().is_ok());
    let is_name = |name: &str| NAMES.contains(&name) || is_level(name);
    attribute(tag, "id").is_some_and(|id| NAMES.contains(&id.as_str()))
        || attribute(tag, "class").is_some_and(|classes| classes.split_whitespace().any(is_name))
}

/// Whether an element has what stands beside a page's text: the caption of a picture, or what readers said.
pub fn is_beside_text(name: &str, tag: &StartTag<usize>) -> bool {
    const COMMENTS: [&str; 10] = [
        "comments",
        "comment-list",
        "commentlist",
        "comment_list",
        "comments-area",
        "comment-box",
        "respond",
        "disqus_thread",
        "pinglun",
        "replies",
    ];
    let named = |attribute_name| {
        attribute(tag, attribute_name)
            .is_some_and(|value| value.split_whitespace().any(|word| COMMENTS.contains(&word)))
    };
    name == "figcaption" || name != "body" && ["class", "id"].into_iter().any(named)
}

/// Whether an element names itself the one with the main text: by its kind, or as the content systems of Chinese
/// governments do.
pub fn is_main(name: &str, tag: &StartTag<usize>) -> bool {
    const NAMES: [&str; 6] =
        ["trs_editor", "trs_ueditor", "ucap-content", "articlebody", "article-content", "pages_content"];
    let named = |attribute_name| {
        attribute(tag, attribute_name)
            .is_some_and(|value| value.split_whitespace().any(|word| NAMES.contains(&word)))
    };
    matches!(name, "article" | "main") || ["class", "id", "itemprop"].into_iter().any(named)
}

/// The number of a list's item as a browser prints it, for the list's `type` or style.
pub fn item_number(style: &str, number: i64) -> String {
    const CHINESE: [&str; 10] = ["十", "一", "二", "三", "四", "五", "六", "七", "八", "九"];
    let letter = |first: u8| {
        let place = u8::try_from(number - 1).ok().filter(|place| *place < 26)?;
        Some(format!("{}.", char::from(first + place)))
    };
    let chinese = || {
        let (tens, ones) = (usize::try_from(number / 10).ok()?, usize::try_from(number % 10).ok()?);
        let tens = match tens {
            0 => String::new(),
            1 if ones == 0 => String::new(),
            1 => "十".to_owned(),
            2..=9 => format!("{}十", CHINESE.get(tens)?),
            _ => return None,
        };
        let ones = if ones == 0 && number > 10 { "" } else { CHINESE.get(ones)? };
        Some(format!("{tens}{ones}、"))
    };
    let printed = match style {
        "a" => letter(b'a'),
        "A" => letter(b'A'),
        "i" => roman(number).map(|roman| format!("{}.", roman.to_lowercase())),
        "I" => roman(number).map(|roman| format!("{roman}.")),
        "cjk-ideographic" | "simp-chinese-informal" | "trad-chinese-informal" if number > 0 => chinese(),
        _ => None,
    };
    printed.unwrap_or_else(|| format!("{number}."))
}

fn roman(number: i64) -> Option<String> {
    const VALUES: [(i64, &str); 9] =
        [(100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")];
    let mut rest = number;
    let mut out = String::new();
    for (value, letters) in VALUES {
        while rest >= value && (1..400).contains(&number) {
            out.push_str(letters);
            rest -= value;
        }
    }
    (!out.is_empty()).then_some(out)
}
