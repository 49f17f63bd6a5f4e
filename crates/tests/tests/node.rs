//! How a node runs, stops, dies and comes back. One program for all of these files, since each links the whole of Oberih.

mod backup;
mod cancelled;
mod check_in_broken;
mod check_in_forgotten;
mod check_in_heard;
mod check_in_node;
mod check_in_promised;
mod check_ins;
#[path = "commands/main.rs"]
mod commands;
mod every_file;
mod full_disk_fetch;
mod killed;
mod one_batch;
#[path = "operated/main.rs"]
mod operated;
mod plan_endings;
mod plan_opened_again;
mod plan_photo;
mod process;
mod silence;
mod timers_cut;
