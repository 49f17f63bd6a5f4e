//! Screens: every name in them is looked up.

use super::{Loader, key, place};
use crate::ServiceQuery;
use crate::bot::Bot;
use crate::check;
use crate::deed::{Deed, Do};
use crate::finding::nearest;
use crate::model::{Fact, Source};
use crate::raw::{RawAsk, RawChoice, RawClass, RawDo, RawGuide, RawScreen};
use crate::screen::{Ask, AskKind, Choice, Class, Kind, SCREEN_NAME_BYTES, Screen, ScreenIx, Target};
use crate::telling::{Arrival, Consent, Need};
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
                if name.len() > SCREEN_NAME_BYTES {
                    let message = format!("`{name}` has a name of {} bytes", name.len());
                    self.findings.error(&place(file, raw), message, format!("at most {SCREEN_NAME_BYTES}"));
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
            code: s.code,
            standing: s.standing,
            backups: s.backups,
            asking: s.asking,
            instead: s.instead.as_ref().map(|i| (self.needs(file, &i.needs), self.target(file, guide, &i.to, names))),
            telling: false,
            unlinked: false,
            personal: false,
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
        let to = match (&c.to, &c.url, &c.page) {
            (None, None, Some(page)) if page.value == "chat" => Target::Chat,
            (None, None, Some(page)) => {
                self.findings.error(&place(file, page), format!("no page `{}`", page.value), "`chat`");
                return None;
            }
            (Some(to), None, None) => Target::Screen(self.target(file, guide, to, names)),
            (None, Some(url), None) => {
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
                self.findings.error(
                    &place(file, &c.text),
                    "a button leads to one place",
                    "give it `to`, `url` or `page`",
                );
                return None;
            }
        };
        let text: Arc<str> = c.text.value.as_str().into();
        if c.tells.len() > 1 {
            self.findings.error(&place(file, &c.text), "a button answers one question", "one pair below `tells`");
        }
        Some(Choice {
            icon: c.icon.clone(),
            key: key(&format!("{screen}#{text}")),
            text,
            to,
            needs: self.needs(file, &c.needs),
            keeps: c.keep.iter().map(|(k, v)| (k.clone(), v.clone())).collect(),
            tells: c.tells.iter().next().map(|(k, v)| (k.clone(), v.clone())),
        })
    }
    fn needs(&mut self, file: &str, raw: &[Spanned<String>]) -> Vec<Need> {
        let mut out = Vec::new();
        for need in raw {
            match Need::parse(&need.value) {
                Some(known) => out.push(known),
                None => {
                    let hint = nearest(&need.value, Need::ALL.iter().map(|(_, word)| *word));
                    self.findings.error(&place(file, need), format!("nothing is `{}`", need.value), hint);
                }
            }
        }
        out
    }
    fn ask(&mut self, file: &str, guide: &str, a: &RawAsk, names: &Names) -> Ask {
        let known = AskKind::ALL.iter().find(|(_, word)| *word == a.kind.value);
        let kind = known.map_or(AskKind::Text, |(kind, _)| *kind);
        if known.is_none() {
            let words: Vec<&str> = AskKind::ALL.iter().map(|(_, word)| *word).collect();
            let what = format!("no kind of answer `{}`", a.kind.value);
            self.findings.error(&place(file, &a.kind), what, words.join(" "));
        }
        if kind.is_a_file() && !a.tells {
            let what = format!("a `{}` has no place but in the report under way", a.kind.value);
            self.findings.error(&place(file, &a.kind), what, "add `tells: true`");
        }
        if kind == AskKind::Picture && (!a.plan || a.tells) {
            let what = format!("a `{}` has no place but in the travel plan under way", a.kind.value);
            self.findings.error(&place(file, &a.kind), what, "`plan: true`, and no `tells`");
        }
        let consent = a.consent.as_ref().and_then(|c| {
            let known = Consent::parse(&c.value).filter(|_| kind == AskKind::YesNo);
            if known.is_none() {
                let hint = "one of help, police, partners, warn, count, asked as yes-no";
                self.findings.error(&place(file, c), format!("no consent `{}`", c.value), hint);
            }
            known
        });
        Ask {
            kind,
            keep: a.keep.clone(),
            then: self.target(file, guide, &a.then, names),
            skip: self.target(file, guide, &a.skip, names),
            failed: a.failed.as_ref().map(|t| self.target(file, guide, t, names)),
            tells: a.tells,
            plan: a.plan,
            consent,
        }
    }
    fn does(&mut self, file: &str, guide: &str, d: &RawDo, names: &Names) -> Option<Do> {
        let done = self.target(file, guide, &d.done, names);
        let failed = self.target(file, guide, &d.failed, names);
        let deed = Deed::parse(&d.action.value);
        if deed.is_none() {
            let at = place(file, &d.action);
            self.findings.error(&at, format!("nothing does `{}`", d.action.value), Deed::words());
        }
        deed.map(|deed| Do { deed, done, failed })
    }

    /// Where the engine leads by itself; a guide names it, and only one.
    pub(super) fn arrivals(&mut self, guides: &[(String, RawGuide)], names: &Names) -> BTreeMap<Arrival, ScreenIx> {
        let mut out = BTreeMap::new();
        for (file, guide) in guides {
            for (word, to) in &guide.arrivals {
                let at = place(file, to);
                match Arrival::parse(word) {
                    None => {
                        let hint = nearest(word, Arrival::ALL.iter().map(|(_, word)| *word));
                        self.findings.error(&at, format!("nothing leads to `{word}` by itself"), hint);
                    }
                    Some(arrival) => {
                        let to = self.target(file, &guide.guide.value, to, names);
                        if out.insert(arrival, to).is_some() {
                            self.findings.error(&at, format!("`{word}` stands twice"), "in one guide only");
                        }
                    }
                }
            }
        }
        out
    }

    /// A screen is for bots that there are.
    pub(super) fn bots_of(&mut self, file: &str, raw: &Spanned<RawScreen>, bots: &BTreeMap<BotName, Bot>) {
        for bot in raw.value.bots.iter().filter(|b| !bots.keys().any(|k| k.as_str() == b.as_str())) {
            let hint = nearest(bot, bots.keys().map(BotName::as_str));
            self.findings.error(&place(file, raw), format!("no bot `{bot}`"), hint);
        }
    }
}
