//! What people were shown about what they told, against what the desk reads and what their codes open.

use crate::teller::Teller;
use crate::{Faults, USER};
use app::desk::{AtDesk, DeskReport};
use app::reports::{What, Written};
use domain::{CompartmentId, ItemId, Timestamp};
use fake_telegram::{FakeTelegram, Shown};
use std::collections::HashMap;
use std::time::{Duration, Instant};
use tests::village::Village;

const PATIENCE: Duration = Duration::from_secs(60);

/// What all tellers together did.
#[derive(Default)]
pub(crate) struct Told {
    pub(crate) stories: usize,
    pub(crate) codes: usize,
    pub(crate) pictures: usize,
}

/// Reads everything at the desk and comes back with every code that was shown.
pub(crate) async fn judge(
    (fake, village): (&FakeTelegram, &Village),
    tellers: &[Teller],
    title: &str,
    faults: &mut Faults,
) -> Told {
    let desk = village.at_desk().await;
    let mut count = Told::default();
    let reports = all(&desk).await;
    let mut stories: HashMap<String, Vec<CompartmentId>> = HashMap::new();
    for (id, report) in &reports {
        for text in tests::town::texts(report) {
            stories.entry(text).or_default().push(*id);
        }
    }
    for teller in tellers {
        let who = teller.person.user_id();
        if let Some(what) = teller.lost {
            faults.say(format!("{title}: person {who} waited in vain for {what}"));
        }
        let found = stories.get(&teller.story).map_or(&[][..], Vec::as_slice);
        if found.len() > 1 || teller.received && found.is_empty() {
            faults.say(format!(
                "{title}: person {who}: a story {} is kept {} times",
                if teller.received { "that was received" } else { "whose receipt she did not see" },
                found.len()
            ));
        }
        count.stories += usize::from(teller.received);
        let Some(code) = &teller.code else { continue };
        count.codes += 1;
        let opened = village.report_of(code).await;
        if opened.is_none() || opened.as_ref() != found.first() {
            faults.say(format!("{title}: person {who}: her code does not open her report"));
        }
        let Some((picture, true)) = &teller.picture else { continue };
        count.pictures += 1;
        if let Some(id) = opened
            && let Err(e) = arrived(&desk, id, picture).await
        {
            faults.say(format!("{title}: person {who}: her picture: {e}"));
        }
    }
    let known: Vec<&String> = tellers.iter().map(|t| &t.story).collect();
    for (id, report) in &reports {
        if !tests::town::texts(report).iter().any(|t| known.contains(&t)) {
            faults.say(format!("{title}: report {id:?} is nobody's"));
        }
    }
    come_back(fake, tellers, title, faults).await;
    count
}

async fn all(desk: &AtDesk<'_>) -> Vec<(CompartmentId, DeskReport)> {
    let open = desk.reports(Timestamp::from_unix_micros(i64::MAX), 100_000).await.unwrap();
    let mut out = Vec::with_capacity(open.len());
    for report in open {
        out.push((report.id, desk.read(report.id, None).await.unwrap()));
    }
    out
}

/// One picture, kept once and whole. Fetching begins after the answer and goes on after a kill.
async fn arrived(desk: &AtDesk<'_>, id: CompartmentId, picture: &[u8]) -> Result<(), String> {
    let from = Instant::now();
    loop {
        let report = desk.read(id, None).await.map_err(|e| e.to_string())?;
        let sent = report.written.iter().filter(|w| matches!(w.said.what, What::File(_))).count();
        if sent != 1 {
            return Err(format!("kept as {sent} files"));
        }
        let ends: Vec<&Written> =
            report.written.iter().filter(|w| matches!(w.said.what, What::Fetched { .. })).collect();
        match &ends[..] {
            [] if from.elapsed() < PATIENCE => tokio::time::sleep(Duration::from_millis(100)).await,
            [one] => {
                let What::Fetched { of, pieces, not_kept, .. } = &one.said.what else { continue };
                if let Some(why) = not_kept {
                    return Err(format!("not kept: {why}"));
                }
                let item = u128::from_str_radix(of, 16).ok().and_then(|n| ItemId::from_slice(&n.to_be_bytes()));
                let item = item.ok_or("its end names no file")?;
                let bytes = desk.file(id, (item, *pieces), None).await.map_err(|e| e.to_string())?;
                return if **bytes == *picture { Ok(()) } else { Err("other bytes".to_owned()) };
            }
            ends => return Err(format!("it ended {} times", ends.len())),
        }
    }
}

/// From another phone, with every code at once.
async fn come_back(fake: &FakeTelegram, tellers: &[Teller], title: &str, faults: &mut Faults) {
    let opens =
        |s: &[Shown]| s.iter().any(|m| m.from_bot && m.buttons.iter().flatten().any(|b| b.label.contains("Стерти")));
    let coming = tellers.iter().filter_map(|t| t.code.as_ref().map(|code| (t.person.user_id(), code)));
    let phones: Vec<_> = coming.map(|(id, code)| (id, code, fake.person(USER, 400_000_000 + id, "uk"))).collect();
    for (_, code, phone) in &phones {
        phone.sends("/start");
        phone.sends(code);
    }
    for (id, _, phone) in &phones {
        if phone.waits_for(PATIENCE, opens).await.is_err() {
            faults.say(format!("{title}: person {id} came back with her code, and it opened nothing"));
        }
    }
}
