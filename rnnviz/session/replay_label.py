"""What a run wrote down about the moments of its film."""

from __future__ import annotations

from bisect import bisect
from functools import cached_property
from typing import NamedTuple

from rnnviz.core.run_folder import RunFolder, RunFolderError

NEAR = 0.1
"""An evaluation tells of a network whose step is at most this part of it away."""


class Label(NamedTuple):
    """How far a network has learned: training steps, passes over the data, validation loss in the task's unit.

    None where that is not known.
    """

    step: int
    epoch: float | None
    validation: float | None


class Labels:
    """Reads a run's record and evaluations when first asked, and not again."""

    def __init__(self, folder: RunFolder | None) -> None:
        self._folder = folder

    def newest(self) -> Label:
        """Of the network as the run was saved last."""
        return self.at(self._progress[0])

    def at(self, step: int) -> Label:
        """Of the network after `step` steps."""
        steps_a_pass = self._progress[1]
        return Label(step, step / steps_a_pass if steps_a_pass else None, self._loss_near(step))

    def _loss_near(self, step: int) -> float | None:
        place = bisect(self._losses, (step,))
        around = self._losses[max(0, place - 1) : place + 1]
        nearest, loss = min(around, key=lambda entry: abs(entry[0] - step), default=(0, None))
        return loss if abs(nearest - step) <= NEAR * step else None

    @cached_property
    def _progress(self) -> tuple[int, int]:
        """Steps done, steps a pass; 0 if that cannot be read."""
        try:
            record = self._folder.record() if self._folder else None
        except RunFolderError:
            record = None
        return (record.step, record.steps_a_pass) if record else (0, 0)

    @cached_property
    def _losses(self) -> list[tuple[int, float]]:
        evaluations = self._folder.evaluations() if self._folder else []
        found = ((entry["step"], entry["validation"]) for entry in evaluations)
        return sorted((step, loss) for step, loss in found if loss is not None)
