//! How a bot is, for readiness and the desk.

use tokio::sync::watch;

/// How a bot is. `poll` and `watch` write to the same sender: `Strange` is set and cleared by `watch` alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BotHealth {
    /// Nothing heard yet.
    Starting,
    /// The platform answers and what it says is ours.
    Well,
    /// The platform does not know the token.
    WrongToken,
    /// Somebody else polls with our token.
    OtherPoller,
    /// Polling is refused since a webhook is set.
    WebhookSet {
        /// Whether its address is ours.
        ours: bool,
    },
    /// The platform does not answer.
    Unreachable,
    /// Something is not as we left it; perhaps the bot was taken over.
    Strange(&'static str),
}

impl BotHealth {
    /// True when people reach us and we reach them.
    pub fn is_well(self) -> bool {
        self == Self::Well
    }

    /// One line, without content.
    pub fn reason(self) -> &'static str {
        match self {
            Self::Starting => "nothing heard from the platform yet",
            Self::Well => "well",
            Self::WrongToken => "the platform does not know the token",
            Self::OtherPoller => "somebody else polls with our token",
            Self::WebhookSet { ours: true } => "our own webhook is still set, so polling is refused",
            Self::WebhookSet { ours: false } => "a strange webhook is set, so polling is refused",
            Self::Unreachable => "the platform does not answer",
            Self::Strange(what) => what,
        }
    }
}

/// Sets what `poll` found; an alarm of `watch` stays.
pub(crate) fn found(health: &watch::Sender<BotHealth>, now: BotHealth) {
    health.send_if_modified(|held| {
        let changes = *held != now && !matches!(held, BotHealth::Strange(_));
        if changes {
            *held = now;
        }
        changes
    });
}

/// Sets what `watch` found; `None` clears an alarm and nothing else.
pub(crate) fn watched(health: &watch::Sender<BotHealth>, now: Option<BotHealth>) {
    health.send_if_modified(|held| {
        let next = match now {
            Some(now) => now,
            None if matches!(held, BotHealth::Strange(_)) => BotHealth::Well,
            None => return false,
        };
        let changes = *held != next;
        *held = next;
        changes
    });
}
