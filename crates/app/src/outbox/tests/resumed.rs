//! After a restore an operator lets everything out, also what the sender would give up by its age.

use super::*;
use crate::backup::{Resumed, resume};

both! {
    async fn all_that_waited_is_said_where_the_operator_says_so_however_old_it_is(place: Place) {
        let mut world = World::new(&place, |_| done()).await;
        let ann = world.someone("1").await;
        let texts = ["an alarm", "a human's answer", "a step of the guide", "a reminder"];
        for (priority, text) in (0..).zip(texts) {
            world.says(&ann, priority, text).await;
        }
        world.write(|mut tx| async move {
            tx.set_quarantine(at(0), "by hand").await?;
            tx.done(())
        }).await;
        world.clock.forward(HOUR * 100);
        let resumed = resume(&world.store, world.clock.now(), true, &world.random).await.unwrap();
        assert_eq!(resumed, Resumed::default());
        world.begins_to_send("a").await;
        world.arrive("1", &texts).await;
        world.empty().await;
        assert_eq!(world.counts().await.dead, 0);
        world.stops().await;
    }
}
