//! Which file of `src` uses which, read from the paths that its source names.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

/// A module as the path from the crate's root to it: `["app", "overlay"]`.
pub type Module = Vec<String>;

/// The modules of a crate, and what each names of the others.
pub struct Imports {
    modules: BTreeMap<Module, Source>,
}

/// The source of a module, without its unit tests.
struct Source {
    text: String,
    /// Whether its children are modules beside it: true of `mod.rs`.
    is_folder: bool,
}

impl Imports {
    /// Reads all modules in a folder of sources; `main.rs` and `lib.rs` are left out.
    pub fn of(src: &Path) -> Self {
        let mut modules = BTreeMap::new();
        for file in rust_files(src) {
            let relative = file.strip_prefix(src).unwrap().with_extension("");
            let mut module: Module =
                relative.iter().map(|part| part.to_string_lossy().into_owned()).collect();
            let is_folder = module.last().is_some_and(|name| name == "mod");
            if is_folder {
                module.pop();
            }
            let text = fs::read_to_string(&file).unwrap();
            if module != ["lib"] && module != ["main"] {
                modules.insert(module, Source { text: without_tests(&text), is_folder });
            }
        }
        Self { modules }
    }

    /// For tests of what is read from the sources.
    pub fn from_sources(sources: &[(&str, &str)]) -> Self {
        let module = |path: &str| path.split('/').map(str::to_owned).collect::<Module>();
        let folders: BTreeSet<Module> =
            sources.iter().filter_map(|(path, _)| Some(module(path.rsplit_once('/')?.0))).collect();
        let source = |&(path, text): &(&str, &str)| {
            let module = module(path);
            let is_folder = folders.contains(&module);
            (module, Source { text: text.to_owned(), is_folder })
        };
        Self { modules: sources.iter().map(source).collect() }
    }

    /// All modules, each with its source.
    pub fn sources(&self) -> impl Iterator<Item = (&Module, &str)> {
        self.modules.iter().map(|(module, source)| (module, source.text.as_str()))
    }

    /// The absolute paths that a module names, re-exports left out.
    pub fn paths(&self, module: &Module) -> BTreeSet<Module> {
        let source = &self.modules[module];
        let parent = module.get(..module.len() - 1).unwrap_or_default();
        let children =
            || self.modules.keys().filter(|child| child.split_last().is_some_and(|(_, up)| up == module));
        let mut out = paths_behind("crate::", &source.text, &[]);
        out.extend(paths_behind("super::", &source.text, parent));
        for child in children().filter(|_| source.is_folder).filter_map(|child| child.last()) {
            for path in paths_behind(&format!("{child}::"), &source.text, module) {
                out.push([module.as_slice(), std::slice::from_ref(child), &path[module.len()..]].concat());
            }
        }
        out.into_iter().collect()
    }

    /// The modules in which what a module names is written down: re-exports are followed.
    pub fn used_by(&self, module: &Module) -> BTreeSet<Module> {
        let homes = self.paths(module).into_iter().filter_map(|path| self.home(&path));
        homes.filter(|home| home != module).collect()
    }

    /// The module in which a path's last name is written down.
    fn home(&self, path: &[String]) -> Option<Module> {
        let module =
            (1..=path.len()).rev().map(|end| &path[..end]).find(|part| self.modules.contains_key(*part))?;
        let Some(name) = path.get(module.len()) else { return Some(module.to_vec()) };
        let reexported =
            re_exports(&self.modules[module].text).into_iter().find(|path| path.last() == Some(name));
        match reexported {
            Some(path) if path.first().is_some_and(|first| first != "crate" && first != "super") => {
                self.home(&[module, &path].concat())
            }
            _ => Some(module.to_vec()),
        }
    }

    /// The modules of a folder that use each other in a circle, directly or through others of it.
    pub fn circle_in(&self, folder: &str) -> BTreeSet<Module> {
        // A `mod.rs` holds what the files of its folder have in common and puts them together: no circle.
        let uses = |module: &Module| {
            let used = self.used_by(module).into_iter();
            used.filter(|used| !used.starts_with(module)).collect::<BTreeSet<Module>>()
        };
        let inside = self.modules.keys().filter(|module| module[0] == folder);
        let mut uses: BTreeMap<Module, BTreeSet<Module>> =
            inside.map(|module| (module.clone(), uses(module))).collect();
        loop {
            // What uses nothing of the others, or is used by none of them, is in no circle.
            let left: BTreeSet<Module> = uses.keys().cloned().collect();
            uses.values_mut().for_each(|used| used.retain(|module| left.contains(module)));
            let used: BTreeSet<Module> = uses.values().flatten().cloned().collect();
            uses.retain(|module, uses| !uses.is_empty() && used.contains(module));
            if uses.len() == left.len() {
                return left;
            }
        }
    }
}

fn rust_files(folder: &Path) -> Vec<PathBuf> {
    let mut out = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            out.extend(rust_files(&path));
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            out.push(path);
        }
    }
    out
}

/// Unit tests stand at the end of a file and may use what they like; comments name what they like.
fn without_tests(source: &str) -> String {
    let code = source.split("\n#[cfg(test)]\nmod tests {").next().unwrap_or_default();
    code.lines().filter(|line| !line.trim_start().starts_with("//")).collect::<Vec<_>>().join("\n")
}

/// The paths after a prefix, each with `base` in front; each `super::` more leaves the last part of the base out.
fn paths_behind(prefix: &str, source: &str, base: &[String]) -> Vec<Module> {
    let mut out = Vec::new();
    for (at, _) in source.match_indices(prefix) {
        let before = &source[..at];
        let continues = before.ends_with(|c: char| c.is_alphanumeric() || c == '_' || c == ':');
        // `pub(in crate::ui)` uses nothing.
        if !continues && !before.ends_with("(in ") && !is_re_export(before) {
            let mut rest = &source[at + prefix.len()..];
            let mut base = base;
            while let Some(further) = rest.strip_prefix("super::") {
                (rest, base) = (further, &base[..base.len() - 1]);
            }
            expand(base, tree(rest), &mut out);
        }
    }
    out
}

/// Whether what follows is a re-export: no use of its own.
fn is_re_export(before: &str) -> bool {
    let statement = before.rsplit([';', '}', '\n']).next().unwrap_or_default();
    statement.trim_start().starts_with("pub") && statement.trim_end().ends_with("use")
}

/// What `pub use` and `pub(…) use` name.
fn re_exports(source: &str) -> Vec<Module> {
    let mut out = Vec::new();
    for (at, found) in source.match_indices("use ") {
        if is_re_export(&source[..at + found.trim_end().len()]) {
            expand(&[], tree(&source[at + found.len()..]), &mut out);
        }
    }
    out
}

/// The path at the start of some source, braces and all.
fn tree(source: &str) -> &str {
    let mut depth = 0_usize;
    let end = source.find(|character: char| {
        match character {
            '{' => depth += 1,
            '}' if depth == 0 => return true,
            '}' => depth -= 1,
            _ => return depth == 0 && !(character.is_alphanumeric() || "_:*".contains(character)),
        }
        false
    });
    &source[..end.unwrap_or(source.len())]
}

/// Each path of a tree such as `text::{Text, range::CharRange}`, with `base` in front.
fn expand(base: &[String], tree: &str, out: &mut Vec<Module>) {
    let tree = tree.trim();
    if let Some(list) = tree.strip_prefix('{') {
        let list = list.strip_suffix('}').unwrap_or(list);
        let mut depth = 0_usize;
        let items = list.split(|character| {
            match character {
                '{' => depth += 1,
                '}' => depth -= 1,
                _ => {}
            }
            character == ',' && depth == 0
        });
        items.filter(|item| !item.trim().is_empty()).for_each(|item| expand(base, item, out));
        return;
    }
    let name: String = tree.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect();
    let rest = tree[name.len()..].strip_prefix("::");
    let path = if name == "self" || name.is_empty() { base.to_vec() } else { [base, &[name]].concat() };
    match rest {
        Some(rest) if !rest.is_empty() => expand(&path, rest, out),
        _ => out.push(path),
    }
}
