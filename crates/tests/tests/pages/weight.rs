//! What an open chat weighs on its way. Its script makes it heavier than a page to read, so the files that are the same for
//! everybody come packed; the page itself, with her words in it, never does.

use crate::pages::PAGE_BUDGET;
use crate::pages::site::up_to_the_code;
use oberih::Net;
use reqwest::header::{ACCEPT_ENCODING, CONTENT_ENCODING};
use std::collections::HashMap;
use tests::Engine;
use tests::town::Town;

#[tokio::test(flavor = "multi_thread")]
async fn an_open_chat_is_no_heavier_on_its_way_than_a_bad_connection_bears() {
    let town = Town::new(Engine::Sqlite, "ngo").await;
    let base = format!("http://{}", town.node.public_addr());
    let http = Net::real().unwrap().http;
    let get = async |path: &str| {
        let asked = http.get(format!("{base}{path}")).header(ACCEPT_ENCODING, "gzip, deflate, br");
        let answer = asked.send().await.unwrap();
        let packed = answer.headers().get(CONTENT_ENCODING).is_some_and(|how| how == "gzip");
        (answer.bytes().await.unwrap().len(), packed)
    };
    let mut sizes: HashMap<String, usize> = HashMap::new();
    let content = town.desk.content.current();
    for language in content.texts().languages() {
        for seen in up_to_the_code(&town, language).await {
            let mut all = seen.html.len();
            let files: Vec<&str> = seen.html.split('"').filter(|part| part.starts_with("/s/")).collect();
            assert_eq!(files.len(), 3, "style, script, the chat's own: {files:?}");
            for file in files {
                if !sizes.contains_key(file) {
                    let (size, packed) = get(file).await;
                    assert!(packed, "{file}");
                    sizes.insert(file.to_owned(), size);
                }
                all += sizes[file];
            }
            assert!(all < PAGE_BUDGET, "{}: {all} bytes", seen.name);
        }
    }
    assert!(!get("/help?l=uk").await.1, "the length of a packed page would tell of the words in it");
    town.node.stop().await;
}
