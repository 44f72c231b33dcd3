//! How a report was made, in English.

use crate::strings::ProvenanceStrings;

pub(super) const PROVENANCE: ProvenanceStrings = ProvenanceStrings {
    title: "How this report was made",
    program: |program| format!("program: {program}"),
    command: |command| format!("command: {command}"),
    settings: |minimum, spread, base| {
        format!("settings: minimum {minimum} characters, in {spread} or more speeches, base {base}")
    },
    input: |name, hash| format!("input: {name}, {}", hashed(hash)),
    model: |name, hash| format!("model: {name}, {}", hashed(hash)),
    offline: "Everything was worked out on this machine; nothing was sent anywhere.",
};

fn hashed(hash: Option<&str>) -> String {
    hash.map_or("read once, no checksum".to_owned(), |hash| format!("SHA-256 {hash}"))
}
