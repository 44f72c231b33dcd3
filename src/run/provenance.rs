//! How a report was made: the command, and the checksums of what it was made from.

use std::io::{self, Read};
use std::path::Path;

use sha2::{Digest, Sha256};

use super::plan::ComparePlan;
use crate::compare::Comparison;
use crate::disk;
use crate::language::Language;
use crate::report::provenance::{HashedFile, Provenance};
use crate::speech::{file_of, is_read_once};

/// How much of a file is hashed at once, in bytes.
const BLOCK: usize = 1 << 16;

/// How a report of a comparison is being made.
pub fn provenance(plan: &ComparePlan, comparison: &Comparison) -> Provenance {
    let speeches = comparison.speeches.iter().map(|speech| speech.path.as_path());
    let mut inputs: Vec<HashedFile> = Vec::new();
    // A configuration file need not exist.
    let besides = plan.read_besides.iter().map(AsRef::as_ref).filter(|path: &&Path| path.exists());
    let sources = comparison.sources().iter().map(|source| source.path.as_path());
    for path in speeches.chain(sources).chain(besides) {
        let path = file_of(path);
        let name = path.display().to_string();
        if !inputs.iter().any(|file| file.name == name) {
            inputs.push(HashedFile { name, sha256: hash_of_file(path) });
        }
    }
    Provenance { command: command(), inputs, models: models(plan, comparison) }
}

/// The command as it was typed, but for the folder that the program is in.
fn command() -> String {
    let mut words: Vec<String> =
        std::env::args_os().map(|word| word.to_string_lossy().into_owned()).collect();
    if let Some(program) = words.first_mut()
        && let Some(name) = Path::new(program.as_str()).file_name()
    {
        *program = name.to_string_lossy().into_owned();
    }
    shell_words::join(words)
}

/// What of the program itself decides the result in the languages of the speeches.
fn models(plan: &ComparePlan, comparison: &Comparison) -> Vec<HashedFile> {
    let is_spoken =
        |language: &Language| comparison.speeches.iter().any(|speech| speech.language == *language);
    let mut out = Vec::new();
    for language in Language::ALL.into_iter().filter(is_spoken) {
        let rules = language.rules();
        let model = rules.model.filter(|_| plan.references.takes_builtin(language));
        let model = model.map(|model| (format!("{}.refrain", model.name), model.bytes));
        let weights = rules.weights.map(|bytes| (format!("{}.weights", language.code()), bytes));
        for (name, bytes) in model.into_iter().chain(weights) {
            out.push(HashedFile { name, sha256: Some(in_hexadecimal(&Sha256::digest(bytes))) });
        }
    }
    out
}

/// The checksum of a file; `None` where it cannot be read a second time.
fn hash_of_file(path: &Path) -> Option<String> {
    if is_read_once(path) {
        return None;
    }
    hash(disk::open(path).ok()?).ok()
}

fn hash(mut file: impl Read) -> io::Result<String> {
    let mut hasher = Sha256::new();
    let mut block = vec![0; BLOCK];
    loop {
        match file.read(&mut block)? {
            0 => return Ok(in_hexadecimal(&hasher.finalize())),
            count => hasher.update(block.get(..count).unwrap_or_default()),
        }
    }
}

fn in_hexadecimal(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_checksum_is_sha_256() {
        let empty = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
        assert_eq!(hash(io::empty()).unwrap(), empty);
    }
}
