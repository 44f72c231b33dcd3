//! The name by which the standard input stands among files.

use std::path::Path;

/// What stands for the standard input among the names of files. A file of this name is `./-`.
pub const STANDARD_INPUT: &str = "-";

/// Whether a path stands for the standard input.
pub fn is_standard_input(path: &Path) -> bool {
    path.as_os_str() == STANDARD_INPUT
}
