//! All bots of a node as one way out.

use super::client::Telegram;
use app::{Deliver, Delivery, Outgoing};
use domain::BotName;
use std::collections::HashMap;
use std::sync::Arc;

/// Delivers each errand through the bot it names.
#[derive(Clone, Debug, Default)]
pub struct Bots(HashMap<BotName, Arc<Telegram>>);

impl Bots {
    /// The bots of this node.
    pub fn new(bots: impl IntoIterator<Item = (BotName, Arc<Telegram>)>) -> Self {
        Self(bots.into_iter().collect())
    }
}

impl Deliver for Bots {
    async fn deliver(&self, out: &Outgoing) -> Delivery {
        match self.0.get(&out.bot) {
            Some(telegram) => telegram.deliver(out).await,
            // Left out of the configuration, perhaps for an hour: what waits is not given up.
            None => Delivery::Down("this node does not run the bot"),
        }
    }
}
