//! The interactive program: the event loop between the terminal, the worker and the state.
//!
//! One channel carries input, signals and results; the loop sleeps on it, takes in all that has come, and draws once.

use std::env;
use std::io::{self, IsTerminal};
use std::sync::Arc;
use std::sync::mpsc::{Receiver, channel};

use thiserror::Error;

use super::worker::{self, Job};
use crate::app::{
    Appearance, Colours, Effect, Keymap, Message, MostColumns, ScreenLayout, Size, State, Theme,
};
use crate::compare::{Comparison, ReferenceChoice, View};
use crate::speech::Speech;
use crate::terminal::{
    Input, Mouse, Probe, Session, listen_to_system, listen_to_terminal, stop_process_group,
};
use crate::text::width::AmbiguousWidth;
use crate::ui;
use crate::wording::InterfaceLanguage;

/// What can be set for the interactive program.
#[derive(Clone, Debug, Default)]
pub struct Options {
    /// The colours; `None` lets the terminal decide.
    pub theme: Option<Theme>,
    /// How wide the terminal draws ambiguous characters; `None` asks the terminal.
    pub ambiguous_width: Option<AmbiguousWidth>,
    /// In which language the program speaks.
    pub language: InterfaceLanguage,
    /// How many speeches stand side by side at most.
    pub columns: MostColumns,
    /// How the screen is laid out at first.
    pub layout: ScreenLayout,
    /// What the mouse does.
    pub mouse: Mouse,
    /// Which keys give which commands.
    pub keymap: Keymap,
}

/// Why the interactive program could not run.
#[derive(Debug, Error)]
pub enum InteractiveError {
    /// The terminal cannot do what the screen needs.
    #[error("this terminal (TERM={0}) cannot show the screen; use `refrain report FILE...` instead")]
    Incapable(String),
    /// The terminal failed.
    #[error("the terminal failed: {0}; `refrain report FILE...` works without one")]
    Terminal(#[from] io::Error),
}

/// What the loop waits for.
enum Event {
    Input(Input),
    Message(Message),
}

/// Opens the speeches side by side at the settings of `view` and lets the reader move about until they quit.
/// `warnings` lie on the screen until the reader puts them away.
///
/// # Errors
/// If the terminal cannot be used. The terminal is given back in any case.
pub fn run(
    speeches: Vec<Arc<Speech>>,
    view: View,
    references: ReferenceChoice,
    warnings: Vec<String>,
    options: Options,
) -> Result<(), InteractiveError> {
    let kind = env::var("TERM").unwrap_or_default();
    if kind == "dumb" {
        return Err(InteractiveError::Incapable(kind));
    }
    let (sender, events) = channel();
    listen_to_system(sender.clone(), Event::Input)?;
    // The answer comes on the standard input, which may be something else.
    let probe = if io::stdin().is_terminal() {
        Probe { width: options.ambiguous_width.is_none(), theme: options.theme.is_none() }
    } else {
        Probe::default()
    };
    let mut session = Session::start(probe.asks(), options.mouse)?;
    let jobs = worker::start(sender.clone(), Event::Message);
    // The receiver lives as long as the worker does, so this cannot fail.
    let _ = jobs.send(Job { generation: 0, speeches: speeches.clone(), references });

    let size = session.size()?;
    let mut state = State::new(Comparison::outlined(speeches), view, warnings, appearance(&options), size)
        .with_keymap(options.keymap)
        .with_screen_layout(options.layout);
    draw(&mut session, &state)?;
    listen_to_terminal(probe, sender, Event::Input);
    let ended_by = serve(&mut session, &mut state, &events)?;
    drop(session);
    if let Some(signal) = ended_by {
        // So that whoever waits for the program sees what ended it.
        signal_hook::low_level::emulate_default_handler(signal)?;
    }
    Ok(())
}

/// Serves events until the reader quits or a signal, which is returned, ends the program.
fn serve(session: &mut Session, state: &mut State, events: &Receiver<Event>) -> io::Result<Option<i32>> {
    while let Ok(first) = events.recv() {
        for event in std::iter::once(first).chain(events.try_iter()) {
            let message = match event {
                Event::Message(message) => message,
                Event::Input(Input::Key(key)) => Message::Key(key),
                Event::Input(Input::Paste(text)) => Message::Paste(text),
                Event::Input(Input::Resized) => {
                    // Even if the size is the old one: it may have been another meanwhile, and text been lost.
                    session.painter().forget();
                    Message::Resize(session.size()?)
                }
                Event::Input(Input::AmbiguousWidth(width)) => Message::AmbiguousWidth(width),
                Event::Input(Input::Theme(theme)) => Message::Theme(theme),
                Event::Input(Input::Suspend) => {
                    suspend(session, state)?;
                    continue;
                }
                Event::Input(Input::Continued) => {
                    resume(session, state)?;
                    continue;
                }
                Event::Input(Input::End(signal)) => return Ok(Some(signal)),
                Event::Input(Input::Closed) => return Ok(None),
            };
            for effect in state.update(message) {
                match effect {
                    Effect::Quit => return Ok(None),
                    Effect::Suspend => suspend(session, state)?,
                    Effect::Repaint => session.painter().forget(),
                }
            }
        }
        draw(session, state)?;
    }
    Ok(None)
}

fn draw(session: &mut Session, state: &State) -> io::Result<()> {
    let Size { columns, lines } = state.size();
    session.painter().show(columns, lines, |buffer| ui::draw(state, buffer))
}

fn suspend(session: &mut Session, state: &mut State) -> io::Result<()> {
    session.suspend();
    stop_process_group()?;
    resume(session, state)
}

/// The terminal may have another size by now, and may show anything.
fn resume(session: &mut Session, state: &mut State) -> io::Result<()> {
    session.resume()?;
    state.update(Message::Resize(session.size()?));
    Ok(())
}

/// What the environment says of the terminal: <https://no-color.org>, `COLORTERM`, `COLORFGBG`.
fn appearance(options: &Options) -> Appearance {
    let is_set = |name| env::var_os(name).is_some_and(|value| !value.is_empty());
    let colours = if is_set("NO_COLOR") {
        Colours::None
    } else if matches!(env::var("COLORTERM").as_deref(), Ok("truecolor" | "24bit")) {
        Colours::True
    } else {
        Colours::Indexed
    };
    let theme = options.theme.unwrap_or_else(|| theme_of(env::var("COLORFGBG").ok().as_deref()));
    Appearance {
        theme,
        colours,
        ambiguous: options.ambiguous_width.unwrap_or_default(),
        language: options.language,
        columns: options.columns,
    }
}

/// `COLORFGBG` holds the numbers of the text's and the ground's colour among the first 16, of which 7 and 15 are
/// light. Dark where it is not set. The terminal itself knows better, and is asked.
fn theme_of(colours: Option<&str>) -> Theme {
    match colours.and_then(|colours| colours.rsplit(';').next()) {
        Some("7" | "15") => Theme::Light,
        _ => Theme::Dark,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_environment_tells_a_light_terminal() {
        assert_eq!(theme_of(Some("0;15")), Theme::Light);
        assert_eq!(theme_of(Some("15;default;0")), Theme::Dark);
        assert_eq!(theme_of(None), Theme::Dark);
    }
}
