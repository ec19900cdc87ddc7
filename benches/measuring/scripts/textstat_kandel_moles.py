"""Kandel-Moles with textstat, text by text, each of about 4.5 kB: it remembers texts, so none comes twice."""

import sys

import textstat

BYTES = 4500

textstat.set_lang("fr")
scores = []
with open(sys.argv[1], encoding="utf8") as text:
    article = []
    for line in text:
        article.append(line)
        if sum(map(len, article)) >= BYTES:
            scores.append(textstat.flesch_reading_ease("".join(article)))
            article = []
print(len(scores))
