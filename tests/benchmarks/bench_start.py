"""From nothing to a window that has taken a key, beside the import that this design avoids."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from time import perf_counter

import numpy as np
import pytest

import rnnviz
from tests.benchmarks.timing import at_most, say

ROUNDS = 12
MOST_TIMES_THE_IMPORT = 1.0

_OURS = [sys.executable, "-m", "tests.benchmarks.first_key"]
_TORCH = [sys.executable, "-c", "import torch; print('ready')"]


@pytest.fixture
def surroundings(tmp_path):
    """Bytecode is kept, as it is for everything that pip installs, and belongs to this test alone."""
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return kept | {"PYTHONPYCACHEPREFIX": str(tmp_path)}


def test_start_beside_import_torch(surroundings):
    _lines(_OURS, surroundings), _lines(_TORCH, surroundings)  # now the files are in the cache
    ours, torch = [], []
    for _ in range(ROUNDS):
        ours.append(_lines(_OURS, surroundings))
        torch.append(_lines(_TORCH, surroundings))
    painted, ready, imported = (
        np.array([start[word][0] for start in starts])
        for starts, word in ((ours, "painted"), (ours, "ready"), (torch, "ready"))
    )
    ratio = float(np.median(ready / imported))
    say(
        f"Cold start in a fresh process, files in the cache, {ROUNDS} times",
        f"rnnviz, window painted: {_described(painted)}",
        f"rnnviz, a key taken and painted: {_described(ready)}",
        f"python -c 'import torch': {_described(imported)}",
        at_most("start over import torch", ratio, MOST_TIMES_THE_IMPORT),
        f"painted over import torch: {float(np.median(painted / imported)):.2f}",
    )
    assert ratio < MOST_TIMES_THE_IMPORT
    assert all(start["painted"][1] == "" for start in ours), "pyqtgraph and torch can wait for the first picture"
    assert all("torch" not in start["ready"][1] for start in ours)


def _described(seconds: np.ndarray) -> str:
    return f"median {np.median(seconds):.2f} s, {seconds.min():.2f} to {seconds.max():.2f} s"


def _lines(command: list[str], environment: dict[str, str]) -> dict[str, tuple[float, str]]:
    """The first word of every line a process says -> seconds since its start, and the rest of the line."""
    root, lines = Path(rnnviz.__file__).parent.parent, {}
    start = perf_counter()
    with subprocess.Popen(command, cwd=root, env=environment, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        for line in process.stdout:
            word, _, rest = line.strip().partition(" ")
            lines[word] = (perf_counter() - start, rest)
    assert process.returncode == 0, f"{command} ended with {process.returncode}"
    return lines
