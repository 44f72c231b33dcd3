//! The threads of the screen.

use std::sync::Arc;

use rayon::ThreadPool;

/// The threads on which the screen works things out. They are best its own: those of the analysis may be busy for
/// seconds, and the screen must not wait for them.
#[derive(Clone, Debug, Default)]
pub struct Threads(Option<Arc<ThreadPool>>);

impl Threads {
    /// Those of a pool; without one those that the whole process shares, which is slower and as right.
    pub fn of(pool: Option<ThreadPool>) -> Self {
        Self(pool.map(Arc::new))
    }

    /// Works something out on them.
    pub fn run<T: Send>(&self, work: impl FnOnce() -> T + Send) -> T {
        match &self.0 {
            Some(pool) => pool.install(work),
            None => work(),
        }
    }
}
