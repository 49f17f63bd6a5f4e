//! Real pictures through a real child. This program is its own child: started again with a word, it does what the word
//! says, first of all. A harness of its own, since the usual one has threads and open files by the time a test runs.
#![expect(clippy::unwrap_used, clippy::panic, reason = "tests end by panicking")]
#![cfg_attr(not(target_os = "linux"), expect(dead_code, unused_imports, reason = "elsewhere nothing can be locked"))]

mod lies;
mod locked;
mod pictures;

use libtest_mimic::{Arguments, Trial};
use std::path::PathBuf;
use viewing::{Limits, NotViewed, Viewed};

fn main() {
    let words: Vec<String> = std::env::args().collect();
    match words.get(1).map(String::as_str) {
        Some("view-picture") => viewing::child_main(),
        Some("look-around") => locked::look_around(),
        Some("try") => locked::attempt(&words[2], words[3] == "locked"),
        Some("hold") => locked::hold(&words[2]),
        Some("lie") => lies::tell(&words[2]),
        _ => {}
    }
    let tests = if cfg!(target_os = "linux") {
        [pictures::tests(), locked::tests(), lies::tests()].concat()
    } else {
        vec![("elsewhere_nothing_is_viewed", elsewhere as fn())]
    };
    let trial = |(name, test): (&str, fn())| {
        Trial::test(name, move || {
            test();
            Ok(())
        })
    };
    let trials = tests.into_iter().map(trial).collect();
    libtest_mimic::run(&Arguments::from_args(), trials).exit();
}

type Tests = Vec<(&'static str, fn())>;

fn myself() -> PathBuf {
    std::env::current_exe().unwrap()
}

fn view_with(args: &[&str], bytes: &[u8], limits: Limits) -> Result<Viewed, NotViewed> {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    runtime.block_on(viewing::view(&myself(), args, bytes, limits))
}

fn view(bytes: &[u8]) -> Result<Viewed, NotViewed> {
    view_with(&["view-picture"], bytes, Limits::default())
}

fn elsewhere() {
    assert!(matches!(view(&pictures::red_and_blue(image::ImageFormat::Png)), Err(NotViewed::NotLocked)));
}
