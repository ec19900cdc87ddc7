"""Word counts with a regular expression: runs of letters, lower case, count."""

import collections
import re
import sys

word = re.compile(r"\w+")
counts = collections.Counter()
with open(sys.argv[1], encoding="utf8") as text:
    for line in text:
        counts.update(word.findall(line.lower()))
print(len(counts))
