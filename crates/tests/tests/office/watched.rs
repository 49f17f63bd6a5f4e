//! What a watch that begins judges, and how much it asks for.

use crate::office::alarms::{logged, reads};
use crate::office::house::{House, at};
use app::log::{Thresholds, Watch};
use app::office::{NoticeKind, Second, SignedIn};
use domain::{AnswerWhen, CompartmentId, StaffId, Timestamp};
use jiff::tz::TimeZone;
use sealing::Roles;
use std::time::Duration;
use storage::{ReportRow, StoreError, WaitingRow};
use tests::Engine;

/// 2026-09-21, 17:13 in Kyiv.
fn noon() -> Timestamp {
    at(0)
}

fn later(hours: u64) -> Timestamp {
    noon().plus(Duration::from_hours(hours))
}

fn reports_alone() -> Thresholds {
    Thresholds { reports: 5, files: 0, searches: 0, odd: None }
}

fn with_odd_hours() -> Thresholds {
    let odd = Some((app::Span::parse("23:00-06:00").unwrap(), TimeZone::get("Europe/Kyiv").unwrap()));
    Thresholds { odd, ..reports_alone() }
}

async fn look(watch: &mut Watch, house: &House, now: Timestamp) -> usize {
    watch.look(&house.store, &house.vault, &house.random, now).await.unwrap()
}

/// The supervisor and one who answers.
async fn house(engine: Engine) -> (House, SignedIn, StaffId) {
    let (mut house, zoya) = House::founded(engine).await;
    let boss = house.sign_in(&zoya).await.unwrap();
    let olena = house.add(&boss, Second::Nobody, "Олена", Roles::RESPONDER).await.unwrap();
    (house, boss, olena.id)
}

fn ids(house: &mut House, count: usize) -> Vec<CompartmentId> {
    (0..count).map(|_| CompartmentId::new(noon(), &mut house.rng)).collect()
}

/// Reports that wait with her.
async fn taken(house: &House, reports: &[CompartmentId], who: StaffId, when: Timestamp) {
    let report = |id: CompartmentId| ReportRow {
        id,
        desk: id,
        archive: id,
        receipt: None,
        receipt_set: None,
        receipt_key: None,
        state: "open".to_owned(),
        reason: None,
        channel: "telegram".to_owned(),
        language: "uk".to_owned(),
        country: None,
        urgency: 2,
        child: false,
        consents: 0,
        size: 0,
        opened_at: when,
        last_word_at: when,
        closed_at: None,
        erase_at: None,
        leave_at: Some(later(9_000)),
        answer_when: AnswerWhen::Soon,
        read_at: None,
    };
    let rows: Vec<ReportRow> = reports.iter().copied().map(report).collect();
    let places: Vec<WaitingRow> = rows.iter().map(|row| WaitingRow::of(row, when)).collect();
    let (rows, places) = (&rows, &places);
    let done = house.store.write("taken", |mut tx| async move {
        tx.add_reports(rows).await?;
        tx.wait_for_human(places).await?;
        for id in reports {
            assert!(tx.take_waiting(*id, who, when).await?);
        }
        tx.done(())
    });
    done.await.map_err(|e: StoreError| e).unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn other_thresholds_judge_nothing_that_was_judged_before() {
    for engine in Engine::all() {
        let (mut house, boss, olena) = house(engine).await;
        let ids = ids(&mut house, 6);
        // 00:13 in Kyiv, as many as are allowed
        let night = later(7);
        logged(&mut house, reads(olena, night, &ids[..5])).await;
        assert_eq!(look(&mut Watch::new(reports_alone()), &house, night).await, 0, "{engine:?}");
        // the node begins anew with odd hours, and with fewer reports
        let fewer = Thresholds { reports: 2, ..with_odd_hours() };
        let mut watch = Watch::new(fewer);
        assert_eq!(look(&mut watch, &house, later(10)).await, 0, "{engine:?}");
        assert!(house.office.untold(boss.id).await.unwrap().is_empty(), "{engine:?}");
        // and what silences nothing of the next night
        logged(&mut house, reads(olena, later(7 + 24), &ids[..1])).await;
        assert_eq!(look(&mut watch, &house, later(7 + 24)).await, 1, "{engine:?}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn an_outage_of_six_days_is_told_of_with_its_time_and_one_of_eight_is_not() {
    for engine in Engine::all() {
        for (days, told) in [(6, 1), (8, 0)] {
            let (mut house, boss, olena) = house(engine).await;
            let ids = ids(&mut house, 6);
            logged(&mut house, reads(olena, noon(), &ids)).await;
            let now = later(24 * days);
            assert_eq!(look(&mut Watch::new(reports_alone()), &house, now).await, told, "{engine:?}, {days} days");
            let notices = house.office.untold(boss.id).await.unwrap();
            assert!(notices.iter().all(|notice| notice.at == noon()), "{engine:?}: when it was");
            // what happens now is told as well
            logged(&mut house, reads(olena, now, &ids)).await;
            assert_eq!(look(&mut Watch::new(reports_alone()), &house, now).await, 1, "{engine:?}, {days} days");
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_waits_with_her_is_hers_in_the_present_hour_and_says_nothing_of_one_that_is_over() {
    for engine in Engine::all() {
        for (hours, told) in [(0, 0), (3, 1)] {
            let (mut house, boss, olena) = house(engine).await;
            let ids = ids(&mut house, 6);
            logged(&mut house, reads(olena, noon(), &ids)).await;
            taken(&house, &ids, olena, later(hours)).await;
            let now = later(hours);
            assert_eq!(look(&mut Watch::new(reports_alone()), &house, now).await, told, "{engine:?}, {hours} hours");
            let kinds: Vec<NoticeKind> =
                house.office.untold(boss.id).await.unwrap().into_iter().map(|notice| notice.kind).collect();
            assert_eq!(kinds, vec![NoticeKind::ManyReports; told], "{engine:?}");
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn three_thousand_reports_in_an_hour_are_judged_with_few_statements() {
    for engine in Engine::all() {
        let (mut house, _, olena) = house(engine).await;
        let ids = ids(&mut house, 3_000);
        for (n, some) in (0u64..).zip(ids.chunks(100)) {
            logged(&mut house, reads(olena, noon().plus(Duration::from_secs(60 * n)), some)).await;
        }
        let mut watch = Watch::new(reports_alone());
        let now = noon().plus(Duration::from_secs(60 * 30));
        house.store.record();
        assert_eq!(look(&mut watch, &house, now).await, 1, "{engine:?}");
        let asked = house.store.recorded();
        assert!(asked.iter().any(|a| a.work == "log watch"), "what the watch asks is seen");
        assert!(asked.len() < 30, "{engine:?}: {} statements", asked.len());
        // and no more for whoever goes on
        logged(&mut house, reads(olena, now, &ids)).await;
        house.store.record();
        assert_eq!(look(&mut watch, &house, now).await, 0, "{engine:?}: it was told");
        assert!(house.store.recorded().len() < 30, "{engine:?}");
    }
}
