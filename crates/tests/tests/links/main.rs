//! Who else told of it: a number that stands in two reports is shown beside each of them, a moment after the second was
//! acknowledged; and nobody who tells can see from anything whether somebody else did.

#![expect(clippy::unwrap_used, reason = "tests")]

mod erased;
mod held;
mod processes;
mod restored;
mod shown;
mod unseen;

use app::Intake;
use storage::StoreError;
use tests::linked::{entries, number, others, report_with, waiting};
use tests::town::eventually;
use tests::village::{Village, says};

/// Words that are in one story alone.
fn mark(person: i64) -> String {
    format!("знак-{person}-тут")
}

/// A story of somebody who tells this number.
fn story(person: i64, n: usize) -> String {
    format!("{} {}", tests::linked::story(n), mark(person))
}

/// She is where her story is asked for, and tells.
async fn tells(village: &Village, person: i64, n: usize) {
    village.ready_to_tell(&[person]).await;
    village.one(person, says(&story(person, n))).await;
}

/// In how many other reports the desk reads beside hers that the number was told.
async fn beside(village: &Village, person: i64, n: usize) -> usize {
    let (_, read) = report_with(&village.at_desk().await, &mark(person)).await;
    others(&read, &number(n))
}

/// Until nothing waits for the job.
async fn all_done(intake: &Intake) {
    eventually("that nothing waits for the job", || async { (waiting(intake).await == 0).then_some(()) }).await;
}

/// Until so many entries stand below a number.
async fn until_entries(intake: &Intake, n: usize, count: usize) {
    let there = || async { (entries(intake, &number(n)).await.len() == count).then_some(()) };
    eventually("the entries of a number", there).await;
}

/// Gives back the job's lease, whoever has it.
async fn frees(intake: &Intake) {
    let freed = intake.store.write("free", |mut tx| async move {
        tx.expire_lease(tests::linked::LEASE).await?;
        tx.done(())
    });
    freed.await.map_err(|e: StoreError| e).unwrap();
}
