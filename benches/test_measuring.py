"""Tests of what measures: `python3 -m unittest discover -s benches`. Nothing is built and nothing timed."""

import copy
import doctest
import pathlib
import tempfile
import unittest

from measuring import figures, instructions, machine, page, peers, runs, targets, texts


def load_tests(loader, tests, pattern):
    """The examples in the documentation are tests too."""
    for module in (figures, instructions, machine, page, runs, texts):
        tests.addTests(doctest.DocTestSuite(module))
    return tests


def record(cpu, wall, peak=50_000_000):
    return {"cpu_seconds": [cpu, cpu * 1.1], "wall_seconds": [wall, wall], "peak_bytes": [peak, peak]}


def peer(id, name, seconds):
    return {
        "id": id,
        "name": name,
        "does": "Something",
        "install": "make it",
        "version": "1",
        "bytes": 1_000_000,
        "start": record(0.1, 0.1),
        "text": record(0.1 + seconds, seconds),
    }


CASES = ["one file, 1 thread", "one file, 2 threads", "many files, 1 thread", "many files, 2 threads"]
COUNTED = {
    "rustc": "rustc 1",
    "valgrind": "valgrind-3",
    "texts": {"prose": "a", "numbers": "b"},
    "cases": {
        name: {"bytes": 10_000_000, "instructions": per_byte * 10_000_000, "start": 0, "per_byte": per_byte}
        for name, per_byte in [("wc_prose", 50), ("stats_prose", 25), ("stats_numbers", 60)]
    },
}
RESULTS = {
    "lisible": "0.1.0",
    "rounds": 2,
    "megabytes": 200,
    "machine": {
        "date": "2000-01-01",
        "commit": "abc",
        "processor": "P",
        "cores": 2,
        "memory_bytes": 8e9,
        "system": "S",
        "kernel": "Linux 6",
        "rustc": "rustc 1",
        "load_before": 0.1,
    },
    "corpus": {"kind": "read", "label": "novels", "files": 3, "bytes": 21_000_000, "measured_bytes": 200_000_000},
    "against_wc": {
        "wc": "wc 9",
        "many_files": 10,
        "article_bytes": 4500,
        "smallest_peak_bytes": 20_000_000,
        "long": {
            "wc -w": record(1, 1, 2_000_000),
            **{name: record(0.5, 0.25) for name in CASES},
            "twice the text, 2 threads": record(1, 0.5),
        },
        "short": {name: record(0.001, 0.002) for name in ("true", "wc -w", "lisible stats")},
    },
    "instructions": COUNTED,
    "peers": [
        peer("lisible", "lisible stats", 0.004),
        peer("sort_uniq", "tr | sort", 1),
        {"id": "spacy", "name": "spaCy", "does": "Tokens", "install": "pip install spacy"},
    ],
    "stages": None,
}


class Page(unittest.TestCase):
    def test_the_page_says_what_was_found(self):
        text = page.page(RESULTS)
        self.assertIn("the full analysis takes 0.500 of the time that `wc -w` takes", text)
        self.assertIn("3 files, 21 MB (novels), repeated to 200 MB", text)
        self.assertIn("| wc -w | 1.05 (1.00–1.10) | 1.00 | 190 |  |  | under 20 MB |", text)
        self.assertIn("twice the same text takes no more of it", text)
        self.assertIn("| tr \\| sort |", text)
        self.assertIn("Not installed: spaCy (`pip install spacy`).", text)
        self.assertNotIn("stages.png", text)

    def test_a_slower_run_is_told_as_it_is(self):
        slow = copy.deepcopy(RESULTS)
        slow["against_wc"]["long"]["one file, 1 thread"] = record(3, 3)
        self.assertIn("takes 3.00 times as long as `wc -w`", page.page(slow))
        self.assertIn("| at most 0.75× | 3.00× | **no** |", page.page(slow))

    def test_what_was_not_counted_is_said(self):
        self.assertIn("valgrind is not installed", page.page({**RESULTS, "instructions": None}))


class Figures(unittest.TestCase):
    def test_the_start_is_told_apart(self):
        self.assertAlmostEqual(figures.rate(peer("x", "x", 1), 1_000_000).most, 1 / (1.1 - 0.105))
        self.assertEqual(figures.times_faster(RESULTS, "spacy"), None)

    def test_targets_have_a_figure_or_none(self):
        reached = [target.reached(RESULTS) for target in targets.TARGETS]
        self.assertEqual(reached.count(None), 4)
        self.assertTrue(targets.TARGETS[0].reached(RESULTS))


class Instructions(unittest.TestCase):
    def test_growth_is_measured_on_our_own_cases(self):
        now = copy.deepcopy(COUNTED)
        now["cases"]["stats_prose"]["per_byte"] = 26
        now["cases"]["wc_prose"]["per_byte"] = 100
        growth = instructions.growth(COUNTED, now)
        self.assertEqual(sorted(growth), ["stats_numbers", "stats_prose"])
        self.assertAlmostEqual(growth["stats_prose"], 0.04)
        self.assertEqual(instructions.ratio(COUNTED), 0.5)

    def test_other_texts_are_not_compared(self):
        self.assertEqual(instructions.differences(COUNTED, COUNTED), ([], False))
        self.assertTrue(instructions.differences(COUNTED, {**COUNTED, "texts": {}})[1])
        notes, apart = instructions.differences(COUNTED, {**COUNTED, "rustc": "rustc 2"})
        self.assertTrue(notes and not apart)

    def test_no_total_is_an_error(self):
        self.assertRaises(SystemExit, instructions.collected, "==1== Collected nothing")


class Texts(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)

    def test_a_corpus_is_repeated_split_and_sliced_at_lines(self):
        corpus = self.folder / "corpus"
        corpus.mkdir()
        (corpus / "a.txt").write_text("une ligne\n" * 300)
        (corpus / "b.md").write_text("autre ligne\n" * 300)
        (corpus / "c.txt").write_bytes(b"\xe9t\xe9")
        made = texts.Texts(self.folder / "work", 1)
        made.make(corpus, None, "")
        self.assertEqual(made.source["files"], 2)
        text = made.one.read_bytes()
        self.assertTrue(1_000_000 <= len(text) < 1_000_020 and text.endswith(b"ligne\n"))
        self.assertEqual(b"".join(path.read_bytes() for path in sorted(made.many.rglob("*.txt"))), text)
        self.assertEqual(made.twice.read_bytes(), text * 2)
        path, size = made.slice(0.1)
        self.assertTrue(100_000 <= size < 102_000)
        self.assertEqual(set(path.read_text().split("\n")), {"une ligne", "autre ligne", ""})
        self.assertEqual(made.slice(5), (made.one, made.bytes))


class Runs(unittest.TestCase):
    def test_a_command_that_fails_says_why(self):
        with self.assertRaisesRegex(SystemExit, "no such"):
            runs.run(["sh", "-c", "echo no such thing >&2; exit 3"])
        self.assertGreater(runs.run(["true"]).wall, 0)

    def test_the_warming_round_is_left_out(self):
        seen = []
        results = runs.interleaved({"a": lambda: seen.append("a"), "b": lambda: seen.append("b")}, 2)
        self.assertEqual(seen, ["a", "b"] * 3)
        self.assertEqual(len(results["a"]), 2)

    def test_peers_are_named_once(self):
        self.assertEqual(len({peer.id for peer in peers.PEERS}), len(peers.PEERS))


if __name__ == "__main__":
    unittest.main()
