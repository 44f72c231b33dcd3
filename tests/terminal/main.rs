//! The program in a pseudo-terminal. In a binary of its own, so that its waits do not compete with the other tests.

// Helpers of tests may fail like tests.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
#![cfg(unix)]

#[path = "../support/mod.rs"]
mod support;

mod clusters;
mod evidence;
mod files;
mod folder;
mod mouse;
mod session;
mod watch;
