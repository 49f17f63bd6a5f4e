//! What people say and press around check-ins, taken within intake's transaction, before the guide.
//!
//! Both of her words take the same way: the same comparisons, the same statements with the same sizes, the same answer.
//! What differs happens a second later, by a timer.

use super::contacts;
use super::form::{Body, TRIES, stage_word, step};
use super::rules::{Action, Event, Stage};
use super::say::{Wish, plain, wish};
use super::words::WordHash;
use crate::{Errand, Keyring};
use content::Content;
use domain::{CheckInId, CompartmentId, ConversationId, Input, Language, Timestamp};
use rand_core::CryptoRng;
use sealing::DataKey;
use std::collections::HashMap;
use storage::{CheckInRow, StoreError, Tx};

/// The check-ins of a batch's people that wait for an answer, and what became of them.
#[derive(Default)]
pub(crate) struct Hearing {
    open: HashMap<ConversationId, Vec<CheckInRow>>,
    changed: Vec<CheckInRow>,
    timers: Vec<(CheckInId, Timestamp)>,
    /// What was called off or destroyed: it is to stand on the list beside the root key.
    pub(crate) destroyed: Vec<CompartmentId>,
}

/// Who says something.
pub(crate) struct Speaker<'a> {
    /// Her conversation.
    pub(crate) id: ConversationId,
    /// Its key.
    pub(crate) key: &'a DataKey,
    /// The language she is answered in.
    pub(crate) language: Language,
    /// Whether a text of hers that is none of her words may be one that somebody tries: no answer to something else.
    pub(crate) may_guess: bool,
}

impl Hearing {
    /// Reads what waits for an answer: one statement a batch.
    pub(crate) async fn load(tx: &mut Tx, people: &[ConversationId]) -> Result<Self, StoreError> {
        let mut open: HashMap<ConversationId, Vec<CheckInRow>> = HashMap::new();
        for row in tx.open_check_ins(people).await? {
            open.entry(row.conversation).or_default().push(row);
        }
        Ok(Self { open, ..Self::default() })
    }

    /// Whether a question of hers waits for an answer.
    pub(crate) fn waits_for(&self, who: ConversationId) -> bool {
        self.open.contains_key(&who)
    }

    /// Takes an input that concerns check-ins; the answer to it, or `None`: it is the guide's.
    pub(crate) async fn take(
        &mut self,
        tx: &mut Tx,
        (content, keys): (&Content, &Keyring),
        who: &Speaker<'_>,
        input: &Input,
        now: Timestamp,
        rng: &mut impl CryptoRng,
    ) -> Result<Option<Errand>, StoreError> {
        match input {
            // who mistypes a word corrects it in the message that is there
            Input::Text(text) | Input::Edited(text) => {
                let heard = self.word(who, text, now, rng);
                Ok(heard.then(|| plain(content, who.language, "check-in-thanks")))
            }
            Input::Choice(data) => match wish(data) {
                Some(wish) => self.wish(tx, content, who, wish, (now, rng)).await.map(Some),
                None => Ok(None),
            },
            Input::Command { name, argument } if name == "start" => {
                contacts::open(tx, (content, keys), who, argument, now, rng).await
            }
            _ => Ok(None),
        }
    }

    /// Whether a text is a word that a question of hers waits for. Any other text is not: somebody else may hold the
    /// phone, so it neither ends the waiting nor alarms. But whoever tries one after the other comes to no "all well"; what
    /// is said to somebody else, or to the guide, is no try.
    fn word(&mut self, who: &Speaker<'_>, text: &str, now: Timestamp, rng: &mut impl CryptoRng) -> bool {
        let Some(rows) = self.open.get_mut(&who.id) else { return false };
        let Some(said) = WordHash::of(who.key, text) else { return false };
        let (mut heard, mut others) = (false, Vec::new());
        for row in rows {
            let Some(mut body) = Body::open(who.key, row.id, &row.body) else {
                tracing::error!(check_in.id = ?row.id, "a check-in does not open: no word of hers is heard");
                continue;
            };
            if !matches!(body.stage(row), Stage::Asked(_) | Stage::Waiting(_)) {
                continue;
            }
            let Some(word) = body.word(&said) else {
                others.push((row, body));
                continue;
            };
            let (stage, actions) = step(&body, row, Event::Answer(word), now);
            let looks =
                actions.iter().filter_map(|a| if let Action::Look(at) = a { Some((row.id, *at)) } else { None });
            let before = self.timers.len();
            self.timers.extend(looks);
            if self.timers.len() == before {
                continue;
            }
            body.note(word);
            row.body = body.seal(who.key, row.id, rng);
            row.stage = stage_word(stage).to_owned();
            change(&mut self.changed, row);
            heard = true;
        }
        if !heard && who.may_guess {
            for (row, mut body) in others.into_iter().filter(|(_, body)| body.tries < TRIES) {
                body.tries += 1;
                row.body = body.seal(who.key, row.id, rng);
                change(&mut self.changed, row);
            }
        }
        heard
    }

    /// Writes what was heard so far: whatever is done to her questions next finds it in the store.
    pub(crate) async fn settle(&mut self, tx: &mut Tx) -> Result<(), StoreError> {
        self.keep(tx).await?;
        self.changed.clear();
        self.timers.clear();
        Ok(())
    }

    async fn wish(
        &mut self,
        tx: &mut Tx,
        content: &Content,
        who: &Speaker<'_>,
        wish: Wish,
        (now, rng): (Timestamp, &mut impl CryptoRng),
    ) -> Result<Errand, StoreError> {
        let said = match wish {
            Wish::Off(id) => {
                self.call_off(tx, who, id, (now, rng)).await?;
                "check-in-called-off"
            }
            Wish::Yes => {
                // who asked called it off meanwhile, or the letters ran out: then nobody is ever written to
                let agreed = tx.contact_agrees(who.id, now).await? > 0 || tx.is_contact(who.id).await?;
                if agreed { "contact-agreed" } else { "contact-old-letters" }
            }
            Wish::No => {
                tx.contact_refuses(who.id).await?;
                "contact-refused"
            }
            Wish::Leave => {
                tx.contact_leaves(who.id).await?;
                "contact-refused"
            }
        };
        Ok(plain(content, who.language, said))
    }

    /// Calls a check-in of this conversation off, with the plan that only it could open. Somebody else's, or one that is
    /// gone, is left alone and answered alike.
    async fn call_off(
        &mut self,
        tx: &mut Tx,
        who: &Speaker<'_>,
        id: CheckInId,
        (now, rng): (Timestamp, &mut impl CryptoRng),
    ) -> Result<(), StoreError> {
        self.settle(tx).await?;
        let found = tx.check_ins_of(who.id).await?.into_iter().find(|row| row.id == id);
        let Some(row) = found else { return Ok(()) };
        self.destroyed.extend(super::call_off(tx, who.key, vec![row], now, rng).await?);
        self.open.entry(who.id).or_default().retain(|row| row.id != id);
        Ok(())
    }

    /// Calls all of a conversation off.
    pub(crate) async fn call_off_all(
        &mut self,
        tx: &mut Tx,
        (whose, key): (ConversationId, &DataKey),
        now: Timestamp,
        rng: &mut impl CryptoRng,
    ) -> Result<(), StoreError> {
        self.settle(tx).await?;
        let rows = tx.check_ins_of(whose).await?;
        self.destroyed.extend(super::call_off(tx, key, rows, now, rng).await?);
        self.open.remove(&whose);
        Ok(())
    }

    /// Writes what was heard.
    pub(crate) async fn keep(&self, tx: &mut Tx) -> Result<(), StoreError> {
        tx.change_check_ins(&self.changed).await?;
        tx.set_check_in_timers(&self.timers).await
    }
}

/// A row is written once, as it is in the end.
fn change(changed: &mut Vec<CheckInRow>, row: &CheckInRow) {
    changed.retain(|before| before.id != row.id);
    changed.push(row.clone());
}
