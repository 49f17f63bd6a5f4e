//! An intake without a node around it: for what a whole node would hide.

use crate::Place;
use app::{ContentNow, Intake, Keyring, Outboxes, PausedBots, Randomness, Sequence};
use domain::{BotName, Channel, Clock, Inbound, Input, PersonKey, Timestamp, UpdateId};
use matching::Extractor;
use rand::SeedableRng;
use rand::rngs::StdRng;
use std::sync::{Arc, OnceLock};
use storage::Store;

/// The bot whose updates [`update`] makes.
pub const BOT: &str = "stay-safe";

/// An intake on the embedded content. Nobody sends: what it queues stays in the outbox.
pub async fn intake(place: &Place, seed: u64, clock: Arc<dyn Clock>) -> Intake {
    let root = sealing::RootKey::generate(&mut StdRng::seed_from_u64(seed));
    intake_with(place.store().await, root, seed, clock).await
}

/// The same on a store that is open, with its root key.
pub async fn intake_with(store: Store, root: sealing::RootKey, seed: u64, clock: Arc<dyn Clock>) -> Intake {
    let random = Randomness::new(StdRng::seed_from_u64(seed));
    let keys = Arc::new(Keyring::open(&store, root, &random).await.unwrap());
    let now = Timestamp::from_unix_micros(1_795_500_000_000_000);
    // read once by a test that plays on both engines; nobody publishes here
    static CONTENT: OnceLock<ContentNow> = OnceLock::new();
    let content = || content::load_to_run(&oberih::embedded_content(), &[], now).content.unwrap();
    Intake {
        store,
        content: CONTENT.get_or_init(|| ContentNow::new(content())).clone(),
        keys,
        clock,
        random,
        sequence: Sequence::default(),
        outboxes: Outboxes::default(),
        public_url: None,
        reception: None,
        paused: PausedBots::default(),
        brought: app::Brought::default(),
        extractor: extractor(),
        demonstration: false,
        warnings: app::Warnings::default(),
    }
}

/// What finds phones, cards and addresses in what people tell; made once, since its tables take a while.
pub fn extractor() -> Arc<Extractor> {
    static EXTRACTOR: OnceLock<Arc<Extractor>> = OnceLock::new();
    EXTRACTOR.get_or_init(|| Arc::new(Extractor::new())).clone()
}

/// One update of one person; its message has the update's number.
pub fn update(person: i64, number: i64, input: Input) -> Inbound {
    Inbound {
        channel: Channel::Telegram,
        lane: domain::Lane::Messenger,
        bot: BotName::parse(BOT).unwrap(),
        person: PersonKey::new(person.to_string()),
        update: UpdateId(number),
        address: person.to_string().into_bytes(),
        message: Some(number),
        album: None,
        hint: None,
        input,
    }
}

/// How many messages wait to be sent.
pub async fn waiting(intake: &Intake) -> i64 {
    let counts = intake.store.write("count", |mut tx| async move {
        let counts = tx.outbox_counts(BOT).await?;
        tx.done(counts)
    });
    counts.await.unwrap().into_inner().waiting
}
