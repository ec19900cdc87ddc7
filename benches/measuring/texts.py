"""The texts to measure on: one file, many, twice the text, an article, slices. Made anew each time, in a folder."""

import hashlib
import pathlib
import shutil
import subprocess

from .runs import say

FILE_BYTES = 20_000
"""Bytes of each of many files: an article, a chapter."""
ARTICLE_BYTES = 4_500
FILES_A_FOLDER = 500
PIECES = 64
"""A slice is taken from so many places, so that it has some of every kind of text."""


class Texts:
    """The files in `folder`, and what they were made from."""

    def __init__(self, folder, megabytes):
        self.folder = pathlib.Path(folder)
        self.bytes = megabytes * 1_000_000
        self.one = self.folder / "one.txt"
        self.twice = self.folder / "twice.txt"
        self.many = self.folder / "many"
        self.article = self.folder / "article.txt"
        self.files = 0
        self.source = {}

    def make(self, corpus, maker, label):
        """Writes them all: from the texts in the folder `corpus`, or with `maker` where that is None."""
        shutil.rmtree(self.folder, ignore_errors=True)
        self.many.mkdir(parents=True)
        if corpus is None:
            generate(maker, "prose", self.bytes, self.one)
            self.source = {"kind": "made", "label": label}
        else:
            paths = read_corpus(corpus)
            size = sum(path.stat().st_size for path in paths)
            self.source = {"kind": "read", "label": label, "files": len(paths), "bytes": size}
            repeat(paths, self.bytes, self.one)
        self.bytes = self.one.stat().st_size
        say("copying")
        with open(self.twice, "wb") as out:
            for _ in range(2):
                with open(self.one, "rb") as text:
                    shutil.copyfileobj(text, out)
        self.files = split(self.one, self.many)
        self.article.write_bytes(head(self.one, ARTICLE_BYTES))

    def slice(self, megabytes, suffix=".txt"):
        """A file of about so many megabytes out of the text, and its bytes; the whole text where that is shorter."""
        wanted = round(megabytes * 1_000_000)
        if wanted >= self.bytes and suffix == ".txt":
            return self.one, self.bytes
        path = self.folder / f"slice-{wanted}{suffix}"
        if not path.exists():
            with open(path, "wb") as out:
                out.writelines(pieces(self.one, wanted))
        return path, path.stat().st_size

    def nothing(self, suffix=".txt"):
        """A file without a byte."""
        path = self.folder / f"empty{suffix}"
        path.write_bytes(b"")
        return path


def generate(maker, kind, size, path):
    """Makes a text of a kind with `benchmark-text`."""
    say(f"making {size / 1e6:,.1f} MB of {kind}")
    with open(path, "wb") as out:
        subprocess.run([maker, kind, str(size)], check=True, stdout=out)


def read_corpus(folder):
    """The texts of a folder, by name: plain text and Markdown in UTF-8."""
    paths = sorted(path for path in pathlib.Path(folder).rglob("*") if path.suffix in (".txt", ".md"))
    paths = [path for path in paths if is_utf8(path.read_bytes())]
    if not paths:
        raise SystemExit(f"{folder}: no text in UTF-8")
    return paths


def is_utf8(text):
    """True for bytes that are text in UTF-8.

    >>> is_utf8("été".encode()), is_utf8("été".encode("cp1252"))
    (True, False)
    """
    try:
        text.decode()
    except UnicodeDecodeError:
        return False
    return True


def repeat(paths, size, out):
    """Writes texts one after the other, again and again, up to the line that reaches `size`."""
    written = 0
    with open(out, "wb") as out:
        while written < size:
            for path in paths:
                text = path.read_bytes().strip() + b"\n\n"
                left = size - written
                if len(text) > left:
                    text = text[: text.find(b"\n", left) + 1]
                written += out.write(text)
                if written >= size:
                    break


def split(path, folder):
    """Writes a text as files of some 20 kB, cut at line ends; gives their number."""
    number = size = 0
    lines = []

    def close():
        place = folder / f"{number // FILES_A_FOLDER:03}"
        place.mkdir(exist_ok=True)
        (place / f"{number:06}.txt").write_bytes(b"".join(lines))

    with open(path, "rb") as text:
        for line in text:
            lines.append(line)
            size += len(line)
            if size >= FILE_BYTES:
                close()
                number, size, lines = number + 1, 0, []
    if lines:
        close()
        number += 1
    return number


def head(path, size):
    """The first lines of a file, up to the one that reaches `size`."""
    lines, length = [], 0
    with open(path, "rb") as text:
        for line in text:
            if length >= size:
                break
            lines.append(line)
            length += len(line)
    return b"".join(lines)


def pieces(path, size):
    """Whole lines of about `size` bytes in all, from places spread over the file."""
    whole = path.stat().st_size
    with open(path, "rb") as text:
        for number in range(PIECES):
            text.seek(whole * number // PIECES)
            if number:
                text.readline()
            taken = 0
            while taken < size / PIECES:
                line = text.readline()
                if not line:
                    break
                taken += len(line)
                yield line


def fingerprint(path):
    """What tells a text from any other."""
    digest = hashlib.sha256()
    with open(path, "rb") as text:
        while chunk := text.read(1 << 20):
            digest.update(chunk)
    return digest.hexdigest()
