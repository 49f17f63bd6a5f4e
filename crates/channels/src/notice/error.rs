//! Why the duty phone was not told. What a server says may echo an address, so only its code is kept.

/// A notice that nobody took.
#[derive(Debug, thiserror::Error)]
pub enum NoticeError {
    /// Neither mail nor webhook.
    #[error("the desk's duty has neither mail_to nor webhook: set one")]
    NoWay,
    /// An address for mail, and nothing that sends it.
    #[error(
        "there is no mail server that can be used: see mail.smtp, mail.from, and what the journal says of mail at the start"
    )]
    NoMailServer,
    /// The mail server said no.
    #[error("the mail server refused with {code}: look at its journal for the reason")]
    MailRefused {
        /// 400 to 599.
        code: u16,
    },
    /// The mail server does not offer what we need: TLS, a way to sign in.
    #[error("the mail server does not offer what mail.smtp asks for (TLS, a way to sign in)")]
    MailUnfit,
    /// No connection, no TLS, no answer in time, or one that broke off.
    #[error("no answer from the mail server: see that mail.smtp names it and that it runs")]
    MailSilent(#[source] Option<lettre::transport::smtp::Error>),
    /// The webhook said no.
    #[error("the webhook answered {status}, and 2xx is wanted; a redirect is not followed")]
    WebhookRefused {
        /// The HTTP status.
        status: u16,
    },
    /// No connection, no TLS, no answer in time, or one that broke off; the address is taken out.
    #[error("no answer from the webhook: see that desk.duty.webhook names it and that it runs")]
    WebhookSilent(#[source] reqwest::Error),
}

impl NoticeError {
    /// True when the same notice may be taken later; false when somebody must change something first.
    pub fn is_transient(&self) -> bool {
        match self {
            Self::MailSilent(_) | Self::WebhookSilent(_) => true,
            Self::MailRefused { code } => *code < 500,
            Self::WebhookRefused { status } => matches!(status, 408 | 425 | 429 | 500..=599),
            Self::NoWay | Self::NoMailServer | Self::MailUnfit => false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_time_may_mend_is_transient() {
        let mail = |code| NoticeError::MailRefused { code };
        let webhook = |status| NoticeError::WebhookRefused { status };
        for (error, want) in [
            (NoticeError::NoWay, false),
            (NoticeError::NoMailServer, false),
            (NoticeError::MailUnfit, false),
            (NoticeError::MailSilent(None), true),
            (mail(421), true),
            (mail(451), true),
            (mail(535), false),
            (mail(550), false),
            (webhook(302), false),
            (webhook(400), false),
            (webhook(404), false),
            (webhook(408), true),
            (webhook(429), true),
            (webhook(500), true),
            (webhook(503), true),
        ] {
            assert_eq!(error.is_transient(), want, "{error}");
        }
    }
}
