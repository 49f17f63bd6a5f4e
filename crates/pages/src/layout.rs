//! The frame of every page: skip link, the help key always in the same place, the way out.

use crate::{script_path, style_path};
use domain::Language;
use maud::{DOCTYPE, Markup, html};

/// What the frame says; all words from the content.
pub struct Frame<'a> {
    /// Of the page's words.
    pub language: Language,
    /// Neutral: whoever sees the tab reads it.
    pub title: &'a str,
    /// "Skip to the text".
    pub skip: &'a str,
    /// The help key and where it leads.
    pub help: (&'a str, &'a str),
    /// Home's label.
    pub home: &'a str,
    /// The way out.
    pub leave: &'a str,
    /// What leaving does and does not.
    pub leave_note: &'a str,
    /// Other languages: (code, own name, address of this page in it).
    pub languages: &'a [(Language, &'a str, String)],
    /// The mark of a demonstration.
    pub mark: Option<&'a str>,
    /// Whether the page keeps its text to itself at search machines.
    pub private: bool,
}

/// A whole page.
pub fn page(frame: &Frame<'_>, main: &Markup) -> Markup {
    html! {
        (DOCTYPE)
        html lang=(frame.language) dir="ltr" {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                meta name="color-scheme" content="light dark";
                @if frame.private { meta name="robots" content="noindex"; }
                title { (frame.title) }
                link rel="stylesheet" href=(style_path());
                link rel="icon" href="data:,";
                script src=(script_path()) defer {}
            }
            body {
                a.skip href="#main" { (frame.skip) }
                @if let Some(mark) = frame.mark { p.mark role="note" { (mark) } }
                header {
                    a.home href={ "/?l=" (frame.language) } { (frame.home) }
                    a.help href=(frame.help.1) { (frame.help.0) }
                }
                main #main tabindex="-1" { (main) }
                footer {
                    nav.languages aria-label="language" {
                        @for (code, name, to) in frame.languages {
                            @if *code == frame.language { span aria-current="true" lang=(code) { (name) } }
                            @else { a href=(to) lang=(code) hreflang=(code) { (name) } }
                        }
                    }
                    p.note { (frame.leave_note) }
                }
                a.leave href="/away" rel="noreferrer nofollow" data-leave="" { (frame.leave) }
            }
        }
    }
}
