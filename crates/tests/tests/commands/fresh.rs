//! A store that the real program set up, without a node on it.

use super::one_desk::{STEP, now, secret_in};
use app::office::CodeSecret;
use tests::{Engine, Terminal};

/// The terminal; `zoya`: the supervisor's authenticator.
pub(crate) struct Fresh {
    pub(crate) t: Terminal,
    pub(crate) zoya: CodeSecret,
    files: Vec<(&'static str, String)>,
}

impl Fresh {
    /// With one custodian, whose words are in `W`; those in `W2` are another's.
    pub(crate) async fn new(engine: Engine) -> Self {
        let mut t = Terminal::new(engine).await;
        // what a command says on standard error is its own
        t.set("OBERIH_LOG_LEVEL", "error");
        let mut files = vec![("KEY", t.file("keys/root.key")), ("P", t.file("p")), ("W", t.file("w"))];
        files.extend([("P2", t.file("p2")), ("W2", t.file("w2"))]);
        files.push(("PASS", t.write("password", "паркан глек мороз нитка\n")));
        files.push(("NEXT", t.write("next", "світанок дубок рукав міст\n")));
        let named: Vec<(&str, &str)> = files.iter().map(|(mark, file)| (*mark, file.as_str())).collect();
        t.done("root-key new KEY", &named);
        t.done("recovery keygen --out P --words-file W", &named);
        t.done("recovery keygen --out P2 --words-file W2", &named);
        let setup = "setup --yes --name Zoya --desk help:ngo --recovery-public P --password-file PASS";
        let zoya = secret_in(&t.done(setup, &named));
        Self { t, zoya, files }
    }

    /// What words of a command's line stand for.
    pub(crate) fn files(&self) -> Vec<(&str, &str)> {
        self.files.iter().map(|(mark, file)| (*mark, file.as_str())).collect()
    }

    /// Zoya's name, password and code, of so many steps before or after this one.
    pub(crate) fn by(&self, steps: i32) -> String {
        let away = STEP * steps.unsigned_abs();
        let at = if steps < 0 { now().minus(away) } else { now().plus(away) };
        format!("--as Zoya --password-file PASS --code {}", self.zoya.code_at(at))
    }
}
