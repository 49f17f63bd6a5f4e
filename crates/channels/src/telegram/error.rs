//! What goes wrong in a call. Descriptions may echo what was sent, so only their class is kept.

use std::fmt;
use std::time::Duration;

/// A call that gave no result.
#[derive(Debug, thiserror::Error)]
pub enum ApiError {
    /// The Bot API says no.
    #[error("the Bot API refused: {0}")]
    Refused(Refusal),
    /// No answer, or one that broke off; the address (it holds the token) is taken out.
    #[error("no answer from the Bot API")]
    Network(#[source] reqwest::Error),
    /// Not the JSON we know: a proxy's page, a cut body.
    #[error("unreadable answer with status {status}")]
    Unreadable {
        /// The HTTP status.
        status: u16,
    },
    /// A file above what is fetched.
    #[error("the file has more than 20 MiB")]
    FileTooLarge,
    /// A file that ended before its size, or fell silent.
    #[error("the file broke off")]
    BrokenOff,
    /// Our own parameters do not become JSON.
    #[error("the parameters do not become JSON")]
    Parameters,
}

impl ApiError {
    pub(crate) fn network(error: reqwest::Error) -> Self {
        Self::Network(error.without_url())
    }

    /// The refusal, when the Bot API answered at all.
    pub fn refusal(&self) -> Option<&Refusal> {
        match self {
            Self::Refused(refusal) => Some(refusal),
            _ => None,
        }
    }

    /// What kind of refusal it is.
    pub fn class(&self) -> Option<Class> {
        self.refusal().map(|r| r.class)
    }

    /// True when another poller broke ours off.
    pub(crate) fn is_other_poller(&self) -> bool {
        self.refusal().is_some_and(|r| r.code == 409 && r.class != Class::WebhookActive)
    }

    /// True when the token is not (or no longer) one of the platform's.
    pub fn is_wrong_token(&self) -> bool {
        self.refusal().is_some_and(|r| matches!(r.code, 401 | 404) && r.class != Class::UnknownMethod)
    }
}

/// `ok: false` with its parameters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Refusal {
    /// `error_code`, or the HTTP status without one.
    pub code: u16,
    /// What the description says.
    pub class: Class,
    /// How long to wait.
    pub retry_after: Option<Duration>,
    /// The chat's new id.
    pub migrate_to: Option<i64>,
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} ({})", self.code, self.class.as_str())
    }
}

macro_rules! classes {
    ($($name:ident, $says:literal, [$($needle:literal),+];)+) => {
        /// What a description says; the descriptions are the server's and have been stable for years.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum Class {
            $(#[doc = $says] $name,)+
            /// None of these.
            Other,
        }

        impl Class {
            /// A text without content.
            pub fn as_str(self) -> &'static str {
                match self {
                    $(Self::$name => $says,)+
                    Self::Other => "another reason",
                }
            }

            /// From a description; the first that fits.
            pub(crate) fn of(description: &str) -> Self {
                let said = description.to_ascii_lowercase();
                $(if [$($needle),+].iter().any(|n| said.contains(n)) {
                    return Self::$name;
                })+
                Self::Other
            }
        }
    };
}

classes! {
    WebhookActive, "a webhook is set", ["webhook is active"];
    OtherPoller, "another poller runs", ["terminated by other", "other getupdates"];
    UnknownMethod, "unknown method", ["method not found"];
    NotModified, "message is not modified", ["message is not modified"];
    Entities, "entities do not parse", ["can't parse entities", "can't parse message text"];
    Blocked, "blocked by the person", ["bot was blocked", "user_is_blocked", "bot was kicked"];
    Deactivated, "the person's account is gone", ["user is deactivated", "input_user_deactivated"];
    NeverWrote, "the person never wrote", ["can't initiate conversation", "chat not found", "user not found", "peer_id_invalid"];
    NotMember, "not in this chat", ["not a member", "not in the chat"];
    NothingToDelete, "no such message to delete", ["message to delete not found", "message_id_invalid"];
    CannotDelete, "the message cannot be deleted", ["message can't be deleted", "message_delete_forbidden"];
    FileTooLarge, "the file is too big", ["file is too big"];
    FileGone, "no such file", ["invalid file_id", "wrong file_id", "wrong file identifier", "file is temporarily unavailable"];
    TooLong, "message is too long", ["message is too long", "message_too_long"];
    Empty, "message is empty", ["text is empty", "text must be non-empty"];
    ButtonAddress, "a button's address is invalid", ["wrong http url", "button_url_invalid", "button url"];
    Button, "a button is invalid", ["button", "reply markup", "keyboard"];
    OverallPace, "overall pace", ["global", "overall"];
    ChatPace, "pace", ["too many requests", "flood"];
}
