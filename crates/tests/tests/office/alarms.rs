//! Who of the staff looks at more than her work asks for, and who is told of it.

use crate::office::house::{House, at};
use app::LEASE_LIFE;
use app::log::{Actor, Entry, LOG_LEASE, Object, Operation, Thresholds, Watch, number_all, write};
use app::office::{NoticeKind, Second};
use domain::{CompartmentId, ItemId, Purpose, StaffId, Timestamp};
use jiff::tz::TimeZone;
use sealing::Roles;
use std::time::Duration;
use storage::StoreError;
use tests::Engine;

const ODD: &str = "23:00-06:00";

fn thresholds() -> Thresholds {
    let odd = Some((app::Span::parse(ODD).unwrap(), TimeZone::get("Europe/Kyiv").unwrap()));
    Thresholds { reports: 5, files: 3, searches: 2, odd }
}

/// Lines of what she did, numbered as a node does it.
pub(crate) async fn logged(house: &mut House, lines: Vec<(Timestamp, StaffId, Operation, Object, Vec<&'static str>)>) {
    let rng = &mut house.rng;
    let ready = |(at, who, operation, object, fields)| {
        let entry = Entry::new(at, Actor::Staff(who), operation, Purpose::Answer, object);
        Entry { fields, ..entry }.prepare(None, rng).unwrap()
    };
    let lines: Vec<_> = lines.into_iter().map(ready).collect();
    let lines = &lines;
    let written = house.store.write("lines", |mut tx| async move {
        write(&mut tx, lines).await?;
        let lease = tx.take_lease(LOG_LEASE, "test", LEASE_LIFE).await?;
        tx.done(lease)
    });
    let lease = written.await.map_err(|e: StoreError| e).unwrap().into_inner().unwrap();
    number_all(&house.store, &lease).await.unwrap();
    let lease = &lease;
    let given_back = house.store.write("lease", |mut tx| async move {
        tx.release_lease(lease).await?;
        tx.done(())
    });
    given_back.await.map_err(|e: StoreError| e).unwrap();
}

pub(crate) fn reads(
    who: StaffId,
    at: Timestamp,
    reports: &[CompartmentId],
) -> Vec<(Timestamp, StaffId, Operation, Object, Vec<&'static str>)> {
    reports.iter().map(|r| (at, who, Operation::Consultation, Object::report(*r), Vec::new())).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn many_reports_that_are_not_ones_own_many_files_and_odd_hours_are_told_once_a_day() {
    for engine in Engine::all() {
        let (mut house, zoya) = House::founded(engine).await;
        let boss = house.sign_in(&zoya).await.unwrap();
        let olena = house.add(&boss, Second::Nobody, "Олена", Roles::RESPONDER).await.unwrap();
        // 2026-09-21, 17:13 in Kyiv
        let noon = at(0);
        let ids: Vec<CompartmentId> = (0..8).map(|_| CompartmentId::new(noon, &mut house.rng)).collect();
        let mut watch = Watch::new(thresholds());
        let mut look = async |house: &House, now: Timestamp| {
            watch.look(&house.store, &house.vault, &house.random, now).await.unwrap()
        };
        let told = async |house: &House| -> Vec<(NoticeKind, Option<String>)> {
            house.office.untold(boss.id).await.unwrap().into_iter().map(|n| (n.kind, n.who)).collect()
        };
        // five that are others', as often as she looks, and three that she answers: her work
        let mut lines = [reads(olena.id, noon, &ids[..5]), reads(olena.id, noon, &ids)].concat();
        lines.extend(
            ids[5..].iter().map(|r| (noon, olena.id, Operation::Alteration, Object::report(*r), vec!["answer"])),
        );
        logged(&mut house, lines).await;
        assert_eq!(look(&house, noon).await, 0);
        // what was two hours ago does not count to what is now
        let later = noon.plus(Duration::from_secs(7_200));
        logged(&mut house, reads(olena.id, later, &ids[..5])).await;
        assert_eq!(look(&house, later).await, 0);
        let other = CompartmentId::new(later, &mut house.rng);
        logged(&mut house, reads(olena.id, later, &[other])).await;
        assert_eq!(look(&house, later).await, 1, "the sixth");
        let olenas = |kind| (kind, Some("Олена".to_owned()));
        assert_eq!(told(&house).await, [olenas(NoticeKind::ManyReports)]);
        assert_eq!(look(&house, later).await, 0, "once");
        // another process that takes over knows what was told
        let again = Watch::new(thresholds()).look(&house.store, &house.vault, &house.random, later).await.unwrap();
        assert_eq!(again, 0);
        let files = (0..4).map(|_| ItemId::new(later, &mut house.rng)).collect::<Vec<_>>();
        let kept =
            files.iter().map(|f| (later, olena.id, Operation::Consultation, Object::item_id(*f, ids[0]), Vec::new()));
        logged(&mut house, kept.collect()).await;
        // what is told at one moment has no order
        assert_eq!(look(&house, later.plus(Duration::from_secs(1))).await, 1);
        assert_eq!(told(&house).await.last(), Some(&olenas(NoticeKind::ManyFiles)));
        // 00:13 in Kyiv
        let night = noon.plus(Duration::from_secs(7 * 3_600));
        logged(&mut house, reads(olena.id, night, &ids[..1])).await;
        assert_eq!(look(&house, night).await, 1);
        assert_eq!(told(&house).await.last(), Some(&olenas(NoticeKind::OddHours)));
        let tomorrow = night.plus(Duration::from_secs(24 * 3_600 + 1));
        logged(&mut house, reads(olena.id, tomorrow, &ids[..1])).await;
        assert_eq!(look(&house, tomorrow).await, 1, "and again the next day");
        assert!(house.office.untold(olena.id).await.unwrap().is_empty(), "she is not told herself");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_read_while_nobody_kept_watch_is_told_however_late_and_an_hour_is_an_hour_wherever_it_lies() {
    for engine in Engine::all() {
        let (mut house, zoya) = House::founded(engine).await;
        let boss = house.sign_in(&zoya).await.unwrap();
        let olena = house.add(&boss, Second::Nobody, "Олена", Roles::RESPONDER).await.unwrap();
        let noon = at(0);
        let minutes = |n: u64| noon.plus(Duration::from_secs(60 * n));
        let ids: Vec<CompartmentId> = (0..6).map(|_| CompartmentId::new(noon, &mut house.rng)).collect();
        // three at the end of one hour of the clock and three in the next, one of which she then takes: five are not too many
        logged(&mut house, reads(olena.id, minutes(40), &ids[..3])).await;
        logged(&mut house, reads(olena.id, minutes(80), &ids[3..])).await;
        let taken = (minutes(85), olena.id, Operation::Alteration, Object::report(ids[0]), vec!["taken"]);
        logged(&mut house, vec![taken]).await;
        let look = async |watch: &mut Watch, house: &House, now: Timestamp| {
            watch.look(&house.store, &house.vault, &house.random, now).await.unwrap()
        };
        let mut watch = Watch::new(thresholds());
        assert_eq!(look(&mut watch, &house, minutes(90)).await, 0, "{engine:?}");
        // it looks again after an outage of five hours; meanwhile six in forty minutes
        logged(&mut house, reads(olena.id, minutes(160), &ids[..3])).await;
        logged(&mut house, reads(olena.id, minutes(200), &ids[3..])).await;
        assert_eq!(look(&mut watch, &house, minutes(390)).await, 1, "{engine:?}: the six of long ago");
        let told = house.office.untold(boss.id).await.unwrap();
        assert_eq!(told.iter().map(|n| n.kind).collect::<Vec<_>>(), [NoticeKind::ManyReports]);
        assert_eq!(look(&mut watch, &house, minutes(391)).await, 0, "{engine:?}: once");
        // and whoever begins days later, with the whole log before it, tells nothing a second time
        let late = minutes(60 * 24 * 5);
        assert_eq!(look(&mut Watch::new(thresholds()), &house, late).await, 0, "{engine:?}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn travel_plans_that_are_looked_at_count_as_reports_do() {
    for engine in Engine::all() {
        let (mut house, zoya) = House::founded(engine).await;
        let boss = house.sign_in(&zoya).await.unwrap();
        let olena = house.add(&boss, Second::Nobody, "Олена", Roles::RESPONDER).await.unwrap();
        let noon = at(0);
        let ids: Vec<CompartmentId> = (0..6).map(|_| CompartmentId::new(noon, &mut house.rng)).collect();
        let look_at = |n: usize, when: Timestamp| {
            (when, olena.id, Operation::Consultation, Object::plan(ids[n]), Vec::<&'static str>::new())
        };
        let mut watch = Watch::new(thresholds());
        // the same one twice is one
        let five = (0..5).chain([0]).map(|n| look_at(n, noon)).collect();
        logged(&mut house, five).await;
        assert_eq!(watch.look(&house.store, &house.vault, &house.random, noon).await.unwrap(), 0, "{engine:?}");
        let later = noon.plus(Duration::from_secs(60));
        logged(&mut house, vec![look_at(5, later)]).await;
        assert_eq!(watch.look(&house.store, &house.vault, &house.random, later).await.unwrap(), 1, "{engine:?}");
        // 00:13 in Kyiv
        let night = noon.plus(Duration::from_secs(7 * 3_600));
        logged(&mut house, vec![look_at(0, night)]).await;
        assert_eq!(watch.look(&house.store, &house.vault, &house.random, night).await.unwrap(), 1, "{engine:?}");
        let told = house.office.untold(boss.id).await.unwrap().into_iter().map(|n| n.kind).collect::<Vec<_>>();
        assert_eq!(told, [NoticeKind::ManyReports, NoticeKind::OddHours], "{engine:?}");
    }
}

/// One search for a warning that names these reports.
fn searches(
    who: StaffId,
    at: Timestamp,
    reports: &[CompartmentId],
) -> Vec<(Timestamp, StaffId, Operation, Object, Vec<&'static str>)> {
    reports.iter().map(|r| (at, who, Operation::Combination, Object::report(*r), vec!["warning"])).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn many_searches_of_the_index_within_an_hour_are_told_however_many_reports_each_names() {
    for engine in Engine::all() {
        let (mut house, zoya) = House::founded(engine).await;
        let boss = house.sign_in(&zoya).await.unwrap();
        let olena = house.add(&boss, Second::Nobody, "Олена", Roles::INVESTIGATOR).await.unwrap();
        let noon = at(0);
        let minutes = |n: u64| noon.plus(Duration::from_secs(60 * n));
        let ids: Vec<CompartmentId> = (0..6).map(|_| CompartmentId::new(noon, &mut house.rng)).collect();
        let mut watch = Watch::new(thresholds());
        let mut look = async |house: &House, now: Timestamp| {
            watch.look(&house.store, &house.vault, &house.random, now).await.unwrap()
        };
        // one proposal of six reports, and one form; what the desk reads beside reports and a rebuild search for nothing
        logged(&mut house, searches(olena.id, noon, &ids)).await;
        let form = ItemId::new(noon, &mut house.rng);
        let form = (minutes(10), olena.id, Operation::Consultation, Object::warning_id(form), Vec::new());
        logged(&mut house, vec![form]).await;
        for fields in [vec![], vec!["rebuild"]] {
            let beside =
                |n: usize| (minutes(11), olena.id, Operation::Combination, Object::report(ids[n]), fields.clone());
            logged(&mut house, (0..6).map(beside).collect()).await;
        }
        assert_eq!(look(&house, minutes(12)).await, 0, "{engine:?}: two");
        // the first is more than an hour ago
        logged(&mut house, searches(olena.id, minutes(61), &ids[..1])).await;
        assert_eq!(look(&house, minutes(61)).await, 0, "{engine:?}");
        // of the same report again: it is the value that is another one
        logged(&mut house, searches(olena.id, minutes(69), &ids[..1])).await;
        assert_eq!(look(&house, minutes(69)).await, 1, "{engine:?}: the third within an hour");
        let told = house.office.untold(boss.id).await.unwrap();
        let told: Vec<_> = told.into_iter().map(|notice| (notice.kind, notice.who)).collect();
        assert_eq!(told, [(NoticeKind::ManySearches, Some("Олена".to_owned()))], "{engine:?}");
        // where there is no threshold, nobody is told
        let mut never = Watch::new(Thresholds { searches: 0, ..thresholds() });
        let lines = (70u64..80).flat_map(|n| searches(boss.id, minutes(n), &ids[..1])).collect();
        logged(&mut house, lines).await;
        let untold = never.look(&house.store, &house.vault, &house.random, minutes(80)).await.unwrap();
        assert_eq!(untold, 0, "{engine:?}");
    }
}
