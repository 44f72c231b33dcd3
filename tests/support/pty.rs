//! A program in a pseudo-terminal, and the screen that it draws there.

use std::io::{Read, Write};
use std::num::NonZeroU16;
use std::path::Path;
use std::process::Command;
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::{Duration, Instant};

use portable_pty::{Child, CommandBuilder, ExitStatus, MasterPty, PtySize, native_pty_system};

/// A terminal that draws ambiguous characters in one column says so, when it is asked for its cursor.
pub const ONE_COLUMN: &[u8] = b"\x1b[1;2R";

/// Shown beside the settings once the analysis is done.
pub const DONE: &str = "by chance";

/// Where is the cursor? (DSR 6)
const CURSOR_QUESTION: &[u8] = b"\x1b[6n";

/// What has come out of a program, and when.
#[derive(Default)]
pub struct Output {
    pub bytes: Vec<u8>,
    /// When each piece came: the length of all bytes after it.
    pub arrivals: Vec<(usize, Instant)>,
}

/// A program in a pseudo-terminal.
pub struct Pty {
    output: Arc<Mutex<Output>>,
    parser: vt100::Parser,
    /// How much of the output the parser has seen.
    seen: usize,
    writer: Box<dyn Write + Send>,
    master: Box<dyn MasterPty + Send>,
    child: Box<dyn Child + Send + Sync>,
    pub started: Instant,
    /// The terminal's modes before the program started.
    modes: String,
}

impl Pty {
    /// Starts a program. `cursor_answer` is what the terminal says when it is asked for its cursor; nothing if empty.
    pub fn start(command: CommandBuilder, columns: u16, lines: u16, cursor_answer: &'static [u8]) -> Self {
        let pair = native_pty_system().openpty(size(columns, lines)).unwrap();
        let modes = modes(pair.master.as_ref());
        let started = Instant::now();
        let child = pair.slave.spawn_command(command).unwrap();
        let output = Arc::new(Mutex::new(Output::default()));
        let writer = Arc::new(Mutex::new(pair.master.take_writer().unwrap()));
        let mut reader = pair.master.try_clone_reader().unwrap();
        let (sink, answers) = (Arc::clone(&output), Arc::clone(&writer));
        thread::spawn(move || {
            let mut chunk = [0; 1 << 16];
            while let Ok(read @ 1..) = reader.read(&mut chunk) {
                let now = Instant::now();
                if !cursor_answer.is_empty() && contains(&chunk[..read], CURSOR_QUESTION) {
                    answers.lock().unwrap().write_all(cursor_answer).unwrap();
                }
                let mut output = sink.lock().unwrap();
                output.bytes.extend_from_slice(&chunk[..read]);
                let length = output.bytes.len();
                output.arrivals.push((length, now));
            }
        });
        let parser = vt100::Parser::new(at_least_one(lines), at_least_one(columns), 0);
        Self {
            output,
            parser,
            seen: 0,
            writer: Box::new(Shared(writer)),
            master: pair.master,
            child,
            started,
            modes,
        }
    }

    /// Sends bytes as a keyboard does.
    pub fn send(&mut self, bytes: &[u8]) {
        self.writer.write_all(bytes).unwrap();
        self.writer.flush().unwrap();
    }

    /// Clicks on the first place of the screen where a text stands, right of a column; with Shift if that is held.
    pub fn click(&mut self, text: &str, right_of: u16, shift: bool) {
        self.look();
        let screen = self.parser.screen();
        let (lines, columns): (u16, u16) = (screen.size().0.into(), screen.size().1.into());
        let place = (0..lines).find_map(|line| {
            (right_of..columns).find_map(|column| {
                let from_here = screen.contents_between(line, column, line, columns);
                from_here.starts_with(text).then_some((column + 1, line + 1))
            })
        });
        assert!(place.is_some(), "{text:?} is not on\n{}", screen.contents());
        let (column, line) = place.unwrap_or_default();
        let button = if shift { 4 } else { 0 };
        self.send(format!("\x1b[<{button};{column};{line}M\x1b[<{button};{column};{line}m").as_bytes());
    }

    /// Turns the wheel by a notch in the middle of the screen.
    pub fn turn_wheel(&mut self, down: bool) {
        let button = if down { 65 } else { 64 };
        self.send(format!("\x1b[<{button};20;10M").as_bytes());
    }

    /// Gives the terminal another size.
    pub fn resize(&mut self, columns: u16, lines: u16) {
        self.look();
        self.parser.screen_mut().set_size(at_least_one(lines), at_least_one(columns));
        self.master.resize(size(columns, lines)).unwrap();
    }

    /// What the terminal shows now.
    pub fn look(&mut self) -> String {
        let output = self.output.lock().unwrap();
        self.parser.process(&output.bytes[self.seen..]);
        self.seen = output.bytes.len();
        self.parser.screen().contents()
    }

    /// Waits until the screen holds a text, and returns the screen.
    pub fn wait_for(&mut self, text: &str) -> String {
        self.wait_until(&format!("{text:?} to be shown"), |pty| pty.look().contains(text));
        self.look()
    }

    /// Waits until something is the case.
    pub fn wait_until(&mut self, what: &str, mut holds: impl FnMut(&mut Self) -> bool) {
        let deadline = Instant::now() + Duration::from_secs(20);
        while !holds(self) {
            assert!(
                Instant::now() < deadline,
                "waited in vain for {what}; the screen shows\n{}",
                self.look()
            );
            thread::sleep(Duration::from_millis(2));
        }
    }

    /// Everything that the program has written.
    pub fn written(&self) -> Vec<u8> {
        self.output.lock().unwrap().bytes.clone()
    }

    /// How much the program has written.
    pub fn written_length(&self) -> usize {
        self.output.lock().unwrap().bytes.len()
    }

    /// When a text was first on the screen.
    pub fn when_shown(&self, text: &str) -> Option<Instant> {
        let output = self.output.lock().unwrap();
        let (lines, columns) = self.parser.screen().size();
        let mut parser = vt100::Parser::new(lines, columns, 0);
        let mut from = 0;
        for &(to, when) in &output.arrivals {
            parser.process(&output.bytes[from..to]);
            from = to;
            if parser.screen().contents().contains(text) {
                return Some(when);
            }
        }
        None
    }

    /// When the bytes after `from` were complete up to and with `end`; `None` if they are not yet.
    pub fn arrival_of(&self, from: usize, end: &[u8]) -> Option<Instant> {
        let output = self.output.lock().unwrap();
        let at = output.bytes[from..].windows(end.len()).position(|window| window == end)? + from + end.len();
        output.arrivals.iter().find(|(length, _)| *length >= at).map(|(_, when)| *when)
    }

    /// Whether the program has left the terminal as it found it.
    pub fn is_given_back(&mut self) -> bool {
        self.look();
        let screen = self.parser.screen();
        !screen.alternate_screen()
            && !screen.hide_cursor()
            && !screen.bracketed_paste()
            && screen.mouse_protocol_mode() == vt100::MouseProtocolMode::None
            && modes(self.master.as_ref()) == self.modes
    }

    /// Whether the program has the terminal.
    pub fn is_taken(&mut self) -> bool {
        self.look();
        self.parser.screen().alternate_screen() && modes(self.master.as_ref()) != self.modes
    }

    /// Sends a signal to the program by its name, as in `TERM`.
    pub fn signal(&self, name: &str) {
        kill(name, self.child.process_id().unwrap());
    }

    /// Sends a signal to all processes of the program's job.
    pub fn signal_job(&self, name: &str) {
        let job = format!("-{}", self.child.process_id().unwrap());
        let status = Command::new("kill").args(["-s", name, "--", &job]).status().unwrap();
        assert!(status.success());
    }

    /// Whether the program is stopped, by what the system says of it.
    pub fn is_stopped(&self) -> bool {
        let process = self.child.process_id().unwrap().to_string();
        let out = Command::new("ps").args(["-o", "stat=", "-p", &process]).output().unwrap();
        String::from_utf8_lossy(&out.stdout).trim_start().starts_with('T')
    }

    /// The most memory that the program has had at a time, in kilobytes; `None` where the system does not say.
    pub fn peak_memory(&self) -> Option<u64> {
        self.memory("VmHWM:")
    }

    /// The memory that the program has now, in kilobytes; `None` where the system does not say.
    pub fn resident_memory(&self) -> Option<u64> {
        self.memory("VmRSS:")
    }

    fn memory(&self, field: &str) -> Option<u64> {
        let status = self.process_file("status")?;
        let line = status.lines().find_map(|line| line.strip_prefix(field))?;
        line.trim().trim_end_matches(" kB").parse().ok()
    }

    /// How long the processor has worked for the program, in ticks of the system; `None` where it does not say.
    pub fn processor_ticks(&self) -> Option<u64> {
        // The name, in brackets, may hold blanks; user and system time are the 12th and 13th fields after it.
        let stat = self.process_file("stat")?;
        let fields: Vec<&str> = stat.rsplit_once(')')?.1.split_whitespace().collect();
        Some(fields.get(11)?.parse::<u64>().ok()? + fields.get(12)?.parse::<u64>().ok()?)
    }

    fn process_file(&self, name: &str) -> Option<String> {
        std::fs::read_to_string(format!("/proc/{}/{name}", self.screen_process()?)).ok()
    }

    /// The process that has the screen: the program runs it under its first one. `None` where the system does not say.
    pub fn screen_process(&self) -> Option<u32> {
        let program = self.child.process_id()?;
        let children = std::fs::read_to_string(format!("/proc/{program}/task/{program}/children")).ok()?;
        children.split_whitespace().next()?.parse().ok()
    }

    /// Forgets what has been written so far, so that a long run does not fill the memory.
    pub fn forget_output(&mut self) {
        self.look();
        let mut output = self.output.lock().unwrap();
        output.bytes.drain(..self.seen);
        output.arrivals.clear();
        self.seen = 0;
    }

    /// Waits for the program to end.
    pub fn wait(&mut self) -> ExitStatus {
        let mut status = None;
        self.wait_until("the program to end", |pty| {
            status = pty.child.try_wait().unwrap();
            status.is_some()
        });
        // What it wrote last may still be on its way.
        thread::sleep(Duration::from_millis(50));
        self.look();
        status.unwrap()
    }
}

/// Sends a signal to a process.
pub fn kill(name: &str, process: u32) {
    let status = Command::new("kill").args(["-s", name, &process.to_string()]).status().unwrap();
    assert!(status.success());
}

impl Drop for Pty {
    fn drop(&mut self) {
        let _ = self.child.kill();
    }
}

/// The program of this package, with files to open.
pub fn refrain(files: &[std::path::PathBuf]) -> CommandBuilder {
    let mut command = CommandBuilder::new(env!("CARGO_BIN_EXE_refrain"));
    command.cwd(Path::new(env!("CARGO_MANIFEST_DIR")));
    command.args(files);
    for name in ["NO_COLOR", "COLORTERM", "COLORFGBG", "LC_MESSAGES", "LANG", "REFRAIN_CONFIG"] {
        command.env_remove(name);
    }
    // What the developer of the day has set must not decide.
    command.env("LC_ALL", "C");
    command.env("XDG_CONFIG_HOME", concat!(env!("CARGO_MANIFEST_DIR"), "/tests/no-configuration"));
    command.env("TERM", "xterm-256color");
    command
}

/// A script of the shell, with the environment of [`refrain`]; its arguments are `$0`, `$1` and so on.
pub fn shell(script: &str) -> CommandBuilder {
    let mut command = refrain(&[]);
    command.get_argv_mut().splice(.., ["sh", "-c", script].map(Into::into));
    command
}

struct Shared(Arc<Mutex<Box<dyn Write + Send>>>);

impl Write for Shared {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0.lock().unwrap().write(bytes)
    }

    fn flush(&mut self) -> std::io::Result<()> {
        self.0.lock().unwrap().flush()
    }
}

pub fn contains(bytes: &[u8], wanted: &[u8]) -> bool {
    bytes.windows(wanted.len()).any(|window| window == wanted)
}

fn modes(master: &(dyn MasterPty + Send)) -> String {
    format!("{:?}", master.get_termios())
}

fn size(columns: u16, lines: u16) -> PtySize {
    PtySize { rows: lines, cols: columns, pixel_width: 0, pixel_height: 0 }
}

fn at_least_one(size: u16) -> NonZeroU16 {
    NonZeroU16::new(size).unwrap_or(NonZeroU16::MIN)
}
