//! What has a dot or an `@` in it: e-mail addresses, links, names at platforms.

use crate::beside::words_before;
use crate::host::{host, is_plain_host, site};
use crate::kind::Kind;
use crate::platform::{Leads, leads, leads_within, named};
use crate::wallet::wallets;
use std::ops::Range;

/// An address of mail or the web is no longer than this.
const LONGEST: usize = 2_048;

/// How a platform is called beside `@name`: whole words, and beginnings of words. Short ones are compared whole: "вказав" is
/// no VK, "інструктор" no Instagram. Without one it is Telegram, where people write to us.
struct Called {
    platform: &'static str,
    words: &'static [&'static str],
    beginnings: &'static [&'static str],
}

const PLATFORMS: &[Called] = &[
    Called {
        platform: "instagram",
        words: &[
            "insta",
            "insty",
            "inst",
            "ig",
            "інст",
            "інста",
            "інсти",
            "інсті",
            "інсту",
            "інстою",
            "инст",
            "инста",
            "инсты",
            "инсте",
            "инсту",
            "инстой",
        ],
        beginnings: &["instagram", "інстаграм", "инстаграм"],
    },
    Called { platform: "tiktok", words: &[], beginnings: &["tiktok", "тікто", "тикто"] },
    Called { platform: "facebook", words: &["fb", "фб"], beginnings: &["facebook", "фейсбу"] },
    Called { platform: "viber", words: &[], beginnings: &["viber", "вайбер"] },
    Called { platform: "signal", words: &[], beginnings: &["signal", "сигнал"] },
    Called { platform: "vk", words: &["vk", "вк"], beginnings: &["vkontakt", "вконтакт"] },
    Called { platform: "telegram", words: &["tg", "тг", "телезі"], beginnings: &["telegram", "телег"] },
];
/// What stands between `@name` and its platform behind it: "@name в інстаграмі".
const AT: &[&str] = &["в", "у", "на", "in", "on", "w", "na", "im", "auf", "bei", "pe", "v", "ve"];

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
            with_wallets(text, new, &mut found);
        }
    }
    found
}

/// A link, and the addresses of blockchains within it. A page that shows one is no more than that, a site of somebody's is.
fn with_wallets(text: &str, mut link: Found, found: &mut Vec<Found>) {
    let is_account = link.phone.is_some() || link.value.as_ref().is_some_and(|(kind, _)| *kind != Kind::Url);
    let wallets = if is_account { Vec::new() } else { wallets(text.get(link.span.clone()).unwrap_or_default()) };
    let (start, end) = (link.span.start, link.span.end);
    let Some((_, first)) = wallets.first() else {
        found.push(link);
        return;
    };
    link.span.end = start + first.start;
    link.value = link.value.filter(|(_, site)| !site.contains('/'));
    found.push(link);
    let mut from = start + first.start;
    for (normal, span) in wallets {
        let span = start + span.start..start + span.end;
        found.push(Found { span: from..span.start, value: None, phone: None });
        from = span.end;
        found.push(Found { span, value: Some((Kind::Wallet, normal)), phone: None });
    }
    found.push(Found { span: from..end, value: None, phone: None });
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
            match host(name) {
                Some(host) => whose(&host, path),
                // The address of a machine, or no name at all.
                None if !name.is_empty() => (None, None),
                None => return None,
            }
        }
        scheme => value_of(leads_within(scheme, rest), None),
    };
    Some(Found { span, value, phone })
}

/// `name@example.com`. Where the name is none that mail takes, the host is nobody's site either.
fn email(text: &str, word: &Range<usize>) -> Option<Found> {
    let after = text.get(word.end..)?.strip_prefix('@')?;
    let local = text.get(word.clone())?.trim_start_matches(['.', '-', '%', '+']);
    let length = after.find(|c: char| !(c.is_alphanumeric() || matches!(c, '.' | '-'))).unwrap_or(after.len());
    let name = after.get(..length)?.trim_end_matches(['.', '-']);
    let host = host(name).filter(|_| !local.is_empty())?;
    let end = word.end + 1 + name.len();
    let start = before_apostrophe(text, word.end - local.len());
    let local = text.get(start..word.end)?;
    if local.len() > 64 || !local.is_ascii() || local.ends_with('.') {
        return Some(Found { span: word.end..end, value: None, phone: None });
    }
    let value = Some((Kind::Email, format!("{}@{host}", local.to_ascii_lowercase())));
    Some(Found { span: start..end, value, phone: None })
}

/// Where "o'brien" begins, of which the last word begins here. A quotation mark before a name is none of its own.
fn before_apostrophe(text: &str, at: usize) -> usize {
    let begins = || {
        let before = text.get(..at)?.strip_suffix('\'')?;
        let word = before.len() - before.bytes().rev().take_while(u8::is_ascii_alphanumeric).count();
        let alone =
            before.get(..word)?.chars().next_back().is_none_or(|c| c.is_whitespace() || "(<\"«„“:;,".contains(c));
        (alone && word < before.len()).then_some(word)
    };
    begins().unwrap_or(at)
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
    let said = said_before(text, span.start).or_else(|| said_behind(text, span.end));
    // What calls everybody in a group.
    if said.is_none() && ["everyone", "here", "admin", "admins", "channel"].contains(&name) {
        return None;
    }
    let begins = name.starts_with(|c: char| c.is_ascii_alphabetic() || c == '_');
    // Telegram's own rule: 4 and more letters, digits and lines.
    let of_telegram = begins && (4..=32).contains(&name.len()) && !name.contains('.');
    let platform = match said {
        Some(platform) if platform != "telegram" => platform,
        _ if of_telegram && !name.ends_with('_') => "telegram",
        _ => return None,
    };
    let (value, phone) = value_of(named(platform, Some(name)), None);
    value.is_some().then_some(Found { span, value, phone })
}

/// The platform that the nearest words before say.
fn said_before(text: &str, at: usize) -> Option<&'static str> {
    words_before(text, at).iter().rev().take(3).find_map(|word| called(word))
}

/// "@name в інстаграмі", "@name (інста)"; not where the next name follows, which that is said of.
fn said_behind(text: &str, at: usize) -> Option<&'static str> {
    let after = text.get(at..)?.strip_prefix(' ')?;
    let bracket = after.strip_prefix('(');
    let mut words = bracket.unwrap_or(after).split([' ', '\n']);
    let mut word = words.next()?;
    if AT.contains(&word.to_lowercase().as_str()) {
        word = words.next()?;
    } else {
        bracket?;
    }
    let next = words.next().unwrap_or_default();
    if next.starts_with('@') || word.ends_with(':') {
        return None;
    }
    called(&word.trim_end_matches(|c: char| !c.is_alphanumeric()).to_lowercase())
}

fn called(word: &str) -> Option<&'static str> {
    let is = |called: &&Called| {
        called.words.contains(&word) || called.beginnings.iter().any(|start| word.starts_with(start))
    };
    PLATFORMS.iter().find(is).map(|called| called.platform)
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
    // "(t.me/name)", "[t.me/name]": a bracket that was not opened within the link closes the sentence's.
    match (trimmed.strip_suffix(')'), trimmed.strip_suffix(']')) {
        (Some(inner), _) if !inner.contains('(') => inner,
        (_, Some(inner)) if !inner.contains('[') => inner,
        _ => trimmed,
    }
}
