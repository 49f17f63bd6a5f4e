//! Help lines: a wrong number harms a person, a line shown to the wrong person too.

use crate::good::{BOT, EN, GB, NOW, UK, added, bot_name, changed, content_of, country, good, refused, warned, with};
use content::{Bundle, Opening, ServiceQuery};

fn jersey(number: &str) -> String {
    let gb = good().file(GB).unwrap().to_owned();
    gb.replace("country: GB", "country: JE")
        .replace("Europe/London", "Europe/Jersey")
        .replace("gb-", "je-")
        .replace("+44 20 7946 0001", number)
}

fn ids(bundle: &Bundle, danger: bool) -> Vec<String> {
    let content = content_of(bundle);
    let bot = content.bot(&bot_name()).unwrap();
    let query = ServiceQuery { kinds: vec!["trafficking".to_owned()], danger };
    let listed = content.services(country("GB")).unwrap().list(&query, |s| bot.lists(s), NOW);
    listed.iter().map(|l| l.service.id.clone()).collect()
}

#[test]
fn a_number_with_a_foreign_country_code_is_refused() {
    let foreign = with(GB, "+44 20 7946 0001", "+48 20 7946 0001");
    refused(&foreign, GB, "e164", "the number of `gb-line` is not of GB");
}

#[test]
fn a_number_that_is_none_is_refused() {
    for number in ["020 7946 0001", "+44", "+44 call us"] {
        refused(&with(GB, "+44 20 7946 0001", number), GB, "e164", "`gb-line`");
    }
}

#[test]
fn a_toll_free_number_is_none_for_calls_from_abroad() {
    for national in ["0800 123 4567", "800 123 456", "1-800-123-4567", "0 800 12 34 56"] {
        let free = with(GB, "    e164: \"+44", &format!("    national: \"{national}\"\n    e164: \"+44"));
        refused(&free, GB, "e164", "the number of `gb-line` is toll-free");
    }
    for ordinary in ["020 7946 0001", "01800 12345", "180 1234"] {
        content_of(&with(GB, "    e164: \"+44", &format!("    national: \"{ordinary}\"\n    e164: \"+44")));
    }
}

const NAMED: &str = "    from-abroad: { says: { uk: \"так пише сторінка\", en: \"a page says so\" }, \
    page: \"https://line.example\", page-date: none, read-on: 2026-11-23 }\n";

/// The line of Britain with a toll-free number, and what is said of calls from abroad to it.
fn named(from_abroad: &str) -> Bundle {
    let free = with(GB, "    e164: \"+44", "    national: \"0800 123 4567\"\n    e164: \"+44");
    let hours = "    hours: \"Mo-Su 00:00-24:00\"\n";
    changed(free, GB, hours, &format!("{from_abroad}{hours}"))
}

#[test]
fn a_toll_free_number_that_a_page_names_for_calls_from_abroad_says_so_and_is_not_dialled_first() {
    let content = content_of(&named(NAMED));
    let line = content.service("gb-line").unwrap();
    assert_eq!(line.from_abroad.as_ref().unwrap().says_in(crate::good::language("en")), "a page says so");
    assert_eq!(line.dial().as_deref(), Some("08001234567"));
    for (from, to, message) in [
        ("https://line.example", "https://other.example", "for calls from abroad is none of its sources"),
        ("page-date: none", "page-date: soon", "page-date and read-on of `from-abroad` of `gb-line`"),
        ("read-on: 2026-11-23", "read-on: never", "page-date and read-on of `from-abroad` of `gb-line`"),
        (", en: \"a page says so\"", "", "`gb-line` says nothing of calls from abroad in en"),
    ] {
        refused(&named(&NAMED.replace(from, to)), GB, "from-abroad:", message);
    }
    let lost = changed(named(NAMED), GB, "    e164: \"+44 20 7946 0001\"\n", "");
    refused(&lost, GB, "from-abroad:", "`gb-line` speaks of calls from abroad and has not both numbers");
}

#[test]
fn one_number_under_two_countries_is_refused() {
    let file = "services/JE.yaml";
    let same = added(good(), file, &jersey("+44-20-7946-0001"));
    refused(&same, file, "- id: je-line", "the number of `je-line` stands under GB too");
    content_of(&added(good(), file, &jersey("+44 20 7946 0002")));
}

#[test]
fn a_line_without_a_source_is_refused() {
    let bare = with(GB, "[\"https://line.example\"]", "[]");
    refused(&bare, GB, "- id: gb-line", "`gb-line` has no source");
}

#[test]
fn a_line_nobody_can_reach_is_refused() {
    let mute = with(GB, "    e164: \"+44 20 7946 0001\"\n", "");
    refused(&mute, GB, "- id: gb-line", "`gb-line` cannot be reached");
}

#[test]
fn hours_that_do_not_parse_are_refused() {
    for hours in ["always", "Mo 10:00-09:00", "Mo 2000:00-2001:00", "Mo 00:00-65535:59", "Xx 08:00-09:00"] {
        let bundle = with(GB, "\"Mo-Su 00:00-24:00\"", &format!("\"{hours}\""));
        refused(&bundle, GB, hours, "hours of `gb-line` do not parse");
    }
}

#[test]
fn dates_that_are_none_are_refused() {
    for (from, to, message) in [
        ("read-on: 2026-11-23", "read-on: yesterday", "read-on and review-by of `gb-line`"),
        ("review-by: 2027-02-21", "review-by: 2027-02-30", "read-on and review-by of `gb-line`"),
        ("review-by: 2027-02-21", "review-by: none", "read-on and review-by of `gb-line`"),
        ("checked-on: 2026-11-24", "checked-on: soon", "checked-on of `gb-line`"),
    ] {
        refused(&with(GB, from, to), GB, "- id: gb-line", message);
    }
}

#[test]
fn a_line_past_its_review_date_is_warned_of_and_still_listed_last() {
    let overdue = with(GB, "review-by: 2027-02-21", "review-by: 2026-11-22");
    warned(&overdue, GB, "- id: gb-line", "`gb-line` is past its review date 2026-11-22");
    assert_eq!(ids(&overdue, true), ["gb-line"]);
}

#[test]
fn a_line_of_low_confidence_is_refused() {
    refused(&with(GB, "confidence: medium", "confidence: low"), GB, "confidence: low", "low");
}

#[test]
fn an_unknown_kind_is_refused_with_the_nearest_one() {
    let line = with(GB, "kind: trafficking", "kind: traficking");
    let finding = refused(&line, GB, "- id: gb-line", "no kind `traficking`");
    assert!(finding.hint.contains("`trafficking`"), "{finding}");
    let query = with(crate::good::GUIDE, "kinds: [trafficking]", "kinds: [traficking]");
    refused(&query, crate::good::GUIDE, "kinds:", "no kind of service `traficking`");
}

#[test]
fn an_emergency_number_is_a_line_of_the_same_file() {
    let lost = with(GB, "emergency: [gb-emergency]", "emergency: [gb-none]");
    refused(&lost, GB, "emergency: [", "no service `gb-none` here");
}

#[test]
fn one_national_number_under_two_ids_of_a_country_is_refused_however_it_is_spaced() {
    let twice = with(GB, "    e164: \"+44 20 7946 0001\"", "    national: \"9-9 9\"");
    refused(&twice, GB, "- id: gb-line", "`gb-line` has the national number of `gb-emergency`");
    // the same short code in another country is another line
    content_of(&added(good(), "services/JE.yaml", &jersey("+44 20 7946 0002")));
}

#[test]
fn a_country_has_a_code_a_zone_and_a_language() {
    refused(&with(GB, "country: GB", "country: Britain"), GB, "country:", "`Britain` is no country");
    refused(&with(GB, "Europe/London", "Europe/Nowhere"), GB, "zone:", "no time zone");
    refused(&with(GB, "language: en", "language: english"), GB, "country:", "`english` is no language");
}

#[test]
fn an_address_of_a_line_that_opens_nothing_is_refused() {
    let written = |web: &str| with(GB, "anonymous: yes", &format!("anonymous: yes\n    web: \"{web}\""));
    for web in ["line.example", "www.line.example/chat", "javascript:alert(1)", "https://", "https://line.example /a"] {
        refused(&written(web), GB, "- id: gb-line", &format!("`{web}` of `gb-line` is no address"));
    }
    content_of(&written("https://line.example/chat?a=1"));
}

#[test]
fn the_map_of_a_hidden_address_is_refused() {
    let shown = with(
        GB,
        "anonymous: yes\n    address: none",
        "anonymous: yes\n    web: \"https://maps.example/1\"\n    address: on-intake",
    );
    refused(&shown, GB, "- id: gb-line", "the address of `gb-line` is never sent");
}

#[test]
fn a_line_of_unknown_or_partial_hours_is_never_listed_on_a_danger_screen() {
    assert_eq!(ids(&good(), true), ["gb-line"]);
    for hours in ["unknown", "Mo-Fr 00:00-24:00", "Mo-Su 00:00-23:59"] {
        let bundle = with(GB, "Mo-Su 00:00-24:00", hours);
        assert!(ids(&bundle, true).is_empty(), "{hours}");
        assert_eq!(ids(&bundle, false), ["gb-line"], "{hours}");
    }
}

#[test]
fn an_emergency_line_answers_round_the_clock() {
    for hours in ["unknown", "Mo-Fr 08:00-16:00"] {
        let by_day = with(GB, "hours: \"24/7\"", &format!("hours: \"{hours}\""));
        let finding = refused(&by_day, GB, "emergency: [", "`gb-emergency` stands among the emergency lines");
        assert!(finding.hint.contains("danger screens"), "{finding}");
    }
}

#[test]
fn nobody_has_looked_tomorrow_and_a_source_is_of_a_day() {
    let later = with(GB, "read-on: 2026-11-24", "read-on: 2027-01-24");
    warned(&later, GB, "- id: gb-emergency", "on a day that is still to come");
    for wrong in ["last year", "2026-13", "24.11.2026", "202"] {
        let undated = with(GB, "source-date: 2026-10", &format!("source-date: {wrong}"));
        refused(&undated, GB, "- id: gb-line", "source-date of `gb-line` is no date");
    }
    for right in ["2025", "2025-03", "2025-03-04"] {
        content_of(&with(GB, "source-date: 2026-10", &format!("source-date: {right}")));
    }
}

#[test]
fn unknown_hours_are_never_open() {
    let content = content_of(&with(GB, "Mo-Su 00:00-24:00", "unknown"));
    let gb = content.services(country("GB")).unwrap();
    let line = gb.services.iter().find(|s| s.id == "gb-line").unwrap();
    assert_eq!(line.hours.at(NOW, &gb.zone), Opening::Unknown);
}

#[test]
fn a_womens_line_is_listed_for_women_only() {
    let line = "kind: trafficking\n    serves: all";
    let womens = with(GB, line, "kind: trafficking\n    serves: women");
    assert!(ids(&womens, false).is_empty() && ids(&womens, true).is_empty());
    let for_women = changed(womens, BOT, "username:", "serves: women\nusername:");
    assert_eq!(ids(&for_women, false), ["gb-line"]);
    let mens = with(GB, line, "kind: trafficking\n    serves: men");
    assert_eq!(ids(&mens, false), ["gb-line"]);
    assert!(ids(&changed(mens, BOT, "username:", "serves: women\nusername:"), false).is_empty());
}

/// A third line of Britain, with what differs from the second.
fn third(bundle: Bundle, kind: &str, hours: &str, review_by: &str) -> Bundle {
    let gb = bundle.file(GB).unwrap().to_owned();
    let (_, line) = gb.split_once("  - id: gb-line\n").unwrap();
    let line = line
        .replace("kind: trafficking", &format!("kind: {kind}"))
        .replace("\"Mo-Su 00:00-24:00\"", &format!("\"{hours}\""))
        .replace("2027-02-21", review_by)
        .replace("7946 0001", "7946 0003");
    added(bundle, GB, &format!("  - id: gb-third\n{line}"))
}

fn order(bundle: &Bundle, kinds: &[&str]) -> Vec<String> {
    let content = content_of(bundle);
    let query = ServiceQuery { kinds: kinds.iter().map(ToString::to_string).collect(), danger: false };
    let listed = content.services(country("GB")).unwrap().list(&query, |_| true, NOW);
    listed.iter().map(|l| l.service.id.clone()).collect()
}

const CLOSED: &str = "Sa 09:00-10:00";
const ALWAYS: &str = "24/7";
const LATER: &str = "2027-02-21";

#[test]
fn within_a_kind_open_lines_stand_above_closed_ones_and_those_above_unknown_hours() {
    // the first hours in the file after those of the emergency number are those of gb-line
    let closed =
        |bundle: Bundle| changed(bundle, GB, "    hours: \"Mo-Su 00:00-24:00\"", "    hours: \"Sa 09:00-10:00\"");
    let of = |hours: &str| order(&closed(third(good(), "trafficking", hours, LATER)), &["trafficking"]);
    assert_eq!(of("unknown"), ["gb-line", "gb-third"]);
    assert_eq!(of(ALWAYS), ["gb-third", "gb-line"]);
}

#[test]
fn a_closed_line_for_who_was_hurt_stands_above_an_open_one_about_everything() {
    let open = third(good(), "refugee-info", ALWAYS, LATER);
    let gb = changed(open, GB, "    hours: \"Mo-Su 00:00-24:00\"", &format!("    hours: \"{CLOSED}\""));
    assert_eq!(order(&gb, &["trafficking", "refugee-info"]), ["gb-line", "gb-third"]);
    assert_eq!(order(&gb, &["refugee-info", "trafficking"]), ["gb-third", "gb-line"], "a screen weighs its kinds");
    // kinds for who was hurt are one: there the open line stands first
    let hurt = changed(gb, GB, "kind: refugee-info", "kind: domestic-violence");
    assert_eq!(order(&hurt, &["trafficking", "domestic-violence"]), ["gb-third", "gb-line"]);
}

#[test]
fn an_overdue_line_stands_below_all_fresh_ones_whatever_its_kind() {
    let gb = third(good(), "migrants", CLOSED, LATER);
    let overdue = changed(gb, GB, "review-by: 2027-02-21", "review-by: 2026-11-22");
    assert_eq!(order(&overdue, &["trafficking", "migrants"]), ["gb-third", "gb-line"]);
    // and so do the numbers for emergencies among themselves
    let two = changed(
        third(good(), "police", ALWAYS, LATER),
        GB,
        "emergency: [gb-emergency]",
        "emergency: [gb-emergency, gb-third]",
    );
    let first = |bundle: &Bundle| {
        content_of(bundle).services(country("GB")).unwrap().emergency_lines(NOW)[0].service.id.clone()
    };
    assert_eq!(first(&two), "gb-emergency");
    assert_eq!(first(&changed(two, GB, "review-by: 2027-02-22", "review-by: 2026-11-22")), "gb-third");
}

#[test]
fn the_day_of_a_number_is_when_one_of_ours_called_else_when_it_was_read() {
    let content = content_of(&good());
    let on = |id: &str| content.service(id).unwrap().seen_on().to_string();
    assert_eq!((on("gb-line").as_str(), on("gb-emergency").as_str()), ("2026-11-24", "2026-11-24"));
    let uncalled = content_of(&with(GB, "checked-on: 2026-11-24", "checked-on: none"));
    assert_eq!(uncalled.service("gb-line").unwrap().seen_on().to_string(), "2026-11-23");
    let numbers: Vec<String> =
        content.numbers_in(crate::good::language("uk"), "papers-title").map(|s| s.id.clone()).collect();
    assert_eq!(numbers, ["gb-line"]);
}

#[test]
fn a_line_is_looked_at_again_within_ninety_days() {
    for (id, from, to) in [
        ("gb-emergency", "review-by: 2027-02-22", "review-by: 2027-02-23"),
        (
            "gb-line",
            "checked-on: 2026-11-24\n    review-by: 2027-02-21",
            "checked-on: 2026-11-24\n    review-by: 2027-02-23",
        ),
    ] {
        let finding = refused(&with(GB, from, to), GB, &format!("- id: {id}"), "is to be checked by 2027-02-23 only");
        assert!(finding.hint.contains("90 days"), "{finding}");
    }
    content_of(&with(GB, "review-by: 2027-02-21", "review-by: 2027-02-22"));
    let uncalled =
        with(GB, "checked-on: 2026-11-24\n    review-by: 2027-02-21", "checked-on: none\n    review-by: 2027-02-22");
    refused(&uncalled, GB, "- id: gb-line", "`gb-line` is to be checked by 2027-02-22 only");
}

const CALLS: &str = "    channels: [call]\n    e164";
const NO_STREET: &str = "    anonymous: yes\n    address: none";

/// The line of Britain, which takes e-mail at an address.
fn mailed(address: &str) -> Bundle {
    let takes = with(GB, CALLS, "    channels: [call, email]\n    e164");
    changed(takes, GB, NO_STREET, &format!("    anonymous: yes\n    email: \"{address}\"\n    address: none"))
}

#[test]
fn a_line_that_takes_email_says_where_and_no_other_line_does() {
    let content = content_of(&mailed("line@help.example"));
    assert_eq!(content.service("gb-line").unwrap().email.as_deref(), Some("line@help.example"));
    let nowhere = with(GB, CALLS, "    channels: [call, email]\n    e164");
    refused(&nowhere, GB, "- id: gb-line", "`gb-line` takes e-mail and has no address for it");
    let unasked = with(GB, NO_STREET, "    anonymous: yes\n    email: \"line@help.example\"\n    address: none");
    refused(&unasked, GB, "- id: gb-line", "`gb-line` has an address for e-mail and does not take any");
}

#[test]
fn an_address_for_email_that_is_none_is_refused() {
    for address in [
        "",
        "@help.example",
        "line@",
        "line@help",
        "line@help.e1",
        "line@help..example",
        "line@@help.example",
        "Line <line@help.example>",
        "mailto:line@help.example",
        "line @help.example",
        "line@help.example.",
        "лінія@help.example",
        "https://help.example",
    ] {
        refused(&mailed(address), GB, "- id: gb-line", "is no address for e-mail");
    }
}

#[test]
fn an_address_for_email_that_gives_away_what_the_line_is_for_is_refused() {
    for address in ["antitrafficking@police.example", "line@antitrafficking.example"] {
        refused(&mailed(address), GB, "- id: gb-line", "says `traffick`");
    }
    // in a language of the country that no bot speaks
    refused(&mailed("info@anticaporalato.example"), GB, "- id: gb-line", "says `caporalat`");
}

#[test]
fn a_text_refers_to_an_address_for_email_as_to_a_number() {
    let takes = mailed("line@help.example");
    let said = changed(takes, EN, "{ svc-gb-line }", "{ mail-gb-line }");
    let content = content_of(&changed(said, UK, "{ svc-gb-line }", "{ mail-gb-line }"));
    let en = domain::Language::parse("en").unwrap();
    assert!(content.texts().get(en, "papers-title").contains("line@help.example"));
    // its day stands below it, as below a number
    assert_eq!(content.numbers_in(en, "papers-title").map(|s| &*s.id).collect::<Vec<_>>(), ["gb-line"]);
    refused(&with(EN, "{ svc-gb-line }", "{ mail-gb-line }"), EN, "papers-title", "`papers-title` does not resolve");
}
