"""The command line: ``rnnviz``, its commands and its errors."""

from __future__ import annotations

import os
import sys

if sys.argv[1:2] != ["train"]:
    # NumPy's products here are small: a second core gains 0.1 ms, but they wait up to 30 ms for one that is busy.
    # Read once, when NumPy is imported.
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

try:
    from rnnviz.cli.main import main
except KeyboardInterrupt:  # ctrl-C while it is still being loaded
    sys.exit(130)

__all__ = ["main"]
