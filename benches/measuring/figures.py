"""From runs to figures: rates, ratios, and how numbers are written. Nothing is run here.

`results` is what `run` keeps in `reports/benchmarks.json`; figures are worked out of it anew each time it is drawn.
"""

import math
from statistics import median

from .runs import Spread, spread


def rate(record, size):
    """Megabytes a second of processor time, the start of the program told apart.

    Of a run that takes no longer than the start nothing can be said: then the start is not taken off.
    """
    start = median(record["start"]["cpu_seconds"])
    seconds = [cpu - start if cpu > start else cpu for cpu in record["text"]["cpu_seconds"]]
    return spread(size / 1e6 / second for second in seconds)


def pairwise(ours, theirs):
    """How many times as long ours took, round by round: what slows one slows the other.

    >>> pairwise([1, 2, 4], [2, 4, 4])
    Spread(median=0.5, least=0.5, most=1.0)
    """
    return spread(our / their for our, their in zip(ours, theirs))


def long_ratio(results, ours, theirs, column):
    """The same, of two cases of the long runs."""
    runs = results["against_wc"]["long"]
    return pairwise(runs[ours][column], runs[theirs][column])


def peer(results, id):
    """The record of a peer that was measured, or None."""
    found = [record for record in results["peers"] if record["id"] == id and "text" in record]
    return found[0] if found else None


def times_faster(results, id):
    """How many times the rate of a peer ours is, or None where it was not there."""
    ours, theirs = peer(results, "lisible"), peer(results, id)
    if ours is None or theirs is None:
        return None
    return rate(ours, ours["bytes"]).median / rate(theirs, theirs["bytes"]).median


def number(value, digits=3):
    """A number with so many figures, and no more than its whole part needs.

    >>> [number(value) for value in (0.01234, 1.5, 17.26, 249717.3)]
    ['0.0123', '1.50', '17.3', '249,717']
    """
    if value == 0:
        return "0"
    places = max(0, digits - 1 - math.floor(math.log10(abs(value))))
    return f"{value:,.{places}f}"


def ranged(spread: Spread, digits=3):
    """The median and, where they differ, the ends.

    >>> ranged(Spread(2.0, 1.5, 2.5)), ranged(Spread(2.0, 2.0, 2.0))
    ('2.00 (1.50–2.50)', '2.00')
    """
    ends = f"{number(spread.least, digits)}–{number(spread.most, digits)}"
    return number(spread.median, digits) + (f" ({ends})" if spread.least != spread.most else "")


def megabytes(size):
    """A size in megabytes.

    >>> megabytes(199_996_000), megabytes(400_012)
    ('200 MB', '0.40 MB')
    """
    value = size / 1e6
    return f"{value:,.0f} MB" if value >= 9.95 else f"{value:.2f} MB" if value < 0.995 else f"{value:.1f} MB"


def peak(sizes, least):
    """The peak of memory over all rounds, as far as it can be told."""
    most = max(sizes)
    return f"under {megabytes(least)}" if most <= least * 1.05 else megabytes(most)
