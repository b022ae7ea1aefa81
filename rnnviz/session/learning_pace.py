"""How fast learning is just now, and how long it will still take: averaged over the last seconds."""

from __future__ import annotations

from collections import deque
from time import monotonic

WINDOW = 8.0
"""Seconds over which is averaged."""


class LearningPace:
    """Told where learning is whenever that is known."""

    def __init__(self) -> None:
        self._seen: deque[tuple[float, int, float]] = deque()
        self.step = 0
        self.epoch = 0.0

    def add(self, step: int, epoch: float, tokens: float, now: float | None = None) -> None:
        """`tokens` were learned from between the report before and this one, at `now` (s)."""
        moment = monotonic() if now is None else now
        self.step, self.epoch = step, epoch
        self._seen.append((moment, step, tokens))
        while moment - self._seen[0][0] > WINDOW and len(self._seen) > 2:
            self._seen.popleft()

    def rest(self) -> None:
        """Learning stands still; what comes after has nothing to do with what was before."""
        self._seen.clear()

    @property
    def tokens_per_second(self) -> float:
        """0 while it is not known."""
        return sum(tokens for _, _, tokens in list(self._seen)[1:]) / self._span if self._span else 0.0

    def seconds_left(self, steps: int) -> float | None:
        """Until `steps` are done; None while it is not known."""
        done = self._seen[-1][1] - self._seen[0][1] if self._span else 0
        return (steps - self.step) * self._span / done if done > 0 else None

    @property
    def _span(self) -> float:
        return self._seen[-1][0] - self._seen[0][0] if len(self._seen) > 1 else 0.0
