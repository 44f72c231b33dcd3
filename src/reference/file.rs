//! The model file: a mark, the format's number, a checksum, and then what was learned.

use std::io::ErrorKind;
use std::path::Path;
use std::sync::OnceLock;

use super::documents::Documents;
use super::phrases::Phrases;
use super::vocabulary::Vocabulary;
use super::word_vectors::WordVectors;
use super::{Reference, ReferenceError};
use crate::disk;
use crate::language::Language;
use crate::sealed::{Seal, SealError, Writer};

/// What every model file starts with.
const SEAL: Seal = Seal { mark: b"\xFErefrai\n", format: 3 };

/// The largest model in bytes that is read; one of 6 MB of Chinese has 2 MB.
const LARGEST_FILE: u64 = 200_000_000;

pub(super) fn open(path: &Path) -> Result<Reference, ReferenceError> {
    let path = path.to_owned();
    let bytes = match disk::read(&path, LARGEST_FILE) {
        Ok(bytes) => bytes,
        Err(error) if error.kind() == ErrorKind::FileTooLarge => {
            return Err(ReferenceError::TooLarge { path, limit: LARGEST_FILE });
        }
        Err(source) => return Err(ReferenceError::Unreadable { path, source }),
    };
    let name = path.file_stem().unwrap_or_default().to_string_lossy();
    decode(&name, &bytes).map_err(|error| match error {
        SealError::Foreign => ReferenceError::Foreign { path },
        SealError::Version(found) => ReferenceError::Version { path, found, expected: SEAL.format },
        SealError::Damaged => ReferenceError::Damaged { path },
    })
}

pub(super) fn save(reference: &Reference, path: &Path) -> Result<(), ReferenceError> {
    disk::write(path, &encode(reference))
        .map_err(|source| ReferenceError::Unwritable { path: path.to_owned(), source })
}

/// The bytes of a model file. The same reference gives the same bytes.
pub(super) fn encode(reference: &Reference) -> Vec<u8> {
    let mut content = Writer::default();
    content.string(reference.language.code());
    content.count(reference.documents);
    reference.fingerprints.write(&mut content);
    reference.vocabulary.write(&mut content);
    reference.phrases.write(&mut content);
    reference.vectors.write(&mut content);
    SEAL.close(&content.finish())
}

pub(super) fn decode(name: &str, bytes: &[u8]) -> Result<Reference, SealError> {
    let mut input = SEAL.open(bytes)?;
    let language = language(input.string()?).ok_or(SealError::Damaged)?;
    let documents = input.number()?;
    let fingerprints = Documents::read(&mut input)?;
    let vocabulary = Vocabulary::read(&mut input)?;
    let phrases = Phrases::read(&mut input, vocabulary.len())?;
    let vectors = WordVectors::read(&mut input)?;
    if !input.is_empty() {
        return Err(SealError::Damaged);
    }
    Ok(Reference {
        name: name.to_owned(),
        language,
        documents,
        fingerprints,
        vocabulary,
        phrases,
        vectors,
        subwords: OnceLock::new(),
    })
}

fn language(code: &str) -> Option<Language> {
    Language::ALL.into_iter().find(|language| language.code() == code)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::reference::phrases::Builder;

    fn reference() -> Reference {
        Reference {
            name: "test".to_owned(),
            language: Language::Chinese,
            documents: 3,
            fingerprints: Documents::default(),
            vocabulary: Vocabulary::default(),
            phrases: Builder::new(0).finish(),
            vectors: WordVectors::default(),
            subwords: OnceLock::new(),
        }
    }

    #[test]
    fn every_changed_byte_and_every_cut_is_noticed() {
        let bytes = encode(&reference());
        assert!(decode("test", &bytes).is_ok());
        for at in 0..bytes.len() {
            let mut changed = bytes.clone();
            changed[at] ^= 0x10;
            assert!(decode("test", &changed).is_err(), "byte {at}");
            assert!(decode("test", &bytes[..at]).is_err(), "cut at {at}");
        }
    }

    #[test]
    fn other_files_and_other_formats_are_told_apart() {
        assert_eq!(decode("test", b"one two three").err(), Some(SealError::Foreign));
        let mut bytes = encode(&reference());
        bytes[SEAL.mark.len()] = 1;
        assert_eq!(decode("test", &bytes).err(), Some(SealError::Version(1)));
    }
}
