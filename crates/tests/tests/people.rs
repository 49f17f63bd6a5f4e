//! What people at risk do and see: the bots, the web chat and its pages, in a browser where it matters. One program for all of these files, since each links the whole of Oberih.

mod alike;
#[path = "bots/main.rs"]
mod bots;
mod browser;
mod chat_page;
mod check_in_talk;
mod code_page;
mod content;
mod first_screens;
mod heads;
mod leaving;
mod live;
#[path = "pages/main.rs"]
mod pages;
mod reach;
#[path = "stories/main.rs"]
mod stories;
mod sweep;
mod web;
