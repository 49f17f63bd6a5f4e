//! Screens compared: which are new, what they say, where their buttons lead.

use super::Files;
use super::leaves;
use serde_json::{Map, Value};
use std::collections::{BTreeMap, BTreeSet};

/// All screens by `guide/screen`.
fn screens(files: &Files) -> BTreeMap<String, &Value> {
    let mut out = BTreeMap::new();
    for (path, file) in files.iter().filter(|(p, _)| p.starts_with("guides/") && p.ends_with("/guide.yaml")) {
        let folder = path.split('/').nth(1).unwrap_or_default();
        let guide = file.get("guide").and_then(Value::as_str).unwrap_or(folder);
        for (short, screen) in file.get("screens").and_then(Value::as_object).into_iter().flatten() {
            out.insert(format!("{guide}/{short}"), screen);
        }
    }
    out
}

/// For each text the first screen on which it stands.
pub(super) fn says(a: &Files, b: &Files) -> BTreeMap<String, String> {
    let mut out = BTreeMap::new();
    for (name, screen) in screens(b).into_iter().chain(screens(a)) {
        let said = list(screen, "says").filter_map(Value::as_str);
        let labels = list(screen, "choose").filter_map(|c| c.get("text")?.as_str());
        for id in said.chain(labels) {
            out.entry(id.to_owned()).or_insert_with(|| name.clone());
        }
    }
    out
}

pub(super) fn changed(a: &Files, b: &Files, out: &mut Vec<String>) {
    let (before, after) = (screens(a), screens(b));
    let names: BTreeSet<&String> = before.keys().chain(after.keys()).collect();
    for name in names {
        match (before.get(name), after.get(name)) {
            (Some(x), Some(y)) => one(name, x, y, out),
            (None, Some(_)) => out.push(format!("new screen {name}")),
            (Some(_), None) => out.push(format!("screen {name} is removed")),
            (None, None) => {}
        }
    }
    languages(a, b, out);
}

fn languages(a: &Files, b: &Files, out: &mut Vec<String>) {
    for (path, file) in b.iter().filter(|(p, _)| p.starts_with("guides/")) {
        if let (Some(x), Some(y)) = (a.get(path).and_then(|f| f.get("languages")), file.get("languages")) {
            let guide = path.split('/').nth(1).unwrap_or_default();
            leaves::changed(&format!("languages of guide {guide}"), x, y, out);
        }
    }
}

fn one(name: &str, a: &Value, b: &Value, out: &mut Vec<String>) {
    if a == b {
        return;
    }
    buttons(name, a, b, out);
    let without = |v: &Value| {
        let mut fields: Map<String, Value> = v.as_object().cloned().unwrap_or_default();
        fields.remove("choose");
        Value::Object(fields)
    };
    leaves::changed(&format!("screen {name}:"), &without(a), &without(b), out);
}

fn buttons(name: &str, a: &Value, b: &Value, out: &mut Vec<String>) {
    let guide = name.split('/').next().unwrap_or_default();
    let by_text = |v| -> BTreeMap<&str, &Value> {
        list(v, "choose").filter_map(|c| Some((c.get("text")?.as_str()?, c))).collect()
    };
    let (before, after) = (by_text(a), by_text(b));
    let names: BTreeSet<&&str> = before.keys().chain(after.keys()).collect();
    for text in names {
        match (before.get(*text), after.get(*text)) {
            (Some(x), Some(y)) => {
                let (from, to) = (target(guide, x), target(guide, y));
                if from != to {
                    out.push(format!("screen {name}: button {text} now leads to {to}, before to {from}"));
                }
                if x.get("icon") != y.get("icon") {
                    let icon = |v: &Value| v.get("icon").and_then(Value::as_str).unwrap_or("none").to_owned();
                    out.push(format!("screen {name}: the icon of {text} changed from {} to {}", icon(x), icon(y)));
                }
            }
            (None, Some(y)) => out.push(format!("screen {name}: new button {text} to {}", target(guide, y))),
            (Some(x), None) => {
                out.push(format!("screen {name}: button {text} to {} is removed", target(guide, x)));
            }
            (None, None) => {}
        }
    }
    let order = |v| list(v, "choose").filter_map(|c| c.get("text")?.as_str()).collect::<Vec<_>>();
    if before.keys().eq(after.keys()) && order(a) != order(b) {
        out.push(format!("screen {name}: the buttons stand in another order"));
    }
}

fn target(guide: &str, button: &Value) -> String {
    match (button.get("to").and_then(Value::as_str), button.get("url").and_then(Value::as_str)) {
        (Some(to), _) if to.contains('/') => to.to_owned(),
        (Some(to), _) => format!("{guide}/{to}"),
        (None, Some(url)) => format!("the page {url}"),
        (None, None) => "nowhere".to_owned(),
    }
}

fn list<'a>(value: &'a Value, key: &str) -> impl Iterator<Item = &'a Value> + use<'a> {
    value.get(key).and_then(Value::as_array).into_iter().flatten()
}
