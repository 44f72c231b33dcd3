//! The program in a terminal, from start to end: whatever happens, the terminal is given back.

use std::env;
use std::ffi::OsStr;
use std::io::Read;

use crate::support::pty::{DONE, ONE_COLUMN, Pty, contains, kill, refrain, shell};
use crate::support::{files, samples};
use portable_pty::{CommandBuilder, PtySize, native_pty_system};
use refrain::terminal::{Mouse, Session};

fn opened(columns: u16, lines: u16) -> Pty {
    let mut pty = Pty::start(refrain(&files()), columns, lines, ONE_COLUMN);
    pty.wait_for(DONE);
    pty
}

#[test]
fn a_reader_opens_moves_looks_and_quits() {
    let mut pty = Pty::start(refrain(&samples()), 160, 45, ONE_COLUMN);
    pty.wait_for("同志们：");
    pty.wait_for(DONE);
    assert!(pty.is_taken());
    pty.send(b"]]");
    pty.wait_for("row 6/");
    pty.send(b"p");
    pty.wait_for("Phrases: ");
    pty.send("发展".as_bytes());
    pty.wait_for(" of ");
    pty.send(b"\x1b");
    pty.wait_until("the list to close", |pty| !pty.look().contains("Phrases: "));
    pty.send(b"[d");
    pty.wait_for("Word diff");
    pty.send(b"\x1b");
    pty.wait_until("the diff to close", |pty| !pty.look().contains("Word diff"));
    pty.send(b"/");
    pty.send("党的建设".as_bytes());
    pty.wait_for("1: ");
    pty.send(b"\r");
    pty.wait_for("/党的建设");
    pty.send(b"?");
    pty.wait_for("Help");
    pty.send(b"qq");
    assert!(pty.wait().success());
    assert!(pty.is_given_back());
}

#[test]
fn a_storm_of_resizes_ends_at_the_last_size() {
    let mut pty = opened(120, 40);
    for round in 0..40_u16 {
        pty.resize(40 + round * 37 % 180, 5 + round * 13 % 50);
        pty.send(if round % 2 == 0 { b"]" } else { b"j" });
    }
    pty.resize(140, 30);
    pty.wait_until("the screen to fill its last size", |pty| {
        let screen = pty.look();
        let lines: Vec<&str> = screen.lines().collect();
        lines.len() == 30 && lines[29].contains("? help") && lines[0].trim_end().ends_with("base 1")
    });
    pty.send(b"q");
    assert!(pty.wait().success());
    assert!(pty.is_given_back());
}

#[test]
fn suspending_gives_the_terminal_back_and_coming_back_takes_it_again() {
    let mut pty = opened(120, 40);
    let before = pty.look();
    pty.send(b"\x1a");
    pty.wait_until("the program to stop", |pty| pty.is_stopped());
    pty.wait_until("the terminal to be given back", Pty::is_given_back);
    pty.signal("CONT");
    pty.wait_until("the screen to come back", |pty| pty.is_taken() && pty.look() == before);
    pty.send(b"q");
    assert!(pty.wait().success());
    assert!(pty.is_given_back());
}

#[test]
fn signals_end_the_program_and_give_the_terminal_back() {
    for name in ["TERM", "HUP", "INT", "QUIT"] {
        let mut pty = opened(120, 40);
        pty.signal(name);
        let status = pty.wait();
        assert!(!status.success() && status.signal().is_some(), "{name}: {status}");
        assert!(pty.is_given_back(), "{name}");
    }
}

#[test]
fn a_screen_that_is_killed_or_crashes_gives_the_terminal_back_and_says_so() {
    for name in ["KILL", "ABRT"] {
        let mut pty = opened(120, 40);
        // Only where the system names the process of the screen.
        let Some(screen) = pty.screen_process() else { return };
        kill(name, screen);
        let status = pty.wait();
        assert_eq!((status.exit_code(), status.signal()), (2, None), "{name}");
        assert!(pty.is_given_back(), "{name}");
        let said = pty.look();
        assert!(said.contains(&format!("ended by SIG{name}")) && said.contains("terminal"), "{said}");
    }
}

#[test]
fn text_that_is_pasted_as_keys_by_mistake_keeps_nobody_waiting() {
    let mut pty = opened(120, 40);
    pty.send(b"/");
    pty.wait_for("/");
    pty.send("发展ab".repeat(5_000).as_bytes());
    pty.send(b"\x1b");
    pty.wait_until("the search to end", |pty| !pty.look().contains("发展ab发展ab"));
    pty.send(b"/");
    pty.send("发展ab".repeat(5_000).as_bytes());
    pty.signal("TERM");
    assert!(pty.wait().signal().is_some());
    assert!(pty.is_given_back());
}

#[test]
fn a_job_that_is_stopped_as_a_whole_stops_once() {
    let mut pty = opened(120, 40);
    let before = pty.look();
    pty.signal_job("TSTP");
    pty.wait_until("the program to stop", |pty| pty.is_stopped());
    pty.wait_until("the terminal to be given back", Pty::is_given_back);
    pty.signal_job("CONT");
    pty.wait_until("the screen to come back", |pty| pty.is_taken() && pty.look() == before);
    pty.send(b"?");
    pty.wait_for("Help");
    assert!(!pty.is_stopped());
    pty.send(b"qq");
    assert!(pty.wait().success());
}

#[test]
fn a_suspended_job_ends_when_it_is_told_to_and_stays_stopped_in_the_background() {
    // With job control, as a shell that somebody types into has it.
    let script = "set -m; \"$@\"; echo 'now stopped'; bg; sleep 1; jobs; kill %1; kill -CONT %1; \
        while kill -0 %1 2>/dev/null; do sleep 0.1; done; echo 'has ended'; exec cat";
    let mut command = shell(script);
    command.args([OsStr::new("sh"), OsStr::new(env!("CARGO_BIN_EXE_refrain"))]);
    command.args(files());
    let mut pty = Pty::start(command, 120, 40, ONE_COLUMN);
    pty.wait_for("base 1");
    pty.send(b"\x1a");
    pty.wait_for("now stopped");
    pty.wait_for("Stopped");
    pty.wait_for("has ended");
    assert!(pty.is_given_back());
    assert!(!pty.look().contains("error"), "{}", pty.look());
    pty.send(b"\x04");
    assert!(pty.wait().success());
}

#[test]
fn ctrl_c_quits_from_anywhere() {
    let mut pty = opened(120, 40);
    pty.send(b"/abc\x03");
    assert!(pty.wait().success());
    assert!(pty.is_given_back());
}

/// How often some bytes were sent to the terminal.
fn times_sent(pty: &Pty, wanted: &[u8]) -> usize {
    pty.written().windows(wanted.len()).filter(|window| *window == wanted).count()
}

#[test]
fn the_wheel_scrolls_while_the_program_has_the_screen_and_no_longer() {
    const KEEP: &[u8] = b"\x1b[?1007s";
    const SCROLL: &[u8] = b"\x1b[?1007h";
    const GIVE_BACK: &[u8] = b"\x1b[?1007r";
    let mut pty = opened(120, 40);
    assert_eq!([KEEP, SCROLL, GIVE_BACK].map(|bytes| times_sent(&pty, bytes)), [1, 1, 0]);
    pty.send(b"\x1a");
    pty.wait_until("the program to stop", |pty| pty.is_stopped());
    pty.wait_until("the terminal to be given back", Pty::is_given_back);
    assert_eq!(times_sent(&pty, GIVE_BACK), 1);
    pty.signal("CONT");
    pty.wait_until("the screen to come back", Pty::is_taken);
    // What a terminal sends when the wheel turns down by one step.
    let before = pty.look();
    pty.send(b"\x1b[B\x1b[B\x1b[B");
    pty.wait_until("the text to scroll", |pty| pty.look() != before);
    pty.send(b"q");
    assert!(pty.wait().success());
    assert_eq!(
        [KEEP, GIVE_BACK].map(|bytes| times_sent(&pty, bytes)),
        [2, 2],
        "kept once for each time it is given back"
    );
    assert!(times_sent(&pty, SCROLL) >= 2);
}

#[test]
fn the_wheel_is_unchanged_where_the_mouse_is_off() {
    let mut command = refrain(&files());
    command.args(["--mouse", "off"]);
    let mut pty = Pty::start(command, 120, 40, ONE_COLUMN);
    pty.wait_for(DONE);
    pty.send(b"q");
    assert!(pty.wait().success());
    assert_eq!(times_sent(&pty, b"\x1b[?1007"), 0);
}

/// Not a test by itself: what the next one runs in a terminal of its own.
#[test]
#[ignore = "run by a_panic_gives_the_terminal_back"]
fn panics_while_it_has_the_terminal() {
    let mut session = Session::start(false, Mouse::Scroll).unwrap();
    session
        .painter()
        .show(80, 24, |buffer| {
            buffer.set_string(0, 0, "about to fail", ratatui::style::Style::new());
        })
        .unwrap();
    panic!("out of luck");
}

#[test]
fn a_panic_gives_the_terminal_back_before_its_message() {
    let mut command = CommandBuilder::new(env::current_exe().unwrap());
    command.args(["--exact", "session::panics_while_it_has_the_terminal", "--ignored", "--nocapture"]);
    let mut pty = Pty::start(command, 80, 24, b"");
    assert!(!pty.wait().success());
    assert!(pty.is_given_back());
    let written = pty.written();
    let at = |wanted: &[u8]| written.windows(wanted.len()).position(|window| window == wanted);
    assert!(at(b"about to fail") < at(b"\x1b[?1007r"), "the wheel too");
    assert!(at(b"\x1b[?1007r") < at(b"\x1b[?1049l"));
    assert!(at(b"\x1b[?1049l") < at(b"out of luck"), "{}", String::from_utf8_lossy(&written));
}

#[test]
fn without_colour_nothing_is_told_by_colour_alone() {
    let mut command = refrain(&files());
    command.env("NO_COLOR", "1");
    let mut pty = Pty::start(command, 120, 40, ONE_COLUMN);
    pty.wait_for(DONE);
    pty.send(b"q");
    pty.wait();
    let written = pty.written();
    for colour in [&b"38;5;"[..], b"48;5;", b"38;2;", b"48;2;"] {
        assert!(!contains(&written, colour));
    }
    assert!(contains(&written, b"\x1b[1m"), "shared wording is bold");
    assert!(contains(&written, "▌".as_bytes()), "and marked in the gutter");
}

#[test]
fn a_terminal_that_draws_ambiguous_characters_in_two_columns_gets_none_around_the_text() {
    let mut pty = Pty::start(refrain(&files()), 120, 40, b"\x1b[1;3R");
    pty.wait_for(DONE);
    pty.wait_until("plain edges", |pty| {
        let screen = pty.look();
        !screen.contains('│') && screen.lines().nth(1).is_some_and(|line| line.starts_with('#'))
    });
    pty.send(b"q");
    assert!(pty.wait().success());
}

/// What stands before the colour of the ground in a drawing.
const GROUND: &str = "48;5;";

#[test]
fn a_light_terminal_gets_the_light_theme_unless_told() {
    const LIGHT: &[u8] = b"\x1b]11;rgb:fdfd/f6f6/e3e3\x1b\\\x1b[1;2R";
    let last_ground = |pty: &Pty| {
        let written = String::from_utf8_lossy(&pty.written()).into_owned();
        let last_screen =
            written.rsplit("\x1b[?2026h").find(|drawing| drawing.contains(GROUND)).map(str::to_owned);
        last_screen.unwrap_or_default()
    };
    let light = format!("{GROUND}231m");
    let dark = format!("{GROUND}234m");
    let mut pty = Pty::start(refrain(&files()), 120, 40, LIGHT);
    pty.wait_until("the light theme", |pty| last_ground(pty).contains(&light));
    pty.wait_for(DONE);
    assert!(contains(&pty.written(), dark.as_bytes()), "the first screen did not wait for the answer");
    pty.send(b"q");
    assert!(pty.wait().success());
    assert!(pty.is_given_back());

    let mut told = refrain(&files());
    told.args(["--theme", "dark"]);
    let mut pty = Pty::start(told, 120, 40, LIGHT);
    pty.wait_for(DONE);
    pty.send(b"q");
    assert!(pty.wait().success());
    assert!(!contains(&pty.written(), light.as_bytes()));
}

#[test]
fn an_answer_about_the_ground_that_comes_late_is_not_taken_for_keys() {
    let mut pty = opened(120, 40);
    // The first key takes the questions off the key line.
    pty.send(b"v");
    pty.wait_for("columns  section");
    pty.send(b"v");
    pty.wait_for("row 2/");
    let before = pty.look();
    pty.send(b"\x1b]11;rgb:bbbb/ffff/2222\x1b\\");
    pty.send(b"?");
    pty.wait_for("Help");
    pty.send(b"\x1b");
    pty.wait_until("the screen as it was", |pty| pty.look() == before);
    pty.send(b"q");
    assert!(pty.wait().success());
}

#[test]
fn keys_typed_while_a_terminal_owes_an_answer_are_not_lost() {
    let mut pty = Pty::start(refrain(&files()), 120, 40, b"");
    pty.send(b"?");
    pty.wait_for("Help");
    pty.send(b"qq");
    assert!(pty.wait().success());
}

#[test]
fn a_dumb_terminal_is_refused_with_advice() {
    let mut command = refrain(&files());
    command.env("TERM", "dumb");
    let mut pty = Pty::start(command, 80, 24, b"");
    let status = pty.wait();
    assert_eq!(status.exit_code(), 2);
    let screen = pty.look();
    assert!(screen.contains("refrain report"), "{screen}");
    assert!(pty.is_given_back());
}

#[test]
fn a_bad_file_among_good_ones_is_named_on_the_screen() {
    let mut files = files();
    files.push("no-such-speech.txt".into());
    let mut pty = Pty::start(refrain(&files), 120, 40, ONE_COLUMN);
    pty.wait_for("no-such-speech.txt");
    pty.send(b"\x1b");
    pty.wait_until("the warning to go", |pty| !pty.look().contains("no-such-speech.txt"));
    pty.send(b"q");
    assert!(pty.wait().success());
}

#[test]
fn a_report_on_the_terminal_says_each_warning_once() {
    let mut arguments = vec!["report".into(), "no-such-speech.txt".into()];
    arguments.extend(files());
    let mut pty = Pty::start(refrain(&arguments), 120, 40, b"");
    assert!(pty.wait().success());
    let written = String::from_utf8(pty.written()).unwrap();
    // The command that made the report names the file, too.
    assert_eq!(written.matches("left out: no-such-speech.txt").count(), 1, "{written}");
    assert_eq!(written.matches("no-such-speech.txt").count(), 2, "{written}");
}

#[test]
fn a_long_burst_of_keys_is_read_to_its_end() {
    let mut pty = opened(120, 40);
    // Help opens and closes, so that only a key read after all of them is seen.
    pty.send(&b"??".repeat(1_000));
    pty.send(b"?");
    pty.wait_for("Help");
    pty.send(b"qq");
    assert!(pty.wait().success());
}

#[test]
fn a_terminal_that_belongs_to_another_session_is_given_back_too() {
    // As under a program that lends its terminal: no job control, and nobody else's foreground.
    let mut command = shell("setsid -w \"$@\"; exec cat");
    command.arg("sh");
    command.args(refrain(&files()).get_argv());
    let mut pty = Pty::start(command, 120, 40, ONE_COLUMN);
    pty.wait_for(DONE);
    assert!(pty.is_taken());
    pty.send(b"?");
    pty.wait_for("Help");
    pty.send(b"qq");
    pty.wait_until("the terminal to be given back", Pty::is_given_back);
    pty.send(b"\x04");
    assert!(pty.wait().success());
}

#[test]
fn a_terminal_that_vanishes_ends_the_program_without_a_signal() {
    let folder = tempfile::tempdir().unwrap();
    let ended = folder.path().join("ended");
    // In a session of its own the program gets no SIGHUP.
    let mut command = shell("trap '' HUP; setsid -w \"$@\"; : > \"$0\"");
    command.arg(&ended);
    command.args(refrain(&files()).get_argv());
    let pair = native_pty_system().openpty(PtySize { rows: 40, cols: 120, ..PtySize::default() }).unwrap();
    let mut child = pair.slave.spawn_command(command).unwrap();
    drop(pair.slave);
    let mut output = pair.master.try_clone_reader().unwrap();
    let mut chunk = [0; 1 << 12];
    // What comes last may be drawn in pieces: only the screen as a whole has it.
    let mut seen = vt100::Parser::new(40.try_into().unwrap(), 120.try_into().unwrap(), 0);
    while !seen.screen().contents().contains(DONE) {
        let read = output.read(&mut chunk).unwrap();
        seen.process(&chunk[..read]);
    }
    drop((output, pair.master));
    child.wait().unwrap();
    assert!(ended.exists());
}
