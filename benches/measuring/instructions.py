"""Instructions counted by valgrind: the same on a busy machine and a quiet one, so that a limit can be set on them.

Valgrind runs no AVX-512: a program that chooses at run time takes its path for older processors. Caches, branches and
waiting are not counted, so a count says what work is done, not how long it takes.
"""

import json
import pathlib
import re
import shutil
import subprocess
import tempfile

from . import BENCHES, texts
from .against_wc import UTF8, stats
from .machine import first_line
from .runs import say

BASELINE = BENCHES / "instructions.json"
MARGIN = 0.03
"""What a count may grow: allocation and hashing make it differ by less than a hundredth from run to run."""

SIZES = {"prose": 10_000_000, "numbers": 5_000_000}
"""Bytes of each text."""


def count(command):
    """Instructions of one run of a command, all its threads together."""
    with tempfile.TemporaryDirectory() as folder:
        log = pathlib.Path(folder) / "log"
        valgrind = ["valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null", f"--log-file={log}"]
        done = subprocess.run(
            [*valgrind, *map(str, command)], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, env=_environment()
        )
        if done.returncode != 0:
            raise SystemExit(f"{' '.join(map(str, command))}: {done.stderr.decode(errors='replace')[-800:]}")
        return collected(log.read_text())


def _environment():
    """A fixed one: its size is read by every program that starts."""
    return {"PATH": "/usr/local/bin:/usr/bin:/bin", **UTF8}


def collected(log):
    """The total that callgrind tells at the end.

    >>> collected("==7== Events    : Ir\\n==7== Collected : 53383217\\n")
    53383217
    """
    found = re.search(r"Collected\s*:\s*(\d+)", log)
    if found is None:
        raise SystemExit("callgrind told no total")
    return int(found.group(1))


def measure(lisible, maker):
    """Counts of every case, on texts that are made for it."""
    if shutil.which("valgrind") is None:
        raise SystemExit("valgrind is not installed: apt-get install valgrind")
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        paths = {}
        for kind, size in SIZES.items():
            paths[kind] = folder / f"{kind}.txt"
            texts.generate(maker, kind, size, paths[kind])
        article, empty = folder / "article.txt", folder / "empty.txt"
        article.write_bytes(texts.head(paths["prose"], texts.ARTICLE_BYTES))
        empty.write_bytes(b"")

        def wc(path):
            return ["wc", "-w", path]

        def analysis(path):
            return stats(lisible, 1, path)

        cases = {
            "wc_prose": case(wc, paths["prose"], empty),
            "stats_prose": case(analysis, paths["prose"], empty),
            "stats_numbers": case(analysis, paths["numbers"], empty),
            "wc_article": case(wc, article, None),
            "stats_article": case(analysis, article, None),
        }
        return {
            "schema_version": 1,
            "rustc": first_line(["rustc", "--version"]),
            "wc": first_line(["wc", "--version"]),
            "valgrind": first_line(["valgrind", "--version"]),
            "texts": {kind: texts.fingerprint(path) for kind, path in paths.items()},
            "cases": cases,
        }


def case(command, path, empty):
    """What a command takes for a byte of a text, without what it takes to start: that it takes for an empty text.

    Without an empty text the start is part of what is measured.
    """
    say(f"counting instructions: {path.stem}")
    whole = count(command(path))
    start = count(command(empty)) if empty else 0
    size = path.stat().st_size
    return {"bytes": size, "instructions": whole, "start": start, "per_byte": round((whole - start) / size, 3)}


def ratio(results, ours="stats_prose", theirs="wc_prose"):
    """How many times as many instructions a byte."""
    return results["cases"][ours]["per_byte"] / results["cases"][theirs]["per_byte"]


def growth(baseline, results):
    """What each case of ours grew by: 0.05 for five percent more."""
    return {
        name: now["per_byte"] / baseline["cases"][name]["per_byte"] - 1
        for name, now in results["cases"].items()
        if name.startswith("stats_") and name in baseline["cases"]
    }


def differences(baseline, results):
    """What keeps the two from being compared, in words, and whether it rules it out."""
    if baseline["texts"] != results["texts"]:
        return ["the texts are no longer those of the baseline: keep these counts with --update"], True
    notes = []
    if baseline["rustc"] != results["rustc"]:
        notes.append(f"the baseline was built with {baseline['rustc']}, this with {results['rustc']}")
    return notes, False


def load():
    """The committed baseline."""
    return json.loads(BASELINE.read_text())


def save(results):
    """Makes `results` the baseline."""
    BASELINE.write_text(json.dumps(results, indent=2) + "\n")
