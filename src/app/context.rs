//! Where commands work.

/// Which part of the program has the keyboard.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Context {
    /// The compare screen.
    Compare,
    /// The phrase list; characters go to its filter.
    Phrases,
    /// The choice of what to see.
    Filter,
    /// The local wording of a speech.
    Local,
    /// The word diff.
    Diff,
    /// The search line; characters go to the query.
    Search,
    /// The map of what answers what.
    Map,
    /// The outline of a speech.
    Outline,
    /// All speeches set against each other.
    Overview,
    /// The compare screen while the reader chooses the section to link to.
    Pick,
    /// The choice of what to copy.
    Copy,
    /// The help.
    Help,
}

impl Context {
    /// All of them.
    pub const ALL: &[Self] = EVERYWHERE;

    /// Whether characters that are typed go to a text field.
    pub fn types_text(self) -> bool {
        TEXT_FIELDS.contains(&self)
    }
}

pub(super) const COMPARE: &[Context] = &[Context::Compare];
pub(super) const READING: &[Context] = &[Context::Compare, Context::Pick];
pub(super) const SCROLLED: &[Context] = &[
    Context::Compare,
    Context::Pick,
    Context::Local,
    Context::Diff,
    Context::Map,
    Context::Outline,
    Context::Overview,
    Context::Help,
];
pub(super) const EVERYWHERE: &[Context] = &[
    Context::Compare,
    Context::Phrases,
    Context::Filter,
    Context::Local,
    Context::Diff,
    Context::Search,
    Context::Map,
    Context::Outline,
    Context::Overview,
    Context::Pick,
    Context::Copy,
    Context::Help,
];
pub(super) const WITHOUT_TEXT_FIELD: &[Context] = &[
    Context::Compare,
    Context::Filter,
    Context::Local,
    Context::Diff,
    Context::Map,
    Context::Outline,
    Context::Overview,
    Context::Pick,
    Context::Copy,
    Context::Help,
];
pub(super) const FILTER: &[Context] = &[Context::Filter];
pub(super) const LOCAL: &[Context] = &[Context::Local];
pub(super) const PHRASES: &[Context] = &[Context::Phrases];
pub(super) const MAP: &[Context] = &[Context::Map];
pub(super) const OUTLINE: &[Context] = &[Context::Outline];
pub(super) const OVERVIEW: &[Context] = &[Context::Overview];
pub(super) const PICK: &[Context] = &[Context::Pick];
pub(super) const COPY: &[Context] = &[Context::Copy];
pub(super) const TEXT_FIELDS: &[Context] = &[Context::Phrases, Context::Search];
