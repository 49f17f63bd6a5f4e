//! A huge text in `oberih desk inbox`: it hides nothing that the desk must see.

use super::one_desk::{OneDesk, now};
use tests::Engine;

#[tokio::test(flavor = "multi_thread")]
async fn a_huge_text_is_cut_shown_whole_when_asked_for_and_the_head_stands_below_it_again() {
    let d = OneDesk::new(Engine::Sqlite).await;
    let files = d.files();
    let story: Vec<String> = (1..=60).map(|n| format!("забрали паспорт, рядок-{n}-маркер")).collect();
    d.is_told(4_901, &story.join("\n")).await;
    let code = d.zoya.code_at(now());
    let inbox = format!("desk inbox --config DESK --as Zoya --password-file PASS --code {code}");
    let shown = d.t.done_typing(&inbox, &files, "1\nm 1\nm 2\nb\nq\n");
    let mut rest = shown.as_str();
    for next in [
        "she agreed to  ",
        "evaluation    X4: nobody has assessed",
        "рядок-40-маркер\n… 20 more lines:  m 1  shows all of it\n",
        "---- once more, as it stands above:\nshe agreed to  ",
        // whole, where it is asked for
        "рядок-1-маркер\n",
        "рядок-60-маркер\n",
        "---- once more, as it stands above:\nshe agreed to  ",
        "give the number that stands where something was cut",
    ] {
        let at = rest.find(next).unwrap_or_else(|| panic!("no {next:?} after the others in:\n{shown}"));
        rest = &rest[at + next.len()..];
    }
    assert_eq!(shown.matches("рядок-41-маркер").count(), 1, "cut where it was not asked for: {shown}");
    d.node.stop().await;
}
