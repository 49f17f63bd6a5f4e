//! "Ask me about the weather at 20:00", set up in the bot itself: what she sees, what her contact sees, what the desk gets.

#![cfg_attr(test, expect(clippy::unwrap_used, clippy::panic, reason = "tests"))]

use app::desk::{AtDesk, DeskError, plan_named};
use app::log::{Actor, ObjectKind, Operation};
use app::reports::{Argon, Stock, What, Written};
use app::{Reception, end_silent, look_up_returns};
use content::Kind;
use domain::{Clock, CompartmentId, Input};
use sealing::MadeReceipt;
use std::time::Duration;
use tests::evenings::{Evenings, Got};
use tests::lines::count;
use tests::{Engine, Raw};

const QUESTION: &str = "Яка у Вас сьогодні погода?";
/// 19:50 in Kyiv, ten minutes before.
const EVENING: &str = "2026-11-28T17:50:00Z";
const FIELDS: [&str; 7] = ["address", "phone", "plate", "companions", "route", "return", "photo"];

/// An evening with a desk that has a duty, and codes made ahead.
async fn evening(engine: Engine) -> Evenings {
    let mut e = Evenings::begin(engine, EVENING).await;
    let file = std::env::temp_dir().join(format!("oberih-{}-{}.toml", std::process::id(), e.clock.now().unix_micros()));
    let shift = "[[desk]]\nname = \"help\"\nkind = \"ngo\"\ntime_zone = \"Europe/Kyiv\"\nlanguages = [\"uk\"]\nanswer_within_minutes = 30\n\
         [[desk.shift]]\ndays = [\"mon\",\"tue\",\"wed\",\"thu\",\"fri\",\"sat\",\"sun\"]\nspans = [\"00:00-24:00\"]\n";
    std::fs::write(&file, shift).unwrap();
    let config = oberih::config::read(Some(&file), std::iter::empty(), &[]).unwrap();
    std::fs::remove_file(&file).unwrap();
    let stock = Stock::new(8);
    let vault = e.office.vault.clone();
    for _ in 0..8 {
        stock.put(MadeReceipt::make(vault.now().receipts().present(), &mut e.intake.random.child()));
    }
    let duties = config.desks().unwrap().into_iter().map(|d| d.desk).collect();
    e.intake.reception = Some(Reception {
        vault,
        stock,
        duties,
        node: "Oberih".into(),
        backups: std::time::Duration::from_secs(30 * 86_400),
    });
    e
}

/// Presses a button of a screen, by its text's id; it has to be in what she was shown last.
async fn press(e: &Evenings, who: i64, shown: &[Got], screen: &str, text: &str) {
    let data = {
        let content = e.intake.content.current();
        let screen = content.screen(content.named(&format!("ask-me/{screen}")).unwrap());
        let Kind::Choose(choices) = &screen.kind else { panic!("{} has buttons", screen.name) };
        let choice = choices.iter().find(|c| &*c.text == text).unwrap_or_else(|| panic!("no {text}"));
        format!("{}.{}", screen.key, choice.key)
    };
    assert!(shown.iter().any(|g| g.buttons.contains(&data)), "{text} is not shown: {shown:?}");
    e.does(who, Input::Choice(data)).await;
}

/// Skips a question.
async fn skip(e: &Evenings, who: i64, screen: &str) {
    let data = {
        let content = e.intake.content.current();
        format!("{}.skip", content.screen(content.named(&format!("ask-me/{screen}")).unwrap()).key)
    };
    e.does(who, Input::Choice(data)).await;
}

fn start(argument: &str) -> Input {
    Input::Command { name: "start".to_owned(), argument: argument.to_owned() }
}

/// Everything that she was shown while she set it up, and what came of it.
struct SetUp {
    seen: Vec<Got>,
    code: Option<String>,
    letters: Option<String>,
}

/// What she is shown now; she is never left without an answer.
fn look(e: &Evenings, who: i64, seen: &mut Vec<Got>) -> Vec<Got> {
    let got = e.got(who);
    assert!(!got.is_empty(), "she is left without an answer");
    seen.extend_from_slice(&got);
    got
}

/// She chooses time, country, question and both words: `сонце` for all well and `дощ` for not free.
async fn chooses_words(e: &Evenings, who: i64, seen: &mut Vec<Got>) {
    macro_rules! look {
        () => {
            look(e, who, seen)
        };
    }
    e.does(who, start("ask")).await;
    press(e, who, &look!(), "ask", "ask-set-open").await;
    look!();
    e.says(who, "20:00").await;
    look!();
    e.says(who, "Україна").await;
    press(e, who, &look!(), "often", "ask-often-once").await;
    press(e, who, &look!(), "question", "check-in-ask-weather").await;
    look!();
    assert_eq!(e.removed(who), [0; 0]);
    for word in ["Сонце", "Дощ"] {
        let message = e.says(who, word).await;
        assert_eq!(e.removed(who), [message], "the message that set a word goes at once");
        if word == "Сонце" {
            look!();
        }
    }
}

/// She sets a question up for 20:00.
async fn sets_up(e: &Evenings, who: i64, with_plan: bool, with_contact: bool) -> SetUp {
    let mut seen = Vec::new();
    chooses_words(e, who, &mut seen).await;
    macro_rules! look {
        () => {
            look(e, who, &mut seen)
        };
    }
    press(e, who, &look!(), "then-desk", "ask-then-desk-yes").await;
    let mut code = None;
    if with_plan {
        press(e, who, &look!(), "then-plan", "ask-plan-leave").await;
        let shown = look!();
        let line =
            shown.iter().flat_map(|g| g.text.lines()).find(|l| l.chars().filter(char::is_ascii_digit).count() == 18);
        code = line.map(str::to_owned);
        press(e, who, &shown, "plan-code", "ask-go-on").await;
        look!();
        e.says(who, "Firma Example").await;
        for field in FIELDS {
            look!();
            skip(e, who, &format!("plan-{field}")).await;
        }
    } else {
        press(e, who, &look!(), "then-plan", "ask-plan-without").await;
    }
    if with_contact {
        press(e, who, &look!(), "then-contact", "ask-contact-yes").await;
        press(e, who, &look!(), "fear", "ask-fear-no").await;
        look!();
        e.says(who, "Оля").await;
    } else {
        press(e, who, &look!(), "then-contact", "ask-contact-no").await;
    }
    press(e, who, &look!(), "overview", "ask-overview-set").await;
    let last = look!();
    let letters = last.iter().find_map(|g| g.text.split("?start=").nth(1)).map(|l| l.chars().take(12).collect());
    assert_eq!(e.rows(who).await.len(), 1);
    SetUp { seen, code, letters }
}

fn says_a_word(seen: &[Got]) -> bool {
    seen.iter().any(|g| ["сонце", "дощ"].iter().any(|word| g.text.to_lowercase().contains(word)))
}

#[tokio::test(flavor = "multi_thread")]
async fn set_up_in_the_bot_both_words_look_alike_and_lead_where_she_chose() {
    for engine in Engine::all() {
        let e = evening(engine).await;
        let (fine, taken) = (sets_up(&e, 1, true, true).await, sets_up(&e, 2, true, true).await);
        assert!(!says_a_word(&fine.seen) && !says_a_word(&taken.seen));
        assert!(fine.code.is_some() && taken.code.is_some());
        // the one whom the second named agrees, the one whom the first named does not
        for (contact, set, answer) in [(11, &fine, "contact-no"), (12, &taken, "contact-yes")] {
            e.does(contact, start(set.letters.as_deref().unwrap())).await;
            let asked = e.got(contact);
            assert!(asked[0].text.contains("Оля") && asked[0].buttons == ["contact-yes", "contact-no"], "{asked:?}");
            e.does(contact, Input::Choice(answer.to_owned())).await;
            assert_eq!(e.got(contact).len(), 1);
        }
        let plans = [e.rows(1).await[0].plan.unwrap(), e.rows(2).await[0].plan.unwrap()];
        e.pass(9).await;
        assert!(e.heard(1).is_empty() && e.heard(2).is_empty());
        e.pass(2).await;
        assert_eq!([e.heard(1), e.heard(2)], [[QUESTION], [QUESTION]]);
        e.says(1, "сонце").await;
        e.says(2, "дощ").await;
        let (one, other) = (e.got(1), e.got(2));
        assert_eq!((one.len(), &one), (1, &other), "what is answered is the same");
        e.clock.forward(Duration::from_secs(1));
        e.work().await;
        assert!(!e.plan_is_there(plans[0]).await, "all well destroys the plan");
        assert_eq!(e.desk_reads(plans[1]).await.unwrap(), ["employer: Firma Example"]);
        assert_eq!(e.desk_was_told().await.iter().map(|(why, _)| why.as_str()).collect::<Vec<_>>(), ["not-free"]);
        assert!(e.heard(11).is_empty(), "who refused is never written to");
        let told = e.heard(12);
        assert!(told.len() == 1 && told[0].contains("Оля"), "{told:?}");
        assert!(e.heard(1).is_empty() && e.heard(2).is_empty());
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_question_whose_desk_is_gone_is_not_set_and_she_is_told() {
    for engine in Engine::all() {
        let mut e = evening(engine).await;
        let mut seen = Vec::new();
        chooses_words(&e, 1, &mut seen).await;
        for (screen, text) in
            [("then-desk", "ask-then-desk-yes"), ("then-plan", "ask-plan-without"), ("then-contact", "ask-contact-no")]
        {
            press(&e, 1, &look(&e, 1, &mut seen), screen, text).await;
        }
        let overview = look(&e, 1, &mut seen);
        // nobody stands behind the door that she was told of any more
        e.intake.reception = None;
        press(&e, 1, &overview, "overview", "ask-overview-set").await;
        let failed = look(&e, 1, &mut seen);
        assert!(failed.iter().any(|got| got.text.contains("Не вийшло.")), "{engine:?}: {failed:?}");
        assert!(e.rows(1).await.is_empty(), "{engine:?}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_set_is_listed_without_words_and_called_off() {
    for engine in Engine::all() {
        let e = evening(engine).await;
        sets_up(&e, 1, false, false).await;
        e.does(1, start("ask")).await;
        press(&e, 1, &e.got(1), "ask", "ask-list-open").await;
        let listed = e.got(1);
        assert!(listed[0].text.contains("20:00") && listed[0].text.contains(QUESTION), "{listed:?}");
        assert!(listed[0].buttons[0].starts_with("check-in-off:") && !says_a_word(&listed));
        press(&e, 1, &listed, "list-shown", "ask-off-all").await;
        assert!(e.rows(1).await.is_empty());
        e.got(1);
        e.pass(120).await;
        assert!(e.heard(1).is_empty() && e.desk_was_told().await.is_empty());
        // nothing is left to be listed
        e.does(1, start("ask")).await;
        press(&e, 1, &e.got(1), "ask", "ask-list-open").await;
        assert_eq!(e.got(1).len(), 1);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn who_asks_to_be_forgotten_is_asked_nothing_and_her_plan_goes() {
    let e = evening(Engine::Sqlite).await;
    sets_up(&e, 1, true, false).await;
    let plan = e.rows(1).await[0].plan.unwrap();
    e.does(1, Input::Command { name: "forget".to_owned(), argument: String::new() }).await;
    let data = {
        let content = e.intake.content.current();
        let screen = content.screen(content.named("common/forget").unwrap());
        let Kind::Choose(choices) = &screen.kind else { panic!("it asks first") };
        format!("{}.{}", screen.key, choices[0].key)
    };
    e.does(1, Input::Choice(data)).await;
    e.got(1);
    assert!(!e.plan_is_there(plan).await);
    e.pass(200).await;
    assert!(e.heard(1).is_empty() && e.desk_was_told().await.is_empty());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_plan_is_destroyed_with_its_code_from_another_phone() {
    for engine in Engine::all() {
        let e = evening(engine).await;
        let set = sets_up(&e, 1, true, false).await;
        let plan = e.rows(1).await[0].plan.unwrap();
        e.does(2, start("")).await;
        e.got(2);
        let message = e.says(2, &set.code.unwrap()).await;
        assert_eq!(e.removed(2), [message]);
        e.got(2);
        assert_eq!(look_up_returns(&e.intake, &Argon::new(1)).await.unwrap(), (1, 0));
        e.sent().await;
        press(&e, 2, &e.got(2), "plan-returned", "ask-plan-destroy").await;
        assert_eq!(e.got(2).len(), 1);
        assert!(!e.plan_is_there(plan).await);
        assert!(e.office.vault.folder().erased().unwrap().contains(&plan), "no backup brings it back");
        assert_eq!(e.rows(1).await[0].plan, None, "the question stays");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_plan_that_was_begun_goes_at_once_when_she_goes_on_without_it() {
    for engine in Engine::all() {
        let e = evening(engine).await;
        let mut seen = Vec::new();
        chooses_words(&e, 1, &mut seen).await;
        press(&e, 1, &look(&e, 1, &mut seen), "then-desk", "ask-then-desk-yes").await;
        press(&e, 1, &look(&e, 1, &mut seen), "then-plan", "ask-plan-leave").await;
        look(&e, 1, &mut seen);
        let plan = e.only_loose_plan().await.unwrap();
        assert!(e.plan_is_there(plan).await);
        e.does(1, Input::Choice("-.back".to_owned())).await;
        press(&e, 1, &look(&e, 1, &mut seen), "then-plan", "ask-plan-without").await;
        look(&e, 1, &mut seen);
        assert!(!e.plan_is_there(plan).await && e.only_loose_plan().await.is_none());
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_plan_that_was_begun_goes_with_her_silence() {
    for engine in Engine::all() {
        let e = evening(engine).await;
        let mut seen = Vec::new();
        chooses_words(&e, 1, &mut seen).await;
        press(&e, 1, &look(&e, 1, &mut seen), "then-desk", "ask-then-desk-yes").await;
        press(&e, 1, &look(&e, 1, &mut seen), "then-plan", "ask-plan-leave").await;
        let plan = e.only_loose_plan().await.unwrap();
        let i = &e.intake;
        for (minutes, ended) in [(14, 0), (2, 1), (2, 0)] {
            e.clock.forward(Duration::from_secs(minutes * 60));
            let now = e.clock.now();
            let silent = end_silent(&i.store, &i.keys, &i.random, &i.content.current(), now).await.unwrap();
            assert_eq!(silent, ended, "{engine:?}");
            assert_eq!(e.plan_is_there(plan).await, minutes == 14, "{engine:?}");
        }
    }
}

/// What the desk reads of a plan through its own door.
async fn plan_at_desk(desk: &AtDesk<'_>, plan: CompartmentId) -> Result<Vec<String>, DeskError> {
    let kept = |written: Written| match written.said.what {
        What::Kept { question, value } => format!("{question}: {value}"),
        _ => String::new(),
    };
    Ok(desk.plan(plan, None).await?.written.into_iter().map(kept).collect())
}

#[tokio::test(flavor = "multi_thread")]
async fn the_desk_reads_the_plan_that_its_report_names_once_it_is_open_to_it_and_no_other() {
    for engine in Engine::all() {
        let e = evening(engine).await;
        let (id, everyday) = e.office.responder();
        let desk = AtDesk::open(&e.intake, id, &everyday).await.unwrap();
        sets_up(&e, 1, true, false).await;
        sets_up(&e, 2, true, false).await;
        let [quiet, taken] = [e.rows(1).await[0].plan.unwrap(), e.rows(2).await[0].plan.unwrap()];
        for plan in [quiet, taken] {
            assert!(matches!(plan_at_desk(&desk, plan).await, Err(DeskError::NoPlan)), "{engine:?}: locked");
        }
        e.pass(11).await;
        e.says(2, "дощ").await;
        e.clock.forward(Duration::from_secs(1));
        e.work().await;
        let place = desk.queue(9).await.unwrap().remove(0);
        let report = desk.read(place.report, None).await.unwrap();
        let named: Vec<_> = report.written.iter().filter_map(plan_named).collect();
        assert_eq!(named, [taken], "{engine:?}");
        let looks =
            async || count(&e.intake.store, Actor::Staff(id), Operation::Consultation, ObjectKind::Plan, "").await;
        assert_eq!(looks().await, 0, "{engine:?}");
        assert_eq!(plan_at_desk(&desk, taken).await.unwrap(), ["employer: Firma Example"], "{engine:?}");
        assert_eq!(looks().await, 1, "{engine:?}: a look is logged");
        assert!(matches!(plan_at_desk(&desk, quiet).await, Err(DeskError::NoPlan)), "{engine:?}: still locked");
        // a thing of an epoch for which the desk has no key is counted, not passed over. Its second to fifth byte say which
        let of_plan = "compartment_id = (SELECT id FROM plans WHERE opened_at IS NOT NULL)";
        let mut raw = Raw::connect(e.place()).await;
        let bodies = raw.bytes(&format!("SELECT body FROM items WHERE {of_plan}")).await;
        let [Some(body)] = &bodies[..] else { panic!("{engine:?}: one thing stands in it") };
        let mut later = body.clone();
        later[4] = 9;
        raw.set(&format!("UPDATE items SET body = $1 WHERE {of_plan}"), &later).await;
        let plan = desk.plan(taken, None).await.unwrap();
        assert_eq!((plan.written.len(), plan.closed, plan.changed), (0, 1, 0), "{engine:?}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn an_alarm_is_no_leave_to_write_into_her_chat_before_she_writes_in_its_report() {
    for engine in Engine::all() {
        let e = evening(engine).await;
        let (id, everyday) = e.office.responder();
        let desk = AtDesk::open(&e.intake, id, &everyday).await.unwrap();
        sets_up(&e, 1, false, false).await;
        e.pass(11).await;
        e.says(1, "дощ").await;
        e.clock.forward(Duration::from_secs(1));
        e.work().await;
        let report = desk.queue(9).await.unwrap()[0].report;
        e.got(1);
        for minutes in [1, 20] {
            e.clock.forward(Duration::from_secs(minutes * 60));
            let answered = desk.answer(report, "Ви в безпеці?").await;
            assert!(matches!(answered, Err(DeskError::NotNow)), "{engine:?} {minutes}");
            e.sent().await;
            assert!(e.got(1).is_empty(), "{engine:?} {minutes}");
        }
        let now = e.clock.now();
        let spoke = e.intake.store.write("spoke", |mut tx| async move {
            tx.reports_spoke(&[report], now, now.plus(Duration::from_secs(86_400))).await?;
            tx.done(())
        });
        spoke.await.map_err(|e: storage::StoreError| e).unwrap();
        e.clock.forward(Duration::from_secs(60));
        desk.answer(report, "Ви в безпеці?").await.unwrap();
        e.sent().await;
        assert!(e.got(1).iter().any(|got| got.text.contains("Ви в безпеці?")), "{engine:?}");
    }
}
