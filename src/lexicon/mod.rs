//! Word lists as sorted data files with their source and licence, and typed look-ups.
