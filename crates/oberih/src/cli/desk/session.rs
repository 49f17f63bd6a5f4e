//! A responder at a terminal that stays open: at the desks that are hers now, and asked for her password again after she was
//! away.

use crate::cli::ask;
use crate::cli::office::{self, By, Opened};
use app::desk::AtDesk;
use app::{Intake, Opened as Moment};
use domain::{Clock, StaffId};
use sealing::MemberSecret;
use std::sync::Arc;
use std::time::Duration;

/// After so long without a word, whoever types may be somebody else.
const AWAY: Duration = Duration::from_secs(15 * 60);

/// Her evening. No `Debug`: it holds what opens her desks.
pub(super) struct Session<'a> {
    opened: &'a Opened,
    intake: &'a Intake,
    by: &'a By,
    who: StaffId,
    secret: MemberSecret,
    desk: AtDesk<'a>,
    /// What the desks were opened by.
    known: Arc<Moment>,
}

impl<'a> Session<'a> {
    /// Signs her in.
    pub(super) async fn begin(opened: &'a Opened, intake: &'a Intake, by: &'a By) -> anyhow::Result<Self> {
        let signed = office::sign_in(&opened.office, by).await?;
        let (who, secret) = (signed.id, signed.keys.everyday().secret());
        drop(signed);
        let known = opened.vault.now();
        let desk = AtDesk::open(intake, who, &secret).await?;
        Ok(Self { opened, intake, by, who, secret, desk, known })
    }

    pub(super) fn who(&self) -> StaffId {
        self.who
    }

    pub(super) fn desk(&self) -> &AtDesk<'a> {
        &self.desk
    }

    /// What she types next, at the desks that are hers by then; `None` where nobody types any more. Errors: her password is
    /// wrong, or none of the desks is hers now.
    pub(super) async fn typed(&mut self, question: &str) -> anyhow::Result<Option<String>> {
        let clock = crate::cli::clock();
        let asked = clock.now();
        let Ok(typed) = ask::line(question) else { return Ok(None) };
        let now = clock.now();
        if now.since(asked) >= AWAY {
            let password = ask::secret("you were away: your password, once more", self.by.password_file())?;
            self.opened.office.password_again(self.who, &password, now).await?;
        }
        self.opened.vault.refresh().await?;
        let newest = self.opened.vault.now();
        if !Arc::ptr_eq(&self.known, &newest) {
            self.desk = AtDesk::open(self.intake, self.who, &self.secret).await?;
            self.known = newest;
        }
        Ok(Some(typed))
    }

    /// Pins the keys that an answer made, before this process may end.
    pub(super) fn pin(&self) -> anyhow::Result<()> {
        Ok(self.opened.vault.save_pins()?)
    }
}
