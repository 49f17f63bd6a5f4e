//! Reading: file, environment, command line, in this order; an unknown key names the nearest known one.

use super::Config;
use super::keys::{DESKS, IN_MANY, KEYS, Kind, MANY, NOT_OURS};
use std::ffi::OsString;
use std::path::{Path, PathBuf};
use toml::{Table, Value};

/// Why a configuration is not taken; one line that says what to do.
#[derive(Debug, thiserror::Error)]
pub enum ConfigError {
    #[error("the configuration file {0} cannot be read: {1}")]
    File(PathBuf, std::io::ErrorKind),
    #[error("the configuration file is not TOML: line {line}: {why}")]
    Toml { line: usize, why: String },
    #[error("no key `{key}`; {hint}")]
    Unknown { key: String, hint: String },
    #[error("{name} wants true or false")]
    Bool { name: String },
    #[error("{name} wants a whole number")]
    Number { name: String },
    #[error("the file that {name} names cannot be read: {kind}")]
    SecretFile { name: String, kind: std::io::ErrorKind },
    #[error("{name} stands in the environment, but is no text: write it in UTF-8")]
    NoText { name: String },
    #[error("{name} and {name}_FILE are both set: leave one of them out")]
    Twice { name: String },
    #[error("{name} wants desks as the file has them, `[[desk]]` with its keys below, and nothing else")]
    Desks { name: String },
    #[error("`{key}` comes in tables of its own: write `[[{key}]]`, with two brackets")]
    NotMany { key: String },
    #[error("{0}")]
    Value(String),
}

/// Reads the configuration. `file`: TOML; `environment`: names and values; `given`: (path, value) of the command line.
pub fn read(
    file: Option<&Path>,
    environment: impl Iterator<Item = (String, String)>,
    given: &[(&str, String)],
) -> Result<Config, ConfigError> {
    let mut table = match file {
        None => Table::new(),
        Some(path) => {
            let text = std::fs::read_to_string(path).map_err(|e| ConfigError::File(path.to_owned(), e.kind()))?;
            text.parse::<Table>().map_err(|e| not_toml(&text, &e))?
        }
    };
    known("", &table)?;
    table.iter_mut().for_each(|(_, value)| dates_as_text(value));
    let mut ours = Vec::from_iter(environment.filter(|(name, _)| is_ours(name)));
    // the order of an environment means nothing
    ours.sort();
    for (name, value) in &ours {
        let base = name.strip_suffix("_FILE").filter(|base| ours.iter().any(|(other, _)| other == base));
        if let Some(base) = base {
            return Err(ConfigError::Twice { name: base.to_owned() });
        }
        overlay(&mut table, name, value.clone())?;
    }
    for (path, value) in given {
        set(&mut table, path, Value::String(value.clone()));
    }
    let text = toml::to_string(&table).map_err(|e| ConfigError::Value(e.to_string()))?;
    let mut config: Config = toml::from_str(&text).map_err(|e| value(&text, &e))?;
    config.settle_addresses()?;
    config.check()?;
    Ok(config)
}

fn is_ours(name: &str) -> bool {
    name.starts_with("OBERIH_") && !NOT_OURS.iter().any(|p| name.starts_with(p))
}

/// The environment of this process. What is not ours may be anything. Errors: one of ours is no text.
pub fn environment() -> Result<Vec<(String, String)>, ConfigError> {
    texts(std::env::vars_os())
}

fn texts(all: impl Iterator<Item = (OsString, OsString)>) -> Result<Vec<(String, String)>, ConfigError> {
    let named = all.filter_map(|(name, value)| Some((name.into_string().ok().filter(|name| is_ours(name))?, value)));
    named
        .map(|(name, value)| match value.into_string() {
            Ok(value) => Ok((name, value)),
            Err(_) => Err(ConfigError::NoText { name }),
        })
        .collect()
}

/// Says where, and what is wrong there without the words that stand there.
fn not_toml(text: &str, error: &toml::de::Error) -> ConfigError {
    let before = error.span().and_then(|span| text.get(..span.start)).unwrap_or_default();
    ConfigError::Toml { line: before.matches('\n').count() + 1, why: without_value(error.message()) }
}

/// What was wanted, without what was there: that may be a secret at the wrong key.
fn without_value(message: &str) -> String {
    let wanted = message.rsplit_once(", expected ").map(|(_, wanted)| format!("this wants {wanted}"));
    wanted.unwrap_or_else(|| message.to_owned()).replace('\n', " ")
}

/// A date without quotes means the same.
fn dates_as_text(value: &mut Value) {
    match value {
        Value::Datetime(date) => *value = Value::String(date.to_string()),
        Value::Array(values) => values.iter_mut().for_each(dates_as_text),
        Value::Table(table) => table.iter_mut().for_each(|(_, value)| dates_as_text(value)),
        _ => {}
    }
}

/// One line with the key, where the place of the error begins at one.
fn value(text: &str, error: &toml::de::Error) -> ConfigError {
    let key = error.span().and_then(|span| {
        let line = text.get(..span.start)?.rsplit('\n').next()?;
        line.split_once(" = ").map(|(key, _)| key.to_owned())
    });
    ConfigError::Value(match key {
        Some(key) => format!("`{key}`: {}", without_value(error.message())),
        None => without_value(error.message()),
    })
}

fn all() -> impl Iterator<Item = &'static str> {
    KEYS.iter().map(|(p, ..)| *p).chain(IN_MANY.iter().copied())
}

/// Every key of the file is one of ours; bots go by any name.
fn known(prefix: &str, table: &Table) -> Result<(), ConfigError> {
    for (key, value) in table {
        let path = if prefix.is_empty() { key.clone() } else { format!("{prefix}.{key}") };
        match value {
            Value::Array(tables) if MANY.contains(&path.as_str()) => {
                for table in tables {
                    known(&path, table.as_table().ok_or_else(|| ConfigError::NotMany { key: path.clone() })?)?;
                }
            }
            _ if MANY.contains(&path.as_str()) => return Err(ConfigError::NotMany { key: path }),
            Value::Table(inner) if all().any(|p| p.starts_with(&format!("{path}."))) || prefix == "bot" => {
                known(&path, inner)?;
            }
            _ if all().any(|p| p == path) || is_of_a_bot(&path) => {}
            _ => return Err(unknown(&path, all())),
        }
    }
    Ok(())
}

/// As `bot.stay-safe.token`: a key without the bot's name is none.
fn is_of_a_bot(path: &str) -> bool {
    let parts: Vec<&str> = path.split('.').collect();
    matches!(parts[..], ["bot", name, "token" | "username"] if !name.is_empty())
}

fn unknown<'a>(key: &str, known: impl Iterator<Item = &'a str>) -> ConfigError {
    let nearest = known.map(|k| (strsim::jaro_winkler(key, k), k)).max_by(|a, b| a.0.total_cmp(&b.0));
    let hint = nearest.map_or_else(String::new, |(_, k)| format!("the nearest known one is `{k}`"));
    ConfigError::Unknown { key: key.to_owned(), hint }
}

fn overlay(table: &mut Table, name: &str, value: String) -> Result<(), ConfigError> {
    if let Some((path, _, kind)) = KEYS.iter().find(|(_, n, _)| *n == name) {
        let value = match kind {
            Kind::Bool => Value::Boolean(value.parse().map_err(|_| ConfigError::Bool { name: name.to_owned() })?),
            Kind::Number => Value::Integer(value.parse().map_err(|_| ConfigError::Number { name: name.to_owned() })?),
            Kind::List => Value::Array(
                value
                    .split(',')
                    .map(str::trim)
                    .filter(|v| !v.is_empty())
                    .map(|v| Value::String(v.to_owned()))
                    .collect(),
            ),
            Kind::Text | Kind::Secret => Value::String(value),
        };
        set(table, path, value);
        return Ok(());
    }
    let base = name.strip_suffix("_FILE");
    if name == DESKS {
        return desks(table, name, &value);
    }
    if base == Some(DESKS) {
        let text = std::fs::read_to_string(&value)
            .map_err(|e| ConfigError::SecretFile { name: name.to_owned(), kind: e.kind() })?;
        return desks(table, name, &text);
    }
    if let Some((path, ..)) = KEYS.iter().find(|(_, n, kind)| *kind == Kind::Secret && Some(*n) == base) {
        let text = std::fs::read_to_string(&value)
            .map_err(|e| ConfigError::SecretFile { name: name.to_owned(), kind: e.kind() })?;
        set(table, path, Value::String(text.trim_end().to_owned()));
        return Ok(());
    }
    Err(unknown(name, KEYS.iter().map(|(_, n, _)| *n).chain([DESKS])))
}

/// All desks at once, as they stand in the file: they go before the file's own.
fn desks(table: &mut Table, name: &str, text: &str) -> Result<(), ConfigError> {
    // what is wrong is said without the text: it may hold the address that rings the phone
    let mut given = text.parse::<Table>().map_err(|_| ConfigError::Desks { name: name.to_owned() })?;
    known("", &given)?;
    given.iter_mut().for_each(|(_, value)| dates_as_text(value));
    match (given.remove("desk"), given.is_empty()) {
        (Some(desks), true) => set(table, "desk", desks),
        _ => return Err(ConfigError::Desks { name: name.to_owned() }),
    }
    Ok(())
}

fn set(table: &mut Table, path: &str, value: Value) {
    match path.split_once('.') {
        None => {
            table.insert(path.to_owned(), value);
        }
        Some((first, rest)) => {
            let inner = table.entry(first).or_insert_with(|| Value::Table(Table::new()));
            if !inner.is_table() {
                *inner = Value::Table(Table::new());
            }
            if let Value::Table(inner) = inner {
                set(inner, rest, value);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn env(pairs: &[(&str, &str)]) -> impl Iterator<Item = (String, String)> {
        pairs.iter().map(|(n, v)| ((*n).to_owned(), (*v).to_owned())).collect::<Vec<_>>().into_iter()
    }

    #[test]
    fn desks_come_from_the_environment_too_and_go_before_those_of_the_file() {
        let desk = "[[desk]]\nname = \"night\"\nkind = \"ngo\"\ntime_zone = \"Europe/Kyiv\"\nlanguages = [\"uk\"]\n\
                    answer_within_minutes = 30\n\
                    [[desk.holiday]]\ndate = 2026-12-25\n[[desk]]\nname = \"day\"\nkind = \"police\"\n\
                    time_zone = \"Europe/Warsaw\"\nlanguages = [\"pl\"]\nanswer_within_minutes = 30\n";
        let dir = std::env::temp_dir().join(format!("oberih-desks-{}", std::process::id()));
        std::fs::create_dir_all(&dir).unwrap();
        let file = dir.join("oberih.toml");
        std::fs::write(&file, desk.replace("night", "other").split("[[desk]]\nname = \"day\"").next().unwrap())
            .unwrap();
        let names = |config: Config| config.desk.into_iter().map(|d| d.name).collect::<Vec<_>>();
        assert_eq!(names(read(Some(&file), env(&[]), &[]).unwrap()), ["other"]);
        assert_eq!(names(read(Some(&file), env(&[("OBERIH_DESK", desk)]), &[]).unwrap()), ["night", "day"]);
        let path = dir.join("desks.toml");
        std::fs::write(&path, desk).unwrap();
        let by_file = [("OBERIH_DESK_FILE", path.to_str().unwrap())];
        assert_eq!(names(read(None, env(&by_file), &[]).unwrap()), ["night", "day"]);
        for bad in ["night", "[desk]\nname = \"x\"", "name = \"x\"", "[[desk]]\nnames = \"https://secret.example\"", ""]
        {
            let error = read(None, env(&[("OBERIH_DESK", bad)]), &[]).unwrap_err().to_string();
            assert!(!error.contains("secret.example") && !error.contains('\n'), "{bad}: {error}");
        }
        std::fs::remove_dir_all(dir).unwrap();
    }

    #[test]
    fn the_environment_wins_over_the_defaults_and_the_command_line_over_both() {
        let config = read(
            None,
            env(&[
                ("OBERIH_LISTEN", "127.0.0.1:1"),
                ("OBERIH_BOT_SAFE_WOMEN_TOKEN", "1:a"),
                ("OBERIH_TELEGRAM_MODE", "webhook"),
                ("OBERIH_CONTENT_ALLOW_UNREVIEWED", "true"),
                ("OBERIH_AUDIT_WITNESS", "aa, bb"),
                ("OBERIH_AUDIT_KEEP_YEARS", "3"),
                ("OBERIH_TEST_POSTGRES", "x"),
                ("PATH", "x"),
            ]),
            &[("listen", "127.0.0.1:2".to_owned())],
        )
        .unwrap();
        assert_eq!(config.listen.port(), 2);
        assert_eq!(config.telegram.mode, super::super::Mode::Webhook);
        assert!(config.content.allow_unreviewed);
        assert_eq!((config.audit.keep_years, config.audit.witness.join(" ").as_str()), (3, "aa bb"));
        assert_eq!(config.bot["safe-women"].token.as_ref().map(super::super::Secret::reveal), Some("1:a"));
        assert!(!format!("{config:?}").contains("1:a"), "a secret is never shown");
    }

    #[test]
    fn a_bot_may_have_another_user_name_than_in_the_content() {
        let named = [("OBERIH_BOT_STAY_SAFE_USERNAME", "My_Shelter_bot")];
        let config = read(None, env(&named), &[("bot.other.username", "other_bot".to_owned())]).unwrap();
        let names: Vec<String> = config.usernames().into_iter().map(|(bot, name)| format!("{bot} {name}")).collect();
        assert_eq!(names, ["other other_bot", "stay-safe My_Shelter_bot"]);
        for wrong in ["@my_shelter_bot", "bot", "my-shelter-bot", ""] {
            let error = read(None, env(&[("OBERIH_BOT_STAY_SAFE_USERNAME", wrong)]), &[]).unwrap_err().to_string();
            assert!(error.contains("bot.stay-safe.username") && error.contains("without @"), "{error}");
        }
        let error = read(None, env(&[("OBERIH_BOT_STAY_SAFE_USERNAM", "a")]), &[]).unwrap_err().to_string();
        assert!(error.contains("OBERIH_BOT_STAY_SAFE_USERNAME"), "{error}");
    }

    #[test]
    fn what_stands_at_the_wrong_key_may_be_a_secret_and_is_not_said() {
        let token = "1234567890:AAsecretsecret";
        let dir = std::env::temp_dir().join(format!("oberih-wrong-key-{}", std::process::id()));
        std::fs::create_dir_all(&dir).unwrap();
        let file = dir.join("oberih.toml");
        for (wrong, names) in [
            (format!("[bot]\ntoken = \"{token}\"\n"), "bot.token"),
            (format!("[bot.stay-safe]\nusername = \"{token}\"\n"), "bot.stay-safe.username"),
            (format!("bot = \"{token}\"\n"), "bot"),
            (format!("[telegram]\nmode = \"{token}\"\n"), "mode"),
            ("[root_key]\npassphrase = 1234567890\n".to_owned(), "passphrase"),
            (format!("\n[web]\nexit_url = {token}\n"), "line 3"),
        ] {
            std::fs::write(&file, &wrong).unwrap();
            let said = read(Some(&file), env(&[]), &[]).unwrap_err().to_string();
            assert!(said.contains(names) && !said.contains("1234567890") && !said.contains('\n'), "{wrong}: {said}");
        }
        std::fs::remove_dir_all(dir).unwrap();
    }

    #[test]
    fn a_value_and_its_file_are_not_both_taken_in_any_order() {
        let mut both = [("OBERIH_DATABASE", "postgres://db.example"), ("OBERIH_DATABASE_FILE", "/run/secret")];
        for _ in 0..2 {
            let said = read(None, env(&both), &[]).unwrap_err().to_string();
            assert!(said.starts_with("OBERIH_DATABASE and OBERIH_DATABASE_FILE"), "{said}");
            both.reverse();
        }
    }

    #[cfg(unix)]
    #[test]
    fn an_environment_that_is_no_text_is_named_where_it_is_ours() {
        use std::os::unix::ffi::OsStringExt;
        let odd = || OsString::from_vec(vec![b'a', 0xff]);
        let others = [(OsString::from("LANG"), odd()), (odd(), odd()), ("OBERIH_NAME".into(), "x".into())];
        let known = texts(others.into_iter()).unwrap();
        assert_eq!(known, [("OBERIH_NAME".to_owned(), "x".to_owned())]);
        let said = texts([(OsString::from("OBERIH_NAME"), odd())].into_iter()).unwrap_err().to_string();
        assert!(said.starts_with("OBERIH_NAME"), "{said}");
    }

    #[test]
    fn an_unknown_key_names_the_nearest() {
        let error = read(None, env(&[("OBERIH_TELEGRAM_MOD", "poll")]), &[]).unwrap_err().to_string();
        assert!(error.contains("OBERIH_TELEGRAM_MODE"), "{error}");
        let path = std::env::temp_dir().join(format!("oberih-config-{}.toml", std::process::id()));
        std::fs::write(&path, "[content]\nallow_unreviwed = true\n").unwrap();
        let error = read(Some(&path), env(&[]), &[]).unwrap_err().to_string();
        std::fs::remove_file(&path).unwrap();
        assert!(error.contains("content.allow_unreviewed"), "{error}");
    }

    #[test]
    fn a_secret_comes_from_a_file_without_the_end_of_its_line_and_nothing_else_does() {
        let path = std::env::temp_dir().join(format!("oberih-secret-{}", std::process::id()));
        std::fs::write(&path, "1:a b\n").unwrap();
        let file = path.to_str().unwrap();
        let config = read(None, env(&[("OBERIH_BOT_STAY_SAFE_TOKEN_FILE", file)]), &[]).unwrap();
        assert_eq!(config.bot["stay-safe"].token.as_ref().map(super::super::Secret::reveal), Some("1:a b"));
        let plain = read(None, env(&[("OBERIH_NAME_FILE", file)]), &[]).unwrap_err().to_string();
        std::fs::remove_file(&path).unwrap();
        assert!(plain.contains("no key `OBERIH_NAME_FILE`"), "{plain}");
        let gone = read(None, env(&[("OBERIH_DATABASE_FILE", file)]), &[]).unwrap_err().to_string();
        assert!(gone.contains("OBERIH_DATABASE_FILE") && gone.contains("not found"), "{gone}");
    }

    #[test]
    fn the_schema_names_every_key() {
        use serde_json::Value;
        fn inside<'a>(root: &'a Value, node: &'a Value, key: &str) -> Option<&'a Value> {
            if let Some(named) = node["$ref"].as_str() {
                return inside(root, root.pointer(named.strip_prefix('#')?)?, key);
            }
            let either = ["anyOf", "allOf"].iter().filter_map(|w| node[*w].as_array()).flatten();
            let parts = either.chain(node.get("items"));
            let here = node["properties"]
                .get(key)
                .or_else(|| node["additionalProperties"].as_object().map(|_| &node["additionalProperties"]));
            here.or_else(|| parts.into_iter().find_map(|part| inside(root, part, key)))
        }
        let schema = serde_json::to_value(schemars::schema_for!(Config)).unwrap();
        let found = |path: &str| path.split('.').try_fold(&schema, |node, key| inside(&schema, node, key));
        for path in all() {
            assert!(found(path).is_some(), "{path} is not in the schema");
        }
        assert!(
            found("desk.nothing").is_none() && found("bot.stay-safe.nothing").is_none(),
            "not whatever is asked for"
        );
    }
}
