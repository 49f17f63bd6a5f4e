//! A village: an intake with a desk and no node around it, people who tell, and a responder who reads.

use crate::alone::{intake_with, update};
use crate::found::{colleague, found};
use crate::{Engine, Place};
use app::desk::AtDesk;
use app::office::{Office, Second, SignedIn, new_code_set};
use app::reports::{Argon, Stock};
use app::{Gather, Intake, KeyFolder, Randomness, Reception, Taken, Vault};
use domain::{Clock, CompartmentId, Inbound, Input};
use guide::{View, ViewAction};
use oberih::SystemClock;
use rand::SeedableRng;
use rand::rngs::StdRng;
use sealing::{Cost, MadeReceipt, ReceiptCode, Roles, RootKey};
use std::path::Path;
use std::sync::atomic::{AtomicI64, Ordering};
use std::sync::{Arc, OnceLock};
use std::time::{Duration, Instant};
use storage::{HIDDEN_FOR, Store, StoreError};
use tokio::sync::watch;

/// Updates of one batch, as many as the platform gives at once.
const BATCH: usize = 100;
/// A code is made within this, at its real cost and on the slowest machine.
const PATIENCE: Duration = Duration::from_secs(60);

/// The village.
pub struct Village {
    /// Where everything comes in.
    pub intake: Intake,
    /// Where codes are made and looked up.
    pub argon: Argon,
    /// Who may answer at the desk.
    pub office: Office,
    /// The supervisor, who answers too.
    pub signed: SignedIn,
    posts: OnceLock<Gather<Inbound, Taken>>,
    updates: AtomicI64,
    filling: watch::Sender<bool>,
    first_cost: Cost,
    place: Option<Place>,
}

impl Village {
    /// On SQLite. `cost`: of codes; `ahead`: how many are made ahead, from [`Village::fill`] on.
    pub async fn found(cost: Cost, ahead: usize) -> Self {
        Self::found_on(Engine::Sqlite, Arc::new(SystemClock), cost, ahead).await
    }

    /// On an engine, with a clock.
    pub async fn found_on(engine: Engine, clock: Arc<dyn Clock>, cost: Cost, ahead: usize) -> Self {
        let place = Place::new(engine).await;
        let root = RootKey::generate(&mut StdRng::seed_from_u64(4));
        let mut village = Self::found_in(place.dir(), place.store().await, root, clock, cost, ahead).await;
        village.place = Some(place);
        village
    }

    /// In a store that is open, for a node in a process of its own: its root key, whose folder is `beside`.
    pub async fn found_in(
        beside: &Path,
        store: Store,
        root: RootKey,
        clock: Arc<dyn Clock>,
        cost: Cost,
        ahead: usize,
    ) -> Self {
        let now = clock.now();
        let mut intake = intake_with(store, root, 5, clock).await;
        let random = Randomness::new(StdRng::seed_from_u64(6));
        let folder = KeyFolder::new(beside);
        let peppers = folder.peppers_at(intake.keys.root(), cost, &mut random.child()).unwrap();
        let vault = Vault::open_with(&intake.store, &intake.keys, folder, peppers, &random).await.unwrap();
        let (office, signed) = found((&intake.store, &vault, &intake.keys), &random, "ngo", now).await;
        intake.reception = Some(Reception {
            vault,
            stock: Stock::new(ahead),
            duties: Vec::new().into(),
            node: "Oberih".into(),
            backups: std::time::Duration::from_secs(30 * 86_400),
        });
        let cores = std::thread::available_parallelism().map_or(2, std::num::NonZero::get);
        Self {
            intake,
            argon: Argon::new(cores),
            office,
            signed,
            posts: OnceLock::new(),
            updates: AtomicI64::new(1),
            filling: watch::channel(false).0,
            first_cost: cost,
            place: None,
        }
    }

    /// Where it stands; of one that was made by `found` or `found_on`.
    pub fn place(&self) -> &Place {
        self.place.as_ref().unwrap()
    }

    /// What takes what people tell.
    pub fn reception(&self) -> &Reception {
        self.intake.reception.as_ref().unwrap()
    }

    /// Begins to make codes ahead, as a node does.
    pub fn fill(&self) {
        let (reception, argon, random) = (self.reception().clone(), self.argon.clone(), self.intake.random.clone());
        let stop = self.filling.subscribe();
        tokio::spawn(async move { reception.stock.fill(&reception.vault, &argon, &random, stop).await });
    }

    /// Makes a next set of codes, as an operator does while no node runs, and reads it as one that starts.
    pub async fn next_code_set(&mut self, cost: Cost) {
        let (intake, folder) = (&self.intake, self.reception().vault.folder().clone());
        let (root, now) = (intake.keys.root(), intake.clock.now());
        new_code_set(&intake.store, &folder, root, cost, (&intake.random, now)).await.unwrap();
        let peppers = folder.peppers_at(root, self.first_cost, &mut intake.random.child()).unwrap();
        let vault = Vault::open_with(&intake.store, &intake.keys, folder, peppers, &intake.random).await.unwrap();
        self.intake.reception.as_mut().unwrap().vault = vault;
    }

    /// Makes a code at once, of the present set.
    pub fn make_one(&self) {
        let reception = self.reception();
        let (opened, mut rng) = (reception.vault.now(), self.intake.random.child());
        reception.stock.put(MadeReceipt::make(opened.receipts().present(), &mut rng));
    }

    /// Waits until so many codes are ready. Panics when a minute passes without a new one.
    pub async fn ready(&self, codes: usize) {
        let (mut before, mut since) = (0, Instant::now());
        loop {
            let ready = self.reception().stock.ready();
            if ready >= codes {
                return;
            }
            if ready > before {
                (before, since) = (ready, Instant::now());
            }
            assert!(since.elapsed() < PATIENCE, "{ready} of {codes} codes are ready, and none came for {PATIENCE:?}");
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
    }

    /// The supervisor at her desk.
    pub async fn at_desk(&self) -> AtDesk<'_> {
        AtDesk::open(&self.intake, self.signed.id, &self.signed.keys.everyday().secret()).await.unwrap()
    }

    /// One more of the staff, who has signed in.
    pub async fn colleague(&self, name: &str, roles: Roles) -> SignedIn {
        let by = (&self.signed, Second::Nobody);
        let signed = colleague(&self.office, by, (name, roles), self.intake.clock.now()).await;
        self.reception().vault.refresh().await.unwrap();
        signed
    }

    /// What a person sends next.
    pub fn update(&self, person: i64, input: Input) -> Inbound {
        update(person, self.updates.fetch_add(1, Ordering::Relaxed), input)
    }

    /// One update by itself; what the person sees.
    pub async fn one(&self, person: i64, input: Input) -> View {
        seen(self.intake.take(&[self.update(person, input)]).await.unwrap()).remove(0)
    }

    /// One update as the webhook and the pages bring it: whatever comes while the one before is kept is taken with it.
    pub async fn posted(&self, person: i64, input: Input) -> View {
        let posts = self.posts.get_or_init(|| {
            let intake = self.intake.clone();
            Gather::start(move |batch: Vec<Inbound>| {
                let intake = intake.clone();
                async move { intake.take_or_single_out(&batch).await.into_iter().map(Result::unwrap).collect() }
            })
        });
        seen(vec![posts.post(self.update(person, input)).await.unwrap()]).remove(0)
    }

    /// Everybody does something, in batches as polling brings them; what they see, in order.
    pub async fn all(&self, does: Vec<(i64, Input)>) -> Vec<View> {
        let batch: Vec<Inbound> = does.into_iter().map(|(person, input)| self.update(person, input)).collect();
        let mut out = Vec::with_capacity(batch.len());
        for some in batch.chunks(BATCH) {
            out.extend(seen(self.intake.take(some).await.unwrap()));
        }
        out
    }

    /// All of them say the same.
    pub async fn say(&self, people: &[i64], text: &str) -> Vec<View> {
        self.all(people.iter().map(|p| (*p, says(text))).collect()).await
    }

    /// Leads people to where their story is asked for.
    pub async fn ready_to_tell(&self, people: &[i64]) {
        self.all(people.iter().map(|p| (*p, start())).collect()).await;
        let mut seen = self.say(people, "написати людині").await;
        for label in ["Розповісти", "Написати"] {
            let press = |(person, view): (&i64, &View)| (*person, pressed(view, label));
            seen = self.all(people.iter().zip(&seen).map(press).collect()).await;
        }
    }

    /// Somebody who begins now tells this; her report. Codes are made ahead by then ([`Village::fill`]).
    pub async fn told(&self, person: i64, text: &str) -> CompartmentId {
        self.ready(1).await;
        self.ready_to_tell(&[person]).await;
        let received = self.one(person, says(text)).await;
        let code = code_in(&self.one(person, pressed(&received, "код")).await);
        self.report_of(&code).await.unwrap()
    }

    /// Tells for people who are ready to, and gives their codes.
    pub async fn codes_of(&self, people: &[i64]) -> Vec<String> {
        let received = self.say(people, "забрали паспорт").await;
        let press = |(person, view): (&i64, &View)| (*person, pressed(view, "код"));
        let shown = self.all(people.iter().zip(&received).map(press).collect()).await;
        shown.iter().map(code_in).collect()
    }

    /// The report of a code, however it stands with it; `None` where there is none.
    pub async fn report_of(&self, code: &str) -> Option<CompartmentId> {
        let code = ReceiptCode::parse(code).unwrap();
        let look_up = *self.reception().vault.now().receipts().present().derive(&code).look_up();
        let found = self.intake.store.read("report of", |mut tx| async move {
            tx.report_by_receipt(&look_up, domain::Timestamp::from_unix_micros(0)).await
        });
        found.await.map_err(|e: StoreError| e).unwrap().map(|report| report.id)
    }

    /// The reports of these codes are to be erased, and have waited their time: they are due from now on.
    pub async fn erase(&self, codes: &[String]) {
        let now = self.intake.clock.now();
        for code in codes {
            let id = self.report_of(code).await.unwrap();
            let done = self.intake.store.write("erase", |mut tx| async move {
                tx.set_report_erase(id, Some(now)).await?;
                tx.done(())
            });
            done.await.map_err(|e: StoreError| e).unwrap();
        }
        let done = self.intake.store.write("waited", |mut tx| async move {
            tx.erasures_waited(HIDDEN_FOR).await?;
            tx.done(())
        });
        done.await.map_err(|e: StoreError| e).unwrap();
    }
}

impl Drop for Village {
    fn drop(&mut self) {
        self.filling.send_replace(true);
    }
}

/// A beginning.
pub fn start() -> Input {
    Input::Command { name: "start".to_owned(), argument: String::new() }
}

/// A text.
pub fn says(text: &str) -> Input {
    Input::Text(text.to_owned())
}

/// The button with this in its words. Panics where there is none.
pub fn pressed(view: &View, label: &str) -> Input {
    let found = view.buttons.iter().flatten().find(|b| b.label.contains(label));
    match found.map(|b| &b.action) {
        Some(ViewAction::Choice(data)) => Input::Choice(data.clone()),
        _ => panic!("no button `{label}` under: {}", view.text()),
    }
}

fn seen(taken: Vec<Taken>) -> Vec<View> {
    let view = |taken| match taken {
        Taken::New { view, .. } => *view,
        other => panic!("an answer was due: {other:?}"),
    };
    taken.into_iter().map(view).collect()
}

/// The code that is shown. Panics where there is none.
pub fn code_in(view: &View) -> String {
    let text = view.text();
    let code = text.lines().find(|l| l.chars().filter(char::is_ascii_digit).count() == 18);
    code.unwrap_or_else(|| panic!("no code in: {text}")).trim().to_owned()
}
