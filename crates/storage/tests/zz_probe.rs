#![allow(clippy::all, clippy::unwrap_used, clippy::print_stderr, clippy::disallowed_methods)]
use domain::*;
use rand::SeedableRng;
use std::time::Instant;
use storage::*;
#[test]
fn probe() {
    let rt = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build().unwrap();
    rt.block_on(async {
        let path = std::env::var("PROBE").unwrap_or("sqlite:/tmp/probe-storage.db".into());
        let store = Store::open(&path, Options::default()).await.unwrap();
        let mut rng = rand::rngs::StdRng::seed_from_u64(1);
        let now = Timestamp::from_unix_micros(1_790_000_000_000_000);
        let batches = 200i64;
        for kind in ["new", "known"] {
            let start = Instant::now();
            for b in 0..batches {
                let seen: Vec<_> = (0..100)
                    .map(|i| Seen {
                        bot: "b",
                        update: b * 100 + i + if kind == "new" { 0 } else { 1_000_000 },
                        at: now,
                    })
                    .collect();
                let open: Vec<_> = (0..100u64)
                    .map(|i| {
                        let mut l = [0u8; 32];
                        l[..8].copy_from_slice(&((b as u64 * 100 + i).wrapping_mul(0x9E3779B97F4A7C15)).to_be_bytes());
                        Opening {
                            id: ConversationId::new(now, &mut rng),
                            lookup: l,
                            bot: "b",
                            channel: "telegram",
                            wrapped_key: vec![1; 72],
                            address: vec![2; 60],
                            at: now,
                        }
                    })
                    .collect();
                let ids: Vec<_> = (0..100).map(|_| OutboxId::new(now, &mut rng)).collect();
                let (seen, open, ids) = (&seen, &open, &ids);
                store
                    .write("intake", |mut tx| async move {
                        tx.first_seen(seen).await?;
                        let rows = tx.conversations(open).await?;
                        let save: Vec<_> = rows
                            .iter()
                            .map(|r| Saving { id: r.id, language: Some("uk".into()), state: vec![3; 200], at: now })
                            .collect();
                        tx.save_conversations(&save).await?;
                        let q: Vec<_> = rows
                            .iter()
                            .zip(ids)
                            .map(|(r, id)| Queued {
                                id: *id,
                                conversation: r.id,
                                bot: "b",
                                priority: 1,
                                repeatable: false,
                                at: now,
                                not_before: now,
                                payload: vec![4; 300],
                                attempted: None,
                            })
                            .collect();
                        tx.enqueue(&q).await?;
                        tx.done(())
                    })
                    .await
                    .unwrap();
            }
            let s = start.elapsed().as_secs_f64();
            eprintln!("{kind}: {:.0} updates/s", (batches * 100) as f64 / s);
        }
        let start = Instant::now();
        let lease = store
            .write("l", |mut tx| async move {
                let l = tx.take_lease("x", "y", std::time::Duration::from_secs(60)).await?;
                tx.done(l)
            })
            .await
            .unwrap()
            .into_inner()
            .unwrap();
        let mut n = 0;
        let l = &lease;
        loop {
            let c = store
                .write("claim", |mut tx| async move {
                    let c = tx.claim(l, "b", now, 100).await?;
                    tx.done(c)
                })
                .await
                .unwrap()
                .into_inner();
            if c.is_empty() {
                break;
            }
            let o: Vec<_> = c.iter().map(|c| Outcome { id: c.id, what: Fate::Sent }).collect();
            let o = &o;
            n += *store
                .write("out", |mut tx| async move {
                    let x = tx.outcomes(l, o).await?;
                    tx.done(x)
                })
                .await
                .unwrap();
        }
        eprintln!("claim+sent: {:.0}/s of {n}", n as f64 / start.elapsed().as_secs_f64());
        let start = Instant::now();
        let mut lat = Vec::new();
        let mut hs = vec![];
        for c in 0..100i64 {
            let store = store.clone();
            hs.push(tokio::spawn(async move {
                let mut v = vec![];
                for k in 0..50 {
                    let t = Instant::now();
                    store
                        .write("m", |mut tx| async move {
                            tx.first_seen(&[Seen { bot: "c", update: c * 1000 + k, at: now }]).await?;
                            tx.count_answer("s", "a", c).await?;
                            tx.announce("x", b"1").await?;
                            tx.done(())
                        })
                        .await
                        .unwrap();
                    v.push(t.elapsed())
                }
                v
            }))
        }
        for h in hs {
            lat.extend(h.await.unwrap())
        }
        lat.sort();
        eprintln!(
            "members: {:.0}/s p50 {:?} p99 {:?} groups {:?}",
            5000.0 / start.elapsed().as_secs_f64(),
            lat[2500],
            lat[4950],
            store.metrics().group_sizes
        );
        store.close().await;
    });
}
