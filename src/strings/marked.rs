//! The strings of marks in a reader's own document.

/// What is said in and of a document with marks.
#[derive(Debug)]
pub struct MarkedStrings {
    /// Left in: what it is, and where it stands elsewhere.
    pub left_in: fn(&str, &str) -> String,
    /// It stands in other speeches, too: where.
    pub also_in: fn(&str) -> String,
    /// A date or figure that did not move on.
    pub unchanged: &'static str,
    /// A name that is hidden or still to be filled in.
    pub placeholder: &'static str,
    /// What was written: the file, how many comments are in it, and how many characters could not be marked.
    pub written: fn(&str, usize, usize) -> String,
    /// The draft, by its name, is digitally signed, which the copy is not any more.
    pub signed: fn(&str) -> String,
    /// The draft is no Word document, by its name.
    pub no_word: fn(&str) -> String,
}
