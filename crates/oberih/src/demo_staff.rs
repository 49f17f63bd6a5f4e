//! Somebody who supervises the demonstration, so that what is told in it has a desk. Its one custodian's words are thrown
//! away: what is told there is nobody's.

use crate::cli::system_rng;
use crate::config::Config;
use app::office::{CodeSecret, Founding, Office, OfficeError};
use app::{KeyFolder, Keyring, Randomness, Vault};
use domain::{Clock, Timestamp};
use rand::seq::IndexedRandom;
use sealing::CustodianSecret;
use std::path::Path;
use std::time::Duration;
use storage::{Options, Store};

/// Codes that are shown for a newcomer without an authenticator: ten minutes of them.
const CODES: u64 = 20;
const STEP: Duration = Duration::from_secs(30);

const LETTERS: &[u8] = b"abcdefghjkmnpqrstuvwxyz23456789";

/// Sets the store of the demonstration up where it is new; gives the lines to show. Nothing for a folder that was set up
/// before.
pub(crate) async fn found(config: &Config) -> anyhow::Result<Vec<String>> {
    let mut rng = system_rng();
    let random = Randomness::new(system_rng());
    let root = crate::node::read_root_key(&config.root_key, None, true)?;
    let store = Store::open(&format!("sqlite:{}", config.data.join("oberih.db").display()), Options::default()).await?;
    let keyring = Keyring::open(&store, root, &random).await?;
    let vault = Vault::open(&store, &keyring, KeyFolder::new(config.key_folder()), &random).await?;
    let office = Office::open(&store, &vault, &keyring, &random).await?;
    let password: String = (0..20).filter_map(|_| LETTERS.choose(&mut rng)).map(|b| char::from(*b)).collect();
    let custodian = CustodianSecret::generate(&mut rng).secret().public();
    let custodians = [custodian];
    let asked = Founding { name: "demo", password: &password, custodians: &custodians, desk: "help", kind: "ngo" };
    let now = crate::cli::clock().now();
    let lines = match office.found(&asked, now).await {
        Ok((welcome, _)) => vec![
            format!(
                "  the desk                        OBERIH_ROOT_KEY_FILE={} oberih desk inbox --data {}",
                config.root_key.file.as_deref().unwrap_or(Path::new("")).display(),
                config.data.display()
            ),
            format!("  supervisor                      demo, password {password}"),
            format!("  her one-time codes              {}", *welcome.code.uri(&welcome.name)),
            format!("  or, each for half a minute      {}", codes(&welcome.code, now)),
            "  recovery                        the one custodian's words were thrown away".to_owned(),
        ],
        Err(OfficeError::AlreadyFounded) => Vec::new(),
        Err(e) => return Err(e.into()),
    };
    store.close().await;
    Ok(lines)
}

/// The codes from now on, one each half minute.
fn codes(secret: &CodeSecret, now: Timestamp) -> String {
    let mut at = now;
    let mut all = Vec::new();
    for _ in 0..CODES {
        all.push(secret.code_at(at));
        at = at.plus(STEP);
    }
    all.join(" ")
}
