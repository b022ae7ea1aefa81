"""A text read anew under other clamps beside the trace that is shown, which it then replaces whole."""

from __future__ import annotations

from time import perf_counter

from rnnviz.core.copying import copy_steps
from rnnviz.core.interventions import Interventions
from rnnviz.core.stepper import Stepper
from rnnviz.core.trace import Trace
from rnnviz.session.chunks import chunks

PATIENCE = 0.15
"""Seconds that what is shown may be that of other clamps; what is read anew by then is shown, and grows."""


class Rereading:
    """Steps `kept`..`end` - 1 of a trace, read anew; until it is taken over, the trace stays as it is.

    So nobody sees a picture that is half what was and half what is to be, nor one that jumps back to its beginning
    with every move of a slider. Attributes: `wanted`, the interventions that it is read under, and `kept`.
    """

    def __init__(self, trace: Trace, wanted: Interventions, kept: int) -> None:
        self.wanted, self.kept = wanted, kept
        self.stepper = Stepper(trace.network, wanted)
        self.stepper.rewind(trace, kept)
        self._shown, self._end = trace, len(trace)
        self._anew = Trace(trace.network, compact=trace.compact, interventions=wanted)
        self._before = min(1, kept)  # the step that predicts the first that is read
        copy_steps(self._anew, trace, kept - self._before, kept)
        self._begun = perf_counter()

    @property
    def is_done(self) -> bool:
        """Whether everything that had been read has been read anew."""
        return self._steps == self._end

    @property
    def _steps(self) -> int:
        return self.kept + len(self._anew) - self._before

    @property
    def is_ready(self) -> bool:
        """Whether it is to be shown: all of it is there, or it takes too long to wait for all."""
        return self.is_done or perf_counter() - self._begun > PATIENCE

    def read(self, seconds: float) -> None:
        """Step on for about `seconds`."""
        deadline = perf_counter() + seconds
        for chunk in chunks(self._steps, self._end):
            run = self.stepper.run(list(self._shown.inputs[chunk]))
            self._anew.extend(run.inputs, run.layers, run.logits)
            if perf_counter() >= deadline:
                return

    def take_over(self) -> None:
        """Put what has been read in place of the trace's steps from `kept` on; what has not is no longer there."""
        self._shown.truncate(self.kept)
        self._shown.interventions = self.wanted
        copy_steps(self._shown, self._anew, self._before, len(self._anew))
