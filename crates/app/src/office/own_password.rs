//! Her own password: her keys stay, and are locked by another one. Nothing that she opens changes, and nobody else is asked.

use super::accounts;
use super::act::{Act, Deed};
use super::commit::{Account, Change};
use super::passwords::check_password;
use super::sign_in::SignedIn;
use super::{Office, OfficeError};
use domain::Timestamp;

impl Office {
    /// Gives somebody another password, by the present one and a code, which is taken as at a sign-in. Errors: as for
    /// [`Office::sign_in`]; the new one is not taken; her keys were changed at the same moment.
    pub async fn change_password(
        &self,
        name: &str,
        old: &str,
        code: &str,
        new: &str,
        now: Timestamp,
    ) -> Result<(), OfficeError> {
        // before a code is spent on it
        check_password(new, &accounts::name(name)?)?;
        let before = self.account(name).await.map(|row| row.keys);
        let SignedIn { id, keys, .. } = self.sign_in(name, old, code, now).await?;
        let before = before?;
        let (keys, locked) = self.lock(id, keys, new).await?;
        drop(keys);
        let change = Change { account: Account::Password { id, keys: locked, before }, ..Change::default() };
        self.commit(self.books().await?, &change, Act::new(now, Deed::PasswordChanged, Some(id)).about(id)).await
    }
}
