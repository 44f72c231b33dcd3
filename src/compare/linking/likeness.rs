//! How alike a section is to each of its candidates, by what they and the sections above them say.

use rustc_hash::FxHashMap;

use super::{CandidatePair, ProfiledSpeech};
use crate::compare::profile::Profile;
use crate::compare::vector::{Vector, VectorIndex};
use crate::reference::Topic;
use crate::speech::SectionId;

/// How alike two sections are: words, pieces of words and headings from 0 to 1, topics from -1.
#[derive(Clone, Copy, Debug)]
pub(super) struct Likeness {
    pub(super) words: f64,
    pub(super) own_words: f64,
    pub(super) pieces: f64,
    pub(super) topic: f64,
    pub(super) own_topic: f64,
    pub(super) heading: f64,
    pub(super) heading_topic: f64,
    /// Of the sections above them in the outline; nothing where one of them has none.
    pub(super) parents: ParentsLikeness,
}

/// A speech whose sections others are held against.
pub(super) struct LikenessIndex<'a> {
    speech: &'a ProfiledSpeech<'a>,
    words: VectorIndex<'a>,
    own_words: VectorIndex<'a>,
    pieces: VectorIndex<'a>,
}

impl<'a> LikenessIndex<'a> {
    pub(super) fn of(speech: &'a ProfiledSpeech<'a>) -> Self {
        let index =
            |vector: fn(&Profile) -> &Vector| VectorIndex::of(speech.profiles.iter().map(vector).collect());
        Self {
            speech,
            words: index(|profile| &profile.words),
            own_words: index(|profile| &profile.own_words),
            pieces: index(|profile| &profile.pieces),
        }
    }

    /// How alike the sections of each pair are, the first one of a speech given, the second one of this one. Pairs of
    /// one first section stand together.
    pub(super) fn likenesses(&self, other: &ProfiledSpeech<'_>, pairs: &[CandidatePair]) -> Vec<Likeness> {
        let mut parents = Parents::default();
        let mut out = Vec::with_capacity(pairs.len());
        for pairs in pairs.chunk_by(|x, y| x.a == y.a) {
            if let Some(first) = pairs.first() {
                out.extend(self.likenesses_of(other, first.a, pairs, &mut parents));
            }
        }
        out
    }

    fn likenesses_of(
        &self,
        other: &ProfiledSpeech<'_>,
        section: SectionId,
        pairs: &[CandidatePair],
        parents: &mut Parents,
    ) -> impl Iterator<Item = Likeness> {
        let profile = &other.profiles[section];
        let numbers: Vec<usize> = pairs.iter().map(|pair| pair.b.0).collect();
        let topics = |of: fn(&Profile) -> &Topic| {
            let others: Vec<&Topic> = pairs.iter().map(|pair| of(&self.speech.profiles[pair.b])).collect();
            of(profile).cosines(&others).into_iter()
        };
        let words = self.words.cosines(&profile.words, &numbers).into_iter();
        let own_words = self.own_words.cosines(&profile.own_words, &numbers);
        let pieces = self.pieces.cosines(&profile.pieces, &numbers);
        words
            .zip(own_words.into_iter().zip(pieces))
            .zip(topics(|profile| &profile.topic).zip(topics(|profile| &profile.own_topic)))
            .zip(topics(|profile| &profile.heading_topic).zip(pairs))
            .map(move |(((words, (own_words, pieces)), (topic, own_topic)), (heading_topic, pair))| {
                Likeness {
                    words,
                    own_words,
                    pieces,
                    topic,
                    own_topic,
                    heading: profile.heading.cosine(&self.speech.profiles[pair.b].heading),
                    heading_topic,
                    parents: parents.likeness(other.parent(pair.a), self.speech.parent(pair.b)),
                }
            })
    }
}

/// How alike two sections are that others stand under.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct ParentsLikeness {
    pub(super) words: f64,
    pub(super) topic: f64,
}

/// The likeness of parents, each pair of which has many pairs of sections below it.
#[derive(Default)]
struct Parents(FxHashMap<CandidatePair, ParentsLikeness>);

impl Parents {
    fn likeness(
        &mut self,
        a: Option<(SectionId, &Profile)>,
        b: Option<(SectionId, &Profile)>,
    ) -> ParentsLikeness {
        let Some(((a, profile_a), (b, profile_b))) = a.zip(b) else { return ParentsLikeness::default() };
        *self.0.entry(CandidatePair { a, b }).or_insert_with(|| ParentsLikeness {
            words: profile_a.own_words.cosine(&profile_b.own_words),
            topic: profile_a.own_topic.cosine(&profile_b.own_topic),
        })
    }
}
