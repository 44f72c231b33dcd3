//! A reader at a screen that is no terminal: presses keys, looks at what is shown.

#![allow(dead_code, clippy::unwrap_used, clippy::expect_used, clippy::panic)]

pub mod archive;
pub mod invariants;
pub mod marked_form;
pub mod members;
pub mod pty;
pub mod random;

use std::collections::BTreeMap;
use std::fmt::Write;
use std::path::PathBuf;
use std::process::Command;
use std::sync::{Arc, Mutex, OnceLock};

use ratatui::buffer::{Buffer, Cell, CellWidth};
use ratatui::layout::Rect;
use refrain::app::{Appearance, Effect, Key, KeyCode, Message, Size, State, Threads};
use refrain::compare::{Comparison, ReferenceChoice, SpeechId, ViewSettings};
use refrain::formats::ReadOptions;
use refrain::speech::{Speech, load_all};
use refrain::ui::draw;

/// The program, whatever the environment and the configuration of whoever runs the tests.
pub fn program() -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_refrain"));
    command
        .env_clear()
        .env("XDG_CONFIG_HOME", concat!(env!("CARGO_MANIFEST_DIR"), "/tests/no-configuration"));
    command
}

/// Three excerpts of the sample speeches.
pub fn files() -> Vec<PathBuf> {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/screen");
    ["district.txt", "subdistrict.txt", "council.txt"].map(|name| folder.join(name)).to_vec()
}

/// Three short speeches of subdistricts, the first written from the second: `富力新城社区` was left in.
pub fn copied_files() -> Vec<PathBuf> {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/left_in");
    ["beiyuan.txt", "xincheng.txt", "pingan.txt"].map(|name| folder.join(name)).to_vec()
}

/// The five samples.
pub fn samples() -> Vec<PathBuf> {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("samples");
    [
        "district-committee-2022.txt",
        "residents-council-symposium.txt",
        "spring-festival-cadres-2023.txt",
        "subdistrict-party-work-2022.txt",
        "xincheng-subdistrict-2024.txt",
    ]
    .map(|name| folder.join(name))
    .to_vec()
}

/// Four inaugural addresses.
pub fn english_samples() -> Vec<PathBuf> {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("samples/en");
    ["1865-lincoln", "1933-roosevelt", "1961-kennedy", "1981-reagan"]
        .map(|name| folder.join(format!("inaugural-{name}.txt")))
        .to_vec()
}

/// The speeches of some files of the repository, compared. Without optimisation the samples take seconds, so that all
/// tests share what one of them has worked out.
pub fn comparison(files: &[PathBuf]) -> Comparison {
    type Compared = Arc<OnceLock<Comparison>>;
    static COMPARED: Mutex<BTreeMap<Vec<PathBuf>, Compared>> = Mutex::new(BTreeMap::new());
    let of_files = Compared::clone(COMPARED.lock().unwrap().entry(files.to_vec()).or_default());
    let compared = of_files.get_or_init(|| {
        let speeches = load_all(files, &ReadOptions::default()).unwrap().speeches;
        Comparison::of(speeches, &ReferenceChoice::default()).unwrap()
    });
    compared.clone()
}

/// A reader at a screen.
pub struct Reader {
    pub state: State,
    pub effects: Vec<Effect>,
}

impl Reader {
    pub fn new(columns: u16, lines: u16) -> Self {
        Self::with(comparison(&files()), Vec::new(), columns, lines)
    }

    /// A reader of the speeches of which one was written from another.
    pub fn of_copied(columns: u16, lines: u16) -> Self {
        Self::with(comparison(&copied_files()), Vec::new(), columns, lines)
    }

    /// A reader of speeches with these texts.
    pub fn of_texts(texts: &[&str], columns: u16, lines: u16) -> Self {
        let speech = |(number, text): (usize, &&str)| {
            Arc::new(Speech::from_string(format!("speech {}", number + 1), (*text).to_owned()))
        };
        let speeches = texts.iter().enumerate().map(speech).collect();
        let comparison = Comparison::of(speeches, &ReferenceChoice::default()).unwrap();
        Self::with(comparison, Vec::new(), columns, lines)
    }

    pub fn with(comparison: Comparison, warnings: Vec<String>, columns: u16, lines: u16) -> Self {
        let size = Size { columns, lines };
        let state = State::new(
            comparison,
            ViewSettings::default(),
            warnings,
            Appearance::default(),
            size,
            Threads::default(),
        );
        let mut reader = Self { state, effects: Vec::new() };
        reader.tell(Message::Resize(size));
        reader
    }

    /// The same reader before a screen that looks otherwise.
    pub fn seeing(self, appearance: Appearance) -> Self {
        let size = self.state.size();
        let (comparison, warnings) = (self.state.comparison().clone(), self.state.warnings().to_vec());
        let state = State::new(
            comparison,
            self.state.settings().clone(),
            warnings,
            appearance,
            size,
            Threads::default(),
        );
        let mut reader = Self { state, ..self };
        reader.tell(Message::Resize(size));
        reader
    }

    pub fn tell(&mut self, message: Message) {
        for effect in self.state.update(message) {
            if let Effect::ExpectByChance(of) = effect {
                let figure = self.state.comparison().expected_by_chance(of.minimum, of.spread);
                self.tell(Message::ExpectedByChance { of, figure });
            } else {
                self.effects.push(effect);
            }
        }
    }

    /// Presses keys, written as in `] n Enter Ctrl-d`.
    pub fn press(&mut self, keys: &str) -> &mut Self {
        for key in keys.split_whitespace() {
            self.tell(Message::Key(key_named(key)));
        }
        self
    }

    /// Types text as an input method sends it, character by character.
    pub fn type_text(&mut self, text: &str) -> &mut Self {
        text.chars().for_each(|character| self.tell(Message::Key(Key::char(character))));
        self
    }

    pub fn resize(&mut self, columns: u16, lines: u16) -> &mut Self {
        self.tell(Message::Resize(Size { columns, lines }));
        self
    }

    pub fn buffer(&self) -> Buffer {
        let Size { columns, lines } = self.state.size();
        let mut buffer = Buffer::empty(Rect::new(0, 0, columns, lines));
        draw(&self.state, &mut buffer);
        buffer
    }

    /// The screen as text.
    pub fn screen(&self) -> String {
        text_of(&self.buffer())
    }

    /// A line of the screen, from the top.
    pub fn line(&self, line: usize) -> String {
        self.screen().lines().nth(line).unwrap_or_default().to_owned()
    }

    /// A line of the screen, from the bottom.
    pub fn line_from_bottom(&self, line: usize) -> String {
        self.screen().lines().rev().nth(line).unwrap_or_default().to_owned()
    }

    /// What stands on each line of a speech's column, top to bottom.
    pub fn column_lines(&self, speech: SpeechId) -> Vec<String> {
        let columns = self.state.columns();
        let column =
            columns.iter().find(|column| column.speech == speech).expect("the speech is on the screen");
        let regions = self.state.regions().expect("there is room");
        let buffer = self.buffer();
        let line = |y: u16| {
            let area = Rect { x: column.text_left(), y, width: column.text_width(), height: 1 };
            text_in(&buffer, area).trim().to_owned()
        };
        (regions.body..regions.body + regions.body_height).map(line).collect()
    }

    /// The line of the screen on which the focus is marked.
    pub fn focused_line(&self) -> usize {
        let marked: Vec<usize> =
            (0..).zip(self.screen().lines()).filter(|(_, line)| line.contains('►')).map(|(y, _)| y).collect();
        assert_eq!(marked.len(), 1, "the focus is marked on lines {marked:?} of\n{}", self.screen());
        marked[0]
    }

    /// The screen as text, and under it each cell's style as a letter.
    pub fn screen_and_styles(&self) -> String {
        let buffer = self.buffer();
        let mut styles: Vec<String> = Vec::new();
        let mut map = String::new();
        for y in 0..buffer.area.height {
            let mut line = String::new();
            for x in 0..buffer.area.width {
                let style = style_of(&buffer[(x, y)]);
                let index = styles.iter().position(|other| *other == style).unwrap_or_else(|| {
                    styles.push(style);
                    styles.len() - 1
                });
                let letter = match u8::try_from(index).unwrap() {
                    0 => '.',
                    index @ 1..=26 => char::from(b'a' + index - 1),
                    index => char::from(b'A' + index - 27),
                };
                line.push(letter);
            }
            writeln!(map, "{}", line.trim_end_matches('.')).unwrap();
        }
        let mut out = format!("{}\n{map}", text_of(&buffer));
        for (index, style) in styles.iter().enumerate().skip(1) {
            let index = u8::try_from(index).unwrap();
            let letter = if index <= 26 { b'a' + index - 1 } else { b'A' + index - 27 };
            writeln!(out, "{} {style}", char::from(letter)).unwrap();
        }
        out
    }
}

fn style_of(cell: &Cell) -> String {
    format!("{:?} on {:?} {:?}", cell.fg, cell.bg, cell.modifier)
}

/// A buffer as text, without the blanks at the ends of lines.
pub fn text_of(buffer: &Buffer) -> String {
    text_in(buffer, buffer.area)
}

fn text_in(buffer: &Buffer, area: Rect) -> String {
    let mut out = String::new();
    for y in area.top()..area.bottom() {
        let mut line = String::new();
        let mut x = area.left();
        while x < area.right() {
            let cell = &buffer[(x, y)];
            line.push_str(cell.symbol());
            x += cell.cell_width().max(1);
        }
        writeln!(out, "{}", line.trim_end()).unwrap();
    }
    out
}

/// A key by the name that the help gives it.
pub fn key_named(name: &str) -> Key {
    let code = match name {
        "Enter" => KeyCode::Enter,
        "Esc" => KeyCode::Escape,
        "Tab" => KeyCode::Tab,
        "Shift-Tab" => KeyCode::BackTab,
        "Backspace" => KeyCode::Backspace,
        "Delete" => KeyCode::Delete,
        "Up" => KeyCode::Up,
        "Down" => KeyCode::Down,
        "Left" => KeyCode::Left,
        "Right" => KeyCode::Right,
        "PgUp" => KeyCode::PageUp,
        "PgDn" => KeyCode::PageDown,
        "Home" => KeyCode::Home,
        "End" => KeyCode::End,
        "Space" => KeyCode::Char(' '),
        _ => {
            if let Some(letter) = name.strip_prefix("Ctrl-") {
                return Key::control(letter.chars().next().unwrap());
            }
            assert_eq!(name.chars().count(), 1, "no key is named {name}");
            KeyCode::Char(name.chars().next().unwrap())
        }
    };
    Key::plain(code)
}
