//! What an address looks like among words: of the web, of mail, of a messenger.

/// Ends of addresses that people are sent. Of the countries those are left out that are a word in a language of ours: `it`,
/// `at`, `be`, `no`, `me`, `is`, `in`, `to`, `us`.
const ENDS: [&str; 56] = [
    "agency", "app", "bg", "biz", "by", "ca", "cc", "ch", "club", "com", "company", "cy", "cz", "de", "dev", "dk",
    "ee", "es", "eu", "fi", "fr", "ge", "gr", "group", "hr", "hu", "ie", "il", "info", "io", "jobs", "link", "live",
    "lt", "lu", "lv", "md", "mt", "net", "nl", "online", "org", "pl", "pro", "pt", "ro", "ru", "se", "shop", "si",
    "site", "sk", "store", "top", "ua", "uk",
];

/// The first address among the words of a text.
pub fn address_in(text: &str) -> Option<&str> {
    let between = |c: char| c.is_whitespace() || ",;()<>\"«»„“”".contains(c);
    text.split(between).find(|word| is_an_address(word))
}

/// Whether a word is an address of the web, a mail address, or a name in a messenger.
fn is_an_address(word: &str) -> bool {
    let lower = word.to_lowercase();
    if ["http://", "https://", "www.", "t.me/", "wa.me/"].iter().any(|l| lower.contains(l)) {
        return true;
    }
    if let Some(name) = word.strip_prefix('@') {
        return name.len() > 3 && name.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'_' | b'.'));
    }
    let host = word.split(['/', '?', '#', ':', '!']).next().unwrap_or_default();
    let with_path = word.get(host.len()..).is_some_and(|path| path.len() > 1 && path.starts_with('/'));
    // behind somebody's name and an `@` any end is one of an address
    let (of_mail, host) = match host.rsplit_once('@') {
        Some((name, host)) => (name.ends_with(|c: char| c.is_ascii_alphanumeric()), host),
        None => (false, host),
    };
    let Some((name, end)) = host.trim_end_matches('.').rsplit_once('.') else { return false };
    let is_plain = |s: &str| !s.is_empty() && s.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-');
    let letters = |s: &str| s.len() > 1 && s.bytes().all(|b| b.is_ascii_alphabetic());
    // as it is written: a sentence that begins without a space before it begins with a capital
    let is_end = ENDS.contains(&end)
        || with_path && end.len() == 2 && end.bytes().all(|b| b.is_ascii_lowercase())
        || of_mail && letters(end);
    is_end && name.len() > 1 && name.split('.').all(is_plain)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_found_among_words_and_a_sentence_is_none() {
        for (text, address) in [
            ("See www.help.example, please", "www.help.example"),
            ("пишіть на someone@help.it.", "someone@help.it."),
            ("some.one@mail.help.example", "some.one@mail.help.example"),
            ("(t.me/some_name)", "t.me/some_name"),
            ("на @some_name", "@some_name"),
            ("„job-europe.pl”", "job-europe.pl"),
            ("gov.uk!", "gov.uk!"),
        ] {
            assert_eq!(address_in(text), Some(address), "{text}");
        }
        for text in ["he took it.he says no", "e.g. this", "@ab", "a @ b.it", "p.m.", "24/7", "так.ні/ні", "@", ""]
        {
            assert_eq!(address_in(text), None, "{text}");
        }
    }
}
