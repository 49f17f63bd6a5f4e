//! Each test is written once and runs on SQLite and on PostgreSQL.
#![allow(clippy::unwrap_used, clippy::panic, clippy::print_stderr, reason = "tests")]

mod harness;

mod check_ins;
mod conflicts;
mod deliveries;
mod log;
mod people;
mod rest;
mod rewrap;
mod writes;
