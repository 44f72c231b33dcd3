//! What was carried over from another place: the name that somebody forgot to change alarms, everybody's words do not.

use std::fs;
use std::path::Path;
use std::sync::Arc;

use refrain::compare::{Comparison, ReferenceChoice, ViewSettings};
use refrain::speech::{Speech, load};

fn sample(name: &str) -> Speech {
    load(&Path::new(env!("CARGO_MANIFEST_DIR")).join("samples").join(name)).unwrap()
}

/// The wording that each speech has carried over.
fn carried_over(speeches: Vec<Speech>) -> Vec<Vec<String>> {
    let speeches: Vec<Arc<Speech>> = speeches.into_iter().map(Arc::new).collect();
    let view = ViewSettings::default()
        .apply(&Comparison::of(speeches.clone(), &ReferenceChoice::default()).unwrap());
    speeches
        .iter()
        .zip(&view.spans)
        .map(|(speech, spans)| {
            let finds = spans.iter().filter(|span| span.is_carried_over());
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
    assert!(carried_over(speeches).iter().all(Vec::is_empty));
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
    let finds = carried_over(vec![Speech::from_string("copy.txt", copy), original]);
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
        for finds in carried_over(places.map(speech).into()) {
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
