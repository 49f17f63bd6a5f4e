//! From files to content: parse, look everything up, check. A single error refuses the whole.

use crate::check;
use crate::finding::{Finding, Findings, Place, nearest};
use crate::model::{
    Ask, AskKind, Bot, Card, Choice, Class, Command, Content, Do, Fact, Kind, Screen, ScreenIx, Source, Target,
};
use crate::raw::{
    RawAsk, RawBot, RawCard, RawChoice, RawClass, RawCountry, RawDo, RawFact, RawGuide, RawReview, RawScreen,
    RawSource, RawUrgency, RawValue,
};
use crate::{Bundle, Matcher, ServiceQuery, Texts};
use domain::{BotName, Country, Language, Timestamp};
use serde::de::DeserializeOwned;
use serde_saphyr::Spanned;
use sha2::{Digest, Sha256};
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::Arc;

/// What loading gives: the findings, and the content when none of them is an error.
pub struct Loaded {
    /// The content, unless an error refused it.
    pub content: Option<Content>,
    /// Errors first, then warnings, each by file and line.
    pub findings: Vec<Finding>,
}

/// Loads and checks a bundle. `now` decides what is past its review date. Never panics, whatever the files hold.
pub fn load(bundle: &Bundle, now: Timestamp) -> Loaded {
    let mut findings = Findings::default();
    let mut loader = Loader { bundle, findings: &mut findings };
    let content = loader.content(now);
    let mut list = findings.0;
    list.sort_by(|a, b| (a.severity, &a.file, a.line, a.column).cmp(&(b.severity, &b.file, b.line, b.column)));
    list.dedup();
    let refused = list.iter().any(|f| f.severity == crate::Severity::Error);
    Loaded { content: content.filter(|_| !refused), findings: list }
}

pub(crate) fn place<T>(file: &str, at: &Spanned<T>) -> Place {
    Place {
        file: file.to_owned(),
        line: usize::try_from(at.referenced.line()).unwrap_or(1).max(1),
        column: usize::try_from(at.referenced.column()).unwrap_or(1).max(1),
    }
}

pub(crate) fn top(file: &str) -> Place {
    Place { file: file.to_owned(), line: 1, column: 1 }
}

struct Loader<'a> {
    bundle: &'a Bundle,
    findings: &'a mut Findings,
}

struct Names {
    screens: BTreeMap<String, ScreenIx>,
}

impl Loader<'_> {
    fn parse<T: DeserializeOwned>(&mut self, path: &str, text: &str) -> Option<T> {
        match serde_saphyr::from_str::<T>(text) {
            Ok(value) => Some(value),
            Err(e) => {
                let at = e.location().map_or_else(
                    || top(path),
                    |l| Place {
                        file: path.to_owned(),
                        line: usize::try_from(l.line()).unwrap_or(1).max(1),
                        column: usize::try_from(l.column()).unwrap_or(1).max(1),
                    },
                );
                let message = e.to_string();
                let first = message.lines().next().unwrap_or_default().to_owned();
                self.findings.error(&at, first, "docs/howto/write-a-guide.md shows the form of this file");
                None
            }
        }
    }

    fn all<T: DeserializeOwned>(&mut self, folder: &str, name: Option<&str>) -> Vec<(String, T)> {
        let bundle = self.bundle;
        let mut out = Vec::new();
        for (path, text) in bundle.files() {
            let fits = path.starts_with(folder)
                && path.ends_with(".yaml")
                && name.is_none_or(|n| path.rsplit('/').next() == Some(n));
            if fits && let Some(value) = self.parse(path, text) {
                out.push((path.to_owned(), value));
            }
        }
        out
    }

    fn one<T: DeserializeOwned + Default>(&mut self, path: &str) -> T {
        match self.bundle.file(path) {
            Some(text) => self.parse(path, text).unwrap_or_default(),
            None => {
                self.findings.error(&top(path), "the file is missing", "an empty list `[]` is enough");
                T::default()
            }
        }
    }

    fn language(&mut self, at: &Place, raw: &str) -> Option<Language> {
        let parsed = Language::parse(raw).ok();
        if parsed.is_none() {
            self.findings.error(at, format!("`{raw}` is not a language"), "two letters, as in `uk`");
        }
        parsed
    }

    fn by_language<T>(
        &mut self,
        at: &Place,
        raw: &BTreeMap<String, T>,
        text: impl Fn(&T) -> String,
    ) -> BTreeMap<Language, String> {
        raw.iter().filter_map(|(l, t)| Some((self.language(at, l)?, text(t)))).collect()
    }

    fn content(&mut self, now: Timestamp) -> Option<Content> {
        let raw_sources: Vec<RawSource> = self.one("sources.yaml");
        let raw_facts: Vec<RawFact> = self.one("facts.yaml");
        let reviews: Vec<RawReview> = self.one("reviews.yaml");
        let raw_bots: Vec<(String, RawBot)> = self.all("bots/", None);
        let raw_guides: Vec<(String, RawGuide)> = self.all("guides/", Some("guide.yaml"));
        let raw_countries: Vec<(String, RawCountry)> = self.all("services/", None);
        let raw_cards: Vec<(String, RawCard)> = self.all("cards/", None);
        let urgency: Option<RawUrgency> = self.bundle.file("urgency.yaml").and_then(|t| self.parse("urgency.yaml", t));
        if self.findings.refused() {
            return None;
        }
        let Some(urgency) = urgency else {
            self.findings.error(&top("urgency.yaml"), "the file is missing", "it holds danger and give-away words");
            return None;
        };

        self.once("sources.yaml", raw_sources.iter().map(|s| &s.id));
        self.once("facts.yaml", raw_facts.iter().map(|f| &f.id));
        let sources: Vec<Source> = raw_sources
            .into_iter()
            .map(|s| Source {
                id: s.id.value,
                url: s.url,
                title: s.title,
                date: (s.date != "none").then_some(s.date),
                read: s.read,
            })
            .collect();
        let facts = self.facts(&raw_facts, &sources);
        let services = crate::check::countries(&raw_countries, now, self.findings);
        let cards = self.cards(&raw_cards);
        let names = self.names(&raw_guides);
        let bots = self.bots(&raw_bots, &names);
        let mut topics: Vec<(String, usize)> = Vec::new();
        let mut screens: Vec<Screen> = Vec::new();
        for (file, guide) in &raw_guides {
            for (short, raw) in &guide.screens {
                let screen = self.screen(file, &guide.guide.value, short, raw, &names, &sources, &facts);
                for bot in raw.value.bots.iter().filter(|b| !bots.keys().any(|k| k.as_str() == b.as_str())) {
                    let hint = nearest(bot, bots.keys().map(BotName::as_str));
                    self.findings.error(&place(file, raw), format!("no bot `{bot}`"), hint);
                }
                topics.extend(raw.value.topics.values().flatten().map(|t| (t.clone(), screens.len())));
                screens.push(screen);
            }
        }
        let languages: BTreeSet<Language> = bots.values().flat_map(|b| b.languages.iter().copied()).collect();
        let texts = check::texts(self.bundle, &languages, &services, &facts, &raw_guides, self.findings);
        check::screens(&screens, &raw_guides, &texts, &bots, self.findings);
        check::give_away(&urgency, &screens, &bots, &raw_bots, &texts, self.findings);
        if self.findings.refused() {
            return None;
        }
        let (unreviewed, reviewed) = unreviewed(&screens, &texts, &reviews);
        let danger = Matcher::new(urgency.danger.values().flatten().map(|w| (w.as_str(), 0)));
        let topics = Matcher::new(topics.iter().map(|(t, n)| (t.as_str(), *n)));
        let by_name = screens.iter().enumerate().map(|(n, s)| (s.name.clone(), ScreenIx(n))).collect();
        let by_key: HashMap<String, ScreenIx> =
            screens.iter().enumerate().map(|(n, s)| (s.key.clone(), ScreenIx(n))).collect();
        let content = Content {
            version: self.bundle.version(),
            bots,
            screens,
            by_name,
            by_key,
            texts: texts.texts,
            services,
            cards,
            sources,
            danger,
            topics,
            unreviewed,
            reviewed,
        };
        check::messages(&content, &raw_guides, now, self.findings);
        Some(content)
    }

    fn once<'r>(&mut self, file: &str, ids: impl Iterator<Item = &'r Spanned<String>>) {
        let mut seen: BTreeSet<&str> = BTreeSet::new();
        for id in ids {
            if !seen.insert(&id.value) {
                self.findings.error(&place(file, id), format!("`{}` stands twice", id.value), "rename one of them");
            }
        }
    }

    fn facts(&mut self, raw: &[RawFact], sources: &[Source]) -> Vec<Fact> {
        let mut out = Vec::new();
        for f in raw {
            let at = place("facts.yaml", &f.id);
            let Some(source) = sources.iter().position(|s| s.id == f.source.value) else {
                let hint = nearest(&f.source.value, sources.iter().map(|s| s.id.as_str()));
                self.findings.error(&place("facts.yaml", &f.source), format!("no source `{}`", f.source.value), hint);
                continue;
            };
            let value = match &f.value {
                RawValue::Same(v) => BTreeMap::from([(None, v.clone())]),
                RawValue::ByLanguage(m) => m.iter().map(|(l, v)| (Language::parse(l).ok(), v.clone())).collect(),
            };
            if f.kind == "url" && !value.values().all(|v| v.starts_with("https://") || v.starts_with("http://")) {
                self.findings.error(&at, format!("`{}` is no address", f.id.value), "it begins with https://");
            }
            out.push(Fact { id: f.id.value.clone(), kind: f.kind.clone(), value, source });
        }
        out
    }

    fn cards(&mut self, raw: &[(String, RawCard)]) -> BTreeMap<Country, Card> {
        let mut out = BTreeMap::new();
        for (file, card) in raw {
            let at = place(file, &card.country);
            let (Ok(country), Some(language)) =
                (Country::parse(&card.country.value), self.language(&at, &card.language))
            else {
                self.findings.error(&at, "not a country", "two letters, as in `PL`");
                continue;
            };
            let lines =
                card.lines.iter().map(|l| (l.say.clone(), self.by_language(&at, &l.means, Clone::clone))).collect();
            if out.insert(country, Card { country, language, lines }).is_some() {
                self.findings.error(&at, format!("{country} stands twice"), "one card a country");
            }
        }
        out
    }

    fn names(&mut self, guides: &[(String, RawGuide)]) -> Names {
        let mut screens = BTreeMap::new();
        let mut n = 0;
        for (file, guide) in guides {
            for (short, raw) in &guide.screens {
                let name = format!("{}/{short}", guide.guide.value);
                if screens.insert(name.clone(), ScreenIx(n)).is_some() {
                    self.findings.error(&place(file, raw), format!("`{name}` stands twice"), "rename one of them");
                }
                n += 1;
            }
        }
        Names { screens }
    }

    fn target(&mut self, file: &str, guide: &str, raw: &Spanned<String>, names: &Names) -> ScreenIx {
        let full = if raw.value.contains('/') { raw.value.clone() } else { format!("{guide}/{}", raw.value) };
        names.screens.get(&full).copied().unwrap_or_else(|| {
            let hint = nearest(&full, names.screens.keys().map(String::as_str));
            self.findings.error(&place(file, raw), format!("no screen `{full}`"), hint);
            ScreenIx(0)
        })
    }

    fn bots(&mut self, raw: &[(String, RawBot)], names: &Names) -> BTreeMap<BotName, Bot> {
        let mut out = BTreeMap::new();
        if raw.is_empty() {
            self.findings.error(&top("bots/"), "there is no bot", "content/bots/<bot>.yaml describes one");
        }
        for (file, b) in raw {
            let at = top(file);
            let Ok(name) = BotName::parse(&b.bot) else {
                self.findings.error(&at, format!("`{}` is no bot's name", b.bot), "a-z, 0-9 and -");
                continue;
            };
            let languages: Vec<Language> = b.languages.iter().filter_map(|l| self.language(&at, l)).collect();
            if languages.is_empty() {
                self.findings.error(&at, "the bot speaks no language", "languages: [uk, en]");
            }
            let text = |t: &Spanned<String>| t.value.clone();
            let commands = b
                .commands
                .iter()
                .map(|(name, c)| Command {
                    name: name.clone(),
                    to: self.target(file, "", &c.to, names),
                    text: self.by_language(&at, &c.text, text),
                })
                .collect();
            let bot = Bot {
                name: name.clone(),
                username: b.username.clone(),
                languages,
                serves: b.serves.unwrap_or(crate::Serves::All),
                start: self.target(file, "", &b.start, names),
                help: self.target(file, "", &b.help, names),
                language: self.target(file, "", &b.language, names),
                hide: self.target(file, "", &b.hide, names),
                title: self.by_language(&at, &b.name, text),
                short: self.by_language(&at, &b.short, text),
                about: self.by_language(&at, &b.about, text),
                commands,
            };
            check::bot_limits(file, b, &bot, self.findings);
            if out.insert(name, bot).is_some() {
                self.findings.error(&at, format!("`{}` stands twice", b.bot), "one file a bot");
            }
        }
        out
    }

    #[expect(clippy::too_many_arguments, reason = "the tables a screen is looked up in")]
    fn screen(
        &mut self,
        file: &str,
        guide: &str,
        short: &str,
        raw: &Spanned<RawScreen>,
        names: &Names,
        sources: &[Source],
        facts: &[Fact],
    ) -> Screen {
        let at = place(file, raw);
        let s = &raw.value;
        let name: Arc<str> = format!("{guide}/{short}").into();
        let mut kinds: Vec<Kind> = Vec::new();
        if let Some(choices) = &s.choose {
            kinds.push(Kind::Choose(
                choices.iter().filter_map(|c| self.choice(file, guide, &name, c, names, facts)).collect(),
            ));
        }
        if let Some(a) = &s.ask {
            kinds.push(Kind::Ask(self.ask(file, guide, a, names)));
        }
        if let Some(d) = &s.does {
            kinds.extend(self.does(file, guide, d, names).map(Kind::Do));
        }
        if let Some(w) = &s.when {
            kinds.push(Kind::When {
                answer: w.answer.clone(),
                is: w.is.iter().map(|(v, t)| (v.clone(), self.target(file, guide, t, names))).collect(),
                otherwise: self.target(file, guide, &w.otherwise, names),
            });
        }
        if let Some(c) = &s.call {
            kinds.push(Kind::Call {
                to: self.target(file, guide, &c.to, names),
                then: self.target(file, guide, &c.then, names),
            });
        }
        kinds.extend(s.back.then_some(Kind::Back));
        kinds.extend(s.end.then_some(Kind::End));
        if kinds.len() != 1 {
            self.findings.error(
                &at,
                format!("`{name}` does {} things", kinds.len()),
                "exactly one of choose, ask, do, when, call, back, end",
            );
        }
        let class = match s.class {
            RawClass::Help => Class::Help,
            RawClass::Legal => Class::Legal,
            RawClass::Plain => Class::Plain,
        };
        Screen {
            key: key(&name),
            class,
            bots: s.bots.iter().filter_map(|b| BotName::parse(b).ok()).collect(),
            says: s.says.iter().map(|t| Arc::from(t.value.as_str())).collect(),
            sources: s.sources.iter().filter_map(|id| self.source(file, id, sources)).collect(),
            services: s.services.as_ref().map(|q| self.query(file, q)),
            countries: s.countries.as_ref().map(|t| self.target(file, guide, t, names)),
            card: s.card,
            kind: kinds.pop().unwrap_or(Kind::End),
            name,
        }
    }

    fn query(&mut self, file: &str, query: &Spanned<ServiceQuery>) -> ServiceQuery {
        for kind in &query.value.kinds {
            if !check::KINDS.contains(&kind.as_str()) {
                let hint = nearest(kind, check::KINDS.iter().copied());
                self.findings.error(&place(file, query), format!("no kind of service `{kind}`"), hint);
            }
        }
        query.value.clone()
    }

    fn source(&mut self, file: &str, id: &Spanned<String>, sources: &[Source]) -> Option<usize> {
        let found = sources.iter().position(|s| s.id == id.value);
        if found.is_none() {
            let hint = nearest(&id.value, sources.iter().map(|s| s.id.as_str()));
            self.findings.error(&place(file, id), format!("no source `{}`", id.value), hint);
        }
        found
    }

    fn choice(
        &mut self,
        file: &str,
        guide: &str,
        screen: &str,
        c: &RawChoice,
        names: &Names,
        facts: &[Fact],
    ) -> Option<Choice> {
        let to = match (&c.to, &c.url) {
            (Some(to), None) => Target::Screen(self.target(file, guide, to, names)),
            (None, Some(url)) => {
                let fact = facts.iter().find(|f| f.id == url.value && f.kind == "url");
                match fact.and_then(|f| f.value.values().next()) {
                    Some(address) => Target::Url(address.clone()),
                    None => {
                        let hint = nearest(&url.value, facts.iter().map(|f| f.id.as_str()));
                        self.findings.error(
                            &place(file, url),
                            format!("no address `{}` in facts.yaml", url.value),
                            hint,
                        );
                        return None;
                    }
                }
            }
            _ => {
                self.findings.error(&place(file, &c.text), "a button leads to one place", "give it `to` or `url`");
                return None;
            }
        };
        let text: Arc<str> = c.text.value.as_str().into();
        Some(Choice { icon: c.icon.clone(), key: key(&format!("{screen}#{text}")), text, to })
    }

    fn ask(&mut self, file: &str, guide: &str, a: &RawAsk, names: &Names) -> Ask {
        let kind = match a.kind.value.as_str() {
            "text" => AskKind::Text,
            "number" => AskKind::Number,
            "date" => AskKind::Date,
            "country" => AskKind::Country,
            "language" => AskKind::Language,
            "yes-no" => AskKind::YesNo,
            other => {
                self.findings.error(
                    &place(file, &a.kind),
                    format!("no kind of answer `{other}`"),
                    "text number date country language yes-no",
                );
                AskKind::Text
            }
        };
        let then = self.target(file, guide, &a.then, names);
        Ask { kind, keep: a.keep.clone(), then, skip: self.target(file, guide, &a.skip, names) }
    }

    fn does(&mut self, file: &str, guide: &str, d: &RawDo, names: &Names) -> Option<Do> {
        let done = self.target(file, guide, &d.done, names);
        let failed = self.target(file, guide, &d.failed, names);
        match d.action.value.as_str() {
            "hide" => Some(Do::Hide { done, failed }),
            "forget-me" => Some(Do::ForgetMe { done, failed }),
            other => match Do::stay_hours(other) {
                Some(hours) => Some(Do::Stay { hours, done, failed }),
                None => {
                    let at = place(file, &d.action);
                    self.findings.error(&at, format!("nothing does `{other}`"), "hide, forget-me, stay-1 to stay-47");
                    None
                }
            },
        }
    }
}

/// 8 hex digits of a hash: short enough for a button's 64 bytes, and says nothing to who reads it.
pub(crate) fn key(name: &str) -> String {
    crate::bundle::hex(&Sha256::digest(name.as_bytes()))[..8].to_owned()
}

/// The texts of screens that no review covers, by language, and how many are covered.
fn unreviewed(
    screens: &[Screen],
    texts: &check::CheckedTexts,
    reviews: &[RawReview],
) -> (BTreeMap<Language, Vec<Arc<str>>>, usize) {
    let known: BTreeSet<(&str, &str, &str)> =
        reviews.iter().map(|r| (r.language.as_str(), r.text.as_str(), r.hash.as_str())).collect();
    let mut reviewed = 0;
    let ids: BTreeSet<Arc<str>> = screens.iter().flat_map(|s| s.says.iter().cloned()).collect();
    let mut out = BTreeMap::new();
    for (language, written) in &texts.written {
        let missing: Vec<Arc<str>> = ids
            .iter()
            .filter(|id| {
                let hash =
                    written.get(&***id).map(|t| crate::bundle::hex(&Sha256::digest(t.as_bytes()))).unwrap_or_default();
                let has = known.contains(&(language.as_str(), &***id, &hash));
                reviewed += usize::from(has);
                !has
            })
            .cloned()
            .collect();
        out.insert(*language, missing);
    }
    (out, reviewed)
}

impl Texts {
    pub(crate) fn set_fallback(&mut self, language: Option<Language>) {
        self.fallback = language;
    }
}
