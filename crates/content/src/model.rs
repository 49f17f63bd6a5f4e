//! The content as the engine walks it: every reference is resolved, so nothing here can be missing.

use crate::answers::Answers;
use crate::card::Card;
use crate::knowledge::Knowledge;
use crate::screen::{Choice, buttons_to};
use crate::spoken::Spoken;
use crate::telling::Arrival;
use crate::texts::on_the_web;
use crate::{AskKind, Bot, Class, CountryServices, Kind, Matcher, Screen, ScreenIx, Texts};
use domain::{BotName, Country, Language};
use std::collections::{BTreeMap, HashMap};
use std::sync::{Arc, OnceLock};

/// A fact that texts refer to.
pub struct Fact {
    pub id: String,
    pub kind: String,
    pub value: BTreeMap<Option<Language>, String>,
    pub source: usize,
}

/// Where facts come from.
pub struct Source {
    pub id: String,
    pub url: String,
    pub title: String,
    /// `2023-05-13`, `2023-05`, `2023`; none when the page is undated.
    pub date: Option<String>,
    pub read: String,
}

/// Everything, checked and resolved.
pub struct Content {
    pub(crate) version: String,
    pub(crate) bots: BTreeMap<BotName, Bot>,
    pub(crate) screens: Vec<Screen>,
    pub(crate) by_name: HashMap<Arc<str>, ScreenIx>,
    pub(crate) by_key: HashMap<String, ScreenIx>,
    pub(crate) texts: Texts,
    pub(crate) services: BTreeMap<Country, CountryServices>,
    pub(crate) cards: BTreeMap<Country, Card>,
    pub(crate) sources: Vec<Source>,
    pub(crate) danger: Matcher,
    pub(crate) topics: Matcher,
    pub(crate) arrivals: BTreeMap<Arrival, ScreenIx>,
    /// What was looked up once and is asked of every text that somebody types.
    pub(crate) spoken: OnceLock<Spoken>,
    /// The countries as each language's readers look for them.
    pub(crate) in_order: OnceLock<crate::alphabet::Order>,
    /// What facts count and holds what looks like a number of the directory, as the texts take it.
    pub(crate) amounts: Vec<String>,
    pub(crate) knowledge: Knowledge,
    pub(crate) answers: Answers,
    /// Text ids by language that no review covers.
    pub(crate) unreviewed: BTreeMap<Language, Vec<Arc<str>>>,
    pub(crate) reviewed: usize,
    pub(crate) stored_reviews: usize,
}

impl Content {
    /// The version: a hash of all files.
    pub fn version(&self) -> &str {
        &self.version
    }

    /// A bot by name.
    pub fn bot(&self, name: &BotName) -> Option<&Bot> {
        self.bots.get(name)
    }

    /// Gives bots other user names than the files do.
    pub fn call_bots(&mut self, usernames: &BTreeMap<BotName, String>) {
        for (name, username) in usernames {
            if let Some(bot) = self.bots.get_mut(name) {
                bot.username.clone_from(username);
            }
        }
    }

    /// All bots.
    pub fn bots(&self) -> impl Iterator<Item = &Bot> {
        self.bots.values()
    }

    /// A screen of this content.
    pub fn screen(&self, ix: ScreenIx) -> &Screen {
        &self.screens[ix.0]
    }

    /// All screens.
    pub fn screens(&self) -> impl Iterator<Item = (ScreenIx, &Screen)> {
        self.screens.iter().enumerate().map(|(n, s)| (ScreenIx(n), s))
    }

    /// The guides, by name.
    pub fn guides(&self) -> impl Iterator<Item = &str> {
        let names: std::collections::BTreeSet<&str> =
            self.screens.iter().filter_map(|s| s.name.split_once('/')).map(|(guide, _)| guide).collect();
        names.into_iter()
    }

    /// A screen by `guide/screen`.
    pub fn named(&self, name: &str) -> Option<ScreenIx> {
        self.by_name.get(name).copied()
    }

    /// A screen by the key that buttons carry.
    pub fn keyed(&self, key: &str) -> Option<ScreenIx> {
        self.by_key.get(key).copied()
    }

    /// Where the engine leads by itself.
    pub fn arrival(&self, arrival: Arrival) -> Option<ScreenIx> {
        self.arrivals.get(&arrival).copied()
    }

    /// The texts.
    pub fn texts(&self) -> &Texts {
        &self.texts
    }

    /// What facts count, in each language, as it stands in the texts, where it holds what looks like a number of the
    /// directory: nobody calls the 113 of "113 people".
    pub fn amounts(&self) -> &[String] {
        &self.amounts
    }

    /// Where a chosen country leads from anywhere: after the question that keeps it as `country`.
    pub fn asks_country(&self) -> Option<ScreenIx> {
        self.screens.iter().find_map(|s| match &s.kind {
            Kind::Ask(a) if a.kind == AskKind::Country && a.keep == "country" => Some(a.then),
            _ => None,
        })
    }

    /// Whether all words of a screen, its buttons' too, are there in a language. A screen that is not shown whole
    /// in one language is shown in another, never in two at once.
    pub fn speaks(&self, ix: ScreenIx, language: Language) -> bool {
        self.screens[ix.0].texts().all(|id| self.texts.has(language, id))
    }

    /// A country's help lines.
    pub fn services(&self, country: Country) -> Option<&CountryServices> {
        self.services.get(&country)
    }

    /// A help line by its id.
    pub fn service(&self, id: &str) -> Option<&crate::Service> {
        self.services.values().flat_map(|c| &c.services).find(|s| s.id == id)
    }

    /// The help lines whose numbers stand in a text as it is said in a language, in their order.
    pub fn numbers_in(&self, language: Language, text: &str) -> impl Iterator<Item = &crate::Service> {
        self.texts.numbers_in(language, text).iter().filter_map(|id| self.service(id))
    }

    /// The directories of all countries.
    pub fn directories(&self) -> impl Iterator<Item = &CountryServices> {
        self.services.values()
    }

    /// The countries a person can choose: those with a directory, without the Union and those that only lend
    /// an emergency number.
    pub fn countries(&self) -> impl Iterator<Item = &CountryServices> {
        self.services.values().filter(|c| c.choosable)
    }

    /// The city by whose time a country's lines work, in the reader's words where the texts have them.
    pub fn place_of(&self, country: &CountryServices, language: Language) -> String {
        let city = country.zone_name.rsplit('/').next().unwrap_or_default();
        let id = format!("place-{}", city.to_lowercase());
        if self.texts.has(language, &id) { self.texts.get(language, &id).to_string() } else { city.to_owned() }
    }

    /// A country's card.
    pub fn card(&self, country: Country) -> Option<&Card> {
        self.cards.get(&country)
    }

    /// The lines for emergencies whose numbers a country's card says.
    pub fn numbers_on_card(&self, country: Country) -> impl Iterator<Item = &crate::Service> {
        let said = self.card(country).map(Card::numbers).unwrap_or_default();
        let directory = self.services(country);
        let lines = directory.into_iter().flat_map(|c| c.emergency.iter().filter_map(|n| c.services.get(*n)));
        lines.filter(move |s| s.digits_inside().is_some_and(|digits| said.contains(&digits)))
    }

    /// A source of a screen.
    pub fn source(&self, n: usize) -> &Source {
        &self.sources[n]
    }

    /// What a button to this screen says in a language: the first one that leads there and speaks it, else the first of all,
    /// else the screen's first text.
    pub fn label_of(&self, ix: ScreenIx, language: Language) -> (&str, &str) {
        let speaks = |c: &&Choice| self.texts.has(language, &c.text);
        buttons_to(&self.screens, ix)
            .find(speaks)
            .or_else(|| buttons_to(&self.screens, ix).next())
            .map_or(("", self.screens[ix.0].says.first().map_or("", |s| s)), |c| (&c.icon, &c.text))
    }

    /// Whether a normalised text tells of danger, in any language.
    pub fn tells_of_danger(&self, normalised: &str) -> bool {
        self.danger.finds(normalised)
    }

    /// The screens whose topic words a normalised text holds, each with how many stems were found, best first.
    pub fn topics_in(&self, normalised: &str) -> Vec<(ScreenIx, usize)> {
        self.topics.targets(normalised).into_iter().map(|(screen, stems)| (ScreenIx(screen), stems)).collect()
    }

    /// How many texts of the guides (in all languages) no review covers.
    pub fn unreviewed_count(&self) -> usize {
        self.unreviewed.values().map(Vec::len).sum()
    }

    /// How many texts of the guides (in all languages) a review covers.
    pub fn reviewed_count(&self) -> usize {
        self.reviewed
    }

    /// With how many reviews from outside its files it was loaded.
    pub fn stored_reviews(&self) -> usize {
        self.stored_reviews
    }

    /// Whether a text is not reviewed in a language.
    pub fn is_unreviewed(&self, language: Language, id: &str) -> bool {
        self.unreviewed.get(&language).is_some_and(|ids| ids.binary_search_by(|x| (**x).cmp(id)).is_ok())
    }

    /// The first screen of class help or legal that holds an unreviewed text: in what it says, here or on the web, and on its
    /// buttons. The help screen is said with what the program says around it.
    pub fn unreviewed_help_or_legal(&self) -> Option<&Screen> {
        let unreviewed = |id: &str| self.unreviewed.keys().any(|l| self.is_unreviewed(*l, id));
        let around = self.unreviewed.values().flatten().any(|id| OF_THE_PROGRAM.iter().any(|own| id.starts_with(own)));
        let help = |s: &Screen| self.bots.values().any(|b| *self.screen(b.help).name == *s.name);
        self.screens
            .iter()
            .filter(|s| s.class != Class::Plain)
            .find(|s| s.texts().any(|id| unreviewed(id) || unreviewed(&on_the_web(id))) || around && help(s))
    }
}

/// How the ids begin of what the program says by itself: above and below every screen, on its own buttons, beside a number,
/// to what it does not understand. Somebody in danger reads any of it.
const OF_THE_PROGRAM: [&str; 2] = ["engine-", "web-"];
