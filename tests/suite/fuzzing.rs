//! The bodies of the fuzz targets, over bytes that proptest makes up and over those that once made trouble.

#[path = "../../fuzz/bodies.rs"]
mod bodies;

use std::fs;
use std::path::Path;

use bodies::BODIES;
use proptest::prelude::*;

/// Bytes of the kinds that formats are made of: any, text, and the signs that mean something to them.
fn bytes() -> impl Strategy<Value = Vec<u8>> {
    let signs = prop::sample::select(vec![
        "<p>",
        "</p>",
        "<ol start=3>",
        "<li>",
        "<h1>",
        "<table><tr><td>",
        "&#x4e00;",
        "<!--",
        "{",
        "}",
        "\\par ",
        "\\'b5",
        "\\'0a",
        "\\u-1?",
        "\\uc0",
        "# ",
        "**",
        "[a](b)",
        "```",
        "\n",
        "\r",
        "\0",
        "一、",
        "（一）",
        "一是",
        "1.",
        "同志们：",
        "。",
        "<w:p>",
        "<w:r>",
        "<w:t>一</w:t>",
        "</w:p>",
        "<text:p>",
        "<text:h>",
        "obj",
        "stream",
        "Content-Type: text/html\n\n",
        "--b\n",
        "=E4=B8=80=\n",
        "<mc:AlternateContent><mc:Choice>",
        "<w:altChunk r:id='a'/>",
        "<w:br/>",
        "\"",
        "\"\",",
        ";",
        "{\"text\": \"一\"}\n",
    ]);
    prop_oneof![
        prop::collection::vec(any::<u8>(), 0..400),
        any::<String>().prop_map(String::into_bytes),
        prop::collection::vec(signs, 0..80).prop_map(|signs| signs.concat().into_bytes()),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn any_bytes_are_read_or_refused(bytes in bytes()) {
        BODIES.iter().for_each(|(_, body)| body(&bytes));
    }
}

#[test]
fn what_the_fuzzer_found_stays_mended() {
    let found = Path::new(env!("CARGO_MANIFEST_DIR")).join("fuzz/regressions");
    for (name, body) in BODIES {
        for entry in fs::read_dir(found.join(name)).into_iter().flatten() {
            body(&fs::read(entry.unwrap().path()).unwrap());
        }
    }
}
