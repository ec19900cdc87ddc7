//! Number words and digits: what they are worth, and how numbers are read aloud. No context.
