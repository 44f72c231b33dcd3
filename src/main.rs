//! The `refrain` program: exit code and wiring only.

fn main() {}
