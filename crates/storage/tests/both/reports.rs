//! What is plain of a report says how it stands: the same of one as of many.

use crate::harness::{Place, at, both, report};
use crate::under_way::compartment;
use domain::{CompartmentId, Country};
use storage::{ReportRow, StoreError};

#[test]
fn where_she_is_reads_as_a_country_or_as_nothing() {
    let home = |country: Option<&str>| {
        let country = country.map(str::to_owned);
        ReportRow { country, ..report(compartment(1)) }.home()
    };
    assert_eq!(home(Some("UA")), Country::parse("UA").ok());
    assert_eq!([None, Some(""), Some("somewhere")].map(home), [None; 3]);
}

both! {
    async fn what_stands_of_many_is_what_stands_of_each(place: Place) {
        let store = place.open().await;
        let how = [("open", None), ("closed", None), ("withdrawn", None), ("open", Some(at(9))), ("withdrawn", Some(at(9)))];
        let row = |(n, (state, erase_at)): (u8, (&str, _))| ReportRow {
            state: state.to_owned(),
            erase_at,
            ..report(compartment(n))
        };
        let rows: Vec<ReportRow> = (1..).zip(how).map(row).collect();
        let stand: Vec<CompartmentId> = rows.iter().filter(|row| row.stands()).map(|row| row.id).collect();
        assert_eq!(stand, [1, 2].map(compartment));
        // the last one is not there
        let ids: Vec<CompartmentId> = (1..=6).map(compartment).collect();
        let (rows, ids) = (&rows, &ids);
        let found: Result<_, StoreError> = store
            .write("standing", |mut tx| async move {
                tx.add_reports(rows).await?;
                let found = tx.reports_standing(ids).await?;
                tx.done(found)
            })
            .await;
        let mut found = found.unwrap().into_inner();
        found.sort_unstable();
        assert_eq!(found, stand);
    }
}
