//! The report page. Only the invented reports of its tests stand here so far.

#[cfg(test)]
pub(super) mod sample;
