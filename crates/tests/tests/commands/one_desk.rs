//! A node with one desk that is always open, set up by the real program, and a terminal beside it.

use app::office::CodeSecret;
use domain::{Clock, Timestamp};
use oberih::{Running, SystemClock};
use std::sync::Arc;
use std::time::Duration;
use tests::town::{a_code_is_ready, code_in};
use tests::town_evening::AT_ONCE;
use tests::{Engine, Place, Talk, Terminal, World, WorldOptions, bots};

const DESK: &str = "[[desk]]\nname = \"help\"\nkind = \"ngo\"\ntime_zone = \"Europe/Kyiv\"\nlanguages = [\"uk\"]\n\
    answer_within_minutes = 30\n[[desk.shift]]\n\
    days = [\"mon\",\"tue\",\"wed\",\"thu\",\"fri\",\"sat\",\"sun\"]\nspans = [\"00:00-24:00\"]\n";
/// Between two codes of an authenticator.
pub(crate) const STEP: Duration = Duration::from_secs(30);

pub(crate) fn now() -> Timestamp {
    SystemClock.now()
}

/// What an authenticator holds, as a command showed it.
pub(crate) fn secret_in(shown: &str) -> CodeSecret {
    let secret = shown.split("secret=").nth(1).and_then(|s| s.split('&').next()).unwrap();
    CodeSecret::from_base32(secret).unwrap()
}

/// The node and the terminal; `zoya`: its supervisor's authenticator.
pub(crate) struct OneDesk {
    pub(crate) world: World,
    pub(crate) t: Terminal,
    pub(crate) node: Running,
    pub(crate) zoya: CodeSecret,
    files: Vec<(&'static str, String)>,
}

impl OneDesk {
    pub(crate) async fn new(engine: Engine) -> Self {
        Self::by(engine, None).await
    }

    /// The same; the node's time is this clock's, that of the commands the system's.
    pub(crate) async fn by(engine: Engine, clock: Option<Arc<dyn Clock>>) -> Self {
        let options = WorldOptions { clock, ..WorldOptions::default() };
        let world = World::new(Place::new(engine).await, options).await;
        let t = Terminal::beside(&world.place);
        let mut files = vec![("DESK", t.write("desk.toml", DESK)), ("P1", t.file("public")), ("W1", t.file("words"))];
        files.push(("PASS", t.write("password", "паркан глек мороз нитка\n")));
        let named: Vec<(&str, &str)> = files.iter().map(|(mark, file)| (*mark, file.as_str())).collect();
        t.done("recovery keygen --out P1 --words-file W1", &named);
        let setup = "setup --yes --name Zoya --desk help:ngo --recovery-public P1 --password-file PASS";
        let zoya = secret_in(&t.done(setup, &named));
        let node = started(&world, &t, 41).await;
        Self { world, t, node, zoya, files }
    }

    /// The node ends, this is done, and it begins again. `seed`: another than before, or it would make the same codes again.
    pub(crate) async fn begun_again(self, seed: u64, meanwhile: impl FnOnce(&Terminal)) -> Self {
        let Self { world, t, node, zoya, files } = self;
        node.stop().await;
        meanwhile(&t);
        let node = started(&world, &t, seed).await;
        Self { world, t, node, zoya, files }
    }

    /// What words of a command's line stand for.
    pub(crate) fn files(&self) -> Vec<(&str, &str)> {
        self.files.iter().map(|(mark, file)| (*mark, file.as_str())).collect()
    }

    /// Somebody's chat with the bot for everyone.
    pub(crate) async fn talk(&self, person: i64) -> Talk {
        let username = bots()[1].1;
        Talk::Bot {
            telegram: self.world.telegram.clone(),
            username: username.to_owned(),
            person: self.world.telegram.person(username, person, "uk"),
            store: self.world.place.store().await,
        }
    }

    /// Somebody tells this to the bot; gives her code.
    pub(crate) async fn is_told(&self, person: i64, story: &str) -> String {
        let mut talk = self.talk(person).await;
        talk.says("/start").await;
        talk.says("написати людині").await;
        talk.presses("Розповісти").await;
        talk.presses("Написати").await;
        a_code_is_ready(&self.node).await;
        talk.says(story).await;
        code_in(&talk.presses("код").await)
    }
}

async fn started(world: &World, t: &Terminal, seed: u64) -> Running {
    let mut config = world.config();
    config.codes.ahead = 2;
    config.telegram.hold = AT_ONCE;
    config.desk = oberih::config::read(Some(t.file("desk.toml").as_ref()), std::iter::empty(), &[]).unwrap().desk;
    let node = world.node_with(config, seed).await.unwrap();
    a_code_is_ready(&node).await;
    node
}
