//! Texts as people write them, and laws that hold for any.

use crate::{Extractor, IDENTIFIER_LIMIT, Identifier, Kind, TEXT_LIMIT};
use domain::Country;
use proptest::prelude::*;
use std::sync::LazyLock;

static EXTRACTOR: LazyLock<Extractor> = LazyLock::new(Extractor::new);
/// A second one, to compare with.
static OTHER: LazyLock<Extractor> = LazyLock::new(Extractor::new);

fn home(code: &str) -> Option<Country> {
    Country::parse(code).ok()
}

/// What is found, as `kind normal`, with `!` where it is her own.
fn found(text: &str, country: &str) -> Vec<String> {
    let shown = |one: &Identifier| format!("{} {}{}", one.kind.as_str(), one.normal, if one.mine { " !" } else { "" });
    EXTRACTOR.extract(text, home(country)).iter().map(shown).collect()
}

#[test]
fn one_extractor_serves_many_threads() {
    fn shared<T: Send + Sync>() {}
    shared::<Extractor>();
}

#[test]
fn phones_are_found_however_they_are_written() {
    for text in [
        "дзвонив +44 7700 900123 вчора",
        "звонил +44(7700)900-123",
        "he called from 00447700900123",
        "numer: +44.7700.900.123",
        "＋４４ ７７００ ９００１２３",
        "+٤٤ ٧٧٠٠ ٩٠٠١٢٣",
        "+4️⃣4️⃣7️⃣7️⃣0️⃣0️⃣9️⃣0️⃣0️⃣1️⃣2️⃣3️⃣",
        "+4 4 7 7 0 0 9 0 0 1 2 3",
        "+44 (0)7700 900123",
        "+44 7700 (код) 900123",
        "+44\u{a0}7700\u{2011}900123",
        "https://wa.me/447700900123?text=hi",
        "viber://chat?number=%2B447700900123",
        "t.me/+447700900123",
    ] {
        assert_eq!(found(text, ""), ["phone +447700900123"], "{text}");
    }
    assert_eq!(found("call 07700 900123 today", "GB"), ["phone +447700900123"]);
    assert_eq!(found("(202) 555-0123", "US"), ["phone +12025550123"]);
    assert_eq!(found("+1 202 555 0123, +44 7700 900124", ""), ["phone +12025550123", "phone +447700900124"]);
}

#[test]
fn a_number_of_the_country_needs_no_plus() {
    // Numbers of libphonenumber's own examples, which nobody is known by.
    for (text, country, want) in [
        ("номер 050 123 45 67 дав Андрій", "UA", vec!["phone +380501234567"]),
        ("0501234567", "UA", vec!["phone +380501234567"]),
        ("8 (050) 123-45-67", "UA", vec!["phone +380501234567"]),
        ("тел0501234567", "UA", vec!["phone +380501234567"]),
        ("код0501234567", "UA", vec![]),
        ("380501234567", "PL", vec!["phone +380501234567"]),
        ("0501234567", "", vec![]),
        ("512 345 678", "PL", vec!["phone +48512345678"]),
        ("512345678 i 512 345 679", "PL", vec!["phone +48512345678", "phone +48512345679"]),
        ("01512 3456789", "DE", vec!["phone +4915123456789"]),
    ] {
        assert_eq!(found(text, country), want, "{text}");
    }
}

#[test]
fn a_number_of_no_plan_has_one_normal_form_or_none() {
    // Read again as +91…, this one would lose its zero.
    assert!(found("+910000000000", "").is_empty());
}

#[test]
fn days_sums_times_and_papers_are_no_phones() {
    for country in ["UA", "PL", "DE", "GB", "NO", "FR"] {
        for text in [
            "12.05.2024",
            "2024-05-12 10:30",
            "01.05.2024 о 10:30",
            "2020-2024",
            "заплатили 1 500 000 грн",
            "20 000 000 zł",
            "1000000 USD",
            "€ 25 000 000",
            "1.234.567,89",
            "50.4501234, 30.5234567",
            "192.168.1.100",
            "паспорт АВ123456",
            "AB12345678",
            "паспорт 123456789",
            "100%",
            "з 0900-1800",
            "5555 5555 5555 4445",
        ] {
            let phones: Vec<String> = found(text, country).into_iter().filter(|one| one.starts_with("phone")).collect();
            assert!(phones.is_empty(), "{text} {country} {phones:?}");
        }
    }
}

#[test]
fn cards_accounts_and_wallets_are_found_and_nothing_within_them() {
    for (text, want) in [
        ("кинь на картку 5555 5555 5555 4444", vec!["card 5555555555554444"]),
        ("UA21 3223 1300 0002 6007 2335 6600 1", vec!["iban UA213223130000026007233566001"]),
        ("konto PL61 1090 1014 0000 0712 1981 2874 proszę", vec!["iban PL61109010140000071219812874"]),
        ("https://example.com/5555555555554444", vec!["url example.com"]),
        ("usdt TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t", vec!["wallet TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t"]),
    ] {
        assert_eq!(found(text, "UA"), want, "{text}");
    }
}

#[test]
fn handles_mail_and_sites_are_found() {
    for (text, want) in [
        ("пиши @Recruiter_1, вона відповість", vec!["handle telegram:recruiter_1"]),
        ("(t.me/Recruiter_1)", vec!["handle telegram:recruiter_1"]),
        ("https://t.me/Recruiter_1?start=a @recruiter_1", vec!["handle telegram:recruiter_1"]),
        ("інстаграм @some.name.", vec!["handle instagram:some.name"]),
        ("www.Instagram.com/Some.Name/", vec!["handle instagram:some.name"]),
        ("mail: Boss.Man@Example.COM.", vec!["email boss.man@example.com"]),
        ("сайт https://jobs.example.com/apply?a=1!", vec!["url example.com"]),
        ("робота.укр", vec!["url xn--80ab2bbhp.xn--j1amh"]),
        ("example.com,example.org", vec!["url example.com", "url example.org"]),
        ("instagram.com/name_, інста @name_", vec!["handle instagram:name_"]),
        ("instagram.com/p/447700900123", vec![]),
        ("Вони забрали паспорт.Він сказав", vec![]),
        ("т.д. і т.п. e.g. this", vec![]),
        ("@me", vec![]),
    ] {
        assert_eq!(found(text, "UA"), want, "{text}");
    }
}

#[test]
fn a_name_is_at_the_platform_that_is_said_of_it() {
    for (text, want) in [
        ("він вказав @Recruiter_1", vec!["telegram:recruiter_1"]),
        ("вкрали паспорт, пиши @Recruiter_1", vec!["telegram:recruiter_1"]),
        ("інструктор @Recruiter_1", vec!["telegram:recruiter_1"]),
        ("инстанция @Recruiter_1", vec!["telegram:recruiter_1"]),
        ("вк @Recruiter_1", vec!["vk:recruiter_1"]),
        ("вконтакте @Recruiter_1", vec!["vk:recruiter_1"]),
        ("інста @anna, тг @boss_ua", vec!["instagram:anna", "telegram:boss_ua"]),
        ("insta @anna, tg @boss_ua", vec!["instagram:anna", "telegram:boss_ua"]),
        ("в інсті @anna", vec!["instagram:anna"]),
        ("инстаграм @anna, телега @boss_ua", vec!["instagram:anna", "telegram:boss_ua"]),
        ("у фейсбуці @some.name", vec!["facebook:some.name"]),
        ("в тіктоці @some.name", vec!["tiktok:some.name"]),
        ("@some_name в інстаграмі", vec!["instagram:some_name"]),
        ("@some_name on Instagram.", vec!["instagram:some_name"]),
        ("@some_name (інста)", vec!["instagram:some_name"]),
        ("тг @some_name в інстаграмі не пише", vec!["telegram:some_name"]),
        ("@boss_ua, в інсті @anna", vec!["telegram:boss_ua", "instagram:anna"]),
        ("@boss_ua в інсті @anna", vec!["telegram:boss_ua", "instagram:anna"]),
        ("@boss_ua в Києві", vec!["telegram:boss_ua"]),
        ("@boss_ua інстаграм закрив", vec!["telegram:boss_ua"]),
    ] {
        let want: Vec<String> = want.iter().map(|one| format!("handle {one}")).collect();
        assert_eq!(found(text, "UA"), want, "{text}");
    }
}

#[test]
fn what_touches_a_link_or_stands_within_it_changes_nothing() {
    for (text, want) in [
        ("t.me/Recruiter_1🔥", vec!["handle telegram:recruiter_1"]),
        ("[t.me/Recruiter_1]", vec!["handle telegram:recruiter_1"]),
        ("[t.me/Recruiter_1](https://t.me/Recruiter_1)", vec!["handle telegram:recruiter_1"]),
        ("t.me/Recruiter_1та", vec!["handle telegram:recruiter_1"]),
        ("t.me/@Recruiter_1", vec!["handle telegram:recruiter_1"]),
        ("m.me/some.one", vec!["handle facebook:some.one"]),
        ("m.facebook.com/some.one", vec!["handle facebook:some.one"]),
        ("m.vk.com/id1", vec!["handle vk:id1"]),
        ("x.com/Some", vec!["url x.com/Some"]),
        ("https://pl-pl.facebook.com/Some.One", vec!["handle facebook:some.one"]),
        ("https://ok.ru/group/123 https://ok.ru/profile/123", vec!["handle ok:group/123", "handle ok:123"]),
        ("http://1.2.3.4/5555555555554444", vec![]),
        ("https://[2001:db8::1]/5555555555554444", vec![]),
        ("http:// 5555555555554444", vec!["card 5555555555554444"]),
        ("o'brien@example.com", vec!["email o'brien@example.com"]),
        ("пише 'brien@example.com'", vec!["email brien@example.com"]),
        ("a@example.com'b@example.com", vec!["email a@example.com", "email b@example.com"]),
        ("іван@rest.example", vec![]),
        ("0501234567іван@rest.example", vec!["phone +380501234567"]),
        (
            "https://tronscan.org/#/address/TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t",
            vec!["wallet TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t"],
        ),
        (
            "etherscan.io/address/0x5aaeb6053f3e94c9b9a09f33669435e7ef1beaed?a=5555555555554444",
            vec!["wallet 0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed"],
        ),
        (
            "https://pay.example.com/TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t/",
            vec!["url example.com", "wallet TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t"],
        ),
        ("girls-work.at.ua other.at.ua", vec!["url girls-work.at.ua", "url other.at.ua"]),
        ("https://google.com/search?q=a", vec![]),
    ] {
        assert_eq!(found(text, "UA"), want, "{text}");
    }
}

#[test]
fn a_receipt_never_becomes_anything() {
    for text in ["716 433 333 641 606 098", "мій код 716433333641606098", "+44 7700 900123 716 433 333 641 606 098"]
    {
        for country in ["UA", "PL", "DE", "GB", ""] {
            let all = found(text, country);
            assert!(all.iter().all(|one| one == "phone +447700900123"), "{text} {country} {all:?}");
        }
    }
}

#[test]
fn what_she_calls_her_own_is_marked_also_where_it_goes_on() {
    for (text, want) in [
        ("Мій номер +44 7700 900123, а його: +44 7700 900124", vec!["phone +447700900123 !", "phone +447700900124"]),
        (
            "My numbers: my phone is +44 7700 900123 or +44 7700 900124",
            vec!["phone +447700900123 !", "phone +447700900124 !"],
        ),
        ("Call me at +447700900123. He uses +447700900124.", vec!["phone +447700900123 !", "phone +447700900124"]),
        ("Write to me at a@example.com", vec!["email a@example.com !"]),
        ("napisz do mnie na @moje_konto", vec!["handle telegram:moje_konto !"]),
        ("+447700900123 ... мой номер +447700900123", vec!["phone +447700900123 !"]),
        ("my phone is +44 7700 900123, viber +44 7700 900124", vec!["phone +447700900123 !", "phone +447700900124 !"]),
        ("my number is +447700900123, boss: +447700900124", vec!["phone +447700900123 !", "phone +447700900124"]),
        ("мій роботодавець +44 7700 900123", vec!["phone +447700900123"]),
        ("Мій тел. +44 7700 900123", vec!["phone +447700900123 !"]),
    ] {
        assert_eq!(found(text, "UA"), want, "{text}");
    }
}

#[test]
fn what_is_typed_is_one_identifier_or_none() {
    for (typed, want) in [
        (" +44 7700 900123 ", Some("+447700900123")),
        ("@Recruiter", Some("telegram:recruiter")),
        ("https://example.com/", Some("example.com")),
        ("+44 7700 900123!", Some("+447700900123")),
        ("👉 +44 7700 900123 ☎️", Some("+447700900123")),
        ("«+44 7700 900123»?", Some("+447700900123")),
        ("• a@example.com…", Some("a@example.com")),
        ("+44 7700 900123 @", None),
        ("+44 7700 900123 😀 дзвонив", None),
        ("номер +44 7700 900123", None),
        ("+44 7700 900123 +44 7700 900124", None),
        ("", None),
    ] {
        let one = EXTRACTOR.one(typed, None);
        assert_eq!(one.as_ref().map(|one| one.normal.as_str()), want, "{typed}");
    }
}

#[test]
fn no_more_than_the_limits_is_read_and_given() {
    let many: String = (0..100).map(|n| format!("a{n}@example.com ")).collect();
    assert_eq!(found(&many, "").len(), IDENTIFIER_LIMIT);
    let late = format!("{} a@example.com", "я".repeat(TEXT_LIMIT / 2));
    assert!(found(&late, "").is_empty());
}

#[test]
fn hostile_texts_take_no_longer_than_others() {
    let long = |part: &str| part.repeat(TEXT_LIMIT / part.len());
    for part in [
        "1 ",
        "0",
        "+1 ",
        "00 1 ",
        "a.",
        "@",
        "@a",
        "a@a.",
        "://",
        "http://",
        "UA1",
        "UA ",
        "(",
        "1(а)",
        ".",
        "0x",
        "т.me/",
        "my number ",
        "380501234567 ",
        "a'b@c.cc ",
        "a'",
        "@name in ",
        "код 512345678, ",
        "AT716433333641606098 ",
        "0x5aaeb6053f3e94c9b9a09f33669435e7ef1beaed/",
        "https://a.cc/T-",
        "мені +447700900123 дзвоніть\n",
        "мій @name_1, ",
        "Мої контакти:\n",
    ] {
        let text = long(part);
        let begun = std::time::Instant::now();
        let all = EXTRACTOR.extract(&text, home("UA"));
        assert!(all.len() <= IDENTIFIER_LIMIT);
        // Quadratic work over 64 KiB takes minutes here; this takes far less than a second.
        assert!(begun.elapsed().as_secs() < 20, "{part}");
    }
}

#[test]
fn every_kind_has_an_example_here() {
    let text = "+447700900123 5555555555554444 DE89370400440532013000 @someone a@example.com example.org \
                1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa";
    let kinds: Vec<Kind> = EXTRACTOR.extract(text, None).iter().map(|one| one.kind).collect();
    assert_eq!(kinds, Kind::ALL);
}

/// Pieces of which hostile and usual texts are made.
fn text() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        any::<String>(),
        "[0-9 ().+/-]{0,40}",
        "[a-zA-Z0-9@.:/_?=#-]{0,40}",
        "[٠-٩０-９0-9\u{fe0f}\u{20e3} ]{0,20}",
        Just("мій номер ".to_owned()),
        Just("https://t.me/".to_owned()),
        Just("716 433 333 641 606 098".to_owned()),
        Just("+44 7700 900123".to_owned()),
        Just("UA213223130000026007233566001".to_owned()),
    ];
    proptest::collection::vec(piece, 0..12).prop_map(|pieces| pieces.concat())
}

/// A receipt of 17 digits and its check digit, in groups of three or six, or in one, with one separator.
fn receipt() -> impl Strategy<Value = String> {
    let separators =
        prop_oneof![Just(" "), Just("-"), Just("."), Just("  "), Just("\u{a0}"), Just(" - "), Just("/"), Just("")];
    (proptest::collection::vec(0..10_u8, 17), separators, prop_oneof![Just(3_usize), Just(6), Just(1)]).prop_map(
        |(mut digits, separator, by)| {
            let weigh = |(n, digit): (usize, &u8)| if n % 2 == 0 { digit * 2 / 10 + digit * 2 % 10 } else { *digit };
            let sum: u32 = digits.iter().rev().enumerate().map(|place| u32::from(weigh(place))).sum();
            digits.push(u8::try_from((15 - sum % 10) % 10).unwrap());
            let groups = digits.chunks(by).map(|group| group.iter().map(u8::to_string).collect::<String>());
            groups.collect::<Vec<_>>().join(separator)
        },
    )
}

proptest! {
    #[test]
    fn no_receipt_becomes_an_identifier_anywhere(
        receipt in receipt(), before in "(мій код: |code |тел. |[+]44 7700 900123, |)", country in "(UA|PL|DE|NO|IT|US|CZ)",
    ) {
        let text = format!("{before}{receipt}, дякую");
        let all = EXTRACTOR.extract(&text, home(&country));
        prop_assert!(all.iter().all(|one| one.span.end <= before.len()), "{text}");
    }

    #[test]
    fn spans_are_whole_characters_in_order_and_apart(text in text(), country in "[A-Z]{2}") {
        let all = EXTRACTOR.extract(&text, home(&country));
        let mut end = 0;
        for one in &all {
            prop_assert!(one.span.start >= end && one.span.start < one.span.end);
            prop_assert!(text.get(one.span.clone()).is_some());
            prop_assert!(!one.normal.is_empty());
            end = one.span.end;
        }
    }

    #[test]
    fn twice_the_same_text_gives_the_same(text in text()) {
        prop_assert!(EXTRACTOR.extract(&text, home("UA")) == OTHER.extract(&text, home("UA")));
    }

    #[test]
    fn a_normal_form_is_its_own(text in text()) {
        for one in EXTRACTOR.extract(&text, home("UA")) {
            // The forms of the others are nothing that anybody types: `telegram:name`, `0:83df…`, a host of any ending.
            if matches!(one.kind, Kind::Phone | Kind::Card | Kind::Iban | Kind::Email) {
                let again = EXTRACTOR.one(&one.normal, None);
                prop_assert!(again.is_some_and(|again| again.normal == one.normal && again.kind == one.kind));
            }
        }
    }
}
