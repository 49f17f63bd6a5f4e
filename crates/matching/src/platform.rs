//! Accounts and groups at platforms, by their links: `platform:name`, lower case. A link that holds a number is that number.

/// What a platform's link leads to.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Leads {
    /// To an account or group.
    Handle(String),
    /// To these digits, a phone.
    Phone(String),
    /// To the platform alone, or to a post of somebody who is not named.
    Nobody,
    /// It is no platform of these.
    Elsewhere,
}

/// Where a link leads: its host as [`crate::host::host`] gives it, and what follows (path, query, fragment).
pub(crate) fn leads(host: &str, rest: &str) -> Leads {
    let (path, query) = split(rest);
    let parts: Vec<&str> = path.split('/').filter(|part| !part.is_empty()).collect();
    // `m.me` is a messenger by itself, and no page for small screens.
    let bare = ["m.", "mobile.", "web.", "uk-ua.", "l.", "touch.", "desktop.", "core."]
        .iter()
        .find_map(|sub| host.strip_prefix(sub).filter(|rest| rest.contains('.')))
        .unwrap_or(host);
    match bare {
        "t.me" | "telegram.me" | "telegram.dog" => telegram(&parts),
        // In its web client the name stands behind the `#`.
        "telegram.org" => named("telegram", rest.split_once('#').and_then(|(_, name)| name.strip_prefix('@'))),
        "instagram.com" | "instagr.am" | "ig.me" => instagram(&parts),
        "facebook.com" | "fb.com" | "fb.me" | "m.me" | "messenger.com" => facebook(&parts, query),
        "wa.me" | "api.whatsapp.com" | "whatsapp.com" | "chat.whatsapp.com" => whatsapp(bare, &parts, query),
        "signal.me" | "signal.group" => signal(bare, rest),
        "viber.me" | "viber.com" => viber(&parts, query),
        "tiktok.com" => named("tiktok", parts.first().and_then(|part| part.strip_prefix('@'))),
        "vk.com" | "vk.ru" | "vk.me" | "vkontakte.ru" => {
            named("vk", parts.first().copied().filter(|part| !part.contains("wall")))
        }
        "ok.ru" | "odnoklassniki.ru" => match parts.as_slice() {
            ["profile" | "group", id, ..] => named("ok", Some(id)),
            parts => named("ok", parts.first().copied()),
        },
        _ => match bare.strip_suffix(".t.me") {
            Some(name) => named("telegram", Some(name)),
            None => Leads::Elsewhere,
        },
    }
}

/// Where a link of an app leads: `tg://resolve?domain=name`, `viber://chat?number=…`, `whatsapp://send?phone=…`.
pub(crate) fn leads_within(scheme: &str, rest: &str) -> Leads {
    let (_, query) = split(rest);
    match scheme {
        "tg" => match (value(query, "domain"), value(query, "phone"), value(query, "invite")) {
            (Some(name), ..) => named("telegram", Some(name)),
            (_, Some(digits), _) => Leads::Phone(only_digits(digits)),
            (_, _, Some(invite)) => named("telegram", Some(&format!("+{invite}"))),
            _ => Leads::Nobody,
        },
        "viber" => viber(&[], query),
        "whatsapp" => whatsapp("api.whatsapp.com", &["send"], query),
        _ => Leads::Elsewhere,
    }
}

/// An account of a name alone, if the platform has such names.
pub(crate) fn named(platform: &str, name: Option<&str>) -> Leads {
    let Some(name) = name.map(str::to_lowercase) else { return Leads::Nobody };
    let plain = name.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '_' | '.' | '-' | '+' | '/' | '='));
    let fits = (2..=64).contains(&name.len()) && plain && name.contains(|c: char| c.is_ascii_alphanumeric());
    if fits { Leads::Handle(format!("{platform}:{name}")) } else { Leads::Nobody }
}

fn telegram(parts: &[&str]) -> Leads {
    match parts {
        ["joinchat", hash, ..] => named("telegram", Some(&format!("+{hash}"))),
        ["c", id, ..] => named("telegram", Some(&format!("c/{id}"))),
        ["s", name, ..] => named("telegram", Some(name)),
        [
            "joinchat" | "addlist" | "boost" | "login" | "contact" | "m" | "giftcode" | "bg" | "invoice"
            | "confirmphone",
            ..,
        ]
        | ["share" | "addstickers" | "addemoji" | "proxy" | "socks" | "iv" | "setlanguage", ..]
        | [] => Leads::Nobody,
        [name, ..] => match name.strip_prefix('+').or_else(|| name.strip_prefix("%2B")) {
            Some(digits) if digits.bytes().all(|byte| byte.is_ascii_digit()) => Leads::Phone(digits.to_owned()),
            _ => named("telegram", Some(name)),
        },
    }
}

fn instagram(parts: &[&str]) -> Leads {
    match parts {
        ["stories", "highlights", ..]
        | ["p" | "reel" | "reels" | "tv" | "explore" | "accounts" | "direct" | "share" | "s", ..]
        | [] => Leads::Nobody,
        ["stories" | "_u" | "m", name, ..] => named("instagram", Some(name)),
        [name, ..] => named("instagram", Some(name.trim_start_matches('@'))),
    }
}

fn facebook(parts: &[&str], query: &str) -> Leads {
    match parts {
        ["profile.php" | "people", ..] => named("facebook", value(query, "id").or(parts.get(2).copied())),
        ["groups", name, ..] => named("facebook", Some(&format!("groups/{name}"))),
        ["t" | "pages" | "pg", .., id] => named("facebook", Some(id)),
        [
            "help" | "messages" | "search" | "stories" | "share" | "watch" | "story.php" | "photo.php" | "photo"
            | "permalink.php" | "sharer" | "events" | "reel" | "login" | "marketplace" | "l.php" | "hashtag",
            ..,
        ]
        | [] => Leads::Nobody,
        [name, ..] => named("facebook", Some(name)),
    }
}

fn whatsapp(host: &str, parts: &[&str], query: &str) -> Leads {
    match (host, parts) {
        ("chat.whatsapp.com", ["invite", hash, ..] | [hash, ..]) => named("whatsapp", Some(hash)),
        (_, ["message", hash, ..]) => named("whatsapp", Some(&format!("message/{hash}"))),
        (_, ["channel", hash, ..]) => named("whatsapp", Some(&format!("channel/{hash}"))),
        ("wa.me", ["qr", hash, ..]) => named("whatsapp", Some(&format!("qr/{hash}"))),
        ("wa.me", [digits, ..]) => Leads::Phone(only_digits(digits)),
        _ => value(query, "phone").map_or(Leads::Nobody, |digits| Leads::Phone(only_digits(digits))),
    }
}

fn signal(host: &str, rest: &str) -> Leads {
    let Some((_, fragment)) = rest.split_once('#') else { return Leads::Nobody };
    match fragment.strip_prefix("p/") {
        Some(digits) => Leads::Phone(only_digits(digits)),
        None if host == "signal.group" => named("signal", Some(&format!("group/{fragment}"))),
        None => named("signal", Some(fragment.trim_start_matches("eu/"))),
    }
}

fn viber(parts: &[&str], query: &str) -> Leads {
    match value(query, "number") {
        Some(digits) => Leads::Phone(only_digits(digits)),
        None => {
            let page = parts.first().copied().filter(|part| !matches!(*part, "download" | "add" | "chat" | "products"));
            named("viber", value(query, "chatURI").or(page))
        }
    }
}

/// Path and query, without the fragment.
fn split(rest: &str) -> (&str, &str) {
    let rest = rest.split('#').next().unwrap_or_default();
    rest.split_once('?').unwrap_or((rest, ""))
}

fn value<'q>(query: &'q str, name: &str) -> Option<&'q str> {
    query.split('&').find_map(|part| part.strip_prefix(name)?.strip_prefix('=')).filter(|value| !value.is_empty())
}

/// `%2B380…` and `+380…` without their sign.
fn only_digits(text: &str) -> String {
    text.trim_start_matches("%2B").trim_start_matches("%2b").chars().filter(char::is_ascii_digit).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_link_leads_to_an_account_a_number_or_nobody() {
        for (host, rest, want) in [
            ("t.me", "/Recruiter_UA?start=1", "telegram:recruiter_ua"),
            ("t.me", "/s/channel", "telegram:channel"),
            ("t.me", "/joinchat/AbCd", "telegram:+abcd"),
            ("t.me", "/+AbCd", "telegram:+abcd"),
            ("t.me", "/+447700900123", "+447700900123"),
            ("name.t.me", "", "telegram:name"),
            ("t.me", "/", "-"),
            ("t.me", "/addlist/AbC", "-"),
            ("t.me", "/joinchat", "-"),
            ("facebook.com", "/messages/t/1", "-"),
            ("viber.com", "/download", "-"),
            ("instagram.com", "/stories/highlights/1", "-"),
            ("m.me", "/Some.One", "facebook:some.one"),
            ("web.telegram.org", "/k/#@Recruiter", "telegram:recruiter"),
            ("web.telegram.org", "/a/#123456", "-"),
            ("desktop.telegram.org", "/", "-"),
            ("wa.me", "/qr/AbC", "whatsapp:qr/abc"),
            ("instagram.com", "/Some.Name/", "instagram:some.name"),
            ("instagram.com", "/p/AbC", "-"),
            ("m.facebook.com", "/profile.php?id=100012345", "facebook:100012345"),
            ("facebook.com", "/groups/jobs", "facebook:groups/jobs"),
            ("facebook.com", "/people/A-B/1000123", "facebook:1000123"),
            ("wa.me", "/447700900123?text=a", "+447700900123"),
            ("api.whatsapp.com", "/send?phone=%2B447700900123", "+447700900123"),
            ("chat.whatsapp.com", "/AbC", "whatsapp:abc"),
            ("signal.me", "/#p/+447700900123", "+447700900123"),
            ("signal.me", "/#eu/AbC", "signal:abc"),
            ("tiktok.com", "/@Name/video/1", "tiktok:name"),
            ("vk.com", "/id1", "vk:id1"),
            ("ok.ru", "/profile/123", "ok:123"),
            ("example.com", "/a", "?"),
        ] {
            let found = match leads(host, rest) {
                Leads::Handle(name) => name,
                Leads::Phone(digits) => format!("+{digits}"),
                Leads::Nobody => "-".to_owned(),
                Leads::Elsewhere => "?".to_owned(),
            };
            assert_eq!(found, want, "{host}{rest}");
        }
    }

    #[test]
    fn an_apps_own_link_is_read_too() {
        assert_eq!(leads_within("tg", "resolve?domain=Name"), Leads::Handle("telegram:name".to_owned()));
        assert_eq!(leads_within("viber", "chat?number=%2B447700900123"), Leads::Phone("447700900123".to_owned()));
        assert_eq!(leads_within("whatsapp", "send?phone=447700900123"), Leads::Phone("447700900123".to_owned()));
    }
}
