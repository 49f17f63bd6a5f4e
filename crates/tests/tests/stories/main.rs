//! What must hold, as people tell it: each story through a bot and on the web.

#![cfg_attr(test, expect(clippy::unwrap_used, reason = "tests"))]

mod danger;
mod past_its_day;
mod told;

use oberih::{Net, Running};
use std::sync::atomic::{AtomicI64, Ordering};
use tests::{Engine, Place, Seen, Talk, World, WorldOptions, bots};

struct Town {
    world: World,
    node: Running,
    next: AtomicI64,
}

impl Town {
    async fn new() -> Self {
        Self::of(World::new(Place::new(Engine::Sqlite).await, WorldOptions::default()).await).await
    }

    async fn of(world: World) -> Self {
        let node = world.node(21).await;
        Self { world, node, next: AtomicI64::new(9_000) }
    }

    /// The same person at both doors of a bot, having begun.
    async fn doors(&self, bot: &'static str, language: &'static str) -> Vec<Talk> {
        let username = bots().into_iter().find(|b| b.0 == bot).unwrap().1;
        let person = self.world.telegram.person(username, self.next.fetch_add(1, Ordering::Relaxed), language);
        let base = format!("http://{}", self.node.public_addr());
        let http = Net::real().unwrap().http;
        let in_bot = Talk::Bot {
            telegram: self.world.telegram.clone(),
            username: username.to_owned(),
            person,
            store: self.node.store().clone(),
        };
        let on_web = Talk::Web { http, base, bot, language, cookie: None, page: String::new() };
        let mut both = vec![in_bot, on_web];
        for talk in &mut both {
            talk.says("/start").await;
        }
        both
    }
}

fn holds(seen: &Seen, words: &[&str]) {
    for w in words {
        assert!(seen.text.contains(w) || seen.labels.iter().any(|l| l.contains(w)), "{w:?} is missing in {seen:#?}");
    }
}

fn holds_none(seen: &Seen, words: &[&str]) {
    let all = format!("{} {}", seen.text, seen.labels.join(" ")).to_lowercase();
    for w in words {
        assert!(!all.contains(&w.to_lowercase()), "{w:?} stands in {seen:#?}");
    }
}
