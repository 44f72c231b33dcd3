//! The strings of the list of what is to be looked at before a draft is sent.

use crate::compare::CheckReason;

/// The words of the checklist.
#[derive(Debug)]
pub struct ChecklistStrings {
    /// The title of the draft, and how much there is to look at.
    pub title: fn(&str, usize) -> String,
    /// A speech that the draft is held against: its number and title.
    pub against: fn(usize, &str) -> String,
    /// The heading over the entries with a reason, and how many there are. What the reason holds does not matter.
    pub group: fn(CheckReason, usize) -> String,
    /// An entry: its wording, why it is no part of the speech if that is so, and where it stands.
    pub entry: fn(&str, Option<&str>, &str) -> String,
    /// An entry, and how else the name stands in the draft.
    pub also: fn(&str, &str) -> String,
    /// How many names were left in in all speeches.
    pub names_in_all: fn(usize) -> String,
    /// How many entries are ticked off.
    pub ticked: fn(usize) -> String,
    /// What was looked for.
    pub looked_for: &'static str,
    /// What was not looked for.
    pub not_looked_for: &'static str,
    /// Names cannot be told in the language of the draft.
    pub names_not_told: &'static str,
}
