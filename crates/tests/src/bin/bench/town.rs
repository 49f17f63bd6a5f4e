//! An intake with a desk, in one process: people who tell, and a responder who reads.

use app::desk::AtDesk;
use app::office::{Founding, Office};
use app::reports::{Argon, Stock};
use app::{Intake, KeyFolder, Randomness, Reception, Taken, Vault};
use domain::{Clock, Inbound, Input, StaffId};
use guide::{View, ViewAction};
use oberih::SystemClock;
use rand::SeedableRng;
use rand::rngs::StdRng;
use sealing::{Cost, CustodianSecret, MemberSecret};
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};
use std::time::Duration;
use tests::alone::{intake, update};
use tests::{Engine, Place};
use tokio::sync::watch;

/// Updates of one batch, as many as the platform gives at once.
const BATCH: usize = 100;

pub(crate) struct Town {
    pub(crate) intake: Intake,
    pub(crate) argon: Argon,
    who: StaffId,
    secret: MemberSecret,
    updates: AtomicI64,
    filling: watch::Sender<bool>,
    _place: Place,
}

impl Town {
    /// SQLite, synchronous=FULL. `cost`: of codes; nothing is made ahead before [`Town::fill`].
    pub(crate) async fn found(cost: Cost, ahead: usize) -> Self {
        let place = Place::new(Engine::Sqlite).await;
        let mut intake = intake(&place, 5, Arc::new(SystemClock)).await;
        let random = Randomness::new(StdRng::seed_from_u64(6));
        let folder = KeyFolder::new(place.dir());
        let peppers = folder.peppers_at(intake.keys.root(), cost, &mut random.child()).unwrap();
        let vault = Vault::open_with(&intake.store, &intake.keys, folder, peppers, &random).await.unwrap();
        let office = Office::open(&intake.store, &vault, &intake.keys, &random).await.unwrap().at_cost(Cost::CHEAP);
        let custodian = CustodianSecret::generate(&mut random.child());
        let custodian = sealing::read_public_file(&custodian.public_file()).unwrap();
        let (name, password, now) = ("olena", "корінь дуба під старим млином", SystemClock.now());
        let founding = Founding { name, password, custodians: &[custodian], desk: "help", kind: "ngo" };
        let (welcome, _) = office.found(&founding, now).await.unwrap();
        let signed = office.sign_in(name, password, &welcome.code.code_at(now), now).await.unwrap();
        intake.reception =
            Some(Reception { vault, stock: Stock::new(ahead), duties: Vec::new().into(), node: "Oberih".into() });
        Self {
            intake,
            argon: Argon::new(cores()),
            who: signed.id,
            secret: signed.keys.everyday().secret(),
            updates: AtomicI64::new(1),
            filling: watch::channel(false).0,
            _place: place,
        }
    }

    pub(crate) fn reception(&self) -> &Reception {
        self.intake.reception.as_ref().unwrap()
    }

    /// Begins to make codes ahead, as a node does.
    pub(crate) fn fill(&self) {
        let (reception, argon, random) = (self.reception().clone(), self.argon.clone(), self.intake.random.clone());
        let stop = self.filling.subscribe();
        tokio::spawn(async move { reception.stock.fill(&reception.vault, &argon, &random, stop).await });
    }

    /// Waits until so many codes are ready.
    pub(crate) async fn ready(&self, codes: usize) {
        while self.reception().stock.ready() < codes {
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
    }

    pub(crate) async fn at_desk(&self) -> AtDesk<'_> {
        AtDesk::open(&self.intake, self.who, &self.secret).await.unwrap()
    }

    /// What a person sends next.
    pub(crate) fn update(&self, person: i64, input: Input) -> Inbound {
        update(person, self.updates.fetch_add(1, Ordering::Relaxed), input)
    }

    /// One update by itself; what the person sees.
    pub(crate) async fn one(&self, person: i64, input: Input) -> View {
        seen(self.intake.take(&[self.update(person, input)]).await.unwrap()).remove(0)
    }

    /// Everybody does something, in batches as polling brings them; what they see, in order.
    pub(crate) async fn all(&self, does: Vec<(i64, Input)>) -> Vec<View> {
        let batch: Vec<Inbound> = does.into_iter().map(|(person, input)| self.update(person, input)).collect();
        let mut out = Vec::with_capacity(batch.len());
        for some in batch.chunks(BATCH) {
            out.extend(seen(self.intake.take(some).await.unwrap()));
        }
        out
    }

    pub(crate) async fn say(&self, people: &[i64], text: &str) -> Vec<View> {
        self.all(people.iter().map(|p| (*p, says(text))).collect()).await
    }

    /// Leads people to where their story is asked for.
    pub(crate) async fn ready_to_tell(&self, people: &[i64]) {
        self.all(people.iter().map(|p| (*p, start())).collect()).await;
        let mut seen = self.say(people, "написати людині").await;
        for label in ["Розповісти", "Написати"] {
            let press = |(person, view): (&i64, &View)| (*person, pressed(view, label));
            seen = self.all(people.iter().zip(&seen).map(press).collect()).await;
        }
    }

    /// Tells for people who are ready to, and gives their codes.
    pub(crate) async fn codes_of(&self, people: &[i64]) -> Vec<String> {
        let received = self.say(people, "забрали паспорт").await;
        let press = |(person, view): (&i64, &View)| (*person, pressed(view, "код"));
        let shown = self.all(people.iter().zip(&received).map(press).collect()).await;
        shown.iter().map(code_in).collect()
    }
}

impl Drop for Town {
    fn drop(&mut self) {
        self.filling.send_replace(true);
    }
}

pub(crate) fn cores() -> usize {
    std::thread::available_parallelism().map_or(2, std::num::NonZero::get)
}

pub(crate) fn start() -> Input {
    Input::Command { name: "start".to_owned(), argument: String::new() }
}

pub(crate) fn says(text: &str) -> Input {
    Input::Text(text.to_owned())
}

/// The button with this in its words. Panics where there is none.
pub(crate) fn pressed(view: &View, label: &str) -> Input {
    let found = view.buttons.iter().flatten().find(|b| b.label.contains(label));
    match found.map(|b| &b.action) {
        Some(ViewAction::Choice(data)) => Input::Choice(data.clone()),
        _ => panic!("no button `{label}` under: {}", view.text()),
    }
}

fn seen(taken: Vec<Taken>) -> Vec<View> {
    let view = |taken| match taken {
        Taken::New(view) => *view,
        other => panic!("an answer was due: {other:?}"),
    };
    taken.into_iter().map(view).collect()
}

fn code_in(view: &View) -> String {
    let text = view.text();
    let code = text.lines().find(|l| l.chars().filter(char::is_ascii_digit).count() == 18);
    code.unwrap_or_else(|| panic!("no code in: {text}")).trim().to_owned()
}

/// CPU time of the thread that asks.
pub(crate) fn cpu_here() -> Duration {
    let stat = std::fs::read_to_string("/proc/thread-self/schedstat").unwrap();
    Duration::from_nanos(stat.split_whitespace().next().unwrap().parse().unwrap())
}

/// CPU time of the whole process so far, people included; in steps of 10 ms.
pub(crate) fn cpu_of_all() -> Duration {
    let stat = std::fs::read_to_string("/proc/self/stat").unwrap();
    let mut fields = stat.rsplit_once(')').unwrap().1.split_whitespace().skip(11);
    let mut ticks = || fields.next().unwrap().parse::<u64>().unwrap();
    Duration::from_millis((ticks() + ticks()) * 10)
}
