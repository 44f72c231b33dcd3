//! What is known of a speech beside its text.

use std::sync::Arc;

/// What is known of a speech beside its text: from the row of a file that holds many, from a table, from its name.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Metadata {
    /// What it is called; it counts in place of what its text begins with.
    pub title: Option<String>,
    /// When it was given; it counts in place of what its text says.
    pub date: Option<String>,
    /// What else is known, by name; none is empty.
    pub fields: Vec<(Arc<str>, String)>,
}

impl Metadata {
    /// The value of a field.
    pub fn value(&self, name: &str) -> Option<&str> {
        self.fields.iter().find(|(known, _)| **known == *name).map(|(_, value)| value.as_str())
    }
}
