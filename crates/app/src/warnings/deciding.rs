//! What is done with a warning after its proposal, each by one person: it is disputed, withdrawn, renewed. A dispute is told to
//! every supervisor and auditor and ends nothing by itself, or whoever is warned of would end it by a message; a withdrawal
//! ends it at once.

use super::body::Body;
use super::releasing::{MAY, Releasing, review};
use super::{APPROVED, CHANGE, WITHDRAWN, WarningError, words};
use crate::Opened;
use crate::log::{Object, Operation, write};
use crate::office::{NoticeKind, notify};
use domain::{ItemId, Timestamp};
use sealing::Roles;
use storage::WarningRow;

impl Releasing<'_> {
    /// Somebody says that it is wrong: "this is my number". It warns on until somebody decides. `said`: in her words, and how
    /// she is known. Errors: it is not released.
    pub async fn dispute(&self, id: ItemId, said: &str) -> Result<(), WarningError> {
        let opened = self.may(MAY)?;
        let said = words(said)?;
        let (mut row, mut body) = self.released(id).await?;
        body.disputed = Some(match &body.disputed {
            Some(before) => format!("{before}\n{said}"),
            None => said.to_owned(),
        });
        row.disputed_at = row.disputed_at.or(Some(self.intake.clock.now()));
        self.changed(&opened, (row, body), (said, "disputed"), Some(NoticeKind::WarningDisputed)).await
    }

    /// It ends: from now on nobody is warned. A proposal ends too. Errors: it did before.
    pub async fn withdraw(&self, id: ItemId, why: &str) -> Result<(), WarningError> {
        let opened = self.may(MAY)?;
        let why = words(why)?;
        let (mut row, mut body) = self.read(id).await?;
        if row.state == WITHDRAWN {
            return Err(WarningError::Withdrawn);
        }
        WITHDRAWN.clone_into(&mut row.state);
        body.withdrawn = Some(why.to_owned());
        self.changed(&opened, (row, body), (why, "state"), None).await
    }

    /// It goes on, or warns again, until so many days from now; gives until when. Whoever disputed it was heard, and it stays.
    /// By a supervisor alone: what it says is public already. Errors: it is not released, or a help line has it
    /// by now.
    pub async fn renew(&self, id: ItemId, review_days: u16, why: &str) -> Result<Timestamp, WarningError> {
        let opened = self.may(Roles::SUPERVISOR).map_err(|e| match e {
            WarningError::NotHers => WarningError::NotSupervisor,
            other => other,
        })?;
        let (why, review) = (words(why)?, review(review_days)?);
        let (mut row, mut body) = self.released(id).await?;
        // the directory may have it by now
        if self.is_of_help(&body) {
            return Err(WarningError::OfHelp);
        }
        let now = self.intake.clock.now();
        // one that does not warn yet is not ended before it does
        let until = row.not_before.map_or(now, |from| from.max(now)).plus(review);
        (row.review_by, row.disputed_at) = (Some(until), None);
        (body.disputed, body.renewed) = (None, Some(why.to_owned()));
        self.changed(&opened, (row, body), (why, "review"), None).await?;
        Ok(until)
    }

    async fn released(&self, id: ItemId) -> Result<(WarningRow, Body), WarningError> {
        let (row, body) = self.read(id).await?;
        match row.state.as_str() {
            APPROVED => Ok((row, body)),
            WITHDRAWN => Err(WarningError::Withdrawn),
            _ => Err(WarningError::NotReleased),
        }
    }

    /// Keeps what was changed of it, with its line, and tells whoever is to know.
    async fn changed(
        &self,
        opened: &Opened,
        (mut row, mut body): (WarningRow, Body),
        (why, field): (&str, &'static str),
        notice: Option<NoticeKind>,
    ) -> Result<(), WarningError> {
        row.version += 1;
        body.put(&mut row, &self.key, &mut self.intake.random.child());
        let line = self.line(opened, (Operation::Alteration, Object::warning(&row)), Some(why), vec![field])?;
        let (now, chain) = (self.intake.clock.now(), opened.chain.as_ref().ok_or(WarningError::NotFounded)?);
        let kept = self.intake.store.write("warning", |mut tx| {
            let (row, line) = (&row, std::slice::from_ref(&line));
            let mut rng = self.intake.random.child();
            async move {
                if !tx.change_warning(row).await? {
                    return Err(WarningError::Meanwhile);
                }
                write(&mut tx, line).await?;
                if let Some(kind) = notice {
                    notify(&mut tx, chain, (kind, Some(self.who), now), now, &mut rng).await?;
                }
                tx.announce(CHANGE, b"").await?;
                Ok(tx.done(())?)
            }
        });
        kept.await?;
        Ok(())
    }
}
