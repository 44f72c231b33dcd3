//! How the report was made, in the JSON report.

use serde::Serialize;

use crate::report::provenance::{HashedFile, Provenance};

/// How the report was made. Everything was worked out on the machine that wrote it; nothing was sent anywhere.
#[derive(Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[cfg_attr(test, schemars(rename = "provenance"))]
pub(super) struct ProvenanceEntry<'a> {
    /// The command, as it was typed in a shell.
    command: &'a str,
    /// The files that were read: speeches, references, the configuration.
    inputs: Vec<HashedFileEntry<'a>>,
    /// The references and learned weights of the program that decided the result, by the names of their files.
    models: Vec<HashedFileEntry<'a>>,
    /// Everything was worked out on the machine that wrote the report, and nothing was sent anywhere: true of every report.
    offline: bool,
}

/// A file and what was in it.
#[derive(Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[cfg_attr(test, schemars(rename = "hashed_file"))]
struct HashedFileEntry<'a> {
    /// Its path, as it was named.
    name: &'a str,
    /// The SHA-256 of its bytes, in hexadecimal; null for what could only be read once.
    sha256: Option<&'a str>,
}

impl<'a> ProvenanceEntry<'a> {
    pub(super) fn of(provenance: &'a Provenance) -> Self {
        let entries = |files: &'a [HashedFile]| files.iter().map(HashedFileEntry::of).collect();
        Self {
            command: &provenance.command,
            inputs: entries(&provenance.inputs),
            models: entries(&provenance.models),
            offline: true,
        }
    }
}

impl<'a> HashedFileEntry<'a> {
    fn of(file: &'a HashedFile) -> Self {
        Self { name: &file.name, sha256: file.sha256.as_deref() }
    }
}
