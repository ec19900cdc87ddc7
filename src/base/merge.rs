//! Merging of statistics: the one law that lets parts be counted anywhere and in parallel.

/// A monoid: `Default` is the identity, [`Merge::merge`] is associative.
///
/// Parts of one document merge in the order of the text; whole documents merge in any order.
/// Property tests hold these laws for every implementation: `stats::laws`, and `stats::windows` against the definition.
///
/// ```
/// use lisible::base::Merge;
/// let mut total = 40_u64;
/// total.merge(2);
/// assert_eq!(total, 42);
/// ```
pub trait Merge: Default {
    /// Adds `other`, which follows `self` in the text where order matters.
    fn merge(&mut self, other: Self);
}

impl Merge for u64 {
    fn merge(&mut self, other: Self) {
        *self += other;
    }
}
