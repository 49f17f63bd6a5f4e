//! From where a request comes, as far as holding back a flood needs it: its address and the network around it, each only as
//! a number under a key that dies with the process. Nothing of it is kept with what people write, or written down.

use crate::site::{Shared, Site};
use axum::extract::{ConnectInfo, FromRequestParts};
use axum::http::request::Parts;
use axum::http::{HeaderMap, HeaderValue};
use domain::Lane;
use std::convert::Infallible;
use std::hash::{BuildHasher, RandomState};
use std::net::{IpAddr, SocketAddr};

/// What a proxy writes there: whom it passes on, behind whom others passed on before.
const PASSED_ON: &str = "x-forwarded-for";

/// Networks whose proxies are believed about whom they pass on.
#[derive(Clone, Default)]
pub struct Proxies(Vec<Network>);

#[derive(Clone, Copy)]
struct Network {
    base: u128,
    bits: u32,
    is_v4: bool,
}

impl Proxies {
    /// From addresses and networks: `127.0.0.1`, `10.0.0.0/8`, `fd00::/8`. Errors: the first that is neither.
    pub fn parse<'a>(named: impl IntoIterator<Item = &'a str>) -> Result<Self, String> {
        let one = |text: &str| Network::parse(text.trim()).ok_or_else(|| text.to_owned());
        named.into_iter().map(one).collect::<Result<_, _>>().map(Self)
    }

    /// Who is connected from there.
    pub fn peer(&self, from: IpAddr, key: &RandomState) -> Peer {
        let from = from.to_canonical();
        match Source::of(from, key) {
            _ if self.has(from) => Peer::Proxy,
            Source(None) => Peer::Others,
            Source(Some(numbers)) => Peer::Somebody(numbers),
        }
    }

    /// Whether it is a proxy of ours.
    fn has(&self, address: IpAddr) -> bool {
        let address = address.to_canonical();
        self.0.iter().any(|network| network.has(address))
    }

    /// Who asks: whoever is connected, or, where that is a proxy of ours, the last in its list that is none.
    fn who(&self, peer: IpAddr, headers: &HeaderMap) -> Option<IpAddr> {
        if !self.has(peer.to_canonical()) {
            return Some(peer.to_canonical());
        }
        // a stranger may begin the line with anything: only what proxies of ours wrote at its end has to be text
        let lines = headers.get_all(PASSED_ON).iter().map(HeaderValue::as_bytes);
        let list: Vec<&[u8]> = lines.flat_map(|line| line.split(|byte| *byte == b',')).collect();
        for text in list.iter().rev() {
            // what a proxy of ours did not write is nobody's word
            let text = std::str::from_utf8(text).ok()?;
            let address = address(text.trim())?.to_canonical();
            if !self.has(address) {
                return Some(address);
            }
        }
        None
    }
}

impl Network {
    fn parse(text: &str) -> Option<Self> {
        let (address, bits) = match text.split_once('/') {
            Some((address, bits)) => (address, Some(bits.parse().ok()?)),
            None => (text, None),
        };
        let address: IpAddr = address.parse().ok()?;
        let most = if address.is_ipv4() { 32 } else { 128 };
        let bits = bits.unwrap_or(most);
        (bits <= most).then(|| Self { base: masked(address, bits), bits, is_v4: address.is_ipv4() })
    }

    fn has(&self, address: IpAddr) -> bool {
        address.is_ipv4() == self.is_v4 && masked(address, self.bits) == self.base
    }
}

/// The first bits of an address, the others 0.
fn masked(address: IpAddr, bits: u32) -> u128 {
    let (number, all) = match address {
        IpAddr::V4(v4) => (u128::from(v4.to_bits()), 32),
        IpAddr::V6(v6) => (v6.to_bits(), 128),
    };
    let rest = all - bits.min(all);
    number.checked_shr(rest).unwrap_or(0).checked_shl(rest).unwrap_or(0)
}

/// An address as proxies write it, with or without a port.
fn address(text: &str) -> Option<IpAddr> {
    let bare = text.trim_start_matches('[').trim_end_matches(']');
    bare.parse().ok().or_else(|| Some(text.parse::<SocketAddr>().ok()?.ip()))
}

/// Who is connected, as far as limits of connections ask.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Peer {
    /// A proxy of ours, by its name in the settings.
    Proxy,
    /// This machine or one of a private network: others stand behind it, as behind Tor, or behind a proxy that is not named.
    Others,
    /// Numbers of an address and the network around it, under a key that dies with the process: one address of version 4 or
    /// one household's network of version 6, and what a provider gives away in one piece.
    Somebody([u64; 2]),
}

/// Whether others may stand behind an address, of whom nobody can be told from another: this machine, where Tor comes from
/// and proxies that are not named, and networks that are not public, whose proxies bring whole sites.
fn stands_before_others(address: IpAddr) -> bool {
    match address {
        IpAddr::V4(v4) => {
            // 100.64.0.0/10, of providers and clouds within (RFC 6598)
            let shared = v4.to_bits() >> 22 == 0b01_1001_0001;
            v4.is_loopback() || v4.is_unspecified() || v4.is_private() || v4.is_link_local() || shared
        }
        IpAddr::V6(v6) => v6.is_loopback() || v6.is_unspecified() || v6.is_unique_local() || v6.is_unicast_link_local(),
    }
}

/// Numbers for an address and the network around it; none where others may stand behind it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Source(pub(crate) Option<[u64; 2]>);

impl Source {
    /// An address alone: one machine behind version 4, one household's network behind version 6; and what a provider gives
    /// away in one piece.
    fn of(address: IpAddr, key: &RandomState) -> Self {
        if stands_before_others(address) {
            return Self(None);
        }
        let bits = if address.is_ipv4() { [32, 24] } else { [64, 48] };
        Self(Some(bits.map(|bits| key.hash_one((address.is_ipv4(), bits, masked(address, bits))))))
    }

    /// By what whoever comes from there is told from others.
    pub(crate) fn lane(self) -> Lane {
        if self.0.is_some() { Lane::Network } else { Lane::Nobody }
    }

    /// Where a request comes from.
    pub(crate) fn in_request(site: &Site, parts: &Parts) -> Self {
        let Some(ConnectInfo(peer)) = parts.extensions.get::<ConnectInfo<SocketAddr>>() else { return Self(None) };
        let who = site.settings.proxies.who(peer.ip(), &parts.headers);
        who.map_or(Self(None), |address| Self::of(address, &site.source_key))
    }
}

impl FromRequestParts<Shared> for Source {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, site: &Shared) -> Result<Self, Infallible> {
        Ok(Self::in_request(site, parts))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ip(text: &str) -> IpAddr {
        text.parse().unwrap()
    }

    #[test]
    fn a_proxy_is_believed_only_where_it_is_named_and_only_about_the_last_stranger() {
        let proxies = Proxies::parse(["127.0.0.1", "10.0.0.0/8", "fd00::/8"]).unwrap();
        for (peer, passed_on, want) in [
            ("203.0.113.9", &["198.51.100.1"][..], Some("203.0.113.9")),
            ("127.0.0.1", &["198.51.100.1"], Some("198.51.100.1")),
            ("127.0.0.1", &["192.0.2.66, 198.51.100.1"], Some("198.51.100.1")),
            ("127.0.0.1", &["192.0.2.66", "198.51.100.1, 10.1.2.3"], Some("198.51.100.1")),
            ("::ffff:127.0.0.1", &["198.51.100.1:4711"], Some("198.51.100.1")),
            ("fd12::1", &["[2001:db8::7]:80"], Some("2001:db8::7")),
            ("fd12::1", &["::ffff:198.51.100.1"], Some("198.51.100.1")),
            ("127.0.0.1", &[], None),
            ("127.0.0.1", &["10.1.2.3"], None),
            ("127.0.0.1", &["198.51.100.1, unknown"], None),
        ] {
            let mut headers = HeaderMap::new();
            for line in passed_on {
                headers.append(PASSED_ON, line.parse().unwrap());
            }
            assert_eq!(proxies.who(ip(peer), &headers), want.map(ip), "{peer} {passed_on:?}");
        }
        for (forged, want) in [
            (&b"\xd0\xaf, 198.51.100.1"[..], Some("198.51.100.1")),
            (b"\xff\xfe, 198.51.100.1, 10.1.2.3", Some("198.51.100.1")),
            (b"198.51.100.1, \xff", None),
        ] {
            let mut headers = HeaderMap::new();
            headers.append(PASSED_ON, HeaderValue::from_bytes(forged).unwrap());
            assert_eq!(proxies.who(ip("127.0.0.1"), &headers), want.map(ip), "{forged:?}");
        }
        for bad in ["", "10.0.0.0/33", "fd00::/129", "proxy", "10.0.0.0/", "10.0.0.0/-1"] {
            assert_eq!(Proxies::parse([bad]).err().as_deref(), Some(bad));
        }
        assert!(Proxies::parse(["0.0.0.0/0"]).unwrap().has(ip("198.51.100.1")), "no bits are all of them");
    }

    #[test]
    fn whoever_is_connected_has_a_number_but_for_those_behind_whom_others_stand() {
        let (key, proxies) = (RandomState::new(), Proxies::parse(["10.9.0.0/16", "203.0.113.7"]).unwrap());
        let peer = |text: &str| proxies.peer(ip(text), &key);
        assert!(matches!(peer("198.51.100.1"), Peer::Somebody(_)) && peer("198.51.100.1") != peer("198.51.100.2"));
        assert_eq!(peer("198.51.100.1"), peer("::ffff:198.51.100.1"), "by whichever socket");
        assert_eq!(peer("2001:db8:1:2::1"), peer("2001:db8:1:2::9"));
        for proxy in ["10.9.2.3", "::ffff:10.9.2.3", "203.0.113.7"] {
            assert_eq!(peer(proxy), Peer::Proxy, "{proxy}");
        }
        for others in [
            "127.0.0.1",
            "::1",
            "10.1.2.3",
            "::ffff:10.1.2.3",
            "172.16.0.1",
            "172.31.255.255",
            "192.168.1.1",
            "169.254.1.1",
            "100.64.0.0",
            "100.127.255.255",
            "fd12::1",
            "fe80::1",
        ] {
            assert_eq!(
                peer(others),
                Peer::Others,
                "{others}: a proxy that nobody named brings a whole site from there"
            );
        }
        for public in ["172.32.0.1", "100.63.255.255", "100.128.0.0", "192.169.0.1", "2001:db8::1"] {
            assert!(matches!(peer(public), Peer::Somebody(_)), "{public}");
        }
    }

    #[test]
    fn neighbours_share_the_network_and_not_the_address() {
        let (key, other_key) = (RandomState::new(), RandomState::new());
        let of = |text: &str| Source::of(ip(text), &key).0.unwrap();
        for (one, other, [same, near]) in [
            ("198.51.100.1", "198.51.100.1", [true, true]),
            ("198.51.100.1", "198.51.100.254", [false, true]),
            ("198.51.100.1", "198.51.101.1", [false, false]),
            ("2001:db8:1:2::1", "2001:db8:1:2:ffff::9", [true, true]),
            ("2001:db8:1:2::1", "2001:db8:1:3::1", [false, true]),
            ("2001:db8:1:2::1", "2001:db8:2:2::1", [false, false]),
        ] {
            let (one, other) = (of(one), of(other));
            assert_eq!([one[0] == other[0], one[1] == other[1]], [same, near]);
        }
        assert_ne!(
            Source::of(ip("198.51.100.1"), &other_key).0,
            Some(of("198.51.100.1")),
            "another process, another number"
        );
        for nobody in ["127.0.0.1", "::1", "0.0.0.0", "192.168.1.1", "fd12::1"] {
            assert_eq!(Source::of(ip(nobody), &key), Source(None));
        }
    }
}
