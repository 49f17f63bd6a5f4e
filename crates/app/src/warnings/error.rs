//! Why something is not done with a warning, and the one rule that every reason meets.

use crate::VaultError;
use crate::keyring::KeyError;
use crate::office::OfficeError;
use domain::CompartmentId;
use storage::StoreError;

/// Why a warning is not proposed, released, shown or ended; one line that says what to do.
#[derive(Debug, thiserror::Error)]
pub enum WarningError {
    /// The store.
    #[error("the store of warnings failed: try again")]
    Store(#[from] StoreError),
    /// The key does not open.
    #[error(transparent)]
    Key(#[from] KeyError),
    /// The vault.
    #[error(transparent)]
    Vault(#[from] VaultError),
    /// The office: an alarm.
    #[error(transparent)]
    Office(#[from] OfficeError),
    /// Nobody was set up.
    #[error("this node is not set up: run `oberih setup` first")]
    NotFounded,
    /// Not her work.
    #[error("only a supervisor or an investigator does this: ask one")]
    NotHers,
    /// Not an investigator's.
    #[error("only a supervisor renews a warning: ask one")]
    NotSupervisor,
    /// What was typed is not one of the kinds.
    #[error(
        "this is not one phone number, payment card, IBAN, name in a messenger, e-mail address, web address or wallet: type \
         it alone; a phone number with + and its country's code, or with --country"
    )]
    NotOne,
    /// It was told nowhere.
    #[error(
        "name the reports in which it was told, with --report ID as the inbox shows it: there is no warning without one"
    )]
    NoSource,
    /// Not hers, or not there any more.
    #[error(
        "report {0:?} is at none of your desks, or its person took it back: leave it out, or let somebody of its desk propose it"
    )]
    NoReport(CompartmentId),
    /// She did not agree.
    #[error("whoever told report {0:?} did not agree that others are warned: leave it out, or ask her first")]
    NotAgreed(CompartmentId),
    /// The index does not have it.
    #[error(
        "report {0:?} does not hold this value: type it as it was told; what she called her own, or sent alone as an answer to \
         the desk, is not held; of a report from before there was an index, run `oberih links rebuild` first"
    )]
    NotIn(CompartmentId),
    /// One report alone has it, or is named.
    #[error(
        "several are two reports at least: name two that hold it with --report; where there is one alone, say public-advert \
         where it stood in one, else only-reporter"
    )]
    NotSeveral,
    /// Several reports, and one person told them.
    #[error(
        "the reports that hold it come from one conversation, so one person told them all: say public-advert where it stood \
         in one, else only-reporter"
    )]
    OneConversation,
    /// Whoever has the value would know who told it.
    #[error(
        "only she had it, so whoever gave it to her would know that she told: ask her about this very release, then give \
         --she-agreed and say how she agreed"
    )]
    OnlyReporter,
    /// Somebody who helps has it.
    #[error(
        "this is of a service of the directory, or our own: nobody is warned of it. If it is wrong there, tell an editor"
    )]
    OfHelp,
    /// Each step has a reason.
    #[error("say why: the auditor reads it. Nothing was changed")]
    NoReason,
    /// Not a time for a review.
    #[error("a warning is reviewed after 1 to 365 days: give another --review-by")]
    Days,
    /// There is none with this id.
    #[error("there is no such warning: `oberih warnings list` shows their ids")]
    NoWarning,
    /// One person is not two.
    #[error("you proposed it yourself: another supervisor or investigator approves it")]
    SamePerson,
    /// Only a proposal is approved.
    #[error("it is not a proposal any more: `oberih warnings show` says what became of it")]
    NotProposed,
    /// Nothing follows.
    #[error("it is withdrawn: propose it anew where it is to warn again")]
    Withdrawn,
    /// Nothing to renew or dispute.
    #[error("it is not released: a proposal is approved or withdrawn")]
    NotReleased,
    /// Somebody was faster.
    #[error("somebody else changed it at the same moment: look at it, then try again")]
    Meanwhile,
    /// An alarm.
    #[error("the warning was changed in the store: an alarm; it warns of nothing. Run `oberih audit verify`")]
    Changed,
}

/// Words that are not blank, without the spaces around them. Errors: they are.
pub(super) fn words(text: &str) -> Result<&str, WarningError> {
    Some(text.trim()).filter(|text| !text.is_empty()).ok_or(WarningError::NoReason)
}
