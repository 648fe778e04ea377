//! The days of a report.

use std::fmt;

use chrono::NaiveDate;
use kernel::{Checks, Month, Problem};
use serde::Serialize;
use utoipa::ToSchema;

/// The days that a report covers, both ends included.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, ToSchema)]
#[schema(as = ReportSpan)]
pub struct Span {
    /// The first day.
    pub from: NaiveDate,
    /// The last day.
    pub to: NaiveDate,
}

/// The days that somebody asks for: a month, or from one date to another, or the month up to a date; this month if
/// nothing is said.
#[derive(Clone, Copy, Debug, Default)]
pub struct Asked {
    /// `?month=`
    pub month: Option<Month>,
    /// `?from=`
    pub from: Option<NaiveDate>,
    /// `?to=`
    pub to: Option<NaiveDate>,
    /// `?as_of=`
    pub as_of: Option<NaiveDate>,
}

impl Span {
    /// A whole month.
    pub fn month(month: Month) -> Self {
        Self { from: month.first_day(), to: month.last_day() }
    }

    /// The days that were asked for.
    pub fn asked(asked: Asked, today: NaiveDate) -> Result<Self, Problem> {
        let Asked { month, from, to, as_of } = asked;
        let mut checks = Checks::new();
        for (pointer, date) in
            [("?from", from), ("?to", to), ("?as_of", as_of), ("?month", month.map(Month::first_day))]
        {
            checks.date(pointer, date);
        }
        let span = match (month, as_of, from, to) {
            (Some(month), None, None, None) => Self::month(month),
            (None, Some(date), None, None) => Self { from: Month::of(date).first_day(), to: date },
            (None, None, Some(from), Some(to)) => Self { from, to },
            (None, None, Some(from), None) => Self { from, to: today },
            (None, None, None, Some(to)) => Self { from: Month::of(to).first_day(), to },
            (None, None, None, None) => Self::month(Month::of(today)),
            _ => {
                checks.fault(if as_of.is_some() { "?as_of" } else { "?month" }, "EXCLUSIVE");
                Self::month(Month::of(today))
            }
        };
        if span.from > span.to {
            checks.fault("?from", "AFTER_TO");
        }
        checks.finish().map(|()| span)
    }
}

impl fmt::Display for Span {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let month = Month::of(self.from);
        if *self == Self::month(month) { month.fmt(f) } else { write!(f, "{}-{}", self.from, self.to) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn date(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn asked(asked: Asked) -> Result<String, String> {
        Span::asked(asked, date("2026-11-20"))
            .map(|span| format!("{}..{}", span.from, span.to))
            .map_err(|problem| format!("{} {}", problem.errors()[0].pointer, problem.errors()[0].code))
    }

    #[test]
    fn this_month_unless_something_is_said() {
        assert_eq!(asked(Asked::default()).unwrap(), "2026-11-01..2026-11-30");
        let month = Some("2024-02".parse().unwrap());
        assert_eq!(asked(Asked { month, ..Asked::default() }).unwrap(), "2024-02-01..2024-02-29");
    }

    #[test]
    fn as_of_a_date_means_its_month_up_to_it() {
        assert_eq!(
            asked(Asked { as_of: Some(date("2026-10-07")), ..Asked::default() }).unwrap(),
            "2026-10-01..2026-10-07"
        );
    }

    #[test]
    fn an_open_end_is_today_and_an_open_beginning_that_of_the_month() {
        assert_eq!(
            asked(Asked { from: Some(date("2026-01-15")), ..Asked::default() }).unwrap(),
            "2026-01-15..2026-11-20"
        );
        assert_eq!(
            asked(Asked { to: Some(date("2026-01-15")), ..Asked::default() }).unwrap(),
            "2026-01-01..2026-01-15"
        );
    }

    #[test]
    fn what_contradicts_itself_is_refused() {
        let (from, to) = (Some(date("2026-02-01")), Some(date("2026-01-31")));
        assert_eq!(asked(Asked { from, to, ..Asked::default() }).unwrap_err(), "?from AFTER_TO");
        let month = Some("2026-01".parse().unwrap());
        assert_eq!(asked(Asked { month, to, ..Asked::default() }).unwrap_err(), "?month EXCLUSIVE");
        assert_eq!(asked(Asked { as_of: to, from, ..Asked::default() }).unwrap_err(), "?as_of EXCLUSIVE");
        assert_eq!(
            asked(Asked { as_of: Some(date("+12026-02-01")), ..Asked::default() }).unwrap_err(),
            "?as_of OUT_OF_RANGE"
        );
    }

    #[test]
    fn a_span_is_named_by_its_month_or_its_days() {
        assert_eq!(Span { from: date("2026-02-01"), to: date("2026-02-28") }.to_string(), "2026-02");
        assert_eq!(Span { from: date("2026-02-01"), to: date("2026-02-27") }.to_string(), "2026-02-01-2026-02-27");
    }
}
