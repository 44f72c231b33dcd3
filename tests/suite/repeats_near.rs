//! Near matches: what is found, what is not, and that it is what it says.

use proptest::prelude::*;
use refrain::compare::{SpeechSequence, SpeechWords};
use refrain::repeats::{NearPair, Sequence, SymbolRange, edits_allowed, near_matches};
use refrain::speech::Speech;
use refrain::text::symbols::{Symbol, SymbolKind, SymbolTable};

struct Found {
    speeches: Vec<Speech>,
    read: Vec<SpeechSequence>,
    near: Vec<NearPair>,
}

fn compare(texts: &[&str]) -> Found {
    let mut table = SymbolTable::default();
    let speeches: Vec<Speech> =
        texts.iter().map(|text| Speech::from_string("speech.txt", (*text).to_owned())).collect();
    let read: Vec<SpeechSequence> = speeches
        .iter()
        .map(|speech| SpeechSequence::of(speech, &SpeechWords::of(speech), &mut table))
        .collect();
    let sequences: Vec<Sequence> = read.iter().map(|read| read.sequence.clone()).collect();
    let near = near_matches(&sequences).pairs;
    Found { speeches, read, near }
}

/// The passages of each near match and its edits.
fn passages(texts: &[&str]) -> Vec<(String, String, usize)> {
    let found = compare(texts);
    let wording = |sequence: usize, range: SymbolRange| {
        let characters = found.read[sequence].characters(range).unwrap();
        found.speeches[sequence].slice(characters).to_owned()
    };
    let near = found.near.iter();
    near.map(|near| {
        let NearPair { a, b, edits } = *near;
        (wording(a.sequence, a.range), wording(b.sequence, b.range), edits)
    })
    .collect()
}

fn assert_found(texts: [&str; 2], a: &str, b: &str, edits: usize) {
    assert_eq!(passages(&texts), [(a.to_owned(), b.to_owned(), edits)]);
}

#[test]
fn a_changed_word_is_an_edit_and_punctuation_is_none() {
    assert_found(
        [
            "会议要求全面贯彻党的十九大精神，坚定不移推动高质量发展。",
            "我们要全面贯彻党的二十大精神、坚定不移推动高质量发展，",
        ],
        "全面贯彻党的十九大精神，坚定不移推动高质量发展",
        "全面贯彻党的二十大精神、坚定不移推动高质量发展",
        2,
    );
}

#[test]
fn words_may_be_put_in_and_left_out() {
    assert_found(
        ["为此，激发群众参与治理的积极性。", "目的是激发群众参与基层治理的积极性。"],
        "激发群众参与治理的积极性",
        "激发群众参与基层治理的积极性",
        2,
    );
}

#[test]
fn the_edits_allowed_grow_with_the_length() {
    // 8 characters and one edit, 7 and one edit, 12 and three edits.
    assert_eq!(passages(&["发展都市现代农业。", "发展都市型现代农业。"]).len(), 1);
    assert!(passages(&["防范安全风险。", "防化安全风险。"]).is_empty());
    assert!(passages(&["建立健全长效管理工作机制。", "建立健全长期巡查工作机制。"]).is_empty());
    let allowed = |length: usize, kind| {
        let sequence = Sequence { kinds: vec![kind; length], ..Sequence::default() };
        edits_allowed(&sequence, SymbolRange { start: 0, end: length })
    };
    assert_eq!([7, 8, 11, 12, 30].map(|length| allowed(length, SymbolKind::Character)), [0, 1, 1, 2, 6]);
    assert_eq!([5, 6, 7, 10, 30].map(|length| allowed(length, SymbolKind::Word)), [0, 1, 1, 2, 6]);
}

#[test]
fn a_redaction_matches_a_few_characters_of_anything() {
    for redacted in ["**街道党工委将", "XX街道党工委将", "某街道党工委将", "□□街道党工委将"]
    {
        let rest = "带头落实主体责任，认真履行党建工作第一责任人职责。";
        let texts = [format!("刚才讲到，{redacted}{rest}"), format!("明确要求，幸福街道党工委要{rest}")];
        let near = passages(&[&texts[0], &texts[1]]);
        let [(a, b, edits)] = near.as_slice() else { panic!("{redacted}: {near:?}") };
        assert!(a.ends_with("责任人职责") && b.ends_with("责任人职责"), "{a} / {b}");
        assert_eq!(*edits, 1, "{redacted}: only 将 and 要 differ");
    }
    let texts = ["各位要在**同志的带领下抓好落实工作。", "大家要在张小明同志的带领下抓好落实工作啊。"];
    assert!(passages(&texts).is_empty(), "without an edit: {:?}", passages(&texts));
}

#[test]
fn no_near_match_crosses_a_section() {
    let near = passages(&[
        "各位领导：\n全面加强党的建设，持续优化营商环境。\n着力改善民生福祉，坚决守住安全底线。",
        "同志们：\n全面加强党的建设，不断优化营商环境。\n着力改善民生福利，坚决守住安全底线。",
    ]);
    let expected = [
        ("全面加强党的建设，持续优化营商环境", "全面加强党的建设，不断优化营商环境"),
        ("着力改善民生福祉，坚决守住安全底线", "着力改善民生福利，坚决守住安全底线"),
    ];
    assert_eq!(near.iter().map(|(a, b, _)| (a.as_str(), b.as_str())).collect::<Vec<_>>(), expected);
}

#[test]
fn a_passage_with_a_rewritten_middle_is_one_near_match() {
    let near = passages(&[
        "坚持以人民为中心的发展思想，扎实办好民生实事，持续完善城乡环境卫生治理体系，推动各项工作取得新成效。",
        "坚持以人民为中心的发展思想，扎实办好民生实事，不断深化平安法治街区，推动各项工作取得新成效。",
    ]);
    assert_eq!(near.len(), 0, "more than one in five differs");
    let near = passages(&[
        "坚持以人民为中心的发展思想，扎实办好民生实事，持续完善治理体系，推动各项工作取得新成效，不断开创新局面。",
        "坚持以人民为中心的发展思想，扎实办好民生实事，不断深化平安建设，推动各项工作取得新成效，不断开创新局面。",
    ]);
    assert_eq!(near.len(), 1);
    assert!(near[0].0.starts_with("坚持以") && near[0].0.ends_with("新局面"));
}

#[test]
fn english_passages_match_by_words() {
    assert_found(
        [
            "And so we will work together to build a better future for all of our children. Thank you.",
            "Today we shall work together to make a better future for all of our people.",
        ],
        "work together to build a better future for all of our",
        "work together to make a better future for all of our",
        1,
    );
}

#[test]
fn neighbours_that_changed_places_are_one_edit() {
    assert_found(
        ["会上强调，坚持以人民为中心的发展思想。", "我们坚持以人民中为心的发展思想啊。"],
        "坚持以人民为中心的发展思想",
        "坚持以人民中为心的发展思想",
        1,
    );
    assert_found(
        [
            "Today we shall work together to make a better future for all of our people.",
            "And we will work together to a make better future for all of our children.",
        ],
        "work together to make a better future for all of our",
        "work together to a make better future for all of our",
        1,
    );
}

#[test]
fn clauses_that_changed_places_are_one_near_match_with_one_edit() {
    assert_found(
        [
            "会上指出，扎实办好民生实事，持续优化营商环境。大家鼓掌。",
            "下一步，持续优化营商环境，扎实办好民生实事；散会。",
        ],
        "扎实办好民生实事，持续优化营商环境",
        "持续优化营商环境，扎实办好民生实事",
        1,
    );
    assert_found(
        [
            "Friends, repair every old bridge in the county, open all schools before winter. Thanks.",
            "So open all schools before winter, repair every old bridge in the county: hear, hear.",
        ],
        "repair every old bridge in the county, open all schools before winter",
        "open all schools before winter, repair every old bridge in the county",
        1,
    );
}

#[test]
fn a_few_characters_that_changed_places_are_chance() {
    assert!(passages(&["深化改革，扩大开放。", "扩大开放，深化改革。"]).is_empty());
}

/// The edit distance of two ranges by the textbook, swaps of neighbours included.
fn edit_distance(a: &[Symbol], b: &[Symbol]) -> usize {
    let mut rows: Vec<Vec<usize>> = vec![(0..=b.len()).collect()];
    for (at_a, x) in a.iter().enumerate() {
        let mut row = vec![at_a + 1];
        for (at_b, y) in b.iter().enumerate() {
            let substituted = rows[at_a][at_b] + usize::from(x != y);
            let best = substituted.min(rows[at_a][at_b + 1] + 1).min(row[at_b] + 1);
            let swapped = at_a > 0 && at_b > 0 && (*x, a[at_a - 1]) == (b[at_b - 1], *y);
            row.push(if swapped { best.min(rows[at_a - 1][at_b - 1] + 1) } else { best });
        }
        rows.push(row);
    }
    rows[a.len()][b.len()]
}

/// How many symbols of the longer passage have none of their own in the other one.
fn without_counterpart(a: &[Symbol], b: &[Symbol]) -> usize {
    let mut rest = b.to_vec();
    let in_both = a.iter().filter(|&symbol| {
        let at = rest.iter().position(|other| other == symbol);
        at.map(|at| rest.swap_remove(at)).is_some()
    });
    let in_both = in_both.count();
    a.len().max(b.len()) - in_both
}

/// A sequence of characters, every one a word.
fn plain(symbols: impl IntoIterator<Item = u32>, sections: Vec<usize>) -> Sequence {
    let symbols: Vec<Symbol> = symbols.into_iter().map(Symbol).collect();
    let length = symbols.len();
    Sequence {
        symbols,
        kinds: vec![SymbolKind::Character; length],
        section_starts: sections,
        word_starts: vec![true; length],
        empty_words: vec![false; length],
        redacted: vec![false; length],
        ..Sequence::default()
    }
}

/// Two texts over an alphabet; the second holds an edited copy of a part of the first.
fn edited_copies() -> impl Strategy<Value = [Vec<u32>; 2]> {
    let edits = prop::collection::vec((any::<prop::sample::Index>(), 0_u8..3, 0_u32..60), 0..8);
    let text = || prop::collection::vec(0_u32..60, 20..60);
    (text(), text(), edits).prop_map(|(a, mut b, edits)| {
        let mut copy = a[10..].to_vec();
        for (place, kind, symbol) in edits {
            let place = place.index(copy.len());
            match kind {
                0 => copy[place] = symbol,
                1 => copy.insert(place, symbol),
                _ => drop(copy.remove(place)),
            }
        }
        b.splice(10..10, copy);
        [a, b]
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    #[test]
    fn a_near_match_is_what_it_says([a, b] in edited_copies(), cut in 0_usize..20) {
        let sections = vec![0, cut];
        let sequences = [plain(a, sections.clone()), plain(b, sections)];
        for near in near_matches(&sequences).pairs {
            let wording = |sequence: usize, range: SymbolRange| &sequences[sequence].symbols[range.start..range.end];
            let (a, b) = (wording(0, near.a.range), wording(1, near.b.range));
            let allowed = edits_allowed(&sequences[0], near.a.range).min(edits_allowed(&sequences[1], near.b.range));
            prop_assert!((1..=allowed).contains(&near.edits));
            let in_order = edit_distance(a, b);
            if in_order <= allowed {
                prop_assert_eq!(near.edits, in_order);
                prop_assert!((a.first(), a.last()) == (b.first(), b.last()));
            } else {
                prop_assert!(near.edits > without_counterpart(a, b), "at least one part has moved");
                prop_assert!([a[0], a[a.len() - 1]].iter().all(|end| b.contains(end)));
                prop_assert!([b[0], b[b.len() - 1]].iter().all(|end| a.contains(end)));
            }
            for (sequence, range) in sequences.iter().zip([near.a.range, near.b.range]) {
                prop_assert!(sequence.section_at(range.start).covers(range));
            }
        }
    }

    #[test]
    fn an_edit_every_ten_symbols_is_found_from_end_to_end(
        copied in prop::collection::vec(100_u32..5_000, 30..120),
        words in prop::collection::vec(0_u32..100, 40),
    ) {
        let mut copy = copied.clone();
        for place in (5..copy.len() - 5).step_by(10) {
            copy[place] = 9_999;
        }
        let near = near_matches(&[with(&copied, &words[..20]), with(&copy, &words[20..])]).pairs;
        prop_assert!(near.iter().any(|near| {
            near.a.range.start <= 10 && near.a.range.end >= 10 + copied.len()
        }), "{:?}", near);
    }

    #[test]
    fn a_passage_whose_end_was_put_first_is_found_in_one_piece(
        copied in prop::collection::vec(100_u32..5_000, 30..120),
        cut in 10_usize..20,
        words in prop::collection::vec(0_u32..100, 40),
    ) {
        let mut copy = copied.clone();
        copy.rotate_left(cut);
        let near = near_matches(&[with(&copied, &words[..20]), with(&copy, &words[20..])]).pairs;
        let whole = SymbolRange { start: 10, end: 10 + copied.len() };
        prop_assert!(near.iter().any(|near| near.a.range.covers(whole) && near.b.range.covers(whole)), "{:?}", near);
    }
}

/// A text with a passage in the middle of 20 other symbols.
fn with(passage: &[u32], others: &[u32]) -> Sequence {
    plain([&others[..10], passage, &others[10..20]].concat(), vec![0])
}

/// Compared position by position they would take hours.
#[test]
fn texts_that_are_alike_all_over_come_to_an_end() {
    let speech = || (0..20_000_u32).map(|at| at * at % 2_003);
    let sections = |every: usize| (0..20_000).step_by(every).collect::<Vec<_>>();
    let shuffled = speech().skip(10_000).chain(speech().take(10_000));
    let same =
        [plain(speech(), sections(200)), plain(speech(), sections(200)), plain(shuffled, sections(200))];
    near_matches(&same);
    let repeated = |period: u32, every| plain((0..20_000).map(|at| at % period), sections(every));
    for period in [1, 2, 50, 300] {
        for every in [40, 20_000] {
            near_matches(&[repeated(period, every), repeated(period, every)]);
        }
    }
}

/// One wording in every other place of both texts: 160,000 pairs of places.
#[test]
fn what_is_said_too_often_to_follow_is_told() {
    let every = |other: u32| plain((0..400).flat_map(|at| [1, 2, 3, 4, other + at]), vec![0]);
    let ordinary = plain(0..400, vec![0]);
    let near = near_matches(&[every(1_000), ordinary.clone(), every(2_000)]);
    assert_eq!(near.incomplete, [(0, 2)]);
    assert!(near_matches(&[every(1_000), ordinary]).incomplete.is_empty());
}
