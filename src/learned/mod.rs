//! Models that are learned from marked speeches: which words are local or stock, which kind a section is, which sections
//! answer each other. This folder knows only numbers; what the features of a word or a section are stands where they
//! are used, and is the same for training and for use.
//!
//! The weights of a language are one file, `models/zh.weights` or `models/en.weights`, made by
//! `cargo run --example train` and carried inside the program.

mod crf;
mod crf_set;
mod feature;
mod feature_index;
mod logistic;
pub mod train;
mod weights;

pub use crf::{Crf, Marginals};
pub use crf_set::CrfSet;
pub use feature::{Feature, Template, Value};
pub use logistic::Logistic;
pub use weights::{Part, Weights, WeightsError};
