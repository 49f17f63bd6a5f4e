//! Screens: every name in them is looked up.

use super::{Loader, key, place};
use crate::ServiceQuery;
use crate::check;
use crate::finding::nearest;
use crate::model::{Ask, AskKind, Bot, Choice, Class, Do, Fact, Kind, Screen, ScreenIx, Source, Target};
use crate::raw::{RawAsk, RawChoice, RawClass, RawDo, RawGuide, RawScreen};
use domain::BotName;
use serde_saphyr::Spanned;
use std::collections::BTreeMap;
use std::sync::Arc;

/// Screens by `guide/screen`.
pub(super) struct Names {
    pub(super) screens: BTreeMap<String, ScreenIx>,
}

/// What the words of a screen are looked up in.
pub(super) struct Tables<'a> {
    pub(super) names: &'a Names,
    pub(super) sources: &'a [Source],
    pub(super) facts: &'a [Fact],
}

impl Loader<'_> {
    pub(super) fn names(&mut self, guides: &[(String, RawGuide)]) -> Names {
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
    pub(super) fn target(&mut self, file: &str, guide: &str, raw: &Spanned<String>, names: &Names) -> ScreenIx {
        let full = if raw.value.contains('/') { raw.value.clone() } else { format!("{guide}/{}", raw.value) };
        names.screens.get(&full).copied().unwrap_or_else(|| {
            let hint = nearest(&full, names.screens.keys().map(String::as_str));
            self.findings.error(&place(file, raw), format!("no screen `{full}`"), hint);
            ScreenIx(0)
        })
    }
    pub(super) fn screen(
        &mut self,
        file: &str,
        guide: &str,
        short: &str,
        raw: &Spanned<RawScreen>,
        tables: &Tables<'_>,
    ) -> Screen {
        let Tables { names, sources, facts } = *tables;
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
    pub(super) fn source(&mut self, file: &str, id: &Spanned<String>, sources: &[Source]) -> Option<usize> {
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

    /// A screen is for bots that there are.
    pub(super) fn bots_of(&mut self, file: &str, raw: &Spanned<RawScreen>, bots: &BTreeMap<BotName, Bot>) {
        for bot in raw.value.bots.iter().filter(|b| !bots.keys().any(|k| k.as_str() == b.as_str())) {
            let hint = nearest(bot, bots.keys().map(BotName::as_str));
            self.findings.error(&place(file, raw), format!("no bot `{bot}`"), hint);
        }
    }
}
