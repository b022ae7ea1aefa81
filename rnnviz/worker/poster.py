"""Sends reports to the window, at most 30 times a second; points are joined, none is left out."""

from __future__ import annotations

from collections.abc import Callable
from time import perf_counter
from typing import Any

import numpy as np

from rnnviz.core.run_folder import POINT
from rnnviz.worker.messages import Points, Report

INTERVAL = 1 / 25
"""Seconds between two letters; each holds all reports since the one before."""


class Poster:
    """Collects reports and posts them together, in their order, points in front of what came after them."""

    def __init__(self, send: Callable[[list[Report]], None]) -> None:
        self._send = send
        self._waiting: list[Report] = []
        self._points: list[tuple[int, float, float, float]] = []
        self._pace: Callable[[], dict[str, Any]] = dict
        self._sent = 0.0

    def set_pace(self, pace: Callable[[], dict[str, Any]]) -> None:
        """How far and how fast learning is: the entries of Points besides the points."""
        self._pace = pace

    def point(self, step: int, loss: float, norm: float, rate: float) -> None:
        """One training step."""
        self._points.append((step, loss, norm, rate))

    def post(self, report: Report) -> None:
        """Anything else."""
        self._join_points()
        self._waiting.append(report)

    def is_due(self) -> bool:
        """Whether a letter may be sent again."""
        return perf_counter() - self._sent >= INTERVAL

    def flush(self) -> None:
        """Send what waits. Raises OSError if nobody is there any more."""
        self._join_points()
        if self._waiting:
            letter, self._waiting = self._waiting, []
            self._send(letter)
            self._sent = perf_counter()

    def _join_points(self) -> None:
        if self._points:
            points, self._points = np.array(self._points, POINT), []
            self._waiting.append(Points(points, **self._pace()))
