//! A file of tests that no program names would be read by nobody and never fail.

use std::collections::BTreeSet;
use std::path::Path;

const PROGRAMS: [&str; 3] = ["desk", "node", "people"];

#[test]
fn each_file_of_tests_is_in_one_of_the_programs() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests");
    let named = PROGRAMS.map(|program| std::fs::read_to_string(folder.join(format!("{program}.rs"))).unwrap());
    let named: Vec<&str> =
        named.iter().flat_map(|text| text.lines()).filter_map(|l| l.strip_prefix("mod ")?.strip_suffix(';')).collect();
    let there = std::fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap());
    let there: BTreeSet<String> = there.map(|name| name.trim_end_matches(".rs").to_owned()).collect();
    let once: BTreeSet<String> = named.iter().map(|name| (*name).to_owned()).collect();
    assert_eq!(once.len(), named.len(), "one stands in two programs");
    assert_eq!(once.into_iter().chain(PROGRAMS.map(str::to_owned)).collect::<BTreeSet<_>>(), there);
}
