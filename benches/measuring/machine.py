"""Where and of what figures were taken: machine, system, versions. Nothing that tells one host from another of its kind."""

import datetime
import os
import pathlib
import platform
import subprocess

from . import ROOT


def facts():
    """Everything that a reader needs to judge the figures."""
    return {
        "date": datetime.datetime.now(datetime.timezone.utc).date().isoformat(),
        "commit": commit(),
        "processor": processor(pathlib.Path("/proc/cpuinfo").read_text()),
        "architecture": platform.machine(),
        "cores": os.cpu_count(),
        "memory_bytes": os.sysconf("SC_PHYS_PAGES") * os.sysconf("SC_PAGE_SIZE"),
        "system": system(pathlib.Path("/etc/os-release").read_text()),
        "kernel": kernel(platform.release()),
        "rustc": first_line(["rustc", "--version"]),
        "load_before": round(os.getloadavg()[0], 2),
    }


def commit():
    """The commit that is measured, and whether files differ from it."""
    head = first_line(["git", "-C", ROOT, "rev-parse", "--short", "HEAD"])
    changed = first_line(["git", "-C", ROOT, "status", "--porcelain", "--untracked-files=no"])
    return f"{head} with changes" if changed else head


def processor(cpuinfo):
    """The name of the processor.

    >>> processor("model name\\t: AMD EPYC\\nmodel name\\t: AMD EPYC\\n")
    'AMD EPYC'
    """
    names = [line.split(":", 1)[1].strip() for line in cpuinfo.splitlines() if line.startswith("model name")]
    return names[0] if names else platform.processor() or "unknown"


def system(os_release):
    """The name of the distribution.

    >>> system('NAME="Debian"\\nPRETTY_NAME="Debian GNU/Linux 12"\\n')
    'Debian GNU/Linux 12'
    """
    for line in os_release.splitlines():
        if line.startswith("PRETTY_NAME="):
            return line.split("=", 1)[1].strip('"')
    return platform.system()


def kernel(release):
    """The version of the kernel, without what a builder added.

    >>> kernel("6.1.0-13-amd64")
    'Linux 6.1.0'
    """
    return "Linux " + release.split("-")[0].split("+")[0]


def first_line(command):
    """What a command says first; empty where it is not there or says nothing."""
    try:
        done = subprocess.run([str(part) for part in command], capture_output=True, text=True, check=False)
    except OSError:
        return ""
    return (done.stdout or done.stderr).strip().split("\n")[0]
