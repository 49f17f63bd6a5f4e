//! What a person tells, from both doors to the desk and back: a real node, a real office, a Bot API conversation.

#![cfg_attr(test, expect(clippy::unwrap_used, reason = "tests"))]

use app::desk::AtDesk;
use app::office::{NewStaff, Second};
use domain::{Clock, Timestamp};
use fake_telegram::Shown;
use oberih::SystemClock;
use sealing::Roles;
use std::time::Duration;
use storage::StoreError;
use tests::town::{PASSWORD, Town, eventually, texts};
use tests::{Engine, Talk};

#[tokio::test(flavor = "multi_thread")]
async fn told_through_both_doors_it_is_read_answered_and_come_back_to() {
    for engine in Engine::all() {
        let town = Town::new(engine, "ngo").await;
        for (n, door) in [(1, "bot"), (2, "web")] {
            let mut talk = town.talk(door, 700 + n);
            let story = format!("забрали паспорт, маркер-{door}");
            let code = town.tells(&mut talk, &story).await;
            let (id, report) = town.report(0).await;
            assert_eq!(texts(&report), std::slice::from_ref(&story));
            // answered: it reaches the same chat
            let desk = town.at_desk().await;
            desk.answer(id, "Ми прочитали. Ви в безпеці зараз?").await.unwrap();
            let answered = eventually("the answer in her chat", || async {
                now_seen(&town, &talk).await.contains("Ми прочитали").then_some(())
            });
            answered.await;
            // and nobody else's
            let mut stranger = town.talk(door, 600 + n);
            stranger.says("/start").await;
            assert!(!now_seen(&town, &stranger).await.contains("Ми прочитали"), "{door}");
            // while a human talks her words go there
            match &mut talk {
                // nobody answers for the human
                Talk::Bot { person, .. } => drop(person.sends("так, я вдома")),
                web => drop(web.says("так, я вдома").await),
            }
            let all = eventually("her words at the desk", || async {
                let (_, report) = town.report(0).await;
                texts(&report).iter().any(|t| t.contains("вдома")).then(|| texts(&report))
            });
            assert_eq!(all.await.len(), 3);
            desk.leave(id).await.unwrap();
            // on other devices: at both bots and their pages
            let doors = ["at one bot", "at its page", "at the other bot", "at the other one's page"];
            let others = town.all_doors(800 + 10 * n);
            assert_eq!(others.len(), doors.len());
            for (at, mut other) in doors.into_iter().zip(others) {
                other.says("/start").await;
                assert!(!now_seen(&town, &other).await.contains("Ми прочитали"), "{door}, {at}");
                other.says(&code).await;
                let back = eventually(at, || async {
                    let seen = now_seen(&town, &other).await;
                    seen.contains("Ми прочитали").then_some(seen)
                });
                back.await;
            }
        }
        town.node.stop().await;
    }
}

async fn now_seen(town: &Town, talk: &Talk) -> String {
    match talk {
        Talk::Bot { person, .. } => {
            person.messages().iter().filter(|m| m.from_bot).map(|m| m.text.clone()).collect::<Vec<_>>().join("\n")
        }
        Talk::Web { http, bot, cookie, .. } => {
            let url = format!("http://{}/chat/{bot}", town.node.public_addr());
            let request = http.get(url).header("cookie", cookie.clone().unwrap_or_default());
            request.send().await.unwrap().text().await.unwrap()
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn erased_it_is_hidden_at_once_undone_with_the_code_and_gone_when_it_is_due() {
    let town = Town::new(Engine::Sqlite, "ngo").await;
    let mut talk = town.talk("bot", 901);
    let code = town.tells(&mut talk, "перша розповідь").await;
    let (id, _) = town.report(0).await;
    let come_back = |mut talk: Talk, expects: &'static str| {
        let code = code.clone();
        async move {
            talk.says("/start").await;
            let Talk::Bot { person, .. } = &talk else { return talk };
            person.sends(&code);
            let holds =
                |m: &Shown| m.text.contains(expects) || m.buttons.iter().flatten().any(|b| b.label.contains(expects));
            let back = eventually("the return", || async {
                person.messages().iter().rev().find(|m| m.from_bot).is_some_and(holds).then_some(())
            });
            back.await;
            talk
        }
    };
    let mut talk = come_back(talk, "Стерти").await;
    talk.presses("Стерти").await;
    talk.presses("Так, стерти").await;
    let desk = town.at_desk().await;
    assert!(desk.reports(Timestamp::from_unix_micros(i64::MAX), 9).await.unwrap().is_empty(), "hidden at once");
    assert!(desk.read(id, None).await.is_err());
    let mut talk = come_back(talk, "Не стирати").await;
    talk.presses("Не стирати").await;
    assert_eq!(desk.reports(Timestamp::from_unix_micros(i64::MAX), 9).await.unwrap().len(), 1, "undone");
    let mut talk = come_back(talk, "Стерти").await;
    talk.presses("Стерти").await;
    talk.presses("Так, стерти").await;
    let due = SystemClock.now().plus(Duration::from_secs(73 * 3_600));
    assert_eq!(app::erase_due(&town.desk, due).await.unwrap(), 0, "by the clock alone");
    let waited = town.desk.store.write("waited", |mut tx| async move {
        tx.erasures_waited(storage::HIDDEN_FOR).await?;
        tx.done(())
    });
    waited.await.map_err(|e: storage::StoreError| e).unwrap();
    assert_eq!(app::erase_due(&town.desk, due).await.unwrap(), 1);
    let left = town.desk.store.read("t", |mut tx| async move {
        Ok::<_, StoreError>((tx.items_of(id).await?.len(), tx.grants(id).await?.len(), tx.report(id).await?.is_some()))
    });
    assert_eq!(left.await.unwrap(), (0, 0, false));
    let listed = town.desk.reception.as_ref().unwrap().vault.folder().erased().unwrap();
    assert_eq!(listed, [id], "no backup brings it back");
    come_back(talk, "нічого не відкриває").await;
    town.node.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn who_comes_back_is_told_that_her_story_was_read_once_it_was() {
    for engine in Engine::all() {
        let (town, _, code) = Town::told(engine, 951, "забрали паспорт").await;
        let desk = town.at_desk().await;
        let id = desk.reports(Timestamp::from_unix_micros(i64::MAX), 9).await.unwrap()[0].id;
        for (person, expects) in [(952, "Її ще не прочитали"), (953, "Вашу розповідь прочитали. Відповіді поки немає")]
        {
            let mut other = town.talk("bot", person);
            other.says("/start").await;
            other.person().sends(&code);
            eventually(expects, || async { now_seen(&town, &other).await.contains(expects).then_some(()) }).await;
            desk.read(id, None).await.unwrap();
        }
        town.node.stop().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn her_chat_says_the_same_of_her_data_with_and_without_a_report() {
    let town = Town::new(Engine::Sqlite, "police").await;
    for door in ["bot", "web"] {
        let mut teller = town.talk(door, 911);
        let mut reader = town.talk(door, 912);
        town.tells(&mut teller, "розповідь").await;
        reader.says("/start").await;
        if door == "bot" {
            for talk in [&mut teller, &mut reader] {
                talk.says("/menu").await;
            }
        }
        // a page has no commands; there it goes on up to the end: she is forgotten, and begins anew
        let steps = match door {
            "bot" => &["/forget", "/data"][..],
            _ => &["Меню>", "мої дані", "Забути мої>", "Забути зараз>", "Меню>"],
        };
        for (n, words) in steps.iter().enumerate() {
            let (one, other) = match words.strip_suffix('>') {
                None => (teller.says(words).await, reader.says(words).await),
                Some(label) => (teller.presses(label).await, reader.presses(label).await),
            };
            assert!(!one.text.is_empty(), "{door} {words}");
            assert_eq!((one.text, one.labels), (other.text, other.labels), "{door} {n} {words}");
            if let (Talk::Web { page: one, .. }, Talk::Web { page: other, .. }) = (&teller, &reader) {
                assert_eq!(without_mark(one), without_mark(other), "{n} {words}: the same bytes");
            }
        }
    }
    town.node.stop().await;
}

/// A page without the mark of what it shows, which differs between any two people.
fn without_mark(page: &str) -> String {
    let (before, rest) = page.split_once("data-mark=\"").unwrap();
    let (mark, after) = rest.split_once('"').unwrap();
    assert_eq!(mark.len(), 16);
    format!("{before}{after}")
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_not_understood_is_held_and_goes_to_a_person_only_when_she_says_so() {
    let town = Town::new(Engine::Sqlite, "ngo").await;
    let mut talk = town.talk("bot", 921);
    talk.says("/start").await;
    let held = talk.says("допоможіть мене замкнули").await;
    let first: String = held.text.chars().take(200).collect();
    assert!(first.contains("112") && first.contains("102"), "{held:#?}");
    talk.presses("Так, надіслати").await;
    talk.presses("Щойно зможете").await;
    let queue = eventually("her place in the queue", || async {
        let queue = town.at_desk().await.queue(9).await.unwrap();
        (!queue.is_empty()).then_some(queue)
    });
    let queue = queue.await;
    assert_eq!((queue.len(), queue[0].urgency), (1, 0), "danger now");
    let report = town.at_desk().await.read(queue[0].report, None).await.unwrap();
    assert_eq!(texts(&report), ["допоможіть мене замкнули"], "her text came along");
    town.node.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_the_program_cannot_hear_is_held_and_goes_to_a_person_with_its_sound() {
    let town = Town::new(Engine::Sqlite, "ngo").await;
    let mut talk = town.talk("bot", 925);
    talk.says("/start").await;
    let sound: Vec<u8> = (0..40_000u32).map(|n| u8::try_from(n % 251).unwrap()).collect();
    let sent = sound.clone();
    let asked = talk
        .sends(|p| {
            p.sends_voice_of(sent);
        })
        .await;
    assert!(asked.labels.iter().any(|l| l.contains("Так, надіслати")), "{asked:#?}");
    assert!(asked.text.contains("ні послухати, ні побачити"), "{asked:#?}");
    let open = town.at_desk().await.reports(Timestamp::from_unix_micros(i64::MAX), 9).await.unwrap();
    assert!(open.is_empty(), "nobody has it before she says so");
    talk.presses("Так, надіслати").await;
    talk.presses("Щойно зможете").await;
    let (id, file) = town.file_at_desk().await;
    let queue = town.at_desk().await.queue(9).await.unwrap();
    assert_eq!(queue.iter().map(|place| place.report).collect::<Vec<_>>(), [id], "and she waits for a person");
    assert_eq!(town.bytes(id, &file).await, sound);
    town.node.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_picture_is_kept_as_it_came() {
    let (town, talk, _) = Town::told(Engine::Sqlite, 931, "ось фото оголошення").await;
    // 600 KiB: three pieces; what it is does not matter to keeping it
    let picture: Vec<u8> = (0..600 * 1_024u32).map(|n| u8::try_from(n % 251).unwrap()).collect();
    talk.person().sends_photo_of(None, picture.clone());
    let (id, file) = town.file_at_desk().await;
    assert_eq!(town.bytes(id, &file).await, picture);
    town.node.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn with_a_new_colleague_what_was_told_before_stays_readable_for_both() {
    let town = Town::new(Engine::Sqlite, "ngo").await;
    let mut talk = town.talk("bot", 941);
    town.tells(&mut talk, "перед нею").await;
    let (id, _) = town.report(0).await;
    let new = NewStaff { name: "iryna", password: PASSWORD, roles: Roles::RESPONDER, desks: &[] };
    let now = SystemClock.now();
    let welcome = town.office.add_staff(&town.signed, Second::Nobody, &new, now).await.unwrap();
    let signed = town.office.sign_in("iryna", PASSWORD, &welcome.code.code_at(now), now).await.unwrap();
    town.desk.reception.as_ref().unwrap().vault.refresh().await.unwrap();
    let before = town.at_desk().await.read(id, None).await.unwrap();
    assert_eq!(texts(&before), ["перед нею"], "by a key of the desk's earlier epoch");
    let hers = AtDesk::open(&town.desk, signed.id, &signed.keys.everyday().secret()).await.unwrap();
    assert_eq!(texts(&hers.read(id, None).await.unwrap()), ["перед нею"], "with the history");
    town.node.stop().await;
}
