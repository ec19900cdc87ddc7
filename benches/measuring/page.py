"""`reports/benchmarks.md`: what came out, as a page. It is worked out of the results alone."""

from . import figures, instructions
from .figures import megabytes, number, peak, ranged
from .runs import spread
from .targets import TARGETS

CHARTS = "benchmarks"
"""The folder of the charts, beside the page."""


def page(results):
    """The whole page."""
    sections = [
        opening(results),
        f"![Megabytes for each second of processor time, lisible and its peers]({CHARTS}/peers.png)",
        targets(results),
        against_wc(results),
        cold_start(results),
        instruction_counts(results),
        peers(results),
        stages(results),
        method(results),
    ]
    return "\n\n".join(section for section in sections if section) + "\n"


def table(headings, rows):
    """A table of Markdown; what is right of the first column stands at the right where it is a figure.

    >>> print(table(["a", "b:"], [["x", "1"]]))
    | a | b |
    |---|--:|
    | x | 1 |
    """

    def line(cells):
        return "| " + " | ".join(cells) + " |"

    marks = "|" + "|".join("--:" if heading.endswith(":") else "---" for heading in headings) + "|"
    return "\n".join([line([heading.rstrip(":") for heading in headings]), marks, *map(line, rows)])


def finding(results):
    """The headline: ours beside wc, whichever way it falls out."""
    ratio = figures.long_ratio(results, "one file, 1 thread", "wc -w", "cpu_seconds")
    if ratio.median <= 1:
        return f"On one thread the full analysis takes {number(ratio.median)} of the time that `wc -w` takes to count words"
    return f"On one thread the full analysis takes {number(ratio.median)} times as long as `wc -w` takes to count words"


def opening(results):
    """What was found, on what and when."""
    machine = results["machine"]
    cores, runs = machine["cores"], results["rounds"]
    return f"""# Benchmarks

{finding(results)} (processor time, median of {runs} rounds, {spread_words(results)}).

Measured on {machine["date"]}, commit {machine["commit"]}, lisible {results["lisible"]}, built with {machine["rustc"]}.
Machine: {machine["processor"]}, {cores} core{"s" if cores != 1 else ""}, {machine["memory_bytes"] / 1e9:.0f} GB of memory, {machine["system"]}, {machine["kernel"]}; load before the run {machine["load_before"]}.
Text: {source(results)}. One command measures all of it again: see [below](#how-it-was-measured)."""


def spread_words(results):
    """The ends of the headline ratio."""
    ratio = figures.long_ratio(results, "one file, 1 thread", "wc -w", "cpu_seconds")
    return f"from {number(ratio.least)} to {number(ratio.most)}"


def source(results):
    """What the texts are."""
    corpus = results["corpus"]
    size = megabytes(corpus["measured_bytes"])
    if corpus["kind"] == "made":
        return f"{size} made from the sample texts by `benchmark-text`, which anyone can make again byte for byte"
    label = f" ({corpus['label']})" if corpus["label"] else ""
    use = "repeated to" if corpus["measured_bytes"] > corpus["bytes"] else "of which the first"
    return f"{corpus['files']:,} files, {megabytes(corpus['bytes'])}{label}, {use} {size}"


def targets(results):
    """Every target with what was reached."""
    marks = {True: "yes", False: "**no**", None: "—"}
    rows = [
        [target.says, target.limit_text(), target.figure_text(results), marks[target.reached(results)]]
        for target in TARGETS
    ]
    return "## Targets\n\n" + table(["figure", "target:", "reached:", "kept"], rows)


def against_wc(results):
    """The long runs."""
    measured = results["against_wc"]
    size, least = results["corpus"]["measured_bytes"], measured["smallest_peak_bytes"]
    wc = measured["long"]["wc -w"]
    rows = []
    for name, runs in measured["long"].items():
        bytes = size * 2 if name.startswith("twice") else size
        cpu, wall = spread(runs["cpu_seconds"]), spread(runs["wall_seconds"])
        ratios = [ranged(figures.pairwise(wc[column], runs[column])) for column in ("cpu_seconds", "wall_seconds")]
        if name == "wc -w" or bytes != size:
            ratios = ["", ""]
        speed = number(bytes / 1e6 / cpu.median)
        rows.append([name, ranged(cpu), ranged(wall), speed, *ratios, peak(runs["peak_bytes"], least)])
    headings = ["", "processor, s:", "wall, s:", "MB/s, processor:", "wc/this, processor:", "wc/this, wall:", "peak memory:"]
    return f"""## The full analysis beside `wc -w`

`lisible stats --format json` against {measured["wc"]}, `LC_ALL=C.UTF-8 wc -w`, which reads the one file. The many files are the same text in {measured["many_files"]:,} files of 20 kB. A ratio over 1 means faster than `wc -w`; it is worked out round by round.

{table(headings, rows)}

{memory(measured["long"])}"""


def memory(runs):
    """What twice the text, with no word that is not in the text, takes more."""
    once, twice = (max(runs[name]["peak_bytes"]) for name in ("one file, 2 threads", "twice the text, 2 threads"))
    if twice <= once * 1.02:
        return "Memory grows with the vocabulary, not with the text: twice the same text takes no more of it."
    return f"Twice the same text, which holds no new word, takes {megabytes(twice - once)} of memory more."


def cold_start(results):
    """The short runs."""
    measured = results["against_wc"]

    def milliseconds(seconds):
        return ranged(spread(1000 * second for second in seconds))

    rows = [
        [f"`{name}`", milliseconds(runs["wall_seconds"]), milliseconds(runs["cpu_seconds"])]
        for name, runs in measured["short"].items()
    ]
    return f"""## One short article

An article of {measured["article_bytes"]:,} bytes, the whole process from start to end; each figure is the median of 40 runs, over the rounds. `true` does nothing: it shows what starting a program costs here.

{table(["", "wall, ms:", "processor, ms:"], rows)}"""


def instruction_counts(results):
    """What valgrind counted."""
    counted = results.get("instructions")
    if not counted:
        return "## Instructions\n\nNot counted: valgrind is not installed."
    names = {
        "wc_prose": "`wc -w`, prose",
        "stats_prose": "full analysis, prose",
        "stats_numbers": "full analysis, text full of numbers",
        "wc_article": "`wc -w`, article, start included",
        "stats_article": "full analysis, article, start included",
    }

    def row(name, case):
        size = megabytes(case["bytes"]) if case["bytes"] > 99_999 else f"{case['bytes']:,} bytes"
        start = number(case["start"] / 1e6) if case["start"] else ""
        return [names[name], size, number(case["instructions"] / 1e6), start, number(case["per_byte"])]

    rows = [row(name, case) for name, case in counted["cases"].items()]
    return f"""## Instructions

Counted by {counted["valgrind"]} (callgrind), which does not depend on what else the machine does. On prose the full analysis takes {number(instructions.ratio(counted))} times the instructions of `wc -w`. `benches/instructions` fails when a count grows by more than {instructions.MARGIN:.0%}.

{table(["", "text:", "millions:", "of these to start:", "a byte:"], rows)}"""


def peers(results):
    """Everyone that was there, the fastest first, and those that were not."""
    there = [record for record in results["peers"] if "text" in record]
    absent = [record for record in results["peers"] if "text" not in record]
    there.sort(key=lambda record: -figures.rate(record, record["bytes"]).median)
    least = results["against_wc"]["smallest_peak_bytes"]
    rows = [peer_row(record, least) for record in there]
    headings = ["", "MB/s, processor:", "start, s:", "text:", "wall, s:", "peak memory:", "version"]
    what = table(["", "what it does"], [[record["name"].replace("|", "\\|"), record["does"] + "."] for record in there])
    lines = [
        "## What else a user could take",
        "They do different work, most of them far less of it. All run on one thread, in the same rounds, each on a slice "
        "that it gets through in seconds; the time it takes for an empty text is told apart as its start.",
        table(headings, rows),
        what,
    ]
    if absent:
        lines.append("Not installed: " + "; ".join(f"{record['name']} (`{record['install']}`)" for record in absent) + ".")
    return "\n\n".join(lines)


def peer_row(record, least):
    """One peer."""
    rate, start = figures.rate(record, record["bytes"]), spread(record["start"]["cpu_seconds"])
    wall = spread(record["text"]["wall_seconds"])
    name = record["name"].replace("|", "\\|")
    return [
        f"**{name}**" if record["id"] == "lisible" else name,
        ranged(rate),
        number(start.median, 2),
        megabytes(record["bytes"]),
        number(wall.median),
        peak(record["text"]["peak_bytes"], least),
        record["version"],
    ]


def stages(results):
    """What `lisible bench` says of every stage."""
    if not results.get("stages"):
        return ""
    return f"""## Where the time goes

![Megabytes a second, stage by stage]({CHARTS}/stages.png)

By `lisible bench`, which anyone can run on their own texts: each stage includes those before it, so that the gap between two lines is the cost of the second."""


def method(results):
    """How to do it again."""
    corpus = results["corpus"]
    folder = " --corpus FOLDER" if corpus["kind"] == "read" else ""
    return f"""## How it was measured

```sh
benches/run --install{folder} --megabytes {results["megabytes"]} --runs {results["rounds"]}
```

- Rounds are interleaved: each goes once through every program, so that a machine that slows down slows all of them. One round before the first warms up and is left out. Figures are medians, in brackets the least and the most.
- Processor time is user and system time of the command and its children, as the system counts it (`wait4`). Files stand in the memory of the system by then; output is thrown away.
- What is made instead of a corpus, and how near it comes to one, is told in [`benches/src/lib.rs`](../benches/src/lib.rs).
- All raw figures stand in [`benchmarks.json`](benchmarks.json); `benches/run --redraw` makes this page and its charts of them again."""
