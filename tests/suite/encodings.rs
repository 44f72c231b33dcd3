//! Texts in the encodings that old disks and web pages have them in: which are told by their bytes alone, and which
//! need to be named.

use std::fs;
use std::path::Path;

use encoding_rs::{Encoding, GB18030, UTF_16BE, UTF_16LE};
use proptest::prelude::*;
use refrain::formats::{Document, FormatError, ReadOptions, TextEncoding, read};

const SIMPLIFIED: &str = include_str!("../../samples/subdistrict-party-work-2022.txt");

/// Articles 1 and 2 of the Universal Declaration of Human Rights, in each of its languages as the United Nations
/// publish them.
const TRADITIONAL: &str = "人人生而自由，在尊嚴和權利上一律平等。他們賦有理性和良心，並應以兄弟關係的精神相對待。\n人人有資格享受本宣言所載的一切權利和自由，不分種族、膚色、性別、語言、宗教、政治或其他見解。\n";
const JAPANESE: &str = "すべての人間は、生れながらにして自由であり、かつ、尊厳と権利とについて平等である。\n人間は、理性と良心とを授けられており、互いに同胞の精神をもって行動しなければならない。\n";
const KOREAN: &str = "모든 인간은 태어날 때부터 자유로우며 그 존엄과 권리에 있어 동등하다.\n인간은 천부적으로 이성과 양심을 부여받았으며 서로 형제애의 정신으로 행동하여야 한다.\n";
const RUSSIAN: &str = "Все люди рождаются свободными и равными в своем достоинстве и правах.\nОни наделены разумом и совестью и должны поступать в отношении друг друга в духе братства.\n";
const GERMAN: &str = "Alle Menschen sind frei und gleich an Würde und Rechten geboren.\nSie sind mit Vernunft und Gewissen begabt und sollen einander im Geist der Brüderlichkeit begegnen.\n";
const FRENCH: &str = "Tous les êtres humains naissent libres et égaux en dignité et en droits.\nIls sont doués de raison et de conscience et doivent agir les uns envers les autres dans un esprit de fraternité.\n";
const POLISH: &str = "Wszyscy ludzie rodzą się wolni i równi pod względem swej godności i swych praw.\nSą oni obdarzeni rozumem i sumieniem i powinni postępować wobec innych w duchu braterstwa.\n";
const GREEK: &str = "Όλοι οι άνθρωποι γεννιούνται ελεύθεροι και ίσοι στην αξιοπρέπεια και τα δικαιώματα.\nΕίναι προικισμένοι με λογική και συνείδηση.\n";
const TURKISH: &str = "Bütün insanlar hür, haysiyet ve haklar bakımından eşit doğarlar.\nAkıl ve vicdana sahiptirler ve birbirlerine karşı kardeşlik zihniyeti ile hareket etmelidirler.\n";

/// How a text in an encoding is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Told {
    /// By itself.
    Alone,
    /// Only if the reader names the encoding.
    Named,
}
use Told::{Alone, Named};

/// The table: a text, an encoding, and whether it is told alone.
const TABLE: [(&str, &str, Told); 35] = [
    (SIMPLIFIED, "utf-8", Alone),
    (SIMPLIFIED, "utf-16le", Alone),
    (SIMPLIFIED, "utf-16be", Alone),
    (SIMPLIFIED, "gb18030", Alone),
    (SIMPLIFIED, "gbk", Alone),
    (TRADITIONAL, "big5", Alone),
    (TRADITIONAL, "gb18030", Alone),
    (TRADITIONAL, "utf-16le", Alone),
    (JAPANESE, "shift_jis", Alone),
    (JAPANESE, "euc-jp", Alone),
    (JAPANESE, "iso-2022-jp", Alone),
    (JAPANESE, "utf-16be", Alone),
    (KOREAN, "euc-kr", Alone),
    (KOREAN, "utf-16le", Alone),
    (RUSSIAN, "windows-1251", Alone),
    (RUSSIAN, "koi8-r", Alone),
    (RUSSIAN, "koi8-u", Alone),
    (RUSSIAN, "iso-8859-5", Alone),
    (RUSSIAN, "ibm866", Alone),
    (RUSSIAN, "x-mac-cyrillic", Named),
    (GERMAN, "windows-1252", Alone),
    (GERMAN, "iso-8859-15", Alone),
    (GERMAN, "macintosh", Named),
    (FRENCH, "windows-1252", Alone),
    (FRENCH, "iso-8859-15", Alone),
    (FRENCH, "macintosh", Named),
    (POLISH, "windows-1250", Alone),
    (POLISH, "iso-8859-2", Alone),
    (POLISH, "iso-8859-16", Named),
    (GREEK, "windows-1253", Alone),
    (GREEK, "iso-8859-7", Alone),
    (TURKISH, "windows-1254", Alone),
    (TURKISH, "iso-8859-3", Named),
    (RUSSIAN, "utf-16be", Alone),
    (GREEK, "utf-8", Alone),
];

fn encode(text: &str, encoding: &'static Encoding) -> Vec<u8> {
    // The standard has no encoder for UTF-16.
    match encoding {
        encoding if encoding == UTF_16LE => text.encode_utf16().flat_map(u16::to_le_bytes).collect(),
        encoding if encoding == UTF_16BE => text.encode_utf16().flat_map(u16::to_be_bytes).collect(),
        _ => encoding.encode(text).0.into_owned(),
    }
}

fn text_of(document: &Document) -> String {
    let lines: Vec<&str> = document.paragraphs.iter().map(|paragraph| paragraph.text.as_str()).collect();
    lines.join("\n")
}

fn read_alone(bytes: &[u8]) -> Result<String, FormatError> {
    read(bytes, &ReadOptions::default()).map(|document| text_of(&document))
}

fn read_named(bytes: &[u8], name: &str) -> String {
    let encoding = Some(TextEncoding::read(name).unwrap());
    text_of(&read(bytes, &ReadOptions { encoding, ..ReadOptions::default() }).unwrap())
}

#[test]
fn each_text_is_read_by_itself_or_by_the_name_of_its_encoding() {
    let told = |&(text, name, _): &(&'static str, &'static str, Told)| {
        let bytes = encode(text, Encoding::for_label(name.as_bytes()).unwrap());
        assert_eq!(read_named(&bytes, name), text, "{name}");
        let told = if read_alone(&bytes).is_ok_and(|read| read == text) { Alone } else { Named };
        (text, name, told)
    };
    for (row, told) in TABLE.iter().zip(TABLE.iter().map(told)) {
        assert_eq!(told, *row);
    }
}

#[test]
fn two_lines_of_chinese_are_told_in_gbk_and_in_big5() {
    let gbk = "同志们：\n今天我们开会。\n";
    assert_eq!(read_alone(&encode(gbk, GB18030)).unwrap(), gbk);
    let big5 = "各位代表：\n現在開始報告工作。\n";
    assert_eq!(read_alone(&encode(big5, encoding_rs::BIG5)).unwrap(), big5);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 128, failure_persistence: None, ..Default::default() })]

    #[test]
    fn what_is_encoded_is_decoded(text in "[ -~一-龥぀-ヿ가-힣à-ÿ\n，。“”]{0,80}\n同志们：\n") {
        for encoding in [encoding_rs::UTF_8, UTF_16LE, UTF_16BE, GB18030] {
            let bytes = encode(&text, encoding);
            prop_assert_eq!(&read_named(&bytes, encoding.name()), &text);
            let marked = encode(&format!("\u{FEFF}{text}"), encoding);
            prop_assert_eq!(&read_alone(&marked).unwrap(), &text);
        }
        prop_assert_eq!(&read_alone(text.as_bytes()).unwrap(), &text);
    }

    #[test]
    fn any_bytes_in_any_encoding_are_a_text_or_an_error(
        bytes in prop::collection::vec(any::<u8>(), 0..400),
        name in prop::sample::select(vec!["utf-8", "utf-16le", "gb18030", "big5", "iso-2022-jp", "hz", "euc-kr"]),
    ) {
        let _ = read_alone(&bytes);
        let encoding = Some(TextEncoding::read(name).unwrap());
        let _ = read(&bytes, &ReadOptions { encoding, ..ReadOptions::default() });
    }
}

/// The files of `formats/converted/encodings` and `formats/real/legacy-encoding` under the folder that
/// `REFRAIN_CORPORA` names: each by itself, told as what its name says.
#[test]
#[ignore = "reads the folder that REFRAIN_CORPORA names"]
fn the_corpora_in_old_encodings_are_told_by_themselves() {
    let corpora = std::env::var("REFRAIN_CORPORA").unwrap();
    let cases = [
        ("converted/encodings/de-adenauer-1955.cp1252.txt", "windows-1252", "vorgeschritten"),
        ("converted/encodings/npc-res-12-1.gb18030.txt", "gb18030", "第十二届全国人民代表大会"),
        ("converted/encodings/npc-res-12-1.gb2312.txt", "gb18030", "第十二届全国人民代表大会"),
        ("converted/encodings/npc-res-12-1.gbk.txt", "gb18030", "第十二届全国人民代表大会"),
        ("converted/encodings/npc-res-12-1.utf-16-be-bom.txt", "UTF-16BE", "第十二届全国人民代表大会"),
        ("converted/encodings/npc-res-12-1.utf-16-le-bom.txt", "UTF-16LE", "第十二届全国人民代表大会"),
        ("converted/encodings/npc-res-12-1.utf-16-le-nobom.txt", "UTF-16LE", "第十二届全国人民代表大会"),
        ("converted/encodings/npc-res-12-1.utf-8-bom-crlf.txt", "UTF-8", "第十二届全国人民代表大会"),
        ("real/legacy-encoding/udhr_Chinese_Mandarin-GB2312", "gb18030", "世界人权宣言"),
        ("real/legacy-encoding/udhr_Chinese_Mandarin-HZ", "HZ-GB-2312", "世界人权宣言"),
        ("real/legacy-encoding/udhr_Chinese_Mandarin-UTF8", "UTF-8", "世界人权宣言"),
        ("real/legacy-encoding/udhr_Japanese_Nihongo-EUC", "EUC-JP", "『世界人権宣言』"),
        ("real/legacy-encoding/udhr_Japanese_Nihongo-JIS", "ISO-2022-JP", "『世界人権宣言』"),
        ("real/legacy-encoding/udhr_Japanese_Nihongo-SJIS", "Shift_JIS", "『世界人権宣言』"),
        ("real/legacy-encoding/udhr_Japanese_Nihongo-UTF8", "UTF-8", "『世界人権宣言』"),
        ("real/legacy-encoding/udhr_Korean_Hankuko-UTF8", "UTF-8", "세 계 인 권 선 언"),
    ];
    for (path, encoding, begins) in cases {
        let bytes = fs::read(Path::new(&corpora).join("formats").join(path)).unwrap();
        let document = read(&bytes, &ReadOptions::default()).unwrap();
        assert_eq!(document.encoding, encoding, "{path}");
        // Three of the files are cut off in the middle of their last character.
        assert!(document.damaged <= 1 && text_of(&document).contains(begins), "{path}");
    }
}
