//! The loader and its checker through the public door: a good bundle, one thing changed, what an editor is told.
#![cfg_attr(test, expect(clippy::unwrap_used, clippy::panic, reason = "tests"))]

mod good;

mod cards;
mod complete;
mod diff;
mod files;
mod filled;
mod knowledge;
mod languages;
mod manner;
mod neutral;
mod program;
mod reach;
mod references;
mod reviews;
mod screens;
mod services;
mod telling;
mod texts;
mod words;
