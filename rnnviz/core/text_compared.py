"""What several networks made of one text, side by side: grows with their traces, a window of steps at a time."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np
from numpy.typing import NDArray

from rnnviz.core.disagreement import WINDOW, disagreement
from rnnviz.core.forecast import SquaredErrors
from rnnviz.core.growing import GrowingArray
from rnnviz.core.model import Model
from rnnviz.core.sampling import softmax
from rnnviz.core.trace import Trace

Reading = tuple[Trace, NDArray[np.float32]]
"""What a network computed so far, and the rows of numbers that were read, which matter to forecasts alone."""


class TextCompared:
    """`readings` gives what each of `count` networks of `model`'s kind has read now; the first leads.

    The cost of a step is its surprise, nats; of a forecast the squared error; of a network that answers with labels
    the probability that it gives to the first network's answer. Steps count once all networks have read them.
    """

    def __init__(self, model: Model, count: int, readings: Callable[[], Sequence[Reading]], longest: int) -> None:
        self._model, self._readings, self._longest = model, readings, longest
        self._apart = GrowingArray((), np.float64)
        self._costs = [GrowingArray((), np.float32) for _ in range(count)]

    @property
    def apart(self) -> NDArray[np.float64]:
        """The disagreement of each step, (steps,), as :func:`~rnnviz.core.disagreement.disagreement` has it."""
        return self._apart.view()

    @property
    def costs(self) -> list[NDArray[np.float32]]:
        """Of each network the cost of every step, (steps,); nan where nothing was predicted."""
        return [each.view() for each in self._costs]

    @property
    def means(self) -> list[float]:
        """Of each network the mean over the steps that all have predicted; nan if there are none."""
        costs = self.costs
        known = ~np.isnan(np.sum(costs, axis=0)) if len(costs[0]) else np.empty(0, bool)
        return [float(each[known].mean(dtype=np.float64)) if known.any() else float("nan") for each in costs]

    def forget_from(self, step: int) -> None:
        """Steps from `step` on may be others now."""
        for array in (self._apart, *self._costs):
            array.truncate(min(step, array.filled))

    @property
    def is_behind(self) -> bool:
        """Whether steps have been read that are not compared yet."""
        return self._apart.filled < self._ready()

    def go_on(self) -> None:
        """Compare the next steps, WINDOW of them at most."""
        start = self._apart.filled
        stop = min(self._ready(), start + WINDOW)
        if start >= stop:
            return
        readings = self._readings()
        traces = [trace for trace, _ in readings]
        for array, costs in zip(self._costs, self._costs_of(readings, start, stop), strict=True):
            array.extend(costs)
        several = len(traces) > 1
        apart = disagreement(self._model, traces, start, stop) if several else np.full(stop - start, np.nan)
        self._apart.extend(apart)

    def finish(self) -> None:
        """Compare all that has been read."""
        while self.is_behind:
            self.go_on()

    def _ready(self) -> int:
        return min(self._longest, *(len(trace) for trace, _ in self._readings()))

    def _costs_of(self, readings: Sequence[Reading], start: int, stop: int) -> list[NDArray]:
        if self._model.forecasts:
            return [SquaredErrors(trace, rows)[start:stop] for trace, rows in readings]
        if self._model.card.task == "next-token":
            return [trace.surprise[start:stop] for trace, _ in readings]
        shares = [softmax(trace.logits_window(start, stop)) for trace, _ in readings]
        answers = shares[0].argmax(axis=1)[:, None]
        return [np.take_along_axis(each, answers, axis=1)[:, 0] for each in shares]
