//! A minimal HTTP/1.1 client for webhook deliveries: POST only, plain http, kept connections.

use std::{
    io,
    sync::{Mutex, PoisonError},
};

use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::TcpStream,
};

const LARGEST_ANSWER_BYTES: usize = 1024 * 1024;

/// An `http://host:port/path` address in its parts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Target {
    /// Host with port, as in the `Host` header.
    authority: String,
    path: String,
}

impl Target {
    pub(crate) fn parse(url: &str) -> Option<Self> {
        let rest = url.strip_prefix("http://")?;
        let (authority, path) = match rest.find('/') {
            Some(at) => rest.split_at(at),
            None => (rest, "/"),
        };
        let is_clean = |text: &str| text.bytes().all(|b| b.is_ascii_graphic());
        if authority.is_empty() || !is_clean(authority) || !is_clean(path) {
            return None;
        }
        Some(Self { authority: authority.to_owned(), path: path.to_owned() })
    }

    fn address(&self) -> String {
        match self.authority.rsplit_once(':') {
            Some((_, port)) if port.parse::<u16>().is_ok() => self.authority.clone(),
            _ => format!("{}:80", self.authority),
        }
    }
}

/// Connections that finished an exchange and may carry another.
#[derive(Default)]
pub(crate) struct Lines(Mutex<Vec<TcpStream>>);

impl Lines {
    /// Posts `body`; gives the status and the body of the answer.
    pub(crate) async fn post(
        &self,
        target: &Target,
        headers: &[(&str, &str)],
        body: &[u8],
    ) -> io::Result<(u16, Vec<u8>)> {
        let mut request = format!(
            "POST {} HTTP/1.1\r\nHost: {}\r\nContent-Length: {}\r\n",
            target.path,
            target.authority,
            body.len()
        )
        .into_bytes();
        for (name, value) in headers {
            request.extend_from_slice(format!("{name}: {value}\r\n").as_bytes());
        }
        request.extend_from_slice(b"\r\n");
        request.extend_from_slice(body);

        let kept = self.0.lock().unwrap_or_else(PoisonError::into_inner).pop();
        if let Some(stream) = kept
            && let Ok(answer) = self.exchange(stream, &request).await
        {
            return Ok(answer);
        }
        // The other side may close a kept connection at any time: that is no failed delivery.
        let stream = TcpStream::connect(target.address()).await?;
        stream.set_nodelay(true)?;
        self.exchange(stream, &request).await
    }

    async fn exchange(&self, mut stream: TcpStream, request: &[u8]) -> io::Result<(u16, Vec<u8>)> {
        stream.write_all(request).await?;
        let (head, rest) = read_head(&mut stream).await?;
        let status =
            head.split(' ').nth(1).and_then(|status| status.parse().ok()).ok_or_else(|| broken("no status line"))?;
        let body = if status == 204 || status == 304 {
            Vec::new()
        } else if let Some(length) = header(&head, "content-length") {
            let length = length.parse().map_err(|_| broken("odd content length"))?;
            read_exactly(&mut stream, rest, length).await?
        } else if header(&head, "transfer-encoding").is_some() {
            read_chunks(&mut stream, rest).await?
        } else {
            let mut body = rest;
            let mut most = (&mut stream).take(LARGEST_ANSWER_BYTES as u64);
            most.read_to_end(&mut body).await?;
            return Ok((status, body));
        };
        let closes = header(&head, "connection").is_some_and(|v| v.eq_ignore_ascii_case("close"));
        if !closes {
            self.0.lock().unwrap_or_else(PoisonError::into_inner).push(stream);
        }
        Ok((status, body))
    }
}

fn broken(what: &'static str) -> io::Error {
    io::Error::new(io::ErrorKind::InvalidData, what)
}

fn header<'a>(head: &'a str, name: &str) -> Option<&'a str> {
    head.lines().skip(1).find_map(|line| {
        let (found, value) = line.split_once(':')?;
        found.eq_ignore_ascii_case(name).then_some(value.trim())
    })
}

/// Reads up to the empty line; what came after it is the beginning of the body.
async fn read_head(stream: &mut TcpStream) -> io::Result<(String, Vec<u8>)> {
    let mut seen = Vec::new();
    loop {
        if let Some(at) = seen.windows(4).position(|four| four == b"\r\n\r\n") {
            let body = seen.split_off(at + 4);
            return Ok((String::from_utf8_lossy(&seen).into_owned(), body));
        }
        read_more(stream, &mut seen).await?;
    }
}

async fn read_more(stream: &mut TcpStream, seen: &mut Vec<u8>) -> io::Result<()> {
    if seen.len() > LARGEST_ANSWER_BYTES {
        return Err(broken("answer is too long"));
    }
    if stream.read_buf(seen).await? == 0 {
        return Err(io::ErrorKind::UnexpectedEof.into());
    }
    Ok(())
}

async fn read_exactly(stream: &mut TcpStream, mut body: Vec<u8>, length: usize) -> io::Result<Vec<u8>> {
    while body.len() < length {
        read_more(stream, &mut body).await?;
    }
    body.truncate(length);
    Ok(body)
}

async fn read_chunks(stream: &mut TcpStream, mut seen: Vec<u8>) -> io::Result<Vec<u8>> {
    let mut body = Vec::new();
    loop {
        let line_end = loop {
            match seen.windows(2).position(|two| two == b"\r\n") {
                Some(at) => break at,
                None => read_more(stream, &mut seen).await?,
            }
        };
        let line = String::from_utf8_lossy(&seen[..line_end]).into_owned();
        let size = line.split(';').next().unwrap_or_default().trim();
        let size = usize::from_str_radix(size, 16).map_err(|_| broken("odd chunk size"))?;
        if size > LARGEST_ANSWER_BYTES {
            return Err(broken("answer is too long"));
        }
        let end = line_end + 2 + size;
        while seen.len() < end + 2 {
            read_more(stream, &mut seen).await?;
        }
        body.extend_from_slice(&seen[line_end + 2..end]);
        seen.drain(..end + 2);
        if size == 0 {
            return Ok(body);
        }
    }
}
