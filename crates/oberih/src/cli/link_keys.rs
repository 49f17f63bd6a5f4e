//! The key of the index of links: what `oberih keys status` says of its versions, and `oberih keys rotate --links`.

use super::code_sets::agreed;
use super::out::say;
use super::{Source, office};
use anyhow::bail;
use app::office::{link_key_status, new_link_key};
use app::{KeyFolder, Keyring, Randomness};
use domain::Clock;
use storage::Store;

/// Says which versions there are.
pub(super) async fn print(store: &Store, keyring: &Keyring) -> anyhow::Result<()> {
    let status = link_key_status(store, keyring).await?;
    let mut newest = true;
    for known in &status.versions {
        let how = match (known.living, newest) {
            (true, true) => "; what is told is entered under it",
            (true, false) => "; a look-up runs under it too",
            (false, _) => ", and ITS KEY IS GONE: nobody finds them, `oberih links rebuild` deletes them",
        };
        newest = false;
        say!("links           key {}: {} entries{how}", known.version, known.entries);
    }
    Ok(())
}

/// Makes the next version, while no node runs.
pub(super) async fn next(yes: bool, source: &Source) -> anyhow::Result<()> {
    let config = source.read(&[])?;
    let root = office::root_key(&config, false)?;
    let store = source.open().await?;
    let folder = KeyFolder::new(config.key_folder());
    say!(
        "A next key for the index of links. What stands under the present one is found as before. It moves to the new one"
    );
    say!("when a supervisor runs `oberih links rebuild`, which opens each report; then the present key is deleted.");
    if !yes && !agreed("Make it? [y/N] ")? {
        bail!("nothing was done: the present key stays the newest one");
    }
    let random = Randomness::new(super::system_rng());
    let version = new_link_key(&store, &folder, &root, (&random, super::clock().now())).await?;
    say!("Key {version} of the index is there: what is told from the next start on is entered under it.");
    say!("Start the node, then let a supervisor run `oberih links rebuild`.");
    Ok(())
}
