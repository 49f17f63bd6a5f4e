//! Texts: every one in every language, the same variables, complete plurals, no number that is not a reference.

use crate::finding::{Findings, Place};
use crate::load::top;
use crate::model::Fact;
use crate::raw::RawGuide;
use crate::texts::LanguageTexts;
use crate::{Bundle, CountryServices, Texts};
use domain::{Country, Language};
use fluent_bundle::FluentResource;
use fluent_bundle::concurrent::FluentBundle;
use fluent_syntax::ast;
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::fmt::Write;
use std::sync::Arc;

/// Words in a sentence before an editor is asked to shorten it.
const LONG_SENTENCE: usize = 25;
/// Braces within braces: a plural with references has two. The parser calls itself for each.
const DEEPEST: usize = 16;
const A_NUMBER: &str = "a number, amount or date stands in a text";

/// The texts with where they stand and how they were written.
pub(crate) struct CheckedTexts {
    pub(crate) texts: Texts,
    /// language -> id -> the pattern as written, variables as `{ $x }`
    pub(crate) written: BTreeMap<Language, HashMap<Arc<str>, String>>,
    places: HashMap<(Language, Arc<str>), Place>,
}

impl CheckedTexts {
    pub(crate) fn place(&self, language: Language, id: &str) -> Place {
        self.places.get(&(language, Arc::from(id))).cloned().unwrap_or_else(|| top("guides/"))
    }
}

struct Message {
    text: String,
    /// What stands in `{ "…" }` and `{ 1 }`: shown as it is, so held against the same rules.
    literals: String,
    variables: BTreeSet<String>,
}

pub(crate) fn texts(
    bundle: &Bundle,
    languages: &BTreeSet<Language>,
    services: &BTreeMap<Country, CountryServices>,
    facts: &[Fact],
    guides: &[(String, RawGuide)],
    findings: &mut Findings,
) -> CheckedTexts {
    let mut out = CheckedTexts { texts: Texts::default(), written: BTreeMap::new(), places: HashMap::new() };
    let mut variables: BTreeMap<Language, HashMap<Arc<str>, BTreeSet<String>>> = BTreeMap::new();
    for language in languages {
        let Ok(id) = language.as_str().parse::<unic_langid::LanguageIdentifier>() else { continue };
        let mut fluent: FluentBundle<FluentResource> = FluentBundle::new_concurrent(vec![id]);
        fluent.set_use_isolating(false);
        add_references(&mut fluent, *language, services, facts);
        let mut ids: Vec<Arc<str>> = Vec::new();
        for (file, guide) in guides {
            let path = format!("{}/{language}.ftl", file.trim_end_matches("/guide.yaml"));
            let Some(text) = bundle.file(&path) else {
                if guide.languages.iter().any(|l| l == language.as_str()) {
                    findings.error(
                        &top(&path),
                        "the file is missing",
                        "the guide says it is complete in this language",
                    );
                }
                out.written.entry(*language).or_default();
                variables.entry(*language).or_default();
                continue;
            };
            if let Some(line) = too_deep(text) {
                let at = Place { file: path.clone(), line, column: 1 };
                findings.error(&at, "braces are nested too deep", format!("at most {DEEPEST}"));
                continue;
            }
            let resource = match FluentResource::try_new(text.to_owned()) {
                Ok(r) => r,
                Err((_, errors)) => {
                    for e in errors {
                        let line = text.get(..e.pos.start).map_or(1, |t| t.matches('\n').count() + 1);
                        let at = Place { file: path.clone(), line, column: 1 };
                        findings.error(
                            &at,
                            format!("not Fluent: {}", e.kind),
                            "an entry is `id = text`; further lines are indented",
                        );
                    }
                    continue;
                }
            };
            digits(&path, text, findings);
            for entry in resource.entries() {
                let ast::Entry::Message(message) = entry else { continue };
                let Some(pattern) = &message.value else { continue };
                let id: Arc<str> = message.id.name.into();
                let at = Place { file: path.clone(), line: line_of(text, &id), column: 1 };
                let mut seen = Message { text: String::new(), literals: String::new(), variables: BTreeSet::new() };
                walk(pattern, *language, &at, &mut seen, findings);
                if seen.literals.chars().filter(char::is_ascii_digit).count() > 2 {
                    findings.error(&at, A_NUMBER, "refer to it: { svc-… } or { fact-… }");
                }
                long_sentences(&at, &seen.text, findings);
                if out.places.insert((*language, id.clone()), at.clone()).is_some() {
                    findings.error(&at, format!("`{id}` stands twice"), "text ids are unique in all guides");
                }
                if seen.variables.is_empty() {
                    ids.push(id.clone());
                }
                out.written.entry(*language).or_default().insert(id.clone(), seen.text);
                variables.entry(*language).or_default().insert(id, seen.variables);
            }
            if fluent.add_resource(resource).is_err() {
                findings.error(&top(&path), "a text id stands twice", "text ids are unique in all guides");
            }
        }
        let (texts, bad) = LanguageTexts::new(fluent, &ids);
        for (id, why) in bad {
            let at = out.place(*language, &id);
            findings.error(
                &at,
                format!("`{id}` does not resolve: {why}"),
                "a reference is `{ svc-<id> }` of services/ or an id of facts.yaml",
            );
        }
        out.texts.languages.insert(*language, texts);
    }
    same_everywhere(&variables, languages, &out, findings);
    out.texts.set_fallback(
        languages.iter().copied().find(|l| l.as_str() == "uk").or_else(|| languages.iter().next().copied()),
    );
    out
}

/// `svc-<id>` is a service's number, `fact-…` and `url-…` a fact's value.
fn add_references(
    fluent: &mut FluentBundle<FluentResource>,
    language: Language,
    services: &BTreeMap<Country, CountryServices>,
    facts: &[Fact],
) {
    let mut ftl = String::new();
    let literal = |v: &str| format!("{{ \"{}\" }}", v.replace('\\', "\\\\").replace('"', "\\\""));
    for s in services.values().flat_map(|c| &c.services) {
        let _ = writeln!(ftl, "svc-{} = {}", s.id, literal(&s.number()));
    }
    for f in facts {
        let value = f.value.get(&Some(language)).or_else(|| f.value.get(&None)).or_else(|| f.value.values().next());
        let _ = writeln!(ftl, "{} = {}", f.id, literal(value.map_or("", String::as_str)));
    }
    let (Ok(resource) | Err((resource, _))) = FluentResource::try_new(ftl);
    // a second use of an id was reported where it stands
    let _ = fluent.add_resource(resource);
}

fn walk(pattern: &ast::Pattern<&str>, language: Language, at: &Place, seen: &mut Message, findings: &mut Findings) {
    for element in &pattern.elements {
        match element {
            ast::PatternElement::TextElement { value } => seen.text.push_str(value),
            ast::PatternElement::Placeable { expression } => match expression {
                ast::Expression::Inline(inline) => inline_of(inline, seen),
                ast::Expression::Select { selector, variants } => {
                    inline_of(selector, seen);
                    plural(variants, language, at, findings);
                    for v in variants {
                        walk(&v.value, language, at, seen, findings);
                    }
                }
            },
        }
    }
}

fn inline_of(inline: &ast::InlineExpression<&str>, seen: &mut Message) {
    match inline {
        ast::InlineExpression::VariableReference { id } => {
            seen.variables.insert(id.name.to_owned());
            let _ = write!(seen.text, "{{ ${} }}", id.name);
        }
        ast::InlineExpression::MessageReference { id, .. } => {
            let _ = write!(seen.text, "{{ {} }}", id.name);
        }
        ast::InlineExpression::StringLiteral { value } | ast::InlineExpression::NumberLiteral { value } => {
            seen.text.push_str(value);
            seen.literals.push_str(value);
        }
        _ => {}
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
        let value = line
            .split_once('=')
            .filter(|(id, _)| !id.contains(' ') || id.trim_end().len() == id.len() - 1)
            .map_or(line, |(_, v)| v);
        let offset = line.len() - value.len();
        let mut run = 0;
        let mut outside = 0i32;
        for (at, c) in value.char_indices() {
            match c {
                '{' => outside += 1,
                '}' => outside -= 1,
                c if c.is_ascii_digit() && outside == 0 => run += 1,
                ' ' | '-' | '(' | ')' if run > 0 => {}
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

fn line_of(text: &str, id: &str) -> usize {
    text.lines()
        .position(|l| l.strip_prefix(id).is_some_and(|rest| rest.trim_start().starts_with('=')))
        .map_or(1, |n| n + 1)
}

fn same_everywhere(
    variables: &BTreeMap<Language, HashMap<Arc<str>, BTreeSet<String>>>,
    languages: &BTreeSet<Language>,
    texts: &CheckedTexts,
    findings: &mut Findings,
) {
    for language in languages {
        for other in languages.iter().filter(|o| *o != language) {
            let (Some(here), Some(there)) = (variables.get(language), variables.get(other)) else { continue };
            for (id, vars) in here {
                match there.get(id) {
                    None => findings.error(
                        &texts.place(*language, id),
                        format!("`{id}` is missing in {other}"),
                        "every text in every language",
                    ),
                    Some(v) if v != vars => findings.error(
                        &texts.place(*language, id),
                        format!("`{id}` has other variables in {other}"),
                        "the same in every language",
                    ),
                    Some(_) => {}
                }
            }
        }
    }
}
