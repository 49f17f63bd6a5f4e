//! What staff write of a warning, from its proposal to its end, and why a supervisor goes through reports for the index.

use crate::markers::entrances::{Entrance as E, Markers};
use app::Intake;
use app::links::Rebuild;
use app::log::{Actor, Entry, Object, ObjectKind, Operation, write};
use app::office::{NewStaff, Office, Second, SignedIn};
use app::reports::Consents;
use app::warnings::{Proposal, Releasing, WhoElse};
use content::Consent;
use domain::{Clock, CompartmentId, ItemId, Purpose};
use oberih::SystemClock;
use rand::SeedableRng;
use rand::rngs::StdRng;
use sealing::Roles;
use storage::StoreError;
use tests::lines::count;

const PASSWORD: &str = "довга стежка через сухий яр";

/// A second supervisor, who signed in.
pub(crate) async fn another_supervisor(office: &Office, by: &SignedIn) -> SignedIn {
    let now = SystemClock.now();
    let roles = Roles::SUPERVISOR.and(Roles::RESPONDER);
    let new = NewStaff { name: "zoya", password: PASSWORD, roles, desks: &[] };
    let welcome = office.add_staff(by, Second::Operator, &new, now).await.unwrap();
    office.sign_in("zoya", PASSWORD, &welcome.code.code_at(now), now).await.unwrap()
}

/// One proposes a warning about this value, which these two reports hold; the other one looks at it, and releases it since a
/// life is in danger.
pub(crate) async fn is_released(
    markers: &mut Markers,
    (desk, office): (&Intake, &Office),
    [first, second]: [&SignedIn; 2],
    (value, sources): (&str, [CompartmentId; 2]),
) -> ItemId {
    let now = desk.clock.now();
    let agreed = desk.store.write("agrees", |mut tx| async move {
        let mut rng = StdRng::seed_from_u64(7);
        for report in sources {
            tx.set_report_consents(report, Consents::default().with(Consent::Warn, true).bits()).await?;
            let row = tx.report(report).await?.unwrap();
            let said = Entry::new(now, Actor::Person, Operation::Alteration, Purpose::Own, Object::report_row(&row));
            let said = Entry { fields: vec!["consents"], ..said }.prepare(None, &mut rng).unwrap();
            write(&mut tx, &[said]).await?;
        }
        tx.done(())
    });
    agreed.await.map_err(|e: StoreError| e).unwrap();
    let (why, agreed) = (markers.make(E::WarningWhy), markers.make(E::WarningAgreed));
    let proposal = Proposal {
        typed: value,
        home: None,
        sources: &sources,
        who_else: WhoElse::OnlyReporter,
        why: &why,
        she_agreed: Some(&agreed),
    };
    let id = Releasing::open(desk, first).await.unwrap().propose(&proposal).await.unwrap();
    let looks = Releasing::open(desk, second).await.unwrap().with_keys(office, second).await.unwrap();
    let looks = looks.because(&markers.make(E::WarningShown)).unwrap();
    assert_eq!(looks.form(id).await.unwrap().sources.len(), 2);
    let opened =
        count(&desk.store, Actor::Staff(second.id), Operation::Consultation, ObjectKind::Report, "alike").await;
    assert_eq!(opened, 2, "why she looked stands at each report that was opened for it");
    looks.approve(id, 90, Some(&markers.make(E::WarningDanger))).await.unwrap();
    id
}

/// It is renewed, disputed and withdrawn.
pub(crate) async fn is_ended(markers: &mut Markers, desk: &Intake, by: &SignedIn, id: ItemId) {
    let releasing = Releasing::open(desk, by).await.unwrap();
    releasing.renew(id, 90, &markers.make(E::WarningRenewed)).await.unwrap();
    releasing.dispute(id, &markers.make(E::WarningDisputed)).await.unwrap();
    releasing.withdraw(id, &markers.make(E::WarningWithdrawn)).await.unwrap();
    assert_eq!(releasing.form(id).await.unwrap().said.len(), 6, "all that was written of it is kept");
}

/// She goes through all reports.
pub(crate) async fn rebuilt(markers: &mut Markers, (desk, office): (&Intake, &Office), who: SignedIn) {
    let (id, why) = (who.id, markers.make(E::RebuildWhy));
    let rebuild = Rebuild::begin(desk, office, who, &why).await.unwrap();
    rebuild.run(false, |_, _| ()).await.unwrap();
    let opened = count(&desk.store, Actor::Staff(id), Operation::Combination, ObjectKind::Report, "rebuild").await;
    assert!(opened >= 2, "{opened}: why she opened them stands at each");
}
