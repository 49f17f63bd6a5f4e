//! `cargo xtask bless`: run the tests and take what they say now as the lists that are written down. Read the diff afterwards.

use anyhow::Result;

use crate::cargo::{cargo, test_runner};
use crate::needs::{self, Need};
use crate::postgres::{Data, Postgres};

#[derive(clap::Args)]
pub(crate) struct Args {
    /// What to run in place of the whole workspace, for example `-- -p guide`
    #[arg(last = true)]
    tests: Vec<String>,
}

pub(crate) fn run(args: &Args) -> Result<()> {
    needs::require(&[Need::Postgres, Need::Browser, Need::Axe], needs::Missing::Fail)?;
    let postgres = Postgres::start(Data::InMemory)?;
    let mut words = test_runner().iter().map(ToString::to_string).collect::<Vec<_>>();
    if args.tests.is_empty() {
        words.push("--workspace".to_owned());
    }
    words.extend(args.tests.iter().cloned());

    let mut vars = needs::browser_vars();
    vars.extend(postgres.vars());
    vars.push(("OBERIH_BLESS", "1".to_owned()));
    cargo(&words, &vars)
}
