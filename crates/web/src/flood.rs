//! A flood from one address or network is held back there, and nobody else feels it; and nobody is locked out, since
//! what was used up comes back while they wait. Tested from outside, with forged addresses.

use crate::testing::{A_FORM, Place};
use axum::http::StatusCode;
use domain::Lane;
use std::time::Duration;

const CODE: &str = "text=000000000000000005";

async fn begins(place: &Place, from: &str) -> StatusCode {
    place.ask_from(from, &[], "begin=1").await.status
}

/// How many of so many beginnings are refused.
async fn refused(place: &Place, n: usize, from: impl Fn(usize) -> String) -> usize {
    let mut refused = 0;
    for n in 0..n {
        refused += usize::from(begins(place, &from(n)).await == StatusCode::TOO_MANY_REQUESTS);
    }
    refused
}

#[tokio::test]
async fn a_flood_of_beginnings_from_one_network_starves_nobody_else() {
    let place = Place::new();
    // far more than the whole process takes at once, from one household, then from one provider's piece
    assert!(refused(&place, 700, |_| "2001:db8:1:2::7".to_owned()).await >= 600);
    assert!(refused(&place, 700, |n| format!("198.51.100.{}", n % 250 + 1)).await >= 500);
    for other in ["203.0.113.9", "2001:db8:9::1", "198.51.101.1"] {
        assert_eq!(begins(&place, other).await, StatusCode::SEE_OTHER, "{other}");
    }
    place.clock.forward(Duration::from_secs(10));
    assert_eq!(begins(&place, "2001:db8:1:2::7").await, StatusCode::SEE_OTHER, "nor is anybody locked out");
}

#[tokio::test]
async fn a_flood_of_codes_from_one_address_is_held_back_and_a_shelters_is_not() {
    let place = Place::new();
    let cookie = place.begun_from("198.51.100.7").await;
    let types = async |from: &str, text: &str| {
        let page = place.ask_from(from, &[("cookie", &*cookie)], text).await;
        place.clock.forward(Duration::from_millis(200));
        page.status
    };
    let mut taken = 0;
    for _ in 0..200 {
        place.clock.forward(Duration::from_millis(1_600));
        taken += usize::from(types("198.51.100.7", CODE).await == StatusCode::SEE_OTHER);
    }
    // twenty at once, and one each five seconds of six minutes
    assert!((80..=100).contains(&taken), "{taken}");
    assert_eq!(types("198.51.100.7", "text=hello").await, StatusCode::SEE_OTHER, "words are no code");
    assert_eq!(types("203.0.113.9", CODE).await, StatusCode::SEE_OTHER, "another address");
    place.clock.forward(Duration::from_secs(30));
    for n in 0..6 {
        assert_eq!(types("198.51.100.7", CODE).await, StatusCode::SEE_OTHER, "{n}: it comes back");
    }
}

#[tokio::test]
async fn a_text_in_which_several_numbers_may_be_a_code_counts_as_often_as_it_is_looked_up() {
    let place = Place::new();
    let cookie = place.begun_from("198.51.100.7").await;
    let four = ["000000000000000005"; 4].join("+або+");
    let mut taken = 0;
    for _ in 0..8 {
        let page = place.ask_from("198.51.100.7", &[("cookie", &*cookie)], &format!("text={four}")).await;
        taken += u32::from(page.status == StatusCode::SEE_OTHER);
    }
    assert_eq!((taken, app::codes_in(&four.replace('+', " "))), (5, 4), "twenty numbers at once");
}

#[tokio::test]
async fn whoever_forges_the_list_of_a_proxy_is_taken_for_who_she_is() {
    let place = Place::new();
    let forged = async |n: usize| {
        let passed_on = format!("203.0.113.{}, 198.51.100.7", n % 250 + 1);
        let headers = [A_FORM, &[("x-forwarded-for", &*passed_on)]].concat();
        place.ask_by("10.0.0.2", &headers, "begin=1").await.status
    };
    let mut refused = 0;
    for n in 0..300 {
        refused += usize::from(forged(n).await == StatusCode::TOO_MANY_REQUESTS);
    }
    assert!(refused >= 200, "{refused}");
    // letters of another script in front take her to nobody else's measure
    let headers = [A_FORM, &[("x-forwarded-for", "Я, 198.51.100.7")]].concat();
    let another = place.ask_by("10.0.0.2", &headers, "begin=1").await.status;
    assert_eq!(another, StatusCode::TOO_MANY_REQUESTS);
    // who is no proxy of ours says nothing about others
    let headers = [A_FORM, &[("x-forwarded-for", "198.51.100.7")]].concat();
    assert_eq!(place.ask_by("192.0.2.1", &headers, "begin=1").await.status, StatusCode::SEE_OTHER);
    // through Tor on this machine nobody is told from another: all of them share one measure
    for n in 0..100 {
        let page = place.ask_by("127.0.0.1", A_FORM, "begin=1").await;
        assert_eq!(page.status, StatusCode::SEE_OTHER, "{n}");
    }
}

#[tokio::test]
async fn words_in_a_form_for_files_are_measured_as_all_words_are() {
    let place = Place::new();
    let cookie = place.begun_from("198.51.100.7").await;
    let sends = async |from: &str, text: &str| {
        let headers = [
            A_FORM,
            &[("x-forwarded-for", from), ("cookie", &*cookie), ("content-type", "multipart/form-data; boundary=b")],
        ];
        let form = format!("--b\r\nContent-Disposition: form-data; name=\"text\"\r\n\r\n{text}\r\n--b--\r\n");
        place.ask_there("/chat/stay-safe/file", "10.0.0.2", &headers.concat(), &form).await.status
    };
    // one began the conversation
    for n in 1..40 {
        assert_eq!(sends("198.51.100.7", "hello").await, StatusCode::SEE_OTHER, "{n}");
    }
    assert_eq!(sends("198.51.100.7", "hello").await, StatusCode::TOO_MANY_REQUESTS);
    place.clock.forward(Duration::from_secs(60));
    let code = CODE.trim_start_matches("text=");
    for n in 0..20 {
        assert_eq!(sends("198.51.100.7", code).await, StatusCode::SEE_OTHER, "{n}");
    }
    assert_eq!(sends("198.51.100.7", code).await, StatusCode::TOO_MANY_REQUESTS, "a code is one here too");
    assert_eq!(sends("203.0.113.9", code).await, StatusCode::SEE_OTHER, "another address");
}

#[tokio::test]
async fn whoever_cannot_be_told_from_another_shuts_nobody_else_out_and_nor_do_a_few_networks() {
    let place = Place::new();
    let mut refused_of_tor = 0;
    for _ in 0..2_000 {
        let status = place.ask_by("127.0.0.1", A_FORM, "begin=1").await.status;
        refused_of_tor += usize::from(status == StatusCode::TOO_MANY_REQUESTS);
    }
    assert_eq!(refused_of_tor, 1_400);
    // all that five networks may begin at once is more than Tor may
    assert_eq!(refused(&place, 800, |n| format!("198.51.{}.{}", n % 5, n / 5 % 200 + 1)).await, 0);
    for other in ["203.0.113.9", "2001:db8:9::1"] {
        assert_eq!(begins(&place, other).await, StatusCode::SEE_OTHER, "{other}");
    }
    assert_eq!(place.ask_by("127.0.0.1", A_FORM, "begin=1").await.status, StatusCode::TOO_MANY_REQUESTS);
    place.clock.forward(Duration::from_secs(1));
    assert_eq!(place.ask_by("127.0.0.1", A_FORM, "begin=1").await.status, StatusCode::SEE_OTHER, "it comes back");
}

/// A conversation that was begun through Tor; its cookie.
async fn begun_through_tor(place: &Place) -> String {
    let posted = place.ask_by("127.0.0.1", A_FORM, "begin=1").await;
    posted.headers["set-cookie"].to_str().unwrap().split(';').next().unwrap().to_owned()
}

#[tokio::test]
async fn codes_through_tor_have_a_measure_of_their_own_and_take_nothing_from_anybody_else() {
    let place = Place::new();
    let mut tor = Vec::new();
    for _ in 0..20 {
        tor.push(begun_through_tor(&place).await);
    }
    let types = async |cookie: &str, text: &str| {
        place.ask_by("127.0.0.1", &[A_FORM, &[("cookie", cookie)]].concat(), text).await.status
    };
    let mut taken = 0;
    for n in 0..400 {
        taken += usize::from(types(&tor[n % tor.len()], CODE).await == StatusCode::SEE_OTHER);
    }
    assert_eq!(taken, 300);
    assert_eq!(types(&tor[0], "text=hello").await, StatusCode::SEE_OTHER, "words are no code");
    let cookie = place.begun_from("198.51.100.7").await;
    let elsewhere = place.ask_from("198.51.100.7", &[("cookie", &*cookie)], CODE).await.status;
    assert_eq!(elsewhere, StatusCode::SEE_OTHER, "nor is anybody else kept from typing hers");
    place.clock.forward(Duration::from_secs(2));
    assert_eq!(types(&tor[1], CODE).await, StatusCode::SEE_OTHER, "it comes back");
    assert_eq!(types(&tor[2], CODE).await, StatusCode::TOO_MANY_REQUESTS);
}

#[tokio::test]
async fn what_comes_through_tor_waits_apart_from_what_comes_from_a_network() {
    let place = Place::new();
    begun_through_tor(&place).await;
    place.begun_from("198.51.100.7").await;
    assert_eq!(*place.door.lanes.lock().unwrap(), [Lane::Nobody, Lane::Network]);
}
