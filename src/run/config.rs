//! `refrain config`: the settings in force, as a configuration file that says where each comes from.

use std::fmt::Write;

use toml::Value;

use super::configuration::Configuration;
use super::resolved::{Origin, Resolved};
use super::settings::Setting;
use crate::text::visible::one_line;
use crate::text::width::{AmbiguousWidth, columns};

/// From which column on the comments stand where the lines are short enough, so that they can be read down.
const COMMENT_COLUMN: usize = 40;

/// The settings and keys in force.
pub fn listing(configuration: &Configuration) -> String {
    let Configuration {
        location,
        theme,
        lang,
        minimum,
        spread,
        reference,
        columns,
        layout,
        mouse,
        characters_per_minute,
        words_per_minute,
        ambiguous_width,
        ..
    } = configuration;
    let mut out = match location {
        Some(location) => {
            let state = if location.exists { "" } else { " (not there yet)" };
            format!("# {}{state}\n", one_line(&location.path.display().to_string()))
        }
        None => String::from("# this system has no folder for configuration: name a file with --config\n"),
    };
    let paths = reference.value.iter().map(|path| Value::String(path.to_string_lossy().into_owned()));
    for (name, value, origin) in [
        setting("theme", theme),
        setting("lang", lang),
        setting("minimum", minimum),
        setting("spread", spread),
        ("reference", Value::Array(paths.collect()), &reference.origin),
        setting("columns", columns),
        setting("layout", layout),
        setting("mouse", mouse),
        setting("characters_per_minute", characters_per_minute),
        setting("words_per_minute", words_per_minute),
        setting("ambiguous_width", ambiguous_width),
    ] {
        line(&mut out, name, &value, origin);
    }
    out.push_str("\n[keys]\n");
    let keymap = &configuration.keymap;
    let of_comparison = keymap.entries().map(|entry| (entry.name, keymap.keys(entry)));
    let of_folder = keymap.folder().entries().map(|(entry, keys)| (entry.name, keys));
    for (name, keys) in of_comparison.chain(of_folder) {
        let keys = keys.iter().map(|key| Value::String(key.to_string()));
        let bound = configuration.bound.iter().find(|(bound, _)| bound == name);
        let origin = bound.map_or(&Origin::Default, |(_, origin)| origin);
        line(&mut out, name, &Value::Array(keys.collect()), origin);
    }
    out
}

fn setting<'a, T: Setting>(name: &'a str, chosen: &'a Resolved<T>) -> (&'a str, Value, &'a Origin) {
    (name, chosen.value.toml(), &chosen.origin)
}

fn line(out: &mut String, name: &str, value: &Value, origin: &Origin) {
    let setting = format!("{name} = {value}");
    let room = COMMENT_COLUMN.saturating_sub(columns(&setting, AmbiguousWidth::One));
    // Writing to a string cannot fail.
    let _ = writeln!(out, "{setting}{}  # {}", " ".repeat(room), one_line(&origin.to_string()));
}
