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
            self.missed.push(format!("{what}: {figure:.1}, asked at least {asked:.1}"));
        }
    }

    /// A figure that is asked to be less.
    pub(crate) fn below(&mut self, what: &str, figure: f64, asked: f64) {
        let stays = figure < asked;
        if !stays {
            self.missed.push(format!("{what}: {figure:.1}, asked under {asked:.1}"));
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
}
