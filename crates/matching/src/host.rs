//! Names of sites: what is one, and what of it says whose it is.

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

/// Endings below which strangers register names of their own; the registrable part has one label more.
const SHARED_ENDINGS: &[&str] = &[
    "in.ua",
    "kiev.ua",
    "kyiv.ua",
    "lviv.ua",
    "odessa.ua",
    "od.ua",
    "kh.ua",
    "dp.ua",
    "zp.ua",
    "pp.ua",
    "biz.ua",
    "if.ua",
    "te.ua",
    "vn.ua",
    "me.uk",
    "waw.pl",
    "info.pl",
    "biz.pl",
    "msk.ru",
    "spb.ru",
    "eu.com",
    "uk.com",
    "blogspot.com",
    "wordpress.com",
    "wixsite.com",
    "weebly.com",
    "tilda.ws",
    "github.io",
    "gitlab.io",
    "netlify.app",
    "vercel.app",
    "pages.dev",
    "web.app",
    "firebaseapp.com",
    "herokuapp.com",
    "webflow.io",
    "ucoz.ru",
    "ucoz.ua",
    "narod.ru",
    "business.site",
    "mystrikingly.com",
    "taplink.ws",
    "my.canva.site",
];

/// What stands before a country's two letters where strangers register below it: `gov.it`, `com.ge`.
const GENERAL: &[&str] = &["ac", "co", "com", "edu", "gob", "gouv", "gov", "govt", "gv", "net", "or", "org"];

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
    "docs.google.com",
    "drive.google.com",
    "sites.google.com",
    "maps.google.com",
    "maps.app.goo.gl",
    "google.com",
    "youtube.com",
    "youtu.be",
    "linktr.ee",
    "taplink.cc",
    "telegra.ph",
    "teletype.in",
    "pastebin.com",
    "dropbox.com",
    "disk.yandex.ru",
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
];

/// A host in lower case and punycode without `www.`, if it is a name of at least two labels. Costs its length.
pub(crate) fn host(raw: &str) -> Option<String> {
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
    // "т.д.it" and "a.de": a first label of one letter is an abbreviation, save where it is a messenger's.
    let first = raw.split('.').next().unwrap_or_default();
    // "10.pl", "12.05.ua": a day or a count before a word.
    let number = raw.rsplit('.').nth(1).is_some_and(|label| label.bytes().all(|byte| byte.is_ascii_digit()));
    !number
        && cased
        && ENDINGS.contains(&lower.as_str())
        && (first.chars().count() > 1 || raw.eq_ignore_ascii_case("t.me"))
}

/// The normal form of an address: the registrable domain, since one hand holds all below it, and paths differ from visitor
/// to visitor; for a site that strangers share host and path, and nothing where there is no path.
pub(crate) fn site(host: &str, path: &str) -> Option<String> {
    let known = host.strip_prefix("m.").unwrap_or(host);
    // A part of such a site is one too: "play.google.com".
    let labels = known.rsplit('.').count();
    let part = labels > 2 && known.splitn(labels - 1, '.').last().is_some_and(|site| SHARED.contains(&site));
    if SHARED.contains(&known) || part {
        let (path, query) = path.split('#').next().unwrap_or_default().split_once('?').unwrap_or((path, ""));
        let video =
            query.split('&').find(|part| part.starts_with("v=") || part.starts_with("id=") || part.starts_with("g2="));
        let path = path.split('#').next().unwrap_or_default().trim_end_matches('/');
        let video = video.map(|part| format!("?{part}")).unwrap_or_default();
        return (path.len() + video.len() > 1).then(|| format!("{known}{path}{video}"));
    }
    let shared = SHARED_ENDINGS
        .iter()
        .any(|ending| host.strip_suffix(ending).is_some_and(|rest| rest.is_empty() || rest.ends_with('.')));
    let labels: Vec<&str> = host.split('.').collect();
    let general = matches!(labels.as_slice(), [.., second, last] if last.len() == 2 && GENERAL.contains(second));
    let three = SHARED_ENDINGS.iter().filter(|ending| host == **ending || host.ends_with(&format!(".{ending}")));
    let keep = three.map(|ending| ending.split('.').count() + 1).max().unwrap_or(if general { 3 } else { 2 });
    // An ending by itself is nobody's.
    (!(shared || general) || labels.len() >= keep)
        .then(|| labels.get(labels.len().saturating_sub(keep)..).unwrap_or_default().join("."))
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
            ("abc.example.com.ua", "", Some("example.com.ua")),
            ("com.ua", "", None),
            ("a.b.gov.it", "/x", Some("b.gov.it")),
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
            ("s.de", false),
            ("15.de", false),
            ("12.05.ua", false),
        ] {
            assert_eq!(is_plain_host(raw), want, "{raw}");
        }
    }
}
