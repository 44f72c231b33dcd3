//! The file of weights: all that was learned from marked speeches of one language, in named parts.

use std::collections::BTreeMap;

use thiserror::Error;

use super::{Crf, Logistic};
use crate::sealed::{Bytes, Damaged, Seal, SealError, Writer};

const SEAL: Seal = Seal { mark: b"\xFEweight\n", format: 2 };

/// The models of one language by name: `local`, `stock`, `kinds`, `links`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Weights {
    parts: BTreeMap<String, Part>,
}

/// One of the models.
#[derive(Clone, Debug, PartialEq)]
pub enum Part {
    /// Labels for the items of a sequence.
    Crf(Crf),
    /// How probable one thing is.
    Logistic(Logistic),
}

/// Why weights could not be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
#[error("these weights cannot be read: {0}; make them again with `cargo run --example train`")]
pub struct WeightsError(#[from] SealError);

impl Weights {
    /// Reads the bytes of a file.
    ///
    /// # Errors
    ///
    /// Fails if they are no weights, have another format or are damaged.
    pub fn read(bytes: &[u8]) -> Result<Self, WeightsError> {
        let mut input = SEAL.open(bytes)?;
        Ok(Self::read_parts(&mut input).map_err(SealError::from)?)
    }

    /// Reads no more of the bytes of a file than it takes to find the model of a name; `None` if there is none.
    ///
    /// # Errors
    ///
    /// As [`Self::read`].
    pub fn read_one(bytes: &[u8], name: &str) -> Result<Option<Part>, WeightsError> {
        let mut input = SEAL.open(bytes)?;
        let count = input.count().map_err(SealError::from)?;
        let named = (0..count)
            .map(|_| read_part(&mut input))
            .find(|read| !matches!(read, Ok((other, _)) if other != name));
        Ok(named.transpose().map_err(SealError::from)?.map(|(_, part)| part))
    }

    fn read_parts(input: &mut Bytes) -> Result<Self, Damaged> {
        let parts = (0..input.count()?).map(|_| read_part(input)).collect::<Result<_, _>>()?;
        if input.is_empty() { Ok(Self { parts }) } else { Err(Damaged) }
    }

    /// The bytes of a file; the same weights give the same bytes.
    pub fn to_bytes(&self) -> Vec<u8> {
        let mut out = Writer::default();
        out.count(self.parts.len());
        for (name, part) in &self.parts {
            out.string(name);
            match part {
                Part::Crf(crf) => {
                    out.varint(CRF.into());
                    crf.write(&mut out);
                }
                Part::Logistic(logistic) => {
                    out.varint(LOGISTIC.into());
                    logistic.write(&mut out);
                }
            }
        }
        SEAL.close(&out.finish())
    }

    /// Puts a model in the place of the one of its name.
    pub fn insert(&mut self, name: &str, part: Part) {
        self.parts.insert(name.to_owned(), part);
    }

    /// The names of the models.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.parts.keys().map(String::as_str)
    }

    /// The model of a name, if it labels sequences.
    pub fn crf(&self, name: &str) -> Option<&Crf> {
        match self.parts.get(name)? {
            Part::Crf(crf) => Some(crf),
            Part::Logistic(_) => None,
        }
    }

    /// The model of a name, if it tells how probable something is.
    pub fn logistic(&self, name: &str) -> Option<&Logistic> {
        match self.parts.get(name)? {
            Part::Logistic(logistic) => Some(logistic),
            Part::Crf(_) => None,
        }
    }
}

/// The next model and its name.
fn read_part(input: &mut Bytes) -> Result<(String, Part), Damaged> {
    let name = input.string()?.to_owned();
    let part = match input.number::<u8>()? {
        CRF => Part::Crf(Crf::read(input)?),
        LOGISTIC => Part::Logistic(Logistic::read(input)?),
        _ => return Err(Damaged),
    };
    Ok((name, part))
}

/// How the kind of a part is written.
const CRF: u8 = 1;
const LOGISTIC: u8 = 2;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::learned::Template;

    fn weights() -> Weights {
        let labels = ["O", "B"].map(str::to_owned).to_vec();
        let features = [(Template::new("word").with("镇".into()).feature(), vec![-0.5, 1.25])].into_iter();
        let mut weights = Weights::default();
        weights.insert("local", Part::Crf(Crf::new(labels, vec![0.5, -0.5, 0.0, 1.0], features)));
        weights.insert("links", Part::Logistic(Logistic::new(vec!["topic".to_owned()], vec![2.5], -1.0)));
        weights
    }

    #[test]
    fn weights_come_back_from_their_bytes() {
        let back = Weights::read(&weights().to_bytes()).unwrap();
        assert_eq!(back, weights());
        assert_eq!(back.names().collect::<Vec<_>>(), ["links", "local"]);
        assert!(back.crf("local").is_some() && back.crf("links").is_none());
        let one = |name| Weights::read_one(&weights().to_bytes(), name).unwrap();
        assert_eq!(one("local").as_ref(), back.parts.get("local"));
        assert_eq!(one("stock"), None);
        assert!((back.logistic("links").unwrap().log_odds(&[0.5]) - 0.25).abs() < 1e-6);
    }

    #[test]
    fn every_changed_byte_and_every_cut_is_an_error() {
        let bytes = weights().to_bytes();
        for at in 0..bytes.len() {
            let mut changed = bytes.clone();
            changed[at] ^= 0x10;
            assert!(Weights::read(&changed).is_err(), "byte {at}");
            assert!(Weights::read_one(&changed, "links").is_err(), "byte {at}");
            assert!(Weights::read(&bytes[..at]).is_err(), "cut at {at}");
        }
        let error = Weights::read(b"same words").unwrap_err().to_string();
        assert!(error.contains("another kind of file") && error.contains("--example train"), "{error}");
    }
}
