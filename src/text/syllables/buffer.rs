//! A list that needs no memory of its own as long as it is short, as the letters of a word are.

/// Items in order; more than `N` move to the heap.
#[derive(Debug)]
pub(super) struct Buffer<T, const N: usize> {
    near: [T; N],
    len: usize,
    far: Vec<T>,
}

impl<T: Copy + Default, const N: usize> Default for Buffer<T, N> {
    fn default() -> Self {
        Self { near: [T::default(); N], len: 0, far: Vec::new() }
    }
}

impl<T: Copy + Default, const N: usize> Buffer<T, N> {
    pub(super) fn len(&self) -> usize {
        self.len
    }

    pub(super) fn push(&mut self, item: T) {
        match self.near.get_mut(self.len) {
            Some(place) => *place = item,
            None => self.push_far(item),
        }
        self.len += 1;
    }

    #[cold]
    fn push_far(&mut self, item: T) {
        if self.far.is_empty() {
            self.far.extend(self.near);
        }
        self.far.push(item);
    }

    pub(super) fn as_slice(&self) -> &[T] {
        self.near.get(..self.len).unwrap_or(&self.far)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn short_and_long_lists_are_the_same() {
        let mut buffer = Buffer::<usize, 4>::default();
        for len in 0..10 {
            assert_eq!((buffer.len(), buffer.as_slice()), (len, (0..len).collect::<Vec<_>>().as_slice()));
            buffer.push(len);
        }
    }
}
