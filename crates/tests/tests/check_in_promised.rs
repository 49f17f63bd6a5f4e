//! What she, and whom she named, is told will happen: that it does, also after a day in which we were out, and that nobody is
//! told so of whom it will not happen.

use app::check_ins::{Then, off_data};
use domain::Input;
use tests::Engine;
use tests::evenings::Evenings;

const QUESTION: &str = "Яка у Вас сьогодні погода?";
const THANKS: &str = "Дякую за відповідь.";
const OLD_LETTERS: &str = "Це посилання вже не діє. Попросіть нове.";
/// 19:50 in Kyiv, ten minutes before.
const EVENING: &str = "2026-11-28T17:50:00Z";
const TO_EIGHT: u64 = 10;

fn start(argument: &str) -> Input {
    Input::Command { name: "start".to_owned(), argument: argument.to_owned() }
}

fn says_yes() -> Input {
    Input::Choice("contact-yes".to_owned())
}

#[tokio::test(flavor = "multi_thread")]
async fn a_question_that_was_on_its_way_when_we_were_out_for_a_day_is_asked_again_before_any_alarm() {
    for engine in Engine::all() {
        let e = Evenings::begin(engine, EVENING).await;
        e.asks(1, true, &[Then::Desk], None).await;
        e.asks(2, false, &[Then::Desk], None).await;
        e.platform(false);
        e.pass(TO_EIGHT + 1).await;
        e.stopped(25 * 60).await;
        e.platform(true);
        // it was given up meanwhile, by its age
        e.sent().await;
        e.pass(8).await;
        assert_eq!([e.heard(1), e.heard(2)], [[QUESTION], [QUESTION]], "{engine:?}");
        assert!(e.desk_was_told().await.is_empty(), "{engine:?}: nobody is out of reach for that");
        e.says(1, "сонце").await;
        assert_eq!(e.heard(1), [THANKS], "{engine:?}");
        e.pass(90).await;
        assert_eq!(e.rows(1).await[0].stage, "set", "{engine:?}: asked each day as before");
        assert_eq!(e.desk_was_told().await, [("missed".to_owned(), None)], "{engine:?}: the one who did not answer");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_says_yes_when_nobody_asks_for_it_any_more_is_not_told_that_the_bot_will_write() {
    for engine in Engine::all() {
        let e = Evenings::begin(engine, EVENING).await;
        let then = [Then::Desk, Then::Contact];
        let set = e.asks(1, false, &then, None).await;
        e.does(11, start(&set.letters.unwrap())).await;
        e.got(11);
        e.does(1, Input::Choice(off_data(set.id))).await;
        e.does(11, says_yes()).await;
        assert_eq!(e.heard(11), [OLD_LETTERS], "{engine:?}: it was called off");
        let set = e.asks(1, false, &then, None).await;
        e.does(12, start(&set.letters.unwrap())).await;
        e.got(12);
        e.does(12, says_yes()).await;
        let agreed = e.heard(12);
        assert!(agreed.len() == 1 && agreed != [OLD_LETTERS], "{engine:?}: {agreed:?}");
        // a button that is pressed twice says the same
        e.does(12, says_yes()).await;
        assert_eq!(e.heard(12), agreed, "{engine:?}");
    }
}
