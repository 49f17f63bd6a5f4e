//! Numbers in a text that can be dialled, and addresses that can be opened: only those of the directory, and numbers only
//! where the line takes calls. One at the beginning of a line is a key, one within a sentence a link.

use crate::icon::Icon;
use crate::keys::{call_key, icon_key, mail_key, message_key};
use content::{Content, Service};
use domain::Country;
use maud::{Markup, html};
use std::collections::HashSet;

/// The numbers and addresses of the directory.
pub struct Numbers {
    /// As they are shown, with what a dialler takes.
    dialled: Vec<(String, String)>,
    /// The same of those that take short messages.
    texted: Vec<(String, String)>,
    webs: HashSet<String>,
    mails: HashSet<String>,
    /// What facts count, where it holds what looks like one of these numbers: nobody calls the 113 of "113 people".
    amounts: Vec<String>,
}

impl Numbers {
    /// Numbers of the country first, where one is chosen: 112 is dialled the same everywhere, others are not.
    pub fn of(content: &Content, country: Option<Country>) -> Self {
        let mut all: Vec<(String, String)> = Vec::new();
        let mut known = HashSet::new();
        let mut add = |s: &Service| {
            let Some(dial) = s.dial() else { return };
            let inside = s.national.clone().map(|shown| (shown, dial));
            let abroad = s.e164.as_ref().map(|p| (p.as_str().to_owned(), p.as_str().to_owned()));
            for (shown, dial) in [inside, abroad].into_iter().flatten() {
                if known.insert(shown.clone()) {
                    all.push((shown, dial));
                }
            }
        };
        country.and_then(|c| content.services(c)).into_iter().flat_map(|c| &c.services).for_each(&mut add);
        // also of the countries that lend only an emergency number
        content.directories().flat_map(|c| &c.services).for_each(&mut add);
        let texts = |s: &Service| s.channels.iter().any(|c| c == "sms");
        let shown_as = |s: &Service| {
            let to = s.e164.as_ref().map(|p| p.as_str().to_owned()).or_else(|| s.national.clone())?;
            Some((s.national.clone().unwrap_or_else(|| to.clone()), to.replace(' ', "")))
        };
        let services = || content.directories().flat_map(|c| &c.services);
        let mut texted: Vec<(String, String)> = services().filter(|s| texts(s)).filter_map(shown_as).collect();
        // a longer number before one that it begins with
        all.sort_by_key(|(shown, _)| std::cmp::Reverse(shown.len()));
        texted.sort_by_key(|(shown, _)| std::cmp::Reverse(shown.len()));
        let webs = content.directories().flat_map(|c| &c.services).filter_map(|s| s.web.clone()).collect();
        let amounts = content.amounts().to_vec();
        let mails = services().filter_map(|s| s.email.clone()).collect();
        Self { dialled: all, texted, webs, mails, amounts }
    }

    /// Whether a line is an address of the directory and nothing else.
    fn is_web(&self, line: &str) -> bool {
        self.webs.contains(line.trim())
    }

    /// A number at the beginning of a line: as shown, what a dialler takes, and what the line says after it.
    fn at_start<'a>(&self, line: &'a str) -> Option<(&'a str, &str, &'a str)> {
        begins(&self.dialled, line).filter(|_| !self.counts_at(line.trim(), 0))
    }

    /// Whether what stands at a place of a line is part of what a fact counts.
    fn counts_at(&self, line: &str, at: usize) -> bool {
        let mut all = self.amounts.iter().flat_map(|amount| line.match_indices(amount.as_str()));
        all.any(|(from, amount)| (from..from + amount.len()).contains(&at))
    }

    /// The same where the line says that it takes messages: it may not be dialled, whoever writes there must not be heard.
    fn messages_at_start<'a>(&self, line: &'a str) -> Option<(&'a str, &str, &'a str)> {
        begins(&self.texted, line).filter(|(.., about)| about.starts_with(SHORT_MESSAGE))
    }

    /// Whether a line is where a line of the directory takes e-mail and nothing else.
    fn is_mail(&self, line: &str) -> bool {
        self.mails.contains(line.trim())
    }

    /// A paragraph of a screen; lines that begin with a number dial when touched.
    pub fn paragraph(&self, verb: &str, text: &str) -> Markup {
        let lines: Vec<&str> = text.lines().collect();
        let is_service = lines.len() > 2
            && lines
                .get(1)
                .is_some_and(|l| self.is_web(l) || self.at_start(l).is_some_and(|(.., about)| about.is_empty()));
        let key = lines.get(1).and_then(|l| self.at_start(l)).map(|(_, dial, _)| dial);
        html! {
            @if is_service {
                div.card {
                    @for (n, line) in lines.iter().enumerate() {
                        @if n == 0 { h2.line { (line) } }
                        @else if let Some((shown, dial, about)) = self.at_start(line) {
                            @if n == 1 { (call_key(verb, shown, dial, about)) }
                            @else if key == Some(dial) { p.note { (shown) } }
                            @else { p.note { a.dial href={ "tel:" (dial) } dir="ltr" { (shown) } } }
                        } @else if self.is_web(line) { (icon_key(Icon::Out, line, line)) }
                        @else if self.is_mail(line) { (mail_key(line, line)) }
                        @else { p.note { (line) } }
                    }
                }
            } @else {
                @for block in self.blocks(&lines) {
                    @match block {
                        Block::Number(shown, dial, about) => (call_key(verb, shown, dial, about)),
                        Block::Message(shown, to, about) => (message_key(shown, to, about)),
                        Block::Address(address, about) => (icon_key(Icon::Out, &named(address, about), address)),
                        Block::Mail(address, about) => (mail_key(&named(address, about), address)),
                        Block::Lines(lines) => p { @for (n, line) in lines.iter().enumerate() { @if n > 0 { br; } (self.sentence(line)) } },
                        Block::Points(points) => ul.points { @for point in points { li { (self.sentence(point)) } } },
                    }
                }
            }
        }
    }

    /// A sentence; its numbers dial when touched.
    fn sentence(&self, line: &str) -> Markup {
        let mut rest = line;
        html! {
            @while let Some((before, shown, dial)) = self.first_within(rest) {
                (before)
                a href={ "tel:" (dial) } dir="ltr" { (shown) }
                ({ rest = &rest[before.len() + shown.len()..]; "" })
            }
            (rest)
        }
    }

    /// The first number within a sentence: what stands before it, as shown, what a dialler takes.
    fn first_within<'a>(&self, line: &'a str) -> Option<(&'a str, &'a str, &str)> {
        let starts = line.char_indices().filter(|(_, c)| c.is_ascii_digit() || *c == '+').map(|(at, _)| at);
        for at in starts {
            let (before, from) = line.split_at(at);
            if before.ends_with(|c: char| c.is_alphanumeric() || matches!(c, '+' | '.' | ',' | '-' | '/')) {
                continue;
            }
            if self.counts_at(line, at) {
                continue;
            }
            // the longer ones are first
            let found = self.dialled.iter().find(|(shown, _)| from.starts_with(shown.as_str()));
            if let Some((shown, dial)) = found
                && is_a_number_within(shown, &from[shown.len()..])
            {
                return Some((before, &from[..shown.len()], dial));
            }
        }
        None
    }

    fn blocks<'a>(&'a self, lines: &[&'a str]) -> Vec<Block<'a>> {
        let mut out = Vec::new();
        for line in lines {
            if let Some(point) = line.trim_start().strip_prefix(POINT) {
                match out.last_mut() {
                    Some(Block::Points(open)) => open.push(point),
                    _ => out.push(Block::Points(vec![point])),
                }
                continue;
            }
            if let Some((shown, to, about)) = self.messages_at_start(line) {
                out.push(Block::Message(shown, to, about));
                continue;
            }
            if let Some((address, about)) = address_at_start(&self.webs, line) {
                out.push(Block::Address(address, about));
                continue;
            }
            if let Some((address, about)) = address_at_start(&self.mails, line) {
                out.push(Block::Mail(address, about));
                continue;
            }
            match (self.at_start(line), out.last_mut()) {
                (Some((shown, dial, about)), _) => out.push(Block::Number(shown, dial, about)),
                (None, Some(Block::Lines(open))) => open.push(line),
                (None, _) => out.push(Block::Lines(vec![line])),
            }
        }
        out
    }
}

/// Whether what looks like a number of the directory is one, by what follows: a sum, a share, a longer number are not.
fn is_a_number_within(shown: &str, after: &str) -> bool {
    let digits: String = shown.chars().filter(char::is_ascii_digit).collect();
    if digits.len() < 3 || digits.len() == 3 && digits.ends_with("00") {
        return false;
    }
    let next = after.trim_start_matches([' ', '\u{a0}']);
    let goes_on = after.starts_with(char::is_alphanumeric)
        || next.starts_with(|c: char| c.is_ascii_digit() || matches!(c, '%' | '€' | '$'))
        || after.starts_with(['.', ',', '-', ':', '/']) && after[1..].starts_with(|c: char| c.is_ascii_digit());
    !goes_on
}

/// A number of these at the beginning of a line: as shown, what a phone takes, and what the line says after it.
fn begins<'a, 'b>(numbers: &'b [(String, String)], line: &'a str) -> Option<(&'a str, &'b str, &'a str)> {
    let line = line.trim();
    numbers.iter().find_map(|(shown, to)| {
        let rest = line.strip_prefix(shown.as_str())?;
        let ends = !rest.starts_with(|c: char| c.is_ascii_digit());
        ends.then_some((&line[..shown.len()], to.as_str(), rest.trim_start_matches(BETWEEN)))
    })
}

/// One of these addresses at the beginning of a line, and what the line says after it.
fn address_at_start<'a>(addresses: &HashSet<String>, line: &'a str) -> Option<(&'a str, &'a str)> {
    let (address, rest) = line.trim().split_once(' ')?;
    let about = rest.trim_start_matches(BETWEEN);
    (addresses.contains(address) && about.len() < rest.len()).then_some((address, about))
}

/// What a person reads on the key of an address.
fn named(address: &str, about: &str) -> String {
    let short = address.trim_start_matches("https://").trim_start_matches("www.").trim_end_matches('/');
    format!("{about} · {short}")
}

/// What stands between a number or an address and what it is for.
const BETWEEN: [char; 5] = [' ', '—', '–', '-', ':'];
/// How every language of ours begins to say that a number takes short messages.
const SHORT_MESSAGE: &str = "SMS";

/// How a text begins a point of a list.
const POINT: &str = "• ";

enum Block<'a> {
    Number(&'a str, &'a str, &'a str),
    Message(&'a str, &'a str, &'a str),
    Address(&'a str, &'a str),
    Mail(&'a str, &'a str),
    Lines(Vec<&'a str>),
    Points(Vec<&'a str>),
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn points_are_a_list_that_is_read_as_one() {
        let numbers = Numbers {
            dialled: vec![("112".into(), "112".into())],
            texted: Vec::new(),
            webs: HashSet::new(),
            mails: HashSet::new(),
            amounts: Vec::new(),
        };
        let html = numbers.paragraph("Call", "Better stop if:\n• one;\n• 112 <b>two</b>.\nAnd then.").into_string();
        let want = "<p>Better stop if:</p><ul class=\"points\"><li>one;</li><li><a href=\"tel:112\" dir=\"ltr\">112</a> &lt;b&gt;two&lt;/b&gt;.</li></ul><p>And then.</p>";
        assert_eq!(html, want);
    }

    #[test]
    fn only_numbers_of_the_directory_dial() {
        let dialled = vec![("116 000".into(), "116000".into()), ("112".into(), "112".into())];
        let numbers =
            Numbers { dialled, texted: Vec::new(), webs: HashSet::new(), mails: HashSet::new(), amounts: Vec::new() };
        let shown = |text: &str| numbers.paragraph("Call", text).into_string();
        assert!(shown("112 — Europe").contains("href=\"tel:112\""));
        assert!(shown("Missing child\n116 000\nday and night").contains("href=\"tel:116000\""));
        for not in ["1123", "900 100", "<script>", "112000"] {
            let html = shown(not);
            assert!(!html.contains("tel:") && !html.contains("<script"), "{html}");
        }
    }

    #[test]
    fn the_second_number_of_a_line_dials_where_the_key_dials_another() {
        let shown = |second: &str| {
            let dialled = vec![("116 000".into(), "116000".into()), ("112".into(), second.into())];
            let numbers = Numbers {
                dialled,
                texted: Vec::new(),
                webs: HashSet::new(),
                mails: HashSet::new(),
                amounts: Vec::new(),
            };
            numbers.paragraph("Call", "Line\n116 000\n112\nday and night").into_string()
        };
        let (other, same) = (shown("112"), shown("116000"));
        assert!(other.contains("href=\"tel:116000\"") && other.contains("href=\"tel:112\""), "{other}");
        assert!(same.contains("<p class=\"note\">112</p>"), "{same}");
    }

    #[test]
    fn what_takes_messages_is_written_to_and_never_dialled() {
        let one = |n: &str| vec![(n.to_owned(), n.to_owned())];
        let webs = HashSet::from(["https://t.me/some_bot".to_owned()]);
        let numbers =
            Numbers { dialled: one("112"), texted: one("112"), webs, mails: HashSet::new(), amounts: Vec::new() };
        let shown = |text: &str| numbers.paragraph("Call", text).into_string();
        let html = shown("112 — SMS; where you are");
        assert!(
            html.contains("href=\"sms:112\"") && !html.contains("tel:") && html.contains("where you are"),
            "{html}"
        );
        assert!(shown("112 — Europe").contains("href=\"tel:112\""));
        let html = shown("Ukraine\nhttps://t.me/some_bot — «Line», Telegram\nGermany");
        assert!(
            html.contains("href=\"https://t.me/some_bot\"") && html.contains("«Line», Telegram · t.me/some_bot"),
            "{html}"
        );
        assert!(html.starts_with("<p>Ukraine</p>") && html.ends_with("<p>Germany</p>"), "{html}");
        for not in ["https://t.me/other_bot — «Line»", "https://t.me/some_bots — «Line»", "https://t.me/some_bot today"]
        {
            assert!(!shown(not).contains("href="), "{not}");
        }
    }

    #[test]
    fn a_number_within_a_sentence_dials_and_a_sum_does_not() {
        let dialled =
            [("0 800 505 501", "0800505501"), ("116 000", "116000"), ("112", "112"), ("100", "100"), ("527", "527")];
        let dialled = dialled.map(|(shown, dial)| (shown.to_owned(), dial.to_owned())).to_vec();
        let numbers =
            Numbers { dialled, texted: Vec::new(), webs: HashSet::new(), mails: HashSet::new(), amounts: Vec::new() };
        let shown = |text: &str| numbers.paragraph("Call", text).into_string();
        assert_eq!(
            shown("Call 112, or 0 800 505 501 (from a mobile 527)."),
            "<p>Call <a href=\"tel:112\" dir=\"ltr\">112</a>, or <a href=\"tel:0800505501\" dir=\"ltr\">0 800 505 501</a> \
             (from a mobile <a href=\"tel:527\" dir=\"ltr\">527</a>).</p>"
        );
        for not in [
            "He owes 527 €.",
            "Pay 100 at once.",
            "It is 112.5 km.",
            "From 1.112 people.",
            "Call +112.",
            "On 112-7 Street.",
            "Room 112a.",
            "It is 112 %.",
            "Number 527 80 80.",
            "ї112",
            "In 2112.",
        ] {
            assert!(!shown(not).contains("tel:"), "{not}: {}", shown(not));
        }
    }

    #[test]
    fn what_a_fact_counts_is_no_number_to_call() {
        let dialled = ["112", "113"].map(|n| (n.to_owned(), n.to_owned())).to_vec();
        let amounts = vec!["113 people, among them 112 women".to_owned()];
        let numbers = Numbers { dialled, texted: Vec::new(), webs: HashSet::new(), mails: HashSet::new(), amounts };
        let shown = |text: &str| numbers.paragraph("Call", text).into_string();
        for text in ["113 people, among them 112 women", "• affected: 113 people, among them 112 women;"] {
            assert!(!shown(text).contains("tel:"), "{}", shown(text));
        }
        let html = shown("Call 113. Of 113 people, among them 112 women, nobody called 112.");
        assert_eq!(html.matches("href=\"tel:113\"").count(), 1, "{html}");
        assert_eq!(html.matches("href=\"tel:112\"").count(), 1, "{html}");
        assert!(html.contains("Of 113 people"), "{html}");
    }

    #[test]
    fn only_addresses_of_the_directory_open() {
        let webs = HashSet::from(["https://help.example/chat".to_owned()]);
        let numbers = Numbers {
            dialled: vec![("116 000".into(), "116000".into())],
            texted: Vec::new(),
            webs,
            mails: HashSet::new(),
            amounts: Vec::new(),
        };
        let shown = |text: &str| numbers.paragraph("Call", text).into_string();
        for line in
            ["Children\n116 000\nhttps://help.example/chat\nday and night", "Children\nhttps://help.example/chat\nopen"]
        {
            let html = shown(line);
            assert!(html.contains("href=\"https://help.example/chat\"") && html.contains("noreferrer"), "{html}");
        }
        for not in ["Children\n116 000\nhttps://other.example\nopen", "Write to https://help.example/chat today"] {
            assert!(!shown(not).contains("href=\"http"), "{not}");
        }
    }

    #[test]
    fn what_takes_email_is_written_to_and_only_what_the_directory_has() {
        let mails = HashSet::from(["line@help.example".to_owned()]);
        let dialled = vec![("116 000".into(), "116000".into())];
        let numbers = Numbers { dialled, texted: Vec::new(), webs: HashSet::new(), mails, amounts: Vec::new() };
        let shown = |text: &str| numbers.paragraph("Call", text).into_string();
        let html = shown("Women\n116 000\nline@help.example\nday and night");
        assert!(html.contains("href=\"mailto:line@help.example\"") && html.contains("tel:116000"), "{html}");
        let html = shown("Greece\nline@help.example — email; Embassy");
        assert!(
            html.contains("href=\"mailto:line@help.example\"") && html.contains("email; Embassy · line@help.example"),
            "{html}"
        );
        for not in ["other@help.example — email", "line@help.example today", "Write to line@help.example — soon"] {
            assert!(!shown(not).contains("mailto:"), "{not}");
        }
    }
}
