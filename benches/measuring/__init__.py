"""What `run`, `peers` and `instructions` have in common. Python's standard library, and Linux.

`runs` times commands, `texts` makes what they read, `against_wc`, `peers` and `instructions` say what is run,
`targets` what it is to come to, `page` writes what came out. Each can be read by itself.
"""

import pathlib

BENCHES = pathlib.Path(__file__).resolve().parent.parent
ROOT = BENCHES.parent
