//! A small SMTP server: it speaks EHLO, AUTH PLAIN, MAIL, RCPT, DATA, RSET and QUIT, answers as scripted, remembers.

use channels::notice::MailServer;
use std::net::SocketAddr;
use std::sync::{Arc, Mutex};
use tokio::io::{AsyncBufReadExt, AsyncWriteExt, BufReader};
use tokio::net::{TcpListener, TcpStream};

/// In place of an answer: the connection ends, or stays without one.
pub(crate) const DROP: &str = "drop";
pub(crate) const SILENCE: &str = "silence";

#[derive(Clone)]
pub(crate) struct Smtp {
    pub(crate) address: SocketAddr,
    script: Arc<Vec<(String, String)>>,
    heard: Arc<Mutex<Vec<String>>>,
    mails: Arc<Mutex<Vec<String>>>,
}

impl Smtp {
    /// `script`: the answer to a command, or to `hello` (a connection) and `body` (a whole mail).
    pub(crate) async fn start(script: &[(&str, &str)]) -> (Self, MailServer) {
        let script = script.iter().map(|(at, answer)| ((*at).to_owned(), (*answer).to_owned())).collect();
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
        let address = listener.local_addr().expect("an address");
        let smtp = Self { address, script: Arc::new(script), heard: Arc::default(), mails: Arc::default() };
        let server = smtp.clone();
        tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                let server = server.clone();
                tokio::spawn(async move { server.speak(stream).await });
            }
        });
        (smtp, server_at(address))
    }

    /// The commands, as they came.
    pub(crate) fn heard(&self) -> Vec<String> {
        self.heard.lock().expect("not poisoned").clone()
    }

    /// The mails that were taken, with their headers.
    pub(crate) fn mails(&self) -> Vec<String> {
        self.mails.lock().expect("not poisoned").clone()
    }

    fn scripted<'a>(&'a self, at: &str, usual: &'a str) -> &'a str {
        self.script.iter().find(|(when, _)| when == at).map_or(usual, |(_, answer)| answer)
    }

    async fn speak(&self, stream: TcpStream) -> Option<()> {
        let (read, mut write) = stream.into_split();
        let mut lines = BufReader::new(read).lines();
        let mut answer = self.scripted("hello", "220 mail.test");
        loop {
            match answer {
                DROP => return None,
                SILENCE => return std::future::pending().await,
                text => write.write_all(format!("{text}\r\n").as_bytes()).await.ok()?,
            }
            let line = lines.next_line().await.ok()??;
            let command = line.split(' ').next().unwrap_or_default().to_ascii_uppercase();
            self.heard.lock().expect("not poisoned").push(line);
            answer = match command.as_str() {
                "EHLO" => self.scripted("EHLO", "250-mail.test\r\n250 AUTH PLAIN"),
                "AUTH" => self.scripted("AUTH", "235 welcome"),
                "QUIT" => self.scripted("QUIT", "221 bye"),
                "DATA" => self.scripted("DATA", "354 go on"),
                "MAIL" | "RCPT" | "RSET" => self.scripted(&command, "250 fine"),
                _ => "500 what",
            };
            if command == "DATA" && answer.starts_with('3') {
                write.write_all(format!("{answer}\r\n").as_bytes()).await.ok()?;
                let mut mail = String::new();
                loop {
                    let line = lines.next_line().await.ok()??;
                    if line == "." {
                        break;
                    }
                    mail.push_str(&line);
                    mail.push('\n');
                }
                answer = self.scripted("body", "250 taken");
                if answer.starts_with('2') {
                    self.mails.lock().expect("not poisoned").push(mail);
                }
            }
        }
    }
}

/// A server at an address of this machine, without TLS or a user.
pub(crate) fn server_at(address: SocketAddr) -> MailServer {
    MailServer::parse(&format!("smtp://{address}"), "Oberih <oberih@example.org>").expect("a mail server")
}
