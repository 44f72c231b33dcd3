//! The models that come with the program: what they know, and what they call formulaic.

use std::fs;
use std::path::Path;
use std::sync::Arc;

use refrain::compare::{Class, Comparison, ReferenceChoice, SpeechId, ViewSettings};
use refrain::language::{Language, words};
use refrain::reference::{Reference, Topic};
use refrain::speech::Speech;

use crate::support::random::Random;

/// The formulaic wording of a text.
fn stock(text: &str) -> Vec<String> {
    let speech = Speech::from_string("speech.txt", text.to_owned());
    let words = words(&speech.text, speech.text.range(), speech.language);
    let reference = Reference::builtin(speech.language).unwrap().unwrap();
    let spans = reference.stock_spans(&speech, &words);
    assert!(spans.windows(2).all(|pair| pair[0].range.end <= pair[1].range.start), "spans overlap");
    spans.into_iter().map(|span| speech.slice(span.range).to_owned()).collect()
}

/// The share of letters and figures that are formulaic.
fn stock_share(text: &str) -> f64 {
    let count = |text: &str| text.chars().filter(|c| c.is_alphanumeric()).count() as f64;
    stock(text).iter().map(|span| count(span)).sum::<f64>() / count(text)
}

fn read(path: &str) -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(path)).unwrap()
}

#[test]
fn they_are_small_and_say_what_they_were_learned_from() {
    for (language, name, documents) in [(Language::Chinese, "zh", 77), (Language::English, "en", 122)] {
        let reference = Reference::builtin(language).unwrap().unwrap();
        assert_eq!(
            (reference.name(), reference.documents(), reference.language()),
            (name, documents, language)
        );
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("models/{name}.refrain"));
        assert!(fs::metadata(&path).unwrap().len() <= 3_000_000);
        assert_eq!(Reference::open(&path).unwrap().running_words(), reference.running_words());
    }
    assert!(Reference::builtin(Language::Korean).unwrap().is_none());
}

#[test]
fn words_are_known_in_any_case_and_width() {
    let english = Reference::builtin(Language::English).unwrap().unwrap();
    assert_eq!(english.document_frequency("Congress"), english.document_frequency("ＣＯＮＧＲＥＳＳ"));
    assert!(english.document_frequency("Congress") > 60);
    assert!(english.idf("congress") < english.idf("thermonuclear"));
    assert_eq!(english.occurrences("zzyzx"), 0);
}

#[test]
fn words_on_one_subject_lie_closer_than_others() {
    let topic = |language, words: &[&str]| -> Topic {
        Reference::builtin(language).unwrap().unwrap().topic(words.iter().map(|&word| (word, 1.0)))
    };
    let chinese = |words: &[&str]| topic(Language::Chinese, words);
    let (petition, dispute, investment) =
        (chinese(&["信访", "矛盾"]), chinese(&["纠纷", "调处"]), chinese(&["招商", "外资"]));
    assert!(petition.cosine(&dispute) > petition.cosine(&investment) + 0.1);
    let english = |words: &[&str]| topic(Language::English, words);
    let (arms, missiles, schools) = (
        english(&["armies", "defense"]),
        english(&["missiles", "troops"]),
        english(&["schools", "teachers"]),
    );
    assert!(arms.cosine(&missiles) > arms.cosine(&schools) + 0.1);
    assert_eq!(chinese(&["zzyzx"]), Topic::default());
}

#[test]
fn a_word_that_a_model_does_not_know_is_understood_by_its_parts() {
    let reference = |language| Reference::builtin(language).unwrap().unwrap();
    let topic = |language, word: &str| reference(language).topic([(word, 1.0)]);
    for (language, unknown, like, other) in [
        (Language::Chinese, "校工", "学校", "外资"),
        (Language::Chinese, "棚户房", "棚户区", "出口"),
        (Language::English, "schoolrooms", "schools", "missiles"),
    ] {
        assert_eq!(reference(language).occurrences(unknown), 0, "{unknown}");
        let of = |word| topic(language, unknown).cosine(&topic(language, word));
        assert!(of(like) > of(other) + 0.2, "{unknown}: {} {}", of(like), of(other));
    }
}

#[test]
fn slogans_are_formulaic_and_facts_are_not() {
    let text = "我们要切实增强“四个意识”，坚定“四个自信”，做到“两个维护”，始终在思想上政治上行动上同党中央保持\
                高度一致。完成河畔花园D区破损路面修复、北岸华庭供热改造等98项老旧小区改造项目，发放高龄津贴4.5万元。";
    let found = stock(text).concat();
    for slogan in ["四个意识”，坚定“四个自信”", "政治上行动上同党中央保持高度一致"]
    {
        assert!(found.contains(slogan), "{slogan}: {found}");
    }
    for fact in ["河畔花园", "供热改造", "4.5万元"] {
        assert!(!found.contains(fact), "{fact}: {found}");
    }
}

#[test]
fn english_forms_of_address_are_formulaic_and_facts_are_not() {
    let text = "Mr. Speaker, Mr. Vice President, Members of Congress, distinguished guests, my fellow Americans: \
                the state of the Union is strong. The Duluth rail depot handled 4,312 carloads of ore in March.";
    let found = stock(text).concat();
    assert!(
        found.contains("Members of Congress") && found.contains("state of the Union is strong"),
        "{found}"
    );
    assert!(!found.contains("carloads"), "{found}");
}

/// The stock wording of a speech as a comparison marks it: by what was learned from marked speeches.
fn marked_as_stock(text: &str) -> String {
    let speech = Arc::new(Speech::from_string("speech", text.to_owned()));
    let comparison = Comparison::of(vec![speech.clone()], &ReferenceChoice::default()).unwrap();
    let view = ViewSettings::default().apply(&comparison);
    let stock = view.spans[SpeechId(0)].iter().filter(|span| span.class() == Class::Stock);
    stock.map(|span| speech.slice(span.range)).collect::<Vec<_>>().join("|")
}

#[test]
fn a_speech_of_the_reference_does_not_vouch_for_itself() {
    let found = marked_as_stock(&read("samples/en/inaugural-1961-kennedy.txt"));
    assert!(!found.contains("what your country can do for you"), "{found}");
    assert!(!found.contains("torch has been passed"), "{found}");
}

#[test]
fn thanks_greetings_and_congratulations_are_formulaic_in_any_genre() {
    let text = "在庆祝大会上的讲话\n老师们、同学们：\n大家上午好！今天我们欢聚一堂。在此，我代表学校，向受到表彰的老师表示热烈的祝贺，\
                向辛勤工作的全体教职工致以崇高的敬意和衷心的感谢！\n最后，祝大家身体健康、工作顺利、阖家幸福！谢谢大家！";
    let found = marked_as_stock(text);
    for formula in ["表示热烈的祝贺", "衷心的感谢", "身体健康", "工作顺利"] {
        assert!(found.contains(formula), "{formula}: {found}");
    }
    assert!(!found.split('|').any(|span| span.contains(['，', '。', '！'])), "{found}");
}

#[test]
fn no_span_crosses_a_sentence_or_ends_with_an_empty_word() {
    for name in ["xincheng-subdistrict-2024", "district-committee-2022"] {
        let spans = stock(&read(&format!("samples/{name}.txt")));
        assert!(spans.len() > 30);
        for span in spans {
            assert!(!span.contains(['。', '！', '？', '；']), "{span}");
            assert!(!span.ends_with('的') && !span.starts_with('的'), "{span}");
        }
    }
}

/// Random Chinese in which each character follows one that it follows in the sample speeches.
fn random_chinese(length: usize, seed: u64) -> String {
    let text: Vec<char> =
        ["xincheng-subdistrict-2024", "district-committee-2022", "subdistrict-party-work-2022"]
            .iter()
            .flat_map(|name| read(&format!("samples/{name}.txt")).chars().collect::<Vec<_>>())
            .filter(|c| !c.is_whitespace())
            .collect();
    let mut random = Random(seed);
    let mut at = 0;
    let mut out = String::new();
    for _ in 0..length {
        let character = text[at];
        out.push(character);
        let next: Vec<usize> = (1..text.len()).filter(|&place| text[place - 1] == character).collect();
        at = next.get(random.below(next.len())).copied().unwrap_or(0);
    }
    out
}

#[test]
fn hardly_anything_in_random_chinese_is_formulaic() {
    for seed in [1, 2, 3] {
        let share = stock_share(&random_chinese(4_000, seed));
        assert!(share < 0.03, "seed {seed}: {share:.3}");
    }
}
