//! One bad update holds nobody up: a batch that fails is taken one by one, and what cannot be taken even then is kept as
//! unreadable and answered politely.

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
    /// That it came, and nothing more.
    NumberAlone,
}

/// Why an update could not be taken.
#[derive(Debug, thiserror::Error)]
enum NotTaken {
    #[error(transparent)]
    Store(#[from] StoreError),
    #[error("its work panicked")]
    Panicked,
}

impl NotTaken {
    fn is_transient(&self) -> bool {
        matches!(self, Self::Store(e) if e.is_transient())
    }

    fn into_store(self) -> StoreError {
        match self {
            Self::Store(e) => e,
            Self::Panicked => StoreError::Corrupt("an update that cannot even be noted"),
        }
    }
}

impl Intake {
    /// Takes a batch; where it fails for a reason of its own, or panics, each update by itself, and one that cannot be
    /// taken as unreadable. Errors: the store is full or away, or refuses everything, and nothing may be confirmed.
    pub async fn take_or_single_out(&self, batch: &[Inbound]) -> Result<Vec<Taken>, StoreError> {
        match caught(self.take(batch)).await {
            Some(Err(e)) if e.is_transient() => return Err(e),
            Some(Ok(taken)) => return Ok(taken),
            Some(Err(_)) | None => {}
        }
        let mut out = Vec::with_capacity(batch.len());
        for one in batch {
            out.push(self.take_one(one).await.map_err(NotTaken::into_store)?);
        }
        Ok(out)
    }

    /// Takes one update, in one way or another.
    async fn take_one(&self, one: &Inbound) -> Result<Taken, NotTaken> {
        let mut failed = match self.take_by(one, Way::Whole).await {
            Err(e) if !e.is_transient() => e,
            taken => return taken,
        };
        // the kind of the update, never what it says; where it panicked stands in the line before
        tracing::error!(error = %failed, bot = %one.bot, update = ?one.input, "an update could not be taken; it is kept as unreadable");
        for way in [Way::Unreadable, Way::WithoutGuide, Way::NumberAlone] {
            failed = match self.take_by(one, way).await {
                Err(e) if !e.is_transient() => e,
                taken => return taken,
            };
            tracing::error!(error = %failed, bot = %one.bot, ?way, "an update could not be taken in this way either");
        }
        Err(failed)
    }

    async fn take_by(&self, one: &Inbound, way: Way) -> Result<Taken, NotTaken> {
        let taken = caught(async {
            match way {
                Way::Whole => self.take_alone(one).await,
                // whoever left is not written to
                Way::Unreadable if one.input != Input::Gone => {
                    self.take_alone(&Inbound { input: Input::Other, album: None, ..one.clone() }).await
                }
                Way::WithoutGuide if one.input != Input::Gone => self.take_without_guide(one).await,
                Way::Unreadable | Way::WithoutGuide | Way::NumberAlone => self.take_number(one).await,
            }
        });
        Ok(taken.await.ok_or(NotTaken::Panicked)??)
    }

    async fn take_alone(&self, one: &Inbound) -> Result<Taken, StoreError> {
        Ok(self.take(std::slice::from_ref(one)).await?.pop().unwrap_or(Taken::Quiet { file: None }))
    }

    async fn take_number(&self, one: &Inbound) -> Result<Taken, StoreError> {
        let seen = [seen(one, self.clock.now())];
        let noted = self.store.write("intake number", |mut tx| async move {
            if one.channel == Channel::Telegram {
                tx.first_seen(&seen).await?;
            }
            // a page has no number, and asks her to send it again
            tx.done(if one.channel == Channel::Web { Taken::NotKept } else { Taken::Quiet { file: None } })
        });
        Ok(noted.await?.into_inner())
    }

    /// Notes the update and says that it cannot be read, without a look at where the person stands.
    async fn take_without_guide(&self, one: &Inbound) -> Result<Taken, StoreError> {
        let (now, content) = (self.clock.now(), self.content.current());
        let Some(bot) = content.bot(&one.bot) else { return Ok(Taken::NoSuchBot) };
        let look_up = self.keys.look_up(one.channel, &one.bot, &one.person);
        let noted = self.store.write("intake unreadable", |mut tx| {
            let (content, mut rng) = (content.clone(), self.random.child());
            async move {
                let by_number = one.channel == Channel::Telegram;
                if by_number && tx.first_seen(&[seen(one, now)]).await? != [true] {
                    return tx.done(Taken::Repeated);
                }
                let opening = self.opening(look_up, &one.bot, one.channel, &one.address, now, &mut rng);
                let row = tx.conversations(std::slice::from_ref(&opening)).await?.pop();
                let key = row.as_ref().and_then(|row| self.keys.key_of(row.id, &row.wrapped_key).ok());
                if !by_number {
                    return tx.done(Taken::NotKept);
                }
                let (Some(row), Some(key)) = (row, key) else { return tx.done(Taken::Quiet { file: None }) };
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
