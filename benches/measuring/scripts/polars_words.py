"""Word counts with Polars: lines split at spaces, grouped and counted."""

import sys

import polars

with open(sys.argv[1], encoding="utf8") as text:
    lines = polars.DataFrame({"line": text.read().splitlines()}, schema={"line": polars.String})
words = lines.lazy().select(polars.col("line").str.split(" ").explode().alias("word"))
print(words.group_by("word").len().collect().height)
