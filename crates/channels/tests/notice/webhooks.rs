use crate::http::Hook;
use crate::smtp::Smtp;
use crate::{nobody, notices, waiting};
use channels::notice::{DutyPhone, MailAddress, Notice, NoticeError, WebhookAddress};
use serde_json::{Value, json};
use std::net::SocketAddr;
use std::time::Duration;

fn phone(at: SocketAddr) -> DutyPhone {
    let address = format!("http://{at}/ring?key=very-secret");
    DutyPhone { webhook: Some(WebhookAddress::parse(&address).expect("an address")), ..DutyPhone::default() }
}

#[tokio::test]
async fn a_webhook_hears_that_somebody_waits_and_nothing_else() {
    let (hook, at) = Hook::start(Some(204)).await;
    notices(None).tell(&phone(at), waiting(true)).await.unwrap();
    let seen = hook.seen();
    let [(headers, body)] = seen.as_slice() else { panic!("one request") };
    assert_eq!(headers["content-type"], "application/json");
    let want = json!({"event": "waiting", "desk": "help", "urgent": true, "language": "uk"});
    assert_eq!(serde_json::from_str::<Value>(body).unwrap(), want);
}

#[tokio::test]
async fn a_webhook_hears_for_how_many_it_is() {
    let (hook, at) = Hook::start(Some(204)).await;
    notices(None).tell(&phone(at), Notice { places: 300, ..waiting(true) }).await.unwrap();
    let told: Value = serde_json::from_str(&hook.seen()[0].1).unwrap();
    assert_eq!(told, json!({"event": "waiting", "desk": "help", "urgent": true, "language": "uk", "places": 300}));
}

#[tokio::test]
async fn a_refusal_says_whether_to_try_again() {
    for (status, transient) in [(500, true), (503, true), (429, true), (400, false), (404, false), (302, false)] {
        let (hook, at) = Hook::start(Some(status)).await;
        let error = notices(None).tell(&phone(at), waiting(false)).await.unwrap_err();
        assert!(matches!(error, NoticeError::WebhookRefused { status: s } if s == status), "{error}");
        assert_eq!(error.is_transient(), transient, "{status}");
        assert_eq!(hook.seen().len(), 1, "neither tried twice nor led elsewhere: {status}");
    }
}

#[tokio::test]
async fn silence_ends_in_time_and_may_be_tried_again() {
    let (_hook, at) = Hook::start(None).await;
    let notices = notices(None).within(Duration::from_millis(100));
    for at in [at, nobody().await] {
        let error = notices.tell(&phone(at), waiting(false)).await.unwrap_err();
        assert!(matches!(error, NoticeError::WebhookSilent(_)) && error.is_transient(), "{error}");
        let shown = format!("{error} {error:?}");
        assert!(!shown.contains("very-secret"), "the address is a secret: {shown}");
    }
}

#[tokio::test]
async fn one_way_that_takes_it_is_enough() {
    let (smtp, server) = Smtp::start(&[]).await;
    let both = |hook| DutyPhone { mail_to: Some(MailAddress::parse("duty@example.org").unwrap()), ..phone(hook) };
    let notices = notices(Some(&server));
    notices.tell(&both(nobody().await), waiting(false)).await.unwrap();
    assert_eq!(smtp.mails().len(), 1);

    let (hook, at) = Hook::start(Some(200)).await;
    let (_, refusing) = Smtp::start(&[("RCPT", "550 no such address")]).await;
    crate::notices(Some(&refusing)).tell(&both(at), waiting(false)).await.unwrap();
    assert_eq!(hook.seen().len(), 1);

    let error = crate::notices(Some(&refusing)).tell(&both(nobody().await), waiting(false)).await.unwrap_err();
    assert!(error.is_transient(), "the way that a later try may open counts: {error}");
}

#[tokio::test]
async fn a_phone_without_any_way_says_what_to_set() {
    let error = notices(None).tell(&DutyPhone::default(), waiting(false)).await.unwrap_err();
    assert!(matches!(error, NoticeError::NoWay) && !error.is_transient());
    assert!(!DutyPhone::default().is_set());
    let mail = DutyPhone { mail_to: Some(MailAddress::parse("duty@example.org").unwrap()), ..DutyPhone::default() };
    assert!(mail.is_set());
    let error = notices(None).tell(&mail, waiting(false)).await.unwrap_err();
    assert!(error.to_string().contains("mail.smtp") && !error.is_transient(), "{error}");
}
