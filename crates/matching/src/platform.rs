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

/// The platforms. What lies below one of them is a part of it.
const SITES: &[&str] = &[
    "t.me",
    "telegram.me",
    "telegram.dog",
    "telegram.org",
    "instagram.com",
    "instagr.am",
    "ig.me",
    "facebook.com",
    "fb.com",
    "fb.me",
    "m.me",
    "messenger.com",
    "wa.me",
    "whatsapp.com",
    "signal.me",
    "signal.group",
    "viber.me",
    "viber.com",
    "viber.click",
    "tiktok.com",
    "vk.com",
    "vk.ru",
    "vk.me",
    "vkontakte.ru",
    "ok.ru",
    "odnoklassniki.ru",
];
/// Parts of platforms whose links say nothing but themselves: an invitation, a post.
const BY_PATH: &[&str] = &["invite.viber.com", "chats.viber.com", "vm.tiktok.com", "vt.tiktok.com"];
/// What stands before a platform's name where the same accounts are shown, beside languages.
const VIEWS: &[&str] = &["", "m", "mobile", "web", "touch", "mbasic", "free", "d", "p", "x", "new", "lite"];

/// The platform a host belongs to, and what stands before its name.
pub(crate) fn site_of(host: &str) -> Option<(&'static str, &str)> {
    SITES.iter().find_map(|site| match host.strip_suffix(site)? {
        "" => Some((*site, "")),
        below => below.strip_suffix('.').map(|below| (*site, below)),
    })
}

/// Where a link leads: its host as [`crate::host::host`] gives it, and what follows (path, query, fragment).
pub(crate) fn leads(host: &str, rest: &str) -> Leads {
    let Some((site, below)) = site_of(host).filter(|_| !BY_PATH.contains(&host)) else { return Leads::Elsewhere };
    let rest = plain(rest);
    let (path, query) = split(&rest);
    let parts: Vec<&str> = path.split('/').filter(|part| !part.is_empty()).map(leading).collect();
    match (site, below) {
        ("t.me", "") => telegram(&parts),
        ("t.me", name) => named("telegram", Some(name)),
        // In its web client the name stands behind the `#`.
        ("telegram.org", _) => {
            named("telegram", rest.split_once('#').and_then(|(_, name)| name.strip_prefix('@')).map(leading))
        }
        ("wa.me", _) | ("whatsapp.com", "api" | "chat") => whatsapp(site, below, &parts, query),
        // Help, advertisements, developers: nobody's account.
        (_, below) if !VIEWS.contains(&below) && !is_language(below) => Leads::Nobody,
        ("telegram.me" | "telegram.dog", _) => telegram(&parts),
        ("whatsapp.com", _) => whatsapp(site, below, &parts, query),
        ("instagram.com" | "instagr.am" | "ig.me", _) => instagram(&parts),
        ("facebook.com" | "fb.com" | "fb.me" | "m.me" | "messenger.com", _) => facebook(&parts, query),
        ("signal.me" | "signal.group", _) => signal(site, &rest),
        ("viber.me" | "viber.com" | "viber.click", _) => viber(site, &parts, query),
        ("tiktok.com", _) => named("tiktok", parts.first().copied().filter(|part| part.starts_with('@'))),
        ("ok.ru" | "odnoklassniki.ru", _) => classmates(&parts),
        ("vk.com" | "vk.ru" | "vk.me" | "vkontakte.ru", _) => vk(&parts),
        _ => Leads::Nobody,
    }
}

/// `pl-pl.facebook.com`, `ru.instagram.com`.
fn is_language(below: &str) -> bool {
    let two = |part: &str| part.len() == 2 && part.bytes().all(|byte| byte.is_ascii_lowercase());
    below.split('-').count() <= 2 && below.split('-').all(two)
}

/// Where a link of an app leads: `tg://resolve?domain=name`, `viber://chat?number=…`, `whatsapp://send?phone=…`.
pub(crate) fn leads_within(scheme: &str, rest: &str) -> Leads {
    let rest = plain(rest);
    let (_, query) = split(&rest);
    match scheme {
        "tg" => match (value(query, "domain"), value(query, "phone"), value(query, "invite")) {
            (Some(name), ..) => named("telegram", Some(name)),
            (_, Some(digits), _) => Leads::Phone(only_digits(digits)),
            (_, _, Some(invite)) => named("telegram", Some(&format!("+{invite}"))),
            _ => Leads::Nobody,
        },
        "viber" => viber("viber.com", &[], query),
        "whatsapp" => whatsapp("whatsapp.com", "api", &["send"], query),
        _ => Leads::Elsewhere,
    }
}

/// An account of a name alone, if the platform has such names.
pub(crate) fn named(platform: &str, name: Option<&str>) -> Leads {
    let Some(name) = name.map(|name| name.trim_start_matches('@').to_lowercase()) else { return Leads::Nobody };
    let plain = name.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '_' | '.' | '-' | '+' | '/' | '='));
    let own = name.rsplit('/').next().unwrap_or_default();
    let fits = (2..=64).contains(&name.len()) && plain && own.contains(|c: char| c.is_ascii_alphanumeric());
    if fits { Leads::Handle(format!("{platform}:{name}")) } else { Leads::Nobody }
}

/// A part of a link as far as the signs of names go: a picture or a word may touch it.
fn leading(part: &str) -> &str {
    as_far(part, |c| c.is_ascii_alphanumeric() || matches!(c, '_' | '.' | '-' | '+' | '=' | '@')).trim_end_matches('.')
}

/// The beginning of a name. Nothing where the name goes on behind a letter of another script: that names somebody else.
fn as_far(part: &str, is_of_name: fn(char) -> bool) -> &str {
    let (name, rest) = part.split_at(part.find(|c| !is_of_name(c)).unwrap_or(part.len()));
    let mut touching = rest.trim_start_matches(['.', '-', '=']).chars().take_while(|c| c.is_alphanumeric());
    if rest.starts_with('%') || touching.any(|c| c.is_ascii_alphanumeric()) { "" } else { name }
}

fn telegram(parts: &[&str]) -> Leads {
    match parts {
        ["joinchat", hash, ..] => named("telegram", Some(&format!("+{hash}"))),
        ["c", id, ..] => named("telegram", Some(&format!("c/{id}"))),
        [
            "joinchat" | "addlist" | "boost" | "login" | "contact" | "m" | "giftcode" | "bg" | "invoice" | "c"
            | "confirmphone" | "addtheme" | "nft",
            ..,
        ]
        | ["share" | "addstickers" | "addemoji" | "proxy" | "socks" | "iv" | "setlanguage", ..]
        | [] => Leads::Nobody,
        ["s", name, ..] | [name, ..] => match name.strip_prefix('+') {
            Some(digits) if digits.bytes().all(|byte| byte.is_ascii_digit()) => Leads::Phone(digits.to_owned()),
            Some(_) => named("telegram", Some(name)),
            // No dot and no dash stands in a name there.
            None => {
                let name = name.trim_start_matches('@');
                named("telegram", Some(as_far(name, |c| c.is_ascii_alphanumeric() || c == '_')))
            }
        },
    }
}

fn instagram(parts: &[&str]) -> Leads {
    match parts {
        ["stories", "highlights", ..]
        | ["p" | "reel" | "reels" | "tv" | "explore" | "accounts" | "direct" | "share" | "s", ..]
        | ["web" | "about" | "legal" | "developer" | "directory" | "api" | "challenge" | "oauth" | "emails", ..]
        | [] => Leads::Nobody,
        ["stories" | "_u" | "m", name, ..] | [name, ..] => named("instagram", Some(name)),
    }
}

fn facebook(parts: &[&str], query: &str) -> Leads {
    match parts {
        ["profile.php" | "people", ..] => named("facebook", value(query, "id").or(parts.get(2).copied())),
        ["groups", name, ..] => named("facebook", Some(&format!("groups/{name}"))),
        ["t" | "pages" | "pg", .., id] => named("facebook", Some(id)),
        // "p/Some-Name-100012345": the number alone stays when the name is changed.
        ["p", name, ..] => named("facebook", name.rsplit('-').next()),
        [
            "help" | "messages" | "search" | "stories" | "share" | "watch" | "photo" | "sharer" | "events" | "reel"
            | "login" | "marketplace" | "hashtag",
            ..,
        ]
        | [
            "media" | "photos" | "videos" | "posts" | "reels" | "live" | "gaming" | "ads" | "business" | "settings",
            ..,
        ]
        | ["notifications" | "friends" | "groups" | "pages" | "privacy" | "policies" | "policy" | "legal", ..]
        | ["dialog" | "plugins" | "recover" | "bookmarks" | "saved" | "memories" | "pg" | "t" | "p" | "about", ..]
        | [] => Leads::Nobody,
        [page, ..] if page.ends_with(".php") => Leads::Nobody,
        [name, ..] => named("facebook", Some(name)),
    }
}

fn whatsapp(site: &str, below: &str, parts: &[&str], query: &str) -> Leads {
    match (site, below, parts) {
        (_, "chat", ["invite", hash, ..] | [hash, ..]) => named("whatsapp", Some(hash)),
        (_, _, ["message", hash, ..]) => named("whatsapp", Some(&format!("message/{hash}"))),
        (_, _, ["channel", hash, ..]) => named("whatsapp", Some(&format!("channel/{hash}"))),
        ("wa.me", _, ["qr", hash, ..]) => named("whatsapp", Some(&format!("qr/{hash}"))),
        ("wa.me", _, [digits, ..]) => Leads::Phone(only_digits(digits)),
        _ => value(query, "phone").map_or(Leads::Nobody, |digits| Leads::Phone(only_digits(digits))),
    }
}

fn signal(site: &str, rest: &str) -> Leads {
    let Some((_, fragment)) = rest.split_once('#') else { return Leads::Nobody };
    match fragment.strip_prefix("p/") {
        Some(digits) => Leads::Phone(only_digits(digits)),
        None if site == "signal.group" => named("signal", Some(&format!("group/{}", leading(fragment)))),
        None => named("signal", Some(leading(fragment.trim_start_matches("eu/")))),
    }
}

/// `viber.com` has pages of its own alone; the names stand at `viber.me`.
fn viber(site: &str, parts: &[&str], query: &str) -> Leads {
    let number = value(query, "number").or(parts.first().copied().filter(|_| site == "viber.click"));
    match number {
        Some(digits) => Leads::Phone(only_digits(digits)),
        None => named("viber", value(query, "chatURI").or(parts.first().copied().filter(|_| site == "viber.me"))),
    }
}

/// A group's number may be a person's too.
fn classmates(parts: &[&str]) -> Leads {
    match parts {
        ["profile", id, ..] => named("ok", Some(id)),
        ["group", id, ..] => named("ok", Some(&format!("group/{id}"))),
        [
            "video" | "live" | "music" | "feed" | "messages" | "games" | "game" | "dk" | "search" | "help" | "gifts",
            ..,
        ]
        | ["photos" | "discussions" | "online" | "market" | "notifications" | "friends" | "groups" | "guests", ..]
        | ["profile" | "group" | "settings" | "login" | "app" | "web-api" | "offer" | "bookmarks" | "hobby", ..]
        | [] => Leads::Nobody,
        [name, ..] => match name.strip_prefix("group").filter(|id| is_number(id)) {
            Some(id) => named("ok", Some(&format!("group/{id}"))),
            None => named("ok", Some(name)),
        },
    }
}

fn vk(parts: &[&str]) -> Leads {
    // "wall-1_2", "photo1_2": a thing of somebody's.
    const THINGS: &[&str] = &[
        "wall", "photo", "video", "clip", "topic", "album", "doc", "audio", "market", "product", "story", "app",
        "article",
    ];
    match parts {
        ["join", hash, ..] => named("vk", Some(&format!("join/{hash}"))),
        [
            "im" | "feed" | "search" | "settings" | "login" | "join" | "support" | "dev" | "mail" | "friends"
            | "groups",
            ..,
        ]
        | ["photos" | "albums" | "audio" | "audios" | "video" | "videos" | "clips" | "docs" | "apps" | "games", ..]
        | [
            "market" | "stickers" | "bookmarks" | "fave" | "notifications" | "about" | "terms" | "privacy" | "ads",
            ..,
        ]
        | ["wall" | "write" | "services" | "calls" | "call" | "s" | "sticker" | "restore" | "blog" | "jobs", ..]
        | [] => Leads::Nobody,
        [page, ..] if page.ends_with(".php") => Leads::Nobody,
        [thing, ..] if THINGS.iter().any(|start| thing.strip_prefix(start).is_some_and(is_numbered)) => Leads::Nobody,
        [name, ..] => {
            // One page by two names: a group was called an event or a public page before.
            let group =
                ["public", "event"].iter().find_map(|start| name.strip_prefix(start)).filter(|id| is_number(id));
            let person = name.strip_prefix("write").filter(|id| is_number(id));
            match (group, person) {
                (Some(id), _) => named("vk", Some(&format!("club{id}"))),
                (_, Some(id)) => named("vk", Some(&format!("id{id}"))),
                _ => named("vk", Some(name)),
            }
        }
    }
}

fn is_number(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// `-1_2`, `1_2`, `123`.
fn is_numbered(rest: &str) -> bool {
    rest.trim_start_matches('-').starts_with(|c: char| c.is_ascii_digit())
}

/// A link with its `+` and `@` as they are.
fn plain(rest: &str) -> String {
    rest.replace("%2B", "+").replace("%2b", "+").replace("%40", "@")
}

/// Path and query, without the fragment.
fn split(rest: &str) -> (&str, &str) {
    let rest = rest.split('#').next().unwrap_or_default();
    rest.split_once('?').unwrap_or((rest, ""))
}

fn value<'q>(query: &'q str, name: &str) -> Option<&'q str> {
    let value = query.split('&').find_map(|part| part.strip_prefix(name)?.strip_prefix('='));
    value.map(leading).filter(|value| !value.is_empty())
}

fn only_digits(text: &str) -> String {
    text.chars().filter(char::is_ascii_digit).collect()
}

#[cfg(test)]
#[path = "platform_tests.rs"]
mod tests;
