//! Who says what in a text: the names in front of its paragraphs, and which of them are those of a record.

use std::cmp::Reverse;
use std::collections::{HashMap, HashSet};
use std::ops::Range;

use super::paragraph::Paragraph;
use super::residue::heads_notes;
use crate::language::{Grammar, Naming, Turn};
use crate::text::Text;
use crate::text::symbols::is_han;

/// How often a name has to stand in a text that is not sure to be one of a record.
const NAMED_TWICE: usize = 2;

/// A paragraph that starts with who says it.
pub struct Said {
    /// Its place among the paragraphs.
    pub place: usize,
    /// Who says it.
    pub turn: Turn,
}

/// The paragraphs that start with who says them, where the names are those of a record.
pub fn said(text: &Text, paragraphs: &[Paragraph], grammar: &dyn Grammar) -> Vec<Said> {
    let turn = |(place, paragraph): (usize, &Paragraph)| {
        let line = text.slice(paragraph.range);
        let turn =
            grammar.turn(line).filter(|_| paragraph.notice.is_none() && paragraph.heading.is_none())?;
        // `家长：` on a line of its own turns to them.
        let is_whole = turn.length == paragraph.range.len();
        let addresses = !turn.is_sure && is_whole && grammar.salutation(line).is_some();
        (!addresses).then_some(Said { place, turn })
    };
    let mut said: Vec<Said> = paragraphs.iter().enumerate().filter_map(turn).collect();
    drop_rhetorical(text, paragraphs, &mut said, grammar);
    let mut counts: HashMap<String, usize> = HashMap::new();
    said.iter().for_each(|said| *counts.entry(said.turn.name.clone()).or_default() += 1);
    let line = |said: &Said| paragraphs.get(said.place).map_or("", |paragraph| text.slice(paragraph.range));
    // `何场长：各位社员，大家好！`: what a speech begins with is no topic's.
    let begins = |said: &Said| {
        let rest: String = line(said).chars().skip(said.turn.length).collect();
        grammar.salutation(rest.trim()).is_some()
    };
    let is_sure = |said: &Said| said.turn.is_sure || begins(said);
    let has_sure = said.iter().any(is_sure);
    let hosted = hosts_lines(text, paragraphs, &said);
    let retained = |said: &Said| {
        let named_twice = counts.get(&said.turn.name).is_some_and(|&count| count >= NAMED_TWICE);
        is_sure(said)
            || match said.turn.naming {
                Naming::Bare => {
                    hosted.iter().any(|line| line.contains(&said.turn.name))
                        || named_twice && (has_sure || !said.turn.name.starts_with(is_han))
                }
                Naming::Titled => has_sure || named_twice,
                Naming::Nobody | Naming::Role => named_twice,
            }
    };
    let kept: Vec<bool> = said.iter().map(retained).collect();
    let mut kept = kept.into_iter();
    said.retain(|_| kept.next().unwrap_or_default());
    // Topics in front of paragraphs may recur, too: `Regulatory Reform: We will go on.`
    let is_question = |said: &Said| line(said).ends_with(['?', '？']);
    let is_dialogue = || {
        let names: HashSet<&str> = said.iter().map(|said| said.turn.name.as_str()).collect();
        names.len() > 1 && said.iter().any(is_question)
    };
    if has_sure || is_dialogue() { said } else { Vec::new() }
}

/// The largest share of a text that a speaker asks and answers in it.
const SHARE_RHETORICAL: f64 = 0.5;

/// Takes the questions out that a speaker asks and answers in mid-speech: they name nobody, no thanks stand above them, and
/// the speech goes on below them with its next part or its own thanks.
fn drop_rhetorical(text: &Text, paragraphs: &[Paragraph], said: &mut Vec<Said>, grammar: &dyn Grammar) {
    let is_nobody = |said: &Said| said.turn.naming == Naming::Nobody;
    let length = |range: Range<usize>| -> usize {
        paragraphs.get(range).unwrap_or_default().iter().map(|paragraph| paragraph.range.len()).sum()
    };
    let own: usize =
        said.iter().filter(|said| is_nobody(said)).map(|said| length(said.place..said.place + 1)).sum();
    if own == 0 || own as f64 > length(0..paragraphs.len()) as f64 * SHARE_RHETORICAL {
        return;
    }
    let line = |place: usize| paragraphs.get(place).map_or("", |paragraph| text.slice(paragraph.range));
    let goes_on = |place: usize| {
        let own = paragraphs.get(place).filter(|paragraph| paragraph.notice.is_none());
        let is_numbered = || grammar.label(line(place)).is_some_and(|label| label.style.makes_headings());
        own.is_some_and(|own| own.heading.is_some() || is_numbered() || grammar.closes(line(place)))
    };
    let mut rhetorical: HashSet<usize> = HashSet::new();
    let named: Vec<&Said> = said.iter().filter(|said| said.turn.naming != Naming::Bare).collect();
    let ends = named.iter().skip(1).map(|next| next.place).chain([paragraphs.len()]);
    // What looks like a name may be one of a story: `张三：等了三年。`
    let turns: Vec<(&Said, usize)> = named.iter().copied().zip(ends).collect();
    for run in turns.chunk_by(|(before, end), (next, _)| {
        is_nobody(before) && is_nobody(next) && *end == next.place && before.place + 1 == next.place
    }) {
        let (Some((first, _)), Some((last, end))) = (run.first(), run.last()) else { continue };
        if !is_nobody(first) {
            continue;
        }
        let above = (0..first.place)
            .rev()
            .find(|&above| paragraphs.get(above).is_some_and(|above| above.notice.is_none()));
        let is_over =
            above.is_some_and(|above| grammar.closes(line(above)) || heads_notes(line(above)).is_some());
        if is_over {
            break;
        }
        if (last.place + 1..*end).any(goes_on) {
            rhetorical.extend(run.iter().map(|(said, _)| said.place));
        }
    }
    said.retain(|said| !rhetorical.contains(&said.place));
}

/// The most lines of a host that are searched for those called up: an event has a handful of speakers.
const MOST_CALLS: usize = 64;

/// What the host of an event says, in lower case.
fn hosts_lines(text: &Text, paragraphs: &[Paragraph], said: &[Said]) -> Vec<String> {
    let hosts = said.iter().filter(|said| said.turn.is_host).filter_map(|said| paragraphs.get(said.place));
    hosts.take(MOST_CALLS).map(|paragraph| text.slice(paragraph.range).to_lowercase()).collect()
}

/// The names of those whom the host of an event calls up one after the other.
pub fn called_up<'a>(text: &Text, paragraphs: &[Paragraph], said: &'a [Said]) -> HashSet<&'a str> {
    let hosts = hosts_lines(text, paragraphs, said);
    let speaks = |said: &&Said| !said.turn.is_host && !said.turn.asks && said.turn.naming != Naming::Nobody;
    let names = said.iter().filter(speaks).map(|said| said.turn.name.as_str());
    names.filter(|name| hosts.iter().any(|line| line.contains(name))).collect()
}

/// Whether a speech has begun above the first name: with an address, or a greeting.
pub fn has_begun(text: &Text, paragraphs: &[Paragraph], said: &[Said], grammar: &dyn Grammar) -> bool {
    let first = said.first().map_or(0, |said| said.place);
    let begins = |line: &str| grammar.salutation(line).is_some() || grammar.greets(line);
    let above = paragraphs.iter().take(first).filter(|above| above.notice.is_none());
    above.into_iter().any(|above| begins(text.slice(above.range)))
}

/// Who says most, but for those who lead through the event or ask.
pub fn speaker<'a>(paragraphs: &[Paragraph], said: &'a [Said]) -> Option<&'a str> {
    let ends = said.iter().skip(1).map(|next| next.place).chain([paragraphs.len()]);
    let mut lengths: HashMap<&str, (usize, Reverse<usize>)> = HashMap::new();
    let may_be = |said: &Said| !said.turn.is_host && !said.turn.asks;
    for (said, end) in said.iter().zip(ends).filter(|(said, _)| may_be(said)) {
        let own = paragraphs.get(said.place..end).unwrap_or_default();
        let length: usize = own.iter().map(|paragraph| paragraph.range.len()).sum();
        lengths.entry(&said.turn.name).or_insert((0, Reverse(said.place))).0 += length;
    }
    lengths.into_iter().max_by_key(|&(_, length)| length).map(|(name, _)| name)
}

/// How many lines above a speech are searched for who gives it.
const LINES_NAMING_SPEAKER: usize = 30;

/// Who gives a speech that begins without a name and goes on with one after an interruption: what is said without a name is
/// the same speaker's, so each name counts with its own paragraph. The lines above name the speaker, or the record does more
/// than once.
pub fn interrupted_speaker<'a>(text: &Text, paragraphs: &[Paragraph], said: &'a [Said]) -> Option<&'a str> {
    let first = said.first().map_or(0, |said| said.place);
    let above = paragraphs.iter().take(first.min(LINES_NAMING_SPEAKER));
    let above: Vec<String> = above.map(|above| text.slice(above.range).to_lowercase()).collect();
    let is_named_above = |name: &str| {
        let last = name.split_whitespace().last().unwrap_or_default();
        above.iter().any(|line| line.contains(last))
    };
    let may_give = |said: &&Said| !said.turn.is_host && !said.turn.asks && said.turn.naming != Naming::Nobody;
    // The longest paragraph of each name, and how many it has.
    let mut names: HashMap<&str, (usize, usize)> = HashMap::new();
    for said in said.iter().filter(may_give) {
        let own = paragraphs.get(said.place).map_or(0, |paragraph| paragraph.range.len());
        let (longest, count) = names.entry(&said.turn.name).or_default();
        *longest = own.max(*longest);
        *count += 1;
    }
    let known = names.into_iter().filter(|(name, (_, count))| *count >= NAMED_TWICE || is_named_above(name));
    known.max_by_key(|&(name, (longest, _))| (longest, Reverse(name))).map(|(name, _)| name)
}
