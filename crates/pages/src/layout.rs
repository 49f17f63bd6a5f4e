//! The frame of every page: skip link, the help key always in the same place, the way out, which the keyboard comes to early.

use crate::icon::{Icon, icon};
use crate::{script_path, style_path};
use domain::Language;
use maud::{DOCTYPE, Markup, html};

/// A way to a page: label and address.
pub struct Way<'a> {
    /// What it says.
    pub label: &'a str,
    /// Where it leads.
    pub href: String,
}

/// The quick exit.
pub struct Leave<'a> {
    /// On the key.
    pub label: &'a str,
    /// What leaving does and what it does not; once a page.
    pub note: &'a str,
    /// Told to screen readers after the first press of Shift and after the second.
    pub presses: [&'a str; 2],
}

/// What the frame says; all words from the content.
pub struct Frame<'a> {
    /// Of the page's words.
    pub language: Language,
    /// Of the language, unless a page shows how it would look turned round.
    pub direction: Direction,
    /// Neutral: whoever sees the tab reads it.
    pub title: &'a str,
    /// "Skip to the text".
    pub skip: &'a str,
    /// Top left.
    pub home: Way<'a>,
    /// Top right, on every page.
    pub help: Way<'a>,
    /// The way out; pages of staff have none.
    pub leave: Option<Leave<'a>>,
    /// Of the language row, for screen readers.
    pub languages_label: &'a str,
    /// Each language by its own name, with this page in it.
    pub languages: Vec<(Language, Way<'a>)>,
    /// Below everything.
    pub foot: Vec<Way<'a>>,
    /// The mark of a demonstration.
    pub mark: Option<&'a str>,
    /// A person's own page: search machines leave it alone, and its forms may say where they come from.
    pub private: bool,
    /// A style besides the common one.
    pub more_style: Option<&'static str>,
}

/// Which way a script runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// From left to right.
    Ltr,
    /// From right to left.
    Rtl,
}

impl Direction {
    /// Of a language.
    pub fn of(language: Language) -> Self {
        if matches!(language.as_str(), "ar" | "fa" | "he" | "ur" | "ps") { Self::Rtl } else { Self::Ltr }
    }
}

impl maud::Render for Direction {
    fn render_to(&self, out: &mut String) {
        out.push_str(if *self == Self::Rtl { "rtl" } else { "ltr" });
    }
}

/// A whole page.
pub fn page(frame: &Frame<'_>, main: &Markup) -> Markup {
    html! {
        (DOCTYPE)
        html lang=(frame.language) dir=(frame.direction) {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                meta name="color-scheme" content="light dark";
                meta name="format-detection" content="telephone=no";
                @if frame.private {
                    meta name="robots" content="noindex";
                    // Under the header's `no-referrer` a browser sends `Origin: null` with a form, and one that knows
                    // no `Sec-Fetch-Site` would look like a foreign page. Other sites learn as little as before.
                    meta name="referrer" content="same-origin";
                }
                title { (frame.title) }
                link rel="stylesheet" href=(style_path());
                @if let Some(style) = frame.more_style { link rel="stylesheet" href=(style); }
                link rel="icon" href="data:,";
                script src=(script_path()) defer {}
            }
            body {
                a.skip href="#main" { (frame.skip) }
                @if let Some(mark) = frame.mark { aside.mark { (mark) } }
                (top(frame))
                main #main tabindex="-1" { (main) }
                (foot(frame))
                @if let Some(leave) = &frame.leave { (way_out(leave)) }
            }
        }
    }
}

fn top(frame: &Frame<'_>) -> Markup {
    html! {
        header.top {
            // the second stop of a keyboard: who must go at once does not walk through the page first
            @if let Some(leave) = &frame.leave { a.skip href="/away" data-leave { (leave.label) } }
            div.in {
                a.home href=(frame.home.href) { (frame.home.label) }
                a.help href=(frame.help.href) { (icon(Icon::Phone)) (frame.help.label) }
            }
        }
    }
}

fn foot(frame: &Frame<'_>) -> Markup {
    html! {
        footer {
            @if !frame.languages.is_empty() {
                nav aria-label=(frame.languages_label) {
                    @for (code, way) in &frame.languages {
                        @if *code == frame.language { span lang=(code) aria-current="true" { (way.label) } }
                        @else { a href=(way.href) lang=(code) hreflang=(code) { (way.label) } }
                    }
                }
            }
            p { @for way in &frame.foot { a href=(way.href) { (way.label) } } }
            @if let Some(leave) = &frame.leave { p { (leave.note) } }
        }
    }
}

fn way_out(leave: &Leave<'_>) -> Markup {
    html! {
        p #told.away-from-eyes role="status" {}
        nav aria-label=(leave.label) {
            a.leave href="/away" rel="noreferrer nofollow" data-leave data-twice=(leave.presses[0]) data-once=(leave.presses[1]) {
                (icon(Icon::Leave)) (leave.label)
            }
        }
    }
}
