//! Each test is written once and runs on SQLite and on PostgreSQL.
#![cfg_attr(test, expect(clippy::unwrap_used, reason = "tests"))]

mod harness;

mod check_ins;
mod conflicts;
mod deliveries;
mod devices;
mod index;
mod leases;
mod log;
mod people;
mod reports;
mod rest;
mod returns;
mod rewrap;
mod ringing;
mod silence;
mod under_way;
mod vacuum;
mod warnings;
mod writes;
