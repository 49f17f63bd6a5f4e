//! What lies between whoever types and the desk: after she was away, her password before anything else, however often
//! somebody tries to go past it.

use domain::{Clock, Timestamp};
use std::time::Duration;

/// After so long without a word, whoever types may be somebody else.
const AWAY: Duration = Duration::from_secs(15 * 60);

/// Shut from when she was away until her password was right.
#[derive(Default)]
pub(super) struct Lock {
    shut: bool,
}

impl Lock {
    /// What is typed next; `None` where nobody types any more. `line` waits for it, `again` asks for the password. Errors:
    /// those of `again`; what was typed is lost, and the lock stays shut.
    pub(super) async fn typed(
        &mut self,
        clock: &impl Clock,
        line: impl FnOnce() -> Option<String>,
        again: impl AsyncFn(Timestamp) -> anyhow::Result<()>,
    ) -> anyhow::Result<Option<String>> {
        self.open(clock, &again).await?;
        let asked = clock.now();
        let Some(typed) = line() else { return Ok(None) };
        self.shut = clock.now().since(asked) >= AWAY;
        self.open(clock, again).await?;
        Ok(Some(typed))
    }

    /// Asks for the password where it is shut.
    pub(super) async fn open(
        &mut self,
        clock: &impl Clock,
        again: impl AsyncFn(Timestamp) -> anyhow::Result<()>,
    ) -> anyhow::Result<()> {
        if self.shut {
            again(clock.now()).await?;
            self.shut = false;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::HandClock;
    use std::sync::Mutex;

    const AT: Timestamp = Timestamp::from_unix_micros(1_795_500_000_000_000);

    /// What is asked for, in its order, and which passwords are right.
    struct Chair {
        clock: HandClock,
        lock: Lock,
        asked: Mutex<Vec<&'static str>>,
    }

    impl Chair {
        fn new() -> Self {
            Self { clock: HandClock::new(AT), lock: Lock::default(), asked: Mutex::default() }
        }

        /// Somebody types after so long; `right`: whether the password is, where it is asked for.
        async fn types(&mut self, after: Duration, right: bool) -> anyhow::Result<Option<String>> {
            let (clock, asked) = (&self.clock, &self.asked);
            let line = || {
                asked.lock().unwrap().push("line");
                clock.set(clock.now().plus(after));
                Some("1".to_owned())
            };
            let again = async |_| {
                asked.lock().unwrap().push("password");
                anyhow::ensure!(right, "the password is wrong");
                Ok(())
            };
            self.lock.typed(clock, line, again).await
        }

        fn asked(&self) -> Vec<&'static str> {
            std::mem::take(&mut *self.asked.lock().unwrap())
        }
    }

    #[tokio::test]
    async fn a_wrong_password_opens_nothing_until_the_right_one_is_said() {
        let (mut chair, soon) = (Chair::new(), Duration::from_secs(1));
        assert_eq!(chair.types(AWAY - soon, false).await.unwrap().as_deref(), Some("1"));
        assert_eq!(chair.asked(), ["line"], "she was not away");
        assert!(chair.types(AWAY, false).await.is_err());
        assert_eq!(chair.asked(), ["line", "password"]);
        for _ in 0..2 {
            assert!(chair.types(soon, false).await.is_err());
            assert_eq!(chair.asked(), ["password"], "nothing is taken before it");
        }
        assert_eq!(chair.types(soon, true).await.unwrap().as_deref(), Some("1"));
        assert_eq!(chair.asked(), ["password", "line"]);
        chair.types(soon, false).await.unwrap();
        assert_eq!(chair.asked(), ["line"], "it is open again");
    }
}
