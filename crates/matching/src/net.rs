//! What has a dot or an `@` in it: e-mail addresses, links, names at platforms.

use crate::beside::words_before;
use crate::host::{host, is_plain_host, site};
use crate::kind::Kind;
use crate::platform::{Leads, leads, leads_within, named};
use std::ops::Range;

/// An address of mail or the web is no longer than this.
const LONGEST: usize = 2_048;

/// Words before `@name` that say at which platform. Without one it is Telegram, where people write to us.
const PLATFORMS: &[(&str, &str)] = &[
    ("insta", "instagram"),
    ("інст", "instagram"),
    ("инст", "instagram"),
    ("tiktok", "tiktok"),
    ("тікток", "tiktok"),
    ("тикток", "tiktok"),
    ("facebook", "facebook"),
    ("фейсбук", "facebook"),
    ("viber", "viber"),
    ("вайбер", "viber"),
    ("signal", "signal"),
    ("сигнал", "signal"),
    ("vk", "vk"),
    ("вк", "vk"),
    ("вконтакт", "vk"),
    ("telegram", "telegram"),
    ("телеграм", "telegram"),
];

/// What was found: where it stands, and what it is, if it names anybody. What names nobody is taken all the same, so that
/// no number within it counts.
pub(crate) struct Found {
    pub(crate) span: Range<usize>,
    pub(crate) value: Option<(Kind, String)>,
    /// Digits of a phone to be read by the plans.
    pub(crate) phone: Option<String>,
}

/// All of them in a folded text, in order. Linear: every character is looked at a few times at most.
pub(crate) fn addresses(text: &str) -> Vec<Found> {
    let mut found: Vec<Found> = Vec::new();
    let mut at = 0;
    while let Some(word) = next_word(text, at) {
        at = word.end;
        let new = link(text, &word)
            .or_else(|| email(text, &word))
            .or_else(|| handle(text, &word))
            .or_else(|| plain(text, &word));
        if let Some(new) = new {
            at = at.max(new.span.end);
            found.push(new);
        }
    }
    found
}

/// The next run of letters, digits and what stands within names.
fn next_word(text: &str, from: usize) -> Option<Range<usize>> {
    let start = from + text.get(from..)?.find(is_of_name)?;
    let rest = text.get(start..)?;
    Some(start..start + rest.find(|c| !is_of_name(c)).unwrap_or(rest.len()))
}

fn is_of_name(c: char) -> bool {
    // Most letters that people write to us are found without a look into the tables.
    c.is_ascii_alphanumeric()
        || matches!(c, '\u{400}'..='\u{481}')
        || !c.is_ascii() && c.is_alphanumeric()
        || matches!(c, '.' | '_' | '-' | '+' | '%')
}

/// `https://…`, `tg://…`: the word is the scheme.
fn link(text: &str, word: &Range<usize>) -> Option<Found> {
    let after = text.get(word.end..)?.strip_prefix("://")?;
    let scheme = text.get(word.clone())?.rsplit(['.', '-', '_', '+']).next()?.to_ascii_lowercase();
    let start = word.end - scheme.len();
    let rest = end_of_link(after);
    let span = start..word.end + 3 + rest.len();
    let (value, phone) = match scheme.as_str() {
        "http" | "https" | "hxxp" | "hxxps" => {
            let (authority, path) = rest.split_at(rest.find(['/', '?', '#']).unwrap_or(rest.len()));
            let name = authority.rsplit('@').next().unwrap_or_default().split(':').next().unwrap_or_default();
            whose(&host(name)?, path)
        }
        scheme => value_of(leads_within(scheme, rest), None),
    };
    Some(Found { span, value, phone })
}

/// `name@example.com`.
fn email(text: &str, word: &Range<usize>) -> Option<Found> {
    let after = text.get(word.end..)?.strip_prefix('@')?;
    let local = text.get(word.clone())?.trim_start_matches(['.', '-', '%', '+']);
    let length = after.find(|c: char| !(c.is_alphanumeric() || matches!(c, '.' | '-'))).unwrap_or(after.len());
    let name = after.get(..length)?.trim_end_matches(['.', '-']);
    let right = (1..=64).contains(&local.len()) && local.is_ascii() && !local.ends_with('.');
    let span = word.end - local.len()..word.end + 1 + name.len();
    let value =
        host(name).filter(|_| right).map(|host| (Kind::Email, format!("{}@{host}", local.to_ascii_lowercase())));
    value.is_some().then_some(Found { span, value, phone: None })
}

/// `@name`.
fn handle(text: &str, word: &Range<usize>) -> Option<Found> {
    let before = text.get(..word.start)?.strip_suffix('@')?;
    if before.chars().next_back().is_some_and(|c| c.is_alphanumeric() || c == '@') {
        return None;
    }
    let name = text.get(word.clone())?;
    let name = name.split(['%', '+', '-']).next()?.trim_end_matches('.');
    let span = word.start - 1..word.start + name.len();
    let words = words_before(text, span.start);
    let said = words.iter().rev().take(3).find_map(|word| PLATFORMS.iter().find(|(start, _)| word.starts_with(start)));
    // What calls everybody in a group.
    if said.is_none() && ["everyone", "here", "admin", "admins", "channel"].contains(&name) {
        return None;
    }
    let begins = name.starts_with(|c: char| c.is_ascii_alphabetic() || c == '_');
    // Telegram's own rule: 4 and more letters, digits and lines.
    let of_telegram = begins && (4..=32).contains(&name.len()) && !name.contains('.');
    let platform = match said {
        Some((_, platform)) if *platform != "telegram" => platform,
        _ if of_telegram && !name.ends_with('_') => "telegram",
        _ => return None,
    };
    let (value, phone) = value_of(named(platform, Some(name)), None);
    value.is_some().then_some(Found { span, value, phone })
}

/// `example.com/path` without a scheme.
fn plain(text: &str, word: &Range<usize>) -> Option<Found> {
    let raw = text.get(word.clone())?;
    let name = raw.trim_start_matches(['.', '-', '_', '+']).trim_end_matches(['.', '-', '_', '+']);
    if !name.contains('.') || name.contains(['%', '+']) || name.len() > 253 || !is_plain_host(name) {
        return None;
    }
    let start = word.start + (raw.len() - raw.trim_start_matches(['.', '-', '_', '+']).len());
    let end = start + name.len();
    let after = text.get(end..)?;
    let port = after.strip_prefix(':').is_some_and(|port| port.starts_with(|c: char| c.is_ascii_digit()));
    let goes_on = end == word.end && (port || after.starts_with(['/', '?', '#']));
    let path = if goes_on { end_of_link(after) } else { "" };
    let inner = path.find(['/', '?', '#']).and_then(|from| path.get(from..)).unwrap_or_default();
    let (value, phone) = whose(&host(name)?, inner);
    Some(Found { span: start..end + path.len(), value, phone })
}

/// Whom a host and what follows it belong to.
fn whose(host: &str, path: &str) -> (Option<(Kind, String)>, Option<String>) {
    value_of(leads(host, path), Some((host, path)))
}

fn value_of(leads: Leads, link: Option<(&str, &str)>) -> (Option<(Kind, String)>, Option<String>) {
    match leads {
        Leads::Handle(name) => (Some((Kind::Handle, name)), None),
        Leads::Phone(digits) => (None, Some(digits)),
        Leads::Nobody => (None, None),
        Leads::Elsewhere => (link.and_then(|(host, path)| site(host, path)).map(|site| (Kind::Url, site)), None),
    }
}

/// As far as a link goes: to a space or a quotation mark, without the sentence's own signs at its end.
fn end_of_link(text: &str) -> &str {
    let ends = |c: char| {
        c.is_whitespace()
            || matches!(c, '<' | '>' | '"' | '«' | '»' | '„' | '“' | '”' | '{' | '}' | '|' | '\\' | '^' | '`')
    };
    let window = text.get(..text.floor_char_boundary(LONGEST)).unwrap_or_default();
    let link = window.get(..window.find(ends).unwrap_or(window.len())).unwrap_or_default();
    // "t.me/a,t.me/b": a second one follows.
    let second = link.match_indices([',', ';']).find(|(at, _)| {
        let after = link.get(at + 1..).unwrap_or_default();
        ["http", "t.me/", "www.", "@", "+"].iter().any(|start| after.starts_with(start))
    });
    let link = second.and_then(|(at, _)| link.get(..at)).unwrap_or(link);
    let trimmed = link.trim_end_matches(['.', ',', ';', ':', '!', '?', '\'', '*', '…']);
    // "(t.me/name)": a bracket that was not opened within the link closes the sentence's.
    match trimmed.strip_suffix(')') {
        Some(inner) if !inner.contains('(') => inner,
        _ => trimmed,
    }
}
