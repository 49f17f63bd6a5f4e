//! Somebody who supervises the demonstration, so that what is told in it has a desk. Its one custodian's words are thrown
//! away: what is told there is nobody's.

use crate::cli::system_rng;
use crate::config::Config;
use app::office::{Founding, Office, OfficeError};
use app::{KeyFolder, Keyring, Randomness, Vault};
use domain::Clock;
use rand::seq::IndexedRandom;
use sealing::CustodianSecret;
use storage::{Options, Store};

const LETTERS: &[u8] = b"abcdefghjkmnpqrstuvwxyz23456789";

/// Sets the store of the demonstration up where it is new; gives the lines to show. Nothing for a folder that was set up
/// before.
pub(crate) async fn found(config: &Config) -> anyhow::Result<Vec<String>> {
    let mut rng = system_rng();
    let random = Randomness::new(system_rng());
    let root = crate::node::read_root_key(config.root_key.file.as_deref(), None, true)?;
    let store = Store::open(&format!("sqlite:{}", config.data.join("oberih.db").display()), Options::default()).await?;
    let keyring = Keyring::open(&store, root, &random).await?;
    let vault = Vault::open(&store, &keyring, KeyFolder::new(config.key_folder()), &random).await?;
    let office = Office::open(&store, &vault, &keyring, &random).await?;
    let password: String = (0..20).filter_map(|_| LETTERS.choose(&mut rng)).map(|b| char::from(*b)).collect();
    let custodian = CustodianSecret::generate(&mut rng).secret().public();
    let custodians = [custodian];
    let asked = Founding { name: "demo", password: &password, custodians: &custodians, desk: "help", kind: "ngo" };
    let lines = match office.found(&asked, crate::cli::clock().now()).await {
        Ok((welcome, _)) => vec![
            format!("  supervisor                      demo, password {password}"),
            format!("  her one-time codes              {}", *welcome.code.uri(&welcome.name)),
            "  recovery                        the one custodian's words were thrown away".to_owned(),
        ],
        Err(OfficeError::AlreadyFounded) => Vec::new(),
        Err(e) => return Err(e.into()),
    };
    store.close().await;
    Ok(lines)
}
