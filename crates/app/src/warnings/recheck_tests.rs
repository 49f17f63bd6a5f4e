//! What is taken back before a warning is released ends it, and after that nothing of it does.

use super::body::{Body, staff_word};
use super::live::key;
use super::{APPROVED, RECHECK_EVERY, WITHDRAWN, WarningError, WhoElse, recheck};
use crate::Intake;
use crate::harness::{Place, at, both};
use crate::intake::single_out_tests::intake;
use crate::links::tests::{report, report_id as id, write};
use crate::links::{LINK_INDEX, add};
use crate::log::{Actor, Line, ObjectKind, Operation};
use crate::reports::Consents;
use content::Consent;
use domain::{CompartmentId, HandClock, ItemId, StaffId, Timestamp};
use sealing::Value;
use std::collections::HashSet;
use std::sync::Arc;
use std::time::Duration;
use storage::{KeyRow, Lease, Page, ReportRow, StoreError, Value as Stored, WarningRow, tables};

const VALUE: &str = "GB82WEST12345698765432";
const HOUR: Duration = Duration::from_hours(1);
const MOMENT: Duration = Duration::from_micros(1);

struct Square {
    intake: Intake,
    clock: Arc<HandClock>,
    lease: Lease,
}

/// What she does with her report.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum TakenBack {
    Consent,
    Report,
    Erasing,
    Erased,
}

impl Square {
    async fn new(place: &Place) -> Self {
        let clock = Arc::new(HandClock::new(at(0)));
        let intake = Intake { clock: clock.clone(), ..intake(place).await };
        let lease = lease(&intake).await;
        Self { intake, clock, lease }
    }

    /// Reports in which the value was told, and whose people agree that others are warned.
    async fn told_in(&self, reports: &[u8]) {
        let consents = Consents::default().with(Consent::Warn, true).bits();
        let rows: Vec<ReportRow> = reports.iter().map(|n| ReportRow { consents, ..report(*n) }).collect();
        let (rows, keys) = (&rows, self.intake.keys.links());
        write(&self.intake, |mut tx| {
            let values = [keys.newest().value(Value { kind: "iban", normal: VALUE.as_bytes() })];
            let mut rng = self.intake.random.child();
            async move {
                tx.add_reports(rows).await?;
                for row in rows {
                    add(&mut tx, keys, row.id, &values, None, &mut rng).await?;
                }
                tx.done(())
            }
        })
        .await;
    }

    /// A warning of it is approved; gives from when it warns: a day from now.
    async fn approved(&self, who_else: WhoElse, reports: &[u8]) -> (ItemId, Timestamp) {
        self.approved_of(("iban", VALUE), who_else, reports).await
    }

    async fn approved_of(&self, value: (&str, &str), who_else: WhoElse, reports: &[u8]) -> (ItemId, Timestamp) {
        let (intake, from) = (&self.intake, at(0).plus(24 * HOUR));
        let (key, mut rng) = (key(&intake.store, &intake.keys, &intake.random).await.unwrap(), intake.random.child());
        let [first, second] = [(); 2].map(|()| StaffId::new(at(0), &mut rng));
        let reports: Vec<CompartmentId> = reports.iter().map(|n| id(*n)).collect();
        let mut body = Body::new(value, first, who_else, &reports, ("told", None));
        body.approved_by = Some(staff_word(second));
        let mut row = WarningRow {
            id: ItemId::new(at(0), &mut rng),
            state: APPROVED.to_owned(),
            at: at(0),
            not_before: Some(from),
            review_by: Some(from.plus(24 * 90 * HOUR)),
            disputed_at: None,
            version: 2,
            body: Vec::new(),
        };
        body.put(&mut row, &key, &mut rng);
        let kept = &row;
        write(intake, |mut tx| async move {
            tx.add_warning(kept).await?;
            tx.done(())
        })
        .await;
        (row.id, from)
    }

    async fn takes_back(&self, n: u8, what: TakenBack) {
        write(&self.intake, |mut tx| async move {
            match what {
                TakenBack::Consent => {
                    let no = Consents::default().with(Consent::Warn, false);
                    tx.set_report_consents(id(n), no.bits()).await?;
                }
                TakenBack::Report => tx.set_report_state(id(n), "withdrawn", None, None).await?,
                TakenBack::Erasing => tx.set_report_erase(id(n), Some(at(100_000))).await?,
                TakenBack::Erased => {
                    tx.delete_report(id(n)).await?;
                }
            }
            tx.done(())
        })
        .await;
    }

    /// Somebody changes her report in the store, so that it does not read.
    async fn breaks(&self, n: u8) {
        let table = tables().iter().find(|table| table.name() == "reports").unwrap();
        let place = table.columns().position(|column| column == "answer_when").unwrap();
        let page = self.intake.store.read("t", |mut tx| async move { tx.carry(table, None).await });
        let page: Result<Page, StoreError> = page.await;
        let of_her = Stored::Bytes(vec![n; 16]);
        let mut row = page.unwrap().rows.into_iter().find(|row| row[0] == of_her).unwrap();
        row[place] = Stored::Text("at no time".to_owned());
        let (rows, none) = (&[row], &HashSet::new());
        write(&self.intake, |mut tx| async move {
            tx.delete_report(id(n)).await?;
            assert_eq!(tx.come_back(table, rows, none).await?, 1);
            tx.done(())
        })
        .await;
    }

    /// How many warnings the node stops now.
    async fn stops(&self) -> usize {
        recheck(&self.intake, &self.lease).await.unwrap()
    }

    async fn row(&self, id: ItemId) -> WarningRow {
        let row = self.intake.store.read("t", |mut tx| async move { tx.warning(id).await });
        row.await.map_err(|e: StoreError| e).unwrap().unwrap()
    }

    /// State and version.
    async fn stands(&self, id: ItemId) -> (String, i64) {
        let row = self.row(id).await;
        (row.state, row.version)
    }

    /// Whether a process that looks at this time warns of it.
    async fn warns(&self, now: Timestamp) -> bool {
        let intake = &self.intake;
        intake.warnings.read(&intake.store, &intake.keys, &intake.random).await.unwrap();
        intake.warnings.is_warned(&[intake.extractor.one(VALUE, None).unwrap()], now)
    }

    /// Lines in which the node says that a warning is another in its state.
    async fn lines(&self) -> usize {
        let rows = self.intake.store.read("t", |mut tx| async move { tx.waiting_entries(1_000).await });
        let rows = rows.await.map_err(|e: StoreError| e).unwrap();
        let lines = rows.iter().map(|row| Line::read(row.body.as_ref().unwrap()).unwrap());
        let of_it = (Actor::Node, Operation::Alteration, ObjectKind::Warning);
        lines
            .filter(|line| (line.actor, line.operation, line.object.kind()) == of_it && line.fields == ["state"])
            .count()
    }
}

async fn lease(intake: &Intake) -> Lease {
    write(intake, |mut tx| async move {
        tx.expire_lease("upkeep").await?;
        let lease = tx.take_lease("upkeep", "a test", HOUR).await?;
        tx.done(lease.unwrap())
    })
    .await
}

fn withdrawn() -> (String, i64) {
    (WITHDRAWN.to_owned(), 3)
}

fn as_approved() -> (String, i64) {
    (APPROVED.to_owned(), 2)
}

both! {
    async fn what_is_taken_back_before_its_time_ends_it_once_and_it_never_warns(place: Place) {
        let square = Square::new(&place).await;
        let all = [TakenBack::Consent, TakenBack::Report, TakenBack::Erasing, TakenBack::Erased];
        let mut warnings = Vec::new();
        for (n, what) in (1..).zip(all) {
            square.told_in(&[n]).await;
            warnings.push((n, what, square.approved(WhoElse::PublicAdvert, &[n]).await));
        }
        let from = warnings[0].2.1;
        square.clock.set(from.minus(MOMENT));
        assert_eq!(square.stops().await, 0);
        assert!(square.warns(from).await, "as long as nobody took anything back");
        for (done, (n, what, (warning, _))) in (1..).zip(&warnings) {
            square.takes_back(*n, *what).await;
            assert_eq!(square.stops().await, 1, "{what:?}");
            assert_eq!(square.stands(*warning).await, withdrawn(), "{what:?}");
            assert_eq!(square.lines().await, done, "{what:?}");
            assert_eq!(square.stops().await, 0, "{what:?}, looked at again");
            assert_eq!((square.stands(*warning).await, square.lines().await), (withdrawn(), done), "{what:?}");
        }
        assert!(!square.warns(from).await && !square.warns(from.plus(24 * HOUR)).await);
        let intake = &square.intake;
        let key = key(&intake.store, &intake.keys, &intake.random).await.unwrap();
        for (_, what, (warning, _)) in warnings {
            let body = Body::open(&square.row(warning).await, &key).unwrap();
            assert!(body.withdrawn.as_ref().is_some_and(|said| said.starts_with("by the node")), "{what:?}");
        }
    }

    async fn of_several_that_are_one_report_now_nobody_is_warned(place: Place) {
        let square = Square::new(&place).await;
        square.told_in(&[1, 2]).await;
        // it names one of them, and the other one makes it several
        let (several, _) = square.approved(WhoElse::Several, &[1]).await;
        let (advert, _) = square.approved(WhoElse::PublicAdvert, &[1]).await;
        assert_eq!(square.stops().await, 0);
        square.takes_back(2, TakenBack::Erasing).await;
        assert_eq!(square.stops().await, 1);
        assert_eq!(square.stands(several).await, withdrawn());
        assert_eq!(square.stands(advert).await, as_approved(), "its own report still allows it");
    }

    async fn a_report_that_its_person_took_back_makes_nothing_several(place: Place) {
        let square = Square::new(&place).await;
        square.told_in(&[1, 2]).await;
        let (warning, _) = square.approved(WhoElse::Several, &[1]).await;
        assert_eq!(square.stops().await, 0);
        square.takes_back(2, TakenBack::Report).await;
        assert_eq!((square.stops().await, square.stands(warning).await), (1, withdrawn()));
    }

    async fn one_of_several_sources_ends_nothing_alone_and_the_last_one_does(place: Place) {
        let square = Square::new(&place).await;
        square.told_in(&[1, 2, 3, 4]).await;
        let (warning, _) = square.approved(WhoElse::PublicAdvert, &[1, 2, 3, 4]).await;
        let all = [(1, TakenBack::Consent), (2, TakenBack::Report), (3, TakenBack::Erasing)];
        for (n, what) in all {
            square.takes_back(n, what).await;
            assert_eq!((square.stops().await, square.stands(warning).await), (0, as_approved()), "{what:?}");
        }
        square.takes_back(4, TakenBack::Consent).await;
        assert_eq!((square.stops().await, square.stands(warning).await), (1, withdrawn()));
    }

    async fn what_was_released_while_nobody_looked_is_looked_at_before_anybody_is_warned(place: Place) {
        let square = Square::new(&place).await;
        square.told_in(&[1, 2]).await;
        let (taken_back, from) = square.approved(WhoElse::PublicAdvert, &[1]).await;
        assert_eq!(square.stops().await, 0);
        square.takes_back(1, TakenBack::Consent).await;
        let late = from.plus(24 * HOUR);
        square.clock.set(late);
        assert!(!square.warns(late).await, "no process looked since");
        assert_eq!((square.stops().await, square.stands(taken_back).await), (1, withdrawn()));
        assert!(!square.warns(late).await);
        // and what stands is warned of from the first look on
        let (stays, _) = square.approved(WhoElse::PublicAdvert, &[2]).await;
        assert_eq!((square.stops().await, square.stands(stays).await), (0, as_approved()));
        assert!(square.warns(late).await);
    }

    async fn a_warning_that_stands_is_warned_of_after_a_gap_once_it_was_looked(place: Place) {
        let square = Square::new(&place).await;
        square.told_in(&[1]).await;
        let (_, from) = square.approved(WhoElse::PublicAdvert, &[1]).await;
        let late = from.plus(24 * HOUR);
        square.clock.set(late);
        assert!(!square.warns(late).await);
        assert_eq!(square.stops().await, 0);
        assert!(square.warns(late).await);
    }

    async fn a_clock_that_was_ahead_for_a_while_hides_nothing_that_is_taken_back(place: Place) {
        let square = Square::new(&place).await;
        square.told_in(&[1]).await;
        let (warning, from) = square.approved(WhoElse::PublicAdvert, &[1]).await;
        square.clock.set(from.plus(24 * HOUR));
        assert_eq!(square.stops().await, 0);
        square.clock.set(at(0));
        square.takes_back(1, TakenBack::Consent).await;
        assert_eq!((square.stops().await, square.stands(warning).await), (1, withdrawn()));
    }

    async fn what_a_help_line_has_by_now_is_withdrawn_long_after_its_release_and_nothing_else(place: Place) {
        let square = Square::new(&place).await;
        square.told_in(&[1]).await;
        let (other, from) = square.approved(WhoElse::PublicAdvert, &[1]).await;
        square.clock.set(from.plus(24 * HOUR));
        assert_eq!(square.stops().await, 0);
        let url = ("url", "la-strada.org.ua");
        let (of_help, _) = square.approved_of(url, WhoElse::PublicAdvert, &[1]).await;
        assert_eq!(square.stops().await, 1);
        assert_eq!((square.stands(of_help).await, square.stands(other).await), (withdrawn(), as_approved()));
        let intake = &square.intake;
        let key = key(&intake.store, &intake.keys, &intake.random).await.unwrap();
        let body = Body::open(&square.row(of_help).await, &key).unwrap();
        assert!(body.withdrawn.as_ref().is_some_and(|said| said.contains("a service of the directory")));
        let known = intake.warnings.compared(intake.content.current().version());
        assert!(known.contains(&other) && intake.warnings.compared("the next").is_empty(), "each content anew");
    }

    async fn where_nothing_is_taken_back_it_stays_and_warns(place: Place) {
        let square = Square::new(&place).await;
        square.told_in(&[1, 2]).await;
        let (warning, from) = square.approved(WhoElse::Several, &[1, 2]).await;
        for now in [at(0), from.minus(MOMENT), from, from.plus(HOUR)] {
            square.clock.set(now);
            assert_eq!(square.stops().await, 0);
            assert_eq!((square.stands(warning).await, square.lines().await), (as_approved(), 0));
        }
        assert!(square.warns(from).await);
    }

    async fn what_is_taken_back_after_the_release_changes_nothing(place: Place) {
        let square = Square::new(&place).await;
        square.told_in(&[1]).await;
        let (warning, from) = square.approved(WhoElse::PublicAdvert, &[1]).await;
        let after = from.plus(Duration::from_secs(60));
        for now in [from, after] {
            square.clock.set(now);
            assert_eq!(square.stops().await, 0);
        }
        square.takes_back(1, TakenBack::Consent).await;
        assert_eq!((square.stops().await, square.stands(warning).await), (0, as_approved()));
        assert!(square.warns(after).await);
    }

    async fn what_was_taken_back_in_the_last_moment_before_the_release_still_ends_it(place: Place) {
        let square = Square::new(&place).await;
        square.told_in(&[1]).await;
        let (warning, from) = square.approved(WhoElse::PublicAdvert, &[1]).await;
        square.clock.set(from.minus(MOMENT));
        assert_eq!(square.stops().await, 0);
        square.takes_back(1, TakenBack::Consent).await;
        let next = from.plus(RECHECK_EVERY);
        square.clock.set(next);
        assert_eq!((square.stops().await, square.stands(warning).await), (1, withdrawn()));
        assert!(!square.warns(next).await);
    }

    async fn a_warning_of_which_a_report_does_not_read_is_withdrawn_and_in_no_other_ones_way(place: Place) {
        let square = Square::new(&place).await;
        square.told_in(&[1, 2]).await;
        let (unread, from) = square.approved(WhoElse::PublicAdvert, &[1]).await;
        let (other, _) = square.approved(WhoElse::PublicAdvert, &[2]).await;
        square.breaks(1).await;
        square.clock.set(from);
        assert!(!square.warns(from).await, "nobody looked yet");
        assert_eq!(square.stops().await, 1);
        assert_eq!((square.stands(unread).await, square.stands(other).await), (withdrawn(), as_approved()));
        assert!(square.warns(from).await, "the other one");
        let intake = &square.intake;
        let key = key(&intake.store, &intake.keys, &intake.random).await.unwrap();
        let body = Body::open(&square.row(unread).await, &key).unwrap();
        assert!(body.withdrawn.as_ref().is_some_and(|said| said.contains("cannot be read")));
    }

    async fn while_another_process_has_a_newer_key_of_the_index_nothing_is_withdrawn_nor_looked_at(place: Place) {
        let square = Square::new(&place).await;
        square.told_in(&[1]).await;
        let (warning, from) = square.approved(WhoElse::PublicAdvert, &[1]).await;
        write(&square.intake, |mut tx| async move {
            let newer = KeyRow { name: LINK_INDEX.to_owned(), version: 9, wrapped: vec![9; 72] };
            assert!(tx.add_shared_key(newer).await?);
            tx.done(())
        })
        .await;
        square.clock.set(from);
        let failed = recheck(&square.intake, &square.lease).await;
        assert!(matches!(failed, Err(WarningError::Store(StoreError::Behind))), "{failed:?}");
        assert_eq!((square.stands(warning).await, square.lines().await), (as_approved(), 0));
        assert!(!square.warns(from).await, "it was not looked at");
    }

    async fn a_process_whose_lease_another_took_ends_nothing(place: Place) {
        let square = Square::new(&place).await;
        square.told_in(&[1]).await;
        let (warning, _) = square.approved(WhoElse::PublicAdvert, &[1]).await;
        square.takes_back(1, TakenBack::Consent).await;
        let newer = lease(&square.intake).await;
        assert_eq!((square.stops().await, square.stands(warning).await), (0, as_approved()));
        assert_eq!(recheck(&square.intake, &newer).await.unwrap(), 1);
    }
}
