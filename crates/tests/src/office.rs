//! A desk with its archive, a supervisor and a responder, in a store that has none: what `oberih setup` makes, without its
//! questions.

use crate::Place;
use app::{KeyFolder, Keyring, Randomness, Vault};
use domain::{CompartmentId, StaffId, Timestamp};
use rand::SeedableRng;
use rand::rngs::StdRng;
use sealing::{
    Claim, CompartmentKey, Cost, EpochRecord, Founded, Grant, Invited, Kind, MemberSecret, Party, PersonalKeys, Pins,
    Roles,
};
use storage::{DeskRow, GrantRow, StatementRow, Store, StoreError};

/// The office.
pub struct Office {
    /// The vault as a process knows it.
    pub vault: Vault,
    /// The desk.
    pub desk: DeskRow,
    responder: PersonalKeys,
}

fn staff(n: u8) -> StaffId {
    StaffId::from_slice(&[n; 16]).unwrap()
}

const RESPONDER: fn() -> Party = || Party::Staff(staff(2));

impl Office {
    /// Opens it in a store.
    pub async fn open(place: &Place, store: &Store, keys: &Keyring, now: Timestamp) -> Self {
        let mut rng = StdRng::seed_from_u64(7);
        let [first, responder] = [(); 2].map(|()| PersonalKeys::generate(&mut rng));
        let mut pins = Pins::new(first.signer().public().fingerprint(), Vec::new());
        let mut chain = sealing::Chain::load(&pins, []).unwrap();
        let mut said = Vec::new();
        let mut state = |chain: &mut sealing::Chain, claims: Vec<Claim>| {
            let signed = chain.propose(claims, staff(1), None, now).sign(&first.signer());
            chain.admit(&signed, &pins).unwrap();
            let number = i64::try_from(said.len()).unwrap();
            said.push(StatementRow { number, body: signed.bytes, by: signed.by.0.to_vec(), with: None });
        };
        for (n, keys, roles) in [(1, &first, Roles::SUPERVISOR), (2, &responder, Roles::RESPONDER)] {
            state(&mut chain, vec![Claim::Staff { id: staff(n), epoch: 1, roles, keys: Box::new(keys.public()) }]);
        }
        let found = |party, kind, rng: &mut StdRng| {
            let member = chain.member(party, kind).unwrap();
            let id = CompartmentId::new(now, rng);
            EpochRecord::found(id, kind, &[Invited { member, history: true }], rng).unwrap()
        };
        let desk = found(RESPONDER(), Kind::Desk, &mut rng);
        let archive = found(Party::Guarded(staff(1)), Kind::Archive, &mut rng);
        state(&mut chain, vec![Claim::of(&desk.record), Claim::of(&archive.record)]);
        pins.raise(&chain).unwrap();
        let row = DeskRow {
            id: desk.record.id(),
            archive: archive.record.id(),
            name: "help".to_owned(),
            kind: "ngo".to_owned(),
        };
        let grants: Vec<GrantRow> = [&desk, &archive].into_iter().flat_map(grant_rows).collect();
        let (said, grants, desk) = (&said, &grants, &row);
        let kept = store.write("office", |mut tx| async move {
            for statement in said {
                assert!(tx.add_statement(statement).await?);
            }
            tx.add_grants(grants).await?;
            tx.add_desk(desk, now).await?;
            tx.done(())
        });
        kept.await.map_err(|e: StoreError| e).unwrap();
        let folder = KeyFolder::new(place.dir());
        let peppers = folder.peppers_at(keys.root(), Cost::CHEAP, &mut rng).unwrap();
        folder.replace_pins(&pins).unwrap();
        let random = Randomness::new(StdRng::seed_from_u64(8));
        let vault = Vault::open_with(store, keys, folder, peppers, &random).await.unwrap();
        Self { vault, desk: row, responder }
    }

    /// The responder, and what opens her desk.
    pub fn responder(&self) -> (StaffId, MemberSecret) {
        (staff(2), self.responder.everyday().secret())
    }

    /// What a responder opens of a compartment by its desk; `None` while the desk has no grant of it.
    pub async fn opens(&self, store: &Store, id: CompartmentId) -> Option<CompartmentKey> {
        let desk = Party::Compartment(self.desk.id);
        let (hers, theirs, epoch) = store
            .read("office", |mut tx| async move {
                let hers = tx.grants_to(self.desk.id, &RESPONDER().to_bytes()).await?;
                let theirs = tx.grants_to(id, &desk.to_bytes()).await?;
                Ok::<_, StoreError>((hers, theirs, tx.newest_epoch(id).await?))
            })
            .await
            .unwrap();
        let opened = self.vault.now();
        let record = opened.chain.as_ref().unwrap().of_kind(Kind::Desk).next().unwrap();
        let grant = Grant::from_bytes(&hers.first().unwrap().wrapped).unwrap();
        let key = grant.open(record, RESPONDER(), &self.responder.everyday().secret()).unwrap();
        let record = opened.record(&epoch?).unwrap();
        Grant::from_bytes(&theirs.first()?.wrapped).unwrap().open(&record, desk, &key.member_secret()).ok()
    }
}

fn grant_rows(founded: &Founded) -> Vec<GrantRow> {
    let row = |(party, grant): &(Party, Grant)| GrantRow {
        compartment: founded.record.id(),
        epoch: founded.record.epoch(),
        party: party.to_bytes().to_vec(),
        wrapped: grant.to_bytes(),
    };
    founded.grants.iter().map(row).collect()
}
