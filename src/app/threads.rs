//! The threads of the screen.

use std::sync::OnceLock;

use rayon::{ThreadPool, ThreadPoolBuilder};

/// Works something out on threads of the screen's own: those of the analysis may be busy for seconds, and the screen must
/// not wait for them.
pub fn on_own_threads<T: Send>(work: impl FnOnce() -> T + Send) -> T {
    static THREADS: OnceLock<Option<ThreadPool>> = OnceLock::new();
    match THREADS.get_or_init(|| ThreadPoolBuilder::new().build().ok()) {
        Some(threads) => threads.install(work),
        // A system that gives no threads: slower, and as right.
        None => work(),
    }
}
