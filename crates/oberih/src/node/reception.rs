//! What stands behind telling: the vault, codes made ahead, returns in their queue, pins, the duty phone.

use super::ringing::{Rung, Silent, ringing, rings};
use super::start::{Shared, StartError};
use super::tasks::{Tasks, beside_each_other};
use crate::config::{Config, DeskSetUp};
use app::office::{code_sets, link_key_is_behind};
use app::reports::{Argon, Stock};
use app::{Budgets, CODES_OF_A_RETURN, KeyFolder, Keyring, Randomness, Reception, Vault, hold, look_up_at_most};
use channels::notice::{Notice, Notices};
use domain::{CompartmentId, Language};
use std::sync::Arc;
use std::time::Duration;
use storage::Store;
use tokio::sync::watch;
use tokio::task::JoinSet;
use tokio::time::Instant;

/// How soon another process knows a new desk or member, at most.
const LOOK: Duration = Duration::from_millis(500);
/// How soon a noted epoch is pinned beside the root key.
const PIN: Duration = Duration::from_millis(250);
/// How soon the duty phone rings.
const RING: Duration = Duration::from_secs(2);
/// Places that one look rings for; those behind them are next.
const PLACES: usize = 1_000;

/// Opens the vault beside the root key.
pub(crate) async fn open(
    config: &Config,
    desks: &[DeskSetUp],
    store: &Store,
    keys: &Keyring,
    random: &Randomness,
) -> Result<Reception, StartError> {
    let vault = Vault::open(store, keys, KeyFolder::new(config.key_folder()), random).await?;
    say_what_is_unknown(store, vault.folder()).await;
    let duties = desks.iter().map(|d| d.desk.clone()).collect();
    Ok(Reception {
        vault,
        stock: Stock::new(config.codes.ahead.clamp(1, 10_000)),
        duties,
        node: config.name.as_str().into(),
        backups: config.backup.kept(),
    })
}

/// Codes of a set that does not lie beside the root key open nothing, and nobody but the operator can put it back.
async fn say_what_is_unknown(store: &Store, folder: &KeyFolder) {
    match code_sets(store, folder).await {
        Ok(sets) => sets.iter().filter(|set| set.known.is_none()).for_each(|set| {
            tracing::error!(
                set = set.number,
                codes = set.codes,
                "codes of this set open nothing: oberih.peppers beside the root key is an older copy, put back the newest one"
            );
        }),
        Err(e) => tracing::warn!(error = %e, "the sets of codes were not counted"),
    }
}

/// Starts what it does by itself.
pub(crate) fn start(shared: &Arc<Shared>, reception: &Reception, desks: Vec<DeskSetUp>, tasks: &mut Tasks) {
    let argon = Argon::new(std::thread::available_parallelism().map_or(2, std::num::NonZero::get));
    for _ in 0..argon.at_once() {
        let (s, r, a) = (shared.clone(), reception.clone(), argon.clone());
        tasks.spawn("codes", async move { r.stock.fill(&r.vault, &a, &s.random, s.stop.clone()).await });
    }
    tasks.spawn("vault", follow(shared.clone(), reception.clone()));
    tasks.spawn("pins", pin(shared.clone(), reception.clone()));
    let s = shared.clone();
    let work = move |held: app::Held| returns(s.clone(), argon.clone(), held);
    tasks.spawn(
        "returns",
        hold(shared.store.clone(), "returns".to_owned(), shared.holder.clone(), shared.stop.clone(), work),
    );
    if desks.iter().any(|d| d.phone.is_set()) {
        let (s, r, desks, notices) = (shared.clone(), reception.clone(), Arc::new(desks), Arc::new(notices(shared)));
        let work = move |held: app::Held| ring(s.clone(), r.clone(), (desks.clone(), notices.clone()), held);
        tasks.spawn(
            "duty",
            hold(shared.store.clone(), "duty".to_owned(), shared.holder.clone(), shared.stop.clone(), work),
        );
    }
}

/// A new desk or member counts within a second in every process. One that has not the newest set of codes ends, and whoever
/// started it starts it again: it would call codes of that set wrong. So does one that has not the newest key of the index of
/// links: it would enter what it takes under one that is to go.
async fn follow(shared: Arc<Shared>, reception: Reception) {
    let mut stop = shared.stop.clone();
    let mut said = String::new();
    while !*stop.borrow() {
        tokio::select! {
            () = tokio::time::sleep(LOOK) => {}
            _ = stop.wait_for(|s| *s) => return,
        }
        if reception.vault.is_behind().is_ok_and(|behind| behind) {
            tracing::error!("a newer set of codes lies beside the root key than this process began with");
            return;
        }
        if link_key_is_behind(&shared.store, &shared.keys).await.is_ok_and(|behind| behind) {
            tracing::error!("the store has a newer key of the index of links than this process began with");
            return;
        }
        match reception.vault.refresh().await {
            Ok(_) => said.clear(),
            Err(e) => {
                let text = e.to_string();
                if text != said {
                    tracing::error!(error = text, "the vault is as it was before");
                    said = text;
                }
            }
        }
    }
}

/// Writes the pins, and once more at the end.
async fn pin(shared: Arc<Shared>, reception: Reception) {
    let mut stop = shared.stop.clone();
    loop {
        let last = *stop.borrow();
        if let Err(e) = reception.vault.save_pins() {
            tracing::error!(error = %e, "the pins beside the root key could not be written");
        }
        if last {
            return;
        }
        tokio::select! {
            () = tokio::time::sleep(PIN) => {}
            _ = stop.wait_for(|s| *s) => {}
        }
    }
}

/// Codes that people came back with, of each lane in turn; a flood of wrong ones in one of them waits, and the others go on.
async fn returns(shared: Arc<Shared>, argon: Argon, held: app::Held) {
    let mut still = held.still;
    if !shared.awake(&still).await {
        return;
    }
    let mut changes = shared.store.changes();
    let mut budgets = Budgets::new(Instant::now());
    while *still.borrow() {
        let allowed = budgets.allow(Instant::now(), CODES_OF_A_RETURN);
        let tried = match look_up_at_most(&shared.intake, &argon, allowed).await {
            Ok((tried, wrong)) => {
                budgets.spend(wrong, Instant::now());
                tried
            }
            Err(e) => {
                tracing::warn!(error = %e, "returns wait");
                0
            }
        };
        if tried > 0 {
            continue;
        }
        let look = budgets.wait(Instant::now()).map_or(LOOK, |wait| wait.min(LOOK));
        tokio::select! {
            _ = changes.changed() => {}
            () = tokio::time::sleep(look) => {}
            _ = still.wait_for(|s| !*s) => return,
        }
    }
}

/// What tells the duty phones. Where mail is broken the webhooks ring all the same, and readiness says it.
fn notices(shared: &Shared) -> Notices {
    let mail = shared.config.mail_server().ok().flatten();
    let (notices, broken) = Notices::new(shared.http.clone(), mail.as_ref(), shared.random.clone());
    if let Some(e) = broken {
        tracing::error!(error = %e, "the duty phones cannot be told by mail; webhooks ring all the same");
        shared.phones.no_mail(e.to_string());
    }
    notices
}

/// Tells whoever is on duty that somebody waits, and again while nobody took the place.
async fn ring(
    shared: Arc<Shared>,
    reception: Reception,
    (desks, notices): (Arc<Vec<DeskSetUp>>, Arc<Notices>),
    held: app::Held,
) {
    let still = held.still;
    if !shared.awake(&still).await {
        return;
    }
    // a phone that takes half a minute to fail holds up no other desk's
    let mut of_each: JoinSet<()> = JoinSet::new();
    for (n, _) in desks.iter().enumerate().filter(|(_, d)| d.phone.is_set()) {
        let (s, r, still) = (shared.clone(), reception.clone(), still.clone());
        let (desks, notices) = (desks.clone(), notices.clone());
        of_each.spawn(async move {
            if let Some(set_up) = desks.get(n) {
                ring_while(&s, &r, (set_up, &notices), still).await;
            }
        });
    }
    beside_each_other(of_each).await;
    shared.phones.others_ring();
}

async fn ring_while(
    shared: &Shared,
    reception: &Reception,
    (set_up, notices): (&DeskSetUp, &Notices),
    mut still: watch::Receiver<bool>,
) {
    let (mut silent, mut rung) = (Silent::default(), Rung::default());
    while *still.borrow() {
        if let Err(e) = ring_for(shared, reception, notices, set_up, (&mut silent, &mut rung)).await {
            tracing::warn!(desk = %set_up.desk.name, error = %e, "the queue could not be looked at");
        }
        tokio::select! {
            () = tokio::time::sleep(RING) => {}
            _ = still.wait_for(|s| !*s) => return,
        }
    }
}

async fn ring_for(
    shared: &Shared,
    reception: &Reception,
    notices: &Notices,
    set_up: &DeskSetUp,
    (silent, rung): (&mut Silent, &mut Rung),
) -> Result<(), storage::StoreError> {
    let opened = reception.vault.now();
    let Some(desk) = opened.desk(set_up.desk.name.as_str()) else { return Ok(()) };
    let (id, now) = (desk.id, shared.clock.now());
    // outside the shifts the phone rests, but for danger
    let open = matches!(set_up.desk.open_at(now), app::Open::Now { .. });
    let due = shared
        .store
        .read("ring", |mut tx| async move { tx.places_to_ring(id, ringing(open), now, PLACES).await })
        .await?;
    if due.is_empty() {
        // nobody waits to be told any more: whatever kept the phone from it is no trouble of now
        shared.phones.tried(set_up.desk.name.as_str(), None);
    }
    for ring in rings(&due) {
        let desk = &set_up.desk.name;
        if !silent.may_be_tried(desk, now) {
            break;
        }
        let spoken = ring.places.iter().find_map(|place| Language::parse(&place.language).ok());
        let (Some(language), true) = (spoken, rung.may_ring(desk, ring.urgent, now)) else { continue };
        let places = ring.places.len();
        let notice = Notice { desk: desk.clone(), urgent: ring.urgent, places, language };
        if let Err(e) = notices.tell(&set_up.phone, notice).await {
            tracing::warn!(%desk, error = %e, "the duty phone could not be told; it is tried again");
            shared.phones.tried(desk.as_str(), Some(e.to_string()));
            silent.could_not_be_told(desk, now);
            break;
        }
        shared.phones.tried(desk.as_str(), None);
        rung.rang(desk, ring.urgent, now);
        let reports: Vec<CompartmentId> = ring.places.iter().map(|place| place.report).collect();
        let urgency = ring.places.iter().map(|place| place.urgency).min().unwrap_or(0);
        shared
            .store
            .write("told duty", |mut tx| {
                let reports = &reports;
                async move {
                    tx.duty_told(reports, urgency, now).await?;
                    tx.done(())
                }
            })
            .await
            .map_err(|e: storage::StoreError| e)?;
    }
    Ok(())
}
