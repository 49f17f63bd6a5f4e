//! Addresses and words of the configuration: what is no address is said before anybody is led there.

use super::{Config, ConfigError};
use reqwest::Url;
use std::net::IpAddr;
use tracing_subscriber::EnvFilter;

/// The forms of the journal.
const FORMATS: [&str; 2] = ["text", "json"];

impl Config {
    /// Checks addresses and takes a slash at their end away, as paths are put behind them.
    pub(super) fn settle_addresses(&mut self) -> Result<(), ConfigError> {
        if let Some(own) = &mut self.public_url {
            *own = bare("public_url", own)?;
            let url = address("public_url", own)?;
            if url.path() != "/" || url.query().is_some() || url.fragment().is_some() {
                return Err(wrong("public_url", "nothing stands behind the host: `https://example.org`"));
            }
            if url.scheme() == "http" && !may_go_without_tls(&url) {
                return Err(wrong("public_url", "people read this address over the network: write `https://…`"));
            }
        }
        self.telegram.api = bare("telegram.api", &self.telegram.api)?;
        address("web.exit_url", &self.web.exit_url)?;
        if EnvFilter::try_new(&self.log.level).is_err() {
            return Err(wrong("log.level", "one of error, warn, info, debug, trace"));
        }
        if !FORMATS.contains(&self.log.format.as_str()) {
            return Err(wrong("log.format", "text or json"));
        }
        Ok(())
    }
}

/// The address without a slash at its end.
fn bare(key: &str, raw: &str) -> Result<String, ConfigError> {
    address(key, raw)?;
    Ok(raw.trim().trim_end_matches('/').to_owned())
}

fn address(key: &str, raw: &str) -> Result<Url, ConfigError> {
    let url = Url::parse(raw.trim()).ok().filter(|u| matches!(u.scheme(), "http" | "https") && u.has_host());
    let url = url.ok_or_else(|| wrong(key, "write a whole address: `https://example.org`"))?;
    if !url.username().is_empty() || url.password().is_some() {
        return Err(wrong(key, "no name and no password stand in an address"));
    }
    Ok(url)
}

/// On this machine, in its own network, or as an onion service, which is sealed by itself.
fn may_go_without_tls(url: &Url) -> bool {
    let host = url.host_str().unwrap_or_default();
    let near = |ip: IpAddr| match ip {
        IpAddr::V4(ip) => ip.is_loopback() || ip.is_private(),
        IpAddr::V6(ip) => ip.is_loopback() || ip.is_unique_local(),
    };
    host == "localhost" || host.ends_with(".onion") || host.trim_matches(['[', ']']).parse::<IpAddr>().is_ok_and(near)
}

/// One line with the key; never the value, which may be a secret that stands at the wrong key.
fn wrong(key: &str, what: &str) -> ConfigError {
    ConfigError::Value(format!("`{key}`: {what}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn settled(change: impl FnOnce(&mut Config)) -> Result<Config, String> {
        let mut config = Config::default();
        change(&mut config);
        config.settle_addresses().map(|()| config).map_err(|e| e.to_string())
    }

    #[test]
    fn an_address_of_ours_is_whole_and_loses_its_slash() {
        let own = |url: &str| settled(|c| c.public_url = Some(url.to_owned())).map(|c| c.public_url.unwrap());
        for (url, want) in [
            ("https://example.org", "https://example.org"),
            ("https://example.org/", "https://example.org"),
            ("https://example.org:8443/", "https://example.org:8443"),
            ("http://127.0.0.1:8080", "http://127.0.0.1:8080"),
            ("http://[::1]:8080/", "http://[::1]:8080"),
            ("http://10.0.0.5", "http://10.0.0.5"),
            ("http://abcdefghijklmnop.onion", "http://abcdefghijklmnop.onion"),
        ] {
            assert_eq!(own(url), Ok(want.to_owned()));
        }
        for url in [
            "",
            "example.org",
            "ftp://example.org",
            "https://",
            "https://example.org/chat",
            "https://example.org?x",
            "https://example.org#x",
            "https://who:word@example.org",
            "http://example.org",
        ] {
            let error = own(url).unwrap_err();
            assert!(error.starts_with("`public_url`: ") && !error.contains("word@"), "{url}: {error}");
        }
    }

    #[test]
    fn the_way_out_and_the_platform_are_addresses_and_the_journal_has_a_form_we_know() {
        assert!(settled(|_| {}).is_ok(), "the defaults");
        assert!(settled(|c| c.web.exit_url = "www.example.org".to_owned()).unwrap_err().contains("web.exit_url"));
        assert!(settled(|c| c.telegram.api = "api.telegram.org".to_owned()).unwrap_err().contains("telegram.api"));
        let api = settled(|c| c.telegram.api = "http://127.0.0.1:8081/".to_owned()).unwrap().telegram.api;
        assert_eq!(api, "http://127.0.0.1:8081");
        assert!(settled(|c| c.log.level = "louder=please".to_owned()).unwrap_err().contains("log.level"));
        assert!(settled(|c| c.log.level = "info,sqlx=warn".to_owned()).is_ok());
        assert!(settled(|c| c.log.format = "jsonn".to_owned()).unwrap_err().contains("log.format"));
    }
}
