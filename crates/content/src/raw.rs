//! The files as they are written, before anything is looked up. Unknown keys are errors.

use crate::{Origin, Serves, ServiceQuery, Strength};
use serde::Deserialize;
use serde_saphyr::Spanned;
use std::collections::BTreeMap;

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(crate) struct RawBot {
    pub(crate) bot: String,
    pub(crate) username: String,
    pub(crate) languages: Vec<String>,
    /// Languages in which only the core guides are said.
    #[serde(default)]
    pub(crate) core_languages: Vec<Spanned<String>>,
    #[serde(default)]
    pub(crate) core_guides: Vec<Spanned<String>>,
    /// `women`: lines for women are listed too; without it only those for all.
    pub(crate) serves: Option<Serves>,
    pub(crate) start: Spanned<String>,
    pub(crate) help: Spanned<String>,
    pub(crate) language: Spanned<String>,
    pub(crate) hide: Spanned<String>,
    pub(crate) name: BTreeMap<String, Spanned<String>>,
    pub(crate) short: BTreeMap<String, Spanned<String>>,
    pub(crate) about: BTreeMap<String, Spanned<String>>,
    pub(crate) commands: BTreeMap<String, RawCommand>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct RawCommand {
    pub(crate) to: Spanned<String>,
    pub(crate) text: BTreeMap<String, Spanned<String>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct RawGuide {
    pub(crate) guide: Spanned<String>,
    pub(crate) languages: Vec<String>,
    /// Whole in its own languages only, whatever the bots that reach it speak.
    #[serde(default, rename = "fewer-languages")]
    pub(crate) fewer_languages: bool,
    /// Its screens are screens of telling.
    #[serde(default)]
    pub(crate) telling: bool,
    /// No address leads to its screens but to this one.
    pub(crate) entrance: Option<Spanned<String>>,
    /// How the ids of texts begin that speak to a child as to a child.
    #[serde(default)]
    pub(crate) familiar: Vec<Spanned<String>>,
    /// How the ids of texts begin that explain official words, and so hold them.
    #[serde(default)]
    pub(crate) explains: Vec<Spanned<String>>,
    /// Where the engine leads by itself.
    #[serde(default)]
    pub(crate) arrivals: BTreeMap<String, Spanned<String>>,
    pub(crate) screens: BTreeMap<String, Spanned<RawScreen>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct RawScreen {
    #[serde(default)]
    pub(crate) class: RawClass,
    #[serde(default)]
    pub(crate) bots: Vec<String>,
    #[serde(default)]
    pub(crate) says: Vec<Spanned<String>>,
    #[serde(default)]
    pub(crate) sources: Vec<Spanned<String>>,
    pub(crate) services: Option<Spanned<ServiceQuery>>,
    pub(crate) countries: Option<Spanned<String>>,
    #[serde(default)]
    pub(crate) card: bool,
    #[serde(default)]
    pub(crate) code: bool,
    #[serde(default)]
    pub(crate) standing: bool,
    #[serde(default)]
    pub(crate) backups: bool,
    #[serde(default)]
    pub(crate) asking: bool,
    pub(crate) instead: Option<RawInstead>,
    pub(crate) choose: Option<Vec<RawChoice>>,
    pub(crate) ask: Option<RawAsk>,
    #[serde(rename = "do")]
    pub(crate) does: Option<RawDo>,
    pub(crate) when: Option<RawWhen>,
    pub(crate) call: Option<RawCall>,
    #[serde(default)]
    pub(crate) back: bool,
    #[serde(default)]
    pub(crate) end: bool,
}

#[derive(Clone, Copy, Default, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum RawClass {
    Help,
    Legal,
    #[default]
    Plain,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct RawInstead {
    pub(crate) needs: Vec<Spanned<String>>,
    pub(crate) to: Spanned<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct RawChoice {
    #[serde(default)]
    pub(crate) icon: String,
    pub(crate) text: Spanned<String>,
    pub(crate) to: Option<Spanned<String>>,
    pub(crate) url: Option<Spanned<String>>,
    /// `chat`: a page of ours.
    pub(crate) page: Option<Spanned<String>>,
    #[serde(default)]
    pub(crate) needs: Vec<Spanned<String>>,
    #[serde(default)]
    pub(crate) keep: BTreeMap<String, String>,
    /// One question of the report with its answer.
    #[serde(default)]
    pub(crate) tells: BTreeMap<String, String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct RawAsk {
    #[serde(rename = "type")]
    pub(crate) kind: Spanned<String>,
    pub(crate) keep: String,
    pub(crate) then: Spanned<String>,
    pub(crate) skip: Spanned<String>,
    pub(crate) failed: Option<Spanned<String>>,
    #[serde(default)]
    pub(crate) tells: bool,
    #[serde(default)]
    pub(crate) plan: bool,
    pub(crate) consent: Option<Spanned<String>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct RawDo {
    pub(crate) action: Spanned<String>,
    pub(crate) done: Spanned<String>,
    pub(crate) failed: Spanned<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct RawWhen {
    pub(crate) answer: String,
    pub(crate) is: BTreeMap<String, Spanned<String>>,
    #[serde(rename = "else")]
    pub(crate) otherwise: Spanned<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct RawCall {
    pub(crate) to: Spanned<String>,
    pub(crate) then: Spanned<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct RawCountry {
    pub(crate) country: Spanned<String>,
    pub(crate) zone: Spanned<String>,
    pub(crate) name: BTreeMap<String, String>,
    #[serde(rename = "in")]
    pub(crate) within: BTreeMap<String, String>,
    pub(crate) language: String,
    /// Among the countries offered first.
    #[serde(default)]
    pub(crate) often: bool,
    #[serde(default)]
    pub(crate) emergency: Vec<Spanned<String>>,
    pub(crate) services: Vec<Spanned<RawService>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(crate) struct RawService {
    pub(crate) id: String,
    pub(crate) name: BTreeMap<String, String>,
    pub(crate) run_by: RunBy,
    pub(crate) kind: String,
    pub(crate) serves: Serves,
    pub(crate) channels: Vec<ChannelOfLine>,
    pub(crate) e164: Option<Spanned<String>>,
    pub(crate) national: Option<String>,
    /// Which page names `e164` for calls from abroad, where the kind of number seldom takes them.
    pub(crate) from_abroad: Option<Spanned<RawFromAbroad>>,
    pub(crate) hours: Spanned<String>,
    #[serde(default)]
    pub(crate) languages: Vec<String>,
    pub(crate) cost: Cost,
    pub(crate) anonymous: Known,
    pub(crate) web: Option<String>,
    /// Where the channel `email` leads.
    pub(crate) email: Option<String>,
    pub(crate) address: Address,
    pub(crate) sources: Vec<String>,
    pub(crate) source_date: String,
    pub(crate) read_on: String,
    pub(crate) checked_on: String,
    pub(crate) review_by: String,
    pub(crate) confidence: Confidence,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(crate) struct RawFromAbroad {
    pub(crate) says: BTreeMap<String, String>,
    pub(crate) page: String,
    pub(crate) page_date: String,
    pub(crate) read_on: String,
}

/// A closed list of words in a file, each of which is also how we write it back.
macro_rules! words {
    ($name:ident { $($variant:ident = $word:literal),+ $(,)? }) => {
        #[derive(Clone, Copy, Deserialize)]
        pub(crate) enum $name { $(#[serde(rename = $word)] $variant),+ }
        impl $name {
            pub(crate) fn word(self) -> &'static str {
                match self { $(Self::$variant => $word),+ }
            }
        }
    };
}
words!(RunBy { Ngo = "ngo", State = "state", Police = "police", Security = "security-service", Iom = "iom", Un = "un", Consulate = "consulate", Unknown = "unknown" });
words!(ChannelOfLine { Call = "call", Sms = "sms", Chat = "chat", Email = "email", Sign = "sign" });
words!(Cost { Free = "free", Ordinary = "ordinary", Unknown = "unknown" });
words!(Known { Yes = "yes", No = "no", Unknown = "unknown" });
words!(Address { None = "none", Public = "public", OnIntake = "on-intake" });
words!(Confidence { High = "high", Medium = "medium" });

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct RawFact {
    pub(crate) id: Spanned<String>,
    pub(crate) kind: String,
    pub(crate) value: RawValue,
    pub(crate) source: Spanned<String>,
}

#[derive(Deserialize)]
#[serde(untagged)]
pub(crate) enum RawValue {
    Same(String),
    ByLanguage(BTreeMap<String, String>),
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct RawSource {
    pub(crate) id: Spanned<String>,
    pub(crate) url: String,
    pub(crate) title: String,
    pub(crate) date: String,
    pub(crate) read: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct RawCard {
    pub(crate) country: Spanned<String>,
    pub(crate) language: String,
    /// What else its people speak, in the order in which the card shows it.
    #[serde(default)]
    pub(crate) also: Vec<String>,
    pub(crate) lines: Vec<Spanned<RawLine>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct RawLine {
    pub(crate) say: String,
    #[serde(default)]
    pub(crate) also: BTreeMap<String, String>,
    pub(crate) means: BTreeMap<String, String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(crate) struct RawUrgency {
    #[serde(default)]
    pub(crate) danger: Vec<Spanned<String>>,
    #[serde(default)]
    pub(crate) give_away: Vec<Spanned<String>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct RawManner {
    /// Words that speak to her in a form that the texts of this language do not use.
    #[serde(default)]
    pub(crate) familiar: Vec<Spanned<String>>,
    /// Official or rare words, each with what to say in its place.
    #[serde(default)]
    pub(crate) rare: BTreeMap<String, Spanned<String>>,
    /// What tells whether a man or a woman is spoken to.
    #[serde(default)]
    pub(crate) guessed: RawGuessed,
}

#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields, default, rename_all = "kebab-case")]
pub(crate) struct RawGuessed {
    /// Words for "you".
    pub(crate) you: Vec<Spanned<String>>,
    /// Words about one man or one woman, beside a "you".
    pub(crate) words: Vec<Spanned<String>>,
    /// Those of the words for "you" beside which an ending of the past tells it too.
    pub(crate) past_after: Vec<Spanned<String>>,
    /// Those endings.
    pub(crate) past: Vec<Spanned<String>>,
    /// Endings that tell it by themselves.
    pub(crate) alone: Vec<Spanned<String>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct RawScheme {
    pub(crate) scheme: Spanned<String>,
    pub(crate) id: Spanned<String>,
    pub(crate) screen: Spanned<String>,
    pub(crate) name: BTreeMap<String, String>,
    pub(crate) indicators: Vec<Spanned<String>>,
    pub(crate) sources: Vec<Spanned<String>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct RawIndicator {
    pub(crate) id: Spanned<String>,
    pub(crate) dimension: String,
    pub(crate) strength: Strength,
    pub(crate) purpose: Vec<String>,
    pub(crate) ask: BTreeMap<String, String>,
    pub(crate) sources: Vec<Spanned<String>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct RawRedFlag {
    pub(crate) id: Spanned<String>,
    pub(crate) phrase: String,
    pub(crate) sign: String,
    pub(crate) strength: Strength,
    pub(crate) origin: Origin,
    pub(crate) sources: Vec<Spanned<String>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct RawTerm {
    pub(crate) id: Spanned<String>,
    pub(crate) term: BTreeMap<String, String>,
    pub(crate) meaning: BTreeMap<String, String>,
}
