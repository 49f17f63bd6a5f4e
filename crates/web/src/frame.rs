//! A page in the common frame, in the words of the content.

use crate::site::Site;
use content::Content;
use domain::Language;
use maud::Markup;
use pages::Frame;

/// Wraps a page. `here`: its address, without the language.
pub(crate) fn frame(
    site: &Site,
    content: &Content,
    language: Language,
    here: &str,
    private: bool,
    main: &Markup,
) -> Markup {
    let text = |id: &str| content.texts().get(language, id);
    let help = format!("/help?l={language}");
    let languages: Vec<(Language, &str, String)> = content
        .bots()
        .next()
        .map(|b| b.languages.clone())
        .unwrap_or_default()
        .into_iter()
        .map(|l| (l, own_name(l), with_language(here, l)))
        .collect();
    let demonstration = text("engine-demo");
    pages::page(
        &Frame {
            language,
            title: &text("web-title"),
            skip: &text("web-skip"),
            help: (&text("web-help"), &help),
            home: &text("web-home"),
            leave: &text("web-leave"),
            leave_note: &text("web-leave-note"),
            languages: &languages,
            mark: site.settings.demonstration.then_some(&*demonstration),
            private,
        },
        main,
    )
}

fn with_language(here: &str, language: Language) -> String {
    let joint = if here.contains('?') { '&' } else { '?' };
    format!("{here}{joint}l={language}")
}

fn own_name(language: Language) -> &'static str {
    match language.as_str() {
        "uk" => "Українська",
        "en" => "English",
        "ru" => "Русский",
        "pl" => "Polski",
        "de" => "Deutsch",
        "ro" => "Română",
        _ => "·",
    }
}
