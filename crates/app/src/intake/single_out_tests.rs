//! A batch in which one update fails and one panics, and a person with whom everything does.

use super::*;
use crate::caught::caught;
use crate::harness::{Place, at, both};
use crate::letters::{open_address, open_errand};
use crate::{Errand, Randomness};
use content::testing::shipped;
use domain::{HandClock, Input, Language, PersonKey, UpdateId};
use rand::SeedableRng;
use sealing::RootKey;
use std::collections::HashMap;
use storage::Durable;

const BOT: &str = "stay-safe";
/// What a test types to break the work on its update.
const FAILS: &str = "this text fails";
const PANICS: &str = "this text panics";
/// With whom everything breaks.
const BROKEN: &[u8] = b"900";

/// Stands in the place of a mistake of ours that only one update meets, within the transaction.
pub(super) fn meets<'a>(inbounds: impl Iterator<Item = &'a Inbound>) -> Result<(), StoreError> {
    for one in inbounds {
        match &one.input {
            Input::Text(text) if text == FAILS => return Err(StoreError::Corrupt("what a test broke")),
            Input::Text(text) if text == PANICS => panic!("as the test wants it"),
            _ if one.person.as_bytes() == BROKEN => panic!("as the test wants it, for this person"),
            _ => {}
        }
    }
    Ok(())
}

async fn intake(place: &Place) -> Intake {
    let store = place.open().await;
    let random = Randomness::new(StdRng::seed_from_u64(20_261_128));
    let keys = Keyring::open(&store, RootKey::generate(&mut random.child()), &random).await.unwrap();
    Intake {
        store,
        content: ContentNow::new(shipped(at(0))),
        keys: Arc::new(keys),
        clock: Arc::new(HandClock::new(at(0))),
        random,
        sequence: Sequence::default(),
        outboxes: Outboxes::default(),
        public_url: None,
        reception: None,
    }
}

fn update(person: i64, number: i64, text: &str) -> Inbound {
    Inbound {
        channel: Channel::Telegram,
        bot: BotName::parse(BOT).unwrap(),
        person: PersonKey::new(person.to_string()),
        update: UpdateId(number),
        address: person.to_string().into_bytes(),
        message: Some(number),
        album: None,
        hint: Language::parse("en").ok(),
        input: Input::Text(text.to_owned()),
    }
}

/// What everybody is to be told, by address; it is told by this.
async fn told(intake: &Intake) -> HashMap<String, Vec<String>> {
    let claimed: Result<Durable<_>, StoreError> = intake
        .store
        .write("told", |mut tx| async move {
            tx.expire_lease("telegram:stay-safe").await?;
            let life = std::time::Duration::from_secs(60);
            let lease = tx.take_lease("telegram:stay-safe", "a test", life).await?.unwrap();
            let rows = tx.claim(&lease, BOT, at(0), 10_000).await?;
            for row in &rows {
                tx.drop_outbox(row.conversation).await?;
            }
            tx.done(rows)
        })
        .await;
    let mut told: HashMap<String, Vec<String>> = HashMap::new();
    for row in claimed.unwrap().into_inner() {
        let key = intake.keys.key_of(row.conversation, &row.wrapped_key).unwrap();
        let address = String::from_utf8(open_address(&key, row.conversation, row.address).unwrap()).unwrap();
        if let Some(Errand::Say { text, .. }) = open_errand(&key, row.id, row.payload) {
            told.entry(address).or_default().push(text);
        }
    }
    told
}

both! {
    async fn one_that_fails_and_one_that_panics_cost_the_other_98_nothing(place: Place) {
        let intake = intake(&place).await;
        let polite = intake.content.current().texts().get(Language::parse("en").unwrap(), "engine-file").to_string();
        let text = |n: i64| match n {
            17 => FAILS,
            63 => PANICS,
            _ => "passport",
        };
        let batch: Vec<Inbound> = (1..=100).map(|n| update(n, n, text(n))).collect();
        assert!(!matches!(caught(intake.take(&batch)).await, Some(Ok(_))), "as a whole it cannot be taken");

        let taken = intake.take_or_single_out(&batch).await.unwrap();
        assert_eq!(taken.len(), 100);
        assert!(taken.iter().all(|t| matches!(t, Taken::New { .. })), "everybody is answered");
        let all = told(&intake).await;
        assert_eq!(all.len(), 100);
        for (n, one) in (1i64..).zip(&batch) {
            let heard = all[&n.to_string()].join("\n");
            assert_eq!(heard.contains(&polite), matches!(n, 17 | 63), "{n}: {heard}");
            assert!(!heard.is_empty() && one.update.0 == n);
        }

        let again = intake.take_or_single_out(&batch).await.unwrap();
        assert!(again.iter().all(|t| matches!(t, Taken::Repeated)), "all of it is stored");
        assert!(told(&intake).await.is_empty());
        let next: Vec<Inbound> = (1..=100).map(|n| update(n, 100 + n, "passport")).collect();
        let taken = intake.take(&next).await.unwrap();
        assert!(taken.iter().all(|t| matches!(t, Taken::New { .. })), "the next batch goes on, for all of them");
    }

    async fn an_update_that_comes_alone_is_singled_out_too(place: Place) {
        let intake = intake(&place).await;
        for (number, text) in [(1, FAILS), (2, PANICS)] {
            let taken = intake.take_or_single_out(&[update(1, number, text)]).await.unwrap();
            assert!(matches!(taken[..], [Taken::New { .. }]), "a webhook would bring it for ever");
        }
    }

    async fn whoever_cannot_be_worked_with_at_all_is_answered_without_the_guide(place: Place) {
        let intake = intake(&place).await;
        let polite = intake.content.current().texts().get(Language::parse("en").unwrap(), "engine-file").to_string();
        let batch = [update(1, 1, "passport"), update(900, 2, "passport"), update(2, 3, "passport")];
        let taken = intake.take_or_single_out(&batch).await.unwrap();
        assert!(matches!(taken[..], [Taken::New { .. }, Taken::Quiet { .. }, Taken::New { .. }]));
        assert_eq!(told(&intake).await["900"], [polite]);

        let taken = intake.take_or_single_out(&batch).await.unwrap();
        assert!(matches!(taken[..], [Taken::Repeated, Taken::Repeated, Taken::Repeated]));
        assert!(told(&intake).await.is_empty(), "once, not with each repetition");
        let left = Inbound { input: Input::Gone, ..update(900, 4, "") };
        assert!(matches!(intake.take_or_single_out(&[left]).await.unwrap()[..], [Taken::Quiet { .. }]));
        assert!(told(&intake).await.is_empty(), "whoever left is not written to");
    }

    async fn what_a_store_refuses_altogether_is_not_confirmed(place: Place) {
        let intake = intake(&place).await;
        intake.store.close().await;
        assert!(intake.take_or_single_out(&[update(1, 1, "passport")]).await.is_err());
    }
}
