//! A warning from its proposal to its end: what may be proposed, who approves, from when a person is told, and that one person
//! ends it.

use crate::whole::queue::village_at;
use app::Intake;
use app::log::{Actor, ObjectKind, Operation};
use app::office::{NoticeKind, SignedIn};
use app::warnings::{Proposal, Releasing, Standing, WarningError, WhoElse, recheck};
use domain::{Clock, CompartmentId, HandClock, ItemId, Timestamp};
use matching::{Extractor, Identifier};
use sealing::{Roles, Value};
use std::collections::HashSet;
use std::sync::Arc;
use std::time::Duration;
use storage::{Lease, StoreError};
use tests::Engine;
use tests::lines::count;
use tests::linked::{agrees, put_in};
use tests::village::Village;

pub(crate) const VALUE: &str = "GB82 WEST 1234 5698 7654 32";
const HOUR: Duration = Duration::from_hours(1);

pub(crate) struct Square {
    pub(crate) village: Village,
    pub(crate) clock: Arc<HandClock>,
    ada: SignedIn,
    olha: SignedIn,
}

impl Square {
    /// With an investigator and a responder beside the supervisor.
    pub(crate) async fn new(engine: Engine) -> Self {
        let clock = Arc::new(HandClock::new(Timestamp::from_unix_micros(1_795_500_000_000_000)));
        let village = village_at(engine, clock.clone()).await;
        let ada = village.colleague("ada", Roles::INVESTIGATOR).await;
        let olha = village.colleague("olha", Roles::RESPONDER).await;
        Self { village, clock, ada, olha }
    }

    pub(crate) async fn as_supervisor(&self) -> Releasing<'_> {
        Releasing::open(&self.village.intake, &self.village.signed).await.unwrap()
    }

    pub(crate) async fn as_investigator(&self) -> Releasing<'_> {
        Releasing::open(&self.village.intake, &self.ada).await.unwrap()
    }

    /// Somebody tells of it, and it is in the index; `agrees`: that others are warned.
    pub(crate) async fn told(&self, person: i64, agrees: bool) -> CompartmentId {
        let id = self.village.told(person, &format!("забрали паспорт, рахунок {VALUE}")).await;
        told(&self.village.intake, id, &identifier()).await;
        if agrees {
            self.agrees(id, true).await;
        }
        id
    }

    async fn agrees(&self, report: CompartmentId, yes: bool) {
        agrees(&self.village.intake.store, report, yes, self.clock.now()).await;
    }

    async fn proposed(&self, report: CompartmentId) -> ItemId {
        self.as_supervisor().await.propose(&proposal(&[report])).await.unwrap()
    }

    /// Whether a process that looks now warns of it.
    async fn warns(&self) -> bool {
        let intake = &self.village.intake;
        intake.warnings.read(&intake.store, &intake.keys, &intake.random).await.unwrap();
        intake.warnings.is_warned(&[identifier()], self.clock.now())
    }

    async fn standing(&self, id: ItemId) -> Standing {
        let all = self.as_investigator().await.list().await.unwrap();
        all.iter().find(|one| one.id == id).unwrap().standing
    }

    /// A process looks that begins to keep house now; gives how many warnings it ends.
    async fn looks(&self) -> usize {
        let ended = self.village.intake.store.write("lease", |mut tx| async move {
            tx.expire_lease("upkeep").await?;
            tx.done(())
        });
        ended.await.map_err(|e: StoreError| e).unwrap();
        recheck(&self.village.intake, &self.lease().await).await.unwrap()
    }

    /// That of the process which keeps house.
    async fn lease(&self) -> Lease {
        let lease = self.village.intake.store.write("lease", |mut tx| async move {
            let lease = tx.take_lease("upkeep", "a test", HOUR).await?;
            tx.done(lease)
        });
        lease.await.map_err(|e: StoreError| e).unwrap().into_inner().unwrap()
    }

    async fn lines(&self, who: &SignedIn, operation: Operation, field: &str) -> usize {
        count(&self.village.intake.store, Actor::Staff(who.id), operation, ObjectKind::Warning, field).await
    }
}

/// This report told this: it is entered, as the node does a moment later.
pub(crate) async fn told(intake: &Intake, report: CompartmentId, one: &Identifier) {
    put_in(intake, Value { kind: one.kind.as_str(), normal: one.normal.as_bytes() }, &[report]).await;
}

pub(crate) fn identifier() -> Identifier {
    Extractor::new().one(VALUE, None).unwrap()
}

pub(crate) fn proposal(sources: &[CompartmentId]) -> Proposal<'_> {
    let who_else = WhoElse::PublicAdvert;
    Proposal {
        typed: VALUE, home: None, sources, who_else, why: "стоїть в оголошенні", she_agreed: None
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_may_not_be_released_is_not_proposed_and_each_refusal_says_why() {
    for engine in Engine::all() {
        let square = Square::new(engine).await;
        let desk = square.as_supervisor().await;
        let agreed = square.told(1, true).await;
        let refuses = async |new: Proposal<'_>| desk.propose(&new).await.err();
        let one = [agreed];
        assert!(matches!(refuses(proposal(&[])).await, Some(WarningError::NoSource)), "{engine:?}");
        let blank = Proposal { why: "  ", ..proposal(&one) };
        assert!(matches!(refuses(blank).await, Some(WarningError::NoReason)), "{engine:?}");
        for typed in ["", "рахунок", "GB82 WEST 1234 5698 7654 33", "GB82WEST12345698765432 GB33BUKB20201555555555"]
        {
            let new = Proposal { typed, ..proposal(&one) };
            assert!(matches!(refuses(new).await, Some(WarningError::NotOne)), "{engine:?}: {typed}");
        }
        let several = Proposal { who_else: WhoElse::Several, ..proposal(&one) };
        assert!(matches!(refuses(several).await, Some(WarningError::NotSeveral)), "{engine:?}");
        for she_agreed in [None, Some(" ")] {
            let only = Proposal { who_else: WhoElse::OnlyReporter, she_agreed, ..proposal(&one) };
            assert!(matches!(refuses(only).await, Some(WarningError::OnlyReporter)), "{engine:?}");
        }
        let other = Proposal { typed: "GB33BUKB20201555555555", ..proposal(&one) };
        assert!(matches!(refuses(other).await, Some(WarningError::NotIn(id)) if id == agreed), "{engine:?}");
        let of_help = Proposal { typed: "https://la-strada.org.ua", ..proposal(&one) };
        assert!(matches!(refuses(of_help).await, Some(WarningError::OfHelp)), "{engine:?}");
        let nobodys = [CompartmentId::from_slice(&[7; 16]).unwrap()];
        assert!(matches!(refuses(proposal(&nobodys)).await, Some(WarningError::NoReport(_))), "{engine:?}");
        let silent = square.told(2, false).await;
        let both = [agreed, silent];
        assert!(
            matches!(refuses(proposal(&both)).await, Some(WarningError::NotAgreed(id)) if id == silent),
            "{engine:?}"
        );
        assert!(desk.list().await.unwrap().is_empty(), "{engine:?}");
        assert_eq!(square.lines(&square.village.signed, Operation::Collection, "").await, 0, "{engine:?}");
        // others hold it now; whoever says so names two of them, and what was asked of the index stands in the log
        let two = [agreed, square.told(3, true).await];
        let unnamed = Proposal { who_else: WhoElse::Several, ..proposal(&one) };
        assert!(matches!(refuses(unnamed).await, Some(WarningError::NotSeveral)), "{engine:?}");
        desk.propose(&Proposal { who_else: WhoElse::Several, ..proposal(&two) }).await.unwrap();
        let (store, who) = (&square.village.intake.store, Actor::Staff(square.village.signed.id));
        let looked = count(store, who, Operation::Combination, ObjectKind::Report, "warning").await;
        assert_eq!(looked, 7, "{engine:?}: refused ones too, of reports that are here");
        let nobody = Releasing::open(&square.village.intake, &square.olha).await.err();
        assert!(matches!(nobody, Some(WarningError::NotHers)), "{engine:?}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn two_release_it_and_it_warns_from_its_time_until_its_review() {
    for engine in Engine::all() {
        let square = Square::new(engine).await;
        let report = square.told(1, true).await;
        let id = square.proposed(report).await;
        let (first, second) = (square.as_supervisor().await, square.as_investigator().await);
        assert!(matches!(first.approve(id, 90, None).await, Err(WarningError::SamePerson)), "{engine:?}");
        for days in [0, 366] {
            assert!(matches!(second.approve(id, days, None).await, Err(WarningError::Days)), "{engine:?}");
        }
        assert_eq!(square.standing(id).await, Standing::Proposed, "{engine:?}");
        square.village.intake.store.record();
        let form = second.form(id).await.unwrap();
        assert_eq!((form.value.as_str(), form.reports), ("GB82WEST12345698765432", 1), "{engine:?}");
        assert_eq!((form.proposed_by, form.approved_by), (Some(square.village.signed.id), None), "{engine:?}");
        assert!(form.sources.iter().all(|s| s.report == report && s.agrees && s.holds_it), "{engine:?}");
        assert_eq!(square.lines(&square.ada, Operation::Consultation, "").await, 1, "{engine:?}: the look");
        let asked = square.village.intake.store.recorded().into_iter().filter(|a| a.sql.contains("index_entries"));
        let works: HashSet<_> = asked.map(|asked| asked.work).collect();
        assert_eq!(works, HashSet::from(["warning sources"]), "{engine:?}: nobody who writes waits for the look-up");

        let now = square.clock.now();
        let from = second.approve(id, 1, None).await.unwrap();
        assert!((now.plus(24 * HOUR)..=now.plus(72 * HOUR)).contains(&from), "{engine:?}");
        assert_eq!(square.lines(&square.ada, Operation::Disclosure, "state").await, 1, "{engine:?}");
        assert_eq!(square.standing(id).await, Standing::Waits(from), "{engine:?}");
        assert!(matches!(second.approve(id, 1, None).await, Err(WarningError::NotProposed)), "{engine:?}");
        assert!(second.list().await.unwrap()[0].public.is_none(), "{engine:?}: it is not public yet");
        square.clock.set(from.minus(Duration::from_micros(1)));
        assert!(!square.warns().await, "{engine:?}");
        square.clock.set(from);
        assert!(!square.warns().await, "{engine:?}: nobody looked whether its report still allows it");
        assert_eq!(square.standing(id).await, Standing::Due(from), "{engine:?}");
        assert_eq!(second.form(id).await.unwrap().standing, Standing::Due(from), "{engine:?}");
        assert!(second.list().await.unwrap()[0].public.is_none(), "{engine:?}: nor is it public");
        assert_eq!(square.looks().await, 0, "{engine:?}");
        assert_eq!(square.standing(id).await, Standing::Warns(from.plus(24 * HOUR)), "{engine:?}");
        assert!(square.warns().await, "{engine:?}");
        assert!(second.list().await.unwrap()[0].public.is_some(), "{engine:?}");
        let until = from.plus(24 * HOUR);
        square.clock.set(until);
        assert!(!square.warns().await, "{engine:?}");
        assert_eq!(square.standing(id).await, Standing::PastReview(until), "{engine:?}");

        // one supervisor lets it go on, and nobody else does
        let renewed = second.renew(id, 30, "ще пишуть").await;
        assert!(matches!(renewed, Err(WarningError::NotSupervisor)), "{engine:?}");
        assert!(matches!(first.renew(id, 30, " ").await, Err(WarningError::NoReason)), "{engine:?}");
        assert_eq!(first.renew(id, 30, "ще пишуть").await.unwrap(), until.plus(30 * 24 * HOUR), "{engine:?}");
        assert!(square.warns().await, "{engine:?}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_danger_to_life_is_warned_of_at_once_and_the_reason_stands_in_the_log() {
    for engine in Engine::all() {
        let square = Square::new(engine).await;
        let id = square.proposed(square.told(1, true).await).await;
        let second = square.as_investigator().await;
        assert!(matches!(second.approve(id, 90, Some(" ")).await, Err(WarningError::NoReason)), "{engine:?}");
        let from = second.approve(id, 90, Some("сьогодні везуть двох")).await.unwrap();
        assert_eq!(from, square.clock.now(), "{engine:?}");
        assert!(square.warns().await, "{engine:?}");
        assert!(second.list().await.unwrap()[0].public.is_some(), "{engine:?}: it waits for no look");
        assert_eq!(square.lines(&square.ada, Operation::Disclosure, "danger").await, 1, "{engine:?}");
        let form = second.form(id).await.unwrap();
        assert!(form.said.iter().any(|(what, said)| *what == "danger to life" && said.contains("двох")), "{engine:?}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_proposal_whose_source_no_longer_agrees_is_not_approved() {
    for engine in Engine::all() {
        let square = Square::new(engine).await;
        let report = square.told(1, true).await;
        let id = square.proposed(report).await;
        square.agrees(report, false).await;
        let second = square.as_investigator().await;
        let refused = second.approve(id, 90, Some("поспішають")).await;
        assert!(matches!(refused, Err(WarningError::NotAgreed(of)) if of == report), "{engine:?}");
        assert_eq!(square.standing(id).await, Standing::Proposed, "{engine:?}");
        assert!(!square.warns().await, "{engine:?}");
        assert_eq!(square.lines(&square.ada, Operation::Disclosure, "").await, 0, "{engine:?}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_a_person_takes_back_before_the_release_ends_it_and_supervisors_are_told_once() {
    for engine in Engine::all() {
        let square = Square::new(engine).await;
        let report = square.told(1, true).await;
        let id = square.proposed(report).await;
        let second = square.as_investigator().await;
        let from = second.approve(id, 90, None).await.unwrap();
        let (intake, lease) = (&square.village.intake, square.lease().await);
        assert_eq!(recheck(intake, &lease).await.unwrap(), 0, "{engine:?}");
        square.agrees(report, false).await;
        assert_eq!(square.standing(id).await, Standing::Waits(from), "{engine:?}");
        for stopped in [1, 0] {
            assert_eq!(recheck(intake, &lease).await.unwrap(), stopped, "{engine:?}");
            assert_eq!(square.standing(id).await, Standing::Withdrawn, "{engine:?}");
        }
        let told = square.village.office.untold(square.village.signed.id).await.unwrap();
        let told: Vec<_> = told.iter().filter(|notice| notice.kind == NoticeKind::WarningStopped).collect();
        assert!(told.len() == 1 && told[0].who.is_none(), "{engine:?}: {told:?}");
        let lines = count(&intake.store, Actor::Node, Operation::Alteration, ObjectKind::Warning, "state").await;
        assert_eq!(lines, 1, "{engine:?}");
        let form = second.form(id).await.unwrap();
        assert!(
            form.said.iter().any(|(what, said)| *what == "withdrawn" && said.starts_with("by the node")),
            "{engine:?}"
        );
        square.clock.set(from);
        assert_eq!(square.looks().await, 0, "{engine:?}");
        assert!(!square.warns().await, "{engine:?}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn nobody_asks_about_a_report_of_a_desk_that_she_is_not_at() {
    for engine in Engine::all() {
        let square = Square::new(engine).await;
        let told = square.told(1, true).await;
        let nobodys = CompartmentId::from_slice(&[7; 16]).unwrap();
        let desk = square.as_investigator().await;
        for report in [told, nobodys] {
            let refused = desk.propose(&proposal(&[report])).await;
            assert!(matches!(refused, Err(WarningError::NoReport(id)) if id == report), "{engine:?}");
        }
        // nor among one that is hers
        let refused = square.as_supervisor().await.propose(&proposal(&[told, nobodys])).await;
        assert!(matches!(refused, Err(WarningError::NoReport(id)) if id == nobodys), "{engine:?}");
        let store = &square.village.intake.store;
        for who in [square.ada.id, square.village.signed.id] {
            let looked = count(store, Actor::Staff(who), Operation::Combination, ObjectKind::Report, "warning").await;
            assert_eq!(looked, 0, "{engine:?}: nothing was looked up");
        }
        let ihor = square.village.colleague("ihor", Roles::INVESTIGATOR.and(Roles::RESPONDER)).await;
        let at_desk = Releasing::open(&square.village.intake, &ihor).await.unwrap();
        let id = at_desk.propose(&proposal(&[told])).await.unwrap();
        desk.approve(id, 90, None).await.unwrap();
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn nothing_is_asked_of_the_index_about_a_report_that_is_not_here() {
    for engine in Engine::all() {
        let square = Square::new(engine).await;
        let (here, gone) = (square.told(1, true).await, square.told(2, true).await);
        let id = square.proposed(gone).await;
        let (first, second) = (square.as_supervisor().await, square.as_investigator().await);
        let store = &square.village.intake.store;
        let due = square.clock.now().plus(72 * HOUR);
        let taken_back = store.write("taken back", |mut tx| async move {
            tx.set_report_erase(gone, Some(due)).await?;
            tx.done(())
        });
        taken_back.await.map_err(|e: StoreError| e).unwrap();
        store.record();
        for named in [vec![gone], vec![here, gone]] {
            let refused = first.propose(&proposal(&named)).await;
            assert!(matches!(refused, Err(WarningError::NoReport(of)) if of == gone), "{engine:?}");
        }
        let refused = second.approve(id, 90, None).await;
        assert!(matches!(refused, Err(WarningError::NoReport(of)) if of == gone), "{engine:?}");
        let asked = store.recorded().iter().filter(|asked| asked.sql.contains("index_entries")).count();
        assert_eq!(asked, 0, "{engine:?}");
        for (who, before) in [(square.village.signed.id, 1), (square.ada.id, 0)] {
            let looked = count(store, Actor::Staff(who), Operation::Combination, ObjectKind::Report, "warning").await;
            assert_eq!(looked, before, "{engine:?}");
        }
        // and of what is here it is asked, and logged
        store.record();
        first.propose(&proposal(&[here])).await.unwrap();
        assert!(store.recorded().iter().any(|asked| asked.sql.contains("index_entries")), "{engine:?}");
        let looked = Actor::Staff(square.village.signed.id);
        let looked = count(store, looked, Operation::Combination, ObjectKind::Report, "warning").await;
        assert_eq!(looked, 2, "{engine:?}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_became_our_own_is_neither_renewed_nor_warned_of() {
    for engine in Engine::all() {
        let mut square = Square::new(engine).await;
        let report = square.told(1, true).await;
        let url = "https://work-abroad.example.net";
        told(&square.village.intake, report, &Extractor::new().one(url, None).unwrap()).await;
        let id = square.as_supervisor().await.propose(&Proposal { typed: url, ..proposal(&[report]) }).await.unwrap();
        square.as_investigator().await.approve(id, 90, Some("сьогодні")).await.unwrap();
        square.village.intake.public_url = Some(url.to_owned());
        let renewed = square.as_supervisor().await.renew(id, 90, "далі").await;
        assert!(matches!(renewed, Err(WarningError::OfHelp)), "{engine:?}");
        square.clock.set(square.clock.now().plus(24 * HOUR));
        assert_eq!(square.looks().await, 1, "{engine:?}");
        assert_eq!(square.standing(id).await, Standing::Withdrawn, "{engine:?}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_dispute_is_told_to_supervisors_and_ends_nothing_and_one_person_withdraws_it_at_once() {
    for engine in Engine::all() {
        let square = Square::new(engine).await;
        let id = square.proposed(square.told(1, true).await).await;
        let (first, second) = (square.as_supervisor().await, square.as_investigator().await);
        assert!(matches!(second.dispute(id, "це мій рахунок").await, Err(WarningError::NotReleased)), "{engine:?}");
        second.approve(id, 90, Some("сьогодні")).await.unwrap();
        second.dispute(id, "це мій рахунок").await.unwrap();
        let told = square.village.office.untold(square.village.signed.id).await.unwrap();
        let disputed = told.iter().filter(|notice| notice.kind == NoticeKind::WarningDisputed).count();
        assert_eq!(disputed, 1, "{engine:?}");
        assert!(square.warns().await, "{engine:?}: whoever is warned of would end it by a message");
        let listed = first.list().await.unwrap();
        assert_eq!(listed[0].disputed_at, Some(square.clock.now()), "{engine:?}");
        first.renew(id, 90, "перевірено: рахунок з оголошення").await.unwrap();
        assert_eq!(first.list().await.unwrap()[0].disputed_at, None, "{engine:?}: it is decided");

        assert!(matches!(second.withdraw(id, "").await, Err(WarningError::NoReason)), "{engine:?}");
        second.withdraw(id, "рахунок закрито").await.unwrap();
        assert!(!square.warns().await, "{engine:?}");
        assert_eq!(square.standing(id).await, Standing::Withdrawn, "{engine:?}");
        assert!(matches!(first.withdraw(id, "ще раз").await, Err(WarningError::Withdrawn)), "{engine:?}");
        assert!(matches!(first.renew(id, 90, "знову").await, Err(WarningError::Withdrawn)), "{engine:?}");
        assert_eq!(square.lines(&square.ada, Operation::Alteration, "").await, 2, "{engine:?}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_proposal_is_withdrawn_before_anybody_approves_it() {
    for engine in Engine::all() {
        let square = Square::new(engine).await;
        let id = square.proposed(square.told(1, true).await).await;
        let second = square.as_investigator().await;
        second.withdraw(id, "сумнівно").await.unwrap();
        assert!(matches!(second.approve(id, 90, None).await, Err(WarningError::NotProposed)), "{engine:?}");
        let no_such = ItemId::from_slice(&[9; 16]).unwrap();
        assert!(matches!(second.withdraw(no_such, "нема").await, Err(WarningError::NoWarning)), "{engine:?}");
    }
}
