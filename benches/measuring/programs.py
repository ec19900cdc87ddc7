"""The programs of this repository that are measured or measure: built when they are asked for."""

import json
import pathlib
import subprocess

from . import BENCHES, ROOT
from .runs import say


def lisible():
    """The release binary of the command."""
    return _built(ROOT, "lisible")


def text_maker():
    """What makes texts: `benchmark-text KIND BYTES`."""
    return _built(BENCHES, "benchmark-text")


def chart_maker():
    """What draws the results: `benchmark-charts RESULTS FOLDER`."""
    return _built(BENCHES, "benchmark-charts")


def _built(package, name):
    manifest = package / "Cargo.toml"
    say(f"building {name}")
    subprocess.run(
        ["cargo", "build", "--quiet", "--release", "--locked", "--manifest-path", manifest, "--bin", name], check=True
    )
    metadata = subprocess.run(
        ["cargo", "metadata", "--no-deps", "--format-version", "1", "--manifest-path", manifest],
        check=True,
        stdout=subprocess.PIPE,
    )
    return pathlib.Path(json.loads(metadata.stdout)["target_directory"]) / "release" / name
