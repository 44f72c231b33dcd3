//! The facts of speeches that were read before, by the content of their files.

use super::date::SpeechDate;
use super::facts::SpeechFacts;
use super::symbol_text::SymbolText;
use super::topic::TopicVector;
use crate::cache::Cache;
use crate::formats::Format;
use crate::language::Language;
use crate::repeats::SymbolRange;
use crate::sealed::{Bytes, Damaged, Seal, Writer, stable_hash};
use crate::speech::Metadata;

/// What an entry starts with, and the number of its format.
const SEAL: Seal = Seal { mark: b"\x89rfacts\n", format: 1 };

/// The facts of speeches by the content of their files, for one program and one choice of references.
#[derive(Debug)]
pub struct FactsCache {
    entries: Cache,
    /// Of what else the facts depend on.
    settings: u64,
}

/// Under which name the facts of a file are kept, and what tells that they are its own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FactsKey {
    name: String,
    length: u64,
    checksum: u32,
}

impl FactsCache {
    /// The facts kept in `entries`. `settings` names everything that they depend on besides the file: the program, the
    /// references, how files are read.
    pub fn new(entries: Cache, settings: &str) -> Self {
        Self { entries, settings: stable_hash(settings.bytes()) }
    }

    /// The entries.
    pub fn entries(&self) -> &Cache {
        &self.entries
    }

    /// The key of a file with this name and content: a speech without title is called by the name of its file.
    pub fn key(&self, file_name: &str, bytes: &[u8]) -> FactsKey {
        let content = stable_hash(bytes.iter().copied());
        let rest = stable_hash(self.settings.to_le_bytes().into_iter().chain(file_name.bytes()));
        FactsKey {
            name: format!("{content:016x}{rest:016x}"),
            length: u64::try_from(bytes.len()).unwrap_or(u64::MAX),
            checksum: crc32fast::hash(bytes),
        }
    }

    /// The facts of a file, if they are kept and sound.
    pub fn get(&self, key: &FactsKey) -> Option<SpeechFacts> {
        let entry = self.entries.get(&key.name)?;
        let mut input = SEAL.open(&entry).ok()?;
        let is_its_own = input.varint() == Ok(key.length) && input.varint() == Ok(u64::from(key.checksum));
        if is_its_own { decode(&mut input).ok() } else { None }
    }

    /// Keeps the facts of a file.
    pub fn put(&self, key: &FactsKey, facts: &SpeechFacts) {
        let mut out = Writer::default();
        out.varint(key.length);
        out.varint(u64::from(key.checksum));
        encode(facts, &mut out);
        self.entries.put(&key.name, &SEAL.close(&out.finish()));
    }
}

fn encode(facts: &SpeechFacts, out: &mut Writer) {
    out.string(&facts.title);
    let date = facts.date.map_or([0; 3], |date| {
        [date.year, u16::from(date.month.unwrap_or(0)), u16::from(date.day.unwrap_or(0))]
    });
    date.into_iter().for_each(|part| out.varint(u64::from(part)));
    out.string(facts.language.code());
    out.string(facts.format.name());
    out.count(facts.letters);
    out.count(facts.wording.len());
    facts.wording.symbols().iter().for_each(|symbol| out.varint(u64::from(*symbol)));
    out.count(facts.in_reference.as_ref().map_or(0, |runs| runs.len() + 1));
    for run in facts.in_reference.iter().flatten() {
        out.count(run.start);
        out.count(run.len());
    }
    facts.topic.0.iter().for_each(|value| out.float(*value));
}

fn decode(input: &mut Bytes<'_>) -> Result<SpeechFacts, Damaged> {
    let title = input.string()?.to_owned();
    let [year, month, day] = [input.number::<u16>()?, input.number()?, input.number()?];
    let language = input.string()?;
    let language = Language::ALL.into_iter().find(|one| one.code() == language).ok_or(Damaged)?;
    let format = input.string()?;
    let format = Format::ALL.into_iter().find(|one| one.name() == format).ok_or(Damaged)?;
    let letters = input.number()?;
    let symbols = (0..input.count()?).map(|_| input.number()).collect::<Result<_, _>>()?;
    let in_reference = match input.count()? {
        0 => None,
        more => Some((1..more).map(|_| run(input)).collect::<Result<_, _>>()?),
    };
    let mut topic = TopicVector::default();
    for value in &mut topic.0 {
        *value = input.float()?;
    }
    let date = (year > 0).then_some(SpeechDate { year, month: part(month)?, day: part(day)? });
    let wording = SymbolText::from_symbols(symbols);
    let metadata = Metadata::default();
    Ok(SpeechFacts { title, date, language, format, letters, wording, in_reference, topic, metadata })
}

fn run(input: &mut Bytes<'_>) -> Result<SymbolRange, Damaged> {
    let (start, length): (usize, usize) = (input.number()?, input.number()?);
    Ok(SymbolRange { start, end: start.checked_add(length).ok_or(Damaged)? })
}

/// A month or a day; 0 stands for none.
fn part(number: u16) -> Result<Option<u8>, Damaged> {
    let part = u8::try_from(number).map_err(|_| Damaged)?;
    Ok((part > 0).then_some(part))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::reference::Reference;
    use crate::speech::Speech;

    const TEXT: &str = "在全县防汛工作会议上的讲话\n（2023年6月12日）\n\n同志们：\n要以习近平新时代中国特色社会主义思想为指导，\
        全面贯彻落实党的二十大精神，把GDP增长5%的目标完成好。";

    #[test]
    fn facts_come_back_as_they_were() {
        let folder = tempfile::tempdir().unwrap();
        let cache = FactsCache::new(Cache::in_folder(folder.path()), "settings");
        let reference = Reference::builtin(Language::of(TEXT)).unwrap();
        for reference in [None, reference.as_deref()] {
            let facts = SpeechFacts::of(&Speech::from_string("a.txt", TEXT.to_owned()), reference);
            let key = cache.key("a.txt", TEXT.as_bytes());
            cache.put(&key, &facts);
            assert_eq!(cache.get(&key).unwrap(), facts);
            assert_eq!(facts.in_reference.is_some(), reference.is_some());
        }
    }

    #[test]
    fn other_content_names_and_settings_have_entries_of_their_own_and_damage_is_none() {
        let folder = tempfile::tempdir().unwrap();
        let cache = |settings| FactsCache::new(Cache::in_folder(folder.path()), settings);
        let key = cache("one").key("a.txt", b"text");
        assert_ne!(cache("one").key("b.txt", b"text").name, key.name);
        assert_ne!(cache("two").key("a.txt", b"text").name, key.name);
        assert_ne!(cache("one").key("a.txt", b"Text").name, key.name);
        let facts = SpeechFacts::of(&Speech::from_string("a.txt", TEXT.to_owned()), None);
        cache("one").put(&key, &facts);
        // Another file whose hash is the same by chance.
        let other = FactsKey { length: 5, ..key.clone() };
        assert!(cache("one").get(&key).is_some() && cache("one").get(&other).is_none());
        let path = std::fs::read_dir(folder.path()).unwrap().next().unwrap().unwrap().path();
        let mut bytes = std::fs::read(&path).unwrap();
        for at in [0, 12, bytes.len() / 2, bytes.len() - 1] {
            bytes[at] ^= 1;
            std::fs::write(&path, &bytes).unwrap();
            assert!(cache("one").get(&key).is_none(), "byte {at}");
            bytes[at] ^= 1;
        }
        std::fs::write(&path, &bytes[..bytes.len() / 2]).unwrap();
        assert!(cache("one").get(&key).is_none());
    }
}
