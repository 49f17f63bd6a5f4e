//! Content in a store of either engine: a review counts in every process, and an edit loses it.

#![cfg_attr(test, expect(clippy::unwrap_used, reason = "tests"))]

use app::ContentNow;
use content::{Bundle, load, review};
use domain::{Access, Language, Purpose, Timestamp};
use tests::{Engine, Place};

const NOW: Timestamp = Timestamp::from_unix_micros(1_795_500_000_000_000); // 2026-11-24
const TEXT: &str = "help-now-calm";

fn edited() -> Bundle {
    let mut bundle = oberih::embedded_content();
    let file = "guides/common/uk.ftl";
    let text = bundle.file(file).unwrap().replace(&format!("{TEXT} ="), &format!("{TEXT} = Зміна."));
    bundle.add(file, text);
    bundle
}

#[tokio::test(flavor = "multi_thread")]
async fn a_review_in_the_store_counts_without_a_publish_and_an_edited_text_loses_it() {
    for engine in Engine::all() {
        let place = Place::new(engine).await;
        let store = place.store().await;
        let fallback = oberih::embedded_content();
        let runs = ContentNow::new(load(&fallback, NOW).content.unwrap());
        let uk = Language::parse("uk").unwrap();
        let access = Access::operator("ann", Purpose::Content);
        let otherwise = app::Fallback::new(fallback.clone());
        let mut following = app::Following::default();
        let mut follow = async || following.look(&store, &runs, &otherwise, false, NOW).await;
        assert!(!follow().await.unwrap(), "{engine:?}: nothing is new");
        assert!(runs.current().is_unreviewed(uk, TEXT));

        let rows = review(&fallback, |w| w.language == uk, "A. Editor", "2026-12-01").unwrap();
        assert_eq!(app::add_reviews(&store, &access, &rows, NOW).await.unwrap(), rows.len());
        assert_eq!(app::add_reviews(&store, &access, &rows, NOW).await.unwrap(), 0, "{engine:?}: again is nothing");
        assert!(follow().await.unwrap(), "{engine:?}");
        assert!(!runs.current().is_unreviewed(uk, TEXT), "{engine:?}");
        assert!(runs.current().is_unreviewed(Language::parse("en").unwrap(), TEXT));
        assert!(!follow().await.unwrap(), "{engine:?}: known by now");
        let mut stored = app::reviews(&store).await.unwrap();
        let mut want = rows.clone();
        stored.sort();
        want.sort();
        assert_eq!(stored, want, "{engine:?}");

        let version = app::add(&store, &access, &edited(), NOW).await.unwrap();
        app::publish(&store, &access, &version, NOW).await.unwrap();
        assert!(follow().await.unwrap(), "{engine:?}");
        assert!(runs.current().is_unreviewed(uk, TEXT), "{engine:?}: it is another text now");
        assert!(!runs.current().is_unreviewed(uk, "help-now-numbers"), "{engine:?}: the others keep theirs");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn words_that_nobody_reviewed_do_not_run_where_they_may_not_and_that_is_said_once() {
    for engine in Engine::all() {
        let place = Place::new(engine).await;
        let store = place.store().await;
        let access = Access::operator("ann", Purpose::Content);
        let fallback = oberih::embedded_content();
        let all = review(&fallback, |_| true, "A. Editor", "2026-12-01").unwrap();
        app::add_reviews(&store, &access, &all, NOW).await.unwrap();
        let runs = ContentNow::new(load(&fallback, NOW).content.unwrap());
        let otherwise = app::Fallback::new(fallback.clone());
        let mut following = app::Following::default();
        let mut look = async || following.look(&store, &runs, &otherwise, true, NOW).await;
        assert!(look().await.unwrap(), "{engine:?}: all of it is reviewed");
        let before = runs.current().version().to_owned();

        let version = app::add(&store, &access, &edited(), NOW).await.unwrap();
        app::publish(&store, &access, &version, NOW).await.unwrap();
        let refused = look().await.unwrap_err();
        let (why, screen) = match &refused {
            app::ContentError::Unreviewed { version: v, screen } if *v == version => (refused.to_string(), screen),
            other => unreachable!("{engine:?}: {other}"),
        };
        assert!(why.contains(screen.as_str()), "{engine:?}: {why}");
        assert_eq!(runs.current().version(), before, "{engine:?}: the words before go on");
        assert_eq!(runs.refused(), Some(why), "{engine:?}: readiness says it");
        // the second look is none: it is not loaded again, and not said again
        assert!(!look().await.unwrap(), "{engine:?}");
        assert!(runs.refused().is_some());

        let rows = review(&edited(), |w| w.id == TEXT, "A. Editor", "2026-12-01").unwrap();
        app::add_reviews(&store, &access, &rows, NOW).await.unwrap();
        assert!(look().await.unwrap(), "{engine:?}: its review came");
        assert_eq!((runs.current().version(), runs.refused()), (&*version, None));
    }
}

#[tokio::test]
async fn whoever_is_not_here_for_content_adds_no_review() {
    let place = Place::new(Engine::Sqlite).await;
    let store = place.store().await;
    let rows = review(&oberih::embedded_content(), |w| w.id == TEXT, "A. Editor", "2026-12-01").unwrap();
    let other = app::add_reviews(&store, &Access::operator("ann", Purpose::Operation), &rows, NOW).await;
    assert!(matches!(other, Err(app::ContentError::NotForContent)));
    assert!(app::reviews(&store).await.unwrap().is_empty());
}
