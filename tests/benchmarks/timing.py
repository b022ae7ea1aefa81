"""Times variants side by side and says what came out, in lines that can be read and compared."""

from __future__ import annotations

import gc
from collections.abc import Callable, Mapping
from time import perf_counter

import numpy as np
from numpy.typing import NDArray

Seconds = NDArray[np.float64]
"""One figure a repeat, (repeats,)."""


def timed(act: Callable[[], object]) -> float:
    """Seconds that one call takes."""
    start = perf_counter()
    act()
    return perf_counter() - start


def side_by_side(variants: Mapping[str, Callable[[], object]], rounds: int, warm_up: int = 2) -> dict[str, Seconds]:
    """Seconds of each variant, (rounds,). They take turns, so that a disturbance from outside meets all of them."""
    for _ in range(warm_up):
        for act in variants.values():
            act()
    gc.collect()
    seconds = {name: np.empty(rounds) for name in variants}
    for index in range(rounds):
        for name, act in variants.items():
            seconds[name][index] = timed(act)
    return seconds


def milliseconds(seconds: Seconds) -> str:
    """``median 1.23 ms, p99 2.34 ms``"""
    median, p99 = np.percentile(seconds, [50, 99]) * 1e3
    return f"median {median:.2f} ms, p99 {p99:.2f} ms, {len(seconds)} times"


def say(title: str, *lines: str) -> None:
    """Print a title and lines below it; seen with pytest's ``-s``."""
    print(f"\n{title}", *lines, sep="\n  ", flush=True)


def at_most(name: str, value: float, limit: float, unit: str = "") -> str:
    """``name 1.23 (at most 2.5)``, with a mark where the limit is missed."""
    return f"{name}: {value:.3g}{unit} (at most {limit:g}{unit}){'' if value <= limit else '   <-- MISSED'}"


def at_least(name: str, value: float, limit: float, unit: str = "") -> str:
    """``name 6.2 (at least 5)``, with a mark where the limit is missed."""
    return f"{name}: {value:.3g}{unit} (at least {limit:g}{unit}){'' if value >= limit else '   <-- MISSED'}"
