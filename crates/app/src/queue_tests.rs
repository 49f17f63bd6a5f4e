//! Order, pace and what is left out, on a clock of numbers.

use super::*;
use domain::Timestamp;
use rand::SeedableRng;

fn chats(n: usize) -> Vec<ConversationId> {
    let mut rng = rand::rngs::StdRng::seed_from_u64(1);
    (0..n).map(|_| ConversationId::new(Timestamp::from_unix_micros(1), &mut rng)).collect()
}

#[test]
fn a_chat_is_served_in_order_one_at_a_time_and_urgent_chats_first() {
    let (ids, now) = (chats(2), Instant::now());
    let mut q = Queue::new(ChatPace::default());
    for n in 0..3 {
        q.push(ids[0], 2, n, now);
    }
    q.push(ids[1], 0, 10, now);
    assert_eq!(q.next(now), Some((ids[1], 10)));
    assert_eq!(q.next(now), Some((ids[0], 0)));
    assert_eq!(q.next(now), None, "one at a time");
    q.finished(ids[0], None, now);
    assert_eq!(q.next(now), Some((ids[0], 1)));
}

#[test]
fn a_chat_that_was_told_to_wait_waits_and_holds_nobody_else() {
    let (ids, now) = (chats(2), Instant::now());
    let mut q = Queue::new(ChatPace::default());
    q.push(ids[0], 2, 1, now);
    q.push(ids[0], 2, 2, now);
    q.next(now);
    q.finished(ids[0], Some(Duration::from_secs(7)), now);
    q.push(ids[1], 2, 3, now);
    assert_eq!(q.next(now), Some((ids[1], 3)));
    assert_eq!(q.next(now), None);
    assert_eq!(q.next_at(), Some(now + Duration::from_secs(7)));
    assert_eq!(q.next(now + Duration::from_secs(7)), Some((ids[0], 2)));
}

#[test]
fn what_waits_can_be_taken_out_and_whoever_is_busy_stays_so() {
    let (ids, now) = (chats(2), Instant::now());
    let mut q = Queue::new(ChatPace::default());
    for n in 0..3 {
        q.push(ids[0], 2, n, now);
    }
    q.push(ids[1], 2, 3, now);
    assert_eq!(q.next(now), Some((ids[0], 0)));
    let mut all = q.empty();
    all.sort_unstable();
    assert_eq!((all, q.len(), q.next(now), q.next_at()), (vec![1, 2, 3], 0, None, None));
    q.push(ids[0], 2, 1, now);
    assert_eq!(q.next(now), None, "the first is under way still");
    q.finished(ids[0], None, now);
    assert_eq!(q.next(now), Some((ids[0], 1)));
}

#[test]
fn a_flood_of_one_person_keeps_the_last_answers_every_urgent_one_and_a_humans_words() {
    let (ids, now) = (chats(1), Instant::now());
    let mut q = Queue::new(ChatPace::default());
    q.push(ids[0], 0, -1, now);
    q.push(ids[0], 1, -2, now);
    let dropped: Vec<i32> = (0..100).filter_map(|n| q.push(ids[0], 2, n, now)).collect();
    assert_eq!(q.len(), WAITING);
    assert_eq!(dropped.first(), Some(&0));
    assert!(!dropped.contains(&-1) && !dropped.contains(&-2) && !dropped.contains(&99));
}

#[test]
fn what_is_taken_out_of_a_chat_leaves_the_rest_in_its_order() {
    let (ids, now) = (chats(1), Instant::now());
    let mut q = Queue::new(ChatPace::default());
    for (priority, n) in [(3, 1), (2, 2), (3, 3), (0, 4)] {
        q.push(ids[0], priority, n, now);
    }
    q.next(now);
    assert_eq!(q.take(ids[0], |p| p >= 3), [3]);
    q.finished(ids[0], None, now);
    for n in [2, 4] {
        assert_eq!(q.next(now), Some((ids[0], n)));
        q.finished(ids[0], None, now);
    }
    assert_eq!((q.next(now), q.len()), (None, 0));
}

#[test]
fn what_nobody_waits_for_leaves_below_the_platforms_pace_and_holds_no_answer_back() {
    let (ids, now) = (chats(200), Instant::now());
    let mut q = Queue::new(ChatPace::default());
    for id in &ids[..150] {
        q.push(*id, 3, 3, now);
    }
    let mut left = 0;
    let mut at = now;
    while q.len() > 0 {
        while let Some((chat, n)) = q.next(at) {
            assert_eq!(n, 3);
            left += 1;
            q.finished(chat, None, at);
        }
        assert!(f64::from(left) <= BULK_BURST + BULK_PER_SECOND * (at - now).as_secs_f64() + 1.0, "{left}");
        if q.len() == 75 {
            for id in &ids[150..] {
                q.push(*id, 2, 2, at);
            }
            for _ in &ids[150..] {
                let (chat, n) = q.next(at).expect("an answer");
                assert_eq!(n, 2);
                q.finished(chat, None, at);
            }
        }
        let Some(next) = q.next_at() else { break };
        assert!(next > at, "time goes on");
        at = next;
    }
    assert_eq!(left, 150);
    assert!((4.9..5.2).contains(&(at - now).as_secs_f64()), "{:?}", at - now);
}

#[test]
fn after_its_burst_a_chat_gets_one_a_second() {
    let (ids, now) = (chats(1), Instant::now());
    let mut q = Queue::new(ChatPace::default());
    let mut sent = 0;
    for second in 0..30u64 {
        let at = now + Duration::from_secs(second);
        for _ in 0..4 {
            q.push(ids[0], 2, 0, at);
        }
        while let Some((chat, _)) = q.next(at) {
            sent += 1;
            q.finished(chat, None, at);
        }
    }
    assert!((37..=40).contains(&sent), "9 at once and 1 a second for 29 s, but {sent}");
    // less than the 20 that the platform bears at most
    let mut q = Queue::new(ChatPace::default());
    let mut at = now;
    let mut sent = VecDeque::new();
    for _ in 0..3_000 {
        at += Duration::from_millis(10);
        q.push(ids[0], 0, 0, at);
        while let Some((chat, _)) = q.next(at) {
            q.finished(chat, None, at);
            sent.push_back(at);
        }
        sent.retain(|then| at - *then < Duration::from_secs(10));
        assert!(sent.len() < 19, "{} in ten seconds", sent.len());
    }
}
