//! Somebody changes her own password: what she opens stays, and what was used stays used.

use crate::office::house::{House, PASSWORD, refused};
use app::log::{Actor, ObjectKind, Operation};
use app::office::{Deed, OfficeError, Second};
use sealing::Roles;
use tests::Engine;
use tests::lines::count;

const NEW: &str = "світанок дубок рукав міст";

#[tokio::test(flavor = "multi_thread")]
async fn the_old_password_opens_nothing_any_more_and_the_new_one_all_that_it_opened() {
    for engine in Engine::all() {
        let (mut house, zoya) = House::founded(engine).await;
        let boss = house.sign_in(&zoya).await.unwrap();
        let olena = house.add(&boss, Second::Nobody, "Олена", Roles::RESPONDER).await.unwrap();
        let report = house.tell("перше").await;
        let mut now = house.later();
        let code = olena.code.code_at(now);
        let wrong = house.office.change_password("Олена", NEW, &code, NEW, now).await;
        assert!(matches!(refused(wrong), OfficeError::Refused), "{engine:?}: the present one is needed");
        let nobody = house.office.change_password("Ніхто", PASSWORD, &code, NEW, now).await;
        assert!(matches!(refused(nobody), OfficeError::Refused), "{engine:?}: in the same words");
        let weak = house.office.change_password("Олена", PASSWORD, &code, "Password1234!", now).await;
        assert!(matches!(refused(weak), OfficeError::Password(_)), "{engine:?}");
        house.office.change_password("Олена", PASSWORD, &code, NEW, now).await.unwrap();
        let act = house.acts.lock().unwrap().last().unwrap().clone();
        assert_eq!((act.deed, act.by, act.whom), (Deed::PasswordChanged, Some(olena.id), Some(olena.id)));
        let (by, did) = (Actor::Staff(olena.id), Operation::Alteration);
        assert_eq!(count(&house.store, by, did, ObjectKind::Staff, "keys").await, 1, "{engine:?}");
        // what was used stays used, and the authenticator is the same
        let used = house.office.sign_in("Олена", NEW, &code, now).await.map(drop);
        assert!(matches!(refused(used), OfficeError::Refused), "{engine:?}");
        now = house.later();
        let code = olena.code.code_at(now);
        let old = house.office.sign_in("Олена", PASSWORD, &code, now).await.map(drop);
        assert!(matches!(refused(old), OfficeError::Refused), "{engine:?}");
        let signed = house.office.sign_in("Олена", NEW, &code, now).await.unwrap();
        assert_eq!(house.reads(&signed, report).await, ["перше"], "{engine:?}");
    }
}
