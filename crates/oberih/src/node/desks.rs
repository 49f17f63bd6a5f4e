//! Whether the desks of the configuration are those of the store. Shifts of a desk that the store lacks promise nothing to
//! anybody, and nobody would notice: so it is said.

use app::{Desk, DeskKind, Reception};
use storage::DeskRow;

/// What is wrong with the desks that the configuration names; `None` where they are as in the store.
pub(super) fn unlike(reception: &Reception) -> Option<String> {
    wrong(&reception.duties, &reception.vault.now().desks)
}

fn wrong(named: &[Desk], there: &[DeskRow]) -> Option<String> {
    let one = |desk: &Desk| {
        let (name, kind) = (desk.name.as_str(), word(desk.kind));
        match there.iter().find(|row| row.name == name) {
            Some(row) if row.kind == kind => None,
            Some(row) => Some(format!(
                "the desk `{name}` is {kind} in the configuration and {} in the store: people are told what the store says; name it so there too",
                row.kind
            )),
            None if there.is_empty() => {
                Some(format!("the desk `{name}` is not in the store: run `oberih setup --desk {name}:{kind}`"))
            }
            None => Some(format!("the desk `{name}` is not in the store: run `oberih desk add {name}:{kind}`")),
        }
    };
    let all: Vec<String> = named.iter().filter_map(one).collect();
    if all.is_empty() { None } else { Some(all.join("; ")) }
}

fn word(kind: DeskKind) -> &'static str {
    match kind {
        DeskKind::Ngo => "ngo",
        DeskKind::Police => "police",
        DeskKind::Mixed => "mixed",
    }
}
