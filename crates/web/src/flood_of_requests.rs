//! A flood of requests that never end is held back where it comes from: others are answered, and so is whoever asks whether
//! the process lives. Tested from outside; nothing waits, a request is under way or it is answered.

use crate::testing::{A_FORM, Answering, Place};
use crate::uploads::OF_ONE;
use axum::body::{Body, Bytes};
use axum::http::StatusCode;
use futures_util::{FutureExt, stream};
use std::io;

const PROXY: &str = "10.0.0.2";
const CHAT: &str = "/chat/stay-safe";
const FILE: &str = "/chat/stay-safe/file";
const EVENTS: &str = "/chat/stay-safe/events";
/// Of those that nobody can tell from another.
const TOR: &str = "127.0.0.1";

fn never() -> Body {
    Body::from_stream(stream::pending::<io::Result<Bytes>>())
}

/// A form whose body never comes: under way, or answered at once.
fn hangs(place: &Place, path: &str, peer: &str, headers: &[(&str, &str)]) -> Result<Answering, StatusCode> {
    let mut asked = place.begins("POST", path, peer, &[A_FORM, headers].concat(), never());
    match asked.as_mut().now_or_never() {
        None => Ok(asked),
        Some(answer) => Err(answer.status()),
    }
}

/// One from there, through our proxy.
fn hangs_from(place: &Place, from: &str) -> Result<Answering, StatusCode> {
    hangs(place, CHAT, PROXY, &[("x-forwarded-for", from)])
}

/// So many that are all under way.
fn all_hang(count: usize, each: impl Fn(usize) -> Result<Answering, StatusCode>) -> Vec<Answering> {
    (0..count).map(|n| each(n).unwrap_or_else(|status| panic!("number {n} was answered with {status}"))).collect()
}

async fn status_of(place: &Place, path: &str, from: &str) -> StatusCode {
    place.begins("GET", path, PROXY, &[("x-forwarded-for", from)], Body::empty()).await.status()
}

#[tokio::test]
async fn forms_that_never_end_hold_up_their_address_then_their_network_and_nobody_else() {
    let place = Place::new();
    let mut hers = all_hang(64, |_| hangs_from(&place, "198.51.100.7"));
    assert_eq!(hangs_from(&place, "198.51.100.7").err(), Some(StatusCode::TOO_MANY_REQUESTS));
    assert_eq!(status_of(&place, "/help", "198.51.100.7").await, StatusCode::TOO_MANY_REQUESTS);
    let page = place.ask_from("198.51.100.7", &[], "begin=1").await;
    page.is_plain_and_neutral();
    assert!(page.text.contains("tel:112"), "with the numbers");
    assert_eq!(status_of(&place, "/healthz", "198.51.100.7").await, StatusCode::OK);
    hers.extend(all_hang(192, |n| hangs_from(&place, &format!("198.51.100.{}", 100 + n % 100))));
    assert_eq!(hangs_from(&place, "198.51.100.9").err(), Some(StatusCode::TOO_MANY_REQUESTS), "their network");
    for other in ["198.51.101.9", "203.0.113.9", "2001:db8::9"] {
        assert!(hangs_from(&place, other).is_ok(), "{other}");
        assert_eq!(status_of(&place, "/help", other).await, StatusCode::OK, "{other}");
    }
    hers.clear();
    assert!(hangs_from(&place, "198.51.100.7").is_ok(), "what ended is given back");
}

#[tokio::test]
async fn whoever_cannot_be_told_from_another_leaves_room_for_the_rest_and_all_of_them_for_healthz() {
    let place = Place::new();
    let from_tor = || hangs(&place, CHAT, TOR, &[]);
    let mut all = all_hang(1_024, |_| from_tor());
    assert_eq!(from_tor().err(), Some(StatusCode::TOO_MANY_REQUESTS));
    // a proxy in a private network that nobody named brings people who cannot be told apart either
    assert_eq!(hangs(&place, CHAT, "192.168.1.1", &[]).err(), Some(StatusCode::TOO_MANY_REQUESTS));
    assert_eq!(status_of(&place, "/help", "203.0.113.9").await, StatusCode::OK);
    all.extend(all_hang(512, |n| hangs_from(&place, &format!("203.0.{}.1", n % 256))));
    assert_eq!(hangs_from(&place, "198.51.100.7").err(), Some(StatusCode::TOO_MANY_REQUESTS), "all there may be");
    assert_eq!(status_of(&place, "/healthz", "198.51.100.7").await, StatusCode::OK);
    assert_eq!(place.begins("GET", "/healthz", TOR, &[], Body::empty()).await.status(), StatusCode::OK);
    all.clear();
    assert!(from_tor().is_ok());
}

#[tokio::test]
async fn open_chats_of_a_shelter_are_counted_by_themselves_and_until_their_streams_end() {
    let place = Place::new();
    let mut cookies = Vec::new();
    for n in 0..64 {
        cookies.push(place.begun_from(&format!("203.0.{n}.1")).await);
    }
    let opens = async |cookie: &str| {
        let headers = [("x-forwarded-for", "198.51.100.7"), ("cookie", cookie)];
        place.begins("GET", EVENTS, PROXY, &headers, Body::empty()).await
    };
    let mut open = Vec::new();
    for cookie in cookies.iter().cycle().take(256) {
        let stream = opens(cookie).await;
        assert_eq!(stream.status(), StatusCode::OK, "number {}", open.len());
        open.push(stream);
    }
    assert_eq!(opens(&cookies[0]).await.status(), StatusCode::NO_CONTENT, "one too many ends the asking");
    assert_eq!(status_of(&place, "/help", "198.51.100.7").await, StatusCode::OK, "pages are counted apart");
    open.pop();
    assert_eq!(opens(&cookies[0]).await.status(), StatusCode::OK, "one ended");
}

#[tokio::test]
async fn a_conversation_has_two_forms_with_files_under_way_and_others_have_theirs() {
    let place = Place::new();
    let (hers, others) = (place.begun_from("198.51.100.7").await, place.begun_from("198.51.100.7").await);
    let sends = |cookie: &str| {
        let kind = ("content-type", "multipart/form-data; boundary=b");
        hangs(&place, FILE, PROXY, &[("x-forwarded-for", "198.51.100.7"), ("cookie", cookie), kind])
    };
    let mut under_way = all_hang(OF_ONE, |_| sends(&hers));
    assert_eq!(sends(&hers).err(), Some(StatusCode::TOO_MANY_REQUESTS));
    assert!(sends(&others).is_ok());
    under_way.pop();
    assert!(sends(&hers).is_ok(), "one ended");
}
