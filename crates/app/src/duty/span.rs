//! A span of a day on a clock at the wall.

use std::fmt;

pub(super) const DAY: u16 = 24 * 60;

/// From one time of the day to another; over midnight when the second is not later.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Span {
    /// Minutes from the midnight at which its day begins, below 1440.
    from: u16,
    /// The same count, above `from`, below 2880: past 1440 it is the day after.
    to: u16,
}

/// The text is not a span.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
pub enum SpanError {
    /// Another form, or a time that no clock shows.
    #[error("a span is two times as 08:00-12:00; from 00:00 to 24:00, over midnight as 22:00-02:00")]
    Form,
    /// Begin and end are the same: nothing, or a whole day.
    #[error("a span begins and ends at different times; a whole day is 00:00-24:00")]
    Empty,
}

impl Span {
    /// Parses `08:00-12:00`, `22:00-02:00` (over midnight), `00:00-24:00` (a whole day).
    pub fn parse(raw: &str) -> Result<Self, SpanError> {
        let (from, to) = raw.trim().split_once('-').ok_or(SpanError::Form)?;
        let (from, to) = (minutes(from)?, minutes(to)?);
        match () {
            () if from == DAY => Err(SpanError::Form),
            () if from == to => Err(SpanError::Empty),
            () if to < from => Ok(Self { from, to: to + DAY }),
            () => Ok(Self { from, to }),
        }
    }

    /// Whether a minute of a day, counted from its midnight, is in it.
    pub fn has(self, minute: u16) -> bool {
        (self.from..self.to).contains(&minute) || (self.from..self.to).contains(&(minute + DAY))
    }

    /// The first minute, counted from the midnight at which its day begins.
    pub(super) fn from(self) -> u16 {
        self.from
    }

    /// The first minute after it, counted from the same midnight.
    pub(super) fn to(self) -> u16 {
        self.to
    }
}

impl fmt::Debug for Span {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let to = if self.to > DAY { self.to - DAY } else { self.to };
        write!(f, "{:02}:{:02}-{:02}:{:02}", self.from / 60, self.from % 60, to / 60, to % 60)
    }
}

fn minutes(raw: &str) -> Result<u16, SpanError> {
    let (hours, minutes) = raw.trim().split_once(':').ok_or(SpanError::Form)?;
    let number = |text: &str| match text.as_bytes() {
        [a, b] if a.is_ascii_digit() && b.is_ascii_digit() => Ok(u16::from(a - b'0') * 10 + u16::from(b - b'0')),
        _ => Err(SpanError::Form),
    };
    let (hours, minutes) = (number(hours)?, number(minutes)?);
    let whole = hours * 60 + minutes;
    if minutes < 60 && whole <= DAY { Ok(whole) } else { Err(SpanError::Form) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_span_says_when_it_begins_and_ends() {
        for (raw, want) in [
            ("08:00-12:00", Ok((480, 720))),
            (" 08:00 - 12:30 ", Ok((480, 750))),
            ("22:00-02:00", Ok((1320, 1560))),
            ("22:00-24:00", Ok((1320, 1440))),
            ("22:00-00:00", Ok((1320, 1440))),
            ("00:00-24:00", Ok((0, 1440))),
            ("00:01-00:00", Ok((1, 1440))),
            ("23:59-23:58", Ok((1439, 2878))),
            ("08:00-08:00", Err(SpanError::Empty)),
            ("24:00-02:00", Err(SpanError::Form)),
            ("8:00-12:00", Err(SpanError::Form)),
            ("08:00", Err(SpanError::Form)),
            ("08:60-12:00", Err(SpanError::Form)),
            ("08:00-24:01", Err(SpanError::Form)),
            ("+8:00-12:00", Err(SpanError::Form)),
            ("08:00-12:00-13:00", Err(SpanError::Form)),
            ("08:00–12:00", Err(SpanError::Form)),
            ("", Err(SpanError::Form)),
        ] {
            assert_eq!(Span::parse(raw).map(|s| (s.from(), s.to())), want, "{raw}");
        }
    }

    #[test]
    fn a_minute_is_in_a_span_also_behind_midnight() {
        for (raw, minute, want) in [
            ("08:00-12:00", 479, false),
            ("08:00-12:00", 480, true),
            ("08:00-12:00", 720, false),
            ("22:00-02:00", 1_319, false),
            ("22:00-02:00", 1_320, true),
            ("22:00-02:00", 0, true),
            ("22:00-02:00", 119, true),
            ("22:00-02:00", 120, false),
            ("00:00-24:00", 1_439, true),
        ] {
            assert_eq!(Span::parse(raw).unwrap().has(minute), want, "{raw} {minute}");
        }
    }

    #[test]
    fn a_span_shows_itself_as_it_was_written() {
        for raw in ["08:00-12:00", "22:00-02:00", "00:00-24:00"] {
            assert_eq!(format!("{:?}", Span::parse(raw).unwrap()), raw);
        }
    }
}
