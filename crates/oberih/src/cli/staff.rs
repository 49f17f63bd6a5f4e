//! `oberih staff …`: who works here.

use super::office::{By, With, ask_second, beside, given_code, given_password, open, say_welcome, sign_in};
use super::out::say;
use super::{Source, ask};
use app::office::{NewStaff, OfficeError, StaffView, check_password};
use clap::{Args, Subcommand, ValueEnum};
use domain::Clock;
use sealing::Roles;
use std::path::PathBuf;

#[derive(Subcommand)]
pub(super) enum StaffCommand {
    /// Add somebody: her account, her keys, and the desks of her roles with all that was written before.
    Add(Add),
    /// Who works or worked here, what they may do, and whether the store was changed behind a supervisor's back.
    List {
        #[command(flatten)]
        source: Source,
    },
    /// Change your own password: by the present one and a code. What you open stays as it is.
    Password {
        /// A file whose first line is the new password; without it you type it here.
        #[arg(long, value_name = "FILE")]
        new_password_file: Option<PathBuf>,
        #[command(flatten)]
        by: By,
        #[command(flatten)]
        source: Source,
    },
    /// Give somebody who lost her password or phone new keys. She opens nothing until she is admitted.
    Reset {
        /// The name she signs in with.
        name: String,
        /// A file whose first line is her new password; without it she types it here.
        #[arg(long, value_name = "FILE")]
        new_password_file: Option<PathBuf>,
        #[command(flatten)]
        who: Who,
    },
    /// Give somebody the desks of her roles: after a reset, or at further desks.
    Admit {
        /// The name she signs in with.
        name: String,
        /// A desk's name; without it all.
        #[arg(long = "desk", value_name = "NAME")]
        desks: Vec<String>,
        #[command(flatten)]
        who: Who,
    },
    /// Remove somebody: what she knows opens nothing that is written from now on.
    Disable {
        /// The name she signs in with.
        name: String,
        #[command(flatten)]
        who: Who,
    },
}

#[derive(Args)]
pub(super) struct Add {
    /// The name she signs in with.
    name: String,
    /// What she may do; several times for several.
    #[arg(long = "role", value_enum, required = true)]
    roles: Vec<Role>,
    /// A desk's name; without it all.
    #[arg(long = "desk", value_name = "NAME")]
    desks: Vec<String>,
    /// A file whose first line is her first password; without it she types it here.
    #[arg(long, value_name = "FILE")]
    new_password_file: Option<PathBuf>,
    #[command(flatten)]
    who: Who,
}

#[derive(Args)]
pub(super) struct Who {
    #[command(flatten)]
    by: By,
    #[command(flatten)]
    with: With,
    #[command(flatten)]
    source: Source,
}

#[derive(Clone, Copy, ValueEnum)]
pub(super) enum Role {
    /// Answers, reads the desk's open reports.
    Responder,
    /// Adds and removes people, opens the archive.
    Supervisor,
    /// Works on cases.
    Investigator,
    /// Edits and reviews content.
    Editor,
    /// Reads the log, never reports.
    Auditor,
    /// Accounts and configuration, never contents.
    Administrator,
}

const ROLES: [(Roles, &str); 6] = [
    (Roles::RESPONDER, "responder"),
    (Roles::SUPERVISOR, "supervisor"),
    (Roles::INVESTIGATOR, "investigator"),
    (Roles::EDITOR, "editor"),
    (Roles::AUDITOR, "auditor"),
    (Roles::ADMINISTRATOR, "administrator"),
];

pub(super) fn run(command: StaffCommand) -> anyhow::Result<()> {
    super::serve::runtime()?.block_on(async {
        match command {
            StaffCommand::List { source } => {
                let all = open(&source, false).await?.office.staff().await?;
                print(&all);
                let changed = all.iter().filter(|one| one.alarm || one.name.is_none()).count();
                anyhow::ensure!(
                    changed == 0,
                    "{changed} accounts were changed in the store: an alarm; nothing is given to them"
                );
                Ok(())
            }
            StaffCommand::Add(add) => self::add(add).await,
            StaffCommand::Password { new_password_file, by, source } => password(new_password_file, &by, &source).await,
            StaffCommand::Reset { name, new_password_file, who } => reset(&name, new_password_file, &who).await,
            StaffCommand::Admit { name, desks, who } => admit(&name, &desks, &who).await,
            StaffCommand::Disable { name, who } => disable(&name, &who).await,
        }
    })
}

/// Does it, and where a second person turns out to be needed, asks for her and does it again.
macro_rules! with_second {
    ($office:expr, $who:expr, |$second:ident| $work:expr) => {{
        let mut beside = beside($office, &$who.with).await?;
        let mut done: Result<_, OfficeError> = {
            let $second = beside.second();
            $work.await
        };
        if let Some(found) = ask_second($office, &done, &beside).await? {
            beside = found;
            let $second = beside.second();
            done = $work.await;
        }
        done?
    }};
}

async fn add(add: Add) -> anyhow::Result<()> {
    let opened = open(&add.who.source, false).await?;
    let by = sign_in(&opened.office, &add.who.by).await?;
    let password = ask::new_password("the first password of the new account", add.new_password_file.as_deref())?;
    check_password(&password, &add.name)?;
    let roles = add.roles.iter().fold(Roles::default(), |all, role| all.and(role.roles()));
    let new = NewStaff { name: &add.name, password: &password, roles, desks: &add.desks };
    let now = super::clock().now();
    let welcome = with_second!(&opened.office, add.who, |second| opened.office.add_staff(&by, second, &new, now));
    say!("{} works here now.", welcome.name);
    say_welcome(&welcome);
    Ok(())
}

async fn password(file: Option<PathBuf>, by: &By, source: &Source) -> anyhow::Result<()> {
    let opened = open(source, false).await?;
    let (name, password) = given_password(by, "your")?;
    let new = ask::new_password("your new password, at least 12 characters", file.as_deref())?;
    check_password(&new, &name)?;
    // last: it is good for half a minute, and a new password takes longer to think of
    let code = given_code(by, "your")?;
    let now = super::clock().now();
    opened.office.change_password(&name, &password, &code, &new, now).await?;
    say!("The password of {name} is another one now. Sessions that are open stay open.");
    Ok(())
}

async fn reset(name: &str, file: Option<PathBuf>, who: &Who) -> anyhow::Result<()> {
    let opened = open(&who.source, false).await?;
    let by = sign_in(&opened.office, &who.by).await?;
    let password = ask::new_password("her new password", file.as_deref())?;
    let now = super::clock().now();
    let welcome =
        with_second!(&opened.office, who, |second| opened.office.reset_staff(&by, second, name, &password, now));
    say!("{} has new keys and opens nothing yet: `oberih staff admit` gives her the desks again.", welcome.name);
    say_welcome(&welcome);
    Ok(())
}

async fn admit(name: &str, desks: &[String], who: &Who) -> anyhow::Result<()> {
    let opened = open(&who.source, false).await?;
    let by = sign_in(&opened.office, &who.by).await?;
    let now = super::clock().now();
    with_second!(&opened.office, who, |second| opened.office.admit_staff(&by, second, name, desks, now));
    say!("{name} is admitted.");
    Ok(())
}

async fn disable(name: &str, who: &Who) -> anyhow::Result<()> {
    let opened = open(&who.source, false).await?;
    let by = sign_in(&opened.office, &who.by).await?;
    let now = super::clock().now();
    with_second!(&opened.office, who, |second| opened.office.disable_staff(&by, second, name, now));
    say!("{name} is removed, and everything she held has new keys.");
    Ok(())
}

fn print(all: &[StaffView]) {
    for one in all {
        let name = one.name.as_deref().unwrap_or("(changed in the store)");
        let roles: Vec<&str> = ROLES.iter().filter(|(role, _)| one.roles.has(*role)).map(|(_, word)| *word).collect();
        let state = match (one.alarm, one.disabled) {
            (true, _) => "ALARM: no supervisor said this",
            (false, true) => "removed",
            (false, false) if one.desks.is_empty() => "at no desk",
            (false, false) => "",
        };
        say!("{name:<24}  {:<24}  {:<20}  {state}", roles.join(","), one.desks.join(","));
    }
}

impl Role {
    fn roles(self) -> Roles {
        match self {
            Self::Responder => Roles::RESPONDER,
            Self::Supervisor => Roles::SUPERVISOR,
            Self::Investigator => Roles::INVESTIGATOR,
            Self::Editor => Roles::EDITOR,
            Self::Auditor => Roles::AUDITOR,
            Self::Administrator => Roles::ADMINISTRATOR,
        }
    }
}
