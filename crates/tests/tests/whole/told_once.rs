//! Whether the reports of a warning are alike, and whether one conversation told them all: as far as the keys of whoever looks
//! open them, with a line for each that is opened.

use crate::whole::queue::village_at;
use crate::whole::warnings::{VALUE, identifier, told};
use app::log::{Actor, ObjectKind, Operation};
use app::office::SignedIn;
use app::warnings::{Likeness, NotCompared, Pair, Proposal, Releasing, Standing, WarningError, WhoElse};
use domain::{CloseReason, CompartmentId, HandClock, Timestamp};
use sealing::Roles;
use std::sync::Arc;
use tests::Engine;
use tests::lines::count;
use tests::linked::agrees;
use tests::village::Village;

const STORY: &str =
    "мені обіцяли роботу на складі біля міста, забрали паспорт у перший день і сказали, що я винна за квиток";
const OTHER: &str = "знайомий покликав доглядати стареньку, а коли я приїхала, то платили менше, ніж казали спочатку";

struct Square {
    village: Village,
    /// An investigator, whom no desk is open to.
    ada: SignedIn,
    /// An investigator who answers at the desk.
    vira: SignedIn,
}

impl Square {
    async fn new(engine: Engine) -> Self {
        let clock = Arc::new(HandClock::new(Timestamp::from_unix_micros(1_795_500_000_000_000)));
        let village = village_at(engine, clock).await;
        let ada = village.colleague("ada", Roles::INVESTIGATOR).await;
        let vira = village.colleague("vira", Roles::INVESTIGATOR.and(Roles::RESPONDER)).await;
        Self { village, ada, vira }
    }

    async fn agrees(&self, report: CompartmentId, yes: bool) {
        agrees(&self.village.intake.store, report, yes, self.village.intake.clock.now()).await;
    }

    /// Somebody tells this and the value, and agrees that others are warned; it is in the index.
    async fn told(&self, person: i64, words: &str) -> CompartmentId {
        let id = self.village.told(person, &format!("{words}, рахунок {VALUE}")).await;
        told(&self.village.intake, id, &identifier()).await;
        self.agrees(id, true).await;
        id
    }

    /// With her keys, and no reason yet.
    async fn silent<'a>(&'a self, who: &SignedIn) -> Releasing<'a> {
        let releasing = Releasing::open(&self.village.intake, who).await.unwrap();
        releasing.with_keys(&self.village.office, who).await.unwrap()
    }

    async fn looks<'a>(&'a self, who: &SignedIn) -> Releasing<'a> {
        self.silent(who).await.because("чи це одна людина").unwrap()
    }

    /// How many reports she opened for this.
    async fn opened(&self, who: &SignedIn) -> usize {
        let store = &self.village.intake.store;
        count(store, Actor::Staff(who.id), Operation::Consultation, ObjectKind::Report, "alike").await
    }
}

fn proposal(sources: &[CompartmentId]) -> Proposal<'_> {
    let who_else = WhoElse::Several;
    Proposal {
        typed: VALUE, home: None, sources, who_else, why: "розповіли кілька людей", she_agreed: None
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_one_conversation_told_twice_is_not_released_as_several() {
    for engine in Engine::all() {
        let square = Square::new(engine).await;
        let both = [square.told(1, STORY).await, square.told(1, OTHER).await];
        assert_ne!(both[0], both[1], "{engine:?}");
        let vira = square.looks(&square.vira).await;
        let refused = vira.propose(&proposal(&both)).await;
        assert!(matches!(refused, Err(WarningError::OneConversation)), "{engine:?}");
        assert_eq!(square.opened(&square.vira).await, 2, "{engine:?}");

        // whose keys open none of them does not know
        let id = square.silent(&square.village.signed).await.propose(&proposal(&both)).await.unwrap();
        let ada = square.looks(&square.ada).await;
        assert!(!ada.opens_reports(id).await.unwrap(), "{engine:?}");
        let form = ada.form(id).await.unwrap();
        assert_eq!(form.alike.not_compared, both.map(|id| (id, NotCompared::Shut)), "{engine:?}");
        assert!(form.alike.pairs.is_empty(), "{engine:?}");
        assert_eq!(square.opened(&square.ada).await, 0, "{engine:?}");

        let form = vira.form(id).await.unwrap();
        assert_eq!(form.alike.pairs, [Pair { reports: both, likeness: Likeness::OneConversation }], "{engine:?}");
        assert_eq!(square.opened(&square.vira).await, 4, "{engine:?}");
        let refused = vira.approve(id, 90, Some("сьогодні везуть двох")).await;
        assert!(matches!(refused, Err(WarningError::OneConversation)), "{engine:?}");
        assert_eq!(vira.list().await.unwrap()[0].standing, Standing::Proposed, "{engine:?}");

        let third = square.told(2, OTHER).await;
        let supervisor = square.looks(&square.village.signed).await;
        let id = supervisor.propose(&proposal(&[both[0], both[1], third])).await.unwrap();
        vira.approve(id, 90, None).await.unwrap();
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn two_conversations_in_the_same_words_are_shown_as_alike_and_nothing_is_opened_without_a_reason() {
    for engine in Engine::all() {
        let square = Square::new(engine).await;
        let all = [
            square.told(1, STORY).await,
            square.told(2, &STORY.to_uppercase()).await,
            square.told(3, OTHER).await,
            square.told(4, "забрали паспорт").await,
        ];
        let id = square.looks(&square.village.signed).await.propose(&proposal(&all)).await.unwrap();
        let silent = square.silent(&square.vira).await;
        assert!(silent.opens_reports(id).await.unwrap(), "{engine:?}");
        let form = silent.form(id).await.unwrap();
        assert_eq!(form.alike.not_compared, all.map(|id| (id, NotCompared::Shut)), "{engine:?}");
        assert_eq!(square.opened(&square.vira).await, 0, "{engine:?}");
        assert!(matches!(silent.because(" "), Err(WarningError::NoReason)), "{engine:?}");

        let vira = square.looks(&square.vira).await;
        let form = vira.form(id).await.unwrap();
        let likeness: Vec<Likeness> = form.alike.pairs.iter().map(|pair| pair.likeness).collect();
        let (alike, unlike, short) = (Likeness::Alike, Likeness::Unlike, Likeness::TooShort);
        assert_eq!(likeness, [alike, unlike, short, unlike, short, short], "{engine:?}");
        assert_eq!(square.opened(&square.vira).await, 4, "{engine:?}");

        square.agrees(all[3], false).await;
        let form = vira.form(id).await.unwrap();
        assert_eq!(form.alike.not_compared, [(all[3], NotCompared::NotAgreed)], "{engine:?}");
        assert_eq!((form.alike.pairs.len(), square.opened(&square.vira).await), (3, 7), "{engine:?}");
        square.agrees(all[3], true).await;
        vira.approve(id, 90, None).await.unwrap();
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_closed_report_is_compared_by_a_supervisor_and_one_alone_stays_shut() {
    for engine in Engine::all() {
        let square = Square::new(engine).await;
        let both = [square.told(1, STORY).await, square.told(2, STORY).await];
        let desk = square.village.at_desk().await;
        let read = desk.read(both[0], None).await.unwrap();
        desk.close(&read, CloseReason::Helped).await.unwrap();
        let id = square.silent(&square.village.signed).await.propose(&proposal(&both)).await.unwrap();
        let vira = square.looks(&square.vira).await;
        let form = vira.form(id).await.unwrap();
        assert_eq!(form.alike.not_compared, [(both[0], NotCompared::Shut)], "{engine:?}");
        assert!(form.alike.pairs.is_empty(), "{engine:?}");
        let supervisor = square.looks(&square.village.signed).await;
        let form = supervisor.form(id).await.unwrap();
        assert_eq!(form.alike.pairs, [Pair { reports: both, likeness: Likeness::Alike }], "{engine:?}");
        // of the other one nobody knows that it is the same conversation's
        vira.approve(id, 90, None).await.unwrap();

        let before = square.opened(&square.village.signed).await;
        let advert = Proposal { who_else: WhoElse::PublicAdvert, ..proposal(&both[1..]) };
        let alone = supervisor.propose(&advert).await.unwrap();
        assert!(!vira.opens_reports(alone).await.unwrap(), "{engine:?}");
        let form = supervisor.form(alone).await.unwrap();
        assert!(form.alike.pairs.is_empty() && form.alike.not_compared.is_empty(), "{engine:?}");
        assert_eq!(square.opened(&square.village.signed).await, before, "{engine:?}");
    }
}
