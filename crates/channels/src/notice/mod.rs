//! Telling the duty phone that somebody waits: a mail, a webhook, or both. A notice carries no content: no name, no
//! text, no id, nothing of a conversation but its language. Nothing is tried twice here; the caller's timer does that.

mod error;
mod mail;
mod webhook;

pub use error::NoticeError;
pub use mail::{MailAddress, MailError, MailLanguage, MailServer};
pub use webhook::{WebhookAddress, WebhookAddressError};

use app::{DeskName, Randomness};
use domain::Language;
use mail::Mailer;
use std::time::Duration;

/// How long each way may take where nothing else is said.
const LIMIT: Duration = Duration::from_secs(30);

/// Somebody waits at a desk, or several do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notice {
    /// Whose queue.
    pub desk: DeskName,
    /// In danger now.
    pub urgent: bool,
    /// Places in the queue that this is for; one or more.
    pub places: usize,
    /// What she speaks; of several, who stands first.
    pub language: Language,
}

/// The ways to whom is on duty. No `Debug`: an address says who that is, and a webhook's is often a secret.
#[derive(Clone, Default)]
pub struct DutyPhone {
    /// Where a mail goes.
    pub mail_to: Option<MailAddress>,
    /// The words of the mail.
    pub mail_language: MailLanguage,
    /// Where a POST goes.
    pub webhook: Option<WebhookAddress>,
}

impl DutyPhone {
    /// Whether there is any way at all.
    pub fn is_set(&self) -> bool {
        self.mail_to.is_some() || self.webhook.is_some()
    }
}

/// Tells duty phones.
pub struct Notices {
    http: reqwest::Client,
    mailer: Option<Mailer>,
    random: Randomness,
    limit: Duration,
}

impl Notices {
    /// `http` must follow no redirects: one would carry the notice to a server that nobody configured. Where mail cannot be
    /// sent at all (no TLS roots on this machine, a user without a password) the webhooks ring all the same, and why it
    /// cannot comes with it.
    pub fn new(http: reqwest::Client, mail: Option<&MailServer>, random: Randomness) -> (Self, Option<MailError>) {
        let (mailer, broken) = match mail.map(Mailer::new).transpose() {
            Ok(mailer) => (mailer, None),
            Err(e) => (None, Some(e)),
        };
        (Self { http, mailer, random, limit: LIMIT }, broken)
    }

    /// How long each way may take; 30 seconds without this.
    #[must_use]
    pub fn within(mut self, limit: Duration) -> Self {
        self.limit = limit;
        self
    }

    /// Goes every way that the phone has, at once, and is done when one of them took it: to try again for the other's
    /// sake would wake people for nothing. Then the way that did not is a line in the journal.
    /// Errors: no way took it; of two, the one that a later try may change.
    pub async fn tell(&self, to: &DutyPhone, what: Notice) -> Result<(), NoticeError> {
        match tokio::join!(self.mail(to, &what), self.webhook(to, &what)) {
            (None, None) => Err(NoticeError::NoWay),
            (Some(done), None) | (None, Some(done)) => done,
            (Some(Ok(())), Some(Ok(()))) => Ok(()),
            (Some(Ok(())), Some(Err(e))) | (Some(Err(e)), Some(Ok(()))) => {
                let error: &(dyn std::error::Error + 'static) = &e;
                tracing::warn!(desk = %what.desk, error, "the duty phone was told, but one of its ways is broken");
                Ok(())
            }
            (Some(Err(mail)), Some(Err(webhook))) => Err(if mail.is_transient() { mail } else { webhook }),
        }
    }

    async fn mail(&self, to: &DutyPhone, what: &Notice) -> Option<Result<(), NoticeError>> {
        let address = to.mail_to.as_ref()?;
        let Some(mailer) = &self.mailer else { return Some(Err(NoticeError::NoMailServer)) };
        let mut rng = self.random.child();
        let sent = mailer.send(address, to.mail_language, what, &mut rng);
        Some(tokio::time::timeout(self.limit, sent).await.unwrap_or(Err(NoticeError::MailSilent(None))))
    }

    async fn webhook(&self, to: &DutyPhone, what: &Notice) -> Option<Result<(), NoticeError>> {
        let address = to.webhook.as_ref()?;
        Some(webhook::post(&self.http, address, what, self.limit).await)
    }
}
