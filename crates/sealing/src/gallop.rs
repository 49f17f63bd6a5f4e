//! How many entries a value has, found by asking whether a few of them are there: 0, 1, 3, 7 … until one is not, then
//! halving. Entries have no gaps, since erasing keeps the label.

/// A search. Ask [`Gallop::probe`], look, say [`Gallop::answer`], until [`Gallop::count`] knows.
#[derive(Clone, Copy, Debug)]
pub struct Gallop {
    /// So many are there for certain.
    there: u32,
    /// This one is not there, or it is the cap.
    absent: u32,
    capped: bool,
}

impl Gallop {
    /// A search that looks no further than `cap` entries, 1 to 2^31.
    pub fn new(cap: u32) -> Self {
        Self { there: 0, absent: cap.clamp(1, 1 << 31), capped: true }
    }

    /// The entry to look for next; `None` when the count is known.
    pub fn probe(&self) -> Option<u32> {
        if self.there >= self.absent {
            return None;
        }
        let far = if self.capped { self.there.saturating_mul(2) } else { self.there + (self.absent - self.there) / 2 };
        Some(far.min(self.absent - 1))
    }

    /// Whether the entry that [`Gallop::probe`] named is there.
    pub fn answer(&mut self, there: bool) {
        let Some(at) = self.probe() else { return };
        if there {
            self.there = at + 1;
        } else {
            self.absent = at;
            self.capped = false;
        }
    }

    /// How many entries there are; at the cap, there may be more. `None` while it is not known.
    pub fn count(&self) -> Option<u32> {
        self.probe().is_none().then_some(self.there)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn search(there: u32, cap: u32) -> (u32, u32) {
        let mut gallop = Gallop::new(cap);
        let mut probes = 0;
        while let Some(at) = gallop.probe() {
            gallop.answer(at < there);
            probes += 1;
        }
        (gallop.count().unwrap(), probes)
    }

    #[test]
    fn a_value_never_met_costs_one_probe_and_one_met_once_two() {
        assert_eq!(search(0, 500), (0, 1));
        assert_eq!(search(1, 500).0, 1);
        assert!(search(1, 500).1 <= 3);
    }

    proptest::proptest! {
        #[test]
        fn the_count_is_right_up_to_the_cap_and_cheap(there in 0u32..2_000, cap in 1u32..3_000) {
            let (count, probes) = search(there, cap);
            proptest::prop_assert_eq!(count, there.min(cap));
            proptest::prop_assert!(probes <= 2 * (32 - cap.leading_zeros()) + 2, "{} probes", probes);
        }
    }
}
