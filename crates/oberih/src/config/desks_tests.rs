//! Desks as an operator writes them, and what she is told when she writes them wrongly.

use super::{Config, ConfigError, read};
use app::{DeskKind, Open};
use domain::Timestamp;
use std::sync::atomic::{AtomicUsize, Ordering};

const WHOLE: &str = r#"
[mail]
smtp = "smtps://user@mail.example.org:465"
from = "Oberih <oberih@example.org>"

[[desk]]
name = "help"
kind = "ngo"
time_zone = "Europe/Kyiv"
languages = ["uk", "ru", "en"]
answer_within_minutes = 30

[[desk.shift]]
days = ["mon", "tue", "wed", "thu", "fri"]
spans = ["08:00-12:00", "13:00-20:00", "22:00-02:00"]
languages = ["uk"]

[[desk.shift]]
days = ["sat"]
spans = ["10:00-14:00"]

[[desk.holiday]]
date = "2026-12-25"

[[desk.holiday]]
date = "2026-12-24"
spans = ["08:00-12:00"]

[desk.duty]
mail_to = "duty@example.org"
mail_language = "uk"
webhook = "https://hooks.example.org/ring?key=very-secret"

[[desk]]
name = "police"
kind = "police"
time_zone = "Europe/Warsaw"
languages = ["pl"]
answer_within_minutes = 60
"#;

fn reads_with(text: &str, environment: &[(&str, &str)]) -> Result<Config, ConfigError> {
    static COUNT: AtomicUsize = AtomicUsize::new(0);
    let name = format!("oberih-desks-{}-{}.toml", std::process::id(), COUNT.fetch_add(1, Ordering::Relaxed));
    let path = std::env::temp_dir().join(name);
    std::fs::write(&path, text).unwrap();
    let environment = environment.iter().map(|(n, v)| ((*n).to_owned(), (*v).to_owned()));
    let config = read(Some(&path), environment, &[]);
    std::fs::remove_file(&path).unwrap();
    config
}

fn reads(text: &str) -> Result<Config, ConfigError> {
    reads_with(text, &[])
}

fn at(text: &str) -> Timestamp {
    Timestamp::from_unix_micros(text.parse::<jiff::Timestamp>().unwrap().as_microsecond())
}

#[test]
fn desks_come_out_as_they_were_written() {
    let config = reads(WHOLE).unwrap();
    let desks = config.desks().unwrap();
    let [help, police] = desks.as_slice() else { panic!("two desks") };
    assert_eq!((help.desk.name.as_str(), help.desk.kind), ("help", DeskKind::Ngo));
    assert!(help.desk.has_duty() && help.phone.is_set());
    assert_eq!(help.desk.answer_within.as_secs(), 1_800);
    assert_eq!(help.desk.shifts.len(), 2);
    // Tuesday, 21:00 in Kyiv, between the second span and the night
    assert_eq!(help.desk.open_at(at("2026-11-24T19:00:00Z")), Open::Later { from: at("2026-11-24T20:00:00Z") });
    // Saturday, 11:00: a shift that names no languages speaks all of the desk's
    let Open::Now { languages, .. } = help.desk.open_at(at("2026-11-28T09:00:00Z")) else { panic!("open") };
    assert_eq!(languages, help.desk.languages);
    // Thursday the 24th has its own hours, the 25th none; then Saturday
    assert_eq!(help.desk.open_at(at("2026-12-24T10:30:00Z")), Open::Later { from: at("2026-12-26T08:00:00Z") });
    assert_eq!((police.desk.name.as_str(), police.desk.kind), ("police", DeskKind::Police));
    assert!(!police.desk.has_duty() && !police.phone.is_set());
    assert!(reads("").unwrap().desks().unwrap().is_empty());
}

#[test]
fn what_is_printed_reads_again_and_shows_no_secret() {
    let printed = |c: &Config| toml::to_string_pretty(c).unwrap();
    let config = reads_with(WHOLE, &[("OBERIH_MAIL_PASSWORD", "hidden-from-all")]).unwrap();
    assert_eq!(config.mail.password.as_ref().map(super::Secret::reveal), Some("hidden-from-all"));
    let shown = format!("{} {config:?}", printed(&config));
    assert!(!shown.contains("very-secret") && !shown.contains("hidden-from-all"), "{shown}");
    assert!(shown.contains("[[desk.shift]]") && shown.contains("webhook = \"(hidden)\""), "{shown}");
    let plain = WHOLE.replace("webhook = ", "# ");
    let once = printed(&reads(&plain).unwrap());
    assert_eq!(printed(&reads(&once).unwrap()), once);
    let schema = serde_json::to_string(&schemars::schema_for!(Config)).unwrap();
    for key in ["answer_within_minutes", "mail_to", "time_zone", "spans", "smtp"] {
        assert!(schema.contains(&format!("\"{key}\"")), "{key}");
    }
}

#[test]
fn a_mail_user_without_a_password_and_a_password_without_a_user_are_told_before_somebody_waits() {
    let password = [("OBERIH_MAIL_PASSWORD", "hidden-from-all")];
    let whole = reads_with(WHOLE, &password).unwrap();
    assert!(whole.check_to_serve().is_ok());
    // another command than `serve` needs no password
    let without = reads(WHOLE).unwrap().check_to_serve().unwrap_err().to_string();
    assert!(without.contains("mail.smtp names a user: set OBERIH_MAIL_PASSWORD"), "{without}");
    let nobody = WHOLE.replace("user@mail", "mail");
    assert!(reads(&nobody).unwrap().check_to_serve().is_ok());
    let error = reads_with(&nobody, &password).err().map(|e| e.to_string()).unwrap_or_default();
    assert!(error.contains("mail has a password and no user") && !error.contains("hidden"), "{error}");
}

#[test]
fn a_mistake_is_one_line_that_says_where_and_what() {
    let holiday = "date = \"2026-12-25\"";
    for (from, to, want) in [
        ("kind = \"ngo\"", "knd = \"ngo\"", "no key `desk.knd`; the nearest known one is `desk.kind`"),
        ("days = [\"sat\"]", "day = [\"sat\"]", "the nearest known one is `desk.shift.days`"),
        ("mail_to =", "mailto =", "the nearest known one is `desk.duty.mail_to`"),
        ("from = \"Oberih", "form = \"Oberih", "the nearest known one is `mail.from`"),
        ("kind = \"ngo\"\n", "", "missing field `kind`"),
        ("kind = \"ngo\"", "kind = \"club\"", "`kind`: this wants"),
        ("\"sat\"", "\"saturday\"", "`days`: this wants"),
        ("= 30", "= \"30\"", "`answer_within_minutes`: this wants"),
        ("= 30", "= 0", "desk `help`: answer_within_minutes is 1 to 10080"),
        ("= 30", "= 10081", "desk `help`: answer_within_minutes is 1 to 10080"),
        ("\"help\"", "\"Help desk\"", "desk `Help desk`: a desk's name is 1 to 32 of a-z"),
        ("\"police\"\nkind", "\"help\"\nkind", "desk `help`: the name is taken by another desk"),
        ("Europe/Kyiv", "Europe/Kiyv", "no time zone `Europe/Kiyv`; the nearest known one is `Europe/Kyiv`"),
        ("[\"uk\", \"ru\", \"en\"]", "[]", "languages: name at least one"),
        ("\"ru\"", "\"rus\"", "languages: `rus`: a code is two letters"),
        ("\"ru\"", "\"UK\"", "languages: `UK` comes twice"),
        ("languages = [\"uk\"]", "languages = [\"de\"]", "`de` is not among the desk's languages"),
        ("08:00-12:00", "08:00-12:60", "shift.spans: `08:00-12:60`: a span is two times"),
        ("10:00-14:00", "10:00-10:00", "shift.spans: `10:00-10:00`: a span begins and ends at different times"),
        ("spans = [\"10:00-14:00\"]", "spans = []", "a shift has days and spans"),
        ("2026-12-25", "2026-02-30", "holiday.date `2026-02-30` is no date"),
        ("2026-12-24", "2026-12-25", "holiday.date 2026-12-25 comes twice"),
        (holiday, "date = \"2026-12-25\"\nspans = [\"9-10\"]", "holiday.spans: `9-10`"),
        ("\"duty@example.org\"", "\"duty\"", "duty.mail_to: a mail address is"),
        ("https://hooks", "http://hooks", "duty.webhook: a webhook is https://"),
        ("smtp = \"smtps:", "smtp = \"smtp:", "mail: a mail server is smtps://"),
        ("user@mail", "user:very-secret@mail", "OBERIH_MAIL_PASSWORD"),
        ("from = \"Oberih <oberih@example.org>\"\n", "", "mail.smtp and mail.from come together"),
        (
            "[mail]\nsmtp = \"smtps://user@mail.example.org:465\"\nfrom = \"Oberih <oberih@example.org>\"\n",
            "",
            "duty.mail_to needs mail.smtp",
        ),
    ] {
        assert!(WHOLE.contains(from), "{from}");
        let error = reads(&WHOLE.replacen(from, to, 1)).err().map(|e| e.to_string()).unwrap_or_default();
        assert!(error.contains(want), "{to}: {error}");
        assert!(!error.contains('\n') && !error.contains("very-secret"), "{error}");
    }
}

#[test]
fn a_desk_is_a_table_of_a_list_and_has_no_name_in_the_environment() {
    let error = reads("[desk]\nname = \"help\"\n").err().map(|e| e.to_string()).unwrap_or_default();
    assert!(error.contains("write `[[desk]]`, with two brackets"), "{error}");
    let error = reads_with(WHOLE, &[("OBERIH_DESK_NAME", "x")]).err().map(|e| e.to_string()).unwrap_or_default();
    assert!(error.contains("no key `OBERIH_DESK_NAME`"), "{error}");
}

#[test]
fn a_date_may_stand_without_quotes() {
    let bare = reads(&WHOLE.replacen("\"2026-12-25\"", "2026-12-25", 1)).unwrap();
    assert_eq!(bare.desks().unwrap()[0].desk, reads(WHOLE).unwrap().desks().unwrap()[0].desk);
}

#[test]
fn it_is_an_alarm_from_as_many_on_as_the_operator_says_and_from_a_sensible_number_where_she_says_none() {
    let config = reads("").unwrap();
    let usual = config.thresholds().unwrap();
    assert_eq!((usual.reports, usual.files, usual.searches, usual.odd.is_none()), (30, 20, 20, true));
    let file = "[audit]\nmany_reports = 9\nmany_files = 8\nmany_searches = 7\nodd_hours = \"23:00-06:00\"\n";
    let hers = reads(file).unwrap().thresholds().unwrap();
    assert_eq!((hers.reports, hers.files, hers.searches, hers.odd.is_some()), (9, 8, 7, true));
    let environment = [("OBERIH_AUDIT_MANY_SEARCHES", "0")];
    let never = reads_with(file, &environment).unwrap().thresholds().unwrap();
    assert_eq!((never.reports, never.searches), (9, 0), "the environment wins, and 0 is never");
    let wrong = reads("[audit]\nodd_hours = \"at night\"\n").unwrap_err().to_string();
    assert!(wrong.contains("audit.odd_hours"), "{wrong}");
    let wrong = reads_with("", &[("OBERIH_AUDIT_MANY_SEARCHES", "many")]).unwrap_err().to_string();
    assert!(wrong.contains("OBERIH_AUDIT_MANY_SEARCHES"), "{wrong}");
}
