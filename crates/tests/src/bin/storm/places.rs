//! So many at once, each followed by the next, until they are told to stop.

use tokio::sync::watch;
use tokio::task::JoinSet;

/// Places at which somebody does something and is followed by the next.
pub(crate) struct Places<T> {
    stop: watch::Sender<bool>,
    places: JoinSet<Vec<T>>,
}

impl<T: Send + 'static> Places<T> {
    /// `one`: does everything of one person, by her number, and gives her with whether she waited in vain; nobody follows
    /// who did.
    pub(crate) fn gather<F, U>(numbers: impl IntoIterator<Item = i64>, mut one: impl FnMut(i64) -> F) -> Self
    where
        F: FnMut(i64) -> U + Send + 'static,
        U: Future<Output = (T, bool)> + Send,
    {
        let (stop, stopped) = watch::channel(false);
        let mut places = JoinSet::new();
        for first in numbers {
            let (mut one, stopped) = (one(first), stopped.clone());
            places.spawn(async move {
                let mut all = Vec::new();
                for id in first.. {
                    let (person, lost) = one(id).await;
                    all.push(person);
                    if lost || *stopped.borrow() {
                        break;
                    }
                }
                all
            });
        }
        Self { stop, places }
    }

    /// Each finishes what she began; gives them all.
    pub(crate) async fn disperse(mut self) -> Vec<T> {
        let _ = self.stop.send(true);
        let mut all = Vec::new();
        while let Some(place) = self.places.join_next().await {
            all.extend(place.unwrap());
        }
        all
    }
}
