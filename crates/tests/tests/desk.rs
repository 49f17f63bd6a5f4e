//! What is told and who reads it: reports, the desk, the office behind it, the log of both. One program for all of these files, since each links the whole of Oberih.

mod archive;
mod bad_uploads;
mod clocks;
mod destroyed;
mod duty;
mod erasing_waits;
#[path = "kept/main.rs"]
mod kept;
mod keys_cli;
#[path = "links/main.rs"]
mod links;
#[path = "log/main.rs"]
mod log;
mod logged;
#[path = "markers/main.rs"]
mod markers;
#[path = "office/main.rs"]
mod office;
mod office_cli;
mod restored_links;
mod telling;
#[path = "uploads/main.rs"]
mod uploads;
mod watch;
#[path = "whole/main.rs"]
mod whole;
