//! No secret can be printed or serialised. Checked twice: these types fail to compile where they could, and the
//! sources are read for a secret that is missing here.

use crate::{
    ArchiveVisit, BlindKey, CompartmentKey, CookieSecret, CustodianSecret, DataKey, Everyday, Founded, HourKey,
    IndexKey, MadeReceipt, MemberSecret, PairFounded, Pepper, PersonalKeys, ReceiptCode, ReceiptKeys, ReceiptPool,
    ReceiptSet, ReceiptSets, RegisterKey, RootKey, Signer, StreamKey, StreamOpener, StreamSealer, Value, ValueKey,
    WriterKey,
};

/// Fails to compile where the type has the trait: then two impls fit, and the compiler cannot choose.
macro_rules! has_not {
    ($of:path: $($secret:ty),* $(,)?) => {$(
        const _: fn() = || {
            trait Ambiguous<A> {
                fn either() {}
            }
            impl<T: ?Sized> Ambiguous<()> for T {}
            struct Has;
            impl<T: ?Sized + $of> Ambiguous<Has> for T {}
            let _ = <$secret as Ambiguous<_>>::either;
        };
    )*};
}

macro_rules! secrets {
    ($($secret:ident),* $(,)?) => {
        has_not!(std::fmt::Debug: $($secret),*);
        has_not!(std::fmt::Display: $($secret),*);
        has_not!(serde::Serialize: $($secret),*);
        const NAMES: &[&str] = &[$(stringify!($secret)),*];
    };
}

type OneValue = Value<'static>;
has_not!(std::fmt::Debug: OneValue);

secrets!(
    ArchiveVisit,
    BlindKey,
    CompartmentKey,
    CookieSecret,
    CustodianSecret,
    DataKey,
    Everyday,
    Founded,
    HourKey,
    IndexKey,
    MadeReceipt,
    MemberSecret,
    PairFounded,
    Pepper,
    PersonalKeys,
    ReceiptCode,
    ReceiptKeys,
    ReceiptPool,
    ReceiptSet,
    ReceiptSets,
    RegisterKey,
    RootKey,
    Signer,
    StreamKey,
    StreamOpener,
    StreamSealer,
    ValueKey,
    WriterKey,
);

has_not!(Clone:
    ArchiveVisit, BlindKey, CompartmentKey, CookieSecret, CustodianSecret, Everyday, Founded, HourKey, IndexKey,
    MadeReceipt, MemberSecret, PairFounded, Pepper, PersonalKeys, ReceiptCode, ReceiptKeys, ReceiptPool, ReceiptSet,
    ReceiptSets, RegisterKey, RootKey, Signer, StreamKey, StreamOpener, StreamSealer, ValueKey, WriterKey,
);

#[test]
fn every_type_that_holds_a_secret_is_named_here() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/src");
    let mut found: Vec<String> = Vec::new();
    let sources: Vec<String> = std::fs::read_dir(folder)
        .unwrap()
        .map(|file| file.unwrap().path())
        // a folder of tests; any other one is not read here, and fails
        .filter(|path| !path.to_str().unwrap().ends_with("_tests"))
        .map(|path| std::fs::read_to_string(path).unwrap())
        .map(|text| text.split("#[cfg(test)]\nmod tests").next().unwrap_or_default().to_owned())
        .collect();
    // Twice over: what holds a secret type is one, too.
    for _ in 0..4 {
        for text in &sources {
            for (name, body) in structs(text) {
                let secret =
                    ["Zeroizing<", "Secret<", "SigningKey", "ZeroizeOnDrop"].iter().any(|mark| body.contains(mark));
                let holds = found.iter().any(|known| words(&body).any(|word| word == known));
                if (secret || holds) && !found.contains(&name) {
                    found.push(name);
                }
            }
        }
    }
    found.sort();
    assert_eq!(found, NAMES);
}

/// Each `pub struct` of a source: its name, and its text with the attributes before it.
fn structs(text: &str) -> Vec<(String, String)> {
    let mut all = Vec::new();
    for (at, _) in text.match_indices("pub struct ") {
        let before = text[..at].rfind("\n\n").unwrap_or(0);
        let head = &text[at + "pub struct ".len()..];
        let name: String = head.chars().take_while(|c| c.is_alphanumeric()).collect();
        let end = match head[name.len()..].chars().next() {
            Some(';') => name.len(),
            Some('(') => head.find(");").unwrap_or(head.len()),
            _ => head.find("\n}").unwrap_or(head.len()),
        };
        let attributes = text[before..at].lines().filter(|line| line.starts_with("#[")).collect::<String>();
        let fields = head[name.len()..end].lines().filter(|line| !line.trim_start().starts_with("//"));
        all.push((name, attributes + &fields.collect::<Vec<_>>().join("\n")));
    }
    all
}

fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty())
}
