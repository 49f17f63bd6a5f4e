//! A responder at a terminal that stays open: at the desks that are hers now, and asked for her password again after she was
//! away.

use super::lock::Lock;
use crate::cli::ask;
use crate::cli::office::{self, By, Opened};
use app::desk::AtDesk;
use app::{Intake, Opened as Moment};
use domain::{StaffId, Timestamp};
use sealing::MemberSecret;
use std::sync::Arc;

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
    lock: Lock,
}

impl<'a> Session<'a> {
    /// Signs her in. That she looks at what lies at her desks stands in the log from here on.
    pub(super) async fn begin(opened: &'a Opened, intake: &'a Intake, by: &'a By) -> anyhow::Result<Self> {
        let signed = office::sign_in(&opened.office, by).await?;
        let (who, secret) = (signed.id, signed.keys.everyday().secret());
        drop(signed);
        let known = opened.vault.now();
        let desk = AtDesk::open(intake, who, &secret).await?;
        desk.begins_to_look().await?;
        Ok(Self { opened, intake, by, who, secret, desk, known, lock: Lock::default() })
    }

    pub(super) fn who(&self) -> StaffId {
        self.who
    }

    pub(super) fn content(&self) -> Arc<content::Content> {
        self.intake.content.current()
    }

    pub(super) fn desk(&self) -> &AtDesk<'a> {
        &self.desk
    }

    /// What she types next, at the desks that are hers by then; `None` where nobody types any more. Errors: her password is
    /// wrong, or none of the desks is hers now.
    pub(super) async fn typed(&mut self, question: &str) -> anyhow::Result<Option<String>> {
        let (opened, by, who) = (self.opened, self.by, self.who);
        let again = async |now| again(opened, by, who, now).await;
        let typed = self.lock.typed(&*crate::cli::clock(), || ask::line(question).ok(), again).await?;
        let Some(typed) = typed else { return Ok(None) };
        self.opened.vault.refresh().await?;
        self.intake.paused.read(&self.opened.store).await?;
        let newest = self.opened.vault.now();
        if !Arc::ptr_eq(&self.known, &newest) {
            let desk = AtDesk::open(self.intake, self.who, &self.secret).await?;
            // others than before may be hers now
            desk.begins_to_look().await?;
            self.desk = desk;
            self.known = newest;
        }
        Ok(Some(typed))
    }

    /// Nothing is shown before her password was right, where that is asked for. Errors: it is wrong.
    pub(super) async fn unlocked(&mut self) -> anyhow::Result<()> {
        let (opened, by, who) = (self.opened, self.by, self.who);
        self.lock.open(&*crate::cli::clock(), async |now| again(opened, by, who, now).await).await
    }

    /// Pins the keys that an answer made, before this process may end.
    pub(super) fn pin(&self) -> anyhow::Result<()> {
        Ok(self.opened.vault.save_pins()?)
    }
}

/// Her password, once more. At a terminal she types it: a file would answer for whoever sits there now.
async fn again(opened: &Opened, by: &By, who: StaffId, now: Timestamp) -> anyhow::Result<()> {
    let file = by.password_file().filter(|_| !ask::is_terminal());
    let password = ask::secret("you were away: your password, once more", file)?;
    Ok(opened.office.password_again(who, &password, now).await.map(drop)?)
}
