//! Finding, reading and decoding input: files, folders, standard input, records of JSONL.
