//! After a backup was restored: what was told is shown, what was erased since is not, and what waited for the job is indexed.

use crate::links::erased::{living, read, until_beside};
use crate::links::{all_done, beside, story, tells, until_entries};
use app::Intake;
use oberih::config::Config;
use tests::evenings::take;
use tests::linked::{LEASE, Linked, founded, waiting};
use tests::town::{Town, eventually};
use tests::{Engine, Place, Terminal, World};

/// Backs it up into a file beside it, while its node runs.
fn backed_up(world: &World) -> (Terminal, String) {
    let terminal = Terminal::beside(&world.place);
    let file = terminal.file("old.backup");
    terminal.done("backup FILE", &[("FILE", &file)]);
    (terminal, file)
}

/// Restores it into a place of its own, and lets it speak; gives that place and the configuration of a node there.
async fn restored(engine: Engine, world: &World, (mut terminal, file): (Terminal, String)) -> (Place, Config) {
    let place = Place::new(engine).await;
    let mut config = world.config();
    config.data = place.dir().to_owned();
    terminal.set("OBERIH_DATA", place.dir().to_str().unwrap());
    if let Some(url) = &place.database {
        terminal.set("OBERIH_DATABASE", url);
        let given = [("database", url.clone())];
        config.database = oberih::config::read(None, std::iter::empty(), &given).unwrap().database;
    }
    terminal.done("restore FILE", &[("FILE", &file)]);
    terminal.done("resume --yes", &[]);
    (place, config)
}

#[tokio::test(flavor = "multi_thread")]
async fn a_restored_backup_shows_what_was_told_and_nothing_that_was_erased_since() {
    for engine in Engine::all() {
        let (town, mut talk, code) = Town::told(engine, 741, &story(741, 1)).await;
        for person in [742, 743] {
            all_done(&town.desk).await;
            town.tells(&mut town.talk("web", person), &story(person, 1)).await;
        }
        until_beside(&town, 742, 2).await;
        let backup = backed_up(&town.world);
        town.erases(&mut talk, &code).await;
        town.node.stop().await;
        let (place, config) = restored(engine, &town.world, backup).await;
        let other = Intake { store: place.store().await, ..town.desk.clone() };
        // what she erased is named in the index until the node has swept, and is shown beside nobody before that either
        assert_eq!(read(&town.signed, &other, 742).await.1, 1, "{engine:?}");
        let node = town.world.node_with(config, 51).await.unwrap();
        let swept = || async { (living(&other).await == [false, true, true]).then_some(()) };
        eventually("that what was erased is swept", swept).await;
        for person in [742, 743] {
            assert_eq!(read(&town.signed, &other, person).await.1, 1, "{engine:?}: {person}");
        }
        node.stop().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_waited_for_the_job_in_a_backup_is_indexed_where_it_was_restored() {
    for engine in Engine::all() {
        let (world, village) = founded(engine).await;
        take(&village.intake, LEASE, "another").await;
        let linked = Linked::start(world, village, false).await;
        for person in [1, 2] {
            tells(&linked.village, person, 7).await;
        }
        assert_eq!(waiting(linked.intake()).await, 2, "{engine:?}");
        let backup = backed_up(&linked.world);
        let Linked { world, mut village, node, .. } = linked;
        node.stop().await;
        let (place, mut config) = restored(engine, &world, backup).await;
        // nobody of the village has a phone
        config.bot.clear();
        let again = world.node_with(config, 52).await.unwrap();
        std::sync::Arc::get_mut(&mut village).unwrap().intake.store = place.store().await;
        until_entries(&village.intake, 7, 2).await;
        all_done(&village.intake).await;
        assert_eq!([beside(&village, 1, 7).await, beside(&village, 2, 7).await], [1, 1], "{engine:?}");
        again.stop().await;
    }
}
