//! Values compared leaf by leaf: a field by its name, a row by its id, a list of words by what came and went.

use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};

/// What changed below `name`.
pub(super) fn changed(name: &str, a: &Value, b: &Value, out: &mut Vec<String>) {
    if a == b {
        return;
    }
    match (a, b) {
        (Value::Object(x), Value::Object(y)) => {
            let keys: BTreeSet<&String> = x.keys().chain(y.keys()).collect();
            for key in keys {
                let at = format!("{name} {key}");
                match (x.get(key), y.get(key)) {
                    (Some(p), Some(q)) => changed(&at, p, q, out),
                    (None, Some(q)) => out.push(format!("{at} is new: {}", shown(q))),
                    (Some(p), None) => out.push(format!("{at} is gone: {}", shown(p))),
                    (None, None) => {}
                }
            }
        }
        (Value::Array(x), Value::Array(y)) => match (rows(x), rows(y)) {
            (Some(p), Some(q)) => changed(name, &Value::Object(p), &Value::Object(q), out),
            _ => list(name, x, y, out),
        },
        _ => out.push(format!("{name} changed from {} to {}", shown(a), shown(b))),
    }
}

/// A list of rows with ids, as a map.
fn rows(list: &[Value]) -> Option<serde_json::Map<String, Value>> {
    list.iter().map(|row| Some((row.get("id")?.as_str()?.to_owned(), row.clone()))).collect()
}

fn list(name: &str, x: &[Value], y: &[Value], out: &mut Vec<String>) {
    let words = |l: &[Value], other: &[Value]| {
        let mut left: BTreeMap<String, usize> = BTreeMap::new();
        for v in other {
            *left.entry(shown(v)).or_default() += 1;
        }
        let more = l.iter().map(shown).filter(|w| match left.get_mut(w) {
            Some(n) if *n > 0 => {
                *n -= 1;
                false
            }
            _ => true,
        });
        more.collect::<Vec<_>>().join(", ")
    };
    let (came, went) = (words(y, x), words(x, y));
    match (came.as_str(), went.as_str()) {
        ("", "") => out.push(format!("{name} stand in another order")),
        (came, "") => out.push(format!("{name}: added {came}")),
        ("", went) => out.push(format!("{name}: taken out {went}")),
        (came, went) => out.push(format!("{name}: added {came}; taken out {went}")),
    }
}

/// A value as an editor reads it.
pub(super) fn shown(value: &Value) -> String {
    match value {
        Value::String(s) => format!("“{s}”"),
        Value::Object(fields) => fields.iter().map(|(k, v)| format!("{k} {}", shown(v))).collect::<Vec<_>>().join(", "),
        Value::Array(items) => items.iter().map(shown).collect::<Vec<_>>().join(", "),
        Value::Null => "nothing".to_owned(),
        other => other.to_string(),
    }
}
