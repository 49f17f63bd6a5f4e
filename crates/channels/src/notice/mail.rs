//! A notice as a mail: the server, the address, the words.

use super::webhook::is_this_machine;
use super::{Notice, NoticeError};
use lettre::message::header::{ContentType, HeaderName, HeaderValue};
use lettre::message::{Mailbox, Message};
use lettre::transport::smtp::authentication::Credentials;
use lettre::transport::smtp::client::{Tls, TlsParameters};
use lettre::transport::smtp::extension::ClientId;
use lettre::{AsyncSmtpTransport, AsyncTransport, Tokio1Executor};
use percent_encoding::percent_decode_str;
use rand::Rng;
use reqwest::Url;

/// Where a mail goes. No `Debug`: it is somebody's address.
#[derive(Clone)]
pub struct MailAddress(Mailbox);

impl MailAddress {
    /// Parses `duty@example.org` or `Duty <duty@example.org>`. Errors: anything else, or an address beyond ASCII,
    /// which many servers refuse only at the moment it matters.
    pub fn parse(raw: &str) -> Result<Self, MailError> {
        let mailbox: Mailbox = raw.trim().parse().map_err(|_| MailError::Address)?;
        let address: &str = mailbox.email.as_ref();
        if address.is_ascii() { Ok(Self(mailbox)) } else { Err(MailError::Address) }
    }
}

/// The words of a mail.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum MailLanguage {
    /// English.
    #[default]
    English,
    /// Ukrainian.
    Ukrainian,
}

/// Why mail cannot be set up. Neither addresses nor passwords are shown.
#[derive(Debug, thiserror::Error)]
pub enum MailError {
    /// Not an address.
    #[error("a mail address is name@example.org, in ASCII")]
    Address,
    /// Another form than we know.
    #[error(
        "a mail server is smtps://user@mail.example.org:465 or smtp://user@mail.example.org:587?tls=required; without TLS only on this machine: smtp://localhost:25"
    )]
    Form,
    /// A password where everybody reads it.
    #[error(
        "the mail server's address holds a password: put it into OBERIH_MAIL_PASSWORD or the file of OBERIH_MAIL_PASSWORD_FILE"
    )]
    PasswordInAddress,
    /// A user, and no password.
    #[error("mail.smtp names a user: set OBERIH_MAIL_PASSWORD or OBERIH_MAIL_PASSWORD_FILE")]
    NoPassword,
    /// A password, and no user.
    #[error("mail has a password and no user: write the user into mail.smtp, as smtps://user@mail.example.org")]
    NoUser,
    /// TLS cannot begin on this machine.
    #[error("TLS for mail cannot be set up: install this system's certificates (ca-certificates)")]
    Tls(#[source] lettre::transport::smtp::Error),
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Encryption {
    /// From the first byte.
    Wrapped,
    /// By STARTTLS, or not at all.
    Upgraded,
    /// To this machine only.
    None,
}

/// The server that sends our mail. No `Debug`: it holds a password.
#[derive(Clone)]
pub struct MailServer {
    host: String,
    port: u16,
    encryption: Encryption,
    user: Option<String>,
    password: Option<String>,
    from: Mailbox,
}

impl MailServer {
    /// Parses where mail goes out and whom it is from. `smtp`: `smtps://user@host:465` (TLS from the first byte) or
    /// `smtp://user@host:587?tls=required` (STARTTLS, never without); the user as in a URL, `%40` for `@`. Without
    /// TLS only to this machine, `smtp://localhost:25`.
    pub fn parse(smtp: &str, from: &str) -> Result<Self, MailError> {
        let url = Url::parse(smtp.trim()).map_err(|_| MailError::Form)?;
        if url.password().is_some() {
            return Err(MailError::PasswordInAddress);
        }
        let host = url.host_str().filter(|h| !h.is_empty()).ok_or(MailError::Form)?;
        let (encryption, usual) = match (url.scheme(), url.query()) {
            ("smtps", None) => (Encryption::Wrapped, 465),
            ("smtp", Some("tls=required")) => (Encryption::Upgraded, 587),
            ("smtp", None) if is_this_machine(host) => (Encryption::None, 25),
            _ => return Err(MailError::Form),
        };
        if !matches!(url.path(), "" | "/") || url.fragment().is_some() {
            return Err(MailError::Form);
        }
        let user = percent_decode_str(url.username()).decode_utf8().map_err(|_| MailError::Form)?;
        Ok(Self {
            host: host.trim_start_matches('[').trim_end_matches(']').to_owned(),
            port: url.port().unwrap_or(usual),
            encryption,
            user: Some(user.into_owned()).filter(|u| !u.is_empty()),
            password: None,
            from: MailAddress::parse(from)?.0,
        })
    }

    /// With the password of the user that the address names.
    #[must_use]
    pub fn with_password(mut self, password: String) -> Self {
        self.password = Some(password);
        self
    }

    /// Whether it has a user with a password, or neither. Errors: one of the two alone, which says which is missing.
    pub fn check_sign_in(&self) -> Result<(), MailError> {
        self.credentials().map(drop)
    }

    fn credentials(&self) -> Result<Option<Credentials>, MailError> {
        match (&self.user, &self.password) {
            (Some(user), Some(password)) => Ok(Some(Credentials::new(user.clone(), password.clone()))),
            (Some(_), None) => Err(MailError::NoPassword),
            (None, Some(_)) => Err(MailError::NoUser),
            (None, None) => Ok(None),
        }
    }
}

/// Sends mail, a connection each: notices are rare, and a kept connection may have died unseen.
pub(super) struct Mailer {
    transport: AsyncSmtpTransport<Tokio1Executor>,
    from: Mailbox,
}

impl Mailer {
    pub(super) fn new(server: &MailServer) -> Result<Self, MailError> {
        let tls = || TlsParameters::new(server.host.clone()).map_err(MailError::Tls);
        let tls = match server.encryption {
            Encryption::Wrapped => Tls::Wrapper(tls()?),
            Encryption::Upgraded => Tls::Required(tls()?),
            Encryption::None => Tls::None,
        };
        let mut builder = AsyncSmtpTransport::<Tokio1Executor>::builder_dangerous(server.host.clone())
            .port(server.port)
            .tls(tls)
            // Many servers refuse who greets with an address: the sender's domain is a name of ours.
            .hello_name(ClientId::Domain(server.from.email.domain().to_owned()));
        if let Some(credentials) = server.credentials()? {
            builder = builder.credentials(credentials);
        }
        Ok(Self { transport: builder.build(), from: server.from.clone() })
    }

    pub(super) async fn send(
        &self,
        to: &MailAddress,
        language: MailLanguage,
        what: &Notice,
        rng: &mut impl Rng,
    ) -> Result<(), NoticeError> {
        let (subject, body) = words(language, what);
        // Without an id of its own some servers refuse a mail; it says nothing but the domain.
        let id = format!("<{:016x}{:016x}@{}>", rng.next_u64(), rng.next_u64(), self.from.email.domain());
        let automatic = HeaderName::new_from_ascii_str("Auto-Submitted");
        let message = Message::builder()
            .from(self.from.clone())
            .to(to.0.clone())
            .subject(subject)
            .message_id(Some(id))
            // Holiday answers stay away (RFC 3834).
            .raw_header(HeaderValue::new(automatic, "auto-generated".to_owned()))
            .header(ContentType::TEXT_PLAIN)
            .body(body)
            .map_err(|_| NoticeError::MailUnfit)?;
        self.transport.send(message).await.map(|_| ()).map_err(why)
    }
}

fn why(error: lettre::transport::smtp::Error) -> NoticeError {
    match error.status() {
        Some(code) => NoticeError::MailRefused { code: code.into() },
        None if error.is_client() => NoticeError::MailUnfit,
        // An answer that does not parse may echo an address.
        None if error.is_response() => NoticeError::MailSilent(None),
        None => NoticeError::MailSilent(Some(error)),
    }
}

fn words(language: MailLanguage, what: &Notice) -> (&'static str, String) {
    let Notice { desk, urgent, places, language: spoken } = what;
    let (subject, mut body) = match (language, urgent) {
        (MailLanguage::English, false) => (
            "Oberih: someone is waiting",
            format!("Someone is waiting for an answer at the desk {desk}.\nLanguage: {spoken}"),
        ),
        (MailLanguage::English, true) => (
            "Oberih: someone is waiting, urgent",
            format!("Someone is waiting for an answer at the desk {desk}: urgent.\nLanguage: {spoken}"),
        ),
        (MailLanguage::Ukrainian, false) => {
            ("Oberih: хтось чекає", format!("Хтось чекає на відповідь у черзі {desk}.\nМова: {spoken}"))
        }
        (MailLanguage::Ukrainian, true) => (
            "Oberih: хтось чекає, терміново",
            format!("Хтось чекає на відповідь у черзі {desk}: терміново.\nМова: {spoken}"),
        ),
    };
    if *places > 1 {
        body.push_str(&match language {
            MailLanguage::English => format!("\nPlaces in the queue: {places}"),
            MailLanguage::Ukrainian => format!("\nЧекають у черзі: {places}"),
        });
    }
    (subject, body)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn form(smtp: &str) -> Result<(String, u16, Option<String>), String> {
        let server = MailServer::parse(smtp, "Oberih <oberih@example.org>").map_err(|e| e.to_string())?;
        Ok((server.host, server.port, server.user))
    }

    #[test]
    fn a_mail_server_is_reached_over_tls_or_on_this_machine() {
        for (smtp, host, port, user) in [
            ("smtps://duty%40example.org@mail.example.org", "mail.example.org", 465, Some("duty@example.org")),
            ("smtps://mail.example.org:10465/", "mail.example.org", 10_465, None),
            ("smtp://user@mail.example.org?tls=required", "mail.example.org", 587, Some("user")),
            ("smtp://localhost", "localhost", 25, None),
            ("smtp://[::1]:2525", "::1", 2_525, None),
        ] {
            assert_eq!(form(smtp), Ok((host.to_owned(), port, user.map(str::to_owned))), "{smtp}");
        }
        for smtp in [
            "smtp://mail.example.org",
            "smtp://mail.example.org?tls=opportunistic",
            "smtp://mail.example.org?tls=required&x=1",
            "smtps://mail.example.org?tls=no",
            "smtps://mail.example.org/name",
            "smtps://",
            "https://mail.example.org",
            "mail.example.org:465",
            "",
        ] {
            assert!(form(smtp).is_err(), "{smtp}");
        }
        let error = form("smtps://user:very-secret@mail.example.org").unwrap_err();
        assert!(error.contains("OBERIH_MAIL_PASSWORD") && !error.contains("very-secret"), "{error}");
        assert!(MailServer::parse("smtp://localhost", "nobody").is_err());
    }

    #[test]
    fn user_and_password_come_together() {
        let server = |smtp| MailServer::parse(smtp, "oberih@example.org").unwrap();
        let error = |s: &MailServer| Mailer::new(s).err().map(|e| e.to_string()).unwrap_or_default();
        assert!(error(&server("smtp://user@localhost")).contains("OBERIH_MAIL_PASSWORD_FILE"));
        assert!(error(&server("smtp://localhost").with_password("x".to_owned())).contains("no user"));
        assert_eq!(error(&server("smtp://user@localhost").with_password("x".to_owned())), "");
    }
}
