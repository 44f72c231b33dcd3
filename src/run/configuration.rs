//! The settings in force: flags go before environment variables, those before the configuration file, that before the
//! defaults; each value remembers where it comes from.

use std::env;
use std::ffi::OsString;
use std::path::PathBuf;

use super::arguments::Flags;
use super::configuration_file::{ConfigurationFile, Written};
use super::resolved::{ConfigurationError, Origin, Problem, Resolved};
use super::settings::{
    AmbiguousWidthName, CharacterRate, LanguageName, LayoutName, MouseName, Setting, Spread, ThemeName,
    WordRate,
};
use crate::app::{Keymap, MostColumns};
use crate::repeats::MinimumLength;
use crate::speech::SpeakingRate;
use crate::strings::InterfaceLanguage;
use etcetera::BaseStrategy;

/// The file of the configuration, whether or not it exists.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Location {
    /// Where it is.
    pub path: PathBuf,
    /// Whether it is there.
    pub exists: bool,
}

/// The settings in force.
#[derive(Debug)]
pub struct Configuration {
    /// Where the file is; `None` where the system has no folder for configuration.
    pub location: Option<Location>,
    /// The colours.
    pub theme: Resolved<ThemeName>,
    /// The language of the interface.
    pub lang: Resolved<LanguageName>,
    /// From which length on shared wording counts.
    pub minimum: Resolved<MinimumLength>,
    /// In how many speeches it has to stand.
    pub spread: Resolved<Spread>,
    /// Models to look things up in.
    pub reference: Resolved<Vec<PathBuf>>,
    /// How many speeches stand side by side at most.
    pub columns: Resolved<MostColumns>,
    /// How the screen is laid out at first.
    pub layout: Resolved<LayoutName>,
    /// What the mouse does.
    pub mouse: Resolved<MouseName>,
    /// How many characters the reader says in a minute.
    pub characters_per_minute: Resolved<CharacterRate>,
    /// How many words the reader says in a minute.
    pub words_per_minute: Resolved<WordRate>,
    /// How wide the terminal draws ambiguous characters.
    pub ambiguous_width: Resolved<AmbiguousWidthName>,
    /// Which keys give which commands.
    pub keymap: Keymap,
    /// Where the keys of those commands come from that the reader has bound, by the command's name.
    pub bound: Vec<(String, Origin)>,
    /// What the locale says where `lang` leaves it open.
    locale: InterfaceLanguage,
}

impl Configuration {
    /// The settings in force for a command line, by the environment of this process.
    ///
    /// # Errors
    /// A file that cannot be read; values, names and keys that cannot be.
    pub fn of(flags: &Flags) -> Result<Self, ConfigurationError> {
        Self::with(flags, &|name| env::var_os(name), default_file())
    }

    /// The same, by any environment and with any place for the file.
    fn with(
        flags: &Flags,
        environment: &dyn Fn(&str) -> Option<OsString>,
        default_file: Option<PathBuf>,
    ) -> Result<Self, ConfigurationError> {
        let environment = &|name: &str| environment(name).filter(|value| !value.is_empty());
        let (location, file) = opened(flags, environment, default_file)?;
        let sources = Sources { environment, file: &file };
        let (keymap, bound) = file.keymap()?;
        Ok(Self {
            location: location.map(|path| Location { exists: path.exists(), path }),
            theme: sources.choose("theme", flags.theme, &file.written.theme, ThemeName::Auto)?,
            lang: sources.choose("lang", flags.lang, &file.written.lang, LanguageName::Auto)?,
            minimum: sources.choose(
                "minimum",
                flags.minimum,
                &file.written.minimum,
                MinimumLength::DEFAULT,
            )?,
            spread: sources.choose("spread", flags.spread, &file.written.spread, Spread(2))?,
            reference: sources.reference(&flags.reference)?,
            columns: sources.choose("columns", flags.columns, &file.written.columns, MostColumns::MOST)?,
            layout: sources.choose("layout", flags.layout, &file.written.layout, LayoutName::Rows)?,
            mouse: sources.choose("mouse", flags.mouse, &file.written.mouse, MouseName::Scroll)?,
            characters_per_minute: sources.choose(
                "characters_per_minute",
                flags.characters_per_minute,
                &file.written.characters_per_minute,
                CharacterRate(SpeakingRate::default().characters),
            )?,
            words_per_minute: sources.choose(
                "words_per_minute",
                flags.words_per_minute,
                &file.written.words_per_minute,
                WordRate(SpeakingRate::default().words),
            )?,
            ambiguous_width: sources.choose(
                "ambiguous_width",
                flags.ambiguous_width,
                &file.written.ambiguous_width,
                AmbiguousWidthName::Auto,
            )?,
            keymap,
            bound,
            locale: locale(environment),
        })
    }

    /// The language of the interface, as far as it can be told where the rest of the settings cannot be used.
    pub fn language_of(flags: &Flags) -> InterfaceLanguage {
        Self::language_with(flags, &|name| env::var_os(name), default_file())
    }

    fn language_with(
        flags: &Flags,
        environment: &dyn Fn(&str) -> Option<OsString>,
        default_file: Option<PathBuf>,
    ) -> InterfaceLanguage {
        let environment = &|name: &str| environment(name).filter(|value| !value.is_empty());
        let file = opened(flags, environment, default_file).map(|(_, file)| file).unwrap_or_default();
        let in_environment = || LanguageName::read(&environment(&variable("lang"))?.to_string_lossy()).ok();
        let in_file = || file.value("lang", &file.written.lang).ok()?.map(|lang| lang.value);
        let named = flags.lang.or_else(in_environment).or_else(in_file);
        named.and_then(LanguageName::language).unwrap_or_else(|| locale(environment))
    }

    /// The language of the interface.
    pub fn language(&self) -> InterfaceLanguage {
        self.lang.value.language().unwrap_or(self.locale)
    }
}

/// The configuration file, and where it is.
fn opened(
    flags: &Flags,
    environment: &dyn Fn(&str) -> Option<OsString>,
    default_file: Option<PathBuf>,
) -> Result<(Option<PathBuf>, ConfigurationFile), ConfigurationError> {
    let named = flags.config.clone().or_else(|| environment("REFRAIN_CONFIG").map(PathBuf::from));
    Ok(match (named, default_file) {
        (Some(path), _) => (Some(path.clone()), ConfigurationFile::read(&path)?),
        (None, Some(path)) if path.exists() => (Some(path.clone()), ConfigurationFile::read(&path)?),
        (None, path) => (path, ConfigurationFile::default()),
    })
}

/// `refrain/config.toml` in the user's folder for configuration (`XDG_CONFIG_HOME`, or what the system has instead).
fn default_file() -> Option<PathBuf> {
    let folders = etcetera::choose_base_strategy().ok()?;
    Some(folders.config_dir().join("refrain").join("config.toml"))
}

/// The language of the locale for messages: the first variable that is set decides (POSIX.1-2017, section 8.2).
fn locale(environment: &dyn Fn(&str) -> Option<OsString>) -> InterfaceLanguage {
    let set = ["LC_ALL", "LC_MESSAGES", "LANG"].into_iter().find_map(environment);
    set.map_or(InterfaceLanguage::English, |locale| InterfaceLanguage::of_locale(&locale.to_string_lossy()))
}

/// What there is below the flags.
struct Sources<'a> {
    environment: &'a dyn Fn(&str) -> Option<OsString>,
    file: &'a ConfigurationFile,
}

impl Sources<'_> {
    /// The value of the first source that has one. All are read, so that none is wrong unnoticed.
    fn choose<T: Setting>(
        &self,
        name: &str,
        flag: Option<T>,
        written: &Written,
        default: T,
    ) -> Result<Resolved<T>, ConfigurationError> {
        let in_file = self.file.value(name, written)?;
        let variable = variable(name);
        let in_environment = match (self.environment)(&variable) {
            Some(typed) => Some(T::read(&typed.to_string_lossy()).map_err(|expected| {
                let problem = Problem::Value { written: format!("{typed:?}"), expected };
                ConfigurationError::Wrong { origin: Origin::Environment(variable.clone()), problem }
            })?),
            None => None,
        };
        let flag = flag.map(|value| Resolved { value, origin: Origin::Flag(flag_of(name)) });
        let environment =
            in_environment.map(|value| Resolved { value, origin: Origin::Environment(variable) });
        let default = Resolved { value: default, origin: Origin::Default };
        Ok(flag.or(environment).or(in_file).unwrap_or(default))
    }

    /// The references: paths, in the environment as in `PATH`, in the file as seen from its folder.
    fn reference(&self, flags: &[PathBuf]) -> Result<Resolved<Vec<PathBuf>>, ConfigurationError> {
        let variable = variable("reference");
        let in_file = self.file.reference()?;
        if !flags.is_empty() {
            return Ok(Resolved { value: flags.to_vec(), origin: Origin::Flag(flag_of("reference")) });
        }
        if let Some(paths) = (self.environment)(&variable) {
            let value = env::split_paths(&paths).collect();
            return Ok(Resolved { value, origin: Origin::Environment(variable) });
        }
        Ok(in_file.unwrap_or(Resolved { value: Vec::new(), origin: Origin::Default }))
    }
}

/// `REFRAIN_AMBIGUOUS_WIDTH` for `ambiguous_width`.
fn variable(name: &str) -> String {
    format!("REFRAIN_{}", name.to_uppercase())
}

/// `--ambiguous-width` for `ambiguous_width`.
fn flag_of(name: &str) -> String {
    format!("--{}", name.replace('_', "-"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn configured(flags: &Flags, environment: &[(&str, &str)], file: &str) -> Result<Configuration, String> {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("config.toml");
        std::fs::write(&path, file).unwrap();
        let variable = |name: &str| {
            let found = environment.iter().find(|(other, _)| *other == name);
            found.map(|(_, value)| OsString::from(value))
        };
        Configuration::with(flags, &variable, Some(path.clone()))
            .map_err(|error| error.to_string().replace(&path.display().to_string(), "config.toml"))
    }

    #[test]
    fn a_flag_goes_before_a_variable_before_the_file_before_the_default() {
        let (flags, none) =
            (Flags { minimum: Some(MinimumLength(10)), ..Flags::default() }, Flags::default());
        let (set, unset) = ([("REFRAIN_MINIMUM", "9")], [("REFRAIN_MINIMUM", "")]);
        let minimum = |flags: &Flags, environment: &[(&str, &str)], file: &str| {
            let Resolved { value, origin } = configured(flags, environment, file).unwrap().minimum;
            (value.characters(), origin.to_string().rsplit('/').next().unwrap().to_owned())
        };
        let file = "\nminimum = 8\n";
        assert_eq!(minimum(&flags, &set, file), (10, "--minimum".to_owned()));
        assert_eq!(minimum(&none, &set, file), (9, "REFRAIN_MINIMUM".to_owned()));
        assert_eq!(minimum(&none, &unset, file), (8, "config.toml:2".to_owned()));
        assert_eq!(minimum(&none, &[], ""), (6, "default".to_owned()));
    }

    #[test]
    fn what_is_wrong_is_named_with_its_place_and_what_is_allowed() {
        let wrong = |environment: &[(&str, &str)], file: &str| {
            configured(&Flags::default(), environment, file).unwrap_err()
        };
        for (file, place, allowed) in [
            ("theme = \"dusk\"", "config.toml:1: ", "auto, dark, light"),
            ("\n\ntheme = 3", "config.toml:3: ", "auto, dark, light"),
            ("minimum = \"6\"", "config.toml:1: ", "write it as 6"),
            ("minimum = 2", "config.toml:1: ", "from 4 to 40"),
            ("columns = 12", "config.toml:1: ", "from 2 to 9"),
            ("ambiguous_width = \"2\"", "config.toml:1: ", "write it as 2"),
            ("lang = \"en\"\ncolour = \"red\"", "config.toml:2: ", "ambiguous_width"),
            ("lang = en", "config.toml:1: ", ""),
            ("reference = 3", "config.toml:1: ", "text in quotes, or a list of it"),
            ("[keys]\nfly = [\"F\"]", "config.toml:2: ", "no command fly"),
            ("[keys]\nfold = [\"Z\",\n  \"Hyper-z\"]", "config.toml:3: ", "no key \"Hyper-z\""),
            ("[keys]\nfold = [\"j\"]", "config.toml:2: ", "both line-down and fold"),
            ("[keys]\nfold = [\"F\"]\ntop = [\"F\"]", "config.toml:3: ", "both top and fold"),
            ("[keys]\naccept = [\"x\"]", "config.toml:2: ", "must not type a character"),
        ] {
            let said = wrong(&[], file);
            assert!(said.starts_with(place) && said.contains(allowed), "{file:?}: {said}");
        }
        let said = wrong(&[("REFRAIN_SPREAD", "many")], "");
        assert_eq!(said, "REFRAIN_SPREAD: invalid value \"many\": expected a whole number, 2 or more");
    }

    #[test]
    fn a_file_that_was_asked_for_has_to_be_there() {
        let flags = Flags { config: Some("no/such/file.toml".into()), ..Flags::default() };
        assert!(configured(&flags, &[], "").unwrap_err().starts_with("no/such/file.toml: "));
        let variable = [("REFRAIN_CONFIG", "no/such/file.toml")];
        assert!(configured(&Flags::default(), &variable, "").is_err());
    }

    #[test]
    fn the_first_variable_of_the_locale_that_is_set_decides() {
        let language = |environment: &[(&str, &str)], file: &str| {
            configured(&Flags::default(), environment, file).unwrap().language()
        };
        let chinese = ("LANG", "zh_CN.UTF-8");
        assert_eq!(language(&[chinese], ""), InterfaceLanguage::Chinese);
        assert_eq!(language(&[chinese, ("LC_ALL", "C")], ""), InterfaceLanguage::English);
        assert_eq!(language(&[chinese, ("LC_ALL", "")], ""), InterfaceLanguage::Chinese);
        assert_eq!(language(&[chinese, ("LC_MESSAGES", "en_US")], ""), InterfaceLanguage::English);
        assert_eq!(language(&[chinese], "lang = \"en\""), InterfaceLanguage::English);
        assert_eq!(language(&[], ""), InterfaceLanguage::English);
    }
}
