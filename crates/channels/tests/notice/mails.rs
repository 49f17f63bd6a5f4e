use crate::smtp::{DROP, SILENCE, Smtp, server_at};
use crate::{nobody, notices, waiting};
use channels::notice::{DutyPhone, MailAddress, MailLanguage, MailServer, Notice, NoticeError};
use std::time::Duration;

fn phone() -> DutyPhone {
    DutyPhone { mail_to: Some(MailAddress::parse("duty@example.org").expect("an address")), ..DutyPhone::default() }
}

fn header<'a>(mail: &'a str, name: &str) -> &'a str {
    mail.lines().find_map(|l| l.strip_prefix(name)?.strip_prefix(": ")).unwrap_or_default()
}

#[tokio::test]
async fn a_mail_says_that_somebody_waits_and_nothing_else() {
    let (smtp, server) = Smtp::start(&[]).await;
    let notices = notices(Some(&server));
    notices.tell(&phone(), waiting(false)).await.unwrap();
    notices.tell(&phone(), waiting(true)).await.unwrap();
    let mails = smtp.mails();
    let [calm, urgent] = mails.as_slice() else { panic!("two mails") };
    assert_eq!(header(calm, "Subject"), "Oberih: someone is waiting");
    assert_eq!(header(urgent, "Subject"), "Oberih: someone is waiting, urgent");
    assert_eq!(header(calm, "From"), "Oberih <oberih@example.org>");
    assert_eq!(header(calm, "To"), "duty@example.org");
    assert_eq!(header(calm, "Auto-Submitted"), "auto-generated");
    let (_, body) = calm.split_once("\n\n").unwrap();
    assert_eq!(body, "Someone is waiting for an answer at the desk help.\nLanguage: uk\n");
    let id = header(calm, "Message-ID");
    assert!(id.ends_with("@example.org>") && id != header(urgent, "Message-ID"), "{id}");
    let heard = smtp.heard();
    assert_eq!(heard[0], "EHLO example.org");
    assert!(heard.contains(&"MAIL FROM:<oberih@example.org>".to_owned()), "{heard:?}");
    assert!(heard.contains(&"RCPT TO:<duty@example.org>".to_owned()), "{heard:?}");
}

#[tokio::test]
async fn a_mail_says_for_how_many_it_is() {
    let (smtp, server) = Smtp::start(&[]).await;
    notices(Some(&server)).tell(&phone(), Notice { places: 300, ..waiting(true) }).await.unwrap();
    let mails = smtp.mails();
    let (head, body) = mails[0].split_once("\n\n").unwrap();
    assert_eq!(header(head, "Subject"), "Oberih: someone is waiting, urgent");
    let said = "Someone is waiting for an answer at the desk help: urgent.\nLanguage: uk\nPlaces in the queue: 300\n";
    assert_eq!(body, said);
}

#[tokio::test]
async fn a_mail_speaks_the_language_of_the_duty() {
    let (smtp, server) = Smtp::start(&[]).await;
    let phone = DutyPhone { mail_language: MailLanguage::Ukrainian, ..phone() };
    notices(Some(&server)).tell(&phone, waiting(false)).await.unwrap();
    let mails = smtp.mails();
    let [mail] = mails.as_slice() else { panic!("one mail") };
    assert!(mail.is_ascii(), "no server needs more than seven bits");
    // RFC 2047, in UTF-8 and base64
    assert_eq!(header(mail, "Subject"), "Oberih: =?utf-8?b?0YXRgtC+0YHRjCDRh9C10LrQsNGU?=");
}

#[tokio::test]
async fn a_user_signs_in_with_the_password() {
    let (smtp, _) = Smtp::start(&[]).await;
    let server = format!("smtp://duty%40example.org@{}", smtp.address);
    let server = MailServer::parse(&server, "oberih@example.org").unwrap();
    notices(Some(&server.with_password("p%40ss wörd".to_owned()))).tell(&phone(), waiting(false)).await.unwrap();
    // \0duty@example.org\0p%40ss wörd: neither is decoded twice
    let want = "AUTH PLAIN AGR1dHlAZXhhbXBsZS5vcmcAcCU0MHNzIHfDtnJk";
    assert!(smtp.heard().iter().any(|l| l == want), "{:?}", smtp.heard());
}

#[tokio::test]
async fn a_refusal_says_whether_to_try_again() {
    for (at, answer, code, transient) in [
        ("hello", "421 too many of you", 421, true),
        ("MAIL", "451 later", 451, true),
        ("RCPT", "450 greylisted duty@example.org", 450, true),
        ("RCPT", "550 no such address duty@example.org", 550, false),
        ("DATA", "452 disk full", 452, true),
        ("body", "554 not this", 554, false),
    ] {
        let (smtp, server) = Smtp::start(&[(at, answer)]).await;
        let error = notices(Some(&server)).tell(&phone(), waiting(false)).await.unwrap_err();
        assert!(matches!(error, NoticeError::MailRefused { code: c } if c == code), "{at} {answer}: {error:?}");
        assert_eq!(error.is_transient(), transient, "{at} {answer}");
        assert!(!format!("{error} {error:?}").contains("duty@"), "what the server says stays out: {error:?}");
        assert!(smtp.mails().is_empty());
    }
}

#[tokio::test]
async fn a_connection_that_breaks_off_may_be_tried_again() {
    for at in ["hello", "EHLO", "MAIL", "RCPT", "DATA", "body"] {
        let (_smtp, server) = Smtp::start(&[(at, DROP)]).await;
        let error = notices(Some(&server)).tell(&phone(), waiting(false)).await.unwrap_err();
        assert!(matches!(error, NoticeError::MailSilent(_)) && error.is_transient(), "{at}: {error:?}");
    }
    let error = notices(Some(&server_at(nobody().await))).tell(&phone(), waiting(false)).await.unwrap_err();
    assert!(matches!(error, NoticeError::MailSilent(_)) && error.is_transient(), "{error:?}");
}

#[tokio::test]
async fn silence_ends_in_time() {
    for at in ["hello", "EHLO", "RCPT", "body"] {
        let (_smtp, server) = Smtp::start(&[(at, SILENCE)]).await;
        let notices = notices(Some(&server)).within(Duration::from_millis(100));
        let error = notices.tell(&phone(), waiting(false)).await.unwrap_err();
        assert!(matches!(error, NoticeError::MailSilent(_)) && error.is_transient(), "{at}: {error:?}");
    }
}

#[tokio::test]
async fn a_mail_that_was_taken_is_sent_though_the_server_goes_without_a_word() {
    let (smtp, server) = Smtp::start(&[("QUIT", DROP)]).await;
    notices(Some(&server)).tell(&phone(), waiting(false)).await.unwrap();
    assert_eq!(smtp.mails().len(), 1);
}

#[tokio::test]
async fn nothing_is_said_to_a_server_without_the_tls_that_was_asked_for() {
    let (smtp, _) = Smtp::start(&[]).await;
    let with =
        |form: String| MailServer::parse(&form, "oberih@example.org").unwrap().with_password("secret".to_owned());
    let upgraded = with(format!("smtp://user@{}?tls=required", smtp.address));
    let error = notices(Some(&upgraded)).tell(&phone(), waiting(false)).await.unwrap_err();
    assert!(matches!(error, NoticeError::MailUnfit) && !error.is_transient(), "{error:?}");
    assert_eq!(smtp.heard(), ["EHLO example.org"]);

    let (smtp, _) = Smtp::start(&[]).await;
    let wrapped = with(format!("smtps://user@{}", smtp.address));
    let error = notices(Some(&wrapped)).tell(&phone(), waiting(false)).await.unwrap_err();
    assert!(matches!(error, NoticeError::MailSilent(_)), "{error:?}");
    assert!(smtp.heard().iter().all(|l| !l.contains("AUTH") && !l.contains("MAIL")), "{:?}", smtp.heard());
}
