//! The screen in a process of its own, under a small one of the same program that outlives it.
//!
//! Whatever becomes of the screen (a fault in a library, no memory left, SIGKILL), this process puts the terminal right
//! and says what happened. Both are one job to the shell. What is sent to this process only, it hands on.

use std::env;
use std::os::unix::process::ExitStatusExt;
use std::process::{Child, Command, ExitStatus};
use std::thread;
use std::time::{Duration, Instant};

use rustix::process::{Pid, Signal, WaitOptions, kill_process, wait};
use signal_hook::consts::{SIGCONT, SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGTSTP};
use signal_hook::iterator::Signals;
use signal_hook::low_level::{emulate_default_handler, signal_name};

use super::error::InteractiveError;
use crate::terminal::{Mouse, TerminalModes};

/// The option that tells the program to be the screen's own process.
pub const GUARDED: &str = "guarded";

/// What may be sent to the program to end it, which the screen answers by giving the terminal back.
const ENDING: [i32; 4] = [SIGTERM, SIGHUP, SIGINT, SIGQUIT];

/// Runs the screen in another process and waits for its end; `None` if there can be none. Ends this process if the other
/// one has ended with an error, which it has told itself, or by a signal that asks a program to end.
///
/// # Errors
/// If the other process was killed or has crashed.
pub fn run(mouse: Mouse) -> Option<Result<(), InteractiveError>> {
    let modes = TerminalModes::now().ok()?;
    // Before the process starts: from then on nothing may end this one.
    let signals = Signals::new(ENDING.into_iter().chain([SIGTSTP, SIGCONT])).ok()?;
    let mut command = Command::new(env::current_exe().ok()?);
    adopt_orphans();
    let mut screen = command.arg(format!("--{GUARDED}")).args(env::args_os().skip(1)).spawn().ok()?;
    hand_on(signals, &screen);
    Some(screen.wait().map_err(InteractiveError::Terminal).and_then(|end| ended(end, &modes, mouse)))
}

/// Makes the processes of the screen this one's when the screen dies, where the system can do that.
fn adopt_orphans() {
    #[cfg(target_os = "linux")]
    let _ = rustix::process::set_child_subreaper(Some(rustix::process::getpid()));
}

/// How long a comparison that was opened from a table that has died may take to give the terminal back.
const ORPHANS_END: Duration = Duration::from_secs(1);

/// Waits until the processes of a screen that has died have ended, too: they learn of it, and give the terminal back.
fn wait_for_orphans() {
    let start = Instant::now();
    while start.elapsed() < ORPHANS_END && wait(WaitOptions::NOHANG).is_ok() {
        thread::sleep(Duration::from_millis(5));
    }
}

/// Makes the screen's process end with this one, where the system can do that.
pub fn end_with_guard() {
    #[cfg(target_os = "linux")]
    // Without it the screen would only learn of it from the terminal.
    let _ = rustix::process::set_parent_process_death_signal(Some(Signal::TERM));
}

/// How long the screen may take to stop the whole job when that was asked of the job, and not only of this process.
const JOB_STOPS: Duration = Duration::from_millis(30);

/// Starts a thread that hands the signals on.
fn hand_on(mut signals: Signals, screen: &Child) {
    let screen = Pid::from_child(screen);
    thread::spawn(move || {
        loop {
            let mut arrived: Vec<i32> = signals.wait().collect();
            if arrived.contains(&SIGTSTP) {
                thread::sleep(JOB_STOPS);
                arrived.extend(signals.pending());
                // The job has stopped and goes on: handed on now, the request would stop it once more.
                if arrived.contains(&SIGCONT) {
                    arrived.retain(|&signal| signal != SIGTSTP);
                }
            }
            for signal in arrived.into_iter().filter_map(Signal::from_named_raw) {
                // It may just have ended, which whoever waits for it learns.
                let _ = kill_process(screen, signal);
            }
        }
    });
}

fn ended(end: ExitStatus, modes: &TerminalModes, mouse: Mouse) -> Result<(), InteractiveError> {
    let Some(signal) = end.signal() else {
        return match end.code() {
            Some(0) | None => Ok(()),
            Some(code) => std::process::exit(code),
        };
    };
    wait_for_orphans();
    modes.restore_after_crash(mouse)?;
    if ENDING.contains(&signal) {
        // So that whoever waits for the program sees what ended it.
        emulate_default_handler(signal)?;
    }
    let name = signal_name(signal).map_or_else(|| signal.to_string(), str::to_owned);
    Err(InteractiveError::Killed(name))
}
