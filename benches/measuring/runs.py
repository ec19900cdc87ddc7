"""Running commands and timing them: processor time, wall time, peak memory; medians of interleaved rounds."""

import os
import resource
import statistics
import subprocess
import sys
import time
from typing import NamedTuple


class Run(NamedTuple):
    """One run of a command."""

    cpu: float
    """Seconds of processor time, user and system, of the command and of those it waited for."""
    wall: float
    """Seconds by the clock."""
    peak: int
    """Most bytes of memory it held, or less than `own_peak()` where the command is smaller than this program."""


class Spread(NamedTuple):
    """The middle of several figures and their ends."""

    median: float
    least: float
    most: float


def spread(figures):
    """The spread of one figure at least.

    >>> spread([3, 1, 2])
    Spread(median=2, least=1, most=3)
    """
    figures = list(figures)
    return Spread(statistics.median(figures), min(figures), max(figures))


def run(command, environment=None):
    """Runs `command` to its end, its output thrown away; raises `SystemExit` with its last words when it fails."""
    start = time.perf_counter()
    process = subprocess.Popen(
        [str(part) for part in command],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        env={**os.environ, **(environment or {})},
    )
    errors = process.stderr.read()
    _, status, usage = os.wait4(process.pid, 0)
    wall = time.perf_counter() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    process.stderr.close()
    if process.returncode != 0:
        raise SystemExit(f"{' '.join(map(str, command))}: {errors.decode(errors='replace')[-800:]}")
    return Run(usage.ru_utime + usage.ru_stime, wall, usage.ru_maxrss * 1024)


def own_peak():
    """Most bytes this program held so far. Linux counts them for a command too, until it is started in full."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024


def interleaved(cases, rounds):
    """Runs every case once a round, so that what slows the machine down slows all of them.

    `cases` maps names to functions that give a result; the results come back by name, without those of a first round
    that warms up.
    """
    results = {name: [] for name in cases}
    for number in range(rounds + 1):
        say(f"round {number} of {rounds}" if number else "warming up")
        for name, case in cases.items():
            result = case()
            if number:
                results[name].append(result)
    return results


def say(what):
    """Tells who waits what is going on."""
    print(what, file=sys.stderr, flush=True)
