//! The program's own texts: the rules that count on them miss none.

use crate::good::{EN, GUIDE, UK, added, changed, content_of, good, language, refused};
use content::Bundle;
use content::testing::shipped_files;

/// The good content with every text of the program that ships, each a word.
fn with_program() -> Bundle {
    let own = |id: &str| ["engine-", "web-", "warning-"].iter().any(|own| id.starts_with(own));
    let shipped = content::written(&shipped_files());
    shipped.iter().filter(|w| w.language == language("en") && own(&w.id)).fold(good(), |bundle, w| {
        added(added(bundle, UK, &format!("{} = Слово\n", w.id)), EN, &format!("{} = Word\n", w.id))
    })
}

/// The same with one of them long.
fn long(id: &str) -> Bundle {
    changed(with_program(), EN, &format!("{id} = Word"), &format!("{id} = {}", "Word. ".repeat(690)))
}

#[test]
fn a_text_that_the_program_says_has_the_id_it_knows() {
    content_of(&with_program());
    for id in [
        "engine-menu",
        "engine-numbers-overdue",
        "engine-danger-unread",
        "engine-from-abroad",
        "web-speaks",
        "warning-known",
    ] {
        let renamed = changed(with_program(), EN, &format!("{id} = "), &format!("{id}-new = "));
        let renamed = changed(renamed, UK, &format!("{id} = "), &format!("{id}-new = "));
        refused(&renamed, "guides/", "", &format!("the program says `{id}`"));
    }
}

#[test]
fn what_the_program_adds_to_a_screen_counts() {
    for (id, adds) in [
        ("engine-standing-read", "    standing: true\n"),
        ("engine-asking-daily", "    asking: true\n"),
        ("engine-backups", "    backups: true\n"),
    ] {
        let shown = changed(long(id), GUIDE, "    says: [menu-title]\n", &format!("    says: [menu-title]\n{adds}"));
        refused(&shown, GUIDE, "says: [menu-title]", "`g/menu` says");
        content_of(&long(id));
    }
    for id in ["engine-from-abroad", "engine-inside-only", "web-paid", "engine-not-checked", "engine-danger-kept"] {
        refused(&long(id), GUIDE, "says: [help-title]", "`g/help` says");
    }
}

#[test]
fn an_excerpt_needs_none_of_them() {
    content_of(&added(added(good(), UK, "engine-help = Номери\n"), EN, "engine-help = Numbers\n"));
}
