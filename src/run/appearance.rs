//! How a screen looks at first: what the options and the environment say.

use std::env;

use super::plan::ScreenOptions;
use crate::app::{Appearance, Colours, Theme};

/// What the environment says of the terminal: <https://no-color.org>, `COLORTERM`, `COLORFGBG`.
pub fn appearance(options: &ScreenOptions) -> Appearance {
    let is_set = |name| env::var_os(name).is_some_and(|value| !value.is_empty());
    let colours = if is_set("NO_COLOR") {
        Colours::None
    } else if matches!(env::var("COLORTERM").as_deref(), Ok("truecolor" | "24bit")) {
        Colours::True
    } else {
        Colours::Indexed
    };
    let theme = options.theme.unwrap_or_else(|| theme_of(env::var("COLORFGBG").ok().as_deref()));
    Appearance {
        theme,
        colours,
        ambiguous: options.ambiguous_width.unwrap_or_default(),
        language: options.language,
        columns: options.columns,
        rate: options.rate,
    }
}

/// `COLORFGBG` holds the numbers of the text's and the ground's colour among the first 16, of which 7 and 15 are
/// light. Dark where it is not set. The terminal itself knows better, and is asked.
fn theme_of(colours: Option<&str>) -> Theme {
    match colours.and_then(|colours| colours.rsplit(';').next()) {
        Some("7" | "15") => Theme::Light,
        _ => Theme::Dark,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_environment_tells_a_light_terminal() {
        assert_eq!(theme_of(Some("0;15")), Theme::Light);
        assert_eq!(theme_of(Some("15;default;0")), Theme::Dark);
        assert_eq!(theme_of(None), Theme::Dark);
    }
}
