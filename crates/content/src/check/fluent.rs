//! One file of texts: what it holds, complete plurals, no number that is not a reference.

use super::by_reference::by_reference;
use super::said_hours::said_hours;
use crate::finding::{Findings, Place};
use domain::Language;
use fluent_bundle::FluentResource;
use fluent_syntax::ast;
use fluent_syntax::serializer::serialize;
use std::collections::{BTreeSet, HashMap};
use std::fmt::Write;
use std::sync::Arc;

/// Words in a sentence before an editor is asked to shorten it.
const LONG_SENTENCE: usize = 25;
/// Braces within braces: a plural with references has two. The parser calls itself for each.
const DEEPEST: usize = 16;
pub(super) const A_NUMBER: &str = "a number, amount or date stands in a text";
/// What a text may refer to; whatever else Fluent knows, no rule here would see.
const REFERENCES: [&str; 4] = ["svc-", "mail-", "fact-", "url-"];
const A_BOT: &str = "write { $bots }: a node may call its bots otherwise, and one that stands still is left out";
const NO_OTHER: &str = "write the words out; only { svc-… }, { mail-… }, { fact-… }, { url-… } and variables are known";

/// One message of a file, as it is written.
pub(crate) struct Message {
    pub(crate) id: Arc<str>,
    pub(crate) at: Place,
    /// The pattern, variables as `{ $x }`.
    pub(crate) text: String,
    pub(crate) variables: BTreeSet<String>,
    /// The ids of the numbers, facts and addresses it refers to.
    pub(crate) references: BTreeSet<String>,
    /// What stands in `{ "…" }` and `{ 1 }`: shown as it is, so held against the same rules.
    literals: String,
}

/// Reads one file; nothing when it is not Fluent, which is then among the findings.
pub(crate) fn read(
    path: &str,
    text: &str,
    language: Language,
    findings: &mut Findings,
) -> Option<(FluentResource, Vec<Message>)> {
    if let Some(line) = too_deep(text) {
        let at = Place { file: path.to_owned(), line, column: 1 };
        findings.error(&at, "braces are nested too deep", format!("at most {DEEPEST}"));
        return None;
    }
    let resource = match FluentResource::try_new(text.to_owned()) {
        Ok(r) => r,
        Err((_, errors)) => {
            for e in errors {
                let line = text.get(..e.pos.start).map_or(1, |t| t.matches('\n').count() + 1);
                let at = Place { file: path.to_owned(), line, column: 1 };
                findings.error(
                    &at,
                    format!("not Fluent: {}", e.kind),
                    "an entry is `id = text`; further lines are indented",
                );
            }
            return None;
        }
    };
    digits(path, text, findings);
    let lines = lines_of(text);
    let mut out = Vec::new();
    for entry in resource.entries() {
        let at = |name: &str| Place { file: path.to_owned(), line: lines.get(name).copied().unwrap_or(1), column: 1 };
        let message = match entry {
            ast::Entry::Message(message) => message,
            ast::Entry::Term(term) => {
                findings.error(&at(term.id.name), format!("a term `-{}` stands here", term.id.name), NO_OTHER);
                continue;
            }
            _ => continue,
        };
        let at = at(message.id.name);
        if !message.attributes.is_empty() {
            findings.error(&at, format!("`{}` has attributes", message.id.name), "a text each, with an id of its own");
        }
        let Some(pattern) = &message.value else { continue };
        let mut seen = Message {
            id: message.id.name.into(),
            at: at.clone(),
            text: String::new(),
            variables: BTreeSet::new(),
            references: BTreeSet::new(),
            literals: String::new(),
        };
        walk(pattern, language, &at, &mut seen, findings);
        if seen.literals.chars().filter(|c| c.is_numeric()).count() > 2 {
            findings.error(&at, A_NUMBER, "refer to it: { svc-… } or { fact-… }");
        }
        if let Some(name) = bot_named(&seen.text) {
            findings.error(&at, format!("a bot's address, `{name}`, stands in a text"), A_BOT);
        }
        by_reference(&at, &seen.text, findings);
        said_hours(&at, &seen.text, findings);
        long_sentences(&at, &seen.text, findings);
        out.push(seen);
    }
    Some((resource, out))
}

/// The chosen messages of a file as a file of their own, without comments.
pub(crate) fn only(resource: &FluentResource, chosen: impl Fn(&str) -> bool) -> Result<FluentResource, String> {
    let messages = resource.entries().filter_map(|entry| match entry {
        ast::Entry::Message(m) if chosen(m.id.name) => {
            Some(ast::Entry::Message(ast::Message { comment: None, ..m.clone() }))
        }
        _ => None,
    });
    let written = serialize(&ast::Resource { body: messages.collect() });
    FluentResource::try_new(written)
        .map_err(|(_, errors)| errors.first().map_or_else(String::new, |e| e.kind.to_string()))
}

/// The line on which each message begins; the first, where an id stands twice.
fn lines_of(text: &str) -> HashMap<&str, usize> {
    let mut out = HashMap::new();
    for (n, line) in text.lines().enumerate() {
        if line.starts_with(|c: char| c.is_ascii_alphabetic() || c == '-')
            && let Some((id, _)) = line.trim_start_matches('-').split_once('=')
        {
            out.entry(id.trim_end()).or_insert(n + 1);
        }
    }
    out
}

fn walk(pattern: &ast::Pattern<&str>, language: Language, at: &Place, seen: &mut Message, findings: &mut Findings) {
    for element in &pattern.elements {
        match element {
            ast::PatternElement::TextElement { value } => seen.text.push_str(value),
            ast::PatternElement::Placeable { expression } => expression_of(expression, language, at, seen, findings),
        }
    }
}

fn expression_of(
    expression: &ast::Expression<&str>,
    language: Language,
    at: &Place,
    seen: &mut Message,
    findings: &mut Findings,
) {
    match expression {
        ast::Expression::Inline(inline) => inline_of(inline, language, at, seen, findings),
        ast::Expression::Select { selector, variants } => {
            inline_of(selector, language, at, seen, findings);
            plural(variants, language, at, findings);
            for v in variants {
                walk(&v.value, language, at, seen, findings);
            }
        }
    }
}

fn inline_of(
    inline: &ast::InlineExpression<&str>,
    language: Language,
    at: &Place,
    seen: &mut Message,
    findings: &mut Findings,
) {
    let mut no = |what: String| findings.error(at, format!("`{}` holds {what}", seen.id), NO_OTHER);
    match inline {
        ast::InlineExpression::VariableReference { id } => {
            seen.variables.insert(id.name.to_owned());
            let _ = write!(seen.text, "{{ ${} }}", id.name);
        }
        ast::InlineExpression::MessageReference { id, attribute } => {
            if attribute.is_some() || !REFERENCES.iter().any(|kind| id.name.starts_with(kind)) {
                no(format!("another text, `{}`", id.name));
            }
            seen.references.insert(id.name.to_owned());
            let _ = write!(seen.text, "{{ {} }}", id.name);
        }
        ast::InlineExpression::StringLiteral { value } | ast::InlineExpression::NumberLiteral { value } => {
            seen.text.push_str(value);
            seen.literals.push_str(value);
        }
        ast::InlineExpression::Placeable { expression } => expression_of(expression, language, at, seen, findings),
        ast::InlineExpression::TermReference { id, .. } => no(format!("a term, `-{}`", id.name)),
        ast::InlineExpression::FunctionReference { id, .. } => no(format!("a function, `{}`", id.name)),
    }
}

/// CLDR cardinal categories of the languages we write; a select that uses one must have all.
fn plural(variants: &[ast::Variant<&str>], language: Language, at: &Place, findings: &mut Findings) {
    let keys: BTreeSet<&str> = variants
        .iter()
        .filter_map(|v| match &v.key {
            ast::VariantKey::Identifier { name } => Some(*name),
            ast::VariantKey::NumberLiteral { .. } => None,
        })
        .collect();
    if !["zero", "one", "two", "few", "many"].iter().any(|c| keys.contains(c)) {
        return;
    }
    let needed: &[&str] = match language.as_str() {
        "uk" | "ru" | "pl" | "cs" | "sk" => &["one", "few", "many", "other"],
        "ro" => &["one", "few", "other"],
        _ => &["one", "other"],
    };
    for form in needed.iter().filter(|f| !keys.contains(**f)) {
        findings.error(
            at,
            format!("the plural form `{form}` is missing"),
            format!("{language} needs {}", needed.join(", ")),
        );
    }
}

/// Three digits or more are a number, an amount or a date: they stand in texts by reference only.
fn digits(path: &str, text: &str, findings: &mut Findings) {
    for (n, line) in text.lines().enumerate() {
        if line.trim_start().starts_with('#') {
            continue;
        }
        // what is indented goes on with a text, whatever sign stands in it
        let value = line.split_once('=').filter(|_| !line.starts_with([' ', '\t'])).map_or(line, |(_, v)| v);
        let offset = line.len() - value.len();
        let mut run = 0;
        let mut outside = 0i32;
        for (at, c) in value.char_indices() {
            match c {
                '{' => outside += 1,
                // it may close what an earlier line opened
                '}' => outside = (outside - 1).max(0),
                c if c.is_numeric() && outside == 0 => run += 1,
                c if run > 0 && stands_in_a_number(c) => {}
                _ => run = 0,
            }
            if run == 3 {
                let at = Place { file: path.to_owned(), line: n + 1, column: line[..offset + at].chars().count() + 1 };
                findings.error(&at, A_NUMBER, "refer to it: { svc-… } or { fact-… }");
                break;
            }
        }
        if let Some(at) = value.find("http").filter(|_| value.contains("://")) {
            let at = Place { file: path.to_owned(), line: n + 1, column: line[..offset + at].chars().count() + 1 };
            findings.error(&at, "an address stands in a text", "refer to it: { url-… } of facts.yaml");
        }
    }
}

/// What people write between the digits of a number, a date or an amount.
fn stands_in_a_number(c: char) -> bool {
    c == ' ' || matches!(c, '-' | '(' | ')' | '.' | '/' | '\u{a0}' | '\u{202f}' | '\u{2009}' | '\u{2010}'..='\u{2013}')
}

/// The first word of a text that is a bot's address: nodes name their bots as they like.
fn bot_named(text: &str) -> Option<&str> {
    let of_a_name = |c: char| c.is_ascii_alphanumeric() || c == '_';
    text.match_indices('@').find_map(|(at, _)| {
        let name = &text[at + 1..];
        let name = &name[..name.find(|c| !of_a_name(c)).unwrap_or(name.len())];
        name.to_ascii_lowercase().ends_with("bot").then(|| &text[at..=at + name.len()])
    })
}

fn long_sentences(at: &Place, text: &str, findings: &mut Findings) {
    for sentence in text.split(['.', '!', '?', '\n', ':', ';']) {
        let words = sentence.split_whitespace().count();
        if words > LONG_SENTENCE {
            findings.warn(
                at,
                format!("a sentence of {words} words"),
                format!("at most {LONG_SENTENCE}: make two of it"),
            );
        }
    }
}

/// The first line with more braces open than we read.
fn too_deep(text: &str) -> Option<usize> {
    let mut open = 0usize;
    for (n, line) in text.lines().enumerate() {
        for c in line.chars() {
            match c {
                '{' => open += 1,
                '}' => open = open.saturating_sub(1),
                _ => {}
            }
            if open > DEEPEST {
                return Some(n + 1);
            }
        }
    }
    None
}
