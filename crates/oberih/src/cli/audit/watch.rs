//! `oberih audit watch URL`, on the auditors' own machine: it holds what the node once showed, so that nothing older
//! can be changed there without being seen here.

use super::super::out::{failed, say};
use super::{Watch, fingerprint, in_words, state};
use crate::Net;
use anyhow::Context;
use app::log::{CHECKPOINT_EVERY, CoSigned, Proof, Shown};
use domain::{Clock, Timestamp};
use reqwest::{Client, Response, StatusCode};
use sealing::to_hex;
use sealing::{Checkpoint, CheckpointError, Signer};
use std::process::ExitCode;
use std::time::Duration;

/// After a visit that failed for want of a connection.
const AGAIN: Duration = Duration::from_secs(5 * 60);
const LONGEST: Duration = Duration::from_secs(30);
/// Bytes of an answer.
const LARGEST: usize = 64 * 1024;

/// Why a visit is worth waking somebody for.
#[derive(Debug, thiserror::Error)]
enum Alarm {
    #[error("ALARM: {0} shows another key than it did at first: another node, or somebody who made one")]
    OtherKey(String),
    #[error("ALARM: {0}: {1}. It held {2}; it shows {3}. Keep {4}: it is the proof")]
    Fork(String, CheckpointError, String, String, String),
    #[error("ALARM: {0}: {1}")]
    First(String, CheckpointError),
}

pub(super) async fn run(args: Watch) -> anyhow::Result<ExitCode> {
    let visit = Visit::new(args)?;
    loop {
        let wait = match visit.pay(super::super::clock().now()).await {
            Ok(()) if visit.args.once => return Ok(ExitCode::SUCCESS),
            Ok(()) => CHECKPOINT_EVERY,
            Err(e) if e.is::<Alarm>() => {
                failed(&e);
                return Ok(ExitCode::from(2));
            }
            Err(e) if visit.args.once => return Err(e),
            Err(e) => {
                failed(&e);
                AGAIN
            }
        };
        tokio::select! {
            () = tokio::time::sleep(wait) => {}
            told = super::super::until_told() => {
                told?;
                return Ok(ExitCode::SUCCESS);
            }
        }
    }
}

struct Visit {
    args: Watch,
    base: String,
    http: Client,
    key: Option<Signer>,
}

impl Visit {
    fn new(args: Watch) -> anyhow::Result<Self> {
        let key = args.key.as_deref().map(|file| state::key(file, &mut super::super::system_rng())).transpose()?;
        if let Some(key) = &key {
            say!("co-signing as {}: the node takes it once its audit.witness names this key", to_hex(&key.public().0));
        }
        let base = args.url.trim_end_matches('/').to_owned();
        Ok(Self { base, http: Net::real()?.http, key, args })
    }

    /// One visit: what is shown must continue what is held; then it is held, and co-signed.
    async fn pay(&self, now: Timestamp) -> anyhow::Result<()> {
        let held = state::read(&self.args.state)?;
        let text = self.text(self.ask("/log/checkpoint").await?).await?;
        let shown = Shown::from_text(&text).with_context(|| {
            format!("{} answers something else than a checkpoint: is it an Oberih node?", self.base)
        })?;
        let proof = self.proof(held.as_ref(), &shown).await?;
        let last = held.as_ref().map(|h| &h.checkpoint);
        let key = held.as_ref().map_or(&shown.key, |h| &h.key);
        shown
            .checkpoint
            .follows(last, key, &shown.signature, &proof, now)
            .map_err(|e| self.alarm(held.as_ref(), &shown, e))?;
        if held.is_none() {
            say!("first visit. The node's key has the fingerprint");
            say!("  {}", fingerprint(&shown.key));
            say!(
                "Compare it with the one that `oberih audit checkpoint` prints there: only then does watching mean anything."
            );
        }
        // kept before it is co-signed: a witness never signs what she does not hold
        state::write(&self.args.state, &shown)?;
        say!("{}, as it should be", in_words(&shown));
        if let Some(key) = &self.key {
            self.co_sign(key, &shown.checkpoint).await?;
        }
        let age = now.since(shown.checkpoint.at());
        anyhow::ensure!(
            age < 2 * CHECKPOINT_EVERY,
            "the node's newest checkpoint is {} hours old: does it run, and does its log have a problem?",
            age.as_secs() / 3_600
        );
        Ok(())
    }

    /// The proof that what is shown continues what is held, where one is needed to judge.
    async fn proof(&self, held: Option<&Shown>, shown: &Shown) -> anyhow::Result<Vec<[u8; 32]>> {
        let Some(held) = held else { return Ok(Vec::new()) };
        if held.key != shown.key {
            return Err(Alarm::OtherKey(self.base.clone()).into());
        }
        let (old, new) = (held.checkpoint.size(), shown.checkpoint.size());
        if old == 0 || old >= new {
            return Ok(Vec::new());
        }
        let answer = self.ask(&format!("/log/consistency?from={old}&to={new}")).await?;
        // a node proves what it shows, or it cannot
        if answer.status() == StatusCode::NOT_FOUND {
            return Err(self.alarm(Some(held), shown, CheckpointError::Changed).into());
        }
        Ok(Proof::from_text(&self.text(answer).await?).context("the node's proof is not of the form of one")?.0)
    }

    fn alarm(&self, held: Option<&Shown>, shown: &Shown, why: CheckpointError) -> Alarm {
        match held {
            None => Alarm::First(self.base.clone(), why),
            Some(held) => {
                let file = self.args.state.display().to_string();
                Alarm::Fork(self.base.clone(), why, in_words(held), in_words(shown), file)
            }
        }
    }

    async fn ask(&self, path: &str) -> anyhow::Result<Response> {
        let asked = self.http.get(format!("{}{path}", self.base)).timeout(LONGEST).send().await;
        asked.map_err(|e| unreached(&self.base, &e))
    }

    async fn text(&self, answer: Response) -> anyhow::Result<String> {
        anyhow::ensure!(answer.status() == StatusCode::OK, "{} answers {}", self.base, answer.status());
        read(answer).await.with_context(|| format!("read what {} answers", self.base))
    }

    async fn co_sign(&self, key: &Signer, checkpoint: &Checkpoint) -> anyhow::Result<()> {
        let sent = CoSigned {
            size: checkpoint.size(),
            made_at: checkpoint.at(),
            witness: key.public(),
            signature: checkpoint.co_sign(key),
        };
        let post = self.http.post(format!("{}/log/witness", self.base));
        // not from a page: forms of other sites are refused there
        let post = post.header("sec-fetch-site", "none").header("content-type", "text/plain").body(sent.to_text());
        let answer = post.timeout(LONGEST).send().await.map_err(|e| unreached(&self.base, &e))?;
        anyhow::ensure!(
            answer.status() != StatusCode::FORBIDDEN,
            "the node does not take the co-signature: its audit.witness must name {}",
            to_hex(&key.public().0)
        );
        anyhow::ensure!(answer.status().is_success(), "the node answers {} to the co-signature", answer.status());
        Ok(())
    }
}

async fn read(mut answer: Response) -> anyhow::Result<String> {
    let mut bytes = Vec::new();
    while let Some(chunk) = answer.chunk().await? {
        bytes.extend_from_slice(&chunk);
        anyhow::ensure!(bytes.len() <= LARGEST, "the answer is far too long");
    }
    Ok(String::from_utf8(bytes)?)
}

/// One line; the library's own text repeats the address.
fn unreached(base: &str, error: &reqwest::Error) -> anyhow::Error {
    let why = if error.is_timeout() { "no answer in time" } else { "no connection" };
    anyhow::anyhow!("{base} is not reached: {why}")
}
