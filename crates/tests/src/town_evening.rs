//! An evening in a town: a whole node by a clock that is turned by hand, ten minutes before a question of 20:00.

use crate::evenings::moment;
use crate::town::Town;
use crate::{Engine, Raw, Talk};
use domain::{Clock, HandClock};
use std::sync::Arc;
use std::time::Duration;

/// 19:50 in Kyiv, ten minutes before.
const EVENING: &str = "2026-11-28T17:50:00Z";

/// The question that is set up here, as she is asked it.
pub const QUESTION: &str = "Яка у Вас сьогодні погода?";

/// A poll is answered before the clock is turned again.
pub const AT_ONCE: Duration = Duration::from_millis(20);

/// A town and its clock.
pub struct Evening {
    /// The town.
    pub town: Town,
    /// Also the time that does not jump: a machine that is slow is no break.
    pub clock: Arc<HandClock>,
}

impl Evening {
    /// Begins; the bot is seen to be well.
    pub async fn begin(engine: Engine) -> Self {
        let clock = Arc::new(HandClock::new(moment(EVENING)));
        let town = Town::by(clock.clone(), engine, "ngo", |config| config.telegram.hold = AT_ONCE).await;
        town.is_seen_well().await;
        Self { town, clock }
    }

    /// Lets time pass while all is well.
    pub async fn pass(&self, minutes: u32) {
        let mut raw = Raw::connect(&self.town.world.place).await;
        for _ in 0..minutes {
            self.clock.forward(Duration::from_secs(60));
            self.town.is_seen_well().await;
            settles(&mut raw, &self.clock).await;
        }
    }
}

/// Waits until nothing is due, neither a timer nor something to send, as by now on a machine that is not busy: on one that is,
/// minutes of a clock turned by hand pass before a question has gone out. What does not go out at all is not waited for long.
pub async fn settles(raw: &mut Raw, clock: &HandClock) {
    for _ in 0..300 {
        let now = clock.now().unix_micros();
        let due = format!(
            "SELECT (SELECT count(*) FROM timers WHERE due <= {now}) + \
             (SELECT count(*) FROM outbox WHERE NOT dead AND not_before <= {now})"
        );
        if raw.numbers(&due).await == [0] {
            return;
        }
        tokio::time::sleep(Duration::from_millis(10)).await;
    }
}

/// She sets a question up for 20:00 of Kyiv, once, with a word for all well and one for not free, of which the desk is to be
/// told; up to whether she leaves a plan.
pub async fn comes_to_the_plan(talk: &mut Talk, words: [&str; 2]) {
    talk.says("/start ask").await;
    talk.presses("Налаштувати питання").await;
    talk.says("20:00").await;
    talk.says("Україна").await;
    talk.presses("Один раз").await;
    talk.presses(QUESTION).await;
    for word in words {
        talk.says(word).await;
    }
    talk.presses("Так, повідомити").await;
}

/// The same, then the plan's questions up to the one for a picture.
pub async fn comes_to_the_photo(talk: &mut Talk) {
    comes_to_the_plan(talk, ["Сонце", "Дощ"]).await;
    talk.presses("Залишити план").await;
    talk.presses("Далі").await;
    let mut asked = talk.says("Firma Example").await;
    for _ in 0..6 {
        asked = talk.presses("Пропустити").await;
    }
    assert!(asked.text.contains("Фото, якщо хочете"), "{asked:#?}");
}
