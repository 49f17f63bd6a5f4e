//! Children that do not do as they should, as one that was taken over would.

use crate::{Tests, pictures, view_with};
use std::io::Write;
use std::path::Path;
use std::process::{abort, exit};
use std::time::{Duration, Instant};
use viewing::{Limits, NotViewed};

pub(crate) fn tests() -> Tests {
    vec![("whatever_a_child_does_the_parent_goes_on", told), ("a_program_that_is_not_there_is_named", not_there)]
}

pub(crate) fn tell(what: &str) -> ! {
    let mut out = std::io::stdout().lock();
    match what {
        "nothing" => exit(0),
        "death" => abort(),
        "a page" => {
            let _ = out.write_all(b"\0\0\0\0\0\x01\0\0\0\x01<html><script>alert(1)</script>");
            exit(0);
        }
        "a picture and death" => {
            let _ = out.write_all(b"\0\0\0\0\0\x01\0\0\0\x01\xFF\xD8\xFF\xE0");
            let _ = out.flush();
            abort()
        }
        "no end" => loop {
            if out.write_all(&[0; 4_096]).is_err() {
                exit(0);
            }
        },
        _ => loop {
            std::thread::sleep(Duration::from_secs(60));
        },
    }
}

fn told() {
    let picture = pictures::red_and_blue(image::ImageFormat::Png);
    let limits = Limits { time: Duration::from_secs(10), picture: 100_000 };
    for what in ["nothing", "death", "a page", "a picture and death", "no end"] {
        let met = view_with(&["lie", what], &picture, limits);
        assert!(matches!(met, Err(NotViewed::Died)), "{what}: {:?}", met.err());
    }
    let began = Instant::now();
    let met = view_with(&["lie", "sleep"], &picture, Limits { time: Duration::from_millis(100), ..limits });
    assert!(matches!(met, Err(NotViewed::TooSlow)));
    assert!(began.elapsed() < Duration::from_secs(9));
}

fn not_there() {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    let picture = pictures::red_and_blue(image::ImageFormat::Png);
    let met = runtime.block_on(viewing::view(Path::new("/nowhere/oberih"), &[], &picture, Limits::default()));
    assert!(matches!(met, Err(NotViewed::NotStarted(_))));
}
