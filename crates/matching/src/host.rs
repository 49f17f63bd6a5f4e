//! Names of sites: what is one, and what of it says whose it is.

use crate::platform::site_of;
use crate::suffixes::registrable;

/// Endings that make two words with a dot between them a site also without `https://`. Elsewhere a forgotten space after
/// a sentence would.
const ENDINGS: &[&str] = &[
    "com", "net", "org", "info", "biz", "online", "site", "shop", "store", "club", "xyz", "top", "app", "dev", "link",
    "page", "live", "pro", "work", "jobs", "agency", "travel", "vip", "icu", "space", "website", "world", "today",
    "life", "me", "tv", "cc", "gg", "ly", "io", "eu", "ua", "ru", "su", "by", "md", "pl", "de", "at", "ch", "cz", "sk",
    "ro", "bg", "hu", "it", "es", "fr", "nl", "be", "uk", "ie", "pt", "gr", "tr", "ge", "il", "lt", "lv", "ee", "se",
    "dk", "fi", "hr", "rs", "si", "cy", "ae", "us", "ca", "kz", "ws", "onion", "укр", "рф", "example", "test",
    "invalid",
];

/// Sites at which everybody writes: who it is stands in the path alone.
const SHARED: &[&str] = &[
    "gmail.com",
    "ukr.net",
    "i.ua",
    "meta.ua",
    "outlook.com",
    "hotmail.com",
    "yahoo.com",
    "icloud.com",
    "proton.me",
    "protonmail.com",
    "mail.ru",
    "yandex.ru",
    "wp.pl",
    "o2.pl",
    "onet.pl",
    "gmx.de",
    "gmx.net",
    "web.de",
    "seznam.cz",
    "azet.sk",
    "bit.ly",
    "tinyurl.com",
    "cutt.ly",
    "is.gd",
    "goo.gl",
    "t.co",
    "rb.gy",
    "shorturl.at",
    "clck.ru",
    "u.to",
    "lnkd.in",
    "forms.gle",
    "google.com",
    "youtube.com",
    "youtu.be",
    "linktr.ee",
    "taplink.cc",
    "telegra.ph",
    "teletype.in",
    "pastebin.com",
    "dropbox.com",
    "olx.ua",
    "olx.pl",
    "olx.ro",
    "work.ua",
    "robota.ua",
    "rabota.ua",
    "jooble.org",
    "avito.ru",
    "hh.ru",
    "pracuj.pl",
    "indeed.com",
    "linkedin.com",
    "twitter.com",
    "x.com",
    "reddit.com",
    "threads.net",
    "threads.com",
    "pinterest.com",
    "snapchat.com",
    "discord.gg",
    "discord.com",
    "invite.viber.com",
    "chats.viber.com",
    "vm.tiktok.com",
    "vt.tiktok.com",
    "onlyfans.com",
    "badoo.com",
    "tinder.com",
    "kleinanzeigen.de",
    "booking.com",
    "airbnb.com",
    "paypal.me",
    "paypal.com",
    "revolut.me",
    "send.monobank.ua",
    "next.privat24.ua",
    "zoom.us",
    "wikipedia.org",
    "apple.com",
    "microsoft.com",
    "fb.watch",
    "yandex.ua",
    "yandex.com",
    "ya.ru",
    "vk.cc",
    "surl.li",
    "ow.ly",
    "t.ly",
    "we.tl",
    "wa.link",
    "bio.link",
    "bio.site",
    "lnk.bio",
    "beacons.ai",
    "hipolink.me",
    "mssg.me",
    "medium.com",
    "notion.so",
    "office.com",
    "wetransfer.com",
    "mega.nz",
    "typeform.com",
    "gumtree.com",
    "gumtree.pl",
    "bazos.cz",
    "bazos.sk",
    "jobs.cz",
    "profesia.sk",
    "ejobs.ro",
    "stepstone.de",
    // Where the accounts of blockchains are shown.
    "tronscan.org",
    "etherscan.io",
    "bscscan.com",
    "polygonscan.com",
    "arbiscan.io",
    "blockchain.com",
    "blockchain.info",
    "blockchair.com",
    "blockstream.info",
    "mempool.space",
    "tonviewer.com",
    "tonscan.org",
    "solscan.io",
    "oklink.com",
    "debank.com",
];

/// What of a query says which page of a shared site it is, what says most first: a film, an app, an invitation to Viber, an
/// advertised job, a button to pay by.
const DECIDING: &[&str] = &["v", "id", "g2", "jk", "vjk", "currentJobId", "hosted_button_id"];

/// Pages of shared sites that are the same for everybody where their query decides nothing, by what the site begins with: a
/// search, a way out. Elsewhere a page of such a name is somebody's: `bit.ly/jobs`.
const PAGES: &[(&str, &[&str])] = &[
    ("google.", &["/search", "/url", "/maps", "/open"]),
    ("indeed.", &["/viewjob", "/jobs"]),
    ("linkedin.", &["/jobs", "/jobs/search", "/jobs/view", "/redirect", "/search"]),
    ("paypal.", &["/donate", "/cgi-bin/webscr"]),
    ("youtube.", &["/watch", "/redirect", "/results"]),
];

/// A host in lower case and punycode without `www.`, if it is a name of at least two labels. Costs its length.
pub fn host(raw: &str) -> Option<String> {
    // 253 is the longest name of DNS.
    if raw.len() > 253 || !raw.contains('.') {
        return None;
    }
    let ascii = if raw.is_ascii() { raw.to_ascii_lowercase() } else { idna::domain_to_ascii(raw).ok()? };
    let name = ascii.strip_prefix("www.").filter(|rest| rest.contains('.')).unwrap_or(&ascii);
    let well = |label: &str| {
        let edge = |c: char| c == '-';
        (1..=63).contains(&label.len())
            && !label.starts_with(edge)
            && !label.ends_with(edge)
            && label.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_'))
    };
    let last = name.rsplit('.').next()?;
    let ending = last.len() > 1 && !last.bytes().all(|byte| byte.is_ascii_digit());
    (ending && name.split('.').all(well)).then(|| name.to_owned())
}

/// Whether a name without `https://` is meant as a site: a known ending, all in one case or a small ending.
pub(crate) fn is_plain_host(raw: &str) -> bool {
    let Some((_, ending)) = raw.rsplit_once('.') else { return false };
    let lower = ending.to_lowercase();
    let cased = ending == lower || raw == raw.to_uppercase();
    // "т.д.it" and "a.de": a first label of one letter is an abbreviation, save where it is a platform's or a shared site's:
    // "t.me", "m.vk.com".
    let first = raw.split('.').next().unwrap_or_default();
    let known = || {
        let host = raw.to_ascii_lowercase();
        site_of(&host).is_some() || is_shared(&host)
    };
    // "10.pl", "12.05.ua": a day or a count before a word.
    let number = raw.rsplit('.').nth(1).is_some_and(|label| label.bytes().all(|byte| byte.is_ascii_digit()));
    !number && cased && ENDINGS.contains(&lower.as_str()) && (first.chars().count() > 1 || known())
}

/// Whether strangers share a site, or the one it is a part of: "play.google.com".
fn is_shared(host: &str) -> bool {
    SHARED.iter().any(|site| host.strip_suffix(site).is_some_and(|below| below.is_empty() || below.ends_with('.')))
}

/// The normal form of an address: the registrable domain, since one hand holds all below it, and paths differ from visitor
/// to visitor; for a site that strangers share host and path with what decides in the query, and nothing where that names
/// no page of somebody's.
pub(crate) fn site(host: &str, path: &str) -> Option<String> {
    let known = host.strip_prefix("m.").unwrap_or(host);
    if !is_shared(known) {
        return registrable(host);
    }
    let path = path.split('#').next().unwrap_or_default();
    let (path, query) = path.split_once('?').unwrap_or((path, ""));
    let path = path.trim_end_matches('/');
    let decides = DECIDING.iter().find_map(|name| {
        query
            .split('&')
            .find(|part| part.strip_prefix(name).is_some_and(|rest| rest.starts_with('=') && rest.len() > 1))
    });
    match decides {
        Some(part) => Some(format!("{known}{path}?{part}")),
        None => (!path.is_empty() && !is_for_everybody(known, path)).then(|| format!("{known}{path}")),
    }
}

/// Whether a page of a shared site, or of a part of it, is the same for everybody.
fn is_for_everybody(host: &str, path: &str) -> bool {
    let of = |site: &str| {
        host.match_indices(site).any(|(at, _)| host.get(..at).is_some_and(|b| b.is_empty() || b.ends_with('.')))
    };
    PAGES.iter().any(|(site, pages)| of(site) && pages.contains(&path))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_host_is_one_name_however_it_is_written() {
        for (raw, want) in [
            ("WWW.Example.COM", Some("example.com")),
            ("робота.укр", Some("xn--80ab2bbhp.xn--j1amh")),
            ("XN--80AB2BBHP.xn--j1amh", Some("xn--80ab2bbhp.xn--j1amh")),
            ("1.2.3.4", None),
            ("example", None),
            ("-a.example.com", None),
            ("a..example.com", None),
            ("", None),
        ] {
            assert_eq!(host(raw).as_deref(), want, "{raw}");
        }
    }

    #[test]
    fn a_site_is_its_registrable_part_or_its_path_where_strangers_share_it() {
        for (at, path, want) in [
            ("jobs.work.example.com", "/a/b", Some("example.com")),
            ("com.ua", "", None),
            ("pl.indeed.com", "/viewjob?jk=1", Some("pl.indeed.com/viewjob?jk=1")),
            ("pl.indeed.com", "/viewjob?from=a&jk=2", Some("pl.indeed.com/viewjob?jk=2")),
            ("pl.indeed.com", "/viewjob?from=a", None),
            ("google.com", "/search?q=work", None),
            ("google.com", "/url?q=https://example.com", None),
            ("google.com", "/maps/place/A", Some("google.com/maps/place/A")),
            ("drive.google.com", "/open", None),
            ("ua.linkedin.com", "/jobs", None),
            ("sites.google.com", "/view/agency/jobs", Some("sites.google.com/view/agency/jobs")),
            ("bit.ly", "/jobs", Some("bit.ly/jobs")),
            ("medium.com", "/@agency/search", Some("medium.com/@agency/search")),
            ("youtube.com", "/watch?id=1&v=abc", Some("youtube.com/watch?v=abc")),
            ("youtube.com", "/watch?v=", None),
            ("drive.google.com", "/open?id=abc", Some("drive.google.com/open?id=abc")),
            ("disk.yandex.ru", "/d/abc", Some("disk.yandex.ru/d/abc")),
            ("maps.app.goo.gl", "/AbC", Some("maps.app.goo.gl/AbC")),
            ("invite.viber.com", "/?g2=AbC", Some("invite.viber.com?g2=AbC")),
            ("etherscan.io", "/tx/0xabc", Some("etherscan.io/tx/0xabc")),
            ("tronscan.org", "/#/transaction/abc", None),
            ("gmail.com", "", None),
            ("girls.wixsite.com", "/x", Some("girls.wixsite.com")),
            ("bit.ly", "/AbC?utm=1", Some("bit.ly/AbC")),
            ("bit.ly", "", None),
            ("play.google.com", "/store/apps?id=org.example", Some("play.google.com/store/apps?id=org.example")),
            ("apps.apple.com", "/", None),
            ("uk.m.wikipedia.org", "", None),
            ("m.youtube.com", "/watch?t=1&v=abc", Some("youtube.com/watch?v=abc")),
            ("docs.google.com", "/forms/d/x/#top", Some("docs.google.com/forms/d/x")),
            ("abc.onion", "/", Some("abc.onion")),
        ] {
            assert_eq!(site(at, path).as_deref(), want, "{at}{path}");
        }
    }

    #[test]
    fn a_forgotten_space_makes_no_site() {
        for (raw, want) in [
            ("example.com", true),
            ("EXAMPLE.COM", true),
            ("work.It", false),
            ("т.д", false),
            ("паспорт.Вони", false),
            ("t.me", true),
            ("m.me", true),
            ("m.facebook.com", true),
            ("M.VK.COM", true),
            ("x.com", true),
            ("т.me", false),
            ("m.example.com", false),
            ("s.de", false),
            ("15.de", false),
            ("12.05.ua", false),
        ] {
            assert_eq!(is_plain_host(raw), want, "{raw}");
        }
    }
}
