//! An office with one desk, and its supervisor, who answers there too: what `oberih setup` makes, without its questions.

use crate::town::{NAME, PASSWORD};
use app::office::{Founding, Office, SignedIn};
use app::{Keyring, Randomness, Vault};
use domain::Timestamp;
use sealing::{Cost, CustodianSecret};
use std::sync::Arc;
use storage::Store;

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
