//! `oberih setup`: the first supervisor, recovery, a desk.

use super::out::say;
use super::{Source, ask, office};
use anyhow::Context;
use app::office::{Founding, Sheet, check_password};
use clap::Args;
use domain::Clock;
use sealing::{MemberKey, read_public_file};
use std::path::PathBuf;

/// What `oberih setup` takes; what is not given is asked for.
#[derive(Args)]
pub(super) struct Setup {
    /// Ask nothing: everything comes from these options.
    #[arg(long)]
    yes: bool,
    /// Custodians' public files of `oberih recovery keygen`, one to three. Of two or three any two open everything
    /// together; one alone opens everything alone.
    #[arg(long, value_name = "FILE", num_args = 1..=3)]
    recovery_public: Vec<PathBuf>,
    /// The name that the first supervisor signs in with.
    #[arg(long)]
    name: Option<String>,
    /// A file whose first line is her password.
    #[arg(long, value_name = "FILE")]
    password_file: Option<PathBuf>,
    /// The first desk: a name and its kind, ngo, police or mixed.
    #[arg(long, value_name = "NAME:KIND")]
    desk: Option<String>,
    #[command(flatten)]
    source: Source,
}

pub(super) fn run(setup: &Setup) -> anyhow::Result<()> {
    super::serve::runtime()?.block_on(found(setup))
}

async fn found(setup: &Setup) -> anyhow::Result<()> {
    let opened = office::open(&setup.source, true).await?;
    // before anything is asked
    if opened.vault.now().chain.as_ref().is_some_and(|chain| !chain.is_empty()) {
        return Err(app::office::OfficeError::AlreadyFounded.into());
    }
    if setup.yes {
        anyhow::ensure!(
            !setup.recovery_public.is_empty(),
            "--yes needs --recovery-public FILE: without a custodian a lost password or root key loses everything; `oberih recovery keygen` makes one"
        );
        anyhow::ensure!(
            setup.name.is_some() && setup.password_file.is_some() && setup.desk.is_some(),
            "--yes needs --name, --password-file and --desk too"
        );
    } else {
        say!("This sets up the node: who supervises it, who can recover it, and the first desk.");
    }
    let custodians = custodians(setup)?;
    let name = ask::given_or(setup.name.as_deref(), "the first supervisor's name")?;
    let password = ask::new_password("her password, at least 12 characters", setup.password_file.as_deref())?;
    check_password(&password, &name)?;
    let desk = ask::given_or(setup.desk.as_deref(), "the first desk as NAME:KIND, the kind ngo, police or mixed")?;
    let (desk, kind) = super::desk_add::name_and_kind(&desk)?;
    let asked = Founding { name: &name, password: &password, custodians: &custodians, desk, kind };
    let (welcome, sheet) = opened.office.found(&asked, super::clock().now()).await?;
    say!("The node is set up.");
    office::say_welcome(&welcome);
    say_sheet(&sheet, opened.vault.folder().path());
    Ok(())
}

fn custodians(setup: &Setup) -> anyhow::Result<Vec<MemberKey>> {
    let mut files = setup.recovery_public.clone();
    if files.is_empty() {
        let typed = ask::line("the custodians' public files, one to three, with spaces between")?;
        files = typed.split_whitespace().map(PathBuf::from).collect();
    }
    public_keys(&files)
}

/// The keys in files of `oberih recovery keygen`.
pub(super) fn public_keys(files: &[PathBuf]) -> anyhow::Result<Vec<MemberKey>> {
    files
        .iter()
        .map(|file| {
            let text = std::fs::read_to_string(file).with_context(|| format!("read {}", file.display()))?;
            let what = || format!("{} is no public file of `oberih recovery keygen`", file.display());
            read_public_file(&text).with_context(what)
        })
        .collect()
}

/// Nothing of it is secret; it lets people see years later that the keys are still theirs.
fn say_sheet(sheet: &Sheet, folder: &std::path::Path) {
    say!("");
    say!("RECOVERY SHEET: print this, and keep it apart from the machine.");
    say!("  first supervisor   {}", office::fingerprint(&sheet.first));
    for (n, print) in (1..).zip(&sheet.custodians) {
        say!("  custodian {n}        {}", office::fingerprint(print));
    }
    match sheet.custodians.len() {
        1 => say!("  THE ONE CUSTODIAN OPENS EVERYTHING ALONE. With two or three, any two are needed."),
        _ => say!("  any two custodians open everything together, with their 24 words each and the database"),
    }
    say!("  beside the root key, in {}: oberih.pins, oberih.peppers and oberih.erased.", folder.display());
    say!("  They are in no backup of the database: copy them whenever you copy the root key.");
    say!("Next: a second supervisor, `oberih staff add NAME --role supervisor --operator-approves`. What takes two is");
    say!(
        "refused to one alone, and if she loses her password only the custodians bring her back: `oberih recovery use`."
    );
}
