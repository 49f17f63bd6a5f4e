//! `oberih audit show`: an auditor reads the log through the real program; nobody else does.

use super::one_desk::{OneDesk, STEP, now, secret_in};
use app::log::{ObjectKind, Operation};
use app::office::CodeSecret;
use domain::{CompartmentId, Purpose};
use tests::lines::lines;
use tests::{Engine, Raw, the_step_before_counts};

const STORY: &str = "забрали паспорт, маркер-журнал";
const WHY: &str = "скарга-на-відповідь";

fn show(more: &str, who: &str, code: &CodeSecret, steps: i32) -> String {
    let at = if steps < 0 { now().minus(STEP) } else { now().plus(STEP * u32::try_from(steps).unwrap()) };
    let with = if more.is_empty() { String::new() } else { format!("{more} ") };
    format!("audit show {with}--as {who} --password-file PASS --code {}", code.code_at(at))
}

/// The row of a table in which all of these stand. Panics where there is none.
fn row<'a>(shown: &'a str, parts: &[&str]) -> &'a str {
    let fits = |line: &&str| parts.iter().all(|part| line.contains(part));
    shown.lines().find(fits).unwrap_or_else(|| panic!("no line with {parts:?} in:\n{shown}"))
}

#[tokio::test(flavor = "multi_thread")]
async fn an_auditor_reads_who_did_what_and_why_and_is_told_of_a_changed_row() {
    for engine in Engine::all() {
        let d = OneDesk::new(engine).await;
        let files = d.files();
        let by = |steps: i32| {
            let at = if steps < 0 { now().minus(STEP) } else { now() };
            format!("--as Zoya --password-file PASS --code {}", d.zoya.code_at(at))
        };
        the_step_before_counts().await;
        let add = "staff add Ada --role auditor --new-password-file PASS --operator-approves";
        let ada = secret_in(&d.t.done(&format!("{add} {}", by(-1)), &files));
        let add = "staff add Olena --role responder --new-password-file PASS";
        let olena = secret_in(&d.t.done(&format!("{add} {}", by(0)), &files));
        d.is_told(4_801, STORY).await;
        let archive = format!(
            "desk archive --config DESK --as Zoya --password-file PASS --code {}",
            d.zoya.code_at(now().plus(STEP))
        );
        // by its id: its desk holds it still
        let mut raw = Raw::connect(&d.world.place).await;
        let id = raw.bytes("SELECT id FROM reports").await.remove(0).unwrap();
        let id = CompartmentId::from_slice(&id).unwrap();
        let opened = d.t.done_typing(&archive, &files, &format!("{id:?}\n{WHY}\nb\nq\n"));
        let report = opened.lines().find_map(|line| line.strip_prefix("report        ")).unwrap();
        assert!(opened.contains(STORY), "{opened}");

        let said = d.t.refused(&show("", "Olena", &olena, 0), &files);
        assert!(said.contains("only an auditor reads the log"), "{said}");

        the_step_before_counts().await;
        let shown = d.t.done(&show("", "Ada", &ada, -1), &files);
        row(&shown, &["entry", "when (UTC)", "who", "did", "with what", "for"]);
        row(&shown, &["Zoya", "looked at: in the archive", &format!("report {report}"), "supervision"]);
        row(&shown, &["      why: ", WHY]);
        row(&shown, &["the person", "added", &format!("report {report}"), "her own"]);
        row(&shown, &["Zoya", "added", "account Olena", "accounts"]);
        row(&shown, &["the operator", "changed: approved as the operator", "the pins beside the root key"]);
        row(&shown, &["Zoya", "added", "keys of the log's reasons"]);
        row(&shown, &["Olena", "gave her password", "account Olena"]);
        row(&shown, &["gave: the right to read", "desk help, to ", "Olena"]);
        assert!(!shown.contains("маркер") && !shown.contains("WRONG"), "no content: {shown}");

        // that she looked is a line too; and only what is sought is shown
        let shown = d.t.done(&show(&format!("--report {report} --who Zoya"), "Ada", &ada, 0), &files);
        let rows: Vec<&str> = shown.lines().filter(|line| line.contains(report)).collect();
        assert!(!rows.is_empty() && rows.iter().all(|line| line.contains("  Zoya  ")), "{shown}");
        assert!(!shown.contains("account Olena"), "{shown}");
        let looks = lines(&d.world.place.store().await).await;
        let looks: Vec<_> = looks
            .iter()
            .filter(|line| (line.object.kind(), line.operation) == (ObjectKind::Log, Operation::Consultation))
            .collect();
        assert_eq!(looks.len(), 2, "{engine:?}: one for each look, and none for who was refused");
        assert!(looks.iter().all(|line| line.purpose == Purpose::Supervision));
        assert_eq!(looks[1].fields, ["who", "report"]);

        let mut raw = Raw::connect(&d.world.place).await;
        raw.run("UPDATE log_entries SET body = nonce WHERE number = 3").await;
        raw.run("DELETE FROM log_entries WHERE number = 5").await;
        raw.run("UPDATE log_nodes SET hash = (SELECT hash FROM log_nodes WHERE level = 0 AND place = 1) WHERE level = 0 AND place = 7")
            .await;
        raw.run("UPDATE log_entries SET reason = nonce WHERE reason IS NOT NULL").await;
        let output = d.t.run(&show("--last 3", "Ada", &ada, 1), &files);
        let (out, err) = (String::from_utf8(output.stdout).unwrap(), String::from_utf8(output.stderr).unwrap());
        assert_eq!(output.status.code(), Some(1), "{out}{err}");
        assert!(err.starts_with("oberih: 4 findings: the log in the store is not as it was written"), "{err}");
        // three lines, and what was met on the way to them
        assert!(out.contains("(3 lines; earlier ones fit too"), "{out}");
        row(&out, &["WRONG: entry 3: what it says"]);
        row(&out, &["WRONG: entry 5 is missing"]);
        row(&out, &["WRONG: the tree: the hash at level 0, place 7"]);
        row(&out, &["WRONG: entry ", "its sealed reason was changed"]);
        d.node.stop().await;
    }
}
