//! Word's automatic numbering: which lists there are, and how far each has counted (\[MS-DOC\] 2.9.131 to 2.9.150).

use rustc_hash::{FxHashMap, FxHashSet};

use super::bytes::{Stretch, size_at, slice, u8_at, u16_at, u32_at};
use crate::formats::numbering::{Counters, LEVELS, Level, Levels, NumberFormat, Piece};

/// How many levels a list has; one of a single level has that for all.
const WORD_LEVELS: usize = 9;

/// The longest wording of a label in characters; those of laws have some 30. What is longer is cut.
const LONGEST_WORDING: usize = 100;

/// Lists of one kind count on together.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
struct KindId(u32);

/// A list: a kind, and what it has of its own.
#[derive(Debug)]
struct List {
    kind: KindId,
    starts: FxHashMap<usize, u32>,
    levels: FxHashMap<usize, Level>,
}

/// The lists of a document.
#[derive(Debug, Default)]
pub struct Lists {
    kinds: FxHashMap<KindId, Vec<Level>>,
    lists: Vec<List>,
}

/// How far each list has counted.
#[derive(Debug, Default)]
pub struct Counts {
    of_kinds: FxHashMap<KindId, Counters>,
    /// The levels of lists on which counting has begun anew as the list has it.
    begun: FxHashSet<(u16, usize)>,
}

impl Lists {
    /// Reads the lists. What cannot be read is left out: an item without its label is better than no text.
    pub fn read(tables: &[u8], kinds: Stretch, lists: Stretch) -> Self {
        let kinds =
            tables.get(kinds.start..).filter(|_| kinds.length > 0).map(read_kinds).unwrap_or_default();
        Self { kinds, lists: lists.of(tables).map(read_lists).unwrap_or_default() }
    }

    /// Counts an item and gives its label; `None` if the list is unknown or has none.
    pub fn label(&self, list: u16, level: u8, counts: &mut Counts) -> Option<(String, bool)> {
        let own = self.lists.get(usize::from(list).checked_sub(1)?)?;
        let kind = self.kinds.get(&own.kind)?;
        let level = if kind.len() == 1 { 0 } else { usize::from(level) };
        let mut levels: Levels<'_> = [None; LEVELS];
        for (number, slot) in levels.iter_mut().enumerate() {
            *slot = own.levels.get(&number).or_else(|| kind.get(number));
        }
        let counters = counts.of_kinds.entry(own.kind).or_default();
        let own_start = own.starts.get(&level).copied();
        let from = own_start.filter(|_| counts.begun.insert((list, level)) || counters.starts(level));
        counters.count(level, &levels, from);
        let label = counters.label(level, &levels)?;
        Some((label, levels.get(level).copied().flatten().is_some_and(|level| level.tight)))
    }
}

/// The kinds of lists, and after all of them their levels.
fn read_kinds(bytes: &[u8]) -> FxHashMap<KindId, Vec<Level>> {
    const KIND: usize = 28;
    const HAS_ONE_LEVEL: u8 = 1;
    let count = u16_at(bytes, 0).map_or(0, usize::from);
    let mut rest = bytes.get(2 + count * KIND..).unwrap_or_default();
    let mut out = FxHashMap::default();
    for index in 0..count {
        let Some(kind) = slice(bytes, 2 + index * KIND, KIND) else { break };
        let Some(id) = u32_at(kind, 0) else { break };
        let is_simple = u8_at(kind, 26).is_some_and(|flags| flags & HAS_ONE_LEVEL != 0);
        let levels =
            (0..if is_simple { 1 } else { WORD_LEVELS }).map_while(|level| read_level(&mut rest, level));
        out.insert(KindId(id), levels.collect());
    }
    out
}

/// Reads a level and steps over it.
fn read_level(rest: &mut &[u8], level: usize) -> Option<Level> {
    const HEAD: usize = 28;
    const ALL_DECIMAL: u8 = 1 << 2;
    const RESTARTS_OTHERWISE: u8 = 1 << 3;
    const TOUCHES_TEXT: u8 = 2;
    let head = slice(rest, 0, HEAD)?;
    let properties = usize::from(u8_at(head, 24)?) + usize::from(u8_at(head, 25)?);
    let length = usize::from(u16_at(rest, HEAD + properties)?);
    let wording = slice(rest, HEAD + properties + 2, length * 2)?;
    *rest = rest.get(HEAD + properties + 2 + length * 2..)?;
    let flags = u8_at(head, 5)?;
    let mut out = Level::new(level);
    out.start = u32_at(head, 0)?;
    out.format = NumberFormat::of_code(u8_at(head, 4)?);
    out.decimal = flags & ALL_DECIMAL != 0;
    out.tight = u8_at(head, 15)? == TOUCHES_TEXT;
    if flags & RESTARTS_OTHERWISE != 0 {
        out.restarts_after = usize::from(u8_at(head, 26)?).checked_sub(1);
    }
    out.label = label(wording);
    Some(out)
}

/// A label's wording. The numbers of levels stand in it as characters 0 to 8.
fn label(wording: &[u8]) -> Vec<Piece> {
    let units = wording.chunks_exact(2).filter_map(|pair| u16_at(pair, 0));
    let mut out: Vec<Piece> = Vec::new();
    for character in char::decode_utf16(units).flatten().take(LONGEST_WORDING) {
        let level = usize::try_from(u32::from(character)).ok().filter(|level| *level < WORD_LEVELS);
        match (level, out.last_mut()) {
            (Some(level), _) => out.push(Piece::Number(level)),
            (None, Some(Piece::Strings(wording))) => wording.push(character),
            (None, _) => out.push(Piece::Strings(character.to_string())),
        }
    }
    out
}

/// The lists, and after all of them what each has of its own.
fn read_lists(bytes: &[u8]) -> Vec<List> {
    const LIST: usize = 16;
    let count = size_at(bytes, 0).unwrap_or_default();
    let heads = bytes.get(4..).unwrap_or_default().chunks_exact(LIST).take(count);
    let mut rest = bytes.get(4..).and_then(|heads| heads.get(count.checked_mul(LIST)?..)).unwrap_or_default();
    let mut out = Vec::new();
    for head in heads {
        let Some(kind) = u32_at(head, 0) else { break };
        let mut list =
            List { kind: KindId(kind), starts: FxHashMap::default(), levels: FxHashMap::default() };
        let changed = u8_at(head, 12).unwrap_or_default();
        // Each list's part begins with a place in the text that nothing needs.
        rest = rest.get(4..).unwrap_or_default();
        for _ in 0..changed {
            if read_own_level(&mut rest, &mut list).is_none() {
                rest = &[];
            }
        }
        out.push(list);
    }
    out
}

/// Reads what a list has of its own on a level, and steps over it.
fn read_own_level(rest: &mut &[u8], list: &mut List) -> Option<()> {
    const HEAD: usize = 8;
    const LEVEL: u32 = 0xF;
    const HAS_START: u32 = 1 << 4;
    const HAS_LEVEL: u32 = 1 << 5;
    let (start, flags) = (u32_at(rest, 0)?, u32_at(rest, 4)?);
    let number = usize::try_from(flags & LEVEL).ok()?;
    *rest = rest.get(HEAD..)?;
    if flags & HAS_LEVEL != 0 {
        let level = read_level(rest, number)?;
        if flags & HAS_START != 0 {
            list.starts.insert(number, level.start);
        }
        list.levels.insert(number, level);
    } else if flags & HAS_START != 0 {
        list.starts.insert(number, start);
    }
    Some(())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A level as Word keeps it: its wording has the character 0 for the number of the first level.
    fn level(format: u8, wording: &str) -> Vec<u8> {
        let mut out = vec![0; 28];
        (out[0], out[4]) = (1, format);
        out.extend(u16::try_from(wording.chars().count()).unwrap().to_le_bytes());
        out.extend(wording.encode_utf16().flat_map(u16::to_le_bytes));
        out
    }

    /// Two lists of one kind with one level; the second counts from 5.
    fn lists() -> Lists {
        let mut kinds = vec![1, 0, 7, 0, 0, 0];
        kinds.extend([0; 22]);
        kinds.extend([1, 0]);
        kinds.extend(level(37, "（\u{0}）"));
        let head = |changed| [&[7_u8, 0, 0, 0][..], &[0; 8], &[changed, 0, 0, 0]].concat();
        let own = [&[0xFF_u8; 4][..], &[0xFF; 4], &[5, 0, 0, 0], &[1 << 4, 0, 0, 0]].concat();
        let lists = [&[2_u8, 0, 0, 0][..], &head(0), &head(1), &own].concat();
        let (first, second) = (kinds.len(), lists.len());
        let tables = [kinds, lists].concat();
        let stretch = |start, length| Stretch { start, length };
        Lists::read(&tables, stretch(0, 30), stretch(first, second))
    }

    #[test]
    fn items_are_counted_and_labelled_as_printed() {
        let (lists, mut counts) = (lists(), Counts::default());
        let mut label = |list| lists.label(list, 0, &mut counts).map(|(label, _)| label);
        assert_eq!(label(1).as_deref(), Some("（一）"));
        assert_eq!(label(1).as_deref(), Some("（二）"));
        assert_eq!(label(2).as_deref(), Some("（五）"));
        assert_eq!(label(2).as_deref(), Some("（六）"));
        assert_eq!(label(3), None);
        assert_eq!(label(0), None);
    }

    #[test]
    fn lists_that_break_off_are_left_out() {
        let whole = lists();
        assert_eq!((whole.kinds.len(), whole.lists.len()), (1, 2));
        let broken =
            Lists::read(&[9, 0, 7, 0], Stretch { start: 0, length: 4 }, Stretch { start: 2, length: 9 });
        assert_eq!((broken.kinds.len(), broken.lists.len()), (0, 0));
    }
}
