"""Tokens with spaCy's blank French pipeline, which has no model: nothing but tokens."""

import sys

import spacy

pipeline = spacy.blank("fr")
with open(sys.argv[1], encoding="utf8") as text:
    paragraphs = (line for line in text if line.strip())
    print(sum(len(document) for document in pipeline.pipe(paragraphs)))
