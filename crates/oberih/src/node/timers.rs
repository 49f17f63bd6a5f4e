//! What happens at a time: questions that people asked to be asked, and what they chose for when they do not answer. One
//! process fires (lease); each that receives for a bot says how the bot is.

use super::bots::{BotState, RunningBot};
use super::start::Shared;
use super::tasks::Tasks;
use app::check_ins::{Alarms, BEAT, Pulse, Timers};
use app::desk::say_held;
use app::plans::sweep_plans;
use app::{Held, Vault, hold};
use std::sync::Arc;
use std::time::{Duration, Instant};

/// How late a timer fires, at most, where nothing else is due.
const LOOK: Duration = Duration::from_millis(500);
const SWEEP: Duration = Duration::from_secs(60);

/// `vault`: the desks that are told.
pub(crate) fn start(shared: &Arc<Shared>, vault: Vault, bots: &[RunningBot], tasks: &mut Tasks) {
    for bot in bots {
        tasks.spawn("pulse", pulse(shared.clone(), bot.state.clone()));
    }
    let timers = Timers {
        store: shared.store.clone(),
        content: shared.content.clone(),
        keys: shared.keys.clone(),
        clock: shared.clock.clone(),
        random: shared.random.clone(),
        sequence: shared.intake.sequence.clone(),
        folder: Some(vault.folder().clone()),
    };
    let alarms = Alarms { timers, vault };
    let s = shared.clone();
    let work = move |held: Held| fire(s.clone(), alarms.clone(), held);
    tasks.spawn(
        "timers",
        hold(shared.store.clone(), "timers".to_owned(), shared.holder.clone(), shared.stop.clone(), work),
    );
}

/// Says every half minute that a bot is well: its lease is held here, the platform answers, it does not stand still, and what
/// comes is kept. Of one that is polled it is said when a poll has just been answered and at no other time: while one hangs
/// nobody knows whether she wrote, and nobody is missed for what hangs there.
async fn pulse(shared: Arc<Shared>, bot: BotState) {
    let mut pulse = Pulse::new(shared.store.clone(), bot.name.as_str(), shared.clock.clone());
    let mut stop = shared.stop.clone();
    let mut heard = 0;
    while !*stop.borrow() {
        let before = std::mem::replace(&mut heard, bot.telegram.heard());
        let (up_to_now, beat) = if bot.polled { (heard != before, BEAT / 2) } else { (true, BEAT) };
        let kept = shared.not_kept.reason_of(&bot.name, Instant::now()).is_none();
        let standing = shared.paused.is_paused(&bot.name);
        let well = *bot.held.borrow() && bot.health.borrow().is_well() && !standing && kept;
        if well
            && up_to_now
            && pulse.since().is_none_or(|since| since >= beat)
            && let Err(e) = pulse.beat().await
        {
            tracing::warn!(bot = %bot.name, error = %e, "that the bot is well was not kept");
        }
        tokio::select! {
            () = tokio::time::sleep(shared.clock.look_after(LOOK)) => {}
            _ = stop.wait_for(|s| *s) => return,
        }
    }
}

async fn fire(shared: Arc<Shared>, alarms: Alarms, held: Held) {
    let mut still = held.still;
    let mut swept = None;
    // what a restored store holds is asked and fired when it wakes
    if !shared.awake(&still).await {
        return;
    }
    while *still.borrow() {
        // whatever keeps questions from being asked keeps nobody from being told that she is missed
        let fired = [alarms.timers.fire(&held.lease).await, alarms.fire(&held.lease).await];
        for e in fired.iter().filter_map(|fired| fired.as_ref().err()) {
            tracing::warn!(error = %e, "timers did not fire; they are tried again");
        }
        if let Err(e) = say_held(&shared.intake).await {
            tracing::warn!(error = %e, "answers whose hour has come wait; they are tried again");
        }
        // more may be due; where something failed, not before the next look
        if fired.iter().all(Result::is_ok) && fired.iter().flatten().sum::<usize>() > 0 {
            continue;
        }
        let steady = shared.clock.steady();
        if swept.is_none_or(|then| steady.saturating_sub(then) >= SWEEP) {
            swept = Some(steady);
            if let Err(e) = sweep_plans(&shared.store, shared.clock.now(), &shared.random).await {
                tracing::warn!(error = %e, "plans that nothing opens any more were not swept");
            }
        }
        tokio::select! {
            () = tokio::time::sleep(shared.clock.look_after(LOOK)) => {}
            _ = still.wait_for(|s| !*s) => {}
        }
    }
}
