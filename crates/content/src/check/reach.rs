//! Which screens the people of a bot come to, and that each screen is come to by those it is for.

use super::screens::{hops, leads_to, roots};
use crate::bot::Bot;
use crate::finding::{Findings, Place};
use crate::load::top;
use crate::screen::{Screen, ScreenIx};
use crate::telling::Arrival;
use domain::BotName;
use std::collections::{BTreeMap, BTreeSet, VecDeque};

/// The screens of a bot that are come to from `from`, each with how many presses it is away; at most `presses`.
/// Where the program goes on by itself, nobody presses.
pub(crate) fn reached(
    screens: &[Screen],
    bot: &Bot,
    from: impl IntoIterator<Item = ScreenIx>,
    presses: usize,
) -> BTreeMap<usize, usize> {
    let mut out: BTreeMap<usize, usize> = BTreeMap::new();
    let mut open: VecDeque<(usize, usize)> = from.into_iter().map(|ix| (ix.0, 0)).collect();
    while let Some((n, away)) = open.pop_front() {
        let Some(screen) = screens.get(n).filter(|s| s.runs_in(bot)) else { continue };
        if away > presses || out.contains_key(&n) {
            continue;
        }
        out.insert(n, away);
        for (to, press) in hops(screen) {
            // the nearest stand first
            if press == 0 { open.push_front((to.0, away)) } else { open.push_back((to.0, away + press)) }
        }
    }
    out
}

/// Each screen is reached in a bot of its own, and no button of a bot leads to a screen that is not.
pub(crate) fn reach(
    screens: &[Screen],
    places: &[Place],
    (bots, arrivals): (&BTreeMap<BotName, Bot>, &BTreeMap<Arrival, ScreenIx>),
    findings: &mut Findings,
) {
    let place = |n: usize| places.get(n).cloned().unwrap_or_else(|| top("guides/"));
    let mut anywhere: BTreeSet<usize> = BTreeSet::new();
    for bot in bots.values() {
        let here = reached(screens, bot, roots(bot).chain(arrivals.values().copied()), usize::MAX);
        for (n, screen) in screens.iter().enumerate().filter(|(n, _)| here.contains_key(n)) {
            for to in leads_to(screen) {
                if let Some(other) = screens.get(to.0).filter(|s| !s.runs_in(bot)) {
                    findings.error(
                        &place(n),
                        format!("`{}` leads the people of `{}` to `{}`", screen.name, bot.name, other.name),
                        "that screen is not of this bot: give one of them other `bots`",
                    );
                }
            }
        }
        for (n, screen) in screens.iter().enumerate() {
            if screen.bots.contains(&bot.name) && !here.contains_key(&n) {
                findings.error(
                    &place(n),
                    format!("nothing leads to `{}` in `{}`", screen.name, bot.name),
                    "give it a button in that bot, or take the bot out of its `bots`",
                );
            }
        }
        anywhere.extend(here.into_keys());
    }
    for (n, screen) in screens.iter().enumerate().filter(|(n, _)| !anywhere.contains(n)) {
        findings.error(
            &place(n),
            format!("nothing leads to `{}`", screen.name),
            "give it a button somewhere, or take it out",
        );
    }
}
