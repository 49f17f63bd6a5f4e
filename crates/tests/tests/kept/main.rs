//! What a report keeps: nothing is overwritten, mixed up or left unseen, whatever happens at the same time.

#![cfg_attr(test, expect(clippy::unwrap_used, clippy::panic, reason = "tests"))]

mod codes;
mod desk;
mod files;
mod hers;

use app::{Chat, Intake};
use domain::{BotName, CompartmentId, Input, Timestamp};
use guide::{View, ViewAction};
use storage::StoreError;
use tests::town::{Town, eventually};
use tests::{Seen, Talk};

const LATE: Timestamp = Timestamp::from_unix_micros(i64::MAX);

/// Somebody at a page of her own, without the network between.
struct Page {
    chat: Chat,
    bot: BotName,
    secret: [u8; 32],
}

impl Page {
    async fn open(intake: &Intake) -> Self {
        let chat = Chat::new(intake.clone());
        let (bot, secret) = (BotName::parse("stay-safe").unwrap(), chat.new_secret());
        let page = Self { chat, bot, secret };
        page.does(Input::Command { name: "start".to_owned(), argument: String::new() }).await;
        page
    }

    async fn does(&self, input: Input) -> View {
        self.chat.post(&self.bot, &self.secret, input, domain::Language::parse("uk").ok()).await.unwrap()
    }

    async fn says(&self, text: &str) -> View {
        self.does(Input::Text(text.to_owned())).await
    }

    async fn sees(&self) -> View {
        self.chat.look(&self.bot, &self.secret).await.unwrap().unwrap()
    }

    async fn presses(&self, label: &str) -> View {
        let view = self.sees().await;
        let buttons: Vec<_> = view.buttons.iter().flatten().chain(&view.row).collect();
        let found = buttons.iter().find(|b| b.label.contains(label)).map(|b| b.action.clone());
        let Some(ViewAction::Choice(data)) = found else { panic!("no {label:?} in {view:#?}") };
        self.does(Input::Choice(data)).await
    }

    async fn tells(&self, story: &str) -> View {
        self.says("написати людині").await;
        self.presses("Розповісти").await;
        self.presses("Написати").await;
        self.says(story).await
    }

    /// Comes back with a code and stands where something is added.
    async fn comes_back(&self, code: &str) {
        self.says(code).await;
        eventually("the return", || async { has(&self.sees().await, "Додати щось").then_some(()) }).await;
        let asks = self.presses("Додати щось").await;
        assert!(asks.takes_files, "{asks:#?}");
    }

    async fn begins_file(&self) -> Option<app::reports::Sending> {
        let (name, mime) = (Some("photo.jpg".to_owned()), Some("image/jpeg".to_owned()));
        self.chat.begin_file(&self.bot, &self.secret, name, mime).await.unwrap()
    }
}

fn has(view: &View, label: &str) -> bool {
    view.buttons.iter().flatten().any(|b| b.label.contains(label))
}

/// She comes back in a bot; gives what she sees when the look-up ended with these words or this button.
async fn comes_back(talk: &mut Talk, code: &str, expects: &str) -> Seen {
    talk.says("/start").await;
    let Talk::Bot { person, .. } = &talk else { panic!("in a bot") };
    let before = person.messages().len();
    person.sends(code);
    let look = || async {
        let shown: Vec<_> = person.messages().into_iter().filter(|m| m.from_bot).collect();
        let last = shown.last()?;
        let labels: Vec<String> = last.buttons.iter().flatten().map(|b| b.label.clone()).collect();
        let there = last.text.contains(expects) || labels.iter().any(|l| l.contains(expects));
        (person.messages().len() > before && there).then(|| Seen { text: last.text.clone(), labels })
    };
    eventually(expects, look).await
}

/// Waits until the last message offers this button, since a chat gets no more than the platform's pace allows; gives it.
async fn offered(talk: &Talk, label: &str) -> Seen {
    let Talk::Bot { person, .. } = talk else { panic!("in a bot") };
    let look = || async {
        let shown = person.messages();
        let last = shown.iter().rev().find(|m| m.from_bot)?;
        let labels: Vec<String> = last.buttons.iter().flatten().map(|b| b.label.clone()).collect();
        labels.iter().any(|l| l.contains(label)).then(|| Seen { text: last.text.clone(), labels })
    };
    eventually(label, look).await
}

/// Presses what she is offered.
async fn presses(talk: &mut Talk, label: &str) {
    offered(talk, label).await;
    talk.presses(label).await;
}

async fn state_of(town: &Town, id: CompartmentId) -> storage::ReportRow {
    let row = town.desk.store.read("t", |mut tx| async move { tx.report(id).await }).await;
    row.map_err(|e: StoreError| e).unwrap().unwrap()
}
