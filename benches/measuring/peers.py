"""What a user would take instead, and how fast it is. They do different work, and less of it: each says what.

The rate of a peer is megabytes for each second of processor time, user and system, of the command and its children,
less what it takes for an empty text: a slow start is told apart. All run on one thread, on a slice that they get
through in seconds, in the same rounds.
"""

import pathlib
import shutil
import subprocess
import sys
from dataclasses import dataclass, field
from typing import Callable

from . import BENCHES, runs
from .against_wc import UTF8, columns, stats
from .machine import first_line
from .runs import say

SCRIPTS = pathlib.Path(__file__).parent / "scripts"


@dataclass(frozen=True)
class Peer:
    """One of them."""

    id: str
    name: str
    """A label, with what it does in a few words."""
    does: str
    """What it does, in a sentence."""
    megabytes: float
    """The most it is given."""
    command: Callable
    """From the tools and a path to a command; None where it is not installed."""
    version: Callable
    """From the tools to what it says its version is."""
    install: str
    """How to get it by hand."""
    environment: dict = field(default_factory=lambda: UTF8)
    suffix: str = ".txt"


class Tools:
    """Where the peers are: in a folder that `install` fills, else where the shell finds them."""

    def __init__(self, folder, lisible):
        self.folder = pathlib.Path(folder)
        self.lisible = lisible

    @property
    def python(self):
        """The Python of the virtual environment, or the one that runs this."""
        own = self.folder / "venv" / "bin" / "python"
        return own if own.exists() else pathlib.Path(sys.executable)

    def find(self, name):
        """The path of a program, or None."""
        own = self.folder / "bin" / name
        return own if own.exists() else shutil.which(name)

    def script(self, name, module=None):
        """What makes a command of a script; None for a module that is not there."""

        def command(path):
            return [self.python, SCRIPTS / f"{name}.py", path]

        return command if module is None or self.module_version(module) else None

    def module_version(self, module):
        """The version of a Python module, empty where it is not there."""
        code = f"import importlib.metadata as m; print(m.version({module!r}))"
        done = subprocess.run([self.python, "-c", code], capture_output=True, text=True, check=False)
        return done.stdout.strip()

    def install(self):
        """Fills the folder: Python modules with pip, Rust programs with cargo. What is there stays."""
        say(f"installing the peers in {self.folder}")
        venv = self.folder / "venv"
        if not venv.exists():
            subprocess.run([sys.executable, "-m", "venv", venv], check=True)
        pip = [venv / "bin" / "python", "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
        subprocess.run([*pip, "-r", BENCHES / "requirements.txt"], check=True)
        for package, program in CARGO_PACKAGES.items():
            if not (self.folder / "bin" / program).exists():
                say(f"building {package}")
                command = ["cargo", "install", "--quiet", "--locked", "--root", self.folder, package]
                subprocess.run(command, check=False)


LUCID_LINT, UU_WC = "lucid-lint@0.2.5", "uu_wc@0.12.0"
CARGO_PACKAGES = {LUCID_LINT: "lucid-lint", UU_WC: "wc"}
"""Packages of crates.io, and the program that each holds."""


def _program(name, *arguments):
    """A command of a program that the shell finds, the path last."""

    def make(tools):
        found = tools.find(name)
        return found and (lambda path: [found, *arguments, path])

    return make


def _gnu_wc(tools):
    found = shutil.which("wc")
    return found and (lambda path: [found, "-w", path])


def _uutils_wc(tools):
    own = _own_wc(tools)
    return (lambda path: [own, "-w", path]) if own.exists() else None


def _own_wc(tools):
    return tools.folder / "bin" / CARGO_PACKAGES[UU_WC]


def _sorted(tools):
    pipeline = "tr -s '[:space:]' '\\n' < \"$1\" | sort | uniq -c"
    return lambda path: ["sh", "-c", pipeline, "sh", path]


def _module(module):
    return lambda tools: f"{module} {tools.module_version(module)}, {first_line([tools.python, '--version'])}"


def _python_version(tools):
    return first_line([tools.python, "--version"])


def _pip(module):
    return f"pip install {module}"


PEERS = [
    Peer(
        "lisible",
        "lisible stats, full analysis",
        "Decodes, takes the prose out, cuts tokens and sentences, counts types, syllables, lengths and number mentions, "
        "computes every measure",
        200,
        lambda tools: lambda path: stats(tools.lisible, 1, path),
        lambda tools: first_line([tools.lisible, "--version"]),
        "cargo install --path .",
    ),
    Peer(
        "gnu_wc",
        "wc -w (GNU)",
        "Counts words between white space, in C.UTF-8",
        200,
        _gnu_wc,
        lambda tools: first_line(["wc", "--version"]),
        "apt-get install coreutils",
    ),
    Peer(
        "uutils_wc",
        "wc -w (uutils)",
        "Counts words between white space",
        200,
        _uutils_wc,
        lambda tools: first_line([_own_wc(tools), "--version"]),
        f"cargo install {UU_WC}",
    ),
    Peer(
        "sort_uniq",
        "tr | sort | uniq -c",
        "Word counts by bytes between white space, in the C locale, which is the fast one",
        20,
        _sorted,
        lambda tools: first_line(["sort", "--version"]),
        "apt-get install coreutils",
        {"LC_ALL": "C"},
    ),
    Peer(
        "polars",
        "Polars, split and group",
        "Word counts: lines split at spaces, grouped, counted; case kept, marks left on words; all in memory",
        50,
        lambda tools: tools.script("polars_words", "polars"),
        _module("polars"),
        _pip("polars"),
        {**UTF8, "POLARS_MAX_THREADS": "1"},
    ),
    Peer(
        "duckdb",
        "DuckDB, split and group",
        "Word counts: lines split at spaces, grouped, counted; case kept, marks left on words",
        50,
        lambda tools: tools.script("duckdb_words", "duckdb"),
        _module("duckdb"),
        _pip("duckdb"),
    ),
    Peer(
        "python_split",
        "Python, split and Counter",
        "Word counts in lower case, marks left on words",
        20,
        lambda tools: tools.script("split_counter"),
        _python_version,
        "apt-get install python3",
    ),
    Peer(
        "python_re",
        "Python, re and Counter",
        "Word counts in lower case, of runs of letters and digits",
        20,
        lambda tools: tools.script("re_counter"),
        _python_version,
        "apt-get install python3",
    ),
    Peer(
        "spacy",
        "spaCy blank, tokens",
        "Cuts tokens by French rules and nothing else: no model, no sentences, no counts",
        1,
        lambda tools: tools.script("spacy_tokens", "spacy"),
        _module("spacy"),
        _pip("spacy"),
    ),
    Peer(
        "textstat",
        "textstat, Kandel-Moles",
        "One formula: words, sentences and hyphenation points as syllables, text by text",
        0.4,
        lambda tools: tools.script("textstat_kandel_moles", "textstat"),
        _module("textstat"),
        _pip("textstat"),
    ),
    Peer(
        "lucid_lint",
        "lucid-lint check",
        "25 rules of style with their places, and a score: other work than ours; its time grows with the square of a "
        "text, so it is given a short one",
        0.25,
        _program("lucid-lint", "check", "--no-fail-on-warning"),
        lambda tools: first_line([tools.find("lucid-lint"), "--version"]),
        f"cargo install {LUCID_LINT}",
        suffix=".md",
    ),
]


def measure(tools, texts, rounds):
    """Every peer that is there, in the same rounds; the others with how to install them."""
    cases, records = {}, []
    for peer in PEERS:
        record = {"id": peer.id, "name": peer.name, "does": peer.does, "install": peer.install}
        records.append(record)
        command = peer.command(tools)
        if command is None:
            say(f"not installed: {peer.name} ({peer.install})")
            continue
        path, size = texts.slice(peer.megabytes, peer.suffix)
        record |= {"version": peer.version(tools), "bytes": size}
        nothing = texts.nothing(peer.suffix)
        cases[peer.id, "start"] = lambda peer=peer, command=command(nothing): runs.run(command, peer.environment)
        cases[peer.id, "text"] = lambda peer=peer, command=command(path): runs.run(command, peer.environment)
    results = runs.interleaved(cases, rounds)
    for record in records:
        if "version" in record:
            record["start"] = columns(results[record["id"], "start"])
            record["text"] = columns(results[record["id"], "text"])
    return records
