//! Texts: every one in every language that is wanted, the same variables, every reference known.

use super::fluent::{self, Message};
use crate::finding::{Findings, Place};
use crate::load::top;
use crate::model::Fact;
use crate::raw::RawGuide;
use crate::texts::LanguageTexts;
use crate::{Bundle, CountryServices, Texts};
use domain::{Country, Language};
use fluent_bundle::FluentResource;
use fluent_bundle::concurrent::FluentBundle;
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::fmt::Write;
use std::sync::Arc;

/// The languages in which each guide must be complete, by the guide's name.
pub(crate) type Wanted = BTreeMap<String, BTreeSet<Language>>;

/// The texts with where they stand and how they were written.
#[derive(Default)]
pub(crate) struct CheckedTexts {
    pub(crate) texts: Texts,
    /// language -> id -> the pattern as written, variables as `{ $x }`
    pub(crate) written: BTreeMap<Language, HashMap<Arc<str>, String>>,
    variables: BTreeMap<Language, HashMap<Arc<str>, BTreeSet<String>>>,
    places: HashMap<(Language, Arc<str>), Place>,
    /// id -> the guide it stands in
    guides: HashMap<Arc<str>, String>,
}

impl CheckedTexts {
    pub(crate) fn place(&self, language: Language, id: &str) -> Place {
        self.places.get(&(language, Arc::from(id))).cloned().unwrap_or_else(|| top("guides/"))
    }
}

/// What texts may refer to.
pub(crate) struct References<'a> {
    pub(crate) services: &'a BTreeMap<Country, CountryServices>,
    pub(crate) facts: &'a [Fact],
}

/// One file of texts: its path, and what it belongs to.
struct File<'a> {
    path: String,
    text: &'a str,
    guide: &'a str,
}

/// The texts of the guides.
pub(crate) fn texts(
    bundle: &Bundle,
    languages: &BTreeSet<Language>,
    refer: &References<'_>,
    guides: &[(String, RawGuide)],
    wanted: &Wanted,
    findings: &mut Findings,
) -> CheckedTexts {
    let mut out = CheckedTexts::default();
    // a language that a guide declares and no bot speaks yet is held against the same rules
    let declared = wanted.values().flatten().chain(languages).copied().collect::<BTreeSet<Language>>();
    for language in &declared {
        let mut files = Vec::new();
        for (file, guide) in guides {
            let path = format!("{}/{language}.ftl", file.trim_end_matches("/guide.yaml"));
            match bundle.file(&path) {
                Some(text) => files.push(File { path, text, guide: &guide.guide.value }),
                None if guide.languages.iter().any(|l| l == language.as_str()) => {
                    findings.error(
                        &top(&path),
                        "the file is missing",
                        "the guide says it is complete in this language",
                    );
                }
                None => {}
            }
        }
        one_language(&mut out, *language, &files, refer, findings);
    }
    let nowhere = BTreeSet::new();
    let in_languages = |id: &Arc<str>| out.guides.get(id).and_then(|g| wanted.get(g)).unwrap_or(&nowhere);
    complete(&out, in_languages, "every text in every language", findings);
    same_variables(&out, findings);
    out.texts.languages.retain(|l, _| languages.contains(l));
    out.texts.set_fallback(
        languages.iter().copied().find(|l| l.as_str() == "uk").or_else(|| languages.iter().next().copied()),
    );
    out
}

/// The responders' answers: the same ids and variables in every file there is.
pub(crate) fn answers(bundle: &Bundle, refer: &References<'_>, findings: &mut Findings) -> CheckedTexts {
    let mut out = CheckedTexts::default();
    let mut languages = BTreeSet::new();
    for (path, text) in bundle.files() {
        let Some(name) = path.strip_prefix("answers/").and_then(|p| p.strip_suffix(".ftl")) else { continue };
        let Ok(language) = Language::parse(name) else {
            findings.error(&top(path), format!("`{name}` is not a language"), "two letters, as in `uk`");
            continue;
        };
        languages.insert(language);
        let file = File { path: path.to_owned(), text, guide: "answers" };
        one_language(&mut out, language, &[file], refer, findings);
        for (id, _) in out.written.get(&language).into_iter().flatten().filter(|(id, _)| !id.starts_with("answer-")) {
            findings.error(&out.place(language, id), format!("`{id}` is no answer"), "ids here begin with `answer-`");
        }
    }
    complete(&out, |_| &languages, "every answer in every file", findings);
    same_variables(&out, findings);
    out.texts.set_fallback(languages.iter().copied().find(|l| l.as_str() == "uk").or(languages.first().copied()));
    out
}

fn one_language(
    out: &mut CheckedTexts,
    language: Language,
    files: &[File<'_>],
    refer: &References<'_>,
    findings: &mut Findings,
) {
    let Ok(id) = language.as_str().parse::<unic_langid::LanguageIdentifier>() else { return };
    let mut bundle: FluentBundle<FluentResource> = FluentBundle::new_concurrent(vec![id]);
    bundle.set_use_isolating(false);
    add_references(&mut bundle, language, refer);
    let mut ids: Vec<Arc<str>> = Vec::new();
    let mut numbers: HashMap<Arc<str>, Vec<String>> = HashMap::new();
    out.written.entry(language).or_default();
    for file in files {
        let Some((resource, messages)) = fluent::read(&file.path, file.text, language, findings) else { continue };
        for Message { id, at, text, variables, .. } in messages {
            if out.places.insert((language, id.clone()), at.clone()).is_some() {
                findings.error(&at, format!("`{id}` stands twice"), "text ids are unique in all guides");
            }
            if variables.is_empty() {
                ids.push(id.clone());
            }
            let lines = services_in(&text);
            if !lines.is_empty() {
                numbers.insert(id.clone(), lines);
            }
            out.guides.entry(id.clone()).or_insert_with(|| file.guide.to_owned());
            out.written.entry(language).or_default().insert(id.clone(), text);
            out.variables.entry(language).or_default().insert(id, variables);
        }
        if bundle.add_resource(resource).is_err() {
            findings.error(&top(&file.path), "a text id stands twice", "text ids are unique in all guides");
        }
    }
    let (texts, bad) = LanguageTexts::new(bundle, &ids, numbers);
    for (id, why) in bad {
        findings.error(
            &out.place(language, &id),
            format!("`{id}` does not resolve: {why}"),
            "a reference is `{ svc-<id> }` of services/ or an id of facts.yaml",
        );
    }
    out.texts.languages.insert(language, texts);
}

/// The help lines that a text as it is written refers to.
fn services_in(text: &str) -> Vec<String> {
    let ids = text.split("{ svc-").skip(1).filter_map(|rest| Some(rest.split_once(" }")?.0.to_owned()));
    ids.collect()
}

/// `svc-<id>` is a service's number, `fact-…` and `url-…` a fact's value.
fn add_references(bundle: &mut FluentBundle<FluentResource>, language: Language, refer: &References<'_>) {
    let mut ftl = String::new();
    let literal = |v: &str| format!("{{ \"{}\" }}", v.replace('\\', "\\\\").replace('"', "\\\""));
    for s in refer.services.values().flat_map(|c| &c.services) {
        let _ = writeln!(ftl, "svc-{} = {}", s.id, literal(&s.number()));
    }
    for f in refer.facts {
        let value = f.value.get(&Some(language)).or_else(|| f.value.get(&None)).or_else(|| f.value.values().next());
        let _ = writeln!(ftl, "{} = {}", f.id, literal(value.map_or("", String::as_str)));
    }
    let (Ok(resource) | Err((resource, _))) = FluentResource::try_new(ftl);
    // a second use of an id was reported where it stands
    let _ = bundle.add_resource(resource);
}

/// Every text in every language that is wanted; said once a text and language, where the text stands first.
fn complete<'a>(
    texts: &CheckedTexts,
    wanted: impl Fn(&Arc<str>) -> &'a BTreeSet<Language>,
    hint: &str,
    findings: &mut Findings,
) {
    for id in texts.guides.keys() {
        let has = |l: &Language| texts.written.get(l).is_some_and(|t| t.contains_key(id));
        let Some(first) = texts.written.keys().find(|l| has(l)) else { continue };
        for missing in wanted(id).iter().filter(|l| !has(l)) {
            findings.error(&texts.place(*first, id), format!("`{id}` is missing in {missing}"), hint);
        }
    }
}

fn same_variables(texts: &CheckedTexts, findings: &mut Findings) {
    for (language, here) in &texts.variables {
        for (other, there) in texts.variables.iter().filter(|(o, _)| *o != language) {
            for (id, vars) in here {
                if there.get(id).is_some_and(|v| v != vars) {
                    findings.error(
                        &texts.place(*language, id),
                        format!("`{id}` has other variables in {other}"),
                        "the same in every language",
                    );
                }
            }
        }
    }
}
