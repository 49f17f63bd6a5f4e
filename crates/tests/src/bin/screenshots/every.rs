//! `--all`: every screen that is read as a page and every country with its sheets, beside the chosen pages, and one page
//! to look through all of them.

use crate::{LANGUAGES, LOOKS, PAGES, Studio};
use anyhow::Result;
use serde_json::json;
use std::fmt::Write;

impl Studio {
    /// Each opened once a language and pictured at both widths, light and dark.
    pub(crate) async fn everything(&mut self) -> Result<()> {
        for (name, path) in self.others().await? {
            if !name.starts_with(&self.only) {
                continue;
            }
            for language in LANGUAGES {
                self.browser.devtools("Network.clearBrowserCookies", json!({})).await;
                let mark = if path.contains('?') { '&' } else { '?' };
                self.browser.open(&format!("{}{path}{mark}l={language}", self.base)).await;
                for (width, dark) in LOOKS {
                    self.browser.becomes(width, if width < 700 { 740 } else { 800 }, dark).await;
                    self.take(&name, language, width, dark).await?;
                }
            }
        }
        self.gallery()
    }

    /// The pages that are not among the chosen ones, each once.
    async fn others(&self) -> Result<Vec<(String, String)>> {
        let mut out: Vec<(String, String)> = Vec::new();
        for country in self.content.countries() {
            let code = country.country.as_str().to_ascii_lowercase();
            out.push((format!("call-{code}"), format!("/c/{code}")));
            out.push((format!("leaflet-{code}"), format!("/c/{code}/leaflet")));
            if self.content.card(country.country).is_some() {
                out.push((format!("card-{code}"), format!("/c/{code}/card")));
            }
        }
        let bots = self.content.bots().filter(|b| PAGES.iter().all(|(_, _, path)| !path.ends_with(b.name.as_str())));
        out.extend(bots.map(|b| (format!("chat-{}", b.name), format!("/chat/{}", b.name))));
        for (_, screen) in self.content.screens() {
            let page = self.http.get(format!("{}/r/{}?l=uk&c=PL", self.base, screen.name)).send().await?;
            if page.status() != 200 {
                continue;
            }
            // a name that only leads on gives the page it leads to, which says where it stands
            let html = page.text().await?;
            let own = html.split("href=\"").skip(1).filter_map(|h| h.split('"').next());
            let Some(own) =
                own.filter(|h| h.starts_with("/r/") && h.contains("?l=en")).find_map(|h| h.split('?').next())
            else {
                continue;
            };
            let name = format!("read-{}", own.trim_start_matches("/r/").replace('/', "-"));
            out.push((name, format!("{own}?c=PL")));
        }
        let chosen = |path: &str| PAGES.iter().any(|(_, _, chosen)| path.split('?').next() == Some(*chosen));
        out.retain(|(_, path)| !chosen(path));
        out.sort();
        out.dedup();
        Ok(out)
    }

    /// All pictures on one page, loaded as one comes to them.
    fn gallery(&self) -> Result<()> {
        let mut page = String::from(
            "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><title>Pictures</title>\n\
             <style>body{font:16px sans-serif}img{vertical-align:top;margin:4px;border:1px solid #888}</style>\n",
        );
        for (name, files) in &self.taken {
            writeln!(page, "<h2>{name}</h2>")?;
            for file in files {
                let width = if file.contains("-1280-") { 640 } else { 240 };
                writeln!(page, "<img loading=\"lazy\" src=\"{file}\" alt=\"{file}\" width=\"{width}\">")?;
            }
        }
        std::fs::write(self.out.join("index.html"), page)?;
        Ok(())
    }
}
