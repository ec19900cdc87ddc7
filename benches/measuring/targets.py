"""What the figures are to come to, beside what they come to. A target is a row of this table."""

from dataclasses import dataclass
from typing import Callable

from . import figures, instructions
from .figures import long_ratio, times_faster


@dataclass(frozen=True)
class Target:
    """A limit that a figure keeps or does not."""

    says: str
    limit: float
    at_most: bool
    unit: str
    figure: Callable
    """From the results to the figure; None where it was not measured."""

    def reached(self, results):
        """True or False, or None where it was not measured."""
        value = self.figure(results)
        if value is None:
            return None
        return value <= self.limit if self.at_most else value >= self.limit

    def limit_text(self):
        """The limit in words."""
        return f"{'at most' if self.at_most else 'at least'} {self.with_unit(f'{self.limit:g}')}"

    def figure_text(self, results):
        """The figure in words."""
        value = self.figure(results)
        return "not measured" if value is None else self.with_unit(figures.number(value))

    def with_unit(self, text):
        """A number before its unit, ×  right behind it."""
        return text + ("×" if self.unit == "×" else f" {self.unit}")


def _long(ours, theirs, column):
    return lambda results: long_ratio(results, ours, theirs, column).median


def _short(column, against=None):
    def figure(results):
        runs = results["against_wc"]["short"]
        ours = runs["lisible stats"][column]
        if against is None:
            return figures.spread(ours).median * 1000
        return figures.pairwise(ours, runs[against][column]).median

    return figure


def _peak(case):
    return lambda results: max(results["against_wc"]["long"][case]["peak_bytes"]) / 1e6


def _peak_growth(results):
    return _peak("twice the text, 2 threads")(results) - _peak("one file, 2 threads")(results)


def _instructions(results):
    counted = results.get("instructions")
    return counted and instructions.ratio(counted)


def _peer(id, times):
    def figure(results):
        return times_faster(results, id)

    return Target(f"Rate beside {_NAMES[id]}, processor time", times, False, "×", figure)


_NAMES = {
    "textstat": "textstat, Kandel-Moles alone",
    "spacy": "spaCy, tokens alone",
    "polars": "Polars, split and group",
    "duckdb": "DuckDB, split and group",
    "sort_uniq": "tr \\| sort \\| uniq -c",
}

TARGETS = [
    Target(
        "Full analysis beside `wc -w`, processor time, 1 thread",
        0.75,
        True,
        "×",
        _long("one file, 1 thread", "wc -w", "cpu_seconds"),
    ),
    Target(
        "Full analysis beside `wc -w`, wall time, 2 threads",
        0.4,
        True,
        "×",
        _long("one file, 2 threads", "wc -w", "wall_seconds"),
    ),
    Target(
        "2 threads beside 1, wall time",
        0.56,
        True,
        "×",
        _long("one file, 2 threads", "one file, 1 thread", "wall_seconds"),
    ),
    Target(
        "Many files beside one, wall time, 2 threads",
        1.3,
        True,
        "×",
        _long("many files, 2 threads", "one file, 2 threads", "wall_seconds"),
    ),
    Target("Instructions beside `wc -w`, start told apart", 0.85, True, "×", _instructions),
    Target("Article of 4.5 kB, whole process, wall time", 2.5, True, "ms", _short("wall_seconds")),
    Target("Article of 4.5 kB beside `wc -w`, wall time", 2, True, "×", _short("wall_seconds", "wc -w")),
    Target("Peak memory, 2 threads", 64, True, "MB", _peak("one file, 2 threads")),
    Target("Peak memory of twice the text, beyond that of once", 1, True, "MB", _peak_growth),
    _peer("sort_uniq", 9),
    _peer("duckdb", 4),
    _peer("polars", 4),
    _peer("textstat", 100),
    _peer("spacy", 300),
]
