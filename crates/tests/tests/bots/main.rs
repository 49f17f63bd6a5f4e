//! Journeys through the bots, as a person sees them.

#![cfg_attr(test, expect(clippy::unwrap_used, clippy::print_stderr, reason = "tests"))]

mod answers;
mod faults;
mod hidden;
mod processes;

use fake_telegram::Shown;
use std::time::Duration;
use tests::{Engine, Place, World, WorldOptions};

const PATIENCE: Duration = Duration::from_secs(60);

async fn world(engine: Engine, options: WorldOptions) -> World {
    World::new(Place::new(engine).await, options).await
}

fn from_bot(shown: &[Shown]) -> Vec<&Shown> {
    shown.iter().filter(|s| s.from_bot).collect()
}

fn first_200(text: &str) -> String {
    text.chars().take(200).collect()
}

/// Some answer begins with the numbers.
fn has_numbers(shown: &[Shown]) -> bool {
    from_bot(shown).iter().any(|m| first_200(&m.text).contains("112"))
}

/// Runs a journey on each engine.
async fn on_each<F, U>(options: WorldOptions, journey: F)
where
    F: Fn(World) -> U,
    U: Future<Output = ()>,
{
    for engine in Engine::all() {
        eprintln!("engine: {engine:?}");
        journey(world(engine, options.clone()).await).await;
    }
}
