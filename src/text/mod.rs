//! Leaves: texts and ranges in them, normalisation for matching, and how text takes up columns and lines.
//!
//! Nothing in here knows what a speech is.

mod body;
pub mod folding;
pub mod hyphens;
mod index_vec;
pub mod line_end;
pub mod lines;
mod listed_enum;
pub mod longest_increasing;
pub mod number_words;
pub mod numbers;
mod order;
mod range;
mod scripts;
pub mod sorted;
pub mod symbols;
pub mod visible;
pub mod width;
mod word_list;

pub use body::Text;
pub use index_vec::{Id, IndexVec};
pub(crate) use listed_enum::listed_enum;
pub use order::{known_first, natural_order};
pub use range::CharRange;
pub use word_list::WordList;
