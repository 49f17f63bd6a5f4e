//! Timers of check-ins: taken in order of time by the holder of the lease, by the hundred, each fired once, in the
//! transaction that drops it and puts what it asks into the outbox.

use super::form::{ALARM, Body, CHECK_IN, health, stage_word, step};
use super::rules::{Action, Event, Health, Sent, Stage, Terms};
use super::say::{question, words_of};
use crate::beside::KeyFolder;
use crate::caught::caught;
use crate::intake::forgetting::{Forgetting, Stopped};
use crate::letters::seal_errand;
use crate::{ContentNow, Keyring, Randomness, Sequence, plans};
use content::Content;
use domain::{CheckInId, Clock, CompartmentId, ConversationId, OutboxId, TimerId, Timestamp};
use rand::rngs::StdRng;
use std::collections::HashMap;
use std::sync::Arc;
use storage::{CheckInRow, DueCheckIn, HealthRow, Lease, OnItsWay, Queued, Store, StoreError, TimerRow, Tx};

/// Timers of one transaction.
const AT_ONCE: usize = 512;
/// Below a bot's answers, above what it sends to everybody.
const REMINDER: i64 = 3;

/// What fires the timers of check-ins. Cheap to clone.
#[derive(Clone)]
pub struct Timers {
    /// Where they are.
    pub store: Store,
    /// What is asked.
    pub content: ContentNow,
    /// What opens them.
    pub keys: Arc<Keyring>,
    /// When.
    pub clock: Arc<dyn Clock>,
    /// For ids and nonces.
    pub random: Randomness,
    /// In which order what goes out stands.
    pub sequence: Sequence,
    /// The folder beside the root key, with the list of what no backup brings back; none where there is no desk.
    pub folder: Option<KeyFolder>,
}

/// What a batch of timers leaves to be written, one set a kind.
#[derive(Default)]
struct Batch {
    changed: Vec<CheckInRow>,
    timers: Vec<(CheckInId, Timestamp)>,
    done: Vec<TimerId>,
    /// Of check-ins that were not found.
    gone: Vec<TimerId>,
    alarms: Vec<TimerRow>,
    over: Vec<CheckInId>,
    plans: Vec<CompartmentId>,
    questions: Vec<Question>,
}

struct Question {
    id: OutboxId,
    conversation: ConversationId,
    bot: String,
    payload: Vec<u8>,
}

impl Timers {
    /// Fires what is due, one batch; gives how many there were. `lease`: the one of timers; where another holds it by
    /// now, nothing happens. A batch that fails, or panics, is fired one by one.
    pub async fn fire(&self, lease: &Lease) -> Result<usize, StoreError> {
        let now = self.clock.now();
        match caught(self.fire_due(lease, now, |_| true)).await {
            Some(Ok(fired)) => return Ok(fired),
            Some(Err(e)) if e.is_transient() => return Err(e),
            Some(Err(_)) | None => {}
        }
        let due = self.due(lease, CHECK_IN, now, AT_ONCE).await?;
        self.each_alone(lease, &due, now, |timer| async {
            self.fire_due(lease, now, |due| due.id == timer.id).await.map(drop)
        })
        .await
    }

    async fn fire_due(
        &self,
        lease: &Lease,
        now: Timestamp,
        which: impl Fn(&TimerRow) -> bool + Sync,
    ) -> Result<usize, StoreError> {
        let (content, which) = (self.content.current(), &which);
        let mut forgetting = Forgetting::default();
        loop {
            let fired = self.store.write("check-ins", |mut tx| {
                let (content, forgetting) = (content.clone(), &forgetting);
                async move {
                    let mut due = tx.due_timers(lease, CHECK_IN, now, AT_ONCE).await?;
                    due.retain(which);
                    if !due.is_empty() {
                        let destroyed = self.batch(&mut tx, &content, &due, now).await?;
                        let unlisted = forgetting.unlisted(&destroyed);
                        if !unlisted.is_empty() {
                            return Err(Stopped::Unlisted(unlisted));
                        }
                    }
                    Ok::<_, Stopped>(tx.done(due.len())?)
                }
            });
            match fired.await {
                Ok(fired) => return Ok(fired.into_inner()),
                Err(stopped) => forgetting.after(self.folder.as_ref(), stopped).await?,
            }
        }
    }

    /// Gives the plans that were destroyed.
    async fn batch(
        &self,
        tx: &mut Tx,
        content: &Content,
        due: &[TimerRow],
        now: Timestamp,
    ) -> Result<Vec<CompartmentId>, StoreError> {
        let ids: Vec<CheckInId> = due.iter().filter_map(|t| CheckInId::from_slice(&t.subject)).collect();
        let rows = tx.due_check_ins(&ids).await?;
        let mut known: HashMap<[u8; 16], DueCheckIn> = rows.into_iter().map(|r| (*r.row.id.as_bytes(), r)).collect();
        let bots: HashMap<String, HealthRow> = tx.health_of_all().await?.into_iter().collect();
        let mut rng = self.random.child();
        let mut batch = Batch::default();
        for timer in due {
            // one that is gone was called off or forgotten; one that "forget me" moved meanwhile is only not found
            let Some(due) = known.remove(timer.id.as_bytes()) else {
                batch.gone.push(timer.id);
                continue;
            };
            let how = bots.get(&due.bot);
            if !self.one(&mut batch, content, due, how, now, &mut rng) {
                batch.done.push(timer.id);
            }
        }
        batch.keep(tx, now, &mut rng).await
    }

    /// Goes on with one check-in; false if its timer has no further use.
    fn one(
        &self,
        batch: &mut Batch,
        content: &Content,
        mut due: DueCheckIn,
        how: Option<&HealthRow>,
        now: Timestamp,
        rng: &mut StdRng,
    ) -> bool {
        let key = self.keys.key_of(due.row.conversation, &due.wrapped_key).ok();
        let opened = key.and_then(|key| Some((Body::open(&key, due.row.id, &due.row.body)?, key)));
        let Some((mut body, key)) = opened else {
            tracing::error!(check_in.id = ?due.row.id, "a check-in does not open; it is not asked any more");
            return false;
        };
        let ours = health(&due.row, how, now);
        let event = Event::Timer { sent: sent(&due), health: ours };
        let before = body.stage(&due.row);
        let (stage, actions) = step(&body, &due.row, event, now);
        let mut looked_after = false;
        let (mut reseal, mut asked) = (false, false);
        for action in actions {
            match action {
                Action::Ask(round) => {
                    asked = true;
                    // after a restore a question begins again without having ended
                    if before == Stage::Set && body.tries > 0 {
                        body.tries = 0;
                        reseal = true;
                    }
                    // after a break of ours it is as if it were asked first: what was before says nothing of her
                    if ours == Health::Broken {
                        (due.row.due, due.row.run, due.row.well) = (now, None, None);
                    }
                    let id = self.sequence.next(now, rng);
                    let (_, language) = words_of(content, &due.bot, due.language.as_deref());
                    let errand = question(content, language, &body.question, due.row.id);
                    let payload = seal_errand(&key, id, &errand, rng);
                    due.row.outbox = Some(id);
                    due.row.accepted_at = None;
                    due.row.wait = body.terms(due.row.due, None).wait(round);
                    batch.questions.push(Question {
                        id,
                        conversation: due.row.conversation,
                        bot: due.bot.clone(),
                        payload,
                    });
                }
                Action::Look(at) => {
                    looked_after = true;
                    batch.timers.push((due.row.id, at));
                    if stage == Stage::Set {
                        rest_until(&mut due.row, &mut body, at);
                        reseal = true;
                    }
                }
                Action::Alarm(why) => {
                    body.alarm(why);
                    reseal = true;
                    let subject = due.row.id.as_bytes().to_vec();
                    batch.alarms.push(TimerRow {
                        id: TimerId::new(now, rng),
                        kind: ALARM.to_owned(),
                        subject,
                        due: now,
                    });
                }
                Action::End => {
                    batch.over.push(due.row.id);
                    batch.plans.extend(due.row.plan);
                    return false;
                }
            }
        }
        if stage != before || asked {
            due.row.stage = stage_word(stage).to_owned();
            if reseal {
                due.row.body = body.seal(&key, due.row.id, rng);
            }
            batch.changed.push(due.row);
        }
        looked_after
    }
}

/// Back to where it waits for its time.
pub(super) fn rest_until(row: &mut CheckInRow, body: &mut Body, due: Timestamp) {
    row.due = due;
    row.outbox = None;
    row.accepted_at = None;
    row.run = None;
    row.well = None;
    row.stage = stage_word(Stage::Set).to_owned();
    (body.answer, body.why, body.tries, body.told) = (0, 0, 0, 0);
    row.wait = Terms::wait(&body.terms(due, None), super::rules::Round::Question);
}

fn sent(due: &DueCheckIn) -> Sent {
    if due.unreachable {
        return Sent::Refused;
    }
    match due.question {
        OnItsWay::Waiting => Sent::OnItsWay,
        OnItsWay::Dead => Sent::GivenUp,
        OnItsWay::Gone => Sent::Unclear,
    }
}

impl Batch {
    /// Gives the plans that were destroyed.
    async fn keep(self, tx: &mut Tx, now: Timestamp, rng: &mut StdRng) -> Result<Vec<CompartmentId>, StoreError> {
        tx.change_check_ins(&self.changed).await?;
        tx.set_check_in_timers(&self.timers).await?;
        tx.drop_timers(&self.done).await?;
        tx.drop_timers_of_gone(&self.gone).await?;
        tx.add_timers(&self.alarms).await?;
        tx.drop_check_ins(&self.over).await?;
        let mut destroyed = Vec::new();
        for plan in &self.plans {
            if plans::end_well(tx, *plan, now, rng).await? {
                destroyed.push(*plan);
            }
        }
        let queued: Vec<Queued<'_>> = self
            .questions
            .iter()
            .map(|q| Queued {
                id: q.id,
                conversation: q.conversation,
                bot: &q.bot,
                priority: REMINDER,
                // a question that may have arrived is asked again by its timer, not by the outbox
                repeatable: false,
                at: now,
                not_before: now,
                payload: q.payload.clone(),
                attempted: None,
            })
            .collect();
        tx.enqueue(&queued).await?;
        if !queued.is_empty() {
            tx.announce("outbox", b"").await?;
        }
        Ok(destroyed)
    }
}
