//! What staff write of a warning, from its proposal to its end, and why a supervisor goes through reports for the index.

use crate::markers::entrances::{Entrance as E, Markers};
use app::Intake;
use app::links::Rebuild;
use app::log::{Actor, ObjectKind, Operation};
use app::office::{Office, Second, SignedIn};
use app::warnings::{Proposal, Releasing, WhoElse};
use domain::{Clock, CompartmentId, ItemId};
use oberih::SystemClock;
use sealing::Roles;
use tests::colleague;
use tests::lines::count;
use tests::linked::agrees;

/// A second supervisor, who signed in.
pub(crate) async fn another_supervisor(office: &Office, by: &SignedIn) -> SignedIn {
    let who = ("zoya", Roles::SUPERVISOR.and(Roles::RESPONDER));
    colleague(office, (by, Second::Operator), who, SystemClock.now()).await
}

/// One proposes a warning about this value, which these two reports hold; the other one looks at it, and releases it since a
/// life is in danger.
pub(crate) async fn is_released(
    markers: &mut Markers,
    (desk, office): (&Intake, &Office),
    [first, second]: [&SignedIn; 2],
    (value, sources): (&str, [CompartmentId; 2]),
) -> ItemId {
    for report in sources {
        agrees(&desk.store, report, true, desk.clock.now()).await;
    }
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
