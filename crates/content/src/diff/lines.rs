//! Help lines compared: a changed number first of all, since a wrong one harms a person.

use super::Files;
use super::leaves;
use serde_json::{Map, Value};
use std::collections::{BTreeMap, BTreeSet};

fn services(files: &Files) -> BTreeMap<&str, &Map<String, Value>> {
    let all = files.iter().filter(|(p, _)| p.starts_with("services/"));
    all.flat_map(|(_, f)| f.get("services").and_then(Value::as_array).into_iter().flatten())
        .filter_map(|s| Some((s.get("id")?.as_str()?, s.as_object()?)))
        .collect()
}

fn text<'a>(service: &'a Map<String, Value>, key: &str) -> Option<&'a str> {
    service.get(key).and_then(Value::as_str)
}

/// What is shown as its number.
fn number(service: &Map<String, Value>) -> &str {
    ["national", "e164", "web"].iter().find_map(|k| text(service, k)).unwrap_or("none")
}

pub(super) fn changed(a: &Files, b: &Files, out: &mut Vec<String>) {
    let (before, after) = (services(a), services(b));
    let ids: BTreeSet<&&str> = before.keys().chain(after.keys()).collect();
    for id in ids {
        match (before.get(*id), after.get(*id)) {
            (Some(x), Some(y)) => one(id, x, y, out),
            (None, Some(y)) => out.push(format!("new line svc-{id} with the number {}", number(y))),
            (Some(x), None) => out.push(format!("line svc-{id} with the number {} is removed", number(x))),
            (None, None) => {}
        }
    }
    let paths: BTreeSet<&String> = a.keys().chain(b.keys()).filter(|p| p.starts_with("services/")).collect();
    for path in paths {
        let country = path.trim_start_matches("services/").trim_end_matches(".yaml");
        let without = |f: &Value| {
            let mut fields = f.as_object().cloned().unwrap_or_default();
            fields.remove("services");
            Value::Object(fields)
        };
        match (a.get(path), b.get(path)) {
            (Some(x), Some(y)) => leaves::changed(country, &without(x), &without(y), out),
            (None, Some(_)) => out.push(format!("new directory of {country}")),
            (Some(_), None) => out.push(format!("the directory of {country} is removed")),
            (None, None) => {}
        }
    }
}

fn one(id: &str, a: &Map<String, Value>, b: &Map<String, Value>, out: &mut Vec<String>) {
    if number(a) != number(b) {
        out.push(format!("number svc-{id} changed from {} to {}", number(a), number(b)));
    }
    let rest = |s: &Map<String, Value>| {
        let shown = number(s).to_owned();
        let kept = s.iter().filter(|(k, v)| {
            !matches!(k.as_str(), "national" | "e164" | "web") || v.as_str().is_none_or(|v| v != shown)
        });
        Value::Object(kept.map(|(k, v)| (k.clone(), v.clone())).collect())
    };
    leaves::changed(&format!("line svc-{id}:"), &rest(a), &rest(b), out);
}
