//! Every number that a person sees says how old it is; lists are short and in an order that helps; whole messages fit.

#![expect(clippy::unwrap_used, reason = "tests")]

use content::{Bot, Content, Kind, Service};
use domain::{Channel, Country, Input, Language, Timestamp};
use guide::{Event, State, View, ViewAction, step, view_through};
use std::collections::BTreeSet;
use std::time::Duration;

const NOW: Timestamp = Timestamp::from_unix_micros(1_795_500_000_000_000); // 2026-11-24
const DOORS: [Channel; 2] = [Channel::Telegram, Channel::Web];

fn language(l: &str) -> Language {
    Language::parse(l).unwrap()
}

/// The screens that people of a bot stay at.
fn screens<'a>(content: &'a Content, bot: &'a Bot) -> impl Iterator<Item = &'a content::Screen> {
    let waits = |s: &&content::Screen| matches!(s.kind, Kind::Choose(_) | Kind::Ask(_) | Kind::End);
    content.screens().map(|(_, s)| s).filter(move |s| s.bots.is_empty() || s.bots.contains(&bot.name)).filter(waits)
}

/// What stands on a screen, page after page of its list, in the country.
fn pages(content: &Content, bot: &Bot, screen: &content::Screen, state: &State, now: Timestamp) -> Vec<View> {
    let mut out = Vec::new();
    for page in 0..12 {
        let more = Input::Choice(format!("{}.more:{page}", screen.key));
        let (state, _) = step(content, bot, state.clone(), Event::Input(&more), now);
        let shown = view_through(Channel::Telegram, content, bot, &state, now);
        let next = format!("{}.more:{}", screen.key, page + 1);
        let goes_on = shown.buttons.iter().flatten().any(|b| b.action == ViewAction::Choice(next.clone()));
        out.push(shown);
        if !goes_on {
            break;
        }
    }
    out
}

/// The lines whose number stands alone on a line of the paragraph.
fn listed<'a>(content: &'a Content, country: Country, paragraph: &str) -> Option<&'a Service> {
    let directory = content.services(country)?;
    let title = paragraph.lines().next()?;
    let lines: BTreeSet<&str> = paragraph.lines().skip(1).collect();
    directory.services.iter().find(|s| lines.contains(s.number().as_str()) && s.name.values().any(|n| n == title))
}

/// The numbers of lines in a text; a longer one that holds a shorter is the longer.
fn numbers_in<'a>(content: &'a Content, text: &str) -> Vec<&'a Service> {
    let bounded = |number: &str| {
        text.match_indices(number).any(|(at, _)| {
            let digit = |c: Option<char>| c.is_some_and(|c| c.is_ascii_digit());
            !digit(text[..at].chars().next_back()) && !digit(text[at + number.len()..].chars().next())
        })
    };
    // two digits are a police number in one country and minutes in another sentence
    let long = |number: &str| number.chars().filter(char::is_ascii_digit).count() > 2;
    let all = content.directories().flat_map(|c| &c.services);
    all.filter(|s| s.dial().is_some() && long(&s.number()) && bounded(&s.number())).collect()
}

#[test]
fn every_number_in_a_text_has_the_day_it_was_looked_at_below_it() {
    let content = content::testing::shipped(NOW);
    let mut seen = 0;
    for (l, before) in [("uk", "Номери звірено з джерелами: "), ("en", "Numbers compared with their sources: ")]
    {
        for bot in content.bots() {
            for (screen, door) in screens(&content, bot).flat_map(|s| DOORS.map(|d| (s, d))) {
                let state = State::reading(&screen.name, language(l), None);
                let text = view_through(door, &content, bot, &state, NOW).text();
                let (above, day) = text.split_once(before).unwrap_or((&text, ""));
                let numbers = numbers_in(&content, &text);
                let below = numbers.len() - numbers_in(&content, above).len();
                assert_eq!(below, 0, "{l} {}: a number below its day", screen.name);
                let of_texts: BTreeSet<&str> = screen
                    .says
                    .iter()
                    .flat_map(|id| content.numbers_in(language(l), id))
                    .map(|s| s.id.as_str())
                    .collect();
                let (meant, figures): (Vec<&Service>, Vec<&Service>) =
                    numbers.into_iter().partition(|s| of_texts.contains(s.id.as_str()));
                // a figure of a fact may look like the short number of some country, never like a long one
                let long =
                    figures.iter().find(|s| s.number().len() > 3 && meant.iter().all(|m| m.number() != s.number()));
                assert!(long.is_none(), "{l} {}: no text refers to the number of `{}`", screen.name, long.unwrap().id);
                let Some(oldest) = meant.iter().map(|s| s.seen_on()).min() else { continue };
                seen += 1;
                assert!(day.starts_with(&guide::day(language(l), &oldest.to_string())), "{l} {}: {text}", screen.name);
            }
        }
    }
    assert!(seen > 100, "{seen}");
}

/// Whoever is shown a card calls what it says.
#[test]
fn the_numbers_on_a_card_have_the_day_they_were_looked_at_in_every_country() {
    let content = content::testing::shipped(NOW);
    let (mut seen, mut overdue) = (0, 0);
    for (bot, l) in content.bots().flat_map(|b| b.languages.iter().map(move |l| (b, *l))) {
        for (screen, door) in screens(&content, bot).filter(|s| s.card).flat_map(|s| DOORS.map(|d| (s, d))) {
            for country in content.countries().filter(|c| content.card(c.country).is_some()) {
                let card = content.card(country.country).unwrap();
                let said: Vec<&Service> = country
                    .services
                    .iter()
                    .filter(|s| s.national.as_ref().is_some_and(|n| card.numbers().contains(n)))
                    .collect();
                assert!(!said.is_empty(), "{}: a card without a number", country.country);
                let texts = screen.says.iter().flat_map(|id| content.numbers_in(l, id));
                let all: Vec<&Service> = said.into_iter().chain(texts).collect();
                let oldest = all.iter().map(|s| s.seen_on()).min().unwrap();
                let day = guide::day(l, &oldest.to_string());
                let state = State::reading(&screen.name, l, Some(country.country));
                let text = view_through(door, &content, bot, &state, NOW).text();
                let line = content.texts().with(l, "engine-numbers-checked", &[("date", &day)]);
                let at =
                    text.find(&line).unwrap_or_else(|| panic!("{} in {l}: no {line:?} in {text}", country.country));
                let last = card.said().last().unwrap().1.pop().unwrap();
                assert!(text.find(last).is_some_and(|card| card < at), "{} in {l}: {text}", country.country);
                seen += 1;
                let later = NOW.plus(Duration::from_secs(200 * 86_400));
                let text = view_through(door, &content, bot, &state, later).text();
                let due = all.iter().filter(|s| s.is_overdue(later)).map(|s| s.review_by).min().unwrap();
                let due = [("date", day.as_str()), ("due", &guide::day(l, &due.to_string()))];
                overdue += usize::from(text.contains(&content.texts().with(l, "engine-numbers-overdue", &due)));
            }
        }
    }
    assert!(seen > 500, "{seen}");
    assert_eq!(overdue, seen, "past its day each says so");
}

#[test]
fn every_line_of_a_list_has_its_day_and_at_most_three_stand_together() {
    let content = content::testing::shipped(NOW);
    let mut seen = 0;
    for bot in content.bots() {
        for screen in screens(&content, bot).filter(|s| s.services.is_some()) {
            for (country, l) in content.countries().flat_map(|c| ["uk", "en"].map(|l| (c.country, l))) {
                let state = State::reading(&screen.name, language(l), Some(country));
                for shown in pages(&content, bot, screen, &state, NOW) {
                    let mut on_page = 0;
                    for (paragraph, s) in
                        shown.paragraphs.iter().filter_map(|p| Some((p, listed(&content, country, p)?)))
                    {
                        on_page += 1;
                        seen += 1;
                        let day = s.checked_on.map(|d| d.to_string()).or(s.source_date.clone());
                        let day = guide::day(language(l), &day.unwrap_or_else(|| s.read_on.to_string()));
                        let last = paragraph.lines().next_back().unwrap();
                        assert!(last.contains(&day), "{} in {l}: {paragraph}", s.id);
                    }
                    assert!(on_page <= 3, "{} in {country}: {on_page}", screen.name);
                }
            }
        }
    }
    assert!(seen > 1_000, "{seen}");
}

#[test]
fn past_its_day_every_number_says_so_with_the_day_of_its_source() {
    let content = content::testing::shipped(NOW);
    let later = NOW.plus(Duration::from_secs(200 * 86_400));
    let bot = content.bots().next().unwrap();
    for (l, texts, list, day) in [
        ("uk", "Перевірити ще раз треба було до ", "до ", "22.02.2027"),
        ("en", "should have been checked again by ", "checked by ", "22 February 2027"),
    ] {
        let help = &content.screen(bot.help).name;
        let shown =
            view_through(Channel::Telegram, &content, bot, &State::reading(help, language(l), None), later).text();
        assert!(shown.contains(&format!("{texts}{day}")), "{shown}");
        let first: String = shown.chars().take(200).collect();
        assert!(
            first.contains("112") && first.contains("102") && !first.contains("2027"),
            "the numbers first: {first}"
        );
        let state = State::reading("common/person-country", language(l), Country::parse("PL").ok());
        let shown = view_through(Channel::Telegram, &content, bot, &state, later);
        let lines: Vec<(&String, &Service)> = shown
            .paragraphs
            .iter()
            .filter_map(|p| Some((p, listed(&content, Country::parse("PL").unwrap(), p)?)))
            .collect();
        assert_eq!(lines.len(), 3);
        for (paragraph, s) in lines {
            let last = paragraph.lines().next_back().unwrap();
            let source = s.source_date.clone().unwrap_or_else(|| s.read_on.to_string());
            let (due, source) = (s.review_by.to_string(), guide::day(language(l), &source));
            assert!(
                last.contains(&format!("{list}{}", guide::day(language(l), &due))) && last.contains(&source),
                "{paragraph}"
            );
        }
    }
}

#[test]
fn a_forged_page_of_a_list_leads_to_no_screen_that_only_does_something() {
    let content = content::testing::shipped(NOW);
    for bot in content.bots() {
        let waits = |s: &content::Screen| matches!(s.kind, Kind::Choose(_) | Kind::Ask(_) | Kind::End);
        let acting: Vec<_> = content.screens().map(|(_, s)| s).filter(|s| s.runs_in(bot) && !waits(s)).collect();
        assert!(acting.len() > 10);
        for screen in acting {
            let begun = State::start(&content.screen(bot.start).name, bot, None, NOW);
            let forged = Input::Choice(format!("{}.more:0", screen.key));
            let (state, _) = step(&content, bot, begun, Event::Input(&forged), NOW);
            assert_eq!(state.screen(), &*content.screen(bot.start).name, "{}", screen.name);
        }
    }
}

#[test]
fn a_line_she_is_asked_about_says_how_old_it_is() {
    let content = content::testing::shipped(NOW);
    let bot = content.bots().next().unwrap();
    let state = State::reading("common/person-country", language("en"), Country::parse("PL").ok());
    let key = &content.screen(content.named("common/person-country").unwrap()).key;
    let press = |state: State, data: String| step(&content, bot, state, Event::Input(&Input::Choice(data)), NOW).0;
    let asked = press(press(state, format!("{key}.did:0")), format!("{key}.did-pl-la-strada"));
    let shown = view_through(Channel::Telegram, &content, bot, &asked, NOW).text();
    let s = content.service("pl-la-strada").unwrap();
    assert!(shown.contains(&s.number()) && shown.contains("not checked by us; source of "), "{shown}");
}

/// Who may run a line; of one that nobody knows, nothing is said.
const RUN_BY: [&str; 7] = ["consulate", "iom", "ngo", "police", "security-service", "state", "un"];

/// Holds what is said beside a number against the directory: who runs the line, what a call costs, whether a name is asked,
/// which languages are spoken, and nothing that is not known. Gives the texts that are said.
fn says_what_is_known(content: &Content, s: &Service, beside: &str) -> BTreeSet<String> {
    let en = language("en");
    let parts: BTreeSet<&str> = beside.lines().flat_map(|line| line.split(" · ")).collect();
    let run_by = RUN_BY.map(|who| (format!("engine-run-{who}"), s.run_by == who));
    let others =
        [("engine-free", s.cost == "free"), ("web-paid", s.cost == "ordinary"), ("web-no-name", s.anonymous == "yes")];
    let mut said = BTreeSet::new();
    for (id, known) in run_by.into_iter().chain(others.map(|(id, known)| (id.to_owned(), known))) {
        assert!(content.texts().has(en, &id), "{id}");
        let words = content.texts().get(en, &id).to_string();
        assert_eq!(parts.contains(words.as_str()), known, "{}, {id}: {beside}", s.id);
        said.extend(known.then_some(id));
    }
    let spoken: Vec<&str> = s.languages.iter().map(|l| l.own_name().unwrap()).collect();
    let wanted = content.texts().with(en, "web-speaks", &[("languages", &spoken.join(", "))]);
    let named: Vec<&str> = parts.into_iter().filter(|part| part.starts_with("Languages: ")).collect();
    assert_eq!(named, if spoken.is_empty() { Vec::new() } else { vec![wanted.as_str()] }, "{}: {beside}", s.id);
    said.extend((!spoken.is_empty()).then(|| "web-speaks".to_owned()));
    said
}

#[test]
fn every_line_there_is_says_who_runs_it_what_it_costs_and_what_it_speaks_where_that_is_known() {
    let content = content::testing::shipped(NOW);
    let mut said = BTreeSet::new();
    for country in content.directories() {
        for service in &country.services {
            let listed = content::Listed { service, opening: content::Opening::Unknown, overdue: false };
            let beside = guide::about(&content, language("en"), country, &listed);
            said.extend(says_what_is_known(&content, service, &beside));
        }
    }
    assert_eq!(said.len(), RUN_BY.len() + 4, "some of it is known of no line: {said:?}");
}

#[test]
fn a_line_says_how_else_it_is_reached_and_from_where() {
    let content = content::testing::shipped(NOW);
    let (mut seen, mut said) = (BTreeSet::new(), BTreeSet::new());
    for (bot, screen) in content.bots().flat_map(|bot| screens(&content, bot).map(move |s| (bot, s))) {
        if screen.services.is_none() {
            continue;
        }
        for country in content.countries().map(|c| c.country) {
            let state = State::reading(&screen.name, language("en"), Some(country));
            for shown in pages(&content, bot, screen, &state, NOW) {
                for (paragraph, s) in shown.paragraphs.iter().filter_map(|p| Some((p, listed(&content, country, p)?))) {
                    assert_eq!(
                        s.email.as_ref().is_some_and(|email| paragraph.lines().any(|line| line == email)),
                        s.channels.iter().any(|c| c == "email"),
                        "{paragraph}"
                    );
                    for (channel, words) in [("sms", "SMS"), ("chat", "chat on the website"), ("email", "email")] {
                        let takes = s.channels.iter().any(|c| c == channel);
                        assert_eq!(paragraph.contains(words), takes, "{paragraph}");
                        seen.extend(takes.then_some(channel));
                    }
                    said.extend(says_what_is_known(&content, s, paragraph.split_once('\n').unwrap().1));
                    let calls = s.kind != "emergency" && s.dial().is_some();
                    assert_eq!(
                        paragraph.contains("can be called from abroad"),
                        calls && s.e164.is_some() && s.from_abroad.is_none(),
                        "{paragraph}"
                    );
                    assert_eq!(
                        paragraph.contains("only from inside the country"),
                        calls && s.e164.is_none(),
                        "{paragraph}"
                    );
                }
            }
        }
    }
    assert_eq!(seen.len(), 3, "{seen:?}");
    for id in ["engine-run-ngo", "engine-run-state", "engine-free", "web-paid", "web-no-name", "web-speaks"] {
        assert!(said.contains(id), "{id} stands in no list: {said:?}");
    }
}

#[test]
fn a_number_that_only_a_page_names_for_calls_from_abroad_says_which_page_and_of_when_it_is() {
    let content = content::testing::shipped(NOW);
    let country = content.services(Country::parse("SK").unwrap()).unwrap();
    let service = content.service("sk-helpline").unwrap();
    let listed = content::Listed { service, opening: content::Opening::Unknown, overdue: false };
    let said = guide::about(&content, language("en"), country, &listed);
    let read = guide::day(language("en"), "2026-11-29");
    assert!(
        said.contains(&format!("labour inspectorate of Slovakia and by RENATE (page undated, read {read})")),
        "{said}"
    );
    assert!(!said.contains("can be called from abroad") && !said.contains("only from inside"), "{said}");
}

#[test]
fn whole_messages_keep_the_limits_of_the_platform() {
    let content = content::testing::shipped(NOW);
    for bot in content.bots() {
        for (screen, l) in screens(&content, bot).flat_map(|s| bot.languages.iter().map(move |l| (s, *l))) {
            let lists = screen.services.is_some() || screen.card;
            let countries = content.countries().filter(|_| lists).map(|c| Some(c.country));
            for country in [None].into_iter().chain(countries) {
                let state = State::reading(&screen.name, l, country);
                let shown = view_through(Channel::Telegram, &content, bot, &state, NOW);
                let units = shown.text().encode_utf16().count();
                assert!((1..=4_096).contains(&units), "{} in {l}: {units}", screen.name);
                let buttons: Vec<_> = shown.buttons.iter().flatten().chain(&shown.row).collect();
                assert!(buttons.len() <= 100, "{} in {l}: {}", screen.name, buttons.len());
                for b in buttons {
                    assert!(!b.label.trim().is_empty(), "{} in {l}", screen.name);
                    if let ViewAction::Choice(data) = &b.action {
                        assert!((1..=64).contains(&data.len()), "{data}");
                    }
                }
            }
        }
    }
}

#[test]
fn a_line_we_called_and_should_have_called_again_says_when_we_called() {
    let content = content::testing::shipped(NOW);
    let mut line = content.service("pl-kcik").unwrap().clone();
    let day = |id: &str, uk: &str| content.texts().with(language("uk"), id, &[("called", uk), ("date", uk)]);
    for overdue in [false, true] {
        line.checked_on = None;
        assert!(!guide::checked(&content, language("uk"), &line, overdue).contains("перевірено нами"));
        line.checked_on = Some(line.review_by);
        let said = guide::checked(&content, language("uk"), &line, overdue);
        let on = guide::day(language("uk"), &line.review_by.to_string());
        assert_eq!(said, day(if overdue { "engine-overdue-called" } else { "web-checked" }, &on));
        assert!(!said.contains("джерел"), "a day on which we called is no day of a source: {said}");
    }
}

/// Who takes messages stands on one screen, by hand: a line whose channel is new to the directory is missed there.
#[test]
fn whoever_takes_messages_in_place_of_a_call_stands_on_the_screen_that_says_so() {
    // of the secret service, no counselling; and one whose number for messages nobody of ours has read
    const LEFT_OUT: [&str; 2] = ["ua-sbu-bot", "tr-157"];
    let content = content::testing::shipped(NOW);
    for l in ["uk", "en", "ru", "pl", "de", "ro", "cs", "sk"] {
        let (text, named): (String, BTreeSet<&str>) = (
            content.texts().get(language(l), "written-list").to_string(),
            content.numbers_in(language(l), "written-list").map(|s| &*s.id).collect(),
        );
        let takes = |s: &&Service| s.channels.iter().any(|c| c == "sms" || c == "chat");
        let mut mailed = 0;
        for s in content.directories().flat_map(|c| &c.services) {
            if takes(&s) {
                let by_address = s.web.as_ref().is_some_and(|web| text.contains(web));
                let stands = named.contains(&*s.id) || by_address;
                assert_eq!(stands, !LEFT_OUT.contains(&&*s.id), "{l}: {}", s.id);
            }
            if let Some(email) = &s.email {
                assert!(text.lines().any(|line| line.starts_with(email.as_str())), "{l}: {email}");
                mailed += 1;
            }
        }
        assert!(mailed > 8, "{l}: {mailed}");
    }
}
