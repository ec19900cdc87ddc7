"""Word counts as most people write them: split at white space, lower case, count."""

import collections
import sys

counts = collections.Counter()
with open(sys.argv[1], encoding="utf8") as text:
    for line in text:
        counts.update(line.lower().split())
print(len(counts))
