//! How a report was made, so that somebody else can make it again and see that it is of the same files.

use super::{PROGRAM, Source};
use crate::strings::Strings;
use crate::text::visible::one_line;

/// How a report was made. What was set is in the settings of the view.
#[derive(Clone, Debug, Default)]
pub struct Provenance {
    /// The command, as it was typed in a shell.
    pub command: String,
    /// The files that were read: speeches, references, the configuration.
    pub inputs: Vec<HashedFile>,
    /// What of the program itself decided the result: its references and learned weights, by the names of their files.
    pub models: Vec<HashedFile>,
}

/// A file and what was in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HashedFile {
    /// Its path, as it was named.
    pub name: String,
    /// The SHA-256 of its bytes, in hexadecimal; `None` of what could only be read once, such as the standard input.
    pub sha256: Option<String>,
}

/// The provenance in words, a line each; none where nobody asked for it.
pub(super) fn lines(source: Source<'_>, words: &Strings) -> Vec<String> {
    let Some(provenance) = source.provenance else { return Vec::new() };
    let says = &words.provenance;
    let settings = source.settings;
    let hashed = |file: &HashedFile, tell: fn(&str, Option<&str>) -> String| {
        tell(&one_line(&file.name), file.sha256.as_deref())
    };
    let mut lines = vec![
        (says.program)(PROGRAM),
        (says.command)(&one_line(&provenance.command)),
        (says.settings)(settings.minimum.characters(), settings.spread, settings.base.0 + 1),
    ];
    lines.extend(words.narrowed(settings));
    lines.extend(provenance.inputs.iter().map(|file| hashed(file, says.input)));
    lines.extend(provenance.models.iter().map(|file| hashed(file, says.model)));
    lines.push(says.offline.to_owned());
    lines
}
