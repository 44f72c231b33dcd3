//! What was left in from another place: the name that somebody forgot to change alarms, everybody's words do not.

use std::fs;
use std::path::Path;
use std::sync::Arc;

use refrain::compare::{Class, Comparison, Overlap, ReferenceChoice, SpeechId, ViewSettings};
use refrain::speech::{Speech, load};

fn sample(name: &str) -> Speech {
    load(&Path::new(env!("CARGO_MANIFEST_DIR")).join("samples").join(name)).unwrap()
}

/// The wording that each speech has left in.
fn left_in_each(speeches: Vec<Speech>) -> Vec<Vec<String>> {
    let speeches: Vec<Arc<Speech>> = speeches.into_iter().map(Arc::new).collect();
    let view = ViewSettings::default()
        .apply(&Comparison::of(speeches.clone(), &ReferenceChoice::default()).unwrap());
    speeches
        .iter()
        .zip(&view.spans)
        .map(|(speech, spans)| {
            let finds = spans.iter().filter(|span| span.is_left_in());
            finds.map(|span| speech.slice(span.range).to_owned()).collect()
        })
        .collect()
}

/// The samples come from five places: nothing in them may alarm.
#[test]
fn speeches_of_different_places_carry_nothing_over() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("samples");
    let mut paths: Vec<_> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.retain(|path| path.extension().is_some_and(|ending| ending == "txt"));
    let speeches: Vec<Speech> = paths.iter().map(|path| load(path).unwrap()).collect();
    assert_eq!(speeches.len(), 5);
    assert!(left_in_each(speeches).iter().all(Vec::is_empty));
}

/// A speech made from that of Xincheng, in which one name was overlooked.
#[test]
fn a_name_that_was_left_in_alarms() {
    let original = sample("xincheng-subdistrict-2024.txt");
    let copy = sample("subdistrict-party-work-2022.txt").text.as_str().replacen(
        "推动辖区经济社会迈上新台阶",
        "推动富力新城社区经济社会迈上新台阶",
        1,
    );
    let finds = left_in_each(vec![Speech::from_string("copy.txt", copy), original]);
    assert_eq!(finds[0], ["富力新城社区"]);
}

/// A report that one county copies from another, with its own names but for two.
const REPORT: [&str; 2] = [
    "{}委经济工作会议上的讲话\n同志们：\n这次县委经济工作会议，是在{}决战年度目标的关键时刻召开的。\n一、肯定成绩，坚定信心\n\
     一年来，{}上下团结一心，县发展和改革局各司其职，重点项目领导小组每月调度，县水利局抓好柳汊坝水库除险加固。\n二、聚焦重点\n\
     各级领导班子要带头干，要加快桐坪岭食品产业园建设。县纪委监委要强化监督，工作专班要倒排工期。自治区和市委的部署要落到实处。\n\
     三、改进作风\n派出所、司法所要守好平安。让我们为建设美丽{}而奋斗！",
    "Remarks at the {} Town Meeting\nGood evening, neighbors and friends.\nThe Town Council and the Planning Board have worked \
     hard for {}. We repaired the Harlow Bridge. The Board of Trustees met the Student Council in the Dining Hall.\nThe Office \
     of Admissions and the Transit Authority will work with Saint Brannoc Hospital on our city and the Honor Code.\nThank you, \
     and God bless {}. May {} prosper.",
];

#[test]
fn only_names_are_left_in_by_a_near_copy() {
    let cases = [
        (REPORT[0], ["云汀县", "沐垭县"], ["柳汊坝水库", "桐坪岭食品产业园"]),
        (REPORT[1], ["Millbrook", "Ashford"], ["Harlow Bridge", "Saint Brannoc Hospital"]),
    ];
    for (report, places, left_in) in cases {
        let speech = |place: &str| Speech::from_string(place, report.replace("{}", place));
        for finds in left_in_each(places.map(speech).into()) {
            for name in left_in {
                assert!(
                    finds.iter().any(|find| find.contains(name) || name.contains(find.as_str())),
                    "{name}: {finds:?}"
                );
            }
            let others: Vec<&String> = finds
                .iter()
                .filter(|find| !left_in.iter().any(|name| name.contains(find.as_str())))
                .collect();
            assert!(others.is_empty(), "{others:?}");
        }
    }
}

/// A zero-width space or soft hyphen in a name, as pages and editors put them, hides nothing.
#[test]
fn what_takes_up_no_room_hides_no_name() {
    let report = "鹿鸣县工作会议上的讲话\n同志们：\n鹿鸣县要发展，鹿鸣县要改革，投入1468万元修好岚垭口水库。\n一、鹿鸣县要开放。\n谢谢大家！";
    let copy = |name: &str| {
        format!(
            "会议上的讲话\n同志们：\n各村要抓好产业，学习{name}的做法，投入275万元。\n一、抓好安全生产。\n谢谢大家！"
        )
    };
    let finds = |copy: String| {
        let speeches =
            vec![Speech::from_string("copy", copy), Speech::from_string("report", report.to_owned())];
        left_in_each(speeches).remove(0)
    };
    assert_eq!(finds(copy("鹿鸣县")), ["鹿鸣县"]);
    for hidden in ["鹿\u{200B}鸣县", "鹿鸣\u{AD}县", "\u{FEFF}鹿\u{200B}\u{200B}鸣县"] {
        let visible = |text: &str| text.replace(['\u{200B}', '\u{AD}', '\u{FEFF}'], "");
        let found: Vec<String> = finds(copy(hidden)).iter().map(|find| visible(find)).collect();
        assert_eq!(found, ["鹿鸣县"], "{hidden:?}");
    }
}

#[test]
fn a_speech_with_a_zero_width_space_after_each_character_is_marked_alike() {
    let text = sample("xincheng-subdistrict-2024.txt").text.as_str().to_owned();
    let spaced: String = text.chars().flat_map(|character| [character, '\u{200B}']).collect();
    let shares = |text: String| {
        let speeches = ["a", "b"].map(|name| match name {
            "a" => Speech::from_string(name, text.clone()),
            _ => Speech::from_string(name, "同志们：\n今天开会。".to_owned()),
        });
        let comparison =
            Comparison::of(speeches.map(Arc::new).to_vec(), &ReferenceChoice::default()).unwrap();
        let shares = ViewSettings::default().apply(&comparison).shares[SpeechId(0)];
        [Class::Local, Class::Stock].map(|class| shares.of(class))
    };
    let (plain, spaced) = (shares(text), shares(spaced));
    for (plain, spaced) in plain.into_iter().zip(spaced) {
        assert!((plain - spaced).abs() < plain / 10.0, "{plain} {spaced}");
    }
}

#[test]
fn a_text_that_is_loaded_twice_is_all_shared_or_local_and_leaves_nothing_in() {
    for name in [
        "spring-festival-cadres-2023.txt",
        "subdistrict-party-work-2022.txt",
        "en/inaugural-1865-lincoln.txt",
    ] {
        let speeches = [sample(name), sample(name)].map(Arc::new).to_vec();
        let comparison = Comparison::of(speeches.clone(), &ReferenceChoice::default()).unwrap();
        let settings = ViewSettings::default();
        let view = settings.apply(&comparison);
        let shares = view.shares[SpeechId(0)];
        let whole = shares.of(Class::Shared) + shares.of(Class::Local);
        assert!((whole - 1.0).abs() < 1e-9, "{name}: {shares:?}");
        assert!(comparison.near_matches.is_empty(), "{name}");
        let overlap = Overlap::of(&comparison, &settings, &view);
        assert_eq!(overlap.fraction(SpeechId(0), SpeechId(1)), 1.0, "{name}");
        assert!(view.spans.iter().all(|spans| spans.iter().all(|span| !span.is_left_in())), "{name}");
    }
}

/// A body is of the place that its name begins with, though it stands once in either speech.
#[test]
fn a_body_belongs_to_the_speech_of_its_place() {
    let address = |place: &str, more: &str| {
        let text = format!(
            "State of the City Address\nGood evening, residents of {place}.\n{place} is growing. In {place} we repaired \
             many roads, and our city opened a library. This city is proud of its people.\n{more}\nThank you, and God bless \
             {place}."
        );
        Arc::new(Speech::from_string(place, text))
    };
    let police = "The Corbel Springs Police Department hired new officers.";
    let speeches = vec![
        address("Corbel Springs", police),
        address("Marlow Heights", &format!("We thank the volunteers. {police}")),
    ];
    let comparison = Comparison::of(speeches, &ReferenceChoice::default()).unwrap();
    let finds = refrain::compare::left_in_finds(&comparison, &ViewSettings::default().apply(&comparison));
    let finds: Vec<_> = finds.iter().map(|find| (find.text.as_str(), find.owner)).collect();
    assert_eq!(finds, [("Corbel Springs Police Department", Some(SpeechId(0)))]);
}
