//! What holds for one chat: its order, its waits, its moves.

use super::*;

both! {
    async fn a_bot_that_must_wait_pauses_and_goes_on_at_half_the_pace(place: Place) {
        let wait = Delivery::BotMustWait(SECOND * 10);
        let mut world = World::new(&place, move |t| match t.to.as_str() {
            "0" if t.at == at(0) => Answer::LaterSo(wait.clone()),
            _ => Answer::Later,
        }).await;
        let mut people = Vec::new();
        for n in 0..100 {
            people.push(world.someone(&n.to_string()).await);
        }
        for one in &people {
            world.says(one, 2, "hello").await;
        }
        world.begins_to_send("a").await;
        until(|| world.tries().len() >= 64, "64 are under way").await;
        world.platform.other_gate.add_permits(1);
        world.waits(&people[0]).await;
        // 43 of 64 go on being under way, and 52 may be: half of 64, and one more for each that went well
        world.platform.gate.add_permits(20);
        until(|| world.outboxes.health(&world.bot).sent >= 20, "20 are taken").await;
        world.forward(SECOND * 10).await;
        until(|| world.tries().len() >= 73, "it goes on").await;
        world.platform.gate.add_permits(1);
        until(|| world.tries().len() >= 75, "it goes on faster").await;
        let tries = world.tries();
        let starts = |t: &&Try| t.at > at(0) && t.let_through <= 20;
        assert_eq!(tries.iter().filter(starts).count(), 9, "what was begun before another one went well");
        assert!(tries[..64].iter().all(|t| t.at == at(0)) && tries[64..].iter().all(|t| t.at == at(10)), "a pause");
        world.platform.gate.add_permits(200);
        world.empty().await;
        let late: Vec<Try> = world.tries().into_iter().filter(|t| t.to == "0").collect();
        assert_eq!(late.iter().map(|t| t.attempts).collect::<Vec<_>>(), [0, 0], "to be asked to wait is no try");
        world.stops().await;
    }

    async fn a_chat_that_must_wait_keeps_its_order_and_holds_nobody_else(place: Place) {
        let mut world = World::new(&place, |t| match t.text.as_str() {
            "one" if t.at == at(0) => Answer::At(Delivery::ChatMustWait(SECOND * 30)),
            _ => done(),
        }).await;
        let (ann, bea) = (world.someone("1").await, world.someone("2").await);
        world.says(&ann, 2, "one").await;
        world.says(&ann, 2, "two").await;
        world.begins_to_send("a").await;
        until(|| !world.tries().is_empty(), "it is tried").await;
        world.hands_over(&ann, 0, "three").await;
        world.hands_over(&bea, 2, "other").await;
        world.arrive("2", &["other"]).await;
        world.waits(&ann).await;
        assert_eq!(world.tries().len(), 2, "{:?}: the platform asked for it, so nothing is urgent enough", world.tries());
        world.forward(SECOND * 30).await;
        world.arrive("1", &["one", "two", "three"]).await;
        assert!(world.tries().iter().all(|t| t.attempts == 0));
        world.stops().await;
    }

    async fn three_chats_that_must_wait_within_a_second_mean_the_whole_bot(place: Place) {
        let mut world = World::new(&place, |t| match t.to != "9" && t.at == at(0) {
            true => Answer::At(Delivery::ChatMustWait(SECOND * 10)),
            false => done(),
        }).await;
        let other = world.someone("9").await;
        let three = [world.someone("1").await, world.someone("2").await, world.someone("3").await];
        world.begins_to_send("a").await;
        for one in &three[..2] {
            world.says(one, 2, "hello").await;
            world.waits(one).await;
        }
        world.hands_over(&other, 2, "one").await;
        world.arrive("9", &["one"]).await;
        world.says(&three[2], 2, "hello").await;
        world.waits(&three[2]).await;
        world.hands_over(&other, 2, "two").await;
        world.forward(SECOND * 10).await;
        world.arrive("9", &["one", "two"]).await;
        world.empty().await;
        let of_other: Vec<Timestamp> = world.tries().iter().filter(|t| t.to == "9").map(|t| t.at).collect();
        assert_eq!(of_other, [at(0), at(10)], "two chats hold nobody else, three hold all");
        world.stops().await;
    }

    async fn a_chat_that_moved_gets_all_at_its_new_address_in_order(place: Place) {
        let mut world = World::new(&place, |t| match t.to.as_str() {
            "1" => Answer::At(Delivery::Moved { address: b"-1001".to_vec() }),
            _ => done(),
        }).await;
        let ann = world.someone("1").await;
        for text in ["one", "two", "three"] {
            world.says(&ann, 2, text).await;
        }
        world.begins_to_send("a").await;
        world.arrive("-1001", &["one", "two", "three"]).await;
        assert_eq!(world.tries().iter().filter(|t| t.to == "1").count(), 1, "the old address is asked once");
        world.says(&ann, 2, "four").await;
        world.arrive("-1001", &["one", "two", "three", "four"]).await;
        let id = ann.id;
        let row = world.write(|mut tx| async move {
            let row = tx.conversation(id).await?;
            tx.done(row)
        }).await;
        assert_eq!(open_address(&ann.key, ann.id, row.unwrap().0.address).ok().unwrap(), b"-1001");
        world.stops().await;
    }

    async fn whoever_cannot_be_reached_is_left_alone_and_noted(place: Place) {
        let mut world = World::new(&place, |t| match t.to.as_str() {
            "1" => Answer::At(Delivery::Unreachable),
            _ => done(),
        }).await;
        let (ann, bea) = (world.someone("1").await, world.someone("2").await);
        for text in ["one", "two", "three"] {
            world.says(&ann, 1, text).await;
        }
        world.says(&bea, 4, "other").await;
        world.begins_to_send("a").await;
        world.arrive("2", &["other"]).await;
        world.empty().await;
        assert_eq!(world.tries().iter().filter(|t| t.to == "1").count(), 1);
        assert_eq!(world.reach(&ann).await, Reach { unreachable: true, given_up: 0, latest: None });
        assert_eq!(world.counts().await.dead, 0);
        world.stops().await;
    }

    async fn a_reminder_that_waits_holds_nobodys_answer_back(place: Place) {
        let mut world = World::new(&place, |t| if t.text.starts_with("reminder") { down() } else { done() }).await;
        let ann = world.someone("1").await;
        for text in ["reminder one", "reminder two"] {
            world.says(&ann, 3, text).await;
        }
        world.says(&ann, 2, "behind it").await;
        world.begins_to_send("a").await;
        world.arrive("1", &["behind it"]).await;
        world.says(&ann, 1, "a human's words").await;
        world.hands_over(&ann, 2, "an answer").await;
        until(|| world.got("1").len() == 3, "all but the reminders").await;
        until(|| world.outboxes.health(&world.bot).retried > 0, "the reminder failed").await;
        world.plays(|_| done());
        world.forward(HOUR).await;
        until(|| world.got("1").len() == 5, "and these").await;
        assert_eq!(world.got("1")[3..], ["reminder one", "reminder two"], "in their own order");
        world.stops().await;
    }

    async fn what_is_handed_over_does_not_overtake_what_waits_unclaimed(place: Place) {
        let mut world = World::new(&place, |t| if t.to == "2" { Answer::Later } else { done() }).await;
        let (ann, bea) = (world.someone("1").await, world.someone("2").await);
        world.begins_to_send("a").await;
        // while something is under way the sender does not look at what others queue
        world.says(&bea, 2, "slow").await;
        until(|| !world.tries().is_empty(), "the sender is busy").await;
        // a process that did not know yet who holds the lease
        world.says(&ann, 2, "one").await;
        world.hands_over(&ann, 2, "two").await;
        world.arrive("1", &["one", "two"]).await;
        world.platform.gate.add_permits(1);
        world.arrive("2", &["slow"]).await;
        world.stops().await;
    }
}
