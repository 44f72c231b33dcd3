//! How alike a section is to each of its candidates, by what they and the sections above them say.

use rustc_hash::FxHashMap;

use super::candidates::Proposal;
use super::{CandidatePair, ProfiledSpeech};
use crate::compare::profile::{PARENT, Profile};
use crate::compare::vector::{Products, Vector, VectorIndex};
use crate::speech::SectionId;

/// How alike two sections are: words, pieces of words and headings from 0 to 1, topics from -1.
#[derive(Clone, Copy, Debug, PartialEq)]
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
    pieces: VectorIndex<'a>,
}

impl<'a> LikenessIndex<'a> {
    pub(super) fn of(speech: &'a ProfiledSpeech<'a>) -> Self {
        let index =
            |vector: fn(&Profile) -> &Vector| VectorIndex::of(speech.profiles.iter().map(vector).collect());
        Self { speech, words: index(|profile| &profile.words), pieces: index(|profile| &profile.pieces) }
    }

    /// Gives the pairs of a section of a speech and one of this one that are worth weighing, in order, and how alike they
    /// are.
    pub(super) fn candidates(
        &self,
        other: &ProfiledSpeech<'_>,
        mut take: impl FnMut(CandidatePair, Likeness),
    ) {
        let proposals = other.answering.proposals(&other.profiles, &self.speech.answering, &self.pieces);
        let mut parents = Parents::default();
        let mut above: Option<(SectionId, Products<'_>)> = None;
        for (a, proposals) in proposals {
            // Of each other section its own words and those above it are asked for.
            let wanted = 2 * proposals.len();
            let parent = other.parent(a);
            if above.as_ref().map(|above| above.0) != parent.map(|parent| parent.0) {
                above = parent.map(|(id, profile)| (id, self.words.products(&profile.words, wanted)));
            }
            let section = SectionProducts {
                profile: &other.profiles[a],
                parent,
                words: self.words.products(&other.profiles[a].words, wanted),
                above: above.as_ref().map(|above| &above.1),
            };
            for proposal in proposals {
                let pair = CandidatePair { a, b: proposal.b };
                take(pair, self.likeness(&section, proposal, &mut parents));
            }
        }
    }

    fn likeness(&self, section: &SectionProducts<'_>, proposal: Proposal, parents: &mut Parents) -> Likeness {
        let (a, b) = (section.profile, &self.speech.profiles[proposal.b]);
        let is_all = a.has_own_words_only() && b.has_own_words_only();
        let own_words =
            if is_all { section.words.with(proposal.b.0) } else { a.own_words().cosine(b.own_words()) };
        Likeness {
            words: self.words_with_above(section, proposal.b),
            own_words,
            pieces: proposal.pieces.unwrap_or_else(|| a.pieces.cosine(&b.pieces)),
            topic: a.topic.cosine(&b.topic),
            own_topic: a.own_topic.cosine(&b.own_topic),
            heading: a.heading.cosine(&b.heading),
            heading_topic: a.heading_topic.cosine(&b.heading_topic),
            parents: parents.likeness(section.parent, self.speech.parent(proposal.b)),
        }
    }

    /// The cosine of the words of two sections, each with what it takes over from the one above it. A product of sums is
    /// the sum of products: those with a section above are the same for all that stand below it.
    fn words_with_above(&self, section: &SectionProducts<'_>, b: SectionId) -> f64 {
        let with = |products: &Products<'_>| {
            let above = self.speech.parent(b).map_or(0.0, |(above, _)| products.with(above.0));
            products.with(b.0) + PARENT * above
        };
        let sum = with(&section.words) + PARENT * section.above.map_or(0.0, with);
        let lengths = section.profile.length_with_above * self.speech.profiles[b].length_with_above;
        if lengths > 0.0 { sum / lengths } else { 0.0 }
    }
}

/// A section that is held against several of another speech, and the products of its words, and of those above it, with
/// theirs.
struct SectionProducts<'a> {
    profile: &'a Profile,
    parent: Option<(SectionId, &'a Profile)>,
    words: Products<'a>,
    above: Option<&'a Products<'a>>,
}

/// How alike two sections are that others stand under.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
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
            words: profile_a.own_words().cosine(profile_b.own_words()),
            topic: profile_a.own_topic.cosine(&profile_b.own_topic),
        })
    }
}
