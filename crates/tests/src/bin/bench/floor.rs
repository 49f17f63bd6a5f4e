//! What is asked of a figure. The long form of a bench ends with status 1 where one is missed; the short form judges
//! correctness alone.

/// What was missed so far.
pub(crate) struct Floors {
    small: bool,
    missed: Vec<String>,
}

impl Floors {
    pub(crate) fn new(small: bool) -> Self {
        Self { small, missed: Vec::new() }
    }

    /// A figure that is asked to be so much or more.
    pub(crate) fn at_least(&mut self, what: &str, figure: f64, asked: f64) {
        let reached = figure >= asked;
        if !reached {
            self.missed.push(format!("{what}: {}, asked at least {}", shown(figure), shown(asked)));
        }
    }

    /// A figure that is asked to be less.
    pub(crate) fn below(&mut self, what: &str, figure: f64, asked: f64) {
        let stays = figure < asked;
        if !stays {
            self.missed.push(format!("{what}: {}, asked under {}", shown(figure), shown(asked)));
        }
    }

    /// Ends the process where something was missed, in the long form.
    pub(crate) fn judge(self) {
        for missed in self.judged() {
            println!("MISSED: {missed}");
        }
        if !self.judged().is_empty() {
            std::process::exit(1);
        }
    }

    /// What counts as missed: nothing of a short form, whose figures mean nothing.
    fn judged(&self) -> &[String] {
        if self.small { &[] } else { &self.missed }
    }
}

/// Small figures differ in their last digits.
fn shown(figure: f64) -> String {
    if figure.abs() < 10.0 { format!("{figure:.3}") } else { format!("{figure:.1}") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_long_form_misses_what_is_under_its_floor_or_no_number_and_the_short_form_nothing() {
        for (small, want) in [(false, 4), (true, 0)] {
            let mut floors = Floors::new(small);
            floors.at_least("rate", 49.9, 50.0);
            floors.at_least("rate", 50.0, 50.0);
            floors.at_least("rate", f64::NAN, 50.0);
            floors.below("wait", 100.0, 100.0);
            floors.below("wait", 99.9, 100.0);
            floors.below("wait", f64::NAN, 100.0);
            assert_eq!(floors.judged().len(), want);
        }
    }

    #[test]
    fn what_was_missed_by_little_is_seen_to_be_missed() {
        let mut floors = Floors::new(false);
        floors.below("ms CPU an update", 0.204, 0.2);
        assert_eq!(floors.judged(), ["ms CPU an update: 0.204, asked under 0.200"]);
    }
}
