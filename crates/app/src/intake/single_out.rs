//! One bad update holds nobody up: a batch that fails is taken one by one, and what cannot be taken even then is kept as
//! unreadable and answered politely. Where nothing of it can be kept whoever sent it is told to call; where nothing of
//! anybody can, nothing is confirmed.

use super::{Intake, Taken};
use crate::Errand;
use crate::caught::caught;
use crate::letters::{seal_errand, seal_message};
use domain::{Channel, Inbound, Input, Language};
use storage::{ChatMessage, Queued, Seen, StoreError};

/// The guide's answer is not to be had: this one stands in its place, behind what is urgent.
const BOT_STEP: i64 = 2;

/// How an update is taken. Each way needs less of what may be broken than the one before.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Way {
    /// As it is.
    Whole,
    /// Something we do not know came from this person.
    Unreadable,
    /// The same, without the guide and what it remembers of her.
    WithoutGuide,
}

/// The ways of an update, in their order. Where none is left, its number alone is noted.
fn ways(one: &Inbound) -> &'static [Way] {
    match (&one.input, one.channel) {
        // whoever left is not written to, and whose place moved did not write
        (Input::Gone | Input::Moved(_), _) => &[Way::Whole],
        // a page asks her to send it again
        (_, Channel::Web) => &[Way::Whole, Way::Unreadable],
        _ => &[Way::Whole, Way::Unreadable, Way::WithoutGuide],
    }
}

/// Refused to different people, it is no fault of what they sent: nothing of it is confirmed until it is repaired.
fn refuses_everybody(batch: &[Inbound], taken: &[Result<Taken, StoreError>]) -> bool {
    let nobody = taken.iter().all(|taken| matches!(taken, Err(_) | Ok(Taken::Repeated | Taken::NoSuchBot)));
    let mut refused = batch.iter().zip(taken).filter(|(_, taken)| taken.is_err()).map(|(one, _)| &one.person);
    let first = refused.next();
    nobody && refused.any(|person| Some(person) != first)
}

const PANICKED: StoreError = StoreError::Corrupt("the work on an update panicked");

impl Intake {
    /// Takes a batch; where it fails for a reason of its own, or panics, each update by itself, and one that cannot be
    /// taken as unreadable. One answer an update, in order. [`Taken::NotKept`]: nothing of it can be kept, it may be
    /// confirmed, and whoever sent it is to be told. Errors: the store is full or away, or refuses what everybody sends;
    /// what has one is not kept and comes again, what has none is durable.
    pub async fn take_or_single_out(&self, batch: &[Inbound]) -> Vec<Result<Taken, StoreError>> {
        match caught(self.take(batch)).await {
            Some(Ok(taken)) => return taken.into_iter().map(Ok).collect(),
            Some(Err(e)) if e.is_transient() => return vec![Err(e); batch.len()],
            Some(Err(e)) => {
                tracing::error!(error = %e, updates = batch.len(), "updates could not be taken together; each is taken by itself");
            }
            None => {
                tracing::error!(updates = batch.len(), "the work on updates panicked; each is taken by itself");
            }
        }
        let mut out: Vec<Result<Taken, StoreError>> = Vec::with_capacity(batch.len());
        for one in batch {
            let taken = self.take_one(one).await;
            let away = taken.as_ref().err().filter(|e| e.is_transient()).cloned();
            out.push(taken);
            if let Some(away) = away {
                // the others would only wait for the same
                out.resize(batch.len(), Err(away));
                return out;
            }
        }
        if refuses_everybody(batch, &out) {
            return out;
        }
        for (one, taken) in batch.iter().zip(&mut out).filter(|(_, taken)| taken.is_err()) {
            *taken = self.give_up(one).await;
        }
        out
    }

    /// Takes one update, in one way or another. Errors: of the last way, or one that is not its own.
    async fn take_one(&self, one: &Inbound) -> Result<Taken, StoreError> {
        let mut failed = PANICKED;
        for way in ways(one) {
            failed = match self.take_by(one, *way).await {
                Err(e) if !e.is_transient() => e,
                taken => return taken,
            };
            // the kind of the update, never what it says; where it panicked stands in the line before
            tracing::error!(error = %failed, bot = %one.bot, update = ?one.input, ?way, "an update could not be taken in this way");
        }
        Err(failed)
    }

    async fn take_by(&self, one: &Inbound, way: Way) -> Result<Taken, StoreError> {
        let taken = caught(async {
            match way {
                Way::Whole => self.take_alone(one).await,
                Way::Unreadable => self.take_alone(&Inbound { input: Input::Other, album: None, ..one.clone() }).await,
                Way::WithoutGuide => self.take_without_guide(one).await,
            }
        });
        taken.await.unwrap_or(Err(PANICKED))
    }

    async fn take_alone(&self, one: &Inbound) -> Result<Taken, StoreError> {
        Ok(self.take(std::slice::from_ref(one)).await?.pop().unwrap_or(Taken::Quiet { file: None }))
    }

    /// Notes that it came, and nothing more, so that it holds up nobody. Whoever left is not told anything.
    async fn give_up(&self, one: &Inbound) -> Result<Taken, StoreError> {
        if one.channel == Channel::Telegram {
            let seen = [seen(one, self.clock.now())];
            let noted = caught(self.store.write("intake number", |mut tx| async move {
                tx.first_seen(&seen).await?;
                tx.done(())
            }));
            noted.await.unwrap_or(Err(PANICKED))?;
        }
        Ok(if matches!(one.input, Input::Gone | Input::Moved(_)) {
            Taken::Quiet { file: None }
        } else {
            Taken::NotKept
        })
    }

    /// Notes the update and says that it cannot be read, without a look at where the person stands.
    async fn take_without_guide(&self, one: &Inbound) -> Result<Taken, StoreError> {
        let (now, content) = (self.clock.now(), self.content.current());
        let Some(bot) = content.bot(&one.bot) else { return Ok(Taken::NoSuchBot) };
        let look_up = self.keys.look_up(one.channel, &one.bot, &one.person);
        let noted = self.store.write("intake unreadable", |mut tx| {
            let (content, mut rng) = (content.clone(), self.random.child());
            async move {
                if tx.first_seen(&[seen(one, now)]).await? != [true] {
                    return tx.done(Taken::Repeated);
                }
                let opening = self.opening(look_up, &one.bot, one.channel, &one.address, now, &mut rng);
                let row = tx.conversations(std::slice::from_ref(&opening)).await?.pop();
                let key = row.as_ref().and_then(|row| self.keys.key_of(row.id, &row.wrapped_key).ok());
                let (Some(row), Some(key)) = (row, key) else { return tx.done(Taken::NotKept) };
                if row.unreachable {
                    tx.set_unreachable(row.id, false).await?;
                }
                if let Some(message) = one.message {
                    let message = seal_message(&key, row.id, message, &mut rng);
                    tx.add_chat_messages(&[ChatMessage { conversation: row.id, at: now, message }]).await?;
                }
                let chosen = row.language.as_deref().and_then(|l| Language::parse(l).ok()).or(one.hint);
                let spoken = chosen.filter(|l| bot.languages.contains(l)).or(bot.languages.first().copied());
                if let Some(language) = spoken {
                    let text = content.texts().get(language, "engine-file").to_string();
                    let say = Errand::Say { text, buttons: Vec::new(), keys: Vec::new(), protect: false };
                    let id = self.sequence.next(now, &mut rng);
                    let queued = Queued {
                        id,
                        conversation: row.id,
                        bot: one.bot.as_str(),
                        priority: BOT_STEP,
                        repeatable: true,
                        at: now,
                        not_before: now,
                        payload: seal_errand(&key, id, &say, &mut rng),
                        attempted: None,
                    };
                    tx.enqueue(&[queued]).await?;
                    tx.announce("outbox", b"").await?;
                }
                tx.done(Taken::Quiet { file: None })
            }
        });
        Ok(noted.await?.into_inner())
    }
}

fn seen(one: &Inbound, at: domain::Timestamp) -> Seen<'_> {
    Seen { bot: one.bot.as_str(), update: one.update.0, at }
}
