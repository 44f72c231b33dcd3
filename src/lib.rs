//! refrain compares speeches: it aligns their sections and tells wording that is everybody's from wording that
//! belongs to this place. Data flows one way: `text`, `sealed`, `learned`, `formats`, `language`, `speech`, `repeats`, `reference`, `marks`, `compare`, `collection`, `passim`, then
//! `report` or `app`, `ui`, `terminal`; `run` puts them together, and `wording` has the words that readers see.

pub mod app;
pub mod cache;
pub mod collection;
pub mod compare;
mod disk;
pub mod formats;
pub mod language;
pub mod learned;
pub mod marks;
pub mod notes;
pub mod passim;
pub mod reference;
pub mod repeats;
pub mod report;
pub mod run;
pub mod sealed;
pub mod speech;
pub mod strings;
pub mod terminal;
pub mod text;
pub mod ui;
