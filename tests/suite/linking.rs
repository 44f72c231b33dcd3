//! Which sections answer each other, whatever the order, the genre and the language.

use std::sync::Arc;

use refrain::compare::{Comparison, Link, LinkReason, ReferenceChoice, SectionPlace, SpeechId};
use refrain::speech::{SectionKind, Speech};

const CHINESE: [&str; 6] = [
    "今年汛期来得早，上游三座水库提前腾出库容，沿河七个村的排涝泵站全部试机，值班表贴到了每家每户的门上。",
    "菜市场改造拖了两年，摊位费、停车、下水道三件事都有人来反映，下个月先修下水道，再谈摊位怎么抽签。",
    "图书馆夜间开放以后，来得最多的是备考的年轻人和陪孩子写作业的父母，座位不够，阅览室要再腾一层出来。",
    "老旧电梯换了四十一部，还有九部卡在出资比例上，业委会和物业各执一词，我们请了律师坐下来一条一条谈。",
    "果农最担心的是冷库，鲜桃采下来三天就软，合作社申请的冷链车已经到位，销路比去年提前半个月铺开。",
    "足球场的草皮终于长好了，周末开放给中小学校队，平日傍晚留给厂里的工人，预约电话写在门口的牌子上。",
];

const ENGLISH: [&str; 6] = [
    "The bridge over Miller Creek will close in June so that the county can replace its rusted steel beams.",
    "Our volunteer firefighters answered four hundred calls last winter, and half of their hoses are older than they are.",
    "Families told us that the bus does not reach the clinic after six, so the evening route starts in September.",
    "The library lends tools now: ladders, drills and a cider press that has been out every weekend since spring.",
    "Wells near the old tannery show traces of chromium, and the laboratory will sample each of them every month.",
    "Apprentices at the shipyard earn a wage from the first day, and the union has agreed to train thirty more.",
];

fn speech(name: &str, text: &str) -> Arc<Speech> {
    Arc::new(Speech::from_string(name, text.to_owned()))
}

fn compared(texts: &[&str]) -> Comparison {
    let speeches = texts.iter().enumerate().map(|(number, text)| speech(&format!("{number}.txt"), text));
    Comparison::of(speeches.collect(), &ReferenceChoice::default()).unwrap()
}

fn wording(comparison: &Comparison, place: SectionPlace) -> &str {
    let speech = comparison.speech(place.speech);
    speech.slice(comparison.section(place).own)
}

fn kind(comparison: &Comparison, place: SectionPlace) -> SectionKind {
    comparison.section(place).kind
}

/// The wording of both sections of each link.
fn linked(comparison: &Comparison) -> Vec<(&str, &str)> {
    let both = |link: &Link| (wording(comparison, link.a), wording(comparison, link.b));
    comparison.links.iter().map(both).collect()
}

#[test]
fn rotated_paragraphs_find_their_twins() {
    for paragraphs in [CHINESE, ENGLISH] {
        let mut rotated = paragraphs;
        rotated.rotate_left(3);
        let comparison = compared(&[&paragraphs.join("\n\n"), &rotated.join("\n\n")]);
        let mut twins = linked(&comparison);
        twins.sort_unstable();
        let mut expected: Vec<(&str, &str)> = paragraphs.iter().map(|&text| (text, text)).collect();
        expected.sort_unstable();
        assert_eq!(twins, expected, "the first and the last paragraph answer any other as well");
        assert!(comparison.links.iter().all(|link| link.score > 0.9));
    }
}

#[test]
fn an_opening_answers_a_paragraph_in_the_middle_that_says_the_same() {
    let [first, .., last] = CHINESE;
    let a = [first, CHINESE[1], CHINESE[2], last].join("\n\n");
    let b = [CHINESE[3], last, first, CHINESE[4]].join("\n\n");
    let comparison = compared(&[&a, &b]);
    let links = linked(&comparison);
    assert!(links.contains(&(first, first)) && links.contains(&(last, last)), "{links:#?}");
}

#[test]
fn sections_on_other_subjects_stay_alone() {
    for [left, right] in [[&CHINESE[..3], &CHINESE[3..]], [&ENGLISH[..3], &ENGLISH[3..]]] {
        let comparison = compared(&[&left.join("\n\n"), &right.join("\n\n")]);
        let content =
            |link: &&Link| kind(&comparison, link.a).is_content() || kind(&comparison, link.b).is_content();
        let links: Vec<(&str, &str)> = comparison
            .links
            .iter()
            .filter(content)
            .map(|link| (wording(&comparison, link.a), wording(&comparison, link.b)))
            .collect();
        assert!(links.is_empty(), "{links:#?}");
    }
}

#[test]
fn a_title_answers_a_title_whatever_it_says() {
    let a = "在全县防汛工作会议上的讲话\n（2023年6月2日）\n\n同志们：\n\n汛期到了，先说水库。\n\n一、查水库\n\n水库要一座一座查，查到闸门为止。";
    let b = "青年志愿者大会致辞\n（2021年5月4日）\n\n朋友们：\n\n春天到了，先说种树。\n\n一、种好树\n\n树要一棵一棵种，种到成活为止。";
    let comparison = compared(&[a, b]);
    let title = comparison.links.iter().find(|link| kind(&comparison, link.a) == SectionKind::Title).unwrap();
    assert_eq!(kind(&comparison, title.b), SectionKind::Title);
    assert_eq!(title.reasons, [LinkReason::Kind]);
}

#[test]
fn notices_are_never_linked() {
    let notice = "更多范文请关注微信公众号“写作参考”，点击下载本文Word版";
    let texts = [CHINESE[..3].join("\n\n"), CHINESE[3..].join("\n\n")]
        .map(|text| format!("{notice}\n\n{text}\n\n{notice}"));
    let comparison = compared(&[&texts[0], &texts[1]]);
    let all = comparison.speeches.iter().flat_map(|speech| &speech.sections);
    assert!(all.filter(|section| section.kind == SectionKind::Notice).count() >= 2, "the case needs notices");
    let links = comparison.links.iter().flat_map(|link| [link.a, link.b]);
    assert!(links.into_iter().all(|place| kind(&comparison, place) != SectionKind::Notice));
}

#[test]
fn the_same_part_alone_links_no_openings() {
    let sentence = |subject: &str| format!("说到{subject}，有人问、有人夸、有人骂，我一一记下。");
    let long = |subjects: &[&str]| subjects.iter().map(|subject| sentence(subject)).collect::<String>();
    let opening = long(&["水价", "公厕", "路灯", "校车", "菜价", "电网"]).repeat(5);
    let other = ENGLISH[0].repeat(9);
    let a = format!("同志们：\n\n{opening}\n\n一、修路\n\n{}", CHINESE[0]);
    let b = format!("同志们：\n\n{other}\n\n一、植树\n\n{}", CHINESE[4]);
    let comparison = compared(&[&a, &b]);
    let openings = comparison.links.iter().filter(|link| kind(&comparison, link.a) == SectionKind::Opening);
    assert_eq!(openings.count(), 0, "{:#?}", linked(&comparison));
}

#[test]
fn the_score_is_a_probability_and_every_link_has_a_reason() {
    let comparison = compared(&[&CHINESE.join("\n\n"), &CHINESE.join("\n\n")]);
    assert!(!comparison.links.is_empty());
    for link in &comparison.links {
        assert!((0.0..=1.0).contains(&link.score) && !link.reasons.is_empty(), "{link:?}");
    }
}

#[test]
fn speeches_of_two_languages_are_linked_by_their_frame_alone() {
    let a = format!("同志们：\n\n{}", CHINESE.join("\n\n"));
    let b = format!("Ladies and gentlemen,\n\n{}", ENGLISH.join("\n\n"));
    let comparison = compared(&[&a, &b]);
    assert!(comparison.links.iter().all(|link| link.a.speech == SpeechId(0)));
    assert!(
        comparison.links.iter().all(|link| !kind(&comparison, link.a).is_content()),
        "{:#?}",
        linked(&comparison)
    );
}

#[test]
fn a_stock_of_one_clause_lines_is_compared_in_moderate_time_and_space() {
    // All pairs of these would be four million: they are never laid out.
    let line = |number: usize, from: usize| {
        let subjects = ["水库", "校车", "冷库", "电梯", "路灯", "茶园", "码头", "药房", "苗圃", "食堂"];
        let (subject, verb) =
            (subjects[(number + from) % 10], ["查", "修", "建", "管", "护"][number / 10 % 5]);
        format!("{verb}{subject}第{}号，", (number * 7 + from) % 997)
    };
    let lines = |from: usize| (0..2000).map(|number| line(number, from)).collect::<Vec<_>>().join("\n");
    let comparison = compared(&[&lines(0), &lines(3)]);
    for candidates in comparison.link_candidates() {
        let sections = comparison.speeches.iter().map(|speech| speech.sections.len()).sum::<usize>();
        assert!(candidates.pairs.len() <= 32 * sections);
    }
}
