//! People who tell while the node is killed: a story, its code, a picture. What each was shown is what must hold in the
//! end.

use crate::USER;
use crate::places::Places;
use fake_telegram::{FakeTelegram, Person, Shown};
use rand::rngs::StdRng;
use rand::{RngExt, SeedableRng};
use std::time::{Duration, Instant};

/// How long a person waits for an answer before it counts as lost.
const PATIENCE: Duration = Duration::from_secs(120);
/// The first number of those who tell.
const FIRST: i64 = 500_000_000;
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

/// So many at once, each followed by the next, until they are stopped.
pub(crate) fn gather(fake: &FakeTelegram, places: i64, seed: u64) -> Places<Teller> {
    let firsts = (0..places).map(|place| FIRST + 1_000_000 * place);
    Places::gather(firsts, |_| {
        let fake = fake.clone();
        move |id| {
            let fake = fake.clone();
            async move {
                let teller = Teller::tells_all(&fake, id, seed).await;
                let lost = teller.lost.is_some();
                (teller, lost)
            }
        }
    })
}

/// Tellers one after another, until one was shown a code and her picture was answered, or the patience for one of them is
/// over: a node that was killed all the while may have offered a code to nobody.
pub(crate) async fn until_one_has_all(fake: &FakeTelegram, seed: u64) -> Vec<Teller> {
    let (from, mut all) = (Instant::now(), Vec::new());
    for id in FIRST - 1_000_000.. {
        let teller = Teller::tells_all(fake, id, seed).await;
        let enough = teller.lost.is_some() || matches!(teller.picture, Some((_, true)));
        all.push(teller);
        if enough || from.elapsed() >= PATIENCE {
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
    async fn tells_all(fake: &FakeTelegram, id: i64, seed: u64) -> Self {
        let (person, story) = (fake.person(USER, id, "uk"), format!("забрали паспорт, мене звати маркер{id}кінець"));
        let mut teller = Self { person, story, received: false, code: None, picture: None, lost: None };
        let mut rng = StdRng::seed_from_u64(seed ^ id.unsigned_abs());
        teller.lost = teller.tells(&mut rng).await.err();
        teller
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
