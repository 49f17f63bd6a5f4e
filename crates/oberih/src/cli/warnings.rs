//! `oberih warnings …`: what everybody is warned of. The value and the reasons are asked for: neither a shell's history nor a
//! list of processes is to hold them.

use super::backup::moment;
use super::desk::intake;
use super::office::{self, By, Opened};
use super::out::{say, words_of_hers};
use super::{Source, ask, ids};
use anyhow::Context;
use app::Intake;
use app::office::SignedIn;
use app::warnings::{
    Form, Likeness, Listed, NotCompared, Pair, Proposal, Releasing, Source as Told, Standing, WhoElse,
};
use clap::{Args, Subcommand, ValueEnum};
use domain::{Clock, CompartmentId, Country, ItemId, StaffId, Timestamp};
use std::time::Duration;
use storage::StoreError;

#[derive(Subcommand)]
pub(super) enum WarningsCommand {
    /// Propose that everybody is warned of a number, card, account, name, address or wallet. Asks for it, and why.
    Propose(Box<Propose>),
    /// Approve what somebody else proposed; its form is shown before. It warns 24 to 72 hours later.
    Approve(Box<Approve>),
    /// All of them, the latest first: how each stands; of those that are released also of what.
    List {
        #[command(flatten)]
        by: By,
        #[command(flatten)]
        source: Source,
    },
    /// All of one, and how its reports stand now. The look stands in the log.
    Show(One),
    /// Write down that somebody says it is wrong. It warns on, and every supervisor is told. Asks for her words.
    Dispute(One),
    /// End it at once. Asks why.
    Withdraw(One),
    /// Let it go on, or warn again, and decide a dispute so; a supervisor does it. Asks why.
    Renew {
        /// After how many days it is looked at again, 1 to 365.
        #[arg(long, value_name = "DAYS", default_value_t = REVIEW)]
        review_by: u16,
        #[command(flatten)]
        one: One,
    },
}

/// Days until it is looked at again.
const REVIEW: u16 = 90;
/// Of two clocks, at most.
const APART: Duration = Duration::from_secs(5 * 60);

#[derive(Args)]
pub(super) struct Propose {
    /// A report in which it was told, by its id as the inbox shows it; several times for several.
    #[arg(long = "report", value_name = "ID", required = true)]
    reports: Vec<String>,
    /// Who had it besides whoever told it.
    #[arg(long, value_enum)]
    who_else: Had,
    /// The country of a phone number that is written without its code, as in UA.
    #[arg(long, value_name = "COUNTRY")]
    country: Option<String>,
    /// Where only she had it: she agreed to this very release. Asks how; that is sealed to the auditor.
    #[arg(long)]
    she_agreed: bool,
    #[command(flatten)]
    by: By,
    #[command(flatten)]
    source: Source,
}

#[derive(Args)]
pub(super) struct Approve {
    /// A life is in danger: it warns at once. Asks why; that is sealed to the auditor.
    #[arg(long)]
    danger_to_life: bool,
    /// After how many days it is looked at again, 1 to 365.
    #[arg(long, value_name = "DAYS", default_value_t = REVIEW)]
    review_by: u16,
    /// Do not ask.
    #[arg(long)]
    yes: bool,
    #[command(flatten)]
    one: One,
}

#[derive(Args)]
pub(super) struct One {
    /// Its id, as `oberih warnings list` shows it.
    id: String,
    #[command(flatten)]
    by: By,
    #[command(flatten)]
    source: Source,
}

#[derive(Clone, Copy, ValueEnum)]
pub(super) enum Had {
    /// It stood in an advert that everybody reads.
    PublicAdvert,
    /// Several people were given it.
    Several,
    /// Only she: whoever gave it to her knows that it was she who told.
    OnlyReporter,
}

impl Had {
    fn who_else(self) -> WhoElse {
        match self {
            Self::PublicAdvert => WhoElse::PublicAdvert,
            Self::Several => WhoElse::Several,
            Self::OnlyReporter => WhoElse::OnlyReporter,
        }
    }
}

pub(super) fn run(command: WarningsCommand) -> anyhow::Result<()> {
    super::serve::runtime()?.block_on(async {
        match command {
            WarningsCommand::Propose(new) => propose(&new).await,
            WarningsCommand::Approve(it) => approve(&it).await,
            WarningsCommand::List { by, source } => list(&by, &source).await,
            WarningsCommand::Show(one) => show(&one).await,
            WarningsCommand::Dispute(one) => dispute(&one).await,
            WarningsCommand::Withdraw(one) => withdraw(&one).await,
            WarningsCommand::Renew { review_by, one } => renew(review_by, &one).await,
        }
    })
}

/// Somebody who signed in, and what she works with.
struct Desk {
    opened: Opened,
    intake: Intake,
    signed: SignedIn,
}

impl Desk {
    async fn open(by: &By, source: &Source) -> anyhow::Result<Self> {
        let opened = office::open(source, false).await?;
        // first: a code is good for half a minute, and the content takes its time
        let signed = office::sign_in(&opened.office, by).await?;
        let intake = intake(&opened).await?;
        Ok(Self { opened, intake, signed })
    }

    async fn releasing(&self) -> anyhow::Result<Releasing<'_>> {
        Ok(Releasing::open(&self.intake, &self.signed).await?)
    }

    /// With her keys, so that reports are compared.
    async fn comparing(&self) -> anyhow::Result<Releasing<'_>> {
        Ok(self.releasing().await?.with_keys(&self.opened.office, &self.signed).await?)
    }

    /// To look at one: where reports are opened for that, she is asked why.
    async fn looking(&self, id: ItemId) -> anyhow::Result<Releasing<'_>> {
        let releasing = self.comparing().await?;
        if !releasing.opens_reports(id).await? {
            return Ok(releasing);
        }
        say!(
            "The reports that it names are opened with your keys and compared. Nothing of them is shown; the log says so."
        );
        Ok(releasing.because(&ask::line("why do you look at it")?)?)
    }
}

impl One {
    fn id(&self) -> anyhow::Result<ItemId> {
        ids::item(&self.id).context("this is no id of a warning: `oberih warnings list` shows them")
    }

    async fn desk(&self) -> anyhow::Result<Desk> {
        Desk::open(&self.by, &self.source).await
    }
}

async fn propose(new: &Propose) -> anyhow::Result<()> {
    let report = |id: &String| ids::compartment(id).with_context(|| format!("`{id}` is no id of a report"));
    let sources = new.reports.iter().map(report).collect::<anyhow::Result<Vec<CompartmentId>>>()?;
    let home = new.country.as_deref().map(Country::parse).transpose();
    let home = home.context("--country takes two letters, as UA")?;
    let desk = Desk::open(&new.by, &new.source).await?;
    let releasing = desk.comparing().await?;
    let typed = ask::line("the number, card, account, name, address or wallet, alone")?;
    let why = ask::line("why")?;
    let she_agreed = new.she_agreed.then(|| ask::line("how she agreed to this very release")).transpose()?;
    let (she_agreed, who_else) = (she_agreed.as_deref(), new.who_else.who_else());
    let proposal = Proposal { typed: &typed, home, sources: &sources, who_else, why: &why, she_agreed };
    let id = releasing.because(&why)?.propose(&proposal).await?;
    say!("Proposed as {id:?}. Nobody is warned yet: another supervisor or investigator looks at it and approves it:");
    say!("  oberih warnings approve {id:?}");
    Ok(())
}

async fn approve(it: &Approve) -> anyhow::Result<()> {
    let id = it.one.id()?;
    let desk = it.one.desk().await?;
    alike_clocks(&desk.intake).await?;
    let releasing = desk.looking(id).await?;
    print(&desk.opened, &releasing.form(id).await?).await?;
    say!("What is released can be read by everybody, for ever: release what could stand on a poster.");
    if !it.yes {
        let answer = ask::line("release it? y or n")?;
        anyhow::ensure!(matches!(answer.as_str(), "y" | "Y" | "yes"), "nothing was done: it stays a proposal");
    }
    let danger = it.danger_to_life.then(|| ask::line("why a life is in danger")).transpose()?;
    let from = releasing.approve(id, it.review_by, danger.as_deref()).await?;
    say!("It warns from {} on. `oberih warnings withdraw {id:?}` ends it at once, before that time too.", moment(from));
    Ok(())
}

/// From when it warns is counted by the clock here, and judged by others.
async fn alike_clocks(intake: &Intake) -> anyhow::Result<()> {
    let read = intake.store.read("clock", |mut tx| async move { tx.store_clock().await });
    let stores: Result<Timestamp, StoreError> = read.await;
    anyhow::ensure!(
        are_alike(stores?, intake.clock.now()),
        "the clock of this machine and that of the store are more than five minutes apart: set them right first. Nothing was done"
    );
    Ok(())
}

/// Whether two clocks are no more than [`APART`] apart, whichever is ahead.
fn are_alike(one: Timestamp, other: Timestamp) -> bool {
    one.since(other).max(other.since(one)) <= APART
}

async fn list(by: &By, source: &Source) -> anyhow::Result<()> {
    let desk = Desk::open(by, source).await?;
    let all = desk.releasing().await?.list().await?;
    if all.is_empty() {
        say!("There are no warnings.");
    }
    all.iter().for_each(|one| say!("{}", entry(one)));
    let changed = all.iter().filter(|one| one.changed).count();
    anyhow::ensure!(changed == 0, "{changed} warnings were changed in the store: an alarm; they warn of nothing");
    Ok(())
}

async fn show(one: &One) -> anyhow::Result<()> {
    let id = one.id()?;
    let desk = one.desk().await?;
    let form = desk.looking(id).await?.form(id).await?;
    print(&desk.opened, &form).await
}

async fn dispute(one: &One) -> anyhow::Result<()> {
    let id = one.id()?;
    let desk = one.desk().await?;
    let said = ask::line("what is said against it, and by whom")?;
    desk.releasing().await?.dispute(id, &said).await?;
    say!(
        "It stands as disputed, and every supervisor reads so. It still warns: withdraw it, or let a supervisor renew it."
    );
    Ok(())
}

async fn withdraw(one: &One) -> anyhow::Result<()> {
    let id = one.id()?;
    let desk = one.desk().await?;
    let why = ask::line("why")?;
    desk.releasing().await?.withdraw(id, &why).await?;
    say!("It is withdrawn: within a second nobody is warned any more.");
    Ok(())
}

async fn renew(review_by: u16, one: &One) -> anyhow::Result<()> {
    let id = one.id()?;
    let desk = one.desk().await?;
    let why = ask::line("why")?;
    let until = desk.releasing().await?.renew(id, review_by, &why).await?;
    say!("It warns until {}.", moment(until));
    Ok(())
}

fn standing(standing: Standing) -> String {
    match standing {
        Standing::Proposed => "proposed, not approved".to_owned(),
        Standing::Waits(from) => format!("approved, warns from {} on", moment(from)),
        Standing::Due(from) => {
            format!("approved, due since {}: it warns once the node has looked at its reports", moment(from))
        }
        Standing::Warns(until) => format!("warns until {}", moment(until)),
        Standing::PastReview(at) => {
            format!("PAST ITS REVIEW on {}: it warns no more; renew or withdraw it", moment(at))
        }
        Standing::Withdrawn => "withdrawn".to_owned(),
    }
}

fn entry(one: &Listed) -> String {
    let public =
        one.public.as_ref().map(|(kind, value)| format!("  {kind} {}", words_of_hers(value))).unwrap_or_default();
    let disputed = one.disputed_at.map(|at| format!("  DISPUTED since {}", moment(at))).unwrap_or_default();
    let changed = if one.changed { "  ALARM: changed in the store" } else { "" };
    format!("{:?}  {}{public}{disputed}{changed}", one.id, standing(one.standing))
}

/// The form: what is to be known before somebody approves it.
async fn print(opened: &Opened, form: &Form) -> anyhow::Result<()> {
    let staff = opened.office.staff().await?;
    let name = |id: Option<StaffId>| {
        let one = staff.iter().find(|one| Some(one.id) == id);
        one.and_then(|one| one.name.clone()).unwrap_or_else(|| "(nobody who works here)".to_owned())
    };
    let now = super::clock().now();
    say!("{:?}  {}", form.id, standing(form.standing));
    say!("{:<16}{}", form.kind, words_of_hers(&form.value));
    say!("proposed        {} by {}", moment(form.at), name(form.proposed_by));
    if form.approved_by.is_some() {
        say!("approved        by {}", name(form.approved_by));
    }
    form.said.iter().for_each(|(what, text)| say!("{what:<16}{}", words_of_hers(text)));
    say!("who else had it {}", in_words(form.who_else));
    form.sources.iter().for_each(|source| say!("report          {}", told(source, now)));
    let more = if form.capped { " or more" } else { "" };
    say!("in the index    {}{more} reports hold it", form.reports);
    print_alike(form);
    Ok(())
}

/// What is known of each two of its reports.
fn print_alike(form: &Form) {
    form.alike.pairs.iter().for_each(|pair| say!("alike?          {}", in_pairs(pair)));
    form.alike.not_compared.iter().for_each(|(id, why)| say!("alike?          {id:?}  {}", not_compared(*why)));
    let compared = form.alike.pairs.len() + form.alike.not_compared.len() > 0;
    if compared {
        say!(
            "Reports of two conversations can be one person's, and an advert is copied by many: read them, and think."
        );
    } else {
        say!("alike?          one report is named, so there is nothing to compare it with");
    }
}

fn in_pairs(pair: &Pair) -> String {
    let [one, other] = pair.reports;
    let known = match pair.likeness {
        Likeness::OneConversation => "ONE CONVERSATION TOLD BOTH: they count once",
        Likeness::Alike => "ALIKE: of two conversations, in much the same words",
        Likeness::Unlike => "not alike: of two conversations, in other words",
        Likeness::TooShort => "of two conversations; too short to say whether they are alike",
    };
    format!("{one:?} and {other:?}  {known}")
}

fn not_compared(why: NotCompared) -> &'static str {
    match why {
        NotCompared::Shut => "not compared: your keys do not open it, or not all of it",
        NotCompared::NotHere => "not compared: it is not here any more, or was taken back",
        NotCompared::NotAgreed => {
            "not compared: she does not agree that others are warned, so it is not opened for that"
        }
    }
}

fn in_words(who_else: WhoElse) -> &'static str {
    match who_else {
        WhoElse::PublicAdvert => "it stood in an advert that everybody reads",
        WhoElse::Several => "several people were given it",
        WhoElse::OnlyReporter => "ONLY SHE: whoever gave it to her will know that she told",
    }
}

fn told(source: &Told, now: Timestamp) -> String {
    let age = match source.told_at {
        Some(at) => format!("told {} days ago", now.since(at).as_secs() / 86_400),
        None => "NOT HERE ANY MORE, or taken back".to_owned(),
    };
    let agrees =
        if source.agrees { "she agrees that others are warned" } else { "SHE DOES NOT AGREE that others are warned" };
    let holds = if source.holds_it { "it holds the value" } else { "THE INDEX DOES NOT HAVE IT of this report" };
    let stands = if source.stands() { "" } else { "  IT FELL AWAY, and allows nothing" };
    format!("{:?}  {age}; {agrees}; {holds}{stands}", source.report)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn clocks_that_are_more_than_five_minutes_apart_are_not_alike_whichever_is_ahead() {
        let stores = Timestamp::from_unix_micros(1_795_500_000_000_000);
        for (seconds, micros, alike) in
            [(0, 0, true), (299, 0, true), (300, 0, true), (300, 1, false), (86_400, 0, false)]
        {
            let apart = Duration::from_secs(seconds) + Duration::from_micros(micros);
            for here in [stores.plus(apart), stores.minus(apart)] {
                assert_eq!(are_alike(stores, here), alike, "{apart:?}: {here:?}");
            }
        }
    }
}
