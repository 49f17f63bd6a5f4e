//! People who tell while the node is killed: a story, its code, a picture. What each was shown is what must hold in the
//! end.

use crate::USER;
use fake_telegram::{FakeTelegram, Person, Shown};
use rand::rngs::StdRng;
use rand::{RngExt, SeedableRng};
use std::time::Duration;
use tokio::sync::watch;
use tokio::task::JoinSet;

/// How long a person waits for an answer before it counts as lost.
const PATIENCE: Duration = Duration::from_secs(120);
/// The line that says so.
const RECEIVED: &str = "Збережено. Дякуємо";
/// Bytes of a picture: two pieces.
const PICTURE: usize = 300 * 1_024;

/// Somebody who tells.
pub(crate) struct Teller {
    pub(crate) person: Person,
    /// Her story; no other is like it.
    pub(crate) story: String,
    /// She was shown that it is received.
    pub(crate) received: bool,
    /// The code that she was shown.
    pub(crate) code: Option<String>,
    /// The picture that she sent, and whether it was answered.
    pub(crate) picture: Option<(Vec<u8>, bool)>,
    /// Where she waited in vain.
    pub(crate) lost: Option<&'static str>,
}

pub(crate) struct Tellers {
    stop: watch::Sender<bool>,
    places: JoinSet<Vec<Teller>>,
}

impl Tellers {
    /// So many at once, each followed by the next, until they are stopped.
    pub(crate) fn gather(fake: &FakeTelegram, places: i64, seed: u64) -> Self {
        let (stop, stopped) = watch::channel(false);
        let mut set = JoinSet::new();
        for place in 0..places {
            let first = 500_000_000 + 1_000_000 * place;
            let rng = StdRng::seed_from_u64(seed ^ first.unsigned_abs());
            set.spawn(one_place(fake.clone(), first, rng, stopped.clone()));
        }
        Self { stop, places: set }
    }

    /// Each finishes what she began; gives them all.
    pub(crate) async fn disperse(mut self) -> Vec<Teller> {
        let _ = self.stop.send(true);
        let mut all = Vec::new();
        while let Some(place) = self.places.join_next().await {
            all.extend(place.unwrap());
        }
        all
    }
}

async fn one_place(fake: FakeTelegram, first: i64, mut rng: StdRng, stop: watch::Receiver<bool>) -> Vec<Teller> {
    let mut all = Vec::new();
    for id in first.. {
        let mut teller = Teller::new(fake.person(USER, id, "uk"), id);
        teller.lost = teller.tells(&mut rng).await.err();
        let lost = teller.lost.is_some();
        all.push(teller);
        if lost || *stop.borrow() {
            break;
        }
    }
    all
}

fn button(screen: &[Shown], label: &str) -> bool {
    screen.iter().any(|m| m.from_bot && m.buttons.iter().flatten().any(|b| b.label.contains(label)))
}

fn code_on(screen: &[Shown]) -> Option<String> {
    let find = |m: &Shown| sealing::ReceiptCode::find(&m.text).map(|(_, place)| m.text[place].to_owned());
    screen.iter().filter(|m| m.from_bot).find_map(find)
}

impl Teller {
    fn new(person: Person, id: i64) -> Self {
        let story = format!("забрали паспорт, мене звати маркер{id}кінець");
        Self { person, story, received: false, code: None, picture: None, lost: None }
    }

    /// Her whole way. Errors: where no answer came.
    async fn tells(&mut self, rng: &mut StdRng) -> Result<(), &'static str> {
        self.person.sends("/start");
        self.until("the greeting", |s| s.iter().any(|m| m.from_bot)).await?;
        self.person.sends("написати людині");
        self.until("the offer to tell", |s| button(s, "Розповісти")).await?;
        self.press("Розповісти")?;
        self.until("whose story it is", |s| button(s, "Написати")).await?;
        self.press("Написати")?;
        self.until("that her story is asked for", |s| s.iter().any(|m| m.text.contains("одним повідомленням"))).await?;
        pause(rng).await;
        let told = self.person.sends(&self.story);
        let received = |s: &[Shown]| s.iter().any(|m| m.from_bot && m.message_id > told && m.text.contains(RECEIVED));
        self.until("that her story is received", received).await?;
        self.received = true;
        pause(rng).await;
        // a node that has just begun may have no code ready, and offers none
        if !button(&self.person.messages(), "код") {
            return Ok(());
        }
        self.press("код")?;
        self.until("her code", |s| code_on(s).is_some()).await?;
        self.code = code_on(&self.person.messages());
        pause(rng).await;
        let from = rng.random_range(0..251usize);
        let bytes: Vec<u8> = (0..PICTURE).map(|n| u8::try_from((n + from) % 251).unwrap()).collect();
        let sent = self.person.sends_photo_of(None, bytes.clone());
        self.picture = Some((bytes, false));
        self.until("that her picture is received", |s| s.iter().any(|m| m.from_bot && m.message_id > sent)).await?;
        if let Some((_, answered)) = &mut self.picture {
            *answered = true;
        }
        Ok(())
    }

    fn press(&self, label: &str) -> Result<(), &'static str> {
        self.person.presses(label).map_err(|_| "a button that was there")
    }

    async fn until(&self, what: &'static str, look: impl Fn(&[Shown]) -> bool) -> Result<(), &'static str> {
        self.person.waits_for(PATIENCE, look).await.map(drop).map_err(|_| what)
    }
}

async fn pause(rng: &mut StdRng) {
    tokio::time::sleep(Duration::from_millis(rng.random_range(0..300))).await;
}
