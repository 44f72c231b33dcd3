//! What holds for any keys, any sizes and any texts.

use crate::support;
use std::io::Write;
use std::num::NonZeroU16;
use std::sync::{Arc, LazyLock, Mutex};

use crate::support::Reader;
use proptest::prelude::*;
use refrain::app::commands::COMMANDS;
use refrain::app::{Effect, Filter, Key, Message, ScreenLayout, Size, State};
use refrain::compare::{Comparison, ReferenceChoice};
use refrain::formats::ReadOptions;
use refrain::speech::{Speech, load_all};
use refrain::terminal::Painter;
use refrain::text::width::AmbiguousWidth;
use refrain::ui::draw;

static EXCERPTS: LazyLock<Comparison> = LazyLock::new(|| {
    let files = [support::files(), support::copied_files()].concat();
    support::comparison(&files)
});

/// The same after an edit: a paragraph more at the start of each, and one less at its end.
static EDITED: LazyLock<Comparison> = LazyLock::new(|| {
    let edited = EXCERPTS.speeches.iter().map(|speech| {
        let kept: Vec<&str> = speech.text.as_str().trim_end().lines().collect();
        let kept = kept[..kept.len() - 1].join("\n");
        Arc::new(Speech::from_string(&speech.path, format!("一段新加的话放在最前面。\n{kept}")))
    });
    Comparison::of(edited.collect(), &ReferenceChoice::default()).unwrap()
});

/// What can happen to the screen.
#[derive(Clone, Debug)]
enum Step {
    /// Results of the excerpts.
    Compared,
    /// The excerpts have been read again, edited or as they were.
    Reloaded {
        edited: bool,
    },
    Key(Key),
    Resize(u16, u16),
    Ambiguous(AmbiguousWidth),
}

fn steps(count: usize) -> impl Strategy<Value = Vec<Step>> {
    let keys: Vec<Key> = COMMANDS.iter().flat_map(|entry| entry.keys.iter().copied()).collect();
    let step = prop_oneof![
        20 => prop::sample::select(keys).prop_map(Step::Key),
        3 => any::<char>().prop_map(|character| Step::Key(Key::char(character))),
        1 => (0_u16..250, 0_u16..60).prop_map(|(columns, lines)| Step::Resize(columns, lines)),
        2 => (60_u16..250, 8_u16..60).prop_map(|(columns, lines)| Step::Resize(columns, lines)),
        1 => prop::bool::ANY.prop_map(|two| {
            Step::Ambiguous(if two { AmbiguousWidth::Two } else { AmbiguousWidth::One })
        }),
        1 => Just(Step::Compared),
        2 => prop::bool::ANY.prop_map(|edited| Step::Reloaded { edited }),
    ];
    prop::collection::vec(step, 0..count)
}

fn take(reader: &mut Reader, step: &Step) {
    let asked = |effect: &Effect| match effect {
        Effect::Reload { generation } => Some(*generation),
        _ => None,
    };
    let generation = reader.effects.iter().rev().find_map(asked).unwrap_or(0);
    reader.tell(match *step {
        Step::Key(key) => Message::Key(key),
        Step::Resize(columns, lines) => Message::Resize(Size { columns, lines }),
        Step::Ambiguous(width) => Message::AmbiguousWidth(width),
        Step::Compared => Message::Compared { generation, comparison: Box::new(EXCERPTS.clone()) },
        Step::Reloaded { edited } => {
            let comparison = Box::new(if edited { EDITED.clone() } else { EXCERPTS.clone() });
            Message::Reloaded { generation, comparison, warnings: Vec::new(), kept: 0 }
        }
    });
}

/// The focus is inside the table, and on the screen.
fn check(state: &State, screen: &str) -> Result<(), TestCaseError> {
    let (cursor, top) = (state.cursor(), state.top());
    prop_assert!(state.view().table.rows.of(state.focused_row()).is_some());
    prop_assert!(top <= cursor);
    if state.regions().is_some() && state.overlays().is_empty() {
        let sign = if screen.contains('►') { '►' } else { '>' };
        prop_assert!(screen.contains(sign), "the focus is not on the screen:\n{screen}");
    }
    Ok(())
}

/// In the columns layout every column shows a part of its speech without a gap, whatever is said between its lines.
fn check_running_text(reader: &Reader) -> Result<(), TestCaseError> {
    let state = &reader.state;
    let whole = state.regions().is_some() && state.overlays().is_empty() && state.filter() == Filter::All;
    if state.screen_layout() == ScreenLayout::Rows || !whole {
        return Ok(());
    }
    let says = |line: &String| line.starts_with("not part of the speech:");
    for column in state.columns() {
        let lines = reader.column_lines(column.speech);
        let shown: String = lines.into_iter().filter(|line| !says(line)).collect();
        let without_space = |text: &str| text.split_whitespace().collect::<String>();
        let text = without_space(state.comparison().speeches[column.speech].text.as_str());
        prop_assert!(text.contains(&without_space(&shown)), "{shown}\n{}", reader.screen());
    }
    Ok(())
}

/// A reader in one of the layouts.
fn reader_in(layout: ScreenLayout, comparison: Comparison, warnings: Vec<String>) -> Reader {
    let mut reader = Reader::with(comparison, warnings, 80, 24);
    if layout == ScreenLayout::Columns {
        reader.press("v");
    }
    reader
}

fn layouts() -> impl Strategy<Value = ScreenLayout> {
    prop_oneof![Just(ScreenLayout::Rows), Just(ScreenLayout::Columns)]
}

/// A writer that a test can look into.
#[derive(Clone, Default)]
struct Bytes(Arc<Mutex<Vec<u8>>>);

impl Bytes {
    fn taken(&self) -> Vec<u8> {
        std::mem::take(&mut self.0.lock().unwrap())
    }
}

impl Write for Bytes {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0.lock().unwrap().extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

fn at_least_one(size: u16) -> NonZeroU16 {
    NonZeroU16::new(size).unwrap_or(NonZeroU16::MIN)
}

/// A terminal with a painter of its own.
struct Terminal {
    parser: vt100::Parser,
    bytes: Bytes,
    painter: Painter<Bytes>,
}

impl Terminal {
    fn new() -> Self {
        let bytes = Bytes::default();
        let mut painter = Painter::new(bytes.clone());
        // Of this terminal it is known.
        painter.set_ambiguous_width(Some(AmbiguousWidth::One));
        Self { parser: vt100::Parser::new(at_least_one(24), at_least_one(80), 0), painter, bytes }
    }

    fn show(&mut self, state: &State) {
        let Size { columns, lines } = state.size();
        self.parser.screen_mut().set_size(at_least_one(lines), at_least_one(columns));
        self.painter.show(columns, lines, |buffer| draw(state, buffer)).unwrap();
        // vt100's model leaves the sign of a lost character out, which terminals draw in one column.
        let drawn = String::from_utf8(self.bytes.taken()).unwrap().replace('\u{FFFD}', "?");
        self.parser.process(drawn.as_bytes());
    }

    /// Every cell with what is seen of its style: of a blank without lines through it that is the ground.
    fn cells(&self) -> Vec<String> {
        let screen = self.parser.screen();
        let (lines, columns) = screen.size();
        let cell = |line, column| {
            let cell = screen.cell(line, column).unwrap();
            let is_blank = ["", " "].contains(&cell.contents()) && !cell.underline() && !cell.inverse();
            if is_blank && !cell.is_wide_continuation() {
                return format!("{line},{column} {:?}", cell.bgcolor());
            }
            format!(
                "{line},{column} {:?} {:?} {:?} {} {} {} {}",
                cell.contents(),
                cell.fgcolor(),
                cell.bgcolor(),
                cell.bold(),
                cell.dim(),
                cell.underline(),
                cell.inverse()
            )
        };
        (0..lines.get()).flat_map(|line| (0..columns.get()).map(move |column| cell(line, column))).collect()
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn any_keys_at_any_size_leave_the_focus_on_the_screen(layout in layouts(), steps in steps(40)) {
        let mut reader = reader_in(layout, EXCERPTS.clone(), vec!["a warning".to_owned()]);
        for step in &steps {
            take(&mut reader, step);
            check(&reader.state, &reader.screen())?;
            check_running_text(&reader)?;
        }
    }

    #[test]
    fn what_changes_on_the_terminal_comes_out_as_if_it_were_drawn_anew(layout in layouts(), steps in steps(12)) {
        let mut reader = reader_in(layout, EXCERPTS.clone(), Vec::new());
        let mut terminal = Terminal::new();
        for step in steps.iter().filter(|step| !matches!(step, Step::Ambiguous(_))) {
            take(&mut reader, step);
            terminal.show(&reader.state);
            let mut fresh = Terminal::new();
            fresh.show(&reader.state);
            let (seen, wanted) = (terminal.cells(), fresh.cells());
            let different = seen.iter().zip(&wanted).find(|(seen, wanted)| seen != wanted);
            prop_assert!(different.is_none(), "after {step:?}: {different:?}");
        }
    }

    #[test]
    fn a_lost_character_that_is_searched_for_is_drawn(rest in ".{0,3}", layout in layouts()) {
        let mut reader = reader_in(layout, EXCERPTS.clone(), Vec::new());
        let mut terminal = Terminal::new();
        for character in format!("p\u{FFFD}{rest}").chars() {
            take(&mut reader, &Step::Key(Key::char(character)));
            terminal.show(&reader.state);
        }
        let mut fresh = Terminal::new();
        fresh.show(&reader.state);
        prop_assert_eq!(terminal.cells(), fresh.cells());
    }

    #[test]
    fn any_texts_can_be_shown(
        texts in prop::collection::vec("(一、[四风问题]{2,9}\n|\\PC{0,30}\n|[\u{0}-\u{1f}\u{202e}\u{200b}ﾞé—“”a-z ]{0,20}\n){1,6}x", 2..4),
        layout in layouts(),
        steps in steps(12)
    ) {
        let folder = tempfile::tempdir().unwrap();
        let files: Vec<_> = texts.iter().enumerate().map(|(index, text)| {
            let path = folder.path().join(format!("{index}.txt"));
            std::fs::write(&path, text).unwrap();
            path
        }).collect();
        // Texts that are taken for binary are refused, which is as well.
        if let Ok(loaded) = load_all(&files, &ReadOptions::default()) {
            let comparison = Comparison::of(loaded.speeches, &ReferenceChoice::none()).unwrap();
            let mut reader = reader_in(layout, comparison, Vec::new());
            let of_these = |step: &&Step| !matches!(step, Step::Compared | Step::Reloaded { .. });
            for step in steps.iter().filter(of_these) {
                take(&mut reader, step);
                let screen = reader.screen();
                check(&reader.state, &screen)?;
                prop_assert!(!screen.chars().any(|c| c.is_control() && c != '\n'), "{screen:?}");
            }
        }
    }
}
