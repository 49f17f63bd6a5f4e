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
    /// The variables of a text, of all languages.
    pub(crate) fn variables(&self, id: &str) -> impl Iterator<Item = &str> {
        let all: BTreeSet<&str> =
            self.variables.values().filter_map(|texts| texts.get(id)).flatten().map(String::as_str).collect();
        all.into_iter()
    }

    /// The ids in the order in which they stand in the files of one language.
    pub(crate) fn in_order(&self) -> Vec<Arc<str>> {
        let Some(first) = self.texts.fallback else { return Vec::new() };
        let mut ids: Vec<Arc<str>> = self.guides.keys().cloned().collect();
        ids.sort_by_cached_key(|id| (self.place(first, id).line, id.clone()));
        ids
    }

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
    let Some(mut whole) = empty(language) else { return };
    let Some(mut varying) = empty(language) else { return };
    add_references(&mut whole, language, refer, |_| true);
    let mut ids: Vec<Arc<str>> = Vec::new();
    let mut numbers: HashMap<Arc<str>, Vec<String>> = HashMap::new();
    let mut referred: BTreeSet<String> = BTreeSet::new();
    out.written.entry(language).or_default();
    for file in files {
        let Some((resource, messages)) = fluent::read(&file.path, file.text, language, findings) else { continue };
        let mut vary: BTreeSet<Arc<str>> = BTreeSet::new();
        for Message { id, at, text, variables, references, .. } in messages {
            // one id for all languages
            let id = out.guides.get_key_value(&id).map_or(id, |(known, _)| known.clone());
            if out.places.insert((language, id.clone()), at.clone()).is_some() {
                findings.error(&at, format!("`{id}` stands twice"), "text ids are unique in all guides");
            }
            if variables.is_empty() {
                ids.push(id.clone());
            } else {
                vary.insert(id.clone());
                referred.extend(references);
            }
            let lines = services_in(&text);
            if !lines.is_empty() {
                numbers.insert(id.clone(), lines);
            }
            out.guides.entry(id.clone()).or_insert_with(|| file.guide.to_owned());
            out.written.entry(language).or_default().insert(id.clone(), text);
            out.variables.entry(language).or_default().insert(id, variables);
        }
        match fluent::only(&resource, |id| vary.contains(id)) {
            // a second use of an id is reported below
            Ok(apart) => drop(varying.add_resource(apart)),
            Err(why) => findings.error(
                &top(&file.path),
                format!("its texts with variables do not read by themselves: {why}"),
                "begin each with a word on the line of its id",
            ),
        }
        if whole.add_resource(resource).is_err() {
            findings.error(&top(&file.path), "a text id stands twice", "text ids are unique in all guides");
        }
    }
    add_references(&mut varying, language, refer, |id| referred.contains(id));
    let (texts, bad) = LanguageTexts::new(&whole, varying, &ids, numbers);
    for (id, why) in bad {
        findings.error(
            &out.place(language, &id),
            format!("`{id}` does not resolve: {why}"),
            "a reference is `{ svc-<id> }` of services/ or an id of facts.yaml",
        );
    }
    out.texts.languages.insert(language, texts);
}

/// A bundle without a text.
fn empty(language: Language) -> Option<FluentBundle<FluentResource>> {
    let id = language.as_str().parse::<unic_langid::LanguageIdentifier>().ok()?;
    let mut bundle = FluentBundle::new_concurrent(vec![id]);
    bundle.set_use_isolating(false);
    Some(bundle)
}

/// The help lines that a text as it is written refers to, by their numbers or where they take e-mail.
fn services_in(text: &str) -> Vec<String> {
    let references = text.split("{ ").skip(1).filter_map(|rest| Some(rest.split_once(" }")?.0));
    references.filter_map(|r| r.strip_prefix("svc-").or_else(|| r.strip_prefix("mail-"))).map(str::to_owned).collect()
}

/// `svc-<id>` is a service's number, `mail-<id>` where it takes e-mail, `fact-…` and `url-…` a fact's value; those that `wanted` names.
fn add_references(
    bundle: &mut FluentBundle<FluentResource>,
    language: Language,
    refer: &References<'_>,
    wanted: impl Fn(&str) -> bool,
) {
    let mut ftl = String::new();
    let literal = |v: &str| format!("{{ \"{}\" }}", v.replace('\\', "\\\\").replace('"', "\\\""));
    for s in refer.services.values().flat_map(|c| &c.services) {
        let id = format!("svc-{}", s.id);
        if wanted(&id) {
            let _ = writeln!(ftl, "{id} = {}", literal(&s.number()));
        }
        if let Some(email) = &s.email {
            let id = format!("mail-{}", s.id);
            if wanted(&id) {
                let _ = writeln!(ftl, "{id} = {}", literal(email));
            }
        }
    }
    for f in refer.facts.iter().filter(|f| wanted(&f.id)) {
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

#[cfg(test)]
mod tests {
    use super::*;

    const FILE: &str = "# said once
fixed = Wait { svc-none } here
counted = Come on { $day }:
    { $n ->
        [one] [a] { $n } step
       *[other] [b] { $n } steps { fact-end }
    }

    and wait
";

    #[test]
    fn only_what_takes_arguments_is_kept_as_fluent() {
        let language = Language::parse("en").unwrap();
        let fact = |id: &str| Fact {
            id: id.to_owned(),
            kind: "date".to_owned(),
            value: BTreeMap::from([(None, "4 March".to_owned())]),
            source: 0,
        };
        let facts = [fact("fact-end"), fact("fact-other"), fact("svc-none")];
        let refer = References { services: &BTreeMap::new(), facts: &facts };
        let file = File { path: "g/en.ftl".to_owned(), text: FILE, guide: "g" };
        let (mut out, mut findings) = (CheckedTexts::default(), Findings::default());
        one_language(&mut out, language, &[file], &refer, &mut findings);
        assert_eq!(findings.0, []);
        let texts = &out.texts.languages[&language];
        let kept = |id: &&str| texts.varying.has_message(id);
        let all = ["fixed", "counted", "fact-end", "fact-other", "svc-none"];
        assert_eq!(all.iter().copied().filter(|id| kept(id)).collect::<Vec<_>>(), ["counted", "fact-end"]);
        assert!(out.texts.has(language, "fixed") && out.texts.has(language, "counted"));
        assert!(!out.texts.has(language, "said"));
        assert_eq!(&*out.texts.get(language, "fixed"), "Wait 4 March here");
        assert_eq!(out.texts.with(language, "fixed", &[("n", "2")]), "Wait 4 March here");
        let said = out.texts.with(language, "counted", &[("n", "2"), ("day", "Monday")]);
        assert_eq!(said, "Come on Monday:\n[b] 2 steps 4 March\n\nand wait");
    }
}
