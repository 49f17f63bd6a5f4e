//! What comes in: one transaction a batch. De-duplicate, load, step, save, enqueue; only after the commit is
//! anything confirmed, answered or sent.

mod batch;
mod check_ins;
mod codes;
pub(crate) mod forgetting;
mod happen;
mod photos;
mod returned;
mod sent;
mod single_out;
#[cfg(test)]
pub(crate) mod single_out_tests;
mod telling;
mod tells;

use crate::check_ins::Hearing;
use crate::letters::seal_address;
use crate::outbox::Outboxes;
use crate::reception::Reception;
use crate::{Brought, ContentNow, KeyFolder, Keyring, PausedBots, Randomness, Sequence, Warnings};
pub(crate) use batch::Kept;
pub use batch::codes_in;
use content::Content;
use domain::{BotName, Channel, Clock, CompartmentId, ConversationId, Inbound, ItemId, Timestamp};
use guide::{Around, View};
pub use happen::Happening;
pub(crate) use happen::Within;
use matching::Extractor;
use rand::rngs::StdRng;
use std::collections::{BTreeMap, HashSet};
use std::sync::Arc;
use storage::{ConversationRow, Opening, Seen, Store, StoreError, Tx};

use batch::{Person, Work};
use codes::Codes;
use forgetting::{Forgetting, Stopped};

/// A file that was announced, as it stands in a report: its bytes go there and nowhere else.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FilePlace {
    /// The report.
    pub report: CompartmentId,
    /// The file's item.
    pub item: ItemId,
}

/// What became of one update.
#[derive(Clone, Debug)]
pub enum Taken {
    /// It was taken; what the person sees now, and the file of hers that was put into a report by it.
    New {
        /// What she sees.
        view: Box<View>,
        /// Her file.
        file: Option<FilePlace>,
    },
    /// It was taken and needs no answer.
    Quiet {
        /// The file of hers that was put into a report by it.
        file: Option<FilePlace>,
    },
    /// It had been taken before.
    Repeated,
    /// Nothing of it can be kept. Nobody has told whoever sent it: that is the caller's.
    NotKept,
    /// No such bot runs here.
    NoSuchBot,
}

/// The door for everything that comes in. Cheap to clone.
#[derive(Clone)]
pub struct Intake {
    /// Where it is kept.
    pub store: Store,
    /// What is said.
    pub content: ContentNow,
    /// What opens and seals.
    pub keys: Arc<Keyring>,
    /// When.
    pub clock: Arc<dyn Clock>,
    /// For ids, nonces, keys.
    pub random: Randomness,
    /// In which order what goes out stands.
    pub sequence: Sequence,
    /// Who sends.
    pub outboxes: Outboxes,
    /// The public address of our own pages.
    pub public_url: Option<String>,
    /// Who takes what people tell; without it nothing can be told.
    pub reception: Option<Reception>,
    /// Which bots stand still.
    pub paused: PausedBots,
    /// How many bytes of files people brought of late.
    pub brought: Brought,
    /// What finds phones, cards and addresses in what people tell.
    pub extractor: Arc<Extractor>,
    /// Whether this is a demonstration.
    pub demonstration: bool,
    /// What is warned of.
    pub warnings: Warnings,
}

/// What the transaction leaves for after the commit.
struct Outcome {
    taken: Vec<Taken>,
    kept: Kept,
}

impl Intake {
    /// What holds around a step of somebody who is written to by the channel, or looks at a page.
    pub(crate) fn around(&self, content: &Content, now: Timestamp, writes: bool) -> Around {
        let (still, demonstration) = (self.paused.among(content), self.demonstration);
        let around = Around { still, writes, demonstration, ..Around::from(now) };
        match &self.reception {
            Some(r) => Around { desks: r.desks(), answers: r.answers(now), backups: r.backups, ..around },
            None => around,
        }
    }

    fn folder(&self) -> Option<&KeyFolder> {
        self.reception.as_ref().map(|reception| reception.vault.folder())
    }

    /// Takes a batch: either all of it is durable when this returns, or nothing. One answer an update, in order.
    pub async fn take(&self, batch: &[Inbound]) -> Result<Vec<Taken>, StoreError> {
        let now = self.clock.now();
        let content = self.content.current();
        let codes = Codes::default();
        let mut forgetting = Forgetting::default();
        let outcome = loop {
            let done = self.store.write("intake", |tx| {
                let (content, codes, forgetting) = (content.clone(), &codes, &forgetting);
                async move { self.within(tx, batch, &content, (codes, forgetting), now).await }
            });
            match done.await {
                Ok(outcome) => break outcome.into_inner(),
                Err(stopped) => forgetting.after(self.folder(), stopped).await?,
            }
        };
        self.after(outcome.kept);
        Ok(outcome.taken)
    }

    /// The commit is the record of the attempt; from here on the messages are on their way.
    pub(crate) fn after(&self, kept: Kept) {
        let now = self.clock.now();
        for (who, bytes) in &kept.brought {
            self.brought.add(who, *bytes, now);
        }
        for (bot, handed) in kept.handed {
            self.outboxes.hand_over(&bot, handed);
        }
        if let Some(reception) = &self.reception {
            for record in &kept.noted {
                reception.vault.note(record);
            }
        }
    }

    async fn within(
        &self,
        mut tx: Tx,
        batch: &[Inbound],
        content: &Content,
        (codes, forgetting): (&Codes, &Forgetting),
        now: Timestamp,
    ) -> Result<storage::Done<Outcome>, Stopped> {
        let mut rng = self.random.child();
        let mut taken = vec![Taken::Repeated; batch.len()];
        let fresh = self.fresh(&mut tx, batch, content, now, &mut taken).await?;
        let people = self.people(batch, &fresh);
        let rows = self.rows(&mut tx, batch, &people, now, &mut rng).await?;
        let mut work = Work::new(self, content, (codes, forgetting), now, rng);
        let ids: Vec<ConversationId> = rows.iter().filter(|row| !row.fresh).map(|row| row.id).collect();
        work.hearing = Hearing::load(&mut tx, &ids).await?;
        for ((_, person), row) in people.iter().zip(rows) {
            let Some(bot) = content.bot(&person.bot) else { continue };
            #[cfg(test)]
            single_out_tests::meets(person.inputs.iter().map(|n| &batch[*n]))?;
            work.one(&mut tx, batch, person, bot, row, &mut taken).await?;
        }
        let kept = work.keep(&mut tx).await?;
        Ok(tx.done(Outcome { taken, kept })?)
    }

    /// The updates not seen before. What comes by the web has no number of its own and is never a repetition.
    async fn fresh(
        &self,
        tx: &mut Tx,
        batch: &[Inbound],
        content: &Content,
        now: Timestamp,
        taken: &mut [Taken],
    ) -> Result<Vec<usize>, StoreError> {
        let known: Vec<usize> = (0..batch.len()).filter(|n| content.bot(&batch[*n].bot).is_some()).collect();
        for n in 0..batch.len() {
            if content.bot(&batch[n].bot).is_none() {
                taken[n] = Taken::NoSuchBot;
            }
        }
        let numbered: Vec<usize> = known.iter().copied().filter(|n| batch[*n].channel == Channel::Telegram).collect();
        let seen: Vec<Seen<'_>> = numbered
            .iter()
            .map(|n| Seen { bot: batch[*n].bot.as_str(), update: batch[*n].update.0, at: now })
            .collect();
        let first = tx.first_seen(&seen).await?;
        let repeated: HashSet<usize> = numbered.iter().zip(first).filter(|(_, f)| !f).map(|(n, _)| *n).collect();
        Ok(known.into_iter().filter(|n| !repeated.contains(n)).collect())
    }

    /// Who wrote what, each person once, in the order of her look-up so that batches never wait in a circle.
    fn people(&self, batch: &[Inbound], fresh: &[usize]) -> BTreeMap<[u8; 32], Person> {
        let mut out: BTreeMap<[u8; 32], Person> = BTreeMap::new();
        for n in fresh {
            let i = &batch[*n];
            let look_up = self.keys.look_up(i.channel, &i.bot, &i.person);
            out.entry(look_up)
                .or_insert_with(|| Person { bot: i.bot.clone(), channel: i.channel, inputs: Vec::new() })
                .inputs
                .push(*n);
        }
        out
    }

    async fn rows(
        &self,
        tx: &mut Tx,
        batch: &[Inbound],
        people: &BTreeMap<[u8; 32], Person>,
        now: Timestamp,
        rng: &mut StdRng,
    ) -> Result<Vec<ConversationRow>, StoreError> {
        let (lookups, people): (Vec<[u8; 32]>, Vec<&Person>) = people.iter().map(|(l, p)| (*l, p)).unzip();
        let opening = |place: usize| {
            let p = people[place];
            let address = p.inputs.first().map_or(&[][..], |n| &batch[*n].address);
            self.opening(lookups[place], &p.bot, p.channel, address, now, rng)
        };
        tx.conversations_of(&lookups, opening).await
    }

    fn opening<'a>(
        &self,
        lookup: [u8; 32],
        bot: &'a BotName,
        channel: Channel,
        address: &[u8],
        now: Timestamp,
        rng: &mut StdRng,
    ) -> Opening<'a> {
        let id = ConversationId::new(now, rng);
        let (key, wrapped_key) = self.keys.new_key(id, rng);
        let address = seal_address(&key, id, address, rng);
        Opening { id, lookup, bot: bot.as_str(), channel: channel.as_str(), wrapped_key, address, at: now }
    }
}
