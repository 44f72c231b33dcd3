//! The strings that say how a report was made.

/// What is said of how a report was made.
#[derive(Debug)]
pub struct ProvenanceStrings {
    /// The heading.
    pub title: &'static str,
    /// The program and its version.
    pub program: fn(&str) -> String,
    /// The command.
    pub command: fn(&str) -> String,
    /// The settings: from how many characters on wording counts, in how many speeches it has to stand, the base.
    pub settings: fn(usize, usize, usize) -> String,
    /// A file that was read, and its SHA-256; none of what could only be read once.
    pub input: fn(&str, Option<&str>) -> String,
    /// A model that is part of the program, and its SHA-256.
    pub model: fn(&str, Option<&str>) -> String,
    /// Nothing left the machine.
    pub offline: &'static str,
}
