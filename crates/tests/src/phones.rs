//! The phones of everybody: they take what they are sent, or do not.

use app::{ButtonAction, Deliver, Delivery, Errand, Outgoing};
use std::collections::{HashMap, HashSet};
use std::sync::Mutex;

/// What arrived at a phone: the words, and the data of the buttons.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Got {
    /// The words.
    pub text: String,
    /// The buttons' data.
    pub buttons: Vec<String>,
}

/// The phones of everybody.
#[derive(Default)]
pub struct Phones {
    pub(crate) got: Mutex<HashMap<String, Vec<Got>>>,
    pub(crate) removed: Mutex<HashMap<String, Vec<i64>>>,
    pub(crate) blocked: Mutex<HashSet<String>>,
    /// While true the platform does not answer.
    pub(crate) down: Mutex<bool>,
}

impl Deliver for Phones {
    async fn deliver(&self, out: &Outgoing) -> Delivery {
        let address = String::from_utf8(out.address.clone()).unwrap();
        if *self.down.lock().unwrap() {
            return Delivery::Down("down");
        }
        if self.blocked.lock().unwrap().contains(&address) {
            return Delivery::Unreachable;
        }
        if let Errand::Delete { messages, .. } = &out.errand {
            self.removed.lock().unwrap().entry(address.clone()).or_default().extend(messages);
        }
        if let Errand::Say { text, buttons, .. } = &out.errand {
            let data = |b: &app::Button| match &b.does {
                ButtonAction::Choice(data) => data.clone(),
                ButtonAction::Open(address) => address.clone(),
            };
            let got = Got { text: text.clone(), buttons: buttons.iter().flatten().map(data).collect() };
            self.got.lock().unwrap().entry(address).or_default().push(got);
        }
        Delivery::Done { messages: vec![1] }
    }
}
