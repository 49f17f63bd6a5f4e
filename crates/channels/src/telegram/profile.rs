//! What a bot shows of itself: name, descriptions, commands, per language. Set only where it differs, since the
//! platform allows few changes a day.

use super::client::Telegram;
use super::error::ApiError;
use domain::Language;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value, json};

/// A bot's profile. Neutral words: whoever holds the phone sees them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Profile {
    /// One for everybody (`language: None`), and one for each language.
    pub words: Vec<ProfileWords>,
}

/// The profile in one language.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ProfileWords {
    /// Which; `None` is what everybody else sees.
    pub language: Option<Language>,
    /// The name, up to 64 characters.
    pub name: String,
    /// The short description, up to 120 characters.
    pub short: String,
    /// The description of an empty chat, up to 512 characters.
    pub about: String,
    /// The commands of the menu.
    pub commands: Vec<Command>,
}

/// A command of the menu.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Command {
    /// Without the slash: 1 to 32 of `a-z`, `0-9`, `_`.
    pub command: String,
    /// What it does, 1 to 256 characters.
    pub description: String,
}

/// What setting up did.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ProfileSetUp {
    /// Already as wanted.
    pub kept: u32,
    /// Changed now.
    pub changed: u32,
    /// Refused, most often for the pace; the next start tries again.
    pub refused: u32,
    /// Whether everybody is shown the name that was wanted, and how.
    pub named: Option<Named>,
}

/// How everybody is shown the name that was wanted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Named {
    /// As it is.
    AsWanted,
    /// As the platform told it right after it was set; it may have made something else of it.
    As(String),
}

/// Compares each item with what the platform has and sets what differs. Errors: the token is wrong, or no answer;
/// a refused item is counted and does not hold up the others.
pub async fn set_up(telegram: &Telegram, profile: &Profile) -> Result<ProfileSetUp, ApiError> {
    let mut done = ProfileSetUp::default();
    for words in &profile.words {
        let items = [
            ("getMyName", "setMyName", "name", json!(words.name)),
            ("getMyShortDescription", "setMyShortDescription", "short_description", json!(words.short)),
            ("getMyDescription", "setMyDescription", "description", json!(words.about)),
            ("getMyCommands", "setMyCommands", "commands", json!(words.commands)),
        ];
        for (get, set, field, wanted) in items {
            let mut asked = Map::new();
            if let Some(language) = words.language {
                asked.insert("language_code".to_owned(), json!(language.as_str()));
            }
            match item(telegram, get, set, field, wanted, asked).await {
                Ok(item) => {
                    match item {
                        Item::Changed => done.changed += 1,
                        Item::Kept | Item::NotTold => done.kept += 1,
                    }
                    if field == "name" && words.language.is_none() {
                        done.named = named(telegram, item).await?;
                    }
                }
                Err(e) if e.refusal().is_none_or(|r| r.code == 401) => return Err(e),
                Err(e) => {
                    tracing::warn!(method = set, error = %e, "the bot's profile stays as it was");
                    done.refused += 1;
                }
            }
        }
    }
    Ok(done)
}

async fn named(telegram: &Telegram, item: Item) -> Result<Option<Named>, ApiError> {
    match item {
        Item::NotTold => Ok(None),
        Item::Kept => Ok(Some(Named::AsWanted)),
        Item::Changed => match telegram.call::<MyName>("getMyName", &json!({})).await {
            Ok(shown) => Ok(Some(Named::As(shown.name))),
            Err(e) if e.refusal().is_some_and(|r| r.code != 401) => Ok(Some(Named::AsWanted)),
            Err(e) => Err(e),
        },
    }
}

#[derive(Deserialize)]
struct MyName {
    name: String,
}

enum Item {
    Kept,
    Changed,
    /// The server does not tell what it holds.
    NotTold,
}

/// Sets one item where it differs.
async fn item(
    telegram: &Telegram,
    get: &'static str,
    set: &'static str,
    field: &'static str,
    wanted: Value,
    mut asked: Map<String, Value>,
) -> Result<Item, ApiError> {
    match telegram.call::<Value>(get, &asked).await {
        // Commands come bare, the others as the only field of an object.
        Ok(held) if held == wanted || held.get(field) == Some(&wanted) => return Ok(Item::Kept),
        Ok(_) => {}
        // A server that cannot tell what it holds: setting it at each start would run into the pace.
        Err(e) if e.refusal().is_some_and(|r| r.code == 404) => return Ok(Item::NotTold),
        Err(e) => return Err(e),
    }
    asked.insert(field.to_owned(), wanted);
    telegram.call::<bool>(set, &asked).await.map(|_| Item::Changed)
}
