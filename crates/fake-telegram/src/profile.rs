//! What a bot says about itself: name, descriptions and commands, each by language.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use crate::{answer::ApiError, bot::Bot, methods::Outcome, request::Params};

/// Values by (what, language code); the empty code is the default for all others.
pub(crate) struct Profile {
    lines: BTreeMap<(String, String), String>,
    commands: BTreeMap<String, Value>,
}

impl Profile {
    pub(crate) fn named(first_name: &str) -> Self {
        Self {
            lines: BTreeMap::from([(("name".to_owned(), String::new()), first_name.to_owned())]),
            commands: BTreeMap::new(),
        }
    }

    /// The line people with this language see.
    pub(crate) fn line(&self, what: &str, language: &str) -> &str {
        self.lines
            .get(&(what.to_owned(), language.to_owned()))
            .or_else(|| self.lines.get(&(what.to_owned(), String::new())))
            .map_or("", String::as_str)
    }

    pub(crate) fn commands(&self, language: &str) -> Value {
        self.commands.get(language).or_else(|| self.commands.get("")).cloned().unwrap_or_else(|| json!([]))
    }

    pub(crate) fn as_json(&self) -> Value {
        let mut all = json!({ "commands": self.commands });
        for ((what, language), line) in &self.lines {
            all[what][language] = line.clone().into();
        }
        all
    }
}

fn language(params: &Params) -> Result<String, ApiError> {
    let code = params.text("language_code")?.unwrap_or_default();
    if !code.is_empty() && (code.len() != 2 || !code.bytes().all(|b| b.is_ascii_lowercase())) {
        return Err(ApiError::mistake("invalid language_code specified"));
    }
    Ok(code.to_owned())
}

/// Sets one line; an empty one takes it away for this language.
pub(crate) fn set_line(bot: &Bot, params: &Params, what: &str, longest: usize) -> Outcome {
    let language = language(params)?;
    let line = params.text(what)?.unwrap_or_default();
    if line.chars().count() > longest {
        return Err(ApiError::mistake(format!("{what} is too long")));
    }
    let key = (what.to_owned(), language);
    let mut state = bot.state();
    if line.is_empty() {
        state.profile.lines.remove(&key);
    } else {
        state.profile.lines.insert(key, line.to_owned());
    }
    Ok(json!(true))
}

pub(crate) fn line(bot: &Bot, params: &Params, what: &str) -> Outcome {
    let language = language(params)?;
    Ok(json!({ what: bot.state().profile.line(what, &language) }))
}

pub(crate) fn set_commands(bot: &Bot, params: &Params) -> Outcome {
    let language = language(params)?;
    let commands = params
        .nested("commands")?
        .filter(Value::is_array)
        .ok_or_else(|| ApiError::mistake("can't parse commands: Array expected"))?;
    let list = commands.as_array().map(Vec::as_slice).unwrap_or_default();
    if list.len() > 100 {
        return Err(ApiError::mistake("BOT_COMMANDS_TOO_MUCH"));
    }
    for item in list {
        let name = item["command"].as_str().unwrap_or_default();
        let name = name.trim_start_matches('/');
        let is_word = name.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'_');
        if !(1..=32).contains(&name.len()) || !is_word {
            return Err(ApiError::mistake("BOT_COMMAND_INVALID"));
        }
        let described = item["description"].as_str().unwrap_or_default();
        if !(1..=256).contains(&described.chars().count()) {
            return Err(ApiError::mistake("BOT_COMMAND_DESCRIPTION_INVALID"));
        }
    }
    bot.state().profile.commands.insert(language, commands);
    Ok(json!(true))
}

pub(crate) fn commands(bot: &Bot, params: &Params) -> Outcome {
    let language = language(params)?;
    Ok(bot.state().profile.commands(&language))
}

pub(crate) fn delete_commands(bot: &Bot, params: &Params) -> Outcome {
    let language = language(params)?;
    bot.state().profile.commands.remove(&language);
    Ok(json!(true))
}
