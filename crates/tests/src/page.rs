//! Somebody at a page of her own, without the network between.

use crate::town::eventually;
use crate::village::{says, start};
use app::reports::Sending;
use app::{Chat, ChatError, Intake};
use domain::{BotName, Channel, Input, Lane, Language, PersonKey};
use guide::{View, ViewAction};

/// The page.
pub struct Page {
    chat: Chat,
    bot: BotName,
    secret: [u8; 32],
}

impl Page {
    /// A new one, where she has begun.
    pub async fn open(intake: &Intake) -> Self {
        Self::open_at(Chat::new(intake.clone())).await
    }

    /// A new one of a node's own door.
    pub async fn open_at(chat: Chat) -> Self {
        let (bot, secret) = (BotName::parse(crate::alone::BOT).unwrap(), chat.new_secret());
        let page = Self { chat, bot, secret };
        page.does(start()).await;
        page
    }

    /// By what the node knows who she is.
    pub fn look_up(&self, intake: &Intake) -> [u8; 32] {
        intake.keys.look_up(Channel::Web, &self.bot, &PersonKey::new(self.secret.to_vec()))
    }

    /// She does something; what she sees then.
    pub async fn does(&self, input: Input) -> View {
        self.chat.post(&self.bot, &self.secret, input, Language::parse("uk").ok(), Lane::Network).await.unwrap()
    }

    /// She writes.
    pub async fn says(&self, text: &str) -> View {
        self.does(says(text)).await
    }

    /// What stands there now.
    pub async fn sees(&self) -> View {
        self.chat.look(&self.bot, &self.secret).await.unwrap().unwrap()
    }

    /// She presses the button whose label holds these words, also of the row below. Panics where there is none.
    pub async fn presses(&self, label: &str) -> View {
        let view = self.sees().await;
        let mut buttons = view.buttons.iter().flatten().chain(&view.row);
        let found = buttons.find(|b| b.label.contains(label)).map(|b| b.action.clone());
        let Some(ViewAction::Choice(data)) = found else { panic!("no {label:?} in {view:#?}") };
        self.does(Input::Choice(data)).await
    }

    /// Tells a story.
    pub async fn tells(&self, story: &str) -> View {
        self.says("написати людині").await;
        self.presses("Розповісти").await;
        self.presses("Написати").await;
        self.says(story).await
    }

    /// Comes back with a code and stands where something is added.
    pub async fn comes_back(&self, code: &str) {
        self.says(code).await;
        eventually("the return", || async { offers(&self.sees().await, "Додати щось").then_some(()) }).await;
        let asks = self.presses("Додати щось").await;
        assert!(asks.takes_files, "{asks:#?}");
    }

    /// Begins to send a picture; `None` where no file is taken now.
    pub async fn begins_file(&self) -> Option<Sending> {
        self.tries_a_file().await.unwrap()
    }

    /// The same, where it may be refused.
    pub async fn tries_a_file(&self) -> Result<Option<Sending>, ChatError> {
        let (name, mime) = (Some("photo.jpg".to_owned()), Some("image/jpeg".to_owned()));
        self.chat.begin_file(&self.bot, &self.secret, name, mime).await
    }
}

/// Whether a screen has a button with this in its words; the row below does not count.
pub fn offers(view: &View, label: &str) -> bool {
    view.buttons.iter().flatten().any(|b| b.label.contains(label))
}
