//! How a bot is, for readiness and the desk.

use tokio::sync::watch;

/// How a bot is. `poll` and `look` write to the same sender: the alarms of `look` are set and cleared by it alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BotHealth {
    /// Nothing heard yet.
    Starting,
    /// The platform answers and what it says is ours.
    Well,
    /// The platform does not know the token.
    WrongToken,
    /// Somebody else polls with our token; where that lasts it is `Strange`.
    OtherPoller,
    /// Polling is refused since a webhook is set.
    WebhookSet {
        /// Whether its address is ours.
        ours: bool,
    },
    /// Our webhook is set no more, or not yet.
    WebhookGone,
    /// The platform does not answer.
    Unreachable,
    /// The bot is ours, but people may wait.
    Troubled(&'static str),
    /// Somebody else has a hand on the bot.
    Strange(&'static str),
}

impl BotHealth {
    /// True when people reach us and we reach them.
    pub fn is_well(self) -> bool {
        self == Self::Well
    }

    /// True when it is certain that somebody else has a hand on the bot: nothing is to leave through it, and nobody is to
    /// be sent there. A second poller is not certain at once: it may be a process of ours that is just ending.
    pub fn is_taken_over(self) -> bool {
        matches!(self, Self::Strange(_) | Self::WebhookSet { ours: false })
    }

    /// True when a look found the bot to be ours.
    pub fn is_ours(self) -> bool {
        matches!(self, Self::Well | Self::Troubled(_) | Self::WebhookGone | Self::WebhookSet { ours: true })
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
            Self::WebhookGone => "our webhook is gone",
            Self::Unreachable => "the platform does not answer",
            Self::Troubled(what) | Self::Strange(what) => what,
        }
    }
}

/// Sets what `poll` found; an alarm of `look` stays.
pub(crate) fn found(health: &watch::Sender<BotHealth>, now: BotHealth) {
    health.send_if_modified(|held| {
        let changes = *held != now && !matches!(held, BotHealth::Strange(_) | BotHealth::Troubled(_));
        if changes {
            *held = now;
        }
        changes
    });
}

/// What stands against a bot for which somebody else polled for minutes.
pub const OTHER_POLLER: &str = "somebody else polls with its token: take a new one from BotFather";

/// Sets that somebody else polls, for so long that it is no process of ours.
pub(crate) fn met_a_stranger(health: &watch::Sender<BotHealth>) {
    health.send_if_modified(|held| {
        let changes = !held.is_taken_over();
        if changes {
            *held = BotHealth::Strange(OTHER_POLLER);
        }
        changes
    });
}

/// Sets that most of what came could not be read, until a look finds the bot well.
pub(crate) fn cannot_read(health: &watch::Sender<BotHealth>) {
    health.send_if_modified(|held| {
        let now = BotHealth::Troubled("most of what the platform hands over cannot be read: is this program too old?");
        let changes = *held != now && !held.is_taken_over();
        if changes {
            *held = now;
        }
        changes
    });
}

/// Sets what `look` found; `None` clears an alarm and nothing else. That the platform does not answer clears none.
pub(crate) fn watched(health: &watch::Sender<BotHealth>, now: Option<BotHealth>) {
    health.send_if_modified(|held| {
        let next = match now {
            Some(BotHealth::Unreachable) if held.is_taken_over() => return false,
            Some(now) => now,
            None if held.is_taken_over() || matches!(held, BotHealth::Troubled(_) | BotHealth::WrongToken) => {
                BotHealth::Well
            }
            None => return false,
        };
        let changes = *held != next;
        *held = next;
        changes
    });
}
