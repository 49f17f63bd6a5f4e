//! That every table is carried or left behind on purpose, and that rows about what was erased stay out.

use super::*;
use crate::harness::{Place, both};
use sqlx::{Connection as _, PgConnection, Row as _, SqliteConnection};
use std::collections::BTreeMap;

/// Every table of the schema with its columns.
async fn schema(place: &Place) -> BTreeMap<String, Vec<String>> {
    let (mut out, sqlite) = (BTreeMap::<String, Vec<String>>::new(), place.url.starts_with("sqlite:"));
    let mut add = |table: String, column: String| out.entry(table).or_default().push(column);
    if sqlite {
        let mut connection = SqliteConnection::connect(&place.url).await.unwrap();
        let sql = "SELECT m.name, c.name FROM sqlite_master AS m JOIN pragma_table_info(m.name) AS c \
                   WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite_%'";
        sqlx::query(sql).fetch_all(&mut connection).await.unwrap().iter().for_each(|r| add(r.get(0), r.get(1)));
    } else {
        let mut connection = PgConnection::connect(&place.url).await.unwrap();
        let sql = "SELECT table_name::text, column_name::text FROM information_schema.columns \
                   WHERE table_schema = 'public'";
        sqlx::query(sql).fetch_all(&mut connection).await.unwrap().iter().for_each(|r| add(r.get(0), r.get(1)));
    }
    out
}

both! {
    async fn every_table_and_column_of_the_schema_is_carried_or_named_as_left_behind(place: Place) {
        place.open().await.close().await;
        let mut schema = schema(&place).await;
        for left in LEFT_BEHIND {
            assert!(schema.remove(*left).is_some(), "{left} is no table any more");
        }
        for table in tables() {
            let mut there = schema.remove(table.name).unwrap_or_default();
            let mut carried: Vec<_> = table.key.iter().chain(table.rest).map(|c| c.name).collect();
            there.sort_unstable();
            carried.sort_unstable();
            assert_eq!(carried, there, "{}", table.name);
        }
        assert!(schema.is_empty(), "neither carried nor left behind: {schema:?}");
    }
}

#[test]
fn rows_about_what_was_erased_stay_out_and_a_fence_says_only_that_somebody_tried() {
    let of = |name: &str| tables().iter().find(|t| t.name == name).unwrap();
    let erased = HashSet::from([[7; 16]]);
    let id = |n: u8| Value::Bytes(vec![n; 16]);
    let grant = |n: u8| [id(n), Value::Int(1), Value::Bytes(vec![1]), Value::Bytes(vec![2])];
    assert!(of("grants").come_back(&grant(7), &erased).is_none());
    assert!(of("grants").come_back(&grant(8), &erased).is_some());
    let check_in = of("check_ins");
    let plan = check_in.columns().position(|c| c == "plan_id").unwrap();
    let mut row = vec![Value::Null; check_in.columns().count()];
    (row[0], row[1], row[plan]) = (id(1), id(2), id(7));
    assert!(check_in.fits(&row));
    let back = check_in.come_back(&row, &erased).unwrap();
    assert!(matches!(back[plan], Arg::MaybeBytes(None)));
    let outbox = of("outbox");
    let fence = outbox.columns().position(|c| c == "fence").unwrap();
    let mut row = vec![Value::Null; outbox.columns().count()];
    assert!(matches!(outbox.come_back(&row, &erased).unwrap()[fence], Arg::MaybeInt(None)));
    row[fence] = Value::Int(90);
    assert!(matches!(outbox.come_back(&row, &erased).unwrap()[fence], Arg::Int(0)));
    assert!(outbox.fits(&row) && !outbox.fits(&row[1..]));
    row[fence] = Value::Text("90".into());
    assert!(!outbox.fits(&row));
}
