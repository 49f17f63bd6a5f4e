//! A batch in which one update fails and one panics, a person with whom everything does, and a store that goes away amidst.

use super::*;
use crate::caught::caught;
use crate::harness::{Place, at, both};
use crate::letters::{open_address, open_errand};
use crate::{Errand, PausedBots, Randomness};
use content::testing::shipped;
use domain::{HandClock, Input, Language, PersonKey, UpdateId};
use rand::SeedableRng;
use sealing::RootKey;
use std::collections::HashMap;
use std::sync::OnceLock;
use storage::Durable;

const BOT: &str = "stay-safe";
/// What a test types to break the work on its update.
const FAILS: &str = "this text fails";
const PANICS: &str = "this text panics";
/// What a test types to find the store full.
const FULL: &str = "this text finds the store full";
/// With whom everything breaks.
const BROKEN: &[u8] = b"900";

/// Stands in the place of a mistake of ours that only one update meets, within the transaction.
pub(super) fn meets<'a>(inbounds: impl Iterator<Item = &'a Inbound>) -> Result<(), StoreError> {
    for one in inbounds {
        match &one.input {
            Input::Text(text) if text == FAILS => return Err(StoreError::Corrupt("what a test broke")),
            Input::Text(text) if text == FULL => return Err(StoreError::Full),
            Input::Text(text) if text == PANICS => panic!("as the test wants it"),
            _ if one.person.as_bytes() == BROKEN => panic!("as the test wants it, for this person"),
            _ => {}
        }
    }
    Ok(())
}

pub(crate) async fn intake(place: &Place) -> Intake {
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
        paused: PausedBots::default(),
        brought: crate::Brought::default(),
        extractor: extractor(),
        demonstration: false,
        warnings: crate::Warnings::default(),
    }
}

/// Made once: its tables take a while.
fn extractor() -> Arc<Extractor> {
    static EXTRACTOR: OnceLock<Arc<Extractor>> = OnceLock::new();
    EXTRACTOR.get_or_init(|| Arc::new(Extractor::new())).clone()
}

pub(crate) fn update(person: i64, number: i64, text: &str) -> Inbound {
    Inbound {
        channel: Channel::Telegram,
        lane: domain::Lane::Messenger,
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
pub(crate) async fn told(intake: &Intake) -> HashMap<String, Vec<String>> {
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

/// What became of each; none has an error.
async fn singled(intake: &Intake, batch: &[Inbound]) -> Vec<Taken> {
    intake.take_or_single_out(batch).await.into_iter().map(Result::unwrap).collect()
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

        let taken = singled(&intake, &batch).await;
        assert_eq!(taken.len(), 100);
        assert!(taken.iter().all(|t| matches!(t, Taken::New { .. })), "everybody is answered");
        let all = told(&intake).await;
        assert_eq!(all.len(), 100);
        for (n, one) in (1i64..).zip(&batch) {
            let heard = all[&n.to_string()].join("\n");
            assert_eq!(heard.contains(&polite), matches!(n, 17 | 63), "{n}: {heard}");
            assert!(!heard.is_empty() && one.update.0 == n);
        }

        let again = singled(&intake, &batch).await;
        assert!(again.iter().all(|t| matches!(t, Taken::Repeated)), "all of it is stored");
        assert!(told(&intake).await.is_empty());
        let next: Vec<Inbound> = (1..=100).map(|n| update(n, 100 + n, "passport")).collect();
        let taken = intake.take(&next).await.unwrap();
        assert!(taken.iter().all(|t| matches!(t, Taken::New { .. })), "the next batch goes on, for all of them");
    }

    async fn an_update_that_comes_alone_is_singled_out_too(place: Place) {
        let intake = intake(&place).await;
        for (number, text) in [(1, FAILS), (2, PANICS)] {
            let taken = singled(&intake, &[update(1, number, text)]).await;
            assert!(matches!(taken[..], [Taken::New { .. }]), "a webhook would bring it for ever");
        }
    }

    async fn whoever_cannot_be_worked_with_at_all_is_answered_without_the_guide(place: Place) {
        let intake = intake(&place).await;
        let polite = intake.content.current().texts().get(Language::parse("en").unwrap(), "engine-file").to_string();
        let batch = [update(1, 1, "passport"), update(900, 2, "passport"), update(2, 3, "passport")];
        let taken = singled(&intake, &batch).await;
        assert!(matches!(taken[..], [Taken::New { .. }, Taken::Quiet { .. }, Taken::New { .. }]));
        assert_eq!(told(&intake).await["900"], [polite]);

        let taken = singled(&intake, &batch).await;
        assert!(matches!(taken[..], [Taken::Repeated, Taken::Repeated, Taken::Repeated]));
        assert!(told(&intake).await.is_empty(), "once, not with each repetition");
        let left = Inbound { input: Input::Gone, ..update(900, 4, "") };
        assert!(matches!(singled(&intake, &[left]).await[..], [Taken::Quiet { .. }]));
        assert!(told(&intake).await.is_empty(), "whoever left is not written to");
    }

    async fn what_a_store_refuses_altogether_is_not_confirmed(place: Place) {
        let intake = intake(&place).await;
        intake.store.close().await;
        assert!(matches!(intake.take_or_single_out(&[update(1, 1, "passport")]).await[..], [Err(_)]));
    }

    async fn of_pages_only_those_are_asked_again_that_were_not_kept(place: Place) {
        let intake = intake(&place).await;
        let page = |person: i64, text: &str| {
            Inbound { channel: Channel::Web, message: None, update: UpdateId(0), ..update(person, 0, text) }
        };
        let bot = BotName::parse(BOT).unwrap();
        let look_up = |n: &i64| intake.keys.look_up(Channel::Web, &bot, &PersonKey::new(n.to_string()));
        let mut people = [1, 2, 3, 4];
        people.sort_by_key(look_up);
        // whoever comes first in a batch fails, so that it is taken one by one; only then the store is full
        let [fails, before, full, after] = people;
        let batch = [page(before, "passport"), page(fails, FAILS), page(full, FULL), page(after, "passport")];
        let taken = intake.take_or_single_out(&batch).await;
        let kept = |taken: &Result<Taken, StoreError>| matches!(taken, Ok(Taken::New { .. }));
        assert_eq!(taken.iter().map(kept).collect::<Vec<_>>(), [true, true, false, false]);
        assert!(taken[2..].iter().all(|taken| matches!(taken, Err(StoreError::Full))));
    }

    async fn whoever_writes_is_reachable_again_also_where_the_guide_is_broken(place: Place) {
        let intake = intake(&place).await;
        singled(&intake, &[update(900, 1, "passport")]).await;
        let one = update(900, 2, "passport");
        let look_up = intake.keys.look_up(one.channel, &one.bot, &one.person);
        let row = || {
            let mut rng = intake.random.child();
            let opening = intake.opening(look_up, &one.bot, one.channel, &one.address, at(0), &mut rng);
            let intake = &intake;
            async move {
                let read: Result<_, StoreError> = intake.store.write("row", |mut tx| {
                    let opening = &opening;
                    async move {
                        let row = tx.conversations(std::slice::from_ref(opening)).await?.pop().unwrap();
                        tx.done(row)
                    }
                }).await;
                read.unwrap().into_inner()
            }
        };
        let id = row().await.id;
        let left: Result<_, StoreError> = intake.store.write("left", |mut tx| async move {
            tx.set_unreachable(id, true).await?;
            tx.done(())
        }).await;
        left.unwrap();
        assert!(row().await.unreachable);
        singled(&intake, std::slice::from_ref(&one)).await;
        assert!(!row().await.unreachable);
    }
}
