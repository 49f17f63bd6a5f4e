//! People who write all the while: each writes some texts and is followed by the next.

use crate::USER;
use crate::judge::{Asker, Question};
use fake_telegram::FakeTelegram;
use rand::rngs::StdRng;
use rand::{RngExt, SeedableRng};
use std::time::Duration;
use tokio::sync::watch;
use tokio::task::JoinSet;

/// How long a person waits for an answer before it counts as lost: many kills fall into it.
const PATIENCE: Duration = Duration::from_secs(120);

pub(crate) struct Crowd {
    stop: watch::Sender<bool>,
    places: JoinSet<Vec<Asker>>,
}

impl Crowd {
    /// So many at once, until they are stopped.
    pub(crate) fn gathers(fake: &FakeTelegram, questions: &[Question], places: i64, seed: u64) -> Self {
        let (stop, stopped) = watch::channel(false);
        let mut set = JoinSet::new();
        for place in 0..places {
            let rng = StdRng::seed_from_u64(seed ^ place.unsigned_abs().wrapping_mul(0x9e37_79b9_7f4a_7c15));
            set.spawn(one_place(fake.clone(), questions.to_vec(), 1_000_000 * (place + 1), rng, stopped.clone()));
        }
        Self { stop, places: set }
    }

    /// Each finishes what she began; gives them all.
    pub(crate) async fn disperses(mut self) -> Vec<Asker> {
        let _ = self.stop.send(true);
        let mut all = Vec::new();
        while let Some(place) = self.places.join_next().await {
            all.extend(place.unwrap());
        }
        all
    }
}

async fn one_place(
    fake: FakeTelegram,
    questions: Vec<Question>,
    first_id: i64,
    mut rng: StdRng,
    stop: watch::Receiver<bool>,
) -> Vec<Asker> {
    let mut all = Vec::new();
    for id in first_id.. {
        let mut asker = Asker::new(fake.person(USER, id, "uk"));
        let mut lost = false;
        for _ in 0..Asker::TEXTS {
            tokio::time::sleep(Duration::from_millis(rng.random_range(0..300))).await;
            asker.asks_another(&questions, &mut rng);
            // never three at once: of more than two the guide answers only the last
            lost = asker.waits(1, PATIENCE).await.is_err();
            if lost {
                break;
            }
        }
        lost |= asker.waits(0, PATIENCE).await.is_err();
        all.push(asker);
        if lost || *stop.borrow() {
            break;
        }
    }
    all
}
