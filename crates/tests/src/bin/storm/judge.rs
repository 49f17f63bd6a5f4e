//! What a person wrote against what she was answered. Each text of a person asks for another screen, so that every
//! reply names the text it answers.

use crate::{Faults, USER};
use fake_telegram::{FakeTelegram, Person, Shown};
use rand::rngs::StdRng;
use rand::seq::IndexedRandom;
use std::collections::{BTreeMap, HashMap};
use std::time::Duration;

/// A text and the screen that answers it.
#[derive(Clone)]
pub(crate) struct Question {
    text: String,
    /// The last of the messages that show the screen.
    answer: String,
}

impl Question {
    /// Whether this text is its answer; no other question has the same.
    pub(crate) fn is_answered_by(&self, text: &str) -> bool {
        self.answer == text
    }
}

/// Asks for every screen of the common guide in calm, and keeps those whose answer is like no other.
pub(crate) async fn learn(fake: &FakeTelegram) -> Vec<Question> {
    let now = domain::Timestamp::from_unix_micros(1_795_500_000_000_000);
    let content = content::load(&oberih::embedded_content(), now).content.unwrap();
    // what is urgent may go ahead of what was asked before
    let calm = content.screens().filter(|(_, s)| s.class != content::Class::Help);
    let names = calm.filter_map(|(_, s)| s.name.strip_prefix("common/").map(str::to_owned));
    let asked: Vec<(Person, String)> = (1i64..)
        .zip(names.filter(|n| n != "hide"))
        .map(|(n, name)| (fake.person(USER, 1_000 + n, "uk"), format!("/start {name}")))
        .collect();
    for (person, text) in &asked {
        person.sends(text);
    }
    for (person, _) in &asked {
        person.waits_for(Duration::from_secs(60), |s| from_bot(s).count() >= 2).await.unwrap();
    }
    fake.wait_idle(USER, Duration::from_millis(500)).await;
    let mut by_answer: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for (person, text) in asked {
        let answer = person.last_from_bot().unwrap().text;
        by_answer.entry(answer).or_default().push(text);
    }
    let questions: Vec<Question> = by_answer
        .into_iter()
        .filter(|(_, texts)| texts.len() == 1)
        .map(|(answer, texts)| Question { text: texts[0].clone(), answer })
        .collect();
    assert!(questions.len() >= Asker::TEXTS, "only {} screens tell themselves apart", questions.len());
    questions
}

/// The line that says to call, since nothing can be kept.
pub(crate) fn told_to_call() -> String {
    let now = domain::Timestamp::from_unix_micros(1_795_500_000_000_000);
    let content = content::load(&oberih::embedded_content(), now).content.unwrap();
    content.texts().get(domain::Language::parse("uk").unwrap(), "engine-full").to_string()
}

/// Faults it where people were told that nothing can be kept: here there was room all the while.
pub(crate) fn judge_full(fake: &FakeTelegram, title: &str, faults: &mut Faults) {
    let words = told_to_call();
    let told = |call: &fake_telegram::Call| call.params["text"].as_str().is_some_and(|text| text.contains(&words));
    let count = fake.calls(USER).iter().filter(|call| told(call)).count();
    if count > 0 {
        faults.say(format!("{title}: {count} times people were told that nothing can be kept, and it could be"));
    }
}

fn from_bot(screen: &[Shown]) -> impl Iterator<Item = &Shown> {
    screen.iter().filter(|s| s.from_bot)
}

/// A person and what she wrote, in order.
pub(crate) struct Asker {
    pub(crate) person: Person,
    asked: Vec<(Question, i64)>,
}

/// What all of them together wrote and saw.
#[derive(Default)]
pub(crate) struct Count {
    pub(crate) people: usize,
    pub(crate) texts: usize,
    pub(crate) duplicates: usize,
}

impl Asker {
    /// Texts of one person: more in one breath would meet the pace of a chat.
    pub(crate) const TEXTS: usize = 6;

    pub(crate) fn new(person: Person) -> Self {
        Self { person, asked: Vec::new() }
    }

    /// Writes what she has not written yet.
    pub(crate) fn asks_another(&mut self, questions: &[Question], rng: &mut StdRng) {
        let question = loop {
            let one = questions.choose(rng).unwrap();
            if self.asked.iter().all(|(asked, _)| asked.text != one.text) {
                break one;
            }
        };
        let id = self.person.sends(&question.text);
        self.asked.push((question.clone(), id));
    }

    /// Texts without an answer, by their number.
    fn waiting(&self, screen: &[Shown]) -> Vec<usize> {
        (0..self.asked.len())
            .filter(|n| {
                let (question, id) = &self.asked[*n];
                !from_bot(screen).any(|s| s.message_id > *id && s.text == question.answer)
            })
            .collect()
    }

    pub(crate) fn is_waiting(&self) -> bool {
        !self.waiting(&self.person.messages()).is_empty()
    }

    /// Waits until at most `most` texts have no answer.
    pub(crate) async fn waits(&self, most: usize, patience: Duration) -> Result<(), String> {
        self.person.waits_for(patience, |screen| self.waiting(screen).len() <= most).await.map(drop)
    }

    /// Every text answered, after it, and in the order they were written.
    pub(crate) fn judge(&self, faults: &mut Faults, count: &mut Count) {
        let screen = self.person.messages();
        let id = self.person.user_id();
        count.people += 1;
        count.texts += self.asked.len();
        for n in self.waiting(&screen) {
            faults.say(format!("person {id}: text {n} ({:?}) was never answered", self.asked[n].0.text));
        }
        let number: HashMap<&str, usize> =
            (0..).zip(&self.asked).map(|(n, (question, _))| (question.answer.as_str(), n)).collect();
        let mut seen = vec![false; self.asked.len()];
        let mut latest: Option<usize> = None;
        for reply in from_bot(&screen) {
            let Some(n) = number.get(reply.text.as_str()).copied() else { continue };
            if reply.message_id < self.asked[n].1 {
                faults.say(format!("person {id}: the answer to text {n} came before it"));
            }
            if seen[n] {
                count.duplicates += 1;
                continue;
            }
            seen[n] = true;
            if let Some(l) = latest.filter(|l| *l > n) {
                let (early, late) = (&self.asked[n].0.text, &self.asked[l].0.text);
                faults.say(format!("person {id}: text {n} ({early:?}) was answered after text {l} ({late:?})"));
            }
            latest = latest.max(Some(n));
        }
    }
}
