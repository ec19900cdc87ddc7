//! Rules on dates and times.

mod calendar;
mod capital;
mod day;
mod format;
mod time_format;

use super::Rule;

pub(super) static RULES: &[&Rule] = &[&format::FORMAT, &day::DAY, &capital::CAPITAL, &time_format::TIME_FORMAT];
