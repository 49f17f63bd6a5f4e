//! Sets of parameters of codes: what `oberih keys status` says of them, and `oberih keys rotate --receipts`.

use super::backup::moment;
use super::out::{say, words};
use super::{Source, office};
use anyhow::{Context, bail};
use app::office::{CountedSet, code_sets, new_code_set};
use app::{KeyFolder, Randomness};
use clap::Args;
use domain::Clock;
use sealing::{Cost, Pepper, ReceiptCode, ReceiptSet, ReceiptSets, new_pepper};
use std::io::{BufRead, IsTerminal};
use std::time::{Duration, Instant};
use storage::Store;

/// KiB of a MiB.
const MIB: u32 = 1_024;

/// What the next set is to cost.
#[derive(Args)]
pub(super) struct Wished {
    /// Memory of one run for a code, 19 to 512; without it that of the present set.
    #[arg(long, value_name = "MIB", requires = "receipts", conflicts_with_all = ["new", "links"])]
    memory_mib: Option<u32>,
    /// Passes over that memory, 2 to 10; without it those of the present set.
    #[arg(long, value_name = "N", requires = "receipts", conflicts_with_all = ["new", "links"])]
    passes: Option<u32>,
}

impl Wished {
    fn cost(&self, present: Cost) -> anyhow::Result<Cost> {
        let kib = self.memory_mib.map_or(Some(present.memory_kib()), |mib| mib.checked_mul(MIB));
        let passes = self.passes.unwrap_or(present.passes());
        let cost = kib.and_then(|kib| Cost::of_receipts(kib, passes, present.lanes()));
        cost.filter(|cost| cost.is_no_cheaper_than(Cost::RECEIPT)).context(
            "--memory-mib takes 19 to 512, --passes 2 to 10: with less a code is tried too fast, for more nobody waits",
        )
    }
}

/// Says which sets there are.
pub(super) async fn print(store: &Store, folder: &KeyFolder) -> anyhow::Result<()> {
    let sets = code_sets(store, folder).await?;
    let present = sets.iter().find_map(|set| set.known).map(|known| known.number);
    for set in &sets {
        let codes = format!("{} reports and plans have a code of it", set.codes);
        let Some(known) = set.known else {
            say!(
                "codes           set {}, NOT IN oberih.peppers: {codes}, and it opens nothing: put back the newest copy of that file",
                set.number
            );
            continue;
        };
        let since = known.since.map_or_else(|| "from the beginning".to_owned(), |at| format!("since {}", moment(at)));
        let how = match known.tried {
            _ if present == Some(known.number) => "; new codes are of it",
            true => "; a return tries it",
            false => ", and NO RETURN TRIES IT ANY MORE: they open nothing, what was told stays with the desk",
        };
        say!("codes           set {}, {}, {since}: {codes}{how}", set.number, cost_in_words(known.cost));
    }
    Ok(())
}

/// Makes the next set, while no node runs.
pub(super) async fn next(wished: &Wished, yes: bool, source: &Source) -> anyhow::Result<()> {
    let config = source.read(&[])?;
    let root = office::root_key(&config, false)?;
    let store = source.open().await?;
    let folder = KeyFolder::new(config.key_folder());
    let sets = code_sets(&store, &folder).await?;
    let present = sets.iter().find_map(|set| set.known);
    let present =
        present.context("there are no codes yet, nor their peppers beside the root key: run `oberih setup`")?;
    let cost = wished.cost(present.cost)?;
    say_before(&sets, cost);
    if !yes && !agreed("Make it? [y/N] ")? {
        bail!("nothing was done: the present set stays");
    }
    let random = Randomness::new(super::system_rng());
    let number = new_code_set(&store, &folder, &root, cost, (&random, super::clock().now())).await?;
    say!(
        "Set {number} lies in oberih.peppers in {}. New codes are of it from the next start on.",
        folder.path().display()
    );
    say!(
        "Before that, copy the file to where copies of that folder are kept, and to each machine with a folder of its"
    );
    say!("own: a process that has an older one calls codes of set {number} wrong.");
    Ok(())
}

/// What will be another way than before.
fn say_before(sets: &[CountedSet], cost: Cost) {
    let known: Vec<_> = sets.iter().filter_map(|set| Some((set.known?, set.codes))).collect();
    let (stay, go) = known.split_at(known.len().min(ReceiptSets::MOST - 1));
    let own = takes(cost);
    say!("A next set for codes: {}, which takes {} ms of a core here.", cost_in_words(cost), own.as_millis());
    say!(
        "As many codes as there are cores are derived at once, each in that memory: {} MiB for every core.",
        cost.memory_kib() / MIB
    );
    let all: Duration = stay.iter().map(|(set, _)| takes(set.cost)).chain([own]).sum();
    say!(
        "A return then tries it and {} former ones, whether the code is right or wrong: {} ms of a core for each code.",
        stay.len(),
        all.as_millis()
    );
    if let Some((set, codes)) = go.iter().find(|(set, _)| set.tried) {
        say!(
            "SET {} IS TRIED NO MORE FROM THEN ON: the codes of {codes} reports and plans open nothing. What was told stays with the desk.",
            set.number
        );
    }
}

/// How long one run takes here.
fn takes(cost: Cost) -> Duration {
    let rng = &mut super::system_rng();
    let set = ReceiptSet::new(1, cost, Pepper::new(1, new_pepper(rng)));
    let code = ReceiptCode::generate(rng);
    let from = Instant::now();
    drop(set.derive(&code));
    from.elapsed()
}

fn cost_in_words(cost: Cost) -> String {
    let lanes = if cost.lanes() > 1 { format!(", {} lanes", cost.lanes()) } else { String::new() };
    format!("{} MiB, {} passes{lanes}", cost.memory_kib() / MIB, cost.passes())
}

/// Whether somebody at the terminal says yes to what was said above. Errors: nobody sits there.
pub(super) fn agreed(question: &str) -> anyhow::Result<bool> {
    if !std::io::stdin().is_terminal() {
        bail!("nobody is there to ask: read what is said above and add --yes");
    }
    words(question);
    let mut answer = String::new();
    std::io::stdin().lock().read_line(&mut answer)?;
    Ok(matches!(answer.trim(), "y" | "Y" | "yes"))
}
