//! The cache of what is known of speeches: what it keeps, who may read it, and that nothing depends on it.

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::process::Output;

use super::support::program;

/// A folder with two speeches, and a cache beside it.
struct Archive(tempfile::TempDir);

impl Archive {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        fs::create_dir(folder.path().join("speeches")).unwrap();
        let write =
            |name: &str, text: &str| fs::write(folder.path().join("speeches").join(name), text).unwrap();
        write(
            "a.txt",
            "春耕动员\n\n乡亲们：\n种子和化肥昨天已经送到各村，水渠也清好了，后天一早全部下地。\n",
        );
        write("b.txt", "村民会议\n\n各位：\n种子和化肥昨天已经送到各村，水渠也清好了，大家不用再等。\n");
        Self(folder)
    }

    fn run(&self, arguments: &[&str]) -> Output {
        program()
            .env("XDG_CACHE_HOME", self.0.path().join("cache"))
            .args(arguments)
            .current_dir(self.0.path())
            .output()
            .unwrap()
    }

    /// The table, of which nothing is complained.
    fn overview(&self) -> String {
        let output = self.run(&["overview", "speeches"]);
        assert!(output.status.success() && output.stderr.is_empty(), "{output:?}");
        String::from_utf8(output.stdout).unwrap()
    }

    fn cache(&self) -> PathBuf {
        self.0.path().join("cache/refrain/speeches")
    }

    fn entries(&self) -> Vec<PathBuf> {
        let mut entries: Vec<PathBuf> =
            fs::read_dir(self.cache()).into_iter().flatten().map(|entry| entry.unwrap().path()).collect();
        entries.sort();
        entries
    }
}

fn mode(path: &Path) -> u32 {
    fs::metadata(path).unwrap().permissions().mode() & 0o777
}

#[test]
fn an_overview_keeps_what_it_knows_for_its_reader_only_and_says_the_same_again() {
    let archive = Archive::new();
    let first = archive.overview();
    let entries = archive.entries();
    assert_eq!(entries.len(), 2);
    assert!(entries.iter().all(|entry| mode(entry) == 0o600));
    assert_eq!((mode(&archive.cache()), mode(archive.cache().parent().unwrap())), (0o700, 0o700));
    let written = |entry: &PathBuf| fs::metadata(entry).unwrap().modified().unwrap();
    let times: Vec<_> = entries.iter().map(written).collect();
    assert_eq!(archive.overview(), first);
    assert_eq!(archive.entries(), entries);
    assert_eq!(entries.iter().map(written).collect::<Vec<_>>(), times, "nothing is written again");
}

#[test]
fn a_changed_speech_is_read_again() {
    let archive = Archive::new();
    archive.overview();
    fs::write(archive.0.path().join("speeches/b.txt"), "防汛通知\n\n各位：\n今晚有大雨。\n").unwrap();
    let changed = archive.overview();
    assert!(changed.contains("防汛通知") && !changed.contains("村民会议"), "{changed}");
    assert_eq!(archive.entries().len(), 3);
}

#[test]
fn damaged_entries_are_worked_out_again() {
    let archive = Archive::new();
    let first = archive.overview();
    let entries = archive.entries();
    let whole = fs::read(&entries[0]).unwrap();
    fs::write(&entries[0], &whole[..whole.len() / 3]).unwrap();
    let mut bytes = fs::read(&entries[1]).unwrap();
    let middle = bytes.len() / 2;
    bytes[middle] ^= 0xFF;
    fs::write(&entries[1], &bytes).unwrap();
    assert_eq!(archive.overview(), first);
    assert_eq!(fs::read(&entries[0]).unwrap(), whole);
}

#[test]
fn without_a_cache_nothing_is_kept_and_clearing_empties_it() {
    let archive = Archive::new();
    assert!(archive.run(&["overview", "--no-cache", "speeches"]).status.success());
    assert!(!archive.cache().exists());
    archive.overview();
    let output = archive.run(&["cache", "clear"]);
    let said = String::from_utf8(output.stdout).unwrap();
    assert!(output.status.success() && said.contains("2 entries removed"), "{said}");
    assert!(archive.entries().is_empty());
    assert!(archive.run(&["cache", "clear"]).status.success(), "an empty one, too");
}

#[test]
fn a_cache_that_cannot_be_written_is_one_warning() {
    let archive = Archive::new();
    fs::create_dir_all(archive.0.path().join("cache")).unwrap();
    // A file where the folder should be: permissions do not bind every user.
    fs::write(archive.0.path().join("cache/refrain"), "").unwrap();
    let output = archive.run(&["overview", "speeches"]);
    assert!(output.status.success());
    let said = String::from_utf8(output.stderr).unwrap();
    assert!(said.lines().count() == 1 && said.contains("the cache cannot be written"), "{said}");
    assert!(String::from_utf8(output.stdout).unwrap().starts_with("2 speeches"));
}
