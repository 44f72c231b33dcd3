//! What is known of a speech beside its text.

use std::collections::BTreeMap;
use std::sync::Arc;

use rustc_hash::FxHashSet;

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

    /// The fields by their names.
    pub fn by_name(&self) -> BTreeMap<&str, &str> {
        self.fields.iter().map(|(name, value)| (&**name, value.as_str())).collect()
    }

    /// Adds what else is known, which counts where both say something.
    pub fn complete(&mut self, more: &Self) {
        self.title = more.title.clone().or(self.title.take());
        self.date = more.date.clone().or(self.date.take());
        for (name, value) in &more.fields {
            match self.fields.iter_mut().find(|(known, _)| known == name) {
                Some((_, known)) => known.clone_from(value),
                None => self.fields.push((Arc::clone(name), value.clone())),
            }
        }
    }
}

/// The names of the fields of several speeches, in the order in which they come up.
pub fn field_names<'a>(of: impl Iterator<Item = &'a Metadata>) -> Vec<Arc<str>> {
    let mut names: Vec<Arc<str>> = Vec::new();
    let mut known: FxHashSet<Arc<str>> = FxHashSet::default();
    for (name, _) in of.flat_map(|metadata| &metadata.fields) {
        if names.len() < MOST_NAMES && known.insert(Arc::clone(name)) {
            names.push(Arc::clone(name));
        }
    }
    names
}

/// The most fields that are listed of many speeches: rows of JSON Lines may each have names of their own.
const MOST_NAMES: usize = 100;
