//! People who write all the while: each writes some texts and is followed by the next.

use crate::USER;
use crate::judge::{Asker, Question};
use crate::places::Places;
use fake_telegram::FakeTelegram;
use rand::rngs::StdRng;
use rand::{RngExt, SeedableRng};
use std::time::Duration;

/// How long a person waits for an answer before it counts as lost: many kills fall into it.
const PATIENCE: Duration = Duration::from_secs(120);

/// So many at once, until they are stopped.
pub(crate) fn gather(fake: &FakeTelegram, questions: &[Question], places: i64, seed: u64) -> Places<Asker> {
    let firsts = (1..=places).map(|place| 1_000_000 * place);
    Places::gather(firsts, |first| {
        let (fake, questions) = (fake.clone(), questions.to_vec());
        move |id| {
            let seed = seed ^ (first / 1_000_000 - 1).unsigned_abs().wrapping_mul(0x9e37_79b9_7f4a_7c15);
            let mut rng = StdRng::seed_from_u64(seed.wrapping_add((id - first).unsigned_abs()));
            let (fake, questions) = (fake.clone(), questions.clone());
            async move {
                let mut asker = Asker::new(fake.person(USER, id, "uk"));
                let lost = asks(&mut asker, &questions, &mut rng).await.is_err();
                (asker, lost)
            }
        }
    })
}

async fn asks(asker: &mut Asker, questions: &[Question], rng: &mut StdRng) -> Result<(), String> {
    for _ in 0..Asker::TEXTS {
        tokio::time::sleep(Duration::from_millis(rng.random_range(0..300))).await;
        asker.asks_another(questions, rng);
        // never three at once: of more than two the guide answers only the last
        asker.waits(1, PATIENCE).await?;
    }
    asker.waits(0, PATIENCE).await
}
