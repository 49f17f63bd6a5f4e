//! What a test needs beside Rust: `cargo xtask check` installs, starts and names it. Where it is missing a test fails; who
//! wants to go without says so, so that nobody takes for tested what was not.

/// Names what may be left out: `postgres`, `browser`.
const WITHOUT: &str = "OBERIH_TEST_WITHOUT";

/// What a variable names; `None` where it is left out on purpose. Panics where it is missing.
pub fn needs(variable: &str, what: &str) -> Option<String> {
    if let Ok(there) = std::env::var(variable) {
        return Some(there);
    }
    let without = std::env::var(WITHOUT).unwrap_or_default();
    assert!(
        is_left_out(&without, what),
        "{variable} is not set: `cargo xtask check` sets it, and `cargo xtask postgres` starts a server; \
         to leave these tests out, say {WITHOUT}={what}"
    );
    None
}

fn is_left_out(without: &str, what: &str) -> bool {
    without.split(',').any(|word| word.trim() == what)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_is_left_out_but_what_is_named() {
        assert!(is_left_out("postgres", "postgres") && is_left_out("browser, postgres", "postgres"));
        assert!(!is_left_out("", "postgres") && !is_left_out("postgresql", "postgres"));
    }

    #[test]
    #[should_panic(expected = "OBERIH_TEST_WITHOUT=a-thing")]
    fn what_is_missing_fails() {
        needs("OBERIH_TEST_A_THING", "a-thing");
    }
}
