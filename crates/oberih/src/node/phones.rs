//! What readiness says of the duty phones: that their mail is broken, or that one could not be told.

use std::collections::BTreeMap;
use std::sync::{Mutex, OnceLock, PoisonError};

/// What is known of the duty phones in this process.
#[derive(Default)]
pub(crate) struct Phones {
    /// Why no mail can be sent at all; nothing of it changes before the process starts anew.
    mail: OnceLock<String>,
    /// Desks whose phone no way reached at the last try, each with why.
    untold: Mutex<BTreeMap<String, String>>,
}

impl Phones {
    /// Mail cannot be sent at all.
    pub(super) fn no_mail(&self, why: String) {
        // told once: the first reason stays
        let _ = self.mail.set(why);
    }

    /// A desk's phone was told, or could not be: then why.
    pub(super) fn tried(&self, desk: &str, failed: Option<String>) {
        let mut untold = self.untold.lock().unwrap_or_else(PoisonError::into_inner);
        match failed {
            Some(why) => drop(untold.insert(desk.to_owned(), why)),
            None => drop(untold.remove(desk)),
        }
    }

    /// Another process rings from here on, and knows which phone could not be told.
    pub(super) fn others_ring(&self) {
        self.untold.lock().unwrap_or_else(PoisonError::into_inner).clear();
    }

    /// What is wrong, where something is.
    pub(super) fn reason(&self) -> Option<String> {
        let mail = self.mail.get().map(|why| format!("mail to the duty phones is broken, webhooks ring: {why}"));
        let untold = self.untold.lock().unwrap_or_else(PoisonError::into_inner);
        let phones = untold.iter().map(|(desk, why)| format!("the duty phone of `{desk}` could not be told: {why}"));
        let all: Vec<String> = mail.into_iter().chain(phones).collect();
        (!all.is_empty()).then(|| all.join("; "))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_phone_that_was_told_again_is_well_and_broken_mail_stays_broken() {
        let phones = Phones::default();
        assert_eq!(phones.reason(), None);
        phones.tried("help", Some("no answer".to_owned()));
        phones.tried("night", Some("404".to_owned()));
        let said = phones.reason().unwrap();
        assert!(said.contains("`help` could not be told: no answer; ") && said.contains("`night`"), "{said}");
        phones.tried("night", None);
        phones.tried("help", None);
        assert_eq!(phones.reason(), None);
        phones.tried("help", Some("no answer".to_owned()));
        phones.others_ring();
        assert_eq!(phones.reason(), None, "whoever rings now says it");
        phones.no_mail("no password".to_owned());
        phones.tried("help", None);
        assert!(phones.reason().unwrap().starts_with("mail to the duty phones is broken"));
    }
}
