//! The content as the engine walks it: every reference is resolved, so nothing here can be missing.

use crate::deed::Do;
use crate::knowledge::Knowledge;
use crate::spoken::Spoken;
use crate::telling::{Arrival, Consent, Need};
use crate::{CountryServices, Matcher, Serves, ServiceQuery, Texts};
use domain::{BotName, Country, Language};
use std::collections::{BTreeMap, HashMap};
use std::sync::{Arc, OnceLock};

/// A screen's place in [`Content::screens`]; valid for the content it came from only.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct ScreenIx(pub(crate) usize);

/// Whether a screen may run before a named editor has reviewed its texts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Class {
    /// Help now: not unless the operator decides it.
    Help,
    /// Words about the law: the same.
    Legal,
    /// Everything else.
    Plain,
}

/// One place in a guide.
pub struct Screen {
    /// `guide/screen`.
    pub name: Arc<str>,
    /// 8 hex digits of the name's hash: what buttons carry.
    pub key: String,
    /// Whether it may run unreviewed.
    pub class: Class,
    /// Only in these bots; empty = in all.
    pub bots: Vec<BotName>,
    /// Text ids, each a paragraph.
    pub says: Vec<Arc<str>>,
    /// Indices into [`Content::sources`].
    pub sources: Vec<usize>,
    /// Which help lines it lists.
    pub services: Option<ServiceQuery>,
    /// A button a country, leading there.
    pub countries: Option<ScreenIx>,
    /// Shows the card of the chosen country.
    pub card: bool,
    /// Shows the code to come back, while there is one to show.
    pub code: bool,
    /// Says how it stands with what she came back to.
    pub standing: bool,
    /// Says when what is erased is gone from the backups too.
    pub backups: bool,
    /// Says what was answered so far about a check-in, without its words.
    pub asking: bool,
    /// Where all of these are there, that screen stands in its place.
    pub instead: Option<(Vec<Need>, ScreenIx)>,
    /// A screen of telling: no address leads to it, and what is sent there goes into the report under way.
    pub telling: bool,
    /// No address leads to it: it makes sense only after the screens before it.
    pub unlinked: bool,
    /// The one thing it does.
    pub kind: Kind,
}

/// What a screen does.
pub enum Kind {
    /// Buttons.
    Choose(Vec<Choice>),
    /// Waits for an answer.
    Ask(Ask),
    /// Asks the platform.
    Do(Do),
    /// Branches on an answer.
    When { answer: String, is: BTreeMap<String, ScreenIx>, otherwise: ScreenIx },
    /// Walks another guide and comes back.
    Call { to: ScreenIx, then: ScreenIx },
    /// Returns to where the person came from.
    Back,
    /// Rests, the menu at hand.
    End,
}

/// A button.
pub struct Choice {
    /// An emoji before the label, may be empty.
    pub icon: String,
    /// The label's text id.
    pub text: Arc<str>,
    /// 8 hex digits, stable as long as screen and label are the same.
    pub key: String,
    /// Where it leads.
    pub to: Target,
    /// Shown only where all of these are there.
    pub needs: Vec<Need>,
    /// Answers that the press keeps in the conversation, by name.
    pub keeps: Vec<(String, String)>,
    /// The answer that the press keeps in the report under way: its question and its value.
    pub tells: Option<(String, String)>,
}

/// Where a button leads.
pub enum Target {
    /// To a screen.
    Screen(ScreenIx),
    /// To a page outside: the address of a fact of kind `url`.
    Url(String),
}

/// A question.
pub struct Ask {
    /// The kind of answer.
    pub kind: AskKind,
    /// Under which name the answer is kept.
    pub keep: String,
    /// Where an answer leads.
    pub then: ScreenIx,
    /// Where skipping leads.
    pub skip: ScreenIx,
    /// Where it leads when the report did not take it; without one she stays and is told.
    pub failed: Option<ScreenIx>,
    /// The answer goes into the report under way and is kept nowhere else.
    pub tells: bool,
    /// The answer goes into the travel plan under way and is kept nowhere else.
    pub plan: bool,
    /// The answer is one of the consents.
    pub consent: Option<Consent>,
}

/// What counts as an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AskKind {
    Text,
    Number,
    Date,
    Country,
    Language,
    YesNo,
    /// The beginning of a report: a text, a file, a voice, a place, a contact, a forward.
    Tell,
    /// More for the report: the same kinds.
    Add,
    /// A time of the day.
    Time,
    /// A word that is kept as a hash only, and whose message is deleted.
    Word,
}

/// One bot.
pub struct Bot {
    pub name: BotName,
    /// The Telegram user name, without `@`.
    pub username: String,
    /// The first is the fallback; the core languages come last.
    pub languages: Vec<Language>,
    /// Those of the languages in which only the core guides are whole.
    pub core_languages: Vec<Language>,
    /// The guides that are whole in the core languages too.
    pub core_guides: Vec<String>,
    /// For whom the bot is; decides which help lines it lists.
    pub serves: Serves,
    pub start: ScreenIx,
    pub help: ScreenIx,
    pub language: ScreenIx,
    pub hide: ScreenIx,
    /// Shown names and descriptions by language.
    pub title: BTreeMap<Language, String>,
    pub short: BTreeMap<Language, String>,
    pub about: BTreeMap<Language, String>,
    pub commands: Vec<Command>,
}

/// A command of a bot.
pub struct Command {
    pub name: String,
    pub to: ScreenIx,
    pub text: BTreeMap<Language, String>,
}

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

/// "Show this card": lines in the country's language with their meaning.
pub struct Card {
    pub country: Country,
    pub language: Language,
    pub lines: Vec<(String, BTreeMap<Language, String>)>,
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
    pub(crate) knowledge: Knowledge,
    pub(crate) answers: Texts,
    /// Text ids by language that no review covers.
    pub(crate) unreviewed: BTreeMap<Language, Vec<Arc<str>>>,
    pub(crate) reviewed: usize,
    pub(crate) stored_reviews: usize,
}

impl Screen {
    /// Whether it runs in a bot.
    pub fn runs_in(&self, bot: &Bot) -> bool {
        self.bots.is_empty() || self.bots.contains(&bot.name)
    }
}

impl Bot {
    /// The languages in which it says everything.
    pub fn whole_languages(&self) -> impl Iterator<Item = Language> {
        self.languages.iter().copied().filter(|l| !self.core_languages.contains(l))
    }

    /// Whether this bot lists a line that serves these people: never a women's line in the bot for everyone,
    /// never a men's line in the bot for women; children's lines only where a screen asks for them.
    pub fn lists(&self, serves: Serves) -> bool {
        match serves {
            Serves::All | Serves::Unknown => true,
            Serves::Women => self.serves == Serves::Women,
            Serves::Men => self.serves != Serves::Women,
            Serves::Children => false,
        }
    }
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

    /// Where a chosen country leads from anywhere: after the question that keeps it as `country`.
    pub fn asks_country(&self) -> Option<ScreenIx> {
        self.screens.iter().find_map(|s| match &s.kind {
            Kind::Ask(a) if a.kind == AskKind::Country && a.keep == "country" => Some(a.then),
            _ => None,
        })
    }

    /// The responders' answers, ids `answer-…`; empty while there is none.
    pub fn answers(&self) -> &Texts {
        &self.answers
    }

    /// Whether all words of a screen, its buttons' too, are there in a language. A screen that is not shown whole
    /// in one language is shown in another, never in two at once.
    pub fn speaks(&self, ix: ScreenIx, language: Language) -> bool {
        let screen = &self.screens[ix.0];
        let labels = match &screen.kind {
            Kind::Choose(choices) => choices.as_slice(),
            _ => &[],
        };
        screen.says.iter().chain(labels.iter().map(|c| &c.text)).all(|id| self.texts.has(language, id))
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

    /// A source of a screen.
    pub fn source(&self, n: usize) -> &Source {
        &self.sources[n]
    }

    /// What a button to this screen says: the first one that leads there, else its first text.
    pub fn label_of(&self, ix: ScreenIx) -> (&str, &str) {
        let choices = self.screens.iter().filter_map(|s| match &s.kind {
            Kind::Choose(choices) => Some(choices),
            _ => None,
        });
        choices
            .flatten()
            .find(|c| matches!(c.to, Target::Screen(to) if to == ix))
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

    /// How many texts (in all languages) no review covers.
    pub fn unreviewed_count(&self) -> usize {
        self.unreviewed.values().map(Vec::len).sum()
    }

    /// How many texts (in all languages) a review covers.
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

    /// The first screen of class help or legal that holds an unreviewed text.
    pub fn unreviewed_help_or_legal(&self) -> Option<&Screen> {
        self.screens
            .iter()
            .filter(|s| s.class != Class::Plain)
            .find(|s| s.says.iter().any(|id| self.unreviewed.keys().any(|l| self.is_unreviewed(*l, id))))
    }
}
