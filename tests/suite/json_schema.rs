//! Reports against `docs/schema.json`, by the keywords of JSON Schema (draft 2020-12) that it uses.

use std::collections::BTreeSet;

use serde_json::{Map, Value};

/// The schema of the report.
pub fn schema() -> Value {
    schema_in("schema.json")
}

/// A schema of the repository.
fn schema_in(name: &str) -> Value {
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("docs").join(name);
    serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap()
}

/// Panics with every place at which a report breaks the schema.
pub fn assert_valid(report: &Value) {
    assert_follows(report, "schema.json");
}

/// Panics with every place at which an overview breaks its schema.
pub fn assert_valid_overview(overview: &Value) {
    assert_follows(overview, "overview-schema.json");
}

/// Panics with every place at which the sources of a draft break their schema.
pub fn assert_valid_sources(sources: &Value) {
    assert_follows(sources, "sources-schema.json");
}

/// The names of all properties that a schema of the repository knows.
pub fn properties_of(name: &str) -> BTreeSet<String> {
    let mut known = BTreeSet::new();
    properties(&schema_in(name), &mut known);
    known
}

fn assert_follows(report: &Value, schema: &str) {
    let root = schema_in(schema);
    let mut faults = Vec::new();
    check(report, &root, &root, "", &mut faults);
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

fn is_valid(value: &Value, schema: &Value, root: &Value) -> bool {
    let mut faults = Vec::new();
    check(value, schema, root, "", &mut faults);
    faults.is_empty()
}

fn check(value: &Value, schema: &Value, root: &Value, place: &str, faults: &mut Vec<String>) {
    for (keyword, rule) in schema.as_object().unwrap_or(&Map::new()) {
        let mut expect = |holds: bool| {
            if !holds {
                faults.push(format!("{place}: {value} breaks {keyword}: {rule}"));
            }
        };
        match keyword.as_str() {
            "$schema" | "title" | "description" | "format" | "$defs" => {}
            "$ref" => {
                let target = rule.as_str().and_then(|path| root.pointer(path.trim_start_matches('#')));
                check(value, target.unwrap_or(&Value::Bool(false)), root, place, faults);
            }
            "type" => {
                expect(
                    rule.as_array().map_or(is_a(value, rule), |types| types.iter().any(|t| is_a(value, t))),
                );
            }
            "const" => expect(value == rule),
            "enum" => expect(rule.as_array().is_some_and(|values| values.contains(value))),
            "minimum" => expect(!value.is_number() || value.as_f64() >= rule.as_f64()),
            "minItems" => {
                expect(value.as_array().is_some_and(|items| Some(items.len() as u64) >= rule.as_u64()))
            }
            "maxItems" => {
                expect(value.as_array().is_some_and(|items| Some(items.len() as u64) <= rule.as_u64()))
            }
            "required" => {
                for name in rule.as_array().into_iter().flatten().filter_map(Value::as_str) {
                    expect(value.get(name).is_some());
                }
            }
            "anyOf" => {
                expect(rule.as_array().is_some_and(|all| all.iter().any(|s| is_valid(value, s, root))))
            }
            "oneOf" => {
                let of = rule.as_array().into_iter().flatten();
                expect(of.filter(|schema| is_valid(value, schema, root)).count() == 1);
            }
            "items" => {
                for (index, item) in value.as_array().into_iter().flatten().enumerate() {
                    check(item, rule, root, &format!("{place}/{index}"), faults);
                }
            }
            "properties" => {
                for (name, schema) in rule.as_object().unwrap_or(&Map::new()) {
                    if let Some(value) = value.get(name) {
                        check(value, schema, root, &format!("{place}/{name}"), faults);
                    }
                }
            }
            "additionalProperties" => {
                let known = schema.get("properties").and_then(Value::as_object);
                let others = value.as_object().into_iter().flatten();
                for (name, other) in
                    others.filter(|(name, _)| known.is_none_or(|known| !known.contains_key(*name)))
                {
                    check(other, rule, root, &format!("{place}/{name}"), faults);
                }
            }
            _ => faults.push(format!("{place}: the schema uses {keyword}, which is not checked")),
        }
    }
}

fn is_a(value: &Value, kind: &Value) -> bool {
    match kind.as_str() {
        Some("null") => value.is_null(),
        Some("boolean") => value.is_boolean(),
        Some("integer") => value.is_u64() || value.is_i64(),
        Some("number") => value.is_number(),
        Some("string") => value.is_string(),
        Some("array") => value.is_array(),
        Some("object") => value.is_object(),
        _ => false,
    }
}

/// The names of all properties that a schema knows.
fn properties(schema: &Value, out: &mut BTreeSet<String>) {
    if let Some(known) = schema.get("properties").and_then(Value::as_object) {
        out.extend(known.keys().cloned());
    }
    match schema {
        Value::Object(map) => map.values().for_each(|value| properties(value, out)),
        Value::Array(values) => values.iter().for_each(|value| properties(value, out)),
        _ => {}
    }
}

#[test]
fn the_documentation_explains_every_key() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/docs/json.md");
    let documentation = std::fs::read_to_string(path).unwrap();
    let known = properties_of("schema.json");
    assert!(known.len() > 40);
    for key in known {
        assert!(documentation.contains(&format!("`{key}`")), "docs/json.md does not explain {key}");
    }
}

#[test]
fn the_checker_sees_what_breaks_the_schema() {
    let root = schema();
    let reason = root.pointer("/$defs/link_reason").unwrap();
    let is_reason = |json: &str| is_valid(&serde_json::from_str(json).unwrap(), reason, &root);
    assert!(is_reason(r#"{ "kind": "phrases", "count": 2 }"#) && is_reason(r#"{ "kind": "topic" }"#));
    for broken in [
        r#""topic""#,
        r#"{ "kind": "phrases" }"#,
        r#"{ "kind": "whim" }"#,
        r#"{ "kind": "phrases", "count": -1 }"#,
    ] {
        assert!(!is_reason(broken), "{broken}");
    }
}
