"""The full analysis beside `wc -w`: one file and many, one thread and two, twice the text, one short article."""

from . import runs
from .machine import first_line
from .runs import Run

UTF8 = {"LC_ALL": "C.UTF-8"}
"""In the C locale GNU wc is no faster, and counts something else."""

COLD_RUNS = 40
"""Runs of each program on the article in a round: one takes about a millisecond."""


def stats(lisible, threads, path):
    """Every statistic that the program has for a corpus."""
    return [lisible, "stats", "--threads", threads, "--format", "json", path]


def cases(lisible, texts):
    """What is run, by name."""
    analysis = {
        "one file, 1 thread": stats(lisible, 1, texts.one),
        "one file, 2 threads": stats(lisible, 2, texts.one),
        "many files, 1 thread": stats(lisible, 1, texts.many),
        "many files, 2 threads": stats(lisible, 2, texts.many),
        "twice the text, 2 threads": stats(lisible, 2, texts.twice),
    }
    return {
        "wc -w": lambda: runs.run(["wc", "-w", texts.one], UTF8),
        **{name: (lambda command=command: runs.run(command)) for name, command in analysis.items()},
    }


def cold_cases(lisible, texts):
    """Short runs: mostly the start of a program. `true` does nothing and shows what starting costs here."""
    commands = {
        "true": ["true"],
        "wc -w": ["wc", "-w", texts.article],
        "lisible stats": stats(lisible, 1, texts.article),
    }
    return {name: (lambda command=command: cold(command)) for name, command in commands.items()}


def cold(command):
    """The median of many short runs."""
    done = [runs.run(command, UTF8) for _ in range(COLD_RUNS)]
    return Run(*(runs.spread(column).median for column in zip(*done)))


def measure(lisible, texts, rounds):
    """Both in the same rounds."""
    long, short = cases(lisible, texts), cold_cases(lisible, texts)
    both = {("long", name): case for name, case in long.items()}
    both |= {("short", name): case for name, case in short.items()}
    results = runs.interleaved(both, rounds)

    def by_name(length):
        return {name: columns(done) for (of, name), done in results.items() if of == length}

    return {
        "wc": version(),
        "many_files": texts.files,
        "article_bytes": texts.article.stat().st_size,
        "smallest_peak_bytes": runs.own_peak(),
        "long": by_name("long"),
        "short": by_name("short"),
    }


def columns(done):
    """Runs as a record of lists."""
    return {
        "cpu_seconds": [run.cpu for run in done],
        "wall_seconds": [run.wall for run in done],
        "peak_bytes": [run.peak for run in done],
    }


def version():
    """Which wc."""
    return first_line(["wc", "--version"])
