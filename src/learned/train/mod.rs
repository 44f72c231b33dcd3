//! Training: from examples to models. The same examples give the same weights on every run, whatever the number of
//! threads: sums are taken in a fixed order.

mod crf;
mod descent;
mod logistic;

pub use crf::{CrfSettings, Sequence, train_crf};
pub use logistic::{Example, train_logistic};
