//! A store in which a row cannot be read, and the root key is lost: the custodians read all the others.

use crate::office::house::House;
use crate::office::lost_root::{oberih, said};
use tests::{Engine, Raw};

#[tokio::test(flavor = "multi_thread")]
async fn a_report_that_cannot_be_read_is_named_and_ends_nothing() {
    for engine in Engine::all() {
        let (mut house, _) = House::founded(engine).await;
        let mut reports = Vec::new();
        for text in ["вони забрали паспорт", "мені не платять", "вони забрали телефон"]
        {
            reports.push(house.tell(text).await);
        }
        // the first to be read
        reports.sort();
        let mut raw = Raw::connect(&house.place).await;
        raw.set("UPDATE reports SET answer_when = 'never' WHERE id = $1", reports[0].as_bytes()).await;
        let words: String = house.custodians.iter().take(2).map(|c| format!("{}\n", *c.words())).collect();
        let out = house.place.dir().join("out");
        let read = ["recovery", "read", "--out", out.to_str().unwrap()];
        let told = said(&oberih(&read, &house.place.dir().join("no.key"), Some(&house.place), &words));
        assert!(told.contains("2 reports with 0 files") && told.contains("1 reports cannot be read"), "{told}");
        let text = |n: usize| {
            std::fs::read_to_string(out.join(sealing::to_hex(reports[n].as_bytes())).join("report.txt")).unwrap()
        };
        assert!(text(0).starts_with("UNWITNESSED") && text(0).contains("This report was not read"), "{}", text(0));
        let read: String = (1..3).map(text).collect();
        assert!(!read.contains("not read"), "{engine:?}: {read}");
        assert_eq!(["паспорт", "не платять", "телефон"].iter().filter(|word| read.contains(**word)).count(), 2);
    }
}
