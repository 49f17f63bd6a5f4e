//! An office with one desk, and its supervisor, who answers there too: what `oberih setup` makes, without its questions.

use crate::town::{NAME, PASSWORD};
use app::office::{Founding, NewStaff, Office, Second, SignedIn};
use app::{Keyring, Randomness, Vault};
use domain::Timestamp;
use sealing::{Cost, CustodianSecret, Roles};
use std::sync::Arc;
use storage::Store;

/// The password of whoever comes after the supervisor.
const COLLEAGUES: &str = "довга стежка через сухий яр";

/// Founds it in a store that has none; its desk is of this kind.
pub(crate) async fn found(
    (store, vault, keys): (&Store, &Vault, &Arc<Keyring>),
    random: &Randomness,
    kind: &str,
    now: Timestamp,
) -> (Office, SignedIn) {
    let office = Office::open(store, vault, keys, random).await.unwrap().at_cost(Cost::CHEAP);
    let custodian = CustodianSecret::generate(&mut random.child());
    let custodian = sealing::read_public_file(&custodian.public_file()).unwrap();
    let founding = Founding { name: NAME, password: PASSWORD, custodians: &[custodian], desk: "help", kind };
    let (welcome, _) = office.found(&founding, now).await.unwrap();
    let signed = office.sign_in(NAME, PASSWORD, &welcome.code.code_at(now), now).await.unwrap();
    (office, signed)
}

/// One more of the staff, at no desk by name, whom somebody adds; she has signed in.
pub async fn colleague(
    office: &Office,
    (by, second): (&SignedIn, Second<'_>),
    (name, roles): (&str, Roles),
    now: Timestamp,
) -> SignedIn {
    let new = NewStaff { name, password: COLLEAGUES, roles, desks: &[] };
    let welcome = office.add_staff(by, second, &new, now).await.unwrap();
    office.sign_in(name, COLLEAGUES, &welcome.code.code_at(now), now).await.unwrap()
}
