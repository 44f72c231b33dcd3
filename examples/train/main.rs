//! Trains what the program knows from marked speeches, and tells how well it does on speeches that it has not seen.
//!
//!     cargo run --example train                      trains all models and writes models/*.weights
//!     cargo run --example train -- zh local          trains one model of one language; the others stay
//!     cargo run --example train -- check             leaves writers out in turn and prints the accuracy
//!     cargo run --example train -- check en stock    the same for one model
//!     cargo run --example train -- mark FOLDER       checks newly marked speeches and writes what is trained on

mod agreement;
mod corpus;
mod kinds;
mod links;
mod mark;
#[path = "../../tests/support/marked_form.rs"]
mod marked_form;
mod marks;

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};
use refrain::compare::linking::{FIRST_LOOK, SECOND_LOOK};
use refrain::language::Language;
use refrain::learned::{Part, Weights};
use refrain::marks::Task;
use refrain::speech::KINDS;

use corpus::{Corpus, repository};

/// The languages with marked speeches.
const LANGUAGES: [Language; 2] = [Language::Chinese, Language::English];

/// A model that can be trained.
struct Model {
    /// Its name in the file of weights.
    name: &'static str,
    /// Nothing for a language whose rules do as well without.
    train: fn(&Corpus) -> Result<Option<Part>>,
    /// Prints the accuracy on speeches of writers that were left out.
    check: fn(&Corpus) -> Result<()>,
}

/// In the order in which they are trained: links are measured on the marks.
const MODELS: [Model; 5] = [
    Model { name: KINDS, train: kinds::train, check: kinds::check },
    Model {
        name: "local",
        train: |corpus| Ok(Some(marks::train(corpus, Task::Local))),
        check: |corpus| marks::check(corpus, Task::Local),
    },
    Model {
        name: "stock",
        train: |corpus| Ok(Some(marks::train(corpus, Task::Stock))),
        check: |corpus| marks::check(corpus, Task::Stock),
    },
    Model { name: FIRST_LOOK, train: |corpus| links::train_first(corpus).map(Some), check: links::check },
    Model { name: SECOND_LOOK, train: |corpus| links::train_second(corpus).map(Some), check: |_| Ok(()) },
];

fn main() -> Result<()> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    if let [command, folder] = &arguments[..]
        && command == "mark"
    {
        return mark::groups(Path::new(folder));
    }
    let is_known = |argument: &str| {
        argument == "check"
            || LANGUAGES.iter().any(|language| language.code() == argument)
            || MODELS.iter().any(|model| model.name == argument)
    };
    if let Some(unknown) = arguments.iter().find(|argument| !is_known(argument)) {
        bail!(
            "unknown argument {unknown}: give mark and a folder, check, a language (zh, en) or one of {}",
            MODELS.map(|model| model.name).join(", ")
        );
    }
    let is_given = |name: &str| arguments.iter().any(|argument| argument == name);
    let all_languages = !LANGUAGES.iter().any(|language| is_given(language.code()));
    let all_models = !MODELS.iter().any(|model| is_given(model.name));
    for language in LANGUAGES.into_iter().filter(|language| all_languages || is_given(language.code())) {
        let corpus = Corpus::read(language)?;
        let models = MODELS.iter().filter(|model| all_models || is_given(model.name));
        if is_given("check") {
            for model in models {
                (model.check)(&corpus)?;
            }
        } else {
            write(language, models, &corpus)?;
        }
    }
    Ok(())
}

/// Trains models and puts them into the file of weights.
fn write<'a>(language: Language, models: impl Iterator<Item = &'a Model>, corpus: &Corpus) -> Result<()> {
    let path = repository().join("models").join(format!("{}.weights", language.code()));
    let mut weights = match fs::read(&path) {
        Ok(bytes) => Weights::read(&bytes)?,
        Err(_) => Weights::default(),
    };
    for model in models {
        if let Some(part) = (model.train)(corpus)? {
            weights.insert(model.name, part);
        }
    }
    let bytes = weights.to_bytes();
    println!("{}: {} bytes", path.display(), bytes.len());
    fs::write(&path, bytes).with_context(|| path.display().to_string())
}
